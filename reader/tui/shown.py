"""What the terminal shows, cell by cell, so that nothing is sent twice.

A memory without a screen library: rows of glyphs and of inks (numbers that stand for styles). Whoever
draws tells it what a stretch of a row is to show and is told which runs of cells differ; whoever
scrolls tells it which rows moved.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len

UNKNOWN = -1
"""The ink of a cell of which nobody knows what it shows: it differs from everything."""

GAP = 4
"""So many equal cells between two changed ones are sent again: a jump over them costs more bytes."""

CLUSTERED = 4096
"""Texts whose cells are remembered: a screen has a few hundred."""

FEWEST = 4
"""Rows that must have moved alike before a scroll is worth its sequences, some 40 bytes."""


class Run(NamedTuple):
    """Cells of one row that have to be sent."""

    cell_x: int
    glyphs: list[str]
    """One a cell: a letter with its marks; nothing in the right half of a wide one."""
    inks: list[int]


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


Cells = list[tuple[list[str], list[int]]]
"""Rows of glyphs and of inks."""


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

    def shows(self, line_y: int, cell_x: int, glyphs: list[str], inks: list[int]) -> bool:
        """Whether a stretch of a row shows this already."""
        end = cell_x + len(glyphs)
        return self._glyphs[line_y][cell_x:end] == glyphs and self._inks[line_y][cell_x:end] == inks

    def put(self, line_y: int, cell_x: int, glyphs: list[str], inks: list[int]) -> list[Run]:
        """Show this from a cell on; the runs that have to be sent, none where all of it is there."""
        end = cell_x + len(glyphs)
        old_glyphs, old_inks = self._glyphs[line_y], self._inks[line_y]
        if old_glyphs[cell_x:end] == glyphs and old_inks[cell_x:end] == inks:
            return []
        changed = [
            at
            for at, (glyph, ink) in enumerate(zip(glyphs, inks, strict=True))
            if glyph != old_glyphs[cell_x + at] or ink != old_inks[cell_x + at]
        ]
        old_glyphs[cell_x:end], old_inks[cell_x:end] = glyphs, inks
        runs: list[Run] = []
        start = last = changed[0]
        for at in (*changed[1:], len(glyphs) + GAP + 1):
            if at - last > GAP:
                first, stop = start, last + 1
                while first and not glyphs[first]:  # half a wide glyph cannot be sent
                    first -= 1
                while stop < len(glyphs) and not glyphs[stop]:
                    stop += 1
                runs.append(Run(cell_x + first, glyphs[first:stop], inks[first:stop]))
                start = at
            last = at
        return runs

    def scroll(self, scroll: Scroll) -> None:
        """The terminal moved these rows; nobody knows what the rows that were left show."""
        (left, top, right, bottom), by = scroll
        order = range(top, bottom) if by > 0 else range(bottom - 1, top - 1, -1)
        for line_y in order:
            source = line_y + by
            if top <= source < bottom:
                self._glyphs[line_y][left:right] = self._glyphs[source][left:right]
                self._inks[line_y][left:right] = self._inks[source][left:right]
            else:
                self._inks[line_y][left:right] = [UNKNOWN] * (right - left)

    def moved(self, box: Box, rows: Sequence[tuple[list[str], list[int]]]) -> Scroll | None:
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
        if len(arrived) < max(FEWEST, wrong // 2):
            return None
        first, last = arrived[0], arrived[-1]
        return Scroll(Box(left, min(first, first + by), right, max(last, last + by) + 1), by)
