"""The order of the stages; the only file that knows it, and the only one that writes a record.

read -> segment -> analyze (one document at a time, in one process or many) -> link (all reports together) -> store.

What one file of a stage finds reaches the next as an argument, from here. Analysis of a document depends on that
document and the settings alone, so a later build reuses it; linking always runs over all reports, sorted by id, so a
record does not depend on the order or the parts in which the reports came.
"""

from __future__ import annotations

import functools
import os
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, cast

from variorum.analyze import (
    claims,
    language,
    mentions,
    parties,
    places,
    pronouns,
    quantities,
    quotations,
    times,
    triggers,
)
from variorum.config import Config
from variorum.errors import NothingReadable
from variorum.identity import digest, make_id
from variorum.link import accounts, copies, discrepancies, entities, events, processes, timeline
from variorum.memory import paused_collector
from variorum.model import (
    Actor,
    Analysis,
    Document,
    EventStory,
    Interval,
    Judgement,
    LedgerEntry,
    Links,
    Point,
    Problem,
    Report,
)
from variorum.read import inputs, plaintext, records, webpages
from variorum.run import forked, local
from variorum.segment import blocks, bylines, stories
from variorum.store import judgements as judgement_store
from variorum.store import questions, verdicts, writer
from variorum.store import rulings as judged
from variorum.store.record import Record
from variorum.store.shelf import Shelf, pack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from variorum.config import ReadConfig
    from variorum.link.accounts.notes import Part
    from variorum.link.accounts.points import Keep
    from variorum.link.events.linking import Compared
    from variorum.model import Decision, Dependence, Discrepancy, Rulings, Story

    Verdict = Literal["accepted", "rejected", "same-as", "split", "set", "withdrawn"]
    Reader = Callable[[bytes, str, ReadConfig], tuple[list[Document], list[Problem]]]
    Progress = Callable[[str, int, int], None]  # stage, documents done, of how many

VERSION = "0.1.0"
_READERS: dict[str, Reader] = {"plaintext": plaintext.read, "webpages": webpages.read, "records": records.read}
# Reports from which it is worth copying this process to link them: that takes a tenth of a second.
_WORTH_SHARING = 1000
# The one language the analyzers' tables are made for. Stories in others are kept, compared for copies, and said so.
_ANALYZED = "en"


@dataclass(frozen=True, slots=True)
class Examined:
    """One document with all that was found in it, before any other document is looked at."""

    document: Document
    reports: tuple[Report, ...]
    problems: tuple[Problem, ...]


# --- Read -------------------------------------------------------------------------------------------------------------


def read_documents(given: Sequence[str], config: Config) -> tuple[list[Document], list[Problem]]:
    """Read files, folders, globs and ``-`` (JSON Lines on standard input) into documents, sorted by id.

    The same bytes under two paths are one document with two paths. Every defect is a Problem; none stops the others.
    """
    found: list[Document] = []
    paths, problems = inputs.find(given)
    for path in paths:
        documents, defects = _read_file(path, config)
        found += documents
        problems += defects
    merged, defects = records.keep_one_each(found)
    return merged, problems + defects


def _read_file(path: Path, config: Config) -> tuple[list[Document], list[Problem]]:
    data, problems = inputs.load(path, config.read)
    if data is None:
        return [], problems
    label = inputs.label_of(path)
    try:
        documents, defects = _READERS[inputs.reader_of(path, data)](data, label, config.read)
    except Exception as error:  # noqa: BLE001 - whatever one file provokes must not lose the others
        message = f"not read ({type(error).__name__}: {error}); please report this as a defect"
        return [], [*problems, Problem(label, "read", message)]
    return documents, problems + defects


# --- Segment and analyze: one document --------------------------------------------------------------------------------


def segment(document: Document, config: Config, rulings: Rulings | None = None) -> tuple[Story, ...]:
    """Cut a document into its stories, each with typed blocks, outlet, agency, dateline and publication date."""
    typed = blocks.find_blocks(document, config.segment)
    cut = stories.find_stories(document, typed, config.segment, rulings)
    return tuple(
        replace(story, language=document.language or language.identify(_story_text(document, story)) or _ANALYZED)
        for story in bylines.attribute(document, cut, config.segment)
    )


def _story_text(document: Document, story: Story) -> str:
    return document.text[story.span.start : story.span.end]


def analyze_story(document: Document, story: Story, config: Config) -> Report:
    """Find all that one story says: sentences, names, times, places, quantities, quotations, events, claims."""
    sentences = language.find_sentences(document, story, config.analyze)
    if story.language != _ANALYZED:
        return Report(document, story, Analysis(story.id, sentences=sentences))
    story = times.date_story(document, story, sentences, config.analyze)
    named, found = mentions.find_names(document, story, sentences)
    said = quotations.find_quotations(document, story, sentences, named, found)
    named, found = pronouns.find_pronouns(document, story, sentences, named, found, said)
    base = Analysis(
        story.id,
        sentences=sentences,
        mentions=named,
        entities=found,
        places=places.find_places(document, story, sentences, named, found, config.analyze),
        quotations=said,
    )
    return _with_times(document, story, base, config)


def _with_times(document: Document, story: Story, base: Analysis, config: Config) -> Report:
    """Finish an analysis with all that depends on the story's date; run again when linking has dated the story."""
    when = times.find_times(document, story, base.sentences, config.analyze)
    counted = quantities.find_quantities(document, story, base.sentences, when, config.analyze)
    analysis = replace(base, times=when, quantities=counted, event_mentions=(), claims=())
    analysis = replace(analysis, event_mentions=triggers.find_event_mentions(document, story, analysis))
    analysis = parties.find_parties(analysis)
    analysis = replace(analysis, claims=claims.find_claims(document, story, analysis))
    return Report(document, story, analysis)


def examine(document: Document, config: Config, rulings: Rulings | None = None) -> Examined:
    """Segment and analyze one document; a failure inside becomes a Problem, so that no other document is lost."""
    try:
        cut = segment(document, config, rulings)
        found = tuple(analyze_story(document, story, config) for story in cut)
    except Exception as error:  # noqa: BLE001 - whatever one text provokes must not lose the others
        message = (
            f"not analysed ({type(error).__name__}: {error}); the document is kept; please report this as a defect"
        )
        return Examined(document, (), (_problem(document, "analyze", message),))
    told = (_hardship(report, config) for report in found)
    return Examined(document, found, tuple(_problem(document, "analyze", message) for message in told if message))


def _hardship(report: Report, config: Config) -> str:
    """Say what in a story keeps it from being analysed, or makes what is found in it doubtful; "" mostly."""
    story = report.story
    if story.language != _ANALYZED:
        return (
            f"story at {story.span.start} is in language {story.language!r}; only English is analysed, so it has no "
            "findings; copies of it are still found"
        )
    doubt = language.find_doubt(report.analysis.sentences, config.analyze)
    return f"story at {story.span.start} is {doubt}; what is found in it is unreliable" if doubt else ""


def _problem(document: Document, stage: str, message: str) -> Problem:
    return Problem(document.paths[0] if document.paths else document.id, stage, message, document.id)


def examine_all(documents: Sequence[Document], config: Config, processes: int = 1) -> Iterator[Examined]:
    """Examine documents in one process or many; the results come in the order of the documents either way."""
    return local.map_ordered(functools.partial(examine, config=config), documents, processes)


def analyze(
    text: str, *, title: str = "", published: str = "", outlet: str = "", url: str = "", config: Config | None = None
) -> tuple[Report, ...]:
    """Find what one text says, without a record: its stories and all their findings.

    ``published`` is an ISO date or time. Nothing is linked, so nothing is dated from other reports.
    """
    return read_report(text, title=title, published=published, outlet=outlet, url=url, config=config)


def read_report(
    text: str,
    *,
    title: str = "",
    published: str = "",
    outlet: str = "",
    url: str = "",
    id: str = "",  # noqa: A002 - the field's name in a JSON Lines row
    config: Config | None = None,
) -> tuple[Report, ...]:
    """Take one text as a document with the metadata given and return its stories, analysed."""
    sha256 = digest([text, title, published, outlet, url])
    document = Document(
        id=id or make_id("document", sha256),
        sha256=sha256,
        text=text,
        title=title,
        published=published,
        outlet=outlet,
        url=url,
    )
    settings = config or Config()
    return tuple(analyze_story(document, story, settings) for story in segment(document, settings))


def inspect(given: Sequence[str], config: Config | None = None, processes: int = 1) -> Iterator[Examined]:
    """Examine each document of the inputs; documents are never compared.

    Problems that belong to no document come first, with an empty document and no reports.

    Raises:
        NothingReadable: no input gave a document.
    """
    settings = config or Config()
    documents, problems = read_documents(given, settings)
    if not documents:
        raise NothingReadable(_nothing(given, problems))
    loose = tuple(problems)
    yield Examined(Document(id="", sha256="", text=""), (), loose)
    yield from examine_all(documents, settings, processes)


def _nothing(given: Sequence[str], problems: Sequence[Problem]) -> str:
    first = f"{problems[0].path}: {problems[0].message}" if problems else "give files, folders, globs or -"
    return f"nothing readable in {', '.join(given) or 'no input'} ({first})"


# --- Link: all reports ------------------------------------------------------------------------------------------------


def link_reports(
    reports: Iterable[Report], config: Config, rulings: Rulings | None = None
) -> tuple[tuple[Report, ...], Links]:
    """Link reports to one another: copies, actors, events, accounts, discrepancies, processes, sigla.

    Returns the reports too, sorted by story id: those that carry no date may have been dated from accounts of the same
    event, and their times resolved again. What people have decided (``rulings``) comes before what is found.
    """
    known = {report.story.id: report for report in sorted(reports, key=lambda report: report.story.id)}

    def redated(published: Mapping[str, Interval]) -> tuple[Report, ...]:
        for story_id, interval in published.items():
            known[story_id] = _redate(known[story_id], interval, config)
        return tuple(known.values())

    return _link(tuple(known.values()), config, rulings, redated, _Noted(events.NoteTaker(config.events)), _Keeping())


def link_shelved(
    shelf: Shelf, config: Config, rulings: Rulings | None = None, *, processes: int = 1
) -> tuple[tuple[Report, ...], Links]:
    """Link the reports of a shelf as :func:`link_reports` does, with a few of them in memory at a time.

    Those of documents that were withdrawn are left out. Of many reports, parts of the work are done beside one another
    in as many ``processes``; the links are the same for any number.
    """
    withdrawn = rulings.withdrawn if rulings else frozenset()
    hands = processes if len(shelf) >= _WORTH_SHARING else 1

    def redated(published: Mapping[str, Interval]) -> tuple[Report, ...]:
        _redate_on_shelf(shelf, published, config, hands)
        return shelf.reports(withdrawn)

    def noted(report: Report) -> Any:  # noqa: ANN401 - the notes that were packed with it, of either kind
        return shelf.notes(report.story.id)

    keeping = _Keeping(shelf.keep_later, shelf.place_beside)
    return _link(shelf.reports(withdrawn), config, rulings, redated, _Noted(noted, noted, noted, noted), keeping, hands)


def _redate_on_shelf(shelf: Shelf, published: Mapping[str, Interval], config: Config, hands: int) -> None:
    """Date stories anew where they lie; to read one again takes as long as to link ten, so that many are shared."""

    def redate(some: Sequence[str]) -> list[tuple[Document, bytes]]:
        reports = [_redate(shelf.report(story_id), published[story_id], config) for story_id in some]
        return [(report.document, pack_noted(report, config)) for report in reports]

    dated = sorted(published)
    parts = [dated[first::hands] for first in range(min(hands, len(dated)))]
    for done in forked.side_by_side([functools.partial(redate, part) for part in parts], hands):
        for document, packed in done:
            shelf.put(document, packed)


def pack_noted(report: Report, config: Config) -> bytes:
    """Pack a report, for a shelf, with what linking reads of each story alone: it is then read once."""
    notes = (
        entities.take_notes(report),
        copies.take_notes(report, config.copies),
        events.take_notes(report, config.events),
        accounts.take_notes(report, config.accounts),
    )
    return pack(report, {name: note for one in notes for name, note in one._asdict().items()})


class _Noted(NamedTuple):
    """What gives the notes that parts of linking take of each story alone; where nothing does, they take them."""

    events: Callable[[Report], events.Notes]
    copies: Callable[[Report], copies.Notes] | None = None
    accounts: Callable[[Report], accounts.Notes] | None = None
    actors: Callable[[Report], entities.Notes] = entities.take_notes


class _Keeping(NamedTuple):
    """What sets aside what there is too much of for memory, by kind, and returns a sequence of it.

    ``later`` does so when it is asked for: the reasons of decisions are what people read, and no part of linking asks
    for them; they take as long to put in words as copies take to be found. ``beside`` gives what does so at once, for
    a process of its own.
    """

    later: Callable[..., Sequence[Any]] = events.keep_in_memory
    beside: Callable[[], Callable[..., Sequence[Any]]] = lambda: events.keep_in_memory


@paused_collector()
def _link(
    given: Sequence[Report],
    config: Config,
    rulings: Rulings | None,
    redated: Callable[[Mapping[str, Interval]], tuple[Report, ...]],
    noted: _Noted,
    keeping: _Keeping,
    hands: int = 1,
) -> tuple[tuple[Report, ...], Links]:
    """Link reports; ``noted`` gives what was noted of each story alone."""
    given = redated(events.date_datelines(given))
    dependences, actors, compared = _meet(given, config, rulings, noted, keeping, hands)
    origins = copies.find_origins(given, dependences)
    known = events.Known(noted.events, compared)
    linked = events.find_events(given, actors, origins, config.events, rulings, keeping.later, known)
    tellings = copies.join_newsrooms(given, linked.tellings)
    dated = redated(events.date_stories(given, linked.events, tellings))
    found = events.date_events(dated, linked.events, tellings, actors, lambda report: noted.events(report).told)
    recall = functools.partial(
        events.tell_in_passing,
        dated,
        found,
        tellings,
        lambda report: noted.events(report).recalled,
        lambda report: noted.events(report).name_words,
    )
    contrast = functools.partial(accounts.contrast, config=config.accounts)
    quarrel = functools.partial(discrepancies.find_quarrels, dated, found, tellings, contrast)
    passing, quarrels = forked.side_by_side([recall, quarrel], hands)
    tellings = (*tellings, *passing)
    parts = accounts.find_points_in_parts(
        dated, found, tellings, dependences, config.accounts, noted.accounts, _parts(hands)
    )
    states, *pointed = forked.side_by_side(
        [
            functools.partial(processes.find_processes, dated, found, tellings, actors),
            *(functools.partial(_find_points, part, keeping.beside()) for part in parts),
        ],
        hands,
    )
    disputed = [point for _, those in pointed for point in those]
    points = accounts.put_together([part for part, _ in pointed], dated, noted.accounts)
    differing = discrepancies.find_discrepancies(
        dated, found, tellings, disputed, config.accounts, dependences, quarrels.with_states(states)
    )
    explained = keeping.later(EventStory, events.tell_why(tellings, linked.ties, linked.whys))
    links = Links(
        dependences=dependences,
        actors=cast("tuple[Actor, ...]", actors),  # sequences, where memory must hold few at a time
        events=found,
        event_stories=cast("tuple[EventStory, ...]", explained),
        decisions=cast("tuple[Decision, ...]", linked.decisions),
        points=cast("tuple[Point, ...]", points),
        discrepancies=tuple(one for one in differing if not rulings or not _set_aside(one, rulings)),
        processes=states,
        sigla=timeline.assign_sigla(dated, origins, tellings),
    )
    return dated, links


def _meet(
    given: Sequence[Report],
    config: Config,
    rulings: Rulings | None,
    noted: _Noted,
    keeping: _Keeping,
    hands: int,
) -> tuple[tuple[Dependence, ...], Sequence[Actor], list[Compared]]:
    """Find what waits for nothing else: who copied whom, who is who, and what there is between each two stories."""
    keep = keeping.beside()
    dependences, actors, *compared = forked.side_by_side(
        [
            functools.partial(copies.find_dependences, given, config.copies, rulings, noted.copies),
            lambda: keep(Actor, entities.find_actors(given, config.events, rulings, noted.actors)),
            *events.compare_in_parts(given, config.events, noted.events, _parts(hands)),
        ],
        hands,
    )
    return dependences, actors, compared


def _parts(hands: int) -> int:
    """Return in how many parts to cut what can be cut: the whole tasks begin first, and who is done takes the next."""
    return 2 * hands if hands > 1 else 1


def _find_points(find: Callable[[Keep], Part], keep: Callable[..., Sequence[Any]]) -> tuple[Part, list[Point]]:
    """Find the points of some events, and which of them a discrepancy may be of."""
    disputed: list[Point] = []
    return find(lambda made: keep(Point, discrepancies.pick_disputed(made, disputed))), disputed


def _set_aside(found: Discrepancy, rulings: Rulings) -> bool:
    """Say whether a person has decided that this is no discrepancy; with other stories it would be a new one."""
    return (found.point, found.about, tuple(sorted(judged.witnesses(found)))) in rulings.set_aside


def _redate(report: Report, published: Interval, config: Config) -> Report:
    if report.story.language != _ANALYZED:
        return report
    return _with_times(report.document, replace(report.story, published=published), report.analysis, config)


# --- Store ------------------------------------------------------------------------------------------------------------


def build(
    given: Sequence[str] | str | Path,
    to: str | Path,
    *,
    replace_record: bool = False,
    processes: int | None = 1,
    config: Config | None = None,
    progress: Progress | None = None,
) -> Record:
    """Build one record of many reports, or add reports to one, and return it open for questions.

    Args:
        given: Files, folders, globs, or ``-`` for JSON Lines on standard input.
        to: The record file. If it exists, its documents stay and new ones are added.
        replace_record: Start anew instead.
        processes: How many processes share the work; the record is the same for any number. ``None``: as many as are
            worth starting here for so many documents. More than one import the calling script anew.
        config: The settings; if not given, those of the record, or the defaults for a new one.
        progress: What is told of each step: the stage (``analyze``, ``link``, ``store``), how many documents are done,
            and of how many.

    Raises:
        NothingReadable: no input gave a document, and the record has none.
        RecordBusy: another process is writing this record.
        RecordNotWritten: no space or no permission; the old record is whole.
    """
    names = [str(given)] if isinstance(given, str | Path) else [str(name) for name in given]
    path = Path(to)
    with writer.lock(path):
        fresh = replace_record or not path.exists()
        settings = config or (Config() if fresh else _settings_of(path))
        with _shelf_beside(path) as shelf:
            old = _Old() if fresh else _load(path, settings, shelf)
            documents, problems = read_documents(names, settings)
            if not documents and not old.documents:
                raise NothingReadable(_nothing(names, problems))
            _write(path, settings, old, (documents, problems), shelf, processes, progress)
    return Record.open(path)


def _shelf_beside(path: Path) -> Shelf:
    """Return a shelf on the disk that the record will be on: a folder for temporary files is often memory."""
    return Shelf(Path(os.path.realpath(path)).parent)


def _digest_of(config: Config) -> str:
    """Return the digest that stands in the ledger for these settings."""
    return digest(f"{name}={value}" for name, value, *_ in config.items())


def _settings_of(path: Path) -> Config:
    with Record.open(path) as record:
        return Config().with_values(record.settings)


@dataclass(frozen=True, slots=True)
class _Old:
    """What an existing record brings to a build: its documents, problems, judgements, and findings that still hold.

    ``stories`` are the ids of the stories whose findings hold, by the id and the digest of their document.
    """

    documents: tuple[Document, ...] = ()
    stories: Mapping[tuple[str, str], Sequence[str]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    judgements: tuple[Judgement, ...] = ()


def _load(path: Path, config: Config, shelf: Shelf, without: str = "") -> _Old:
    """Load what a record brings to a build; the findings of document ``without`` are made anew."""
    with Record.open(path) as record:
        same = record.settings_digest == _digest_of(config) and record.program_version == VERSION
        kept = (report for report in record.each_report() if report.document.id != without)
        stories = _reusable(kept, shelf, config) if same else {}
        documents = tuple(record.all_documents())
        return _Old(documents, stories, tuple(record.all_problems()), tuple(record.all_judgements()))


def _reusable(reports: Iterable[Report], shelf: Shelf, config: Config) -> dict[tuple[str, str], list[str]]:
    """Shelve the findings that were made from their document alone: none dated by linking or by a judgement."""
    by_document: dict[tuple[str, str], list[str]] = {}
    outside = set()
    for report in reports:
        key = _content(report.document)
        by_document.setdefault(key, []).append(shelf.put(report.document, pack_noted(report, config)))
        if report.story.published.basis in _FROM_OUTSIDE:
            outside.add(key)
    for key in outside:
        for story_id in by_document.pop(key):
            shelf.drop(story_id)
    return by_document


def _content(document: Document) -> tuple[str, str]:
    return document.id, document.sha256


_FROM_OUTSIDE = {"inferred from linked accounts", "judged"}


def _write(
    path: Path,
    config: Config,
    old: _Old,
    read: tuple[Sequence[Document], Sequence[Problem]],
    shelf: Shelf,
    processes: int | None = 1,
    progress: Progress | None = None,
) -> None:
    documents, problems = read
    tell = progress or _tell_nobody
    merged, conflicts = records.keep_one_each([*old.documents, *documents])
    rulings = judged.read_rulings(old.judgements)
    _take_old(merged, old, shelf)
    fresh = [document for document in merged if _content(document) not in old.stories]
    hands = local.worth_starting(len(fresh)) if processes is None else processes
    missed = shelve_all(fresh, shelf, config, rulings, processes=hands, progress=tell)
    for report in _judged(shelf, old.judgements, config):
        shelf.put(report.document, pack_noted(report, config))
    tell("link", 0, len(merged))
    hands = local.worth_starting(len(merged)) if processes is None else processes
    _, links = link_shelved(shelf, config, rulings, processes=hands)
    tell("store", 0, len(merged))
    reports = shelf.reports(with_tokens=True)
    missed += questions.to_ask(old.judgements, links, reports)
    contents = writer.Contents(
        documents=tuple(merged),
        problems=_current(old.problems, [*problems, *conflicts, *missed], {p for d in documents for p in d.paths}),
        reports=reports,
        links=links,
        judgements=old.judgements,
        ledger=_ledger(config, merged, reports, links),
        settings=tuple((name, str(value)) for name, value, *_ in config.items()),
        settings_digest=_digest_of(config),
        program_version=VERSION,
    )
    writer.write_record(path, contents)


def _take_old(documents: Sequence[Document], old: _Old, shelf: Shelf) -> None:
    """Leave on the shelf, of the findings that an old record brought, those of these documents."""
    kept = {story_id for document in documents for story_id in old.stories.get(_content(document), ())}
    for story_id in [story_id for given in old.stories.values() for story_id in given if story_id not in kept]:
        shelf.drop(story_id)
    shelf.name_documents(documents)


def _tell_nobody(_stage: str, _done: int, _of: int) -> None:
    """Take no notice of a step."""


def shelve_all(
    documents: Sequence[Document],
    shelf: Shelf,
    config: Config,
    rulings: Rulings | None = None,
    *,
    processes: int = 1,
    progress: Progress = _tell_nobody,
) -> list[Problem]:
    """Examine documents in one process or many, set their reports aside on a shelf, and return the Problems met."""
    defects: list[Problem] = []
    examined = local.map_ordered(
        functools.partial(_examine_packed, config=config, rulings=rulings), documents, processes
    )
    for done, (document, (packed, problems)) in enumerate(zip(documents, examined, strict=True), 1):
        for one in packed:
            shelf.put(document, one)
        defects += problems
        progress("analyze", done, len(documents))
    return defects


def _examine_packed(
    document: Document, config: Config, rulings: Rulings | None
) -> tuple[list[bytes], tuple[Problem, ...]]:
    """Examine one document, and pack and note its reports where they were made: processes send bytes, not nouns."""
    found = examine(document, config, rulings)
    return [pack_noted(report, config) for report in found.reports], found.problems


def _current(old: Sequence[Problem], new: Sequence[Problem], read_again: set[str]) -> tuple[Problem, ...]:
    """Keep old problems, but not those of paths that were read again or what was asked; each problem once, in order."""
    again = read_again | {problem.path for problem in new}
    kept = dict.fromkeys([*(p for p in old if p.path not in again and p.stage != "judge"), *new])
    return tuple(sorted(kept, key=lambda p: (p.path, p.stage, p.message)))


def _ledger(
    config: Config, documents: Sequence[Document], reports: Sequence[Report], links: Links
) -> tuple[LedgerEntry, ...]:
    read = digest(document.sha256 for document in documents)
    cut = digest(report.story.id for report in reports)
    found = digest(
        finding.id
        for report in reports
        for group in (report.analysis.mentions, report.analysis.times, report.analysis.quotations)
        for finding in group
    )
    linked = digest(event.id for event in links.events)
    settings = _digest_of(config)
    return (
        LedgerEntry("read", VERSION, settings, read, read, len(documents)),
        LedgerEntry("segment", VERSION, settings, read, cut, len(reports)),
        LedgerEntry("analyze", VERSION, settings, cut, found, len(reports)),
        LedgerEntry("link", VERSION, settings, found, linked, len(links.events)),
    )


# --- Judgements -------------------------------------------------------------------------------------------------------


def judge(path: str | Path, subject: str, verdict: Verdict, value: str = "", *, reason: str, by: str) -> Judgement:
    """Add a person's decision to a record, link the record again in its light, and return what was added.

    ``subject`` is an id or siglum; ``value`` of a "set" is ``published=ISO-DATE`` or ``outlet=NAME``, of a story.

    Raises:
        UnknownId: the record holds nothing under ``subject``.
        WrongSetting: a field or a value that cannot be set.
    """
    target = Path(path)
    with writer.lock(target):
        with Record.open(target) as record:
            subject_id = record.resolve(subject)
            settings = Config().with_values(record.settings)
            kept = verdicts.rule_for(record, subject_id, verdict, value)
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        made = Judgement(
            make_id("judgement", subject_id, verdict, kept, reason, by, at), subject_id, verdict, kept, reason, by, at
        )
        judgement_store.add(target, made)
        with _shelf_beside(target) as shelf:
            old = _load(target, settings, shelf, judged.document_cut(made))
            _write(target, settings, old, ((), ()), shelf)
    return made


def withdraw(path: str | Path, document: str, *, reason: str, by: str = "") -> list[dict[str, Any]]:
    """Take a document out of the count, link the record again without it, and return every cell that rested on it.

    The document stays in the record, with the decision; accepting it (``judge DOCUMENT --accepted``) counts it again.
    The cells are rows of :func:`variorum.store.changes.find_changes`: gone, or changed, with before and after.

    Args:
        path: The record.
        document: The document's id; or the id or siglum of a story, if it is the only one of its document.
        reason: Why, in the caller's words.
        by: Who says so.

    Raises:
        UnknownId: the record holds no such document.
        WrongSetting: the id is neither a document's nor that of a document's only story.
    """
    with Record.open(path) as before:
        judge(path, verdicts.document_named(before, document), "withdrawn", reason=reason, by=by)
        with Record.open(path) as after:
            return [row for row in after.changes_since(before) if row["table"] != "judgements"]


def compare_records(old: str | Path, new: str | Path) -> list[dict[str, Any]]:
    """Answer: what changed from one record of a crisis to a newer one, and because of which reports or decisions?"""
    with Record.open(old) as before, Record.open(new) as after:
        return after.changes_since(before)


def _judged(shelf: Shelf, judgements: Sequence[Judgement], config: Config) -> Iterator[Report]:
    """Yield the reports that readers have set something of: for each story and field, the newest judgement counts."""
    chosen: dict[tuple[str, str], str] = {}
    for judgement in sorted(judgements, key=lambda j: j.at):
        if judgement.verdict == "set":
            field, _, value = judgement.value.partition("=")
            chosen[judgement.subject_id, field] = value
    for story_id in sorted({story_id for story_id, _ in chosen}):
        if story_id in shelf:
            yield _with_judged(shelf.report(story_id), chosen, config)


def _with_judged(report: Report, chosen: dict[tuple[str, str], str], config: Config) -> Report:
    story = report.story
    outlet = chosen.get((story.id, "outlet"))
    published = chosen.get((story.id, "published"))
    if outlet is not None:
        report = replace(report, story=replace(story, outlet=outlet, outlet_evidence=None))
    if published is not None:
        when = Interval(published, published, "judged")
        return _with_times(report.document, replace(report.story, published=when), report.analysis, config)
    return report
