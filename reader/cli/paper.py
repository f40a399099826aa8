"""Where results and messages are printed: a terminal in visual order, or a pipe in logical order.

Rows for a terminal leave in whole blocks, each closing the mode that it opened, so that whatever
ends the program between two of them leaves the terminal as it was.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, groupby
from operator import itemgetter

from reader.cli.style import PLAIN, Style
from reader.named import NamedTuple
from reader.terminal import frame
from reader.terminal.choice import Choice
from reader.terminal.dialects import Dialect, Encoder
from reader.text.balance import balanced
from reader.text.clean import clean
from reader.text.direction import Direction, direction, label_direction
from reader.typed import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

    from reader.text.layout import Layout, Line

Base = Literal["auto", "rtl", "ltr"]

Pieces = Sequence[tuple[str, Style]]
"""A logical text in several styles."""

BRACKETS = frozenset("()[]{}<>«»‹›")
"""Signs that have a mirrored twin."""

PIPE_MEASURE = 80
"""Cells of a row that is composed for a pipe where no width was asked for."""

ISOLATES = {"ltr": "\u2066", "rtl": "\u2067"}
POP_ISOLATE = "\u2069"
NBSP = "\u00a0"

_BREAKS = re.compile(r"\s*\n\s*")


class Lead(NamedTuple):
    """What stands before the first row of a paragraph, in a column of its own: a mark, an option."""

    text: str = ""
    style: Style = PLAIN
    cells: int = 0
    """The width of the column, the gap after it included."""
    base: Base = "auto"
    """The direction in which the column runs: that of its own letters, if nothing is said."""


NO_LEAD = Lead()


class Paper:
    """A stream, and all that must be known to print on it."""

    def __init__(
        self,
        stream: BinaryIO,
        choose: Callable[[], Choice],
        *,
        terminal: bool,
        columns: int,
        sequences: bool,
        coloured: bool,
    ) -> None:
        self.stream = stream
        self.choose = choose
        """Finds out the dialect, when it is needed first: a terminal has to be asked for it."""
        self.terminal = terminal
        """Rows are for the eye: wrapped, margins kept, styled."""
        self.columns = columns
        """Cells of a row of the terminal; for a pipe the measure of a composed row."""
        self.sequences = sequences
        """Escape sequences may be sent."""
        self.coloured = coloured
        self.still = False
        """Nothing is drawn over what stands there: no bars, no running counts."""
        self.passing = b""
        """What takes a row away that stands for a moment, if one does: written before anything else is."""
        self.measure: int | None = None
        """The widest a row may be, where the user said it."""
        self._open = False
        self._choice: Choice | None = None
        self._encoder: Encoder | None = None

    @property
    def dialect(self) -> Dialect:
        """How Arabic is sent here."""
        if self._choice is None:
            self._choice = self.choose()
        return self._choice.printed

    @property
    def visual(self) -> bool:
        """Rows are composed in cells, by us."""
        return self.dialect.order == "visual"

    @property
    def width(self) -> int | None:
        """Cells that text may take; None where lines are not to be broken."""
        if self.terminal or self.visual:
            return min(self.columns, self.measure or PIPE_MEASURE)
        return self.measure

    def name(self, text: str) -> str:
        """A name (of a file, a command) as part of a sentence.

        Composed text isolates it, else the sentence's direction would tear it: `/a/b` in an Arabic line
        ends in its slash. Paths run from the left. Logical text is left bare, to be searched and pasted.
        """
        text = clean(text).replace("\n", "\u240a")
        side = "ltr" if "/" in text else direction(text, "ltr")
        return f"{ISOLATES[side]}{text}{POP_ISOLATE}" if self.visual else text

    def part(self, text: str) -> str:
        """A part of a row, a title or a date, which composed text keeps from pulling its neighbours along."""
        text = clean(text)
        return f"{ISOLATES[label_direction(text)]}{text}{POP_ISOLATE}" if self.visual and text else text

    def beside(self, *parts: str) -> str:
        """Parts behind the first of a row; in composed text no line ends with their dots."""
        dot = f" ·{NBSP}" if self.visual else " · "
        return "".join(f"{dot}{self.part(part)}" for part in parts if part)

    def rows(
        self,
        text: str | Pieces,
        style: Style = PLAIN,
        *,
        base: Base = "auto",
        lead: Lead = NO_LEAD,
        page: Direction | None = None,
    ) -> list[str]:
        """One logical paragraph, newlines in it counting as blanks, as rows ready to be written.

        Args:
            text: in one style, or in pieces that bring their own.
            style: of a text that is one string.
            base: the direction of the paragraph.
            lead: what stands before its first row.
            page: which edge of a terminal the page hangs on, where that is not the paragraph's own.
        """
        pieces = [(text, style)] if isinstance(text, str) else text
        pieces = [(_unbroken(clean(piece)), its) for piece, its in pieces]
        return self._composed(pieces, base, lead, page) if self.visual else self._plain(pieces, base, lead)

    def write(self, rows: Iterable[str]) -> None:
        """Print rows, as one block.

        Raises:
            OSError: the stream took no more; BrokenPipeError when nobody reads it.
        """
        encoded = [row.encode("utf-8", "replace") for row in rows]
        frame.undo()
        if not (self.terminal and self.sequences):
            self.stream.write(b"".join(row + b"\n" for row in encoded))
            return
        self._open = True
        inside = b"".join(self.dialect.row + row + b"\n" for row in encoded)
        self.stream.write(self._past() + self.dialect.enter + inside + self._ending)
        self.stream.flush()
        self._open = False

    def close(self) -> None:
        """Hand over what is buffered; after a write that was cut short, give the terminal back first.

        Raises:
            OSError: as `write`.
        """
        if self._open:
            self._open = False
            self.stream.write(b"\x1b[m" + self._ending)
        self.clear()
        self.stream.flush()

    def clear(self) -> None:
        """Take the row away that stands for a moment."""
        if self.passing:
            self.stream.write(self._past())
            self.stream.flush()

    def _past(self) -> bytes:
        passing, self.passing = self.passing, b""
        return passing

    @property
    def _ending(self) -> bytes:
        # The row below is stamped anew too: a shell's prompt will stand on it.
        return self.dialect.leave + self.dialect.row

    def _dress(self, style: Style, text: str) -> str:
        return style.dress(text, self.coloured) if self.terminal and self.sequences else text

    def _plain(self, pieces: Pieces, base: Base, lead: Lead) -> list[str]:
        """Rows in logical order, unbroken where there is no width."""
        text = "".join(piece for piece, _style in pieces)
        gap = " " * max(lead.cells - len(lead.text), 1 if lead.text and text else 0)
        first = self._dress(lead.style, self._logical_lead(lead)) + gap
        if self.width is None and not (self.terminal and self.sequences):
            return [balanced(f"{first}{text.rstrip()}".rstrip(" "))]
        spans = [(0, len(text))]
        paragraph: Layout | None = None
        if self.width is not None and text:
            from reader.text.layout import Options, layout  # joining and order: 20 ms that a pipe can spare
            from reader.text.widths import cell_width

            room = width = max(self.width - lead.cells, 1)
            while True:  # letters that the terminal does not join take more: two cells for a lam-alef
                paragraph = layout(text, width, Options(base=base))
                spans = [paragraph.span(line_y) for line_y in range(len(paragraph))]
                over = (
                    0
                    if self.dialect.shaped
                    else max(cell_width(text[start:end].rstrip()) - room for start, end in spans)
                )
                if over <= 0 or width <= room // 2:
                    break
                width -= over
        rows = []
        for line_y, (start, end) in enumerate(spans):
            if paragraph is not None and self.dialect.shaped:
                parts = _logical_runs(pieces, paragraph[line_y], text, mirrored=False)
            else:
                parts = _slices(pieces, start, start + len(text[start:end].rstrip()))
            runs = (self._dress(style, run) for style, run in parts)
            row = f"{' ' * lead.cells if line_y else first}{''.join(runs)}"
            rows.append(balanced(row.rstrip(" ")))
        return rows

    def _logical_lead(self, lead: Lead) -> str:
        text = clean(lead.text)
        if not self.dialect.shaped or text.isascii():
            return text
        from reader.text.layout import fit  # as above

        line = fit(text, max(lead.cells, 1))
        return "".join(run for _style, run in _logical_runs([(text, PLAIN)], line, text, mirrored=False))

    def _composed(self, pieces: Pieces, base: Base, lead: Lead, page: Direction | None) -> list[str]:
        """Rows in visual order."""
        from reader.text.layout import Options, layout  # as above

        text = "".join(piece for piece, _style in pieces)
        width = self.width or PIPE_MEASURE
        side = direction(text) if base == "auto" else base
        paragraph = layout(text, max(width - lead.cells, 1), Options(base=side))
        lead_rows = [self._lead(lead, side)] if lead.text else []
        # On a terminal a right-to-left page hangs on the right edge, as the other on the left.
        margin = " " * (self.columns - width if self.terminal and (page or side) == "rtl" else 0)
        rows = []
        for line_y in range(max(len(paragraph), 1)):
            line = paragraph[line_y] if len(paragraph) else None
            body = self._body(pieces, line, text, side) if line else ""
            column, column_cells = lead_rows[line_y] if line_y < len(lead_rows) else ("", 0)
            gap = " " * (lead.cells - column_cells)
            if side == "ltr":
                row = f"{margin}{column}{gap}{body}"
            else:
                blank = line.indent if line else width - lead.cells
                row = f"{margin}{' ' * blank}{body}{gap if column else ''}{column}"
            rows.append(self._encode(row.rstrip(" ").replace(NBSP, " ")))  # it has done its work
        return rows

    def _body(self, pieces: Pieces, line: Line, text: str, side: Direction) -> str:
        """What is sent for a line."""
        if not self.dialect.isolated:
            return "".join(self._dress(style, run) for style, run in _runs(pieces, line))
        runs = (self._dress(style, run) for style, run in _logical_runs(pieces, line, text, mirrored=True))
        return f"{ISOLATES[side]}{''.join(runs)}{POP_ISOLATE}"

    def _encode(self, row: str) -> str:
        if self._encoder is None:
            dialect = self.dialect
            assert self._choice is not None
            self._encoder = self._choice.encoder(dialect)
        return self._encoder(row)

    def _lead(self, lead: Lead, side: Direction) -> tuple[str, int]:
        """A lead in visual order, and its cells."""
        from reader.text.layout import Options, fit  # as above

        base = direction(lead.text, side) if lead.base == "auto" else lead.base
        line = fit(clean(lead.text), max(lead.cells, 1), Options(base=base))
        return self._dress(lead.style, line.visual), line.cells


def _unbroken(text: str) -> str:
    # Most have none, and to look for a newline is quicker.
    return _BREAKS.sub(" ", text) if "\n" in text else text


def _slices(pieces: Pieces, start: int, end: int) -> Iterator[tuple[Style, str]]:
    """What of each piece stands in a logical slice of them all."""
    first = 0
    for piece, style in pieces:
        run = piece[max(start - first, 0) : max(end - first, 0)]
        if run:
            yield style, run
        first += len(piece)


def _runs(pieces: Pieces, line: Line) -> Iterator[tuple[Style, str]]:
    """The glyphs of a line from left to right, cut where the piece that they came from changes."""
    if len(pieces) == 1:
        yield pieces[0][1], line.visual
        return
    yield from _cut(pieces, zip(line.starts, line.glyphs, strict=True))


def _logical_runs(pieces: Pieces, line: Line, text: str, *, mirrored: bool) -> Iterator[tuple[Style, str]]:
    """The glyphs of a line in logical order, for terminals that order but need not join.

    Joined already, lam-alef takes one cell of theirs too. `mirrored`: brackets as they are to be drawn.
    """
    inked = line.start + len(text[line.start : line.end].rstrip())
    cells = sorted(cell for cell in zip(line.starts, line.glyphs, strict=True) if cell[0] < inked)
    yield from _cut(
        pieces,
        ((start, text[start] if glyph in BRACKETS and not mirrored else glyph) for start, glyph in cells),
    )


def _cut(pieces: Pieces, cells: Iterable[tuple[int, str]]) -> Iterator[tuple[Style, str]]:
    """Glyphs, each with its logical index, cut where the piece that they came from changes."""
    ends = list(accumulate(len(piece) for piece, _style in pieces))
    placed = ((min(bisect_right(ends, start), len(pieces) - 1), glyph) for start, glyph in cells)
    for piece_i, glyphs in groupby(placed, key=itemgetter(0)):
        yield pieces[piece_i][1], "".join(glyph for _piece_i, glyph in glyphs)
