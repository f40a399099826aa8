"""feedparser, with the places tamed where a hostile feed could hold it for minutes.

It looks for a mail address in every author, and tries a dozen forms on every date, in time that grows
with the square of their length; it compares every category with all before it, and piles up elements
however deep. Its parser classes are its own extension point; ours stand in their place.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

LONGEST_AUTHOR = 200
"""Code points of an author; the rest is cut off."""
MOST_CATEGORIES = 100
"""Of an item; the rest is passed over."""
LONGEST_DATE = 100
"""Code points of a date; no more are tried against its date formats."""
DATES = frozenset(("published", "updated", "created", "expired"))
DEEPEST = 300
"""Levels of elements: a page within a feed has about fifty."""
MOST_ATTRIBUTES = 500
"""Of an element; for each of them feedparser goes through all the others."""

# Never looks at a sign twice: a tag holds no other.
_CROWDED = re.compile(rb"<[A-Za-z][^<>=]*+(?:=[^<>=]*+){%d}" % MOST_ATTRIBUTES)
_REPLACED = "65533"
"""The number of U+FFFD."""


class TooDeep(Exception):
    """Elements stand deeper in each other than in any feed."""


class TooCrowded(Exception):
    """An element has so many attributes that they alone would hold the parser for minutes."""


class Stumbled(Exception):
    """It made feedparser raise what it never says it raises."""


class _Tame:
    """What both of feedparser's parsers, the strict and the loose one, inherit first."""

    _get_context: Any
    depth: int
    elementstack: list[Any]

    def unknown_starttag(self, tag: str, attrs: Any) -> Any:
        if self.depth > DEEPEST:
            raise TooDeep
        return self._super("unknown_starttag")(tag, attrs)

    def pop(self, element: str, strip_whitespace: int = 1) -> Any:
        if element in DATES and self.elementstack and self.elementstack[-1][0] == element:
            pieces = self.elementstack[-1][2]
            pieces[:] = ["".join(map(str, pieces)).strip()[:LONGEST_DATE]]
        return self._super("pop")(element, strip_whitespace)

    def handle_charref(self, ref: str) -> Any:
        # Half of a surrogate pair, or a number beyond Unicode, would end the whole feed.
        return self._super("handle_charref")(ref if _is_character(ref) else _REPLACED)

    def _sync_author_detail(self, key: str = "author") -> Any:
        context = self._get_context()
        if isinstance(context.get(key), str):
            context[key] = context[key][:LONGEST_AUTHOR]
        return self._super("_sync_author_detail")(key)

    def _add_tag(self, term: Any, scheme: Any, label: Any) -> Any:
        if len(self._get_context().get("tags") or ()) >= MOST_CATEGORIES:
            return None
        return self._super("_add_tag")(term, scheme, label)

    def _super(self, name: str) -> Any:
        # Typed by hand: feedparser has no types.
        return getattr(super(), name)


def parse(data: bytes) -> Any:
    """Parse UTF-8 bytes as a feed: what feedparser calls a FeedParserDict.

    Raises:
        TooDeep: it is nested deeper than any feed.
        TooCrowded: an element of it has more attributes than any.
        Stumbled: its parser gave up.
    """
    if _CROWDED.search(data):
        raise TooCrowded
    # 50 ms, needed for feeds alone.
    import feedparser  # type: ignore[import-untyped]
    from feedparser import api

    for name in ("StrictFeedParser", "LooseFeedParser"):
        parser = getattr(api, name)
        if not issubclass(parser, _Tame):
            setattr(api, name, type(name, (_Tame, parser), {}))
    # A stream: a string might be taken for an address and fetched. Our own walk reads the HTML, and
    # no link of it is followed.
    try:
        return feedparser.parse(
            BytesIO(data),
            response_headers={"content-type": "application/xml; charset=utf-8"},
            resolve_relative_uris=False,
            sanitize_html=False,
        )
    except (TooDeep, TooCrowded):
        raise
    except Exception as error:
        # One feed must not end the others, whatever its text makes the parser stumble over.
        raise Stumbled(type(error).__name__) from None


def _is_character(ref: str) -> bool:
    """Whether the number of a reference is that of a character."""
    try:
        code = int(ref[1:], 16) if ref[:1] in ("x", "X") else int(ref)
    except ValueError:
        return False
    return 0 < code < 0xD800 or 0xDFFF < code < 0x110000
