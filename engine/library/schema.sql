-- The library, version 1. Paths are BLOBs: file names are bytes, not always text.
-- Only the person's folders and (later) decisions are precious; every other table can be rebuilt from the photos.

-- Folders the person gave us.
CREATE TABLE folders (
    id              INTEGER PRIMARY KEY,
    path            BLOB NOT NULL UNIQUE,
    scanned_at      TEXT                      -- UTC, ISO 8601; NULL until the first scan is complete
) STRICT;

-- Readable photos. Owned by the ingest lane.
CREATE TABLE photos (
    id              INTEGER PRIMARY KEY,
    path            BLOB NOT NULL UNIQUE,
    size_bytes      INTEGER NOT NULL,
    mtime_ns        INTEGER NOT NULL,
    content_hash    TEXT NOT NULL,            -- BLAKE2b-160 of the file's bytes, hexadecimal
    width           INTEGER NOT NULL,         -- as seen, after EXIF orientation
    height          INTEGER NOT NULL,
    format          TEXT NOT NULL,            -- "JPEG", "PNG", ...
    taken_at        TEXT NOT NULL,            -- local time, ISO 8601
    is_date_from_file INTEGER NOT NULL,       -- 1: the photo has no date of its own
    is_missing      INTEGER NOT NULL DEFAULT 0 -- 1: not found by the last scan of its folder; kept all the same
) STRICT;
CREATE INDEX photos_by_date ON photos (is_missing, taken_at DESC, id DESC);
CREATE INDEX photos_by_content ON photos (content_hash);

-- Files and folders that could not be read, with a reason for the person. Owned by the ingest lane.
CREATE TABLE problems (
    id              INTEGER PRIMARY KEY,
    path            BLOB NOT NULL UNIQUE,
    size_bytes      INTEGER NOT NULL,
    mtime_ns        INTEGER NOT NULL,
    reason          TEXT NOT NULL,
    detail          TEXT NOT NULL,
    is_lasting      INTEGER NOT NULL          -- 1: reading it again is pointless until the file changes
) STRICT;

-- Which row of the file vectors/<model>.f16 belongs to which content. Owned by the learn lane.
CREATE TABLE vectors (
    model_id        TEXT NOT NULL,
    content_hash    TEXT NOT NULL,
    row             INTEGER NOT NULL,
    PRIMARY KEY (model_id, content_hash)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX vectors_by_row ON vectors (model_id, row);

-- Groupings. A run is built aside and becomes current in one transaction. Owned by the learn lane.
CREATE TABLE runs (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    kind            TEXT NOT NULL CHECK (kind IN ('quick', 'learned')),
    is_complete     INTEGER NOT NULL DEFAULT 0,
    options         TEXT NOT NULL,            -- JSON of OrganiseOptions
    photos_digest   TEXT NOT NULL,            -- names the exact set of photos
    seconds         TEXT NOT NULL DEFAULT '{}', -- JSON, stage to seconds
    created_at      TEXT NOT NULL
) STRICT;

CREATE TABLE groups (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id          INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    suggested_name  TEXT,
    count           INTEGER NOT NULL,
    confidence      REAL NOT NULL,
    cover           INTEGER NOT NULL          -- id of the most typical photo
) STRICT;
CREATE INDEX groups_by_run ON groups (run_id, count DESC);

-- Every photo of a run, in exactly one group or in none ("not sure").
CREATE TABLE memberships (
    run_id          INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    photo_id        INTEGER NOT NULL,
    group_id        INTEGER REFERENCES groups (id) ON DELETE CASCADE, -- NULL: not sure
    confidence      REAL NOT NULL,
    PRIMARY KEY (run_id, photo_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX memberships_by_group ON memberships (run_id, group_id, confidence DESC);

-- Single values: "current_run".
CREATE TABLE state (
    key             TEXT PRIMARY KEY,
    value           TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Work asked for and not yet ended, so that a quit or a kill can be continued.
CREATE TABLE unfinished (
    id              INTEGER PRIMARY KEY,
    folder          BLOB NOT NULL UNIQUE,
    options         TEXT NOT NULL
) STRICT;
