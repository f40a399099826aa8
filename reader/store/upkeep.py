"""What keeps a library small: old entries expire where their reader wants that."""

from __future__ import annotations

import time

from reader.store import index
from reader.store.database import Database

EXPIRED = 2
"""`articles.hidden` of what grew too old: a row without a text, so that a refresh does not bring it back."""

DAY = 86400.0


def expire(
    db: Database, feed_id: int, now: float | None = None, *, keep_days: int = 0, keep_count: int = 0
) -> int:
    """Let go of a feed's entries beyond what it keeps; how many. Starred, tagged and noted ones stay.

    Age counts from when an entry came, not from its own date, which may be anything.

    Args:
        db: the library.
        feed_id: the feed.
        now: seconds of the epoch, of the clock where none are given.
        keep_days: where the feed has no number of its own; 0 is for ever.
        keep_count: likewise; 0 is all.
    """
    now = time.time() if now is None else now
    row = db.row("SELECT keep_days, keep_count FROM feeds WHERE id = ?", (feed_id,))
    days, most = row if row is not None else (None, None)
    days = keep_days if days is None else days
    most = keep_count if most is None else most
    if not days and not most:  # 0 is how a reader takes a bound away
        return 0
    with db.writing():
        found = set[int]()
        if days:
            sql = f"SELECT id FROM articles WHERE received < ? AND {_MAY_GO}"
            found.update(int(row[0]) for row in db.rows(sql, (now - days * DAY, feed_id)))
        if most:
            # A list without LIMIT's first rows: those to keep are counted with what must stay.
            newest = "SELECT id FROM articles WHERE feed_id = ? AND hidden = 0 ORDER BY key DESC LIMIT ?"
            sql = f"SELECT id FROM articles WHERE id NOT IN ({newest}) AND {_MAY_GO}"
            found.update(int(row[0]) for row in db.rows(sql, (feed_id, most, feed_id)))
        for entry_id in found:
            _empty(db, entry_id)
    return len(found)


_MAY_GO = (
    "feed_id = ? AND hidden = 0 AND starred = 0 "
    "AND id NOT IN (SELECT article_id FROM tags) AND id NOT IN (SELECT article_id FROM notes)"
)


def _empty(db: Database, entry_id: int) -> None:
    key, title, text = db.rows(f"{index.TEXTS} WHERE articles.id = ?", (entry_id,))[0]
    index.take(db, key, title, text)
    db.run("DELETE FROM texts WHERE article_id = ?", (entry_id,))
    db.run("DELETE FROM quotes WHERE article_id = ?", (entry_id,))
    db.run("DELETE FROM voices WHERE article_id = ?", (entry_id,))
    db.run("UPDATE articles SET hidden = ?, title = '', byline = '' WHERE id = ?", (EXPIRED, entry_id))
