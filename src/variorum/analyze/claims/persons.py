"""The people hit and the people held, by name and age.

A person is told to be a victim or a suspect by the nearest words that say so, summed over the story: a name that stands
now before "was arrested", now after "killed", is not guessed at when the two sides weigh the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from variorum.analyze.claims.page import Found
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page

Part = Literal["victim", "suspect"]

_TOKEN = (
    r"(?:(?:O|D|De|Mc|Mac|La|Le|Da|Di|Du|Van|Al-|El-)'?[A-Z][a-z]+(?:-[A-Z][a-z]+)*|[A-Z][a-z]+(?:[-'][A-Z]?[a-z]+)*"
    r"|[A-Z]\.(?:[A-Z]\.)?|[A-Z]'[A-Z][a-z]+)(?!\w)"
)
_NAME = rf"{_TOKEN}(?: (?:{_TOKEN}|\"[^\"]{{2,20}}\"|(?:de|da|del|van|von|bin|al|el|la)(?= [A-Z]))){{1,4}}(?:,? (?:Jr\.?|Sr\.?|II|III|IV)(?!\w))?"
_TEENS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_NUMBERS = {word: i for i, word in enumerate(_TEENS.split(), 1)}
_AGE = rf"(?<![\w-])(?P<age>\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_KIN = r"(?:(?:old|former|off-duty|local|unarmed|suspected|alleged|accused|pregnant|black|white|homeless|veteran|retired) )?"
_SORT = r"(?P<sort>boy|girl|man|woman|male|female|victim|suspect|teen(?:ager)?|child|youth|student|son|daughter|brother|sister|father|mother|infant|toddler|gunman|resident|driver|officer|soldier)"

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "name, age",
        re.compile(
            rf"\b(?P<name>{_NAME})(?:,| \(|, age,?|, aged) ?(?:age |aged )?(?P<age>\d{{1,3}})\b(?![-:%/]|,\d|\.\d| (?:years?|months?|p\.?m|a\.?m|people|others|percent|block|miles|km))"
        ),
    ),
    (
        "age, name",
        re.compile(
            rf"\b(?i:{_AGE})[- ](?i:years?[- ]old),? (?:{_KIN}(?:[a-z]+,? ){{0,2}})(?:named |identified as |, )?(?P<name>{_NAME})"
        ),
    ),
    ("age, sort", re.compile(rf"\b{_AGE}[- ]years?[- ]old(?:,)? (?:[a-z-]+ ){{0,2}}?{_SORT}\b", re.IGNORECASE)),
    (
        "identified as",
        re.compile(rf"\bidentif(?:ied|y) (?:[\w']+ ){{0,8}}as (?:(?i:{_AGE})[- ]year[- ]old )?(?P<name>{_NAME})"),
    ),
    (
        "was named",
        re.compile(
            rf"\b(?:victim|suspect|gunman|shooter|man|woman|boy|girl|deceased)(?: \w+)? (?:was|is|has been) (?:identified as |named as |named )?(?P<name>{_NAME})"
        ),
    ),
    (
        "years old",
        re.compile(
            rf"\b(?P<name>{_TOKEN}(?: {_TOKEN}){{0,3}}) (?:was|is|turned) {_AGE}(?: years? old| at the time)?(?=[.,;]| (?:at|when|years))"
        ),
    ),
    (
        "in his twenties",
        re.compile(rf"\b{_SORT} in (?:his|her|their) (?:early |mid-?|late )?(?P<age>\d0)s\b", re.IGNORECASE),
    ),
    (
        "held",
        re.compile(
            rf"\b(?:arrested|charged|indicted|convicted|sentenced|accused|against|apprehended|booked) (?P<name>{_NAME})"
        ),
    ),
    (
        "is held",
        re.compile(
            rf"\b(?P<name>{_NAME})(?:, [^,.;]{{1,60}},)? (?:was|were|is|are|has been|have been|had been|faces?|(?:will|to) be arraigned|pleaded|pled|remains? in)\b(?= (?:\w+ ){{0,2}}(?:arrested|charged|indicted|convicted|sentenced|accused|booked|apprehended|guilty|not guilty|killed|shot|wounded|injured|pronounced|found dead|stabbed|in custody|held|wanted|taken into custody|murdered|slain|fatally|charges|custody|jail))"
        ),
    ),
    (
        "killed",
        re.compile(
            rf"\b(?:killed|killing|murder(?:ing)? of|murdering|murdered|death of|shooting of|slaying of|wounding|shot and killed|fatally shot|fatally shooting|homicide of) (?P<name>{_NAME})"
        ),
    ),
)

_VICTIM = re.compile(
    r"\b(?P<after>killed|killing|murder of|murdered|murdering|death of|deaths of|shooting of|slaying of|wounding|wounded|"
    r"shot and killed|fatally shot|shot|homicide of|(?:life|lives) of|hitting|striking|injuring|shooting death of|"
    r"victims?(?: (?:was|were|is|are|as))?|the (?:dead|deceased)(?: (?:man|woman|boy|girl|teen))?)\b|"
    r"\b(?P<before>(?:was|were|been|be|being|got|is|are) (?:also |both |all )?(?:\w+ )?"
    r"(?:killed|shot|wounded|injured|hit|struck|stabbed|pronounced|slain|murdered|grazed|hospitali[sz]ed|gunned)"
    r"|(?:shot|stabbed|killed|injured|wounded|hurt|slain|murdered)\b"
    r"(?! (?:a|an|the|and kill\w* (?:a|an|the|his|her|[A-Z])|two|three|four|five|six|his|her|him|them|himself|herself|at least|one|another|\d|(?-i:[A-Z])))"
    r"|died|dies|dead|fatally|pronounced|succumbed|surviv(?:ed|es)|in (?:critical|stable|serious|fair|good) condition|suffered"
    r"|sustained|victims?|expected to survive|gunshot wounds?|lost (?:his|her|their) li(?:fe|ves)|remains in the hospital)\b",
    re.IGNORECASE,
)
_SUSPECT = re.compile(
    r"\b(?P<after>arrested|charged|charges against|suspects?(?: (?:was|were|is|are|as))?|accused|indicted|convicted|apprehended|booked|gunm[ae]n|shooters?|"
    r"warrant for|captured|sought|looking for|searching for|defendants?|killer)\b|"
    r"\b(?P<before>(?:was|were|is|are|been) (?:also |both |all |each |later |being |formally |now |expected to be )*(?:arrested|arraigned|charged|indicted|convicted|sentenced|accused|held|wanted|booked|apprehended|"
    r"suspected|sought|taken into custody|found guilty|arraigned|identified as (?:the|a) (?:suspect|shooter|gunman))"
    r"|faces?|(?:will|to) be arraigned|pleaded|pled|allegedly|opened fire|turned (?:him|her)self in|in custody|remains? at large|confessed|admitted|suspects?|shooter|gunman)\b",
    re.IGNORECASE,
)
# Words that begin or end a run of capitals without being part of a person's name.
_NOT_NAMES = frozenset(
    "The A An In On At Of For And But Or If When While After Before During Monday Tuesday Wednesday Thursday Friday Saturday "
    "Sunday January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug "
    "Sep Sept Oct Nov Dec Police Sheriff County City Street Avenue Road Drive Boulevard Lane Court Place Department Office "
    "Hospital Center Medical University School High Park Church Officer Detective Sergeant Lieutenant Captain Chief Deputy "
    "District Attorney Judge Superior State States United National New North South East West Fire News Photo Update Updated "
    "Twitter Facebook Press Associated Television Channel Highway Interstate Apartments Club Bar Motel Hotel Restaurant Inc "
    "Prosecutor Prosecutors Authorities Officials Investigators Witnesses Family Neighbors Residents Coroner Examiner Mayor "
    "Governor President Minister Army Force Ministry Government Village Town Crime Stoppers Homicide Division Unit Bureau".split()
)
_LEADING_TITLES = frozenset(
    {
        "Mr.",
        "Mrs.",
        "Ms.",
        "Dr.",
        "Sgt.",
        "Lt.",
        "Capt.",
        "Det.",
        "Cpl.",
        "Rev.",
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "Sgt",
        "Lt",
        "Capt",
        "Det",
        "Rev",
    }
)
_OFFICIAL = re.compile(
    r"\b(?:Officer|Detective|Det\.|Sgt\.|Sergeant|Lt\.|Lieutenant|Capt\.|Captain|Chief|Deputy|Sheriff|Judge|Attorney|Mayor|Prosecutor|Commissioner|"
    r"Spokes\w+|Coroner|Dr\.|Rev\.|Pastor|Reporter|Superintendent|Inspector|Trooper|Cpl\.|Minister|President|Gov\.|Sen\.|Rep\.) $"
)
_REACH = 110
# "three people who died in the attack as Ann Moss": the person may follow the words, though mostly another does.
_AGAINST_THE_ORDER = 60
_LISTED = re.compile(r"[,;)]* ?(?:and |& )?(?:an? |the |his |her )?")


@dataclass(frozen=True, slots=True)
class _Mention:
    """A person told with an age, a name, or both, somewhere in a line."""

    line: Line
    start: int
    end: int
    name: str
    age: str
    sort: str
    rule: str
    lean: int


def find_persons(page: Page) -> Iterator[Found]:
    """Yield the names and ages of those the story says were hit, and of those held or sought for it."""
    mentions = [mention for line in page.told for mention in _in_one_list(_mentions(line))]
    parts = _parts(mentions)
    persons = _whom(mentions)
    for mention in mentions:
        part = parts.get(mention.name) if mention.name else _side(mention.lean)
        if part is not None:
            about = persons[mention.name] if mention.name else f"unnamed {fold(mention.sort)}"
            yield from _person(mention, part, about)


def _person(mention: _Mention, part: Part, about: str) -> Iterator[Found]:
    if mention.age:
        low, high = _bounds(mention)
        value = f"{low:g}" if low == high else f"{low:g}-{high:g}"
        span = mention.line.at(mention.start, mention.end)
        yield Found(span, f"{part}_age", about, value, mention.rule, {"low": low, "high": high})
    where = mention.line.text.find(mention.name, mention.start, mention.end)
    if len(mention.name.split()) > 1 and where >= 0:
        named = mention.line.at(where, where + len(mention.name))
        yield Found(named, f"{part}_name", about, mention.name, mention.rule)


def _in_one_list(mentions: list[_Mention]) -> list[_Mention]:
    """Let those named in one breath ("A, 26, B, 31, and C, 26") share the side on which the words put any of them."""
    ordered = sorted(mentions, key=lambda m: (m.start, m.end))
    runs: list[list[_Mention]] = []
    for mention in ordered:
        if runs and _LISTED.fullmatch(mention.line.text[runs[-1][-1].end : mention.start]):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    shared = []
    for run in runs:
        lean = max((m.lean for m in run), key=abs)
        shared += [replace(m, lean=lean) if len(run) > 1 else m for m in run]
    return shared


def _bounds(mention: _Mention) -> tuple[float, float]:
    age = float(_NUMBERS.get(mention.age.lower(), 0) or mention.age)
    return (age, age + 9) if mention.rule == "in his twenties" else (age, age)


def _mentions(line: Line) -> list[_Mention]:
    found: list[_Mention] = []
    for rule, pattern in _PATTERNS:
        for match in pattern.finditer(line.text):
            groups = match.groupdict()
            name = _trim(groups.get("name") or "")
            if groups.get("name") and not name:
                continue
            start = (
                match.start()
                if rule in {"name, age", "age, name", "age, sort", "in his twenties", "years old"}
                else line.text.find(name, match.start())
            )
            if name and rule in {"name, age", "years old"}:
                start = line.text.find(name, match.start())
            if any(m.start < match.end() and start < m.end for m in found):
                continue
            if name and _OFFICIAL.search(line.text[max(0, start - 16) : start]):
                continue
            end = match.end() if rule != "is held" else start + len(name)
            lean = _lean(line.text, start, end)
            found.append(
                _Mention(line, start, end, name, groups.get("age") or "", groups.get("sort") or "", rule, lean)
            )
    return found


def _trim(name: str) -> str:
    """Take titles and other capitals off a run of capitalized words; empty when no full name is left."""
    words = name.split()
    while words and (words[0].strip(".,") in _NOT_NAMES or words[0] in _LEADING_TITLES):
        words.pop(0)
    if len(words) < 1 or any(word.strip(".,") in _NOT_NAMES for word in words):
        return ""
    return " ".join(words).rstrip(",") if len(words) > 1 or " " not in name else ""


def _lean(text: str, start: int, end: int) -> int:
    """Return how strongly the words around a person make a victim (positive) or a suspect (negative) of them."""
    weight = 0
    for pattern, sign in ((_VICTIM, 1), (_SUSPECT, -1)):
        gaps = [_gap(m, start, end, text) for m in pattern.finditer(text)]
        best = min((gap for gap in gaps if gap is not None), default=None)
        if best is not None and best <= _REACH:
            weight += sign * (1 + (_REACH - best))
    return weight


def _gap(cue: re.Match[str], start: int, end: int, text: str) -> int | None:
    """Return how far a cue stands from the person it speaks of, on the side on which it speaks of them."""
    if cue["after"] and cue.end() <= start:
        return start - cue.end() + _crossed(text[cue.end() : start])
    if cue["before"] and cue.start() >= end:
        return cue.start() - end + _crossed(text[end : cue.start()])
    if cue["before"] and cue.end() <= start:
        return start - cue.end() + _AGAINST_THE_ORDER
    if start <= cue.start() and cue.end() <= end:
        return 0
    return None


def _crossed(between: str) -> int:
    """Return the cost of the clause boundaries between a cue and a person."""
    return 40 * len(re.findall(r"[;:]| (?:who|while|after|when|before|that) ", between))


def _side(lean: int) -> Part | None:
    if lean == 0:
        return None
    return "victim" if lean > 0 else "suspect"


def _surname(name: str) -> str:
    words = [w for w in fold(name).replace(",", "").split() if w.rstrip(".") not in {"jr", "sr", "ii", "iii", "iv"}]
    return words[-1] if words else ""


def _parts(mentions: list[_Mention]) -> dict[str, Part]:
    """Return, by person, which side the story as a whole puts them on."""
    persons = _whom(mentions)
    sums: dict[str, int] = {}
    for mention in mentions:
        if mention.name:
            person = persons[mention.name]
            sums[person] = sums.get(person, 0) + mention.lean
    return {name: side for name, person in persons.items() if (side := _side(sums[person]))}


def _whom(mentions: list[_Mention]) -> dict[str, str]:
    """Return, for each form of a name, the fullest form of that person that the story uses.

    A surname alone stands for the first person of that surname; two first names are two persons.
    """
    persons: dict[str, str] = {}
    by_surname: dict[str, list[str]] = {}
    for name in sorted({m.name for m in mentions if m.name}, key=lambda n: (-len(n.split()), -len(n), n)):
        first = fold(name).split()[0].rstrip(".")
        known = by_surname.setdefault(_surname(name), [])
        same = [full for full in known if _one_first_name(first, fold(full).split()[0]) or len(name.split()) == 1]
        persons[name] = same[0] if same else name
        if not same:
            known.append(name)
    return persons


def _one_first_name(a: str, b: str) -> bool:
    return a == b or (len(a) == 1 and b.startswith(a))
