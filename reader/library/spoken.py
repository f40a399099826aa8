"""Who spoke in a library: what a shelf knows of speakers and their statements."""

from __future__ import annotations

import threading
import time
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress

from reader import store
from reader.article import Article
from reader.library.opened import speech
from reader.speech import Speech
from reader.store.database import Database
from reader.store.faults import NoEntry
from reader.store.records import Person, Statement

HEARD_AT_ONCE = 50
"""Entries whose statements are looked for between two looks at the clock."""


class Spoken:
    """The part of a shelf that speaks of speakers."""

    _db: Database

    def hear(
        self,
        *,
        seconds: float | None = None,
        stop: threading.Event | None = None,
        told: Callable[[int], None] | None = None,
    ) -> int:
        """Find out who speaks in entries where nobody has looked yet, newest first; how many are left.

        Args:
            seconds: leave the rest for later after so long.
            stop: likewise, when it is set.
            told: is told how many were looked at, from time to time.
        """
        count = 0
        end = None if seconds is None else time.monotonic() + seconds
        while self._db.writable and (some := store.people.unheard(self._db, HEARD_AT_ONCE)):
            if (stop is not None and stop.is_set()) or (end is not None and time.monotonic() > end):
                break
            # Found out first, kept afterwards: nobody waits for the file meanwhile.
            heard = [(entry_id, article, speech(article)) for entry_id, article in self._articles(some)]
            if not heard:
                break
            with self._db.writing():
                there = dict(self._articles(some))
                for entry_id, article, said in heard:
                    # Another program may have brought a new text, or taken it away.
                    if entry_id in there and there[entry_id].text == article.text:
                        store.people.hear(self._db, entry_id, article.text, said)
            count += len(some)
            if told is not None:
                told(count)
        return store.people.unheard_count(self._db)

    def people(self, name: str = "", *, everyone: bool = False) -> list[Person]:
        """Who spoke, those who spoke most first; `everyone` counts unnamed sources too."""
        kinds = ("person", "organisation", *(("other",) if everyone else ()))
        return store.people.people(self._db, name, kinds=kinds)

    def names(self, begun: str, *, limit: int) -> list[str]:
        """Names of speakers that begin so, in any spelling; without counting anything."""
        return store.people.names(self._db, begun, limit=limit)

    def person(self, word: str) -> Person:
        """One speaker, by number or name; raises NoPerson, Ambiguous."""
        return store.people.one(self._db, word)

    def speaker(self, entry_id: int, speaker_id: str) -> Person:
        """Who a speaker of an entry (`Speaker.id`) is among all; the entry is listened to first if need be.

        Raises:
            NoPerson: nobody of this id speaks there.
        """
        self.listen(entry_id)
        return store.people.of_voice(self._db, entry_id, speaker_id)

    def listen(self, entry_id: int) -> Speech:
        """Who says what in an entry; kept, where nobody had looked yet and the file can be written."""
        article = store.entries.article(self._db, entry_id)
        said = speech(article)
        if self._db.writable and not store.people.is_heard(self._db, entry_id):
            store.people.hear(self._db, entry_id, article.text, said)
        return said

    def statements(self, person: Person) -> list[Statement]:
        """All that a person said, oldest first."""
        return store.people.statements(self._db, person.id)

    def statement_ids(self, person: Person) -> array[int]:
        """Which quotes are a person's, oldest first; `statements_of` gives some of them."""
        return store.statements.ids(self._db, person.id)

    def statement_at(self, entry_id: int, start: int) -> int:
        """Which quote begins at a code point of an entry; 0 where none does."""
        return store.statements.at(self._db, entry_id, start)

    def statements_of(self, quote_ids: Sequence[int]) -> list[Statement]:
        """These quotes with their articles; those that are gone are left out."""
        return store.statements.some(self._db, quote_ids)

    def merge(self, person: Person, into: Person) -> None:
        """Two speakers are one; can be undone."""
        store.people.merge(self._db, person.id, into.id)

    def _articles(self, ids: Iterable[int]) -> Iterator[tuple[int, Article]]:
        """The articles of entries, those that are gone left out."""
        for entry_id in ids:
            with suppress(NoEntry):
                yield entry_id, store.entries.article(self._db, entry_id)
