"""Libraries of any size to measure on, made as fast as SQLite writes.

The words are those of the bundled samples and as many again made of Arabic roots and patterns, as often as
words are in any language (Zipf). Rows, folded columns and stems are exactly those that taking in makes, which
`check` compares; only the way is shorter: a word is folded once, not each time.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple, TypeVar

from reader.store import feeds, index
from reader.store.database import Database, Value
from reader.store.records import KEY_BITS
from reader.store.stem import stems, words
from reader.text.fold import fold
from tests.bench.corpus import paragraphs

FEEDS = 200
WORDS, VOCABULARY = 60, 60_000
BATCH = index.FRESH // 2
FIRST, APART = 1_700_000_000, 30
"""Seconds of the first article, and between two."""
SPEAKERS = 20_000
SPOKEN = 4
"""Every so many articles one has two quotes."""
RARE = "نادر777"
EVERY = 20_011
"""Every so many articles one has the rare word."""

_LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمنهوي"
_PATTERNS = ("{}{}{}", "م{}{}و{}", "{}ا{}{}", "ت{}{}ي{}", "ا{}ت{}ا{}", "است{}{}ا{}", "{}{}ي{}ة", "م{}ا{}{}ة")
_CLAD = ("", "ال", "وال", "و", "بال", "لل")


@cache
def vocabulary() -> list[str]:
    """The words, the most used first."""
    known = dict.fromkeys(word for text in paragraphs(200_000) for word in text.split() if word.isalpha())
    chance = random.Random(1)
    found = list(known)
    while len(found) < VOCABULARY:
        root = chance.choices(_LETTERS, k=3)
        word = chance.choice(_CLAD) + chance.choice(_PATTERNS).format(*root)
        if word not in known:
            known[word] = None
            found.append(word)
    return found


Found = TypeVar("Found")


def compared(sizes: Sequence[int], measure: Callable[[Path], Found]) -> tuple[Sequence[int], list[Found]]:
    """Measure libraries of the sizes that the command line names, else of these.

    Each is made where it is not there yet; where no folder is named in one that is removed.
    """
    parser = argparse.ArgumentParser()
    parser.add_argument("articles", nargs="*", type=int, default=sizes)
    parser.add_argument("--folder", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as own:
        paths = [(asked.folder or Path(own)) / f"{size}.db" for size in asked.articles]
        for path, size in zip(paths, asked.articles, strict=True):
            if not path.exists():
                _make(path, size)
        return asked.articles, [measure(path) for path in paths]


def _make(path: Path, size: int) -> None:
    begun = time.perf_counter()
    build(path, size)
    check(path)
    taken = time.perf_counter() - begun
    print(f"{size:,} articles made, {size / taken:.0f} a second, {path.stat().st_size / 1e6:.0f} MB")


def build(path: Path, articles: int) -> None:
    """Fill a new library."""
    db = Database(path)
    for number in range(FEEDS):
        feeds.add(db, f"http://{number}.test/feed", name=f"صحيفة {number}", folder=f"مجلد {number % 20}")
    maker = _Maker()
    with db.writing():
        index.stamp(db)
        for first in range(1, articles + 1, BATCH):
            last = min(first + BATCH, articles + 1)
            rows = [maker.article(number) for number in range(first, last)]
            db.run_many(_ARTICLE, [made.row for made in rows])
            db.run_many(_TEXT, [made.text for made in rows])
            db.run_many(_WORDS, [(made.key, *made.columns) for made in rows])
            index.put_starts(db, [(made.key, index.starts(made.columns)) for made in rows])
        _speak(db, articles)
    db.close()


_TEXT = "INSERT INTO texts (article_id, text, blocks) VALUES (?, ?, ?)"
_WORDS = "INSERT INTO words (rowid, title, body, stems) VALUES (?, ?, ?, ?)"
_ARTICLE = """
    INSERT INTO articles (id, key, feed_id, guid, url, title, published, received, format, hash, read, heard,
        quote_count)
    VALUES (?, ?, ?, ?, '', ?, ?, ?, 'feed', ?, ?, 1, ?)
"""


def check(path: Path) -> None:
    """The index holds what taking in would have put there."""
    db = Database(path)
    for key, title, text in db.rows(f"{index.TEXTS} WHERE articles.id IN (1, 2, 777)"):
        for column in index.columns(title, text):
            for word in column.split():
                assert db.value("SELECT 1 FROM words WHERE words MATCH ? AND rowid = ?", (f'"{word}"', key))
    db.close()


class _Made(NamedTuple):
    """An article as its tables hold it."""

    key: int
    row: tuple[Value, ...]
    text: tuple[Value, ...]
    columns: tuple[str, ...]


class _Maker:
    """Makes articles; the same for a number whatever the size of the library."""

    def __init__(self) -> None:
        self._words = vocabulary()
        self._folded = [fold(word).text for word in self._words]
        self._stems = [
            frozenset[str]().union(*(stems(each[0]) for each in words(text))) for text in self._folded
        ]
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(self._words))))

    def article(self, number: int) -> _Made:
        """One of them."""
        chance = random.Random(number)
        chosen = chance.choices(range(len(self._words)), cum_weights=self._weights, k=WORDS)
        text = " ".join([self._words[at] for at in chosen])
        folded = " ".join([self._folded[at] for at in chosen])
        if number % EVERY == 0:
            text, folded = f"{text} {RARE}", f"{folded} {RARE}"
        title = " ".join([self._words[at] for at in chosen[:8]])
        stemmed = sorted(set().union(*(self._stems[at] for at in set(chosen))))
        moment = FIRST + number * APART
        key = (moment << KEY_BITS) | (number & ((1 << KEY_BITS) - 1))
        read = number % 5 != 0
        quotes = 2 if number % SPOKEN == 0 else 0
        row = (
            number,
            key,
            number % FEEDS + 1,
            f"g{number}",
            title,
            _date(moment),
            moment,
            f"h{number}",
            read,
            quotes,
        )
        blocks = json.dumps([2, 0, len(text)])
        folded_title = " ".join([self._folded[at] for at in chosen[:8]])
        return _Made(key, row, (number, text, blocks), (folded_title, folded, " ".join(stemmed)))


def _date(moment: int) -> str:
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _speak(db: Database, articles: int) -> None:
    """Speakers, the first of them often, with two quotes in every `SPOKEN`th article."""
    chance = random.Random(2)
    names = [f"متحدث {chance.choice(_LETTERS)}{number}" for number in range(1, SPEAKERS + 1)]
    people = ((at, "person", name, fold(name).text) for at, name in enumerate(names, 1))
    db.run_many("INSERT INTO people (id, kind, name, folded) VALUES (?, ?, ?, ?)", list(people))
    weights = list(accumulate(1 / (rank + 3) for rank in range(SPEAKERS)))
    spoken = range(SPOKEN, articles + 1, SPOKEN)
    who = chance.choices(range(1, SPEAKERS + 1), cum_weights=weights, k=len(spoken))
    voices = zip(range(1, len(spoken) + 1), spoken, who, strict=True)
    sql = (
        "INSERT INTO voices (id, article_id, person_id, speaker_id, name, role, aliases) "
        "VALUES (?, ?, ?, 's1', ?, ?, '[]')"
    )
    db.run_many(sql, [(at, article, one, names[one - 1], f"وزير {one % 50}") for at, article, one in voices])
    sql = (
        "INSERT INTO quotes (article_id, voice_id, kind, act, first, past, content, confidence) "
        "VALUES (?, ?, 'direct', 'say', ?, ?, 'قول', 0.9)"
    )
    db.run_many(sql, list(_quotes(spoken)))


def _quotes(spoken: range) -> Iterator[tuple[int, int, int, int]]:
    for voice, article in enumerate(spoken, 1):
        yield article, voice, 0, 3
        yield article, voice, 5, 9
