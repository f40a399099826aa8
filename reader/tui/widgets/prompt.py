"""The bottom row while something is asked for: what, a line to type in, and what is known of it so far."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.containers import Horizontal
from textual.filter import LineFilter
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from reader.text.layout import Line, Options, fit, unwrapped
from reader.tui.messages import PromptChanged, PromptDone, PromptLeft
from reader.tui.stock import visual_only
from reader.tui.strips import draw
from reader.tui.theme import Depth
from reader.tui.widgets.late import Late

if TYPE_CHECKING:
    from reader.tui.widgets.field import RtlInput


class Legend(Widget):
    """A few words beside a field, as wide as they are."""

    ALLOW_SELECT = False

    def __init__(self, *, rtl: bool, id: str) -> None:
        super().__init__(id=id)
        self._options = Options(base="rtl" if rtl else "ltr")
        self._words = ""

    def turn(self, rtl: bool) -> None:
        """Read from the other side from now on."""
        self._options = Options(base="rtl" if rtl else "ltr")

    def say(self, words: str) -> None:
        """Show these logical words."""
        if words != self._words:
            self._words = words
            self.refresh(layout=True)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """All but the one for stock widgets: this row is in visual order already."""
        return visual_only(super().get_line_filters())

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """As many cells as the words take."""
        return unwrapped(self._words, self._options).cells if self._words else 0

    def render_line(self, y: int) -> Strip:
        """The one row."""
        width, base = self.content_size.width, self.rich_style
        line: Line | None = fit(self._words, width, self._options) if self._words and width else None
        return draw(line, width, base, indent=0) if line else Strip.blank(width, base)


class Prompt(Horizontal, Late):
    """One row in the footer's place; says by messages what is typed."""

    def __init__(self, *, rtl: bool, depth: Depth) -> None:
        super().__init__(id="prompt")
        self.purpose = ""
        self._rtl, self._depth = rtl, depth
        self._label = Legend(rtl=rtl, id="prompt-label")
        self._note = Legend(rtl=rtl, id="prompt-note")
        self._field: RtlInput | None = None
        """Made when something is first asked for."""
        self.display = False

    def _parts(self) -> list[Widget]:
        """In the order of reading."""
        return [self._label, *([self._field] if self._field else []), self._note]

    def turn(self, rtl: bool) -> None:
        """Read from the other side from now on."""
        self._rtl = rtl
        self._label.turn(rtl)
        self._note.turn(rtl)
        if self._field is not None:
            self._field.turn(rtl)
            self.sort_children(key=self._parts().index, reverse=rtl)

    def wear(self, depth: Depth) -> None:
        """Draw with other colours from now on."""
        self._depth = depth
        if self._field is not None:
            self._field.depth = depth

    def ask(self, purpose: str, label: str, value: str = "") -> None:
        """Begin to ask.

        Args:
            purpose: comes back in the messages.
            label: says what is asked for.
            value: that is there to begin with; what is typed takes its place.
        """
        self.appear()
        self.purpose = purpose
        self._label.say(label)
        self._note.say("")
        field = self._made()
        with self.prevent(field.Changed):
            field.value = value
            field.select_all()
        self.display = True
        self.screen.set_focus(field)

    def _made(self) -> RtlInput:
        """The field, which nobody sees before something is asked for, with what stands beside it."""
        if self._field is None:
            from reader.tui.widgets.field import RtlInput  # loaded when it opens

            self._field = RtlInput(rtl=self._rtl, depth=self._depth)
            self.mount_all(self._parts()[::-1] if self._rtl else self._parts())
        return self._field

    def note(self, note: str) -> None:
        """Say what is known of the value."""
        self._note.say(note)

    def on_rtl_input_changed(self, event: RtlInput.Changed) -> None:
        """What is typed changed."""
        event.stop()
        self.post_message(PromptChanged(self.purpose, event.value))

    def on_rtl_input_submitted(self, event: RtlInput.Submitted) -> None:
        """It was entered."""
        event.stop()
        self.post_message(PromptDone(self.purpose, event.value))

    def on_key(self, event: events.Key) -> None:
        """Esc gives up; no key but those of the field means anything meanwhile."""
        event.stop()
        event.prevent_default()
        if event.key in ("escape", "ctrl+c"):
            self.post_message(PromptLeft(self.purpose))
