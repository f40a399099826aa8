"""The full text of a page that was fetched."""

from __future__ import annotations

import pytest

from reader import errors
from reader.sources.page import full_text

URL = "https://www.example.com/news/1"
PAGE = (
    "<html><head><title>خبر اليوم</title></head><body><nav><a href='/'>الرئيسية</a></nav>"
    "<article><h1>خبر اليوم</h1>"
    "<p>قال المدير إن المكتبة الجديدة تفتح أبوابها غدا أمام القراء في المدينة كلها.</p>"
    "<p>وأضاف أن العمل فيها استمر عامين، وأن الدخول إليها مجاني طوال الأسبوع الأول.</p>"
    "</article></body></html>"
)


def test_the_article_of_a_page_is_read() -> None:
    article = full_text(PAGE.encode(), URL)
    assert article.title == "خبر اليوم"
    assert [block.kind for block in article.blocks if block.kind == "paragraph"] == ["paragraph"] * 2


def test_a_page_that_does_not_name_its_paper_has_its_host() -> None:
    assert full_text(PAGE.encode(), URL).source.name == "example.com"


def test_a_page_in_an_old_code_is_read() -> None:
    page = PAGE.replace("<head>", '<head><meta charset="windows-1256">')
    assert full_text(page.encode("cp1256"), URL).title == "خبر اليوم"


def test_a_fragment_is_a_page() -> None:
    assert full_text("<span>كلام قصير</span>".encode(), URL).text == "كلام قصير"


def test_a_text_is_a_page() -> None:
    assert full_text("عنوان\n\nكلام قصير في سطر.".encode(), URL).source.format == "plain"


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", errors.Empty),
        (b"<html></html>", errors.Empty),
        (b"%PDF-1.7", errors.NotText),
        (b"<rss version='2.0'></rss>", errors.Broken),
        (b" " * (8 * 1024 * 1024 + 1), errors.TooLarge),
    ],
)
def test_what_is_no_page_is_an_error_with_the_address(data: bytes, error: type[errors.SourceError]) -> None:
    with pytest.raises(error) as raised:
        full_text(data, URL)
    assert raised.value.where == URL
