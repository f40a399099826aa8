"""How the program looks: its colours, its language, its calendar."""

from __future__ import annotations

from reader.tui.messages import CalendarWanted, LanguageWanted, ThemeWanted
from reader.tui.screens.panes import Panes


class Looking(Panes):
    """Actions on the looks; the app has them done, since they are not of one screen."""

    def action_theme(self) -> None:
        """The next theme."""
        self.post_message(ThemeWanted())

    def action_language(self) -> None:
        """The other language."""
        self.post_message(LanguageWanted())

    def action_hijri(self) -> None:
        """The Hijri date beside the Gregorian one, or not."""
        self.post_message(CalendarWanted())
