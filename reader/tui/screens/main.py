"""The main screen: list, article, speakers, and the keys that work there."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from reader.tui.actions import bindings
from reader.tui.screens.help import HelpScreen
from reader.tui.screens.moving import Moving
from reader.tui.screens.reading import Reading
from reader.tui.screens.speaking import Speaking


class MainScreen(Moving, Reading, Speaking):
    """Three panes, mirrored where the interface reads from the right; its actions come from its parents."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]

    def action_help(self) -> None:
        """The keys."""
        self.app.push_screen(HelpScreen(rtl=self.rtl, depth=self.depth))

    def action_quit(self) -> None:
        """Leave."""
        self.app.exit()
