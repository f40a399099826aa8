"""The palette: every action, found by what it is called in either language, by its id, or by its key."""

from __future__ import annotations

from collections.abc import Sequence

from reader.locale import LANGUAGES, _, in_language
from reader.tui.actions import ACTIONS, Action
from reader.tui.legend import Legend
from reader.tui.screens.ask import Choose
from reader.tui.screens.dialog import ISOLATE, POP, keys_hint
from reader.tui.theme import Depth
from reader.tui.widgets.choices import Choice

# Cells for the keys of one action: the first always, more of them as they fit.
KEYS = 14
# What the palette is asked from, and would only open again.
LEFT_OUT = frozenset({"palette"})


def row_of(action: Action, legend: Legend) -> Choice:
    """An action as a row: what it does, and its keys at the other side."""
    keys = legend.shown(action.id, KEYS)
    names = tuple(in_language(name, msgid) for name in LANGUAGES for msgid in (action.help, action.label))
    note = f"{ISOLATE}{keys}{POP}" if keys else ""
    return Choice(_(action.help), action.id, note, (action.id, action.id.replace("_", " "), *names))


class ActionList(Choose):
    """A list of actions, whose keys follow the keyboard to another layout; gives the id of one."""

    def __init__(self, title: str, legend: Legend, *, rtl: bool, depth: Depth, ranked: bool) -> None:
        self.legend = legend
        rows = self.rows()
        super().__init__(title, rows, rtl=rtl, depth=depth, ranked=ranked, wide=True)
        self._notes = [row.note for row in rows]

    def rows(self) -> Sequence[Choice]:
        """The actions in their order, perhaps under headings."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Follow the keyboard."""
        self.bindings_updated_signal.subscribe(self, lambda _screen: self._follow())

    def _follow(self) -> None:
        rows = self.rows()
        notes = [row.note for row in rows]
        if notes != self._notes:
            self._notes = notes
            self.list.offer(rows)

    def keys(self) -> str:
        """What Enter does."""
        return keys_hint(("Enter", _("do it")), ("Esc", _("close")))


class Palette(ActionList):
    """Everything that can be done."""

    def __init__(self, legend: Legend, *, rtl: bool, depth: Depth) -> None:
        super().__init__(_("What to do"), legend, rtl=rtl, depth=depth, ranked=True)

    def rows(self) -> Sequence[Choice]:
        """All of them; what is met best stands first."""
        return [row_of(action, self.legend) for action in ACTIONS if action.id not in LEFT_OUT]
