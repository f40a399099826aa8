"""Refresh: what is new in every subscription, kept feed by feed.

A feed's entries and what its server said are kept in one transaction: a program that is killed between
two feeds, or within one, finds each either before or after, never between.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.errors import ReaderError, SourceError
from reader.library.documents import Document, document, local, page
from reader.store import entries, feeds, stories, upkeep
from reader.store.database import Database
from reader.store.faults import NoEntry
from reader.store.records import Feed, Taken

if TYPE_CHECKING:
    from reader.sources.fetch import Fetched, Request


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the refresh of one feed went."""

    feed: Feed
    """As it was before."""
    new: int = 0
    changed: int = 0
    error: ReaderError | None = None
    later: bool = False
    """It was not asked: it is gone, or wants to be left alone for a while."""


Told = Callable[[Outcome], None]


def refresh(
    db: Database,
    chosen: Iterable[Feed],
    told: Told,
    *,
    stop: threading.Event,
    force: bool = False,
    keep_days: int = 0,
    keep_count: int = 0,
) -> int:
    """Refresh some feeds; each is told when it is done. How many pages of entries could not be fetched.

    Args:
        db: the library.
        chosen: which ones.
        told: gets the outcomes, in the thread that calls this.
        stop: set it and nothing more is fetched or kept.
        force: ask also feeds that are gone or want to be left alone.
        keep_days: of feeds that have no number of their own, see `upkeep.expire`.
        keep_count: likewise.

    Raises:
        StoreError: the library cannot be written.
    """
    now = time.time()
    if db.writable:
        stories.forget(db, now)
    wanted = dict["Request", Feed]()
    for feed in chosen:
        if stop.is_set():
            return 0
        if feed.kind == "local":
            outcome = _refresh_local(db, feed)
            upkeep.expire(db, feed.id, keep_days=keep_days, keep_count=keep_count)
            told(outcome)
        elif not force and (feed.gone or (feed.retry_at or 0) > now):
            told(Outcome(feed, later=True))
        else:
            asked = request(
                feed.url,
                user_agent=feed.user_agent,
                credentials=feed.credentials,
                etag=feed.etag,
                modified=feed.modified,
                given=feeds.given(db, feed.id),
            )
            wanted[asked] = feed
    if not wanted:
        return 0
    from reader.sources.fetch import fetch_all

    pages = list[tuple[int, str, Feed]]()

    def take(fetched: Fetched) -> None:
        feed = wanted[fetched.request]
        answer = _take(db, feed, fetched, stop)
        if answer is None:
            return
        taken, error = answer
        upkeep.expire(db, feed.id, keep_days=keep_days, keep_count=keep_count)
        if feed.full_text:
            pages.extend((entry_id, url, feed) for entry_id, url in entries.awaited(db, feed.id, now))
        told(Outcome(feed, len(taken.new), taken.changed, error))

    fetch_all(list(wanted), told=take, stop=stop)
    return 0 if stop.is_set() else len(fetch_pages(db, pages, stop=stop))


def request(
    url: str,
    *,
    user_agent: str | None = None,
    credentials: str | None = None,
    etag: str = "",
    modified: str = "",
    given: str = "",
) -> Request:
    """What is asked of a server; credentials are `name:password`, `given` is the user's own address."""
    from reader.sources.fetch import Credentials, Request

    name, colon, password = (credentials or "").partition(":")
    known = Credentials(name, password) if colon else None
    return Request(url, given, etag, modified, user_agent or "", known)


def keep(db: Database, feed: Feed, found: Document, now: float | None = None) -> Taken:
    """Keep a document's items, and what the feed calls itself."""
    with db.writing():
        feeds.answer(db, feed.id, {"title": found.title, "link": found.link})
        return entries.take_in(db, feed.id, found.items, now)


def fetch_pages(
    db: Database, pages: Iterable[tuple[int, str, Feed]], *, stop: threading.Event
) -> list[ReaderError]:
    """Fetch the pages of entries and keep their full text; what went wrong.

    Args:
        db: the library.
        pages: ids of entries, their addresses, and the feeds they are of.
        stop: set it and no more is fetched.
    """
    from reader.sources.fetch import Request, fetch_all

    wanted = dict["Request", list[int]]()
    for entry_id, url, feed in pages:
        if url:
            # No credentials: a page may be anybody's. A feed may link to anything: what is private stays so.
            given = feeds.given(db, feed.id) or feed.url
            wanted.setdefault(Request(url, given, user_agent=feed.user_agent), []).append(entry_id)
    errors = list[ReaderError]()

    def take(fetched: Fetched) -> None:
        ids = wanted[fetched.request]
        try:
            if fetched.error is not None:
                raise fetched.error
            article = page(fetched.body, fetched.url)
        except SourceError as error:
            errors.append(error)
            if not stop.is_set():
                entries.miss_full_text(db, ids)
            return
        for entry_id in ids:
            with suppress(NoEntry):  # another program deleted it meanwhile
                entries.keep_full_text(db, entry_id, article)

    fetch_all(list(wanted), told=take, stop=stop)
    return errors


def said(error: ReaderError) -> str:
    """An error as it is kept: its msgid, and its detail below."""
    return f"{error.what}\n{error.detail}".strip()


def trusted(old: str, new: str) -> bool:
    """Whether what may be sent to an address may be sent to another: the same server, no less private."""
    before, after = urlsplit(old), urlsplit(new)
    ports = [parts.port or _PORTS.get(parts.scheme) for parts in (before, after)]
    moved_to_tls = (before.scheme, after.scheme) == ("http", "https") and ports == [80, 443]
    same = before.scheme == after.scheme and ports[0] == ports[1]
    return before.hostname == after.hostname and (same or moved_to_tls)


_PORTS = {"http": 80, "https": 443}


def _take(
    db: Database, feed: Feed, fetched: Fetched, stop: threading.Event
) -> tuple[Taken, ReaderError | None] | None:
    """Keep what a server answered; nothing is known of a feed that was being read when all was stopped."""
    now = time.time()
    taken = Taken()
    error: ReaderError | None = fetched.error
    found = None
    if error is None and not fetched.unchanged:
        try:
            found = document(fetched.body, fetched.url or feed.url)
        except SourceError as broken:
            error = broken
            if stop.is_set():
                return None
    with db.writing():
        retry_at = now + fetched.retry_after if fetched.retry_after else None
        feeds.answer(
            *(db, feed.id),
            {
                "checked": now,
                "retry_at": retry_at,
                "error": said(error) if error else "",
                "gone": fetched.gone,
            },
        )
        moved = bool(fetched.permanent) and feeds.move(db, feed.id, fetched.permanent)
        if moved and not trusted(feed.url, fetched.permanent):
            feeds.describe(db, feed.id, {"credentials": ""})
        if found is not None:
            taken = keep(db, feed, found, now)
            # With the entries, or never: what is not kept must be sent again.
            feeds.answer(db, feed.id, {"etag": fetched.etag, "modified": fetched.modified})
    return taken, error


def _refresh_local(db: Database, feed: Feed) -> Outcome:
    taken, error = Taken(), None
    try:
        found, errors = local(feed.url)
        # One bad file of many is said; the others are read.
        error = errors[0] if errors else None
        with db.writing():
            entries.follow(db, feed.id, {item.guid: item.article.id for item in found.items})
            taken = keep(db, feed, found)
            feeds.answer(db, feed.id, {"checked": time.time(), "error": said(error) if error else ""})
    except SourceError as broken:
        error = broken
        feeds.answer(db, feed.id, {"checked": time.time(), "error": said(broken)})
    return Outcome(feed, len(taken.new), taken.changed, error)
