"""Timeline: the letters stories are cited by."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from variorum.link import timeline
from variorum.model import UNRESOLVED, Analysis, Document, Interval, Report, Span, Story

if TYPE_CHECKING:
    from variorum.model import Independence


def story(name: str, day: str = "") -> Report:
    """Make a story of which only the date matters."""
    when = Interval(day, day, "stated") if day else UNRESOLVED
    return Report(Document(name, "", ""), Story(name, Span(name, 0, 0), (), published=when), Analysis(name))


def test_origins_are_lettered_by_date_and_copies_take_strokes() -> None:
    """The earliest origin is A; its copies, in order, A' and A''."""
    reports = [story("copy2", "2031-05-08"), story("late", "2031-05-07"), story("first", "2031-05-05"), story("copy1")]
    origins: dict[str, tuple[str, Independence]] = {
        "first": ("f", "independent"),
        "copy2": ("f", "derived"),
        "copy1": ("f", "derived"),
        "late": ("late", "independent"),
    }
    found = dict(timeline.assign_sigla(reports, origins, ()))
    assert found == {"first": "A", "copy2": "A'", "copy1": "A''", "late": "B"}


def test_nine_copies_can_be_told_apart_at_a_glance() -> None:
    """Three strokes are counted at once, nine are not."""
    reports = [story(f"s{number}", f"2031-05-{10 + number}") for number in range(10)]
    origins: dict[str, tuple[str, Independence]] = {
        f"s{number}": ("f", "derived" if number else "independent") for number in range(10)
    }
    sigla = [siglum for _, siglum in timeline.assign_sigla(reports, origins, ())]
    assert sigla == ["A", "A'", "A''", "A'''", "A'4", "A'5", "A'6", "A'7", "A'8", "A'9"]


def test_a_copy_published_first_still_takes_the_stroke() -> None:
    """What is derived is a copy, whatever its date says."""
    origins: dict[str, tuple[str, Independence]] = {"o": ("f", "independent"), "c": ("f", "derived")}
    found = dict(timeline.assign_sigla([story("c", "2031-05-01"), story("o", "2031-05-02")], origins, ()))
    assert found == {"o": "A", "c": "A'"}


def test_undated_stories_come_last_and_order_of_input_does_not_matter() -> None:
    """Dates first, then ids."""
    reports = [story("z", "2031-05-05"), story("a"), story("b", "2031-05-06"), story("c")]
    wanted = (("z", "A"), ("b", "B"), ("a", "C"), ("c", "D"))
    for seed in range(6):
        shuffled = random.Random(seed).sample(reports, 4)  # noqa: S311
        assert timeline.assign_sigla(shuffled, {}, ()) == wanted


def test_every_story_has_its_own_letter_beyond_the_alphabet() -> None:
    """After Z comes AA, and no two are the same."""
    sigla = [siglum for _, siglum in timeline.assign_sigla([story(f"s{i:03}") for i in range(800)], {}, ())]
    assert len(set(sigla)) == 800
    assert sigla[25:28] == ["Z", "AA", "AB"]
