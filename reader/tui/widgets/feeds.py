"""Above the list: all, unread, starred, kept searches, folders, sources, with how much is unread in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.strip import Strip

from reader.locale import N_, _
from reader.text.fold import find, fold
from reader.text.layout import Options, fit
from reader.tui.messages import PlaceChosen
from reader.tui.strips import across, behind
from reader.tui.theme import Depth
from reader.tui.widgets.late import Late
from reader.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from reader.library.places import Place

NAMES = {
    "all": N_("All news"),
    "unread": N_("Unread"),
    "starred": N_("Starred"),
    "noted": N_("With notes"),
    "day": N_("The last day"),
    "opened": N_("Opened files"),
}
# Before a kept search, a source whose last refresh failed, a source in a folder.
SEARCH, FAILED, INDENT = "/ ", "! ", "  "


def name_of(place: Place) -> str:
    """What a place is called; logical."""
    return _(NAMES[place.kind]) if place.kind in NAMES else place.name


class FeedsPane(Pane, Late):
    """Places under a cursor, narrowed by a name."""

    def __init__(self, *, rtl: bool, depth: Depth) -> None:
        super().__init__(rtl=rtl, depth=depth, id="feeds")
        self._every: list[Place] = []
        self._places: list[Place] = []
        self._narrow = ""
        self._cursor = 0
        self._first = 0

    @property
    def place(self) -> Place | None:
        """The one under the cursor."""
        return self._places[self._cursor] if self._places else None

    # -- what the screen tells it ----------------------------------------------------------------

    def offer(self, places: list[Place]) -> None:
        """Show these. The cursor stays on its place."""
        changed = len(places) != len(self._every)
        self._every = places
        self._sift()
        if changed:
            self.refresh(layout=True)

    def narrow(self, name: str) -> None:
        """Only those with this in their names."""
        self._narrow = name
        self._sift()

    def point(self, key: tuple[str, str]) -> None:
        """Put the cursor on a place."""
        self._cursor = next((i for i, place in enumerate(self._places) if place.key == key), self._cursor)
        self.redraw()

    def _sift(self) -> None:
        held = self.place
        wanted = fold(self._narrow).text.split()
        self._places = [
            place
            for place in self._every
            if all(next(find(word, fold(name_of(place))), None) for word in wanted)
        ]
        keys = [place.key for place in self._places]
        if held and held.key in keys:
            self._cursor = keys.index(held.key)
        else:  # it is gone: what stands in its place now, unless others are asked for
            self._cursor = 0 if wanted else max(0, min(self._cursor, len(keys) - 1))
        self.redraw()

    def redraw(self) -> None:
        """Draw all rows anew."""
        unread = next((place.unread.number for place in self._every if place.kind == "all"), 0)
        self.label(_("Sources"), str(unread) if unread else "")
        self.refresh()

    # -- moving ----------------------------------------------------------------------------------

    def move(self, rows: int) -> None:
        """Move the cursor."""
        self._cursor = max(0, min(self._cursor + rows, len(self._places) - 1))
        self.refresh()

    def top(self) -> None:
        """To all news."""
        self.move(-len(self._places))

    def bottom(self) -> None:
        """To the last source."""
        self.move(len(self._places))

    def enter(self) -> None:
        """Show what is in it."""
        if self.place is not None:
            self.post_message(PlaceChosen(self.place))

    def on_click(self, event: events.Click) -> None:
        """A click chooses."""
        offset = event.get_content_offset(self)
        if offset is not None and self._first + offset.y < len(self._places):
            self._cursor = self._first + offset.y
            self.refresh()
            self.enter()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as there are places; the style sheet limits it."""
        return max(1, len(self._every))

    # -- drawing ---------------------------------------------------------------------------------

    def row(self, line_y: int) -> Strip:
        """One row in view."""
        last = max(0, len(self._places) - self.height)
        self._first = max(self._cursor - self.height + 1, min(self._first, self._cursor, last))
        place_i = self._first + line_y
        if place_i >= len(self._places):
            return Strip.blank(self.width, self.rich_style)
        strip = self._draw(self._places[place_i])
        return behind(strip, self.cursor_ink) if place_i == self._cursor else strip

    def _draw(self, place: Place) -> Strip:
        base, dim = self.rich_style, self.rich_style + self.ink("dim")
        number = str(place.unread.number) + ("" if place.unread.exact else "+") if place.unread.number else ""
        sign = SEARCH if place.kind == "search" else INDENT * place.depth
        ink = base + Style(bold=True) if place.kind == "folder" else base if place.unread.number else dim
        room = max(1, self.width - len(number) - 1 - len(sign) - (len(FAILED) if place.error else 0))
        name = fit(name_of(place), room, Options(base="auto"))
        parts = [Segment(sign, dim), Segment(FAILED, base + self.ink("heading"))] if place.error else []
        parts = parts or [Segment(sign, dim)]
        cells = name.cells + sum(len(part.text) for part in parts)
        label = Segment(name.visual, ink)
        if self.rtl:
            strip = Strip([label, *(Segment(part.text[::-1], part.style) for part in reversed(parts))], cells)
            return across(strip, Strip([Segment(number, dim)], len(number)), self.width, base)
        return across(
            Strip([Segment(number, dim)], len(number)), Strip([*parts, label], cells), self.width, base
        )
