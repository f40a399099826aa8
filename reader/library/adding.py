"""Adding a subscription: what is at an address or place, and the feed that a page speaks of."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit, urlunsplit

from reader.errors import ReaderError, SourceError
from reader.library.documents import Document, document, local
from reader.library.refreshing import keep, request, trusted
from reader.locale import N_
from reader.store import feeds
from reader.store.database import Database
from reader.store.records import Feed
from reader.text.clean import clean

if TYPE_CHECKING:
    from reader.sources.fetch import Fetched


class NoFeedThere(SourceError):
    """A page that is no feed and speaks of none."""

    what = N_("there is no feed at this address")
    advice = N_("give the address of its RSS or Atom feed")


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding."""

    feed: Feed
    entries: int
    """New ones."""
    others: tuple[str, ...] = ()
    """Addresses of the other feeds that the page speaks of."""
    known: bool = False
    """It was subscribed to already."""
    errors: tuple[ReaderError, ...] = ()
    """Files of a folder that could not be read."""


def add(db: Database, word: str, settings: dict[str, Any], *, stop: threading.Event | None = None) -> Added:
    """Subscribe to an address, or to a file or folder, and keep what is there now.

    Args:
        db: the library.
        word: as the user gave it; `name:password@` in an address is kept apart from it.
        settings: what `feeds.add` takes.
        stop: set it to give up.

    Raises:
        SourceError: nothing there, or nothing that is a feed; nothing was added.
        StoreError: the library cannot be written.
    """
    if "://" not in word:
        return _add_local(db, word, settings)
    url, credentials = parted(word)
    if credentials and not settings.get("credentials"):
        settings = {**settings, "credentials": credentials}
    given = url
    fetched = _fetch(url, settings, stop)
    others: tuple[str, ...] = ()
    try:
        found = document(fetched.body, fetched.url)
    except SourceError:
        offered = _offered(fetched)
        if not offered:
            raise NoFeedThere(clean(url)) from None
        # The page's credentials belong to its host; the feed of another one does not get them.
        if not trusted(url, offered[0]):
            settings = {**settings, "credentials": None}
        others = tuple(offered[1:])
        fetched = _fetch(offered[0], settings, stop, given=url)
        found = document(fetched.body, fetched.url)
        url = offered[0]
    if fetched.permanent and not trusted(url, fetched.permanent):
        settings = {**settings, "credentials": None}
    url = fetched.permanent or url
    return _keep(db, url, found, given=given, settings=settings, fetched=fetched, others=others)


def parted(url: str) -> tuple[str, str]:
    """An address without the name and password in it, and these as `name:password`."""
    try:
        parts = urlsplit(url)
    except ValueError:  # half of an IPv6 address: fetching it will say so
        return url, ""
    user, at, host = parts.netloc.rpartition("@")
    credentials = unquote(user) if at and ":" in user else ""
    return urlunsplit(parts._replace(netloc=host)), credentials


def _add_local(db: Database, word: str, settings: dict[str, Any]) -> Added:
    found, errors = local(word)
    where = str(Path(word).resolve())
    with db.writing():
        known = feeds.feed(db, where) is not None
        feed = feeds.add(db, where, "local", **settings)
        taken = keep(db, feed, found)
    return Added(feeds.feed(db, where) or feed, len(taken.new), known=known, errors=tuple(errors))


def _keep(
    db: Database,
    url: str,
    found: Document,
    *,
    given: str,
    settings: dict[str, Any],
    fetched: Fetched,
    others: tuple[str, ...],
) -> Added:
    with db.writing():
        known = feeds.feed(db, url) is not None
        feed = feeds.add(db, url, **settings)
        feeds.give(db, feed.id, given)
        taken = keep(db, feed, found)
        feeds.answer(db, feed.id, {"etag": fetched.etag, "modified": fetched.modified, "error": ""})
    return Added(feeds.feed(db, url) or feed, len(taken.new), others, known)


def _fetch(url: str, settings: dict[str, Any], stop: threading.Event | None, given: str = "") -> Fetched:
    from reader.sources.fetch import fetch_all

    asked = request(
        url,
        user_agent=settings.get("user_agent"),
        credentials=settings.get("credentials"),
        given=given,
    )
    answers = list["Fetched"]()
    fetch_all([asked], told=answers.append, stop=stop)
    if not answers:  # stopped
        raise SourceError(clean(url))
    if answers[0].error is not None:
        raise answers[0].error
    return answers[0]


def _offered(fetched: Fetched) -> list[str]:
    from reader.sources.discover import feeds_of

    return [found.url for found in feeds_of(fetched.body, fetched.url)]
