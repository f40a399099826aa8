"""Whatever comes over the network, a reader answers with what it could read, or with an error of ours."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources import discover, feed, jsonfeed, opml, page, urls
from reader.sources.document import FeedDocument
from reader.sources.fetch.body import WRAPPINGS, Body
from reader.sources.fetch.failures import Garbled, Oversized
from reader.sources.fetch.limits import Limits

URL = "https://example.com/feed"

# Markup in pieces, so that the parsers get farther than the first sign.
PIECES = (
    *("<rss>", "<channel>", "<item>", "</item>", "<title>", "</title>", "<guid>", "</guid>", "<link>"),
    *("</link>", "<pubDate>", "<enclosure url='/a' length='", "<entry>", "<id>", "<![CDATA[", "]]>", "<!--"),
    *("<feed xmlns='http://www.w3.org/2005/Atom'>", "-->", "<!DOCTYPE x [", "<!ENTITY a '", "]>", "&a;"),
    *(
        "&#27;",
        "&#0;",
        "&",
        "<",
        ">",
        "<opml>",
        "<body>",
        "<outline xmlUrl='",
        "exec:x",
        "'/>",
        '"',
        "{",
        "}",
    ),
    *(
        "http://a.example/",
        "[",
        "]",
        ":",
        ",",
        '"items"',
        '"id"',
        '"title"',
        '"content_html"',
        "<base href='",
    ),
    *("<a href='/rss'>", "<link rel='alternate'", "خبر", "\u202e", "\x1b[2J", "\ud800", "٣", "\n", " "),
    *("~", "\\"),
)
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
data = st.one_of(
    st.binary(max_size=300),
    texts.map(lambda text: text.encode("utf-8", "replace")),
    texts.map(lambda text: text.encode("utf-16", "replace")),
)
READERS: dict[str, Callable[[bytes], object]] = {
    "feed": lambda data: feed.document(data, "ملف", URL),
    "json": lambda data: jsonfeed.document(data, "ملف", URL),
    "discover": lambda data: discover.feeds_of(data, URL),
    "opml": opml.read,
    "urls": urls.read,
    "page": lambda data: page.full_text(data, URL),
}


@pytest.mark.parametrize("reader", READERS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data)
def test_nothing_but_errors_of_ours_is_raised(reader: str, data: bytes) -> None:
    with suppress(SourceError):
        READERS[reader](data)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts)
def test_what_is_read_of_a_feed_is_sound(text: str) -> None:
    found: FeedDocument = feed.document(f"<rss><channel>{text}".encode("utf-8", "replace"), "ملف", URL)
    guids = [item.guid for item in found.items]
    assert len(set(guids)) == len(guids)
    assert all((guid and guid.isprintable()) or "\u202e" in guid for guid in guids)
    assert all(item.url == "" or item.url.startswith("http") for item in found.items)
    assert "\x1b" not in repr(found)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(WRAPPINGS)), st.lists(st.binary(max_size=50), max_size=10))
def test_a_body_is_whole_or_refused(coding: str, pieces: list[bytes]) -> None:
    limits = Limits(sent=100, inflated=100)
    body = Body(coding, limits)
    try:
        for piece in pieces:
            body.add(piece)
        whole = body.whole()
    except (Garbled, Oversized):
        return
    assert len(whole) <= limits.inflated
