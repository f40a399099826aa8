"""A bordered pane drawn line by line: what list, article, speakers and help have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import cast

from rich.style import Style
from textual import events
from textual.content import Content
from textual.filter import LineFilter
from textual.geometry import Offset, Region, Size
from textual.strip import Strip
from textual.widget import Widget

from reader.text.layout import Options, visual
from reader.tui.keymaps import usual
from reader.tui.legend import Legend
from reader.tui.stock import visual_only
from reader.tui.theme import Depth, greys, ink

# Colours of their own would be the grounds of a row of patches.
PLAIN_REVERSED = Style(color="default", bgcolor="default", reverse=True)
# Rows that one notch of a mouse wheel moves.
WHEEL = 3


class Pane(Widget, can_focus=True):
    """A pane. Subclasses draw rows and move; no scrollbar: a position stands in the border.

    Mirrored: the title stands at the side where reading starts.
    """

    ALLOW_SELECT = False

    rtl: bool
    """The direction of the interface, not of a text."""
    depth: Depth
    """The colours of the terminal."""

    def __init__(self, *, rtl: bool, depth: Depth, id: str | None = None) -> None:
        super().__init__(id=id)
        self.rtl, self.depth = rtl, depth
        self._ground: Style | None = None
        self.legend = Legend(usual())
        """The user's keys, once the screen has told."""
        self.tashkeel = True
        """Vowel marks are shown, in what is drawn of articles."""
        self._labels = ("", "", rtl)
        self._room = Size(0, 0)
        """What the rows were laid out for."""
        self.set_class(rtl, "-rtl")
        self.set_class(depth == "none", "-mono")

    def turn(self, rtl: bool) -> None:
        """Read from the other side from now on."""
        self.rtl = rtl
        self.set_class(rtl, "-rtl")
        self.renew()

    def wear(self, depth: Depth) -> None:
        """Draw with other colours from now on."""
        self.depth = depth
        self.set_class(depth == "none", "-mono")
        self.renew()

    def vocalise(self, on: bool) -> None:
        """Show vowel marks from now on, or hide them."""
        if on != self.tashkeel:
            self.tashkeel = on
            self.renew()

    def watch_virtual_size(self) -> None:
        """Lay out before another size is drawn: the event comes after it, and would make it two drawings."""
        self._fit()

    def on_resize(self) -> None:
        """Lay out for the size in which the pane is shown again."""
        self._fit()

    def refit(self) -> None:
        """Lay out where only the border has come or gone: of the room that this makes no event tells."""
        self._fit()

    def on_hide(self) -> None:
        """What is laid out meanwhile is laid out for nothing."""
        self._room = Size(0, 0)

    def _fit(self) -> None:
        if self._room != self.content_size:
            self._room = self.content_size
            self.fit()

    def fit(self) -> None:
        """Lay out for the size that the pane has now."""

    def renew(self) -> None:
        """Lay out and label anew: the language, the direction or the colours are others."""
        self.refresh()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """All but the one for stock widgets: what a pane draws is in visual order already."""
        return visual_only(super().get_line_filters())

    def label(self, title: str, subtitle: str = "") -> None:
        """Write logical texts into the border; they are sentences of the interface, and run as it does."""
        if (title, subtitle, self.rtl) == self._labels:
            return
        self._labels = title, subtitle, self.rtl
        own = Options(base="rtl" if self.rtl else "ltr")
        self.border_title = cast(str, Content(visual(title, own))) if title else ""
        self.border_subtitle = cast(str, Content(visual(subtitle, own))) if subtitle else ""

    def ink(self, name: str) -> Style:
        """One of the theme's inks, alone."""
        return ink(self.app.theme, name)

    @property
    def cursor_ink(self) -> Style:
        """What lies over the row under the cursor; quieter while the focus is elsewhere."""
        if self.depth == "palette":
            quiet, strong = greys(self.background_colors[1])
            return Style(bgcolor=strong if self.has_focus else quiet)
        if self.depth == "full":
            return self.ink("row" if self.has_focus else "row-quiet")
        return PLAIN_REVERSED if self.has_focus else Style(bold=True)

    @property
    def height(self) -> int:
        """Rows to draw on, at least one."""
        return max(1, self.content_size.height)

    @property
    def width(self) -> int:
        """Cells of a row, at least one."""
        return max(1, self.content_size.width)

    @property
    def rich_style(self) -> Style:
        """As Textual finds it, which asks all of the tree: once for all rows that are drawn together."""
        return super().rich_style if self._ground is None else self._ground

    @contextmanager
    def _grounded(self) -> Iterator[Style]:
        """The ground of rows that are drawn together."""
        outer = self._ground
        self._ground = outer or super().rich_style
        try:
            yield self._ground
        finally:
            self._ground = outer

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw some rows."""
        with self._grounded():
            return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Draw one row of the pane; with the first one the terminal's own cursor comes to the current row."""
        if y == 0 and self.has_focus:
            self.place_cursor()
        return self.row(y)

    @property
    def current_y(self) -> int:
        """The row that the reader is at, counted from the top of what is in view."""
        return 0

    def place_cursor(self) -> None:
        """Put the terminal's cursor where the current row begins: screen readers and magnifiers follow it."""
        region = self.content_region
        cell_x = region.right - 1 if self.rtl else region.x
        self.app.cursor_position = Offset(cell_x, region.y + min(self.current_y, self.height - 1))

    def row(self, line_y: int) -> Strip:
        """One row, counted from the top of what is in view."""
        raise NotImplementedError

    def move(self, rows: int) -> None:
        """Move the cursor or the text by rows; negative is up."""
        raise NotImplementedError

    @property
    def screenful(self) -> int:
        """What `move` is to be given for a page, at least 1: one row stays in view."""
        return max(1, self.height - 1)

    def page(self, pages: int) -> None:
        """Move by whole pages."""
        self.move(pages * self.screenful)

    def half(self, pages: int) -> None:
        """Move by half pages."""
        self.move(pages * max(1, self.screenful // 2))

    def top(self) -> None:
        """To the beginning."""
        raise NotImplementedError

    def bottom(self) -> None:
        """To the end."""
        raise NotImplementedError

    def enter(self) -> None:
        """Enter was pressed here."""

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """One notch down."""
        event.stop()
        self.move(WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """One notch up."""
        event.stop()
        self.move(-WHEEL)
