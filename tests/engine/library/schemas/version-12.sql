BEGIN TRANSACTION;
CREATE TABLE acts (id INTEGER PRIMARY KEY AUTOINCREMENT, done_at TEXT NOT NULL, kind TEXT NOT NULL, about TEXT NOT NULL, changes TEXT NOT NULL, is_undone INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "acts" VALUES(1,'2020-04-01T10:00:00','rename','{"name": "Our boats"}','[["kept_groups", [1], ["Boats", null, 0], ["Our boats", null, 0]]]',0);
CREATE TABLE companions (id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, photo_path BLOB NOT NULL) STRICT;
INSERT INTO "companions" VALUES(1,X'2F70686F746F732F6F6E652E637232',X'2F70686F746F732F6F6E652E6A7067');
CREATE TABLE exclusions (pattern TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO "exclusions" VALUES('*.gif');
CREATE TABLE export_files (id INTEGER PRIMARY KEY, export_id INTEGER NOT NULL REFERENCES exports (id) ON DELETE CASCADE, unit INTEGER NOT NULL, photo_id INTEGER NOT NULL, role TEXT NOT NULL, source BLOB NOT NULL, target BLOB NOT NULL, size_bytes INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, content_hash TEXT NOT NULL, action TEXT NOT NULL, label TEXT NOT NULL DEFAULT '', state TEXT NOT NULL, reason TEXT NOT NULL, written_hash TEXT NOT NULL DEFAULT '', written_bytes INTEGER NOT NULL DEFAULT 0, earlier BLOB, earlier_mtime_ns INTEGER NOT NULL DEFAULT 0, subjects TEXT NOT NULL DEFAULT '{}') STRICT;
INSERT INTO "export_files" VALUES(1,1,0,1,'photo',X'2F70686F746F732F6F6E652E6A7067',X'2F736F727465642F426F6174732F6F6E652E6A7067',1000,5,'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','write','Boats','done','','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',1000,NULL,0,'{}');
CREATE TABLE export_folders (export_id INTEGER NOT NULL REFERENCES exports (id) ON DELETE CASCADE, path BLOB NOT NULL, PRIMARY KEY (export_id, path)) STRICT, WITHOUT ROWID;
INSERT INTO "export_folders" VALUES(1,X'2F736F727465642F426F617473');
CREATE TABLE exports (id INTEGER PRIMARY KEY AUTOINCREMENT, created_at TEXT NOT NULL, finished_at TEXT, target BLOB, how TEXT NOT NULL, options TEXT NOT NULL, token TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('running', 'done', 'stopped', 'undoing', 'undone'))) STRICT;
INSERT INTO "exports" VALUES(1,'2020-02-01T10:00:00','2020-02-01T10:01:00',X'2F736F72746564','copy','{"pattern": "{group}/{name}", "conflicts": "number", "sidecars": false}','0011223344556677','done');
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
CREATE TABLE kept_groups (id INTEGER PRIMARY KEY, name TEXT, cover TEXT, is_hidden INTEGER NOT NULL) STRICT;
INSERT INTO "kept_groups" VALUES(1,'Our boats',NULL,0);
CREATE TABLE kept_known (group_id INTEGER PRIMARY KEY, photo INTEGER NOT NULL, run INTEGER NOT NULL) STRICT;
INSERT INTO "kept_known" VALUES(1,3,1);
CREATE TABLE kept_members (content_hash TEXT PRIMARY KEY, group_id INTEGER NOT NULL REFERENCES kept_groups (id) DEFERRABLE INITIALLY DEFERRED, is_firm INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "kept_members" VALUES('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',1,1);
INSERT INTO "kept_members" VALUES('bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',1,0);
CREATE TABLE kept_out (content_hash TEXT NOT NULL, group_id INTEGER NOT NULL REFERENCES kept_groups (id) DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY (content_hash, group_id)) STRICT, WITHOUT ROWID;
INSERT INTO "kept_out" VALUES('cccccccccccccccccccccccccccccccccccccccc',1);
CREATE TABLE links (first TEXT NOT NULL, second TEXT NOT NULL, is_together INTEGER NOT NULL, PRIMARY KEY (first, second)) STRICT, WITHOUT ROWID;
INSERT INTO "links" VALUES('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',1);
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
, utc_offset INTEGER, camera TEXT NOT NULL DEFAULT '', lens TEXT NOT NULL DEFAULT '', latitude REAL, longitude REAL, is_offline INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "photos" VALUES(1,X'2F70686F746F732F6F6E652E6A7067',1000,5,'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',40,30,'JPEG','2019-05-01T12:00:00',0,0,120,'Canon EOS 5D','50 mm',-33.5,151.25,0);
INSERT INTO "photos" VALUES(2,X'2F70686F746F732F697427732074776F2E6A7067',1000,-1,'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',40,30,'JPEG','2019-05-02T12:00:00',0,0,NULL,'','',NULL,NULL,1);
INSERT INTO "photos" VALUES(3,X'2F70686F746F732FFF2E6A7067',1000,-1,'cccccccccccccccccccccccccccccccccccccccc',40,30,'JPEG','2019-05-03T12:00:00',0,0,NULL,'','',NULL,NULL,0);
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
CREATE TABLE removals (id INTEGER PRIMARY KEY AUTOINCREMENT, photo_id INTEGER NOT NULL, path BLOB NOT NULL, content_hash TEXT NOT NULL, size_bytes INTEGER NOT NULL, stays INTEGER NOT NULL, with_companions INTEGER NOT NULL, state TEXT NOT NULL CHECK (state IN ('waiting', 'removed', 'left')), note TEXT NOT NULL, trashed_to BLOB, asked_at TEXT NOT NULL, done_at TEXT) STRICT;
INSERT INTO "removals" VALUES(1,9,X'2F70686F746F732F636F70792E6A7067','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',1000,1,0,'removed','',X'2F74726173682F636F70792E6A7067','2020-03-01T10:00:00','2020-03-01T10:00:01');
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
CREATE TABLE same_compared (method TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL, likeness REAL, differences TEXT NOT NULL, PRIMARY KEY (method, first, second)) STRICT, WITHOUT ROWID;
CREATE TABLE same_decided (decision_id INTEGER NOT NULL REFERENCES same_decisions (id) ON DELETE CASCADE, content_hash TEXT NOT NULL, copies INTEGER NOT NULL, PRIMARY KEY (decision_id, content_hash)) STRICT, WITHOUT ROWID;
INSERT INTO "same_decided" VALUES(1,'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',1);
INSERT INTO "same_decided" VALUES(1,'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',1);
CREATE TABLE same_decisions (id INTEGER PRIMARY KEY AUTOINCREMENT, verdict TEXT NOT NULL CHECK (verdict IN ('not-same', 'keep')), decided_at TEXT NOT NULL) STRICT;
INSERT INTO "same_decisions" VALUES(1,'not-same','2020-03-01T10:00:00');
CREATE TABLE same_members (set_id TEXT NOT NULL REFERENCES same_sets (id) ON DELETE CASCADE, position INTEGER NOT NULL, photo_id INTEGER NOT NULL, content_hash TEXT NOT NULL, likeness REAL NOT NULL, note TEXT NOT NULL, is_kept INTEGER NOT NULL, PRIMARY KEY (set_id, position)) STRICT, WITHOUT ROWID;
CREATE TABLE same_pairs (kind TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL, likeness REAL NOT NULL, differences TEXT NOT NULL, PRIMARY KEY (kind, first, second)) STRICT, WITHOUT ROWID;
CREATE TABLE same_sets (id TEXT PRIMARY KEY, kind TEXT NOT NULL, position INTEGER NOT NULL, keeper INTEGER NOT NULL, reason TEXT NOT NULL, freed_bytes INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE sidecar_subjects (path BLOB NOT NULL, subject TEXT NOT NULL, PRIMARY KEY (path, subject)) STRICT, WITHOUT ROWID;
INSERT INTO "sidecar_subjects" VALUES(X'2F70686F746F732F6F6E652E786D70','Boats');
CREATE TABLE state (
    key             TEXT PRIMARY KEY,
    value           TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "state" VALUES('current_run','1');
INSERT INTO "state" VALUES('last_kept_group','1');
INSERT INTO "state" VALUES('presence','2');
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
CREATE TABLE volumes (id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE) STRICT;
INSERT INTO "volumes" VALUES(1,X'2F6D656469612F737469636B');
CREATE INDEX photos_by_date ON photos (is_missing, taken_at DESC, id DESC);
CREATE UNIQUE INDEX vectors_by_row ON vectors (model_id, row);
CREATE INDEX groups_by_run ON groups (run_id, count DESC);
CREATE INDEX memberships_by_group ON memberships (run_id, group_id, confidence DESC);
CREATE INDEX companions_by_photo ON companions (photo_path);
CREATE INDEX export_files_by_state ON export_files (export_id, state, id);
CREATE INDEX export_files_by_unit ON export_files (export_id, unit, id);
CREATE INDEX same_sets_by_kind ON same_sets (kind, position);
CREATE INDEX same_members_by_photo ON same_members (photo_id);
CREATE INDEX removals_by_state ON removals (state, id);
CREATE INDEX photos_by_content ON photos (content_hash, is_missing);
CREATE INDEX kept_members_by_group ON kept_members (group_id);
CREATE INDEX links_by_second ON links (second);
CREATE TRIGGER photo_came_or_went AFTER UPDATE OF is_missing ON photos WHEN OLD.is_missing != NEW.is_missing BEGIN INSERT INTO state VALUES ('presence', '1') ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT); END;
CREATE TRIGGER photo_left AFTER DELETE ON photos BEGIN INSERT INTO state VALUES ('presence', '1') ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('runs',2);
INSERT INTO "sqlite_sequence" VALUES('groups',1);
INSERT INTO "sqlite_sequence" VALUES('exports',1);
INSERT INTO "sqlite_sequence" VALUES('same_decisions',1);
INSERT INTO "sqlite_sequence" VALUES('removals',1);
INSERT INTO "sqlite_sequence" VALUES('acts',1);
COMMIT;
PRAGMA user_version = 12;
