"""What all dialogs are: one box over what was on the screen, mirrored, and Esc leaves it with None."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Generic, TypeVar, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.filter import LineFilter
from textual.screen import ModalScreen
from textual.widget import Widget

from reader.locale import _
from reader.text.layout import Options, visual
from reader.tui.keyed import Awaited
from reader.tui.stock import visual_only
from reader.tui.theme import Depth
from reader.tui.widgets.words import Tone, Words

T = TypeVar("T")

Check = Callable[[str], str]
"""Looks at what was typed: what is wrong with it, in the reader's language, or nothing."""

# Rows of a terminal from which on a dialog has blank ones around its parts.
ROOMY = 20
# A key's name is not part of an Arabic sentence, as in the footer.
ISOLATE, POP = "\u2066", "\u2069"


def keys_hint(*pairs: tuple[str, str]) -> str:
    """The logical text of keys and what they do, for the lower border of a dialog.

    Three of them have to fit the narrowest screen, in English too.
    """
    gap = "   " if len(pairs) < 3 else "  "
    return gap.join(f"{ISOLATE}{key}{POP} {label}" for key, label in pairs)


class DialogBox(Vertical):
    """The box of a dialog, with a title and keys in its border."""

    def __init__(self, *parts: Widget, rtl: bool) -> None:
        super().__init__(*parts)
        self.rtl = rtl
        self.set_class(rtl, "-rtl")

    def get_line_filters(self) -> Sequence[LineFilter]:
        """All but the one for stock widgets: the border is in visual order already."""
        return visual_only(super().get_line_filters())

    def label(self, title: str, subtitle: str) -> None:
        """Write logical texts into the border."""
        options = Options(base="rtl" if self.rtl else "ltr")
        self.border_title = cast(str, Content(visual(title, options)))
        self.border_subtitle = cast(str, Content(visual(subtitle, options)))


class Dialog(Awaited, ModalScreen[T | None], Generic[T]):
    """A box over what was on the screen; its subclasses say what is in it."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,ctrl+c", "cancel", show=False, priority=True)]

    def __init__(self, title: str, *, rtl: bool, depth: Depth) -> None:
        super().__init__()
        self.heading, self.rtl, self.depth = title, rtl, depth
        self.complaint = Words(rtl=rtl, tone="error")

    def get_line_filters(self) -> Sequence[LineFilter]:
        """All but the one for stock widgets: what shows through behind the box is in visual order already."""
        return visual_only(super().get_line_filters())

    def compose(self) -> ComposeResult:
        """One box."""
        yield DialogBox(*self.parts(), self.complaint, rtl=self.rtl)

    def on_mount(self) -> None:
        """Write into its border."""
        self.relabel()

    def on_screen_resume(self) -> None:
        """Textual gives the focus to a field now; what was typed for it follows."""
        if not self.ready:
            self.call_later(self._let_in)

    def on_resize(self, event: events.Resize) -> None:
        """Blank rows where there is room for them."""
        self.query_one(DialogBox).set_class(event.size.height >= self.roomy_from, "-roomy")

    def relabel(self) -> None:
        """Write the title and the keys into the border."""
        self.query_one(DialogBox).label(self.heading, self.keys())

    @property
    def roomy_from(self) -> int:
        """Rows of a terminal from which on there are blank ones around the parts."""
        return ROOMY

    def parts(self) -> list[Widget]:
        """What is in the box."""
        raise NotImplementedError

    def keys(self) -> str:
        """The keys, for the lower border."""
        return keys_hint(("Enter", _("done")), ("Esc", _("cancel")))

    def words(self, text: str, tone: Tone = "plain") -> Words:
        """Some words of the interface."""
        return Words(text, rtl=self.rtl, tone=tone)

    def action_cancel(self) -> None:
        """Leave with nothing."""
        self.dismiss(None)
