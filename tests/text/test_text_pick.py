"""Picking from a list by typing."""

from __future__ import annotations

import pytest

from reader.text.pick import key, marked, picked, words_of

KEYS = [
    key("التالي", "next", "j"),
    key("فتح المقال", "open"),
    key("المقال في المتصفح", "browser", "o"),
    key("إضافة مصدر", "add"),
]


@pytest.mark.parametrize(
    ("typed", "rows"),
    [
        ("", [0, 1, 2, 3]),
        ("مقال", [2, 1]),
        ("المَقال", [2, 1]),
        ("اضافه", [3]),
        ("OPEN", [1]),
        ("متصفح مقال", [2]),
        ("لا شيء", []),
    ],
)
def test_every_word_typed_is_in_the_row_in_any_spelling_best_first(typed: str, rows: list[int]) -> None:
    assert picked(typed, KEYS) == rows


def test_unranked_rows_keep_their_order() -> None:
    assert picked("مقال", KEYS, ranked=False) == [1, 2]


def test_what_was_typed_is_marked_where_it_stands_in_the_label() -> None:
    assert marked(words_of("امه زز"), "الأُمَّة") == [(2, 8)]
