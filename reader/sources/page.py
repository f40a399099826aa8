"""The full text of a web page that an item links to."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from reader.article import Article, Source
from reader.contents import MEGABYTE
from reader.errors import Broken, SourceError, TooLarge
from reader.sources import html, plain
from reader.sources.decode import decode
from reader.sources.label import label
from reader.sources.read import LIMITS
from reader.sources.recognise import recognise

_TAG = re.compile(r"<[a-zA-Z][^<>]{0,300}>")


def full_text(data: bytes, url: str) -> Article:
    """The article of a page; a text without any markup is one as well.

    Args:
        data: as it came over the network.
        url: where it came from.

    Raises:
        TooLarge, NotText, Broken, Empty: with the address.
    """
    where = label(url)
    if len(data) > LIMITS["html"]:
        raise TooLarge(where, f"> {LIMITS['html'] // MEGABYTE} MB")
    try:
        text = decode(data)
        source = Source(_host(url) or where, where, "html")
        if recognise(text) in (None, "feed"):
            raise Broken(where)
        if _TAG.search(text):
            return html.article(text, source)
        return plain.article(text, Source(source.name, where, "plain"))
    except SourceError as error:
        # Those below know what is wrong, not where.
        raise type(error)(where, error.detail) from None


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
