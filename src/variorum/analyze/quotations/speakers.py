"""Whom a source phrase means: the entity it names, or the one its pronoun goes back to."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from variorum.analyze.quotations.lines import DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES
from variorum.analyze.tables import bodies, entries, offices
from variorum.analyze.tables.countries import COUNTRIES
from variorum.analyze.tables.given_names import AMBIGUOUS, FEMALE, MALE
from variorum.analyze.tables.speech import PAPERS
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.analyze.quotations.lines import Line
    from variorum.analyze.quotations.sources import Source
    from variorum.model import Entity, Mention, Standing, Token

_MEMORY: Final = 14  # sentences a pronoun looks back over
_FEW: Final = 4  # of those told of before whom a pronoun may mean, the likeliest
_HE: Final = entries("he his him")
_SHE: Final = entries("she her")
_IT: Final = entries("it its")
_THEY: Final = entries("they their them both others some many")
# Countries and capitals speak; of other places it is the people in them who do.
_GOVERNED_FROM: Final = frozenset(name for country in COUNTRIES for name in (*country.names, *country.capitals))
_THOSE: Final = entries("those others many some most")
_APPOSITION: Final = 8  # tokens from an office to the comma before its holder's name
_GROUP_NOUNS: Final = entries("people police men women authorities media")


class Speaker(NamedTuple):
    """Who speaks: an entity of the story, or the text's own words for someone that is no entity."""

    entity: Entity | None
    name: str
    named: bool
    role: str


UNKNOWN: Final = Speaker(None, "", named=False, role="")


@dataclass(slots=True)
class Memory:
    """What a story has told so far of who speaks and who is spoken of."""

    entities: dict[str, Entity]
    spoken: dict[int, list[Entity]] = field(default_factory=dict)
    called: dict[str, str] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    earlier: dict[tuple[int, str], tuple[Entity, ...]] = field(default_factory=dict)

    def remember(self, line: Line, speaker: Speaker) -> None:
        """Keep that this speaker spoke in this sentence."""
        if speaker.entity is not None:
            self.spoken.setdefault(line.number, []).append(speaker.entity)
            self.called[speaker.entity.id] = speaker.name

    def gender(self, entity: Entity) -> str:
        """Return "m", "f" or "" for an entity, from its given name and its role."""
        known = self.genders.get(entity.id)
        if known is None:
            known = self.genders[entity.id] = _gender(entity)
        return known


def _gender(entity: Entity) -> str:
    words = set(fold(f"{entity.role} {'' if entity.named else entity.name}").replace("-", " ").split())
    if words & offices.FEMALE_WORDS:
        return "f"
    if words & offices.MALE_WORDS:
        return "m"
    first = entity.name.split(" ")[0].rstrip(".")
    if not entity.named or " " not in entity.name or first in AMBIGUOUS:
        return ""
    if first in MALE and first not in FEMALE:
        return "m"
    return "f" if first in FEMALE and first not in MALE else ""


# What ties a name to the noun it tells apart, up to that noun.
_TELLS_APART = frozenset({"nmod", "flat", "compound", "appos", "name"})
# Nouns for bodies: a ministry of a country is that country's voice.
_BODIES = frozenset(
    """
    government ministry army navy police force forces court parliament council embassy office party side delegation
    presidency union authorities authority state guard guards media television radio agency commission committee
    """.split()  # noqa: SIM905 - a table reads best as text
)


def resolve(
    lines: Sequence[Line],
    line: Line,
    source: Source,
    memory: Memory,
    content: Sequence[tuple[int, int]] = (),
) -> Speaker:
    """Return who a source phrase of a sentence means; a pronoun without a clear antecedent stays unknown.

    ``content`` are the words given to it, as tokens [first, last) of the sentence: of whom they tell is not who speaks
    them, if they say what is done to him.
    """
    low = line.low[source.head]
    if line.mention[source.head] >= 0:
        return _of_mention(line, source, memory)
    if low in RELATIVES and source.last - source.first == 1:
        return _antecedent(line, source, memory)
    pronoun = low in _HE | _SHE | _IT | _THEY and (source.last - source.first == 1 or source.rule == "pronoun")
    if low in _THEY and pronoun and (named := _those_before(lines, line)):
        return UNKNOWN._replace(name=named)
    if low in _IT and pronoun and source.first == 0 and (body := _body_before(lines, line, memory)):
        return Speaker(None, body, named=False, role="")
    if pronoun or (low in _HE | _SHE and source.head == source.first):
        told_of = _told_of(lines, line, source, memory, content)
        found = next((one for one in _candidates(lines, line, source, memory) if one.id not in told_of), None)
        if found is None:
            return UNKNOWN
        called = memory.called.get(found.id, "") if found.kind == "NORP" else ""  # "Kenyan border guards", not "Kenyan"
        return _speaker(found)._replace(name=called or found.name)
    if low in PRONOUNS:
        return UNKNOWN._replace(name="" if source.last - source.first == 1 else _text(line, source))
    return Speaker(None, _text(line, source), named=False, role="")


def standing(line: Line, source: Source | None, speaker: Speaker) -> Standing:
    """Return what a source is: a paper or picture, somebody with a name or without, or nobody that the text tells."""
    if source is not None and line.low[_top(line, source)] in PAPERS:
        return "document"
    people = speaker.entity is not None and speaker.entity.kind == "NORP"
    group = people and speaker.name.rpartition(" ")[2].islower()  # "Kyrgyz border guards"
    return "named" if speaker.named and not group else "unnamed" if speaker.name else "none"


def _top(line: Line, source: Source) -> int:
    """Return the word of a source phrase on which its others hang."""
    if not line.heads:
        return source.head
    return next(
        (k for k in range(source.first, source.last) if not source.first <= line.heads[k] < source.last), source.head
    )


def _aside(line: Line, source: Source) -> int:
    """Return where the clause begins that only describes a source and holds the name in it, or -1.

    "Images reviewed by Vell News show": what shows it are the images.
    """
    at = source.head
    while line.heads and source.first <= line.heads[at] < source.last:
        if line.relations[at] in {"acl", "acl:relcl"} and line.low[line.heads[at]] in PAPERS:
            return line.stretch(at)[0]
        at = line.heads[at]
    return -1


def _of_mention(line: Line, source: Source, memory: Memory) -> Speaker:
    aside = _aside(line, source)
    if aside > source.first:
        return Speaker(None, _text(line, source._replace(last=aside)), named=False, role="")
    mention = line.mentions[line.mention[source.head]]
    entity = memory.entities.get(mention.entity_id)
    if entity is None:
        return Speaker(None, _text(line, source), named=False, role="")
    speaker = _speaker(entity)
    belongs = _belonging(line, source)
    if belongs >= 0:
        named = _named_beside(line, source, memory)
        aside = next((k for k in range(belongs, source.last) if line.comma(k)), source.last)
        called = _text(line, source._replace(last=aside))
        return _speaker(named) if named else Speaker(None, called, named=False, role="")
    head = _head_noun(line, source)
    if head >= 0:
        return speaker._replace(name=_join(_bare(line.sentence.tokens[source.first : head + 1])))
    if entity.named or mention.form == "name":
        return speaker
    own = _strip(line, mention)
    return speaker._replace(name=own if len(own.split()) > 1 else entity.name)


def _speaker(entity: Entity) -> Speaker:
    return Speaker(entity, entity.name, named=entity.named, role=entity.role)


def _head_noun(line: Line, source: Source) -> int:
    """Return the noun of which a people or a place only tells whose it is ("Kenyan border guards"), or -1."""
    at = source.head
    index = line.mention[at]
    if not line.heads or line.mentions[index].kind not in {"NORP", "GPE", "LOC"}:
        return -1
    while line.mention[at] == index and line.relations[at] in {"amod", "compound"}:
        at = line.heads[at]
    inside = source.first <= at < source.last and line.mention[at] != index
    return at if inside and line.sentence.tokens[at].upos == "NOUN" else -1


def _belonging(line: Line, source: Source) -> int:
    """Return the noun for a person whom a place or another person only tells apart, or -1.

    "A port official in Korv", "the employer of Ida Holt", "a statistician at the University of Korv, Dr Ida Holt": who
    speaks is the official, the employer, the statistician.
    """
    if not line.heads:
        return -1
    own = line.mention[source.head]
    at = source.head
    while source.first <= line.heads[at] < source.last and line.relations[at] in _TELLS_APART:
        at = line.heads[at]
    if line.mention[at] == own or line.sentence.tokens[at].upos != "NOUN":
        return -1
    apart = line.mentions[own].kind in {"GPE", "LOC", "FAC", "PER"} or any(_apposed_names(line, source))
    return at if apart and line.low[at] not in _BODIES else -1


def _named_beside(line: Line, source: Source, memory: Memory) -> Entity | None:
    """Return the person whose name stands in apposition within a source phrase, if one does."""
    found = (memory.entities.get(mention.entity_id) for mention in _apposed_names(line, source))
    return next((entity for entity in found if entity is not None), None)


def _apposed_names(line: Line, source: Source) -> Iterator[Mention]:
    """Yield the names of persons in apposition to any noun of a source phrase; a second subject is one too."""
    for at in range(source.first, source.last):
        index, relation = line.mention[at], line.relations[at]
        if index >= 0 and relation in {"appos", "nsubj"} and at != source.first:
            mention = line.mentions[index]
            if mention.kind == "PER" and mention.form == "name":
                yield mention


def _strip(line: Line, mention: Mention) -> str:
    """Return the words of a nominal mention without its article, to the end of its last noun phrase."""
    inside = [k for k, t in enumerate(line.sentence.tokens) if mention.span.start <= t.start < mention.span.end]
    last = inside[-1] if inside else -1
    if inside and line.heads and line.heads[last] == last + 1 and line.relations[last] in {"amod", "compound"}:
        inside.append(last + 1)  # "two residents of the Kenyan" village
    return _join(_bare([line.sentence.tokens[k] for k in inside]))


def _bare(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return a phrase without its article."""
    while tokens and tokens[0].text.lower() in {"the", "a", "an", "this", "that", "these", "those", "another"}:
        tokens = tokens[1:]
    return tokens


def _those_before(lines: Sequence[Line], line: Line) -> str:
    """Return the subject of the sentence before if it is "those who live there", whom no mention names; else ""."""
    before = lines[line.number - 1] if line.number else line
    if before.paragraph != line.paragraph or not before.heads or before.low[0] not in _THOSE or before.mention[0] >= 0:
        return ""
    subject = 0 if before.relations[0] == "nsubj" else -1
    return _join(before.sentence.tokens[slice(*before.stretch(0))][:14]) if subject == 0 else ""


# Bodies that need no name to decide and to find.
_DECIDE: Final = (bodies.BODY_SOURCES - bodies.DOCUMENTS) | entries(
    "board tribunal jury regulator federation association assembly senate chamber inquiry guild"
)


def _body_before(lines: Sequence[Line], line: Line, memory: Memory) -> str:
    """Return the body without a name of which the sentence before tells, in whose place "it" stands; else "".

    "The state utility board fined Vell Power. It found": the board, which no mention names, not the company.
    """
    before = lines[line.number - 1] if line.number else line
    if before.paragraph != line.paragraph or not before.heads or memory.spoken.get(before.number):
        return ""
    root = next((k for k, relation in enumerate(before.relations) if relation == "root"), -1)
    subjects = before.below(root, "nsubj") if root >= 0 else []
    at = subjects[0] if subjects else -1
    if at < 0 or before.mention[at] >= 0 or before.quoted[at] >= 0 or before.low[at] not in _DECIDE:
        return ""
    return _join(_bare(before.sentence.tokens[before.stretch(at)[0] : at + 1]))


def _text(line: Line, source: Source) -> str:
    tokens = list(line.sentence.tokens[source.first : source.last])
    while tokens and tokens[0].text.lower() in DETERMINERS - {"his", "her", "their", "its", "no"}:
        if [token.text.lower() for token in tokens[1:2]] == ["of"]:
            break  # "some of them"
        tokens = tokens[1:]
    while tokens and tokens[-1].text in {",", "'s", "’s"}:
        tokens = tokens[:-1]
    return _join(tokens[:14])


def _join(tokens: Sequence[Token]) -> str:
    text = ""
    for before, token in zip([None, *tokens], tokens, strict=False):
        text += (" " if before is not None and token.start > before.end else "") + token.text
    return text


def _antecedent(line: Line, source: Source, memory: Memory) -> Speaker:
    """Return whom "who" or "which" means: the mention that ends right before it."""
    at = source.head - 1
    while at >= 0 and (line.comma(at) or line.low[at] in PREPOSITIONS):
        at -= 1
    if at >= 0 and line.mention[at] >= 0:
        entity = memory.entities.get(line.mentions[line.mention[at]].entity_id)
        if entity is not None and entity.kind != "NORP":
            return _speaker(entity)
    return UNKNOWN


def _candidates(lines: Sequence[Line], line: Line, source: Source, memory: Memory) -> Iterator[Entity]:
    """Yield whom a pronoun may mean, likeliest first: who spoke last, then who was the subject last."""
    low = line.low[source.head]
    for entity in reversed(memory.spoken.get(line.number, [])[-_MEMORY:]):
        if _fits(low, entity, memory):
            yield entity
    if not _opens_aside(line):
        yield from _subjects(line, source.first, low, memory)
    key = (line.number, low)
    if key not in memory.earlier:
        memory.earlier[key] = tuple(islice(_before(lines, line.number, low, memory), _FEW))
    yield from memory.earlier[key]


def _told_of(
    lines: Sequence[Line], line: Line, source: Source, memory: Memory, content: Sequence[tuple[int, int]]
) -> frozenset[str]:
    """Return the persons by name of whom the words before "he said" tell, and who therefore do not say them.

    "Ida Holt is to be freed, she said": somebody else says so. A name that does something itself ("Ida Holt was asleep,
    she said") is barred only where somebody spoke right before, and goes on to speak.
    """
    low = line.low[source.head]
    if not line.heads or low not in _HE | _SHE:
        return frozenset()
    named = [
        (at, entity_id)
        for at, entity_id, owner in line.subjects
        if not owner and any(first <= at < last <= source.first for first, last in content)
    ]
    spoke = {entity.id for entity in memory.spoken.get(line.number - 1, ()) if _fits(low, entity, memory)}
    goes_on = bool(spoke - {entity_id for _, entity_id in named}) and not _opens_paragraph(lines, line)
    return frozenset(
        entity_id
        for at, entity_id in named
        if line.mentions[line.mention[at]].form == "name" and (goes_on or _suffers(line, at))
    )


def _opens_paragraph(lines: Sequence[Line], line: Line) -> bool:
    return line.number == 0 or lines[line.number - 1].paragraph != line.paragraph


def _suffers(line: Line, at: int) -> bool:
    """Say whether the name that begins at a token is whom something is done to: the subject of a passive."""
    index = line.mention[at]
    inside = [k for k in range(at, len(line)) if line.mention[k] == index]
    top = next((k for k in inside if line.heads[k] not in inside), at)
    while line.relations[top] in {"appos", "flat"} and line.heads[top] >= 0:
        top = line.heads[top]
    return line.relations[top] == "nsubj:pass"


def _before(lines: Sequence[Line], line: int, low: str, memory: Memory) -> Iterator[Entity]:
    """Yield whom a pronoun may mean in the sentences before, the nearest first."""
    for number in range(line - 1, max(-1, line - _MEMORY), -1):
        for entity in reversed(memory.spoken.get(number, [])[-_MEMORY:]):
            if _fits(low, entity, memory):
                yield entity
        yield from _subjects(lines[number], len(lines[number]), low, memory)


def _opens_aside(line: Line) -> bool:
    """Say whether a sentence opens with a phrase whose names are no subjects: "Addressing X, he", "After X, she"."""
    low = line.low[0] if line.quoted[0] < 0 else ""
    return low.endswith("ing") or low in PREPOSITIONS


def _subjects(line: Line, before: int, low: str, memory: Memory) -> Iterator[Entity]:
    """Yield the entities a sentence mentions outside quotations, first ones first, possessors last."""
    owners: list[Entity] = []
    for at, entity_id, owner in line.subjects:
        if at >= before:
            break
        entity = memory.entities.get(entity_id)
        entity = _apposed(line, at, entity, memory)
        if entity is None or not _fits(low, entity, memory) or _only_a_place(line, at, entity):
            continue
        if owner:
            owners.append(entity)
        else:
            yield entity
    yield from owners


def _only_a_place(line: Line, at: int, entity: Entity) -> bool:
    """Say whether a place is only where something is, neither subject nor owner: "It had left Korv on Friday"."""
    if entity.kind != "GPE" or not line.heads:
        return False
    index, last = line.mention[at], at
    while last + 1 < len(line) and line.mention[last + 1] == index:
        last += 1
    tops = [k for k in range(at, last + 1) if not at <= line.heads[k] <= last]
    return not any(line.relations[k].partition(":")[0] in {"nsubj", "root", "conj"} for k in tops)


def _apposed(line: Line, at: int, entity: Entity | None, memory: Memory) -> Entity | None:
    """Return the person whose name stands in apposition to an office: "The owner, Ida Holt, stood", else the entity."""
    if entity is None or entity.named or entity.kind != "PER":
        return entity
    comma = next((k for k in range(at + 1, min(len(line) - 1, at + _APPOSITION)) if line.comma(k)), -1)
    index = line.mention[comma + 1] if comma >= 0 else -1
    if index < 0 or line.mentions[index].kind != "PER" or line.mentions[index].form != "name":
        return entity
    last = comma + 1
    while last < len(line) and line.mention[last] == index:
        last += 1
    closed = last < len(line) and line.comma(last)
    return memory.entities.get(line.mentions[index].entity_id, entity) if closed else entity


def _fits(low: str, entity: Entity, memory: Memory) -> bool:
    """Say whether a pronoun can mean an entity: person or not, one or many, man or woman."""
    plural = _plural(entity)
    if low in _HE | _SHE:
        against = "f" if low in _HE else "m"
        return entity.kind == "PER" and not plural and memory.gender(entity) != against
    if low in _IT:
        speaks = entity.name in _GOVERNED_FROM or entity.id in memory.called
        body = entity.kind == "ORG" or (entity.kind == "GPE" and speaks)
        return body and not plural
    return plural or entity.kind == "ORG"


def _plural(entity: Entity) -> bool:
    if entity.named:
        return entity.kind == "NORP"
    words = fold(entity.role or entity.name).split()
    last = words[-1] if words else ""
    return last in _GROUP_NOUNS or (last.endswith("s") and not last.endswith("ss"))
