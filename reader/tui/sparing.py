"""Sends the terminal what changed and nothing else: all that touches Textual's private parts when drawing.

Textual keeps no picture of what the terminal shows, and repaints every line of a widget that scrolled:
8 KB a key over a slow line. Here every update passes `Shown`: equal cells are not sent again, rows that
moved are moved by the terminal itself, and the colours are said only where they change. What stands on
the screen afterwards is the same, cell by cell; the tests hold that for long runs of keys.

Overridden, each with a test: `App._display`. Read: `LayoutUpdate.strips`, `.region`; `ChopsUpdate.chops`,
`.spans`, `.chop_ends`; `Strip.render_ansi`, `Strip.render_style`. With a version of Textual that is not
among `KNOWN` all of it is off, and Textual draws as ever.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rich.color import ColorSystem
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment
from rich.style import Style
from textual import __version__
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.geometry import Size
from textual.screen import Screen
from textual.strip import Strip

from reader.tui.shown import Box, Cells, Run, Scroll, Shown, clusters
from reader.tui.strips import AGE

KNOWN = ("8.2",)
"""Versions of Textual whose updates look as this module reads them: major and minor number."""

BY_THE_CELL = frozenset({"visual", "explicit", "lrm", "mlterm"})
"""Dialects in which any cell may be drawn alone. In others a terminal orders or joins runs, and a changed
stretch of a pane is sent whole, as Textual would send it."""

NULL = Style.null()


def known(version: str = __version__) -> bool:
    """Whether this version of Textual draws as this module expects."""
    return ".".join(version.split(".")[:2]) in KNOWN


class Piece(NamedTuple):
    """A stretch of one row that an update draws."""

    line_y: int
    cell_x: int
    strip: Strip


def pieces(update: LayoutUpdate | ChopsUpdate) -> Iterator[Piece]:
    """The stretches of an update, cut as Textual cuts them."""
    if isinstance(update, LayoutUpdate):
        for line_y, strips in enumerate(update.strips, update.region.y):
            cell_x = update.region.x
            for strip in strips:
                yield Piece(line_y, cell_x, strip)
                cell_x += strip.cell_length
        return
    for line_y, left, right in update.spans:
        for end, (cell_x, chop) in zip(update.chop_ends[line_y], update.chops[line_y].items(), strict=False):
            if chop is None or cell_x > right or end <= left:
                continue
            whole = left <= cell_x < right and end <= right
            yield Piece(line_y, cell_x, chop if whole else chop.crop(0, min(end, right) - cell_x))


class Codes(NamedTuple):
    """The parameters of SGR for a style, each part apart; empty where the style says nothing of it."""

    weight: str
    """Bold, underlined, reversed and their like."""
    front: str
    back: str


class Painter:
    """Turns updates into the fewest bytes, for one terminal."""

    def __init__(self, *, by_the_cell: bool, margins: bool) -> None:
        """For a terminal.

        Args:
            by_the_cell: its dialect is one of `BY_THE_CELL`.
            margins: it has left and right margins (DECSLRM), so that a pane scrolls beside others.
        """
        self._by_the_cell, self._margins = by_the_cell, margins
        self._shown = Shown(0, 0)
        self._mute = False
        self._colours = ColorSystem.TRUECOLOR
        self._numbers: dict[Style, int] = {NULL: 0}
        self._styles = [NULL]
        self._codes: list[Codes] = [Codes("", "", "")]

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
        return AGE in self._styles[ink].meta

    def at(self, line_y: int, cell_x: int, ink: int) -> str:
        """Put the cursor there, to write in an ink."""
        return _at(line_y, cell_x) + self._turn(ink, 0)

    def drawn(self, cells: Cells) -> str:
        """What brings any terminal to show these rows."""
        out = []
        ink = 0
        for line_y, (glyphs, inks) in enumerate(cells):
            text, ink = self._sent(Run(0, glyphs, inks), ink)
            out.append(_at(line_y, 0) + text)
        return "".join(out) + "\x1b[0m"

    def paint(self, update: LayoutUpdate | ChopsUpdate, size: Size, console: Console) -> str:
        """What brings a terminal of a size to what an update shows."""
        if size != (self._shown.columns, self._shown.rows):
            self._shown = Shown(size.width, size.height)
        self._colours = console._color_system or ColorSystem.TRUECOLOR  # as Strip.render asks it
        drawn = [piece for piece in pieces(update) if piece.line_y < size.height]
        cells = [self._cells(piece, size.width) for piece in drawn]
        out = self._scrolled(drawn, cells)
        ink = 0
        for piece, (glyphs, inks) in zip(drawn, cells, strict=True):
            runs = self._shown.put(piece.line_y, piece.cell_x, glyphs, inks)
            if runs and not self._by_the_cell:
                out.append(_at(piece.line_y, piece.cell_x) + piece.strip.render(console))
                continue
            for run in runs:
                text, ink = self._sent(run, ink)
                out.append(_at(piece.line_y, run.cell_x) + text)
        if ink:
            out.append("\x1b[0m")
        return "" if self._mute else "".join(out)

    def _cells(self, piece: Piece, columns: int) -> tuple[list[str], list[int]]:
        """A stretch as glyphs and inks, no farther than the last column."""
        glyphs: list[str] = []
        inks: list[int] = []
        for segment in piece.strip:
            text = clusters(segment.text)
            glyphs += text
            inks += [self._number(segment)] * len(text)
        room = columns - piece.cell_x
        return glyphs[:room], inks[:room]

    def _number(self, segment: Segment) -> int:
        style = segment.style or NULL
        number = self._numbers.get(style)
        if number is None:
            number = self._numbers[style] = len(self._styles)
            self._styles.append(style)
            self._codes.append(_codes(style, self._colours))
        return number

    def _scrolled(self, drawn: list[Piece], cells: list[tuple[list[str], list[int]]]) -> list[str]:
        """Scroll what moved, where one pane was drawn anew from top to bottom."""
        box = _box(drawn, cells)
        if box is None or not (self._margins or box.right - box.left == self._shown.columns):
            return []
        rows = _rows(box, drawn, cells)
        scroll = self._shown.moved(box, rows) if rows else None
        if scroll is None:
            return []
        self._shown.scroll(scroll)
        return [_scroll(scroll, self._shown.columns)]

    def _sent(self, run: Run, ink: int) -> tuple[str, int]:
        """The text of a run, and the ink that it leaves the terminal in."""
        parts: list[str] = []
        start = 0
        for at in range(1, len(run.inks) + 1):
            if at < len(run.inks) and run.inks[at] == run.inks[start]:
                continue
            number, text = run.inks[start], "".join(run.glyphs[start:at])
            style = self._styles[number]
            if style.link:
                parts.append(("\x1b[0m" if ink else "") + Strip.render_style(style, text, self._colours))
                ink = 0
            else:
                if number != ink:
                    parts.append(self._turn(number, ink))
                    ink = number
                parts.append(text)
            start = at
        return "".join(parts), ink

    def _turn(self, number: int, ink: int) -> str:
        """The shortest sequence that changes one ink into another (ECMA-48 SGR)."""
        new, old = self._codes[number], self._codes[ink]
        if new.weight != old.weight or (old.front and not new.front) or (old.back and not new.back):
            said = ["0", *filter(None, new)]  # nothing takes one of these back alone
            return f"\x1b[{';'.join(said)}m" if len(said) > 1 else "\x1b[0m"
        said = [code for code, before in zip(new, old, strict=True) if code and code != before]
        return f"\x1b[{';'.join(said)}m" if said else ""


def _codes(style: Style, colours: ColorSystem) -> Codes:
    """What SGR calls the parts of a style."""
    return Codes(
        Strip.render_ansi(style.without_color, colours),
        Strip.render_ansi(Style(color=style.color), colours),
        Strip.render_ansi(Style(bgcolor=style.bgcolor), colours),
    )


def _at(line_y: int, cell_x: int) -> str:
    return f"\x1b[{line_y + 1};{cell_x + 1}H"


def _box(drawn: list[Piece], cells: list[tuple[list[str], list[int]]]) -> Box | None:
    """The rectangle that an update covers, where it is one without a hole."""
    if not drawn:
        return None
    left = min(piece.cell_x for piece in drawn)
    right = max(piece.cell_x + len(glyphs) for piece, (glyphs, _) in zip(drawn, cells, strict=True))
    top, bottom = drawn[0].line_y, drawn[-1].line_y + 1
    covered = sum(len(glyphs) for glyphs, _ in cells)
    return Box(left, top, right, bottom) if covered == (right - left) * (bottom - top) else None


def _rows(
    box: Box, drawn: list[Piece], cells: list[tuple[list[str], list[int]]]
) -> list[tuple[list[str], list[int]]]:
    """The rows of a box, put together from their stretches; none where these do not stand in order."""
    rows: list[tuple[list[str], list[int]]] = [([], []) for _ in range(box.bottom - box.top)]
    for piece, (glyphs, inks) in zip(drawn, cells, strict=True):
        row = rows[piece.line_y - box.top]
        if piece.cell_x != box.left + len(row[0]):
            return []
        row[0].extend(glyphs)
        row[1].extend(inks)
    return rows


def _scroll(scroll: Scroll, columns: int) -> str:
    """ECMA-48 DL and IL within DECSTBM and, where a pane has neighbours, DECSLRM."""
    (left, top, right, bottom), by = scroll
    beside = right - left < columns
    return "".join(
        (
            f"\x1b[?69h\x1b[{left + 1};{right}s" if beside else "",
            f"\x1b[{top + 1};{bottom}r",
            _at(top, left),
            f"\x1b[{by}M" if by > 0 else f"\x1b[{-by}L",
            "\x1b[r",
            "\x1b[?69l" if beside else "",
        )
    )


class Sparing(CompositorUpdate):
    """An update that is drawn by a painter."""

    def __init__(self, update: LayoutUpdate | ChopsUpdate, size: Size, painter: Painter) -> None:
        self._update, self._size, self._painter = update, size, painter

    def render_segments(self, console: Console) -> str:
        """Called once, when it is written."""
        return self._painter.paint(self._update, self._size, console)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield self._update


class SparingApp(App[None]):
    """An app that draws through a painter; without one as Textual does."""

    painter: Painter | None = None

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        if self.painter is not None and isinstance(renderable, (LayoutUpdate, ChopsUpdate)):
            renderable = Sparing(renderable, self.size, self.painter)
        super()._display(screen, renderable)

    def drawn_over(self) -> None:
        """Somebody else had the terminal: what it shows is not known any more."""
        if self.painter is not None:
            self.painter.forget()

    def on_app_focus(self) -> None:
        """The reader comes back, perhaps from where another program drew on the same terminal."""
        self.drawn_over()
