BEGIN TRANSACTION;
CREATE TABLE folders (
    id              INTEGER PRIMARY KEY,
    path            BLOB NOT NULL UNIQUE,
    scanned_at      TEXT                      -- UTC, ISO 8601; NULL until the first scan is complete
) STRICT;
INSERT INTO "folders" VALUES(1,X'2F70686F746F73','2020-01-02T10:00:00');
CREATE TABLE groups (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id          INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    suggested_name  TEXT,
    count           INTEGER NOT NULL,
    confidence      REAL NOT NULL,
    cover           INTEGER NOT NULL          -- id of the most typical photo
) STRICT;
INSERT INTO "groups" VALUES(1,1,'Boats',2,0.9,1);
CREATE TABLE memberships (
    run_id          INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    photo_id        INTEGER NOT NULL,
    group_id        INTEGER REFERENCES groups (id) ON DELETE CASCADE, -- NULL: not sure
    confidence      REAL NOT NULL,
    PRIMARY KEY (run_id, photo_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "memberships" VALUES(1,3,NULL,0.1);
INSERT INTO "memberships" VALUES(1,1,1,0.95);
INSERT INTO "memberships" VALUES(1,2,1,0.85);
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
INSERT INTO "photos" VALUES(1,X'2F70686F746F732F6F6E652E6A7067',1000,5,'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',40,30,'JPEG','2019-05-01T12:00:00',0,0);
INSERT INTO "photos" VALUES(2,X'2F70686F746F732F697427732074776F2E6A7067',1000,5,'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',40,30,'JPEG','2019-05-02T12:00:00',0,0);
INSERT INTO "photos" VALUES(3,X'2F70686F746F732FFF2E6A7067',1000,5,'cccccccccccccccccccccccccccccccccccccccc',40,30,'JPEG','2019-05-03T12:00:00',0,0);
CREATE TABLE problems (
    id              INTEGER PRIMARY KEY,
    path            BLOB NOT NULL UNIQUE,
    size_bytes      INTEGER NOT NULL,
    mtime_ns        INTEGER NOT NULL,
    reason          TEXT NOT NULL,
    detail          TEXT NOT NULL,
    is_lasting      INTEGER NOT NULL          -- 1: reading it again is pointless until the file changes
) STRICT;
INSERT INTO "problems" VALUES(1,X'2F70686F746F732F62726F6B656E2E6A7067',0,5,'The file is empty (0 bytes).','UnidentifiedImageError',1);
CREATE TABLE runs (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    kind            TEXT NOT NULL CHECK (kind IN ('quick', 'learned')),
    is_complete     INTEGER NOT NULL DEFAULT 0,
    options         TEXT NOT NULL,            -- JSON of OrganiseOptions
    photos_digest   TEXT NOT NULL,            -- names the exact set of photos
    seconds         TEXT NOT NULL DEFAULT '{}', -- JSON, stage to seconds
    created_at      TEXT NOT NULL
, verdict TEXT) STRICT;
INSERT INTO "runs" VALUES(1,'quick',1,'{"groups": null}','digest','{"scan": 1.5}','2020-01-02T10:00:00',NULL);
INSERT INTO "runs" VALUES(2,'learned',0,'{"groups": null, "epochs": 12}','digest','{}','2020-01-02T10:10:00',NULL);
CREATE TABLE state (
    key             TEXT PRIMARY KEY,
    value           TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "state" VALUES('current_run','1');
CREATE TABLE unfinished (
    id              INTEGER PRIMARY KEY,
    folder          BLOB NOT NULL UNIQUE,
    options         TEXT NOT NULL
) STRICT;
INSERT INTO "unfinished" VALUES(1,X'2F70686F746F73','{"quick": true}');
CREATE TABLE vectors (
    model_id        TEXT NOT NULL,
    content_hash    TEXT NOT NULL,
    row             INTEGER NOT NULL,
    PRIMARY KEY (model_id, content_hash)
) STRICT, WITHOUT ROWID;
INSERT INTO "vectors" VALUES('efficientnet','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',0);
CREATE INDEX photos_by_date ON photos (is_missing, taken_at DESC, id DESC);
CREATE INDEX photos_by_content ON photos (content_hash);
CREATE UNIQUE INDEX vectors_by_row ON vectors (model_id, row);
CREATE INDEX groups_by_run ON groups (run_id, count DESC);
CREATE INDEX memberships_by_group ON memberships (run_id, group_id, confidence DESC);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('runs',2);
INSERT INTO "sqlite_sequence" VALUES('groups',1);
COMMIT;
PRAGMA user_version = 2;
