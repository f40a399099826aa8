"""One connection to the library's file: opened with care, migrated, and written in transactions.

A file that is damaged, newer or somebody else's is reported and left alone. WAL lets any number of
programs read while one writes; a writer waits for another one, and says so when it waits in vain.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from reader.store import held
from reader.store.faults import Damaged, Foreign, Newer, Shut, told
from reader.store.schema import APPLICATION_ID, STEPS
from reader.text.clean import clean

PATIENCE = 15.0
"""Seconds to wait for another program: our longest transaction, a feed of 20,000 items, takes 10."""

PACE = 2_000
"""Steps of SQLite's machine between two looks at the clock: some 0.1 ms."""

HEADER = b"SQLite format 3\0"

Row = Sequence[Any]
Value = str | int | float | bytes | None


class Database:
    """A library's file, open. Belongs to the thread that opened it."""

    def __init__(
        self, path: str | os.PathLike[str], *, patience: float = PATIENCE, only_reading: bool = False
    ) -> None:
        """Open the file, made and migrated where that is needed; only for reading where it must be, or shall.

        Raises:
            Damaged, Foreign, Newer: it is not touched.
            Busy, Full, Shut: the system or another program is in the way.
        """
        self.path = os.fspath(path)
        self._held: held.File | None = None
        with held.OPENING:
            self.writable = not only_reading and _prepare(self.path)
            with told(self.path):
                self._connection = _connect(self.path, self.writable, patience)
            with suppress(OSError):
                self._held = _file(os.stat(self.path))
                held.hold(self._held)
        with told(self.path):
            try:
                # Before anything is set: the file of another program is not even turned to WAL.
                self._version()
                if self.writable:
                    _tune(self._connection)
                self._migrate()
            except BaseException:
                self.close()
                raise

    def close(self) -> None:
        """Give the file back."""
        with held.OPENING:
            with suppress(sqlite3.Error):
                self._connection.close()
            if self._held is not None:
                held.release(self._held)
                self._held = None

    def rows(self, sql: str, values: Iterable[Value] = ()) -> list[Row]:
        """All rows of a statement."""
        with told(self.path):
            return self._execute(sql, tuple(values)).fetchall()

    def row(self, sql: str, values: Iterable[Value] = ()) -> Row | None:
        """The first row of a statement."""
        with told(self.path):
            found: Row | None = self._execute(sql, tuple(values)).fetchone()
            return found

    def value(self, sql: str, values: Iterable[Value] = ()) -> Any:
        """The first column of the first row; None where there is none."""
        found = self.row(sql, values)
        return None if found is None else found[0]

    def count_rows(self, sql: str, values: Iterable[Value], seconds: float) -> tuple[int, bool]:
        """How many rows a statement gives before the time is up, and whether those are all."""
        end = time.monotonic() + seconds
        number = 0
        self._connection.set_progress_handler(lambda: time.monotonic() > end, PACE)
        try:
            with told(self.path):
                for _row in self._execute(sql, tuple(values)):
                    number += 1
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
            return number, False
        finally:
            self._connection.set_progress_handler(None, 0)
        return number, True

    def _execute(self, sql: str, values: tuple[Value, ...]) -> sqlite3.Cursor:
        try:
            return self._connection.execute(sql, values)
        except UnicodeEncodeError:
            # A word of a command line that is no UTF-8: what is kept is clean, and so is what is looked for.
            cleaned = tuple(clean(value) if isinstance(value, str) else value for value in values)
            return self._connection.execute(sql, cleaned)

    def changes(self) -> int:
        """A number that is another one when some other connection has written since it was asked for last.

        To be compared with earlier answers of this connection only; its own writing does not count.
        """
        return int(self.value("PRAGMA data_version"))

    def run(self, sql: str, values: Iterable[Value] = ()) -> int:
        """Execute a statement inside of `writing`; the rows that it changed."""
        with told(self.path):
            return self._execute(sql, tuple(values)).rowcount

    def insert(self, sql: str, values: Iterable[Value] = ()) -> int:
        """Execute an INSERT inside of `writing`; the id of the new row."""
        with told(self.path):
            return self._execute(sql, tuple(values)).lastrowid or 0

    def run_many(self, sql: str, values: Iterable[Sequence[Value]]) -> None:
        """Execute a statement inside of `writing` for each of many rows."""
        with told(self.path):
            self._connection.executemany(sql, values)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All that is written inside is written together, or not at all; inside another it is part of that.

        Raises:
            Shut: the file can only be read.
        """
        if not self.writable:
            raise Shut(clean(self.path))
        if self._connection.in_transaction:
            yield
            return
        with told(self.path):
            # IMMEDIATE: who reads first and writes later may find that another wrote in between.
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # some errors have rolled back already
                    self._connection.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """All that is read inside is of one moment, whatever other programs write meanwhile."""
        if self._connection.in_transaction:
            yield
            return
        with told(self.path):
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                with suppress(sqlite3.Error):  # some errors have ended it already
                    self._connection.execute("ROLLBACK")  # nothing was written

    def vacuum(self) -> None:
        """Give the room of what was deleted back to the disk."""
        with told(self.path):
            self._connection.execute("INSERT INTO words (words) VALUES ('optimize')")
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def faults(self) -> list[str]:
        """What SQLite finds wrong with the file, reading all of it; nothing in a sound one."""
        found = [str(row[0]) for row in self.rows("PRAGMA integrity_check")]
        return [] if found == ["ok"] else found

    def _migrate(self) -> None:
        if self._version() == len(STEPS):
            return
        if not self.writable:
            raise Shut(clean(self.path))
        with self.writing():
            # Looked at again: another program may have taken the steps while we waited for the lock.
            known = self._version()
            for step in STEPS[known:]:
                for statement in step:
                    self._connection.execute(statement)
            self._connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            self._connection.execute(f"PRAGMA user_version = {len(STEPS)}")
            if known:
                from reader.store.index import freshen  # it needs us, and few files need it

                freshen(self)

    def _version(self) -> int:
        """The steps that the file has taken."""
        version = int(self.value("PRAGMA user_version"))
        mark = int(self.value("PRAGMA application_id"))
        if mark != APPLICATION_ID and (mark or version or self.value("SELECT count(*) FROM sqlite_master")):
            raise Foreign(clean(self.path))
        if version > len(STEPS):
            raise Newer(clean(self.path), str(version))
        return version


def _prepare(path: str) -> bool:
    """Make the file where there is none, for its owner only; whether it can be written.

    Raises:
        Damaged: what is there is no database.
        Shut: there is something else, or it may not be read or made.
    """
    try:
        os.makedirs(os.path.dirname(path) or ".", mode=0o700, exist_ok=True)
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_CLOEXEC, 0o600))
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            raise Shut(clean(path))
        # A file that lost its first bytes would be taken for an empty one and filled anew. What we have open
        # has been looked at, and to close it here would take its locks away.
        if held.is_held(_file(status)):
            begun = HEADER
        else:
            with open(path, "rb") as file:
                begun = file.read(len(HEADER))
    except (OSError, ValueError) as error:
        raise Shut(clean(path), clean(getattr(error, "strerror", None) or str(error))) from None
    if begun and begun != HEADER:
        raise Damaged(clean(path))
    if os.access(path, os.W_OK) and os.access(os.path.dirname(os.path.realpath(path)), os.W_OK):
        if status.st_mode & 0o077 and status.st_uid == os.getuid():
            with suppress(OSError):  # of a disk without permissions
                os.chmod(path, 0o600)
        return True
    return False


def _file(status: os.stat_result) -> held.File:
    return status.st_dev, status.st_ino


def _tune(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    # In WAL mode a killed program loses nothing by it, and a lost power only the last moments.
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA cache_size = -16000")


def _connect(path: str, writable: bool, patience: float) -> sqlite3.Connection:
    if writable:
        return sqlite3.connect(path, timeout=patience, isolation_level=None)
    from pathlib import Path  # 5 ms, for a file that can only be read

    uri = Path(path).resolve().as_uri()
    # Without a place for the WAL's index SQLite reads a file only if told that nobody writes to it.
    for mode in ("mode=ro", "mode=ro&immutable=1"):
        connection = sqlite3.connect(f"{uri}?{mode}", uri=True, timeout=patience, isolation_level=None)
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.DatabaseError:
            connection.close()
            if "immutable" in mode:
                raise
        else:
            return connection
    raise AssertionError("unreachable")
