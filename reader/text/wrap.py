"""Where lines begin: in logical order, by shaped width, at UAX #14 opportunities.

Lines are the greedy ones: each takes as many units as fit. A unit that is wider than a whole line
(a URL, a very long word) is broken between clusters. Blanks at a line's end hang and take no room.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from reader.text.clean import clean
from reader.text.shape import Piece, Shaper
from reader.text.widths import SOFT_HYPHEN

ZERO_WIDTH_SPACE = "\u200b"
_TO_BLANKS = str.maketrans("\n", " ")


def units_of(text: str) -> list[str]:
    """A paragraph cut at every line break opportunity (UAX #14), blanks with the word before them.

    `units_of("في 10/2026")` (U+0641 U+064A U+0020 U+0031 …) is `["في ", "10/2026"]`. No newlines in it.
    """
    from unicode_segmentation_rs import line_break_units  # compiled code

    return line_break_units(text)


def flattened(text: str) -> str:
    """A paragraph as it is laid out: clean, its newlines blanks, code point by code point.

    "نعم\\nلا" (U+0646 U+0639 U+0645 U+000A U+0644 U+0627) has a blank U+0020 in the place of the newline.
    """
    text = clean(text)
    return text.translate(_TO_BLANKS) if "\n" in text else text


def pieces_of(text: str, units: Sequence[str], shaper: Shaper) -> list[Piece]:
    """The units of a paragraph, drawn; joined across the two signs that may break inside a word.

    The lam of "سلـ\u00adام" (U+0633 U+0644 U+0640 U+00AD U+0627 U+0645) joins over the soft hyphen.
    """
    if SOFT_HYPHEN in text or ZERO_WIDTH_SPACE in text:
        return shaper.joined_pieces(units)
    return shaper.pieces(units)


def line_starts(units: Sequence[str], pieces: Sequence[Piece], width: int) -> array[int]:
    """The logical index at which each line begins; the first is 0, and an empty paragraph has one line.

    "قال نعم" (U+0642 U+0627 U+0644 U+0020 U+0646 U+0639 U+0645) in 4 cells: 0 and 4.
    """
    starts = array("I")
    ends = list(accumulate([piece.width for piece in pieces]))
    offsets = list(accumulate(map(len, units), initial=0))
    count = len(pieces)
    taken = unit_i = 0
    while unit_i < count:
        starts.append(offsets[unit_i])
        if pieces[unit_i].ink > width:
            taken += _break_inside(pieces[unit_i], width, offsets[unit_i], starts)
        edge = taken + width
        next_i = bisect_right(ends, edge, unit_i)
        # One more may fit without the blanks at its end, and a soft hyphen needs a cell at a line's end.
        if next_i < count and ends[next_i] - pieces[next_i].width + pieces[next_i].ink <= edge:
            next_i += 1
        while (
            next_i > unit_i + 1
            and ends[next_i - 1] - pieces[next_i - 1].width + pieces[next_i - 1].ink > edge
        ):
            next_i -= 1
        unit_i = max(next_i, unit_i + 1)
        taken = ends[unit_i - 1]
    return starts or array("I", [0])


def line_counts(texts: Iterable[str], width: int, shaper: Shaper) -> list[int]:
    """How many lines each of several paragraphs has, none of them cut into parts.

    The same as the number of `line_starts`, but nothing is shaped for the paragraphs of plain text.
    "قال نعم" (U+0642 U+0627 U+0644 U+0020 U+0646 …) and "لا" (U+0644 U+0627) in 4 cells: 2 and 1.
    """
    return [_plain_count(text, width, shaper) or _any_count(text, width, shaper) for text in texts]


def _plain_count(text: str, width: int, shaper: Shaper) -> int:
    """Lines of a paragraph whose units end with one blank or none; 0 where it takes more care.

    A unit's blank may end one cell behind the line's edge, since it hangs: so lines are looked up by
    the units' whole widths, and only a unit that ends there without a blank goes to the next line.
    """
    if not text or "  " in text or not text.isprintable():
        return 0
    units = units_of(text)
    ends = list(accumulate(shaper.cells(units)))
    unit_i = taken = 0
    count = 1
    while ends[-1] > taken + width:
        edge = taken + width + 1
        next_i = bisect_right(ends, edge, unit_i)
        if next_i > unit_i and ends[next_i - 1] == edge and units[next_i - 1][-1] != " ":
            next_i -= 1
        if next_i == unit_i:
            return 0  # a unit that is wider than a line
        if next_i == len(units):
            break
        unit_i = next_i
        taken = ends[unit_i - 1]
        count += 1
    return count


def _any_count(text: str, width: int, shaper: Shaper) -> int:
    flat = flattened(text)
    units = units_of(flat)
    return len(line_starts(units, pieces_of(flat, units, shaper), width))


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
