"""Which feeds a page offers: those that its head declares, then the links that look like one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.sources.decode import decode
from reader.sources.links import absolute
from reader.sources.read import LIMITS
from reader.sources.title import one_line
from reader.sources.tree import tree
from reader.text.clean import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST = 20
"""Feeds of a page; one with more lists the feeds of others."""
MOST_PIECES = 10
"""Stretches of text in a link that are looked at: links may stand in each other, hundreds deep."""

TYPES = frozenset(
    ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json")
)
# Types of which a page has other things as well: these need an address that looks like a feed's.
VAGUE_TYPES = frozenset(("application/xml", "text/xml", "application/json", "application/x.atom+xml", ""))

_LIKELY = re.compile(r"(?<![a-z])(?:rss2?|atom|feeds?|rdf|jsonfeed)(?![a-z])|\.xml(?:$|[?#])", re.I)
_CALLED = re.compile(r"(?<![a-z])(?:rss|atom)(?![a-z])|خلاصات|تغذية", re.I)
# Where a link with "feed" in it leads to something else.
_UNLIKELY = re.compile(r"feedback|sitemap|opml|oembed|wp-json|/share|podcasts?\.apple|feedly|netvibes", re.I)
_COMMENTS = re.compile(r"/comments?(?:/|-|$)|comments-feed", re.I)


@dataclass(frozen=True, slots=True)
class Found:
    """A feed that a page speaks of; whether it is one, fetching it will show."""

    url: str
    """Absolute, http or https."""
    title: str = ""
    """As the page calls it; clean, on one line."""


def feeds_of(page: bytes, url: str) -> tuple[Found, ...]:
    """The feeds of a page, the likeliest first; none of what is no page.

    Args:
        page: as it came over the network.
        url: where it came from; links are relative to it, or to the page's own base.
    """
    if len(page) > LIMITS["html"]:
        return ()
    try:
        root = tree(decode(page).removeprefix("\ufeff"))
    except SourceError:
        return ()
    if root is None:
        return ()
    base = next((absolute(element.get("href"), url) for element in root.iter("base")), "") or url
    found: dict[str, Found] = {}
    for feed in (*_declared(root, base), *_linked(root, base)):
        found.setdefault(feed.url, feed)
    found.pop(url, None)
    # What readers wrote under the articles is not the paper.
    return tuple(sorted(found.values(), key=lambda feed: bool(_COMMENTS.search(feed.url))))[:MOST]


def _declared(root: HtmlElement, base: str) -> Iterator[Found]:
    for element in root.iter("link"):
        relations = (element.get("rel") or "").lower().split()
        if "alternate" not in relations and "feed" not in relations:
            continue
        type_ = (element.get("type") or "").partition(";")[0].strip().lower()
        link = absolute(element.get("href"), base)
        vague = type_ in VAGUE_TYPES and _is_likely(link)
        if link and (type_ in TYPES or vague):
            yield Found(link, _line(element.get("title")))


def _linked(root: HtmlElement, base: str) -> Iterator[Found]:
    for element in root.iter("a"):
        link = absolute(element.get("href"), base)
        called = _line("".join(islice(element.itertext(), MOST_PIECES)))
        if link and (_is_likely(link) or (_CALLED.search(called) and not _UNLIKELY.search(link))):
            yield Found(link, called or _line(element.get("title")))


def _is_likely(link: str) -> bool:
    path = link.partition("//")[2].partition("/")[2]
    return bool(_LIKELY.search(path)) and not _UNLIKELY.search(link)


def _line(text: str | None) -> str:
    return one_line(clean((text or "")[:300]))
