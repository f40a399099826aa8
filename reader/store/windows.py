"""Windows on lists of any length: so many rows from a key on, newest first. Never an offset."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator

from reader.store.database import Database, Row, Value
from reader.store.matching import Piece, pieces
from reader.store.query import Query
from reader.store.records import Count, Entry
from reader.store.rows import ROWS, as_entry

WINDOW = 200
"""Rows that are read at once where somebody wants them all."""


def window(
    db: Database,
    query: Query,
    *,
    limit: int,
    older_than: int | None = None,
    newer_than: int | None = None,
) -> list[Entry]:
    """Some entries of a query, newest first.

    Args:
        db: the library.
        query: what is listed.
        limit: rows at most.
        older_than: go on below the entry with this key.
        newer_than: the rows next above the entry with this key, which is how a list scrolls up.
    """
    upwards = newer_than is not None and older_than is None
    order = "ASC" if upwards else "DESC"
    rows = list[Row]()
    bounds = {"older_than": older_than, "newer_than": newer_than}
    with db.reading():
        for piece in pieces(db, query, **bounds, limit=limit, upwards=upwards):
            sql = (
                f"{ROWS} FROM {piece.tables} CROSS JOIN feeds ON feeds.id = articles.feed_id "
                f"WHERE {piece.where} ORDER BY {piece.key} {order} LIMIT ?"
            )
            rows += db.rows(sql, (*piece.values, limit - len(rows)))
            if len(rows) >= limit:
                break
    found = [as_entry(row) for row in rows]
    return found[::-1] if upwards else found


def every(db: Database, query: Query, *, limit: int | None = None) -> Iterator[Entry]:
    """The entries of a query one by one, newest first, window by window: other programs may write between."""
    left, key = limit, None
    while left is None or left > 0:
        size = WINDOW if left is None else min(WINDOW, left)
        rows = window(db, query, limit=size, older_than=key)
        yield from rows
        if len(rows) < size:
            return
        key = rows[-1].key
        left = None if left is None else left - len(rows)


def around(db: Database, query: Query, key: int, *, above: int, below: int) -> list[Entry]:
    """The entries of a query on both sides of a key, newest first; with the one that has it, if it fits."""
    newer = window(db, query, limit=above, newer_than=key) if above else []
    return newer + window(db, query, limit=below + 1, older_than=key + 1)


def rank(db: Database, query: Query, key: int, *, most: int) -> Count:
    """How many entries of a query stand above a key; counting stops at `most`."""
    number = _count(db, pieces(db, query, newer_than=key), most)
    return Count(number, number < most)


def count(db: Database, query: Query, *, most: int | None = None) -> int:
    """How many entries a query finds; counting stops at `most`."""
    return _count(db, pieces(db, query), most)


def counted(db: Database, query: Query, *, most: int, seconds: float) -> Count:
    """How many entries a query finds, given up at `most` or when it takes too long."""
    end = time.monotonic() + seconds
    number = 0
    for piece in pieces(db, query):
        sql = f"SELECT 1 FROM {piece.tables} WHERE {piece.where} LIMIT ?"
        more, ended = db.count_rows(sql, (*piece.values, most + 1 - number), end - time.monotonic())
        number += more
        if not ended or number > most:
            return Count(min(number, most), False)
    return Count(number, True)


def ids(db: Database, query: Query) -> tuple[str, tuple[Value, ...]]:
    """A query as a statement that gives the ids of its entries, for marking them all at once."""
    found = list(pieces(db, query))
    selects = (f"SELECT articles.id FROM {piece.tables} WHERE {piece.where}" for piece in found)
    sql = " UNION ALL ".join(selects) or "SELECT NULL WHERE 0"
    return sql, tuple(value for piece in found for value in piece.values)


def _count(db: Database, every: Iterable[Piece], most: int | None) -> int:
    number = 0
    for piece in every:
        sql, values = f"SELECT 1 FROM {piece.tables} WHERE {piece.where}", piece.values
        if most is not None:
            sql, values = f"{sql} LIMIT ?", (*values, most - number)
        number += int(db.value(f"SELECT count(*) FROM ({sql})", values))
        if most is not None and number >= most:
            break
    return number
