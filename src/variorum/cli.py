"""The command line: parse, call, print. No logic lives here.

Exit codes: 0 done; 1 the caller must act (one line on stderr says what, where and what to do); 2 wrong usage;
130 interrupted.
"""

from __future__ import annotations

import functools
import inspect as python_inspect
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, cast

import typer

from variorum.errors import VariorumError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from variorum.build import Verdict
    from variorum.config import Config
    from variorum.model import Problem
    from variorum.store.record import Record

app = typer.Typer(
    name="variorum",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

_INTERRUPTED = 130
_Inputs = Annotated[
    list[str], typer.Argument(metavar="INPUT...", help="Files, folders, globs; - is JSON Lines on stdin.")
]
_File = Annotated[Path, typer.Argument(metavar="FILE", help="A record made by `variorum build`.")]
_Json = Annotated[bool, typer.Option("--json", help="JSON Lines, one row a line, instead of text.")]
# The filters of every table, by the name Record.rows gives them: option and help.
_FILTERS = {
    "event": ("--event", "Only rows of this event (an id)."),
    "point": ("--point", "Only rows on this point (killed, date, place, ...)."),
    "from_": ("--from", "Only what can have happened on or after this ISO date."),
    "to": ("--to", "Only what can have happened on or before this ISO date."),
    "place": ("--place", "Only rows that name this place."),
    "actor": ("--actor", "Only rows that name this actor."),
}
# Those of variorum.store.record, named here so that --help does not wait for them (a test holds the two together).
_TABLES = (
    "documents, stories, mentions, entities, times, quotations, quantities, places, copies, events, "
    "event_stories, points, accounts, discrepancies, claims, processes, problems, judgements, ledger"
)
_Set = Annotated[list[str] | None, typer.Option("--setting", help="NAME=VALUE, for example read.max_bytes=1000000.")]
_Processes = Annotated[
    int | None,
    typer.Option(
        min=1, help="How many processes share the work; if not given, as many as cores, one for 50 documents."
    ),
]


def main() -> NoReturn:
    """Run the command line; turn what the caller must act on into one line and an exit code."""
    try:
        code = app(standalone_mode=False)  # returns the code of an exit, None at the end of a command
    except (typer.Abort, KeyboardInterrupt):
        code = _INTERRUPTED
    except VariorumError as error:
        _say(f"variorum: {error}")
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:
        _stop_for_usage(error)
        raise
    if code == _INTERRUPTED:
        _say("variorum: interrupted; a record that was there before is as it was")
    sys.exit(code if isinstance(code, int) else 0)


def _stop_for_usage(error: Exception) -> None:
    """Print a wrong use as the command line does and exit 2; return if the error is none."""
    show: Callable[[], None] | None = getattr(error, "show", None)
    if show is not None and hasattr(error, "exit_code"):
        show()
        sys.exit(error.exit_code)


def _say(line: str) -> None:
    sys.stderr.write(" ".join(line.split()) + "\n")


def _warn(problems: Iterable[Problem]) -> int:
    count = 0
    for count, problem in enumerate(problems, 1):  # noqa: B007 - the count is what is returned
        _say(f"{problem.path}: {problem.message}")
    return count


def _config(settings: list[str] | None) -> Config | None:
    from variorum.config import Config

    if not settings:
        return None
    pairs = [item.partition("=") for item in settings]
    return Config().with_values({name.strip(): value.strip() for name, _, value in pairs})


def _print_version(asked: bool) -> None:
    if asked:
        from variorum import __version__

        typer.echo(f"variorum {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Answer questions about one crisis from many news reports of it, each with the words it rests on."""


@app.command()
def demo(
    folder: Annotated[Path, typer.Argument(help="Where to put the record and the report.")] = Path("variorum-demo"),
) -> None:
    """Build the record and the report of the shipped example crisis; print a summary and where they are."""
    from variorum import build as build_record
    from variorum.publish import example, report, terminal

    folder.mkdir(parents=True, exist_ok=True)
    reports = example.copy_reports(folder / "reports")
    to = folder / "crisis.variorum"
    with build_record([str(reports)], to=to, replace_record=True) as record:
        page = report.write(record, folder / "crisis.html")
        terminal.print_summary(record)
    typer.echo(f"\nReports  {reports}\nRecord   {to}\nReport   {page}  (open it in a browser)")


@app.command()
def build(
    given: _Inputs,
    to: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="The record to make or to add to.")],
    replace: Annotated[bool, typer.Option("--replace", help="Start anew instead of adding.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit 1 if any input had a problem.")] = False,
    processes: _Processes = None,
    settings: _Set = None,
) -> None:
    """Build one record of many reports, or add reports to one."""
    from variorum import build as build_record
    from variorum.publish import terminal
    from variorum.publish.progress import Progress

    chosen = _config(settings)
    with Progress(sys.stderr) as told:
        made = build_record(given, to, replace_record=replace, processes=processes, config=chosen, progress=told)
    with made as record:
        terminal.print_summary(record)
        problems = record.all_problems()
    if _warn(problems) and strict:
        raise typer.Exit(1)


@app.command()
def inspect(
    given: _Inputs,
    json: _Json = False,
    tokens: Annotated[bool, typer.Option("--tokens", help="With the tokens of each sentence.")] = False,
    text: Annotated[bool, typer.Option("--text/--no-text", help="With the text of each document.")] = True,
    processes: Annotated[int, typer.Option(min=1, help="How many processes share the work.")] = 1,
    settings: _Set = None,
) -> None:
    """Show what is found in each document, without linking."""
    from variorum.build import inspect as examine
    from variorum.publish import inspection, terminal

    problems: list[Problem] = []
    for examined in examine(given, _config(settings), processes):
        problems += examined.problems
        if not examined.document.id:
            continue
        row = inspection.inspection(examined.document, examined.problems, examined.reports, tokens=tokens, text=text)
        if json:
            inspection.write_line(row, sys.stdout)
        else:
            terminal.print_inspection(row, examined.document)
    _warn(problems)


def _filtered(run: Callable[..., None]) -> Callable[..., None]:
    """Give a command the filters that every table takes; it gets them as one dict, ``asked``."""
    own = [given for name, given in python_inspect.signature(run, eval_str=True).parameters.items() if name != "asked"]
    options = [
        python_inspect.Parameter(
            name,
            python_inspect.Parameter.KEYWORD_ONLY,
            default=None,
            annotation=Annotated[str | None, typer.Option(option, help=text)],
        )
        for name, (option, text) in _FILTERS.items()
    ]

    @functools.wraps(run)
    def command(**given: object) -> None:
        asked = {name: given.pop(name) for name in _FILTERS}
        run(**given, asked=asked)

    command.__signature__ = python_inspect.Signature([*own, *options])  # type: ignore[attr-defined]
    command.__annotations__ = {given.name: given.annotation for given in (*own, *options)}
    return command


def _show(table: str, file: Path, as_json: bool, filters: dict[str, str | None]) -> None:
    from variorum.publish import tables, terminal

    with _open(file) as record:
        rows = record.rows(table, **filters)
        if as_json:
            count = tables.write_rows(rows, "jsonl", sys.stdout.buffer)
        else:
            count = terminal.print_table(table, list(rows), record)
        for line in record.unmet(**filters) if not count else ():
            _say(line)


def _open(file: Path) -> Record:
    from variorum.store.record import Record

    return Record.open(file)


def _question(table: str, text: str) -> None:
    """Add a command that prints one table, with the filters every table takes."""

    def command(file: _File, asked: dict[str, str | None], json: _Json = False) -> None:
        _show("events" if table == "timeline" else table, file, json, asked)

    command.__doc__ = text
    app.command(table)(_filtered(command))


_question("timeline", "What happened, in order, and how many independent origins say so.")
_question("copies", "Which stories took text from which.")
_question("discrepancies", "Where accounts differ: the readings, who carries them, and why.")
_question("claims", "What the stories say is so, and on whose word.")
_question("processes", "How talks, ceasefires, crossings and deployments stand, and who says so.")
_question("problems", "Defects of inputs, kept with the record.")


@app.command()
def explain(
    file: _File,
    id_: Annotated[str, typer.Argument(metavar="ID", help="Any id or siglum that any output prints.")],
    json: _Json = False,
) -> None:
    """Say what a thing of the record is, its words, why it is there, and by which rule and setting."""
    from variorum.publish import tables, terminal

    with _open(file) as record:
        found = record.explain(id_)
        if json:
            tables.write_rows([found], "jsonl", sys.stdout.buffer)
        else:
            terminal.print_explanation(found, record)


@app.command()
def verify(file: _File, json: _Json = False) -> None:
    """Recompute every digest and every span of a record."""
    from variorum.errors import DigestMismatch
    from variorum.publish import tables

    with _open(file) as record:
        found = record.verify()
    if json:
        tables.write_rows([cast("dict[str, Any]", found)], "jsonl", sys.stdout.buffer)
    else:
        typer.echo(f"digest  {found['digest']}\nfaults  {len(found['faults'])}")
    if not found["ok"]:
        raise DigestMismatch(f"{file}: {found['faults'][0]}; build the record again from its reports")


@app.command()
def report(
    file: _File,
    to: Annotated[Path, typer.Option("-o", "--output", metavar="FILE.html", help="Where to write the page.")],
    full_text: Annotated[bool, typer.Option("--full-text", help="Whole stories instead of excerpts.")] = False,
) -> None:
    """Write one self-contained page that a researcher can mail to a colleague."""
    from variorum.publish import report as page

    with _open(file) as record:
        typer.echo(str(page.write(record, to, full_text=full_text)))


@app.command()
@_filtered
def export(
    file: _File,
    table: Annotated[str, typer.Option(help=f"One of {_TABLES}.")],
    asked: dict[str, str | None],
    format_: Annotated[str, typer.Option("--format", help="jsonl, csv, parquet or geojson.")] = "jsonl",
) -> None:
    """Write one table of the record to standard output."""
    from variorum.publish import tables

    with _open(file) as record:
        count = tables.write_rows(record.rows(table, **asked), format_, sys.stdout.buffer, table=table)
        for line in record.unmet(**asked) if not count else ():
            _say(line)


@app.command()
def judge(
    file: _File,
    id_: Annotated[str, typer.Argument(metavar="ID", help="What is judged: any id or siglum.")],
    set_: Annotated[
        str | None, typer.Option("--set", metavar="FIELD=VALUE", help="published=2025-10-28 or outlet=NAME of a story.")
    ] = None,
    accepted: Annotated[
        bool, typer.Option("--accepted", help="This event, link, cut, actor or difference holds.")
    ] = False,
    rejected: Annotated[bool, typer.Option("--rejected", help="It does not hold.")] = False,
    same_as: Annotated[
        str | None,
        typer.Option(
            "--same-as", metavar="ID", help="Two events or stories tell of one happening; two actors are one."
        ),
    ] = None,
    split: Annotated[
        str | None,
        typer.Option(
            "--split",
            metavar="START-END|ID,...",
            help="These words are a story of their own; what these stories name is another actor.",
        ),
    ] = None,
    reason: Annotated[str, typer.Option(help="Why, in your words.")] = "",
    by: Annotated[str, typer.Option(help="Who says so.")] = "",
) -> None:
    """Keep a person's decision in the record, and link it again in its light."""
    from variorum.build import judge as decide

    flags = {"accepted": accepted, "rejected": rejected}
    values = {"set": set_, "same-as": same_as, "split": split}
    chosen = [*(name for name, given in flags.items() if given), *(name for name, given in values.items() if given)]
    if len(chosen) != 1:
        raise typer.BadParameter("give exactly one of --set, --accepted, --rejected, --same-as, --split")
    if not reason or not by:
        raise typer.BadParameter("a judgement needs --reason and --by")
    made = decide(file, id_, cast("Verdict", chosen[0]), values.get(chosen[0]) or "", reason=reason, by=by)
    typer.echo(f"{made.id}  {made.verdict} {made.value}  {made.subject_id}")


@app.command()
def changes(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="The earlier record.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The later record of the same crisis.")],
    json: _Json = False,
) -> None:
    """Say what changed between two records, and because of which reports, decisions or settings."""
    from variorum.build import compare_records

    _show_changes(compare_records(old, new), as_json=json)


@app.command()
def withdraw(
    file: _File,
    document: Annotated[
        str,
        typer.Argument(metavar="DOCUMENT", help="The id of the document that was withdrawn, or its story's siglum."),
    ],
    reason: Annotated[str, typer.Option(help="Why, in your words.")],
    by: Annotated[str, typer.Option(help="Who says so.")] = "",
    json: _Json = False,
) -> None:
    """Take a document out of the count and list every cell that rested on it."""
    from variorum.build import withdraw as take_out

    _show_changes(take_out(file, document, reason=reason, by=by), as_json=json)


def _show_changes(rows: list[dict[str, Any]], *, as_json: bool) -> None:
    from variorum.publish import tables, terminal

    if as_json:
        tables.write_rows(rows, "jsonl", sys.stdout.buffer)
    else:
        terminal.print_changes(rows)
