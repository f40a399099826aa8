"""RSS and Atom: every item an article of its own. feedparser reads the XML, our walk the HTML in it."""

from __future__ import annotations

import re
from calendar import timegm
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from reader.article import Article, Source
from reader.errors import Broken
from reader.sources import plain
from reader.sources.draft import Piece, assemble
from reader.sources.recognise import root_of
from reader.sources.tame import DEEPEST, TooDeep, parse
from reader.sources.title import one_line
from reader.sources.walk import fragment
from reader.text.clean import clean
from reader.text.dates import parse_date

_MARKUP = re.compile(r"<[a-zA-Z/!]|&(?:#\d|#x|[a-zA-Z])")

# Of an item, in the order in which they are believed.
DATES = ("published", "created", "updated", "date")


def articles(text: str, source: Source) -> tuple[Article, ...]:
    """The items of a feed, in its order. An odd date or a missing title hides none of them.

    Raises:
        Broken: it is no feed, or none that can be read.
    """
    # What stands above the root is not passed on: the declaration names the code that the bytes were
    # in before they were decoded, and entities that a DOCTYPE declares only ever are an attack.
    text = text[root_of(text) :]
    if text[:9].lower() == "<!doctype":
        raise Broken(source.location, "DOCTYPE")
    try:
        parsed = parse(text.encode("utf-8", "replace"))
    except TooDeep:
        raise Broken(source.location, f"> {DEEPEST} levels") from None
    if not parsed.entries and not parsed.get("version"):
        raise Broken(source.location)
    name = _line(parsed.feed.get("title")) or source.name
    found = (_article(entry, replace(source, name=name)) for entry in parsed.entries)
    return tuple(article for article in found if article is not None)


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
        # Asked as a dict: feedparser's own get() takes one date for another, and warns.
        parsed = dict.get(entry, f"{key}_parsed")
        if parsed:
            try:
                return datetime.fromtimestamp(timegm(parsed), UTC)
            except (ValueError, OverflowError, OSError, TypeError):
                continue
        written = dict.get(entry, key)
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
