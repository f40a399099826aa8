"""The library that stays: what a front end asks of it, and no SQL and no network above this line.

A shelf belongs to the thread that opened it; another thread opens its own, on the same file.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from types import TracebackType
from typing import TYPE_CHECKING, Any

from reader import store
from reader.article import Article, Note
from reader.store.database import Database
from reader.store.faults import NoFeed, StoreError
from reader.store.hits import hits
from reader.store.query import Query, parse
from reader.store.records import Count, Entry, Feed, Flag, Person, Saved, Statement, Totals

if TYPE_CHECKING:
    from reader.library.adding import Added, Offer
    from reader.library.lists import Imported
    from reader.library.refreshing import Outcome
from reader.library.spoken import Spoken

__all__ = [
    "Added",
    "Count",
    "Entry",
    "Feed",
    "Flag",
    "Imported",
    "NoFeed",
    "Offer",
    "Outcome",
    "Person",
    "Query",
    "Saved",
    "Shelf",
    "Statement",
    "StoreError",
    "Totals",
    "hits",
    "parse",
]

RANKED = 100_000
"""Entries that are counted for a place in a list: some 10 ms."""


class Shelf(Spoken):
    """One library's file, open."""

    def __init__(self, path: str | os.PathLike[str], *, only_reading: bool = False) -> None:
        """Open it; made where there is none, unless only what is there is to be read.

        Raises:
            StoreError: damaged, newer, somebody else's, busy, or not to be opened. It is not touched.
        """
        self._db = Database(path, only_reading=only_reading)
        if self._db.writable and not store.index.current(self._db):
            try:
                store.index.rebuild(self._db)
            except BaseException:
                self._db.close()
                raise

    def __enter__(self) -> Shelf:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _where: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the file back."""
        self._db.close()

    def changes(self) -> int:
        """A number that is another one when another program, or another shelf, has written since.

        To be compared with what this shelf gave before; what it writes itself does not count.
        """
        return self._db.changes()

    # Subscriptions

    def feeds(self) -> list[Feed]:
        """All subscriptions with their counts, in order of folder and name."""
        return store.feeds.feeds(self._db)

    def totals(self) -> Totals:
        """What the list of everything counts, without counting."""
        return store.feeds.totals(self._db)

    def feeds_named(self, word: str) -> list[Feed]:
        """The subscriptions of a URL, name or title; raises NoFeed."""
        return store.feeds.named(self._db, word)

    def describe_feed(self, feed: Feed, settings: Mapping[str, Any]) -> None:
        """Change what is said of a subscription: any of `feeds.SETTINGS`; None lets be."""
        store.feeds.describe(self._db, feed.id, settings)

    def remove_feed(self, feed: Feed) -> None:
        """Unsubscribe; can be undone."""
        store.feeds.remove(self._db, feed.id)

    def add(
        self, word: str, settings: Mapping[str, Any] | None = None, *, stop: threading.Event | None = None
    ) -> Added:
        """Subscribe to an address, the feed of a page, a file or a folder, and keep what is there now.

        Raises:
            SourceError: there is no feed; nothing was added.
        """
        from reader.library.adding import add  # what fetches, for those who fetch

        return add(self._db, word, dict(settings or {}), stop=stop)

    def take(self, offer: Offer) -> Added:
        """Subscribe to what was found and looked at, see `adding.look`."""
        from reader.library.adding import take  # as above

        return take(self._db, offer)

    def take_list(self, data: bytes) -> Imported:
        """Subscribe to all feeds of an OPML file or newsboat's `urls`; raises SourceError."""
        from reader.library.lists import take_list

        return take_list(self._db, data)

    def give_list(self) -> bytes:
        """All subscriptions as OPML."""
        from reader.library.lists import give_list

        return give_list(self._db)

    def refresh(
        self,
        told: Callable[[Outcome], None],
        chosen: Iterable[Feed] | None = None,
        *,
        stop: threading.Event | None = None,
        force: bool = False,
        keep_days: int = 0,
        keep_count: int = 0,
    ) -> int:
        """Fetch subscriptions and keep what is new; each outcome is told as its feed is done.

        Returns:
            How many pages could not be fetched, of feeds whose full text is wanted.

        Args:
            told: called in this thread.
            chosen: which ones; all without.
            stop: set it, from any thread, and no more is fetched.
            force: ask also those that want to be left alone or are gone.
            keep_days: let go of older entries of feeds that have no number of their own; 0: of none.
            keep_count: keep so many entries of those feeds; 0: all.
        """
        every = self.feeds() if chosen is None else list(chosen)
        from reader.library.refreshing import refresh

        return refresh(
            self._db,
            every,
            told,
            stop=stop or threading.Event(),
            force=force,
            keep_days=keep_days,
            keep_count=keep_count,
        )

    def fetch_full_text(self, entry_id: int, *, stop: threading.Event | None = None) -> None:
        """Fetch the page of an entry and keep its text beside the feed's; once is enough.

        Raises:
            SourceError: it could not be fetched or read; the feed's own text is still there.
        """
        entry = self.entry(entry_id)
        feed = next(feed for feed in self.feeds() if feed.id == entry.feed_id)
        from reader.library.refreshing import fetch_pages

        errors = fetch_pages(self._db, [(entry_id, entry.url, feed)], stop=stop or threading.Event())
        if errors:
            raise errors[0]

    def has_full_text(self, entry_id: int) -> bool:
        """The page of an entry was fetched."""
        return store.entries.has_full_text(self._db, entry_id)

    # Lists

    def query(self, line: str, *, typing: bool = False) -> Query:
        """A line of search, read."""
        return parse(line, typing=typing, now=datetime.now(UTC))

    def window(
        self,
        query: Query,
        *,
        limit: int,
        older_than: int | None = None,
        newer_than: int | None = None,
    ) -> list[Entry]:
        """Some entries of a query, newest first, from a key on."""
        return store.windows.window(
            *(self._db, query),
            limit=limit,
            older_than=older_than,
            newer_than=newer_than,
        )

    def every(self, query: Query, *, limit: int | None = None) -> Iterator[Entry]:
        """The entries of a query one by one, newest first."""
        return store.windows.every(self._db, query, limit=limit)

    def around(self, query: Query, key: int, *, above: int, below: int) -> list[Entry]:
        """The entries of a query on both sides of a key, newest first; the one that has it stands between."""
        return store.windows.around(self._db, query, key, above=above, below=below)

    def rank(self, query: Query, key: int, *, most: int = RANKED) -> Count:
        """How many entries of a query stand above a key; counting stops at `most`."""
        return store.windows.rank(self._db, query, key, most=most)

    def story(self, entry_id: int) -> list[Entry]:
        """All entries that tell the story of one, in the order in which they came; at least itself."""
        return store.stories.members(self._db, entry_id)

    def best(self, query: Query, *, limit: int) -> list[Entry]:
        """The entries that fit a query best: titles before texts, the newest first among equals."""
        return store.ranking.best(self._db, query, limit=limit)

    def count(self, query: Query, *, most: int | None = None) -> int:
        """How many entries a query finds; counting stops at `most`."""
        return store.windows.count(self._db, query, most=most)

    def hits(self, text: str, query: Query) -> list[tuple[int, int]]:
        """Where a query's words stand in a text: logical slices."""
        return hits(text, query)

    def searches(self) -> list[tuple[str, str]]:
        """Names and lines of the queries that are kept."""
        return store.searches.kept(self._db)

    def saved(self, *, most: int = 999, seconds: float = 0.1) -> list[Saved]:
        """The queries that are kept with their counts, which stop at `most` or when the time is up."""
        return store.searches.counted(self._db, most=most, seconds=seconds, now=datetime.now(UTC))

    def keep_search(self, name: str, line: str) -> None:
        """Keep a query under a name."""
        store.searches.keep(self._db, name, line)

    def drop_search(self, name: str) -> bool:
        """Forget a query."""
        return store.searches.drop(self._db, name)

    # Entries

    def ids_of(self, word: str) -> list[int]:
        """The entries of an id or a guid; raises NoEntry."""
        return store.entries.ids_of(self._db, word)

    def entry(self, entry_id: int) -> Entry:
        """One entry; raises NoEntry."""
        return store.entries.entry(self._db, entry_id)

    def article(self, entry_id: int, *, summary: bool = False) -> Article:
        """Its article: the full text where it was fetched, unless the feed's own is asked for."""
        return store.entries.article(self._db, entry_id, summary=summary)

    def enclosures(self, entry_id: int) -> tuple[str, ...]:
        """What came with it."""
        return store.entries.enclosures(self._db, entry_id)

    def keep_full_text(self, entry_id: int, article: Article) -> None:
        """Keep the whole text of an entry beside the feed's."""
        store.entries.keep_full_text(self._db, entry_id, article)

    # Marks

    def set_flag(self, flag: Flag, ids: Collection[int], on: bool = True, *, undoable: bool = True) -> int:
        """Mark entries read or starred, or take the mark away; how many changed."""
        return store.marks.set_flag(self._db, flag, ids, on, undoable=undoable)

    def set_flag_everywhere(self, flag: Flag, query: Query) -> int:
        """Mark all entries of a query, of a story every one; how many changed."""
        where, values = store.windows.ids(self._db, query.told_by_all())
        return store.marks.set_flag_where(self._db, flag, where, values)

    def tag(self, ids: Collection[int], tags: Iterable[str], on: bool = True) -> int:
        """Tag entries, or take tags away; how many changed."""
        return store.marks.tag(self._db, ids, tags, on)

    def tags(self) -> list[tuple[str, int]]:
        """Every tag and its entries' number."""
        return store.marks.tags(self._db)

    def set_note(self, entry_id: int, note: str) -> None:
        """Write a note on an entry."""
        store.marks.set_note(self._db, entry_id, note)

    def note(self, entry_id: int) -> str:
        """The note on an entry."""
        return store.marks.note(self._db, entry_id)

    def notes(self, entry_id: int) -> tuple[Note, ...]:
        """All notes on an entry: on the whole, and on words of it."""
        return store.margins.of_entry(self._db, entry_id)

    def set_notes(self, entry_id: int, notes: Iterable[Note]) -> None:
        """Put these in the place of all notes on an entry."""
        store.margins.write_entry(self._db, entry_id, notes)

    def set_position(self, entry_id: int, position: int) -> None:
        """Remember the code point at the top of the pane, where the file can be written."""
        if self._db.writable:
            store.marks.set_position(self._db, entry_id, position)

    def set_option(self, scope: str, name: str, value: str) -> None:
        """Remember how something is shown."""
        store.marks.set_option(self._db, scope, name, value)

    def option(self, scope: str, name: str) -> str | None:
        """How something is shown, where that was said."""
        return store.marks.option(self._db, scope, name)

    def delete(self, ids: Collection[int]) -> int:
        """Delete entries; can be undone. How many there were."""
        return store.marks.delete(self._db, ids)

    def undo(self) -> tuple[str, int]:
        """Take the last deed back: what it was and to how many; raises NothingToUndo."""
        return store.marks.undo(self._db)

    def undoable(self) -> str:
        """What would be undone next, or nothing."""
        with suppress(StoreError):
            return store.deeds.last(self._db)[1]
        return ""

    # Upkeep

    def expire(self) -> int:
        """Let go of what feeds keep no longer; how many entries."""
        return sum(store.upkeep.expire(self._db, feed.id) for feed in self.feeds())

    def vacuum(self) -> None:
        """Give room back to the disk."""
        store.files.forget(self._db)
        self._db.vacuum()
