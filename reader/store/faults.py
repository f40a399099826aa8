"""What can be wrong with a store, and how SQLite's words become ours.

ReaderError
└── StoreError
    ├── Damaged      not a database, or one with holes
    ├── Foreign      a database of another program
    ├── Newer        written by a later jarida
    ├── Busy         another program holds it for too long
    ├── Full         no room on the disk
    ├── Shut         the system refuses to open or to write it
    └── NoEntry, NoFeed, NoPerson, NothingToUndo     what was named is not in it
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from reader.errors import ReaderError
from reader.locale import N_
from reader.text.clean import clean


class StoreError(ReaderError):
    """The library's file; `where` is its path."""


class Damaged(StoreError):
    """It is no database, or a broken one."""

    what = N_("the library is damaged")
    advice = N_("nothing was changed; `jarida doctor --repair` saves what can be read and keeps this file")


class Foreign(StoreError):
    """A sound database that is not jarida's."""

    what = N_("this is the database of another program")
    advice = N_("nothing was changed; name another file with `--db`")


class Newer(StoreError):
    """Written by a later version; `detail` is its version."""

    what = N_("the library was written by a newer jarida")
    advice = N_("nothing was changed; update jarida, or name another file with `--db`")


class Busy(StoreError):
    """Another program writes to it, and went on for longer than we wait."""

    what = N_("another program is using the library")
    advice = N_("try again when it is done")


class Full(StoreError):
    """The disk has no room, or the file may not grow."""

    what = N_("there is no room left to write the library")
    advice = N_("make room and try again; nothing of the library was lost")


class Shut(StoreError):
    """No permission, a read-only disk, a folder where the file should be."""

    what = N_("the library cannot be opened or written")
    advice = N_("check its permissions, or name another file with `--db`")


class NoEntry(StoreError):
    """No entry has this id or guid."""

    what = N_("no entry has this id")
    advice = N_("`jarida list` shows the ids")


class NoFeed(StoreError):
    """No subscription has this URL or name."""

    what = N_("there is no such feed in the library")
    advice = N_("`jarida list --feeds` shows them")


class NoPerson(StoreError):
    """No speaker has this number or name."""

    what = N_("nobody of this name has spoken")
    advice = N_("`jarida speakers` shows them")


class Ambiguous(StoreError):
    """Several speakers have this name; `detail` is their numbers."""

    what = N_("several speakers have this name")
    advice = N_("name one of them by its number")


class NothingToUndo(StoreError):
    """The log is empty."""

    what = N_("there is nothing to undo")


# The low byte of an extended code is the kind of error (sqlite.org/rescode.html).
_KINDS: dict[int, type[StoreError]] = {
    sqlite3.SQLITE_BUSY: Busy,
    sqlite3.SQLITE_LOCKED: Busy,
    sqlite3.SQLITE_FULL: Full,
    sqlite3.SQLITE_IOERR: Full,
    sqlite3.SQLITE_CORRUPT: Damaged,
    sqlite3.SQLITE_NOTADB: Damaged,
    sqlite3.SQLITE_READONLY: Shut,
    sqlite3.SQLITE_CANTOPEN: Shut,
    sqlite3.SQLITE_PERM: Shut,
    sqlite3.SQLITE_AUTH: Shut,
}


@contextmanager
def told(path: str) -> Iterator[None]:
    """Raise SQLite's errors as ours.

    Raises:
        StoreError: for what is the user's to mend; faults of our own SQL go on as they are.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", None)
        kind = _KINDS.get(code & 0xFF) if code is not None else None
        # Nothing in our SQL is wrong when what the library holds for a list is none.
        kind = Damaged if "malformed JSON" in str(error) else kind
        if kind is None:
            raise
        raise kind(clean(path), clean(str(error))) from error
