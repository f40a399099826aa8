"""What widgets and threads tell the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

from reader.article import Article, State
from reader.errors import ReaderError
from reader.library.listing import Row, RowId, Rows, View
from reader.library.voices import Person, Sayings
from reader.speech import Quote, Speech
from reader.tui.told import Told

if TYPE_CHECKING:  # SQLite, for those who have a library
    from collections.abc import Sequence

    from reader.library.places import Place
    from reader.library.shelf import Offer
    from reader.text.pick import Key
    from reader.tui.sifted import Weight


class Loaded(Told):
    """The loading thread read some more."""

    articles: list[tuple[Article, State]]
    problems: list[ReaderError]
    finished: bool = False


class Heard(Told):
    """The listening thread knows who said what in an article."""

    row_id: RowId
    article: Article
    speech: Speech


class Unheard(Told):
    """The listening thread failed on an article: a fault of our own."""

    row_id: RowId
    fault: Exception


class Wanted(Told):
    """Rows of the list are on the screen, and nobody has counted their quotes yet."""

    ids: list[RowId]


class Opened(Told):
    """An article is on the screen: who speaks in it is wanted before all else."""

    row_id: RowId
    article: Article


class Trouble(Told):
    """Something that the reader asked for could not be done; all else goes on."""

    error: ReaderError


class Done(Told):
    """A deed was done, or taken back, and is kept."""

    deed: str
    count: int
    """To how many."""
    undone: bool = False


class PlacesRead(Told):
    """What stands above the list was read."""

    places: list[Place]


class PlaceChosen(Told):
    """The reader wants to see what is in a place."""

    place: Place


class Looked(Told):
    """What is at an address was looked at; nothing where that was given up."""

    word: str
    """The address, as it was given."""
    offer: Offer | None
    error: ReaderError | None = None


class Refreshed(Told):
    """One more source was asked for news."""

    done: int
    total: int
    new: int
    failed: int
    """So far."""


class RefreshEnded(Told):
    """All were asked, or the reader stopped it."""

    new: int
    failed: int
    stopped: bool
    asked: bool
    """By the reader, and not by the clock."""
    error: ReaderError | None = None


class Fetched(Told):
    """The page of an article was fetched, or was not."""

    row_id: RowId
    error: ReaderError | None = None
    stopped: bool = False


class Found(Told):
    """What a search found first."""

    view: View
    rows: Rows
    held: list[Row]

    def can_replace(self, message: Message) -> bool:
        """Only the last search counts."""
        return isinstance(message, Found)


class Highlighted(Told):
    """The cursor of the list came to a row."""

    row: Row

    def can_replace(self, message: Message) -> bool:
        """Only where the cursor is now counts."""
        return isinstance(message, Highlighted)


class SpeakerChosen(Told):
    """The cursor of the speakers' pane came to a speaker."""

    speaker_id: str

    def can_replace(self, message: Message) -> bool:
        """Only where the cursor is now counts."""
        return isinstance(message, SpeakerChosen)


class QuoteChosen(Told):
    """The cursor of the speakers' pane came to a quote."""

    quote: Quote

    def can_replace(self, message: Message) -> bool:
        """Only where the cursor is now counts."""
        return isinstance(message, QuoteChosen)


class CopyWanted(Told):
    """The reader wants a text copied."""

    text: str
    """Logical."""


class ThemeWanted(Told):
    """The reader wants the next theme."""


class LanguageWanted(Told):
    """The reader wants the other language."""


class CalendarWanted(Told):
    """The reader wants the Hijri date beside the Gregorian one, or no longer."""


class Copied(Told):
    """A text was copied."""

    where: str
    """Msgid that says where to, see `terminal.clipboard`."""


class ReadOn(Told):
    """The end of the article was read: on to the next that is unread."""


class PromptChanged(Told):
    """What is typed below changed."""

    purpose: str
    """What was asked for."""
    value: str


class PromptDone(Told):
    """It was typed and entered."""

    purpose: str
    value: str


class PromptLeft(Told):
    """It was given up."""

    purpose: str


class PageWanted(Told):
    """The reader wants a page opened in the browser, and has seen where it leads."""

    url: str
    """In ASCII, http or https."""


class PageShown(Told):
    """What became of it."""

    notice: str
    """Msgid."""


class PersonChosen(Told):
    """The cursor came to somebody who spoke."""

    person: Person

    def can_replace(self, message: Message) -> bool:
        """Only where the cursor is now counts."""
        return isinstance(message, PersonChosen)


class PersonOpened(Told):
    """What this person said is wanted."""


class SayingOpened(Told):
    """The article of this statement is wanted."""


class PeopleFound(Told):
    """A thread knows who spoke."""

    people: list[Person]
    keys: list[Key]
    left: int
    """Articles that nobody listened to yet."""


class SayingsFound(Told):
    """A thread knows which statements somebody made."""

    person: Person
    sayings: Sayings


class SayingsWeighed(Told):
    """A thread knows of which kinds somebody's statements are."""

    person: Person
    weights: Sequence[Weight]


class Written(Told):
    """A file was written."""

    path: str


class HitsFound(Told):
    """What was looked for in the article is marked, or is nowhere in it."""
