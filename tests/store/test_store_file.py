"""The file of a library: private, shared, and never overwritten when something is wrong with it."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.store import entries, marks
from reader.store.database import Database
from reader.store.faults import Busy, Damaged, Foreign, Newer, Shut
from reader.store.schema import STEPS

if TYPE_CHECKING:
    from reader.store.records import Feed
    from tests.store.conftest import Put


def test_a_new_library_is_its_owners_alone(db: Database, path: Path) -> None:
    db.rows("SELECT * FROM entries")
    for file in path.parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_it_is_written_ahead(db: Database) -> None:
    assert db.value("PRAGMA journal_mode") == "wal"


def test_a_new_library_has_taken_all_steps(db: Database) -> None:
    assert db.value("PRAGMA user_version") == len(STEPS)
    assert db.faults() == []


def test_what_was_kept_is_there_when_it_is_opened_again(db: Database, path: Path, put: Put) -> None:
    [entry_id] = put("خبر")
    db.close()
    with closing(Database(path)) as again:
        assert entries.article(again, entry_id).text == "خبر"


def _damaged(path: Path) -> bytes:
    return b"not a database at all, but a text\n" * 400


def _headless(path: Path) -> bytes:
    Database(path).close()
    return b"\0" * 100 + path.read_bytes()[100:]


@pytest.mark.parametrize("content", [_damaged, _headless], ids=["text", "no header"])
def test_a_damaged_library_is_reported_and_left_alone(path: Path, content: object) -> None:
    path.parent.mkdir()
    assert callable(content)
    data = content(path)
    for file in path.parent.iterdir():
        file.unlink()
    path.write_bytes(data)
    with pytest.raises(Damaged) as caught:
        Database(path)
    assert caught.value.where == str(path)
    assert path.read_bytes() == data


def test_a_library_with_holes_is_reported(db: Database, path: Path, put: Put) -> None:
    put(*(f"خبر {n} " + "كلام " * 500 for n in range(50)))
    db.vacuum()
    db.close()
    data = bytearray(path.read_bytes())
    data[8192 : len(data) - 4096] = b"\xff" * (len(data) - 12288)
    path.write_bytes(data)
    with pytest.raises(Damaged):
        _read_all(path)
    assert path.read_bytes() == data


def _read_all(path: Path) -> None:
    with closing(Database(path)) as again:
        again.rows("SELECT * FROM texts")
        again.rows("SELECT * FROM articles ORDER BY key")


_PASSER_BY = """
import sqlite3, sys
with sqlite3.connect(sys.argv[1], timeout=30) as db:
    print(*[row[0] for row in db.execute("SELECT deed FROM deeds")])
db.close()
"""


def test_what_is_written_beside_a_second_connection_is_seen_by_others(db: Database, path: Path) -> None:
    """Its opening and closing takes no lock of the first away, and so nobody deletes the log under it."""

    def passer_by() -> str:
        command = [sys.executable, "-c", _PASSER_BY, str(path)]
        return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout.strip()

    with closing(Database(path)):
        assert passer_by() == ""
        with db.writing():
            db.run("INSERT INTO deeds (at, deed, details) VALUES (1, 'first', '')")
        assert passer_by() == "first"
    assert passer_by() == "first"
    with db.writing():
        db.run("INSERT INTO deeds (at, deed, details) VALUES (2, 'second', '')")
    assert passer_by() == "first second"


def test_a_newer_library_is_reported_and_left_alone(db: Database, path: Path) -> None:
    db.close()
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 999")
    before = path.read_bytes()
    with pytest.raises(Newer) as caught:
        Database(path)
    assert caught.value.detail == "999"
    assert path.read_bytes() == before


def test_the_database_of_another_program_is_not_touched(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE theirs (x)")
    with pytest.raises(Foreign):
        Database(path)
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("theirs",)]


def test_a_folder_in_its_place_is_reported(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(Shut):
        Database(path)


def test_a_file_in_the_place_of_its_folder_is_reported(path: Path) -> None:
    path.parent.write_text("a file")
    with pytest.raises(Shut):
        Database(path)


@pytest.mark.skipif(os.getuid() == 0, reason="root may write everything")
def test_a_library_that_cannot_be_written_can_be_read(db: Database, path: Path, put: Put) -> None:
    [entry_id] = put("خبر")
    db.close()
    path.chmod(0o400)
    path.parent.chmod(0o500)
    try:
        with closing(Database(path)) as again:
            assert entries.article(again, entry_id).text == "خبر"
            with pytest.raises(Shut):
                marks.set_flag(again, "read", [entry_id])
    finally:
        path.parent.chmod(0o700)


def test_two_programs_write_in_turn(db: Database, path: Path, put: Put) -> None:
    [entry_id] = put("خبر")
    with closing(Database(path)) as other:
        marks.set_flag(other, "starred", [entry_id])
        marks.set_flag(db, "read", [entry_id])
        entry = entries.entry(other, entry_id)
    assert (entry.read, entry.starred) == (True, True)


def test_a_lock_that_is_held_for_too_long_is_reported(db: Database, path: Path, put: Put) -> None:
    [entry_id] = put("خبر")
    with db.writing(), closing(Database(path, patience=0.01)) as other, pytest.raises(Busy):
        marks.set_flag(other, "read", [entry_id])


def test_another_program_reads_while_one_writes(db: Database, path: Path, put: Put) -> None:
    [entry_id] = put("خبر")
    with closing(Database(path, patience=0.01)) as other, db.writing():
        marks.set_flag(db, "read", [entry_id])
        assert not entries.entry(other, entry_id).read


def test_what_fails_in_the_middle_is_not_kept(db: Database, feed: Feed, put: Put) -> None:
    with suppress(RuntimeError), db.writing():
        put("خبر")
        raise RuntimeError
    assert db.value("SELECT count(*) FROM entries") == 0


def test_a_null_character_in_the_name_is_reported(tmp_path: Path) -> None:
    with pytest.raises(Shut):
        Database(f"{tmp_path}/a\0b")
