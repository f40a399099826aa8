"""A list to choose from, narrowed by what is typed in a field beside it. Only the rows in view are drawn."""

from __future__ import annotations

from collections.abc import Sequence

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from reader.named import NamedTuple
from reader.text.layout import Line, Options, fit
from reader.text.pick import Key, key, marked, picked, words_of
from reader.tui.strips import Paint, across, align, behind, draw
from reader.tui.theme import Depth
from reader.tui.told import Told
from reader.tui.widgets.pane import Pane

# Cells that a label keeps, however long the note at the other side is.
LEAST = 12
# Cells enough for any label in one line.
UNBROKEN = 1000


class Choice(NamedTuple):
    """One row."""

    label: str
    """Logical."""
    value: object = None
    """What choosing it gives."""
    note: str = ""
    """Stands at the other side, quieter: keys, counts, dates."""
    others: tuple[str, ...] = ()
    """Other words that find it."""
    heading: bool = False
    """Stands above a section and cannot be chosen; goes when nothing of its section is left."""
    foreign: bool = False
    """Its letters say its direction, not the interface: names, titles, addresses."""

    @property
    def key(self) -> Key:
        """What it is found by, folded."""
        return key(self.label, self.note, *self.others)


class ChoiceList(Pane):
    """Rows under a cursor."""

    class Picked(Told):
        """A row was chosen with the mouse."""

        list: ChoiceList
        choice: Choice

    class Pointed(Told):
        """The cursor came to another row, or to none."""

        list: ChoiceList
        choice: Choice | None

        def can_replace(self, message: Message) -> bool:
            """Only where the cursor is now counts."""
            return isinstance(message, ChoiceList.Pointed) and message.list is self.list

    def __init__(
        self,
        choices: Sequence[Choice] = (),
        *,
        rtl: bool,
        depth: Depth,
        ranked: bool = True,
        nothing: str = "",
        id: str | None = None,
    ) -> None:
        """A list.

        Args:
            choices: its rows; of one with headings the order is kept.
            rtl: the direction of the interface.
            depth: the colours of the terminal.
            ranked: those that are met best stand first.
            nothing: what it says when no row is left.
            id: of the widget.
        """
        super().__init__(rtl=rtl, depth=depth, id=id)
        self._choices = list(choices)
        self._keys = [choice.key for choice in self._choices]
        self._ranked = ranked and not any(choice.heading for choice in choices)
        self._nothing = nothing
        self._words: list[str] = []
        self._typed = ""
        self._shown: list[int] = list(range(len(self._choices)))
        self._cursor = 0
        self._first = 0
        self._settle()

    # -- what its owner asks and says ----------------------------------------------------------------

    @property
    def choice(self) -> Choice | None:
        """The one under the cursor."""
        if not self._shown:
            return None
        found = self._choices[self._shown[self._cursor]]
        return None if found.heading else found

    @property
    def count(self) -> int:
        """Rows that can be chosen now."""
        return sum(not self._choices[index].heading for index in self._shown)

    @property
    def total(self) -> int:
        """Rows that there are to choose from."""
        return sum(not choice.heading for choice in self._choices)

    @property
    def is_cut(self) -> bool:
        """The row under the cursor is longer than there is room for."""
        choice = self.choice
        return (
            choice is not None
            and self._ends(choice)[0].glyphs != fit(choice.label, UNBROKEN, self._own).glyphs
        )

    def offer(self, choices: Sequence[Choice]) -> None:
        """Other rows; the cursor stays on the same value where it is still there."""
        held = self.choice
        self._choices = list(choices)
        self._keys = [choice.key for choice in self._choices]
        self._ranked = self._ranked and not any(choice.heading for choice in choices)
        self._narrow()
        if held is not None:
            self.point(held.value)

    def narrow(self, typed: str) -> None:
        """Show only the rows that hold what was typed."""
        if typed != self._typed:
            self._typed, self._words = typed, words_of(typed)
            self._first = 0
            self._narrow()

    def point(self, value: object) -> None:
        """Put the cursor on the row of a value, where it is in view."""
        for at, index in enumerate(self._shown):
            if not self._choices[index].heading and self._choices[index].value == value:
                self._go(at)
                return

    def _narrow(self) -> None:
        found = picked(self._typed, self._keys, ranked=self._ranked)
        if self._words and not self._ranked:
            found = self._with_headings([index for index in found if not self._choices[index].heading])
        self._shown = found
        self._cursor = 0 if self._words else min(self._cursor, max(0, len(found) - 1))
        self._settle()
        self._told()

    def _with_headings(self, found: list[int]) -> list[int]:
        """Each section that has a row left keeps its heading."""
        kept: list[int] = []
        heading = None
        wanted = set(found)
        for index, choice in enumerate(self._choices):
            if choice.heading:
                heading = index
            elif index in wanted:
                if heading is not None:
                    kept.append(heading)
                    heading = None
                kept.append(index)
        return kept

    # -- moving ----------------------------------------------------------------------------------

    def move(self, rows: int) -> None:
        """Move the cursor over rows that can be chosen."""
        step = 1 if rows > 0 else -1
        at, left = self._cursor, abs(rows)
        target = at
        while left and 0 <= at + step < len(self._shown):
            at += step
            if not self._choices[self._shown[at]].heading:
                target = at
                left -= 1
        self._go(target)

    def top(self) -> None:
        """To the first row."""
        self._go(self._first_row())

    def bottom(self) -> None:
        """To the last row."""
        self._go(len(self._shown) - 1)

    def _first_row(self) -> int:
        rows = enumerate(self._shown)
        return next((at for at, index in rows if not self._choices[index].heading), 0)

    def _settle(self) -> None:
        """The cursor is never on a heading."""
        if self._shown and self._choices[self._shown[self._cursor]].heading:
            after = range(self._cursor, len(self._shown))
            self._cursor = next(
                (at for at in after if not self._choices[self._shown[at]].heading), self._first_row()
            )

    def _go(self, at: int) -> None:
        if 0 <= at < len(self._shown):
            self._cursor = at
            self._told()

    def _told(self) -> None:
        self.refresh()
        if self.is_attached:
            self.post_message(self.Pointed(self, self.choice))

    def on_click(self, event: events.Click) -> None:
        """A click chooses a row."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        event.stop()
        at = self._top() + offset.y
        if at < len(self._shown) and not self._choices[self._shown[at]].heading:
            self._go(at)
            if self.choice is not None:
                self.post_message(self.Picked(self, self.choice))

    # -- drawing ---------------------------------------------------------------------------------

    @property
    def cursor_ink(self) -> Style:
        """Strong always: the focus is in the field that narrows the list."""
        if self.depth == "full":
            return self.ink("row")
        return super().cursor_ink if self.depth == "palette" else Style(reverse=True)

    def _top(self) -> int:
        """The first row in view, so that the cursor's is among them."""
        wanted, height = self._cursor, self.height
        while wanted and self._choices[self._shown[wanted - 1]].heading:
            wanted -= 1
        self._first = max(0, min(self._first, wanted, max(0, len(self._shown) - height)))
        self._first = max(self._first, self._cursor - height + 1)
        return self._first

    def row(self, line_y: int) -> Strip:
        """One row in view."""
        at = self._top() + line_y
        if not self._shown and line_y == 0 and self._nothing:
            line = fit(self._nothing, self.width, self._own)
            return draw(line, self.width, self.rich_style + self.ink("dim"), indent=self._indent(line.cells))
        if at >= len(self._shown):
            return Strip.blank(self.width, self.rich_style)
        strip = self._drawn(self._choices[self._shown[at]])
        return behind(strip, self.cursor_ink) if at == self._cursor else strip

    def _drawn(self, choice: Choice) -> Strip:
        base, width = self.rich_style, self.width
        ink = base + self.ink("heading") if choice.heading else base
        label, note = self._ends(choice)
        hits = [Paint(start, end, self.ink("heading")) for start, end in marked(self._words, choice.label)]
        if note is None:
            return draw(label, width, ink, hits, align(label, width, self.rtl))
        words = draw(label, label.cells, ink, hits, 0)
        quiet = draw(note, note.cells, base + self.ink("dim"), indent=0)
        right, left = (words, quiet) if self.rtl else (quiet, words)
        return across(right, left, width, base)

    def _ends(self, choice: Choice) -> tuple[Line, Line | None]:
        """The label and the note of a row, cut where both do not fit."""
        width = self.width
        room = min(max(0, width - LEAST - 1), width * 2 // 3)
        note = fit(choice.note, room, self._own) if choice.note and room else None
        left = max(1, width - (note.cells + 1 if note else 0))
        return fit(choice.label, left, Options() if choice.foreign else self._own), note

    @property
    def _own(self) -> Options:
        return Options(base="rtl" if self.rtl else "ltr")

    def _indent(self, cells: int) -> int:
        return max(0, self.width - cells) if self.rtl else 0
