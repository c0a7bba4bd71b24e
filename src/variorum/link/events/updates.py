"""Which stories tell what came after a happening already told of: a toll that rose, burials, the day after?

The days of such a clause ("the number of dead rose to 41 on Monday") are not those of the happening; a clause may say
how long before it was ("on Wednesday, a day after gunmen stormed its market").
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.link.events.terms import Passage
    from variorum.model import Report, TimeExpression

_TOLL: Final = (
    r"(?:toll|(?:number|count) of (?:[\w'’-]+ ){0,3}?"
    r"(?:killed|dead|deaths|victims|injured|wounded|missing|bodies|fatalities))"
)
_GREW: Final = (
    r"(?:rose|rises|risen|rising|climb(?:s|ed|ing)?|stands|stood|increase[sd]|increasing|jumps|jumped|grew|grows"
    r"|reach(?:es|ed)|passe[sd]|(?:was|is|were|been) (?:raised|revised|put))"
)
_UPDATE: Final = re.compile(
    rf"\b{_TOLL}\b[^.\n;]{{0,90}}?\b{_GREW}\b"
    rf"|\b(?:bring|brings|bringing|brought|raising|raised) the [^.\n;]{{0,30}}?{_TOLL}\b",
    re.IGNORECASE,
)
# Burials of people; "buried under the mud" and "buried the lane" are the landslide itself.
_BURIED: Final = re.compile(
    r"\b(?:(?:was|were|been|be|being) buried(?! (?:under|beneath|by|alive|in (?:the )?(?:rubble|mud|debris|snow))\b)"
    r"|(?:bur(?:y|ies|ied)|mourns?|mourned) (?:its|their|the|at least|\d[\d,]*|his|her) ?(?:dead|victims?|sons?)?"
    r"(?=\s*(?:$|[.,;:\n]|on\b|in\b|as\b|after\b|people\b|villagers\b))|funerals?|burials?|laid to rest)(?!\w)",
    re.IGNORECASE,
)
_REACH: Final = 60  # characters after the words of an update in which its day stands: "rose to at least 41 on Monday"
_NUMBERS: Final = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_AFTER: Final = re.compile(
    rf",? (?:only |just |barely )?(?P<count>{'|'.join(_NUMBERS)}|[1-6]) days? after\b", re.IGNORECASE
)


def tells_of_later(headline: Sequence[Passage], prose: Sequence[Passage]) -> bool:
    """Say whether headline or first paragraph tell of a toll that changed or of burials, after the happening."""
    first = [*headline, *prose[:1]]
    return any(_UPDATE.search(passage.text) or _BURIED.search(passage.text) for passage in first)


def is_of_later(report: Report, time: TimeExpression) -> bool:
    """Say whether a time is that of a count or of a burial, or has its own happening a day or days before it."""
    text, start, end = _sentence(report, time)
    if _AFTER.match(text, end):
        return True
    if text[end : end + 2] in {"'s", "’s"}:  # "killed by Friday's landslide": the day of the happening
        return False
    ends = [match.end() for pattern in (_UPDATE, _BURIED) for match in pattern.finditer(text, 0, start)]
    return any(start - at <= _REACH and not _apart(text[at:start]) for at in ends)


def day_before(report: Report, time: TimeExpression) -> date | None:
    """Return the day before that of "on Wednesday, a day after ...", if such words follow a time."""
    text, _, end = _sentence(report, time)
    match = _AFTER.match(text, end)
    if match is None or time.interval.day is None:
        return None
    count = match.group("count").lower()
    return date.fromisoformat(time.interval.day) - timedelta(days=_NUMBERS.get(count) or int(count))


_OTHER_CLAUSE: Final = re.compile(r"\b(?:when|after|since|that|which|who|as|while|where)\b|[;:]")


def _apart(words: str) -> bool:
    """Say whether words between an update and a time begin another clause: "rose to 9 after a bomb on Monday"."""
    return _OTHER_CLAUSE.search(words) is not None


def _sentence(report: Report, time: TimeExpression) -> tuple[str, int, int]:
    """Return the sentence of a time, and where the time stands in it."""
    found = next((s.span for s in report.analysis.sentences if s.span.contains(time.span)), time.span)
    return report.words(found), time.span.start - found.start, time.span.end - found.start
