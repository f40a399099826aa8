"""Rows, pages, top and end: what the same keys do in the pane with the focus, on every screen of panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.tui.widgets.pane import Pane


class Steps:
    """Actions within a pane; the screen beside it says which."""

    if TYPE_CHECKING:

        @property
        def pane(self) -> Pane:
            """The one that has the focus."""

    def action_next(self) -> None:
        """One row down."""
        self.pane.move(1)

    def action_previous(self) -> None:
        """One row up."""
        self.pane.move(-1)

    def action_page_down(self) -> None:
        """One page down."""
        self.pane.page(1)

    def action_page_up(self) -> None:
        """One page up."""
        self.pane.page(-1)

    def action_half_down(self) -> None:
        """Half a page down."""
        self.pane.half(1)

    def action_half_up(self) -> None:
        """Half a page up."""
        self.pane.half(-1)

    def action_top(self) -> None:
        """To the top."""
        self.pane.top()

    def action_bottom(self) -> None:
        """To the end."""
        self.pane.bottom()
