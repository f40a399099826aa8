"""Where lines begin: in logical order, by shaped width, at UAX #14 opportunities.

Lines are the greedy ones: each takes as many units as fit. A unit that is wider than a whole line
(a URL, a very long word) is broken between clusters. Blanks at a line's end hang and take no room.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import add

from reader.text.shape import Piece, Shaper
from reader.text.widths import SOFT_HYPHEN

ZERO_WIDTH_SPACE = "\u200b"


def units_of(text: str) -> list[str]:
    """A paragraph cut at every line break opportunity (UAX #14), blanks with the word before them.

    `units_of("في 10/2026")` (U+0641 U+064A U+0020 U+0031 …) is `["في ", "10/2026"]`. No newlines in it.
    """
    from unicode_segmentation_rs import line_break_units  # compiled code

    return line_break_units(text)


def pieces_of(text: str, units: Sequence[str], shaper: Shaper) -> list[Piece]:
    """The units of a paragraph, drawn; joined across the two signs that may break inside a word."""
    if SOFT_HYPHEN in text or ZERO_WIDTH_SPACE in text:
        return shaper.joined_pieces(units)
    return shaper.pieces(units)


def line_starts(units: Sequence[str], pieces: Sequence[Piece], width: int) -> array[int]:
    """The logical index at which each line begins; the first is 0, and an empty paragraph has one line."""
    if not pieces:
        return array("I", [0])
    # Cells from the paragraph's start to the end of each unit, with its blanks and without.
    ends = list(accumulate([piece.width for piece in pieces]))
    befores = [0, *ends[:-1]]
    inked = list(map(add, befores, [piece.ink for piece in pieces]))
    offsets = list(accumulate(map(len, units), initial=0))
    starts = array("I")
    unit_i = 0
    taken = 0
    while unit_i < len(pieces):
        starts.append(offsets[unit_i])
        if pieces[unit_i].ink > width:
            taken += _break_inside(pieces[unit_i], width, offsets[unit_i], starts)
        next_i = bisect_right(inked, taken + width, unit_i)
        # The cell of a soft hyphen may make `inked` fall: never take what does not fit.
        while next_i > unit_i + 1 and inked[next_i - 1] > taken + width:
            next_i -= 1
        unit_i = max(next_i, unit_i + 1)
        taken = ends[unit_i - 1]
    return starts


def _break_inside(piece: Piece, width: int, offset: int, starts: array[int]) -> int:
    """Begin the lines that a unit too wide for one needs; the cells before the last of them."""
    taken = cells = 0
    for cluster_width, length in zip(piece.widths, piece.lengths, strict=True):
        if cells + cluster_width > taken + width and cells > taken and cells < piece.ink:
            starts.append(offset)
            taken = cells
        cells += cluster_width
        offset += length
    return taken
