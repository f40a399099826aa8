"""Rows for terminals that order by themselves, byte by byte."""

from __future__ import annotations

import io
from typing import cast

import pyte

from reader.cli.paper import Lead, Paper
from reader.cli.progress import LastRow
from reader.cli.style import BOLD, PLAIN
from reader.terminal.choice import BY_OPTION, Choice, fixed
from reader.text.layout import visual

RLI, PDI = "\u2067", "\u2069"

# سلام (لا) from the right: seen U+FEB3, lam-alef final U+FEFC, meem U+FEE1, then lam-alef alone U+FEFB.
SALAM = "\ufeb3\ufefc\ufee1"
TEXT = "سلام (لا) 25%"


def paper(choice: Choice, columns: int = 30) -> Paper:
    return Paper(io.BytesIO(), lambda: choice, terminal=True, columns=columns, sequences=True, coloured=False)


def test_isolated_rows_hold_joined_letters_in_logical_order_and_brackets_as_drawn() -> None:
    (row,) = paper(fixed("isolate", BY_OPTION)).rows(TEXT)
    assert row == " " * (30 - 11) + f"{RLI}{SALAM} )\ufefb( 25%{PDI}"


def test_isolated_rows_are_padded_by_the_cells_that_they_take() -> None:
    (row,) = paper(fixed("isolate", BY_OPTION)).rows("سلام")
    assert row == " " * 27 + f"{RLI}{SALAM}{PDI}"  # four letters, three cells


def test_an_isolated_left_to_right_row_isolates_likewise() -> None:
    (row,) = paper(fixed("isolate", BY_OPTION)).rows("Aden (x)")
    assert row == f"\u2066Aden (x){PDI}"


def test_pieces_of_an_isolated_row_keep_their_styles() -> None:
    (row,) = paper(fixed("isolate", BY_OPTION)).rows([("سلام", BOLD), (" لا", PLAIN)])
    assert row.strip() == f"{RLI}\x1b[1m{SALAM}\x1b[m \ufefb{PDI}"


def test_logical_rows_begin_at_the_left_edge_and_stay_as_they_were_written() -> None:
    rows = paper(fixed("logical", BY_OPTION)).rows(TEXT, lead=Lead("•", cells=2))
    assert rows == [f"• {TEXT}"]


def test_shaped_logical_rows_hold_joined_letters_and_brackets_as_they_were_written() -> None:
    choice = fixed("logical", BY_OPTION)
    choice = choice._replace(printed=choice.printed._replace(shaped=True))
    assert paper(choice).rows(TEXT) == [f"{SALAM} (\ufefb) 25%"]


def test_the_terminal_is_asked_when_the_first_row_is_printed_and_not_before() -> None:
    asked: list[str] = []

    def choose() -> Choice:
        asked.append("asked")
        return fixed("lrm", BY_OPTION)

    printed = Paper(io.BytesIO(), choose, terminal=True, columns=30, sequences=True, coloured=False)
    assert asked == []
    printed.rows(TEXT)
    printed.rows(TEXT)
    assert asked == ["asked"]


def test_parts_of_a_row_stand_in_the_order_of_the_page_whatever_their_letters() -> None:
    sheet = paper(fixed("visual", BY_OPTION), columns=60)
    text = sheet.part("Port strike, day 3") + sheet.beside("samples", "23 نوفمبر 2026")
    (row,) = sheet.rows(text, base="rtl", lead=Lead("7", cells=3))
    assert row.strip() == f"{visual('23 نوفمبر 2026')} · samples · Port strike, day 3  7"
    (row,) = sheet.rows(sheet.part("مطر") + sheet.beside("أفق", "23 November"), base="ltr")
    assert row == f"{visual('مطر')} · {visual('أفق')} · 23 November"


def test_no_row_ends_with_the_dot_between_its_parts() -> None:
    sheet = paper(fixed("visual", BY_OPTION), columns=20)
    rows = sheet.rows(sheet.part("قمة مرسى النور تقر") + sheet.beside("صحيفة الأفق"), base="rtl")
    assert [row.strip() for row in rows] == [visual("قمة مرسى النور تقر"), visual("· صحيفة الأفق")]


def test_what_is_sent_as_it_was_written_holds_no_marks_of_ours() -> None:
    sheet = paper(fixed("logical", BY_OPTION))
    assert sheet.part("مطر") + sheet.beside("أفق", "") == "مطر · أفق"


def test_letters_that_are_sent_unjoined_have_the_cells_that_they_take() -> None:
    sheet = Paper(
        io.BytesIO(),
        lambda: fixed("logical", BY_OPTION),
        terminal=True,
        columns=20,
        sequences=True,
        coloured=False,
    )
    words = "لا إلا الأولاد والآباء لأنهم سلام " * 3
    rows = sheet.rows(words)
    assert " ".join(rows) == words.strip()
    assert max(map(len, rows)) <= 20
    assert max(map(len, rows)) > 15


def test_how_far_a_run_has_come_is_gone_before_anything_else_is_printed() -> None:
    """And before the prompt, where Ctrl+C ended it: the terminal writes ^C where the cursor is."""
    err = paper(fixed("visual", BY_OPTION), columns=30)
    row, screen = LastRow(err), pyte.Screen(30, 5)
    row.show("قرئ 113 مستندا" + " و" * 40)
    err.write(err.rows("لا ملف بهذا الاسم"))
    row.show("قرئ 114 مستندا" + " و" * 40)
    err.stream.write(b"^C")
    err.close()
    written = cast("io.BytesIO", err.stream).getvalue()
    pyte.ByteStream(screen).feed(written.replace(b"\n", b"\r\n"))
    assert [line.strip() for line in screen.display if line.strip()] == [visual("لا ملف بهذا الاسم")]
