"""Queries as SQL.

Words are asked of the index `words`, which gives its hits from the newest on and stops where a window is
full. Beginnings of words are asked of its parts (`index`), one after the other, since SQLite gathers all
that begins so before it gives the first: with a million articles that would be felt at every letter.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.store import index, people
from reader.store.database import Database, Value
from reader.store.query import Query, Term
from reader.store.records import first_key
from reader.store.stem import stem
from reader.text.fold import fold

_STATES = {
    "unread": "articles.read = 0",
    "read": "articles.read = 1",
    "starred": "articles.starred = 1",
    "repeat": "articles.repeat = 1",
    "all": "1",
}

Clause = tuple[str, tuple[Value, ...]]
"""A condition on rows and its values; `{key}` in it is the column that rows are ordered by."""


@dataclass(frozen=True, slots=True)
class Piece:
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
    upwards: bool = False,
) -> Iterator[Piece]:
    """What finds the entries of a query: one piece, or several that follow one another in their order.

    Args:
        db: the library, asked for the speakers and feeds that are meant.
        query: what is searched.
        older_than: only below this key.
        newer_than: only above this key.
        upwards: the oldest piece first.
    """
    asked = _Asked(db, query)
    bounds = [
        (f"{{key}} {sign} ?", (key,))
        for sign, key in (("<", older_than), (">", newer_than))
        if key is not None
    ]
    if not asked.begun and not asked.unbegun:
        yield asked.piece(bounds)
        return
    for part in index.parts(db, upwards=upwards):
        below = older_than is None or part.first < older_than
        if below and (newer_than is None or part.end is None or part.end > newer_than):
            yield asked.piece(bounds, part)


class _Asked:
    """A query, taken apart by who answers it."""

    def __init__(self, db: Database, query: Query) -> None:
        said = [term for term in query.of("word") if not _says_nothing(term)]
        self.begun = [_begun(term) for term in said if term.prefix and not term.negated]
        self.unbegun = [_begun(term) for term in said if term.prefix and term.negated]
        wanted = [_expression(term) for term in said if not term.prefix and not term.negated]
        unwanted = [_expression(term) for term in said if not term.prefix and term.negated]
        self._match = ""
        """In FTS5's own language; empty asks nothing of it."""
        self._clauses: list[Clause] = [("articles.hidden = 0", ())]
        if wanted:
            self._match = " ".join([" AND ".join(wanted), *(f"NOT {each}" for each in unwanted)])
        else:
            self._clauses += [
                ("{key} NOT IN (SELECT rowid FROM words WHERE words MATCH ?)", (each,)) for each in unwanted
            ]
        if query.general:
            self._clauses.append(("articles.repeat = 0", ()))
        for term in query.terms:
            if (clause := _clause(db, term)) is not None:
                self._clauses.append((f"NOT ({clause[0]})", clause[1]) if term.negated else clause)

    def piece(self, bounds: Iterable[Clause], part: index.Part | None = None) -> Piece:
        """The statement; of a part its share."""
        clauses = [*self._clauses, *bounds]
        if part is not None:
            clauses.append(("{key} >= ?", (part.first,)))
            if part.end is not None:
                clauses.append(("{key} < ?", (part.end,)))
            clauses += [
                (f"{{key}} NOT IN (SELECT rowid FROM {part.table} WHERE {part.table} MATCH ?)", (each,))
                for each in self.unbegun
            ]
        if part is not None and self.begun:
            tables, key = f"{part.table} CROSS JOIN articles ON articles.key = {part.table}.rowid", "rowid"
            key = f"{part.table}.rowid"
            clauses.insert(0, (f"{part.table} MATCH ?", (" AND ".join(self.begun),)))
            if self._match:
                within = "words MATCH ? AND rowid >= ?" + (" AND rowid < ?" if part.end is not None else "")
                values = (self._match, part.first, *((part.end,) if part.end is not None else ()))
                clauses.append((f"{{key}} IN (SELECT rowid FROM words WHERE {within})", values))
        elif self._match:
            # CROSS: the index is read in its own order, and stops where the window is full.
            tables, key = "words CROSS JOIN articles ON articles.key = words.rowid", "words.rowid"
            clauses.insert(0, ("words MATCH ?", (self._match,)))
        else:
            tables, key = "articles", "articles.key"
        where = " AND ".join(clause for clause, _values in clauses).replace("{key}", key)
        return Piece(tables, where, tuple(value for _clause, values in clauses for value in values), key)


def _says_nothing(term: Term) -> bool:
    """A single letter that a word begins with narrows nothing, and half of the index begins so."""
    return term.prefix and len(term.words[0]) == 1


def _begun(term: Term) -> str:
    return f'"{term.words[0]}" *'


def _expression(term: Term) -> str:
    # Words are letters and numbers only: no quotation mark can be among them.
    if len(term.words) > 1:
        return f'{{title body}} : "{" ".join(term.words)}"'
    word = term.words[0]
    bare = stem(word)
    return f'("{word}" OR "{bare}")' if bare != word else f'"{word}"'


def _clause(db: Database, term: Term) -> Clause | None:
    """A term as a condition on rows; None where an index answers it."""
    match term.kind:
        case "is":
            return _STATES[term.words[0]], ()
        case "before" | "after":
            assert term.moment is not None
            return f"{{key}} {'<' if term.kind == 'before' else '>='} ?", (first_key(term.moment),)
        case "tag":
            clause = f"articles.id IN (SELECT article_id FROM tags WHERE tag IN {_LISTED})"
            return clause, (json.dumps(list(_tags(db, term.words[0]))),)
        case "feed":
            ids = list(feed_ids(db, term))
            # Of one feed SQLite reads the index of that feed; of several it walks through all.
            one = len(ids) == 1
            return f"articles.feed_id {'= ?' if one else f'IN {_LISTED}'}", (
                ids[0] if one else json.dumps(ids),
            )
        case "speaker":
            clause = f"articles.id IN (SELECT article_id FROM voices WHERE person_id IN {_LISTED})"
            return clause, (json.dumps(people.called(db, term.words[0])),)
        case _:
            return None


_LISTED = "(SELECT value FROM json_each(?))"


def _tags(db: Database, name: str) -> Iterator[str]:
    return (tag for (tag,) in db.rows("SELECT DISTINCT tag FROM tags") if fold(tag).text == name)


def feed_ids(db: Database, term: Term) -> Iterator[int]:
    """The feeds that a term means."""
    if not term.words:
        yield from term.ids
        return
    name = term.words[0]
    for feed_id, *labels in db.rows("SELECT id, url, title, name, folder FROM feeds WHERE removed = 0"):
        if any(name in fold(label).text for label in labels):
            yield feed_id
