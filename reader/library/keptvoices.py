"""Everybody who spoke in the library that stays."""

from __future__ import annotations

import threading
from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.library.listing import RowId
from reader.library.voices import Person, Saying, Sayings, Told
from reader.store.records import Statement

if TYPE_CHECKING:
    from reader.library.kept import Kept


class KeptVoices:
    """`voices.Voices` over the store. Each thread asks on a shelf of its own."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept

    @property
    def size(self) -> int:
        """What comes while one looks is for the next time."""
        return 0

    def listen(self, stop: threading.Event, told: Told) -> None:
        """Find out who speaks in entries where nobody has looked yet, newest first."""
        shelf = self._kept.shelf
        left = shelf.hear(seconds=0)
        if left:
            shelf.hear(stop=stop, told=lambda count: told(count, max(0, left - count)))

    def everyone(self) -> list[Person]:
        """All who are named, those who spoke most first."""
        return self._kept.shelf.people()

    def speaker(self, row_id: RowId, speaker_id: str) -> Person:
        """Who a speaker of an entry is among all; raises NoPerson."""
        return self._kept.shelf.speaker(int(row_id), speaker_id)

    def sayings(self, person: Person) -> Sayings:
        """All that a person said: which they are now, each when it is looked at."""
        return _Windowed(self._kept, self._kept.shelf.statement_ids(person))

    def merge(self, person: Person, into: Person) -> None:
        """Two are one."""
        self._kept.shelf.merge(person, into)

    def undo(self) -> tuple[str, int]:
        """Take the last deed back."""
        return self._kept.undo()

    def close(self) -> None:
        """Give this thread's shelf back."""
        self._kept.close()


class _Windowed:
    """Numbers of quotes in order; each is read when it comes into view."""

    def __init__(self, kept: Kept, ids: array[int]) -> None:
        self._kept, self._ids = kept, ids

    def __len__(self) -> int:
        return len(self._ids)

    def window(self, first: int, count: int) -> Sequence[Saying]:
        """Some of them."""
        return [_saying(each) for each in self._kept.shelf.statements_of(self._ids[first : first + count])]

    def find(self, row_id: RowId, start: int) -> int | None:
        """The index of one."""
        quote_id = self._kept.shelf.statement_at(int(row_id), start)
        return self._ids.index(quote_id) if quote_id in self._ids else None


def _saying(statement: Statement) -> Saying:
    entry = statement.entry
    return Saying(
        entry.id,
        entry.title,
        entry.source,
        entry.published,
        kind=statement.kind,
        act=statement.act,
        start=statement.start,
        end=statement.end,
        content=statement.content,
        confidence=statement.confidence,
    )
