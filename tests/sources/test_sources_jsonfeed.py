"""JSON Feed, sound and otherwise."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from reader import errors
from reader.article import Article
from reader.sources import feed, jsonfeed
from reader.sources.document import FeedDocument

URL = "https://example.com/feed.json"


def read(items: object, **head: object) -> FeedDocument:
    data = {"version": "https://jsonfeed.org/version/1.1", "title": "المدار", "items": items, **head}
    return jsonfeed.document(json.dumps(data).encode(), "ملف", URL)


def one(**item: Any) -> Article:
    (found,) = read([{"id": "1", **item}]).items
    return found.article


def test_a_feed_is_read() -> None:
    document = read(
        [{"id": "1", "url": "/one", "title": "خبر", "content_html": "<p>نص.</p>"}], home_page_url="/"
    )
    assert (document.title, document.link) == ("المدار", "https://example.com/")
    (item,) = document.items
    assert (item.guid, item.url, item.article.text) == ("1", "https://example.com/one", "خبر\n\nنص.")
    assert item.article.source.name == "المدار"


def test_it_is_known_by_how_it_begins() -> None:
    data = '\ufeff \n{"version": "https://jsonfeed.org/version/1", "items": [{"id": "1", "title": "خ"}]}'
    assert feed.document(data.encode(), "ملف").items[0].guid == "1"


@pytest.mark.parametrize(
    "names",
    [{"author": {"name": "ليث الخوري"}}, {"authors": [{"name": "ليث الخوري"}, {"url": "x"}, 3]}],
    ids=["1.0", "1.1"],
)
def test_authors_of_both_versions_are_the_by_line(names: dict[str, Any]) -> None:
    assert one(title="خ", **names).byline == "ليث الخوري"


def test_plain_text_becomes_paragraphs() -> None:
    article = one(title="خ", content_text="فقرة أولى.\n\nفقرة ثانية.")
    assert [article.block_text(block) for block in article.blocks] == ["خ", "فقرة أولى.", "فقرة ثانية."]


def test_a_summary_is_better_than_nothing() -> None:
    assert "موجز" in one(title="خ", summary="موجز الخبر.").text


def test_the_date_is_read() -> None:
    article = one(title="خ", date_published="2026-11-19T13:30:00+03:00")
    assert article.published == datetime(2026, 11, 19, 10, 30, tzinfo=UTC)


def test_attachments_are_enclosures() -> None:
    (item,) = read(
        [
            {
                "id": "1",
                "title": "خ",
                "attachments": [{"url": "/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 9}],
            }
        ]
    ).items
    assert [(each.url, each.type, each.length) for each in item.enclosures] == [
        ("https://example.com/a.mp3", "audio/mpeg", 9)
    ]


def test_an_id_may_be_a_number() -> None:
    assert [item.guid for item in read([{"id": 17, "title": "خ"}]).items] == ["17"]


@pytest.mark.parametrize(
    "name",
    [
        "id",
        "url",
        "title",
        "content_html",
        "content_text",
        "summary",
        "date_published",
        "author",
        "authors",
        "attachments",
    ],
)
@pytest.mark.parametrize(
    "value", [None, 3, 1.5, True, [], {}, [[]], [None], {"name": []}, "\ud800", "x" * 5000]
)
def test_a_wrong_type_hides_no_item(name: str, value: object) -> None:
    document = read([{"id": "1", "title": "خبر", "content_text": "نص.", name: value}])
    assert len(document.items) == 1


def test_what_is_no_item_is_passed_over() -> None:
    assert [item.guid for item in read([None, 3, "x", [], {}, {"id": "1", "title": "خ"}]).items] == ["1"]


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "{",
        '{"items": 3}',
        "[" * 100_000,
        '{"items":' + "[" * 100_000,
        '{"items": [' + "9" * 5000 + "]",
        "{\0}",
    ],
)
def test_what_is_no_feed_is_an_error(text: str) -> None:
    with pytest.raises(errors.SourceError) as raised:
        jsonfeed.document(text.encode(), "ملف")
    assert raised.value.where == "ملف"


def test_control_characters_are_seen() -> None:
    assert one(title="خ\x1b[31m").title == "خ␛[31m"
