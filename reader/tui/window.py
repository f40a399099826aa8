"""The rows around a cursor in a list of any length; all others stay where they are.

A few hundred rows are held. When the cursor comes near their end more are read, and those far behind it
are let go, so a list of a million rows costs what one of ten does. No widget: rows and numbers only.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from reader.library.listing import Count, Row, RowId, Rows

# Rows that are kept ready on both sides of the cursor: more than the tallest screen shows.
MARGIN = 80
# Rows that are read at once.
STEP = 120
# Rows that are held at most.
MOST = 400


class Window:
    """Part of a list, with a cursor in it. Reading may raise what the list's store raises."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self.held: list[Row] = []
        self.cursor = 0
        """Index in `held`."""
        self.first = 0
        """Index in `held` of the row that stands first on the screen."""
        self.above: int | None = 0
        """Rows of the list before those that are held; None where nobody knows."""
        self.begins = True
        """Nothing stood before the rows that are held when they were read."""
        self.ends = False
        self.count = Count(0, True)
        self.newest: Row | None = None
        """What stood first when the list was begun: all that is newer came since."""

    @classmethod
    def opened(cls, rows: Rows, held: list[Row] | None = None) -> Window:
        """A list from its beginning; `held` are its first rows, where they were read already."""
        window = cls(rows)
        window._begin(rows.below(None, STEP) if held is None else held)
        return window

    @property
    def row(self) -> Row | None:
        """The one under the cursor."""
        return self.held[self.cursor] if self.held else None

    @property
    def number(self) -> int | None:
        """The place of the cursor in the whole list, from 1 on, where it is known."""
        return None if self.above is None or not self.held else self.above + self.cursor + 1

    def move(self, by: int) -> None:
        """Move the cursor by rows, as far as there are any."""
        self._reach(self.cursor + by)
        self.cursor = max(0, min(self.cursor + by, len(self.held) - 1))
        self._reach(self.cursor + (MARGIN if by > 0 else -MARGIN))

    def top(self) -> None:
        """To the first row, with whatever came meanwhile."""
        self._begin(self.rows.below(None, STEP))

    def bottom(self) -> None:
        """To the last row."""
        if self.ends:
            self.cursor = max(0, len(self.held) - 1)
            return
        self.held = self.rows.above(None, STEP)
        self.count = self.rows.count()
        self.above = max(0, self.count.number - len(self.held)) if self.count.exact else None
        self.begins, self.ends = self.above == 0, True
        self.cursor = max(0, len(self.held) - 1)
        self.first = 0

    def go_to(self, row: Row) -> None:
        """To a row of the list, wherever it is."""
        known = next((i for i, each in enumerate(self.held) if each.id == row.id), None)
        if known is not None:
            self.move(known - self.cursor)
            return
        before, after = self.rows.above(row, MARGIN), self.rows.below(row, STEP)
        self.held = [*before, row, *after]
        self.cursor = self.first = len(before)
        self.begins, self.ends = len(before) < MARGIN, len(after) < STEP
        self.above = self.rows.rank(self.held[0])

    def reload(self) -> None:
        """Read the rows anew; the cursor stays on its row, or where that was."""
        if not self.held:
            self.top()
            return
        row, first = self.held[self.cursor], self.held[min(self.first, len(self.held) - 1)]
        least = max(len(self.held), STEP)
        self.held = self.rows.again(self.held, least)
        self.ends = len(self.held) < least
        if not self.held:
            self.held = self.rows.above(None, STEP)
        self.cursor, self.first = self._place_of(row), self._place_of(first)
        self.above = self.rows.rank(self.held[0]) if self.held else 0
        self.begins = self.above == 0
        self.count = self.rows.count()

    def change(self, ids: Collection[RowId], make: Callable[[Row], Row]) -> None:
        """Make other rows of some that are held."""
        self.held = [make(row) if row.id in ids else row for row in self.held]

    def drop(self, ids: Collection[RowId]) -> None:
        """Take rows out; the cursor comes to the one below."""
        row = self.row
        cursor = sum(1 for each in self.held[: self.cursor] if each.id not in ids)
        first = sum(1 for each in self.held[: self.first] if each.id not in ids)
        gone = sum(1 for each in self.held if each.id in ids)
        self.held = [each for each in self.held if each.id not in ids]
        self.count = Count(max(0, self.count.number - gone), self.count.exact)
        last = max(0, len(self.held) - 1)
        self.cursor, self.first = min(cursor, last), min(first, last)
        if row is not None:
            self._reach(self.cursor + MARGIN)

    def _begin(self, held: list[Row]) -> None:
        self.held, self.cursor, self.first, self.above = held, 0, 0, 0
        self.begins, self.ends = True, len(held) < STEP
        self.count = self.rows.count()
        self.newest = held[0] if held else None

    def _reach(self, index: int) -> None:
        """Read until there is a row of this index, or no more of them."""
        while index >= len(self.held) and not self.ends and self.held:
            more = self.rows.below(self.held[-1], STEP)
            self.held += more
            self.ends = len(more) < STEP
            surplus = min(len(self.held) - MOST, self.cursor - MARGIN, self.first)
            if surplus > 0:
                index -= surplus
                self._shift(-surplus)
                del self.held[:surplus]
                self.begins = False
        while index < 0 and not self.begins and self.held:
            more = self.rows.above(self.held[0], STEP)
            index += len(more)
            self._shift(len(more))
            self.held[:0] = more
            self.begins = len(more) < STEP
            if len(self.held) > MOST:
                del self.held[MOST:]
                self.ends = False

    def _shift(self, rows: int) -> None:
        self.cursor += rows
        self.first += rows
        if self.above is not None:
            self.above = max(0, self.above - rows)

    def _place_of(self, row: Row) -> int:
        """The index of a row, or of what stands where it stood."""
        known = (i for i, each in enumerate(self.held) if each.id == row.id)
        later = (i for i, each in enumerate(self.held) if each.place >= row.place)
        return next(known, next(later, max(0, len(self.held) - 1)))
