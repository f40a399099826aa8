"""The search index: folded words and light stems of every text, under the key of its article.

`words` holds them with their places, for words and phrases. `starts_N` hold them once more, without, for
the beginnings of words: a table for every stretch of keys, so that each is small (see `matching`). A
stretch ends where the newest is full; the next begins behind everything, so none ever overlap. The newest
articles stand a third time in `fresh_N`, two stretches that are smaller still.

The index keeps no text (`content=''`), so a row is taken out by saying again what was put in. What is
put in must therefore come out the same: `FOLDING` is raised with every change of `text.fold` or
`stem`, and an index of another number is made anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.named import NamedTuple
from reader.store.database import Database
from reader.store.stem import stem_column
from reader.text.fold import folded_text

FOLDING = "2"
_FACT = "folding"
_BATCH = 500

PART = 32_768
"""Articles of a stretch: what is not common is gathered from so many in 1 ms."""

FRESH = 2_048
"""Articles of a fresh stretch: all that begins with a few letters is gathered from so many in 1 ms."""

KEPT = 2
"""Fresh stretches: while one fills there is a full one behind it."""

LISTED = 3
"""Beginnings of so many letters have a list of their own in `starts_N`, which nothing is gathered for."""


class Part(NamedTuple):
    """A stretch of keys whose words begin in one table."""

    table: str
    first: int
    """Its least key."""
    end: int | None
    """One past its greatest; None: it is the newest."""

    def until(self, key: int) -> Part:
        """What of it is older than a key."""
        return self._replace(end=key if self.end is None else min(self.end, key))


class _Tier(NamedTuple):
    """Stretches of one kind."""

    register: str
    """The table that lists them: number, least key, size and greatest key."""
    name: str
    """What their own tables are called, before the number."""
    room: int
    kept: int | None
    """How many of them stay; None: all."""
    options: str
    """Of FTS5, beside those of both."""

    def table(self, number: int) -> str:
        """The table of one."""
        return f"{self.name}_{number}"


def _tiers() -> tuple[_Tier, _Tier]:
    return (
        _Tier("parts", "starts", PART, None, "detail=none, prefix='2 3'"),
        # With places the words of one beginning are gathered ten times as fast, and this is small.
        _Tier("fresh", "fresh", FRESH, KEPT, "detail=full"),
    )


def parts(db: Database, *, upwards: bool = False) -> list[Part]:
    """Stretches of all keys, the newest first unless `upwards`."""
    found = _parts(db, _tiers()[0])
    return found[::-1] if upwards else found


def fresh(db: Database) -> list[Part]:
    """Stretches of the newest articles, which stand in `parts` as well; the newest first."""
    return _parts(db, _tiers()[1])


def _parts(db: Database, tier: _Tier) -> list[Part]:
    rows = db.rows(f"SELECT id, first FROM {tier.register} ORDER BY first DESC")
    ends = [None, *(first for _number, first in rows)]
    return [Part(tier.table(number), first, end) for (number, first), end in zip(rows, ends, strict=False)]


def put(db: Database, key: int, title: str, text: str) -> None:
    """Make an article findable."""
    its = columns(title, text)
    db.run("INSERT INTO words (rowid, title, body, stems) VALUES (?, ?, ?, ?)", (key, *its))
    put_starts(db, [(key, starts(its))])


def put_starts(db: Database, rows: Sequence[tuple[int, str]]) -> None:
    """Make beginnings of words findable: keys that follow one another, and what `starts` gave."""
    for tier in reversed(_tiers()):  # the fresh ones begin behind what is in parts before
        _put_starts(db, tier, rows)


def _put_starts(db: Database, tier: _Tier, rows: Sequence[tuple[int, str]]) -> None:
    number = _number(db, tier, rows[0][0])
    if number is None:
        return
    db.run_many(f"INSERT INTO {tier.table(number)} (rowid, words) VALUES (?, ?)", rows)
    sql = f"UPDATE {tier.register} SET size = size + ?, last = max(last, ?) WHERE id = ?"
    db.run(sql, (len(rows), rows[-1][0], number))


def take(db: Database, key: int, title: str, text: str) -> None:
    """Take an article out; its title and text are those that were put in."""
    its = columns(title, text)
    sql = "INSERT INTO words (words, rowid, title, body, stems) VALUES ('delete', ?, ?, ?, ?)"
    db.run(sql, (key, *its))
    for tier in _tiers():
        number = _number(db, tier, key)
        if number is None:
            continue
        table = tier.table(number)
        db.run(f"INSERT INTO {table} ({table}, rowid, words) VALUES ('delete', ?, ?)", (key, starts(its)))
        db.run(f"UPDATE {tier.register} SET size = size - 1 WHERE id = ?", (number,))


def starts(its: Iterable[str]) -> str:
    """The words of an article's columns, each once."""
    return " ".join(sorted({word for column in its for word in column.split()}))


def _number(db: Database, tier: _Tier, key: int) -> int | None:
    """The stretch that a key belongs to; a new one where the newest is full and the key behind all in it.

    None: it is older than the fresh ones.
    """
    row = db.row(
        f"SELECT id, size, last, first = (SELECT max(first) FROM {tier.register}) FROM {tier.register} "
        "WHERE first <= ? ORDER BY first DESC LIMIT 1",
        (key,),
    )
    if row is None:
        return _first(db, tier, key)
    number, size, last, newest = row
    return _begin(db, tier, key) if newest and size >= tier.room and key > last else int(number)


def _first(db: Database, tier: _Tier, key: int) -> int | None:
    """A key before all stretches of a tier, or there are none."""
    if tier.kept is None:
        return _begin(db, tier, 0)
    if db.value(f"SELECT 1 FROM {tier.register}"):
        return None
    # A library that grew without them: what is there already is in parts alone.
    behind = int(db.value("SELECT coalesce(max(last) + 1, 0) FROM parts"))
    number = _begin(db, tier, behind)
    return number if key >= behind else None


def _begin(db: Database, tier: _Tier, first: int) -> int:
    number = db.insert(f"INSERT INTO {tier.register} (first, size, last) VALUES (?, 0, 0)", (first,))
    db.run(
        f"CREATE VIRTUAL TABLE {tier.table(number)} USING fts5 (words, content='', columnsize=0, "
        f'{tier.options}, tokenize="unicode61 remove_diacritics 0")'
    )
    if tier.kept is not None:
        sql = f"SELECT id FROM {tier.register} ORDER BY first DESC LIMIT -1 OFFSET ?"
        for (old,) in db.rows(sql, (tier.kept,)):
            _drop(db, tier, old)
    return number


def _drop(db: Database, tier: _Tier, number: int) -> None:
    db.run(f"DROP TABLE {tier.table(number)}")
    db.run(f"DELETE FROM {tier.register} WHERE id = ?", (number,))


def freshen(db: Database) -> None:
    """Put the newest of a library that an older jarida made into fresh stretches; inside of `writing`."""
    if db.value("SELECT 1 FROM fresh") or not current(db):
        return
    _wide, fresh = _tiers()
    sql = f"{TEXTS} WHERE hidden <> 2 ORDER BY articles.key DESC LIMIT ?"
    rows = db.rows(sql, (KEPT * FRESH,))[::-1]
    if rows:
        _begin(db, fresh, rows[0][0])
    for key, title, text in rows:
        _put_starts(db, fresh, [(key, starts(columns(title, text)))])


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
        for tier in _tiers():
            for (number,) in db.rows(f"SELECT id FROM {tier.register}"):
                _drop(db, tier, number)
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
    folded = folded_text(title), folded_text(text)
    return *folded, stem_column(folded)
