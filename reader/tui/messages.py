"""What widgets and threads tell the screen."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

from textual.message import Message

from reader.article import Article, State
from reader.errors import ReaderError
from reader.library.listing import Row, RowId, Rows, View
from reader.library.voices import Person, Sayings
from reader.speech import Quote, Speech
from reader.text.pick import Key

if TYPE_CHECKING:  # SQLite, for those who have a library
    from reader.library.places import Place
    from reader.library.shelf import Offer


@dataclass
class Loaded(Message):
    """The loading thread read some more."""

    articles: list[tuple[Article, State]]
    problems: list[ReaderError]
    finished: bool = False


@dataclass
class Glimpsed(Message):
    """The loading thread has the beginning of a long text, and waits for a moment until it is seen."""

    article: Article
    seen: Event


@dataclass
class Heard(Message):
    """The listening thread knows who said what in an article."""

    row_id: RowId
    article: Article
    speech: Speech


@dataclass
class Unheard(Message):
    """The listening thread failed on an article: a fault of our own."""

    row_id: RowId
    fault: Exception


@dataclass
class Wanted(Message):
    """Rows of the list are on the screen, and nobody has counted their quotes yet."""

    ids: list[RowId]


@dataclass
class Opened(Message):
    """An article is on the screen: who speaks in it is wanted before all else."""

    row_id: RowId
    article: Article


@dataclass
class Trouble(Message):
    """Something that the reader asked for could not be done; all else goes on."""

    error: ReaderError


@dataclass
class Done(Message):
    """A deed was done, or taken back, and is kept."""

    deed: str
    count: int
    """To how many."""
    undone: bool = False


@dataclass
class PlacesRead(Message):
    """What stands above the list was read."""

    places: list[Place]


@dataclass
class PlaceChosen(Message):
    """The reader wants to see what is in a place."""

    place: Place


@dataclass
class Looked(Message):
    """What is at an address was looked at; nothing where that was given up."""

    word: str
    """The address, as it was given."""
    offer: Offer | None
    error: ReaderError | None = None


@dataclass
class Refreshed(Message):
    """One more source was asked for news."""

    done: int
    total: int
    new: int
    failed: int
    """So far."""


@dataclass
class RefreshEnded(Message):
    """All were asked, or the reader stopped it."""

    new: int
    failed: int
    stopped: bool
    asked: bool
    """By the reader, and not by the clock."""
    error: ReaderError | None = None


@dataclass
class Fetched(Message):
    """The page of an article was fetched, or was not."""

    row_id: RowId
    error: ReaderError | None = None
    stopped: bool = False


@dataclass
class Found(Message):
    """What a search found first."""

    view: View
    rows: Rows
    held: list[Row]

    def can_replace(self, message: Message) -> bool:
        """Only the last search counts."""
        return isinstance(message, Found)


@dataclass
class Highlighted(Message):
    """The cursor of the list came to a row."""

    row: Row

    def can_replace(self, message: Message) -> bool:
        """Only where the cursor is now counts."""
        return isinstance(message, Highlighted)


@dataclass
class SpeakerChosen(Message):
    """The cursor of the speakers' pane came to a speaker."""

    speaker_id: str

    def can_replace(self, message: Message) -> bool:
        """Only where the cursor is now counts."""
        return isinstance(message, SpeakerChosen)


@dataclass
class QuoteChosen(Message):
    """The cursor of the speakers' pane came to a quote."""

    quote: Quote

    def can_replace(self, message: Message) -> bool:
        """Only where the cursor is now counts."""
        return isinstance(message, QuoteChosen)


@dataclass
class CopyWanted(Message):
    """The reader wants a text copied."""

    text: str
    """Logical."""


@dataclass
class ThemeWanted(Message):
    """The reader wants the next theme."""


@dataclass
class LanguageWanted(Message):
    """The reader wants the other language."""


@dataclass
class CalendarWanted(Message):
    """The reader wants the Hijri date beside the Gregorian one, or no longer."""


@dataclass
class Copied(Message):
    """A text was copied."""

    where: str
    """Msgid that says where to, see `terminal.clipboard`."""


@dataclass
class ReadOn(Message):
    """The end of the article was read: on to the next that is unread."""


@dataclass
class PromptChanged(Message):
    """What is typed below changed."""

    purpose: str
    """What was asked for."""
    value: str


@dataclass
class PromptDone(Message):
    """It was typed and entered."""

    purpose: str
    value: str


@dataclass
class PromptLeft(Message):
    """It was given up."""

    purpose: str


@dataclass
class PageWanted(Message):
    """The reader wants a page opened in the browser, and has seen where it leads."""

    url: str
    """In ASCII, http or https."""


@dataclass
class PageShown(Message):
    """What became of it."""

    notice: str
    """Msgid."""


@dataclass
class PersonChosen(Message):
    """The cursor came to somebody who spoke."""

    person: Person

    def can_replace(self, message: Message) -> bool:
        """Only where the cursor is now counts."""
        return isinstance(message, PersonChosen)


@dataclass
class PersonOpened(Message):
    """What this person said is wanted."""


@dataclass
class SayingOpened(Message):
    """The article of this statement is wanted."""


@dataclass
class PeopleFound(Message):
    """A thread knows who spoke."""

    people: list[Person]
    keys: list[Key]
    left: int
    """Articles that nobody listened to yet."""


@dataclass
class SayingsFound(Message):
    """A thread knows which statements somebody made."""

    person: Person
    sayings: Sayings


@dataclass
class Written(Message):
    """A file was written."""

    path: str


@dataclass
class HitsFound(Message):
    """What was looked for in the article is marked, or is nowhere in it."""
