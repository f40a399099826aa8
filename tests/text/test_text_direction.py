from __future__ import annotations

import pytest

from reader.text.direction import Direction, direction, label_direction
from reader.text.numerals import convert

PARAGRAPHS: list[tuple[str, Direction]] = [
    ("(3) قال الوزير", "rtl"),
    ("AFP قال", "ltr"),
    ("שלום abc", "rtl"),
    ("\u2067ب\u2069 abc", "ltr"),
    ("\u2066abc\u2069 ب", "rtl"),
    ("\u200eب", "ltr"),
    ("Ω ب", "ltr"),
    ("12 + 3", "rtl"),
    ("", "rtl"),
]


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS)
def test_a_paragraph_runs_as_its_first_strong_character(text: str, expected: Direction) -> None:
    assert direction(text) == expected


def test_a_text_without_letters_takes_the_default() -> None:
    assert direction("12 + 3", "ltr") == "ltr"


@pytest.mark.parametrize(("text", "expected"), [("AFP: قمة", "rtl"), ("AFP: summit", "ltr"), ("2026", "ltr")])
def test_a_label_is_arabic_when_any_letter_is(text: str, expected: Direction) -> None:
    assert label_direction(text) == expected


def test_digits_are_converted_one_for_one() -> None:
    assert convert("٢٥٪ ۷ 8", "latin") == "25٪ 7 8"
    assert convert("25٪ ۷ 8", "arabic") == "٢٥٪ ٧ ٨"
    assert convert("٢٥٪ ۷ 8", "written") == "٢٥٪ ۷ 8"
