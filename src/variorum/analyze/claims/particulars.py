"""What a story tells of one named thing that other reports, of whatever event, may tell otherwise.

What a company was fined, how long a person got, how many were aboard, at what hour a ship was boarded. Each claim names
the thing, and the day where the story gives one: linking lets it meet no other without them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.beside import is_dateline, is_day
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import word_set
from variorum.analyze.claims.things import FULL, NAME, NAMES, bare_name, full_name, ships_named
from variorum.model import PARTICULAR
from variorum.people import of_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.analyze.claims.page import Line, Page
    from variorum.model import QuantityExpression

# The rule of these claims; linking knows it by this name.
OF_A_THING: Final = "of a named thing"


def find_particulars(page: Page) -> Iterator[Found]:
    """Yield fines, sentences, passengers and hours of named things, each with the thing and its day."""
    for quantity in sorted(page.analysis.quantities, key=lambda q: (q.span.part, q.span.start)):
        line = page.line_of(quantity.span)
        if line is None or line.block not in _PROSE or quantity.quantity.low is None or quantity.quantity.high is None:
            continue
        yield from _fines(page, line, quantity)
        yield from _sentences(page, line, quantity)
        yield from _aboard(page, line, quantity)
    yield from _boardings(page)


# Words beside a figure by which it counts some of several lots; and before it, by which it is of what may come.
MORE: Final = re.compile(
    r"\b(?:further|other|another|more|additional|remaining|last|first|all|each|of (?:them|these|those|whom|the))\b",
    re.IGNORECASE,
)
AHEAD: Final = re.compile(
    r"\b(?:will|would|to be|could|may|might|must|should|plan\w*|demand\w*|waiting|agreed to|order\w*"
    r"|promis\w+|offer\w*|not|never|call\w* for|ask\w*|due)\b"
)
_PROSE = frozenset({"headline", "subhead", "paragraph"})


def figure_of_thing(quantity: QuantityExpression, what: tuple[str, str, Sequence[str]], **more: object) -> Found:
    """Return a figure as one of a thing: the point, what it is about and the names by which it is known."""
    point, about, names = what
    low = quantity.quantity.low
    unit = quantity.quantity.unit
    value = f"{low:,.15g}".replace(",", "") + (f" {unit}s" if unit in _TIMES else "")
    given: dict[str, object] = {
        "low": low,
        "high": quantity.quantity.high,
        "bound": quantity.bound,
        "quantity_id": quantity.id,
        "predicate": point,
        "participants": tuple(names),
    }
    return Found(quantity.span, PARTICULAR, about, value, OF_A_THING, given | more)


_TIMES = word_set("minute hour day week month year")


def around(line: Line, quantity: QuantityExpression) -> tuple[str, str]:
    """Return the words of a line before a figure and behind it."""
    start, end = quantity.span.start - line.span.start, quantity.span.end - line.span.start
    return line.text[:start], line.text[end:]


# --- Fines and sentences ----------------------------------------------------------------------------------------------

_FINED = re.compile(
    rf"(?:\bfin(?:ed|es|ing) (?:the )?(?:[a-z]+ ){{0,3}}(?P<who>{NAME})(?:,[^,]{{1,40}},)? |\bfined |\b(?:fine"
    rf"|penalty)(?:[^.;,]{{0,20}})? (?:of|to|at|was|is) "
    r"|\b(?:an?|the|this|its) )(?:(?:about|around|some|nearly|record|almost) )*$"
)
_A_FINE = re.compile(r"^(?:[a-z]+)?[ -](?:fine|penalty)\b")
_PAYS = re.compile(
    rf"(?P<who>{NAME})(?:,[^,]{{1,40}},)? (?:[a-z ]{{0,40}})?\b(?:appeal|pay|paid|contest|fight|face|go to "
    rf"court|challenge|dispute)\w*\b"
)
_WAS_FINED = re.compile(
    rf"(?P<who>{NAME})(?:,[^,]{{1,60}},)? (?:was|were|is|has been|had been|have been) (?:also )?fined $"
)
_MAYBE = re.compile(
    r"\b(?:could|may|might|would|up to|faces?|maximum|demand\w*|sought|asked for|seek\w*|threat\w+)\b[^.;]{0,60}$"
)


def _fines(page: Page, line: Line, quantity: QuantityExpression) -> Iterator[Found]:
    """Yield what somebody was fined; "the fine" in the next breath is that of the same."""
    counted = (quantity.quantity.counted or "").rpartition(" ")[2]
    if ("fine" not in line.text and "penalt" not in line.text) or (quantity.quantity.unit in _TIMES):
        return
    before, behind = around(line, quantity)
    match = _FINED.search(before)
    told = match is not None and (
        bool(_A_FINE.match(behind)) or match.group().lstrip()[:4] in {"fine", "pena"} or "fin" in match.group()
    )
    money = quantity.quantity.unit is not None or counted in _MONEY
    if not told or match is None or not money or _MAYBE.search(before):
        return
    named = match["who"] or (m["who"] if (m := _WAS_FINED.search(before)) else "")
    pays = _PAYS.search(before)
    thing = named or (pays["who"] if pays else "")
    names = (bare_name(thing),) if thing and bare_name(thing) else _fined_before(page, line)
    yield figure_of_thing(quantity, ("other:fine", names[0] if names else "fine", names))


def _fined_before(page: Page, line: Line) -> tuple[str, ...]:
    """Return who pays "the fine": whom the line before names as the one who does."""
    before = page.lines[line.index - 1].text if line.index and re.search(r"\bthe (?:fine|penalty)\b", line.text) else ""
    fine = re.search(r"\b(?:fine|penalty)\b", before)
    pays = _PAYS.search(before[: fine.start()]) if fine else None
    return (bare,) if pays and (bare := bare_name(pays["who"])) else ()


_MONEY = word_set(
    "dollars euros pounds crowns marks francs rubles roubles rupees yen yuan pesos dinars dirhams shillings "
    "liras lira "
    "riyals rials kroner kronor zloty forints rand naira cedis baht won ringgit rupiah dong taka birr talers florins"
)
_TERM = re.compile(
    r"\b(?:sentenc\w+|jail(?:s|ed)|imprisoned|got|gets|received|given|condemned)\b"
    r"(?P<of>[^.;]{0,110}?)(?:(?:to|for|of|a|an|got|gets|received|given) )(?:(?:about|nearly|at least) )?$"
)
_IN_PRISON = re.compile(r"^(?:-year)?(?: (?:in|behind|of|prison|jail|imprisonment|hard|for)\b|[.,;]|-| sentence|$)")
_CHANGED = re.compile(
    r"\b(?:cut|reduced|commuted|lower\w*|shorten\w*|extend\w*|rais\w+|increas\w+|appeal\w* (?:court )?cut"
    r"|suspended|already|serving|served)\b",
    re.IGNORECASE,
)


def _sentences(page: Page, line: Line, quantity: QuantityExpression) -> Iterator[Found]:
    """Yield how long a person with a name was sentenced to; none that a court above made of it."""
    if quantity.quantity.unit not in {"year", "month"} or quantity.role:
        return
    before, behind = around(line, quantity)
    match = _TERM.search(before)
    if match is None or not _IN_PRISON.match(behind) or _CHANGED.search(line.text) or _MAYBE.search(before):
        return
    if match.group()[:3].lower() in {"got", "get", "rec", "giv"} and not _COURT.search(context_of(page, line)):
        return
    who = _sentenced(page, line, match)
    if who:
        yield figure_of_thing(quantity, ("other:sentence", who, (who,)))


_COURT = re.compile(r"\b(?:sentenc\w+|court|judges?|jail\w*|prison|convicted)\b")
_DESCRIBED = re.compile(r"^ (?:an?|the|two|three|his|her) [a-z]")


def _sentenced(page: Page, line: Line, match: re.Match[str]) -> str:
    """Return who was sentenced, by full name: whom the verb names, "he" of the lines before, or who is named next."""
    verb = line.text[: match.start()]
    inside = [m.group() for m in FULL.finditer(match["of"])]
    active = not re.search(r"\b(?:was|were|is|been|being|be)(?: [a-z]+)?[, ]*$", verb) and match.group().startswith(
        ("sentenc", "jail", "imprison", "condemn")
    )
    if active and inside:
        return full_name(page, inside[-1])
    if active and _DESCRIBED.match(match["of"]):
        return _named_next(page, line)
    named = [m.group() for m in NAMES.finditer(verb) if m.start() > len(verb) - _REACH]
    named = [n for n in named if bare_name(n) and not _is_body(page, bare_name(n))]
    if re.search(r"\b(?:He|She|he|she)\b[^.]{0,25}$", verb) and not named:
        before = [
            m.group() for entry in page.lines[max(0, line.index - 2) : line.index] for m in FULL.finditer(entry.text)
        ]
        return full_name(page, before[-1]) if before else ""
    return next((full for n in reversed(named) if (full := full_name(page, n))), "")


_REACH = 110


def _is_body(page: Page, name: str) -> bool:
    """Say whether a story's names make a body or a place of a name, and no person."""
    kinds = {
        e.kind for e in page.analysis.entities if e.name == name or (" " not in name and e.name.endswith(f" {name}"))
    }
    return "PER" not in kinds and bool(kinds & {"ORG", "NORP"} or (kinds and " " not in name))


def _named_next(page: Page, line: Line) -> str:
    """Return whom the next lines name, with an age, where one without a name was told of."""
    for entry in page.lines[line.index + 1 : line.index + 3]:
        match = re.match(rf"(?P<who>{NAME}),(?: aged)? \d{{2}},", entry.text)
        if match and " " in match["who"]:
            return match["who"]
    return ""


# --- Ships and hours --------------------------------------------------------------------------------------------------

_ABOARD = re.compile(r"\b(?:with|carrying|carried|had|aboard|on board)\b[^.;]{0,60}$")
_ON_BOARD = re.compile(r"^[^.;]{0,40}\b(?:on board|aboard|on the (?:ship|ferry|vessel|tanker|plane))\b")
_RIDERS = frozenset({"passengers", "passenger"})


def _aboard(page: Page, line: Line, quantity: QuantityExpression) -> Iterator[Found]:
    """Yield how many passengers a ship or an aircraft that the story names is said to have had aboard."""
    counted = (quantity.quantity.counted or "").rpartition(" ")[2]
    if counted not in _RIDERS or quantity.role:
        return
    before, behind = around(line, quantity)
    if not (_ABOARD.search(before) or _ON_BOARD.match(behind)) or MORE.search(before[-12:]):
        return
    ships = ships_named(page)
    if len(ships) == 1:
        name = next(iter(ships))
        yield figure_of_thing(quantity, ("other:aboard", f"passengers of {name}", (name,)))


def context_of(page: Page, line: Line) -> str:
    """Return a line with the one before it in the same block of text."""
    before = page.lines[line.index - 1] if line.index else None
    joined = before is not None and before.span.part == line.span.part and before.block == line.block
    return f"{before.text if joined and before is not None else ''} {line.text}"


_BOARDED = re.compile(
    r"\b(?:boarded|board(?:s|ing)|stormed|storm(?:s|ing)|seized|hijacked|captured|intercepted|taken (?:over|under))\b"
)


def _boardings(page: Page) -> Iterator[Found]:
    """Yield the hour at which a ship that the story names was boarded or seized."""
    ships: dict[str, int] | None = None
    for line in page.prose:
        match = _BOARDED.search(line.text) if line.index in page.times else None
        if match is None:
            continue
        clocks = [
            t
            for t in page.times[line.index]
            if t.type == "TIME" and re.search(r"T\d\d:\d\d", t.value) and t.interval.day
        ]
        ships = ships_named(page) if ships is None else ships
        if len(clocks) != 1 or len(ships) != 1 or AHEAD.search(line.text[max(0, match.start() - 40) : match.start()]):
            continue
        hour = clocks[0].value.rpartition("T")[2][:5]
        minutes = float(int(hour[:2]) * 60 + int(hour[3:]))
        name = next(iter(ships))
        given = any(t.type == "DATE" and is_day(t) and not is_dateline(line, t) for t in page.times[line.index])
        given = given or bool(_DAYS.search(page.document.words(clocks[0].span)))
        day = f", {of_day((clocks[0].interval.day or '')[:10])}" if given and clocks[0].interval.day else ""
        more: dict[str, object] = {
            "low": minutes,
            "high": minutes,
            "predicate": "other:time of boarding",
            "participants": (name,),
        }
        yield Found(clocks[0].span, PARTICULAR, f"{name}{day}", hour, "hour of a deed", more)


_DAYS = re.compile(
    r"day\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
