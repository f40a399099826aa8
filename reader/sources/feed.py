"""RSS and Atom: every item an article of its own. feedparser reads the XML, our walk the HTML in it."""

from __future__ import annotations

import re
from calendar import timegm
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from reader.article import Article, Source
from reader.errors import Broken, NotText, TooLarge
from reader.sources import jsonfeed, plain
from reader.sources.decode import decode
from reader.sources.document import Enclosure, FeedDocument, Item, guid, told_apart
from reader.sources.draft import Piece, assemble
from reader.sources.jsonfeed import MOST_BYTES, MOST_ENCLOSURES, MOST_ITEMS, is_json, length
from reader.sources.label import label
from reader.sources.links import absolute
from reader.sources.recognise import root_of
from reader.sources.tame import DEEPEST, MOST_ATTRIBUTES, Stumbled, TooCrowded, TooDeep, parse
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
    parsed = _parsed(text, source)
    named = source._replace(name=_line(parsed.feed.get("title")) or source.name)
    base = absolute(parsed.feed.get("link"))
    found = (_item(entry, named, base) for entry in parsed.entries)
    return tuple(item.article for item in found if item is not None)


def document(data: bytes, name: str, url: str = "") -> FeedDocument:
    """A feed as it came over the network: RSS, Atom, or JSON Feed, which is handed on.

    Args:
        data: its bytes, in whatever code they are.
        name: what it is called where it does not say, and in errors.
        url: where it came from; links are relative to it.

    Raises:
        TooLarge, NotText, Broken: with the name.
    """
    where = label(name)
    if len(data) > MOST_BYTES:
        raise TooLarge(where, f"> {MOST_BYTES // 1024 // 1024} MB")
    try:
        text = decode(data)
    except NotText:
        raise NotText(where) from None
    if is_json(text):
        return jsonfeed.parsed(text, where, url)
    source = Source(where, url or where, "feed")
    try:
        parsed = _parsed(text, source)
    except Broken as error:
        raise Broken(where, error.detail) from None
    source = source._replace(name=_line(parsed.feed.get("title")) or where)
    items = (_item(entry, source, url) for entry in parsed.entries[:MOST_ITEMS])
    return FeedDocument(
        source.name, absolute(parsed.feed.get("link"), url), told_apart(item for item in items if item)
    )


def _parsed(text: str, source: Source) -> Any:
    # What stands above the root is not passed on: the declaration names the code that the bytes were
    # in before they were decoded, and entities that a DOCTYPE declares only ever are an attack.
    text = text[root_of(text) :]
    if text[:9].lower() == "<!doctype":
        raise Broken(source.location, "DOCTYPE")
    try:
        parsed = parse(text.encode("utf-8", "replace"))
    except TooDeep:
        raise Broken(source.location, f"> {DEEPEST} levels") from None
    except TooCrowded:
        raise Broken(source.location, f"> {MOST_ATTRIBUTES} attributes") from None
    except Stumbled as error:
        raise Broken(source.location, str(error)) from None
    if not parsed.entries and not parsed.get("version"):
        raise Broken(source.location)
    return parsed


def _item(entry: Any, source: Source, base: str) -> Item | None:
    """An item with what tells it from others; None where there is nothing in it at all."""
    # An id that is taken for a link, since RSS says that it is one, is often a mere number.
    number = entry.get("guidislink") and entry.get("link") == entry.get("id")
    url = absolute(entry.get("feedburner_origlink"), base) or absolute(
        entry.get("link"), "" if number else base
    )
    enclosures = tuple(_enclosures(entry, base))
    article = _article(entry, source, url, base, enclosures)
    if article is None and url:
        # A bare link is shown as one.
        article = assemble([Piece("title", url)], source, published=_published(entry), url=url)
    if article is None:
        return None
    return Item(guid(entry.get("id"), url, article), url, article, enclosures)


def _enclosures(entry: Any, base: str) -> Iterator[Enclosure]:
    links = [link for link in entry.get("links") or () if link.get("rel") == "enclosure"]
    for link in links[:MOST_ENCLOSURES]:
        if url := absolute(link.get("href"), base):
            yield Enclosure(url, _line(link.get("type")), length(link.get("length")))


def _article(
    entry: Any, source: Source, url: str, base: str, enclosures: Sequence[Enclosure]
) -> Article | None:
    title = _line(entry.get("title"))
    author = _line(entry.get("author"))
    return assemble(
        [Piece("title", title), Piece("byline", author), *_body(entry, url or base)],
        source,
        byline=author,
        published=_published(entry),
        url=url,
        enclosures=[enclosure.link for enclosure in enclosures],
    )


def _body(entry: Any, base: str) -> Iterator[Piece]:
    """The longest text that the item brings: whole, where it has both a summary and itself."""
    values = [content.get("value") for content in entry.get("content") or ()] + [entry.get("summary")]
    text = max((value for value in values if isinstance(value, str)), key=len, default="")
    if _MARKUP.search(text):
        yield from fragment(text, base)
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
