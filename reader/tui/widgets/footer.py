"""The bottom row: the keys that matter, or a notice, which may take more rows than one."""

from __future__ import annotations

from collections.abc import Sequence

from rich.style import Style
from textual.filter import LineFilter
from textual.screen import Screen
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from reader.locale import _
from reader.text.layout import Options, fit, layout
from reader.tui.actions import ACTIONS, BY_ID
from reader.tui.keymaps import usual
from reader.tui.legend import Legend
from reader.tui.stock import visual_only
from reader.tui.strips import Paint, align, draw

# A key's name is not part of the Arabic sentence: `[` must not be mirrored, and stands as typed.
ISOLATE, POP = "\u2066", "\u2069"
GAP = "   "
# Help and quit stand last, and stay.
KEPT = 2
# Seconds that any notice stays, and cells of it that are read in one more.
BRIEFLY, PACE = 3.0, 15
# Rows that a notice may take.
MOST = 3
# Cells enough for any footer in one line.
UNBROKEN = 1000


class Footer(Widget):
    """One row of `key label` pairs, from the side where reading starts."""

    def __init__(self, *, rtl: bool) -> None:
        super().__init__(id="footer")
        self.styles.height = 1  # as `_fit` has it: set later, all would be laid out once more
        self._rtl = rtl
        self._notice = ""
        self._local = False
        """The notice is about the pane that has the focus, and of no use to another."""
        self.among: Sequence[str] = ()
        """The ids of the actions to show, where not those of the table."""
        self._resting = False
        self._timer: Timer | None = None
        self.legend = Legend(usual())
        """The user's, once the screen has told."""
        self._arabic = False

    def on_mount(self) -> None:
        """Follow the keyboard to another layout."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)

    def _follow(self, _screen: Screen[object]) -> None:
        if self._arabic != self.legend.arabic:  # bindings change at every focus, and one row is many bytes
            self._arabic = self.legend.arabic
            self.refresh()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """All but the one for stock widgets: this row is in visual order already."""
        return visual_only(super().get_line_filters())

    def turn(self, rtl: bool) -> None:
        """Begin at the other side from now on."""
        self._rtl = rtl
        self.refresh()

    def show(self, among: Sequence[str]) -> None:
        """Show the actions of a pane; none are those of the table."""
        if tuple(among) != tuple(self.among):
            self.among = among
            if self._local:
                self.say("")
            self.refresh()

    def say(self, notice: str) -> None:
        """Show a notice instead of the keys, as many rows as it needs; the empty one brings them back."""
        self._local = False
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if notice != self._notice:
            self._notice = notice
            self._fit()
            self.refresh()

    def on_resize(self) -> None:
        """The notice may need more rows, or fewer."""
        self._fit()

    def _fit(self) -> None:
        width = self.size.width
        rows = min(MOST, len(layout(self._notice, width, self._options))) if self._notice and width else 1
        self.styles.height = max(1, rows)

    def rest(self, on: bool) -> None:
        """Show nothing but notices, or the keys as well."""
        if on != self._resting:
            self._resting = on
            self.refresh()

    def tell(self, notice: str, *, local: bool = False) -> None:
        """Show a notice as long as it takes to read it; a local one goes with the focus of its pane."""
        self.say(notice)
        self._local = local
        self._timer = self.set_timer(BRIEFLY + len(notice) / PACE, lambda: self.say(""))

    def on_show(self) -> None:
        """What was told while the row was hidden is told now."""
        if self._timer is not None:
            self.tell(self._notice, local=self._local)

    @property
    def _options(self) -> Options:
        return Options(base="rtl" if self._rtl else "ltr")

    def render_line(self, y: int) -> Strip:
        """The keys in one row, or a row of the notice."""
        width, base, options = self.size.width, self.rich_style, self._options
        if width < 1:
            return Strip([])  # hidden, while something is asked for in its place
        if self._notice:
            return self._notice_row(y)
        if self._resting:
            return Strip.blank(width, base)
        text, places = keys_line(self.legend, width, options, self.among)
        line = fit(text, width, options)
        ink = Style(bold=True, color=self.styles.scrollbar_color.rich_color)
        return draw(
            line,
            width,
            base,
            [Paint(start, end, ink) for start, end in places],
            align(line, width, self._rtl),
        )

    def _notice_row(self, line_y: int) -> Strip:
        """The last row that there is room for is cut, where more would be needed."""
        width, base = self.size.width, self.rich_style
        laid = layout(self._notice, width, self._options)
        if line_y >= len(laid):
            return Strip.blank(width, base)
        line = laid[line_y]
        if line_y == self.size.height - 1 and len(laid) > self.size.height:
            line = fit(self._notice[laid.span(line_y)[0] :], width, self._options)
        return draw(line, width, base, indent=align(line, width, self._rtl))


def keys_line(
    legend: Legend, width: int, options: Options, among: Sequence[str] = ()
) -> tuple[str, list[tuple[int, int]]]:
    """The logical text of the footer, and where the keys stand in it.

    Where the row is too short for all, the ones before the last two (help and quit) go first.
    `among` are the ids of the actions to show, where not those of the table.
    """
    actions = [action for action in ACTIONS if action.footer]
    if among:
        actions = [BY_ID[action_id] for action_id in among]
    actions = [action for action in actions if legend.keys.of[action.id]]
    while True:
        text, places = "", []
        for action in actions:
            text += GAP if text else ""
            start = len(text)
            text += f"{ISOLATE}{legend.shown(action.id)}{POP}"
            places.append((start, len(text)))
            text += f" {_(action.label)}"
        if len(actions) <= KEPT or layout(text, UNBROKEN, options)[0].cells <= width:
            return text, places
        del actions[-KEPT - 1]
