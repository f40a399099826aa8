"""Tables: their rows as columns that fit the measure, else each cell on a line with its column's name.

A table runs as most of its words do: an Arabic one from right to left. Nothing of it is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from reader.article import Block, Link
from reader.text.cells import cells
from reader.text.direction import label_direction
from reader.text.layout import unwrapped
from reader.tui.reading.shown import Weaving

TABLE = frozenset({"columns", "row"})
"""Kinds of its blocks."""
BAR = " │ "
FSI, PDI = "\u2068", "\u2069"
NBSP = "\u00a0"

NUMBER = 4
"""Cells kept for the number of a link."""

Own = Callable[[int, int, Sequence[Link]], int]
"""Puts a part of the article's text, with its links; gives the cells of their numbers."""
Rows = Sequence[tuple[Block, Sequence[Link]]]


class Cell(NamedTuple):
    """One cell; its words stand in the article's text."""

    start: int
    end: int
    cells: int
    """That it takes on the screen."""
    room: int
    """The same with the numbers of its links, where they are shown."""


def table(weaving: Weaving, rows: Rows, measure: int, own: Own, *, numbered: bool = False) -> None:
    """Put the rows of one table.

    Args:
        weaving: what they are put into.
        rows: its blocks, each with its links.
        measure: cells of a line.
        own: puts a part of the text.
        numbered: links show their numbers.
    """
    grid = [split(weaving.text, block, links if numbered else ()) for block, links in rows]
    one = _Table(weaving, rows, grid, own)
    if one.cells <= measure:
        one.in_columns()
    else:
        one.in_lines()


def split(text: str, block: Block, links: Sequence[Link] = ()) -> list[Cell]:
    """The cells of a row; `links` are those that show their numbers."""
    row = text[block.start : block.end]
    return [_cell(text, start, end, links) for start, end in cells(row, block.start)]


def _cell(text: str, start: int, end: int, links: Sequence[Link]) -> Cell:
    width = unwrapped(text[start:end]).cells if end > start else 0
    inside = sum(start <= link.start < link.end <= end for link in links)
    return Cell(start, end, width, width + NUMBER * inside)


class _Table:
    def __init__(self, weaving: Weaving, rows: Rows, grid: Sequence[Sequence[Cell]], own: Own) -> None:
        self._weaving = weaving
        self._rows = rows
        self._grid = grid
        self._own = own
        words = " ".join(weaving.text[block.start : block.end] for block, _links in rows)
        self._base: Literal["rtl", "ltr"] = label_direction(words)
        count = max(map(len, grid))
        self._widths = [
            max((row[at].room for row in grid if at < len(row)), default=0) for at in range(count)
        ]

    @property
    def cells(self) -> int:
        """The cells of a row in columns."""
        return sum(self._widths) + len(BAR) * (len(self._widths) - 1)

    def in_columns(self) -> None:
        """Every cell below the one above it."""
        put = self._weaving.put
        for row_i, ((block, links), row) in enumerate(zip(self._rows, self._grid, strict=True)):
            start = self._weaving.begin()
            for at, cell in enumerate(row):
                put(f"{BAR}{FSI}" if at else FSI)
                more = self._own(cell.start, cell.end, links)
                put(PDI)
                if at + 1 < len(row):
                    # Blanks that no line may break at keep the row whole.
                    put(NBSP * (self._widths[at] - cell.cells - more))
            self._weaving.end(block.kind, start, self._base, gap=1 if row_i + 1 == len(self._rows) else 0)

    def in_lines(self) -> None:
        """Every cell on a line of its own, behind the name of its column."""
        named = self._rows[0][0].kind == "columns" and len(self._rows) > 1
        text = self._weaving.text
        names = [text[cell.start : cell.end] for cell in self._grid[0]] if named else []
        for (_block, links), row in list(zip(self._rows, self._grid, strict=True))[named:]:
            filled = [at for at, cell in enumerate(row) if cell.end > cell.start]
            for at in filled:
                start = self._weaving.begin()
                if at < len(names) and names[at]:
                    self._weaving.put(f"{FSI}{names[at]}{PDI}: ")
                self._own(row[at].start, row[at].end, links)
                kind = "item" if at == filled[0] else "cell"
                self._weaving.end(kind, start, self._base, gap=1 if at == filled[-1] else 0)
