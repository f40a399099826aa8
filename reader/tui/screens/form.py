"""A dialog that asks for several things at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget

from reader.locale import _
from reader.named import NamedTuple
from reader.text.direction import Direction
from reader.tui.screens.dialog import ROOMY, Check, Dialog, keys_hint
from reader.tui.theme import Depth
from reader.tui.widgets.field import RtlInput
from reader.tui.widgets.oneof import OneOf

# Rows of one blank with a blank row under it, and of the dialog around them.
BLANK_ROWS, AROUND = 3, 6


class Blank(NamedTuple):
    """One thing that a form asks for."""

    name: str
    """What the answer is called in the result."""
    label: str
    """What the reader sees above it."""
    value: str = ""
    options: tuple[tuple[str, str], ...] = ()
    """Instead of a line to type one of these: (value, what the reader sees)."""
    placeholder: str = ""
    masked: bool = False
    base: Direction | None = None
    check: Check | None = None


class Form(Dialog[dict[str, str]]):
    """Asks for several things; gives them by name.

        answers = await self.app.push_screen_wait(Form(_("Feed"), [
            Blank("name", _("name"), feed.name),
            Blank("full", _("full text"), "no", options=(("yes", _("always")), ("no", _("on demand")))),
        ], rtl=self.rtl, depth=self.depth))

    Tab, the arrows up and down and Enter go from field to field; Enter on the last one, or Ctrl+S, is done.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,tab", "app.focus_next", show=False, priority=True),
        Binding("up,shift+tab", "app.focus_previous", show=False, priority=True),
        Binding("ctrl+s", "submit", show=False, priority=True),
    ]

    def __init__(
        self, title: str, blanks: Sequence[Blank], *, rtl: bool, depth: Depth, hint: str = ""
    ) -> None:
        """A form of these blanks."""
        super().__init__(title, rtl=rtl, depth=depth)
        self._blanks, self._hint = tuple(blanks), hint
        self.fields: list[RtlInput | OneOf] = [self._field(blank) for blank in blanks]

    def _field(self, blank: Blank) -> RtlInput | OneOf:
        if blank.options:
            values = [value for value, _label in blank.options]
            chosen = values.index(blank.value) if blank.value in values else 0
            return OneOf([label for _value, label in blank.options], chosen, rtl=self.rtl)
        return RtlInput(
            blank.value,
            rtl=self.rtl,
            depth=self.depth,
            placeholder=blank.placeholder,
            masked=blank.masked,
            base=blank.base,
        )

    def parts(self) -> list[Widget]:
        """A label and a field for each."""
        rows: list[Widget] = [self.words(self._hint, "dim")]
        for blank, field in zip(self._blanks, self.fields, strict=True):
            rows += [self.words(blank.label, "dim"), field]
        return [VerticalScroll(*rows, can_focus=False)]

    @property
    def roomy_from(self) -> int:
        """Where all blanks can be seen at once all the same."""
        return max(ROOMY, BLANK_ROWS * len(self._blanks) + AROUND)

    def keys(self) -> str:
        """How to be done."""
        return keys_hint(("Tab", _("next")), ("Ctrl+S", _("done")), ("Esc", _("cancel")))

    @property
    def answers(self) -> dict[str, str]:
        """What stands in the fields."""
        return {
            blank.name: blank.options[field.chosen][0] if isinstance(field, OneOf) else field.value.strip()
            for blank, field in zip(self._blanks, self.fields, strict=True)
        }

    def on_rtl_input_changed(self) -> None:
        """What was wrong is being put right."""
        self.complaint.say("")

    def on_rtl_input_submitted(self) -> None:
        """On to the next, and done at the last."""
        self._next()

    def on_one_of_submitted(self) -> None:
        """Likewise."""
        self._next()

    def _next(self) -> None:
        if self.focused is self.fields[-1]:
            self.action_submit()
        else:
            self.focus_next()

    def action_submit(self) -> None:
        """Leave with the answers, if all are right."""
        answers = self.answers
        for blank, field in zip(self._blanks, self.fields, strict=True):
            wrong = blank.check(answers[blank.name]) if blank.check else ""
            if wrong:
                self.complaint.say(wrong)
                field.focus()
                return
        self.dismiss(answers)
