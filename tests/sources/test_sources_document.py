"""Feeds as subscriptions: what tells items apart, where they lead, in whatever format they come."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader import errors
from reader.sources import feed
from reader.sources.document import FeedDocument

URL = "https://feeds.example.com/news/rss.xml"


def read(text: str | bytes, url: str = URL) -> FeedDocument:
    return feed.document(text if isinstance(text, bytes) else text.encode(), "ملف", url)


def rss(items: str, head: str = "") -> FeedDocument:
    return read(f'<rss version="2.0"><channel><title>صحيفة المدار</title>{head}{items}</channel></rss>')


def item(inner: str, title: str = "<title>خبر</title>") -> str:
    return f"<item>{title}{inner}</item>"


def guids(document: FeedDocument) -> list[str]:
    return [one.guid for one in document.items]


ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>المدار</title><link href="https://example.com/"/>
<entry><id>urn:1</id><title>خبر</title><link rel="enclosure" href="/a.mp3" type="audio/mpeg" length="9"/>
<link href="/one"/><updated>2026-11-19T10:00:00Z</updated><content type="html">&lt;p>نص.&lt;/p></content>
</entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="https://example.com/"><title>المدار</title><link>https://example.com/</link></channel>
<item rdf:about="urn:1"><title>خبر</title><link>https://feeds.example.com/one</link></item></rdf:RDF>"""
RSS_091 = """<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/x.dtd">
<rss version="0.91"><channel><title>المدار</title><link>https://example.com/</link>
<item><title>خبر</title><link>https://feeds.example.com/one</link></item></channel></rss>"""


@pytest.mark.parametrize("text", [ATOM, RDF, RSS_091])
def test_every_format_is_read(text: str) -> None:
    document = read(text)
    assert (document.title, document.link) == ("المدار", "https://example.com/")
    assert [(one.url, one.article.title) for one in document.items] == [
        ("https://feeds.example.com/one", "خبر")
    ]


def test_an_enclosure_comes_with_its_type_and_length() -> None:
    (one,) = read(ATOM).items
    (enclosure,) = one.enclosures
    assert (enclosure.url, enclosure.type, enclosure.length) == (
        "https://feeds.example.com/a.mp3",
        "audio/mpeg",
        9,
    )


@pytest.mark.parametrize("length", ["", "many", "-5", "9" * 5000])
def test_an_odd_length_hides_no_enclosure(length: str) -> None:
    document = rss(item(f'<enclosure url="http://a.example/x.mp3" length="{length}" type="audio/mpeg"/>'))
    assert [one.url for one in document.items[0].enclosures] == ["http://a.example/x.mp3"]


def test_the_feeds_own_id_is_the_guid() -> None:
    assert guids(rss(item('<guid isPermaLink="false"> tag:1 </guid><link>http://a.example/1</link>'))) == [
        "tag:1"
    ]


def test_without_an_id_the_link_is() -> None:
    assert guids(rss(item("<link>/1</link>"))) == ["https://feeds.example.com/1"]


def test_without_either_the_content_is() -> None:
    document = rss(item("<description>نص.</description>"))
    assert guids(document) == [document.items[0].article.id]


def test_a_guid_does_not_depend_on_where_the_feed_lives() -> None:
    text = '<rss version="2.0"><channel><item><guid>17</guid><title>خ</title></item></channel></rss>'
    one, other = read(text, "https://a.example/feed"), read(text, "https://b.example/x/feed")
    assert guids(one) == guids(other) == ["17"]


def test_a_number_is_no_link() -> None:
    assert rss(item("<guid>17</guid>")).items[0].url == ""


def test_an_id_that_is_an_address_is_the_link() -> None:
    assert rss(item("<guid>http://a.example/17</guid>")).items[0].url == "http://a.example/17"


def test_an_id_of_any_length_is_kept_short() -> None:
    (guid,) = guids(rss(item(f'<guid isPermaLink="false">{"a" * 5000}</guid>')))
    assert len(guid) <= 1000


def test_a_control_sequence_in_an_id_is_seen() -> None:
    (guid,) = guids(rss(item('<guid isPermaLink="false">a&#155;31mb</guid>')))
    assert guid.isprintable()


def test_items_with_one_id_are_told_apart_by_link_and_title() -> None:
    both = "".join(
        item(f"<guid>0</guid><link>http://a.example/{n}</link>", f"<title>خبر {n}</title>") for n in "12"
    )
    document = rss(both)
    assert len(set(guids(document))) == 2
    assert [one.article.title for one in document.items] == ["خبر 1", "خبر 2"]


def test_which_of_them_comes_first_makes_no_difference() -> None:
    one, two, three = (
        item(f"<guid>0</guid><link>http://a.example/{n}</link>", f"<title>خبر {n}</title>") for n in "123"
    )
    earlier, later = guids(rss(one + two)), guids(rss(three + one + two))
    assert later[1:] == earlier


def test_items_that_share_link_and_title_are_told_apart_by_their_text() -> None:
    document = rss("".join(item(f"<guid>0</guid><description>نص {n}.</description>") for n in "12"))
    assert len(set(guids(document))) == 2


def test_the_same_item_twice_is_one() -> None:
    assert len(rss(item("<guid>0</guid><description>نص.</description>") * 2).items) == 1


@pytest.mark.parametrize(
    "date",
    ["", "غدا", "99/99/9999", "Thu, 32 Foo 2026 99:99:99 XYZ", "0000-00-00", "-1", "1e999", "\u0661" * 400],
)
def test_an_odd_date_never_hides_an_item(date: str) -> None:
    document = rss(item(f"<pubDate>{date}</pubDate><guid>1</guid>"))
    assert guids(document) == ["1"]


@pytest.mark.parametrize(
    "date",
    [
        "الخميس، 19 نوفمبر 2026 10:30",
        "الخميس ١٩ تشرين الثاني ٢٠٢٦ ١٠:٣٠",
        "19 نونبر 2026 10:30",
        "Thu, 19 Nov 2026 10:30:00 GMT",
        "2026-11-19T13:30:00+03:00",
    ],
)
def test_dates_are_read_as_feeds_write_them(date: str) -> None:
    document = rss(item(f"<pubDate>{date}</pubDate>"))
    assert document.items[0].article.published == datetime(2026, 11, 19, 10, 30, tzinfo=UTC)


@pytest.mark.parametrize("code", ["utf-8", "windows-1256", "iso-8859-6", "utf-16"])
@pytest.mark.parametrize("declared", [True, False])
def test_feeds_come_in_the_codes_of_their_time(code: str, declared: bool) -> None:
    head = f'<?xml version="1.0" encoding="{code}"?>' if declared else ""
    text = (
        f'{head}<rss version="2.0"><channel><title>صحيفة المدار</title>'
        "<item><title>افتتاح المكتبة في المدينة</title><description>قال المدير إن المكتبة من أكبر المكتبات."
        "</description></item></channel></rss>"
    )
    assert read(text.encode(code)).items[0].article.title == "افتتاح المكتبة في المدينة"


def test_a_feed_that_lies_about_its_code_is_read_all_the_same() -> None:
    declared = '<?xml version="1.0" encoding="windows-1256"?>'
    text = '<rss version="2.0"><channel><title>المدار</title></channel></rss>'
    assert read(declared + text).title == "المدار"


def test_a_feed_cut_off_inside_a_letter_is_read_as_far_as_it_goes() -> None:
    text = f'<rss version="2.0"><channel><title>صحيفة المدار</title>{item("<guid>1</guid>")}<item><title>خبر'
    assert guids(read(text.encode()[:-1]))[0] == "1"


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/passwd", "http://", "http://[", "data:,x", ""]
)
def test_a_link_that_is_none_of_the_web_is_no_link(link: str) -> None:
    document = rss(item(f"<link>{link}</link><guid isPermaLink='false'>1</guid>"))
    assert [(one.guid, one.url) for one in document.items] == [("1", "")]


def test_xml_base_counts() -> None:
    document = read(
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://a.example/b/"><title>م</title>'
        '<entry><id>urn:1</id><title>خ</title><link href="one"/></entry></feed>'
    )
    assert document.items[0].url == "http://a.example/b/one"


def test_a_bare_link_is_an_item() -> None:
    (one,) = rss(item("<link>http://a.example/1</link>", title="")).items
    assert one.article.title == "http://a.example/1"


def test_a_feed_without_a_title_has_the_name_that_was_given() -> None:
    assert read("<rss version='2.0'><channel></channel></rss>").title == "ملف"


@pytest.mark.parametrize(
    "text", ["", "<html><body><p>نص</p></body></html>", "كلام", "<a", "{", "[]", '{"a": 1}']
)
def test_what_is_no_feed_is_an_error_with_the_name(text: str) -> None:
    with pytest.raises(errors.Broken) as raised:
        read(text)
    assert raised.value.where == "ملف"


def test_a_picture_is_no_feed() -> None:
    with pytest.raises(errors.NotText):
        read(b"\x89PNG\r\n\x1a\n\0\0")


def test_too_much_is_refused_before_it_is_read() -> None:
    with pytest.raises(errors.TooLarge):
        read(b" " * (8 * 1024 * 1024 + 1))


def test_no_entity_of_a_doctype_is_opened() -> None:
    text = (
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "boom">]>'
        '<rss version="2.0"><channel><title>م&x;&y;</title><item><title>خ</title></item></channel></rss>'
    )
    document = read(text)
    assert "root:" not in document.title
    assert "boom" not in document.title


def test_an_element_of_a_thousand_attributes_is_refused_at_once() -> None:
    """feedparser takes minutes for them."""
    attributes = " ".join(f'a{n}=""' for n in range(100_000))
    with pytest.raises(errors.Broken):
        read(f'<rss version="2.0" {attributes}></rss>')


def test_a_picture_within_the_text_is_not_many_attributes() -> None:
    picture = f"<img src='data:image/png;base64,{'A=' * 200}'>"
    assert len(rss(item(f"<description><![CDATA[{picture * 5}نص.]]></description>")).items) == 1


def test_of_a_feed_without_end_the_first_items_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "MOST_ITEMS", 3)
    assert guids(rss("".join(item(f"<guid>{n}</guid>") for n in range(9)))) == ["0", "1", "2"]
