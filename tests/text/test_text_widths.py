from __future__ import annotations

import re
import unicodedata

import pytest

from reader.text.layout import Options, layout
from reader.text.widths import _SIMPLE, BASE, KINDS, ORDINARY, cell_width


def test_ordinary_characters_take_one_cell() -> None:
    every = [chr(code) for code in range(0x10000) if ORDINARY.match(chr(code))]
    assert len(every) > 150
    assert {cell_width(char) for char in every} == {1}


def test_what_is_cut_into_base_and_marks_has_bases_of_one_cell() -> None:
    simple = re.compile(f"[{_SIMPLE}]")
    assert not [
        hex(code)
        for code in range(0x80, 0x10000)
        if simple.match(chr(code))
        and not 0xD800 <= code < 0xE000
        and KINDS[chr(code)] == BASE
        and cell_width(chr(code)) != 1
    ]


WIDTHS = [
    ("كَتَبَ", 3),
    ("لَا", 1),
    ("هـ\u200d", 2),
    ("ه\u200d ق", 3),
    ("می\u200cخ", 3),
    ("\u200f\u2066ب\u2069", 1),
    ("漢字", 4),
    ("👩\u200d👩\u200d👧", 2),
    ("1\ufe0f\u20e3", 2),
    ("e\u0301", 1),
    ("\u064e", 1),
    ("a\tb", 3),
    ("۝", 1),
]


@pytest.mark.parametrize(("text", "cells"), WIDTHS, ids=[ascii(text) for text, _ in WIDTHS])
def test_cells_of_a_text(text: str, cells: int) -> None:
    assert layout(text, 20)[0].cells == cells


def test_a_mark_with_nothing_to_stand_on_stands_on_a_dotted_circle() -> None:
    assert layout("\u064eب", 20)[0].visual == "\ufe8f\u25cc\u064e"


def test_nothing_invisible_is_drawn() -> None:
    text = "".join(chr(code) for code in range(0x10000) if unicodedata.category(chr(code)) == "Cf")
    visible = {char for char in text if cell_width(char) and char != "\u00ad"}
    shown = "".join(line.visual for line in layout(f"ب{text}ت", 50, Options(spelled=False)))
    assert set(shown) & set(text) <= visible
