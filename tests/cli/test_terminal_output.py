"""What is printed on a terminal, read back cell by cell."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.text.layout import Options, visual

if TYPE_CHECKING:
    from tests.cli.conftest import Terminal

RTL = Options(base="rtl")
COLOURS = re.compile(rb"\x1b\[(?:[0-9]*;)*(?:3[0-7]|4[0-7]|9[0-7])m")
BLOCK = re.compile(rb"\x1b\[8l(?:\x1b\[K[^\n]*\n)+\x1b\[8h\x1b\[K")
"""One write: the mode, rows that are erased before they are filled, the mode back, the row below erased."""

ENGLISH = "Port reopens after a short strike\n\nDockers voted on Monday to return to work.\n"


def test_every_write_leaves_the_terminal_as_it_was(terminal: Terminal, article: Path) -> None:
    raw = terminal("cat", article).raw.replace(b"\r\n", b"\n")
    assert raw
    assert BLOCK.sub(b"", raw) == b""


def test_an_arabic_page_hangs_on_the_right_edge(terminal: Terminal, article: Path) -> None:
    rows = terminal("cat", article, columns=100).rows
    assert rows[0] == visual("عنوان قصير للتجربة", RTL).rjust(100)
    assert {len(row) for row in rows if row} == {100}


def test_no_row_is_wider_than_the_measure(terminal: Terminal, article: Path) -> None:
    rows = terminal("cat", article, columns=120).rows
    assert max(len(row.strip()) for row in rows) <= 80


def test_no_row_is_wider_than_was_asked_for(terminal: Terminal, article: Path) -> None:
    rows = terminal("cat", "--width", "30", article, columns=120).rows
    assert 20 < max(len(row.strip()) for row in rows) <= 30


def test_no_row_is_wider_than_the_terminal(terminal: Terminal, article: Path) -> None:
    rows = terminal("cat", "--width", "200", article, columns=41).rows
    assert {len(row) for row in rows if row} == {41}


def test_an_english_page_hangs_on_the_left_edge(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "port.txt"
    path.write_text(ENGLISH, encoding="utf-8")
    rows = terminal("cat", path, columns=100).rows
    assert rows[0] == "Port reopens after a short strike"
    assert rows[2] == "Dockers voted on Monday to return to work."


def test_a_latin_paragraph_of_an_arabic_page_begins_where_the_page_does(
    terminal: Terminal, article: Path
) -> None:
    article.write_text(f"{article.read_text(encoding='utf-8')}\n{ENGLISH}", encoding="utf-8")
    rows = terminal("cat", article, columns=100).rows
    assert rows[-1] == " " * 20 + "Dockers voted on Monday to return to work."


def test_the_title_is_bold_and_the_heading_coloured(terminal: Terminal, article: Path) -> None:
    raw = terminal("cat", article).raw
    assert f"\x1b[1m{visual('عنوان قصير للتجربة', RTL)}\x1b[m".encode() in raw
    assert f"\x1b[1;35m{visual('نهاية الخبر', RTL)}\x1b[m".encode() in raw


@pytest.mark.parametrize("command", ["cat", "quotes"])
def test_no_color_is_obeyed(terminal: Terminal, article: Path, command: str) -> None:
    assert COLOURS.search(terminal(command, article).raw)
    assert not COLOURS.search(terminal(command, article, NO_COLOR="1").raw)


@pytest.mark.parametrize("command", ["cat", "quotes"])
def test_a_dumb_terminal_is_sent_text_and_nothing_else(
    terminal: Terminal, article: Path, command: str
) -> None:
    shown = terminal(command, article, TERM="dumb")
    assert b"\x1b" not in shown.raw
    assert shown.rows[0] == visual("عنوان قصير للتجربة", RTL).rjust(80)


def test_logical_order_can_be_asked_for(terminal: Terminal, article: Path) -> None:
    shown = terminal("cat", "--dialect", "logical", article)
    assert b"\x1b[8l" not in shown.raw
    assert shown.rows[0] == "عنوان قصير للتجربة"


def test_quotes_hang_from_their_marks_below_their_speaker(terminal: Terminal, article: Path) -> None:
    rows = terminal("quotes", article, columns=90).rows
    (at,) = [at for at, row in enumerate(rows) if row.endswith(visual("سامر النجار", RTL))]
    assert rows[at + 1] == f"{visual('العمل مستمر', RTL)} “".rjust(90)
    assert rows[at + 3] == f"{visual('25% منه اكتمل', RTL)} ‹".rjust(90)


def test_a_speaker_is_bold_and_what_is_known_of_him_dim(terminal: Terminal, article: Path) -> None:
    """From the left, as they are sent: the count and the role, then the name, which the eye reads first."""
    raw = terminal("quotes", article).raw
    name, about = visual("سامر النجار", RTL), visual("الوزير", RTL)
    row = next(row for row in raw.decode().splitlines() if name in row)
    assert f"\x1b[1m{name}\x1b[m" in row
    dim = row[row.index("\x1b[2m") : row.index("\x1b[m")]
    assert about in dim
    assert row.index(about) < row.index(name)


def test_help_is_mirrored(terminal: Terminal) -> None:
    """What is typed stands at the right edge, read from the left; its explanation ends two cells before."""
    rows = terminal("--help", columns=90).rows
    explanation = visual("رقم الإصدار", RTL)
    (row,) = [row for row in rows if row.endswith("--version")]
    longest = len("--dialect NAME")
    assert row == f"{explanation}{'--version'.rjust(longest + 2)}".rjust(90)


def test_english_help_is_not(terminal: Terminal) -> None:
    rows = terminal("--lang", "en", "--help").rows
    assert "  --version" not in rows
    (row,) = [row for row in rows if row.startswith("--version")]
    assert row == "--version       the version"


def test_where_the_terminal_is_narrow_explanations_stand_below(terminal: Terminal) -> None:
    rows = terminal("--help", columns=38).rows
    at = rows.index("--version".rjust(38))
    assert rows[at + 1] == f"{visual('رقم الإصدار', RTL)}    ".rjust(38).rstrip()


@pytest.mark.parametrize("arguments", [("cat", "--width"), ("cat", "nowhere.txt"), ("http://x.org",)])
def test_a_mistake_is_told_in_visual_order(terminal: Terminal, arguments: tuple[str, ...]) -> None:
    shown = terminal(*arguments, columns=120)
    assert shown.code in (1, 2)
    assert len(shown.rows) == 1
    assert shown.rows[0].endswith(" :jarida")
    assert BLOCK.sub(b"", shown.raw.replace(b"\r\n", b"\n")) == b""


def test_the_name_in_a_message_keeps_its_own_direction(terminal: Terminal) -> None:
    (row,) = terminal("cat", "/no/أخبار/x.txt", columns=120).rows
    assert f"/no/{visual('أخبار', RTL)}/x.txt :jarida" in row


@pytest.mark.parametrize("before", [True, False])
def test_plain_rows_are_logical_text_and_nothing_else(
    terminal: Terminal, article: Path, before: bool
) -> None:
    words = ("--plain", "cat", article) if before else ("cat", article, "--plain")
    text = terminal(*words).raw.decode()
    assert "\x1b" not in text
    assert "عنوان قصير للتجربة" in text
    assert "«العمل مستمر»" in text
