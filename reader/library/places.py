"""What stands above the list: all, unread, starred, noted, the last day, searches, tags, folders, sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from reader.library.kept import Kept
from reader.library.listing import NOTED, STARRED, Count, View
from reader.library.shelf import Feed

Kind = Literal["all", "unread", "starred", "noted", "day", "search", "tag", "folder", "feed", "opened"]

COUNTED = 999
"""What is counted, and not known, is counted so far."""

TAGS = 20
"""Tags that are shown, those that are used most; the others are searched."""

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
    return [*_special(kept), *_searches(kept), *_tags(kept), *_sources(kept)]


def opened_place(unread: Count) -> Place:
    """What was opened from the command line, for the way back from the library."""
    return Place("opened", "", View(), unread)


def _special(kept: Kept) -> Iterator[Place]:
    shelf = kept.shelf
    unread = Count(shelf.totals().unread, True)
    yield Place("all", "", View(), unread)
    yield Place("unread", "", View(unread=True), unread)
    narrower: tuple[tuple[Kind, str], ...] = (("starred", STARRED), ("noted", NOTED), ("day", DAY))
    for kind, line in narrower:
        view = View(line=line)
        if kind == "noted" and not shelf.count(kept.query(view), most=1):
            continue  # who writes none is not to pass a row of them
        number = shelf.count(kept.query(view._replace(unread=True)), most=COUNTED + 1)
        yield Place(kind, "", view, Count(min(number, COUNTED), number <= COUNTED))


def _searches(kept: Kept) -> Iterator[Place]:
    for saved in kept.shelf.saved(most=COUNTED):
        yield Place("search", saved.name, View(line=saved.line), saved.unread)


def _tags(kept: Kept) -> Iterator[Place]:
    used = sorted(kept.shelf.tags(), key=lambda each: -each[1])[:TAGS]
    for name, _count in sorted(used):
        view = View(line=f"#{name.replace(' ', '_')}")
        number = kept.shelf.count(kept.query(view._replace(unread=True)), most=COUNTED + 1)
        yield Place("tag", f"#{name}", view, Count(min(number, COUNTED), number <= COUNTED))


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
