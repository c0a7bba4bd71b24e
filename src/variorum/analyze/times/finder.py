"""Every expression of time of one story, resolved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from variorum.analyze.times import forms
from variorum.analyze.times.scanner import scan
from variorum.config import AnalyzeConfig
from variorum.identity import make_id
from variorum.model import Interval, Span, TimeExpression
from variorum.text import stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from variorum.analyze.times.forms import Meaning, Scene
    from variorum.analyze.times.scanner import Found
    from variorum.model import Basis, Document, Part, Sentence, Story

_DEFAULTS = AnalyzeConfig()
_HEADLINES = frozenset({"headline", "subhead"})
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
    scene = _scene(story, [f for _, f in found], config)
    inferred: Basis | None = (
        "inferred from linked accounts" if story.published.basis == "inferred from linked accounts" else None
    )
    out = []
    for part, item in found:
        meaning = item.form.resolve(replace(scene, tense=item.tense))
        if meaning.about is not None and meaning.grain and meaning.type != "SET" and item.tense != "future":
            scene = replace(scene, last=meaning.about, last_grain=meaning.grain)
        out.append(_expression(document, part, item, meaning, inferred if _rests_on(item, meaning, scene) else None))
    return tuple(out)


def _scan_story(document: Document, story: Story, sentences: Sequence[Sentence]) -> Iterable[tuple[Part, Found]]:
    headlines = {s.span for s in sentences if s.block in _HEADLINES}
    for part, start, end in stretches(document, story, sentences):
        text = document.title if part == "title" else document.text
        headline = part == "title" or Span(document.id, start, end, part) in headlines
        for item in scan(text, start, end, headline=headline):
            yield part, item


def _scene(story: Story, found: Sequence[Found], config: AnalyzeConfig) -> Scene:
    published = published_day(story)
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


def published_day(story: Story) -> date | None:
    """Return the day a story was published, ``None`` unless one day is known."""
    day = story.published.day
    if day is None:
        return None
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None


def _rests_on(item: Found, meaning: Meaning, scene: Scene) -> bool:
    """Say whether a reading needed the publication date."""
    if meaning.first is None and meaning.last is None:
        return False
    if meaning.basis in _NEEDS_PUBLICATION:
        return True
    form = item.form
    return isinstance(form, forms.Calendar) and form.year is None and scene.published is not None


def _expression(
    document: Document, part: Part, item: Found, meaning: Meaning, inferred: Basis | None
) -> TimeExpression:
    span = Span(document.id, item.start, item.end, part)
    basis: Basis = meaning.basis if inferred is None else inferred
    interval = Interval(meaning.first, meaning.last, basis)
    identity = make_id("time", document.id, part, item.start, item.end)
    return TimeExpression(identity, span, meaning.type, meaning.value, interval, item.rule)
