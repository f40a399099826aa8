"""A paragraph laid out at a width: lines of cells with the way back to the text.

Order of work: base direction, units by UAX #14, each drawn once and remembered, lines by shaped
width in logical order; then, only for a line that is asked for, visual order, mirroring, justification.
Text in, text indices out: nothing is drawn here.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from reader.text.chunks import chunks
from reader.text.clean import clean
from reader.text.direction import Direction, direction, label_direction
from reader.text.justify import Justify, justified
from reader.text.line import Line
from reader.text.numerals import Digits
from reader.text.paragraph import Columns, Paragraph
from reader.text.shape import Shaper, shaper
from reader.text.wrap import line_starts, pieces_of, units_of

__all__ = ["Direction", "Layout", "Line", "Options", "fit", "layout", "visual"]

ELLIPSIS = "…"
SPELLED_WIDTH = 24
"""Lines narrower than this cannot hold U+FDFD written out: there it stays one sign."""
_TO_BLANKS = str.maketrans("\n", " ")


@dataclass(frozen=True, slots=True)
class Options:
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

    __slots__ = ("_chunk_starts", "_paragraph", "_starts", "base", "options", "text", "width")

    def __init__(self, text: str, width: int, options: Options) -> None:
        self.text = text
        self.width = width
        self.options = options
        self.base: Direction = direction(text) if options.base == "auto" else options.base
        self._chunk_starts = chunks(text)
        self._starts = array("I")
        self._paragraph: tuple[int, Paragraph] | None = None
        shape = _shaper(options, width)
        flat = _flat(text)
        for start, end in _pairs(self._chunk_starts, len(text)):
            units = units_of(flat[start:end])
            pieces = pieces_of(flat[start:end], units, shape)
            if len(self._chunk_starts) == 1:
                self._paragraph = (0, Paragraph(flat, pieces, self.base, options.islands))
            self._starts.extend(start + logical_i for logical_i in line_starts(units, pieces, width))

    def __len__(self) -> int:
        """The number of lines; one for an empty paragraph."""
        return len(self._starts)

    def __getitem__(self, line_y: int) -> Line:
        """One line, made now."""
        start, end = self.span(line_y)
        paragraph = self._paragraph_of(start)
        line = paragraph.cluster_at(start), paragraph.cluster_at(end)
        justify = self.options.justify
        if justify == "none" or end == len(self.text):
            columns = paragraph.columns(*line)
        else:
            columns = justified(paragraph, line, self.width, justify)
        return _placed(paragraph, columns, self.width, start, end)

    def __iter__(self) -> Iterator[Line]:
        return (self[line_y] for line_y in range(len(self)))

    def span(self, line_y: int) -> tuple[int, int]:
        """The logical slice of one line, blanks at its end included; -1 is the last line."""
        if line_y < 0:
            line_y += len(self._starts)
        if not 0 <= line_y < len(self._starts):
            raise IndexError(line_y)
        last = line_y + 1 == len(self._starts)
        return self._starts[line_y], len(self.text) if last else self._starts[line_y + 1]

    def line_of(self, logical_i: int) -> int:
        """The line that holds a code point; the last one for the paragraph's end."""
        return max(0, bisect_right(self._starts, logical_i) - 1)

    def _paragraph_of(self, logical_i: int) -> Paragraph:
        chunk_i = bisect_right(self._chunk_starts, logical_i) - 1
        if self._paragraph is None or self._paragraph[0] != chunk_i:
            edges = [*self._chunk_starts, len(self.text)]
            start = edges[chunk_i]
            flat = _flat(self.text)[start : edges[chunk_i + 1]]
            pieces = pieces_of(flat, units_of(flat), _shaper(self.options, self.width))
            self._paragraph = (chunk_i, Paragraph(flat, pieces, self.base, self.options.islands, start))
        return self._paragraph[1]


def layout(text: str, width: int, options: Options = DEFAULTS) -> Layout:
    """Lay one paragraph out in lines of at most `width` cells; newlines in it count as blanks.

    `layout("قال نعم", 4)` (U+0642 U+0627 U+0644 U+0020 U+0646 U+0639 U+0645) has two lines: U+FED1 …
    from right to left, the first covering code points 0 to 4. Raises ValueError for a width below 1.
    """
    if width < 1:
        raise ValueError(f"a line of {width} cells holds nothing")
    return Layout(clean(text), width, options)


def fit(text: str, width: int, options: Options = DEFAULTS) -> Line:
    """One line for a label or a row; what is too long is cut at a cluster, in logical order, and closed by ….

    With base `auto` any Arabic letter makes it right-to-left, and such a line stands at the right.
    The … covers the code points that were cut off. Blanks keep their cells.
    """
    if width < 1:
        raise ValueError(f"a line of {width} cells holds nothing")
    paragraph = _label(text, options, width)
    count = len(paragraph.glyphs)
    if sum(paragraph.widths) <= width:
        return _placed(paragraph, paragraph.columns(0, count, hang=False), width, 0, len(text))
    cells = last = 0
    while last < count and cells + paragraph.widths[last] < width:
        cells += paragraph.widths[last]
        last += 1
    cut = paragraph.starts[last]
    shown = paragraph.columns(0, last, hang=False)
    rest: Columns = ((ELLIPSIS,), (cut,), (len(text) - cut,), (1,))
    left, right = (rest, shown) if paragraph.base == "rtl" else (shown, rest)
    columns = (left[0] + right[0], left[1] + right[1], left[2] + right[2], left[3] + right[3])
    return _placed(paragraph, columns, width, 0, len(text))


def visual(text: str, options: Options = DEFAULTS) -> str:
    """One label in visual order, joined and mirrored, unwrapped.

    `visual("(لا)")` (U+0028 U+0644 U+0627 U+0029) is `(`, U+FEFB, `)`.
    """
    paragraph = _label(text, options, SPELLED_WIDTH)
    return "".join(paragraph.columns(0, len(paragraph.glyphs), hang=False)[0])


def _placed(paragraph: Paragraph, columns: Columns, width: int, start: int, end: int) -> Line:
    indent = max(0, width - sum(columns[3])) if paragraph.base == "rtl" else 0
    return Line(*columns, indent, start, end)


def _label(text: str, options: Options, width: int) -> Paragraph:
    text = _flat(clean(text))
    base: Direction = label_direction(text) if options.base == "auto" else options.base
    return Paragraph(text, pieces_of(text, units_of(text), _shaper(options, width)), base, options.islands)


def _shaper(options: Options, width: int) -> Shaper:
    return shaper(options.tashkeel, options.digits, options.spelled and width >= SPELLED_WIDTH)


def _flat(text: str) -> str:
    return text.translate(_TO_BLANKS) if "\n" in text else text


def _pairs(starts: list[int], length: int) -> Iterator[tuple[int, int]]:
    return zip(starts, [*starts[1:], length], strict=True)
