"""What stands above the list: all, unread, starred, the last day, kept searches, folders, sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from reader.library.kept import Kept
from reader.library.listing import STARRED, Count, View
from reader.library.shelf import Feed

Kind = Literal["all", "unread", "starred", "day", "search", "folder", "feed", "opened"]

COUNTED = 999
"""What is counted, and not known, is counted so far."""

DAY = "after:1d"


@dataclass(frozen=True, slots=True)
class Place:
    """One row above the list."""

    kind: Kind
    name: str
    """Of a search, folder or source; the others are named by the screen."""
    view: View
    """What the list shows of it."""
    unread: Count
    depth: int = 0
    """1 in a folder."""
    feed: Feed | None = None

    @property
    def key(self) -> tuple[str, str]:
        """The same as long as it is the same place."""
        return self.kind, str(self.feed.id) if self.feed else self.name

    @property
    def error(self) -> str:
        """What went wrong with the source the last time: a msgid, and its detail on the line below."""
        return self.feed.error if self.feed else ""


def places(kept: Kept) -> list[Place]:
    """All of them, with how many articles are unread in each."""
    return [*_special(kept), *_searches(kept), *_sources(kept)]


def opened_place(unread: Count) -> Place:
    """What was opened from the command line, for the way back from the library."""
    return Place("opened", "", View(), unread)


def _special(kept: Kept) -> Iterator[Place]:
    shelf = kept.shelf
    unread = Count(shelf.totals().unread, True)
    yield Place("all", "", View(), unread)
    yield Place("unread", "", View(unread=True), unread)
    narrower: tuple[tuple[Kind, str], ...] = (("starred", STARRED), ("day", DAY))
    for kind, line in narrower:
        view = View(line=line)
        number = shelf.count(kept.query(replace(view, unread=True)), most=COUNTED + 1)
        yield Place(kind, "", view, Count(min(number, COUNTED), number <= COUNTED))


def _searches(kept: Kept) -> Iterator[Place]:
    for saved in kept.shelf.saved(most=COUNTED):
        yield Place("search", saved.name, View(line=saved.line), saved.unread)


def _sources(kept: Kept) -> Iterator[Place]:
    for folder, some in groupby(kept.shelf.feeds(), key=lambda feed: feed.folder):
        feeds = list(some)
        if folder:
            ids = tuple(feed.id for feed in feeds)
            unread = Count(sum(feed.unread for feed in feeds), True)
            yield Place("folder", folder, View(feeds=ids), unread)
        for feed in feeds:
            view = View(feeds=(feed.id,))
            yield Place("feed", feed.label, view, Count(feed.unread, True), int(bool(folder)), feed)
