"""Entries: taken in from a feed's document, and given back as articles.

What a reader did to an entry lives in columns and tables that taking in never touches.
"""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from reader.article import Article, Link, Source
from reader.store import index, people, stories
from reader.store.database import Database
from reader.store.faults import NoEntry
from reader.store.records import (
    Entry,
    Incoming,
    Taken,
    key_of,
    listed,
    moment_of,
    packed,
    packed_links,
    unpacked,
    unpacked_links,
    written,
)
from reader.store.rows import ROWS, as_entry
from reader.text.clean import clean

AWAITED, AWAITED_FOR, TRIES = 200, 2 * 86400.0, 3
"""Of full texts: entries of a feed, seconds since they came, and how often each is tried."""


def take_in(db: Database, feed_id: int, items: Iterable[Incoming], now: float | None = None) -> Taken:
    """Add the items that are new and renew those that changed, all together or not at all."""
    now = time.time() if now is None else now
    new, changed = dict[int, _Indexed](), list[int]()
    with db.writing():
        if not index.current(db):
            index.rebuild(db)
        index.stamp(db)
        for item in _told_apart(db, feed_id, list(items)):
            row = db.row(_KNOWN, (feed_id, item.guid))
            if row is None:
                entry_id, indexed = _add(db, feed_id, item, now)
                new[entry_id] = indexed
            elif row[1] != item.article.id and row[2] != _EXPIRED:
                _renew(db, row[0], item)
                changed.append(row[0])
        # Behind all others: a statement with a trigger makes SQLite write out what was indexed before it.
        for indexed in new.values():
            index.put(db, *indexed)
        stories.join(db, (*new, *changed), now)
    return Taken(tuple(new), len(changed))


_Indexed = tuple[int, str, str]
"""What the index takes: key, title and text."""

_KNOWN = "SELECT id, hash, hidden FROM articles WHERE feed_id = ? AND guid = ?"
_EXPIRED = 2


def follow(db: Database, feed_id: int, there: Mapping[str, str]) -> int:
    """Give entries whose file was moved or renamed its new name; how many. Inside of `writing`.

    Args:
        db: the library.
        feed_id: of the folder.
        there: guids of what is there now, with the hashes of their contents.
    """
    known = {guid: (entry_id, hash_) for entry_id, guid, hash_ in db.rows(_OF_FEED, (feed_id,))}
    gone = {hash_: entry_id for guid, (entry_id, hash_) in known.items() if guid not in there}
    moved = 0
    for guid, hash_ in there.items():
        if guid not in known and (entry_id := gone.pop(hash_, None)) is not None:
            db.run("UPDATE articles SET guid = ? WHERE id = ?", (guid, entry_id))
            moved += 1
    return moved


_OF_FEED = "SELECT id, guid, hash FROM articles WHERE feed_id = ?"


def keep_full_text(db: Database, entry_id: int, article: Article) -> None:
    """Keep the whole text of an entry, fetched from its page; the feed's own stays beside it."""
    with db.writing():
        key, title, before = _indexed(db, entry_id)
        index.take(db, key, title, before)
        index.put(db, key, title, article.text)
        sql = "UPDATE texts SET full_text = ?, full_blocks = ?, full_links = ? WHERE article_id = ?"
        values = (article.text, packed(article.blocks), packed_links(article.links), entry_id)
        db.run(sql, values)
        people.unhear(db, entry_id)
        db.run("UPDATE articles SET position = 0 WHERE id = ?", (entry_id,))


def awaited(db: Database, feed_id: int, now: float) -> list[tuple[int, str]]:
    """Entries of a feed whose full text is wanted and not here yet, and where their pages are.

    The newest that came in the last days: one that was killed before it came is fetched the next time, and
    one that failed is tried again, but not for ever.
    """
    sql = """
        SELECT id, url FROM (
            SELECT id, url, received FROM articles WHERE feed_id = ? AND hidden = 0 ORDER BY key DESC LIMIT ?
        ) JOIN texts ON article_id = id
        WHERE full_text IS NULL AND missed < ? AND url <> '' AND received > ?
    """
    rows = db.rows(sql, (feed_id, AWAITED, TRIES, now - AWAITED_FOR))
    return [(int(entry_id), str(url)) for entry_id, url in rows]


def miss_full_text(db: Database, ids: Iterable[int]) -> None:
    """The pages of these entries could not be fetched or read."""
    with db.writing():
        db.run_many("UPDATE texts SET missed = missed + 1 WHERE article_id = ?", [(each,) for each in ids])


def ids_of(db: Database, word: str) -> list[int]:
    """The entries that a word means: that of this id, else those of this guid, newest first.

    Raises:
        NoEntry: none.
    """
    if word.isascii() and word.isdecimal() and len(word) < 19:  # 64 bits
        known = db.value("SELECT id FROM articles WHERE id = ? AND hidden = 0", (int(word),))
        if known is not None:
            return [known]
    sql = "SELECT id FROM articles WHERE guid = ? AND hidden = 0 ORDER BY key DESC"
    found = [int(row[0]) for row in db.rows(sql, (clean(word),))]
    if not found:
        raise NoEntry(clean(word))
    return found


def entry(db: Database, entry_id: int) -> Entry:
    """One entry.

    Raises:
        NoEntry: no such id, or deleted.
    """
    sql = f"{ROWS} FROM articles JOIN feeds ON feeds.id = feed_id WHERE articles.id = ? AND hidden = 0"
    row = db.row(sql, (entry_id,))
    if row is None:
        raise NoEntry(str(entry_id))
    return as_entry(row)


def article(db: Database, entry_id: int, *, summary: bool = False) -> Article:
    """The article of an entry: its full text where that was fetched, unless the feed's own is asked for.

    Raises:
        NoEntry: no such id, or deleted.
    """
    row = db.row(_ARTICLE, (entry_id,))
    if row is None:
        raise NoEntry(str(entry_id))
    title, byline, published, format_, url, own, name, *texts = row
    text, blocks, links, full_text, full_blocks, full_links, enclosures = texts
    if full_text is not None and not summary:
        text, blocks, links = full_text, full_blocks, full_links
    source = Source(name, url, format_)
    leads = unpacked_links(links)
    # A page knows nothing of what came with it in the feed, nor do entries of an older jarida.
    known = {link.url for link in leads if link.kind == "enclosure"}
    came = (Link(len(text), len(text), each, "enclosure") for each in listed(enclosures))
    leads += tuple(link for link in came if link.url not in known)
    return Article(text, unpacked(blocks, len(text)), title, source, byline, moment_of(published), own, leads)


_ARTICLE = """
    SELECT articles.title, byline, published, format, coalesce(nullif(articles.url, ''), feeds.url),
        articles.url, coalesce(nullif(name, ''), nullif(feeds.title, ''), feeds.url),
        text, blocks, links, texts.full_text, full_blocks, full_links, enclosures
    FROM articles JOIN feeds ON feeds.id = feed_id JOIN texts ON article_id = articles.id
    WHERE articles.id = ? AND hidden = 0
"""


def enclosures(db: Database, entry_id: int) -> tuple[str, ...]:
    """The addresses of what came with it: sound, pictures."""
    found = db.value("SELECT enclosures FROM texts WHERE article_id = ?", (entry_id,))
    return tuple(listed(found))


def has_full_text(db: Database, entry_id: int) -> bool:
    """Its whole text was fetched."""
    return bool(db.value("SELECT full_text IS NOT NULL FROM texts WHERE article_id = ?", (entry_id,)))


def _told_apart(db: Database, feed_id: int, items: Sequence[Incoming]) -> Iterable[Incoming]:
    """Items under guids of their own: some feeds give several the same one, or none.

    An item among such gets its guid with a mark of its address or title, and finds itself again by it
    when the others have left the feed.
    """
    cleaned = [
        item._replace(guid=clean(item.guid or item.url) or item.article.id, url=clean(item.url))
        for item in items
    ]
    shared = {guid for guid, count in Counter(item.guid for item in cleaned).items() if count > 1}
    seen = set[str]()
    for item in cleaned:
        guid = _settled(db, feed_id, item, f"{item.guid}#{_mark(item)}" if item.guid in shared else item.guid)
        if guid not in seen:
            seen.add(guid)
            yield item._replace(guid=guid)


def _mark(item: Incoming) -> str:
    import hashlib  # OpenSSL, 3 ms, for those who take entries in

    return hashlib.sha256((item.url or item.article.title).encode("utf-8", "replace")).hexdigest()[:8]


def _settled(db: Database, feed_id: int, item: Incoming, guid: str) -> str:
    """The guid under which an item is kept: it may have come with or without a mark before."""
    if db.row(_KNOWN, (feed_id, guid)) is not None:
        return guid
    bare = guid.partition("#")[0]
    # What begins with the guid and a mark: the sign after # is $.
    sql = """
        SELECT guid FROM articles
        WHERE feed_id = ? AND url = ? AND title = ? AND (guid = ? OR guid > ? AND guid < ?)
    """
    same = db.value(sql, (feed_id, item.url, item.article.title, bare, f"{bare}#", f"{bare}$"))
    return guid if same is None else str(same)


def _add(db: Database, feed_id: int, item: Incoming, now: float) -> tuple[int, _Indexed]:
    """A new row, not in the index yet; its id, and what is to be put there."""
    article = item.article
    entry_id = db.insert(
        "INSERT INTO articles (key, feed_id, guid, url, title, byline, published, received, format, hash) "
        # A key that none has yet: the right one needs the id.
        "VALUES (-1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(feed_id, item.guid, item.url, article.title, article.byline),
            *(written(article.published), now, article.source.format, article.id),
        ),
    )
    key = key_of(article.published, now, entry_id)
    while db.value("SELECT 1 FROM articles WHERE key = ?", (key,)):
        key += 1
    db.run("UPDATE articles SET key = ? WHERE id = ?", (key, entry_id))
    sql = "INSERT INTO texts (text, blocks, links, enclosures, article_id) VALUES (?, ?, ?, ?, ?)"
    db.run(sql, (*_columns(item), entry_id))
    return entry_id, (key, article.title, article.text)


def _renew(db: Database, entry_id: int, item: Incoming) -> None:
    """The text anew. It keeps its place in the lists, and all that its reader did."""
    article = item.article
    key, title, before = _indexed(db, entry_id)
    index.take(db, key, title, before)
    db.run(
        "UPDATE articles SET url = ?, title = ?, byline = ?, published = ?, hash = ? WHERE id = ?",
        (item.url, article.title, article.byline, written(article.published), article.id, entry_id),
    )
    sql = "UPDATE texts SET text = ?, blocks = ?, links = ?, enclosures = ? WHERE article_id = ?"
    db.run(sql, (*_columns(item), entry_id))
    key, title, after = _indexed(db, entry_id)
    index.put(db, key, title, after)
    if after != before:
        people.unhear(db, entry_id)


def _columns(item: Incoming) -> tuple[str, str, str, str]:
    article = item.article
    return article.text, packed(article.blocks), packed_links(article.links), json.dumps(item.enclosures)


def _indexed(db: Database, entry_id: int) -> _Indexed:
    row = db.row(f"{index.TEXTS} WHERE articles.id = ?", (entry_id,))
    if row is None:
        raise NoEntry(str(entry_id))
    return int(row[0]), str(row[1]), str(row[2])
