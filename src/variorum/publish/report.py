"""One self-contained page of a record: what happened, where accounts differ, who copied whom, and every word behind it.

The page makes no request, runs from disk, prints, and reads at the width of a phone, by keyboard, light or dark. By
default it carries excerpts only: the sentences that the record cites and the passages that stories share.

Layout follows the critical edition: sigla for witnesses with a key always in sight, an apparatus entry for each
discrepancy, a stemma for the copies.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, get_args

from variorum.errors import RecordNotWritten
from variorum.model import Standing
from variorum.publish import excerpts, stemma, wording
from variorum.store.rulings import read_rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from variorum.model import Analysis
    from variorum.store.record import Record

Row = dict[str, Any]

# A page with more rows than this in one section is no longer read; what is left out is said and can be exported.
_MOST_ROWS = 400
# Of all pairs that were weighed, those nearest to the other verdict are what a reader asks after.
_MOST_DECISIONS = 4
_TEMPLATES = resources.files("variorum.publish") / "templates"


def write(record: Record, to: Path, *, full_text: bool = False) -> Path:
    """Write the page of a record to a file, in one step, and return its path.

    Args:
        record: The record, open.
        to: The file; an old page is replaced only when the new one is whole.
        full_text: Whole stories instead of excerpts; the reader must have the right to pass them on.

    Raises:
        RecordNotWritten: the folder does not exist, cannot be written, or the disk is full.
    """
    beside = to.with_name(f".{to.name}.part")
    page = render(record, full_text=full_text)
    try:
        beside.write_text(page, encoding="utf-8", errors="replace")
        beside.replace(to)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise RecordNotWritten(f"{to}: the page was not written ({error.strerror}); name a place that can be") from None
    return to


def render(record: Record, *, full_text: bool = False) -> str:
    """Return the page of a record as HTML."""
    import jinja2  # noqa: PLC0415 - only a page needs it

    environment = jinja2.Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined
    )
    environment.filters |= {"plural": wording.plural, "moment": wording.moment}
    template = environment.from_string((_TEMPLATES / "report.html").read_text(encoding="utf-8"))
    return template.render(
        page=_Page.of(record, full_text=full_text),
        style=(_TEMPLATES / "report.css").read_text(encoding="utf-8"),
        script=(_TEMPLATES / "report.js").read_text(encoding="utf-8"),
    )


@dataclass(frozen=True, slots=True)
class _Page:
    """All that the template prints, already in words."""

    title: str
    facts: list[str]
    key: list[Row]
    events: list[Row]
    background: list[Row]
    discrepancies: list[Row]
    points: int
    stemma: str
    copies: list[Row]
    stories: list[Row]
    sources: list[Row]
    processes: list[Row]
    unknown: list[Row]
    decisions: list[Row]
    problems: list[Row]
    settings: list[Row]
    accuracy: list[Row]
    ledger: list[Row]
    digest: str
    version: str
    full_text: bool
    left_out: list[str]

    @classmethod
    def of(cls, record: Record, *, full_text: bool) -> _Page:
        tables = _Tables(record)
        events = [_event(row, tables) for row in tables.events]
        main = [event for event in events if event["main"]]
        return cls(
            title=_title(tables),
            facts=_facts(tables),
            key=[_witness(row, tables) for row in tables.ordered_stories()],
            events=main[:_MOST_ROWS],
            background=[event for event in events if not event["main"]][:_MOST_ROWS],
            discrepancies=[_discrepancy(row, tables) for row in tables.discrepancies[:_MOST_ROWS]],
            points=len(tables.points),
            stemma=stemma.draw([_node(row, tables) for row in tables.in_copies()], tables.copies[:_MOST_ROWS]),
            copies=[_copy(row, tables, full_text=full_text) for row in tables.copies[:_MOST_ROWS]],
            stories=[_story(row, tables, full_text=full_text) for row in tables.ordered_stories()[:_MOST_ROWS]],
            sources=_sources(tables),
            processes=_processes(record, tables),
            unknown=_unknown(record, tables),
            decisions=[_decision(row, tables) for row in record.rows("judgements")],
            problems=[{**row, "path": wording.file_name(row["path"])} for row in record.problems()][:_MOST_ROWS],
            settings=[{"name": name, "value": value} for name, value in sorted(record.settings.items())],
            accuracy=_accuracy(),
            ledger=list(record.rows("ledger")),
            digest=record.digest,
            version=record.program_version,
            full_text=full_text,
            left_out=_left_out(tables),
        )


class _Tables:
    """The record's tables, read once, with the look-ups that a page needs."""

    def __init__(self, record: Record) -> None:
        self.events = list(record.rows("events"))
        self.event_stories = list(record.rows("event_stories"))
        self.copies = list(record.rows("copies"))
        self.discrepancies = sorted(record.rows("discrepancies"), key=wording.weight_of_difference)
        self.points = list(record.rows("points"))
        self.accounts = list(record.rows("accounts"))
        self.stories = {row["id"]: row for row in record.rows("stories")}
        self.reports = {report.story.id: report for report in record.reports()}
        self.decisions = record.links().decisions
        self.documents = {report.document.id: report.document for report in self.reports.values()}

    @cached_property
    def spoken(self) -> Mapping[tuple[str, ...], set[str]]:
        """Which stories say something on each point of each event, told apart by what it is about.

        Several discrepancies may be on one point: a copy against its origin, a title against its text, and the rest.
        """
        found: dict[tuple[str, ...], set[str]] = defaultdict(set)
        points = {row["id"]: _asked(row) for row in self.points}
        for account in self.accounts:
            found[points[account["point_id"]]].add(account["story"])
        for row in self.discrepancies:
            found[_asked(row)].update(story for reading in row["readings"] for story in reading["stories"])
        return found

    def tellers(self, event: str) -> set[str]:
        """Return an event and the stories whose main matter it is: what a decision about it may name."""
        stories = {row["story"] for row in self.event_stories if row["event"] == event and row["main"]}
        return {event, *stories} if stories else set()

    def ordered_stories(self) -> list[Row]:
        return sorted(self.stories.values(), key=lambda row: wording.siglum_order(row["siglum"] or ""))

    def siglum(self, story: str) -> str:
        return (self.stories[story]["siglum"] if story in self.stories else None) or wording.NO_SIGLUM

    def sigla(self, stories: Iterable[str]) -> list[Row]:
        unique = sorted(set(stories), key=lambda story: wording.siglum_order(self.siglum(story)))
        return [{"siglum": self.siglum(story), "story": story, "who": who(self.stories.get(story))} for story in unique]

    def in_copies(self) -> list[Row]:
        linked = {row[side] for row in self.copies for side in ("derived", "origin")}
        return [row for row in self.ordered_stories() if row["id"] in linked]


def who(story: Row | None) -> str:
    """Name whom a story is from, as far as it says."""
    if story is None:
        return ""
    return wording.publisher(story["outlet"], story["agency"], story["path"])


def _title(tables: _Tables) -> str:
    main = [event for event in tables.events if event["reports"]]
    if not main:
        return "A record of news reports"
    widest = max(main, key=lambda row: (row["independent_origins"], row["reports"]))
    return f"“{wording.clip(widest['label'], 90)}”"


def _facts(tables: _Tables) -> list[str]:
    # Origins are counted for each event: one newsroom that tells of five events is one origin of each.
    copies = {row["derived"] for row in tables.copies if row["derivation"] != "shared quotes only"}
    dates = sorted(row["published_earliest"] for row in tables.stories.values() if row["published_earliest"])
    reach = wording.interval(dates[0][:10], dates[-1][:10]) if dates else "no report carries a date"
    return [
        wording.plural(len(tables.documents), "document"),
        wording.plural(len(tables.stories), "story"),
        wording.plural(len(copies), "copy"),
        wording.plural(sum(bool(event["reports"]) for event in tables.events), "event"),
        reach,
    ]


def _witness(row: Row, tables: _Tables) -> Row:
    del tables
    return {
        "siglum": row["siglum"] or "?",
        "story": row["id"],
        "who": who(row),
        "when": wording.published(row),
        "headline": row["headline"] or "",
        "file": wording.file_name(row["path"] or ""),
    }


def _quote(item: Row, tables: _Tables) -> Row:
    """Show words with a little of what stands around them, in the sentence they come from."""
    report = tables.reports.get(item["story"])
    before, words, after = excerpts.in_context(report, item) if report else ("", item["text"], "")
    agency = report.story.agency if report else ""
    source = wording.publisher(item["outlet"], None, None) if item["outlet"] else agency
    return {
        "siglum": tables.siglum(item["story"]),
        "story": item["story"],
        "before": before,
        "words": words,
        "after": after,
        "who": " · ".join(part for part in (source, wording.moment(item["published"] or "")) if part),
        "url": item["url"] if str(item["url"] or "").startswith(("http://", "https://")) else "",
    }


def _quotes(items: Sequence[Row], tables: _Tables) -> list[Row]:
    seen: dict[tuple[str, int, int], Row] = {}
    for item in items:
        seen.setdefault((item["story"], item["start"], item["end"]), item)
    ordered = sorted(
        seen.values(), key=lambda item: (wording.siglum_order(tables.siglum(item["story"])), item["start"])
    )
    return [_quote(item, tables) for item in ordered]


def _event(row: Row, tables: _Tables) -> Row:
    tellings = [telling for telling in tables.event_stories if telling["event"] == row["id"]]
    points = sorted((p for p in tables.points if p["event"] == row["id"]), key=wording.point_order)
    return {
        "id": row["id"],
        "label": row["label"],
        "when": wording.interval(row["time_earliest"], row["time_latest"]),
        "iso": row["time_earliest"] or "",
        "basis": wording.BASES[row["time_basis"]],
        "sure": row["time_basis"] in ("stated", "weekday resolved", "relative resolved"),
        "place": row["place"] or "",
        "type": row["type"] or "",
        "main": any(telling["main"] for telling in tellings),
        "origins": row["independent_origins"],
        "reports": row["reports"],
        "follows": _event_before(row, tables),
        "sigla": tables.sigla(telling["story"] for telling in tellings if telling["main"] or row["reports"] == 0),
        "passing": tables.sigla(telling["story"] for telling in tellings if not telling["main"]),
        "quotes": _quotes(row["evidence"], tables),
        "tellings": [
            {
                "siglum": tables.siglum(telling["story"]),
                "story": telling["story"],
                "main": telling["main"],
                "independence": telling["independence"],
                "reason": telling["reason"],
                "copied": [
                    {"id": c["id"], "what": f"{c['derivation']} from {tables.siglum(c['origin'])}"}
                    for c in tables.copies
                    if c["derived"] == telling["story"] and c["derivation"] != "shared quotes only"
                ],
            }
            for telling in sorted(tellings, key=lambda t: wording.siglum_order(tables.siglum(t["story"])))
        ],
        "near": _near_misses(row, tables),
        "agree": [_point(p, tables) for p in points if p["verdict"] == "agree" and p["independent_origins"] > 1],
        "single": [_point(p, tables) for p in points if p["verdict"] != "differ" and p["independent_origins"] <= 1],
        "differ": [
            {"id": d["id"], "name": wording.point(d["point"], d["about"])}
            for d in tables.discrepancies
            if d["event"] == row["id"]
        ],
    }


_GAP = "events.weight_gap"  # the setting of the days between two reports


def _event_before(row: Row, tables: _Tables) -> Row | None:
    """Name the main event told last before this one in its storyline, with the first reason why it is another."""
    line = [other for other in tables.events if other["storyline_id"] and other["storyline_id"] == row["storyline_id"]]
    before = [other for other in line[: line.index(row)] if tables.tellers(other["id"])] if row in line else []
    if not before or not tables.tellers(row["id"]):
        return None
    members = [tables.tellers(row["id"]), tables.tellers(before[-1]["id"])]
    reasons = [
        reason
        for decision in tables.decisions
        if decision.verdict != "same event" and all(side & set(decision.subject_ids) for side in members)
        for reason in decision.reasons
        if reason.favours
    ]
    # What the reports' own words say weighs more than that something is not known; when they came out, least.
    reasons.sort(key=lambda reason: (not reason.evidence, reason.setting == _GAP, not reason.measure))
    label, when = (
        wording.clip(before[-1]["label"], 70),
        wording.interval(before[-1]["time_earliest"], before[-1]["time_latest"]),
    )
    return {"id": before[-1]["id"], "label": label, "when": when, "why": reasons[0].text if reasons else ""}


def _near_misses(row: Row, tables: _Tables) -> list[Row]:
    """Say which stories of other events were weighed against this event's and kept apart, the likest first."""
    own = tables.tellers(row["id"])
    weighed = [
        decision
        for decision in tables.decisions
        if decision.verdict != "same event" and len(own & set(decision.subject_ids)) == 1
    ]
    weighed.sort(key=lambda decision: -sum(not reason.favours for reason in decision.reasons))
    return [
        {
            "sigla": tables.sigla(subject for subject in decision.subject_ids if subject in tables.stories),
            "verdict": decision.verdict,
            "reasons": [reason.text for reason in decision.reasons if reason.favours],
            "against": [reason.text for reason in decision.reasons if not reason.favours],
        }
        for decision in weighed[:_MOST_DECISIONS]
    ]


def _point(row: Row, tables: _Tables) -> Row:
    accounts = [account for account in tables.accounts if account["point_id"] == row["id"]]
    values = list(dict.fromkeys(wording.value(row["point"], account["value"]) for account in accounts))
    return {
        "id": row["id"],
        "name": wording.point(row["point"], row["about"]),
        "values": values,
        "origins": row["independent_origins"],
        "sigla": tables.sigla(account["story"] for account in accounts),
        "silent": tables.sigla(row["silent"]),
        "quotes": _quotes(row["evidence"], tables),
    }


def _silent(row: Row, tables: _Tables) -> set[str]:
    """Return the stories of a discrepancy's event that say nothing on its point."""
    of_event = {t["story"] for t in tables.event_stories if t["event"] == row["event"] and t["main"]}
    return of_event - tables.spoken[_asked(row)]


def _asked(row: Row) -> tuple[str, ...]:
    return row["event"], row["point"], row["about"]


def _discrepancy(row: Row, tables: _Tables) -> Row:
    return {
        "id": row["id"],
        "event": row["event"] or "",
        "of": next((wording.clip(event["label"], 60) for event in tables.events if event["id"] == row["event"]), ""),
        "name": wording.point(row["point"], row["about"]),
        "cause": row["cause"],
        "reason": row["reason"],
        "silent": tables.sigla(_silent(row, tables)),
        "readings": [
            {
                "value": wording.value(row["point"], reading["value"]),
                "origins": reading["independent_origins"],
                "reports": len(set(reading["stories"])),
                "sigla": tables.sigla(reading["stories"]),
                "holders": wording.holders(reading["holders"]),
                "told": wording.told_on(reading["evidence"]) if row["cause"] == "later update" else "",
                "quotes": _quotes(reading["evidence"], tables),
            }
            for reading in sorted(row["readings"], key=wording.reading_order)
        ],
    }


def _node(row: Row, tables: _Tables) -> Row:
    del tables
    return {
        "story": row["id"],
        "siglum": row["siglum"] or "?",
        "who": who(row),
        "when": wording.published(row),
        "date": row["published_earliest"] or "",
    }


def _copy(row: Row, tables: _Tables, *, full_text: bool) -> Row:
    derived, origin = tables.reports[row["derived"]], tables.reports[row["origin"]]
    return {
        "id": row["id"],
        "derived": tables.siglum(row["derived"]),
        "derived_story": row["derived"],
        "derived_who": who(tables.stories[row["derived"]]),
        "origin": tables.siglum(row["origin"]),
        "origin_story": row["origin"],
        "origin_who": who(tables.stories[row["origin"]]),
        "derivation": row["derivation"],
        "known": row["direction"] == "known",
        "reason": row["reason"],
        "common_origin": row["common_origin"] or "",
        "containment": round(100 * row["containment"]),
        "count": len(row["passages"]),
        "passages": excerpts.passages(row["passages"], origin, derived),
        "texts": [excerpts.marked_copy(report, row["passages"], side) for report, side in _sides(origin, derived)]
        if full_text
        else [],
    }


def _sides(origin: object, derived: object) -> list[tuple[Any, str]]:
    return [(origin, "origin"), (derived, "derived")]


def _story(row: Row, tables: _Tables, *, full_text: bool) -> Row:
    report = tables.reports[row["id"]]
    cited = [
        item
        for table in (tables.events, tables.points, tables.discrepancies)
        for found in table
        for item in [*found.get("evidence", ()), *(e for r in found.get("readings", ()) for e in r["evidence"])]
        if item["story"] == row["id"]
    ]
    return {
        **_witness(row, tables),
        "outlet": row["outlet"] or "",
        "agency": row["agency"] or "",
        "common_origin": row["common_origin"] or "",
        "day": wording.interval(row["published_earliest"], row["published_latest"]),
        "basis": wording.BASES[row["published_basis"]],
        "dated": row["published_basis"] != "unresolved",
        "why": "" if row["published_basis"] == "metadata" else report.story.published_reason,
        "url": row["evidence"][0]["url"] if row["evidence"] else "",
        "cut": list(report.story.cut_reasons),
        "blocks": excerpts.blocks(report, cited, full_text=full_text),
    }


def _sources(tables: _Tables) -> list[Row]:
    groups: dict[str, list[Row]] = {}
    spelt = wording.spelt_out(tables.stories.values())
    for row in tables.ordered_stories():
        outlet = row["outlet"] or spelt.get(row["agency"])
        groups.setdefault(wording.publisher(outlet, row["agency"], row["path"]), []).append(row)
    derived = {row["derived"] for row in tables.copies if row["derivation"] != "shared quotes only"}
    found = []
    for name, rows in groups.items():
        analyses = [tables.reports[row["id"]].analysis for row in rows]
        said = [quotation for analysis in analyses for quotation in analysis.quotations]
        speakers: dict[str, int] = {}
        for quotation in said:
            if quotation.speaker_name:
                speakers[quotation.speaker_name] = speakers.get(quotation.speaker_name, 0) + 1
        found.append(
            {
                "name": name,
                "sigla": tables.sigla(row["id"] for row in rows),
                "reports": len(rows),
                "copies": sum(row["id"] in derived for row in rows),
                "attributed": len(said),
                **{standing: sum(q.standing == standing for q in said) for standing in get_args(Standing)},
                "unheard": _unheard(analyses),
                "speakers": [name for name, _ in sorted(speakers.items(), key=lambda item: (-item[1], item[0]))[:5]],
            }
        )
    return found


def _unheard(analyses: Sequence[Analysis]) -> list[str]:
    """Return the parties to the conflict that an outlet calls by name and in none of its stories gives a word.

    Whose government or spokesman speaks, speaks ("the Taliban government in Afghanistan"); "the two sides" and
    "soldiers" are nobody whose word one could miss.
    """
    speaking = [
        f"{entity.name} {entity.affiliation}"
        for analysis in analyses
        for heard in ({quotation.party_id for quotation in analysis.quotations},)
        for entity in analysis.entities
        if entity.id in heard
    ]
    named = {entity.name for analysis in analyses for entity in analysis.entities if entity.party and entity.named}
    return sorted(name for name in named if not any(name in speaker for speaker in speaking))


def _decision(row: Row, tables: _Tables) -> Row:
    """Return a person's decision with the stories it is about, so that nothing set by hand looks found."""
    named = [name for name in (row["subject_id"], *read_rule(row["value"])) if name in tables.stories]
    asked = wording.decision(row["verdict"], row["value"])
    return {**row, "asked": asked, "sigla": tables.sigla(named), "day": wording.moment(row["at"][:10], weekday=False)}


def _processes(record: Record, tables: _Tables) -> list[Row]:
    """Return each process with its states in order."""
    rows = [_process(row, tables) for row in record.rows("processes")][:_MOST_ROWS]
    return [
        {"name": wording.process_name(name), "states": list(states)}
        for name, states in groupby(rows, key=itemgetter("process"))
    ]


def _process(row: Row, tables: _Tables) -> Row:
    return {
        **row,
        "when": wording.interval(row["earliest"], row["latest"]),
        "outcome": wording.outcome(row["outcome"] or ""),
        "said_by": wording.holders(row["said_by"]),
        "as_of_day": wording.moment(row["as_of"]) if row["as_of"] else "",
        "particulars": wording.particulars(row),
        "sigla": tables.sigla(dict.fromkeys(item["story"] for item in row["evidence"])),
        "quotes": _quotes(row["evidence"], tables),
    }


def _unknown(record: Record, tables: _Tables) -> list[Row]:
    """Count what the tool did not know or left open, and say where."""
    listed = [*_of_stories(tables), *_of_findings(tables), *_of_links(record, tables)]
    return [
        {"what": f"{wording.plural(len(found), noun)} {rest}", "sigla": tables.sigla(found)}
        for noun, rest, found in listed
        if found
    ]


_Open = tuple[str, str, list[str]]  # what is counted, what is open about it, in which stories


def _of_stories(tables: _Tables) -> list[_Open]:
    rows = tables.stories.items()
    return [
        ("story", "whose date could not be settled", [s for s, r in rows if r["published_basis"] == "unresolved"]),
        (
            "story",
            "dated only from other accounts of the event",
            [s for s, r in rows if r["published_basis"] == "inferred from linked accounts"],
        ),
        ("story", "without outlet or agency", [s for s, r in rows if not (r["outlet"] or r["agency"])]),
    ]


def _of_findings(tables: _Tables) -> list[_Open]:
    analyses = [(story, report.analysis) for story, report in tables.reports.items()]
    times = [s for s, a in analyses for t in a.times if t.interval.basis == "unresolved" and t.type == "DATE"]
    speakers = [s for s, a in analyses for q in a.quotations if not q.speaker_name and q.kind != "indirect"]
    places = [s for s, a in analyses for p in a.places if p.latitude is None]
    return [
        ("expression", "of time left unresolved", times),
        ("quotation", "whose speaker is not known", speakers),
        ("place name", "not found on the map", places),
    ]


def _of_links(record: Record, tables: _Tables) -> list[_Open]:
    """Return what linking left open: who copied, from whom, why accounts differ, since when a state holds."""
    copied = [row["derived"] for row in tables.copies if row["direction"] == "unknown"]
    origins = [row["story"] for row in tables.event_stories if row["independence"] == "not established"]
    silent = [story for row in tables.points for story in row["silent"]]
    unclear = [
        reading["stories"][0] for row in tables.discrepancies if row["cause"] == "unclear"
        for reading in row["readings"][:1]
    ]  # fmt: skip
    since = [row["evidence"][0]["story"] for row in record.rows("processes") if not row["earliest"] and row["evidence"]]
    return [
        ("pair", "of like stories where it is not known who copied", copied),
        ("account", "whose independence is not established", origins),
        ("time", "an account of an event is silent on a point that another speaks of", silent),
        ("difference", "whose cause is unclear", unclear),
        ("state", "of a process of which it is not known since when", since),
    ]


def _left_out(tables: _Tables) -> list[str]:
    sizes = {"events": tables.events, "discrepancies": tables.discrepancies, "copies": tables.copies}
    sizes["stories"] = list(tables.stories.values())
    return [
        f"{len(rows) - _MOST_ROWS:,} more {name}: variorum export --table {name}"
        for name, rows in sizes.items()
        if len(rows) > _MOST_ROWS
    ]


def _accuracy() -> list[Row]:
    """Read the figures that eval/ measured for this version; docs/stages says on which data and how."""
    file = _TEMPLATES / "accuracy.json"
    rows: list[Row] = json.loads(file.read_text(encoding="utf-8"))
    return rows
