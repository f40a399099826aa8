"""The keys, on a screen of their own."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.strip import Strip

from reader.locale import _
from reader.text.layout import Options, layout
from reader.tui.actions import ACTIONS
from reader.tui.keymaps import Keys
from reader.tui.strips import align, draw
from reader.tui.theme import Depth
from reader.tui.widgets.pane import Pane

# Cells of the column of keys.
KEYS = 12


class HelpPane(Pane):
    """One row or more an action: keys, then what they do."""

    def __init__(self, keys: Keys, *, rtl: bool, depth: Depth) -> None:
        super().__init__(rtl=rtl, depth=depth, id="help")
        self._keys = keys
        self._first = 0
        self._rows: list[Strip] | None = None

    def on_mount(self) -> None:
        """Name the pane."""
        self.label(_("Keys"), _("q back"))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as there are keys; the style sheet limits it to the screen."""
        return len(self._draw(width))

    def on_resize(self) -> None:
        """Lay out anew."""
        self._rows = None
        self.move(0)

    def move(self, rows: int) -> None:
        """Scroll."""
        self._first = max(0, min(self._first + rows, len(self._drawn()) - self.height))
        self.refresh()

    def top(self) -> None:
        """To the first key."""
        self.move(-len(self._drawn()))

    def bottom(self) -> None:
        """To the last key."""
        self.move(len(self._drawn()))

    def row(self, line_y: int) -> Strip:
        """One row in view."""
        rows = self._drawn()
        at = self._first + line_y
        return rows[at] if at < len(rows) else Strip.blank(self.width, self.rich_style)

    def _drawn(self) -> list[Strip]:
        if self._rows is None:
            self._rows = self._draw(self.width)
        return self._rows

    def _draw(self, width: int) -> list[Strip]:
        base, room = self.rich_style, max(1, width - KEYS)
        rows = []
        for action in ACTIONS:
            laid = layout(_(action.help), room, Options(base="rtl" if self.rtl else "ltr"))
            for line_y in range(len(laid)):
                line = laid[line_y]
                text = draw(line, room, base, indent=align(line, room, self.rtl))
                shown = self._keys.shown(action.id, KEYS - 2) if line_y == 0 else ""
                name = shown.rjust(KEYS) if self.rtl else shown.ljust(KEYS)
                keys = Segment(name, base + self.ink("heading"))
                rows.append(Strip([*text, keys] if self.rtl else [keys, *text], width))
        return rows


class HelpScreen(ModalScreen[None]):
    """The help, over what was on the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,escape,question_mark,f1,enter", "dismiss", show=False, priority=True),
        Binding("j,down", "move(1)", show=False),
        Binding("k,up", "move(-1)", show=False),
        Binding("space,pagedown", "page(1)", show=False),
        Binding("b,pageup", "page(-1)", show=False),
        Binding("g,home", "top", show=False),
        Binding("G,end", "bottom", show=False),
    ]

    def __init__(self, keys: Keys, *, rtl: bool, depth: Depth) -> None:
        super().__init__()
        self._pane = HelpPane(keys, rtl=rtl, depth=depth)

    def compose(self) -> ComposeResult:
        """One pane."""
        yield self._pane

    def action_move(self, rows: int) -> None:
        """Scroll by rows."""
        self._pane.move(rows)

    def action_page(self, pages: int) -> None:
        """Scroll by pages."""
        self._pane.page(pages)

    def action_top(self) -> None:
        """To the first key."""
        self._pane.top()

    def action_bottom(self) -> None:
        """To the last key."""
        self._pane.bottom()
