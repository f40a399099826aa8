from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.fold import CHANGED, GONE, LETTERS, NEWS, _Table, find, fold, folded_text

CASES = [
    pytest.param("أإآٱ", "اااا", id="hamza seats on alef"),
    pytest.param("مؤتمر رئيس", "موتمر رييس", id="hamza seats on waw and ya"),
    pytest.param("مستشفى", "مستشفي", id="alef maksura"),
    pytest.param("جامعة", "جامعه", id="ta marbuta"),
    pytest.param("مُحَمَّدٌ", "محمد", id="tashkeel"),
    pytest.param("جـــديد", "جديد", id="tatweel"),
    pytest.param("٢٠٢٦ ۱۴", "2026 14", id="digits"),
    pytest.param("ﻻ ﷲ ﺳﻼﻡ", "لا الله سلام", id="presentation forms"),
    pytest.param("كتاب\u200fك\u200dه", "كتابكه", id="format controls"),
    pytest.param("می‌خواهم کتاب", "ميخواهم كتاب", id="Persian letters and ZWNJ"),
    pytest.param("Émile STRASSE", "emile strasse", id="Latin case and accents"),
    pytest.param("قال: «لا»…\n", "قال: «لا»…\n", id="punctuation and newlines stay"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_fold(text: str, expected: str) -> None:
    assert fold(text).text == expected


def test_offsets_name_the_logical_code_point_and_end_with_the_length() -> None:
    assert list(fold("الأُمَّــة").offsets) == [0, 1, 2, 4, 9, 10]


def test_a_ligature_folds_to_several_letters_of_one_offset() -> None:
    assert list(fold("ﷲ.").offsets) == [0, 0, 0, 0, 1, 2]


def test_folding_is_idempotent_for_every_code_point() -> None:
    once = fold("".join(map(chr, range(sys.maxunicode + 1)))).text
    assert fold(once).text == once


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_of_the_table_folds_to_a_letter_that_stays(letter: str) -> None:
    assert fold(fold(letter).text).text == fold(letter).text != letter


def test_find_gives_the_logical_slice_with_its_marks() -> None:
    assert list(find("امه", fold("الأُمَّة"))) == [(2, 8)]
    assert list(find("محمد", fold("أ مُحَمَّدٌ ب"))) == [(2, 11)]


def test_find_crosses_a_line_end() -> None:
    assert list(find("وزير الخارجية", fold("وزير\nالخارجيّة"))) == [(0, 14)]


def test_find_inside_a_ligature_gives_the_whole_ligature() -> None:
    assert list(find("لل", fold("ﷲ"))) == [(0, 1)]


def test_find_takes_signs_literally() -> None:
    assert list(find("(3)", fold("رقم (٣)"))) == [(4, 7)]
    assert list(find(".*", fold("رقم"))) == []


def test_an_empty_needle_is_found_nowhere() -> None:
    assert list(find(" َ", fold("رقم"))) == []


@given(st.text(alphabet="ابتةهىيأإؤ ـًٌَُِّْلاﻻﷲ\u200d\n12٣٤abZ«»", max_size=40))
def test_offsets_rise_and_every_folded_letter_comes_from_its_logical_one(text: str) -> None:
    folded = fold(text)
    assert len(folded.offsets) == len(folded.text) + 1
    assert list(folded.offsets) == sorted(folded.offsets)
    for folded_i, char in enumerate(folded.text):
        assert char in fold(text[folded.offsets[folded_i]]).text


def test_of_the_signs_of_news_only_those_said_to_change_do() -> None:
    table = _Table()  # worked out sign by sign, and not as the module knows it
    assert {char for char in NEWS if table[char] != char} == set(CHANGED)
    assert {char for char in NEWS if not table[char]} == set(GONE)
    assert all(len(folded_text(char)) <= 1 for char in NEWS)


@given(st.text(max_size=20), st.integers(1, 9))
def test_a_text_is_folded_alike_with_its_offsets_and_without(text: str, times: int) -> None:
    assert folded_text(text * times) == fold(text * times).text
