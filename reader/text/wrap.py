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


def line_starts(text: str, units: Sequence[str], width: int, shaper: Shaper) -> array[int]:
    """The logical index at which each line begins; the first is 0, and an empty paragraph has one line.

    `text` is what the units were cut from.
    """
    if not units:
        return array("I", [0])
    if text.isprintable() and "  " not in text:
        return _plain_starts(units, width, shaper)
    return _any_starts(units, width, pieces_of(text, units, shaper))


def line_counts(texts: Sequence[str], width: int, shaper: Shaper) -> list[int]:
    """How many lines each of several paragraphs has, without newlines in them and none cut into parts.

    The same as counting `line_starts`, but the paragraphs of plain text go through all steps together.
    """
    counts = [0] * len(texts)
    plain = [text_i for text_i, text in enumerate(texts) if text.isprintable() and text and "  " not in text]
    units = units_of("\n".join([texts[text_i] for text_i in plain]) + "\n") if plain else []
    # A newline hangs like the blank that it stands for.
    ends = list(accumulate(shaper.cells(units)))
    stops = [unit_i for unit_i, unit in enumerate(units, 1) if unit[-1] == "\n"]
    unit_i = taken = 0
    for text_i, stop in zip(plain, stops, strict=True):
        count = 0
        while unit_i < stop:
            count += 1
            edge = taken + width + 1
            next_i = bisect_right(ends, edge, unit_i, stop)
            if next_i > unit_i and ends[next_i - 1] == edge and units[next_i - 1][-1] not in " \n":
                next_i -= 1
            if next_i == unit_i:
                break
            unit_i = next_i
            taken = ends[unit_i - 1]
        if unit_i == stop:
            counts[text_i] = count
        else:
            unit_i = stop
            taken = ends[unit_i - 1]
    # What is left holds a unit wider than a line, or is not plain.
    return [
        count or len(line_starts(text, units_of(text), width, shaper))
        for count, text in zip(counts, texts, strict=True)
    ]


def _plain_starts(units: Sequence[str], width: int, shaper: Shaper) -> array[int]:
    """Lines of a paragraph whose units end with one blank or none, as nearly every paragraph's do.

    A unit's blank may end one cell behind the edge, since it hangs: so lines are looked up by the
    units' whole widths, and only a unit that ends there without a blank is sent to the next line.
    """
    ends = list(accumulate(shaper.cells(units)))
    offsets = list(accumulate(map(len, units), initial=0))
    starts = array("I")
    count = len(units)
    taken = unit_i = 0
    while unit_i < count:
        starts.append(offsets[unit_i])
        edge = taken + width + 1
        next_i = bisect_right(ends, edge, unit_i)
        if next_i > unit_i and ends[next_i - 1] == edge and units[next_i - 1][-1] != " ":
            next_i -= 1
        if next_i == unit_i:
            (piece,) = shaper.pieces(units[unit_i : unit_i + 1])
            taken += _break_inside(piece, width, offsets[unit_i], starts)
            edge = taken + width + 1
            next_i = bisect_right(ends, edge, unit_i)
            if next_i > unit_i + 1 and ends[next_i - 1] == edge and units[next_i - 1][-1] != " ":
                next_i -= 1
        unit_i = max(next_i, unit_i + 1)
        taken = ends[unit_i - 1]
    return starts


def _any_starts(units: Sequence[str], width: int, pieces: Sequence[Piece]) -> array[int]:
    # Cells from the paragraph's start to the end of each unit, with its blanks and without.
    ends = list(accumulate([piece.width for piece in pieces]))
    inked = list(map(add, [0, *ends[:-1]], [piece.ink for piece in pieces]))
    offsets = list(accumulate(map(len, units), initial=0))
    starts = array("I")
    taken = unit_i = 0
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
