"""Which of two stories took from the other, and whose text it is in the end, from what the texts themselves show.

Evidence, strongest first: a story names the other's outlet or gives its address while the other does not name it; one
of the two is an agency's own text; one house printed the one after the other; a verbatim copy came days later. Two
stories of the same day with no credit stay "unknown", as do two that credit one agency: both took from a third text.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from variorum.link.copies.vocabulary import look_up, tables
from variorum.model import Reason, Span
from variorum.text import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from variorum.config import CopiesConfig
    from variorum.link.copies.passages import Sharing
    from variorum.model import Report, Story

Position = tuple[int, int]
_PORT = re.compile(r":\d+$")
# A host's last labels under which names are given out: "co.uk", "com.au".
_SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "go", "gob", "gov", "ne", "net", "nom", "or", "org"})
_HOST = re.compile(r"(?<![a-z0-9.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}(?![a-z0-9-])", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\))[ \t]*(?:©|\(c\))?[ \t]*(?:\d{4},?[ \t]*)?(?:by[ \t]+)?(?:the[ \t]+)?"
    r"([A-Z][\w&'’-]*(?:[ \t][A-Z][\w&'’-]*){0,3})",
    re.IGNORECASE,
)
_MEDIA = re.compile(
    r"\b(?:[Ll]ocal|[Ss]tate|[Nn]ational|[Rr]egional|[Ff]oreign)(?:[- ]run)? "
    r"(?:media|TV|television|newspapers?|news outlets?|radio)"
    r"(?: [A-Z][\w-]+){0,3} (?:has |have )?(?:reported|reports|report|said)\b"
    r"|\b(?:TV|television|radio|newspaper|news agency|news site|broadcaster|station|channel)(?: [A-Z][\w-]+){1,3} "
    r"(?:has )?(?:reported|reports)\b"
)
_SLUG = re.compile(r"^[^\n]{0,60}\(([A-Z][\w./ &-]{1,30})\)[ \t]*[-–—]", re.MULTILINE)


@functools.lru_cache(maxsize=4096)
def normalise_outlet(outlet: str | None) -> str:
    """Return an outlet's name or host in a form in which ports, "www." and mobile hosts no longer differ.

    >>> normalise_outlet("http://www.M.Example.com:80/a"), normalise_outlet("The Harbour Post")
    ('example.com', 'theharbourpost')
    """
    name = _PORT.sub("", fold(outlet or "").strip().removeprefix("https://").removeprefix("http://").split("/")[0])
    if not _HOST.fullmatch(name):
        return _run_together(name)
    labels = name.split(".")
    while len(labels) > 2 and labels[0] in {"www", "www2", "m", "mobile", "amp"}:
        labels = labels[1:]
    return ".".join(labels)


def _run_together(name: str) -> str:
    return "".join(word.form for word in words(name))


@functools.lru_cache(maxsize=4096)
def house(outlet: str | None) -> str:
    """Return the publisher's part of a host: "sports.example.co.uk" and "example.co.uk" are of one house.

    >>> house("sports.example.co.uk:80")
    'example.co.uk'
    """
    labels = normalise_outlet(outlet).split(".")
    kept = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else 2
    return ".".join(labels[-kept:])


def outlet_names(outlet: str | None) -> frozenset[str]:
    """Return the forms, run together, by which a text may name an outlet: "thecourier" and "courier", "kxyz".

    Of a host only the house counts: in "springfield.kxyz.com" the city is no name of an outlet.
    """
    name = normalise_outlet(outlet)
    found = {house(outlet).split(".")[0].replace("-", "")} if "." in name else {name, name.removeprefix("the")}
    return frozenset(form for form in found if len(form) >= _SHORTEST_NAME)


# Shorter forms ("ap", "sun") stand in texts by chance; agencies have their own table.
_SHORTEST_NAME = 4


@dataclass(frozen=True, slots=True)
class Credits:
    """What one story shows of where it comes from, and in which words.

    ``hosts`` are web addresses; ``agencies`` are those named at all, ``credited`` those whose copy it says it is;
    ``lines`` are the names in copyright lines and slugs; ``media`` is where it says that it follows other media,
    unnamed or unknown. Places are offsets from ``start``, where the story begins. ``letters`` are all its letters run
    together: what does not stand there is named nowhere.
    """

    document_id: str
    start: int
    hosts: dict[str, Position]
    agencies: dict[str, Position]
    credited: dict[str, Position]
    lines: dict[str, Position]
    media: Position | None
    letters: str

    def span(self, place: Position) -> Span:
        """Return the span of words found in the story."""
        return Span(self.document_id, self.start + place[0], self.start + place[1])


def find_credits(report: Report) -> Credits:
    """Read from a story's words whose text it may be: addresses, agencies, copyright lines, slugs, other media."""
    story = report.story
    body = _body(report)
    folded = fold(body)
    agencies: dict[str, Position] = {}
    credited: dict[str, Position] = {}
    known = tables().agencies
    for spaced, place in _capitalised(body, _agency_beginnings()) if _agency_names().search(folded) else ():
        if spaced in known:
            agencies.setdefault(known[spaced], place)
            if _is_credit(body, place):
                credited.setdefault(known[spaced], place)
    lines = [m for pattern in (_COPYRIGHT, _SLUG) for m in pattern.finditer(body)]
    media = _MEDIA.search(body)
    return Credits(
        story.span.document_id,
        story.span.start,
        {normalise_outlet(m.group()): m.span() for m in reversed(_hosts(body))},
        agencies,
        credited,
        {_run_together(m.group(1)): m.span(1) for m in reversed(lines)},
        media.span() if media else None,
        _NO_LETTERS.sub("", folded),
    )


def _body(report: Report) -> str:
    return report.document.text[report.story.span.start : report.story.span.end]


@functools.cache
def _agency_beginnings() -> frozenset[str]:
    return _beginnings(key.replace(" ", "") for key in tables().agencies)


@functools.cache
def _agency_names() -> re.Pattern[str]:
    """Return what finds an agency's name in a folded text: most have none, and need no closer look."""
    names = (r"(?:'s)?[\W_]+".join(map(re.escape, key.split())) for key in sorted(tables().agencies))
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(names)})(?![^\W_])")


def _beginnings(names: Iterable[str]) -> frozenset[str]:
    """Return every beginning of some names: where no name can begin, none is looked for."""
    return frozenset(name[:end] for name in names for end in range(1, len(name) + 1))


def _find_names(body: str, letters: str, forms: Iterable[str]) -> list[Position]:
    """Return where a text first has each of some names, given run together ("thecourier"), in capitalised words.

    ``letters`` are the text's letters run together.
    """
    wanted = [form for form in forms if _NO_LETTERS.sub("", form) in letters]
    found: dict[str, Position] = {}
    for spaced, place in _capitalised(body, _beginnings(wanted)) if wanted else ():
        found.setdefault(spaced.replace(" ", ""), place)
        found.setdefault("".join(form for form in spaced.split() if not form.isdigit()), place)
    return [found[form] for form in wanted if form in found]


_NO_LETTERS = re.compile(r"'s\b|[\W\d_]+")


def _hosts(body: str) -> list[re.Match[str]]:
    """Return the web addresses; each has a full stop inside a word, and few stories have any such."""
    return [*_HOST.finditer(body)] if _INNER_STOP.search(body) else []


_INNER_STOP = re.compile(r"\.(?<=[A-Za-z0-9-]\.)[A-Za-z0-9-]")


def _capitalised(body: str, beginnings: frozenset[str]) -> Iterator[tuple[str, Position]]:
    """Yield every run of up to four words on one line that may begin a name, and where it stands."""
    entries, starts, ends = look_up(body)
    for i, first in enumerate(entries):
        if not (first.capital or body[starts[i]].isdigit()) or first.form.removesuffix(_POSSESSIVE) not in beginnings:
            continue
        spaced, joined, lettered, end = "", "", "", starts[i]
        for entry, start, stop in zip(
            entries[i : i + _LONGEST_NAME], starts[i : i + _LONGEST_NAME], ends[i : i + _LONGEST_NAME], strict=True
        ):
            if "\n" in body[end:start]:
                break
            end = stop
            form = entry.form.removesuffix(_POSSESSIVE)
            spaced = f"{spaced} {form}".lstrip()
            yield spaced, (starts[i], end)
            joined, lettered = joined + form, lettered + ("" if form.isdigit() else form)
            if joined not in beginnings and lettered and lettered not in beginnings:
                break  # no name goes on like this


_POSSESSIVE = "'s"
_LONGEST_NAME = 4
_BEFORE_CREDIT = re.compile(
    r"(?:copyright|©|\(c\)|\bby|--|[–—(/])\W*(?:\d{4}\W*)?(?:by\W+)?(?:the\W+)?$", re.IGNORECASE
)
_AFTER_CREDIT = re.compile(r"^(?: writers?\b[^.\n]*)? contributed|^\)[ \t]*[-–—|:]|^[ \t]*/")


def _is_credit(body: str, place: Position) -> bool:
    """Say whether the agency named there is credited with the text, not cited as one to whom somebody spoke."""
    before = body[max(0, place[0] - 30) : place[0]].rpartition("\n")[2]
    after = body[place[1] : place[1] + 80]
    return bool(_BEFORE_CREDIT.search(before) or _AFTER_CREDIT.search(after))


@dataclass(frozen=True, slots=True)
class Finding:
    """Who took from whom: +1 the first story from the second, -1 the second from the first, 0 unknown."""

    sign: int
    reasons: tuple[Reason, ...]
    common_origin: str


Vote = tuple[int, Reason, str]  # the sign, the reason, and the name by which the origin is credited
_BOTH_WAYS = ((0, 1, 1), (1, 0, -1))  # derived, origin, sign


def find_direction(
    reports: tuple[Report, Report],
    shown: tuple[Credits, Credits],
    sharing: Sharing,
    config: CopiesConfig,
    *,
    whole: bool,
) -> Finding:
    """Say which of two stories took from the other and why, and which common origin the texts show.

    ``sharing`` is measured from the shorter of the two; ``whole`` says that this one is wholly derived.
    """
    common = _common_origin(reports, shown)
    for find in (_by_credit, _by_agency, _by_revision, _by_media):
        votes = find(reports, shown)
        if len(votes) == 1:
            sign, reason, name = votes[0]
            return Finding(sign, (reason,), common or name)
        if votes:
            return Finding(0, (Reason("each of the two names the other", favours=False),), common)
    days = _days_between(*reports)
    dated = _by_date(reports, days, sharing, config, alone=whole and not common)
    if dated:
        return Finding(1 if days and days > 0 else -1, (dated,), common)
    return Finding(0, (_unknown(days, common),), common)


def _by_credit(reports: tuple[Report, Report], shown: tuple[Credits, Credits]) -> list[Vote]:
    """Vote for the story that names the other's outlet, or gives its address, while the other does not name it."""
    if house(reports[0].story.outlet) == house(reports[1].story.outlet):
        return []
    votes = []
    found = [_names(reports[i], shown[i], reports[1 - i].story.outlet) for i in (0, 1)]
    for derived, origin, sign in _BOTH_WAYS:
        (named, is_name), (back, _) = found[derived], found[origin]
        if named and not back:
            credit = reports[derived].words(named)
            reason = Reason(f"the derived story names the other's outlet: “{credit}”", evidence=(named,))
            votes.append((sign, reason, credit if is_name else ""))
    return votes


def _names(report: Report, shown: Credits, outlet: str | None) -> tuple[Span | None, bool]:
    """Return where a story names an outlet, and whether by name (else by a web address)."""
    if not outlet:
        return None, False
    forms = sorted(outlet_names(outlet))
    named = [shown.lines[form] for form in forms if form in shown.lines] or _find_names(
        _body(report), shown.letters, forms
    )
    hosts = [place for host, place in shown.hosts.items() if house(host) == house(outlet)]
    return next((shown.span(place) for place in [*named, *hosts]), None), bool(named)


def _by_agency(reports: tuple[Report, Report], shown: tuple[Credits, Credits]) -> list[Vote]:
    """Vote for the story that is no agency's, or an outlet's print of it, when the other is that agency's own text."""
    votes = []
    for derived, origin, sign in _BOTH_WAYS:
        story, other = reports[origin].story, reports[derived].story
        if not story.agency or not _is_own_text(story) or (other.agency and not _prints(other, story.agency)):
            continue
        agency = _one_name([name for name in (story.agency, other.agency, other.common_origin) if name])
        named = other.agency_evidence or _agency_span(reports[derived], shown[derived], agency)
        told = f"the derived one names {agency} as a source" if named else "the derived one carries no agency's credit"
        evidence = tuple(span for span in (named, story.agency_evidence) if span)
        votes.append((sign, Reason(f"the origin is {agency}'s own text, and {told}", evidence=evidence), agency))
    return votes


def _prints(story: Story, agency: str) -> bool:
    """Say whether a story is an outlet's print of an agency's text: it carries both names."""
    return not _is_own_text(story) and len(set(one_agency([agency, story.agency or ""]).values())) == 1


def _agency_span(report: Report, shown: Credits, agency: str) -> Span | None:
    """Return where a story names an agency, if it does."""
    place = shown.agencies.get(agency)
    if place is None:
        text = _body(report)
        start = text.find(agency.removeprefix("The "))
        place = (start, start + len(agency.removeprefix("The "))) if start >= 0 else None
    return shown.span(place) if place else None


def _is_own_text(story: Story) -> bool:
    """Say whether an agency's story stands under its own name, its initials or its host, and is no outlet's print."""
    names = {story.agency or "", agency_name(story.agency or "").removeprefix("The ")}
    outlet = (story.outlet or "").removeprefix("The ")
    names |= {initials(name) for name in names if " " in name}
    own = {normalise_outlet(name) for name in names} - {""}
    if "." in normalise_outlet(outlet):
        host = house(outlet).split(".")[0]
        return any(host.removesuffix(ending) in own for ending in ("", "news", "agency"))
    return not outlet or bool({normalise_outlet(outlet), initials(outlet).casefold()} & own)


def _by_revision(reports: tuple[Report, Report], shown: tuple[Credits, Credits]) -> list[Vote]:
    """Vote for the story that says it is a later version, when the other, of the same house or agency, is none."""
    del shown
    if not _same_house(reports):
        return []
    marks = [_revision(report) for report in reports]
    votes = []
    for derived, origin, sign in _BOTH_WAYS:
        mark, other = marks[derived], marks[origin]
        if mark and (not other or (mark.numbered == other.numbered and mark.version > other.version)):
            told = f"the derived story says that it is a later version: “{reports[derived].words(mark.span)}”"
            votes.append((sign, Reason(told, evidence=(mark.span,)), ""))
    return votes


def _same_house(reports: tuple[Report, Report]) -> bool:
    """Say whether two stories come from one desk: of one outlet, or both one agency's own text."""
    stories = [report.story for report in reports]
    if all(story.agency and _is_own_text(story) for story in stories):
        return len(set(one_agency([story.agency or "" for story in stories]).values())) == 1
    return bool(stories[0].outlet and stories[1].outlet) and house(stories[0].outlet) == house(stories[1].outlet)


class _Revision(NamedTuple):
    """By which words a story says that it is a later version, and which: its number, if any, and corrections of it."""

    version: tuple[int, int]
    numbered: bool
    span: Span


def _revision(report: Report) -> _Revision | None:
    """Return where a story's headline or first paragraph says that it is a later version of one's own."""
    blocks = [block for block in report.story.blocks if block.kind in {"headline", "paragraph"}]
    heads = [next((block.span for block in blocks if block.kind == kind), None) for kind in ("headline", "paragraph")]
    for head in heads:
        marks = _marks(report.words(head)) if head else []
        if head and marks:
            numbers = [int(group) for mark in marks for group in mark.groups() if group]
            span = Span(head.document_id, head.start, head.start + marks[-1].end(), head.part)
            return _Revision((max(numbers, default=0), len(marks) - len(numbers)), bool(numbers), span)
    return None


def _marks(head: str) -> list[re.Match[str]]:
    """Return the marks of later versions at the head of a text, one behind another: "CORRECTED-UPDATE 3-"."""
    marks: list[re.Match[str]] = []
    while match := tables().revision.match(head, marks[-1].end() if marks else 0):
        marks.append(match)
    return marks


def _by_media(reports: tuple[Report, Report], shown: tuple[Credits, Credits]) -> list[Vote]:
    """Vote for the story that says it follows other media when the other says nothing of the kind."""
    if house(reports[0].story.outlet) == house(reports[1].story.outlet):
        return []
    votes = []
    for derived, origin, sign in _BOTH_WAYS:
        place = shown[derived].media
        if place and not shown[origin].media:
            cited = shown[derived].span(place)
            told = f"the derived story says that it follows other media: “{reports[derived].words(cited)}”"
            votes.append((sign, Reason(told, evidence=(cited,)), ""))
    return votes


def agency_name(agency: str) -> str:
    """Return the name an agency goes by, whichever mark of it a text shows.

    >>> agency_name("AP"), agency_name("The Associated Press"), agency_name("Some Wire")
    ('Associated Press', 'Associated Press', 'Some Wire')
    """
    key = " ".join(word.form for word in words(agency)).removeprefix("the ")
    return tables().agencies.get(key, agency)


def _one_name(names: list[str]) -> str:
    """Return the name most often given of some agencies; one that goes by its initials counts under its full name.

    >>> _one_name(["CPA", "The Corvane Press Agency"])
    'Corvane Press Agency'
    """
    spelt = one_agency(names)
    known = [spelt[name] for name in names]
    return max(sorted(set(known)), key=known.count)


def one_agency(names: Iterable[str]) -> dict[str, str]:
    """Return the full name of each of some agencies, however a text gives it: by its initials, with its article.

    Initials that two of the full names have stay as they are.

    >>> one_agency(["CPA", "The Corvane Press Agency", "AP"])
    {'AP': 'Associated Press', 'CPA': 'Corvane Press Agency', 'The Corvane Press Agency': 'Corvane Press Agency'}
    """
    full = {name: agency_name(name).removeprefix("The ") for name in sorted(set(names))}
    spelt: dict[str, set[str]] = {}
    for name in full.values():
        spelt.setdefault(initials(name) if " " in name else name, set()).add(name)
    long = {short: [name for name in sorted(of) if " " in name] for short, of in spelt.items()}
    return {given: long[name][0] if len(long.get(name, ())) == 1 else name for given, name in full.items()}


def initials(name: str) -> str:
    """Return the first letters of a name's capitalised words: "CPA" of the Corvane Press Agency."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _common_origin(reports: tuple[Report, Report], shown: tuple[Credits, Credits]) -> str:
    """Return the agency or outlet that the texts show to stand behind both; empty if they show none."""
    own = [name for report in reports for name in (report.story.agency, report.story.common_origin) if name]
    own += [agency for one in shown for agency in one.credited]
    own += [agency for agency in shown[0].agencies if agency in shown[1].agencies]
    if own:
        return _one_name(own)
    lines = sorted(set(shown[0].lines) & set(shown[1].lines))
    if lines and house(reports[0].story.outlet) != house(reports[1].story.outlet):
        return reports[0].words(shown[0].span(shown[0].lines[lines[0]]))
    return ""


# "told the Corvane Press Agency", "in an interview with KXYZ": words that one newsroom alone was given.
_TOLD = re.compile(
    r"\b(?:told|tells|(?:interview|conversation) (?:with|to|given to))\s+(?:the\s+)?"
    r"((?:[A-Z][\w&.'’-]*\s?){1,5})",
)
_NEAR = 250


def find_giver(reports: tuple[Report, Report], quoted: tuple[Span, Span]) -> Finding:
    """Say which of two stories was given the words that both quote, if one says that they were told to it alone.

    ``quoted`` is where the longest shared statement stands in each. A story that quotes what was told to another
    newsroom has it from there; where neither says so, both may have heard it.
    """
    found = []
    for _, origin, sign in _BOTH_WAYS:
        told = _told_to(reports[origin], quoted[origin])
        if told:
            who = reports[origin].words(told)
            reason = Reason(f"the words that both quote were given to the origin alone: “{who}”", evidence=(told,))
            found.append(Finding(sign, (reason,), agency_name(reports[origin].story.agency or "")))
    return found[0] if len(found) == 1 else Finding(0, (), "")


def _told_to(report: Report, quoted: Span) -> Span | None:
    """Return the words near a quotation that say it was told to the story's own agency or outlet."""
    story, text = report.story, report.document.text
    start, end = max(story.span.start, quoted.start - _NEAR), min(story.span.end, quoted.end + _NEAR)
    own = {_run_together(name.removeprefix("The ")) for name in (story.agency, story.outlet) if name} - {""}
    own |= outlet_names(story.outlet)
    for match in _TOLD.finditer(text[start:end]):
        name = match.group(1).strip()
        forms = {_run_together(name), _run_together(agency_name(name)), initials(name).casefold()}
        if forms & (own | {_run_together(agency_name(story.agency or ""))}) - {""}:
            return Span(story.span.document_id, start + match.start(), start + match.end(1) - _trailing(match.group(1)))
    return None


def _trailing(words_found: str) -> int:
    return len(words_found) - len(words_found.rstrip())


def _days_between(first: Report, second: Report) -> int | None:
    """Return how many days after the second story the first was published; ``None`` when a date is unknown."""
    days = []
    for report in (first, second):
        moment = report.story.published.day
        if moment is None:
            return None
        try:
            days.append(date.fromisoformat(moment).toordinal())
        except ValueError:
            return None
    return days[0] - days[1]


def _by_date(
    reports: tuple[Report, Report], days: int | None, sharing: Sharing, config: CopiesConfig, *, alone: bool
) -> Reason | None:
    """Return the reason for which the later story took from the earlier one, if dates can carry it.

    Within one house a later text builds on the earlier, unless it is the same page stored twice. Between houses only a
    verbatim copy does, and only if it stands ``alone``: wholly derived, and no third text shows behind both.
    """
    if not days:
        return None
    first, second = reports[0].story.outlet, reports[1].story.outlet
    apart = f"{abs(days)} day{'s' if abs(days) != 1 else ''} later"
    verbatim = sharing.covered >= config.verbatim_share
    if first and second and house(first) == house(second):
        return (
            None
            if verbatim
            else Reason(f"the derived story came {apart}, from the same house", measure=float(abs(days)))
        )
    if alone and verbatim:
        return Reason(
            f"the derived story is a verbatim copy and came {apart}",
            measure=sharing.covered,
            setting="copies.verbatim_share",
        )
    return None


def _unknown(days: int | None, common: str) -> Reason:
    """Say why the direction is unknown."""
    if common:
        return Reason(f"both may have their text from {common}", favours=False)
    if days is None:
        return Reason("neither names the other, and one of them is undated", favours=False)
    if days == 0:
        return Reason("neither names the other, and both are of one day", favours=False)
    return Reason(
        "neither names the other; that one came later does not show that it took from the other", favours=False
    )
