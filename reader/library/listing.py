"""Lists as the screen goes through them: rows in windows, from a row on, never all of them at once.

Two kinds of lists keep to it: `opened.Library`, what was opened and lives in memory, and `kept.Kept`, the
library that stays, of any length. What is drawn of an article stands in its row; its text is read
only when somebody comes to read it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Literal, Protocol

from reader.article import Article, Note, State
from reader.named import NamedTuple
from reader.speech import Speech
from reader.store.records import Count

if TYPE_CHECKING:
    from reader.library.voices import Voices

__all__ = ["NOTED", "ORDERS", "STARRED", "Books", "Count", "Order", "Row", "RowId", "Rows", "View"]

RowId = int | str
"""An entry's number in the library that stays, the hash of the content of what was opened."""

Order = Literal["newest", "oldest", "feed"]

STARRED, NOTED = "is:starred", "is:noted"
"""What finds those with a star or a note, in the language of search."""

ORDERS: tuple[Order, ...] = ("newest", "oldest", "feed")


class Row(NamedTuple):
    """One article of a list: all but its text."""

    id: RowId
    place: tuple[float, ...]
    """Where it stands in its list: the least first."""
    title: str
    source: str
    published: datetime | None
    state: State
    quotes: int | None = None
    """None until somebody counted them."""
    tags: tuple[str, ...] = ()
    others: int = 0
    """Articles of other sources that tell the same story."""
    noted: bool = False
    url: str = ""
    """Of its page, where it has one."""
    feed_id: int | None = None

    def quoting(self, quotes: int) -> Row:
        """The same with its quotes counted."""
        return self._replace(quotes=quotes)

    def at(self, position: int) -> Row:
        """The same, left at a code point of its text."""
        return self._replace(state=self.state._replace(position=position))

    def marked(self, *, read: bool | None = None, starred: bool | None = None) -> Row:
        """The same with other marks."""
        state = self.state
        changed = state._replace(
            read=state.read if read is None else read,
            starred=state.starred if starred is None else starred,
        )
        return self._replace(state=changed)


class View(NamedTuple):
    """What a list shows, and in which order."""

    line: str = ""
    """In the language of search; empty finds all."""
    feeds: tuple[int, ...] | None = None
    """Of which feeds; None is all."""
    unread: bool = False
    """Only what was not read."""
    order: Order = "newest"
    typing: bool = False
    """The line may still go on: its last word is a beginning."""

    @property
    def narrowed(self) -> bool:
        """It shows a part only."""
        return bool(self.line.strip()) or self.feeds is not None or self.unread


class Rows(Protocol):
    """One list, from the first row to the last."""

    def below(self, row: Row | None, limit: int) -> list[Row]:
        """So many rows that follow a row; without one, the first ones."""

    def above(self, row: Row | None, limit: int) -> list[Row]:
        """So many rows just before a row, in the order of the list; without one, the last ones."""

    def again(self, rows: Sequence[Row], limit: int) -> list[Row]:
        """What now stands where these rows stood, from the first of them on."""

    def rank(self, row: Row) -> int | None:
        """How many rows stand above a row; None where counting them would take long."""

    def next_unread(self, row: Row | None) -> Row | None:
        """The next row below one that was not read; without one, the first."""

    def count(self) -> Count:
        """How many rows there are."""

    def newer(self, row: Row) -> int:
        """How many came that are newer than a row."""

    def article(self, row_id: RowId) -> Article:
        """The article of a row, read now."""

    def hold(self, rows: Collection[Row]) -> None:
        """Keep rows in the list that would leave it by what their reader just did to them."""

    def let_go(self, ids: Collection[RowId]) -> None:
        """These need be kept in the list no longer: they were deleted."""


class Books(Protocol):
    """Where lists come from, and what a reader can do to what stands in them."""

    def rows(self, view: View) -> Rows:
        """A list."""

    def article(self, row_id: RowId, *, summary: bool = False) -> Article:
        """The article of a row; `summary` asks for the feed's own text where there is a fuller one."""

    def row(self, row_id: RowId) -> Row:
        """An article as the list of everything, newest first, has it."""

    def voices(self) -> Voices:
        """Everybody who spoke in it."""

    def set_flag(
        self,
        flag: Literal["read", "starred"],
        ids: Collection[RowId],
        on: bool = True,
        *,
        undoable: bool = True,
    ) -> int:
        """Mark read or starred, or take the mark away; how many changed."""

    def mark_all(self, view: View, top: Row | None = None) -> int:
        """Mark all rows of a list read, but none newer than `top`; how many changed."""

    def tag(self, ids: Collection[RowId], tags: Iterable[str], on: bool = True) -> int:
        """Tag, or take tags away, where there are tags; how many changed."""

    def delete(self, ids: Collection[RowId]) -> int:
        """Take out of the lists; how many there were."""

    def undo(self) -> tuple[str, int]:
        """Take the last deed back: what it was, and to how many; nothing where there is none."""

    def notes(self, row_id: RowId) -> tuple[Note, ...]:
        """What the reader wrote on an article and on words of it."""

    def set_notes(self, row_id: RowId, notes: tuple[Note, ...]) -> None:
        """Put these in the place of what was written."""

    def set_position(self, row_id: RowId, position: int) -> None:
        """Remember the code point of the text at the top of the pane."""

    def hear(self, row_id: RowId, article: Article) -> Speech:
        """Who says what in the article of a row."""
