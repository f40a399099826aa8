"""RSS and Atom."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.article import Article, Source
from reader.errors import Broken, SourceError
from reader.sources import feed
from reader.sources.read import read_stream
from reader.sources.tame import DEEPEST, LONGEST_AUTHOR

ITEM = "<item><title>خبر أول</title><description>نص الخبر.</description></item>"


def read(text: str) -> tuple[Article, ...]:
    return feed.articles(text, Source("ملف", "ملف.xml", "feed"))


def rss(items: str, head: str = "") -> tuple[Article, ...]:
    names = (
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    )
    return read(
        f'{head}<rss version="2.0" {names}><channel><title>صحيفة المدار</title>{items}</channel></rss>'
    )


def item(inner: str) -> Article:
    (article,) = rss(f"<item><title>خبر</title>{inner}</item>")
    return article


def paragraphs(article: Article) -> list[str]:
    return [article.block_text(block) for block in article.blocks if block.kind == "paragraph"]


def test_each_item_is_an_article() -> None:
    assert [article.title for article in rss(ITEM + ITEM.replace("أول", "ثان"))] == ["خبر أول", "خبر ثان"]


def test_the_feed_is_the_source() -> None:
    assert rss(ITEM)[0].source == Source("صحيفة المدار", "ملف.xml", "feed")


def test_a_feed_without_a_title_has_the_files_name() -> None:
    assert read(f"<rss version='2.0'><channel>{ITEM}</channel></rss>")[0].source.name == "ملف"


def test_the_author_is_the_by_line() -> None:
    article = item("<dc:creator>ليث الخوري</dc:creator>")
    assert (article.byline, article.text) == ("ليث الخوري", "خبر\n\nليث الخوري")


def test_html_in_an_item_becomes_blocks() -> None:
    article = item(
        "<content:encoded><![CDATA[<p>أول.</p><h3>فرعي</h3><ul><li>بند</ul><blockquote>قول</blockquote>]]>"
        "</content:encoded>"
    )
    assert [block.kind for block in article.blocks] == ["title", "paragraph", "heading", "item", "quote"]


def test_escaped_html_becomes_blocks() -> None:
    assert paragraphs(item("<description>&lt;p&gt;أول.&lt;/p&gt;&lt;p&gt;ثان.&lt;/p&gt;</description>")) == [
        "أول.",
        "ثان.",
    ]


def test_plain_text_becomes_paragraphs() -> None:
    assert paragraphs(item("<description>أول.\n\nثان.</description>")) == ["أول.", "ثان."]


def test_the_whole_text_goes_before_its_summary() -> None:
    whole = "<content:encoded>&lt;p&gt;النص كله وهو طويل.&lt;/p&gt;</content:encoded>"
    assert paragraphs(item(f"<description>موجز.</description>{whole}")) == ["النص كله وهو طويل."]


def test_atom_is_read() -> None:
    (article,) = read(
        '<?xml version="1.0" encoding="windows-1256"?><feed xmlns="http://www.w3.org/2005/Atom"><title>الأفق</title>'
        "<entry><title type='html'>خبر &lt;b&gt;مهم&lt;/b&gt;</title><author><name>سعاد</name></author>"
        "<updated>2026-11-20T18:00:00+01:00</updated><content type='xhtml'>"
        "<div xmlns='http://www.w3.org/1999/xhtml'><p>نص.</p></div></content></entry></feed>"
    )
    assert (article.title, article.byline, article.source.name) == ("خبر مهم", "سعاد", "الأفق")
    assert (article.published, paragraphs(article)) == (datetime(2026, 11, 20, 17, tzinfo=UTC), ["نص."])


def test_rdf_is_read() -> None:
    text = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
        "<channel><title>ق</title></channel><item><title>خبر</title></item></rdf:RDF>"
    )
    assert [article.title for article in read(text)] == ["خبر"]


DATES = [
    ("Mon, 23 Nov 2026 08:15:00 +0200", datetime(2026, 11, 23, 6, 15, tzinfo=UTC)),
    ("2026-11-23T08:15:00Z", datetime(2026, 11, 23, 8, 15, tzinfo=UTC)),
    ("الاثنين، 23 تشرين الثاني 2026 08:15", datetime(2026, 11, 23, 8, 15, tzinfo=UTC)),
    ("٢٣ نوفمبر ٢٠٢٦", datetime(2026, 11, 23, tzinfo=UTC)),
]


@pytest.mark.parametrize(("written", "date"), DATES)
def test_dates_are_read_in_every_form(written: str, date: datetime) -> None:
    assert item(f"<pubDate>{written}</pubDate>").published == date


@pytest.mark.parametrize(
    "written", ["", "غدا", "99 99 9999", "Mon, 99 Nov 2026", "0000-00-00T00:00:00Z", "-1", "9" * 5000]
)
def test_an_odd_date_hides_no_item(written: str) -> None:
    assert item(f"<pubDate>{written}</pubDate>").title == "خبر"


def test_an_item_without_a_title_gets_one() -> None:
    assert rss("<item><description>نص الخبر. وبقيته.</description></item>")[0].title == "نص الخبر"


def test_an_item_without_a_word_is_passed_over() -> None:
    assert len(rss("<item></item>" + ITEM)) == 1


@pytest.mark.parametrize("cut", [20, 60, 5])
def test_a_feed_that_was_cut_off_gives_what_is_there(cut: int) -> None:
    whole = f"<rss version='2.0'><channel>{ITEM}{ITEM.replace('أول', 'ثان')}</channel></rss>"
    assert read(whole[:-cut])[0].title == "خبر أول"


def test_broken_markup_is_read_all_the_same() -> None:
    assert (
        rss("<item><title>خبر & آخر</title><description>نص<br>ثم</description></item>")[0].title
        == "خبر & آخر"
    )


@pytest.mark.parametrize("text", ["<a>كلام</a>", "كلام", ""])
def test_what_is_no_feed_is_broken(text: str) -> None:
    with pytest.raises(Broken):
        read(text)


BOMB = "<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'ههههههههههه'>" + "".join(
    f"<!ENTITY {chr(98 + i)} '{f'&{chr(97 + i)};' * 10}'>" for i in range(12)
)


@pytest.mark.parametrize(
    "doctype",
    [
        f"{BOMB}]>",
        "<!DOCTYPE l [<!ENTITY m SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE l SYSTEM 'file:///etc/passwd' [<!ENTITY m ']>'>]>",
        "<!DOCTYPE l PUBLIC '-//x' 'http://127.0.0.1:9/x.dtd'>",
    ],
    ids=["bomb", "file", "bracket", "network"],
)
def test_entities_that_a_feed_declares_are_never_followed(doctype: str) -> None:
    try:
        (article,) = rss("<item><title>&m; خبر</title></item>", doctype)
    except SourceError:
        return
    assert len(article.text) < 100
    assert "root:" not in article.text


def test_no_file_is_included() -> None:
    include = (
        "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd' parse='text'/>"
    )
    assert "root:" not in item(f"<description>{include}</description>").text


@pytest.mark.parametrize(
    "author",
    ["a" * 100_000, f"<![CDATA[{'a' * 100_000}]]>", "a&#97;" * 10_000],
    ids=["plain", "cdata", "references"],
)
def test_a_long_author_is_cut_and_costs_nothing(author: str) -> None:
    """feedparser alone takes a minute for it."""
    assert len(item(f"<author>{author}</author>").byline) == LONGEST_AUTHOR


def test_categories_without_number_cost_little() -> None:
    assert item("".join(f"<category>{i}</category>" for i in range(20_000))).title == "خبر"


def test_a_feed_that_is_nested_without_end_is_refused() -> None:
    with pytest.raises(Broken) as caught:
        rss("<item><title>خبر</title>" + "<a>" * 100_000)
    assert str(DEEPEST) in caught.value.detail


@pytest.mark.parametrize("control", ["&#27;[31m", "&#x9b;", "&#7;", "\x1b[31m", "&amp;#27;"])
def test_no_control_comes_through(control: str) -> None:
    text = f"<rss version='2.0'><channel><title>{control}</title><item><title>{control}خبر</title>"
    text += (
        f"<author>{control}أ</author><description>&lt;p&gt;{control}نص</description></item></channel></rss>"
    )
    (article,) = read_stream(text.encode(), "-")
    said = article.text + article.title + article.byline + article.source.name
    assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in said if char != "\n")
