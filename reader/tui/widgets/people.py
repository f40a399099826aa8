"""Everybody who spoke: a name and how often, below it the role and since when."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual import events
from textual.strip import Strip

from reader.library.dating import dating
from reader.library.voices import Person
from reader.locale import _
from reader.text.dates import date_words
from reader.text.layout import Options, fit
from reader.text.pick import Key, key, marked, picked, words_of
from reader.tui.messages import PersonChosen, PersonOpened
from reader.tui.strips import Paint, across, align, behind, draw, listed
from reader.tui.theme import Depth
from reader.tui.widgets.pane import Pane

# Rows of one person.
ROWS = 2
# Stands before the one who is to be merged.
MARK = "● "
# Cells that a name or a role keeps beside what stands at the other side.
LEAST = 8


def keys_of(people: Sequence[Person]) -> list[Key]:
    """What each is found by: a thread makes it, for there may be many."""
    return [key(person.name, *person.roles, person.source) for person in people]


class PeopleList(Pane):
    """People under a cursor, those who spoke most first; it stays on its person once it was moved."""

    def __init__(self, *, rtl: bool, depth: Depth) -> None:
        super().__init__(rtl=rtl, depth=depth, id="people")
        self.marked: Person | None = None
        """The one who is to be merged into another."""
        self.busy = ""
        """What is still going on: logical words for the border."""
        self._people: Sequence[Person] = ()
        self._keys: Sequence[Key] = ()
        self.typed = ""
        """What those who are shown hold in their name or role."""
        self._awaited: int | None = None
        self._shown: list[int] = []
        self._ready = self._moved = False
        self._cursor = 0
        self._first = 0

    @property
    def person(self) -> Person | None:
        """The one under the cursor."""
        return self._people[self._shown[self._cursor]] if self._shown else None

    @property
    def shown(self) -> list[Person]:
        """Those that hold what was typed."""
        return [self._people[index] for index in self._shown]

    def offer(self, people: Sequence[Person], keys: Sequence[Key]) -> None:
        """These are known now; the cursor stays on its person."""
        held = self.person
        self._people, self._keys, self._ready = people, keys, True
        self._narrow()
        awaited, self._awaited = self._awaited, None
        if awaited is not None:
            self._point(awaited)
        elif held is not None and self._moved:
            self._point(held.id)
        else:
            self._cursor = 0
        self._tell(held)

    def wait_for(self, person_id: int) -> None:
        """Put the cursor on somebody, now or when the list is offered the next time."""
        self._moved = True
        self._awaited = None if self._point(person_id) else person_id

    def narrow(self, typed: str) -> None:
        """Only those whose name or role holds what was typed, in any spelling."""
        held, self.typed = self.person, typed
        self._cursor = self._first = 0
        self._narrow()
        self._tell(held)

    def _point(self, person_id: int) -> bool:
        for at, index in enumerate(self._shown):
            if self._people[index].id == person_id:
                self._cursor = at
                self.redraw()
                return True
        return False

    def redraw(self) -> None:
        """Draw all anew."""
        total = len(self._people)
        where = f"{self._cursor + 1}/{len(self._shown)}" if self._shown else str(total) if total else ""
        self.label(_("Everybody who spoke"), listed(where, f"/{self.typed}" if self.typed else "", self.busy))
        self.refresh()

    def renew(self) -> None:
        """The interface speaks another language."""
        self.redraw()

    def _narrow(self) -> None:
        self._shown = picked(self.typed, self._keys, ranked=False)
        self._cursor = max(0, min(self._cursor, len(self._shown) - 1))
        self.redraw()

    def _tell(self, before: Person | None) -> None:
        if self.person is not None and self.person != before:
            self.post_message(PersonChosen(self.person))

    # -- moving ----------------------------------------------------------------------------------

    def move(self, rows: int) -> None:
        """Move by people."""
        before, self._moved = self.person, True
        self._cursor = max(0, min(self._cursor + rows, len(self._shown) - 1))
        self.redraw()
        self._tell(before)

    @property
    def screenful(self) -> int:
        """As many as are in view."""
        return max(1, self.height // ROWS - 1)

    def top(self) -> None:
        """To who spoke most."""
        self.move(-len(self._shown))

    def bottom(self) -> None:
        """To who spoke least."""
        self.move(len(self._shown))

    def on_click(self, event: events.Click) -> None:
        """A click chooses, two open."""
        offset = event.get_content_offset(self)
        at = self._top() + offset.y // ROWS if offset is not None else len(self._shown)
        if at < len(self._shown):
            self.move(at - self._cursor)
            if event.chain > 1:
                self.post_message(PersonOpened())

    # -- drawing ---------------------------------------------------------------------------------

    def _top(self) -> int:
        """The first person in view."""
        height = max(1, self.height // ROWS)
        self._first = max(0, min(self._first, self._cursor, len(self._shown) - height))
        self._first = max(self._first, self._cursor - height + 1)
        return self._first

    def row(self, line_y: int) -> Strip:
        """One row in view."""
        at = self._top() + line_y // ROWS
        if not self._shown and line_y == 0:
            known = (
                _("nobody is called so: {back} shows all")
                if self._people
                else _("nobody has spoken yet: {back} leads back to the news")
            )
            hint = known if self._ready else _("looking…")
            line = fit(self.legend.told(hint), self.width, self._own)
            base = self.rich_style
            return draw(line, self.width, base + self.ink("dim"), indent=align(line, self.width, self.rtl))
        if at >= len(self._shown):
            return Strip.blank(self.width, self.rich_style)
        person = self._people[self._shown[at]]
        strip = self._about(person) if line_y % ROWS else self._named(person)
        return behind(strip, self.cursor_ink) if at == self._cursor else strip

    @property
    def _own(self) -> Options:
        return Options(base="rtl" if self.rtl else "ltr")

    def _named(self, person: Person) -> Strip:
        base = self.rich_style + self.ink("title")
        is_marked = self.marked is not None and self.marked.id == person.id
        mark = MARK if is_marked else ""
        count = str(person.statements)
        room = max(LEAST, self.width - len(count) - len(mark) - 1)
        name = fit(person.name, room, Options(tashkeel=self.tashkeel))
        hits = [Paint(*span, self.ink("heading")) for span in marked(words_of(self.typed), person.name)]
        words = draw(name, name.cells, base, hits, 0)
        sign = Segment(mark[::-1] if self.rtl else mark, base + self.ink("heading"))
        label = Strip([*words, sign] if self.rtl else [sign, *words], name.cells + len(mark))
        number = Strip([Segment(count, self.rich_style + self.ink("heading"))], len(count))
        right, left = (label, number) if self.rtl else (number, label)
        return across(right, left, self.width, self.rich_style)

    def _about(self, person: Person) -> Strip:
        """The role, or whose office it is, and at the other side since when."""
        ink = self.rich_style + self.ink("dim")
        since = _("since {date}").format(date=date_words(person.first, dating())) if person.first else ""
        when = fit(since, max(1, self.width - LEAST), self._own)
        room = max(1, self.width - when.cells - 1)
        role = fit(next(iter(person.roles), person.source), room)
        words, quiet = draw(role, role.cells, ink, indent=0), draw(when, when.cells, ink, indent=0)
        right, left = (words, quiet) if self.rtl else (quiet, words)
        return across(right, left, self.width, ink)
