"""The help: every action by section with its keys, searched by typing; the pane in use stands first."""

from __future__ import annotations

from collections.abc import Sequence

from reader.locale import _
from reader.tui.actions import ACTIONS, KEEPING, READING, SECTIONS, SPEAKING
from reader.tui.editkeys import EDIT_KEYS, TYPING
from reader.tui.legend import Legend
from reader.tui.screens.dialog import ISOLATE, POP
from reader.tui.screens.palette import ActionList, row_of
from reader.tui.theme import Depth
from reader.tui.widgets.choices import Choice
from reader.tui.widgets.field import RtlInput

OWN = {"news": KEEPING, "article": READING, "speakers": SPEAKING}
"""The section of each pane, by its id."""

QUESTION = ("?", "؟")


class HelpScreen(ActionList):
    """The keys, over what was on the screen; Enter does what is under the cursor."""

    def __init__(self, legend: Legend, pane: str = "", *, rtl: bool, depth: Depth) -> None:
        """The help, asked for from the pane of this id."""
        self._own = OWN.get(pane)
        super().__init__(_("Keys"), legend, rtl=rtl, depth=depth, ranked=False)

    def on_rtl_input_changed(self, event: RtlInput.Changed) -> None:
        """Its own key closes it too, where nothing else is typed."""
        if event.value in QUESTION:
            self.dismiss(None)

    def rows(self) -> Sequence[Choice]:
        """A heading a section, its actions under it."""
        found: list[Choice] = []
        for section in sorted(SECTIONS, key=lambda section: section != self._own):
            actions = [action for action in ACTIONS if action.section == section]
            if actions:
                note = _("in this pane") if section == self._own else ""
                found.append(Choice(_(section), note=note, heading=True))
                found += [row_of(action, self.legend) for action in actions]
        found.append(Choice(_(TYPING), heading=True))
        found += [Choice(_(help), note=f"{ISOLATE}{keys}{POP}") for keys, help in EDIT_KEYS]
        return found
