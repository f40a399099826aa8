"""Feeds found in pages."""

from __future__ import annotations

import pytest

from reader.sources.discover import MOST, Found, feeds_of

URL = "https://www.example.com/news/"


def found(head: str = "", body: str = "") -> list[Found]:
    page = f"<html><head>{head}</head><body><p>نص</p>{body}</body></html>"
    return list(feeds_of(page.encode(), URL))


def urls(head: str = "", body: str = "") -> list[str]:
    return [feed.url for feed in found(head, body)]


@pytest.mark.parametrize(
    "type_",
    [
        "application/rss+xml",
        "application/atom+xml",
        "APPLICATION/RSS+XML; charset=utf-8",
        "application/feed+json",
    ],
)
def test_a_declared_feed_is_found(type_: str) -> None:
    head = f'<link rel="alternate" type="{type_}" href="/x" title=" المدار\n">'
    assert found(head) == [Found("https://www.example.com/x", "المدار")]


def test_relative_links_count_from_the_pages_own_base() -> None:
    head = '<base href="/b/"><link rel="Alternate nofollow" type="application/rss+xml" href="x">'
    assert urls(head) == ["https://www.example.com/b/x"]


@pytest.mark.parametrize(
    "link",
    [
        '<link rel="alternate" hreflang="en" href="/en">',
        '<link rel="stylesheet" type="text/css" href="/rss.css">',
        '<link rel="alternate" type="application/json+oembed" href="/oembed?x">',
        '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">',
        '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
        '<link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">',
        '<link rel="alternate" type="application/rss+xml">',
    ],
)
def test_other_links_of_the_head_are_no_feeds(link: str) -> None:
    assert urls(link) == []


@pytest.mark.parametrize(
    "href",
    [
        "/rss",
        "/feed/",
        "/rss.xml",
        "?feed=rss2",
        "/atom/politics",
        "/index.rdf",
        "https://feeds.example.org/rss",
    ],
)
def test_links_that_look_like_a_feed_are_found(href: str) -> None:
    assert len(urls("", f'<a href="{href}">اشترك</a>')) == 1


def test_a_link_that_is_called_a_feed_is_found() -> None:
    assert found("", '<a href="/s/12"><b>خلاصات</b> الأخبار</a>') == [
        Found("https://www.example.com/s/12", "خلاصات الأخبار")
    ]


@pytest.mark.parametrize(
    "href",
    [
        "/feedback",
        "/sitemap.xml",
        "/rsset",
        "/news/1",
        "https://rss.example.com/",
        "mailto:rss@example.com",
        "/pressfeeds2",
    ],
)
def test_other_links_are_not(href: str) -> None:
    assert urls("", f'<a href="{href}">المزيد</a>') == []


def test_what_is_declared_comes_first_and_comments_last() -> None:
    head = "".join(
        f'<link rel="alternate" type="application/rss+xml" href="{href}">'
        for href in ("/comments/feed/", "/feed/")
    )
    assert urls(head, '<a href="/feed/">RSS</a><a href="/sport/rss">رياضة</a>') == [
        "https://www.example.com/feed/",
        "https://www.example.com/sport/rss",
        "https://www.example.com/comments/feed/",
    ]


def test_a_page_of_links_gives_no_more_than_can_be_chosen_from() -> None:
    assert len(urls("", "".join(f'<a href="/{n}/rss">x</a>' for n in range(500)))) == MOST


def test_control_characters_in_a_title_are_seen() -> None:
    (feed,) = found('<link rel="alternate" type="application/rss+xml" href="/x" title="a&#27;[31m">')
    assert feed.title.isprintable()


@pytest.mark.parametrize("page", [b"", b"\0\0\0", b"<", b"\x89PNG\r\n\x1a\n", "كلام".encode()])
def test_what_is_no_page_offers_nothing(page: bytes) -> None:
    assert feeds_of(page, URL) == ()


def test_links_in_links_cost_no_more_than_links() -> None:
    page = b"<svg>" + b'<a href="/rss">x' * 20_000
    assert [feed.url for feed in feeds_of(page, URL)] == ["https://www.example.com/rss"]
