"""What was done to files that were opened and never taken in: known by the hash of their content."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable

from reader.article import State
from reader.store.database import Database

KEPT = 100_000
"""Files that are remembered; of more, those that were opened last."""


def states(db: Database, hashes: Iterable[str]) -> dict[str, State]:
    """What is known of some contents (`Article.id`); those that are unknown are left out."""
    sql = "SELECT hash, read, starred, position FROM files WHERE hash IN (SELECT value FROM json_each(?))"
    rows = db.rows(sql, (json.dumps(list(hashes)),))
    return {
        str(hash_): State(bool(read), bool(starred), int(position)) for hash_, read, starred, position in rows
    }


def keep(db: Database, hash_: str, state: State, now: float | None = None) -> None:
    """Remember what was done to a content."""
    now = time.time() if now is None else now
    with db.writing():
        sql = """
            INSERT INTO files (hash, read, starred, position, at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (hash) DO UPDATE SET
                read = excluded.read, starred = excluded.starred,
                position = excluded.position, at = excluded.at
        """
        db.run(sql, (hash_, state.read, state.starred, state.position, now))


def forget(db: Database) -> int:
    """Let go of the oldest beyond `KEPT`; starred and noted ones stay. How many went."""
    with db.writing():
        sql = """
            DELETE FROM files WHERE starred = 0 AND notes = '[]' AND at < (
                SELECT at FROM files ORDER BY at DESC LIMIT 1 OFFSET ?
            )
        """
        return db.run(sql, (KEPT - 1,))
