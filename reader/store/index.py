"""The search index: folded words and light stems of every text, under the key of its article.

The index keeps no text (`content=''`), so a row is taken out by saying again what was put in. What is
put in must therefore come out the same: `FOLDING` is raised with every change of `text.fold` or
`stem`, and an index of another number is made anew.
"""

from __future__ import annotations

from reader.store.database import Database
from reader.store.stem import stem_column
from reader.text.fold import fold

FOLDING = "1"
_FACT = "folding"
_BATCH = 500


def put(db: Database, key: int, title: str, text: str) -> None:
    """Make an article findable."""
    db.run("INSERT INTO words (rowid, title, body, stems) VALUES (?, ?, ?, ?)", (key, *_columns(title, text)))


def take(db: Database, key: int, title: str, text: str) -> None:
    """Take an article out; its title and text are those that were put in."""
    sql = "INSERT INTO words (words, rowid, title, body, stems) VALUES ('delete', ?, ?, ?, ?)"
    db.run(sql, (key, *_columns(title, text)))


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


def _columns(title: str, text: str) -> tuple[str, str, str]:
    folded_title, folded_text = fold(title).text, fold(text).text
    return folded_title, folded_text, stem_column((folded_title, folded_text))
