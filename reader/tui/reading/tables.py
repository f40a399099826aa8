"""Tables: their rows as columns that fit the measure, the words of wide cells on several lines; where the
columns would be too narrow for that each cell stands on a line with its column's name.

A table runs as most of its words do: an Arabic one from right to left. Nothing of it is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from reader.article import Block, Link
from reader.named import NamedTuple
from reader.text.cells import cells
from reader.text.direction import label_direction
from reader.text.layout import layout, unwrapped
from reader.tui.reading.shown import Weaving

TABLE = frozenset({"columns", "row"})
"""Kinds of its blocks."""
BAR = " │ "
FSI, PDI = "\u2068", "\u2069"
NBSP = "\u00a0"

NUMBER = 4
"""Cells kept for the number of a link."""
LINES = 5
"""Lines of a cell from which on a table is read more easily cell by cell."""

Own = Callable[[int, int, Sequence[Link]], int]
"""Puts a part of the article's text, with its links; gives the cells of their numbers."""
Rows = Sequence[tuple[Block, Sequence[Link]]]


class Cell(NamedTuple):
    """One cell, or a line of it; its words stand in the article's text."""

    start: int
    end: int
    cells: int
    """That it takes on the screen."""
    room: int
    """The same with the numbers of its links, where they are shown."""
    least: int = 0
    """That its longest word takes, likewise."""


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
    if one.cells <= measure or one.narrow(measure):
        one.in_columns()
    else:
        one.in_lines()


def split(text: str, block: Block, links: Sequence[Link] = ()) -> list[Cell]:
    """The cells of a row; `links` are those that show their numbers."""
    row = text[block.start : block.end]
    return [_cell(text, start, end, links) for start, end in cells(row, block.start)]


def _cell(text: str, start: int, end: int, links: Sequence[Link]) -> Cell:
    width = unwrapped(text[start:end]).cells if end > start else 0
    more = NUMBER * sum(start < link.end <= end for link in links)
    least = max((unwrapped(word).cells for word in text[start:end].split()), default=0)
    return Cell(start, end, width, width + more, least + more)


def _lines(text: str, cell: Cell, width: int) -> list[Cell]:
    """The lines of a cell in a column of so many cells."""
    if cell.room <= width:
        return [cell]
    words = text[cell.start : cell.end]
    laid = layout(words, max(1, width - (cell.room - cell.cells)))
    lines = []
    for line_y in range(len(laid)):
        first, past = laid.span(line_y)
        past = first + len(words[first:past].rstrip())
        cells = unwrapped(words[first:past]).cells if past > first else 0
        lines.append(Cell(cell.start + first, cell.start + past, cells, cells))
    return lines


class _Table:
    def __init__(self, weaving: Weaving, rows: Rows, grid: Sequence[Sequence[Cell]], own: Own) -> None:
        self._weaving = weaving
        self._rows = rows
        self._grid = grid
        self._own = own
        words = " ".join(weaving.text[block.start : block.end] for block, _links in rows)
        self._base: Literal["rtl", "ltr"] = label_direction(words)
        self._wrapped = False
        count = max(map(len, grid))
        self._widths = [
            max((row[at].room for row in grid if at < len(row)), default=0) for at in range(count)
        ]

    @property
    def cells(self) -> int:
        """The cells of a row in columns."""
        return sum(self._widths) + len(BAR) * (len(self._widths) - 1)

    def narrow(self, measure: int) -> bool:
        """Make the widest columns narrower, so that a row fits; no word is torn and no cell grows tall.

        False where that cannot be: nothing was changed.
        """
        widths = list(self._widths)
        columns = [[row[at] for row in self._grid if at < len(row)] for at in range(len(widths))]
        least = [max((cell.least for cell in column), default=0) for column in columns]
        over = self.cells - measure
        while over > 0:
            wide = [at for at, width in enumerate(widths) if width > least[at]]
            if not wide:
                return False
            widths[max(wide, key=widths.__getitem__)] -= 1
            over -= 1
        pairs = [(cell, width) for column, width in zip(columns, widths, strict=True) for cell in column]
        if any(len(_lines(self._weaving.text, cell, width)) > LINES for cell, width in pairs):
            return False
        self._widths, self._wrapped = widths, True
        return True

    def in_columns(self) -> None:
        """Every cell below the one above it."""
        for row_i, ((block, links), row) in enumerate(zip(self._rows, self._grid, strict=True)):
            pairs = zip(row, self._widths, strict=False)
            cells = [_lines(self._weaving.text, cell, width) for cell, width in pairs]
            height = max(map(len, cells), default=1)
            # Where rows take several lines a blank one tells them apart.
            last = row_i + 1 == len(self._rows) or self._wrapped
            for line_y in range(height):
                line = [each[line_y] if line_y < len(each) else None for each in cells]
                self._line(block, links, line, gap=1 if last and line_y + 1 == height else 0)

    def _line(self, block: Block, links: Sequence[Link], line: Sequence[Cell | None], gap: int) -> None:
        """One line of a row; None where a cell has no words in it."""
        put = self._weaving.put
        start = self._weaving.begin()
        for at, cell in enumerate(line):
            put(BAR if at else "")
            taken = 0
            if cell is not None:
                put(FSI)
                taken = cell.cells + self._own(cell.start, cell.end, links)
                put(PDI)
            if at + 1 < len(line):
                # Blanks that no line may break at keep the row whole.
                put(NBSP * (self._widths[at] - taken))
        self._weaving.end(block.kind, start, self._base, gap=gap)

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
