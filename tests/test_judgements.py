"""What people decide is kept, asked of linking, survives new reports, and is asked anew when they speak against it."""

from __future__ import annotations

import importlib
import json
import shutil
import subprocess
import sys
from collections import Counter
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from referencing import Registry, Resource

from variorum import Record, build
from variorum.errors import UnknownId, WrongSetting
from variorum.publish import report, tables, terminal

if TYPE_CHECKING:
    from variorum.model import Judgement

# Whole records: tracing which lines they pass takes longer than the tests, and narrower tests pass them too.
pytestmark = pytest.mark.untraced

stages = importlib.import_module("variorum.build")
Row = dict[str, Any]
REPORTS = Path(str(resources.files("variorum.publish"))) / "example"
REGISTRY: Registry[Any] = Registry().with_resources(
    (f"{name}.json", Resource.from_contents(tables.schema_of(name))) for name in ("changes", "evidence")
)


@pytest.fixture(scope="module")
def found(example_record: Path) -> Path:
    """The record of the example crisis as the program finds it; a test that judges takes a copy."""
    return example_record


@pytest.fixture
def crisis(found: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(found, tmp_path / "crisis.variorum"))


def rows(path: Path, table: str) -> list[Row]:
    with Record.open(path) as record:
        assert record.verify()["ok"]
        return list(record.rows(table))


def decide(path: Path, subject: str, verdict: str, value: str = "") -> Judgement:
    made: Judgement = stages.judge(path, subject, verdict, value, reason="seen with my own eyes", by="R")
    return made


def widest(path: Path) -> Row:
    return max(rows(path, "events"), key=lambda row: (row["reports"], row["id"]))


def told(path: Path, event: str) -> set[str]:
    return {row["story"] for row in rows(path, "event_stories") if row["event"] == event and row["main"]}


def changed(found: Path, crisis: Path) -> list[Row]:
    """What the record's decision changed, each row held against its schema."""
    given: list[Row] = stages.compare_records(found, crisis)
    check = jsonschema.Draft202012Validator(tables.schema_of("changes"), registry=REGISTRY)
    for row in given:
        check.validate(json.loads(json.dumps(row)))
    return given


def test_a_copy_that_is_rejected_is_one_more_independent_origin(found: Path, crisis: Path) -> None:
    """The pair is gone, its event counts one origin more, and both say that the decision made it so."""
    copy = next(row for row in rows(crisis, "copies") if row["derivation"] != "shared quotes only")

    decide(crisis, copy["id"], "rejected")

    assert copy["id"] not in {row["id"] for row in rows(crisis, "copies")}
    of_table = {(row["table"], row["change"]): row for row in changed(found, crisis)}
    assert of_table["copies", "gone"]["because"][0]["label"] == "rejected, “seen with my own eyes” (R)"


def test_a_newer_decision_takes_an_older_one_back(found: Path, crisis: Path) -> None:
    """The pair stands again; both decisions are kept."""
    copy = rows(crisis, "copies")[0]
    rejected = decide(crisis, copy["id"], "rejected")

    decide(crisis, rejected.id, "accepted")  # a note on the judgement itself: it changes nothing
    assert copy["id"] not in {row["id"] for row in rows(crisis, "copies")}

    with Record.open(found) as record:
        kept = stages.verdicts.rule_for(record, copy["id"], "accepted", "")
    assert kept.startswith("copies | ")


def test_a_difference_that_is_set_aside_is_not_shown_again(found: Path, crisis: Path) -> None:
    """It is gone from the table, stays gone when the record is built again, and the page lists the decision."""
    difference = rows(crisis, "discrepancies")[0]
    decide(crisis, difference["id"], "rejected")

    build([str(REPORTS)], to=crisis).close()

    assert difference["id"] not in {row["id"] for row in rows(crisis, "discrepancies")}
    with Record.open(crisis) as record:
        page = report.write(record, crisis.with_suffix(".html")).read_text(encoding="utf-8")
    assert "What readers decided" in page
    assert "no difference between accounts" in page
    assert [row["change"] for row in changed(found, crisis) if row["table"] == "discrepancies"] == ["gone"]


def test_two_stories_said_to_tell_of_one_event_do(crisis: Path) -> None:
    """Whatever speaks against it; the decision says that the reports alone would have it otherwise."""
    first, second = rows(crisis, "events")[:2]
    one, other = min(told(crisis, first["id"])), min(told(crisis, second["id"]))

    made = decide(crisis, one, "same-as", other)

    home = {row["id"]: row["event_id"] for row in rows(crisis, "stories")}
    assert home[one] == home[other]
    with Record.open(crisis) as record:
        decision = next(d for d in record.links().decisions if set(d.subject_ids) == {one, other})
    assert (decision.verdict, decision.reasons[0].setting) == ("same event", made.id)
    assert decision.reasons[1].text == "the reports alone would keep them apart"
    assert not decision.reasons[1].favours


def test_an_event_that_is_rejected_falls_apart(crisis: Path) -> None:
    """Each of its stories has an event of its own, or another's."""
    event = widest(crisis)
    stories = told(crisis, event["id"])

    decide(crisis, event["id"], "rejected")

    assert len({row["event_id"] for row in rows(crisis, "stories") if row["id"] in stories}) == len(stories)


def test_a_link_that_is_rejected_is_turned_round(crisis: Path) -> None:
    """Two stories joined are parted; the same decision, accepted, would have changed nothing."""
    with Record.open(crisis) as record:
        joined = next(d for d in record.links().decisions if d.verdict == "same event")

    decide(crisis, joined.id, "rejected")

    home = {row["id"]: row["event_id"] for row in rows(crisis, "stories")}
    assert home[joined.subject_ids[0]] != home[joined.subject_ids[1]]


def test_a_report_that_comes_after_an_event_was_accepted_is_suggested(tmp_path: Path) -> None:
    """It is not joined; the program asks, and joins it when told to."""
    files = sorted(REPORTS.glob("*.txt"))
    to = tmp_path / "r.variorum"
    build([str(file) for file in files], to=to).close()
    event = widest(to)
    late = next(row for row in rows(to, "stories") if row["event_id"] == event["id"])
    early = [str(file) for file in files if file.name != Path(late["path"]).name]
    build(early, to=to, replace_record=True).close()
    accepted = max(rows(to, "events"), key=lambda row: (row["reports"], row["id"]))
    decide(to, accepted["id"], "accepted")

    build([str(REPORTS / Path(late["path"]).name)], to=to).close()

    home = {row["id"]: row["event_id"] for row in rows(to, "stories")}
    assert home[late["id"]] != accepted["id"]
    asked = [row for row in rows(to, "problems") if row["stage"] == "judge"]
    assert any(late["id"] in row["message"] and "suggested, not joined" in row["message"] for row in asked)

    decide(to, late["id"], "same-as", accepted["id"])
    home = {row["id"]: row["event_id"] for row in rows(to, "stories")}
    assert home[late["id"]] == home[min(told(to, home[late["id"]]))]
    assert len(told(to, home[late["id"]])) == accepted["reports"] + 1


def test_a_story_is_split_where_a_reader_says(found: Path, crisis: Path) -> None:
    """The words given are a story of their own, with the reason; the record as built again keeps the cut."""
    story = max(rows(crisis, "stories"), key=lambda row: row["end"] - row["start"])
    middle = (story["start"] + story["end"]) // 2
    known = {row["id"] for row in rows(found, "stories")}

    decide(crisis, story["id"], "split", f"{middle}-{story['end']}")

    pieces = [row for row in rows(crisis, "stories") if row["document"] == story["document"]]
    assert len(pieces) == 1 + sum(row["document"] == story["document"] for row in rows(found, "stories"))
    with Record.open(crisis) as record:
        cut = record.report(max((row for row in pieces if row["id"] not in known), key=lambda row: row["start"])["id"])
    assert cut is not None
    assert cut.story.cut_reasons == ("a reader decided that a story begins here",)
    assert any(
        because["kind"] == "report cut otherwise" for row in changed(found, crisis) for because in row["because"]
    )


def test_a_cut_that_is_rejected_is_undone(crisis: Path) -> None:
    """The page with two stories is one story."""
    second = next(row for row in rows(crisis, "stories") if row["start"] > 0)

    decide(crisis, second["id"], "rejected")

    assert len([row for row in rows(crisis, "stories") if row["document"] == second["document"]]) == 1


def test_a_report_is_withdrawn_by_the_siglum_that_every_output_prints(crisis: Path) -> None:
    """Where it is the only story of its document; of a page of several, the message names document and stories."""
    with Record.open(crisis) as record:
        stories = list(record.rows("stories"))
    held = Counter(row["document"] for row in stories)
    alone = next(row for row in stories if held[row["document"]] == 1)
    beside = next(row for row in stories if held[row["document"]] > 1)

    with pytest.raises(WrongSetting, match=beside["document"]):
        stages.withdraw(crisis, beside["siglum"], reason="taken back")
    assert stages.withdraw(crisis, alone["siglum"], reason="taken back")


def test_a_withdrawn_report_counts_no_more_and_every_cell_that_rested_on_it_is_named(crisis: Path) -> None:
    """Its words stay in the record; its event has a report fewer; accepting the document counts it again."""
    event = widest(crisis)
    stories = {row["id"]: row for row in rows(crisis, "stories")}
    story = stories[min(told(crisis, event["id"]))]
    points = {row["point_id"] for row in rows(crisis, "accounts") if row["story"] == story["id"]}
    before = {row["id"]: row for row in rows(crisis, "points")}

    cells: list[Row] = stages.withdraw(crisis, story["document"], reason="the outlet took it back")

    named = {(row["event"], row["what"]) for row in cells if row["table"] == "points"}
    counts = [(row["before"], row["after"]) for row in cells if row["table"] == "events" and row["field"] == "reports"]
    assert (event["reports"], event["reports"] - 1) in counts
    assert {row["because"][0]["kind"] for row in cells if row["because"]} == {"report withdrawn"}
    assert named, [before[point]["point"] for point in points]
    left = {row["id"]: row for row in rows(crisis, "stories")}
    assert (left[story["id"]]["siglum"], left[story["id"]]["event_id"]) == ("", None)

    decide(crisis, story["document"], "accepted")
    assert widest(crisis)["reports"] == event["reports"]


def test_of_two_decisions_of_one_second_the_later_made_counts(crisis: Path) -> None:
    """Whatever their ids: the order in which they were made decides, and each has its row."""
    document = rows(crisis, "stories")[0]["document"]
    for _ in range(3):
        stages.withdraw(crisis, document, reason="taken back")
        decide(crisis, document, "accepted")
    assert all(row["event_id"] for row in rows(crisis, "stories"))


def test_a_decision_on_a_story_that_is_gone_is_asked_anew(crisis: Path) -> None:
    """A story cut otherwise has another id: what was said of it cannot be kept in silence."""
    second = next(row for row in rows(crisis, "stories") if row["start"] > 0)
    other = next(row for row in rows(crisis, "stories") if row["document"] != second["document"])
    decide(crisis, second["id"], "same-as", other["id"])

    decide(crisis, second["id"], "rejected")

    asked = [row["message"] for row in rows(crisis, "problems") if row["stage"] == "judge"]
    assert asked == [f"names {second['id']}, which is not in the record any more; judge again"]


@pytest.mark.parametrize(
    ("subject", "verdict", "value", "says"),
    [
        ("A", "split", "here", "START-END"),
        ("A", "split", "0-99999999", "inside the story"),
        ("A", "withdrawn", "", "takes a document"),
        ("A", "accepted", "", "first story"),
    ],
)
def test_what_cannot_be_decided_is_refused_with_what_can(
    crisis: Path, subject: str, verdict: str, value: str, says: str
) -> None:
    """The record is as it was."""
    before = crisis.read_bytes()
    with pytest.raises(WrongSetting, match=says):
        decide(crisis, subject, verdict, value)
    assert crisis.read_bytes() == before


def test_what_the_record_does_not_hold_cannot_be_joined(crisis: Path) -> None:
    """The other id is looked up too."""
    with pytest.raises(UnknownId):
        decide(crisis, "A", "same-as", "st_nothing")


def test_two_records_of_the_same_reports_differ_in_nothing(
    found: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And a setting that was changed is named."""
    build([str(REPORTS)], to=tmp_path / "again.variorum", processes=2).close()
    terminal.print_changes(stages.compare_records(found, tmp_path / "again.variorum"))
    assert capsys.readouterr().out == "nothing changed\n"

    ran = subprocess.run(
        [sys.executable, "-m", "variorum", "build", str(REPORTS), "-o", "strict.variorum",
         "--setting", "copies.window_days=30"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    rows_ = stages.compare_records(found, tmp_path / "strict.variorum")
    assert next((row["table"], row["id"]) for row in rows_) == ("settings", "copies.window_days")


def test_a_new_report_is_the_reason_of_what_it_changes(found: Path, tmp_path: Path) -> None:
    """`changes` names the added document and, of each event it is told in, the report."""
    files = sorted(str(file) for file in REPORTS.iterdir() if file.suffix in {".txt", ".html", ".jsonl", ".md"})
    event = widest(found)
    story = next(
        row for row in rows(found, "stories") if row["event_id"] == event["id"] and row["path"].endswith("txt")
    )
    build([file for file in files if not file.endswith(Path(story["path"]).name)], to=tmp_path / "old.variorum").close()

    given = stages.compare_records(tmp_path / "old.variorum", found)

    assert [row["id"] for row in given if row["table"] == "documents"] == [story["document"]]
    because = {b["id"] for row in given if row["table"] == "events" for b in row["because"]}
    assert because == {story["id"]}


# --- Who is who -------------------------------------------------------------------------------------------------------

NAMESAKES = {
    "herald.txt": "Mira Holt, the foreign minister, met reporters in Orm on Tuesday. Mira Holt said no more.",
    "courier.txt": "The treaty was signed in Orm on Tuesday. The foreign minister, Mira Holt, left at once.",
    "gazette.txt": "Bread is dearer in Lower Sarn.\n\nMira Holt bakes it there. Her neighbour Tessa Brandauer buys it.",
}


@pytest.fixture
def namesakes(tmp_path: Path) -> Path:
    """Three reports that name one Mira Holt, and a baker's neighbour."""
    for name, text in NAMESAKES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    path = tmp_path / "holt.variorum"
    build([str(tmp_path / name) for name in NAMESAKES], to=path).close()
    return path


def actors(path: Path) -> dict[str, tuple[str, ...]]:
    """Return the entities of each actor."""
    with Record.open(path) as record:
        assert record.verify()["ok"]
        return {actor.id: actor.entity_ids for actor in record.links().actors if actor.kind == "PER"}


def called(path: Path, name: str) -> list[str]:
    with Record.open(path) as record:
        return [actor.id for actor in record.links().actors if actor.name == name]


def story_with(path: Path, words: str) -> str:
    with Record.open(path) as record:
        return next(r.story.id for r in record.each_report() if words in r.document.text)


def test_a_namesake_is_split_off_and_stays_so_when_the_record_is_built_again(namesakes: Path) -> None:
    """The baker is not the minister; a rebuild with one more report of the minister changes nothing of that."""
    (holt,) = called(namesakes, "Mira Holt")

    decide(namesakes, holt, "split", story_with(namesakes, "Bread is dearer"))
    assert sorted(len(actors(namesakes)[found]) for found in called(namesakes, "Mira Holt")) == [1, 2]

    late = namesakes.with_name("late.txt")
    late.write_text("Foreign minister Mira Holt flew home from Orm on Friday. Mira Holt was tired.", encoding="utf-8")
    build([str(late)], to=namesakes).close()
    assert sorted(len(actors(namesakes)[found]) for found in called(namesakes, "Mira Holt")) == [1, 3]


def test_two_names_that_a_reader_knows_to_be_one_are_one(namesakes: Path) -> None:
    """Whatever their spelling says; `explain` names who decided so, and a later split takes it back."""
    (holt,), (neighbour,) = called(namesakes, "Mira Holt"), called(namesakes, "Tessa Brandauer")

    decide(namesakes, holt, "same-as", neighbour)
    (joined,) = [found for found, names in actors(namesakes).items() if len(names) == 4]
    with Record.open(namesakes) as record:
        assert "seen with my own eyes" in json.dumps(record.explain(joined)["reasons"])

    decide(namesakes, joined, "rejected")
    assert {len(names) for names in actors(namesakes).values()} == {1}


def test_an_actor_that_is_accepted_stays_as_it_is(namesakes: Path) -> None:
    """Its names are one from then on."""
    before = actors(namesakes)
    (holt,) = called(namesakes, "Mira Holt")

    decide(namesakes, holt, "accepted")

    assert actors(namesakes) == before


def test_an_actor_is_joined_to_actors_only_and_split_in_two_only(namesakes: Path) -> None:
    """A story is no person; what is split off must be some of the names, not all."""
    (holt,) = called(namesakes, "Mira Holt")
    story = story_with(namesakes, "Bread is dearer")

    with pytest.raises(WrongSetting, match="joins an actor to an actor"):
        decide(namesakes, holt, "same-as", story)
    with pytest.raises(WrongSetting, match="some, but not all"):
        decide(namesakes, holt, "split", ",".join(actors(namesakes)[holt]))


def test_a_decision_on_a_name_that_is_gone_is_asked_anew(namesakes: Path) -> None:
    """The report that gave the name was cut in two: its names have other ids."""
    (holt,) = called(namesakes, "Mira Holt")
    story = story_with(namesakes, "Bread is dearer")
    decide(namesakes, holt, "split", story)

    text = NAMESAKES["gazette.txt"]
    decide(namesakes, story, "split", f"{text.index('Mira')}-{len(text)}")

    assert any("not in the record any more" in row["message"] for row in rows(namesakes, "problems"))
