"""What the terminal shows, cell by cell, so that nothing is sent twice.

A memory without a screen library: rows of glyphs and of inks (numbers that stand for styles). Whoever
draws tells it what a stretch of a row is to show and is told which runs of cells differ; whoever
scrolls tells it which rows moved.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import compress
from operator import ne, or_

from rich.cells import cell_len

from reader.named import NamedTuple

BLANK = " "

ARABIC = "\u0600"
"""From here on stand the scripts whose glyphs reach out of their cells; below are Latin and its kin."""

UNKNOWN = -1
"""The ink of a cell of which nobody knows what it shows: it differs from everything."""

CLUSTERED = 4096
"""Texts whose cells are remembered: a screen has a few hundred."""

FEWEST = 4
"""Rows that must have moved alike before a scroll is worth its sequences, some 40 bytes."""


Row = tuple[list[str], list[int]]
"""The glyphs of a row, one a cell (a letter with its marks; nothing in the right half of a wide one), and the
inks."""

Cells = list[Row]


class Box(NamedTuple):
    """A rectangle of cells; `right` and `bottom` are one past the last."""

    left: int
    top: int
    right: int
    bottom: int


class Scroll(NamedTuple):
    """Rows that show again what others showed, `by` rows farther up (or down, where it is negative)."""

    box: Box
    """All rows that take part, those included that are left empty."""
    by: int

    def between(self, left: int, right: int) -> Scroll:
        """The same rows, in these columns."""
        return Scroll(self.box._replace(left=left, right=right), self.by)

    def across(self, columns: int) -> Scroll:
        """The same rows, in all columns."""
        return self.between(0, columns)


@lru_cache(CLUSTERED)
def clusters(text: str) -> tuple[str, ...]:
    """The cells of a visual text: what has no width stays with the glyph before it."""
    if text.isascii():
        return tuple(text)
    cells: list[str] = []
    held = ""
    for glyph in text:
        width = cell_len(glyph)
        if width == 0:
            if cells:
                # The right half of a wide glyph is empty: its marks are the left half's.
                cells[-1 if cells[-1] else -2] += glyph
            else:
                held += glyph
            continue
        cells.append(held + glyph)
        cells += [""] * (width - 1)
        held = ""
    return tuple(cells)


def _with_overhangs(changed: list[int], glyphs: list[str], old_glyphs: list[str]) -> list[int]:
    """The changed columns, and the blanks beside them that a letter which goes reached into.

    xterm draws a glyph as wide as the font has it: the tails of Arabic letters end in the next cell, and
    stay there as specks until that cell is drawn again.
    """
    beside = {
        near
        for at in changed
        if old_glyphs[at] >= ARABIC
        for near in (at - 1, at + 1)
        if 0 <= near < len(glyphs) and glyphs[near] == BLANK
    }
    beside.difference_update(changed)
    return sorted(beside.union(changed)) if beside else changed


class Shown:
    """The cells of a terminal of `columns` by `rows`; nothing is known of them at first."""

    def __init__(self, columns: int, rows: int) -> None:
        self.columns, self.rows = columns, rows
        self._glyphs = [[""] * columns for _ in range(rows)]
        self._inks = [[UNKNOWN] * columns for _ in range(rows)]

    def cells(self) -> Cells:
        """All that is shown."""
        return [(list(row), list(inks)) for row, inks in zip(self._glyphs, self._inks, strict=True)]

    def forget(self) -> None:
        """Somebody else may have drawn: nothing is known any more."""
        for inks in self._inks:
            inks[:] = [UNKNOWN] * self.columns

    def row(self, line_y: int) -> Row:
        """A copy of a row."""
        return list(self._glyphs[line_y]), list(self._inks[line_y])

    def part(self, line_y: int, left: int, right: int) -> Row:
        """What some columns of a row show."""
        return self._glyphs[line_y][left:right], self._inks[line_y][left:right]

    def put(self, line_y: int, row: Row) -> None:
        """The terminal shows this now."""
        self._glyphs[line_y][:], self._inks[line_y][:] = row

    def shows(self, line_y: int, cell_x: int, glyphs: list[str], inks: list[int]) -> bool:
        """Whether a stretch of a row shows this already."""
        end = cell_x + len(glyphs)
        return self._glyphs[line_y][cell_x:end] == glyphs and self._inks[line_y][cell_x:end] == inks

    def other_glyphs(self, line_y: int, row: Row) -> int:
        """How many glyphs of a row are others: quickly, as the least that `changed` would find."""
        return sum(map(ne, row[0], self._glyphs[line_y]))

    def changed(self, line_y: int, row: Row) -> list[int]:
        """The columns in which a row does not show this; a wide glyph counts whole, what is unknown not."""
        glyphs, inks = row
        old_glyphs, old_inks = self._glyphs[line_y], self._inks[line_y]
        if old_glyphs == glyphs and old_inks == inks:
            return []
        differ = map(or_, map(ne, glyphs, old_glyphs), map(ne, inks, old_inks))
        changed = list(compress(range(len(glyphs)), differ))
        changed = _with_overhangs(changed, glyphs, old_glyphs)
        if UNKNOWN in inks:
            changed = [at for at in changed if inks[at] != UNKNOWN]
        if "" not in glyphs:
            return changed
        halves = set(changed)
        for at, glyph in enumerate(glyphs):
            if not glyph and at and inks[at] != UNKNOWN and (at in halves or at - 1 in halves):
                halves |= {at - 1, at}
        return sorted(halves)

    def scrolled(self, scroll: Scroll, ground: int = UNKNOWN) -> Shown:
        """What is shown after the terminal moved these rows; those that were left are blank on a ground.

        Where the ground is unknown so is what they show.
        """
        (left, top, right, bottom), by = scroll
        after = Shown(0, 0)
        after.columns, after.rows = self.columns, self.rows
        after._glyphs, after._inks = [list(row) for row in self._glyphs], [list(row) for row in self._inks]
        for line_y in range(top, bottom):
            source = line_y + by
            if top <= source < bottom:
                after._glyphs[line_y][left:right] = self._glyphs[source][left:right]
                after._inks[line_y][left:right] = self._inks[source][left:right]
            else:
                after._glyphs[line_y][left:right] = [BLANK] * (right - left)
                after._inks[line_y][left:right] = [ground] * (right - left)
        return after

    def moved(self, box: Box, rows: Sequence[Row]) -> Scroll | None:
        """The scroll that would bring most of what the rows of a box are to show, if one is worth it."""
        left, top, right, bottom = box
        old: dict[tuple[str, ...], list[int]] = {}
        for line_y in range(top, bottom):
            old.setdefault(tuple(self._glyphs[line_y][left:right]), []).append(line_y)
        votes: dict[int, list[int]] = {}
        wrong = 0
        for line_y, (glyphs, inks) in enumerate(rows, top):
            if self.shows(line_y, left, glyphs, inks):
                continue
            wrong += 1
            places = old.get(tuple(glyphs), [])
            if len(places) == 1 and places[0] != line_y:  # blank rows are everywhere and tell nothing
                votes.setdefault(places[0] - line_y, []).append(line_y)
        if not votes:
            return None
        by, arrived = max(votes.items(), key=lambda vote: len(vote[1]))
        correct = sum(
            top <= line_y + by < bottom and self._glyphs[line_y + by][left:right] == glyphs
            for line_y, (glyphs, _) in enumerate(rows, top)
        )
        if correct < max(FEWEST, wrong // 2):
            return None
        first, last = arrived[0], arrived[-1]
        return Scroll(Box(left, min(first, first + by), right, max(last, last + by) + 1), by)
