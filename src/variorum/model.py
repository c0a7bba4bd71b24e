"""The nouns: what the stages hand to one another and what the record keeps.

Frozen dataclasses, standard library only. A finding without a :class:`Span` does not exist; a date is an
:class:`Interval` with the basis on which it was fixed. Offsets are code points. Ids are digests of content
(``variorum.identity``), so that the same input always gives the same ids.

The terms are those of the fields: textual criticism (witness, reading, siglum), topic detection and tracking (story,
event), PARC (source, cue, content), METER (wholly and partially derived), PLOVER (event types); see
``docs/glossary.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

Part = Literal["text", "title"]
Basis = Literal[
    "stated",
    "metadata",
    "weekday resolved",
    "relative resolved",
    "bounded by publication",
    "inferred from linked accounts",
    "judged",
    "unresolved",
]
BlockKind = Literal["headline", "subhead", "paragraph", "caption", "credit", "metadata"]
MentionKind = Literal["PER", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Bound = Literal["exactly", "about", "at least", "more than", "at most", "less than", "between"]
Change = Literal["up", "down"]
Precision = Literal["point", "city", "region", "country"]
QuotationKind = Literal["direct", "mixed", "indirect"]
SpeechAct = Literal[
    "state",
    "accuse",
    "deny",
    "threaten",
    "demand",
    "pledge",
    "agree",
    "reject",
    "warn",
    "thank",
    "praise",
    "ask",
]
# How sure a claim is told to be, after FactBank (Sauri and Pustejovsky 2009); its polarity is told apart from that.
Certainty = Literal["certain", "probable", "possible", "unknown"]
# What a source is: somebody with a name or without, a paper or picture; "none" where words are given to nobody.
Standing = Literal["named", "unnamed", "document", "none"]
Tense = Literal["past", "present", "future", ""]
Derivation = Literal["wholly derived", "partially derived", "shared quotes only"]
Direction = Literal["known", "unknown"]
Independence = Literal["independent", "derived", "not established"]
Verdict = Literal["agree", "differ", "single"]
Cause = Literal[
    "later update",
    "correction",
    "different precision or rounding",
    "different scope or definition",
    "different speaker",
    "day or time slip",
    "name variant",
    "copy or typing error",
    "other incident",
    "true conflict",
    "unclear",
]


# --- Value types ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Which words: ``[start, end)`` in code points of a document's text, or of its title (``part == "title"``)."""

    document_id: str
    start: int
    end: int
    part: Part = "text"

    def __reduce__(self) -> tuple[type[Span], tuple[str, int, int, Part]]:
        """Pickle by the fields alone, a third of the time of a dataclass: there are dozens of spans a story."""
        return Span, (self.document_id, self.start, self.end, self.part)

    def contains(self, other: Span) -> bool:
        """Say whether ``other`` lies wholly inside this span of the same document part."""
        return (
            self.document_id == other.document_id
            and self.part == other.part
            and self.start <= other.start
            and other.end <= self.end
        )

    def overlaps(self, other: Span) -> bool:
        """Say whether the two spans share at least one code point."""
        return (
            self.document_id == other.document_id
            and self.part == other.part
            and self.start < other.end
            and other.start < self.end
        )


@dataclass(frozen=True, slots=True)
class Interval:
    """All the moments a text allows, both ends included, and on what basis.

    Ends are ISO 8601: a date alone (``2025-10-29``) where the precision is a day or coarser, else a local time
    (``2025-10-29T05:30``), with a zone where the text gives one. ``None`` is open; both ``None`` with the basis
    ``unresolved`` means that the text does not say.
    """

    earliest: str | None
    latest: str | None
    basis: Basis

    @property
    def resolved(self) -> bool:
        """Whether the interval is bounded at both ends."""
        return self.earliest is not None and self.latest is not None

    @property
    def day(self) -> str | None:
        """The ISO date, if the interval lies within one calendar day; else ``None``."""
        if self.earliest is None or self.latest is None or self.earliest[:10] != self.latest[:10]:
            return None
        return self.earliest[:10]


UNRESOLVED = Interval(None, None, "unresolved")


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many: the range a phrase states; "at least 12 people" is ``Quantity(12, None, None, "people")``.

    ``unit`` is pint's long name ("kilometer", "hour") or ``None`` for counts; ``counted`` is what is counted, as the
    text says it. ``None`` at an end is open.
    """

    low: float | None
    high: float | None
    unit: str | None
    counted: str | None


# --- Read: what came in -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Problem:
    """A defect of one input, kept in the record: where, at which stage, and what is wrong and what to do about it.

    ``path`` is the file (with ``:line`` for a row); ``document_id`` is empty where no document came of it.
    """

    path: str
    stage: str
    message: str
    document_id: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    r"""One input as received.

    ``text`` has no byte-order mark and ``\n`` line ends, and is otherwise unchanged; of a web page, it is the article
    text read out of it. ``sha256`` is of the bytes received (of a JSON Lines row: of its used fields in canonical
    JSON). ``title`` is metadata (JSON Lines, HTML), empty when the input carries none; it is not part of ``text``.
    ``published`` is an ISO date or time from metadata, ``outlet``, ``author`` and ``url`` likewise; empty when unknown.
    """

    id: str
    sha256: str
    text: str
    title: str = ""
    published: str = ""
    outlet: str = ""
    author: str = ""
    url: str = ""
    language: str = ""
    paths: tuple[str, ...] = ()

    def words(self, span: Span) -> str:
        """Return the words a span of this document points at."""
        source = self.title if span.part == "title" else self.text
        return source[span.start : span.end]


# --- Segment: where one news item ends --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Block:
    """One run of a story and what it serves as: a headline, paragraph, caption, end credit, line of metadata."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and for whom a story says it was written: "ANKARA, Turkey (AP) —"; never by default the event's place."""

    span: Span
    place: str


@dataclass(frozen=True, slots=True)
class Story:
    """One news item. A document holds one or several.

    ``cut_reasons`` says, for a person to read, why the story begins here (empty for a document's first story).
    ``agency`` is the news agency that the story itself carries (dateline or credit); ``common_origin`` is a further
    origin the text shows ("told The Associated Press"). ``published`` carries its basis; ``published_evidence`` are the
    words it rests on.
    """

    id: str
    span: Span
    blocks: tuple[Block, ...]
    headline: Span | None = None
    outlet: str | None = None
    outlet_evidence: Span | None = None
    agency: str | None = None
    agency_evidence: Span | None = None
    common_origin: str | None = None
    byline: str | None = None
    dateline: Dateline | None = None
    published: Interval = UNRESOLVED
    published_evidence: tuple[Span, ...] = ()
    published_reason: str = ""
    language: str = "en"
    cut_reasons: tuple[str, ...] = ()


# --- Analyze: what one story says -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a sentence; offsets are code points into the part its sentence lies in.

    ``upos``, ``lemma`` and ``deprel`` are empty and ``head`` is -1 where the language model did not read the sentence;
    ``head`` is the index, within the story's token list, of the governing token, -1 for a sentence's root. ``features``
    are tense, mood, number and voice in Universal Dependencies' terms; ``name`` says where the model saw a name begin
    ("B-PER") or go on ("I-ORG:armed group").
    """

    start: int
    end: int
    text: str
    upos: str = ""
    lemma: str = ""
    head: int = -1
    deprel: str = ""
    features: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its span, its tokens, and the kind of block it lies in. Never crosses a block or a line break."""

    span: Span
    tokens: tuple[Token, ...]
    block: BlockKind


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name, describe or stand for (a pronoun) something; ``entity_id`` says what, within the story."""

    id: str
    span: Span
    kind: MentionKind
    entity_id: str
    form: Literal["name", "nominal", "pronoun"] = "name"


@dataclass(frozen=True, slots=True)
class Entity:
    """The one thing that several mentions of a story name.

    ``subkind`` refines ``kind`` where the text or a table allows: "armed group", "outlet", "agency", "government",
    "country", "city", "office". ``role`` and ``affiliation`` are as the text gives them ("Information Minister",
    "Pakistan"). ``named`` is false for "three security officials". ``party`` tells the parties to the conflict of which
    the story tells.
    """

    id: str
    name: str
    kind: MentionKind
    mention_ids: tuple[str, ...]
    subkind: str = ""
    role: str = ""
    affiliation: str = ""
    named: bool = True
    party: bool = False


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that say when. ``value`` is the TIMEX3 value ("2025-10-29TMO", "P4D", "XXXX-WXX-2" while unresolved).

    ``rule`` names the rule that read it; ``interval`` says which moments are meant and on what basis.
    """

    id: str
    span: Span
    type: TimeType
    value: str
    interval: Interval
    rule: str


@dataclass(frozen=True, slots=True)
class QuantityExpression:
    """Words that say how many or how much.

    ``role`` is what befell the counted ("killed", "injured", "people_shot", "missing", "arrested", "displaced",
    "released", "held", "rescued", "abducted", "evacuated", "returned"), "age" for an age, empty when none applies;
    ``change`` tells a rise or fall by this much from a level.
    """

    id: str
    span: Span
    quantity: Quantity
    bound: Bound
    role: str = ""
    change: Change | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class PlaceReference:
    """Words that name a place, with where it is on the map if that could be settled.

    ``geonames_id`` is 0 when unresolved. ``is_dateline`` marks the place where the story was written;
    ``is_metonym`` a capital or country that stands for its government ("Kabul denies"). ``rule`` says how the name was
    found and how it was put on the map.
    """

    id: str
    span: Span
    name: str
    geonames_id: int = 0
    country: str = ""
    admin1: str = ""
    latitude: float | None = None
    longitude: float | None = None
    precision: Precision = "city"
    is_dateline: bool = False
    is_metonym: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words given to a speaker: PARC's content, cue and source.

    ``content`` is without its outer quotation marks and may be discontinuous. ``speaker_id`` is an entity of the story
    or empty; ``speaker_name`` is then what the text calls the source, empty when there is none. ``named`` is false for
    unnamed sources. ``rule`` says which rule found the speaker. ``tense`` is the cue's ("said", "says", "will say").
    ``standing`` tells what the source is; ``party_id`` is the entity of the story, a party to the conflict, that speaks
    or for which the speaker does, empty for everybody else.
    """

    id: str
    kind: QuotationKind
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    speaker_id: str = ""
    speaker_name: str = ""
    role: str = ""
    named: bool = False
    act: SpeechAct = "state"
    negated: bool = False
    modality: str = ""
    rule: str = ""
    tense: Tense = ""
    standing: Standing = "none"
    party_id: str = ""


@dataclass(frozen=True, slots=True)
class EventMention:
    """Words that tell of a happening: the trigger, PLOVER's type and mode, who did it to whom, when and where.

    ``actor_id`` and ``recipient_id`` are entities of the story; ``time_id`` and ``place_id`` are findings of it. Empty
    when the text does not say. ``tense`` tells what has happened from what is said to come ("past", "future", "").
    """

    id: str
    span: Span
    type: str
    mode: str = ""
    actor_id: str = ""
    recipient_id: str = ""
    negated: bool = False
    modality: str = ""
    tense: str = ""
    time_id: str = ""
    place_id: str = ""
    lemma: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a story says is so on one point, and on whose word.

    ``point`` is one of DESIGN's points ("killed", "date", "participants", "outcome", "cause", "status", "blame",
    "other:<name>"), ``about`` says which thing the point is asked of (a person, "the announcement"), ``value`` is the
    reading in a normal form that can be compared. ``low``, ``high`` and ``bound`` are for numbers. ``speaker`` is the
    name on whose word the story says it, empty for the report's own words; ``remove`` counts how far the words are
    from the page: 0 the report itself, 1 a speaker, 2 a speaker citing another. ``verb`` is the lemma of the verb whose
    clause says it, ``entity_ids`` are those who take part in that clause. ``certainty`` is how sure it is told to be.
    """

    id: str
    span: Span
    point: str
    about: str
    value: str
    predicate: str = ""
    participants: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    bound: Bound = "exactly"
    time_id: str = ""
    place_id: str = ""
    quantity_id: str = ""
    quotation_id: str = ""
    negated: bool = False
    modality: str = ""
    speaker: str = ""
    side: str = ""
    act: SpeechAct = "state"
    remove: int = 0
    rule: str = ""
    verb: str = ""
    entity_ids: tuple[str, ...] = ()
    certainty: Certainty = "certain"


# Points that no table foresees; claims on them stand in a list only where several accounts answer one question.
# Of which kind a thing is, what is told of a deed, and which of several courses an event took.
WHICH, TOLD, WAY = "other:which", "other:what is told", "other:in what way"
OPEN_POINTS = frozenset({WHICH, TOLD, WAY}) | frozenset(
    f"other:{asked}"
    for asked in (
        *("where", "whither", "whence", "how", "when", "how long", "how often", "number"),
        *("doing what", "by whom", "for whom"),
    )
)
# The names and ages of persons of whom a story does not tell what part they play; another story may.
BYSTANDERS = frozenset({"other:name", "other:age"})
# A figure or a version of one named thing, which reports of other events may tell otherwise.
PARTICULAR = "other:particular"
# The modality of one that those concerned pin down: another has to name two of them too.
BY_NAMES = "by names"
# Whether something is so that another report may say is not so.
CONTESTED = "other:whether"


@dataclass(frozen=True, slots=True)
class Analysis:
    """All the findings of one story, made from that story alone."""

    story_id: str
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[QuantityExpression, ...] = ()
    places: tuple[PlaceReference, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    event_mentions: tuple[EventMention, ...] = ()
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """One story with the document it stands in and what was found in it: what the link stage reads."""

    document: Document
    story: Story
    analysis: Analysis

    def words(self, span: Span) -> str:
        """Return the words a span of this report points at."""
        return self.document.words(span)

    @property
    def claimed(self) -> frozenset[str]:
        """The points on which the story claims something: what can be asked without looking at its claims."""
        return frozenset(claim.point for claim in self.analysis.claims)

    def claims_any(self, points: AbstractSet[str]) -> bool:
        """Say whether the story claims something on one of some points."""
        return not self.claimed.isdisjoint(points)

    def claims_on(self, points: AbstractSet[str]) -> tuple[Claim, ...]:
        """Return the claims on some points, in order: the others need not be looked at."""
        return tuple(claim for claim in self.analysis.claims if claim.point in points)

    def claims_at(self, places: Iterable[int]) -> tuple[Claim, ...]:
        """Return the claims at some places among all of them."""
        return tuple(self.analysis.claims[place] for place in places)

    def claims_named(self, ids: AbstractSet[str]) -> tuple[Claim, ...]:
        """Return the claims of some ids, in order: of the others no more than that need be looked at."""
        return tuple(claim for claim in self.analysis.claims if claim.id in ids)


# --- Link: what many stories say of one another -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for or against a decision, in words a reader who does not code can weigh.

    ``favours`` says whether it speaks for the decision taken; ``measure`` and ``setting`` are the figure and the
    threshold it was held against, where there is one; ``evidence`` are the words it rests on.
    """

    text: str
    favours: bool = True
    measure: float | None = None
    setting: str = ""
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Words shared by two stories; ``kind`` tells running text from a quotation or a statement both cite."""

    derived: Span
    origin: Span
    kind: Literal["text", "quotation"] = "text"


@dataclass(frozen=True, slots=True)
class Dependence:
    """One story took text from another, on METER's scale.

    ``direction`` unknown means that ``derived_id`` and ``origin_id`` are merely the two stories in order of date.
    ``containment`` is the share of the derived story's word five-grams, outside quotations, that stand in the origin
    (0 to 1). ``family_id`` groups all the stories of one origin.
    """

    id: str
    derived_id: str
    origin_id: str
    derivation: Derivation
    direction: Direction
    reasons: tuple[Reason, ...]
    common_origin: str
    containment: float
    passages: tuple[Passage, ...]
    family_id: str


@dataclass(frozen=True, slots=True)
class Actor:
    """One entity across stories: the name readers know it by, and the stories' entities it stands for."""

    id: str
    name: str
    kind: MentionKind
    entity_ids: tuple[str, ...]
    variants: tuple[str, ...] = ()
    role: str = ""
    affiliation: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One happening that stories tell of. ``type`` is PLOVER's; ``place`` empty and coordinates ``None`` if unsaid.

    ``evidence`` are the words that carry time, place and label; ``participants`` are actor ids; ``round`` is the
    ordinal a series of talks gives it (0: none stated).
    """

    id: str
    label: str
    type: str
    time: Interval
    place: str = ""
    latitude: float | None = None
    longitude: float | None = None
    precision: Precision | None = None
    storyline_id: str = ""
    participants: tuple[str, ...] = ()
    round: int = 0
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class EventStory:
    """That a story tells of an event: as its main matter or in passing; on which origin it rests; and why.

    ``origin`` is the family id of the origin the story rests on.
    """

    event_id: str
    story_id: str
    main: bool
    origin: str
    independence: Independence
    reasons: tuple[Reason, ...] = ()
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """That two events or stories were joined or kept apart, with the reasons on both sides."""

    id: str
    subject_ids: tuple[str, str]
    verdict: Literal["same event", "other event", "same storyline"]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Attestation:
    """One story's value on one point of one event: what textual criticism calls a witness giving a reading."""

    story_id: str
    claim_id: str
    value: str
    low: float | None
    high: float | None
    bound: Bound
    speaker: str
    span: Span


@dataclass(frozen=True, slots=True)
class Point:
    """One question asked of every account of an event, and how the accounts stand on it.

    ``low``, ``best`` and ``high`` combine numbers over independent origins; ``silent`` are the stories of the event
    that say nothing on the point. A point on which one account is silent is not a disagreement.
    """

    id: str
    event_id: str
    point: str
    about: str
    verdict: Verdict
    cause: Cause | None
    independent_origins: int
    attestations: tuple[Attestation, ...]
    silent: tuple[str, ...] = ()
    low: float | None = None
    best: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One of the values given on a disputed point: who carries it, on whose word, from how many origins."""

    value: str
    story_ids: tuple[str, ...]
    holders: tuple[str, ...]
    independent_origins: int
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Claims on one point that cannot all hold as written: the readings, the cause, and the reason for the cause."""

    id: str
    point_id: str
    event_id: str
    point: str
    about: str
    cause: Cause
    reason: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class ProcessState:
    """One stretch of a process (a round of talks, a ceasefire in force, a crossing closed) and who says so.

    ``parties`` are those who do it and those to whom it is done, in this order. ``delegations`` and ``demands`` name
    their side first ("Norland: its foreign minister"). ``low`` and ``high`` are how many are sent, held, driven out.
    ``next_state`` is what would come next, and ``next_day`` the day that was said for it: suggested, never assumed.
    """

    id: str
    process: str
    kind: str
    order: int
    state: str
    time: Interval
    as_of: str = ""
    place: str = ""
    mediators: tuple[str, ...] = ()
    outcome: str = ""
    said_by: tuple[str, ...] = ()
    disputed: bool = False
    storyline_id: str = ""
    event_id: str = ""
    evidence: tuple[Span, ...] = ()
    parties: tuple[str, ...] = ()
    delegations: tuple[str, ...] = ()
    demands: tuple[str, ...] = ()
    purpose: str = ""
    low: float | None = None
    high: float | None = None
    next_state: str = ""
    next_day: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's decision on one thing of the record; never edited, only followed by a newer one."""

    id: str
    subject_id: str
    verdict: Literal["accepted", "rejected", "same-as", "split", "set", "withdrawn"]
    value: str
    reason: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Rulings:
    """What people's decisions ask of linking, in ids that no new report changes.

    ``together`` and ``apart`` are pairs of story ids (the lower first), each with the decision as a reason: they tell,
    or do not tell, of one event. ``settled`` are the stories of each event accepted as it stood: a later report is
    suggested, not joined. ``not_copies`` are pairs of stories of which neither took text from the other. ``set_aside``
    are discrepancies that are none, as (point, about, ids of their stories). ``cuts`` are (document id, position, does
    a story begin there). ``withdrawn`` are ids of documents that no longer count.
    """

    together: tuple[tuple[tuple[str, str], Reason], ...] = ()
    apart: tuple[tuple[tuple[str, str], Reason], ...] = ()
    settled: tuple[tuple[str, ...], ...] = ()
    not_copies: frozenset[tuple[str, str]] = frozenset()
    set_aside: frozenset[tuple[str, str, tuple[str, ...]]] = frozenset()
    cuts: tuple[tuple[str, int, bool], ...] = ()
    withdrawn: frozenset[str] = frozenset()
    one_actor: frozenset[tuple[str, str]] = frozenset()
    two_actors: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """What made a set of rows: stage, its version, the digest of its settings, of what went in and what came out."""

    stage: str
    version: str
    settings: str
    inputs: str
    outputs: str
    rows: int


@dataclass(frozen=True, slots=True)
class Links:
    """All that the link stage found among the reports of one record."""

    dependences: tuple[Dependence, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    event_stories: tuple[EventStory, ...] = ()
    decisions: tuple[Decision, ...] = ()
    points: tuple[Point, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    processes: tuple[ProcessState, ...] = ()
    sigla: tuple[tuple[str, str], ...] = ()
