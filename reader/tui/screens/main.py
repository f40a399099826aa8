"""The main screen: list, article, speakers, and the keys that work there."""

from __future__ import annotations

from datetime import datetime

from textual.binding import BindingsMap

from reader.library.listing import Books
from reader.tui.legend import Legend
from reader.tui.screens.links import Links
from reader.tui.screens.looking import Looking
from reader.tui.screens.meeting import Meeting
from reader.tui.screens.moving import Moving
from reader.tui.screens.noting import Noting
from reader.tui.screens.picking import Picking
from reader.tui.screens.reading import Reading
from reader.tui.screens.refreshing import Refreshing
from reader.tui.screens.sharing import Sharing
from reader.tui.screens.speaking import Speaking
from reader.tui.theme import Depth


class MainScreen(Picking, Moving, Reading, Links, Sharing, Noting, Meeting, Speaking, Refreshing, Looking):
    """Three panes, mirrored where the interface reads from the right; its actions come from its parents."""

    def __init__(self, books: Books, now: datetime, *, legend: Legend, rtl: bool, depth: Depth) -> None:
        super().__init__(books, now, rtl=rtl, depth=depth)
        self.legend = self.footer.legend = legend
        for pane in (self.feeds, self.news, self.view, self.speakers):
            pane.legend = legend
        # Not the class's, since each user has his own; and not `App.set_keymap`, which costs at every key.
        self._bindings = BindingsMap(legend.keys.bindings())

    def action_find(self) -> None:
        """In the list and above it narrow what is shown, else find words in the article."""
        if self.pane in (self.news, self.feeds):
            self.filter_list()
        else:
            super().action_find()

    def action_help(self) -> None:
        """The keys."""
        from reader.tui.screens.help import HelpScreen  # loaded when it opens

        pane = self.pane.id or ""
        self.app.push_screen(HelpScreen(self.legend, pane, rtl=self.rtl, depth=self.depth), self._do)

    def action_palette(self) -> None:
        """Everything that can be done, by name."""
        from reader.tui.screens.palette import Palette  # loaded when it opens

        self.app.push_screen(Palette(self.legend, rtl=self.rtl, depth=self.depth), self._do)

    async def _do(self, action: object) -> None:
        """Do what was chosen by name, as if its key had been pressed here."""
        if isinstance(action, str):
            await self.run_action(action)

    async def action_quit(self) -> None:
        """Leave."""
        await self.app.action_quit()
