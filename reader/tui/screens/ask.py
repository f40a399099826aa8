"""Dialogs: asking for a line, for yes or no, for one of many, and telling something.

One look, mirrored where the interface reads from the right; Esc always leaves with None. In a worker:

    name = await self.app.push_screen_wait(Ask(_("Tag"), rtl=self.rtl, depth=self.depth))
    if name is not None: …

or, without one, with a callback:

    self.app.push_screen(Confirm(_("Remove the feed?"), rtl=self.rtl, depth=self.depth), self._answered)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widget import Widget

from reader.locale import _
from reader.text.direction import Direction
from reader.text.edit import LIMIT
from reader.tui.screens.dialog import ISOLATE, POP, ROOMY, Check, Dialog, DialogBox, keys_hint
from reader.tui.theme import Depth
from reader.tui.widgets.choices import Choice, ChoiceList
from reader.tui.widgets.field import RtlInput
from reader.tui.widgets.longtext import LongText

# Rows that a dialog has beside its list or text: borders and field, and blank rows where there is room.
AROUND, AROUND_ROOMY = 3, 6
PAGE = 10
# Columns that hold a phrase and its keys, and rows for what is cut of it where there are fewer.
PHRASE, WHOLE = 72, 2


def around(rows: int) -> int:
    """Rows that a dialog in so high a terminal has beside its list."""
    return AROUND_ROOMY if rows >= ROOMY else AROUND


class Ask(Dialog[str]):
    """Asks for a line.

        Ask(_("Add a feed"), hint=_("address of a feed or a page"), base="ltr", check=is_address, …)

    Gives the line without blanks around it; an empty one only with `empty=True`.
    """

    def __init__(
        self,
        title: str,
        value: str = "",
        *,
        rtl: bool,
        depth: Depth,
        hint: str = "",
        placeholder: str = "",
        complaint: str = "",
        check: Check | None = None,
        masked: bool = False,
        empty: bool = False,
        base: Direction | None = None,
        limit: int = LIMIT,
    ) -> None:
        """A question.

        Args:
            title: what is asked for; logical, as all texts here.
            value: what stands in the field at first, selected.
            rtl: the direction of the interface.
            depth: the colours of the terminal.
            hint: what should be known, above the field.
            placeholder: in the field while it is empty.
            complaint: what was wrong with the value, when it is asked for again.
            check: says what is wrong with a line; Enter stays until nothing is.
            masked: a secret.
            empty: nothing is an answer too.
            base: the direction of the line, where its letters are not to say it.
            limit: code points.
        """
        super().__init__(title, rtl=rtl, depth=depth)
        self._check, self._empty, self._hint = check, empty, hint
        self.field = RtlInput(
            value, rtl=rtl, depth=depth, placeholder=placeholder, masked=masked, base=base, limit=limit
        )
        self.field.set_class(bool(hint), "-apart")
        self.complaint.say(complaint)
        if value:
            self.field.select_all()

    def parts(self) -> list[Widget]:
        """A hint and a field."""
        return [self.words(self._hint, "dim"), self.field]

    def on_rtl_input_changed(self) -> None:
        """What was wrong is being put right."""
        self.complaint.say("")

    def on_rtl_input_submitted(self, event: RtlInput.Submitted) -> None:
        """Leave with the line, if it is right."""
        line = event.value.strip()
        wrong = self._check(line) if self._check and (line or self._empty) else ""
        if wrong:
            self.complaint.say(wrong)
        elif line or self._empty:
            self.dismiss(line)


class Confirm(Dialog[bool]):
    """Asks for yes or no: True, False, or None for Esc.

    Confirm(_("Remove the feed?"), _("Its 40 articles go with it."), …)
    """

    # Also the keys of y and n on Arabic layouts, and the first letters of نعم and لا.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,y,Y,غ,ن", "answer(True)", show=False),
        Binding("n,N,ى,ل", "answer(False)", show=False),
    ]

    def __init__(self, title: str, details: str = "", *, rtl: bool, depth: Depth, yes: str = "") -> None:
        """A question, what follows from yes, and what to call it."""
        super().__init__(title, rtl=rtl, depth=depth)
        self._details, self._yes = details, yes

    def parts(self) -> list[Widget]:
        """What follows from it."""
        return [self.words(self._details)]

    def keys(self) -> str:
        """Yes and no."""
        return keys_hint(("Enter", self._yes or _("yes")), ("Esc", _("no")))

    def action_answer(self, answer: bool) -> None:
        """Leave with it."""
        self.dismiss(answer)


class Choose(Dialog[object]):
    """Asks for one of many, narrowed by typing; gives the `value` of the `Choice`.

    Choose(_("Folder"), [Choice(name, name, note=str(count), foreign=True) for …], …)
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n,tab", "move(1)", show=False, priority=True),
        Binding("up,ctrl+p,shift+tab", "move(-1)", show=False, priority=True),
        Binding("pagedown", f"move({PAGE})", show=False),
        Binding("pageup", f"move(-{PAGE})", show=False),
        Binding("ctrl+home", "top", show=False, priority=True),
        Binding("ctrl+end", "bottom", show=False, priority=True),
    ]

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        *,
        rtl: bool,
        depth: Depth,
        placeholder: str = "",
        chosen: object = None,
        ranked: bool = True,
        typed: str = "",
        wide: bool = False,
    ) -> None:
        """A list to choose from.

        Args:
            title: what is asked for.
            choices: the rows; with headings they keep their order.
            rtl: the direction of the interface.
            depth: the colours of the terminal.
            placeholder: in the field while it is empty.
            chosen: the value that the cursor is on at first.
            ranked: what is met best stands first.
            typed: stands in the field already.
            wide: the rows are phrases; what is cut of the one under the cursor is told below.
        """
        super().__init__(title, rtl=rtl, depth=depth)
        hint = placeholder or _("type to narrow the list")
        self.field = RtlInput(typed, rtl=rtl, depth=depth, placeholder=hint)
        self.list = ChoiceList(
            choices,
            rtl=rtl,
            depth=depth,
            ranked=ranked,
            nothing=_("nothing has these words in it: erase some"),
        )
        self.list.can_focus = False
        self.list.narrow(typed)
        if chosen is not None:
            self.list.point(chosen)
        self._rows = len(choices)
        self._wide = wide
        self._whole = self.words("", "dim")

    def parts(self) -> list[Widget]:
        """A field and the list."""
        return [self.field, self.list, self._whole]

    def on_mount(self) -> None:
        """Phrases take more room than names."""
        self.query_one(DialogBox).set_class(self._wide, "-wide")

    def relabel(self) -> None:
        """The title says how many are left of those that there were."""
        count, total = self.list.count, self.list.total
        left = f"  {ISOLATE}{count}/{total}{POP}" if count < total else ""
        self.query_one(DialogBox).label(f"{self.heading}{left}", self.keys())

    def on_resize(self, event: events.Resize) -> None:
        """The list is as high as it needs, or as there is room for."""
        narrow = self._wide and event.size.width < PHRASE
        room = event.size.height - around(event.size.height) - (WHOLE if narrow else 0)
        self.list.styles.height = max(1, min(self._rows, room))
        self._tell_whole()

    def on_choice_list_pointed(self) -> None:
        """Another row is under the cursor."""
        self._tell_whole()

    def _tell_whole(self) -> None:
        is_cut = self._wide and self.list.is_cut
        self._whole.say(self.list.choice.label if is_cut and self.list.choice else "")

    def on_rtl_input_changed(self, event: RtlInput.Changed) -> None:
        """Narrow the list."""
        self.list.narrow(event.value)
        self.relabel()

    def on_rtl_input_submitted(self) -> None:
        """Choose what is under the cursor."""
        self._choose()

    def on_choice_list_picked(self) -> None:
        """A click chooses."""
        self._choose()

    def _choose(self) -> None:
        if self.list.choice is not None:
            self.dismiss(self.list.choice.value)

    def action_move(self, rows: int) -> None:
        """Move the cursor."""
        self.list.move(rows)

    def action_top(self) -> None:
        """To the first row."""
        self.list.top()

    def action_bottom(self) -> None:
        """To the last row."""
        self.list.bottom()


class Tell(Dialog[bool]):
    """Says something, with details that may be long.

    Tell(_("3 feeds could not be fetched"), "\\n".join(lines), …)
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,q,ض", "cancel", show=False),
        Binding("j,down,ت", "move(1)", show=False),
        Binding("k,up,ن", "move(-1)", show=False),
        Binding("space,pagedown", "page(1)", show=False),
        Binding("b,pageup,ل", "page(-1)", show=False),
        Binding("g,home", "top", show=False),
        Binding("G,end", "bottom", show=False),
    ]

    def __init__(self, title: str, text: str, *, rtl: bool, depth: Depth) -> None:
        """A message and its details."""
        super().__init__(title, rtl=rtl, depth=depth)
        self.text = LongText(text, rtl=rtl, depth=depth)

    def parts(self) -> list[Widget]:
        """The details."""
        return [self.text]

    def on_resize(self, event: events.Resize) -> None:
        """As high as it needs, or as there is room for."""
        self.text.styles.max_height = max(1, event.size.height - around(event.size.height))

    def keys(self) -> str:
        """One way out."""
        return keys_hint(("Esc", _("close")))

    def action_move(self, rows: int) -> None:
        """Scroll by lines."""
        self.text.move(rows)

    def action_page(self, pages: int) -> None:
        """Scroll by pages."""
        self.text.page(pages)

    def action_top(self) -> None:
        """To the beginning."""
        self.text.top()

    def action_bottom(self) -> None:
        """To the end."""
        self.text.bottom()
