"""A record answers questions, chooses rows by filters, and explains any id that an output prints."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import ROOT
from tests.store.invented import contents
from variorum.errors import RecordBusy, RecordUnreadable, UnknownId, WrongSetting
from variorum.identity import PREFIXES
from variorum.model import UNRESOLVED, Decision, Event, Interval, Reason
from variorum.store import judgements, sqlite, writer
from variorum.store.answers import TABLES, in_order
from variorum.store.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GIVEN = contents()
A, COPY, B = (story for story, _ in GIVEN.links.sigla)
SINKING, SEARCH = (event.id for event in GIVEN.links.events)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of the invented ferry, as a file."""
    made: Path = tmp_path_factory.mktemp("record") / "ferry.variorum"
    writer.write_record(made, GIVEN)
    return made


@pytest.fixture(scope="module")
def record(path: Path) -> Iterator[Record]:
    """The record of the invented ferry, open."""
    with Record.open(path) as opened:
        yield opened


# --- Questions --------------------------------------------------------------------------------------------------------


def test_the_timeline_puts_the_undated_last_and_says_who_tells_of_each_event(record: Record) -> None:
    """Main reports are counted, copies are one origin, and who only mentions an event is not one report more."""
    sinking, search = record.timeline()
    assert (sinking["label"], sinking["reports"], sinking["independent_origins"]) == ("The ferry Marigold sinks", 3, 2)
    assert [(told["siglum"], told["independence"]) for told in sinking["stories"]] == [
        ("A", "independent"),
        ("B", "independent"),
        ("A'", "derived"),
    ]
    assert (search["time_earliest"], search["time_basis"], search["reports"]) == (None, "unresolved", 1)


def test_an_undated_round_follows_the_round_before_it() -> None:
    """Only the order of rounds is known of it; a storyline or a round that is not stated tells no order."""
    days = {1: "2031-05-01", 2: "2031-05-09", 4: "2031-05-20"}
    dated = [
        Event(f"r{n}", "", "CONSULT", Interval(day, day, "stated"), storyline_id="talks", round=n)
        for n, day in days.items()
    ]
    undated = [
        Event("r3", "", "CONSULT", UNRESOLVED, storyline_id="talks", round=3),
        Event("x", "", "CONSULT", UNRESOLVED, storyline_id="talks"),
        Event("y", "", "CONSULT", UNRESOLVED, storyline_id="other", round=3),
    ]
    assert [event.id for event in in_order([*undated, *dated])] == ["r1", "r2", "r3", "r4", "x", "y"]


def test_a_later_event_of_another_matter_stands_behind_an_undated_round() -> None:
    """The third round stands after the second of its storyline, not at the end of all things."""
    second = Event("e2", "", "", Interval("2031-08-13", "2031-08-13", "stated"), storyline_id="talks", round=2)
    third = Event("e3", "", "", UNRESOLVED, storyline_id="talks", round=3)
    flood = Event("flood", "", "", Interval("2031-09-01", "2031-09-01", "stated"))
    fair = Event("fair", "", "", UNRESOLVED)
    assert [event.id for event in in_order([fair, third, flood, second])] == ["e2", "e3", "flood", "fair"]


def test_a_discrepancy_shows_its_readings_with_the_words_of_each(record: Record) -> None:
    """Twelve on the word of two stories of one origin, fourteen on that of one."""
    (row,) = record.discrepancies()
    twelve, fourteen = row["readings"]
    assert (twelve["value"], twelve["stories"], twelve["independent_origins"]) == ("12", [A, COPY], 1)
    assert [piece["text"] for piece in twelve["evidence"]] == ["12 people", "12 people"]
    (words,) = fourteen["evidence"]
    assert (words["text"], words["outlet"], words["published"]) == ("14 people", "Gull", "2031-05-07/2031-05-08")


def test_a_copy_shows_its_reasons_on_both_sides_and_its_passages(record: Record) -> None:
    """What speaks against the decision is not hidden."""
    (row,) = record.copies()
    assert row["reason"] == "nine words in a row are shared; against: it is shorter"
    assert row["passages"][0]["text"] == "The ferry Marigold sank on Tuesday"
    assert row["passages"][0]["origin"] == {"start": 25, "end": 59}


def test_a_claim_on_no_point_belongs_to_the_only_event_its_story_tells_of(record: Record) -> None:
    """Of two events, none is guessed; but a claim that attests a point is about the point's event."""
    assert {row["story"]: row["event"] for row in record.claims()} == {A: SINKING, COPY: SINKING, B: SINKING}


def test_the_title_belongs_to_the_first_story(record: Record) -> None:
    """Words of the title are cited as such."""
    row = next(row for row in record.rows("mentions") if "in" in row)
    assert row["evidence"][0]["in"] == "title"
    assert row["evidence"][0]["text"] == "Tellin"
    assert row["evidence"][0]["story"] == A


# --- Filters ----------------------------------------------------------------------------------------------------------


def chosen(record: Record, table: str, **filters: str) -> list[Any]:
    """Return the ids, or what stands for them, of the rows that filters keep."""
    return [row.get("id") or row.get("story") for row in record.rows(table, **filters)]


def test_an_event_is_named_by_its_id_its_storyline_or_a_story_that_tells_of_it(record: Record) -> None:
    """A siglum is what the terminal prints, so it can be typed."""
    line = GIVEN.links.events[0].storyline_id
    assert chosen(record, "events", event=SINKING) == [SINKING]
    assert chosen(record, "events", event=line) == [SINKING, SEARCH]
    assert chosen(record, "events", event="B") == [SINKING, SEARCH]
    assert chosen(record, "events", event="A'") == [SINKING]
    assert chosen(record, "stories", event=SEARCH) == [B]
    assert chosen(record, "claims", event=SEARCH) == []
    assert chosen(record, "points", event=SEARCH) == []
    assert chosen(record, "processes", event=SEARCH) == []
    assert len(chosen(record, "copies", event=SINKING)) == 1
    assert len(chosen(record, "documents", event=SEARCH)) == 1
    with pytest.raises(UnknownId, match="no event 'ev_0'"):
        list(record.rows("events", event="ev_0"))


def test_a_point_is_chosen_by_name_or_id(record: Record) -> None:
    """`--point killed` on any table that rests on points."""
    assert len(chosen(record, "points", point="killed")) == 1
    assert len(chosen(record, "points", point=GIVEN.links.points[1].id)) == 1
    assert len(chosen(record, "accounts", point="killed")) == 3
    assert len(chosen(record, "discrepancies", point="victim_age")) == 0
    assert chosen(record, "events", point="killed") == [SINKING]
    assert len(chosen(record, "claims", point="killed")) == 3
    assert chosen(record, "claims", point="date") == []


@pytest.mark.parametrize(
    ("filters", "kept"),
    [
        ({"from_": "2031-05-07"}, ["first to last day touches", "undated"]),
        ({"from_": "2031-05-08"}, ["undated"]),
        ({"to": "2031-05-05"}, ["undated"]),
        ({"to": "2031-05-06T23:00"}, ["first to last day touches", "undated"]),
        ({"from_": "2031", "to": "2031"}, ["first to last day touches", "undated"]),
    ],
)
def test_dates_keep_what_can_have_happened_then(record: Record, filters: dict[str, str], kept: list[str]) -> None:
    """What is undated may have; ends are inclusive, at the precision both share."""
    names = {SINKING: "first to last day touches", SEARCH: "undated"}
    assert [names[event] for event in chosen(record, "events", **filters)] == kept


def test_dates_choose_stories_by_publication(record: Record) -> None:
    """A copy without a date may be of any."""
    assert chosen(record, "stories", from_="2031-05-07") == [B, COPY]
    assert chosen(record, "stories", to="2031-05-06") == [A, COPY]
    assert len(chosen(record, "processes", from_="2031-06-01")) == 1
    for wrong in ("Tuesday", "2031-5-6", ""):
        with pytest.raises(WrongSetting, match="ISO date"):
            list(record.rows("events", from_=wrong))


def test_places_match_whole_words_however_typed(record: Record) -> None:
    """A part of a word is another word: Tell is not Tellin."""
    assert chosen(record, "events", place="TELLÍN") == [SINKING]
    assert chosen(record, "events", place="Tell") == []
    assert chosen(record, "stories", place="morvania") == [A]
    assert [row["name"] for row in record.rows("places", place="Tellin")] == ["Tellin"]


def test_actors_match_their_other_names_and_ids(record: Record) -> None:
    """Whoever knows her as "Mayor Roe" finds "Ana Roe"."""
    for asked in ("Ana Roe", "roe", "mayor roe", GIVEN.links.actors[0].id):
        assert chosen(record, "events", actor=asked) == [SINKING]
        assert chosen(record, "stories", actor=asked) == [A]
        assert len(chosen(record, "quotations", actor=asked)) == 1
        assert len(chosen(record, "entities", actor=asked)) == 1
        assert len(chosen(record, "processes", actor=asked)) == 1
    assert chosen(record, "events", actor="Ro") == []
    with pytest.raises(UnknownId, match="no actor"):
        list(record.rows("events", actor="a_0123456789abcdef"))


def test_filters_that_cannot_choose_are_refused(record: Record) -> None:
    """A filter that is silently ignored would give a false answer."""
    for table in ("problems", "judgements", "ledger"):
        with pytest.raises(WrongSetting, match=f"{table} cannot be chosen by event"):
            record.rows(table, event=SINKING)
    with pytest.raises(WrongSetting, match="no filter 'colour'"):
        record.timeline(colour="red")
    with pytest.raises(WrongSetting, match="no table 'weather'; the tables are documents"):
        record.rows("weather")


# --- One thing --------------------------------------------------------------------------------------------------------


def test_every_id_that_any_table_prints_can_be_explained(record: Record) -> None:
    """Each names its kind, what made it, and at least where to go on."""
    printed = json.dumps([list(record.rows(table)) for table in TABLES])
    prefixes = {prefix: noun for noun, prefix in PREFIXES.items()}
    ids = {i for i in re.findall(r'"([a-z]+_[0-9a-f]{16})"', printed) if i.partition("_")[0] in prefixes}
    ids -= {document.sha256 for document in GIVEN.documents}  # made like ids in the invented crisis
    assert len(ids) > 20
    for name in ids:
        found = record.explain(name)
        assert (found["id"], found["kind"]) == (name, prefixes[name.partition("_")[0]])
        assert found["made_by"]["file"]
        assert found["related"]
        assert all(other["kind"] for other in found["related"])
        assert found["label"]


def test_an_event_mention_and_a_decision_can_be_explained_too(record: Record) -> None:
    """`inspect` prints the one, `explain` of an event the other."""
    (mention,) = next(r for r in GIVEN.reports if r.story.id == A).analysis.event_mentions
    assert record.explain(mention.id)["kind"] == "event mention"
    found = record.explain(GIVEN.links.decisions[0].id)
    assert [(reason["text"], reason["favours"]) for reason in found["reasons"]] == [
        ("the same ship", True),
        ("other days", False),
    ]
    assert found["row"]["verdict"] == "same storyline"


def test_an_event_says_why_it_was_joined_to_and_kept_apart_from_others(record: Record) -> None:
    """Each reason says which story or pair it was about, also when the decision was on its stories."""
    texts = [reason["text"] for reason in record.explain(SINKING)["reasons"]]
    assert "A tells of it: same ship, same day" in texts
    apart = "The ferry Marigold sinks and A search without end, different events of one storyline"
    assert texts[-4:] == [
        f"{apart}: the same ship",
        f"{apart}: other days",
        "A and B, one event: both name the Marigold",
        "A and B, one event: different tolls",
    ]
    assert "A and B, one event: different tolls" in [r["text"] for r in record.explain("B")["reasons"]]
    line = record.explain(GIVEN.links.events[0].storyline_id)
    assert [reason["text"] for reason in line["reasons"]] == [f"{apart}: the same ship", f"{apart}: other days"]
    assert line["label"] == "The ferry Marigold sinks; A search without end"


def test_of_very_many_decisions_the_first_are_shown(tmp_path: Path) -> None:
    """And how many more there are."""
    reason = (Reason("why not"),)
    decisions = tuple(Decision(f"dec_{n}", (SINKING, f"ev_{n}"), "other event", reason) for n in range(30))
    given = replace(GIVEN, links=replace(GIVEN.links, decisions=decisions))
    writer.write_record(tmp_path / "r.variorum", given)
    with Record.open(tmp_path / "r.variorum") as record:
        found = record.explain(SINKING)
    assert found["reasons"][-1]["text"] == "... and 10 more decisions, listed as related"
    assert sum(other["kind"] == "decision" for other in found["related"]) == 30


def test_a_reason_shows_the_figure_the_setting_and_its_value(record: Record) -> None:
    """A reader can check nine against five."""
    reason = record.explain(GIVEN.links.dependences[0].id)["reasons"][0]
    assert (reason["measure"], reason["setting"], reason["value"]) == (9.0, "copies.passage_words", "5")
    assert reason["evidence"][0]["text"] == "The ferry Marigold sank on Tuesday"


def test_what_made_a_thing_is_its_file_or_its_stage(record: Record) -> None:
    """The ledger of the invented record has an entry for `read` and one for `link.copies`."""
    assert record.explain(GIVEN.links.dependences[0].id)["made_by"] == {
        "file": "link.copies",
        "stage": "link.copies",
        "version": "0.1",
        "settings": "s",
    }
    assert record.explain(GIVEN.documents[0].id)["made_by"]["stage"] == "read"
    assert record.explain(SINKING)["made_by"]["version"] == ""


@pytest.mark.parametrize("typed", ["A'", "A’", " A′ "])
def test_a_siglum_names_its_story_however_the_prime_is_typed(record: Record, typed: str) -> None:
    """Keyboards and word processors give different marks."""
    assert record.resolve(typed) == COPY


def test_the_beginning_of_an_id_is_enough_if_only_one_begins_so(record: Record) -> None:
    """Git's habit."""
    assert record.resolve(SINKING[:8]) == SINKING
    with pytest.raises(UnknownId, match="begins several ids: ev_"):
        record.resolve("ev_")


@pytest.mark.parametrize("name", ["ev_0000000000000000", "Z", "", "no such thing", "ev_\ud800", "'; DROP TABLE events"])
def test_an_unknown_name_says_what_can_be_given(record: Record, name: str) -> None:
    """With a siglum or two as examples."""
    with pytest.raises(UnknownId, match=r"siglum \(A, A', B\)"):
        record.explain(name)


# --- The file ---------------------------------------------------------------------------------------------------------


def test_a_record_cannot_be_changed_through_its_questions(path: Path) -> None:
    """It is opened to be read only."""
    connection = sqlite.connect(path, "ro")
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM events")
    connection.close()


def test_several_processes_read_one_record(path: Path) -> None:
    """A colleague's terminal does not wait for the report."""
    ask = "import sys; from variorum.store.record import Record; print(len(Record.open(sys.argv[1]).timeline()))"
    with Record.open(path) as record:
        command = [sys.executable, "-c", ask, str(path)]
        asked = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(2)]
        assert len(record.timeline()) == 2
        assert [process.communicate()[0] for process in asked] == ["2\n", "2\n"]


def test_a_file_that_is_no_record_is_refused_with_a_line_that_says_why(tmp_path: Path) -> None:
    """No file, a folder, a text, an empty file, another database."""
    (tmp_path / "text").write_text("TELLIN (NNA) — no record at all " * 20)
    (tmp_path / "empty").touch()
    other = sqlite3.connect(tmp_path / "other")
    other.execute("CREATE TABLE mine (x)")
    other.close()
    expected = {
        "none": "no such file",
        "": "a folder, not a record",
        "text": "not a Variorum record",
        "empty": "not a Variorum record",
        "other": "a SQLite file, but not a Variorum record",
    }
    for name, why in expected.items():
        with pytest.raises(RecordUnreadable, match=why):
            Record.open(tmp_path / name)


def test_a_record_that_another_program_changes_is_busy_not_damaged(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader waits a little for it, and is then told to try again; so is a judgement."""
    busy = tmp_path / "busy.variorum"
    busy.write_bytes(path.read_bytes())
    monkeypatch.setattr(sqlite, "_BUSY_SECONDS", 0.05)
    other = sqlite3.connect(busy, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(RecordBusy, match="try again"):
        Record.open(busy)
    with pytest.raises(RecordBusy, match="another program is using"):
        judgements.add(busy, GIVEN.judgements[0])
    other.execute("ROLLBACK")
    other.close()
    with Record.open(busy) as record:
        assert record.verify()["ok"]


def test_a_python_with_an_old_sqlite_is_told_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some long-lived systems have a new Python with an old SQLite."""
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 26, 0))
    with pytest.raises(RecordUnreadable, match=r"need SQLite 3\.37"):
        Record.open(path)


@pytest.mark.parametrize("name", ["a b#c?d%41&e=f.variorum", "Übung – 'x'.variorum", "-o.variorum", "\udcff.variorum"])
def test_a_record_can_have_any_name(tmp_path: Path, name: str) -> None:
    """Signs that mean something in an address, and bytes that mean nothing in UTF-8."""
    digest = writer.write_record(tmp_path / name, GIVEN)
    assert [file.name for file in tmp_path.iterdir()] == [name]
    with Record.open(tmp_path / name) as record:
        assert record.verify() == {"digest": digest, "ok": True, "faults": []}


def test_a_record_of_a_newer_version_says_so(path: Path, tmp_path: Path) -> None:
    """And how to upgrade."""
    newer = tmp_path / "newer.variorum"
    newer.write_bytes(path.read_bytes())
    connection = sqlite3.connect(newer)
    connection.execute(f"PRAGMA user_version = {sqlite.FORMAT + 1}")
    connection.close()
    with pytest.raises(RecordUnreadable, match=r"newer version of Variorum .* upgrade"):
        Record.open(newer)


def test_a_record_whose_tables_are_laid_out_otherwise_is_not_called_damaged(path: Path, tmp_path: Path) -> None:
    """Another version wrote it: the reports are to be read again."""
    other = tmp_path / "other.variorum"
    other.write_bytes(path.read_bytes())
    connection = sqlite3.connect(other)
    connection.execute("UPDATE meta SET value = 'another' WHERE key = 'layout'")
    connection.commit()
    connection.close()
    with pytest.raises(RecordUnreadable, match=r"another version of Variorum.* build the record again"):
        Record.open(other)


@pytest.mark.parametrize("damage", ["cut in half", "noise in the middle", "one table gone"])
def test_a_damaged_record_never_answers_with_a_traceback(path: Path, tmp_path: Path, damage: str) -> None:
    """Either it still answers, or it says that it is damaged; verify finds the fault."""
    broken = tmp_path / "broken.variorum"
    whole = path.read_bytes()
    middle = len(whole) // 2
    if damage == "cut in half":
        broken.write_bytes(whole[:middle])
    elif damage == "noise in the middle":
        broken.write_bytes(whole[: middle - 60_000] + b"\xa5" * 120_000 + whole[middle + 60_000 :])
    else:
        broken.write_bytes(whole)
        connection = sqlite3.connect(broken)
        connection.execute("DROP TABLE events")
        connection.close()
    with pytest.raises(RecordUnreadable, match="damaged"):
        ask_everything(broken)


def ask_everything(path: Path) -> None:
    """Verify a record, which must not hold, and then ask it all its questions."""
    with Record.open(path) as record:
        assert not record.verify()["ok"]
        for table in TABLES:
            list(record.rows(table))
        record.reports()
        record.links()
