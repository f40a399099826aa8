"""Queries as SQL.

Words are asked of the index `words`, which gives its hits from the newest on and stops where a window is
full. Beginnings of words are asked of its parts (`index`), one after the other, since SQLite gathers all
that begins so before it gives the first: with a million articles that would be felt at every letter. Where
only a window is wanted the fresh parts come first, which hold so little that it never is.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from reader.named import NamedTuple
from reader.store import index
from reader.store.database import Database, Value
from reader.store.query import Query, Term
from reader.store.records import first_key
from reader.store.stem import PROCLITICS, stem, words
from reader.text.fold import fold, folded_text

_STATES = {
    "unread": "articles.read = 0",
    "read": "articles.read = 1",
    "starred": "articles.starred = 1",
    "noted": "articles.id IN (SELECT article_id FROM notes)",
    "repeat": "articles.repeat = 1",
    "all": "1",
}

MOST_FEEDS = 200
"""Feeds that are asked one by one for their newest entries: SQLite takes no more than 500 SELECTs in one."""

Clause = tuple[str, tuple[Value, ...]]
"""A condition on rows and its values; `{key}` in it is the column that rows are ordered by."""


class Piece(NamedTuple):
    """A stretch of a query's hits, ready for a statement."""

    tables: str
    """What stands behind a FROM, feeds not included."""
    where: str
    """SQL, ready behind a WHERE."""
    values: tuple[Value, ...]
    key: str
    """The column that rows are ordered by: SQLite takes the index's own where it is searched."""


def pieces(
    db: Database,
    query: Query,
    *,
    older_than: int | None = None,
    newer_than: int | None = None,
    limit: int | None = None,
    upwards: bool = False,
) -> Iterator[Piece]:
    """What finds the entries of a query: one piece, or several that follow one another in their order.

    Args:
        db: the library, asked for the speakers and feeds that are meant.
        query: what is searched.
        older_than: only below this key.
        newer_than: only above this key.
        limit: how many of them are wanted, if not all.
        upwards: the oldest first.
    """
    asked = _Asked(db, query)
    bounds = [
        (f"{{key}} {sign} ?", (key,))
        for sign, key in (("<", older_than), (">", newer_than))
        if key is not None
    ]
    if not asked.in_parts:
        yield asked.piece(bounds, limit=limit, upwards=upwards)
        return
    for part in _stretches(db, asked, window=limit is not None, upwards=upwards):
        below = older_than is None or part.first < older_than
        if below and (newer_than is None or part.end is None or part.end > newer_than):
            yield asked.piece(bounds, part)


RARE = 4
"""Fewer of the fresh articles have a beginning that is rare: of a million then a thousand or so."""


def _stretches(db: Database, asked: _Asked, *, window: bool, upwards: bool) -> Iterator[index.Part]:
    """Where beginnings of words are asked for, in the order of the hits."""
    if not (window and asked.gathered) or upwards:
        yield from index.parts(db, upwards=upwards)
        return
    fresh, wide = index.fresh(db), index.parts(db)
    yield from fresh
    begin = fresh[-1].first if fresh else None
    older = wide if begin is None else [part.until(begin) for part in wide if part.first < begin]
    # What is rare is gathered as fast from all at once, and a million articles have thirty parts.
    if begin is not None and len(fresh) == index.KEPT and len(older) > 1 and asked.rare(db, fresh):
        older = [index.Part("words", 0, begin)]
    yield from older


class _Asked:
    """A query, taken apart by who answers it."""

    def __init__(self, db: Database, query: Query) -> None:
        said = [term for term in query.of("word") if not _says_nothing(term)]
        self._papers = list(_papers(db, said)) if said else []
        """Feeds that are called what is searched: all that they brought is found as well."""
        self._beginnings = [term for term in said if term.prefix]
        self.in_parts = bool(self._beginnings)
        self.gathered = all(len(term.words[0]) > index.LISTED for term in self._beginnings)
        # A part knows all words, and no places: phrases and titles are asked of `words` then too.
        here, there = _Match(), _Match()
        for term in said:
            part = self.in_parts and len(term.words) == 1 and not term.title
            (here if part else there).add(_expression(term), negated=term.negated)
        self._here, self._there = here, there
        self._clauses: list[Clause] = [("articles.hidden = 0", ())]
        if query.general:
            self._clauses.append(("articles.repeat = 0", ()))
        self._feeds: tuple[int, ...] = ()
        """The only ones that are meant, where that is several."""
        for term in query.terms:
            clause = _clause(db, term)
            if clause is None:
                continue
            if term.kind == "feed" and not term.negated and not self._feeds:
                self._feeds = tuple(feed_ids(db, term))
                if 1 < len(self._feeds) <= MOST_FEEDS and not said:
                    continue
                self._feeds = ()
            self._clauses.append((f"NOT ({clause[0]})", clause[1]) if term.negated else clause)

    def rare(self, db: Database, parts: Iterable[index.Part]) -> bool:
        """Few of the articles in some parts have each beginning."""
        selects = [f"SELECT 1 FROM {part.table} WHERE {part.table} MATCH ?1" for part in parts]
        sql = f"SELECT count(*) FROM ({' UNION ALL '.join(selects)} LIMIT {RARE})"
        return all(int(db.value(sql, (_expression(term),))) < RARE for term in self._beginnings)

    def piece(
        self,
        bounds: Iterable[Clause],
        part: index.Part | None = None,
        *,
        limit: int | None = None,
        upwards: bool = False,
    ) -> Piece:
        """The statement; of a part its share."""
        clauses = [*self._clauses, *bounds]
        within = list[Clause]()
        if part is not None:
            within.append(("{key} >= ?", (part.first,)))
            if part.end is not None:
                within.append(("{key} < ?", (part.end,)))
        table, tables = "articles", "articles"
        if part is None or part.table == "words":
            asked = [("words", self._here.with_(self._there))]
        else:
            asked = [(part.table, self._here), ("words", self._there)]
        if self._papers:
            found = [_among(name, match.whole, within, "") for name, match in asked if match.wanted]
            clauses.append(_or_of_feeds(found, self._papers))
            asked = []
        for name, match in asked:
            if match.wanted and table == "articles":
                # CROSS: the index is read in its own order, and stops where the window is full.
                table, tables = name, f"{name} CROSS JOIN articles ON articles.key = {name}.rowid"
                clauses.insert(0, (f"{name} MATCH ?", (match.whole,)))
            else:
                clauses += [_among(name, each, within, "") for each in match.wanted]
                clauses += [_among(name, each, within, "NOT ") for each in match.unwanted]
        key = "articles.key" if table == "articles" else f"{table}.rowid"
        clauses += within
        if self._feeds:
            clauses = [self._of_feeds(clauses, limit, upwards=upwards)]
        where = " AND ".join(clause for clause, _values in clauses).replace("{key}", key)
        return Piece(tables, where, tuple(value for _clause, values in clauses for value in values), key)

    def _of_feeds(self, clauses: list[Clause], limit: int | None, *, upwards: bool) -> Clause:
        """Of each feed as many as are wanted in all, by the index of that feed; without, SQLite reads all."""
        where = " AND ".join(clause for clause, _values in clauses)
        ordered = f"ORDER BY articles.key {'ASC' if upwards else 'DESC'} LIMIT {limit}" if limit else ""
        select = f"SELECT * FROM (SELECT key FROM articles WHERE feed_id = ? AND {where} {ordered})"
        values = tuple(value for _clause, its in clauses for value in its)
        every = tuple(value for feed in self._feeds for value in (feed, *values))
        return f"articles.key IN ({' UNION ALL '.join([select] * len(self._feeds))})", every


class _Match:
    """What is asked of one index, in FTS5's own language."""

    def __init__(self) -> None:
        self.wanted: list[str] = []
        self.unwanted: list[str] = []

    def add(self, expression: str, *, negated: bool) -> None:
        """One more that must be there, or must not."""
        (self.unwanted if negated else self.wanted).append(expression)

    def with_(self, other: _Match) -> _Match:
        """What both ask."""
        both = _Match()
        both.wanted, both.unwanted = self.wanted + other.wanted, self.unwanted + other.unwanted
        return both

    @property
    def whole(self) -> str:
        """All of it in one; something must be wanted."""
        return " ".join([" AND ".join(self.wanted), *(f"NOT {each}" for each in self.unwanted)])


def _among(table: str, expression: str, within: Iterable[Clause], negation: str) -> Clause:
    """A row is one, or none, of those that an index finds for an expression."""
    bounds = "".join(f" AND {clause.replace('{key}', 'rowid')}" for clause, _values in within)
    values = tuple(value for _clause, its in within for value in its)
    sql = f"{{key}} {negation}IN (SELECT rowid FROM {table} WHERE {table} MATCH ?{bounds})"
    return sql, (expression, *values)


def _or_of_feeds(found: list[Clause], feeds: list[int]) -> Clause:
    """A row is one of those that the indexes find, or comes from some feeds."""
    values = tuple(value for _clause, its in found for value in its)
    sql = f"(({' AND '.join(clause for clause, _values in found)}) OR articles.feed_id IN {_LISTED})"
    return sql, (*values, json.dumps(feeds))


def _papers(db: Database, said: list[Term]) -> Iterator[int]:
    """The feeds whose whole name is what is searched, with the article or without."""
    if any(term.negated or term.title for term in said):
        return
    wanted = [stem(word) for term in said for word in term.words]
    for feed_id, name in db.rows("SELECT id, coalesce(nullif(name, ''), title) FROM feeds WHERE removed = 0"):
        if _named(name) == wanted:
            yield feed_id


@lru_cache(maxsize=1 << 12)
def _named(name: str) -> list[str]:
    return [stem(word[0]) for word in words(folded_text(name))]


def _says_nothing(term: Term) -> bool:
    """A single letter that a word begins with narrows nothing, and half of the index begins so."""
    return term.prefix and len(term.words[0]) == 1


def _expression(term: Term) -> str:
    # Words are letters and numbers only: no quotation mark can be among them.
    if len(term.words) > 1:
        return f'{{{"title" if term.title else "title body"}}} : "{" ".join(term.words)}"'
    word = term.words[0]
    if term.prefix:
        return f'"{word}" *'
    bare = stem(word)
    if term.title:
        # Stems are of title and text: what the word is clad in is spelt out.
        clad = (f'"{clitic}{bare}"' for clitic in ("", *PROCLITICS))
        return f'title : ("{word}" OR {" OR ".join(clad)})'
    return f'("{word}" OR "{bare}")' if bare != word else f'"{word}"'


def _clause(db: Database, term: Term) -> Clause | None:
    """A term as a condition on rows; None where an index answers it."""
    match term.kind:
        case "is":
            return _STATES[term.words[0]], ()
        case "before" | "after":
            assert term.moment is not None
            return f"{{key}} {'<' if term.kind == 'before' else '>='} ?", (first_key(term.moment),)
        case "story":
            clause = "articles.id = ? OR articles.story = (SELECT story FROM articles AS told WHERE id = ?)"
            return f"({clause})", (term.ids[0], term.ids[0])
        case "feed":
            ids = list(feed_ids(db, term))
            # Of one feed SQLite reads the index of that feed; of several it walks through all.
            one = len(ids) == 1
            return f"articles.feed_id {'= ?' if one else f'IN {_LISTED}'}", (
                ids[0] if one else json.dumps(ids),
            )
        case "tag" | "note" | "speaker":
            sql, meant = _MEANT[term.kind]
            return sql.format(_LISTED), (json.dumps(list(meant(db, term))),)
        case _:
            return None


_LISTED = "(SELECT value FROM json_each(?))"


def _tags(db: Database, term: Term) -> Iterator[str]:
    """The tags that a term means, as they are written."""
    name = term.words[0].replace("_", " ")
    for (tag,) in db.rows("SELECT DISTINCT tag FROM tags"):
        folded = fold(tag).text.replace("_", " ")
        if folded == name or (term.prefix and folded.startswith(name)):
            yield tag


def _noted(db: Database, term: Term) -> Iterator[int]:
    """The entries with a note that the words stand in: a reader writes hundreds, not millions."""
    from reader.store.margins import of_entry  # for those who ask for one

    for (entry_id,) in db.rows("SELECT article_id FROM notes"):
        if any(term.words[0] in fold(note.text).text for note in of_entry(db, entry_id)):
            yield entry_id


def _called(db: Database, term: Term) -> Iterable[int]:
    from reader.store import people  # for those who ask for one

    return people.called(db, term.words[0])


_MEANT: dict[str, tuple[str, Callable[[Database, Term], Iterable[int | str]]]] = {
    "tag": ("articles.id IN (SELECT article_id FROM tags WHERE tag IN {})", _tags),
    "note": ("articles.id IN {}", _noted),
    "speaker": ("articles.id IN (SELECT article_id FROM voices WHERE person_id IN {})", _called),
}
"""What a term means is looked up first; the condition is on the list of that."""


def feed_ids(db: Database, term: Term) -> Iterator[int]:
    """The feeds that a term means."""
    if not term.words:
        yield from term.ids
        return
    name = term.words[0]
    for feed_id, *labels in db.rows("SELECT id, url, title, name, folder FROM feeds WHERE removed = 0"):
        if any(name in fold(label).text for label in labels):
            yield feed_id
