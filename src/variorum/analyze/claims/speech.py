"""Accusations, denials and blame: who says of whom that they did what, and who says that it is not so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.charges import charges_in, why_talks_failed
from variorum.analyze.claims.denials import denials_in
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.parties import party_of
from variorum.analyze.claims.tables import TALKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.charges import Charge
    from variorum.analyze.claims.page import Line, Page
    from variorum.analyze.claims.parties import Party

# Whether something is so that charges nobody; linking knows the point by this name.
DISPUTED = "other:polarity"
# A denial answers a statement of one of this many sentences before it; a charge made as one, of more.
_ANSWERED_WITHIN = 3
_KEPT = 12
_BECAUSE = re.compile(
    rf"\b(?:round|{TALKS})\b[^.;]{{0,40}}?\b(?:failed|collapsed|ended|broke (?:down|up|off))\b[^.;]{{0,20}}? because "
    r"(?P<why>[^.;,]{3,90})"
)


def find_accusations(page: Page) -> Iterator[Found]:
    """Yield accusations and the denials that meet them, each with who makes it, against whom, of what.

    What a party is said to have done to make talks fail is yielded as the cause of their failure too: there the two
    sides' accounts meet. A statement that nobody answers is no accusation.
    """
    told: list[Charge] = []
    for line in page.prose:
        told = [c for c in told if line.index - c.line.index <= (_ANSWERED_WITHIN if c.weak else _KEPT)]
        charges = charges_in(page, line, told)
        for charge in charges:
            if not charge.weak:
                yield _accusation(charge)
            if why_talks_failed(page, charge):
                yield _to_blame(charge)
        told = [*reversed(charges), *told]
        answered = ""
        for charge, denier, start, end in denials_in(page, line, told):
            if charge.weak and charge.end and charge.topic != answered:
                yield _accusation(charge)
            answered = charge.topic
            if charge not in told:  # a charge that only its denial makes known: what is said next may answer it too
                told.insert(0, charge)
            yield _denied(line, start, end, charge, denier)
        yield from _reasons(page, line)


def _reasons(page: Page, line: Line) -> Iterator[Found]:
    """Yield why talks failed, as somebody tells it ("the talks failed because ..."): each speaker's own account."""
    for match in _BECAUSE.finditer(line.text):
        span = line.at(*match.span())
        over = (
            page.quotations_over(line.at(*match.span("why"))) or page.quotations_over(span) or page.quotations_in(line)
        )
        if over:
            name, side = page.speaker(over[0])
            why = " ".join(match["why"].split()).strip("\"' ")
            blamed = party_of(page, line, match.start("why"), match.start("why") + len(_first_name(match["why"])))
            value = blamed.name if blamed.name and blamed.name not in {name, side} else why
            more: dict[str, object] = {"speaker": name or side, "side": side, "remove": 1, "predicate": why}
            yield Found(span, "cause", "failure of talks", value, "because", more)


def _first_name(words: str) -> str:
    match = re.match(r"(?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*", words)
    return match.group() if match else ""


def _accusation(charge: Charge) -> Found:
    span = charge.line.at(charge.start, charge.end)
    return Found(span, *_question(charge), "yes", charge.rule, _more(charge), own=True)


def _question(charge: Charge) -> tuple[str, str]:
    """Return the point and what it is about: what the accused is charged with; whether it is so, if nobody is."""
    if not charge.accused.name:
        return DISPUTED, charge.topic
    return "blame", f"{charge.accused.name}: {charge.topic}"


def _to_blame(charge: Charge) -> Found:
    return Found(
        charge.line.at(charge.start, charge.end),
        "cause",
        "failure of talks",
        charge.accused.name,
        charge.rule,
        _more(charge),
    )


def _more(charge: Charge) -> dict[str, object]:
    return {
        "speaker": charge.accuser.name,
        "side": charge.accuser.name,
        "act": "accuse",
        "participants": (charge.accuser.name, charge.accused.name),
        "predicate": charge.topic,
        "remove": 1,
        "modality": "" if not charge.weak else "answered",
    }


def _denied(line: Line, start: int, end: int, charge: Charge, denier: Party) -> Found:
    sides = tuple(name for name in (charge.accuser.name, charge.accused.name) if name)
    more = {
        "speaker": denier.name,
        "side": denier.name,
        "act": "deny",
        "negated": True,
        "participants": sides,
        "predicate": charge.topic,
        "remove": 1,
    }
    span = line.at(start, start + len(line.text[start:end].rstrip()))
    return Found(span, *_question(charge), "no", "denies", more)
