"""The articles that were opened, in memory: their lists, and what the reader did to each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, Protocol

from reader.article import Article, Note, State
from reader.library.listing import Count, Row, RowId, View
from reader.library.opened import is_called, source_name, speech
from reader.library.voices import OpenedVoices, Voices
from reader.speech import Speech
from reader.text.fold import find, fold

UNREAD = State()

_Placed = tuple[tuple[float, ...], str]
"""Where an article stands in a list, the least first, and which one it is."""


class Margins(Protocol):
    """Where notes on contents are kept, by the hash of each."""

    def of(self, content_id: str) -> tuple[Note, ...]:
        """The notes on one."""

    def write(self, content_id: str, notes: tuple[Note, ...]) -> None:
        """Put these in their place."""


class Library:
    """The articles that are open, newest first, and what the reader did to each.

    Also the first of the two kinds of lists of `listing`, and what can be done there; the other is `kept`.
    """

    def __init__(
        self, marked: Callable[[str, State], None] | None = None, margins: Margins | None = None
    ) -> None:
        """A library of nothing yet.

        Args:
            marked: is told of every change of a state, by the hash of the content, to keep it.
            margins: keeps notes.
        """
        self._marked = marked
        self._margins = margins
        self._notes: dict[str, tuple[Note, ...]] = {}
        self._placed: list[_Placed] = []
        self._states: dict[str, State] = {}
        self._articles: dict[str, Article] = {}
        self._deleted: set[str] = set()
        self._deeds: list[tuple[str, dict[str, State]]] = []
        self._voices = OpenedVoices(self)

    def __len__(self) -> int:
        return len(self._placed)

    def __getitem__(self, index: int) -> Article:
        return self._articles[self._placed[index][1]]

    def add(self, article: Article, state: State = UNREAD) -> bool:
        """Put an article in its place; False where the same content is there already."""
        key = article.id
        if key in self._states:
            return False
        # The number keeps those of one age in the order in which they came.
        insort(self._placed, ((*_age(article), len(self._placed)), key))
        self._articles[key] = article
        self._states[key] = state
        return True

    def state(self, row_id: RowId) -> State:
        """What the reader did to an article."""
        return self._states[str(row_id)]

    def article(self, row_id: RowId, *, summary: bool = False) -> Article:  # noqa: ARG002 - as in `kept`
        """The article of a row."""
        return self._articles[str(row_id)]

    def row(self, row_id: RowId) -> Row:
        """An article as the list of everything, newest first, has it."""
        place = next(placed for placed in self._placed if placed[1] == row_id)
        return OpenedRows(self, View()).made([place])[0]

    def voices(self) -> Voices:
        """Everybody who spoke in what is open."""
        return self._voices

    def hear(self, row_id: RowId, article: Article) -> Speech:  # noqa: ARG002 - as in `kept`
        """Who says what in the article of a row."""
        return speech(article)

    # Lists

    def rows(self, view: View) -> OpenedRows:
        """A list of what is open."""
        return OpenedRows(self, view)

    def listed(self, view: View) -> list[_Placed]:
        """What belongs to a list, in its order. The plain one is the library's own, and grows with it."""
        if not view.narrowed and view.order == "newest" and not self._deleted:
            return self._placed
        fits = _condition(view)
        chosen = [
            placed
            for placed in list(self._placed)  # another thread may search while one adds
            if placed[1] not in self._deleted and fits(self._articles[placed[1]], self._states[placed[1]])
        ]
        if view.order == "oldest":
            return [(tuple(-part for part in place), key) for place, key in reversed(chosen)]
        if view.order == "feed":
            names = {key: fold(source_name(self._articles[key])).text for _place, key in chosen}
            number = {name: n for n, name in enumerate(sorted(set(names.values())))}
            return sorted(((number[names[key]], *place), key) for place, key in chosen)
        return chosen

    # Marks

    def set_flag(
        self,
        flag: Literal["read", "starred"],
        ids: Collection[RowId],
        on: bool = True,
        *,
        undoable: bool = True,
    ) -> int:
        """Mark articles read or starred, or take the mark away; how many changed."""
        before = dict[str, State]()
        for key in map(str, ids):
            state = self._states[key]
            after = state._replace(read=on) if flag == "read" else state._replace(starred=on)
            if after != state:
                before[key] = state
                self._mark(key, after)
        if before and undoable:
            self._deeds.append((flag, before))
        return len(before)

    def mark_all(self, view: View, top: Row | None = None) -> int:  # noqa: ARG002 - as in `kept`
        """Mark all rows of a list read; how many changed."""
        return self.set_flag("read", [key for _place, key in self.listed(view)])

    def tag(self, ids: Collection[RowId], tags: Iterable[str], on: bool = True) -> int:  # noqa: ARG002
        """What was opened has no tags."""
        return 0

    def delete(self, ids: Collection[RowId]) -> int:
        """Take articles out of the lists, not off the disk; how many there were."""
        gone = {key: self._states[key] for key in map(str, ids) if key not in self._deleted}
        self._deleted |= gone.keys()
        self._deeds.append(("delete", gone))
        return len(gone)

    def notes(self, row_id: RowId) -> tuple[Note, ...]:
        """What the reader wrote on an article."""
        key = str(row_id)
        if key not in self._notes:
            self._notes[key] = self._margins.of(key) if self._margins is not None else ()
        return self._notes[key]

    def set_notes(self, row_id: RowId, notes: tuple[Note, ...]) -> None:
        """Put these in the place of what was written."""
        self._notes[str(row_id)] = notes
        if self._margins is not None:
            self._margins.write(str(row_id), notes)

    def set_position(self, row_id: RowId, position: int) -> None:
        """Remember the code point of its text at the top of the pane."""
        self._mark(str(row_id), self._states[str(row_id)]._replace(position=position))

    def undo(self) -> tuple[str, int]:
        """Take the last deed back: what it was, and to how many; nothing where there is none."""
        if not self._deeds:
            return "", 0
        deed, before = self._deeds.pop()
        if deed == "delete":
            self._deleted -= before.keys()
        for key, state in before.items():
            now = self._states[key]
            if deed == "read":
                self._mark(key, now._replace(read=state.read))
            elif deed == "starred":
                self._mark(key, now._replace(starred=state.starred))
        return deed, len(before)

    def _mark(self, key: str, state: State) -> None:
        if state != self._states[key]:
            self._states[key] = state
            if self._marked is not None:
                self._marked(key, state)


class OpenedRows:
    """A list of what is open."""

    def __init__(self, library: Library, view: View) -> None:
        self._library, self._view = library, view
        self._placed = library.listed(view)
        self._held = dict[RowId, Row]()

    def below(self, row: Row | None, limit: int) -> list[Row]:
        """So many rows that follow a row; without one, the first ones."""
        at = 0 if row is None else bisect_right(self._placed, (row.place, str(row.id)))
        return self.made(self._placed[at : at + limit])

    def above(self, row: Row | None, limit: int) -> list[Row]:
        """So many rows just before a row; without one, the last ones."""
        at = len(self._placed) if row is None else bisect_left(self._placed, (row.place, str(row.id)))
        return self.made(self._placed[max(0, at - limit) : at])

    def again(self, rows: Sequence[Row], limit: int) -> list[Row]:
        """What now stands where these rows stood; without any, the first ones."""
        self._placed = self._library.listed(self._view)
        known = {key for _place, key in self._placed} if self._held else set()
        held = [(row.place, str(row.id)) for row in self._held.values() if row.id not in known]
        if held:
            self._placed = sorted([*self._placed, *held])
        at = bisect_left(self._placed, (rows[0].place, str(rows[0].id))) if rows else 0
        return self.made(self._placed[at : at + limit])

    def rank(self, row: Row) -> int:
        """How many rows stand above a row."""
        return bisect_left(self._placed, (row.place, str(row.id)))

    def next_unread(self, row: Row | None) -> Row | None:
        """The next row below one that was not read; without one, the first."""
        at = 0 if row is None else bisect_right(self._placed, (row.place, str(row.id)))
        unread = (placed for placed in self._placed[at:] if not self._library.state(placed[1]).read)
        found = next(unread, None)
        return None if found is None else self.made([found])[0]

    def count(self) -> Count:
        """How many rows there are."""
        return Count(len(self._placed), True)

    def newer(self, row: Row) -> int:  # noqa: ARG002 - as in `kept`
        """Nothing comes by itself into what was opened."""
        return 0

    def article(self, row_id: RowId) -> Article:
        """The article of a row."""
        return self._library.article(row_id)

    def hold(self, rows: Collection[Row]) -> None:
        """Keep rows in the list that would leave it by what their reader just did to them."""
        self._held |= {row.id: row for row in rows}

    def let_go(self, ids: Collection[RowId]) -> None:
        """These need be kept in the list no longer."""
        for row_id in ids:
            self._held.pop(row_id, None)

    def made(self, placed: list[_Placed]) -> list[Row]:
        """The rows of some articles of the list."""
        made = list[Row]()
        for place, key in placed:
            article, state = self._library.article(key), self._library.state(key)
            made.append(Row(key, place, article.title, source_name(article), article.published, state))
        return made


def _condition(view: View) -> Callable[[Article, State], bool]:
    """Whether an article fits: the language of search, over what is in memory."""
    if not view.line.strip():
        return lambda _article, state: not (view.unread and state.read)
    # SQLite comes along, 10 ms for those who search: words are to mean the same here and there.
    from reader.store.hits import hits
    from reader.store.query import Query, Term, parse

    query = parse(view.line, typing=view.typing, now=datetime.now(UTC))

    def holds(term: Term, article: Article, state: State) -> bool:
        found = False  # of tags: they are the library's
        match term.kind:
            case "word":
                plain = Query((term._replace(negated=False),))
                found = bool(hits(article.title, plain) or hits(article.text, plain))
            case "is":
                states = {"read": state.read, "unread": not state.read, "starred": state.starred}
                found = states.get(term.words[0], term.words[0] == "all")
            case "before" | "after" if article.published is not None and term.moment is not None:
                found = (article.published < term.moment) == (term.kind == "before")
            case "feed":
                found = next(find(term.words[0], fold(source_name(article))), None) is not None
            case "speaker":
                found = any(is_called(person, term.words[0]) for person in speech(article).speakers)
        return found

    def fits(article: Article, state: State) -> bool:
        if view.unread and state.read:
            return False
        return all(holds(term, article, state) != term.negated for term in query.terms)

    return fits


def _age(article: Article) -> tuple[float, float]:
    """A key that sorts the newest first; what has no date follows, the file changed last before the others.

    A file's own date says when it was copied or unpacked, not when its news was new.
    """
    if article.published is not None:
        return 0.0, -article.published.timestamp()
    try:
        return 1.0, -Path(article.source.location).stat().st_mtime
    except OSError:  # it came down a pipe, or is gone by now
        return 1.0, float("-inf")
