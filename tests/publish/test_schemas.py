"""Every output is what its JSON Schema says, and has just the fields it names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from referencing import Registry, Resource

from tests.store.invented import contents
from variorum.build import inspect
from variorum.errors import WrongSetting
from variorum.publish import inspection
from variorum.publish.tables import schema_of
from variorum.store import writer
from variorum.store.answers import TABLES
from variorum.store.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ALL = (*TABLES, "evidence", "inspection", "timeline", "explanation", "verification", "changes")
REGISTRY: Registry[Any] = Registry().with_resources(
    (f"{name}.json", Resource.from_contents(schema_of(name))) for name in ALL
)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """The record of the invented ferry."""
    path: Path = tmp_path_factory.mktemp("record") / "ferry.variorum"
    writer.write_record(path, contents())
    with Record.open(path) as opened:
        yield opened


def check(row: object, name: str) -> None:
    """Hold a row against its schema, as another program would read it."""
    jsonschema.Draft202012Validator(schema_of(name), registry=REGISTRY).validate(json.loads(json.dumps(row)))


@pytest.mark.parametrize("name", ALL)
def test_each_schema_is_a_schema_of_draft_2020_12_that_says_what_it_is(name: str) -> None:
    """Other programs read the schemas too."""
    schema = schema_of(name)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"{name}.json"
    assert schema["title"]
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize("table", TABLES)
def test_each_row_has_the_fields_of_its_schema_in_that_order(table: str, record: Record) -> None:
    """`in` stands only where words lie in the title; no other field is ever left out."""
    rows = list(record.rows(table))
    assert rows
    fields = list(schema_of(table)["properties"])
    for row in rows:
        check(row, table)
        assert [name for name in row if name != "in"] == [name for name in fields if name != "in"]


@pytest.mark.parametrize("table", TABLES)
def test_rows_that_rest_on_words_carry_them(table: str, record: Record) -> None:
    """Each piece of evidence is the words at its place, with story, outlet, address and date."""
    documents = {document.id: document for document in record.all_documents()}
    for row in record.rows(table):
        for piece in row.get("evidence", []):
            document = documents[piece["document"]]
            source = document.title if piece.get("in") == "title" else document.text
            assert piece["text"] == source[piece["start"] : piece["end"]] != ""
            assert piece["story"].startswith("st_")


def test_the_timeline_explanations_and_verification_are_as_their_schemas_say(record: Record) -> None:
    """These are no tables, and programs read them all the same."""
    for row in record.timeline():
        check(row, "timeline")
    for table in TABLES:
        for row in record.rows(table):
            if "id" in row:
                check(record.explain(row["id"]), "explanation")
    check(record.verify(), "verification")


@pytest.mark.parametrize("tokens", [True, False])
@pytest.mark.parametrize("text", [True, False])
def test_an_inspection_is_as_its_schema_says(*, tokens: bool, text: bool) -> None:
    """With tokens and without, with the text and without."""
    given = contents()
    for report in given.reports:
        row = inspection.inspection(report.document, given.problems, [report], tokens=tokens, text=text)
        check(row, "inspection")
        assert ("text" in row["document"]) is text
        assert ("tokens" in row["stories"][0]) is tokens


@pytest.mark.parametrize("table", TABLES)
def test_the_example_crisis_comes_out_as_the_schemas_say(table: str, crisis: Record) -> None:
    """What the analyzers really find, in all tables, and words behind every row that rests on some."""
    for row in crisis.rows(table):
        check(row, table)
        if table != "stories":  # a story may say nothing of itself
            assert row.get("evidence", True), row


def test_the_example_crisis_is_inspected_as_the_schema_says(example_reports: list[str]) -> None:
    """One object a document, with the problems of that document."""
    for examined in inspect(example_reports):
        if examined.document.id:
            check(
                inspection.inspection(examined.document, examined.problems, examined.reports, tokens=True), "inspection"
            )


def test_every_event_copy_and_discrepancy_of_the_example_crisis_is_explained(crisis: Record) -> None:
    """And every next id that an explanation names leads somewhere."""
    for table in ("stories", "copies", "events", "points", "discrepancies", "processes"):
        for row in crisis.rows(table):
            found = crisis.explain(row["id"])
            check(found, "explanation")
            assert found["label"]
            assert all(other["kind"] for other in found["related"])


def test_a_record_read_and_written_again_is_the_same_record(crisis: Record, tmp_path: Path) -> None:
    """Nothing that the digest covers is lost between the nouns and the file."""
    again = writer.Contents(
        documents=crisis.all_documents(),
        problems=crisis.all_problems(),
        reports=crisis.reports(),
        links=crisis.links(),
        judgements=crisis.all_judgements(),
        ledger=crisis.all_ledger(),
        settings=tuple(crisis.settings.items()),
    )
    assert writer.write_record(tmp_path / "again.variorum", again) == crisis.digest


def test_a_table_that_does_not_exist_has_no_schema() -> None:
    """Nor does a path that leads out of the folder."""
    for name in ("weather", "../tables", ""):
        with pytest.raises(WrongSetting, match="no table"):
            schema_of(name)
