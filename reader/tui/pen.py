"""The fewest bytes for cells that are to be shown: where the cursor goes, in which order, in what ink.

To say a colour costs up to 35 bytes, to jump to another place 7: what is drawn in one ink is drawn
together, wherever it stands, unless row by row is shorter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Self

from textual.strip import Strip

from reader.named import NamedTuple
from reader.tui.ink import Inks
from reader.tui.shown import BLANK

GAP = 5
"""So many bytes of equal cells between two changed ones are sent again: a jump over them costs as many."""

ERASED, ERASED_WITHIN = 6, 11
"""So many blanks are more than ECH, and more than ECH and a step behind them."""


class Changed(NamedTuple):
    """A row as it is to be shown, and the cells of it that the terminal does not show yet."""

    line_y: int
    glyphs: Sequence[str]
    """One a cell: a letter with its marks; nothing in the right half of a wide one."""
    inks: Sequence[int]
    cells: Sequence[int]
    """Columns, ascending; the two halves of a wide glyph are both there or both not."""


class Stretch(NamedTuple):
    """Cells beside each other that one ink can draw."""

    line_y: int
    cell_x: int
    glyphs: Sequence[str]
    ink: int
    blank: bool
    """It may be drawn in any ink with this ground."""


Groups = Mapping[tuple[int, bool], Sequence[Stretch]]
"""Stretches by their inks, and by whether they are blank."""


def at(line_y: int, cell_x: int) -> str:
    """Put the cursor there (ECMA-48 CUP)."""
    return f"\x1b[{line_y + 1};{cell_x + 1}H" if cell_x else f"\x1b[{line_y + 1}H"


class Pen:
    """Writes cells, and knows where it stands and in what ink."""

    def __init__(self, inks: Inks, columns: int, *, erases: bool) -> None:
        """On a terminal of a width; `erases`: what it erases gets the ground of the ink (BCE)."""
        self._inks, self._columns, self._erases = inks, columns, erases
        self._ink = 0
        self._at: tuple[int, int] | None = None
        self._parts: list[str] = []

    @property
    def text(self) -> str:
        """All that was written, the terminal's own look at its end."""
        return "".join(self._parts) + ("\x1b[0m" if self._ink else "")

    def twin(self) -> Pen:
        """Another pen that has written the same."""
        twin = Pen(self._inks, self._columns, erases=self._erases)
        twin._ink, twin._at, twin._parts = self._ink, self._at, list(self._parts)
        return twin

    def say(self, sequence: str) -> None:
        """Send a sequence that moves the cursor nobody knows where."""
        self._parts.append(sequence)
        self._at = None

    def take(self, ink: int) -> None:
        """Write in an ink from now on."""
        self._parts.append(self._inks.turn(ink, self._ink))
        self._ink = ink

    def write(self, stretches: Iterable[Stretch]) -> Self:
        """Write in this order."""
        for stretch in stretches:
            self._write(stretch)
        return self

    def write_by_ink(self, groups: Groups) -> Self:
        """Write what is of one ink together, the next ink always the one that is said most shortly.

        Blanks wait for an ink on their ground, which they cost nothing behind.
        """
        groups = dict(groups)
        while groups:
            grounds = {self._inks.ground(ink) for ink, blank in groups if not blank}
            ready = (group for group in groups if not group[1] or group[0] not in grounds)
            nearest = min(ready, key=lambda group: len(self._turn(*group)))
            self.write(groups.pop(nearest))
        return self

    def _turn(self, ink: int, blank: bool) -> str:
        if blank and self._inks.ground(self._ink) == ink:
            return ""
        return self._inks.turn(ink, self._ink)

    def _write(self, stretch: Stretch) -> None:
        line_y, cell_x, glyphs, ink, blank = stretch
        style = self._inks.style(ink)
        self._go(line_y, cell_x)
        if style.link:
            self.take(0)
            self._parts.append(Strip.render_style(style, "".join(glyphs), self._inks.colours))
        else:
            if turn := self._turn(ink, blank):
                self._parts.append(turn)
                self._ink = ink
            if self._erases and self._inks.bare(self._inks.ground(ink)):
                cell_x, glyphs = self._erasing(line_y, cell_x, glyphs)
            self._parts += glyphs
        end = cell_x + len(glyphs)
        # Behind the last column the cursor hangs between two rows.
        self._at = (line_y, end) if end < self._columns else None

    def _erasing(self, line_y: int, cell_x: int, glyphs: Sequence[str]) -> tuple[int, Sequence[str]]:
        """Erase long blanks instead of writing them; what is left to be written, and where."""
        start = end = 0
        for blank, group in groupby(glyphs, BLANK.__eq__):
            first, end = end, end + len(list(group))
            last = end == len(glyphs)
            if blank and end - first >= (ERASED if last else ERASED_WITHIN):
                self._parts += [*glyphs[start:first], f"\x1b[{end - first}X"]
                self._at = (line_y, cell_x + first)
                if last:
                    return cell_x + first, ()
                self._go(line_y, cell_x + end)
                start = end
        return cell_x + start, glyphs[start:]

    def _go(self, line_y: int, cell_x: int) -> None:
        if self._at == (line_y, cell_x):
            return
        if self._at is not None and self._at[0] == line_y:
            self._parts.append(f"\x1b[{cell_x + 1}G")
        else:
            self._parts.append(at(line_y, cell_x))
        self._at = (line_y, cell_x)


def grouped(stretches: Iterable[Stretch]) -> Groups:
    """What is of one ink together."""
    groups: dict[tuple[int, bool], list[Stretch]] = {}
    for stretch in stretches:
        groups.setdefault((stretch.ink, stretch.blank), []).append(stretch)
    return groups


def stretches(row: Changed, inks: Inks) -> list[Stretch]:
    """The changed cells of a row in as few stretches as can be.

    Blanks have the ink of a ground, and go with what stands before or behind them on that ground.
    """
    found: list[Stretch] = []
    start = end = -1
    ink, blank = 0, True
    glyphs, numbers = row.glyphs, row.inks

    def close() -> None:
        if start >= 0:
            found.append(Stretch(row.line_y, start, glyphs[start:end], ink, blank))

    for cell_x in row.cells:
        number = numbers[cell_x]
        empty = glyphs[cell_x] == BLANK
        if start >= 0 and end < cell_x:
            gap = slice(end, cell_x)
            if not _bridged(glyphs[gap], numbers[gap], -1 if blank else ink, inks.ground(ink)):
                close()
                start = -1
        if start >= 0:
            if number == ink or (empty and not blank and number == inks.ground(ink)):
                blank = blank and empty
                end = cell_x + 1
                continue
            if blank and not empty and inks.ground(number) == ink:
                ink, blank, end = number, False, cell_x + 1
                continue
            close()
        start, end, ink, blank = cell_x, cell_x + 1, number, empty
    close()
    return found


def _bridged(glyphs: Sequence[str], numbers: Sequence[int], ink: int, ground: int) -> bool:
    """Whether the cells between two changed ones are few bytes in the same ink, or blanks on its ground."""
    if len(glyphs) > GAP or len("".join(glyphs).encode()) > GAP:
        return False
    return all(
        number == (ground if glyph == BLANK else ink) for glyph, number in zip(glyphs, numbers, strict=True)
    )
