"""What fits a query best: titles before texts, and the newest first among equals.

Never all that is found: the newest whose titles have the words, and the newest of the others. So it costs
the same however many there are.
"""

from __future__ import annotations

from reader.store import windows
from reader.store.database import Database
from reader.store.hits import hits
from reader.store.query import Query
from reader.store.records import Entry

LOOKED_AT = 200
"""Entries besides those found by their titles: of more, the newest."""


def best(db: Database, query: Query, *, limit: int) -> list[Entry]:
    """The entries that fit a query best."""
    wanted = [term for term in query.of("word") if not term.negated]
    if not wanted:
        return windows.window(db, query, limit=limit)
    titled = Query(tuple(term._replace(title=term in wanted and not term.prefix) for term in query.terms))
    found = windows.window(db, titled, limit=limit)
    if len(found) < limit or any(term.prefix for term in wanted):
        found += windows.window(db, query, limit=max(limit, LOOKED_AT))
    each = [Query((term,)) for term in wanted]

    def fit(entry: Entry) -> tuple[int, int]:
        return -sum(bool(hits(entry.title, one)) for one in each), -entry.key

    return sorted({entry.id: entry for entry in found}.values(), key=fit)[:limit]
