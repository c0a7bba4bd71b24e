"""Five real reports, against what a careful reader gets from them (needs the data folder).

No rule of the program is made for these texts; what they need is also shown on the example crisis and on unseen
pairs in the tests of each stage.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from variorum import build
from variorum.build import inspect
from variorum.text import fold

if TYPE_CHECKING:
    from pathlib import Path

    from variorum import Record, Report

Row = dict[str, Any]


@pytest.fixture(scope="module")
def gold(shared: Path) -> Row:
    loaded: Row = json.loads((shared / "gold" / "seeds.json").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def record(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Record:
    return build([str(shared / "seeds")], to=tmp_path_factory.mktemp("seeds") / "talks.variorum")


@pytest.fixture(scope="module")
def inspected(shared: Path) -> list[Report]:
    return [report for examined in inspect([str(shared / "seeds")]) for report in examined.reports]


@pytest.fixture(scope="module")
def ids(gold: Row, record: Record) -> dict[str, str]:
    """The gold's name of each story -> the record's id, matched by file and by where the story lies."""
    found = {}
    for story in gold["stories"]:
        for row in record.rows("stories"):
            same_file = row["path"].endswith(story["file"])
            if same_file and abs(row["start"] - story["start"]) <= 2 and row["start"] <= story["end"] <= row["end"] + 2:
                found[story["id"]] = row["id"]
    return found


def in_file(report: Report, file: str) -> bool:
    return any(path.endswith(file) for path in report.document.paths)


def test_five_files_are_six_stories(gold: Row, ids: dict[str, str], record: Record) -> None:
    """The page with two agency stories is cut at the second dateline."""
    assert len(list(record.rows("stories"))) == len(gold["stories"])
    assert set(ids) == {story["id"] for story in gold["stories"]}


def test_captions_and_end_credits_are_typed(gold: Row, ids: dict[str, str], record: Record) -> None:
    """Two captions and one credit after the first agency story, six and one after the second."""
    kinds = {report.story.id: [block.kind for block in report.story.blocks] for report in record.reports()}
    expected = {ids[s["id"]]: (s["captions"], s["credits"]) for s in gold["stories"]}

    assert {i: (kinds[i].count("caption"), kinds[i].count("credit")) for i in ids.values()} == expected


def test_agency_dateline_and_outlet_are_found(ids: dict[str, str], record: Record) -> None:
    """Both agency stories carry the agency and a dateline; one outlet names itself before its lead."""
    stories = {report.story.id: report.story for report in record.reports()}
    talks, greenland = stories[ids["ap-talks"]], stories[ids["ap-greenland"]]

    assert [s.agency for s in (talks, greenland)] == ["AP", "AP"]
    assert [s.dateline.place for s in (talks, greenland) if s.dateline] == ["Ankara, Turkey", "Nuuk, Greenland"]
    assert stories[ids["did-press"]].outlet == "DID Press"


def test_the_machine_header_is_read_as_date_and_headline(gold: Row, ids: dict[str, str], record: Record) -> None:
    """A line that runs a date, a headline and the lead together is taken apart."""
    row = next(r for r in record.rows("stories") if r["id"] == ids["ap-rewrite"])
    story = next(s for s in gold["stories"] if s["id"] == "ap-rewrite")

    assert (row["published_earliest"], row["published_basis"]) in {("2025-10-29", "metadata"), ("2025-10-29", "stated")}
    assert fold(row["headline"]).startswith(fold(story["headline"])[:60])


def test_one_story_is_derived_and_no_other(ids: dict[str, str], record: Record) -> None:
    """The rewrite is derived from the agency's story, with reasons for the direction; no other pair is."""
    derived = [row for row in record.rows("copies") if row["derivation"] != "shared quotes only"]

    assert [(row["derived"], row["origin"]) for row in derived] == [(ids["ap-rewrite"], ids["ap-talks"])]
    assert derived[0]["direction"] == "known"
    assert derived[0]["reason"]


def test_three_main_events_with_their_origins(gold: Row, ids: dict[str, str], record: Record) -> None:
    """Second round (4 stories, 3 origins), third round, deployment; the rounds in one storyline, apart for reasons."""
    wanted: dict[str, set[str]] = {}
    for story in gold["stories"]:
        wanted.setdefault(story["event"], set()).add(ids[story["id"]])
    tellings = [row for row in record.rows("event_stories") if row["main"]]
    grouped: dict[str, set[str]] = {}
    for row in tellings:
        grouped.setdefault(row["event"], set()).add(row["story"])
    events = {row["id"]: row for row in record.rows("events")}
    of = {name: next(e for e, stories in grouped.items() if stories == members) for name, members in wanted.items()}

    assert events[of["istanbul-round-2-fails"]]["independent_origins"] == 3
    second, third = events[of["istanbul-round-2-fails"]], events[of["istanbul-round-3-fails"]]
    assert second["storyline_id"] == third["storyline_id"] != events[of["greenland-deployment"]]["storyline_id"]
    members = [{of[name], *wanted[name]} for name in ("istanbul-round-2-fails", "istanbul-round-3-fails")]
    apart = [d for d in record.links().decisions if all(subjects & {*d.subject_ids} for subjects in members)]
    assert {decision.verdict for decision in apart} & {"other event", "same storyline"}
    assert any(reason.text and reason.favours for decision in apart for reason in decision.reasons)


def spoken_days(reports: list[Report], time: Row) -> set[tuple[str | None, str | None]]:
    return {
        (t.interval.earliest and t.interval.earliest[:10], t.interval.latest and t.interval.latest[:10])
        for report in reports
        if in_file(report, time["file"])
        for t in report.analysis.times
        if t.span.start < time["end"] and time["start"] < t.span.end
    }


def test_an_event_is_of_the_day_its_own_lead_tells(ids: dict[str, str], record: Record) -> None:
    """The arrivals in Greenland are Thursday's, though that weekday is also what the publication was read from."""
    stories = {row["id"]: row for row in record.rows("stories")}
    events = {row["id"]: row for row in record.rows("events")}
    (greenland,) = [
        row for row in stories.values() if row["event_id"] and events[row["event_id"]]["place"] == "Greenland"
    ]

    assert greenland["id"] in ids.values()
    assert events[greenland["event_id"]]["time_earliest"] == "2026-01-15"


def test_every_gold_time_is_resolved(gold: Row, record: Record, inspected: list[Report]) -> None:
    """By `inspect` where the story itself allows it, by `build` where only linked accounts do."""
    linked = list(record.reports())
    wrong = [
        (time["story"], time["text"], spoken_days(linked if time.get("needs") == "link" else inspected, time))
        for time in gold["times"]
        if (time["start_date"], time["end_date"])
        not in spoken_days(linked if time.get("needs") == "link" else inspected, time)
    ]

    assert wrong == []


def test_times_that_need_linking_say_so(gold: Row, record: Record) -> None:
    """A time that only other accounts could date carries that basis."""
    needing = [time for time in gold["times"] if time.get("needs") == "link"]
    bases = {
        t.interval.basis
        for report in record.reports()
        for time in needing
        if in_file(report, time["file"])
        for t in report.analysis.times
        if t.span.start < time["end"] and time["start"] < t.span.end
    }

    assert bases == {"inferred from linked accounts"}


def test_the_third_round_stays_undated(ids: dict[str, str], record: Record) -> None:
    """Its Thursday and Friday cannot be resolved, and are not."""
    report = next(r for r in record.reports() if r.story.id == ids["did-press"])
    weekdays = [t for t in report.analysis.times if report.words(t.span) in {"Thursday", "Friday"}]

    assert len(weekdays) == 2
    assert {t.interval.basis for t in weekdays} == {"unresolved"}
    assert report.story.published.earliest is None


def test_the_day_of_the_announcement_is_one_discrepancy(ids: dict[str, str], record: Record) -> None:
    """Wednesday 29 October in two stories of one origin, Tuesday 28 October in one."""
    found = [row for row in record.rows("discrepancies") if row["point"] == "date"]

    assert len(found) == 1
    readings = {r["value"]: ({*r["stories"]}, r["independent_origins"]) for r in found[0]["readings"]}
    assert readings == {
        "2025-10-29": ({ids["ap-talks"], ids["ap-rewrite"]}, 1),
        "2025-10-28": ({ids["last-ditch"]}, 1),
    }


def test_no_agreement_is_reported_as_a_discrepancy(gold: Row, record: Record) -> None:
    """Other rounds, less said, another day of counting, spellings: none of these is a difference."""
    paths = {row["id"]: row["path"] for row in record.rows("stories")}

    def touches(item: Row, place: Row) -> bool:
        same_file = paths[item["story"]].endswith(place["file"])
        return bool(same_file and item["start"] < place["end"] and place["start"] < item["end"])

    wrong = []
    for row in record.rows("discrepancies"):
        for fine in gold["not_discrepancies"]:
            hit = [
                {index for index, r in enumerate(row["readings"]) if any(touches(i, place) for i in r["evidence"])}
                for place in fine["evidence"]
            ]
            if all(hit) and len(set.union(*hit)) > 1:
                wrong.append((fine["why"], row["point"], row["about"]))

    assert wrong == []


def test_quotations_have_their_speakers(gold: Row, inspected: list[Report]) -> None:
    """At least 50 of the 64 quotations are found with the right speaker."""
    right = sum(any(is_quotation(report, wanted) for report in inspected) for wanted in gold["quotations"])

    assert right >= 50


def is_quotation(report: Report, wanted: Row) -> bool:
    if not in_file(report, wanted["file"]):
        return False
    names = {entity.id: entity.name for entity in report.analysis.entities}
    for quotation in report.analysis.quotations:
        covered = sum(max(0, min(s.end, wanted["end"]) - max(s.start, wanted["start"])) for s in quotation.content)
        speaker = fold(quotation.speaker_name or names.get(quotation.speaker_id, ""))
        size = max(wanted["end"] - wanted["start"], sum(s.end - s.start for s in quotation.content))
        if covered >= 0.8 * size and speaker and same_speaker(speaker, fold(wanted["speaker"])):
            return True
    return False


def same_speaker(found: str, wanted: str) -> bool:
    small = {"of", "the", "a", "an", "and", "from", "with", "in"}
    ours = {word.removesuffix("'s").replace("defense", "defence") for word in found.split()} - small
    theirs = {word.removesuffix("'s").replace("defense", "defence") for word in wanted.split()} - small
    return bool(ours & theirs) and (ours <= theirs or theirs <= ours or len(ours & theirs) >= 2)


def process(record: Record, kind: str) -> list[Row]:
    return [row for row in record.rows("processes") if row["kind"] == kind]


def test_the_rounds_of_talks_have_their_order_place_mediators_and_outcome(gold: Row, record: Record) -> None:
    """The third is undated, and stands after the second."""
    rows = {row["order"]: row for row in process(record, "talks")}

    for wanted in gold["process"]["rounds"]:
        found = rows[wanted["order"]]
        assert (found["place"], found["mediators"], found["outcome"]) == (
            wanted["place"],
            wanted["mediators"],
            wanted["outcome"],
        )
        assert wanted.get("outcome_date") in {found["earliest"], None}
    assert (rows[3]["earliest"], rows[3]["latest"]) == (None, None)


def test_the_ceasefire_and_the_crossings_stand_as_of_the_day_of_the_reports(gold: Row, record: Record) -> None:
    """In force since its day, called fragile by whom; crossings closed since a day that only bounds it."""
    in_force, fragile, closed = gold["process"]["states"]
    truce = {row["state"]: row for row in process(record, "ceasefire")}

    assert (truce["in force"]["earliest"], truce["in force"]["as_of"]) == (in_force["since"], in_force["as_of"])
    assert truce["fragile"]["said_by"] == [fragile["by"]]
    (crossings,) = process(record, "crossing")
    assert (crossings["state"], crossings["earliest"], crossings["as_of"]) == ("closed", None, closed["as_of"])


def test_the_deployments_have_their_country_number_and_place(gold: Row, record: Record) -> None:
    """Who sends how many where; a presence that is only strengthened has no number."""
    found = [(row["parties"], row["low"], row["place"]) for row in process(record, "deployment")]

    assert found == [([d["who"]], d["number"], d["where"]) for d in sorted(gold["process"]["deployments"], key=_by)]


def _by(deployment: Row) -> str:
    return str(deployment["who"])


def test_the_record_verifies(record: Record) -> None:
    """Every digest and span is what was written."""
    found = record.verify()

    assert found["faults"] == []
    assert found["ok"]
