"""Stories: entries of several feeds that tell the same, the first of them shown for all."""

from __future__ import annotations

from reader.store.database import Database
from reader.store.entries import ROWS, as_entry
from reader.store.records import Entry


def members(db: Database, entry_id: int) -> list[Entry]:
    """All entries of an entry's story, in the order in which they came; itself alone where it has none."""
    sql = f"""
        {ROWS} FROM articles JOIN feeds ON feeds.id = articles.feed_id
        WHERE articles.hidden = 0 AND (
            articles.id = ? OR articles.story = (SELECT story FROM articles WHERE id = ?)
        ) ORDER BY articles.id
    """
    return [as_entry(row) for row in db.rows(sql, (entry_id, entry_id))]
