"""`jarida cat` to a pipe: logical text for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Jarida

FURNISHED = """عنوان الخبر كما نشر

قالت هدى العلي إن الموعد لم يتغير، وإن العمل مستمر في المصنع كما كان مقررا له.

اترك تعليقاً
"""

FEED = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>أخبار التجربة</title>
<item><title>الخبر الأول</title><description>نص الخبر الأول هنا.</description><guid>1</guid></item>
<item><title>الخبر الثاني</title><description>نص الخبر الثاني هنا.</description><guid>2</guid></item>
</channel></rss>
"""


def test_an_article_is_its_title_and_blocks_a_paragraph_a_line(jarida: Jarida, article: Path) -> None:
    result = jarida("cat", article)
    assert (result.code, result.err) == (0, "")
    assert result.out.split("\n\n") == [
        "عنوان قصير للتجربة",
        "كتبت: ليلى الهاشمي",
        "12 نوفمبر 2026",
        "قال الوزير سامر النجار، اليوم الخميس، في المصنع الجديد إن «العمل مستمر»، وأضاف أن 25% منه اكتمل.",
        "نهاية الخبر",
        "وأكدت المتحدثة باسم الوزارة، هدى العلي، أن الموعد لم يتغير (نهاية العام).\n",
    ]


def test_standard_input_is_read_to_its_end(jarida: Jarida, article: Path) -> None:
    assert jarida("cat", "-", stdin=article.read_bytes()).out == jarida("cat", article).out


def test_width_breaks_logical_lines_between_words(jarida: Jarida, article: Path) -> None:
    whole, narrow = jarida("cat", article).out, jarida("cat", "--width", "30", article).out
    assert max(len(line) for line in narrow.splitlines()) <= 30
    assert narrow.split() == whole.split()


def test_no_escape_sequence_reaches_a_pipe(jarida: Jarida, article: Path) -> None:
    assert "\x1b" not in jarida("cat", article).out
    assert "\x1b" not in jarida("cat", "--dialect", "visual", article).out


def test_visual_order_can_be_forced_into_a_pipe(jarida: Jarida, article: Path) -> None:
    """The first word of the title ends the row, backwards and joined: عنوان (U+0639 …) as FECB … FEE5."""
    title = jarida("cat", "--dialect", "visual", article).out.splitlines()[0]
    assert len(title) == 80
    assert title.endswith("\ufee5\ufe8d\ufeee\ufee8\ufecb")


def test_a_forced_width_is_kept_in_visual_order(jarida: Jarida, article: Path) -> None:
    rows = jarida("cat", "--dialect", "visual", "--width", "40", article).out.splitlines()
    assert max(len(row) for row in rows) == 40


@pytest.mark.parametrize(("options", "shown"), [((), False), (("--all",), True)])
def test_furniture_is_printed_only_when_all_is_asked_for(
    jarida: Jarida, tmp_path: Path, options: tuple[str, ...], shown: bool
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(FURNISHED, encoding="utf-8")
    assert ("اترك تعليقاً" in jarida("cat", *options, path).out) is shown


def test_a_feed_is_printed_item_after_item(jarida: Jarida, tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(FEED, encoding="utf-8")
    first, second = jarida("cat", path).out.split("\n\n\n")
    assert first.startswith("الخبر الأول\n\n")
    assert second.startswith("الخبر الثاني\n\n")


def test_one_place_that_fails_does_not_keep_the_others_back(jarida: Jarida, article: Path) -> None:
    result = jarida("--lang", "en", "cat", "nowhere.txt", article)
    assert result.code == 1
    assert result.line == "jarida: nowhere.txt: no such file or folder; check the name"
    assert result.out.startswith("عنوان قصير للتجربة\n")


def test_control_characters_of_a_text_become_visible(jarida: Jarida) -> None:
    out = jarida("cat", "-", stdin="خبر\x1b[31m أحمر\x9b وآخر\x7f هنا.\n".encode()).out
    assert "خبر\u241b[31m أحمر\ufffd وآخر\u2421 هنا." in out


def test_a_line_separator_in_a_paragraph_is_a_blank(jarida: Jarida) -> None:
    out = jarida("cat", "-", stdin="سطر أول طويل بما يكفي\u2028وسطر ثان بعده.\n".encode()).out
    assert "\u2028" not in out


@pytest.mark.parametrize(
    ("name", "content"),
    [("empty.txt", b""), ("picture.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01")],
)
def test_what_holds_no_article_is_one_line(jarida: Jarida, tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    result = jarida("--lang", "en", "cat", path)
    assert (result.code, result.out) == (1, "")
    assert result.line.startswith(f"jarida: {path}: ")


def test_an_empty_folder_is_one_line(jarida: Jarida, tmp_path: Path) -> None:
    result = jarida("--lang", "en", "cat", tmp_path)
    assert result.code == 1
    assert "there is no article in it" in result.line
