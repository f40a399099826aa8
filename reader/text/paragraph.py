"""One bidi paragraph as columns in logical order, in which its lines are slices.

Everything is made once for the paragraph, by whole columns; a line is a few slices of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, chain
from typing import TypeVar

from reader.text.bidi import Order, Run, order
from reader.text.direction import Direction
from reader.text.islands import islands
from reader.text.mirror import MIRROR
from reader.text.shape import Piece
from reader.text.widths import BLANKS, SOFT_HYPHEN

T = TypeVar("T")

Columns = tuple[tuple[str, ...], tuple[int, ...], tuple[int, ...], tuple[int, ...]]
"""Glyphs, starts, lengths and widths."""


class Paragraph:
    """Columns of all clusters of a paragraph, in logical order."""

    def __init__(
        self, text: str, pieces: Sequence[Piece], base: Direction, whole_islands: bool, offset: int = 0
    ) -> None:
        """`offset` is the logical index of the paragraph's first code point in the text it is a part of."""
        self.base = base
        self.pieces = pieces
        self.glyphs = tuple(chain.from_iterable([piece.glyphs for piece in pieces]))
        self.lengths = tuple(chain.from_iterable([piece.lengths for piece in pieces]))
        self.widths = tuple(chain.from_iterable([piece.widths for piece in pieces]))
        self.starts = tuple(accumulate(self.lengths, initial=offset))
        self._skeleton = "".join([piece.skeleton for piece in pieces])
        self._classes = "".join([piece.classes for piece in pieces])
        self._text = text
        self._whole_islands = whole_islands
        self._order: Order | None = None
        self._piece_starts: list[int] | None = None

    @property
    def order(self) -> Order:
        """The visual order of its clusters."""
        if self._order is None:
            isolates = []
            if self._whole_islands and self.base == "rtl":
                offset = self.starts[0]
                isolates = [
                    (self.cluster_at(offset + start), self.cluster_at(offset + end))
                    for start, end in islands(self._text)
                ]
            self._order = order(self._skeleton, self.base, self._classes, isolates)
        return self._order

    def cluster_at(self, logical_i: int) -> int:
        """The first cluster that begins at or behind a code point."""
        return bisect_left(self.starts, logical_i)

    def words(self, first: int, last: int) -> list[tuple[Piece, int]]:
        """The units that lie whole in a line and are more than blanks, each with its first cluster."""
        if self._piece_starts is None:
            self._piece_starts = list(accumulate([len(piece.glyphs) for piece in self.pieces], initial=0))
        edges = self._piece_starts
        words = []
        for piece_i in range(bisect_left(edges, first), len(self.pieces)):
            if edges[piece_i + 1] > last:
                break
            if self.pieces[piece_i].ink:
                words.append((self.pieces[piece_i], edges[piece_i]))
        return words

    def spaces(self, first: int, last: int) -> list[int]:
        """The blank clusters between the words of a line."""
        line = self._skeleton[first:last].rstrip(BLANKS)
        leading = len(line) - len(line.lstrip(BLANKS))
        return [first + at for at in range(leading, len(line)) if line[at] in BLANKS]

    def columns(self, first: int, last: int, hang: bool = True) -> Columns:
        """Clusters `first` to `last` (one past) from left to right; blanks at the end may hang."""
        glyphs = self.glyphs[first:last]
        widths = self.widths[first:last]
        starts = self.starts[first:last]
        lengths = self.lengths[first:last]
        content = len(self._skeleton[first:last].rstrip(BLANKS)) if hang else last - first
        hanging = last - first - content
        if hanging:
            glyphs = glyphs[:content] + ("",) * hanging
            widths = widths[:content] + (0,) * hanging
        if hang and content and self._skeleton[last - 1] == SOFT_HYPHEN and last < len(self.glyphs):
            glyphs = (*glyphs[:-1], "-")
            widths = (*widths[:-1], 1)
        runs = self.order.line(first, last)
        if "K" in self._classes[first:last]:
            glyphs = _mirrored(glyphs, runs, first)
        if len(runs) == 1:
            step = -1 if runs[0][2] else 1
            return glyphs[::step], starts[::step], lengths[::step], widths[::step]
        return (
            _drawn(glyphs, runs, first),
            _drawn(starts, runs, first),
            _drawn(lengths, runs, first),
            _drawn(widths, runs, first),
        )


def _mirrored(glyphs: tuple[str, ...], runs: Sequence[Run], first: int) -> tuple[str, ...]:
    """Rule L4: mirrored characters of odd runs show their image."""
    shown = list(glyphs)
    for start, end, odd in runs:
        if odd:
            for at in range(start - first, end - first):
                image = MIRROR.get(shown[at][:1])
                if image:
                    shown[at] = image + shown[at][1:]
    return tuple(shown)


def _drawn(column: tuple[T, ...], runs: Sequence[Run], first: int) -> tuple[T, ...]:
    """Rule L2: a column of a line in the order of its runs, the odd ones from right to left."""
    drawn: list[T] = []
    for start, end, odd in runs:
        part = column[start - first : end - first]
        drawn += part[::-1] if odd else part
    return tuple(drawn)
