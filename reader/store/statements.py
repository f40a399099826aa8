"""All that one person said, of any length: first only which quotes they are, then some of them whole."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence

from reader.store.database import Database
from reader.store.records import Statement
from reader.store.rows import ROWS, as_entry


def ids(db: Database, person_id: int) -> array[int]:
    """The numbers of a person's quotes, by the date of their articles, oldest first."""
    sql = """
        SELECT quotes.id FROM people JOIN voices ON voices.person_id = people.id
            JOIN quotes ON quotes.voice_id = voices.id JOIN articles ON articles.id = quotes.article_id
        WHERE (people.id = ?1 OR people.merged_into = ?1) AND hidden = 0
        ORDER BY articles.key, quotes.first
    """
    return array("q", [row[0] for row in db.rows(sql, (person_id,))])


def at(db: Database, entry_id: int, start: int) -> int:
    """The number of the quote that begins at a code point of an entry; 0 where none does."""
    sql = "SELECT id FROM quotes WHERE article_id = ? AND first = ? ORDER BY id LIMIT 1"
    return next((int(row[0]) for row in db.rows(sql, (entry_id, start))), 0)


def some(db: Database, quote_ids: Sequence[int]) -> list[Statement]:
    """These quotes with the articles that report them, in this order; those that are gone are left out."""
    sql = f"""
        {ROWS}, quotes.kind, quotes.act, quotes.first, quotes.past, quotes.content, quotes.confidence,
        quotes.id
        FROM quotes JOIN articles ON articles.id = quotes.article_id JOIN feeds ON feeds.id = articles.feed_id
        WHERE quotes.id IN (SELECT value FROM json_each(?))
    """
    rows = db.rows(sql, (json.dumps(list(quote_ids)),))
    found = {row[-1]: Statement(as_entry(row[:-7]), *row[-7:-1]) for row in rows}
    return [found[quote_id] for quote_id in quote_ids if quote_id in found]
