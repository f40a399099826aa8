"""A typed line as a row of cells, and where its caret stands on the screen.

The caret is a block that lies on the cell of the letter it stands before, as terminals have it. Where
there is no such letter beside it — at the end, and where a run of the other direction has just been typed —
it has a cell of its own, on the side where the next letter of that run will come.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import TypeVar

from reader.text.bidiclasses import bidi_class
from reader.text.direction import Direction, label_direction
from reader.text.edit import Edit
from reader.text.paragraph import Paragraph
from reader.text.shape import shaper
from reader.text.wrap import flattened, pieces_of, units_of

T = TypeVar("T")

MASK = "•"

# A run of one letter is drawn the same either way, and `Order` leaves open which; its class does not.
_ODD = {"L": False, "EN": False, "AN": False, "R": True, "AL": True}


@dataclass(frozen=True, slots=True)
class Row:
    """A line in cells: parallel columns from left to right, an entry a cluster that can be seen."""

    glyphs: tuple[str, ...]
    starts: tuple[int, ...]
    """Logical index of each cluster's first code point."""
    lengths: tuple[int, ...]
    widths: tuple[int, ...]
    odd: tuple[bool, ...]
    """Drawn from right to left."""
    base: Direction
    size: int
    """Code points of the whole text."""

    @property
    def cells(self) -> int:
        """Cells that the text takes, without a caret."""
        return sum(self.widths)


@dataclass(frozen=True, slots=True)
class Caret:
    """Where the caret is drawn in a row."""

    column: int
    """The entry that it lies on; one that has its own cell stands before this entry."""
    own: bool


@lru_cache(maxsize=64)
def row(text: str, fallback: Direction, base: Direction | None = None, *, masked: bool = False) -> Row:
    """Lay a line out.

    Args:
        text: logical.
        fallback: the direction of a text without any letter, that of the interface.
        base: the direction, where it is not the letters' to say; without, any Arabic letter makes it rtl.
        masked: show a sign for each code point.
    """
    if base is None:
        base = label_direction(text) if any(char.isalpha() for char in text) else fallback
    flat = MASK * len(text) if masked else flattened(text)
    show = shaper(tashkeel=True, digits="written", spelled=False)
    paragraph = Paragraph(flat, pieces_of(flat, units_of(flat), show), base, whole_islands=True)
    count = len(paragraph.glyphs)
    glyphs, starts, lengths, widths = paragraph.columns(0, count)
    runs = [odd for first, last, odd in paragraph.order.line(0, count) for _ in range(last - first)]
    odd = [_ODD.get(bidi_class(flat[start]), run) for start, run in zip(starts, runs, strict=True)]
    seen = [column for column, width in enumerate(widths) if width]

    def shown(values: Sequence[T]) -> tuple[T, ...]:
        return tuple(values[column] for column in seen)

    return Row(shown(glyphs), shown(starts), shown(lengths), shown(widths), shown(odd), base, len(text))


def caret(line: Row, state: Edit) -> Caret:
    """Where the caret of a state stands in its row.

    Behind "BBC" typed after "قال" (U+0642 U+0627 U+0644) it has its own cell at the right of the C,
    though the line goes on at the left.
    """
    logical = sorted(range(len(line.starts)), key=line.starts.__getitem__)
    starts = [line.starts[column] for column in logical]
    # The cluster that the caret stands before or in, and the one behind which it stands.
    at = bisect_right(starts, state.caret)
    inside = at and state.caret < starts[at - 1] + line.lengths[logical[at - 1]]
    here = logical[at - 1] if inside else logical[at] if at < len(logical) else None
    before = bisect_left(starts, state.caret) - 1
    if state.follows and before >= 0 and logical[before] != here:
        last = logical[before]
        edge = last if line.odd[last] else last + 1
        if here is None or here != (last - 1 if line.odd[last] else last + 1):
            return Caret(edge, own=True)
    if here is not None:
        return Caret(here, own=False)
    return Caret(0 if line.base == "rtl" else len(line.starts), own=True)


def beside(line: Row, state: Edit, step: int) -> int:
    """The logical place one cell to the right (1) or left (-1) of the caret on the screen."""
    now = caret(line, state)
    target = now.column + step if not now.own or step < 0 else now.column
    if 0 <= target < len(line.starts):
        return line.starts[target]
    ends_here = target < 0 if line.base == "rtl" else target >= len(line.starts)
    if ends_here:
        return line.size
    return state.caret if now.own else line.starts[now.column]


def place(line: Row, cell_x: int) -> int:
    """The logical place of a cell of the row; beyond its ends the text's beginning or end."""
    edges = list(accumulate(line.widths, initial=0))
    if 0 <= cell_x < edges[-1]:
        return line.starts[bisect_right(edges, cell_x) - 1]
    is_end = cell_x < 0 if line.base == "rtl" else cell_x >= edges[-1]
    return line.size if is_end else 0
