"""The library that stays, as the screen goes through it: lists of any length, read in windows by key.

A `Kept` may be used by any thread: a shelf belongs to the thread that opened it, so each gets its own.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Collection, Iterable, Sequence
from datetime import timedelta
from pathlib import Path

from reader.article import Article, Note, State
from reader.library.keptvoices import KeptVoices
from reader.library.listing import Count, Row, RowId, View
from reader.library.opened import speech
from reader.library.shelf import Entry, Flag, Shelf
from reader.library.voices import Voices
from reader.speech import Speech
from reader.store.faults import NoEntry, NothingToUndo
from reader.store.query import Query, Term
from reader.store.records import EPOCH, KEY_BITS

COUNTED = 1_000
"""Entries that a search is counted to: as far as anybody wants to know."""

RANKED = 10_000
"""Rows that are counted above one: a millisecond."""

FIRST = -1
"""Below every key."""


class Kept:
    """A library's file, and what the screen asks of it."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)
        self._own = threading.local()

    @property
    def shelf(self) -> Shelf:
        """The library, open for this thread.

        Raises:
            StoreError: it cannot be opened.
        """
        known: Shelf | None = getattr(self._own, "shelf", None)
        if known is None:
            known = self._own.shelf = Shelf(self.path)
        return known

    def close(self) -> None:
        """Give this thread's shelf back."""
        known: Shelf | None = getattr(self._own, "shelf", None)
        if known is not None:
            del self._own.shelf
            known.close()

    def rows(self, view: View) -> KeptRows:
        """A list of entries."""
        return KeptRows(self, view)

    def article(self, row_id: RowId, *, summary: bool = False) -> Article:
        """The article of a row; `summary` asks for the feed's own text where there is a fuller one."""
        return self.shelf.article(int(row_id), summary=summary)

    def query(self, view: View) -> Query:
        """What a list asks of the store."""
        query = self.shelf.query(view.line, typing=view.typing)
        if view.unread:
            query = Query((*query.terms, Term("is", ("unread",))))
        return query if view.feeds is None else query.within(view.feeds)

    def row(self, row_id: RowId) -> Row:
        """An entry as the list of everything, newest first, has it."""
        entry = self.shelf.entry(int(row_id))
        return _row(entry, (-entry.key,))

    def notes(self, row_id: RowId) -> tuple[Note, ...]:
        """What the reader wrote on an entry."""
        return self.shelf.notes(int(row_id))

    def set_notes(self, row_id: RowId, notes: tuple[Note, ...]) -> None:
        """Put these in the place of what was written."""
        self.shelf.set_notes(int(row_id), notes)

    def voices(self) -> Voices:
        """Everybody who spoke in it."""
        return KeptVoices(self)

    def hear(self, row_id: RowId, article: Article) -> Speech:
        """Who says what in an entry, found out and kept; of another text than the kept one only found out."""
        if self.shelf.article(int(row_id)).id != article.id:
            return speech(article)
        return self.shelf.listen(int(row_id))

    # What is done to entries: each of these writes, so the screen has a thread for them.

    def set_flag(self, flag: Flag, ids: Collection[RowId], on: bool = True, *, undoable: bool = True) -> int:
        """Mark entries read or starred, or take the mark away; how many changed."""
        return self.shelf.set_flag(flag, list(map(int, ids)), on, undoable=undoable)

    def mark_all(self, view: View, top: Row | None = None) -> int:
        """Mark all entries of a list read, but none newer than `top`; how many changed."""
        query = self.query(view)
        if top is not None and view.order == "newest":
            seconds = (_key(top) >> KEY_BITS) + 1
            query = Query((*query.terms, Term("before", moment=EPOCH + timedelta(seconds=seconds))))
        if query.general:
            query = query.told_by_all()  # whoever is done with a story is done with it in all papers
        return self.shelf.set_flag_everywhere("read", query)

    def tag(self, ids: Collection[RowId], tags: Iterable[str], on: bool = True) -> int:
        """Tag entries, or take tags away; how many changed."""
        return self.shelf.tag(list(map(int, ids)), tags, on)

    def delete(self, ids: Collection[RowId]) -> int:
        """Delete entries; how many there were."""
        return self.shelf.delete(list(map(int, ids)))

    def undo(self) -> tuple[str, int]:
        """Take the last deed back: what it was, and to how many; nothing where there is none."""
        try:
            return self.shelf.undo()
        except NothingToUndo:
            return "", 0

    def set_position(self, row_id: RowId, position: int) -> None:
        """Remember the code point at the top of the pane."""
        self.shelf.set_position(int(row_id), position)


class KeptRows:
    """A list of entries: each window is a query of its own, from a key on. Never an offset."""

    def __init__(self, kept: Kept, view: View) -> None:
        self._kept, self._view = kept, view
        self._held = dict[RowId, Row]()
        self._feeds: list[int] | None = None

    def below(self, row: Row | None, limit: int) -> list[Row]:
        """So many rows that follow a row; without one, the first ones."""
        found = self._down(row, limit)
        ends = len(found) < limit
        return self._with_held(found, row, None if ends else found[-1])[:limit]

    def above(self, row: Row | None, limit: int) -> list[Row]:
        """So many rows just before a row; without one, the last ones."""
        found = self._up(row, limit)
        ends = len(found) < limit
        return self._with_held(found, None if ends else found[0], row)[-limit:]

    def again(self, rows: Sequence[Row], limit: int) -> list[Row]:
        """What now stands where these rows stood."""
        self._feeds = None
        self._look_at_held()
        if not rows:
            return []
        place = (*rows[0].place[:-1], rows[0].place[-1] - 1)
        return self.below(rows[0]._replace(place=place), limit)

    def rank(self, row: Row) -> int | None:
        """How many rows stand above a row, where they are not too many to count while somebody waits."""
        if self._view.order != "newest":
            return None
        found = self._kept.shelf.rank(self._kept.query(self._view), _key(row), most=RANKED)
        return found.number if found.exact else None

    def next_unread(self, row: Row | None) -> Row | None:
        """The next row below one that was not read; without one, the first."""
        unread = KeptRows(self._kept, self._view._replace(unread=True))
        return next(iter(unread.below(row, 1)), None)

    def count(self) -> Count:
        """How many rows there are, counted as far as that is cheap."""
        view, shelf = self._view, self._kept.shelf
        if view.line.strip():
            number = shelf.count(self._kept.query(view), most=COUNTED + 1)
            return Count(min(number, COUNTED), number <= COUNTED)
        if view.feeds is None:
            totals = shelf.totals()
            return Count(totals.unread if view.unread else totals.entries, True)
        chosen = [feed for feed in shelf.feeds() if feed.id in view.feeds]
        return Count(sum(feed.unread if view.unread else feed.entries for feed in chosen), True)

    def newer(self, row: Row) -> int:
        """How many came that are newer than a row, in a list that begins with the newest."""
        if self._view.order != "newest":
            return 0
        return self._kept.shelf.rank(self._kept.query(self._view), _key(row), most=COUNTED).number

    def article(self, row_id: RowId) -> Article:
        """The article of a row, read now."""
        return self._kept.article(row_id)

    def hold(self, rows: Collection[Row]) -> None:
        """Keep rows in the list that would leave it by what their reader just did to them."""
        self._held |= {row.id: row for row in rows}

    def let_go(self, ids: Collection[RowId]) -> None:
        """These need be kept in the list no longer."""
        for row_id in ids:
            self._held.pop(row_id, None)

    def _down(self, row: Row | None, limit: int) -> list[Row]:
        key = None if row is None else _key(row)
        match self._view.order:
            case "newest":
                return self._window(limit, older_than=key)
            case "oldest":
                return self._window(limit, newer_than=FIRST if key is None else key)
        found = list[Row]()
        order = self._order()
        start = 0 if row is None else int(row.place[0])
        for feed_i in range(start, len(order)):
            below = key if row is not None and feed_i == start else None
            found += self._window(limit - len(found), feed_i, older_than=below)
            if len(found) == limit:
                break
        return found

    def _up(self, row: Row | None, limit: int) -> list[Row]:
        key = None if row is None else _key(row)
        match self._view.order:
            case "newest":
                return self._window(limit, newer_than=FIRST if key is None else key)
            case "oldest":
                return self._window(limit, older_than=key)
        found = list[Row]()
        start = len(self._order()) - 1 if row is None else int(row.place[0])
        for feed_i in range(start, -1, -1):
            above = key if row is not None and key is not None and feed_i == start else FIRST
            found = self._window(limit - len(found), feed_i, newer_than=above) + found
            if len(found) == limit:
                break
        return found

    def _window(
        self,
        limit: int,
        feed_i: int | None = None,
        *,
        older_than: int | None = None,
        newer_than: int | None = None,
    ) -> list[Row]:
        """Some rows of the list, or of one feed in it, in the order of the list."""
        query = self._kept.query(self._view)
        if feed_i is not None:
            query = query.within([self._order()[feed_i]])
        found = self._kept.shelf.window(query, limit=limit, older_than=older_than, newer_than=newer_than)
        if self._view.order == "oldest":
            return [_row(entry, (entry.key,)) for entry in reversed(found)]
        before = () if feed_i is None else (feed_i,)
        return [_row(entry, (*before, -entry.key)) for entry in found]

    def _order(self) -> list[int]:
        """The feeds of the list, in their own order."""
        if self._feeds is None:
            every = [feed.id for feed in self._kept.shelf.feeds()]
            chosen = self._view.feeds
            self._feeds = every if chosen is None else [each for each in every if each in chosen]
        return self._feeds

    def _look_at_held(self) -> None:
        """What is held is as it now is, or gone."""
        for row_id, row in list(self._held.items()):
            try:
                self._held[row_id] = _row(self._kept.shelf.entry(int(row_id)), row.place)
            except NoEntry:
                del self._held[row_id]

    def _with_held(self, found: list[Row], after: Row | None, before: Row | None) -> list[Row]:
        """The rows of a window with those that are held between two others."""
        known = {row.id for row in found}
        held = [
            row
            for row in self._held.values()
            if row.id not in known
            and (after is None or row.place > after.place)
            and (before is None or row.place < before.place)
        ]
        return sorted([*found, *held], key=lambda row: row.place) if held else found


def _row(entry: Entry, place: tuple[float, ...]) -> Row:
    return Row(
        entry.id,
        place,
        entry.title,
        entry.source,
        entry.published,
        State(entry.read, entry.starred, entry.position),
        quotes=entry.quotes or None,
        tags=entry.tags,
        others=entry.others,
        noted=entry.noted,
        url=entry.url,
        feed_id=entry.feed_id,
    )


def _key(row: Row) -> int:
    return abs(int(row.place[-1]))


def any_feeds(path: str | os.PathLike[str]) -> bool:
    """Whether there is a library with a subscription in it; nothing is made where there is none.

    Raises:
        StoreError: it is there and cannot be opened.
    """
    if not Path(path).exists():
        return False
    with Shelf(path) as shelf:
        return bool(shelf.feeds())
