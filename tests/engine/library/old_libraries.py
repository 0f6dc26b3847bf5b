"""Libraries of every earlier version, as SQL in `schemas/`: laid out by the steps of that time, with rows of that time.

`python -m tests.engine.library.old_libraries` writes those that are not there yet. One that is there is never written
again: it is what people have, whatever becomes of the steps.
"""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

from engine.library import migrations
from engine.library.database import Connection

SCHEMAS = Path(__file__).parent / "schemas"

_A, _B, _C = ("a" * 40, "b" * 40, "c" * 40)

ROWS: dict[int, tuple[str, ...]] = {
    1: (
        "INSERT INTO folders VALUES (1, CAST('/photos' AS BLOB), '2020-01-02T10:00:00')",
        *(
            "INSERT INTO photos (path, size_bytes, mtime_ns, content_hash, width, height, format, taken_at,"
            f" is_date_from_file) VALUES ({path}, 1000, 5, '{content}', 40, 30, 'JPEG', '2019-05-0{day}T12:00:00', 0)"
            for day, (path, content) in enumerate(
                (
                    ("CAST('/photos/one.jpg' AS BLOB)", _A),
                    ("CAST('/photos/it''s two.jpg' AS BLOB)", _B),
                    ("x'2f70686f746f732fff2e6a7067'", _C),  # a name that is no text
                ),
                start=1,
            )
        ),
        "INSERT INTO problems VALUES (1, CAST('/photos/broken.jpg' AS BLOB), 0, 5, 'The file is empty (0 bytes).',"
        " 'UnidentifiedImageError', 1)",
        f"INSERT INTO vectors VALUES ('efficientnet', '{_A}', 0)",
        "INSERT INTO runs (kind, is_complete, options, photos_digest, seconds, created_at)"
        " VALUES ('quick', 1, '{\"groups\": null}', 'digest', '{\"scan\": 1.5}', '2020-01-02T10:00:00')",
        "INSERT INTO groups (run_id, suggested_name, count, confidence, cover) VALUES (1, 'Boats', 2, 0.9, 1)",
        "INSERT INTO memberships VALUES (1, 1, 1, 0.95)",
        "INSERT INTO memberships VALUES (1, 2, 1, 0.85)",
        "INSERT INTO memberships VALUES (1, 3, NULL, 0.1)",
        "INSERT INTO state VALUES ('current_run', '1')",
        "INSERT INTO unfinished VALUES (1, CAST('/photos' AS BLOB), '{\"quick\": true}')",
    ),
    2: (
        "INSERT INTO runs (kind, is_complete, options, photos_digest, created_at, verdict) VALUES ('learned', 0,"
        " '{\"groups\": null, \"epochs\": 12}', 'digest', '2020-01-02T10:10:00', NULL)",
    ),
    3: (
        "UPDATE photos SET camera = 'Canon EOS 5D', lens = '50 mm', utc_offset = 120, latitude = -33.5,"
        " longitude = 151.25, mtime_ns = 5 WHERE id = 1",
    ),
    4: (
        "INSERT INTO companions VALUES (1, CAST('/photos/one.cr2' AS BLOB), CAST('/photos/one.jpg' AS BLOB))",
    ),
    5: (
        "INSERT INTO volumes VALUES (1, CAST('/media/stick' AS BLOB))",
        "UPDATE photos SET is_offline = 1 WHERE id = 2",
    ),
    6: ("INSERT INTO exclusions VALUES ('*.gif')",),
    7: (
        "INSERT INTO exports (created_at, finished_at, target, how, options, token, state) VALUES"
        " ('2020-02-01T10:00:00', '2020-02-01T10:01:00', CAST('/sorted' AS BLOB), 'copy',"
        ' \'{"pattern": "{group}/{name}", "conflicts": "number", "sidecars": false}\', \'0011223344556677\', \'done\')',
        "INSERT INTO export_files (export_id, unit, photo_id, role, source, target, size_bytes, mtime_ns,"
        " content_hash, action, label, state, reason, written_hash, written_bytes) VALUES (1, 0, 1, 'photo',"
        f" CAST('/photos/one.jpg' AS BLOB), CAST('/sorted/Boats/one.jpg' AS BLOB), 1000, 5, '{_A}', 'write', 'Boats',"
        f" 'done', '', '{_A}', 1000)",
        "INSERT INTO export_folders VALUES (1, CAST('/sorted/Boats' AS BLOB))",
        "INSERT INTO sidecar_subjects VALUES (CAST('/photos/one.xmp' AS BLOB), 'Boats')",
    ),
    8: (
        "INSERT INTO same_decisions (verdict, decided_at) VALUES ('not-same', '2020-03-01T10:00:00')",
        f"INSERT INTO same_decided VALUES (1, '{_A}', 1)",
        f"INSERT INTO same_decided VALUES (1, '{_B}', 1)",
        "INSERT INTO removals (photo_id, path, content_hash, size_bytes, stays, with_companions, state, note,"
        f" trashed_to, asked_at, done_at) VALUES (9, CAST('/photos/copy.jpg' AS BLOB), '{_A}', 1000, 1, 0, 'removed',"
        " '', CAST('/trash/copy.jpg' AS BLOB), '2020-03-01T10:00:00', '2020-03-01T10:00:01')",
    ),
    9: (),
    10: (
        "INSERT INTO kept_groups VALUES (1, 'Our boats', NULL, 0)",
        f"INSERT INTO kept_members VALUES ('{_A}', 1, 1)",
        f"INSERT INTO kept_members VALUES ('{_B}', 1, 0)",
        f"INSERT INTO kept_out VALUES ('{_C}', 1)",
        f"INSERT INTO links VALUES ('{_A}', '{_B}', 1)",
        "INSERT INTO state VALUES ('last_kept_group', '1')",
        "INSERT INTO acts (done_at, kind, about, changes) VALUES ('2020-04-01T10:00:00', 'rename',"
        ' \'{"name": "Our boats"}\', \'[["kept_groups", [1], ["Boats", null, 0], ["Our boats", null, 0]]]\')',
    ),
    11: ("INSERT OR REPLACE INTO kept_known VALUES (1, 3, 1)",),
    12: ("UPDATE photos SET is_missing = 1 WHERE id = 3", "UPDATE photos SET is_missing = 0 WHERE id = 3"),
}
"""By the version in which they became possible."""


def lay_out(connection: Connection, version: int) -> None:
    """The library of this version: each step, then the rows that came with it, as years of use leave them."""
    for number, step in enumerate(migrations.MIGRATIONS[:version], start=1):
        step(connection)
        for statement in ROWS[number]:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {version}")


def place(version: int) -> Path:
    return SCHEMAS / f"version-{version:02d}.sql"


def main() -> int:
    for version in range(1, len(migrations.MIGRATIONS) + 1):
        path = place(version)
        if path.exists():
            continue
        with sqlite3.connect(":memory:", isolation_level=None) as connection:
            lay_out(connection, version)
            lines = [*connection.iterdump(), f"PRAGMA user_version = {version};"]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        sys.stdout.write(f"{path.name} is written\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
