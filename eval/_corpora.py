"""The corpora of names and of syntax, read into one form, and which of their documents are never trained on.

What is a name follows one rule in all of them: without article, title or office ("Foreign Minister Sergei Lavrov" is
"Sergei Lavrov"), and only where it is written as a name (capitals); re3d and MEANTIME also mark descriptions.
"""

from __future__ import annotations

import hashlib
import json
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from variorum.analyze.language.tokens import tokenize
from variorum.analyze.tables import bodies, entries, offices
from variorum.analyze.tables.common_words import COMMON_WORDS
from variorum.analyze.tables.countries import COUNTRIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ROOT: Final = Path(__file__).resolve().parent.parent
HELD_OUT: Final = 5  # one document in so many, chosen by the digest of its id


class Name(NamedTuple):
    """One name: [start, end) of its passage's text, and its kind; "LOC*" where places of all kinds are one."""

    start: int
    end: int
    kind: str


class Word(NamedTuple):
    """One word of a treebank: [start, end) of its passage's text and its analysis; ``head`` counts from 0, root -1."""

    start: int
    end: int
    upos: str
    xpos: str
    lemma: str
    head: int
    deprel: str
    features: str = ""


@dataclass(slots=True)
class Passage:
    """One sentence or line of a corpus; ``opens`` says that a paragraph begins with it.

    ``outside`` says what words outside all names are: "O" no name of any kind, "O+" no person, body or place (the
    corpus does not mark peoples and events), "?" not told.
    """

    source: str
    document: str
    text: str
    names: list[Name] = field(default_factory=list)
    outside: str = "?"
    words: list[Word] = field(default_factory=list)
    opens: bool = True
    subjects: list[tuple[int, int]] = field(default_factory=list)


def held_out(document: str) -> bool:
    """Say whether a document is of the fifth that no model is trained on."""
    return int(hashlib.sha256(document.encode()).hexdigest()[:8], 16) % HELD_OUT == 0


# --- Treebanks --------------------------------------------------------------------------------------------------------


def treebank(path: Path, source: str = "") -> Iterator[Passage]:
    """Read the sentences of one CoNLL-U file; names are read too where the file has entities (GUM)."""
    document = path.stem
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.split("\n")
        text, opens = "", False
        for line in lines:
            if line.startswith("# newdoc id = "):
                document, opens = line[14:], True
            elif line.startswith("# newpar"):
                opens = True
            elif line.startswith("# text = "):
                text = line[9:]
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        if rows:
            passage = _sentence(source or path.stem, document, text, rows)
            passage.opens = opens
            yield passage


def _sentence(source: str, document: str, text: str, rows: list[list[str]]) -> Passage:
    places = _places(text, rows)
    kept = [row for row in rows if row[0].isdecimal()]
    words = [Word(*places[row[0]], row[3], row[4], row[2], int(row[6]) - 1, _relation(row[7]), row[5]) for row in kept]
    return Passage(source, document, text, words=words, names=[], outside="?")


def _places(text: str, rows: list[list[str]]) -> dict[str, tuple[int, int]]:
    """Return where each word stands; the parts of a contraction share out its letters as far as they fit."""
    places: dict[str, tuple[int, int]] = {}
    at = 0
    inside: dict[str, tuple[int, int]] = {}
    for row in rows:
        if "-" in row[0]:
            start, at = _next(text, row[1], at)
            first, last = map(int, row[0].split("-"))
            inside.update({str(k): (start, at) for k in range(first, last + 1)})
            rest = start
            for k in range(first, last + 1):
                form = next(r[1] for r in rows if r[0] == str(k))
                size = len(form) if text[rest : rest + len(form)].lower() == form.lower() else (at - rest)
                size = at - rest if k == last else min(size, at - rest)
                inside[str(k)] = (rest, rest + size)
                rest += size
        elif row[0] in inside:
            places[row[0]] = inside[row[0]]
        elif row[0].isdecimal():
            places[row[0]] = start, at = _next(text, row[1], at)
    return places


def _next(text: str, form: str, at: int) -> tuple[int, int]:
    start = text.find(form, at)
    if start < 0:
        raise ValueError(f"word not in its sentence: {form!r} in {text[at:]!r}")
    return start, start + len(form)


KEPT_SUBTYPES: Final = entries(
    "nsubj:pass csubj:pass aux:pass acl:relcl nmod:poss compound:prt obl:agent obl:unmarked nmod:unmarked"
)


def _relation(label: str) -> str:
    return label if label in KEPT_SUBTYPES else label.partition(":")[0]


_GUM_KINDS: Final = {"person": "PER", "organization": "ORG*", "place": "LOC*"}


def gum(folder: Path, part: str) -> Iterator[Passage]:
    """Read GUM's documents of files.train.txt or files.dev.txt, with the names among its entities."""
    for document in (folder / f"files.{part}.txt").read_text().split():
        path = folder / "dep" / f"{document}.conllu"
        if path.exists():
            for passage, marked in gum_entities(path):
                _gum_names(passage, marked)
                yield passage


class Marked(NamedTuple):
    """A mention of an entity in GUM: the entity's number in its document, its kind, and words [first, last]."""

    entity: str
    kind: str
    first: int
    last: int


def gum_entities(path: Path) -> Iterator[tuple[Passage, list[Marked]]]:
    """Read the sentences of one GUM document, each with the mentions of entities in it, which cross no sentence."""
    blocks = [block for block in path.read_text(encoding="utf-8").split("\n\n") if block.strip()]
    for block, passage in zip(blocks, treebank(path, "gum"), strict=True):
        rows = [line.split("\t") for line in block.split("\n") if line[:1].isdecimal()]
        yield passage, _marked([row for row in rows if row[0].isdecimal()])


def _marked(rows: list[list[str]]) -> list[Marked]:
    opened: dict[str, list[tuple[int, str]]] = {}
    found: list[Marked] = []
    for at, row in enumerate(rows):
        value = next((v[7:] for v in row[9].split("|") if v.startswith("Entity=")), "")
        for part in re.findall(r"\([^()]*\)?|[^()]+\)", value):
            if part.startswith("("):
                number, kind = part[1:].rstrip(")").split("-")[:2]
                if part.endswith(")"):
                    found.append(Marked(number, kind, at, at))
                else:
                    opened.setdefault(number, []).append((at, kind))
            else:
                number = part.rstrip(")").split("-")[0]
                if opened.get(number):
                    first, kind = opened[number].pop()
                    found.append(Marked(number, kind, first, at))
    return found


def head_of(words: Sequence[Word], first: int, last: int) -> int:
    """Return which of the words [first, last] governs the others: the first whose own governor stands outside."""
    return next((k for k in range(first, last + 1) if not first <= words[k].head <= last), first)


def _gum_names(passage: Passage, marked: Iterable[Marked]) -> None:
    """Mark the names among the entities of a GUM sentence: mentions with a proper noun for their head."""
    words = passage.words
    spans: list[Name] = []
    told: set[int] = set()
    for _, kind, first, last in marked:
        head = head_of(words, first, last)
        if words[head].upos != "PROPN":
            continue
        begin = stop = head
        while begin > first and _in_name(passage, begin - 1):
            begin -= 1
        while stop < last and (reach := _goes_on(passage, stop, last)) > stop:
            stop = reach
        if kind not in _GUM_KINDS:
            told.update(range(begin, stop + 1))
            spans.append(Name(words[begin].start, words[stop].end, "?"))
            continue
        name = proper(passage.text, words[begin].start, words[stop].end, _GUM_KINDS[kind])
        if name is not None:
            spans.append(name)
    covered = longest(spans)
    for word in words:
        low = passage.text[word.start : word.end].lower().rstrip(".")
        if (
            word.upos == "PROPN"
            and low not in _TITLES | _CALENDAR
            and not any(n.start <= word.start < n.end for n in covered)
        ):
            covered.append(Name(word.start, word.end, "?"))
    passage.names = sorted(_peoples(passage.text, covered))
    passage.outside = "O+"


def _in_name(passage: Passage, at: int) -> bool:
    word = passage.words[at]
    text = passage.text[word.start : word.end]
    capital = text[:1].isupper() and word.upos in {"ADJ", "NOUN", "VERB"} and at > 0
    return word.upos == "PROPN" or capital or text in {"-", ".", "&"}


def _goes_on(passage: Passage, at: int, last: int) -> int:
    """Return the next word of a name after word ``at``, over "of" and "of the", or ``at`` itself."""
    ahead = at + 1
    while ahead < last and passage.text[passage.words[ahead].start : passage.words[ahead].end] in {"of", "the", "for"}:
        ahead += 1
    return ahead if ahead <= last and _in_name(passage, ahead) else at


# --- Names ------------------------------------------------------------------------------------------------------------


def uner(path: Path) -> Iterator[Passage]:
    """Read the names on EWT's development part (Universal NER): PER, ORG, LOC."""
    document = ""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.split("\n")
        text = ""
        for line in lines:
            if line.startswith("# newdoc id = "):
                document = line[14:]
            elif line.startswith("# text = "):
                text = line[9:]
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        if not rows:
            continue
        names: list[Name] = []
        at = 0
        for row in rows:
            start, at = _loosely(text, row[1], at)
            if row[2].startswith("B-"):
                names.append(Name(start, at, _merged(row[2][2:])))
            elif row[2].startswith("I-") and names:
                names[-1] = names[-1]._replace(end=at)
            elif row[2] != "O" and not row[2].startswith("B-"):
                names.append(Name(start, at, "?"))
        yield Passage("uner", document, text, names, "O+")


def _loosely(text: str, form: str, at: int) -> tuple[int, int]:
    start = text.find(form, at)
    if start < 0 or start - at > len(form) + 3:
        while at < len(text) and text[at].isspace():
            at += 1
        return at, min(len(text), at)
    return start, start + len(form)


def _merged(kind: str) -> str:
    return {"LOC": "LOC*", "ORG": "ORG*", "PER": "PER"}.get(kind, "-")


def wikigold(path: Path) -> Iterator[Passage]:
    """Read the names of wikigold (IO tags); MISC may be anything but a person, body or place."""
    number, titles = 0, 0
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split(" ") for line in block.split("\n") if line.strip()]
        if not rows or rows[0][0] == "-DOCSTART-":
            titles += 1
            continue
        number += 1
        text, places = detokenize([row[0] for row in rows])
        names: list[Name] = []
        before = "O"
        for (start, end), row in zip(places, rows, strict=True):
            if row[1] == "O":
                before = "O"
                continue
            if row[1] == before:
                names[-1] = names[-1]._replace(end=end)
            else:
                names.append(Name(start, end, _merged(row[1][2:])))
            before = row[1]
        yield Passage("wikigold", f"wikigold-{titles}", text, _peoples(text, names), "O+")


_TIGHT_BEFORE: Final = frozenset(
    (",", ".", ";", ":", "!", "?", ")", "]", "%", "'s", "’s", "n't", "'re", "'ve", "'ll", "'d", "'m", "''", "”")
)
_TIGHT_AFTER: Final = frozenset(("(", "[", "$", "£", "€", "``", "“"))


def detokenize(forms: Iterable[str]) -> tuple[str, list[tuple[int, int]]]:
    """Join words to a text as people write it, and say where each stands in it."""
    text = ""
    places: list[tuple[int, int]] = []
    tight = True
    for form in forms:
        if not tight and form not in _TIGHT_BEFORE:
            text += " "
        places.append((len(text), len(text) + len(form)))
        text += form
        tight = form in _TIGHT_AFTER
    return text, places


def re3d(folder: Path) -> Iterator[Passage]:
    """Read the names of re3d, line by line: persons, organisations, places and nationalities."""
    for source in sorted(p for p in folder.iterdir() if p.is_dir()):
        documents = [json.loads(line) for line in (source / "documents.json").read_text("utf-8-sig").splitlines()]
        marked: dict[str, list[Name]] = {}
        for line in (source / "entities.json").read_text("utf-8-sig").splitlines():
            one = json.loads(line)
            kind = {"Person": "PER", "Organisation": "ORG*", "Location": "LOC*", "Nationality": "NORP"}.get(one["type"])
            if kind:
                marked.setdefault(one["documentId"], []).append(Name(one["begin"], one["end"], kind))
        for one in sorted(documents, key=lambda d: d["_id"]):
            yield from _lines("re3d", one["_id"], one["text"], marked.get(one["_id"], []))


def _lines(source: str, document: str, text: str, marked: list[Name]) -> Iterator[Passage]:
    names = [_as_everywhere(text, name) for one in marked if (name := proper(text, *one)) is not None]
    names = _peoples(text, longest(names))
    for line in re.finditer(r"[^\n]+", text):
        own = [
            Name(n.start - line.start(), n.end - line.start(), n.kind)
            for n in names
            if line.start() <= n.start and n.end <= line.end()
        ]
        if line.group().strip():
            yield Passage(source, document, line.group(), own, "O")


def meantime(folder: Path) -> Iterator[Passage]:
    """Read the names of MEANTIME's opening sentences, up to the last one annotated."""
    for path in sorted((folder / "intra-doc_annotation").glob("*/*.xml")):
        root = ET.parse(path).getroot()  # noqa: S314 - corpus files on disk
        tokens = list(root.iter("token"))
        place = {token.get("t_id"): at for at, token in enumerate(tokens)}
        kinds, mentions = _meantime_kinds(root)
        last = max((place[a] for _, anchors in mentions.values() for a in anchors), default=-1)
        final = int(tokens[last].get("sentence", "0")) if last >= 0 else -1
        by_sentence: dict[int, list[int]] = {}
        for at, token in enumerate(tokens):
            by_sentence.setdefault(int(token.get("sentence", "0")), []).append(at)
        for number in sorted(by_sentence):
            if number > final:
                break
            yield _meantime_sentence(path.stem, tokens, by_sentence[number], place, mentions, kinds)


def _meantime_kinds(root: ET.Element) -> tuple[dict[str, str], dict[str, tuple[str, list[str]]]]:
    entities: dict[str, str] = {}
    mentions: dict[str, tuple[str, list[str]]] = {}
    for one in root.find("Markables") or []:
        number = one.get("m_id", "")
        if one.tag == "ENTITY_MENTION":
            mentions[number] = (one.get("syntactic_type") or "", [a.get("t_id", "") for a in one.iter("token_anchor")])
        elif one.tag == "ENTITY":
            entities[number] = one.get("ent_type") or ""
    kinds: dict[str, str] = {}
    for one in root.find("Relations") or []:
        if one.tag == "REFERS_TO":
            target = next((t.get("m_id", "") for t in one.iter("target")), "")
            kinds.update({s.get("m_id", ""): entities.get(target, "") for s in one.iter("source")})
    return kinds, {k: v for k, v in mentions.items() if v[1]}


def _meantime_sentence(
    document: str,
    tokens: list[ET.Element],
    own: list[int],
    place: dict[str | None, int],
    mentions: dict[str, tuple[str, list[str]]],
    kinds: dict[str, str],
) -> Passage:
    text, places = detokenize(tokens[at].text or "" for at in own)
    where = dict(zip(own, places, strict=True))
    names: list[Name] = []
    told: list[tuple[int, int]] = []
    for number, (form, anchors) in sorted(mentions.items()):
        marks = sorted(place[a] for a in anchors)
        if marks[0] not in where or marks[-1] not in where:
            continue
        start, end = where[marks[0]][0], where[marks[-1]][1]
        told.append((start, end))
        kind = {"PER": "PER", "ORG": "ORG*", "LOC": "LOC*"}.get(kinds.get(number, ""), "?")
        if "NAM" in form and (name := _within(text, start, end, kind)) is not None:
            names.append(name)
    names = longest(names)
    # Names inside a description are not told of: "the US manufacturer", "ageing Lockheed jets".
    for start, end in told:
        for first, last in tokenize(text, start, end):
            if text[first].isupper() and first > 0 and all(n.end <= first or last <= n.start for n in names):
                names.append(Name(first, last, "?"))
    return Passage("meantime", document, text, _peoples(text, sorted(names)), "O+")


def _within(text: str, start: int, end: int, kind: str) -> Name | None:
    """Return the name in the words of a MEANTIME mention, which has all that goes with it: its head's own run.

    "the Kingdom's Royal Air Force (RAF)", "European airframer Airbus", "AirTanker Ltd., a consortium".
    """
    words = text[start:end].partition(" (")[0].partition(" - ")[0]
    first = words.partition(", ")[0]
    name = _last_run(text, start, start + len(first.rstrip(",")), kind)
    if name is None and "," in words:
        name = _last_run(text, start + len(first) + 2, start + len(words), kind)
    return name


def _last_run(text: str, start: int, end: int, kind: str) -> Name | None:
    whole = proper(text, start, end, kind)
    possessive = [m.end() for m in re.finditer(r"(?<=\w\w)['’]s? (?=[A-Z])", text[start:end])]
    if whole is not None and not possessive:
        return whole
    places = list(tokenize(text, start, end))
    begin = start + (possessive[-1] if possessive else 0)
    for at in range(len(places) - 1, -1, -1):
        word = text[slice(*places[at])]
        if not (word[0].isupper() or word[0].isdigit() or word.lower() in _JOINERS) or (word in {"'s", "’s"}):
            begin = max(begin, places[at][1])
            break
    return proper(text, begin, end, kind)


# --- What is a name ---------------------------------------------------------------------------------------------------

_DETERMINERS: Final = entries("the a an this that these those its his her their our my your all some both")
_JOINERS: Final = entries(
    "of for and the & de del des du der von van bin al el la - – ‑ . ' ’ 's ’s / on in ibn abu to"
)
_TITLES: Final = (
    offices.HONORIFICS
    | offices.RANKS
    | offices.HEADS
    | entries("spc pfc ssgt maj-gen sfc msgt cpt ltc ministers presidents")
) - entries("king pope judge major general bishop baker mason carpenter farmer taylor")
_AMBIGUOUS_TITLES: Final = entries("king pope judge major general bishop")
_CALENDAR: Final = entries(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
    """
)
_PRONOUNS: Final = entries("i he she it we you they me him her us them who mine ours")
_SUFFIXES: Final = entries("jr jr. sr sr. ii iii")
_COMMON: Final = (
    offices.HEADS | offices.RANKS | bodies.PEOPLE_SOURCES | bodies.BODY_SOURCES | COMMON_WORDS | _DETERMINERS
)
DEMONYMS: Final = (
    frozenset(n for c in COUNTRIES for n in c.adjectives + c.peoples) - {n for c in COUNTRIES for n in c.names}
    | frozenset(bodies.GROUPS)
    | entries("European Asian African American Arab Western Muslim Christian Jewish Islamic")
)


def proper(text: str, start: int, end: int, kind: str) -> Name | None:
    """Return the name within marked words, without article, title and office; ``None`` where they describe."""
    # One letter more, so that a full stop stays with the abbreviation before it.
    words = [(a, b) for a, b in tokenize(text, start, min(len(text), end + 2)) if b <= end or text[a:b].endswith(".")]
    words = [(a, b) for a, b in words if a < end]
    form = [text[a:b] for a, b in words]
    first, last = 0, len(words)
    while first < last and (form[first].lower() in _DETERMINERS or not form[first][0].isalnum()):
        first += 1
    while last > first and (form[last - 1] in {"'s", "’s", "'", "’"} or not form[last - 1][0].isalnum()):
        last -= 1
    if kind == "PER":
        for at in range(first, last):
            if form[at] in {",", "("}:
                last = at
                break
        first = _after_title(form, first, last)
    elif "LOC" in kind and "," in form[first:last]:
        return None
    own = form[first:last]
    capitals = [w for w in own if w[0].isupper()]
    if not capitals or not (
        own[0][0].isupper() or own[0][0].isdigit() or own[0] in {"al", "bin", "von", "van", "de", "el"}
    ):
        return None
    if any(not (w[0].isupper() or w[0].isdigit() or w.lower() in _JOINERS) for w in own) or own[-1] in {"of", "the"}:
        return None
    low = own[-1].lower().rstrip(".")
    pronoun = low in _PRONOUNS and not (len(low) > 1 and own[-1].isupper())  # "US" is none
    if pronoun or (kind == "PER" and (low in _TITLES or (len(own) == 1 and low in _CALENDAR))):
        return None
    if len(own) == 1 and (own[0].lower() in _COMMON or own[0].lower().rstrip("s") in _COMMON) and len(own[0]) > 3:
        return None
    return Name(words[first][0], words[last - 1][1], kind)


def _after_title(form: list[str], first: int, last: int) -> int:
    for at in range(last - 2, first - 1, -1):
        low = form[at].lower().rstrip(".")
        if low in _TITLES and not (at + 1 == last - 1 and form[at + 1].lower() in _SUFFIXES):
            return at + 1
        if low in _AMBIGUOUS_TITLES and at == first:
            return at + 1
    return first


def longest(names: Iterable[Name]) -> list[Name]:
    """Return names of which none overlaps another: the longest first, places before persons before bodies."""
    order = {"LOC*": 0, "NORP": 0, "PER": 1, "ORG*": 2, "?": 3}
    kept: list[Name] = []
    for one in sorted(set(names), key=lambda n: (n.start - n.end, order.get(n.kind, 4), n.start)):
        if all(one.end <= k.start or k.end <= one.start for k in kept):
            kept.append(one)
    return sorted(kept)


_STATES: Final = frozenset(n for c in COUNTRIES for n in c.names)
_BODIES: Final = bodies.ALLIANCES | bodies.ARMED_GROUPS
_UNITS: Final = bodies.BODY_HEADS | entries("battalion battery regiment brigade coalition command squadron division")


def _peoples(text: str, names: list[Name]) -> list[Name]:
    """Call peoples so where a corpus without that kind calls them a place, a body or something else: "European"."""
    return [n._replace(kind="NORP") if n.kind != "PER" and text[n.start : n.end] in DEMONYMS else n for n in names]


def _as_everywhere(text: str, name: Name) -> Name:
    """Call a state a place and an alliance or unit a body; re3d calls them either, after what they do."""
    form = text[name.start : name.end]
    if form in _STATES and name.kind != "NORP":
        return name._replace(kind="LOC*")
    if form in _BODIES or (name.kind == "LOC*" and form.rpartition(" ")[2].lower() in _UNITS):
        return name._replace(kind="ORG*")
    return name


# --- The project's own sentences --------------------------------------------------------------------------------------

_MARK: Final = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")


def own(path: Path) -> Iterator[Passage]:
    """Read one file of ``training/sentences``: names in brackets, after a tab pairs of a verb and its subject."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        marked, _, heads = line.partition("\t")
        text, names, at = "", [], 0
        for match in _MARK.finditer(marked):
            text += marked[at : match.start()]
            names.append(Name(len(text), len(text) + len(match[1]), match[2]))
            text += match[1]
            at = match.end()
        text += marked[at:]
        passage = Passage("own", text, text, names, "O")
        for pair in heads.split():
            ends = [_nth(text, word) for word in pair.split(":")]
            if len(ends) == 2 and min(ends) >= 0:
                passage.subjects.append((ends[0], ends[1]))
        yield passage


def _nth(text: str, word: str) -> int:
    """Return where the word begins, of "word#2" its second occurrence; -1 where it is not found."""
    form, _, number = word.partition("#")
    found = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text)]
    at = int(number or 1) - 1
    return found[at] if at < len(found) else -1
