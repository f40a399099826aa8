"""What a terminal has to be sent so that it shows what is drawn: the shortest of the ways that are known.

Either the cells that changed are sent, or rows that moved are first moved by the terminal itself: those of
one pane where it has left and right margins, else whole rows, and what that did to the panes beside it is
mended. Both are written, and the shorter is sent.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip

from reader.named import NamedTuple
from reader.tui.ink import NULL, Inks
from reader.tui.pen import Changed, Pen, at, grouped, stretches
from reader.tui.shown import BLANK, UNKNOWN, Box, Cells, Row, Scroll, Shown, clusters
from reader.tui.strips import AGE

SEGMENTS = 4096
"""Texts in their styles whose cells are remembered: a screen has a few hundred."""


STRIPS = 512
"""Strips whose cells are remembered: a few screens."""


class Piece(NamedTuple):
    """A stretch of one row that is drawn."""

    line_y: int
    cell_x: int
    strip: Strip
    whole: bool = True
    """It is all that one widget has in this row."""


class Drawn(NamedTuple):
    """A piece as cells."""

    line_y: int
    cell_x: int
    glyphs: list[str]
    inks: list[int]


class Painter:
    """Turns what is drawn into the fewest bytes, for one terminal."""

    def __init__(self, *, by_the_cell: bool, margins: bool, erases: bool = False) -> None:
        """For a terminal.

        Args:
            by_the_cell: any cell of it may be drawn alone; else a changed stretch of a pane is sent whole.
            margins: it has left and right margins (DECSLRM), so that a pane scrolls beside others.
            erases: what it erases gets the ground that was asked for last (BCE).
        """
        self._by_the_cell, self._margins, self._erases = by_the_cell, margins, erases and by_the_cell
        self._shown = Shown(0, 0)
        self._edges: list[set[int]] = []
        """Of each row, where the stretches of panes begin and end."""
        self._mute = False
        self._inks = Inks()
        self._strips: dict[int, tuple[Strip, list[str], list[int]]] = {}
        self._segments: dict[Segment, tuple[tuple[str, ...], list[int]]] = {}

    def forget(self) -> None:
        """Draw everything the next time."""
        self._shown.forget()

    def mute(self) -> None:
        """Send nothing any more, and go on remembering: what is drawn now is for the next start."""
        self._mute = True

    def cells(self) -> Cells:
        """What the terminal shows, or would show."""
        return self._shown.cells()

    def ages(self, ink: int) -> bool:
        """Whether what is drawn in an ink is true for a while only."""
        return AGE in self._inks.style(ink).meta

    def go(self, line_y: int, cell_x: int, ink: int) -> str:
        """Put the cursor there, to write in an ink."""
        return at(line_y, cell_x) + self._inks.turn(ink, 0)

    def drawn(self, cells: Cells) -> str:
        """What brings any terminal to show these rows."""
        pen = Pen(self._inks, self._shown.columns, erases=False)
        for line_y, (glyphs, inks) in enumerate(cells):
            pen.write(stretches(Changed(line_y, glyphs, inks, range(len(glyphs))), self._inks))
        pen.take(0)
        return pen.text

    def paint(self, pieces: Iterable[Piece], size: Size, colours: ColorSystem) -> str:
        """What brings a terminal of a size to what is drawn."""
        if size != (self._shown.columns, self._shown.rows):
            self._shown = Shown(size.width, size.height)
            self._edges = [{0, size.width} for _ in range(size.height)]
        self._inks.colours = colours
        drawn = [self._drawn(piece) for piece in pieces if piece.line_y < size.height]
        wanted: dict[int, Row] = {}
        for line_y, cell_x, glyphs, inks in drawn:
            row = wanted.get(line_y) or wanted.setdefault(line_y, self._shown.row(line_y))
            end = cell_x + len(glyphs)
            row[0][cell_x:end], row[1][cell_x:end] = glyphs, inks
        text = "" if self._mute else self._shortest(drawn, wanted)
        for line_y, row in wanted.items():
            self._shown.put(line_y, row)
        return text

    def _drawn(self, piece: Piece) -> Drawn:
        """A piece as glyphs and inks, no farther than the last column."""
        _strip, glyphs, inks = self._strips.get(id(piece.strip)) or self._spelled(piece.strip)
        room = self._shown.columns - piece.cell_x
        if len(glyphs) > room:
            glyphs, inks = glyphs[:room], inks[:room]
        if piece.whole and not self._by_the_cell:
            left, right = piece.cell_x, piece.cell_x + len(glyphs)
            kept = {edge for edge in self._edges[piece.line_y] if not left < edge < right}
            self._edges[piece.line_y] = kept | {left, right}
        return Drawn(piece.line_y, piece.cell_x, glyphs, inks)

    def _spelled(self, strip: Strip) -> tuple[Strip, list[str], list[int]]:
        """The cells of a strip, which is drawn again where a pane only slides; it is kept, as is its `id`."""
        glyphs: list[str] = []
        inks: list[int] = []
        known = self._segments
        for segment in strip:
            cells = known.get(segment) or self._known(segment)
            glyphs += cells[0]
            inks += cells[1]
        if len(self._strips) >= STRIPS:
            self._strips.clear()
        found = self._strips[id(strip)] = (strip, glyphs, inks)
        return found

    def _known(self, segment: Segment) -> tuple[tuple[str, ...], list[int]]:
        """The cells of a segment, which is drawn again and again."""
        cells = clusters(segment.text)
        ink = self._inks.number(segment.style or NULL)
        ground = self._inks.ground(ink)
        if len(self._segments) >= SEGMENTS:
            self._segments.clear()
        found = self._segments[segment] = (cells, [ground if cell == BLANK else ink for cell in cells])
        return found

    # -- ways ------------------------------------------------------------------------------------

    def _shortest(self, drawn: Sequence[Drawn], wanted: dict[int, Row]) -> str:
        """The shortest of the ways to what is wanted."""
        ways = [self._scrolled(scroll, wanted) for scroll in self._scrolls(drawn)]
        found = [way for way in ways if way is not None]
        least = sum(self._shown.other_glyphs(*row) for row in wanted.items()) if found else 0
        if not any(_bytes(way) <= least for way in found):
            pen = Pen(self._inks, self._shown.columns, erases=self._erases)
            found.append(self._sent(list(_changes(self._shown, wanted)), pen))
        return min(found, key=_bytes)

    def _scrolls(self, drawn: Sequence[Drawn]) -> Iterator[Scroll]:
        """The scrolls that bring most of what is drawn one above the other, pane by pane."""
        for box, rows in _panes(drawn):
            scroll = self._shown.moved(box, rows)
            if scroll is None:
                continue
            if self._margins:
                yield scroll.between(*self._frame(scroll.box, rows[scroll.box.top - box.top :]))
            if not self._margins or scroll.box.right - scroll.box.left == self._shown.columns:
                yield scroll.across(self._shown.columns)

    def _frame(self, box: Box, rows: Sequence[Row]) -> tuple[int, int]:
        """Where the columns begin and end that are not alike in all rows, as borders are."""
        left, top, right, bottom = box
        shown = [self._shown.part(line_y, left, right) for line_y in range(top, bottom)]
        seen = [*rows[: bottom - top], *shown]

        def alike(at: int) -> bool:
            glyph = seen[0][0][at]
            looks = {(glyphs[at], inks[at]) for glyphs, inks in seen}
            return len(looks) == 1 and cell_len(glyph) == 1  # half a wide glyph is none

        first, last = 0, right - left
        while first < last and alike(first):
            first += 1
        while last > first and alike(last - 1):
            last -= 1
        return (left + first, left + last) if first < last else (left, right)

    def _scrolled(self, scroll: Scroll, wanted: dict[int, Row]) -> str | None:
        """Scroll, then send what is not right; None where nobody knows what is to be mended."""
        left, top, right, bottom = scroll.box
        rows = {line_y: wanted.get(line_y) or self._shown.row(line_y) for line_y in range(top, bottom)}
        if any(UNKNOWN in inks[left:right] for _, inks in rows.values()):
            return None
        pen = Pen(self._inks, self._shown.columns, erases=self._erases)
        ground = 0  # blanks in the terminal's own look are what every terminal scrolls in
        if self._erases:
            left_blank = range(bottom - scroll.by, bottom) if scroll.by > 0 else range(top, top - scroll.by)
            ink = self._most_used(rows[line_y][1][left:right] for line_y in left_blank if line_y in rows)
            if self._inks.bare(self._inks.ground(ink)):
                pen.take(ink)
                ground = self._inks.ground(ink)
        pen.say(_scroll(scroll, self._shown.columns))
        after = self._shown.scrolled(scroll, ground)
        return self._sent(list(_changes(after, wanted | rows)), pen)

    def _most_used(self, rows: Iterable[Sequence[int]]) -> int:
        counted = Counter(ink for row in rows for ink in row)
        written = {ink: count for ink, count in counted.items() if self._inks.ground(ink) != ink}
        return max(written or counted, key=counted.__getitem__)

    def _sent(self, changes: Sequence[Changed], pen: Pen) -> str:
        """What is left to be sent."""
        if not self._by_the_cell:
            for row in changes:
                for first, past in self._whole(row):
                    pen.say(at(row.line_y, first) + self._rendered(row, first, past))
            return pen.text
        found = [stretch for row in changes for stretch in stretches(row, self._inks)]
        groups = grouped(found)
        ways = (pen.twin().write(found), pen.write_by_ink(groups))
        return min((way.text for way in ways), key=_bytes)

    # -- whole stretches ---------------------------------------------------------------------------

    def _whole(self, row: Changed) -> Iterator[tuple[int, int]]:
        """The stretches of panes in which something changed, as far as they are known."""
        edges = sorted(self._edges[row.line_y])
        changed = set(row.cells)
        for left, right in pairwise(edges):
            if changed.isdisjoint(range(left, right)):
                continue
            first = left
            for past in range(left, right + 1):
                if past == right or row.inks[past] == UNKNOWN:
                    if not changed.isdisjoint(range(first, past)):
                        yield first, past
                    first = past + 1

    def _rendered(self, row: Changed, first: int, past: int) -> str:
        """As Textual renders a strip."""
        parts: list[str] = []
        start = first
        for end in range(first + 1, past + 1):
            if end == past or row.inks[end] != row.inks[start]:
                text = "".join(row.glyphs[start:end])
                parts.append(Strip.render_style(self._inks.style(row.inks[start]), text, self._inks.colours))
                start = end
        return "".join(parts)


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "replace"))


def _changes(shown: Shown, wanted: dict[int, Row]) -> Iterator[Changed]:
    for line_y in sorted(wanted):
        row = wanted[line_y]
        if cells := shown.changed(line_y, row):
            yield Changed(line_y, *row, cells)


def _panes(drawn: Sequence[Drawn]) -> Iterator[tuple[Box, list[Row]]]:
    """Rectangles of which every row was drawn: pieces as wide as each other, one above the other."""
    towers: dict[tuple[int, int], list[Drawn]] = {}
    for piece in drawn:
        towers.setdefault((piece.cell_x, piece.cell_x + len(piece.glyphs)), []).append(piece)
    for (left, right), tower in towers.items():
        top, bottom = tower[0].line_y, tower[-1].line_y + 1
        if len(tower) == bottom - top > 1:
            yield Box(left, top, right, bottom), [(piece.glyphs, piece.inks) for piece in tower]


def _scroll(scroll: Scroll, columns: int) -> str:
    """ECMA-48 DL and IL within DECSTBM and, where a pane has neighbours, DECSLRM."""
    (left, top, right, bottom), by = scroll
    beside = right - left < columns
    return "".join(
        (
            f"\x1b[?69h\x1b[{left + 1};{right}s" if beside else "",
            f"\x1b[{top + 1};{bottom}r",
            at(top, left),
            f"\x1b[{by}M" if by > 0 else f"\x1b[{-by}L",
            "\x1b[r",
            "\x1b[?69l" if beside else "",
        )
    )
