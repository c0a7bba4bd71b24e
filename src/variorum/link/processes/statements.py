"""What reports say of how a ceasefire, a crossing, sanctions or forces stand, ready to be put in order."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from variorum.link.processes.stages import is_state
from variorum.model import UNRESOLVED, Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.link.processes.storylines import Said, Storyline
    from variorum.model import Span

_CEASEFIRE = "ceasefire"
_SANCTIONS = "sanctions"
_STEP = "other:step"
_CUSTODY = "custody of "
# How claims name things of these kinds, and the kinds.
_BY_PREFIX = {"restriction: ": "restriction", "programme: ": "programme", "strike: ": "strike"}
_BREACH = ": breaking the ceasefire"
_BORDER = "border crossings"
# The last word of a way that lies on a border; others are routes.
_CROSSINGS = frozenset({"crossing", "crossings", "checkpoint", "post", "gate", "border"})
_LENGTH = re.compile(r"P(?P<n>\d+)(?P<unit>[DWM])$")
_DAYS = {"D": 1, "W": 7, "M": 30}
# Claims that are statements on how something stands.
POINTS = frozenset({"status", _STEP, "other:deployment", "other:withdrawal"})


@dataclass(frozen=True, slots=True)
class Statement:
    """One report's words on the state of one thing.

    ``teller`` is on whose word it stands, for a reader: the speaker, else whose own words they are.
    ``name`` and ``parties`` tell which thing; ``begins`` is the time that the words give the state, with ``change``
    true where that is the day on which it came. ``day`` is that of the report. ``answer`` marks a denial.
    """

    kind: str
    name: str
    state: str
    parties: tuple[str, ...]
    speaker: str
    side: str
    day: str
    begins: Interval
    change: bool
    story_id: str
    storyline_id: str
    event_id: str
    spans: tuple[Span, ...]
    what: str = ""
    where: str = ""
    purpose: str = ""
    low: float | None = None
    answer: bool = False
    teller: str = ""

    @property
    def moment(self) -> str:
        """From when it speaks of the state: the day of the change, else that of the report; undated ones come last."""
        return (self.begins.earliest or self.begins.latest or self.day or "9999")[: len("2025-10-19")]

    @property
    def own_day(self) -> str:
        """The day on which it holds by its own words: that of the report, or of the change where that is later."""
        return max(self.day, self.moment) if self.change else self.day or self.moment


def statements_in(storyline: Storyline) -> Iterator[Statement]:
    """Yield what a storyline's reports say of ceasefires, ways, sanctions, forces and persons held or judged."""
    sides = storyline.between()
    for event in storyline.events:
        said = storyline.said[event.id]
        purposes = [s for s in said if s.claim.point == "other:purpose"]
        for one in said:
            made = _of_charge(one, sides) or _of_person(one) or _of_state(one, sides) or _of_forces(one, purposes)
            if made is not None and not _headed(one, said):
                side = made.side or storyline.sides.get(made.speaker, "")
                yield replace(made, side=side, storyline_id=storyline.id, event_id=event.id)


def _headed(one: Said, said: Sequence[Said]) -> bool:
    """Say whether a headline's words are told better below it: "Norland eases embargo", which will be eased in May.

    The present tense of a headline tells neither whether a deed is done nor, in capitals, who does it.
    """
    if not one.in_headline or not _is_deed(one):
        return False
    below = [s for s in said if s.report is one.report and _is_deed(s) and not s.in_headline]
    shouted = any(who.isupper() and len(who) > _INITIALS for who in one.claim.participants)
    same = [s for s in below if _matter(s) == _matter(one)]
    own = [s for s in same if s.claim.participants[:1] == one.claim.participants[:1]]
    alike = [s for s in own if _stands(s) == _stands(one)]
    counted = one.claim.point in _OF_FORCES and one.claim.low is None and any(s.claim.low for s in alike)
    return bool(same) if shouted else bool(own) and (not alike or counted)


def _stands(said: Said) -> tuple[str, str]:
    """Return what a claim makes of forces or sanctions: the point and whether it is to come, or the state."""
    claim = said.claim
    return (claim.point, claim.modality) if claim.point in _OF_FORCES else ("", claim.value)


def _matter(said: Said) -> str:
    return _FORCES if said.claim.point in _OF_FORCES else said.claim.about


def _is_deed(said: Said) -> bool:
    return said.claim.about == _SANCTIONS or said.claim.point in _OF_FORCES


_FORCES = "forces"
_OF_FORCES = frozenset({"other:deployment", "other:withdrawal"})
_INITIALS = 5  # letters; more in capitals are a word


def _statement(said: Said, kind: str, name: str, state: str, parties: tuple[str, ...]) -> Statement:
    claim, time = said.claim, said.time
    begins = _back(said) if time is UNRESOLVED or not time.resolved else time
    return Statement(
        kind=kind,
        name=name,
        state=state,
        parties=parties,
        speaker=claim.speaker,
        side=claim.side,
        day=said.day,
        begins=begins,
        change=begins.earliest is not None,
        story_id=said.report.story.id,
        storyline_id="",
        event_id="",
        spans=(claim.span,),
        answer=claim.negated,
        teller=said.teller,
    )


def _back(said: Said) -> Interval:
    """Return by when a state had begun that has lasted as long as its words say; unresolved if they do not."""
    length = next((t.value for t in said.report.analysis.times if t.id == said.claim.time_id), "")
    match = _LENGTH.match(length)
    if not said.day or not match:
        return UNRESOLVED
    try:
        begun = date.fromisoformat(said.day) - timedelta(days=int(match["n"]) * _DAYS[match["unit"]])
    except (ValueError, OverflowError):
        return UNRESOLVED
    return Interval(None, begun.isoformat(), "relative resolved")


def _of_charge(said: Said, sides: str) -> Statement | None:
    """Return who is said, or denied, to have violated the ceasefire."""
    claim = said.claim
    if claim.point != "blame" or not claim.about.endswith(_BREACH):
        return None
    violator = claim.about.removesuffix(_BREACH)
    named = (violator,) if violator[:1].isupper() else ()  # "army": whose is not said
    made = _statement(said, _CEASEFIRE, sides, "violated", named)
    return replace(made, answer=claim.value == "no")


def _of_person(said: Said) -> Statement | None:
    """Return how a named person stands with those who hold or judge him."""
    claim = said.claim
    if claim.point != _STEP or not claim.about.startswith(_CUSTODY):
        return None
    kind = next(kind for kind in ("detention", "trial") if is_state(kind, claim.value))
    name = claim.about.removeprefix(_CUSTODY)
    return replace(_statement(said, kind, name, claim.value, claim.participants), what=claim.predicate)


def _of_state(said: Said, sides: str) -> Statement | None:
    claim = said.claim
    if claim.point not in {"status", _STEP} or (claim.modality and claim.point == "status"):
        return None
    if claim.about == _CEASEFIRE:
        violator = claim.participants if claim.value == "violated" else ()
        return replace(_statement(said, _CEASEFIRE, sides, claim.value, violator), low=claim.low)
    prefix = next((prefix for prefix in _BY_PREFIX if claim.about.startswith(prefix)), "")
    if prefix:
        by = f" by {claim.participants[0]}" if claim.participants else ""
        name = f"{claim.about.removeprefix(prefix)}{by}"
        return _statement(said, _BY_PREFIX[prefix], name, claim.value, claim.participants)
    if claim.about == _SANCTIONS:
        return _statement(said, _SANCTIONS, "", claim.value, claim.participants) if claim.participants else None
    if claim.value in {"open", "closed", "to open", "to close"}:
        kind = "crossing" if claim.about.split()[-1] in _CROSSINGS else "route"
        named = "–".join(sorted(claim.participants)) if len(claim.participants) > 1 else sides
        named = named or next(iter(claim.participants), "")
        name = f"{named} {_BORDER}".strip() if claim.about == _BORDER else claim.about
        return _statement(said, kind, name, claim.value, claim.participants)
    return None


def _of_forces(said: Said, purposes: Sequence[Said]) -> Statement | None:
    claim = said.claim
    if claim.point not in {"other:deployment", "other:withdrawal"}:
        return None
    to_come = claim.modality == "announced"
    sent = claim.point == "other:deployment"
    state = ("announced" if to_come else "deployed") if sent else ("to be withdrawn" if to_come else "withdrawn")
    purpose = next((p.claim for p in purposes if sent and _behind(p, said)), None)
    return replace(
        _statement(said, "deployment", "", state, (claim.about,)),
        what=claim.value,
        where=claim.predicate,
        low=claim.low,
        purpose=purpose.value if purpose else "",
        spans=(claim.span, purpose.span) if purpose else (claim.span,),
    )


def _behind(purpose: Said, sent: Said) -> bool:
    """Say whether a purpose stands right behind the words that tell of forces sent."""
    gap = purpose.claim.span.start - sent.claim.span.end
    same = purpose.report is sent.report and purpose.claim.span.part == sent.claim.span.part
    return same and purpose.claim.about == sent.claim.about and 0 <= gap <= _NEAR


_NEAR = 80  # characters: a date or a place may stand between


def absorbed(statements: Sequence[Statement]) -> list[Statement]:
    """Let what is said of a breach without its violator support what the same report says of one with him.

    It does where both rest on one word, or the words lie within one another; else it stays a breach by nobody.
    """
    named = [s for s in statements if s.state == "violated" and s.parties and not s.answer]
    kept = []
    for one in statements:
        if one.state == "violated" and not one.parties:
            fitting = [s for s in named if s.story_id == one.story_id and _one_word(s, one)]
            if fitting:
                continue
        kept.append(one)
    return kept


def _one_word(charge: Statement, breach: Statement) -> bool:
    word = {charge.speaker, charge.side} & {breach.speaker, breach.side} - {""}
    return bool(word) or any(a.overlaps(b) for a in charge.spans for b in breach.spans)
