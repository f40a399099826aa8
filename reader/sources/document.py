"""A feed as a subscription needs it: its items with what tells them apart, whatever format it came in."""

from __future__ import annotations

from dataclasses import dataclass

from reader.article import Article


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that goes with an item: a recording, a picture."""

    url: str
    """http or https."""
    type: str = ""
    """Its media type, as the feed says."""
    length: int = 0
    """Bytes; 0 where nobody said."""


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
