"""Who said what: going through quotes and speakers."""

from __future__ import annotations

from reader.tui.screens.panes import Panes


class Speaking(Panes):
    """Actions on the speakers of the article and their words."""

    def action_next_quote(self) -> None:
        """The next quote of the article."""
        self._step(1)

    def action_previous_quote(self) -> None:
        """The previous quote of the article."""
        self._step(-1)

    def action_next_speaker(self) -> None:
        """The next speaker."""
        self.speakers.step(1)

    def action_previous_speaker(self) -> None:
        """The previous speaker."""
        self.speakers.step(-1)

    def _step(self, by: int) -> None:
        quote = self.view.step(by)
        if quote is not None:
            self.speakers.follow(quote)
