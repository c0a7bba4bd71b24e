"""How truces, crossings, routes and sanctions stand, and what changes how they stand: words, who, whom, since when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.parties import subject_before
from variorum.analyze.claims.tables import MONTHS, TALKS, figure_of, rows, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page
    from variorum.model import TimeExpression

# Letters without which a line tells nothing of a truce, a way or sanctions.
_CONCERNED = re.compile(
    r"cease|truce|armistice|cross|border|frontier|checkpoint|sanction|\broads?\b|highway|motorway|\brail|bridge"
    r"|(?:\b|air|sea)ports?\b|airspace"
    r"|corridor|strait|tunnel",
    re.IGNORECASE,
)
# How things stand is a status; what only announces or brings about how they stand is a step, compared with nothing.
_STEPS = frozenset({"announced", "declared", "extended", "to open", "to close"})
_ENDS = frozenset({"ended", "violated"})
_NOT_SO = re.compile(
    rf"\b(?:{TALKS}|not|n't|never|nor|if|unless|without|would|could|may|might|will|no|any|first|since)\b", re.IGNORECASE
)
# "urged them to agree a ceasefire", "proposed that a truce be declared", "failed to reach a ceasefire".
_NO_STEP = re.compile(
    r"\b(?:not|n't|never|nor|if|unless|without|could|may|might|should|no|any|until|before|want\w*|urg\w+|call\w*|propos\w+"
    r"|fail\w*|refus\w+|hop\w+|tr(?:y|ied)|press\w*|demand\w*|seek\w*|sought|reject\w*)\b[^.;]*$",
    re.IGNORECASE,
)
# A way that has a name of its own: "the Karst border crossing", "the crossing at Karst", "the highway from A to B".
_WORD = r"[A-Z][\w'’]*(?:-[A-Z][\w'’]*)*"
_NAME = rf"{_WORD}(?: {_WORD}){{0,2}}"
_NAMED_BEFORE = re.compile(rf"(?P<name>{_NAME}) (?:[a-z]+ )?$")
_NAMED_AFTER = re.compile(rf"^ (?:at|in|near) (?:the )?(?P<name>{_NAME})")
_FROM_TO = re.compile(
    rf"^ (?:between|from|linking|connecting) (?P<a>{_NAME}(?: city)?) (?:and|to|with) (?P<b>{_NAME}(?: city)?)"
)
_NO_NAMES = word_set(
    "The All Its Their Both Two Three Main Every Border This That These Those A An Some Most Many In At On And But As "
    "Trade Land No"
)
_DAYS = word_set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday") | frozenset(MONTHS.split("|"))
_BORDER = re.compile(r"border|frontier|crossing|checkpoint", re.IGNORECASE)
_OWN_NAME = re.compile(r"crossing|checkpoint|post|gate", re.IGNORECASE)
# "closed since last Thursday"
_BEGUN = re.compile(r"\bsince(?: the| late| early)? $")
# "was closed on Thursday" tells the day of the closing, "is closed on Thursday" does not
_SHUT_ON = re.compile(r"\b(?:was|were|been) (?:\w+ )?(?:shut|closed|sealed|blocked)\b", re.IGNORECASE)
_ARTICLES = re.compile(
    r"^(?:(?:the|a|an|its|their|some|several|\d+|two|three|four|five|six|seven|eight|nine|ten) )+", re.IGNORECASE
)


def find_states(page: Page) -> Iterator[Found]:
    """Yield how ceasefires, crossings, routes and sanctions stand, with who, whom and since when, where it is said."""
    for line in page.prose:
        if not _CONCERNED.search(line.text):
            continue
        taken: list[tuple[int, int, str]] = []
        for matter, value, pattern in rows("states"):
            for match in pattern.finditer(line.text):
                if any(s < match.end() and match.start() < e and m == matter for s, e, m in taken):
                    continue
                found = _state(page, line, matter, value, match)
                if found is not None:
                    taken.append((*match.span(), matter))
                    yield found


def _state(page: Page, line: Line, matter: str, value: str, match: re.Match[str]) -> Found | None:
    """Return what a row of the table says of its matter; ``None`` where the words around it take it back."""
    before = line.text[: match.start()]
    # "Talks to broker a truce have ended" tells of the talks.
    if value in _ENDS and _NOT_SO.search(before):
        return None
    if value in _STEPS and _NO_STEP.search(before):
        return None
    if match.groupdict().get("it") == "it" and not _of_a_truce(page, line):
        return None
    about = _passage(page, line, match) if matter == "passage" else matter
    if not about:
        return None
    if matter == "sanctions" and (match.groupdict().get("who") or "Monday").split()[-1] in _DAYS:
        return None
    parties = _neighbours(page, line, match) if about == _BORDERS else ()
    more = _between_whom(page, match) | {"time_id": _when(page, line, value, match)}
    more |= {"participants": parties} if parties else {}
    more |= _caller(page, line, match) | _how_often(match)
    point = "other:step" if value in _STEPS else "status"
    return Found(line.at(*match.span()), point, about, value, "step" if value in _STEPS else "state", more)


def _passage(page: Page, line: Line, match: re.Match[str]) -> str:
    """Return which way the words speak of: "Karst crossing", "border crossings"; "" for a road without a name."""
    start, end = match.span("thing")
    noun = match["thing"].split()[-1].lower()
    before, after = _NAMED_BEFORE.search(line.text[:start]), line.text[end:]
    ends = _FROM_TO.match(after)
    named = _NAMED_AFTER.match(after)
    of_border = bool(_BORDER.search(match["thing"]))
    if before and (not of_border or _OWN_NAME.search(noun)):
        words = before["name"].split()
        while words and words[0] in _NO_NAMES:
            del words[0]
        if words and not words[-1].endswith(("'s", "’s")):
            return f"{_TWO_ENDS.sub('–', ' '.join(words))} {noun}"
    if ends and not of_border:
        return f"{ends['a']}–{ends['b']} {noun}"
    if named and (not of_border or _OWN_NAME.search(noun)) and not noun.endswith("s"):
        return f"{named['name']} {noun}"
    return _BORDERS if of_border and not page.crime else ""


def _neighbours(page: Page, line: Line, match: re.Match[str]) -> tuple[str, ...]:
    """Return the two between which a border lies: "crossings between A and B", "A closed its border with B"."""
    after = line.text[match.end("thing") :]
    both, other = _BETWEEN.match(after), _WITH.match(after)
    who = match.groupdict().get("who") or ""
    if both:
        return _parties(page, both["a"], both["b"])
    return _parties(page, who, other["b"]) if other and _has_name(who) else ()


def _parties(page: Page, *names: str) -> tuple[str, ...]:
    found = tuple(sorted({page.party(_bare(name)) for name in names} - {""}))
    return found if len(found) == len(names) else ()


_BORDERS = "border crossings"
_TWO_ENDS = re.compile(r"(?<=[a-z])-(?=[A-Z])")  # "the Vell-Orm road", with whichever dash
_BETWEEN = re.compile(rf"^ between (?:the )?(?P<a>{_NAME}) and (?:the )?(?P<b>{_NAME})")
_WITH = re.compile(rf"^ (?:with|to|into) (?:the )?(?P<b>{_NAME})")


def _between_whom(page: Page, match: re.Match[str]) -> dict[str, object]:
    """Return who does it to whom, in this order, where the words of a state name both."""
    named = [_bare(words) for words in map(match.groupdict().get, ("who", "whom")) if words]
    parties = [page.party(name) if name == name.title() else name for name in named]
    return {"participants": tuple(party for party in parties if party and party not in _DAYS)}


def _of_a_truce(page: Page, line: Line) -> bool:
    """Say whether "it" in a line may be a truce: one that its paragraph has named."""
    return any(_TRUCE.search(entry.text) for entry in page.paragraph_to(line)[-2:])


_TRUCE = re.compile(r"cease-?fire|truce|armistice", re.IGNORECASE)


def _how_often(match: re.Match[str]) -> dict[str, object]:
    """Return how many violations are counted, where the words say."""
    counted = match.groupdict().get("n")
    return {"low": figure_of(counted), "high": figure_of(counted)} if counted else {}


def _caller(page: Page, line: Line, match: re.Match[str]) -> dict[str, object]:
    """Return on whose word it stands where a verb of naming says so: "the envoy called the truce fragile"."""
    if not match.groupdict().get("says"):
        return {}
    start, end = subject_before(line.text, match.start("says"))
    who = page.last_named(line, match.start("says")) or page.party(line.text[start:end])
    return {"speaker": who, "side": page.side(who), "remove": 1} if who else {}


def _bare(words: str) -> str:
    return _ARTICLES.sub("", words).removeprefix("The ").removesuffix("'s").strip()


def _has_name(words: str) -> bool:
    return any(word[:1].isupper() for word in words.split())


def _when(page: Page, line: Line, value: str, match: re.Match[str]) -> str:
    """Return the time that the words of a state give it: the day it came, or since when or how long it has held."""
    times = page.times.get(line.index, [])
    begun = [t for t in times if _BEGUN.search(line.text[: t.span.start - line.span.start])]
    lasted = [t for t in times if t.type == "DURATION"]
    begins = _begins(match)
    if begins is None:
        standing = [] if value in {"in force", "fragile"} else [*lasted, *begun]
        standing = standing or _shut_on(line, match, times)
        return standing[0].id if standing else _day_of_breach(times, value)
    days = [t for t in times if t.type in {"DATE", "TIME"} and t.interval.resolved]
    within = [t for t in days if match.start() <= t.span.start - line.span.start < match.end()]
    behind = [t for t in days if t.span.start >= line.span.start + begins]
    return (within or behind or days)[0].id if days else ""


def _shut_on(line: Line, match: re.Match[str], times: list[TimeExpression]) -> list[TimeExpression]:
    """Return the day within the words "was closed on Thursday"."""
    if not _SHUT_ON.search(match.group()):
        return []
    at = ((t, t.span.start - line.span.start) for t in times if t.type in {"DATE", "TIME"} and t.interval.resolved)
    return [t for t, start in at if match.start() <= start < match.end()]


def _begins(match: re.Match[str]) -> int | None:
    """Return where the verb stands whose day is that of the change; ``None`` for words of how things stand."""
    groups = match.groupdict()
    at = [match.start(name) for name in ("begins", "begins2") if groups.get(name)]
    return at[0] if at else None


def _day_of_breach(times: list[TimeExpression], value: str) -> str:
    days = [t.id for t in times if t.type in {"DATE", "TIME"} and t.interval.day]
    return days[0] if days and value == "violated" else ""
