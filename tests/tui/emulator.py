"""A terminal that shows what it is sent: pyte, taught left and right margins, and a driver that feeds it."""

from __future__ import annotations

from typing import Any

import pyte
from pyte.screens import Char
from textual.app import App
from textual.drivers.headless_driver import HeadlessDriver

Look = tuple[str, str, str, bool, bool, bool]
"""Of a cell: text, colours, bold, reversed, underlined."""

DECLRMM = 69 << 5  # as pyte keeps private modes


class Screen(pyte.Screen):
    """pyte's, with DECLRMM and DECSLRM for the lines that are inserted and deleted (DEC STD 070)."""

    left = 0
    right = 0
    erases = True
    """What is erased or scrolled in gets the ground that was asked for last (BCE)."""

    @property
    def blank(self) -> Char:
        """What is left where something was taken away."""
        return Char(" ", bg=self.cursor.attrs.bg) if self.erases else Char(" ")

    def erase_characters(self, count: int | None = None) -> None:
        """ECH."""
        for x in range(self.cursor.x, min(self.cursor.x + (count or 1), self.columns)):
            self.buffer[self.cursor.y][x] = self.blank

    def set_mode(self, *modes: int, **kwargs: Any) -> None:
        """As pyte does; the margins are the whole width at first."""
        super().set_mode(*modes, **kwargs)
        self.left, self.right = 0, self.columns

    def reset_mode(self, *modes: int, **kwargs: Any) -> None:
        """As pyte does; without the mode there are no margins."""
        super().reset_mode(*modes, **kwargs)
        self.left, self.right = 0, self.columns

    def set_sides(self, left: int = 1, right: int = 0, **_kwargs: Any) -> None:
        """DECSLRM: obeyed while the mode is set."""
        if DECLRMM in self.mode:
            self.left, self.right = max(1, left) - 1, right or self.columns

    def insert_lines(self, count: int | None = None) -> None:
        """IL between the margins."""
        self._shift(count or 1)

    def delete_lines(self, count: int | None = None) -> None:
        """DL between the margins."""
        self._shift(-(count or 1))

    def _shift(self, by: int) -> None:
        top, bottom = self.margins or (0, self.lines - 1)
        left, right = (self.left, self.right) if self.right else (0, self.columns)
        if not (top <= self.cursor.y <= bottom and left <= self.cursor.x < right):
            return
        old = {y: dict(self.buffer[y]) for y in range(self.cursor.y, bottom + 1)}
        blank = self.blank
        for y in range(self.cursor.y, bottom + 1):
            for x in range(left, right):
                self.buffer[y][x] = old.get(y - by, {}).get(x, blank)
        self.cursor.x = left


class Stream(pyte.Stream):
    """pyte's, with DECSLRM."""

    csi = {**pyte.Stream.csi, "s": "set_sides"}  # noqa: RUF012 - pyte's types have it so
    events = pyte.Stream.events | {"set_sides"}


class Terminal:
    """A screen and its stream."""

    def __init__(self, columns: int, rows: int, *, erases: bool = True) -> None:
        self.screen = Screen(columns, rows)
        self.screen.erases = erases
        self._stream = Stream(self.screen)

    def feed(self, data: str) -> None:
        """Show what was sent; questions, of which pyte would show the end, are not for the eye."""
        self._stream.feed(data)

    def cells(self) -> list[list[Look]]:
        """What stands on the screen, row by row."""
        buffer = self.screen.buffer
        return [[_look(buffer[y][x]) for x in range(self.screen.columns)] for y in range(self.screen.lines)]


def _look(char: Char) -> Look:
    if char.data == " " and not (char.reverse or char.underscore):
        return " ", "", char.bg, False, False, False  # nobody sees in what colour nothing is written
    return char.data, char.fg, char.bg, char.bold, char.reverse, char.underscore


class Recorder(HeadlessDriver):
    """A driver for tests whose app draws, into `sent`."""

    def __init__(self, app: App[Any], **kwargs: Any) -> None:
        super().__init__(app, **kwargs)
        self.sent: list[str] = []

    @property
    def is_headless(self) -> bool:
        """A lie: a headless app does not draw."""
        return False

    def write(self, data: str) -> None:
        """Keep it."""
        self.sent.append(data)

    def take(self) -> str:
        """What was sent since the last time."""
        sent, self.sent[:] = "".join(self.sent), []
        return sent
