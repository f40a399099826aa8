"""The search index: folded words and light stems of every text, under the key of its article.

`words` holds them with their places, for words and phrases. `starts_N` hold them once more, without, for
the beginnings of words: a table for every stretch of keys, so that each is small (see `matching`). A
stretch ends where the newest is full; the next begins behind everything, so none ever overlap.

The index keeps no text (`content=''`), so a row is taken out by saying again what was put in. What is
put in must therefore come out the same: `FOLDING` is raised with every change of `text.fold` or
`stem`, and an index of another number is made anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from reader.store.database import Database
from reader.store.stem import stem_column
from reader.text.fold import fold

FOLDING = "2"
_FACT = "folding"
_BATCH = 500

PART = 32_768
"""Articles of a stretch: all that begins with two or three letters is gathered from so many in a few ms."""


class Part(NamedTuple):
    """A stretch of keys whose words begin in one table."""

    id: int
    first: int
    """Its least key."""
    end: int | None
    """One past its greatest; None: it is the newest."""

    @property
    def table(self) -> str:
        """Its name."""
        return f"starts_{self.id}"


def parts(db: Database, *, upwards: bool = False) -> list[Part]:
    """All stretches, the newest first unless `upwards`."""
    rows = db.rows("SELECT id, first FROM parts ORDER BY first")
    ends = [first for _id, first in rows[1:]]
    found = [Part(part, first, end) for (part, first), end in zip(rows, [*ends, None], strict=False)]
    return found if upwards else found[::-1]


def put(db: Database, key: int, title: str, text: str) -> None:
    """Make an article findable."""
    its = columns(title, text)
    db.run("INSERT INTO words (rowid, title, body, stems) VALUES (?, ?, ?, ?)", (key, *its))
    part = part_of(db, key)
    db.run(f"INSERT INTO starts_{part} (rowid, words) VALUES (?, ?)", (key, starts(its)))
    db.run("UPDATE parts SET size = size + 1, last = max(last, ?) WHERE id = ?", (key, part))


def take(db: Database, key: int, title: str, text: str) -> None:
    """Take an article out; its title and text are those that were put in."""
    its = columns(title, text)
    sql = "INSERT INTO words (words, rowid, title, body, stems) VALUES ('delete', ?, ?, ?, ?)"
    db.run(sql, (key, *its))
    part = part_of(db, key)
    db.run(
        f"INSERT INTO starts_{part} (starts_{part}, rowid, words) VALUES ('delete', ?, ?)", (key, starts(its))
    )
    db.run("UPDATE parts SET size = size - 1 WHERE id = ?", (part,))


def starts(its: Iterable[str]) -> str:
    """The words of an article's columns, each once."""
    return " ".join(sorted({word for column in its for word in column.split()}))


def part_of(db: Database, key: int) -> int:
    """The stretch that a key belongs to; a new one where the newest is full and the key behind all in it."""
    row = db.row(
        "SELECT id, size, last, first = (SELECT max(first) FROM parts) FROM parts "
        "WHERE first <= ? ORDER BY first DESC LIMIT 1",
        (key,),
    )
    if row is None:
        return _begin(db, 0)
    part, size, last, newest = row
    return _begin(db, key) if newest and size >= PART and key > last else int(part)


def _begin(db: Database, first: int) -> int:
    part = db.insert("INSERT INTO parts (first, size, last) VALUES (?, 0, 0)", (first,))
    db.run(
        f"CREATE VIRTUAL TABLE starts_{part} USING fts5 (words, content='', detail=none, columnsize=0, "
        f"prefix='2 3', tokenize=\"unicode61 remove_diacritics 0\")"
    )
    return part


def current(db: Database) -> bool:
    """The index is of this folding, or empty."""
    return db.value("SELECT value FROM facts WHERE name = ?", (_FACT,)) in (None, FOLDING)


def stamp(db: Database) -> None:
    """Say of which folding the index is; inside of `writing`."""
    db.run("INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)", (_FACT, FOLDING))


def rebuild(db: Database) -> None:
    """Make the index anew from the texts."""
    with db.writing():
        db.run("INSERT INTO words (words) VALUES ('delete-all')")
        for part in parts(db):
            db.run(f"DROP TABLE {part.table}")
        db.run("DELETE FROM parts")
        last = -1
        while True:
            sql = f"{TEXTS} WHERE articles.key > ? AND hidden <> 2 ORDER BY articles.key LIMIT ?"
            rows = db.rows(sql, (last, _BATCH))
            for key, title, text in rows:
                put(db, key, title, text)
            if not rows:
                break
            last = rows[-1][0]
        stamp(db)


TEXTS = (
    "SELECT articles.key, articles.title, coalesce(texts.full_text, texts.text) "
    "FROM articles JOIN texts ON texts.article_id = articles.id"
)
"""What is indexed: of an article with its full text that, else what the feed brought."""


def columns(title: str, text: str) -> tuple[str, str, str]:
    """What is put into `words` of an article: title and text folded, and the stems of both."""
    folded_title, folded_text = fold(title).text, fold(text).text
    return folded_title, folded_text, stem_column((folded_title, folded_text))
