"""RSS and Atom: every item an article of its own. feedparser reads the XML, our walk the HTML in it."""

from __future__ import annotations

import re
from calendar import timegm
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from reader.article import Article, Source
from reader.errors import Broken
from reader.sources import plain
from reader.sources.draft import Piece, assemble
from reader.sources.title import one_line
from reader.sources.walk import fragment
from reader.text.clean import clean
from reader.text.dates import parse_date

# An entity that is declared in a feed only ever is an attack; the XML declaration names the code
# that the bytes were in before we decoded them.
_DECLARATION = re.compile(r"\ufeff?\s*<\?xml[^>]*\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>", re.I | re.S)
BEFORE_ROOT = 10_000
"""Code points in which a DOCTYPE may stand."""

# feedparser looks for an address in every author, in time that grows with the square of its length.
_AUTHOR = re.compile(
    r"<((?:\w+:)?(?:author|creator|managingEditor|webMaster|name|contributor|owner|email))\b([^>]*)>([^<]{200,})<",
    re.I,
)
LONGEST_AUTHOR = 200

_MARKUP = re.compile(r"<[a-zA-Z/!]|&(?:#\d|#x|[a-zA-Z])")

# Of an item, in the order in which they are believed.
DATES = ("published", "created", "updated", "date")


def articles(text: str, source: Source) -> tuple[Article, ...]:
    """The items of a feed, in its order. An odd date or a missing title hides none of them.

    Raises:
        Broken: it is no feed, or none that can be read.
    """
    # 50 ms, needed for feeds alone.
    import feedparser  # type: ignore[import-untyped]

    # A stream: a string might be taken for an address and fetched.
    parsed: Any = feedparser.parse(
        BytesIO(_harmless(text).encode("utf-8", "replace")),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        resolve_relative_uris=False,
        sanitize_html=False,
    )
    if not parsed.entries and not parsed.get("version"):
        raise Broken(source.location)
    name = _line(parsed.feed.get("title")) or source.name
    found = (_article(entry, replace(source, name=name)) for entry in parsed.entries)
    return tuple(article for article in found if article is not None)


def _harmless(text: str) -> str:
    """The feed without its declarations, and with authors that a person could be called."""
    text = _DECLARATION.sub("", text, count=1)
    head, rest = text[:BEFORE_ROOT], text[BEFORE_ROOT:]
    return _AUTHOR.sub(_shortened, _DOCTYPE.sub("", head) + rest)


def _shortened(match: re.Match[str]) -> str:
    return f"<{match[1]}{match[2]}>{match[3][:LONGEST_AUTHOR]}<"


def _article(entry: Any, source: Source) -> Article | None:
    title = _line(entry.get("title"))
    author = _line(entry.get("author"))
    return assemble(
        [Piece("title", title), Piece("byline", author), *_body(entry)],
        source,
        byline=author,
        published=_published(entry),
    )


def _body(entry: Any) -> Iterator[Piece]:
    """The longest text that the item brings: whole, where it has both a summary and itself."""
    values = [content.get("value") for content in entry.get("content") or ()] + [entry.get("summary")]
    text = max((value for value in values if isinstance(value, str)), key=len, default="")
    if _MARKUP.search(text):
        yield from fragment(text)
        return
    text = clean(text)
    for block in plain.divide(text):
        # A title is of the item, not of its text.
        kind = "paragraph" if block.kind in ("title", "byline") else block.kind
        yield Piece(kind, text[block.start : block.end])


def _published(entry: Any) -> datetime | None:
    for key in DATES:
        parsed = entry.get(f"{key}_parsed")
        if parsed:
            try:
                return datetime.fromtimestamp(timegm(parsed), UTC)
            except (ValueError, OverflowError, OSError, TypeError):
                continue
        written = entry.get(key)
        date = parse_date(written) if isinstance(written, str) else None
        if date:
            return date.astimezone(UTC)
    return None


def _line(value: Any) -> str:
    """A title or name on one line, without markup, which some feeds escape twice."""
    if not isinstance(value, str):
        return ""
    if _MARKUP.search(value):
        value = " ".join(piece.text for piece in fragment(value))
    return one_line(clean(value))
