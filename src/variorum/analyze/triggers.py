"""Which words of a story tell of a happening, of what kind, by whom, to whom, when and where?

The words are a table (``tables/triggers.tsv``) of PLOVER's event types and modes and a few kinds that local news needs
and PLOVER leaves out (accidents, disasters, courts, deaths). That talks failed is read from two places of a sentence: a
noun of talks and words of failure after it. Source: PLOVER, the Political Language Ontology for Verifiable Event
Records (Halterman, Bagozzi, Beger, Schrodt and Scarborough 2023); the words of the table are our own choice.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from importlib import resources
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from variorum.identity import make_id
from variorum.model import EventMention, Span
from variorum.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.model import Analysis, Document, Mention, PlaceReference, Sentence, Story, TimeExpression
    from variorum.text import Word


class _Entry(NamedTuple):
    """One line of the table in one of its forms, and what it tells."""

    forms: tuple[str, ...]
    lemma: str
    part: str
    type: str
    mode: str


class _Match(NamedTuple):
    """Words ``first`` to ``last`` of a sentence, both included, that tell of a happening."""

    first: int
    last: int
    entry: _Entry
    rule: str


class _Sentence(NamedTuple):
    """One sentence as the rules read it: its words, the clause each stands in, and the findings that lie in it."""

    span: Span
    words: list[Word]
    forms: list[str]
    clauses: list[int]
    mentions: list[Mention]
    times: list[TimeExpression]
    places: list[PlaceReference]


# --- The table --------------------------------------------------------------------------------------------------------

# Forms of the table's irregular verbs, besides the verb itself.
_IRREGULAR = {
    "beat": "beats beaten beating",
    "blow": "blows blew blown blowing",
    "break": "breaks broke broken breaking",
    "call": "calls called calling",
    "cut": "cuts cutting",
    "find": "finds found finding",
    "flee": "flees fled fleeing",
    "free": "frees freed freeing",
    "hold": "holds held holding",
    "lay": "lays laid laying",
    "meet": "meets met meeting",
    "pull": "pulls pulled pulling",
    "put": "puts putting",
    "sell": "sells sold selling",
    "send": "sends sent sending",
    "shoot": "shoots shot shooting",
    "shut": "shuts shutting",
    "sink": "sinks sank sunk sinking",
    "slay": "slays slew slain slaying",
    "speak": "speaks spoke spoken speaking",
    "stand": "stands stood standing",
    "steal": "steals stole stolen stealing",
    "strike": "strikes struck striking",
    "take": "takes took taken taking",
    "withdraw": "withdraws withdrew withdrawn withdrawing",
}
# Verbs that double their last consonant before -ed and -ing.
_DOUBLING = frozenset({"acquit", "ban", "confer", "expel", "gun", "kidnap", "rob", "stab", "step", "swap"})


def _verb_forms(verb: str) -> set[str]:
    """Return the forms of an English verb: itself, third person, past, participles."""
    if verb in _IRREGULAR:
        return {verb, *_IRREGULAR[verb].split()}
    if verb in _DOUBLING:
        return {verb, verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ing"}
    if verb.endswith("ie"):
        return {verb, verb + "s", verb + "d", verb[:-2] + "ying"}
    if verb.endswith("e"):
        return {verb, verb + "s", verb + "d", (verb if verb.endswith("ee") else verb[:-1]) + "ing"}
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return {verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"}
    return {verb, verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"), verb + "ed", verb + "ing"}


def _noun_forms(noun: str) -> set[str]:
    """Return an English noun and its plural."""
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return {noun, noun[:-1] + "ies"}
    return {noun, noun + ("es" if noun.endswith(("s", "sh", "ch", "x", "z")) else "s")}


def _expand(phrase: str, part: str) -> list[tuple[str, ...]]:
    """Return every form of a phrase of the table, each as its words."""
    parts = phrase.replace("-", " ").split()
    choices: list[list[str]] = [sorted(word.split("/")) for word in parts]
    if part == "v":
        choices[0] = sorted(_verb_forms(parts[0]))
    if part == "n":
        choices[-1] = sorted(_noun_forms(parts[-1]))
    return [tuple(form) for form in product(*choices)]


@cache
def _lexicon() -> dict[str, tuple[_Entry, ...]]:
    """Return the table by first word, longest phrases first, verbs before nouns of the same form."""
    table: dict[str, list[_Entry]] = {}
    text = resources.files("variorum.analyze").joinpath("tables/triggers.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        phrase, part, kind, mode = [*line.split("\t"), "", "", ""][:4]
        for forms in _expand(phrase, part):
            table.setdefault(forms[0], []).append(_Entry(forms, phrase.split("/")[0], part, kind, mode))
    order = {"x": 0, "v": 1, "n": 2}
    return {
        first: tuple(sorted(entries, key=lambda e: (-len(e.forms), order[e.part], e)))
        for first, entries in table.items()
    }


# --- Talks and how they end: a rule of two places ---------------------------------------------------------------------

_TALKS = frozenset(
    {
        *(
            "talks",
            "talk",
            "negotiations",
            "negotiation",
            "dialogue",
            "discussions",
            "consultations",
            "round",
            "rounds",
            "summit",
        ),
        *(
            "meeting",
            "mediation",
        ),
    }
)
# What befalls talks: a verb, and the words that may follow it. The longest that fits is taken.
_ENDINGS = frozenset(
    {"fail", "fails", "failed", "collapse", "collapses", "collapsed", "stall", "stalled", "founder", "foundered"}
)
_ENDED = frozenset({"end", "ends", "ended", "concluded", "conclude", "concludes", "closed", "broke", "break", "breaks"})
_WITHOUT = re.compile(
    r"(?:without (?:\w+ ){0,3}?(?:breakthrough|agreement|deal|success|result|results|progress|accord|outcome|solution)"
    r"|in (?:failure|deadlock|stalemate|acrimony)|inconclusively|fruitlessly|unsuccessfully|down|off|up without)\b"
)
_NO_RESULT = re.compile(
    r"(?:failed to|could not|unable to|did not|produced no|yielded no|made no)\s+"
    r"(?:\w+ ){0,3}?(?:consensus|breakthrough|agreement|deal|differences|results?|progress|accord|solution)\b"
)
_NOUN_OF_FAILURE = re.compile(
    r"(?:collapse|breakdown|failure|suspension) (?:of|in) (?:\w+ ){0,2}?(?:talks|negotiations|dialogue)\b"
)
_NOUNS_OF_FAILURE = frozenset({"collapse", "breakdown", "failure", "suspension"})
_RESULTLESS = frozenset({"could", "unable", "did", "produced", "yielded", "made"})
_REACH = 30  # words between the noun of talks and its ending: the longest lead of the development texts has 22


def _endings_of_talks(line: list[str]) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of words that say that talks failed; ``line`` holds a sentence's words, folded."""
    subject = -_REACH - 1
    for i, form in enumerate(line):
        if form in _TALKS:
            subject = i
        if form in _NOUNS_OF_FAILURE:
            found = _NOUN_OF_FAILURE.match(" ".join(line[i : i + 6]))
            if found:
                yield i, i + found.group().count(" ")
        elif i - subject > _REACH:
            continue
        elif form in _ENDED:
            rest = _WITHOUT.match(" ".join(line[i + 1 : i + 9]))
            if rest:
                yield i, i + 1 + rest.group().count(" ")
        elif form in _ENDINGS or form in _RESULTLESS:
            found = _NO_RESULT.match(" ".join(line[i : i + 8]))
            if found or form in _ENDINGS:
                yield i, i + (found.group().count(" ") if found else 0)


_FAILED = _Entry((), "talks fail", "v", "CONSULT", "failed")

_FORCES = frozenset(
    {"troops", "soldiers", "forces", "reinforcements", "warships", "paratroopers", "marines", "peacekeepers"}
)
_ARRIVALS = frozenset({"arrive", "arrives", "arrived", "arriving", "land", "landed", "landing", "reached", "entered"})
_NEAR = (
    9  # words between the forces and their coming: "troops from several of the allied countries continued to arrive"
)
_ARRIVED = _Entry((), "troops arrive", "v", "MOBILIZE", "troops")


def _arrivals_of_forces(line: list[str]) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of words that say that forces came somewhere."""
    forces = -_NEAR - 1
    for i, form in enumerate(line):
        if form in _FORCES:
            forces = i
        elif form in _ARRIVALS and i - forces <= _NEAR:
            yield i, i


# --- Which words are triggers -----------------------------------------------------------------------------------------

# Words before which a word of the table means something else: "news release", "fire department" have other readings.
_NOT_AFTER = {
    "release": frozenset({"news", "press", "media", "statement"}),
    "meeting": frozenset({"nothing"}),
    "broker": frozenset({"a", "the", "real-estate", "stock", "power", "insurance"}),
    "attack": frozenset({"heart", "panic", "asthma"}),
    "attacks": frozenset({"heart", "panic", "asthma"}),
    "drive": frozenset({"to"}),
    "charged": frozenset({"highly"}),
    "shot": frozenset({"flu", "mug", "head", "long", "screen", "penalty"}),
    "strike": frozenset({"three"}),
    "death": frozenset({"black"}),
    "collapse": frozenset({"economic", "financial", "market", "currency", "government", "coalition", "price"}),
    "storm": frozenset({"tropical", "winter", "snow", "ice", "dust", "a", "the", "this", "that"}),
    "storms": frozenset({"tropical", "winter", "snow", "ice", "dust", "the", "of"}),
}
_NOT_BEFORE = {
    "shooting": frozenset({"star", "guard", "range", "stars"}),
    "crush": frozenset({"on"}),
    "siege": frozenset({"mentality"}),
    "swap": frozenset({"shop"}),
    "arrest": frozenset({"record", "records"}),
    "election": frozenset({"cycle"}),
    "trial": frozenset({"and", "version"}),
    "crash": frozenset({"course"}),
    "support": frozenset({"group", "groups"}),
    "death": frozenset({"penalty", "row", "certificate"}),
    "murder": frozenset({"mystery"}),
    "meeting": frozenset({"room", "place"}),
    "talks": frozenset({"about", "like"}),
}
_MONTHS = frozenset({"march"})


def _matches(sentence: _Sentence, source: str) -> list[_Match]:
    """Return the triggers of a sentence from left to right, none overlapping another."""
    line = sentence.forms
    found = [_Match(first, last, _FAILED, "talks end") for first, last in _endings_of_talks(line)]
    found += [_Match(first, last, _ARRIVED, "forces arrive") for first, last in _arrivals_of_forces(line)]
    taken = {i for match in found for i in range(match.first, match.last + 1)}
    lexicon = _lexicon()
    i = 0
    while i < len(line):
        match = None if i in taken else _at(lexicon.get(_stem(line[i]), ()), line, i, sentence, source)
        if match is None or any(k in taken for k in range(match.first, match.last + 1)):
            i += 1
            continue
        found.append(match)
        i = match.last + 1
    return sorted(found, key=lambda m: (m.first, m.last))


def _stem(form: str) -> str:
    return form.removesuffix("'s")


def _at(entries: Sequence[_Entry], line: list[str], i: int, sentence: _Sentence, source: str) -> _Match | None:
    for entry in entries:
        size = len(entry.forms)
        if size > 1 and (
            tuple(line[i + 1 : i + size]) != entry.forms[1:] or sentence.clauses[i] != sentence.clauses[i + size - 1]
        ):
            continue
        word = sentence.words[i]
        before, after = line[i - 1] if i else "", line[i + size] if i + size < len(line) else ""
        if before in _NOT_AFTER.get(line[i], ()) or after in _NOT_BEFORE.get(line[i], ()):
            return None
        if line[i] in _MONTHS and source[word.start].isupper() and i:
            return None
        return _Match(i, i + size - 1, entry, "table")
    return None


# --- Negation, modality, tense ----------------------------------------------------------------------------------------

_NOT = frozenset(
    {
        *(
            "not",
            "never",
            "no",
            "without",
            "neither",
            "nor",
            "cannot",
            "didn't",
            "don't",
            "doesn't",
        ),
        *(
            "won't",
            "wasn't",
            "weren't",
            "isn't",
            "aren't",
        ),
    }
)
_NOT |= frozenset(["hasn't", "haven't", "hadn't", "couldn't", "wouldn't", "can't", "nobody", "none"])
# Words before a trigger that take it back or set it in another world than that of fact.
_MODALITY = {
    "deny": "denied",
    "denies": "denied",
    "denied": "denied",
    "denying": "denied",
    "may": "possible",
    "might": "possible",
    "could": "possible",
    "can": "possible",
    "possible": "possible",
    "potential": "possible",
    "risk": "possible",
    "likely": "possible",
    "fear": "possible",
    "feared": "possible",
    "if": "conditional",
    "unless": "conditional",
    "would": "conditional",
    "should": "demanded",
    "must": "demanded",
    "urged": "demanded",
    "urges": "demanded",
    "demanded": "demanded",
    "demands": "demanded",
    "threatened": "threatened",
    "threatens": "threatened",
    "threatening": "threatened",
    "alleged": "alleged",
    "allegedly": "alleged",
    "suspected": "alleged",
    "accused": "alleged",
    "reportedly": "alleged",
    "attempted": "attempted",
    "tried": "attempted",
    "aimed": "intended",
    "aiming": "intended",
    "hopes": "intended",
    "plan": "intended",
    "plans": "intended",
    "planned": "intended",
    "vowed": "intended",
    "pledged": "intended",
    "refused": "refused",
    "refusing": "refused",
    "refuses": "refused",
    "failing": "refused",
    "prevent": "prevented",
    "preventing": "prevented",
    "avoid": "prevented",
    "avert": "prevented",
}
_FUTURE = frozenset(
    {"will", "shall", "upcoming", "planned", "scheduled", "expected", "due", "tomorrow", "next", "ahead"}
)
_FUTURE |= frozenset({"won't", "plans", "plan", "intends", "prepares", "preparing", "set"})
_PAST = frozenset(
    {"was", "were", "had", "has", "have", "been", "did", "earlier", "previous", "recent", "last", "after"}
)
# Verbs after which "to" tells of what has begun, not of what is to come.
_BEGUN = frozenset(
    {"continued", "continue", "continues", "began", "begun", "started", "managed", "happened", "appeared"}
)
_SCOPE = 5  # words before a trigger in which a negation, a modal or an auxiliary is looked for


def _before(sentence: _Sentence, match: _Match) -> list[str]:
    """Return the up to five words before a trigger that stand in its clause, the nearest first."""
    clause = sentence.clauses[match.first]
    near = range(match.first - 1, max(-1, match.first - 1 - _SCOPE), -1)
    return [sentence.forms[i] for i in near if sentence.clauses[i] == clause]


def _negated(before: list[str]) -> bool:
    return any(form in _NOT for form in before[:4]) and before[:1] != ["without"]


def _modality(before: list[str]) -> str:
    return next((_MODALITY[form] for form in before if form in _MODALITY), "")


def _tense(sentence: _Sentence, match: _Match, before: list[str]) -> str:
    """Say whether a trigger tells of what has happened or of what is to come; empty if its words do not show it."""
    form = sentence.forms[match.first]
    if before[:1] == ["to"]:
        return "past" if before[1:2] and before[1] in _BEGUN else "future"
    if any(word in _FUTURE for word in before):
        return "future"
    if match.entry.part == "n":
        return "past" if any(word in _PAST for word in before) else ""
    if form.endswith("ed") or form in _PAST_FORMS or any(word in _PAST for word in before):
        return "past"
    return ""


_PAST_FORMS = frozenset(
    form for forms in _IRREGULAR.values() for form in forms.split() if not form.endswith(("s", "ing"))
) | frozenset({"shot", "died", "broke", "ended"})

# --- Who, whom --------------------------------------------------------------------------------------------------------

_BE = frozenset({"was", "were", "been", "being", "be", "is", "are", "got", "gets"})
_LOCATIVE = frozenset(
    {"in", "at", "near", "outside", "inside", "across", "along", "around", "from", "to", "into", "on"}
)
_AGENTS = frozenset({"PER", "ORG", "GPE", "NORP"})


def _parties(sentence: _Sentence, match: _Match) -> tuple[str, str]:
    """Return (actor, recipient) of a trigger as entity ids, empty where the words do not say."""
    acting = sentence.mentions
    here = bisect_left(acting, sentence.words[match.first].start, key=lambda mention: mention.span.start)
    left = [m for m in acting[max(0, here - 3) : here] if m.span.end <= sentence.words[match.first].start]
    right = [m for m in acting[here : here + 4] if m.span.start >= sentence.words[match.last].end]
    pair = _between(sentence, match, right)
    if pair is not None:
        return pair
    if match.rule == "talks end":
        return "", ""  # what failed are the talks; who holds them is said with "between" or not at all
    agent = _after_by(sentence, match, right)
    before = sentence.forms[max(0, match.first - 3) : match.first]
    if match.entry.part != "n" and (any(form in _BE for form in before) or agent):
        return agent, left[-1].entity_id if left else ""
    if match.entry.part == "n":
        return _of_noun(sentence, match, left, right, agent)
    same = [m for m in right if sentence.clauses[_index_at(sentence, m.span.start)] == sentence.clauses[match.last]]
    return left[-1].entity_id if left else "", same[0].entity_id if same else ""


def _may_act(sentence: _Sentence, mention: Mention) -> bool:
    """Say whether a mention can be a party: no bare place after "in" or "at"."""
    if mention.kind not in _AGENTS:
        return False
    at = _index_at(sentence, mention.span.start)
    return not (mention.kind == "GPE" and at and sentence.forms[at - 1] in _LOCATIVE)


def _between(sentence: _Sentence, match: _Match, right: list[Mention]) -> tuple[str, str] | None:
    """Read "talks between A and B", or with words of failure "talks between A and B have failed"."""
    if "between" in sentence.forms[match.first : match.last + 3]:
        return (right[0].entity_id, right[1].entity_id) if len(right) > 1 else None
    near = sentence.forms[max(0, match.first - _REACH) : match.first]
    if match.rule == "talks end" and "between" in near:
        start = sentence.words[match.first - len(near) + near.index("between")].end
        pair = [m.entity_id for m in sentence.mentions if m.span.start >= start][:2]
        return (pair[0], pair[1]) if len(pair) == 2 else None
    return None


def _after_by(sentence: _Sentence, match: _Match, right: list[Mention]) -> str:
    """Return the entity right after a "by" that follows the trigger within eight words."""
    for i in range(match.last + 1, min(len(sentence.words), match.last + 9)):
        if sentence.clauses[i] != sentence.clauses[match.last]:
            break
        if sentence.forms[i] == "by":
            near = [m for m in right if 0 <= m.span.start - sentence.words[i].end <= 12]
            return near[0].entity_id if near else ""
    return ""


def _of_noun(
    sentence: _Sentence, match: _Match, left: list[Mention], right: list[Mention], agent: str
) -> tuple[str, str]:
    """Read "A's attack on B" and "attack by A against B"."""
    start = sentence.words[match.first].start
    owner = left[-1].entity_id if left and start - left[-1].span.end <= 4 else ""
    after = "".join(sentence.forms[match.last + 1 : match.last + 2])
    target = right[0].entity_id if right and after in {"on", "against", "with", "of"} else ""
    return agent or owner, target


# --- When, where ------------------------------------------------------------------------------------------------------

# Verbs of saying take the time beside them: in "talks failed, he said Wednesday" it is not that of the failing.
_SAYING = frozenset(
    {
        *(
            "said",
            "says",
            "say",
            "told",
            "tells",
            "announced",
            "announces",
            "announce",
            "reported",
            "reports",
        ),
        *(
            "report",
            "added",
            "adds",
            "stated",
            "states",
            "confirmed",
            "confirms",
            "claimed",
            "claims",
            "warned",
        ),
        *(
            "warns",
            "wrote",
            "tweeted",
            "posted",
        ),
    }
)
_JOINT = frozenset({"and", "but", "while", "after", "before", "when", "as", "because", "that", "who", "which", "where"})
_CLAUSE_COST, _JOINT_COST, _FARTHEST = 6, 3, 24  # in words: what a comma and a conjunction are worth, and the limit


def _cost(sentence: _Sentence, anchor: int, start: int) -> int:
    """Return how far words at an offset are from word ``anchor``, in words, a comma counting for six."""
    there = _index_at(sentence, start)
    low, high = min(anchor, there), max(anchor, there)
    if high - low > _FARTHEST:
        return high - low
    joints = sum(form in _JOINT for form in sentence.forms[low + 1 : high])
    commas = abs(sentence.clauses[anchor] - sentence.clauses[there])
    return high - low + _JOINT_COST * joints + _CLAUSE_COST * commas


def _index_at(sentence: _Sentence, start: int) -> int:
    """Return the number of the word that stands at an offset, or else of the next."""
    at = bisect_right(sentence.words, start, key=lambda word: word.end)
    return min(at, len(sentence.words) - 1)


def _times_of(sentence: _Sentence, matches: list[_Match]) -> dict[int, str]:
    """Give each time of a sentence to the nearest trigger, unless a verb of saying is nearer; by trigger's position."""
    sayings = [i for i, form in enumerate(sentence.forms) if form in _SAYING] if sentence.times else []
    owned: dict[int, tuple[int, str]] = {}
    for time in sentence.times:
        if time.type not in {"DATE", "TIME"}:
            continue
        costs = [(_cost(sentence, match.first, time.span.start), k) for k, match in enumerate(matches)]
        if not costs:
            continue
        cost, k = min(costs)
        said = min((_cost(sentence, i, time.span.start) for i in sayings), default=_FARTHEST + 1)
        if cost <= min(said, _FARTHEST) and (k not in owned or cost < owned[k][0]):
            owned[k] = (cost, time.id)
    return {k: time_id for k, (_, time_id) in owned.items()}


def _place_of(sentence: _Sentence, match: _Match) -> str:
    """Return the nearest place of the sentence that is where something is, not a capital that stands for its rulers."""
    best = (_FARTHEST + 1, "")
    for place in sentence.places:
        if place.is_dateline or place.is_metonym:
            continue
        at = _index_at(sentence, place.span.start)
        preposed = at > 0 and sentence.forms[at - 1] in _LOCATIVE
        cost = _cost(sentence, match.first, place.span.start) + (0 if preposed else 8)
        best = min(best, (cost, place.id))
    return best[1]


# --- All of it --------------------------------------------------------------------------------------------------------

_BREAK = re.compile(r"[,;:()\[\]\"“”—–]| - ")


def _read(source: str, sentence: Sentence) -> _Sentence:
    """Make a sentence ready for the rules: words, clauses, and the findings that lie in it."""
    start, end = sentence.span.start, sentence.span.end
    found = [word._replace(start=word.start + start, end=word.end + start) for word in words(source[start:end])]
    clauses = [0] * len(found)
    for i in range(1, len(found)):
        clauses[i] = clauses[i - 1] + bool(_BREAK.search(source, found[i - 1].end, found[i].start))
    return _Sentence(sentence.span, found, [word.form for word in found], clauses, [], [], [])


def _fill(sentences: list[_Sentence], analysis: Analysis) -> None:
    """Hand each finding to the sentence it lies in."""
    starts = {part: [s for s in sentences if s.span.part == part] for part in ("text", "title")}
    for kind in ("mentions", "times", "places"):
        for part, within in starts.items():
            items = sorted((x for x in getattr(analysis, kind) if x.span.part == part), key=lambda x: x.span)
            k = 0
            for item in items:
                while k < len(within) and within[k].span.end <= item.span.start:
                    k += 1
                if k < len(within) and within[k].span.contains(item.span):
                    getattr(within[k], kind).append(item)


def find_event_mentions(document: Document, story: Story, analysis: Analysis) -> tuple[EventMention, ...]:
    """Answer: which words of this story tell of a happening, and who, whom, when and where do they give?

    ``analysis`` holds the story's sentences, mentions, times and places; what is missing there is left empty here.
    Captions count, machine headers and credits do not.
    """
    sentences = [
        _read(document.title if s.span.part == "title" else document.text, s)
        for s in sorted(analysis.sentences, key=lambda s: (s.span.part != "title", s.span.start))
        if s.block not in {"credit", "metadata"}
    ]
    _fill(sentences, analysis)
    found: list[EventMention] = []
    for sentence in sentences:
        if not sentence.words:
            continue
        source = document.title if sentence.span.part == "title" else document.text
        sentence.mentions[:] = [m for m in sentence.mentions if _may_act(sentence, m)]
        matches = _matches(sentence, source)
        when = _times_of(sentence, matches)
        found += [_mention(story, sentence, match, when.get(k, "")) for k, match in enumerate(matches)]
    return tuple(found)


def _mention(story: Story, sentence: _Sentence, match: _Match, time_id: str) -> EventMention:
    span = Span(
        sentence.span.document_id,
        sentence.words[match.first].start,
        sentence.words[match.last].end,
        sentence.span.part,
    )
    before = _before(sentence, match)
    actor, recipient = _parties(sentence, match)
    return EventMention(
        id=make_id("event mention", story.id, span.start, span.end, span.part),
        span=span,
        type=match.entry.type,
        mode=match.entry.mode,
        actor_id=actor,
        recipient_id=recipient,
        negated=_negated(before),
        modality=_modality(before),
        tense=_tense(sentence, match, before),
        time_id=time_id,
        place_id=_place_of(sentence, match),
        lemma=match.entry.lemma,
        rule=match.rule,
    )
