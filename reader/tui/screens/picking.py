"""Selecting words of the article with the keyboard: the keys that move then move the selection."""

from __future__ import annotations

from reader.locale import _
from reader.tui.screens.moving import Moving
from reader.tui.screens.sharing import Sharing


class Picking(Moving, Sharing):
    """While words are selected, rows and panes are words; on the screen left is left."""

    def action_select(self) -> None:
        """Stand on a word; on the word begin the selection, and again let it go."""
        self.go_to(self.view)
        picking = self.view.pick(self._first())
        if picking is None:
            return
        if picking.marked:
            hint = _("go to the last word: {copy} copies, {cite} copies with the source, {back} leaves")
        else:
            hint = _("go to the first word with the arrows: {select} begins there, {copy} copies this word")
        self.footer.tell(self.legend.told(hint))

    def _first(self) -> int:
        """Where one would begin: at the hit or the quote that is marked, else at the top of the view."""
        view = self.view
        hit = view.finding.here if view.finding else None
        if hit is not None:
            return hit[0]
        return view.quote.start if view.quote is not None else view.position

    @property
    def _picking(self) -> bool:
        return self.pane is self.view and self.view.picking is not None

    def action_next(self) -> None:
        """One line down."""
        if self._picking:
            self.view.pick_line(1)
        else:
            super().action_next()

    def action_previous(self) -> None:
        """One line up."""
        if self._picking:
            self.view.pick_line(-1)
        else:
            super().action_previous()

    def action_pane_right(self) -> None:
        """The word on the right."""
        if self._picking:
            self.view.pick_word(-1 if self._from_the_right else 1)
        else:
            super().action_pane_right()

    def action_pane_left(self) -> None:
        """The word on the left."""
        if self._picking:
            self.view.pick_word(1 if self._from_the_right else -1)
        else:
            super().action_pane_left()

    @property
    def _from_the_right(self) -> bool:
        """How the paragraph runs that the word is in."""
        return self.view.picked_rtl

    def action_copy(self) -> None:
        """What is selected, and done."""
        super().action_copy()
        if self._picking:
            self.view.unselect()

    def action_cite(self) -> None:
        """Likewise."""
        super().action_cite()
        if self._picking:
            self.view.unselect()
