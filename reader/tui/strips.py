"""Laid-out lines as Textual's strips: visual text, with styles that were given in logical offsets."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.named import NamedTuple
from reader.text.layout import Line

# UAX #9: first strong isolate, and its end. They have no cell.
FSI, PDI = "\u2068", "\u2069"
BETWEEN = " · "

AGE = "ages"
AGES = Style(meta={AGE: True})
"""Drawn in a style with this, a text is true for a while only: that something was an hour ago."""


def listed(*parts: str) -> str:
    """Parts side by side, those that are empty left out; none pulls its neighbours into its own direction."""
    return BETWEEN.join(f"{FSI}{part}{PDI}" for part in parts if part)


class Paint(NamedTuple):
    """A style for the code points from `start` to `end` of the text that was laid out."""

    start: int
    end: int
    style: Style


def draw(
    line: Line, width: int, base: Style, paints: Sequence[Paint] = (), indent: int | None = None
) -> Strip:
    """One line as a strip of exactly `width` cells; later paints lie over earlier ones.

    Args:
        line: of `text.layout`.
        width: cells of the strip.
        base: behind and under everything.
        paints: in logical offsets of the laid-out text.
        indent: blank cells at the left, where not the line's own.
    """
    blank = line.indent if indent is None else indent
    segments = [Segment(" " * blank, base)] if blank else []
    # What begins below zero is of what was put into the line, see `tui.reading.shown`.
    over = [
        paint for paint in paints if paint.start < line.end and (line.start < paint.end or paint.start < 0)
    ]
    if over:
        segments += _painted(line, base, over)
    else:
        segments.append(Segment(line.visual, base))
    left = width - blank - line.cells
    if left > 0:
        segments.append(Segment(" " * left, base))
    return Strip(segments, max(width, blank + line.cells))


def _painted(line: Line, base: Style, paints: Sequence[Paint]) -> list[Segment]:
    """Runs of glyphs under one style, from the left."""
    styles: dict[tuple[int, ...], Style] = {(): base}
    segments: list[Segment] = []
    run: list[str] = []
    last: tuple[int, ...] = ()
    for glyph, logical_i in zip(line.glyphs, line.starts, strict=True):
        over = tuple(k for k, paint in enumerate(paints) if paint.start <= logical_i < paint.end)
        if over != last and run:
            segments.append(Segment("".join(run), styles[last]))
            run = []
        if over not in styles:
            styles[over] = Style.combine([base, *(paints[k].style for k in over)])
        last = over
        run.append(glyph)
    if run:
        segments.append(Segment("".join(run), styles[last]))
    return segments


def align(line: Line, width: int, rtl: bool) -> int:
    """The indent that puts a line at the starting side of a pane of `width` cells."""
    return max(0, width - line.cells) if rtl else 0


def across(right: Strip, left: Strip, width: int, base: Style) -> Strip:
    """Two short strips at the two ends of one row; the left one goes first where both do not fit."""
    gap = width - right.cell_length - left.cell_length
    if gap < 1:
        return right.adjust_cell_length(width, base)
    return Strip([*left, Segment(" " * gap, base), *right], width)


def behind(strip: Strip, style: Style) -> Strip:
    """A strip with a style over that of its parts: the background of the row under the cursor."""
    return Strip([Segment(text, (own or Style.null()) + style) for text, own, _ in strip], strip.cell_length)


def centred(strip: Strip, width: int, base: Style, note: str, rtl: bool) -> Strip:
    """A strip in the middle of a row, and a short note in the margin where its line starts."""
    left = (width - strip.cell_length) // 2
    right = width - strip.cell_length - left
    room = right if rtl else left
    note = note if len(note) <= room else "…"[:room]
    gap = " " * (len(note) < room)
    before, after = " " * left, " " * right
    if note and rtl:
        after = f"{gap}{note}".ljust(right)
    elif note:
        before = f"{note}{gap}".rjust(left)
    return Strip([Segment(before, base), *strip, Segment(after, base)], width)
