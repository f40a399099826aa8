"""Queries that are kept under a name and appear as lists."""

from __future__ import annotations

from datetime import datetime

from reader.store import windows
from reader.store.database import Database
from reader.store.query import Query, Term, parse
from reader.store.records import Saved
from reader.text.clean import clean


def keep(db: Database, name: str, query: str) -> None:
    """Keep a query, or change the one of this name."""
    with db.writing():
        sql = """
            INSERT INTO searches (name, query) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET query = excluded.query
        """
        db.run(sql, (clean(name), clean(query)))


def drop(db: Database, name: str) -> bool:
    """Forget a query; False where there is none of this name."""
    with db.writing():
        return db.run("DELETE FROM searches WHERE name = ?", (clean(name),)) == 1


def kept(db: Database) -> list[tuple[str, str]]:
    """Names and queries, in the order in which they were kept."""
    return [
        (str(name), str(query)) for name, query in db.rows("SELECT name, query FROM searches ORDER BY id")
    ]


def counted(db: Database, *, most: int, seconds: float, now: datetime | None = None) -> list[Saved]:
    """All kept queries with how many entries they find, and how many of these are unread.

    Args:
        db: the library.
        most: counting stops there.
        seconds: of the whole list: what takes longer is counted as far as it came.
        now: what dates count from.
    """
    known = kept(db)
    each = seconds / max(2 * len(known), 1)
    found = list[Saved]()
    for name, line in known:
        query = parse(line, now=now)
        unread = Query((*query.terms, Term("is", ("unread",))))
        numbers = (windows.counted(db, one, most=most, seconds=each) for one in (query, unread))
        found.append(Saved(name, line, *numbers))
    return found
