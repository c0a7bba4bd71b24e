"""Which of two stories took from the other, and whose text it is in the end, from what the texts themselves show.

Evidence, strongest first: a story names the other's outlet or gives its address while the other does not name it; one
of the two is an agency's own text; one house printed the one after the other; a verbatim copy came days later. Two
stories of the same day with no credit stay "unknown", as do two that credit one agency: both took from a third text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from variorum.link.copies.wording import tables
from variorum.model import Reason, Span
from variorum.text import fold, words

if TYPE_CHECKING:
    from variorum.config import CopiesConfig
    from variorum.link.copies.passages import Sharing
    from variorum.model import Report

_PORT = re.compile(r":\d+$")
# Labels of a host that name no outlet.
_GENERIC = frozenset(
    "www www2 m mobile amp en english news edition com org net gov edu co uk us tv info blog web".split()
)
# A host's last labels under which names are given out: "co.uk", "com.au".
_SECOND_LEVEL = frozenset("ac co com edu gov gob go ne net nom or org".split())
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\))[ \t]*(?:©|\(c\))?[ \t]*(?:\d{4},?[ \t]*)?(?:by[ \t]+)?(?:the[ \t]+)?([A-Z][\w&'’-]*(?:[ \t][A-Z][\w&'’-]*){0,3})",
    re.IGNORECASE,
)
_SLUG = re.compile(r"^[^\n]{0,60}\(([A-Z][\w./ &-]{1,30})\)[ \t]*[-–—]", re.MULTILINE)


def normalise_outlet(outlet: str | None) -> str:
    """Return an outlet's name or host in a form in which ports, "www." and mobile hosts no longer differ.

    >>> normalise_outlet("http://www.M.Example.com:80/a"), normalise_outlet("The Harbour Post")
    ('example.com', 'theharbourpost')
    """
    name = _PORT.sub("", fold(outlet or "").strip().removeprefix("https://").removeprefix("http://").split("/")[0])
    if not _HOST.fullmatch(name):
        return "".join(word.form for word in words(name))
    labels = name.split(".")
    while len(labels) > 2 and labels[0] in {"www", "www2", "m", "mobile", "amp"}:
        labels = labels[1:]
    return ".".join(labels)


def house(outlet: str | None) -> str:
    """Return the publisher's part of a host: "sports.example.co.uk" and "example.co.uk" are of one house.

    >>> house("sports.example.co.uk:80")
    'example.co.uk'
    """
    labels = normalise_outlet(outlet).split(".")
    kept = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else 2
    return ".".join(labels[-kept:])


def outlet_names(outlet: str | None) -> frozenset[str]:
    """Return the forms, run together, by which a text may name an outlet: "thecourier" and "courier", "kxyz"."""
    name = normalise_outlet(outlet)
    if "." in name:
        found = {label.replace("-", "") for label in name.split(".")[:-1] if label not in _GENERIC}
        found -= {label for label in found if label in _SECOND_LEVEL}
    else:
        found = {name, name.removeprefix("the")}
    return frozenset(form for form in found if len(form) >= _SHORTEST_NAME)


# Shorter forms ("ap", "sun") stand in texts by chance; agencies have their own table.
_SHORTEST_NAME = 4


@dataclass(frozen=True, slots=True)
class Credits:
    """What one story shows of where it comes from: each form that may name an outlet, and where it stands."""

    forms: dict[str, Span]
    hosts: dict[str, Span]
    agencies: dict[str, Span]
    lines: dict[str, Span]


def find_credits(report: Report) -> Credits:
    """Read from a story's words whose text it may be: names run together, hosts, agencies, copyright lines, slugs."""
    story, text = report.story, report.document.text
    start, end = story.span.start, story.span.end
    body = text[start:end]

    def span(begin: int, stop: int) -> Span:
        return Span(story.span.document_id, start + begin, start + stop)

    found = words(body)
    forms: dict[str, Span] = {}
    agencies: dict[str, Span] = {}
    known = tables().agencies
    for i in range(len(found)):
        joined = letters = ""
        spaced = []
        for word in found[i : i + _LONGEST_NAME]:
            if "\n" in body[found[i].end : word.start]:
                break
            form = word.form.removesuffix("'s")
            joined += form
            letters += "" if form.isdigit() else form
            spaced.append(form)
            place = span(found[i].start, word.end)
            if body[found[i].start].isupper() or body[found[i].start].isdigit():
                forms.setdefault(joined, place)
                forms.setdefault(letters, place)
            agency = known.get(" ".join(spaced))
            if agency and body[found[i].start : word.end] != body[found[i].start : word.end].lower():
                agencies.setdefault(agency, place)
    hosts = (
        {normalise_outlet(m.group()): span(m.start(), m.end()) for m in reversed([*_HOST.finditer(body.lower())])}
        if len(body.lower()) == len(body)
        else {}
    )
    lines = {
        "".join(w.form for w in words(m.group(1))): span(m.start(1), m.end(1))
        for pattern in (_COPYRIGHT, _SLUG)
        for m in pattern.finditer(body)
    }
    return Credits(forms, hosts, agencies, lines)


_LONGEST_NAME = 4


@dataclass(frozen=True, slots=True)
class Finding:
    """Who took from whom: +1 the first story from the second, -1 the second from the first, 0 unknown."""

    sign: int
    reasons: tuple[Reason, ...]
    common_origin: str


def find_direction(
    reports: tuple[Report, Report], shown: tuple[Credits, Credits], sharing: Sharing, whole: bool, config: CopiesConfig
) -> Finding:
    """Say which of two stories took from the other and why, and which common origin the texts show.

    ``sharing`` is measured from the shorter of the two; ``whole`` says that this one is wholly derived.
    """
    common = _common_origin(reports, shown)
    for votes in (_by_credit(reports, shown), _by_agency(reports, shown)):
        signs = {sign for sign, _ in votes}
        if len(signs) == 1:
            return Finding(signs.pop(), tuple(reason for _, reason in votes), common or _named(reports, shown, votes))
        if signs:
            return Finding(0, (Reason("each of the two names the other"),), common)
    days = _days_between(*reports)
    dated = _by_date(reports, days, sharing, whole, common, config)
    if dated:
        return Finding(1 if days and days > 0 else -1, (dated,), common)
    return Finding(0, (_unknown(days, common),), common)


def _named(reports: tuple[Report, Report], shown: tuple[Credits, Credits], votes: list[tuple[int, Reason]]) -> str:
    """Return the name by which the derived story credits the origin."""
    sign, reason = votes[0]
    derived = reports[0 if sign > 0 else 1]
    return derived.words(reason.evidence[0]) if reason.evidence else ""


def _by_credit(reports: tuple[Report, Report], shown: tuple[Credits, Credits]) -> list[tuple[int, Reason]]:
    """Vote for the story that names the other's outlet, or gives its address, while the other does not name it."""
    if house(reports[0].story.outlet) == house(reports[1].story.outlet):
        return []
    votes = []
    for derived, origin, sign in ((0, 1, 1), (1, 0, -1)):
        named = _names(shown[derived], reports[origin].story.outlet)
        if named and not _names(shown[origin], reports[derived].story.outlet):
            words_ = reports[derived].words(named)
            votes.append((sign, Reason(f"it names the other's outlet: “{words_}”", evidence=(named,))))
    return votes


def _names(shown: Credits, outlet: str | None) -> Span | None:
    """Return where a story names an outlet, if it does."""
    if not outlet:
        return None
    hosts = [shown.hosts[h] for h in shown.hosts if h == normalise_outlet(outlet) or house(h) == house(outlet)]
    named = [shown.forms[form] for form in sorted(outlet_names(outlet)) if form in shown.forms]
    lines = [shown.lines[form] for form in sorted(outlet_names(outlet)) if form in shown.lines]
    return next(iter([*lines, *named, *hosts]), None)


def _by_agency(reports: tuple[Report, Report], shown: tuple[Credits, Credits]) -> list[tuple[int, Reason]]:
    """Vote for the story that is no agency's when the other is an agency's own text, not another outlet's print of it."""
    votes = []
    for derived, origin, sign in ((0, 1, 1), (1, 0, -1)):
        story, other = reports[origin].story, reports[derived].story
        own = story.agency and normalise_outlet(story.outlet) in {"", normalise_outlet(story.agency)}
        if not own or other.agency:
            continue
        named = _agency_span(shown[derived], story.agency or "")
        told = f"it names {story.agency} as a source" if named else "it carries no agency's credit"
        evidence = tuple(span for span in (named, story.agency_evidence) if span)
        votes.append((sign, Reason(f"the other is {story.agency}'s own text and {told}", evidence=evidence)))
    return votes


def _agency_span(shown: Credits, agency: str) -> Span | None:
    return shown.agencies.get(agency_name(agency))


def agency_name(agency: str) -> str:
    """Return the name an agency goes by, whichever mark of it a text shows.

    >>> agency_name("AP"), agency_name("The Associated Press"), agency_name("Some Wire")
    ('Associated Press', 'Associated Press', 'Some Wire')
    """
    key = " ".join(word.form for word in words(agency)).removeprefix("the ")
    return tables().agencies.get(key, agency)


def _common_origin(reports: tuple[Report, Report], shown: tuple[Credits, Credits]) -> str:
    """Return the agency or outlet that the texts show to stand behind both; empty if they show none."""
    own = [agency_name(name) for r in reports for name in (r.story.agency, r.story.common_origin) if name]
    if own:
        return max(sorted(set(own)), key=own.count)
    both = sorted(set(shown[0].agencies) & set(shown[1].agencies))
    if both:
        return both[0]
    lines = sorted(set(shown[0].lines) & set(shown[1].lines))
    if lines and house(reports[0].story.outlet) != house(reports[1].story.outlet):
        return reports[0].words(shown[0].lines[lines[0]])
    return ""


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
    reports: tuple[Report, Report], days: int | None, sharing: Sharing, whole: bool, common: str, config: CopiesConfig
) -> Reason | None:
    """Return the reason for which the later story took from the earlier one, if dates can carry it.

    Within one house a later text builds on the earlier, unless it is the same page stored twice. Between houses only a
    verbatim copy does, and only if no third text stands behind both.
    """
    if not days:
        return None
    first, second = reports[0].story.outlet, reports[1].story.outlet
    apart = f"{abs(days)} day{'s' if abs(days) != 1 else ''} later"
    verbatim = sharing.covered >= config.verbatim_share
    if first and second and house(first) == house(second):
        same = whole and verbatim
        return None if same else Reason(f"it came {apart}, from the same house", measure=float(abs(days)))
    if whole and verbatim and not common:
        return Reason(f"it is a verbatim copy and came {apart}", measure=sharing.covered, setting="verbatim_share")
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
