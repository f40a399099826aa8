"""Sends the terminal what changed and nothing else: all that touches Textual's private parts when drawing.

Textual keeps no picture of what the terminal shows, and repaints every line of a widget that scrolled:
8 KB a key over a slow line. Here every update passes a `Painter`: equal cells are not sent again, rows that
moved are moved by the terminal itself, and the colours are said only where they change. What stands on
the screen afterwards is the same, cell by cell; the tests hold that for long runs of keys.

Overridden, each with a test: `App._display`, `Screen._on_screen_resume`, `Screen._extend_compose`. Read:
`LayoutUpdate.strips`, `.region`; `ChopsUpdate.chops`, `.spans`, `.chop_ends`; of the app what says whether it
writes, and where the cursor was left. Emptied: `Widget._repaint_regions`. With a version of Textual that is
not among `version.KNOWN` all of it is off, and Textual draws as ever.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.color import ColorSystem
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from textual import events
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets._toast import ToastRack

from reader.tui.painter import Painter, Piece
from reader.tui.version import known

BY_THE_CELL = frozenset({"visual", "explicit", "lrm", "mlterm"})
"""Dialects in which any cell may be drawn alone. In others a terminal orders or joins runs, and a changed
stretch of a pane is sent whole, as Textual would send it."""


def pieces(update: LayoutUpdate | ChopsUpdate) -> Iterator[Piece]:
    """The stretches of an update, cut as Textual cuts them."""
    if isinstance(update, LayoutUpdate):
        for line_y, strips in enumerate(update.strips, update.region.y):
            cell_x = update.region.x
            for strip in strips:
                yield Piece(line_y, cell_x, strip)
                cell_x += strip.cell_length
        return
    for line_y, left, right in update.spans:
        for end, (cell_x, chop) in zip(update.chop_ends[line_y], update.chops[line_y].items(), strict=False):
            if chop is None or cell_x >= right or end <= left:
                continue
            whole = left <= cell_x < right and end <= right
            strip = chop if whole else chop.crop(0, min(end, right) - cell_x)
            yield Piece(line_y, cell_x, strip, whole)


class Sparing(CompositorUpdate):
    """An update that a painter has drawn."""

    def __init__(self, update: LayoutUpdate | ChopsUpdate, drawn: str) -> None:
        self._update, self._drawn = update, drawn

    def render_segments(self, console: Console) -> str:
        """What is to be written."""
        return self._drawn

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield self._update


class SparingApp(App[None]):
    """An app that draws through a painter; without one as Textual does."""

    painter: Painter | None = None

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        # Textual itself lets some go: only what is written may be remembered as shown.
        writes = self._running and not (self._closed or self._batch_count or self.is_headless)
        if (
            self.painter is not None
            and isinstance(renderable, (LayoutUpdate, ChopsUpdate))
            and writes
            and self._driver is not None
        ):
            colours = self.console._color_system or ColorSystem.TRUECOLOR  # as Strip.render asks it
            drawn = self.painter.paint(pieces(renderable), self.size, colours)
            cursor = self.screen.outer_size.clamp_offset(self.cursor_position)
            if not drawn and cursor == self._previous_cursor_position:
                self.post_display_hook()
                return
            renderable = Sparing(renderable, drawn)
        super()._display(screen, renderable)

    def drawn_over(self) -> None:
        """Somebody else had the terminal: what it shows is not known any more."""
        if self.painter is not None:
            self.painter.forget()

    def on_driver_signal_resume(self) -> None:
        """After Ctrl-Z and fg the screen is empty, of a size that Textual knows: nothing else draws it."""
        self.drawn_over()
        self.screen.refresh(layout=True)

    def on_app_focus(self) -> None:
        """The reader comes back, perhaps from where another program drew on the same terminal."""
        self.drawn_over()


class SparingScreen(Screen[None]):
    """A screen that is drawn once when it is shown first.

    Textual works out the style of everything once more, which it has just done as all was mounted, and draws
    everything a second and a third time: it was asked to while it was mounted, and hides its empty rack.
    """

    drawn_focus: Widget | None = None
    """What had the focus at the first drawing, until that is told."""
    _shown = False

    def _on_screen_resume(self, event: events.ScreenResume) -> None:
        if self._shown or not known():
            return  # Textual's own comes next
        self._shown = True
        event.prevent_default()
        event.refresh_styles = False
        super()._on_screen_resume(event)
        if self.is_current and not self.app._batch_count:  # it was drawn
            self.drawn_focus = self.focused
            for widget in (self, *self._compositor.visible_widgets):
                widget._repaint_regions.clear()

    def _extend_compose(self, widgets: list[Widget]) -> None:
        super()._extend_compose(widgets)
        for widget in widgets:
            if isinstance(widget, ToastRack) and known():
                widget.display = False  # it shows itself with what it has to show
