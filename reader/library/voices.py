"""Everybody who spoke, across articles, as the screen asks: of the library that stays, or of what is open.

`Voices` is what both keep to: `OpenedVoices` here lives in memory, `keptvoices.KeptVoices` in the store.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from reader.library.listing import RowId
from reader.library.opened import source_name, speech
from reader.named import NamedTuple
from reader.speech import Speaker
from reader.store.records import Person
from reader.store.roles import agree
from reader.text.fold import fold

if TYPE_CHECKING:
    from reader.article import Article
    from reader.library.inmemory import Library

__all__ = ["OpenedVoices", "Person", "Saying", "Sayings", "Voices"]

Told = Callable[[int, int], None]
"""Is told how many articles were listened to, and how many are left."""


class Saying(NamedTuple):
    """One statement of a person, and where it stands."""

    row_id: RowId
    """Of the article that reports it."""
    title: str
    source: str
    published: datetime | None
    kind: str
    act: str
    start: int
    """Code points of the article's text."""
    end: int
    content: str
    confidence: float


class Sayings(Protocol):
    """All that a person said, oldest first, read in windows."""

    def __len__(self) -> int:
        """How many there are."""

    def window(self, first: int, count: int) -> Sequence[Saying]:
        """Some of them, from an index on."""

    def find(self, row_id: RowId, start: int) -> int | None:
        """The index of the one that begins at a code point of an article."""


class Voices(Protocol):
    """Everybody who spoke. Any thread may ask."""

    @property
    def size(self) -> int:
        """How many articles are open; they may become more while one looks."""

    def listen(self, stop: threading.Event, told: Told) -> None:
        """Find out who speaks where nobody has looked yet, until all is done or `stop` is set."""

    def everyone(self) -> list[Person]:
        """All who are named, those who spoke most first."""

    def speaker(self, row_id: RowId, speaker_id: str) -> Person:
        """Who a speaker of an article is among all; raises StoreError where nobody is."""

    def sayings(self, person: Person) -> Sayings:
        """All that a person said."""

    def merge(self, person: Person, into: Person) -> None:
        """Two are one: from now on the first is the second."""

    def undo(self) -> tuple[str, int]:
        """Take the last deed back: what it was, and to how many; nothing where there is none."""

    def close(self) -> None:
        """Give back what this thread holds."""


class OpenedVoices:
    """Who speaks in what is open. By the rules of the store: same name, and no role that contradicts."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._heard: set[str] = set()
        self._people: dict[int, Person] = {}
        self._roles: dict[int, set[str]] = {}
        self._namesakes: dict[tuple[str, str], list[int]] = {}
        self._voices: dict[tuple[RowId, str], int] = {}
        self._said: dict[int, list[Saying]] = {}
        self._merged: dict[int, int] = {}
        self._deeds: list[dict[int, int]] = []
        self._lock = threading.Lock()

    @property
    def size(self) -> int:
        """How many articles are open."""
        return len(self._library)

    def listen(self, stop: threading.Event, told: Told) -> None:
        """Go through the articles that are open."""
        left = [self._library[index] for index in range(len(self._library))]
        left = [article for article in left if article.id not in self._heard]
        for count, article in enumerate(left, 1):
            if stop.is_set():
                return
            self._hear(article)
            told(count, len(left) - count)

    def everyone(self) -> list[Person]:
        """All who are named, those who spoke most first."""
        with self._lock:
            groups: dict[int, list[int]] = {}
            for person_id in self._people:
                groups.setdefault(self._root(person_id), []).append(person_id)
            every = [self._summed(root, ids) for root, ids in groups.items()]
        named = (person for person in every if person.kind != "other" and person.statements)
        return sorted(named, key=lambda person: (-person.statements, person.id))

    def speaker(self, row_id: RowId, speaker_id: str) -> Person:
        """Who a speaker of an article is among all."""
        self._hear(self._library.article(row_id))
        with self._lock:
            root = self._root(self._voices[row_id, speaker_id])
            return self._summed(root, [each for each in self._people if self._root(each) == root])

    def sayings(self, person: Person) -> Sayings:
        """All that a person said."""
        with self._lock:
            ids = [each for each in self._people if self._root(each) == person.id]
            found = [saying for person_id in ids for saying in self._said[person_id]]
        return _Listed(sorted(found, key=_age))

    def merge(self, person: Person, into: Person) -> None:
        """Two are one."""
        with self._lock:
            self._deeds.append(dict(self._merged))
            for each in self._people:
                if self._root(each) == person.id:
                    self._merged[each] = into.id

    def undo(self) -> tuple[str, int]:
        """Take the last merge back, else what was done to articles."""
        with self._lock:
            if self._deeds:
                self._merged = self._deeds.pop()
                return "merge", 1
        return self._library.undo()

    def close(self) -> None:
        """It holds nothing."""

    def _hear(self, article: Article) -> None:
        said = speech(article)
        with self._lock:
            if article.id in self._heard:
                return
            self._heard.add(article.id)
            for speaker in said.speakers:
                person_id = self._known(speaker)
                self._voices[article.id, speaker.id] = person_id
                for quote in said.by(speaker.id):
                    content = article.text[quote.start : quote.end]
                    saying = Saying(
                        article.id,
                        article.title,
                        source_name(article),
                        article.published,
                        kind=quote.kind,
                        act=quote.act,
                        start=quote.start,
                        end=quote.end,
                        content=content,
                        confidence=quote.confidence,
                    )
                    self._said[person_id].append(saying)

    def _known(self, speaker: Speaker) -> int:
        """The person that a speaker is: one that is known, or a new one."""
        folded = " ".join(fold(speaker.name).text.split())
        role = fold(speaker.role).text
        namesakes = self._namesakes.setdefault((speaker.kind, folded), [])
        found = None if speaker.kind == "other" else self._fitting(speaker.kind, folded, role, namesakes)
        if found is None:
            found = len(self._people) + 1
            self._people[found] = Person(found, speaker.kind, speaker.name, (), 0, 0, None, None)
            self._roles[found], self._said[found] = set(), []
            namesakes.append(found)
        self._roles[found].add(role)
        person = self._people[found]
        if speaker.role and speaker.role not in person.roles:
            self._people[found] = person._replace(roles=(*person.roles, speaker.role))
        return found

    def _fitting(self, kind: str, folded: str, role: str, namesakes: list[int]) -> int | None:
        if role:
            for person_id in namesakes:
                if role in self._roles[person_id]:
                    return person_id
        if kind != "organisation" and " " not in folded:
            return None
        fitting = [each for each in namesakes if all(agree(role, known) for known in self._roles[each])]
        certain = len(fitting) == 1 and (role or len(namesakes) == 1)
        return fitting[0] if certain else None

    def _root(self, person_id: int) -> int:
        return self._merged.get(person_id, person_id)

    def _summed(self, root: int, ids: list[int]) -> Person:
        """A person with all who were merged into it."""
        sayings = [saying for person_id in ids for saying in self._said[person_id]]
        dates = [saying.published for saying in sayings if saying.published is not None]
        person = self._people[root]
        others = (role for person_id in ids for role in self._people[person_id].roles)
        roles = tuple(dict.fromkeys((*person.roles, *others)))
        articles = len({saying.row_id for saying in sayings})
        first, last = (min(dates), max(dates)) if dates else (None, None)
        return Person(root, person.kind, person.name, roles, len(sayings), articles, first, last)


class _Listed:
    """Sayings that are in memory anyway."""

    def __init__(self, sayings: list[Saying]) -> None:
        self._sayings = sayings

    def __len__(self) -> int:
        return len(self._sayings)

    def window(self, first: int, count: int) -> Sequence[Saying]:
        """Some of them."""
        return self._sayings[first : first + count]

    def find(self, row_id: RowId, start: int) -> int | None:
        """The index of one."""
        places = ((each.row_id, each.start) for each in self._sayings)
        return next((at for at, place in enumerate(places) if place == (row_id, start)), None)


def _age(saying: Saying) -> tuple[float, int]:
    """Oldest first; what has no date stands before all."""
    return (saying.published.timestamp() if saying.published else float("-inf")), saying.start
