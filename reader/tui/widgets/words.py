"""A paragraph or a few of the interface's own words: questions, hints and complaints of dialogs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal

from textual.filter import LineFilter
from textual.geometry import Size
from textual.strip import Strip

from reader.text.layout import Layout, Options, layout
from reader.tui.stock import visual_only
from reader.tui.strips import align, draw
from reader.tui.widgets.late import Late

Tone = Literal["plain", "dim", "error", "heading"]


class Words(Late):
    """Logical text, laid out in the width there is; as high as it needs."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"words--dim", "words--error", "words--heading"}
    DEFAULT_CSS = """
    Words { height: auto; width: 1fr; }
    Words > .words--dim { color: $dim; }
    Words > .words--error { color: $error; text-style: bold; }
    Words > .words--heading { color: $heading; text-style: bold; }
    """
    ALLOW_SELECT = False

    def __init__(
        self, text: str = "", *, rtl: bool, tone: Tone = "plain", own: bool = False, id: str | None = None
    ) -> None:
        """Some words.

        Args:
            text: logical; every line of it is a paragraph.
            rtl: the direction of the interface.
            tone: how it is coloured.
            own: its letters say its direction, not the interface: texts of articles, names.
            id: of the widget.
        """
        super().__init__(id=id)
        self.rtl = rtl
        self._text, self._tone, self._own = text, tone, own
        self.display = bool(text)

    @property
    def text(self) -> str:
        """Logical."""
        return self._text

    def say(self, text: str) -> None:
        """Say something else; nothing takes no room."""
        if text != self._text:
            self.appear()
            self._text = text
            self.display = bool(text)
            self.refresh(layout=True)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """All but the one for stock widgets: these rows are in visual order already."""
        return visual_only(super().get_line_filters())

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Its lines."""
        return sum(map(len, self._laid(max(1, width))))

    def render_line(self, y: int) -> Strip:
        """One line."""
        width, ink = max(1, self.size.width), self.rich_style
        if self._tone != "plain":
            ink += self.get_component_rich_style(f"words--{self._tone}", partial=True)
        for part in self._laid(width):
            if y < len(part):
                line = part[y]
                return draw(line, width, ink, indent=align(line, width, self.rtl))
            y -= len(part)
        return Strip.blank(width, self.rich_style)

    def _laid(self, width: int) -> list[Layout]:
        options = Options() if self._own else Options(base="rtl" if self.rtl else "ltr")
        return [layout(paragraph, width, options) for paragraph in self._text.split("\n")]
