"""Lists of subscriptions, brought in and taken out: OPML, and newsboat's `urls`."""

from __future__ import annotations

from dataclasses import dataclass

from reader.store import feeds
from reader.store.database import Database


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of it."""

    added: int
    known: int
    """Subscribed to already; their names and folders stay as they were."""
    ignored: int
    """Lines that are no address: commands, searches, filters."""


def take_list(db: Database, data: bytes) -> Imported:
    """Subscribe to all feeds of an OPML file or of newsboat's `urls`; nothing is fetched.

    Raises:
        SourceError: neither of them.
    """
    from reader.library.adding import parted
    from reader.sources import opml, urls
    from reader.sources.deadline import within

    text = data.lstrip(b"\xef\xbb\xbf \t\r\n")
    # UTF-16 has a NUL in its first two signs of markup.
    markup = text.startswith(b"<") or text[:4] in (b"\xff\xfe<\0", b"\xfe\xff\0<")
    outlines = within("", len(data), opml.read if markup else urls.read, data)
    added = known = 0
    with db.writing():
        for outline in outlines:
            url, credentials = parted(outline.url)
            if feeds.feed(db, url) is not None:
                known += 1
                continue
            feeds.add(
                *(db, url),
                name=outline.title or None,
                folder=outline.folder or None,
                credentials=credentials or None,
            )
            added += 1
    return Imported(added, known, outlines.ignored)


def give_list(db: Database) -> bytes:
    """All subscriptions that have an address, as OPML; credentials stay here."""
    from reader.sources.opml import write
    from reader.sources.outlines import Outline

    every = [feed for feed in feeds.feeds(db) if feed.kind == "web"]
    return write([Outline(feed.url, feed.label, feed.folder) for feed in every])
