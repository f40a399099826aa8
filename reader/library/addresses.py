"""What is opened from the web and not kept: the items of a feed, or the article of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article import Article
from reader.errors import Broken, NotText
from reader.library.documents import document, page

_WEB = re.compile(r"https?://", re.IGNORECASE)


def is_address(location: str) -> bool:
    """Whether a place is one of the web."""
    return bool(_WEB.match(location))


def articles(location: str) -> Iterator[Article]:
    """The articles at an address, a feed's newest first.

    Raises:
        SourceError: it could not be fetched, or it is neither.
    """
    from reader.library.adding import fetch

    fetched = fetch(location)
    try:
        found = document(fetched.body, fetched.url)
    except (Broken, NotText):
        yield page(fetched.body, fetched.url)
        return
    yield from (item.article for item in reversed(found.items))
