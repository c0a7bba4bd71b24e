"""What is set aside while a record is built comes back as it was, and memory holds a few of it at a time."""

from __future__ import annotations

import resource
import tracemalloc
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.store.invented import contents, document_of, report_of
from variorum.errors import RecordNotWritten
from variorum.model import Analysis, Claim, Interval, Point, Report, Sentence, Span, Story
from variorum.store.shelf import Shelf, pack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    with Shelf(tmp_path) as opened:
        yield opened


def put(shelf: Shelf, *reports: Report) -> None:
    for report in reports:
        shelf.put(report.document, pack(report))


def plain(noun: Any) -> dict[str, Any]:  # noqa: ANN401 - any noun
    return {field.name: getattr(noun, field.name) for field in fields(noun)}


def same(shelved: Report, given: Report) -> bool:
    """Say whether all fields of a shelved report are those of the one given."""
    both = (shelved.story, given.story), (shelved.analysis, given.analysis)
    return shelved.document == given.document and all(plain(a) == plain(b) for a, b in both)


def test_every_report_comes_back_as_it_was_put_there(shelf: Shelf) -> None:
    """Spans, numbers, tokens and blocks included, in order of story id."""
    given = contents().reports
    put(shelf, *reversed(given))

    shelved = shelf.reports(with_tokens=True)

    assert len(shelf) == len(given)
    assert [report.story.id for report in shelved] == sorted(report.story.id for report in given)
    assert all(same(one, other) for one, other in zip(shelved, given, strict=True))


def test_linking_gets_sentences_without_tokens(shelf: Shelf) -> None:
    """They take more memory than all other findings, and no part of linking reads them."""
    given = next(report for report in contents().reports if any(s.tokens for s in report.analysis.sentences))
    put(shelf, given)

    [bare] = shelf.reports()

    expected = tuple(Sentence(s.span, (), s.block) for s in given.analysis.sentences)
    assert bare.analysis.sentences == expected
    assert shelf.report(given.story.id).analysis.sentences == given.analysis.sentences


def test_a_changed_copy_is_an_ordinary_noun(shelf: Shelf) -> None:
    """Dating a story anew needs nothing of the shelf."""
    given = contents().reports[0]
    put(shelf, given)
    [shelved] = shelf.reports(with_tokens=True)
    day = Interval("2025-03-04", "2025-03-04", "judged")

    story = replace(shelved.story, published=day)
    report = replace(shelved, story=story)

    assert story == replace(given.story, published=day)
    assert (type(story), type(report)) == (Story, Report)
    assert plain(replace(shelved.analysis, claims=())) == plain(replace(given.analysis, claims=()))


def test_the_newest_report_of_a_story_counts(shelf: Shelf) -> None:
    """A story that linking has dated takes the place of the one without a date."""
    given = contents().reports[0]
    day = Interval("2025-03-04", "2025-03-04", "inferred from linked accounts")
    put(shelf, given, replace(given, story=replace(given.story, published=day)))

    [shelved] = shelf.reports()

    assert shelved.story.published == day


def test_a_dropped_story_and_a_withdrawn_document_are_left_out(shelf: Shelf) -> None:
    """A withdrawn document stays on the shelf: it is written, but not linked."""
    first, second = contents().reports[:2]
    put(shelf, first, second)

    assert [r.story.id for r in shelf.reports({first.document.id})] == [second.story.id]
    shelf.drop(first.story.id)
    assert first.story.id not in shelf
    assert [r.story.id for r in shelf.reports()] == [second.story.id]


def test_a_document_found_under_another_path_is_the_one_shown(shelf: Shelf) -> None:
    """The same bytes may come again under another name."""
    given = contents().reports[0]
    put(shelf, given)
    shelf.name_documents([replace(given.document, paths=("elsewhere.txt",))])

    assert shelf.reports()[0].document.paths == ("elsewhere.txt",)


def test_text_that_no_encoding_carries_comes_back_whole(shelf: Shelf) -> None:
    """A broken JSON escape leaves half a character."""
    given = report_of(document_of("Killed: 12 \ud800 people.", "odd"), "12 \ud800 people")
    given = replace(given, story=replace(given.story, outlet="\udfff"))
    put(shelf, given)

    assert same(shelf.report(given.story.id), given)


def test_two_stories_are_told_apart_without_unpacking_them(shelf: Shelf) -> None:
    """A set of shelved reports costs no more than one of numbers."""
    given = contents().reports
    put(shelf, *given)
    shelved = shelf.reports()

    assert len({*shelved, *shelved}) == len(given)
    with pytest.raises(AttributeError, match="nothing"):
        _ = shelved[0].analysis.nothing  # type: ignore[attr-defined]


def test_claims_come_back_by_point_by_place_and_by_id(shelf: Shelf) -> None:
    """Linking asks for some of a story's claims, and the others are not unpacked; half a character bars no way."""
    span = Span("doc", 0, 1)
    told = tuple(
        Claim(f"cl_{i}", span, point, "", value)
        for i, (point, value) in enumerate((("killed", "3"), ("date", "\ud800"), ("killed", "4")))
    )
    for claims in (told, told[::2]):
        given = contents().reports[0]
        given = replace(given, analysis=replace(given.analysis, claims=claims))
        put(shelf, given)
        [shelved] = [report for report in shelf.reports() if report.story.id == given.story.id]

        assert shelved.claims_on({"killed"}) == (told[0], told[2]) == given.claims_on({"killed"})
        assert shelved.claims_at([1]) == (claims[1],) == given.claims_at([1])
        assert shelved.claims_named({"cl_2", "cl_9"}) == (told[2],) == given.claims_named({"cl_2", "cl_9"})
        assert shelved.claimed == given.claimed


def test_notes_lie_with_a_report_until_it_is_put_there_anew(shelf: Shelf) -> None:
    """Whoever packs a report may lay anything with it; a story dated anew has other notes, or none."""
    given = contents().reports[0]
    shelf.put(given.document, pack(given, {"towns": frozenset({"Kell"}), "day": 3}))
    notes = shelf.notes(given.story.id)

    assert (notes.towns, notes.day) == ({"Kell"}, 3)
    put(shelf, given)
    with pytest.raises(AttributeError, match="towns"):
        _ = shelf.notes(given.story.id).towns


def test_nouns_kept_come_back_in_their_order(shelf: Shelf) -> None:
    """They can be walked again, counted, and taken one by one or in slices, as those of a tuple."""
    points = [
        Point(f"pt_{i:03}", "ev_1", "killed", "", "single", None, 1, (), low=float(i), high=None) for i in range(600)
    ]

    kept = shelf.keep(Point, iter(points))

    assert list(kept) == points == list(kept)
    assert (len(kept), kept[299], kept[-1], kept[250:260]) == (600, points[299], points[-1], points[250:260])
    assert list(shelf.keep(Point, ())) == []


def test_a_full_disk_says_what_to_do(shelf: Shelf, tmp_path: Path) -> None:
    """One line that names the place; the record there is not touched."""
    given = pack(contents().reports[0])
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(given) // 2, hard))
    try:
        with pytest.raises(RecordNotWritten, match=f"{tmp_path}: no room .* free space"):
            shelf.put(contents().reports[0].document, given)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_the_file_has_no_name(shelf: Shelf, tmp_path: Path) -> None:
    """A build that is killed leaves nothing behind."""
    put(shelf, *contents().reports)

    assert list(tmp_path.iterdir()) == []


def test_an_analysis_without_findings_comes_back(shelf: Shelf) -> None:
    """A story in another language has sentences at most."""
    given = contents().reports[0]
    put(shelf, replace(given, analysis=Analysis(given.story.id)))

    assert plain(shelf.report(given.story.id).analysis) == plain(Analysis(given.story.id))


def test_memory_holds_next_to_nothing_of_a_story_that_nobody_looks_at(shelf: Shelf) -> None:
    """An archive is larger than memory: neither texts nor findings stay, and what stories have alike is held once."""
    report = report_of(document_of("Twelve people died in Kell. " + "word " * 4000, "long"), "Twelve people")
    packed = [pack(replace(report, story=replace(report.story, id=f"st_{number:016x}"))) for number in range(300)]
    documents = [replace(report.document, id=f"doc_{number:016x}", text=report.document.text) for number in range(300)]
    tracemalloc.start()
    try:
        for document, one in zip(documents, packed, strict=True):
            shelf.put(document, one)
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert len(shelf) == len(packed)
    assert held / len(packed) < 1500
    assert shelf.reports()[299].document == documents[299]


def test_on_what_a_story_claims_something_is_known_without_its_claims(shelf: Shelf) -> None:
    """Also of points that were first met after they were first asked for."""
    span = Span("doc", 0, 1)
    first, second = contents().reports[:2]
    first, second = (
        replace(report, analysis=replace(report.analysis, claims=(Claim(f"cl_{point}", span, point, "", "3"),)))
        for report, point in ((first, "killed"), (second, "injured"))
    )
    put(shelf, first)
    [shelved] = shelf.reports()
    asked = frozenset({"injured", "missing"})

    assert shelved.claims_any(frozenset({"killed", "date"}))
    assert not shelved.claims_any(asked)
    put(shelf, second)
    both = {report.story.id: report for report in shelf.reports()}
    assert both[second.story.id].claims_any(asked)
    assert not both[first.story.id].claims_any(asked)
    assert (first.claims_any(asked), second.claims_any(asked)) == (False, True)
