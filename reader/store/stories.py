"""Stories: entries of several feeds that tell the same, the first that came shown for all.

What comes is compared with what other feeds brought in the days around its date. An index from words to
entries gives the few candidates, so that a new entry costs the same in a library of any size; entries
leave the index when they are older than a week, and stay in their stories.

A feed tells a story once: its second entry about it is what happened next.
"""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator

from reader.store.database import Database
from reader.store.likeness import SAME, Trace, likeness, telling, trace
from reader.store.records import KEY_BITS, Entry
from reader.store.rows import ROWS, as_entry

AROUND = 2 * 86400
"""Seconds between the dates of two entries of one story: papers are that late, and not later."""

WEEK = 7 * 86400
"""Seconds for which an entry is compared with what comes."""

LOOKED_FOR = 24
"""Words of an entry that it is found by, and candidates are looked for by; most have some more."""

FOUND = 40
"""Entries that one word may bring, the last to come: a word that is in more says little."""

CANDIDATES = 6
"""Entries that are looked at closely."""


def join(db: Database, ids: Iterable[int], now: float | None = None) -> int:
    """Find the stories of entries that came; how many another feed had before. Inside of `writing`."""
    oldest = (time.time() if now is None else now) - WEEK
    joined = 0
    for entry_id in ids:
        row = db.row(_FRESH, (entry_id,))
        if row is None or row[0] >> KEY_BITS < oldest:
            continue
        key, feed_id, title, text = row
        moment = key >> KEY_BITS
        its = trace(title, text)
        root = _told(db, its, feed_id, moment)
        if root is not None:
            db.run("UPDATE articles SET story = ? WHERE id IN (?, ?)", (root, root, entry_id))
            _settle(db, root)
            joined += 1
        _keep(db, entry_id, feed_id, moment, its)
    return joined


_FRESH = """
    SELECT key, feed_id, title, text FROM articles JOIN texts ON article_id = id
    WHERE id = ? AND hidden = 0 AND story IS NULL
"""


def members(db: Database, entry_id: int) -> list[Entry]:
    """All entries of an entry's story, in the order in which they came; itself alone where it has none."""
    sql = f"""
        {ROWS} FROM articles JOIN feeds ON feeds.id = articles.feed_id
        WHERE articles.hidden = 0 AND (
            articles.id = ? OR articles.story = (SELECT story FROM articles WHERE id = ?)
        ) ORDER BY articles.id
    """
    return [as_entry(row) for row in db.rows(sql, (entry_id, entry_id))]


def forget(db: Database, now: float | None = None) -> int:
    """Take what is older than a week out of the index; how many entries."""
    oldest = (time.time() if now is None else now) - WEEK
    with db.writing():
        gone = db.rows("SELECT article_id, words FROM traces WHERE moment < ?", (oldest,))
        for entry_id, packed in gone:
            _drop(db, entry_id, packed)
    return len(gone)


def _told(db: Database, its: Trace, feed_id: int, moment: int) -> int | None:
    """The story, named by its first entry, that another feed told already."""
    best, root = SAME, None
    for words, numbers, story in _candidates(db, its, feed_id, moment):
        alike = likeness(its, Trace(frozenset(json.loads(words)), frozenset(json.loads(numbers))))
        if alike >= best and not db.value(_HAS, (story, feed_id, story, feed_id)):
            best, root = alike, int(story)
    return root


# The plus keeps SQLite from walking through all entries of the feed.
_HAS = """
    SELECT 1 FROM articles WHERE story = ? AND +feed_id = ?
    UNION ALL SELECT 1 FROM articles WHERE id = ? AND +feed_id = ?
"""


def _candidates(db: Database, its: Trace, feed_id: int, moment: int) -> Iterator[tuple[str, str, int]]:
    """The traces of the entries that share the rarest words, with their stories."""
    scores: defaultdict[int, float] = defaultdict(float)
    for word in telling(its, LOOKED_FOR):
        found = db.rows(_FOUND, (word, FOUND))
        for (entry_id,) in found:
            scores[entry_id] += 1 / len(found)
    nearest = sorted(scores, key=lambda entry_id: (-scores[entry_id], entry_id))[: 4 * CANDIDATES]
    sql = """
        SELECT traces.article_id, words, numbers, coalesce(story, articles.id)
        FROM traces JOIN articles ON articles.id = traces.article_id
        WHERE traces.article_id IN (SELECT value FROM json_each(?))
            AND traces.feed_id <> ? AND moment BETWEEN ? AND ?
    """
    rows = db.rows(sql, (json.dumps(nearest), feed_id, moment - AROUND, moment + AROUND))
    rows.sort(key=lambda row: (-scores[row[0]], row[0]))
    return ((words, numbers, story) for _id, words, numbers, story in rows[:CANDIDATES])


_FOUND = "SELECT article_id FROM told WHERE word = ? ORDER BY article_id DESC LIMIT ?"


def _settle(db: Database, root: int) -> None:
    """Of a story the first that is shown stands for all."""
    db.run(_FIRST, (root, root))


_FIRST = """
    UPDATE articles SET repeat = id <> (SELECT min(id) FROM articles WHERE story = ? AND hidden = 0)
    WHERE story = ? AND hidden = 0
"""


def _keep(db: Database, entry_id: int, feed_id: int, moment: int, its: Trace) -> None:
    before = db.value("SELECT words FROM traces WHERE article_id = ?", (entry_id,))
    if before is not None:
        _drop(db, entry_id, before)
    words = json.dumps(sorted(its.words), ensure_ascii=False)
    sql = "INSERT INTO traces (article_id, feed_id, moment, words, numbers) VALUES (?, ?, ?, ?, ?)"
    db.run(sql, (entry_id, feed_id, moment, words, json.dumps(sorted(its.numbers))))
    its_words = telling(its, LOOKED_FOR)
    db.run_many("INSERT INTO told (word, article_id) VALUES (?, ?)", ((word, entry_id) for word in its_words))


def _drop(db: Database, entry_id: int, packed: str) -> None:
    words = json.loads(packed)
    db.run_many("DELETE FROM told WHERE word = ? AND article_id = ?", ((word, entry_id) for word in words))
    db.run("DELETE FROM traces WHERE article_id = ?", (entry_id,))
