"""A row of a list, as every list asks for it."""

from __future__ import annotations

import json

from reader.store.database import Row
from reader.store.records import Entry, moment_of

ROWS = (
    "SELECT articles.id, articles.key, articles.guid, articles.feed_id, feeds.url, "
    "coalesce(nullif(feeds.name, ''), nullif(feeds.title, ''), feeds.url), articles.title, articles.url, "
    "articles.byline, articles.published, articles.read, articles.starred, articles.position, "
    "articles.quote_count, articles.repeat, "
    "(SELECT count(*) - 1 FROM articles AS told WHERE told.story = articles.story AND told.hidden = 0), "
    "EXISTS (SELECT 1 FROM notes WHERE notes.article_id = articles.id), "
    "(SELECT json_group_array(tag) FROM tags WHERE tags.article_id = articles.id) "
)
"""The columns of a list's row, of `articles` joined with `feeds`."""


def as_entry(row: Row) -> Entry:
    """A row of `ROWS`."""
    (id_, key, guid, feed_id, feed, source, title, url, byline, published, *rest) = row
    read, starred, position, quotes, repeat, others, noted, tags = rest
    return Entry(
        *(id_, key, guid, feed_id, feed, source, title, url, byline, moment_of(published)),
        *(bool(read), bool(starred), position, quotes, tuple(sorted(json.loads(tags)))),
        *(bool(repeat), max(others, 0), bool(noted)),
    )
