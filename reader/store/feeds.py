"""Subscriptions: added, described, removed, and what their servers said the last time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from reader.store.database import Database, Row, Value
from reader.store.deeds import log
from reader.store.faults import NoFeed
from reader.store.records import Feed, FeedKind, Totals
from reader.text.clean import clean
from reader.text.fold import fold

COLUMNS = (
    *("id", "url", "title", "name", "folder", "link", "kind", "user_agent", "credentials", "full_text"),
    *("keep_days", "keep_count", "etag", "modified", "checked", "retry_at", "error", "gone"),
)

SETTINGS = frozenset(
    ("title", "name", "folder", "link", "user_agent", "credentials", "full_text", "keep_days", "keep_count")
)
"""Columns that describe a feed."""

ANSWERS = frozenset(("etag", "modified", "checked", "retry_at", "error", "gone", "title", "link"))
"""Columns that a refresh writes."""

REMOVED = 3
"""`articles.hidden` of a removed feed's articles."""


def feeds(db: Database) -> list[Feed]:
    """All of them with their counts, in order of folder and name."""
    rows = db.rows(f"{_ROWS} WHERE removed = 0")
    found = [_feed(row) for row in rows]
    return sorted(found, key=lambda feed: (fold(feed.folder).text, fold(feed.label).text, feed.id))


def totals(db: Database) -> Totals:
    """What the list of everything counts."""
    row = db.row("SELECT total(first), total(first_unread), total(shown) FROM tallies")
    assert row is not None
    entries, unread, shown = map(int, row)
    return Totals(entries, unread, shown - entries)


def feed(db: Database, url: str) -> Feed | None:
    """The subscription of an address."""
    row = db.row(f"{_ROWS} WHERE url = ? AND removed = 0", (clean(url),))
    return _feed(row) if row else None


_ROWS = (
    f"SELECT {', '.join(COLUMNS)}, coalesce(unread, 0), coalesce(shown, 0) "
    "FROM feeds LEFT JOIN tallies ON feed_id = id"
)


def named(db: Database, word: str) -> list[Feed]:
    """The subscriptions that a word means: one of this URL, else those of this name or title.

    Raises:
        NoFeed: none.
    """
    by_url = feed(db, word)
    if by_url:
        return [by_url]
    wanted = fold(word).text
    found = [each for each in feeds(db) if wanted in (fold(each.name).text, fold(each.title).text)]
    if not found:
        raise NoFeed(clean(word))
    return found


def add(db: Database, url: str, kind: FeedKind = "web", **settings: Value) -> Feed:
    """Subscribe; of a subscription that is there already, change what is said of it.

    One that was removed comes back with its articles and what was done to them.
    """
    assert kind in get_args(FeedKind)
    url = clean(url)
    with db.writing():
        db.run("INSERT INTO feeds (url, kind) VALUES (?, ?) ON CONFLICT (url) DO NOTHING", (url, kind))
        feed_id, removed = db.rows("SELECT id, removed FROM feeds WHERE url = ?", (url,))[0]
        if removed:
            restore(db, feed_id)
        db.run("UPDATE feeds SET gone = 0, retry_at = NULL WHERE id = ?", (feed_id,))
        describe(db, feed_id, settings)
    found = feed(db, url)
    assert found is not None
    return found


def describe(db: Database, feed_id: int, settings: Mapping[str, Value]) -> None:
    """Change what is said of a feed: any of `SETTINGS`; what is None is let be, 0 keeps for ever."""
    assert settings.keys() <= SETTINGS
    said: dict[str, Value] = {name: value for name, value in settings.items() if value is not None}
    for name in ("keep_days", "keep_count"):
        if said.get(name) == 0:
            said[name] = None
    _update(db, feed_id, said)


def answer(db: Database, feed_id: int, answers: Mapping[str, Value]) -> None:
    """Keep what a refresh found: any of `ANSWERS`."""
    assert answers.keys() <= ANSWERS
    _update(db, feed_id, answers)


def move(db: Database, feed_id: int, url: str) -> bool:
    """The feed lives elsewhere for good (301); False where that address is a feed already."""
    with db.writing():
        give(
            db, feed_id, given(db, feed_id) or str(db.value("SELECT url FROM feeds WHERE id = ?", (feed_id,)))
        )
        return db.run("UPDATE OR IGNORE feeds SET url = ? WHERE id = ?", (clean(url), feed_id)) == 1


def given(db: Database, feed_id: int) -> str:
    """The address that the user gave, where the feed's own was found from there; else nothing."""
    sql = "SELECT value FROM options WHERE scope = ? AND name = ?"
    return str(db.value(sql, (_GIVEN, str(feed_id))) or "")


def give(db: Database, feed_id: int, url: str) -> None:
    """Keep the address that the user gave."""
    with db.writing():
        sql = "INSERT OR REPLACE INTO options (scope, name, value) VALUES (?, ?, ?)"
        db.run(sql, (_GIVEN, str(feed_id), clean(url)))


_GIVEN = "given"


def remove(db: Database, feed_id: int) -> None:
    """Unsubscribe. Its articles are hidden, and come back when it is undone."""
    with db.writing():
        db.run("UPDATE feeds SET removed = 1 WHERE id = ?", (feed_id,))
        sql = "UPDATE articles SET hidden = ? WHERE feed_id = ? AND hidden = 0"
        db.run(sql, (REMOVED, feed_id))
        log(db, "remove", {"feed": feed_id})


def restore(db: Database, feed_id: int) -> None:
    """Take a removal back; inside of `writing`."""
    db.run("UPDATE feeds SET removed = 0 WHERE id = ?", (feed_id,))
    db.run("UPDATE articles SET hidden = 0 WHERE feed_id = ? AND hidden = ?", (feed_id, REMOVED))


def _update(db: Database, feed_id: int, values: Mapping[str, Value]) -> None:
    if values:
        columns = ", ".join(f"{name} = ?" for name in values)
        with db.writing():
            safe = [clean(value) if isinstance(value, str) else value for value in values.values()]
            db.run(f"UPDATE feeds SET {columns} WHERE id = ?", (*safe, feed_id))


def _feed(row: Row) -> Feed:
    *columns, unread, count = row
    values = dict(zip(COLUMNS, columns, strict=True))
    values |= {"full_text": bool(values["full_text"]), "gone": bool(values["gone"])}
    return Feed(**values, unread=unread, entries=count)
