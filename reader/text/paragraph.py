"""One bidi paragraph as columns in logical order, in which its lines are slices.

Everything is made once for the paragraph, by whole columns; a line is a few slices of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, chain
from operator import attrgetter
from typing import TypeVar

from reader.text.bidi import Order, Run, order, plain_order
from reader.text.bidiclasses import BLANK_CODES
from reader.text.direction import Direction
from reader.text.islands import islands
from reader.text.mirror import MIRROR
from reader.text.shape import Piece
from reader.text.widths import BLANKS, SOFT_HYPHEN

T = TypeVar("T")
_narrow = attrgetter("narrow")

Columns = tuple[tuple[str, ...], tuple[int, ...], tuple[int, ...], tuple[int, ...]]
"""Glyphs, starts, lengths and widths."""


class Paragraph:
    """Columns of all clusters of a paragraph, in logical order."""

    def __init__(
        self, text: str, pieces: Sequence[Piece], base: Direction, whole_islands: bool, offset: int = 0
    ) -> None:
        """`offset` is the logical index of the paragraph's first code point in the text it is a part of."""
        glyphs: list[str] = []
        lengths: list[int] = []
        for piece in pieces:
            glyphs += piece.glyphs
            lengths += piece.lengths
        self.base = base
        self.pieces = pieces
        self.glyphs = tuple(glyphs)
        self.lengths = tuple(lengths)
        if all(map(_narrow, pieces)):
            self.widths: tuple[int, ...] = (1,) * len(glyphs)
        else:
            self.widths = tuple(chain.from_iterable([piece.widths for piece in pieces]))
        self.starts = tuple(accumulate(lengths, initial=offset))
        self._classes = "".join([piece.classes for piece in pieces])
        self._text = text
        self._may_hyphenate = SOFT_HYPHEN in text
        self._whole_islands = whole_islands
        self._order: Order | None = None
        self._piece_starts: list[int] | None = None
        self._skeleton: str | None = None

    @property
    def skeleton(self) -> str:
        """The base of each cluster, a code point each."""
        if self._skeleton is None:
            self._skeleton = "".join([piece.skeleton for piece in self.pieces])
        return self._skeleton

    @property
    def order(self) -> Order:
        """The visual order of its clusters."""
        if self._order is None:
            isolates: list[tuple[int, int]] = []
            # Every island has a Latin letter in it or a plus.
            if self._whole_islands and self.base == "rtl" and ("L" in self._classes or "+" in self._text):
                offset = self.starts[0]
                isolates = [
                    (self.cluster_at(offset + start), self.cluster_at(offset + end))
                    for start, end in islands(self._text)
                ]
            plain = None if isolates else plain_order(self._classes, self.base)
            self._order = plain or order(self.skeleton, self.base, self._classes, isolates)
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
        line = self.skeleton[first:last].rstrip(BLANKS)
        leading = len(line) - len(line.lstrip(BLANKS))
        return [first + at for at in range(leading, len(line)) if line[at] in BLANKS]

    def columns(self, first: int, last: int, room: int | None = None) -> Columns:
        """Clusters `first` to `last` (one past) from left to right.

        In a line of so much room the blanks at the end hang, and a soft hyphen there shows if it fits.
        """
        content = last
        if room is not None:
            while content > first and self._classes[content - 1] in BLANK_CODES:
                content -= 1
        runs = self.order.line(first, last)
        is_mirrored = self._classes.find("K", first, last) >= 0
        if len(runs) == 1 and runs[0][2] and not is_mirrored and not self._may_hyphenate:
            return self._turned(first, content, last)
        hanging = last - content
        glyphs = self.glyphs[first:content] + ("",) * hanging
        widths = self.widths[first:content] + (0,) * hanging
        if room is not None and not hanging and self._hyphenates(last) and sum(widths) < room:
            glyphs = (*glyphs[:-1], "-")
            widths = (*widths[:-1], 1)
        if is_mirrored:
            glyphs = self._mirrored(glyphs, runs, first, last)
        starts, lengths = self.starts[first:last], self.lengths[first:last]
        if len(runs) == 1 and not runs[0][2]:
            return glyphs, starts, lengths, widths
        slices = [
            slice(start - first, end - first)
            if not odd
            else slice(end - first - 1, start - first - 1 if start > first else None, -1)
            for start, end, odd in runs
        ]
        return _drawn(glyphs, slices), _drawn(starts, slices), _drawn(lengths, slices), _drawn(widths, slices)

    def _turned(self, first: int, content: int, last: int) -> Columns:
        """A line that is one run from right to left, as nearly every one of Arabic."""
        stop = first - 1 if first else None
        whole, inked = slice(last - 1, stop, -1), slice(content - 1, stop, -1)
        glyphs, widths = ("",) * (last - content), (0,) * (last - content)
        if content > first:
            glyphs += self.glyphs[inked]
            widths += self.widths[inked]
        return glyphs, self.starts[whole], self.lengths[whole], widths

    def _hyphenates(self, last: int) -> bool:
        """Whether a line that ends there, within the paragraph, ends with a soft hyphen."""
        return self._may_hyphenate and last < len(self.glyphs) and self.skeleton[last - 1] == SOFT_HYPHEN

    def _mirrored(
        self, glyphs: tuple[str, ...], runs: Sequence[Run], first: int, last: int
    ) -> tuple[str, ...]:
        """Rule L4: mirrored characters of odd runs show their image."""
        shown = list(glyphs)
        at = self._classes.find("K", first, last)
        while at >= 0:
            for start, end, odd in runs:
                if odd and start <= at < end:
                    glyph = glyphs[at - first]
                    shown[at - first] = MIRROR.get(glyph[0], glyph[0]) + glyph[1:]
            at = self._classes.find("K", at + 1, last)
        return tuple(shown)


def _drawn(column: tuple[T, ...], slices: Sequence[slice]) -> tuple[T, ...]:
    """Rule L2: a column of a line in the order of its runs, the odd ones from right to left."""
    drawn: list[T] = []
    for part in slices:
        drawn += column[part]
    return tuple(drawn)
