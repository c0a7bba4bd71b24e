"""Does one story retell, in its own words, what an agency's own story told first?

A rewrite that keeps a quotation or two shares no running text with its origin; word for word it cannot be told from
an independent account that heard the same speaker. What tells it is all of this together: it came no earlier, hardly
a name or figure of it is not in the other, and it names the agency whose text the other is; or, where it gives no
credit, hardly anything it quotes is not quoted by the agency in the same words, and either several speakers are or it
gives the word to many parties, in its own words too, and to hardly any whom the agency does not hear: two newsrooms may
hear one speaker, but seldom choose the same words of several, or the same round of voices. Source: the rewritten
newspaper texts of METER (Clough, Gaizauskas, Piao and Wilks 2002), where names and figures survive a rewrite that
leaves no wording.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from variorum.link.copies.credits import agency_name, initials
from variorum.link.copies.statements import find_again, find_statements
from variorum.link.copies.vocabulary import tables
from variorum.model import Reason
from variorum.text import fold, forms

if TYPE_CHECKING:
    from collections.abc import Callable

    from variorum.config import CopiesConfig
    from variorum.link.copies.reading import Reading
    from variorum.model import Report

_KINDS = frozenset({"PER", "ORG", "GPE", "LOC", "FAC", "EVENT"})
_HOUSE = re.compile(r"\b(?:agency|press|news|wire|service)\b", re.IGNORECASE)
_SMALL = 2  # ones and twos stand in every text


class Retelling(NamedTuple):
    """Which of two stories retells the other: +1 the first, -1 the second; why; and whose text it is."""

    sign: int
    reason: Reason
    common_origin: str


def find_retelling(
    reports: tuple[Report, Report], read: Callable[[str], Reading], config: CopiesConfig
) -> Retelling | None:
    """Answer: does one of two stories that share quotations retell the other, an agency's own text? ``None`` if not.

    ``read`` gives the words of a story by its id.
    """
    for (later, earlier), sign in ((reports, 1), ((reports[1], reports[0]), -1)):
        agency = earlier.story.agency
        if not agency or later.story.agency or not _not_before(later, earlier):
            continue
        named = _naming(later, agency)
        echoes = None if named else _echoes(later, earlier, read(earlier.story.id), config)
        if not named and not echoes:
            continue
        shares = _shares(later, earlier)
        if _enough(shares, config):
            return Retelling(sign, _reason(named, agency, echoes, shares), named or agency_name(agency))
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


class _Echoes(NamedTuple):
    """How many statements a story has in quotation marks, and how many of them the other has.

    ``parties`` are all whom it gives the word, in quotation marks or in its own words; ``heard`` those of them whom
    the other gives the word too.
    """

    quoted: int
    shared: int
    parties: int
    heard: int


def _echoes(later: Report, earlier: Report, told: Reading, config: CopiesConfig) -> _Echoes | None:
    """Hold what a story quotes against the other's text, and its voices against the other's: are they from there?

    They are if it has the same words of several speakers, or of one in the same round of voices; ``None`` if not.
    """
    statements = find_statements(later)
    shared = {passage.derived for passage in find_again(statements, earlier, told)}
    if not shared or len(shared) < config.retold_quotes * len(statements):
        return None
    speakers = {one.speaker for one in statements if one.span in shared and one.speaker}
    parties, voices = _parties(later), frozenset().union(*_parties(earlier))
    echoes = _Echoes(len(statements), len(shared), len(parties), sum(bool(party & voices) for party in parties))
    several = min(echoes.shared, len(speakers)) >= config.retold_fewest_speakers
    return echoes if several or _same_round(echoes, config) else None


def _parties(report: Report) -> list[frozenset[str]]:
    """Return the words that name or describe each party a story gives the word; common words tell none from another."""
    names = {entity.id: entity.name for entity in report.analysis.entities}
    called: dict[str, set[str]] = {}
    for quotation in report.analysis.quotations:
        name = names.get(quotation.speaker_id, quotation.speaker_name)
        if name:
            said = [name, *(report.words(span) for span in quotation.source)]
            called.setdefault(name, set()).update(forms(" ".join(said)))
    common = tables().common
    return [party for name in sorted(called) if (party := frozenset(called[name]) - common)]


def _same_round(echoes: _Echoes, config: CopiesConfig) -> bool:
    return echoes.heard >= config.retold_fewest_parties and echoes.heard >= config.retold_parties * echoes.parties


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
    """Return the last words of a story's names: a fuller name and a surname are one, an adjective is none.

    Who wrote it and where it was printed stand around the text, not in it.
    """
    around = [block.span for block in report.story.blocks if block.kind in {"metadata", "credit"}]
    told = (m for m in report.analysis.mentions if m.form == "name" and m.kind in _KINDS)
    spans = (m.span for m in told if not any(block.contains(m.span) for block in around))
    forms = (fold(report.words(span)).replace(".", "").replace("’", "'").removesuffix("'s").split() for span in spans)
    return frozenset(form[-1] for form in forms if form)


def _figures(report: Report) -> frozenset[float]:
    ends = ((q.quantity.low, q.quantity.high) for q in report.analysis.quantities)
    return frozenset(end for pair in ends for end in pair if end is not None and end > _SMALL)


def _enough(shares: _Shares, config: CopiesConfig) -> bool:
    if shares.names < config.retold_fewest_names:
        return False
    if shares.names_shared < config.retold_names * shares.names:
        return False
    return shares.figures_shared >= config.retold_figures * shares.figures


def _reason(named: str, agency: str, echoes: _Echoes | None, shares: _Shares) -> Reason:
    figures = f" and {shares.figures_shared} of its {shares.figures} figures" if shares.figures else ""
    credit = (
        f"it names {named}, whose own text the other is, and"
        if echoes is None
        else f"{echoes.shared} of the {echoes.quoted} statements it quotes and {echoes.heard} of the {echoes.parties} "
        f"parties it gives the word are {agency}'s, whose own text the other is, and"
    )
    return Reason(
        f"told in its own words, but {credit} {shares.names_shared} of its {shares.names} names{figures} stand there",
        measure=round(shares.names_shared / shares.names, 4),
        setting="copies.retold_names",
    )
