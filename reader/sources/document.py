"""A feed as a subscription needs it: its items with what tells them apart, whatever format it came in."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reader.article import Article, Link
from reader.sources.title import one_line
from reader.text.clean import clean

LONGEST_ID = 1000
"""Code points of an id; of a longer one the hash is kept."""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that goes with an item: a recording, a picture."""

    url: str
    """http or https."""
    type: str = ""
    """Its media type, as the feed says."""
    length: int = 0
    """Bytes; 0 where nobody said."""

    @property
    def link(self) -> Link:
        """As a link of the article; where it stands says who puts it there."""
        return Link(0, 0, self.url, "enclosure", self.type)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a feed."""

    guid: str
    """Clean, on one line, never empty, and the only one of its name in its document: the feed's own
    id, else the link, else a hash of the content."""
    url: str
    """Of the page, absolute, http or https; or empty."""
    article: Article
    enclosures: tuple[Enclosure, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedDocument:
    """A feed and its items, in its own order."""

    title: str
    """Clean, on one line; the name that was given where the feed has none."""
    link: str
    """Of the site, absolute, http or https; or empty."""
    items: tuple[Item, ...]


def guid(written: object, url: str, article: Article) -> str:
    """What an item is known by from one fetch to the next.

    Never resolved against the address of the feed: when the feed moves, its items stay the same.
    """
    number = isinstance(written, int | float) and not isinstance(written, bool)
    name = one_line(clean(str(written))) if number or isinstance(written, str) else ""
    name = name or url or article.id
    return name if len(name) <= LONGEST_ID else _hash(name)


def told_apart(items: Iterable[Item]) -> tuple[Item, ...]:
    """The items with one guid each, however often a feed gives the same one out.

    All that share a guid get one made of it and their link and title, so that it does not depend
    on which of them comes first today; those that share these too are told apart by their content.
    What is the same throughout is one item.
    """
    found = tuple(items)
    for part in (_told_by_link, _told_by_content):
        counts = Counter(item.guid for item in found)
        found = tuple(
            replace(item, guid=f"{item.guid}#{part(item)}") if counts[item.guid] > 1 else item
            for item in found
        )
    return tuple({item.guid: item for item in reversed(found)}.values())[::-1]


def _told_by_link(item: Item) -> str:
    return _hash(f"{item.url}\0{item.article.title}")


def _told_by_content(item: Item) -> str:
    return item.article.id


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]
