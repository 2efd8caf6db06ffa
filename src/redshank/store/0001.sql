-- A store of reports and of the picture that was made of them.
-- Days are whole numbers since 1970-01-01: date(day * 86400, 'unixepoch') shows one.
-- A week is the day of its Monday. Moments are ISO 8601 text. A record is JSON.

PRAGMA application_id = 1382314859; -- "Rdsk"

CREATE TABLE report (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    added_at TEXT NOT NULL,
    known_from INTEGER NOT NULL, -- the day of publication, else of adding
    withdrawn_at TEXT,
    withdrawn_on INTEGER,
    withdrawn_because TEXT NOT NULL DEFAULT '',
    title TEXT,
    publisher TEXT,
    url TEXT,
    published_at INTEGER,
    published_basis TEXT NOT NULL,
    published_from INTEGER,
    published_to INTEGER,
    published_because TEXT NOT NULL,
    text TEXT NOT NULL,
    record BLOB NOT NULL
) STRICT;
CREATE INDEX report_by_day ON report (known_from, id);

CREATE TABLE event (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    document_id TEXT NOT NULL REFERENCES report (id),
    position INTEGER NOT NULL, -- in the report's record
    event_type TEXT NOT NULL,
    start INTEGER,
    "end" INTEGER,
    week INTEGER, -- null when the interval does not lie within one
    published INTEGER,
    day INTEGER GENERATED ALWAYS AS (coalesce(start, published)) VIRTUAL,
    factuality TEXT NOT NULL,
    confidence REAL NOT NULL,
    speaker_country TEXT,
    goldstein REAL NOT NULL,
    plover_score REAL NOT NULL,
    quad_class INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL, -- in the report's text
    sentence TEXT NOT NULL
) STRICT;
CREATE INDEX event_by_report ON event (document_id, position);
CREATE INDEX event_by_type ON event (event_type, day, document_id);
CREATE INDEX event_by_day ON event (day, document_id);

CREATE TABLE event_party (
    event INTEGER NOT NULL REFERENCES event (number),
    role TEXT NOT NULL, -- actor, recipient, speaker
    party TEXT,
    country TEXT,
    name TEXT NOT NULL
) STRICT;
CREATE INDEX event_party_by_event ON event_party (event);
CREATE INDEX event_party_by_country ON event_party (country, role, event);

CREATE TABLE event_place (
    event INTEGER NOT NULL REFERENCES event (number),
    place TEXT,
    name TEXT NOT NULL,
    relation TEXT,
    lat REAL,
    lon REAL,
    radius_km REAL
) STRICT;
CREATE INDEX event_place_by_event ON event_place (event);
CREATE INDEX event_place_by_place ON event_place (place, event);

-- Who stands over against whom: one row a pair and event, low < high by name (or both the same).
CREATE TABLE dyad (
    event INTEGER NOT NULL REFERENCES event (number),
    low TEXT NOT NULL,
    high TEXT NOT NULL,
    direction TEXT NOT NULL, -- low to high, high to low, mutual
    week INTEGER,
    factuality TEXT NOT NULL,
    quad_class INTEGER NOT NULL,
    goldstein REAL NOT NULL,
    plover_score REAL NOT NULL,
    PRIMARY KEY (event, low, high)
) STRICT, WITHOUT ROWID;
CREATE INDEX dyad_by_week
    ON dyad (low, high, week, direction, factuality, quad_class, goldstein, plover_score);

CREATE TABLE count_statement (
    document_id TEXT NOT NULL REFERENCES report (id),
    position INTEGER NOT NULL,
    what TEXT NOT NULL,
    unit TEXT NOT NULL,
    value REAL NOT NULL,
    actor TEXT,
    place TEXT,
    period_from TEXT,
    period_to TEXT,
    speaker TEXT,
    sentence TEXT NOT NULL,
    PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE silence (
    document_id TEXT NOT NULL REFERENCES report (id),
    position INTEGER NOT NULL,
    actor TEXT,
    about TEXT,
    sentence TEXT NOT NULL,
    PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

-- Full text of what is not withdrawn.
CREATE VIEW standing_report AS
    SELECT number, title, text FROM report WHERE withdrawn_at IS NULL;
CREATE VIEW standing_event AS
    SELECT event.number, event.sentence FROM event JOIN report ON report.id = event.document_id
    WHERE report.withdrawn_at IS NULL;
CREATE VIRTUAL TABLE report_search USING fts5 (
    title, text, content = 'standing_report', content_rowid = 'number',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE event_search USING fts5 (
    sentence, content = 'standing_event', content_rowid = 'number',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER report_added AFTER INSERT ON report BEGIN
    INSERT INTO report_search (rowid, title, text) VALUES (new.number, new.title, new.text);
END;
CREATE TRIGGER event_added AFTER INSERT ON event BEGIN
    INSERT INTO event_search (rowid, sentence) VALUES (new.number, new.sentence);
END;
CREATE TRIGGER report_withdrawn AFTER UPDATE OF withdrawn_at ON report
    WHEN old.withdrawn_at IS NULL AND new.withdrawn_at IS NOT NULL
BEGIN
    INSERT INTO report_search (report_search, rowid, title, text)
        VALUES ('delete', old.number, old.title, old.text);
    INSERT INTO event_search (event_search, rowid, sentence)
        SELECT 'delete', number, sentence FROM event WHERE document_id = old.id;
    DELETE FROM dyad WHERE event IN (SELECT number FROM event WHERE document_id = old.id);
END;

-- What has to be folded again. A mark that is set anew gets a new number.
CREATE TABLE stale (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    event_type TEXT NOT NULL, -- empty for a report without events
    month TEXT NOT NULL, -- of the day, else of publication; empty when neither is known
    UNIQUE (event_type, month) ON CONFLICT REPLACE
) STRICT;

-- The picture, replaced whole each time that it is folded.
CREATE TABLE origin (
    number INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL UNIQUE,
    record BLOB NOT NULL
) STRICT;

CREATE TABLE incident (
    id TEXT PRIMARY KEY,
    day INTEGER NOT NULL, -- its start, else when it was first told; -1000000 when neither is known
    status TEXT NOT NULL,
    event_type TEXT NOT NULL,
    start INTEGER,
    "end" INTEGER,
    first_told INTEGER,
    last_told INTEGER,
    countries TEXT NOT NULL, -- all parties, parted by spaces
    documents INTEGER NOT NULL,
    origins INTEGER NOT NULL,
    record BLOB NOT NULL
) STRICT;
CREATE INDEX incident_by_day ON incident (day, id);
CREATE INDEX incident_by_type ON incident (event_type, day, id, status);
CREATE INDEX incident_by_status ON incident (status, day, id, event_type);
CREATE INDEX incident_by_last_told ON incident (last_told);

CREATE TABLE incident_event (
    event_id TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_party (
    party TEXT NOT NULL,
    day INTEGER NOT NULL,
    id TEXT NOT NULL, -- of the incident
    role TEXT NOT NULL, -- actor, recipient, both
    event_type TEXT NOT NULL,
    status TEXT NOT NULL,
    PRIMARY KEY (party, day, id)
) STRICT, WITHOUT ROWID;

-- What people decided: rows are added, never changed.
CREATE TABLE judgement (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    made_on INTEGER NOT NULL,
    record BLOB NOT NULL
) STRICT;
CREATE TABLE revocation (
    judgement_id TEXT PRIMARY KEY REFERENCES judgement (id),
    revoked_on INTEGER NOT NULL,
    revoked_at TEXT NOT NULL,
    because TEXT NOT NULL
) STRICT;

CREATE TABLE log (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    added INTEGER NOT NULL,
    known INTEGER NOT NULL
) STRICT;
CREATE TABLE left_out (
    run INTEGER NOT NULL REFERENCES log (number),
    name TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX left_out_by_run ON left_out (run);
