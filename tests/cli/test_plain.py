"""Reading line by line: what is typed, what is printed, and that nothing but lines ever is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.article import Note
from reader.cli.plain import COMMANDS
from reader.library.kept import Kept
from reader.library.listing import View
from reader.library.shelf import Shelf

if TYPE_CHECKING:
    from tests.cli.conftest import Jarida

BRIDGE = """\
افتتاح الجسر الخشبي
الأحد 22 نوفمبر 2026

قالت المهندسة رغد سالم إن الجسر «متين»، وموقعه https://bridge.example/a مفتوح.

"""
RAIN = "مطر على الساحل\nالسبت 21 نوفمبر 2026\n\nهطل المطر يومين.\n"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    long = "\n\n".join(f"وهذه الفقرة رقم {number} من الخبر الطويل عن الجسر." for number in range(30))
    (folder / "bridge.txt").write_text(BRIDGE + long + "\n", encoding="utf-8")
    (folder / "rain.txt").write_text(RAIN, encoding="utf-8")
    return folder


def typed(*lines: str) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def test_titles_are_numbered_newest_first_and_a_number_opens_one(jarida: Jarida, news: Path) -> None:
    result = jarida("--plain", "--lang", "ar", news, stdin=typed("2", "q"))
    assert result.code == 0
    lines = result.out.split("\n")
    assert lines[0].startswith("1. افتتاح الجسر الخشبي (")
    assert lines[1].startswith("2. مطر على الساحل (")
    assert "هطل المطر يومين." in lines


def test_enter_reads_on_to_the_end_and_then_to_the_next_article(jarida: Jarida, news: Path) -> None:
    out = jarida("--plain", "--lang", "ar", news, stdin=typed("1", "", "", "", "", "", "q")).out
    places = [out.index(f"الفقرة رقم {number} ") for number in range(30)]
    assert places == sorted(places)
    assert out.count("Enter يتابع القراءة.") == 3
    assert out.index("هطل المطر") > places[-1]


@pytest.mark.parametrize("next_", ["n", "N", "ى", "next", "التالي"])
def test_letters_of_both_layouts_and_whole_words_mean_the_same(
    jarida: Jarida, news: Path, next_: str
) -> None:
    out = jarida("--plain", "--lang", "ar", news, stdin=typed("1", next_, "q")).out
    assert "هطل المطر يومين." in out


def test_who_says_what_links_and_words_are_found(jarida: Jarida, news: Path) -> None:
    out = jarida("--plain", "--lang", "ar", news, stdin=typed("1", "s", "k", "f الجِسر", "f لاشيء", "q")).out
    assert "رغد سالم" in out
    assert "https://bridge.example/a" in out
    assert "لا نتائج" in out


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Two articles of one feed, the newer about a bridge."""
    items = "".join(
        f"<item><guid>{n}</guid><title>{title}</title><description>{text}</description>"
        f"<pubDate>2{2 - n} Nov 2026 10:00:00 GMT</pubDate></item>"
        for n, (title, text) in enumerate((("افتتاح الجسر", "قال العمدة إن الجسر «متين»."), ("مطر", "هطل.")))
    )
    feed = tmp_path / "feed.xml"
    feed.write_text(
        f"<rss version='2.0'><channel><title>المنارة</title>{items}</channel></rss>", encoding="utf-8"
    )
    path = tmp_path / "news.db"
    with Shelf(path) as shelf:
        shelf.add(str(feed))
    return path


def test_an_article_is_starred_tagged_and_made_unread_again(jarida: Jarida, library: Path) -> None:
    typing = typed("1", "*", "ف مهم #سوق_المال", "t -مهم", "ع", "l", "q")
    out = jarida("--plain", "--lang", "ar", "--db", library, stdin=typing).out
    assert "وُضعت عليه نجمة" in out
    assert "الوسوم: سوق المال، مهم" in out
    assert out.rindex("الوسوم: سوق المال\n") > out.index("الوسوم: سوق المال، مهم")
    with Shelf(library) as shelf:
        [bridge, _rain] = list(shelf.every(shelf.query("")))
    assert (bridge.starred, bridge.read, bridge.tags) == (True, False, ("سوق المال",))
    again = jarida("--plain", "--lang", "ar", "--db", library, stdin=typed("q")).out
    assert "عليه نجمة" in again.split("\n")[0]


def test_the_library_is_searched_and_narrowed_to_what_is_new(jarida: Jarida, library: Path) -> None:
    typing = typed("/مطر", "/ لاشيء", "1", "/", "v", "v", "q")
    out = jarida("--plain", "--lang", "ar", "--db", library, stdin=typing).out
    parts = out.split("> ")
    assert "1. مطر (" in parts[1]
    assert "الجسر" not in parts[1]
    assert "القائمة كما كانت" in parts[2]
    assert "هطل." in parts[3]
    assert "2. مطر (" in parts[4]
    assert "1. افتتاح الجسر (" in parts[5]
    assert "مطر" not in parts[5]
    assert "عدد الأخبار: 2" in parts[6]


def test_who_is_quoted_how_is_said_in_words(jarida: Jarida, library: Path) -> None:
    out = jarida("--plain", "--lang", "ar", "--db", library, stdin=typed("1", "s", "q")).out
    assert "كلام مباشر" in out or "كلام غير مباشر" in out or "كلام مختلط" in out
    assert "›" not in out


def test_what_means_nothing_is_said_and_costs_nothing(jarida: Jarida, news: Path) -> None:
    result = jarida("--plain", "--lang", "ar", news, stdin=typed("هراء", "99", "s", "h"))
    assert result.code == 0
    assert "هراء" in result.out
    assert all(f"\n{command.letters[0]}، " in result.out for command in COMMANDS)


def test_nothing_but_logical_lines_is_printed(jarida: Jarida, news: Path) -> None:
    out = jarida("--plain", "--lang", "ar", news, stdin=typed("1", "s", "h", "q")).out
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2500-\u257f\ufb50-\ufdff\ufe70-\ufeff]", out)


def test_it_needs_no_terminal_that_can_do_anything(
    jarida: Jarida, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert jarida("--plain", "--lang", "en", news, stdin=typed("2")).code == 0
    assert "--plain" in jarida("open", "--help").out or "--plain" in jarida("--help").out


def test_the_library_is_read_and_marked(jarida: Jarida, news: Path, tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    with Shelf(db) as shelf:
        shelf.add(str(news))
    out = jarida("--plain", "--lang", "ar", "--db", db, stdin=typed("2", "q")).out
    assert "هطل المطر يومين." in out
    kept = Kept(db)
    rows = kept.rows(View()).below(None, 9)
    kept.close()
    assert [row.state.read for row in rows] == [False, True]


def test_letters_are_told_apart() -> None:
    letters = [letter for command in COMMANDS for letter in command.letters.split()]
    assert len(letters) == len(set(letters))


def test_notes_are_read_below_the_article(jarida: Jarida, news: Path, tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    with Shelf(db) as shelf:
        shelf.add(str(news))
        [entry] = [each for each in shelf.every(shelf.query("")) if each.title == "مطر على الساحل"]
        shelf.set_notes(entry.id, [Note("راجع المصلحة")])
    out = jarida("--plain", "--lang", "ar", "--db", db, stdin=typed("2", "q")).out
    assert out.index("هطل المطر") < out.index("ملاحظة: راجع المصلحة")
