"""A damaged library made anew from what of it can be read; the damaged file is kept beside it.

SQLite reads a table page by page: rows on pages that are whole are copied, those on others are stepped
over. The search index is made anew from the texts.
"""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from reader.article import Block
from reader.store import index
from reader.store.database import HEADER, Database, Row
from reader.store.faults import Busy, Damaged, Full, Shut, told
from reader.store.records import packed
from reader.text.clean import clean

LAST_STEP = 1 << 16
"""Rows that are stepped over at once where nothing can be read; the first step is one."""

# Made by triggers, and with the index.
_MADE = frozenset(("tallies", "parts", "fresh"))
_PAGE = 4096
_COMPANIONS = ("-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Repaired:
    """What came of it."""

    kept: Path | None
    """The damaged file under its new name; None where nothing was wrong and nothing was done."""
    feeds: int = 0
    entries: int = 0
    holes: tuple[str, ...] = ()
    """Tables of which some rows could not be read."""


def repair(path: str | os.PathLike[str]) -> Repaired:
    """Look through a library, and make it anew where it is damaged.

    Raises:
        Foreign, Newer: it is none of ours to repair.
        Busy: another program is using it.
        Full, Shut: the folder cannot be written.
    """
    where = Path(os.fspath(path)).resolve()
    if not where.exists() or _is_sound(where):
        return Repaired(None)
    try:
        with tempfile.TemporaryDirectory(prefix=".jarida-repair-", dir=where.parent) as room:
            return _repair(where, Path(room))
    except OSError as error:
        kind = Full if error.errno in (errno.EFBIG, errno.ENOSPC, errno.EDQUOT) else Shut
        raise kind(clean(str(where)), clean(error.strerror or "")) from None


def _is_sound(where: Path) -> bool:
    """Whether SQLite finds nothing wrong with it, reading all of it."""
    try:
        with closing(Database(where)) as db:
            return not db.faults()
    except Damaged:
        return False


def _repair(where: Path, room: Path) -> Repaired:
    _refuse_busy(where)
    # What can be read is read of a copy, since reading a damaged file may change it.
    old, new = room / "old.db", room / "new.db"
    shutil.copyfile(where, old)
    with suppress(FileNotFoundError):
        shutil.copyfile(f"{where}-wal", f"{old}-wal")
    with closing(Database(new)) as db:
        with told(str(where)):
            holes = _salvage(old, new, db)
        _complete(db)
        index.rebuild(db)
        feeds, entries = (int(db.value(f"SELECT count(*) FROM {table}")) for table in ("feeds", "entries"))
    kept = _put_aside(where)
    # A log of the damaged file must not be played into the new one.
    for companion in _COMPANIONS:
        Path(f"{where}{companion}").unlink(missing_ok=True)
    new.replace(where)
    return Repaired(kept, feeds, entries, holes)


def _refuse_busy(where: Path) -> None:
    with closing(sqlite3.connect(where, timeout=1, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                raise Busy(clean(str(where))) from None


def _put_aside(where: Path) -> Path:
    """The damaged file, and its log, under names of their own."""
    stamp = time.strftime("%Y%m%d-%H%M%S", time.gmtime())
    kept = where.with_name(f"{where.name}.damaged-{stamp}")
    for companion in ("", *_COMPANIONS):
        with suppress(FileNotFoundError):
            shutil.copy2(f"{where}{companion}", f"{kept}{companion}")
    return kept


def _salvage(old: Path, new: Path, db: Database) -> tuple[str, ...]:
    """Copy what can be read; the tables that have holes."""
    _mend_header(old, new)
    holes = []
    # No tables of the index, virtual or behind it.
    sql = "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
    tables = [(str(name), bool(bare)) for name, bare in db.rows(sql)]
    db.run("PRAGMA foreign_keys = OFF")
    with closing(sqlite3.connect(old, isolation_level=None)) as damaged:
        # Bytes that are no UTF-8 any more are rows all the same.
        damaged.text_factory = lambda data: data.decode("utf-8", "replace")
        for name, bare in tables:
            if name in _MADE or name.startswith("sqlite_"):
                continue
            columns = _columns(damaged, name)
            if not columns:
                holes.append(name)
                continue
            ours = [str(row[1]) for row in db.rows(f"PRAGMA table_info({name})")]
            shared = [column for column in ours if column in columns]
            if not _copy(damaged, db, name, shared, bare):
                holes.append(name)
    return tuple(holes)


def _copy(damaged: sqlite3.Connection, db: Database, name: str, columns: list[str], bare: bool) -> bool:
    """Copy the rows of a table; whether all could be read."""
    reading = _Reading(damaged, name, columns, bare)
    marks = ", ".join("?" * len(columns))
    sql = f"INSERT OR IGNORE INTO {name} ({', '.join(columns)}) VALUES ({marks})"
    with db.writing():
        for row in reading.rows():
            # A row with a value that the table does not take is a hole as well.
            try:
                db.run(sql, row)
            except sqlite3.IntegrityError:
                reading.whole = False
    return reading.whole


def _columns(damaged: sqlite3.Connection, name: str) -> list[str]:
    try:
        return [str(row[1]) for row in damaged.execute(f"PRAGMA table_info({name})")]
    except sqlite3.DatabaseError:
        return []


class _Reading:
    """The rows of a damaged table."""

    def __init__(self, damaged: sqlite3.Connection, name: str, columns: list[str], bare: bool) -> None:
        self.whole = True
        self._damaged = damaged
        number = "0" if bare else "rowid"
        behind = "" if bare else "WHERE rowid > ? ORDER BY rowid"
        self._sql = f"SELECT {number}, {', '.join(columns)} FROM {name} {behind}"
        self._bare = bare

    def rows(self) -> Iterator[Row]:
        """Those that can be read, in order."""
        last, step = -(2**63), 1
        end = self._last()
        while True:
            try:
                for number, *row in self._damaged.execute(self._sql, () if self._bare else (last,)):
                    last, step = number, 1
                    yield row
            except sqlite3.DatabaseError:
                self.whole = False
                if self._bare or last >= end:
                    return
                last = max(last, 0) + step
                step = min(2 * step, LAST_STEP)
                continue
            return

    def _last(self) -> int:
        """The largest number of a row, as well as can be told."""
        if self._bare:
            return 0
        table = self._sql.partition(" FROM ")[2].partition(" ")[0]
        try:
            row = self._damaged.execute(f"SELECT max(rowid) FROM {table}").fetchone()
            return int(row[0] or 0)
        except sqlite3.DatabaseError:
            return 100 * LAST_STEP


def _mend_header(old: Path, new: Path) -> None:
    """A file that lost its first hundred bytes gets those of a fresh library, with its own size."""
    with old.open("r+b") as file:
        if file.read(len(HEADER)) == HEADER:
            return
        pages = old.stat().st_size // _PAGE
        fresh = bytearray(new.read_bytes()[:100])
        fresh[28:32] = pages.to_bytes(4, "big")
        fresh[92:96] = fresh[24:28]  # the size is valid for this change counter
        file.seek(0)
        file.write(fresh)


def _complete(db: Database) -> None:
    """What the rows that were read refer to and was not: a feed, or a text, made up by what is known."""
    with db.writing():
        for (feed_id,) in db.rows(
            "SELECT DISTINCT feed_id FROM articles WHERE feed_id NOT IN (SELECT id FROM feeds)"
        ):
            # Gone: there is no address to ask.
            db.run("INSERT INTO feeds (id, url, gone) VALUES (?, ?, 1)", (feed_id, f"lost:{feed_id}"))
        for entry_id, title in db.rows(
            "SELECT id, title FROM articles WHERE hidden <> 2 AND id NOT IN (SELECT article_id FROM texts)"
        ):
            blocks = packed((Block("title", 0, len(title)),))
            sql = "INSERT INTO texts (article_id, text, blocks) VALUES (?, ?, ?)"
            db.run(sql, (entry_id, title, blocks))
        for table in ("tags", "notes", "voices", "quotes"):
            db.run(f"DELETE FROM {table} WHERE article_id NOT IN (SELECT id FROM articles)")
        db.run("DELETE FROM voices WHERE person_id NOT IN (SELECT id FROM people)")
        db.run("DELETE FROM quotes WHERE voice_id NOT IN (SELECT id FROM voices)")
        db.run("DELETE FROM roles WHERE person_id NOT IN (SELECT id FROM people)")
        # Who spoke is found out again where some of it is missing.
        found = "SELECT count(*) FROM quotes WHERE article_id = articles.id"
        db.run(f"UPDATE articles SET heard = 0, quote_count = 0 WHERE quote_count <> ({found})")
