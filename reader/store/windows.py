"""Windows on lists of any length: so many rows from a key on, newest first. Never an offset."""

from __future__ import annotations

from collections.abc import Iterator

from reader.store.database import Database, Value
from reader.store.matching import Condition, condition
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
    found = condition(db, query)
    where, values = found.where, list[Value](found.values)
    for sign, key in (("<", older_than), (">", newer_than)):
        if key is not None:
            where += f" AND {found.key} {sign} ?"
            values.append(key)
    upwards = newer_than is not None and older_than is None
    order = "ASC" if upwards else "DESC"
    sql = (
        f"{ROWS} FROM {found.tables} CROSS JOIN feeds ON feeds.id = articles.feed_id "
        f"WHERE {where} ORDER BY {found.key} {order} LIMIT ?"
    )
    rows = [as_entry(row) for row in db.rows(sql, (*values, limit))]
    return rows[::-1] if upwards else rows


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
    found = condition(db, query)
    sql = f"SELECT 1 FROM {found.tables} WHERE {found.where} AND {found.key} > ? LIMIT ?"
    number = int(db.value(f"SELECT count(*) FROM ({sql})", (*found.values, key, most)))
    return Count(number, number < most)


def count(db: Database, query: Query, *, most: int | None = None) -> int:
    """How many entries a query finds; counting stops at `most`."""
    found = condition(db, query)
    sql = f"SELECT 1 FROM {found.tables} WHERE {found.where}"
    values = list[Value](found.values)
    if most is not None:
        sql += " LIMIT ?"
        values.append(most)
    return int(db.value(f"SELECT count(*) FROM ({sql})", values))


def counted(db: Database, query: Query, *, most: int, seconds: float) -> Count:
    """How many entries a query finds, given up at `most` or when it takes too long."""
    found = condition(db, query)
    sql = f"SELECT 1 FROM {found.tables} WHERE {found.where} LIMIT ?"
    number, ended = db.count_rows(sql, (*found.values, most + 1), seconds)
    return Count(min(number, most), ended and number <= most)


def ids(db: Database, query: Query) -> tuple[str, tuple[Value, ...]]:
    """A query as a statement that gives the ids of its entries, for marking them all at once."""
    found: Condition = condition(db, query)
    return f"SELECT articles.id FROM {found.tables} WHERE {found.where}", found.values
