"""Lists of subscriptions in OPML."""

from __future__ import annotations

import pytest

from reader import errors
from reader.sources import opml
from reader.sources.opml import Outline


def read(body: str, head: str = "") -> opml.Outlines:
    return opml.read(
        f'{head}<opml version="2.0"><head><title>x</title></head><body>{body}</body></opml>'.encode()
    )


def test_subscriptions_come_with_title_and_folder() -> None:
    found = read(
        '<outline text="أخبار"><outline text="العالم" title="العالم"><outline type="rss" text="المدار" '
        'xmlUrl="https://a.example/rss" htmlUrl="https://a.example/"/></outline></outline>'
        '<outline text="وحده" xmlUrl="https://b.example/rss"/>'
    )
    assert list(found) == [
        Outline("https://a.example/rss", "المدار", "أخبار/العالم"),
        Outline("https://b.example/rss", "وحده", ""),
    ]


def test_attributes_may_be_written_in_any_case() -> None:
    assert [one.url for one in read('<outline TITLE="x" XMLURL="https://a.example/"/>')] == [
        "https://a.example/"
    ]


def test_a_feed_may_hold_feeds() -> None:
    found = read(
        '<outline text="أ" xmlUrl="https://a.example/"><outline xmlUrl="https://b.example/"/></outline>'
    )
    assert [(one.url, one.folder) for one in found] == [
        ("https://a.example/", ""),
        ("https://b.example/", ""),
    ]


@pytest.mark.parametrize(
    "url",
    [
        "exec:rm -rf ~",
        "filter:x:http://a.example/",
        "file:///etc/passwd",
        "query:a:b",
        "|ls",
        "",
        "http://",
        "ftp://a/",
    ],
)
def test_commands_and_files_are_ignored_and_counted(url: str) -> None:
    found = read(f'<outline text="x" xmlUrl="{url}"/><outline text="y" xmlUrl="https://a.example/"/>')
    assert ([one.url for one in found], found.ignored) == (["https://a.example/"], 1)


def test_an_address_counts_once() -> None:
    one = '<outline text="أ" xmlUrl="https://a.example/"/>'
    assert list(read(one + one.replace("أ", "ب"))) == [Outline("https://a.example/", "أ")]


@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE opml>",
        '<!DOCTYPE opml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE opml SYSTEM "file:///etc/passwd">',
        '<?xml version="1.0"?>\n<!-- x --><!DOCTYPE opml>',
    ],
)
def test_a_doctype_is_refused(doctype: str) -> None:
    with pytest.raises(errors.Broken) as raised:
        read('<outline text="&b;" xmlUrl="https://a.example/"/>', doctype)
    assert raised.value.detail == "DOCTYPE"


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(errors.Broken):
        read('<outline text="a">' * 100_000)


def test_folders_in_folders_are_kept_so_far() -> None:
    (found,) = read('<outline text="a">' * 20 + '<outline xmlUrl="https://a.example/"/>' + "</outline>" * 20)
    assert found.folder == "/".join("a" * opml.DEEPEST_FOLDER)


def test_links_that_were_not_escaped_are_read() -> None:
    assert [one.url for one in read('<outline text="أ & ب" xmlUrl="https://a.example/?a=1&b=2"/>')] == [
        "https://a.example/?a=1&b=2"
    ]


@pytest.mark.parametrize("code", ["utf-8", "utf-16", "windows-1256"])
def test_other_codes_are_read(code: str) -> None:
    text = (
        f'<?xml version="1.0" encoding="{code}"?><opml><body><outline text="أخبار المدينة" '
        'xmlUrl="https://a.example/"/></body></opml>'
    )
    assert [one.title for one in opml.read(text.encode(code))] == ["أخبار المدينة"]


@pytest.mark.parametrize("text", ["", "كلام", "<rss/>", "<opml>", "<opml><body><outline</opml>", "{}"])
def test_what_is_no_opml_is_an_error(text: str) -> None:
    with pytest.raises(errors.Broken):
        opml.read(text.encode())


def test_what_is_written_is_read_again() -> None:
    outlines = (
        Outline("https://a.example/?a=1&b=2", "المدار \"<&>'", "أخبار/العالم"),
        Outline("https://b.example/", "ب", "أخبار"),
        Outline("https://c.example/", "ج", ""),
        Outline("https://d.example/", "د", "أخبار/العالم"),
    )
    assert set(opml.read(opml.write(outlines))) == set(outlines)


def test_a_slash_in_a_name_makes_no_folder() -> None:
    (found,) = read('<outline text="أ/ب"><outline text="م" xmlUrl="https://a.example/"/></outline>')
    assert "/" not in found.folder
    assert opml.read(opml.write([found])) == (found,)


def test_control_characters_are_written_so_that_others_can_read_them() -> None:
    assert [
        one.title for one in opml.read(opml.write([Outline("https://a.example/", "a\x1b\x00\ud800")]))
    ] == ["a␛␀\ufffd"]


def test_nothing_is_a_list_too() -> None:
    assert opml.read(opml.write([])) == ()


def test_a_folder_of_any_depth_is_written() -> None:
    assert opml.write([Outline("https://a.example/", "a", "/".join("b" * 5000))]).count(b"<outline") == 5001
