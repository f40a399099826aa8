"""One laid-out line: parallel columns from left to right, and the ways between cells and text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby
from typing import TypeVar

from reader.named import NamedTuple

T = TypeVar("T")


class Line(NamedTuple):
    """What one row of cells draws, and which code points of the paragraph each cell stands for.

    Columns run from left to right, an entry a cluster. The line of "لا 5" (U+0644 U+0627 U+0020
    U+0035) in 10 cells has the glyphs `("5", " ", U+FEFB)`, starts `(3, 2, 0)`, lengths `(1, 1, 2)`,
    widths `(1, 1, 1)` and an indent of 7.
    """

    glyphs: tuple[str, ...]
    """What each cluster draws: its base and the marks on it; nothing for controls and hanging blanks."""
    starts: tuple[int, ...]
    """Logical index of each cluster's first code point; of a kashida that of the letter it stretches."""
    lengths: tuple[int, ...]
    """Code points covered; 0 for what only justification put there."""
    widths: tuple[int, ...]
    """Cells taken."""
    indent: int
    """Blank cells at the left."""
    start: int
    """First code point of the paragraph that belongs to this line."""
    end: int
    """One past the last, blanks at the line's end included."""

    @property
    def visual(self) -> str:
        """The glyphs from left to right, without the indent."""
        return "".join(self.glyphs)

    @property
    def cells(self) -> int:
        """Cells that the glyphs take, without the indent."""
        return sum(self.widths)

    def logical_at(self, cell_x: int) -> int | None:
        """The first code point of the cluster drawn at a cell, counted from the pane's left edge."""
        edges = list(accumulate(self.widths, initial=self.indent))
        if not edges[0] <= cell_x < edges[-1]:
            return None
        return self.starts[bisect_right(edges, cell_x) - 1]

    def cell_of(self, logical_i: int) -> int | None:
        """The leftmost cell of the cluster that holds a code point, or where it would stand if invisible."""
        cell_x = self.indent
        for start, length, width in zip(self.starts, self.lengths, self.widths, strict=True):
            if start <= logical_i < start + length:
                return cell_x
            cell_x += width
        return None

    def segments(self, values: Sequence[T]) -> Iterator[tuple[str, T]]:
        """The glyphs from left to right, cut where the value of their code points changes.

        `values` has one entry for each code point of the text that `starts` counts in: styles, say. A
        cluster goes by its first code point, a kashida by the letter that it stretches.
        """
        for value, run in groupby(zip(self.glyphs, self.starts, strict=True), lambda pair: values[pair[1]]):
            if glyphs := "".join([glyph for glyph, _ in run]):
                yield glyphs, value

    def spans(self, start: int, end: int) -> list[tuple[int, int]]:
        """Cells that draw a logical slice, from left to right, neighbours merged: (first, one past last).

        A cluster counts as soon as any of its code points is in the slice: half of a lam-alef is all of it.
        """
        spans: list[tuple[int, int]] = []
        if start >= end or start >= self.end or end <= self.start:
            return spans
        cell_x = self.indent
        for first, length, width in zip(self.starts, self.lengths, self.widths, strict=True):
            if width and first < end and first + (length or 1) > start:
                if spans and spans[-1][1] == cell_x:
                    spans[-1] = (spans[-1][0], cell_x + width)
                else:
                    spans.append((cell_x, cell_x + width))
            cell_x += width
        return spans
