"""Adding a subscription: what is at an address or place, and the feed that a page speaks of."""

from __future__ import annotations

import os
import re
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
    through: str = ""
    """The page that spoke of it, where that was given."""
    errors: tuple[ReaderError, ...] = ()
    """Files of a folder that could not be read."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What was found at an address or place: to be looked at before it is kept."""

    url: str
    """Of the feed itself, or the path."""
    document: Document
    settings: dict[str, Any]
    """With credentials for this address only."""
    given: str = ""
    """The address that the user gave, nothing of what is local."""
    others: tuple[tuple[str, str], ...] = ()
    """Addresses and names of the other feeds that the page speaks of."""
    fetched: Fetched | None = None
    """None for what is local."""
    through: str = ""
    """The page that spoke of it, where the user gave that."""
    errors: tuple[ReaderError, ...] = ()


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
    try:
        return take(db, look(word, settings, stop=stop))
    except SourceError:
        # What is said of a subscription that is there already holds, whether its server answers or not.
        if (known := feeds.feed(db, parted(word)[0])) is not None:
            feeds.describe(db, known.id, settings)
        raise


def look(
    word: str, settings: dict[str, Any], *, stop: threading.Event | None = None, given: str = ""
) -> Offer:
    """What could be subscribed to at an address or place; nothing is kept, and no library is needed.

    Args:
        word: as the user gave it.
        settings: what `feeds.add` takes.
        stop: set it to give up.
        given: what the user gave, where `word` is what was found there.

    Raises:
        SourceError: nothing there, or nothing that is a feed.
    """
    if "://" not in word:
        where = _place(word)
        found, errors = local(where)
        return Offer(where, found, settings, errors=tuple(errors))
    url, credentials = parted(word)
    if credentials and not settings.get("credentials"):
        settings = {**settings, "credentials": credentials}
    given = given or url
    fetched = _fetch(url, settings, stop, given=given)
    others: tuple[tuple[str, str], ...] = ()
    through = ""
    try:
        found = document(fetched.body, fetched.url)
    except SourceError:
        offered = _offered(fetched)
        if not offered:
            raise NoFeedThere(clean(url)) from None
        # The page's credentials belong to its host; the feed of another one does not get them.
        (first, _title), *rest = offered
        if not trusted(url, first):
            settings = {**settings, "credentials": None}
        others = tuple(rest)
        fetched = _fetch(first, settings, stop, given=given)
        found = document(fetched.body, fetched.url)
        url, through = first, url
    if fetched.permanent and not trusted(url, fetched.permanent):
        settings = {**settings, "credentials": None}
    return Offer(fetched.permanent or url, found, settings, given, others, fetched, through)


def take(db: Database, offer: Offer) -> Added:
    """Subscribe to what was found, and keep what is there.

    Raises:
        StoreError: the library cannot be written.
    """
    url, fetched = offer.url, offer.fetched
    with db.writing():
        known = feeds.feed(db, url) is not None
        feed = feeds.add(db, url, "local" if fetched is None else "web", **offer.settings)
        if offer.given:
            feeds.give(db, feed.id, offer.given)
        taken = keep(db, feed, offer.document)
        if fetched is not None:
            feeds.answer(db, feed.id, {"etag": fetched.etag, "modified": fetched.modified, "error": ""})
    others = tuple(address for address, _title in offer.others)
    entries = len(taken.new)
    return Added(feeds.feed(db, url) or feed, entries, others, known, offer.through, offer.errors)


def _place(word: str) -> str:
    """A path as every refresh will find it, wherever it is called from; what is none, as it is."""
    try:
        return str(Path(word).resolve()) if os.path.lexists(word) else word
    except (OSError, ValueError, RuntimeError):  # a loop of links, a null character
        return word


_NEAR = re.compile(r"(?:localhost|\d+\.\d+\.\d+\.\d+)(?::\d+)?(?:/\S*)?")
"""This machine, or one of this network: few of them have certificates."""
_HOST = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d+)?(?:/\S*)?")


def address(word: str) -> str:
    """What somebody means who writes an address without its beginning: `example.com/feed` is https."""
    word = word.strip()
    path = Path(word).expanduser()
    if "://" in word or path.exists():
        return word if "://" in word else str(path)
    if _NEAR.fullmatch(word):
        return f"http://{word}"
    return f"https://{word}" if _HOST.fullmatch(word) else word


def parted(url: str) -> tuple[str, str]:
    """An address without the name and password in it, and these as `name:password`."""
    try:
        parts = urlsplit(url)
    except ValueError:  # half of an IPv6 address: fetching it will say so
        return url, ""
    user, at, host = parts.netloc.rpartition("@")
    credentials = unquote(user) if at and ":" in user else ""
    return urlunsplit(parts._replace(netloc=host)), credentials


def fetch(word: str) -> Fetched:
    """What is at an address as a user gives it, perhaps with a name and password.

    Raises:
        SourceError: it could not be fetched.
    """
    url, credentials = parted(word)
    return _fetch(url, {"credentials": credentials}, None, given=url)


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


def _offered(fetched: Fetched) -> list[tuple[str, str]]:
    from reader.sources.deadline import within
    from reader.sources.discover import feeds_of

    found = within(clean(fetched.url), len(fetched.body), feeds_of, fetched.body, fetched.url)
    return [(feed.url, feed.title) for feed in found]
