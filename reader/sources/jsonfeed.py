"""JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). Whatever has the wrong type counts as not there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from reader.article import Article, Source
from reader.errors import Broken, NotText, TooLarge
from reader.sources import plain
from reader.sources.decode import decode
from reader.sources.document import Enclosure, FeedDocument, Item, guid, told_apart
from reader.sources.draft import Piece, assemble
from reader.sources.label import label
from reader.sources.links import absolute
from reader.sources.title import one_line
from reader.sources.walk import fragment
from reader.text.clean import clean
from reader.text.dates import parse_date

MOST_BYTES = 8 * 1024 * 1024
"""Of a feed in any format: `read.LIMITS` has the same."""
MOST_ITEMS = 20_000
"""Of a feed, the first: a paper prints as many in half a year."""
MOST_ENCLOSURES = 50
"""Of an item."""
MOST_AUTHORS = 20
"""Of an item."""

_START = re.compile(r"[\s\ufeff]*\{")


def is_json(text: str) -> bool:
    """Whether a text begins like JSON: no feed in XML, and no page, does."""
    return bool(_START.match(text))


def document(data: bytes, name: str, url: str = "") -> FeedDocument:
    """A feed as it came over the network.

    Args:
        data: its bytes.
        name: what it is called where it does not say, and in errors.
        url: where it came from; links are relative to it.

    Raises:
        TooLarge, NotText, Broken: with the name.
    """
    where = label(name)
    if len(data) > MOST_BYTES:
        raise TooLarge(where, f"> {MOST_BYTES // 1024 // 1024} MB")
    try:
        return parsed(decode(data), where, url)
    except NotText:
        raise NotText(where) from None


def parsed(text: str, where: str, url: str = "") -> FeedDocument:
    """The feed in a decoded text.

    Raises:
        Broken: it is no JSON, or no feed.
    """
    try:
        feed = json.loads(text.removeprefix("\ufeff"), strict=False)
    except (ValueError, RecursionError):
        raise Broken(where, "JSON") from None
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise Broken(where, "JSON")
    source = Source(_line(feed.get("title")) or where, url or where, "feed")
    # The items of many feeds have no author where the feed has one; that is the paper, no by-line.
    found = (_item(item, source, url) for item in items[:MOST_ITEMS] if isinstance(item, dict))
    return FeedDocument(
        source.name,
        absolute(feed.get("home_page_url"), url),
        told_apart(item for item in found if item is not None),
    )


def length(written: object) -> int:
    """A number of bytes, however it is written; 0 for what is none."""
    if isinstance(written, str) and written.isascii() and written.isdigit():
        return int(written[:15])
    return written if isinstance(written, int) and 0 < written < 10**15 else 0


def _item(item: dict[str, Any], source: Source, base: str) -> Item | None:
    url = absolute(item.get("url"), base) or absolute(item.get("external_url"), base)
    enclosures = tuple(_enclosures(item, base))
    article = _article(item, source, url, base, enclosures)
    if article is None and url:
        # A bare link is shown as one.
        article = assemble([Piece("title", url)], source, published=_published(item), url=url)
    if article is None:
        return None
    return Item(guid(item.get("id"), url, article), url, article, enclosures)


def _article(
    item: dict[str, Any], source: Source, url: str, base: str, enclosures: Sequence[Enclosure]
) -> Article | None:
    author = "، ".join(_authors(item))
    return assemble(
        [Piece("title", _line(item.get("title"))), Piece("byline", author), *_body(item, url or base)],
        source,
        byline=author,
        published=_published(item),
        url=url,
        enclosures=[enclosure.link for enclosure in enclosures],
    )


def _body(item: dict[str, Any], base: str) -> Iterator[Piece]:
    html, text, summary = (item.get(name) for name in ("content_html", "content_text", "summary"))
    if isinstance(html, str) and html.strip():
        yield from fragment(html, base)
        return
    words = clean(next((value for value in (text, summary) if isinstance(value, str) and value.strip()), ""))
    for block in plain.divide(words):
        # A title is of the item, not of its text.
        kind = "paragraph" if block.kind in ("title", "byline") else block.kind
        yield Piece(kind, words[block.start : block.end])


def _authors(item: dict[str, Any]) -> Iterator[str]:
    authors = item.get("authors")
    # 1.0 has one, 1.1 has several.
    for author in (authors if isinstance(authors, list) else [item.get("author")])[:MOST_AUTHORS]:
        name = _line(author.get("name")) if isinstance(author, dict) else ""
        if name:
            yield name


def _published(item: dict[str, Any]) -> datetime | None:
    for name in ("date_published", "date_modified"):
        written = item.get(name)
        date = parse_date(written) if isinstance(written, str) else None
        if date is not None:
            return date.astimezone(UTC)
    return None


def _enclosures(item: dict[str, Any], base: str) -> Iterator[Enclosure]:
    attached = item.get("attachments")
    for one in (attached if isinstance(attached, list) else [])[:MOST_ENCLOSURES]:
        if isinstance(one, dict) and (url := absolute(one.get("url"), base)):
            yield Enclosure(url, _line(one.get("mime_type")), length(one.get("size_in_bytes")))


def _line(value: object) -> str:
    return one_line(clean(value)) if isinstance(value, str) else ""
