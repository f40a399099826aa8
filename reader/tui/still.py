"""Stills of the first screen for the next start: the whole of it, and one with its panes empty.

What is true for a while only (`strips.AGES`: that something was an hour ago) is in neither.
"""

from __future__ import annotations

import os
from collections.abc import Iterable

from textual.geometry import Region

from reader import settings
from reader.settings import remembered
from reader.terminal.choice import Choice
from reader.terminal.frame import Kept, stamp
from reader.terminal.stream import Stream
from reader.tui.painter import Painter
from reader.tui.shown import BLANK, UNKNOWN, Cells

# SGR: not to be seen. The probe writes two letters where the cursor stands.
CONCEALED = "\x1b[8m"


class Still:
    """What a terminal shows, to be kept for the next start."""

    def __init__(self, painter: Painter, panes: Iterable[Region]) -> None:
        """Of a painter's memory; `panes` are the bordered rectangles of which the content is somebody's."""
        self.whole = _unaged(painter.cells(), painter)
        self.empty = _emptied(self.whole, panes)
        self._painter = painter

    @property
    def known(self) -> bool:
        """Whether all that the terminal shows is known."""
        return bool(self.whole) and all(UNKNOWN not in inks for _, inks in self.whole)

    def kept(self, choice: Choice, shelf: str) -> Kept:
        """Both, in a terminal's dialect, with the state of the files that they are true of."""
        library = stamp(shelf, f"{shelf}-wal")
        files = stamp(str(settings.path(os.environ)), str(remembered.place(os.environ)))
        whole, empty = (self._sent(cells, choice) for cells in (self.whole, self.empty))
        return Kept(choice.screen.enter, choice.screen.leave, whole, empty, settings=files, library=library)

    def _sent(self, cells: Cells, choice: Choice) -> bytes:
        drawn = self._painter.drawn(cells) + _unseen(cells, self._painter)
        return Stream(choice.encoder(choice.screen)).write(drawn).encode("utf-8", "replace")


def _unaged(cells: Cells, painter: Painter) -> Cells:
    """Without what will be another thing tomorrow."""
    made = []
    for glyphs, inks in cells:
        ages = [ink != UNKNOWN and painter.ages(ink) for ink in inks]
        made.append(([BLANK if aged else glyph for glyph, aged in zip(glyphs, ages, strict=True)], inks))
    return made


def _emptied(cells: Cells, panes: Iterable[Region]) -> Cells:
    """The borders of the panes without what is written into them, and nothing within."""
    made = [(list(glyphs), list(inks)) for glyphs, inks in cells]
    for pane in panes:
        top, bottom, left, right = pane.y, pane.bottom - 1, pane.x, pane.right - 1
        ground = made[top + 1][1][left + 1]  # of the padding under the border
        for line_y in range(top, bottom + 1):
            glyphs, inks = made[line_y]
            edge = line_y in (top, bottom)
            glyph, ink = (glyphs[left + 1], inks[left]) if edge else (BLANK, ground)
            if edge:
                # The line goes on where a title stood; at one of its ends it always is a line.
                glyph = next((each for each in glyphs[left + 1 : right] if each in "─━═-"), BLANK)
            glyphs[left + 1 : right] = [glyph] * (right - left - 1)
            inks[left + 1 : right] = [ink] * (right - left - 1)
    return made


def _unseen(cells: Cells, painter: Painter) -> str:
    """Put the cursor where nothing stands, in a colour that is not seen."""
    for line_y in range(len(cells) - 1, -1, -1):
        glyphs, inks = cells[line_y]
        for cell_x in range(len(glyphs) - 1):
            if glyphs[cell_x] == glyphs[cell_x + 1] == BLANK and inks[cell_x] == inks[cell_x + 1]:
                return painter.go(line_y, cell_x, inks[cell_x]) + CONCEALED
    return ""
