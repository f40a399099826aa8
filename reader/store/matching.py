"""Queries as SQL, and their hits in a text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from reader.store import people
from reader.store.database import Database, Value
from reader.store.query import Query, Term
from reader.store.records import first_key
from reader.store.stem import stem, stems, words
from reader.text.fold import fold

_STATES = {
    "unread": "articles.read = 0",
    "read": "articles.read = 1",
    "starred": "articles.starred = 1",
    "repeat": "articles.repeat = 1",
    "all": "1",
}


@dataclass(frozen=True, slots=True)
class Condition:
    """A query for the database: what the index is asked, and what is asked of the rows."""

    match: str
    """In FTS5's own language; empty asks nothing of it."""
    where: str
    """SQL, ready behind a WHERE."""
    values: tuple[Value, ...]

    @property
    def key(self) -> str:
        """The column that rows are ordered by: SQLite takes the index's own where it is searched."""
        return "words.rowid" if self.match else "articles.key"

    @property
    def tables(self) -> str:
        """What stands behind a FROM, feeds not included."""
        # CROSS: the index is read in its own order, and stops where the window is full.
        return "words CROSS JOIN articles ON articles.key = words.rowid" if self.match else "articles"


def condition(db: Database, query: Query) -> Condition:
    """What finds the entries of a query.

    Args:
        db: the library, asked for the speakers and feeds that are meant.
        query: what is searched.
    """
    match = _match(query)
    key = "words.rowid" if match else "articles.key"
    clauses, values = ["articles.hidden = 0"], list[Value]()
    if query.general:
        clauses.append("articles.repeat = 0")
    if match:
        clauses.append("words MATCH ?")
        values.append(match)
    for term in query.terms:
        clause, its = _clause(db, term, key, bool(match))
        if clause:
            clauses.append(f"NOT ({clause})" if term.negated else clause)
            values += its
    return Condition(match, " AND ".join(clauses), tuple(values))


def hits(text: str, query: Query) -> list[tuple[int, int]]:
    """Where the words of a query stand in a text: logical slices, in order, not overlapping."""
    wanted = [term for term in query.of("word") if not term.negated]
    if not wanted:
        return []
    folded = fold(text)
    found = list(words(folded.text))
    spans = set[tuple[int, int]]()
    for term in wanted:
        means = _means(term)
        width = len(term.words)
        for word_i, word in enumerate(found):
            if width == 1:
                if means(word[0]):
                    end = word.start() + len(term.words[0]) if term.prefix else word.end()
                    spans.add(folded.span(word.start(), max(end, word.start() + 1)))
            elif tuple(each[0] for each in found[word_i : word_i + width]) == term.words:
                spans.add(folded.span(word.start(), found[word_i + width - 1].end()))
    return list(_merged(sorted(spans)))


class _means:  # noqa: N801 - it is called like a function
    """Whether a word of a text is one that is searched; what was asked is remembered."""

    def __init__(self, term: Term) -> None:
        self._word = term.words[0]
        self._stem = stem(self._word)
        self._prefix = term.prefix
        self._known = dict[str, bool]()

    def __call__(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._judge(word)
        return known

    def _judge(self, word: str) -> bool:
        wanted = {self._word, self._stem}
        if word in wanted or not wanted.isdisjoint(stems(word)):
            return True
        return self._prefix and (word.startswith(self._word) or self._clad(word))

    def _clad(self, word: str) -> bool:
        return any(each.startswith(self._word) for each in stems(word))


def _match(query: Query) -> str:
    """The words of a query as FTS5 takes them; empty where none must be there."""
    wanted = [_expression(term) for term in query.of("word") if not term.negated]
    unwanted = [_expression(term) for term in query.of("word") if term.negated]
    if not wanted:
        return ""
    return " ".join([" AND ".join(wanted), *(f"NOT {each}" for each in unwanted)])


def _expression(term: Term) -> str:
    # Words are letters and numbers only: no quotation mark can be among them.
    if len(term.words) > 1:
        return f'{{title body}} : "{" ".join(term.words)}"'
    word = term.words[0]
    if term.prefix:
        return f'"{word}" *'
    bare = stem(word)
    return f'("{word}" OR "{bare}")' if bare != word else f'"{word}"'


def _clause(db: Database, term: Term, key: str, matched: bool) -> tuple[str, list[Value]]:
    """A term as a condition on rows; nothing where the index answers it."""
    clause, values = "", list[Value]()
    match term.kind:
        case "word" if term.negated and not matched:
            clause = "articles.key IN (SELECT rowid FROM words WHERE words MATCH ?)"
            values = [_expression(term)]
        case "is":
            clause = _STATES[term.words[0]]
        case "before" | "after":
            assert term.moment is not None
            clause, values = f"{key} {'<' if term.kind == 'before' else '>='} ?", [first_key(term.moment)]
        case "tag":
            clause = f"articles.id IN (SELECT article_id FROM tags WHERE tag IN {_LISTED})"
            values = [json.dumps(list(_tags(db, term.words[0])))]
        case "feed":
            ids = list(term.ids) if not term.words else list(_feeds(db, term.words[0]))
            # Of one feed SQLite reads the index of that feed; of several it walks through all.
            clause = "articles.feed_id = ?" if len(ids) == 1 else f"articles.feed_id IN {_LISTED}"
            values = [ids[0] if len(ids) == 1 else json.dumps(ids)]
        case "speaker":
            clause = f"articles.id IN (SELECT article_id FROM voices WHERE person_id IN {_LISTED})"
            values = [json.dumps(people.called(db, term.words[0]))]
    return clause, values


_LISTED = "(SELECT value FROM json_each(?))"


def _tags(db: Database, name: str) -> Iterator[str]:
    return (tag for (tag,) in db.rows("SELECT DISTINCT tag FROM tags") if fold(tag).text == name)


def _feeds(db: Database, name: str) -> Iterator[int]:
    for feed_id, *labels in db.rows("SELECT id, url, title, name, folder FROM feeds WHERE removed = 0"):
        if any(name in fold(label).text for label in labels):
            yield feed_id


def _merged(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    start, end = -1, -1
    for first, past in spans:
        if first >= end:
            if end > start:
                yield start, end
            start, end = first, past
        else:
            end = max(end, past)
    if end > start:
        yield start, end
