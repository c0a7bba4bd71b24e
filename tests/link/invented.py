"""Hand-made reports and claims for the tests of links: one line a claim, so that each rule stands alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from variorum.config import Config
from variorum.link.accounts import find_points, take_notes
from variorum.link.discrepancies import find_discrepancies
from variorum.model import (
    UNRESOLVED,
    Analysis,
    Block,
    Claim,
    Document,
    Event,
    EventStory,
    Interval,
    Report,
    Sentence,
    Span,
    Story,
)

if TYPE_CHECKING:
    from variorum.model import (
        Dependence,
        Discrepancy,
        Point,
    )

EVENT = Event("ev_1", "The shelling of Orm", "ASSAULT", UNRESOLVED)


@dataclass
class Desk:
    """A desk that collects invented reports of one event and asks how their accounts stand."""

    reports: list[Report] = field(default_factory=list)
    origins: dict[str, str] = field(default_factory=dict)
    dependences: list[Dependence] = field(default_factory=list)

    def report(self, name: str, day: str, *claims: Claim, origin: str = "", text: str = "") -> Desk:
        """Add one report of that day with these claims; ``origin`` names the family it belongs to."""
        words = text or f"{name} writes some fifty words of its own about what happened there that day."
        document = Document(name, name, words)
        published = Interval(day, day, "metadata") if day else UNRESOLVED
        span = Span(name, 0, len(words))
        story = Story(name, span, (Block("paragraph", span),), published=published)
        placed = tuple(_placed(claim, name) for claim in claims)
        analysis = Analysis(name, sentences=(Sentence(span, (), "paragraph"),), claims=placed)
        self.reports.append(Report(document, story, analysis))
        self.origins[name] = origin or name
        return self

    def rows(self) -> list[EventStory]:
        """Return that every report tells of the event as its main matter."""
        return [
            EventStory(EVENT.id, name, main=True, origin=origin, independence="independent")
            for name, origin in self.origins.items()
        ]

    def points(self) -> dict[tuple[str, str], Point]:
        """Return the points, by what they ask; with what is noted of each report alone they are the same."""
        config = Config().accounts
        given = self.reports, [EVENT], self.rows(), self.dependences, config
        found = find_points(*given)
        assert [*found] == [*find_points(*given, noted=lambda report: take_notes(report, config))]
        return {(point.point, point.about): point for point in found}

    def discrepancies(self) -> list[Discrepancy]:
        """Return where the accounts cannot all hold."""
        points = list(self.points().values())
        return list(find_discrepancies(self.reports, [EVENT], self.rows(), points, Config().accounts))


def _placed(claim: Claim, name: str) -> Claim:
    span = Span(name, claim.span.start, claim.span.end, claim.span.part)
    return Claim(
        **{f: getattr(claim, f) for f in claim.__dataclass_fields__} | {"id": f"{name} {claim.id}", "span": span}
    )


def says(
    point: str,
    value: str,
    *,
    about: str = "",
    low: float | None = None,
    high: float | None = None,
    speaker: str = "",
    side: str = "",
    at: int = 0,
    in_title: bool = False,
    modality: str = "",
    predicate: str = "",
    rule: str = "",
) -> Claim:
    """Make a claim; a number is exactly that, unless limits are given ("12" is 12 to 12)."""
    if low is None and high is None and value.isdigit():
        low = high = float(value)
    span = Span("", at, at + 5, "title" if in_title else "text")
    return Claim(
        f"{point} {about} {value} {at} {in_title}", span, point, about, value,
        low=low, high=high, speaker=speaker, side=side, modality=modality,
        predicate=predicate, rule=rule,
    )  # fmt: skip


# States of processes of which the example crisis tells nothing, each with words that tell it.
STATES_OF_OTHERS = {
    ("talks", "suspended"): (
        "A first round of talks between Norland and Velmora opened in Vell on Monday. The first round was suspended on "
        "Tuesday. The first round resumed on Wednesday."
    ),
    ("sanctions", "to be eased"): "Norland will ease its sanctions on Velmora in May.",
    ("sanctions", "eased"): "Norland lifted part of its sanctions on Velmora on Monday.",
    ("trial", "to be tried"): "Ada Moss will be put on trial in Vell in May.",
    ("trial", "trial postponed"): "A court postponed the trial of Ada Moss on Monday.",
    ("trial", "charges dropped"): "Prosecutors dropped the charges against Ada Moss on Monday.",
    ("programme", "threatened"): "The Bread Programme threatened to suspend its food deliveries to Vell.",
    ("programme", "to be suspended"): "The Bread Programme will suspend its food deliveries to Vell in May.",
    ("programme", "suspended"): "The Bread Programme suspended its food deliveries to Vell on Monday.",
    ("programme", "to resume"): "The Bread Programme will resume its food deliveries to Vell in May.",
    ("programme", "resumed"): "The Bread Programme resumed its food deliveries to Vell on Monday.",
    ("strike", "threatened"): "Dockers in Vell threatened to go on strike over wages.",
    ("strike", "announced"): "Dockers in Vell will go on strike over wages in May.",
    ("strike", "under way"): "Dockers in Vell went on strike over wages on Monday.",
    ("strike", "suspended"): "The dockers' union in Vell suspended its strike over wages on Monday.",
    ("strike", "to end"): "The strike by dockers in Vell will end on Friday.",
    ("strike", "ended"): "The strike by dockers in Vell ended on Monday.",
}
