"""Does one story retell, in its own words, what an agency's own story told first?

A rewrite that keeps a quotation or two shares no running text with its origin; word for word it cannot be told from an
independent account that heard the same speaker. What tells it is all of this together: it names the agency whose text
the other is, it came no earlier, it shares words in quotation marks, and hardly a name or figure of it is not in the
other. Source: the rewritten newspaper texts of METER (Clough, Gaizauskas, Piao and Wilks 2002), where names and figures
survive a rewrite that leaves no wording.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from variorum.link.copies.credits import initials
from variorum.model import Reason
from variorum.text import fold

if TYPE_CHECKING:
    from variorum.config import CopiesConfig
    from variorum.model import Report

_KINDS = frozenset({"PER", "ORG", "GPE", "LOC", "FAC", "EVENT"})
_HOUSE = re.compile(r"\b(?:agency|press|news|wire|service)\b", re.IGNORECASE)
_SMALL = 2  # ones and twos stand in every text


class Retelling(NamedTuple):
    """Which of two stories retells the other: +1 the first, -1 the second; why; and whose text it is."""

    sign: int
    reason: Reason
    common_origin: str


def find_retelling(reports: tuple[Report, Report], config: CopiesConfig) -> Retelling | None:
    """Answer: does one of two stories that share quotations retell the other, an agency's own text? ``None`` if not."""
    for (later, earlier), sign in ((reports, 1), ((reports[1], reports[0]), -1)):
        agency = earlier.story.agency
        if not agency or later.story.agency or not _not_before(later, earlier):
            continue
        named = _naming(later, agency)
        if named:
            shares = _shares(later, earlier)
            if _enough(shares, config):
                return Retelling(sign, _reason(named, shares), named)
    return None


def _not_before(later: Report, earlier: Report) -> bool:
    """Say whether a story can have come after another, as far as both are dated."""
    last, first = later.story.published.latest, earlier.story.published.earliest
    return last is None or first is None or last[:10] >= first[:10]


def _naming(report: Report, agency: str) -> str:
    """Return the name by which a story names an agency, spelt out or by its initials; empty if it does not."""
    span = report.story.span
    if re.search(rf"\b{re.escape(agency)}\b", report.document.text[span.start : span.end]):
        return agency
    names = [report.story.common_origin or "", *(entity.name for entity in report.analysis.entities)]
    spelt = (name for name in names if _HOUSE.search(name) and initials(name) == agency)
    return next(spelt, "")


class _Shares(NamedTuple):
    """How many different names and figures a story has, and how many of them stand in the other."""

    names: int
    names_shared: int
    figures: int
    figures_shared: int


def _shares(later: Report, earlier: Report) -> _Shares:
    mine, theirs = _names(later), _names(earlier)
    my_figures, their_figures = _figures(later), _figures(earlier)
    return _Shares(len(mine), len(mine & theirs), len(my_figures), len(my_figures & their_figures))


def _names(report: Report) -> frozenset[str]:
    """Return the last words of a story's names: a fuller name and a surname are one, an adjective is none."""
    spans = (m.span for m in report.analysis.mentions if m.form == "name" and m.kind in _KINDS)
    forms = (fold(report.words(span)).replace(".", "").replace("’", "'").removesuffix("'s").split() for span in spans)
    return frozenset(words[-1] for words in forms if words)


def _figures(report: Report) -> frozenset[float]:
    ends = ((q.quantity.low, q.quantity.high) for q in report.analysis.quantities)
    return frozenset(end for pair in ends for end in pair if end is not None and end > _SMALL)


def _enough(shares: _Shares, config: CopiesConfig) -> bool:
    if shares.names < config.retold_fewest_names:
        return False
    if shares.names_shared < config.retold_names * shares.names:
        return False
    return shares.figures_shared >= config.retold_figures * shares.figures


def _reason(named: str, shares: _Shares) -> Reason:
    figures = f" and {shares.figures_shared} of its {shares.figures} figures" if shares.figures else ""
    return Reason(
        f"told in its own words, but it names {named}, whose own text the other is, and {shares.names_shared} of its "
        f"{shares.names} names{figures} stand there",
        measure=round(shares.names_shared / shares.names, 4),
        setting="copies.retold_names",
    )
