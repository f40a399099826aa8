"""Going about: between rows, pages and panes."""

from __future__ import annotations

from reader.tui.screens.panes import Panes
from reader.tui.screens.steps import Steps


class Moving(Steps, Panes):
    """Actions that only move."""

    def action_open(self) -> None:
        """From the list to the article, from a quote to its place, from the article to the speakers."""
        if self.pane is self.feeds:
            self.feeds.enter()
        elif self.pane is self.speakers and self.speakers.quote is None:
            self.speakers.enter()
        else:
            self.go_to(self.speakers if self.pane is self.view else self.view)

    def action_read_on(self) -> None:
        """A page on; from the list or its places into what is under the cursor."""
        if self.pane in (self.feeds, self.news):
            self.action_open()
        else:
            self.action_page_down()

    def action_back(self) -> None:
        """From the quotes to the speakers, to the article, to the list."""
        if self.pane is self.speakers and not self.speakers.release():
            self.go_to(self.view)
        elif self.pane in (self.feeds, self.news):
            self.step_back()
        elif self.pane is self.view and not (self.view.unselect() or self._forget_sought()):
            if self.zen:
                self.leave_alone(False)
            else:
                self.go_to(self.news)

    def _forget_sought(self) -> bool:
        """Mark what was looked for here no more; False where nothing was. A search's hits stay."""
        finding = self.view.finding
        return finding is not None and not finding.lent and self.view.forget_hits()

    def action_next_pane(self) -> None:
        """Round in the order of reading."""
        self._turn(1)

    def action_previous_pane(self) -> None:
        """Round against it."""
        self._turn(-1)

    def action_pane_right(self) -> None:
        """To the right on the screen."""
        self._turn(-1 if self.rtl else 1, around=False)

    def action_pane_left(self) -> None:
        """To the left on the screen."""
        self._turn(1 if self.rtl else -1, around=False)

    def _turn(self, by: int, *, around: bool = True) -> None:
        target = self.panes.index(self.pane) + by
        if around or 0 <= target < len(self.panes):
            self.go_to(self.panes[target % len(self.panes)])
