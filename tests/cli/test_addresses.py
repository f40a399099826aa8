"""Addresses of the web, opened and printed without being kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.cli.newsroom import Newsroom, newsroom, rss
from tests.cli.test_library_feeds import PAGE

if TYPE_CHECKING:
    from tests.cli.conftest import Jarida

ITEMS = (
    ("g1", "افتتاح المكتبة\nقال الوزير سامر النجار إن المكتبة مفتوحة للجميع."),
    ("g2", "سعر الصرف\nارتفع السعر."),
)


@pytest.fixture
def room() -> Iterator[Newsroom]:
    with newsroom() as server:
        yield server


def test_the_items_of_a_feed_are_printed_in_its_order(jarida: Jarida, room: Newsroom) -> None:
    result = jarida("cat", room.serve("/feed", rss("أفق", *ITEMS)))
    assert (result.code, result.err) == (0, "")
    assert result.out.index("افتتاح المكتبة") < result.out.index("سعر الصرف")


def test_a_page_is_its_article(jarida: Jarida, room: Newsroom) -> None:
    out = jarida("cat", room.serve("/a.html", PAGE)).out
    assert "أعلنت البلدية اليوم افتتاح الحديقة الجديدة" in out


def test_who_speaks_in_a_feed_is_told(jarida: Jarida, room: Newsroom) -> None:
    lines = jarida("quotes", "--json", room.serve("/feed", rss("أفق", *ITEMS))).out.splitlines()
    assert [entity["name"] for entity in json.loads(lines[0])["entities"]] == ["سامر النجار"]


def test_what_cannot_be_fetched_is_one_line_and_the_others_go_on(jarida: Jarida, room: Newsroom) -> None:
    result = jarida("--lang", "en", "cat", f"{room.address}/none", room.serve("/a.html", PAGE))
    assert result.code == 1
    assert f"{room.address}/none" in result.line
    assert "الحديقة" in result.out


def test_what_is_not_of_the_web_is_refused(jarida: Jarida) -> None:
    result = jarida("--lang", "en", "cat", "ftp://ufuq.test/a")
    assert (result.code, "http://" in result.line) == (1, True)


def test_nothing_is_kept(jarida: Jarida, room: Newsroom) -> None:
    jarida("cat", room.serve("/feed", rss("أفق", *ITEMS)))
    assert jarida("list", "--json").out == ""
