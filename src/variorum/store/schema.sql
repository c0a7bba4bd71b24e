-- The record: one SQLite file. docs/record.md explains every table and column and is tested against this file.
--
-- Conventions
--   * Column names are the field names of the nouns (src/variorum/model.py).
--   * start, "end": code points, half-open, into documents.text, or into documents.title where part = 'title'.
--   * Lists of words are JSON arrays. A list of spans of one story is [[start, end], ...], with a third element "title"
--     for a span of the title; a list of spans that may lie in several documents is [[document, start, end, part], ...].
--   * Intervals are three columns: ..._earliest, ..._latest (ISO 8601, NULL is open) and ..._basis.
--   * "position" is the order within a story, or within the noun that a row belongs to, from 0.
--   * Findings refer to their story; the story names its document. Ids start with what they name (st_, ev_, pt_ ...).

PRAGMA application_id = 0x56524d31; -- "VRM1"
PRAGMA user_version = 1;

-- --- About the record -----------------------------------------------------------------------------------------------

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE digests (
    name TEXT PRIMARY KEY,
    "rows" INTEGER NOT NULL,
    sha256 TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger (
    stage TEXT NOT NULL,
    version TEXT NOT NULL,
    settings TEXT NOT NULL,
    inputs TEXT NOT NULL,
    outputs TEXT NOT NULL,
    "rows" INTEGER NOT NULL
) STRICT;

CREATE TABLE judgements (
    id TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    verdict TEXT NOT NULL,
    value TEXT NOT NULL,
    reason TEXT NOT NULL,
    "by" TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE TRIGGER judgements_are_never_edited BEFORE UPDATE ON judgements
BEGIN SELECT RAISE(ABORT, 'a judgement is never edited, only followed by a newer one'); END;

CREATE TRIGGER judgements_are_never_deleted BEFORE DELETE ON judgements
BEGIN SELECT RAISE(ABORT, 'a judgement is never deleted, only followed by a newer one'); END;

-- --- What came in ---------------------------------------------------------------------------------------------------

CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL,
    text TEXT NOT NULL,
    title TEXT NOT NULL,
    published TEXT NOT NULL,
    outlet TEXT NOT NULL,
    author TEXT NOT NULL,
    url TEXT NOT NULL,
    language TEXT NOT NULL,
    text_sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE document_paths (
    document TEXT NOT NULL REFERENCES documents (id),
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE problems (
    path TEXT NOT NULL,
    stage TEXT NOT NULL,
    message TEXT NOT NULL,
    document_id TEXT NOT NULL
) STRICT;

-- --- Stories --------------------------------------------------------------------------------------------------------

CREATE TABLE stories (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES documents (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    part TEXT NOT NULL,
    headline_start INTEGER,
    headline_end INTEGER,
    headline_part TEXT,
    outlet TEXT,
    outlet_evidence_start INTEGER,
    outlet_evidence_end INTEGER,
    outlet_evidence_part TEXT,
    agency TEXT,
    agency_evidence_start INTEGER,
    agency_evidence_end INTEGER,
    agency_evidence_part TEXT,
    common_origin TEXT,
    byline TEXT,
    dateline_start INTEGER,
    dateline_end INTEGER,
    dateline_part TEXT,
    dateline_place TEXT,
    published_earliest TEXT,
    published_latest TEXT,
    published_basis TEXT NOT NULL,
    published_evidence TEXT NOT NULL,
    published_reason TEXT NOT NULL,
    language TEXT NOT NULL,
    cut_reasons TEXT NOT NULL
) STRICT;
CREATE INDEX stories_of_document ON stories (document, start);

CREATE TABLE sigla (
    story TEXT NOT NULL REFERENCES stories (id),
    siglum TEXT NOT NULL
) STRICT;

CREATE TABLE blocks (
    story TEXT NOT NULL REFERENCES stories (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    part TEXT NOT NULL,
    PRIMARY KEY (story, position)
) STRICT, WITHOUT ROWID;

-- --- What one story says --------------------------------------------------------------------------------------------

CREATE TABLE sentences (
    story TEXT NOT NULL REFERENCES stories (id),
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    part TEXT NOT NULL,
    block TEXT NOT NULL,
    tokens INTEGER NOT NULL,
    PRIMARY KEY (story, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE tokens (
    story TEXT PRIMARY KEY REFERENCES stories (id),
    packed BLOB NOT NULL
) STRICT;

CREATE TABLE mentions (
    story TEXT NOT NULL REFERENCES stories (id),
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    part TEXT NOT NULL,
    kind TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    form TEXT NOT NULL,
    PRIMARY KEY (story, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentions_by_id ON mentions (id);

CREATE TABLE entities (
    story TEXT NOT NULL REFERENCES stories (id),
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    mention_ids TEXT NOT NULL,
    subkind TEXT NOT NULL,
    role TEXT NOT NULL,
    affiliation TEXT NOT NULL,
    named INTEGER NOT NULL,
    party INTEGER NOT NULL,
    PRIMARY KEY (story, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX entities_by_id ON entities (id);

CREATE TABLE times (
    story TEXT NOT NULL REFERENCES stories (id),
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    part TEXT NOT NULL,
    type TEXT NOT NULL,
    value TEXT NOT NULL,
    earliest TEXT,
    latest TEXT,
    basis TEXT NOT NULL,
    rule TEXT NOT NULL,
    PRIMARY KEY (story, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX times_by_id ON times (id);

CREATE TABLE quantities (
    story TEXT NOT NULL REFERENCES stories (id),
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    part TEXT NOT NULL,
    low REAL,
    high REAL,
    unit TEXT,
    counted TEXT,
    bound TEXT NOT NULL,
    role TEXT NOT NULL,
    change TEXT,
    rule TEXT NOT NULL,
    PRIMARY KEY (story, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX quantities_by_id ON quantities (id);

CREATE TABLE places (
    story TEXT NOT NULL REFERENCES stories (id),
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    part TEXT NOT NULL,
    name TEXT NOT NULL,
    geonames_id INTEGER NOT NULL,
    country TEXT NOT NULL,
    admin1 TEXT NOT NULL,
    latitude REAL,
    longitude REAL,
    precision TEXT NOT NULL,
    is_dateline INTEGER NOT NULL,
    is_metonym INTEGER NOT NULL,
    rule TEXT NOT NULL,
    PRIMARY KEY (story, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX places_by_id ON places (id);

CREATE TABLE quotations (
    story TEXT NOT NULL REFERENCES stories (id),
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    content TEXT NOT NULL,
    cue TEXT NOT NULL,
    source TEXT NOT NULL,
    speaker_id TEXT NOT NULL,
    speaker_name TEXT NOT NULL,
    role TEXT NOT NULL,
    named INTEGER NOT NULL,
    act TEXT NOT NULL,
    negated INTEGER NOT NULL,
    modality TEXT NOT NULL,
    rule TEXT NOT NULL,
    tense TEXT NOT NULL,
    standing TEXT NOT NULL,
    party_id TEXT NOT NULL,
    PRIMARY KEY (story, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX quotations_by_id ON quotations (id);

CREATE TABLE event_mentions (
    story TEXT NOT NULL REFERENCES stories (id),
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    part TEXT NOT NULL,
    type TEXT NOT NULL,
    mode TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    recipient_id TEXT NOT NULL,
    negated INTEGER NOT NULL,
    modality TEXT NOT NULL,
    tense TEXT NOT NULL,
    time_id TEXT NOT NULL,
    place_id TEXT NOT NULL,
    lemma TEXT NOT NULL,
    rule TEXT NOT NULL,
    PRIMARY KEY (story, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_mentions_by_id ON event_mentions (id);

CREATE TABLE claims (
    story TEXT NOT NULL REFERENCES stories (id),
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    part TEXT NOT NULL,
    point TEXT NOT NULL,
    about TEXT NOT NULL,
    value TEXT NOT NULL,
    predicate TEXT NOT NULL,
    participants TEXT NOT NULL,
    low REAL,
    high REAL,
    bound TEXT NOT NULL,
    time_id TEXT NOT NULL,
    place_id TEXT NOT NULL,
    quantity_id TEXT NOT NULL,
    quotation_id TEXT NOT NULL,
    negated INTEGER NOT NULL,
    modality TEXT NOT NULL,
    speaker TEXT NOT NULL,
    side TEXT NOT NULL,
    act TEXT NOT NULL,
    remove INTEGER NOT NULL,
    rule TEXT NOT NULL,
    verb TEXT NOT NULL,
    entity_ids TEXT NOT NULL,
    certainty TEXT NOT NULL,
    PRIMARY KEY (story, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX claims_by_id ON claims (id);

-- --- What many stories say of one another ---------------------------------------------------------------------------

CREATE TABLE dependences (
    id TEXT NOT NULL,
    derived_id TEXT NOT NULL,
    origin_id TEXT NOT NULL,
    derivation TEXT NOT NULL,
    direction TEXT NOT NULL,
    reasons TEXT NOT NULL,
    common_origin TEXT NOT NULL,
    containment REAL NOT NULL,
    family_id TEXT NOT NULL
) STRICT;
CREATE INDEX dependences_by_id ON dependences (id);
CREATE INDEX dependences_by_family ON dependences (family_id);

CREATE TABLE passages (
    dependence TEXT NOT NULL,
    position INTEGER NOT NULL,
    derived_document TEXT NOT NULL,
    derived_start INTEGER NOT NULL,
    derived_end INTEGER NOT NULL,
    derived_part TEXT NOT NULL,
    origin_document TEXT NOT NULL,
    origin_start INTEGER NOT NULL,
    origin_end INTEGER NOT NULL,
    origin_part TEXT NOT NULL,
    kind TEXT NOT NULL
) STRICT;
CREATE INDEX passages_of_dependence ON passages (dependence, position);

CREATE TABLE actors (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    entity_ids TEXT NOT NULL,
    variants TEXT NOT NULL,
    role TEXT NOT NULL,
    affiliation TEXT NOT NULL
) STRICT;
CREATE INDEX actors_by_id ON actors (id);

CREATE TABLE events (
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    type TEXT NOT NULL,
    time_earliest TEXT,
    time_latest TEXT,
    time_basis TEXT NOT NULL,
    place TEXT NOT NULL,
    latitude REAL,
    longitude REAL,
    precision TEXT,
    storyline_id TEXT NOT NULL,
    participants TEXT NOT NULL,
    round INTEGER NOT NULL,
    evidence TEXT NOT NULL
) STRICT;
CREATE INDEX events_by_id ON events (id);
CREATE INDEX events_by_storyline ON events (storyline_id);

CREATE TABLE event_stories (
    event_id TEXT NOT NULL,
    story_id TEXT NOT NULL REFERENCES stories (id),
    main INTEGER NOT NULL,
    origin TEXT NOT NULL,
    independence TEXT NOT NULL,
    reasons TEXT NOT NULL,
    evidence TEXT NOT NULL
) STRICT;
CREATE INDEX event_stories_by_event ON event_stories (event_id);
CREATE INDEX event_stories_by_story ON event_stories (story_id);
CREATE INDEX event_stories_by_origin ON event_stories (origin);

CREATE TABLE decisions (
    id TEXT NOT NULL,
    subject_ids TEXT NOT NULL,
    verdict TEXT NOT NULL,
    reasons TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_by_id ON decisions (id);

CREATE TABLE points (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    point TEXT NOT NULL,
    about TEXT NOT NULL,
    verdict TEXT NOT NULL,
    cause TEXT,
    independent_origins INTEGER NOT NULL,
    silent TEXT NOT NULL,
    low REAL,
    best REAL,
    high REAL
) STRICT;
CREATE INDEX points_by_id ON points (id);
CREATE INDEX points_by_event ON points (event_id);

CREATE TABLE attestations (
    point TEXT NOT NULL,
    position INTEGER NOT NULL,
    story_id TEXT NOT NULL REFERENCES stories (id),
    claim_id TEXT NOT NULL,
    value TEXT NOT NULL,
    low REAL,
    high REAL,
    bound TEXT NOT NULL,
    speaker TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES documents (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    part TEXT NOT NULL
) STRICT;
CREATE INDEX attestations_of_point ON attestations (point, position);
CREATE INDEX attestations_by_claim ON attestations (claim_id);

CREATE TABLE discrepancies (
    id TEXT NOT NULL,
    point_id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    point TEXT NOT NULL,
    about TEXT NOT NULL,
    cause TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX discrepancies_by_id ON discrepancies (id);

CREATE TABLE readings (
    discrepancy TEXT NOT NULL,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    story_ids TEXT NOT NULL,
    holders TEXT NOT NULL,
    independent_origins INTEGER NOT NULL,
    evidence TEXT NOT NULL
) STRICT;
CREATE INDEX readings_of_discrepancy ON readings (discrepancy, position);

CREATE TABLE processes (
    id TEXT NOT NULL,
    process TEXT NOT NULL,
    kind TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    state TEXT NOT NULL,
    time_earliest TEXT,
    time_latest TEXT,
    time_basis TEXT NOT NULL,
    as_of TEXT NOT NULL,
    place TEXT NOT NULL,
    mediators TEXT NOT NULL,
    outcome TEXT NOT NULL,
    said_by TEXT NOT NULL,
    disputed INTEGER NOT NULL,
    storyline_id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    evidence TEXT NOT NULL,
    parties TEXT NOT NULL,
    delegations TEXT NOT NULL,
    demands TEXT NOT NULL,
    purpose TEXT NOT NULL,
    low REAL,
    high REAL,
    next_state TEXT NOT NULL,
    next_day TEXT NOT NULL
) STRICT;
CREATE INDEX processes_by_id ON processes (id);
