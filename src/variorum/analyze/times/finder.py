"""Every expression of time of one story, resolved."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from variorum.analyze.times import forms
from variorum.analyze.times.scanner import scan
from variorum.config import AnalyzeConfig
from variorum.identity import make_id
from variorum.model import Interval, Span, TimeExpression
from variorum.text import stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from variorum.analyze.times.forms import Meaning, Scene
    from variorum.analyze.times.scanner import Found
    from variorum.model import Basis, Document, Part, Sentence, Story

_DEFAULTS = AnalyzeConfig()
_HEADLINES = frozenset({"headline", "subhead"})
# Between two times of a sentence: what follows only says more of something, or of what was before or after.
_ASIDE = re.compile(r"\b(?:that|which|who|whose|whom|where|since|after|before)\b", re.IGNORECASE)
_NEEDS_PUBLICATION = frozenset({"weekday resolved", "relative resolved", "bounded by publication"})


def find_times(
    document: Document, story: Story, sentences: Sequence[Sentence], config: AnalyzeConfig = _DEFAULTS
) -> tuple[TimeExpression, ...]:
    """Find every expression of time of a story, with its TIMEX3 value and the moments it allows.

    Weekdays and relative expressions are resolved against ``story.published``; without it they stay unresolved, their
    value showing what is not known ("XXXX-WXX-3"). A month and day without a year take the year of a full date of the
    same story. Where the publication date itself was inferred, so is what rests on it.
    """
    found = list(_scan_story(document, story, sentences))
    meanings = _read(found, published_days(story, config), config)
    inferred: Basis | None = (
        "inferred from linked accounts" if story.published.basis == "inferred from linked accounts" else None
    )
    return tuple(
        _expression(document, part, item, meaning, inferred if _rests_on(item, meaning, story) else None)
        for (part, _, item, _), meaning in zip(found, meanings, strict=True)
    )


def _read(found: Sequence[_Placed], published: Sequence[date], config: AnalyzeConfig) -> list[Meaning]:
    """Resolve the expressions of a story published on one of some days: what rests on which of them stays open."""
    if len(published) == 1:
        return _read_on(found, published[0], config)
    readings = [_read_on(found, day, config) for day in published]
    unplaced = _read_on(found, None, config)
    return [
        each[0] if each and len({(m.value, m.first, m.last) for m in each}) == 1 else unplaced[number]
        for number, each in enumerate(zip(*readings, strict=True) if readings else [()] * len(found))
    ]


def _read_on(found: Sequence[_Placed], published: date | None, config: AnalyzeConfig) -> list[Meaning]:
    """Resolve the expressions of a story one after the other, as of a day of publication, if any."""
    scene = _scene(published, [each.item for each in found], config)
    told = _Told(published, config.news_days)
    past = {_weekday_of(each.item) for each in found if each.item.tense == "past" and not each.item.plan}
    out = []
    for _, paragraph, item, aside in found:
        day, night = told.on(paragraph)
        here = replace(scene, tense=item.tense, day=day, night=night, away=told.away)
        meaning = item.form.resolve(_of_plan(here, item, past))
        if meaning.about is not None and meaning.grain and meaning.type != "SET" and item.tense != "future":
            scene = replace(scene, last=meaning.about, last_grain=meaning.grain)
            told.tell(meaning, paragraph, aside=aside)
        out.append(meaning)
    return out


def _weekday_of(item: Found) -> int:
    """Return the weekday that alone tells a day, from 1 to 7; 0 of any other time."""
    form = item.form
    alone = isinstance(form, forms.Calendar) and form.month is None and form.day is None
    return (form.weekday or 0) if isinstance(form, forms.Calendar) and alone else 0


def _of_plan(scene: Scene, item: Found, past: AbstractSet[int]) -> Scene:
    """Return the scene of the weekday of a plan told in the past: that day is left open unless the story settles it.

    "Talks were to resume on Monday" of a story that tells what came on Monday is of the past; of another, the Monday
    may be the last or the next.
    """
    weekday = _weekday_of(item)
    if not (item.plan and weekday) or scene.history or scene.published is None:
        return scene
    if item.plan == "past" or weekday in past or scene.published.isoweekday() == weekday:
        return replace(scene, tense="past")
    return replace(scene, published=None)


@dataclass
class _Told:
    """Which day do hours without one belong to, as a story goes on?

    In a paragraph, the day last told; beyond it, the last one of the news itself: near publication, or the first told
    where that is unknown. The day of a background paragraph ends with it, as does that of an aside ("a truce that began
    on Thursday") behind another time of its sentence. A text that has told of days long past alone is ``away``: its
    hours are not those of the day of writing.
    """

    published: date | None
    news_days: int
    last: tuple[date | None, bool] = (None, False)
    paragraph: int = -1
    news: tuple[date | None, bool] = (None, False)
    away: bool = False

    def on(self, paragraph: int) -> tuple[date | None, bool]:
        """Return the day to which an hour told in a paragraph belongs, and whether its night was told."""
        return self.last if paragraph == self.paragraph else self.news

    def tell(self, meaning: Meaning, paragraph: int, *, aside: bool = False) -> None:
        """Take in what a paragraph tells: a day, or a time that is none."""
        day = meaning.about if meaning.grain == "day" else None
        self.last, self.paragraph = (day, meaning.value.endswith("TNI")), paragraph
        if (
            day is not None
            and not (aside and self.news[0])
            and (self.news[0] is None if self.published is None else abs((day - self.published).days) <= self.news_days)
        ):
            self.news = self.last
        self.away = self.news[0] is None and (self.away or day is not None)


class _Placed(NamedTuple):
    """An expression of a story: in which part and paragraph, and whether it stands in an aside of its sentence."""

    part: Part
    paragraph: int
    item: Found
    aside: bool


def _scan_story(document: Document, story: Story, sentences: Sequence[Sentence]) -> Iterable[_Placed]:
    """Yield the expressions of a story in order, each with where it stands."""
    headlines = {s.span for s in sentences if s.block in _HEADLINES}
    paragraph, last = 0, story.span.start
    for part, start, end in stretches(document, story, sentences):
        text = document.title if part == "title" else document.text
        paragraph += part == "text" and "\n" in text[last:start]
        last = end if part == "text" else last
        headline = part == "title" or Span(document.id, start, end, part) in headlines
        before = end
        for item in scan(text, start, end, headline=headline):
            yield _Placed(part, paragraph, item, bool(_ASIDE.search(text, before, max(before, item.start))))
            before = item.end


def _scene(published: date | None, found: Sequence[Found], config: AnalyzeConfig) -> Scene:
    years = [f.form.year for f in found if isinstance(f.form, forms.Calendar) and f.form.year is not None]
    full = sorted(
        {
            f.form.moment.year if isinstance(f.form, forms.Exact) else f.form.year or 0
            for f in found
            if isinstance(f.form, forms.Exact) or (isinstance(f.form, forms.Calendar) and f.form.year and f.form.day)
        }
    )
    history = published is not None and _is_history(published, years, found, config)
    year = full[0] if published is None and len(full) == 1 else None
    return forms.Scene(published=published, year=year, history=history)


def _is_history(published: date, years: Sequence[int], found: Sequence[Found], config: AnalyzeConfig) -> bool:
    """Say whether a text tells of years long past in order: most years named are old, days of writing hardly named."""
    if len(years) < config.history_years or sorted(years)[(len(years) - 1) // 2] > published.year - config.history_age:
        return False
    current = sum(
        isinstance(f.form, forms.Deictic) or (isinstance(f.form, forms.Calendar) and f.form.weekday is not None)
        for f in found
    )
    return 3 * current < len(years)


def published_days(story: Story, config: AnalyzeConfig) -> list[date]:
    """Return the days on one of which a story was published: none where they are not known or too many to tell."""
    earliest, latest = story.published.earliest, story.published.latest
    if earliest is None or latest is None:
        return []
    try:
        first, last = date.fromisoformat(earliest[:10]), date.fromisoformat(latest[:10])
    except ValueError:
        return []
    if not 0 <= (last - first).days < config.news_days:
        return []
    return [date.fromordinal(day) for day in range(first.toordinal(), last.toordinal() + 1)]


def _rests_on(item: Found, meaning: Meaning, story: Story) -> bool:
    """Say whether a reading needed the publication date."""
    if meaning.first is None and meaning.last is None:
        return False
    if meaning.basis in _NEEDS_PUBLICATION:
        return True
    return isinstance(item.form, forms.Calendar) and item.form.year is None and story.published.resolved


def _expression(
    document: Document, part: Part, item: Found, meaning: Meaning, inferred: Basis | None
) -> TimeExpression:
    span = Span(document.id, item.start, item.end, part)
    basis: Basis = meaning.basis if inferred is None else inferred
    interval = Interval(meaning.first, meaning.last, basis)
    identity = make_id("time", document.id, part, item.start, item.end)
    return TimeExpression(identity, span, meaning.type, meaning.value, interval, item.rule)
