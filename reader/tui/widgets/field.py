"""A line to type into, in either direction: what dialogs, filters and search are made of.

The value is logical text; the screen shows it joined and in visual order. Keys are the tables below; every
letter, whatever it does elsewhere in the program, is typed here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.filter import LineFilter
from textual.geometry import Offset, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.text import edit as editing
from reader.text.caret import Caret, Row, beside, caret, place, row
from reader.text.direction import Direction
from reader.text.edit import LIMIT, TYPED_CONTROLS, Edit
from reader.text.layout import Options, fit
from reader.tui.stock import visual_only
from reader.tui.theme import NUMBERED, Depth
from reader.tui.told import Told

_EDITS: dict[str, Callable[[Edit], Edit]] = {
    "backspace": editing.erase_back,
    "ctrl+h": editing.erase_back,
    "delete": editing.erase_forward,
    "ctrl+d": editing.erase_forward,
    "ctrl+w": editing.erase_word_back,
    "alt+backspace": editing.erase_word_back,
    "ctrl+backspace": editing.erase_word_back,
    "ctrl+delete": editing.erase_word_forward,
    "alt+d": editing.erase_word_forward,
    "ctrl+u": editing.erase_to_start,
    "ctrl+k": editing.erase_to_end,
    "alt+a": editing.select_all,
    "ctrl+underscore": editing.undo,
    "ctrl+slash": editing.undo,
    "alt+z": editing.undo,
    "ctrl+y": editing.redo,
    "alt+Z": editing.redo,
    "alt+shift+z": editing.redo,
}
"""Keys that change the text or select, and what each does. Ctrl-Z is not one: it suspends the program."""

_STEPS = {"left": -1, "right": 1}
"""One cell on the screen, to the left and to the right."""


class RtlInput(Widget, can_focus=True):
    """One line of text under a caret, in both directions.

        field = RtlInput(rtl=True, depth="full", placeholder=_("word or name"))
        …
        def on_rtl_input_changed(self, event: RtlInput.Changed) -> None: …event.value…
        def on_rtl_input_submitted(self, event: RtlInput.Submitted) -> None: …Enter was pressed…

    Esc, Tab, the arrows up and down and the pages are not taken: they bubble to whoever holds the field.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"field--placeholder", "field--selection"}
    DEFAULT_CSS = """
    RtlInput { height: 1; width: 1fr; }
    RtlInput > .field--placeholder { color: $dim; }
    RtlInput > .field--selection { background: $row; }
    """
    ALLOW_SELECT = False

    class Changed(Told):
        """The text is another."""

        field: RtlInput
        value: str

        @property
        def control(self) -> RtlInput:
            """The field, for `@on` with a selector."""
            return self.field

        def can_replace(self, message: Message) -> bool:
            """Only what stands there now counts."""
            return isinstance(message, RtlInput.Changed) and message.field is self.field

    class Submitted(Told):
        """Enter was pressed."""

        field: RtlInput
        value: str

        @property
        def control(self) -> RtlInput:
            """The field, for `@on` with a selector."""
            return self.field

    def __init__(
        self,
        value: str = "",
        *,
        rtl: bool,
        depth: Depth,
        placeholder: str = "",
        masked: bool = False,
        base: Direction | None = None,
        limit: int = LIMIT,
        id: str | None = None,
    ) -> None:
        """A field.

        Args:
            value: what stands in it at first.
            rtl: the direction of the interface: the side where the text begins.
            depth: the colours of the terminal.
            placeholder: what it says while it is empty; logical.
            masked: show a sign for each letter, and let nothing be copied: secrets.
            base: the direction of the text, where its letters are not to say it (an address: `ltr`).
            limit: code points that it takes.
            id: of the widget.
        """
        super().__init__(id=id)
        self.rtl, self.depth = rtl, depth
        self.set_class(rtl, "-rtl")
        self.placeholder, self.masked = placeholder, masked
        self._base, self._limit = base, limit
        self._state = editing.edit(value, limit)
        self._scroll = 0

    def turn(self, rtl: bool) -> None:
        """Begin at the other side from now on."""
        self.rtl = rtl
        self.set_class(rtl, "-rtl")
        self.refresh()

    # -- what its owner asks and says ----------------------------------------------------------------

    @property
    def value(self) -> str:
        """The text, logical."""
        return self._state.text

    @value.setter
    def value(self, text: str) -> None:
        """Put another text in its place, the caret at its end; it cannot be undone."""
        self._become(editing.edit(text, self._limit))

    @property
    def state(self) -> Edit:
        """The text with its caret and selection."""
        return self._state

    def select_all(self) -> None:
        """Select all, so that what is typed next takes its place."""
        self._become(editing.select_all(self._state))

    def insert(self, text: str) -> None:
        """Type or paste at the caret."""
        self._become(editing.insert(self._state, text, limit=self._limit))

    # -- keys ------------------------------------------------------------------------------------

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Whether a key is typed here rather than meaning something to the screen."""
        return _typed(key, character)

    def on_key(self, event: events.Key) -> None:
        """Type, erase, move; what is none of these goes on to the screen."""
        character = event.character
        if _typed(event.key, character) and character is not None:
            self.insert(character)
        elif event.key == "enter":
            self.post_message(self.Submitted(self, self.value))
        elif event.key in _EDITS:
            self._become(_EDITS[event.key](self._state))
        elif event.key in ("alt+c", "ctrl+x", "ctrl+v"):
            self._clip(event.key)
        elif not self._moved(event.key):
            return
        event.stop()
        event.prevent_default()

    def _moved(self, key: str) -> bool:
        """Whether a key was one that moves the caret."""
        select = "shift+" in key
        key = key.replace("shift+", "")
        state, text = self._state, self._state.text
        start, end = state.selection
        if key in _STEPS:
            if start != end and not select:
                # The end of the selection that lies on that side.
                stops = [self._cell_of(start), self._cell_of(end)]
                target = (start, end)[stops.index(min(stops) if key == "left" else max(stops))]
            else:
                target = beside(self._row, state, _STEPS[key])
        elif key in ("ctrl+left", "ctrl+right", "alt+left", "alt+right", "alt+b", "alt+f"):
            forward = key == "alt+f" or (key[-4:] == "left") == (self._row.base == "rtl")
            if key == "alt+b":
                forward = False
            target = (editing.word_after if forward else editing.word_before)(text, state.caret)
            if self.masked:  # where its words begin is part of a secret
                target = len(text) if forward else 0
        elif key == "ctrl+a" and state.caret == 0 and text:
            self._become(editing.select_all(state))
            return True
        elif key in ("home", "ctrl+a"):
            target = 0
        elif key in ("end", "ctrl+e"):
            target = len(text)
        else:
            return False
        self._become(editing.move(state, target, select=select))
        return True

    def _clip(self, key: str) -> None:
        """Copy, cut or paste within the program; the terminal's own paste comes as `Paste`."""
        if key == "ctrl+v":
            self.insert(self.app.clipboard)
        elif self._state.selected and not self.masked:
            self.app.copy_to_clipboard(self._state.selected)
            if key == "ctrl+x":
                self._become(editing.erase_back(self._state))

    def on_paste(self, event: events.Paste) -> None:
        """Take in what was pasted, as one line."""
        event.stop()
        self.insert(event.text.strip("\r\n"))

    def _become(self, state: Edit) -> None:
        old, self._state = self._state, state
        if state.text != old.text:
            self.post_message(self.Changed(self, state.text))
        self.refresh()
        self._point()

    # -- mouse and focus ---------------------------------------------------------------------------

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Put the caret where the mouse is."""
        offset = event.get_content_offset(self)
        if offset is not None:
            target = place(self._row, self._cell_at(offset.x))
            self._become(editing.move(self._state, target, select=event.shift))

    def on_click(self, event: events.Click) -> None:
        """Twice selects a word, three times all."""
        if event.chain == 2 and not self.masked:
            self._become(editing.select_word(self._state, self._state.caret))
        elif event.chain > 1:
            self.select_all()

    def on_focus(self) -> None:
        """Show the caret."""
        self.refresh()
        self._point()

    def on_blur(self) -> None:
        """Hide it."""
        self.refresh()

    def on_mount(self) -> None:
        """Where the field stands on the screen may change with what is around it."""
        self.screen.screen_layout_refresh_signal.subscribe(self, lambda _screen: self._point())

    def on_resize(self) -> None:
        """The caret stays in view."""
        self._point()

    def _point(self) -> None:
        """The terminal's own cursor stands on the caret: for input methods and screen readers."""
        if self.is_attached and self.has_focus:
            region = self.content_region
            at, _ = self._view()
            place = Offset(region.x + at, region.y)
            if place != self.app.cursor_position:
                self.app.cursor_position = place
                self.refresh()  # the cursor is moved when something is drawn

    # -- drawing ---------------------------------------------------------------------------------

    def get_line_filters(self) -> Sequence[LineFilter]:
        """All but the one for stock widgets: this row is in visual order already."""
        return visual_only(super().get_line_filters())

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One row."""
        return 1

    @property
    def _row(self) -> Row:
        return row(self._state.text, "rtl" if self.rtl else "ltr", self._base, masked=self.masked)

    @property
    def _room(self) -> int:
        return max(1, self.content_size.width)

    def _cell_of(self, logical_i: int) -> int:
        """The column of the caret, stood before a code point."""
        at = caret(self._row, editing.move(self._state, logical_i))
        return at.column if at.own else at.column + 1

    def _cell_at(self, cell_x: int) -> int:
        """The cell of the row that a cell of the widget shows."""
        _, left = self._view()
        target = cell_x - left
        at = self._caret
        if at is not None and at.own and target > sum(self._row.widths[: at.column]):
            target -= 1
        return target

    @property
    def _caret(self) -> Caret | None:
        """Drawn only in the field that is typed into."""
        return caret(self._row, self._state) if self.has_focus else None

    def _view(self) -> tuple[int, int]:
        """The widget's cell that the caret stands on, and the one of the row's first cell (or before it).

        What fits begins at the starting side; of what does not a window follows the caret.
        """
        line, room, at = self._row, self._room, self._caret
        caret_x = sum(line.widths[: at.column]) if at else 0
        cells = line.cells + (1 if at and at.own else 0)
        if cells <= room:
            left = room - cells if self.rtl else 0
            self._scroll = 0
            return left + caret_x, left
        most = cells - room
        if at is not None:
            # From the side where the line begins: the same while the line grows at its end.
            from_start = cells - 1 - caret_x if self.rtl else caret_x
            self._scroll = max(from_start - room + 1, min(self._scroll, from_start))
        self._scroll = min(self._scroll, most)
        left = self._scroll - most if self.rtl else -self._scroll
        return left + caret_x, left

    def render_line(self, y: int) -> Strip:
        """The row."""
        if y:
            return Strip.blank(self._room, self.rich_style)
        line, base = self._row, self.rich_style
        if not line.starts:
            return self._empty()
        _, left = self._view()
        at = self._caret
        segments: list[Segment] = []
        first, last = self._state.selection if self.has_focus else (0, 0)
        chosen = self._ink("selection")
        for column, (glyph, start, length) in enumerate(
            zip(line.glyphs, line.starts, line.lengths, strict=True)
        ):
            if at is not None and at.own and at.column == column:
                segments.append(Segment(" ", base + _BLOCK))
            ink = base + chosen if start < last and start + length > first else base
            if at is not None and not at.own and at.column == column:
                ink += _BLOCK
            segments.append(Segment(glyph, ink))
        if at is not None and at.own and at.column == len(line.starts):
            segments.append(Segment(" ", base + _BLOCK))
        if left > 0:
            segments.insert(0, Segment(" " * left, base))
        strip = Strip(segments, line.cells + (1 if at and at.own else 0) + max(0, left))
        return strip.crop(max(0, -left), max(0, -left) + self._room).adjust_cell_length(self._room, base)

    def _empty(self) -> Strip:
        """The placeholder, and the caret at the starting side."""
        base, room = self.rich_style, self._room
        ink = base + self._ink("placeholder")
        at = Segment(" ", base + _BLOCK) if self.has_focus else Segment("", base)
        rest = room - len(at.text)
        if not self.placeholder or not rest:
            parts = [Segment(" " * rest, base), at] if self.rtl else [at, Segment(" " * rest, base)]
            return Strip(parts, room)
        hint = fit(self.placeholder, rest, Options(base=self._base or ("rtl" if self.rtl else "ltr")))
        blank, words = Segment(" " * (rest - hint.cells), base), Segment(hint.visual, ink)
        return Strip([blank, words, at] if self.rtl else [at, words, blank], room)

    def _ink(self, name: str) -> Style:
        if name == "selection" and self.depth in NUMBERED:
            return Style(underline=True, bold=True)
        return self.get_component_rich_style(f"field--{name}", partial=True)


_BLOCK = Style(reverse=True)


def _typed(key: str, character: str | None) -> bool:
    """Whether a key is a letter: not one with Ctrl or Alt, and the joiners too."""
    if character is None or key.startswith(("ctrl+", "alt+")):
        return False
    return character.isprintable() or character in TYPED_CONTROLS


__all__ = ["RtlInput"]
