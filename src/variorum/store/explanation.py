"""What any one thing of a record is, its words, why it is there, and by which rule, stage and settings.

One shape for everything: ``id``, ``kind``, ``label``, ``row`` (its fields as the tables give them), ``evidence``,
``reasons``, ``rule``, ``made_by``, ``judgements``, ``related`` (the next ids to ask about, with what they are).
"""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from variorum.errors import UnknownId
from variorum.identity import PREFIXES
from variorum.model import Reason
from variorum.store import findings
from variorum.store.answers import document_row, in_order, reason_spans
from variorum.store.evidence import moment
from variorum.store.ledger import MADE_BY, entry_for
from variorum.store.rows import pack
from variorum.store.rulings import judged_names
from variorum.store.sqlite import bound

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from variorum.model import Decision, Span
    from variorum.store.answers import Answers
    from variorum.store.evidence import Witnesses
    from variorum.store.reader import Reader

Row = dict[str, Any]

# Where the ids of each kind stand: table and column.
_HOMES: dict[str, tuple[str, str]] = {
    "document": ("documents", "id"),
    "story": ("stories", "id"),
    "mention": ("mentions", "id"),
    "entity": ("entities", "id"),
    "time": ("times", "id"),
    "quantity": ("quantities", "id"),
    "place": ("places", "id"),
    "quotation": ("quotations", "id"),
    "event mention": ("event_mentions", "id"),
    "claim": ("claims", "id"),
    "dependence": ("dependences", "id"),
    "family": ("dependences", "family_id"),
    "actor": ("actors", "id"),
    "event": ("events", "id"),
    "storyline": ("events", "storyline_id"),
    "decision": ("decisions", "id"),
    "point": ("points", "id"),
    "discrepancy": ("discrepancies", "id"),
    "process": ("processes", "id"),
    "judgement": ("judgements", "id"),
}
# A story that copied nobody is a family of its own, which no dependence names.
_MORE_HOMES = (("family", "event_stories", "origin"), ("storyline", "processes", "storyline_id"))
_NEAR = 5
_VERDICTS = {
    "same event": "one event",
    "other event": "different events",
    "same storyline": "different events of one storyline",
}
# A much reported event has thousands of pairs of stories; a reader weighs the first, and can ask for any.
_DECISIONS_SHOWN = 20
# Marks that keyboards and word processors give for the prime of a copy's siglum.
_PRIMES = str.maketrans({"’": "'", "′": "'", "‘": "'", "`": "'", "″": "''"})


class Explainer:
    """Answers about single things of one open record."""

    def __init__(self, reader: Reader, witnesses: Witnesses, answers: Answers, settings: dict[str, str]) -> None:
        self.reader = reader
        self.witnesses = witnesses
        self.answers = answers
        self.settings = settings

    # --- Names --------------------------------------------------------------------------------------------------------

    def resolve(self, name: str) -> str:
        """Return the id that a name stands for.

        Raises:
            UnknownId: nothing or several things are named so.
        """
        asked = name.strip()
        by_siglum = {siglum: story for story, siglum in self.reader.sigla.items()}
        if asked.translate(_PRIMES) in by_siglum:
            return by_siglum[asked.translate(_PRIMES)]
        if self.kind_of(asked):
            return asked
        near = self._beginning_with(asked)
        if len(near) == 1:
            return near[0]
        raise UnknownId(_unknown(asked, near, list(by_siglum)))

    def kind_of(self, name: str) -> str:
        """Return what kind of thing an id names in this record, "" if none."""
        for kind, table, column in self._homes():
            found = f'SELECT 1 FROM "{table}" WHERE "{column}" = CAST(? AS TEXT) LIMIT 1'  # noqa: S608
            if name and self.reader.connection.execute(found, (bound(name),)).fetchone():
                return kind
        return ""

    @staticmethod
    def _homes() -> Iterable[tuple[str, str, str]]:
        yield from ((kind, table, column) for kind, (table, column) in _HOMES.items())
        yield from _MORE_HOMES

    def _beginning_with(self, name: str) -> list[str]:
        if "_" not in name or not name.isascii():
            return []
        found: set[str] = set()
        for _, table, column in self._homes():
            within = f'SELECT DISTINCT "{column}" FROM "{table}" WHERE "{column}" >= ? AND "{column}" < ? LIMIT ?'  # noqa: S608
            given = (name, name + "\x7f", _NEAR + 1)
            found.update(row[0] for row in self.reader.connection.execute(within, given))
        return sorted(found)

    # --- Explanations -------------------------------------------------------------------------------------------------

    def explain(self, name: str) -> Row:
        """Return what a name stands for, its words and why it is there.

        Raises:
            UnknownId: nothing or several things are named so.
        """
        subject = self.resolve(name)
        kind = self.kind_of(subject)
        made: Row = _KINDS[kind](self, subject)
        return {
            "id": subject,
            "kind": kind,
            "label": made.get("label", ""),
            "row": {name: cell for name, cell in made.get("row", {}).items() if name != "evidence"},
            "evidence": self.witnesses.cite_all(made.get("spans", ())),
            "reasons": self._reasons(made.get("reasons", ())),
            "rule": made.get("rule", ""),
            "made_by": self._made_by(kind),
            "judgements": self._judgements(subject),
            "related": [self._related(other) for other in dict.fromkeys(made.get("related", ())) if other],
        }

    def _reasons(self, reasons: Iterable[Reason]) -> list[Row]:
        return [
            {
                "text": reason.text,
                "favours": reason.favours,
                "measure": reason.measure,
                "setting": reason.setting,
                "value": self.settings.get(reason.setting.partition("=")[0]),
                "evidence": self.witnesses.cite_all(reason.evidence),
            }
            for reason in reasons
        ]

    def _made_by(self, kind: str) -> Row:
        entry = entry_for(kind, self.reader.ledger())
        return {
            "file": MADE_BY[kind],
            "stage": entry.stage if entry else MADE_BY[kind].partition(".")[0],
            "version": entry.version if entry else "",
            "settings": entry.settings if entry else "",
        }

    def _judgements(self, subject: str) -> list[Row]:
        return [asdict(made) for made in self.reader.judgements() if made.subject_id == subject]

    def _related(self, other: str) -> Row:
        kind = self.kind_of(other)
        return {"id": other, "kind": kind, "label": self._label(kind, other)}

    def _label(self, kind: str, other: str) -> str:
        """Return a few words by which a reader recognises a thing."""
        column = _LABELS.get(kind)
        if kind == "story":
            return self._story_label(other)
        if column is None:
            return ""
        table, own = _HOMES[kind]
        found = f'SELECT "{column}" FROM "{table}" WHERE "{own}" = CAST(? AS TEXT)'  # noqa: S608
        row = self.reader.connection.execute(found, (bound(other),)).fetchone()
        return str(row[0]) if row else ""

    def _story_label(self, story_id: str) -> str:
        card = self.witnesses.cards[story_id]
        headline = self.witnesses.words(card.story.headline) if card.story.headline else ""
        who = card.story.outlet or card.story.agency or ""
        return ", ".join(filter(None, (card.siglum, who, " ".join(headline.split()), card.published)))

    def _one(self, table: str, name: str) -> Any:  # noqa: ANN401 - a noun of the table
        return next(self.reader.linked(table, "WHERE id = ?", (name,)))

    def _select(self, statement: str, *given: str) -> list[str]:
        return [row[0] for row in self.reader.connection.execute(statement, [bound(name) for name in given])]

    # --- Inputs -------------------------------------------------------------------------------------------------------

    def document(self, name: str) -> Row:
        """Explain an input: where it came from and which stories it holds."""
        document = self.reader.document(name)
        row = {} if document is None else document_row(document)
        row.pop("text", None)
        label = row.get("title") or row.get("path", "")
        return {
            "label": label,
            "row": row,
            "related": self._select("SELECT id FROM stories WHERE document = CAST(? AS TEXT) ORDER BY start", name),
        }

    def story(self, name: str) -> Row:
        """Explain a news item: where it was cut and why, and on what its date rests."""
        card = self.witnesses.cards[name]
        story = card.story
        dated = f"dated {moment(story.published) or 'not at all'} ({story.published.basis})"
        reasons = [Reason(f"cut here: {reason}") for reason in story.cut_reasons]
        reasons.append(
            Reason(": ".join(filter(None, (dated, story.published_reason))), evidence=story.published_evidence)
        )
        decisions = self._decisions_on([name])
        return {
            "label": self._story_label(name),
            "row": self.answers.story_row(card),
            "spans": [story.headline] if story.headline else [],
            "reasons": [*reasons, *self._decided(decisions)],
            "related": [
                card.document,
                *self._select("SELECT event_id FROM event_stories WHERE story_id = ? ORDER BY main DESC, rowid", name),
                *self._select("SELECT id FROM dependences WHERE ? IN (derived_id, origin_id) ORDER BY rowid", name),
                *(decision.id for decision in decisions),
            ],
        }

    # --- Findings -----------------------------------------------------------------------------------------------------

    def finding(self, name: str) -> Row:
        """Explain what was found in one story: its words, the rule that read them, what it refers to."""
        kind = self.kind_of(name)
        table = _HOMES[kind][0]
        story, found = next(self.reader.findings(table, "WHERE id = ?", (name,)))
        row = self._finding_row(kind, story, found)
        document = self.reader.document_of.get(story, "")
        spans = self._spans_of(story, found)
        return {
            "label": row.get("text") or row.get("name") or " ".join(self.witnesses.words(s) for s in spans[:1]),
            "row": {"id": name, "document": document, "story": story, **row},
            "spans": spans,
            "rule": getattr(found, "rule", ""),
            "related": [story, *_references(found), *self._uses(kind, name)],
        }

    def _finding_row(self, kind: str, story: str, found: Any) -> Row:  # noqa: ANN401 - a finding of any kind
        if kind == "quotation":
            entities = self.reader.findings("entities", "WHERE story = ?", (story,))
            return findings.quotation(found, {entity.id: entity.name for _, entity in entities})
        if kind == "claim":
            return self.answers.claim_row(story, found, self.answers.event_of(story, found))
        plain: dict[str, Callable[[Any], Row]] = {
            "mention": findings.mention,
            "entity": findings.entity,
            "event mention": findings.event_mention,
        }
        if kind in plain:
            return plain[kind](found)
        worded: dict[str, Callable[[Any, findings.Words], Row]] = {
            "time": findings.time,
            "quantity": findings.quantity,
            "place": findings.place,
        }
        return worded[kind](found, self.witnesses.words)

    def _spans_of(self, story: str, found: Any) -> list[Span]:  # noqa: ANN401 - a finding of any kind
        if hasattr(found, "mention_ids"):
            mentions = self.reader.findings("mentions", "WHERE story = ?", (story,))
            return [mention.span for _, mention in mentions if mention.id in found.mention_ids]
        if hasattr(found, "content"):
            return [*found.content, *found.cue, *found.source]
        return [found.span]

    def _uses(self, kind: str, name: str) -> list[str]:
        """Return what rests on a finding: actors on entities, points on claims."""
        if kind == "entity":
            holds = "SELECT actors.id FROM actors, json_each(actors.entity_ids) AS item WHERE item.value = ?"
            return self._select(holds, name)
        if kind == "claim":
            return self._select("SELECT DISTINCT point FROM attestations WHERE claim_id = ?", name)
        return []

    # --- Links --------------------------------------------------------------------------------------------------------

    def dependence(self, name: str) -> Row:
        """Explain why one story is held to have taken text from another."""
        found = self._one("dependences", name)
        row = self.answers.copy_row(found)
        first, second = self._short(found.derived_id), self._short(found.origin_id)
        between = "from" if found.direction == "known" else "and"
        return {
            "label": f"{first} {between} {second}: {found.derivation}, direction {found.direction}",
            "row": row,
            "spans": [span for passage in found.passages for span in (passage.derived, passage.origin)],
            "reasons": found.reasons,
            "related": [found.derived_id, found.origin_id, found.family_id],
        }

    def family(self, name: str) -> Row:
        """Explain an origin: the stories that all go back to one."""
        copies = list(self.reader.linked("dependences", "WHERE family_id = ?", (name,)))
        told = self._select("SELECT DISTINCT story_id FROM event_stories WHERE origin = ? ORDER BY story_id", name)
        stories = dict.fromkeys([s for copy in copies for s in (copy.origin_id, copy.derived_id)] + told)
        sigla = [self._short(story) for story in stories]
        return {
            "label": f"one origin: {' '.join(sorted(sigla))}",
            "row": {"id": name, "stories": list(stories)},
            "reasons": [reason for copy in copies for reason in copy.reasons],
            "related": [*stories, *(copy.id for copy in copies)],
        }

    def actor(self, name: str) -> Row:
        """Explain who several stories name, and under which names."""
        found = self._one("actors", name)
        words = [spans[:1] for spans in map(self._entity_spans, found.entity_ids)]
        takes_part = "SELECT events.id FROM events, json_each(events.participants) AS item WHERE item.value = ?"
        return {
            "label": found.name,
            "row": asdict(found),
            "spans": [span for spans in words for span in spans],
            "reasons": [
                Reason(f"{made.by} decided so: {made.reason}", setting=made.id)
                for made in self.reader.judgements()
                if not judged_names(made).isdisjoint(found.entity_ids)
            ],
            "related": [*self._select(takes_part, name), *found.entity_ids],
        }

    def _entity_spans(self, entity_id: str) -> list[Span]:
        row = next(self.reader.findings("entities", "WHERE id = ?", (entity_id,)), None)
        return self._spans_of(*row) if row else []

    def event(self, name: str) -> Row:
        """Explain what happened, which stories tell of it, and what was joined or kept apart."""
        found = self._one("events", name)
        tellings = list(self.reader.linked("event_stories", "WHERE event_id = ?", (name,)))
        decisions = self._decisions_on([name, *(telling.story_id for telling in tellings if telling.main)])
        return {
            "label": found.label,
            "row": self.answers.event_row(found),
            "spans": [*found.evidence, *(span for telling in tellings for span in telling.evidence)],
            "reasons": [
                *(
                    _about(f"{self._short(telling.story_id)} tells of it", reason)
                    for telling in tellings
                    for reason in telling.reasons
                ),
                *self._decided(decisions),
            ],
            "related": [
                *(telling.story_id for telling in tellings),
                found.storyline_id,
                *self._select("SELECT id FROM points WHERE event_id = ? ORDER BY point, about, id", name),
                *self._select("SELECT id FROM discrepancies WHERE event_id = ? ORDER BY point, about, id", name),
                *(decision.id for decision in decisions),
                *found.participants,
            ],
        }

    def _decisions_on(self, subjects: Collection[str]) -> list[Decision]:
        """Return what was joined to, or kept apart from, any of some things; what was kept apart comes first."""
        among = (
            "WHERE EXISTS (SELECT 1 FROM json_each(subject_ids) AS subject "
            "WHERE subject.value IN (SELECT value FROM json_each(?)))"
        )
        found = self.reader.linked("decisions", among, (pack(sorted(subjects)),))
        return sorted(found, key=lambda d: (d.verdict == "same event", d.subject_ids, d.id))

    def _decided(self, decisions: Sequence[Decision]) -> list[Reason]:
        """Return the reasons of decisions, each with what it was about; of very many, the first."""
        reasons = [
            _about(f"{' and '.join(map(self._short, decision.subject_ids))}, {_VERDICTS[decision.verdict]}", reason)
            for decision in decisions[:_DECISIONS_SHOWN]
            for reason in decision.reasons
        ]
        more = len(decisions) - _DECISIONS_SHOWN
        return [*reasons, Reason(f"... and {more} more decisions, listed as related")] if more > 0 else reasons

    def _short(self, name: str) -> str:
        """Return the shortest name a reader knows: a story's siglum, an event's label, else the id."""
        card = self.witnesses.cards.get(name)
        return (card.siglum if card else self._label(self.kind_of(name), name)) or name

    def storyline(self, name: str) -> Row:
        """Explain what several events are rounds or stages of."""
        events = in_order(list(self.reader.linked("events", "WHERE storyline_id = ?", (name,))))
        ids = [event.id for event in events]
        told = "SELECT story_id FROM event_stories JOIN events ON events.id = event_id WHERE storyline_id = ? AND main"
        within = {*ids, *self._select(told, name)}
        joined = [
            d for d in self._decisions_on(within) if d.verdict == "same storyline" and within.issuperset(d.subject_ids)
        ]
        return {
            "label": "; ".join(event.label for event in events),
            "row": {"id": name, "events": ids},
            "spans": [span for event in events for span in event.evidence],
            "reasons": self._decided(joined),
            "related": [*ids, *self._select("SELECT id FROM processes WHERE storyline_id = ? ORDER BY rowid", name)],
        }

    def decision(self, name: str) -> Row:
        """Explain why two events or stories were joined or kept apart."""
        found = self._one("decisions", name)
        return {
            "label": f"{found.verdict}: {' / '.join(map(self._short, found.subject_ids))}",
            "row": {"id": name, "subjects": list(found.subject_ids), "verdict": found.verdict},
            "spans": reason_spans(found.reasons),
            "reasons": found.reasons,
            "related": found.subject_ids,
        }

    def point(self, name: str) -> Row:
        """Explain how the accounts of an event stand on one question."""
        found = self._one("points", name)
        differ = "SELECT id FROM discrepancies WHERE point_id = ? ORDER BY rowid"
        claims = [given.claim_id for given in found.attestations]
        return {
            "label": _joined(found.point, found.about, found.verdict),
            "row": self.answers.point_row(found),
            "spans": [given.span for given in found.attestations],
            "related": [found.event_id, *self._select(differ, name), *claims, *found.silent],
        }

    def discrepancy(self, name: str) -> Row:
        """Explain where accounts differ: the readings and the cause."""
        found = self._one("discrepancies", name)
        stories = [story for reading in found.readings for story in reading.story_ids]
        return {
            "label": _joined(found.point, found.about, " / ".join(reading.value for reading in found.readings)),
            "row": self.answers.discrepancy_row(found),
            "spans": [span for reading in found.readings for span in reading.evidence],
            "reasons": [Reason(f"cause: {found.cause}" + (f" ({found.reason})" if found.reason else ""))],
            "related": [found.point_id, found.event_id, *stories],
        }

    def process(self, name: str) -> Row:
        """Explain one stretch of a process and who says so."""
        found = self._one("processes", name)
        return {
            "label": _joined(found.process, found.kind, found.state),
            "row": self.answers.process_row(found),
            "spans": found.evidence,
            "related": [found.event_id, found.storyline_id],
        }

    def judgement(self, name: str) -> Row:
        """Explain what a person decided, and on what."""
        found = next(made for made in self.reader.judgements() if made.id == name)
        return {
            "label": f"{found.verdict} {found.value}".strip(),
            "row": asdict(found),
            "reasons": [Reason(f"{found.by}: {found.reason}")],
            "related": [found.subject_id],
        }


_KINDS: dict[str, Callable[[Explainer, str], Row]] = {
    "document": Explainer.document,
    "story": Explainer.story,
    "mention": Explainer.finding,
    "entity": Explainer.finding,
    "time": Explainer.finding,
    "quantity": Explainer.finding,
    "place": Explainer.finding,
    "quotation": Explainer.finding,
    "event mention": Explainer.finding,
    "claim": Explainer.finding,
    "dependence": Explainer.dependence,
    "family": Explainer.family,
    "actor": Explainer.actor,
    "event": Explainer.event,
    "storyline": Explainer.storyline,
    "decision": Explainer.decision,
    "point": Explainer.point,
    "discrepancy": Explainer.discrepancy,
    "process": Explainer.process,
    "judgement": Explainer.judgement,
}
# The column by which a reader recognises a thing of each kind.
_LABELS = {
    "document": "title",
    "entity": "name",
    "time": "value",
    "place": "name",
    "actor": "name",
    "event": "label",
    "point": "point",
    "discrepancy": "point",
    "process": "state",
    "claim": "value",
    "decision": "verdict",
}
_REFERRING = (
    "entity_id",
    "speaker_id",
    "actor_id",
    "recipient_id",
    "time_id",
    "place_id",
    "quantity_id",
    "quotation_id",
)


def _about(what: str, reason: Reason) -> Reason:
    """Return a reason that says what it was about, to stand among reasons of other things."""
    return replace(reason, text=f"{what}: {reason.text}")


def _references(found: Any) -> list[str]:  # noqa: ANN401 - a finding of any kind
    ids = [getattr(found, field) for field in _REFERRING if getattr(found, field, "")]
    return [*ids, *getattr(found, "mention_ids", ())]


def _joined(*words: str) -> str:
    return ", ".join(word for word in words if word)


def _unknown(asked: str, near: Sequence[str], sigla: Sequence[str]) -> str:
    if near:
        shown = ", ".join(near[:_NEAR])
        return f"{asked!r} begins several ids: {shown}{' ...' if len(near) > _NEAR else ''}; write more of it"
    prefix = asked.partition("_")[0]
    kind = next((noun for noun, given in PREFIXES.items() if given == prefix and "_" in asked), "")
    what = f"no {kind} {asked!r}" if kind else f"nothing is named {asked!r}"
    some = f" ({', '.join(sigla[:_NEAR])}{' ...' if len(sigla) > _NEAR else ''})" if sigla else ""
    return f"{what} in this record; give an id that any command prints, or a siglum{some}"
