"""A paragraph laid out at a width: lines of cells with the way back to the text.

Order of work: base direction, units by UAX #14, each drawn once and remembered, lines by shaped
width in logical order; then, only for a line that is asked for, visual order, mirroring, justification.
Text in, text indices out: nothing is drawn here.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from reader.named import NamedTuple
from reader.text import wrap
from reader.text.chunks import chunks
from reader.text.direction import Direction, direction, label_direction
from reader.text.justify import Justify, justified
from reader.text.line import Line
from reader.text.numerals import Digits
from reader.text.paragraph import Columns, Paragraph
from reader.text.shape import Piece, Shaper, shaper
from reader.text.wrap import flattened, line_starts, pieces_of, units_of

__all__ = ["Direction", "Layout", "Line", "Options", "fit", "layout", "line_counts", "unwrapped", "visual"]

ELLIPSIS = "…"
DANGLING = frozenset("-–—·،,؛;:«‹([")
"""Marks that lead on to what was cut off: they go with it."""
WORD = 3
"""A label gives up so large a part of itself (one in so many) to end behind a whole word."""
MOST_OF_LABEL = 4000
"""Code points of a label that are looked at, or eight a cell if that is more: a title may be a whole file."""
SPELLED_WIDTH = 24
"""Lines narrower than this cannot hold U+FDFD written out: there it stays one sign."""


class Options(NamedTuple):
    """How text is shown. Nothing here changes what is copied, searched or where lines begin in the text."""

    base: Literal["auto", "rtl", "ltr"] = "auto"
    """Direction of the paragraph; `auto` asks its first letter, of a label any letter."""
    justify: Justify = "none"
    tashkeel: bool = True
    """Show vowel marks."""
    digits: Digits = "written"
    islands: bool = True
    """Keep Latin addresses, names and telephone numbers whole in right-to-left text."""
    spelled: bool = True
    """Write out signs such as U+FDFA and U+FDFD, where the line is wide enough."""


DEFAULTS = Options()


class Layout:
    """One paragraph at one width: a sequence of lines, each made when it is asked for."""

    __slots__ = (
        "_chunk_starts",
        "_flat",
        "_paragraph",
        "_pieces",
        "_starts",
        "base",
        "offset",
        "options",
        "text",
        "width",
    )

    def __init__(self, text: str, width: int, options: Options, offset: int = 0) -> None:
        self.text = text
        self.width = width
        self.options = options
        self.offset = offset
        self.base: Direction = direction(text) if options.base == "auto" else options.base
        self._flat = flattened(text)
        self._chunk_starts = chunks(text)
        self._paragraph: tuple[int, Paragraph] | None = None
        self._starts = array("I")
        for start, end in pairwise([*self._chunk_starts, len(text)]):
            units, self._pieces = self._drawn(start, end)
            starts = line_starts(units, self._pieces, width)
            if start or offset:
                starts = array("I", [offset + start + logical_i for logical_i in starts])
            self._starts += starts

    def __len__(self) -> int:
        """The number of lines; one for an empty paragraph."""
        return len(self._starts)

    def __getitem__(self, line_y: int) -> Line:
        """One line, made now."""
        start, end = self.span(line_y)
        paragraph = self._paragraph_of(start)
        first, last = paragraph.cluster_at(start), paragraph.cluster_at(end)
        justify = self.options.justify
        if justify == "none" or end == self.offset + len(self.text):
            columns = paragraph.columns(first, last, self.width)
        else:
            columns = justified(paragraph, first, last, self.width, justify)
        return _placed(paragraph, columns, self.width, start, end)

    def __iter__(self) -> Iterator[Line]:
        return map(self.__getitem__, range(len(self._starts)))

    def span(self, line_y: int) -> tuple[int, int]:
        """The logical slice of one line, blanks at its end included; -1 is the last line."""
        starts = self._starts
        if line_y < 0:
            line_y += len(starts)
        if not 0 <= line_y < len(starts):
            raise IndexError(line_y)
        end = self.offset + len(self.text) if line_y + 1 == len(starts) else starts[line_y + 1]
        return starts[line_y], end

    def line_of(self, logical_i: int) -> int:
        """The line that holds a code point; the last one for the paragraph's end."""
        return max(0, bisect_right(self._starts, logical_i) - 1)

    def _paragraph_of(self, logical_i: int) -> Paragraph:
        """The columns of the part that holds a code point; only the part last asked for is kept."""
        chunk_i = bisect_right(self._chunk_starts, logical_i - self.offset) - 1
        if self._paragraph is None or self._paragraph[0] != chunk_i:
            start, end = [*self._chunk_starts, len(self.text)][chunk_i : chunk_i + 2]
            pieces = self._pieces if len(self._chunk_starts) == 1 else self._drawn(start, end)[1]
            part, islands = self._flat[start:end], self.options.islands
            self._paragraph = (chunk_i, Paragraph(part, pieces, self.base, islands, self.offset + start))
        return self._paragraph[1]

    def _drawn(self, start: int, end: int) -> tuple[list[str], list[Piece]]:
        """The units of a part, and what each draws."""
        part = self._flat[start:end]
        units = units_of(part)
        return units, pieces_of(part, units, _shaper(self.options, self.width))


def layout(text: str, width: int, options: Options = DEFAULTS, offset: int = 0) -> Layout:
    """Lay one paragraph out in lines of at most `width` cells; newlines in it count as blanks.

    All logical indices of the result count from `offset`, the place of the paragraph in a longer text.
    `layout("قال نعم", 4)` (U+0642 U+0627 U+0644 U+0020 U+0646 U+0639 U+0645) has two lines: U+FED1 …
    from right to left, the first covering code points 0 to 4. Raises ValueError for a width below 1.
    """
    if width < 1:
        raise ValueError(f"a line of {width} cells holds nothing")
    return Layout(text, width, options, offset)


def line_counts(texts: Sequence[str], width: int, options: Options = DEFAULTS) -> list[int]:
    """How many lines `layout` would make of each of these paragraphs, at a fraction of its cost.

    None may be longer than `chunks.LONG`. `line_counts(["قال نعم", "لا"], 4)` (U+0642 U+0627 U+0644 …)
    is `[2, 1]`.
    """
    return wrap.line_counts(texts, width, _shaper(options, width))


def fit(text: str, width: int, options: Options = DEFAULTS) -> Line:
    """One line for a label or a row; what is too long is cut in logical order and closed by ….

    The cut is behind a word where that costs little, else behind a cluster.

    With base `auto` any Arabic letter makes it right-to-left, and such a line stands at the right.
    The … covers the code points that were cut off. Blanks keep their cells. Of "قال نعم"
    (U+0642 U+0627 U+0644 U+0020 U+0646 U+0639 U+0645) 5 cells show `…`, U+FEDD, U+FE8E, U+FED7.
    """
    if width < 1:
        raise ValueError(f"a line of {width} cells holds nothing")
    looked_at = max(MOST_OF_LABEL, 8 * width)
    paragraph = _label(text[:looked_at], options, width)
    count = len(paragraph.glyphs)
    if sum(paragraph.widths) <= width and len(text) <= looked_at:
        return _placed(paragraph, paragraph.columns(0, count), width, 0, len(text))
    cells = last = 0
    while last < count and cells + paragraph.widths[last] < width:
        cells += paragraph.widths[last]
        last += 1
    # A word is not cut where that costs little; what is left of it would end in a joined letter.
    last = min(last, count - 1)
    last = next((k for k in range(last, last - last // WORD, -1) if paragraph.glyphs[k].isspace()), last)
    while last > 1 and _dangles(text[paragraph.starts[last - 1]]):
        last -= 1
    cut = paragraph.starts[last]
    shown = paragraph.columns(0, last)
    rest: Columns = ((ELLIPSIS,), (cut,), (len(text) - cut,), (1,))
    left, right = (rest, shown) if paragraph.base == "rtl" else (shown, rest)
    columns = (left[0] + right[0], left[1] + right[1], left[2] + right[2], left[3] + right[3])
    return _placed(paragraph, columns, width, 0, len(text))


def unwrapped(text: str, options: Options = DEFAULTS) -> Line:
    """One text as a single line of whatever width it needs, at the left edge, all blanks kept.

    For what is already laid out and only has to be turned: with `Options(base="ltr")` a row of labels
    in columns stays in its columns, and `Line.segments` carries the styles along. A lam-alef makes it
    shorter than it was. `unwrapped("q خروج")` (U+0071 U+0020 U+062E …) has base rtl: the q at the right.
    """
    paragraph = _label(text, options, SPELLED_WIDTH)
    return Line(*paragraph.columns(0, len(paragraph.glyphs)), 0, 0, len(text))


def visual(text: str, options: Options = DEFAULTS) -> str:
    """One label in visual order, joined and mirrored, unwrapped.

    `visual("(لا)")` (U+0028 U+0644 U+0627 U+0029) is `(`, U+FEFB, `)`.
    """
    return unwrapped(text, options).visual


def _dangles(letter: str) -> bool:
    return letter.isspace() or letter in DANGLING


def _placed(paragraph: Paragraph, columns: Columns, width: int, start: int, end: int) -> Line:
    indent = max(0, width - sum(columns[3])) if paragraph.base == "rtl" else 0
    return Line(*columns, indent, start, end)


def _label(text: str, options: Options, width: int) -> Paragraph:
    text = flattened(text)
    base: Direction = label_direction(text) if options.base == "auto" else options.base
    return Paragraph(text, pieces_of(text, units_of(text), _shaper(options, width)), base, options.islands)


def _shaper(options: Options, width: int) -> Shaper:
    return shaper(options.tashkeel, options.digits, options.spelled and width >= SPELLED_WIDTH)
