"""Where articles lead: links, pictures and enclosures, in code points of the tidy text."""

from __future__ import annotations

import pytest

from reader.article import Article, Source
from reader.sources import feed, html, jsonfeed, markdown, plain
from reader.sources.links import MOST, written

PAGE = "https://news.example/2026/11/story"


def leads(article: Article) -> list[tuple[str, str]]:
    """The words of each link, and its address."""
    return [(article.text[link.start : link.end], link.url) for link in article.links]


def page(body: str, head: str = "", location: str = PAGE) -> Article:
    filler = "<p>وصلت القافلة إلى المدينة بعد ثلاثة أيام من السير في الجبال والوديان البعيدة.</p>"
    return html.article(
        f"<html><head><title>خبر القافلة</title>{head}</head><body><article><h1>خبر القافلة</h1>"
        f"{filler}{body}{filler}</article></body></html>",
        Source("x", location, "html"),
    )


def test_the_words_of_a_link_are_found_in_the_tidy_text() -> None:
    made = page(
        '<p>قال  \n <a href="/n/1">وزير \n الماء</a> إن <b>(<a href="https://b.example/">مصدر</a>)</b>.</p>'
    )
    assert leads(made) == [("وزير الماء", "https://news.example/n/1"), ("مصدر", "https://b.example/")]


@pytest.mark.parametrize(
    ("head", "location", "expected"),
    [
        ('<base href="https://c.example/x/">', PAGE, "https://c.example/x/a"),
        ('<base href="y/">', PAGE, "https://news.example/2026/11/y/a"),
        (
            '<link rel="canonical" href="https://d.example/z/page">',
            "/home/a/saved.html",
            "https://d.example/z/a",
        ),
        ("", PAGE, "https://news.example/2026/11/a"),
        ("", "/home/a/saved.html", None),
    ],
)
def test_relative_links_are_resolved_where_the_page_says_where_it_is(
    head: str, location: str, expected: str | None
) -> None:
    made = page(
        '<p>اقرأ <a href="a">الملف</a> كاملا في الصفحة الأخرى من فضلك أيها القارئ.</p>', head, location
    )
    assert [url for _, url in leads(made)] == ([expected] if expected else [])


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "mailto:a@b.example",
        "#top",
        "",
        "http://",
    ],
)
def test_what_is_no_address_of_the_web_is_no_link(href: str) -> None:
    assert page(f'<p>انقر <a href="{href}">هنا</a> لترى البقية من هذا الخبر الطويل جدا.</p>').links == ()


def test_a_link_around_blocks_leads_from_each_of_them() -> None:
    made = page('<a href="/a"><p>سطر أول من الكلام هنا.</p><p>سطر ثان من الكلام هنا.</p></a>')
    assert [words for words, _ in leads(made)] == ["سطر أول من الكلام هنا.", "سطر ثان من الكلام هنا."]


def test_a_picture_has_its_place_and_what_is_said_of_it() -> None:
    made = page(
        '<figure><img src="data:image/gif;base64,R0" data-src="/p.jpg" alt="جسر  خشبي">'
        '<figcaption>الجسر القديم</figcaption></figure><img src="https://c.example/1.gif" width="1">'
    )
    (picture,) = made.links
    assert (picture.kind, picture.url, picture.label) == ("image", "https://news.example/p.jpg", "جسر خشبي")
    assert picture.start == picture.end == made.text.index("الجسر القديم")


def test_the_page_of_an_article_is_what_it_calls_its_own() -> None:
    assert page("", '<link rel="canonical" href="/own">').url == "https://news.example/own"
    assert page("", '<meta property="og:url" content="https://e.example/">').url == "https://e.example/"
    assert page("").url == PAGE
    assert page("", location="saved.html").url == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انظر https://a.example/x?y=1، ثم", ["https://a.example/x?y=1"]),
        ("(https://a.example/x).", ["https://a.example/x"]),
        ("https://a.example/w_(x)", ["https://a.example/w_(x)"]),
        ("«www.a.example»", ["https://www.a.example"]),
        ("a@www.b.example user@host.example", []),
        ("https:// وحده", []),
    ],
)
def test_addresses_that_are_written_out_lead_somewhere(text: str, expected: list[str]) -> None:
    assert [link.url for link in written(text)] == expected
    made = plain.article(f"{text}\n", Source("x", "x", "plain"))
    assert [link.url for link in made.links] == expected


def test_an_address_within_a_link_is_one_link() -> None:
    made = page(
        '<p>الموقع <a href="https://real.example/">https://shown.example/</a> هنا في آخر هذا السطر.</p>'
    )
    assert leads(made) == [("https://shown.example/", "https://real.example/")]


def test_markdown_links_pictures_and_addresses() -> None:
    made = markdown.article(
        "---\nurl: https://m.example/a/b\n---\n# عنوان\n\nكلمة [ثم *رابط* طويل](../c) و<https://d.example/>.\n\n"
        "![صورة النهر](p.png)\n\nنص ![](q.png) آخر https://e.example/1.\n",
        Source("x", "x.md", "markdown"),
    )
    assert made.url == "https://m.example/a/b"
    assert leads(made) == [
        ("ثم رابط طويل", "https://m.example/c"),
        ("https://d.example/", "https://d.example/"),
        ("صورة النهر", "https://m.example/a/p.png"),
        ("", "https://m.example/a/q.png"),
        ("https://e.example/1", "https://e.example/1"),
    ]
    assert [link.kind for link in made.links] == ["link", "link", "image", "image", "link"]


def test_links_in_the_cells_of_a_table() -> None:
    made = markdown.article(
        "# عنوان\n\n| أ | ب |\n| --- | --- |\n|  | [رابط](https://a.example/) |\n",
        Source("x", "x", "markdown"),
    )
    assert leads(made) == [("رابط", "https://a.example/")]
    made = page(
        "<table><tr><th>اسم<th>موقع"
        '<tr><td><p>أول</p><td><a href="/1">هنا</a><tr><td>ثان<td><a href="/2">هناك</a></table>'
    )
    assert [words for words, _ in leads(made)] == ["هنا", "هناك"]


RSS = """<rss version="2.0"><channel><title>صحيفة</title><link>https://r.example/</link><item>
<title>خبر</title><link>/2026/1</link>
<description>&lt;p&gt;نص &lt;a href="more"&gt;المزيد هنا&lt;/a&gt;&lt;/p&gt;</description>
<enclosure url="https://r.example/a.mp3" type="audio/mpeg" length="9"/></item></channel></rss>"""


def test_an_item_of_a_feed_has_its_page_its_links_and_what_came_with_it() -> None:
    for made in (
        feed.document(RSS.encode(), "x", "https://r.example/rss").items[0].article,
        feed.articles(RSS, Source("x", "x.xml", "feed"))[0],
    ):
        assert made.url == "https://r.example/2026/1"
        assert leads(made) == [("المزيد هنا", "https://r.example/2026/more"), ("", "https://r.example/a.mp3")]
        assert (made.links[-1].kind, made.links[-1].label) == ("enclosure", "audio/mpeg")
        assert made.links[-1].start == len(made.text)


def test_a_json_feed_likewise() -> None:
    text = """{"version": "https://jsonfeed.org/version/1.1", "title": "ص", "items": [{"id": "1",
    "url": "https://j.example/a", "content_html": "<p>انظر <a href='b'>الملحق</a></p>",
    "attachments": [{"url": "c.pdf", "mime_type": "application/pdf"}]}]}"""
    made = jsonfeed.document(text.encode(), "x", "https://j.example/feed").items[0].article
    assert made.url == "https://j.example/a"
    assert leads(made) == [("الملحق", "https://j.example/b"), ("", "https://j.example/c.pdf")]


def test_a_page_of_links_is_read_in_time_and_cut() -> None:
    made = page("<p>" + '<a href="/x">كلمة</a> ' * (MOST + 500) + "</p>")
    assert len(made.links) == MOST
