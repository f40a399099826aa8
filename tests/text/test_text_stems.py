from __future__ import annotations

import pytest

from reader.text.fold import fold
from reader.text.stems import stem, stems

QUERIES = [
    ("الوزير", "وزير"),
    ("والوزير", "وزير"),
    ("بالوزارة", "وزاره"),
    ("وبالوزارة", "وزاره"),
    ("كالجسر", "جسر"),
    ("فللوزير", "وزير"),
    ("للوزير", "وزير"),
    ("وزير", "وزير"),
    ("والد", "والد"),
    ("بيروت", "بيروت"),
    ("ألم", "الم"),
    ("كتاب", "كتاب"),
]


@pytest.mark.parametrize(("word", "expected"), QUERIES)
def test_what_is_searched_for_loses_the_article_and_what_is_before_it(word: str, expected: str) -> None:
    assert stem(fold(word).text) == expected


@pytest.mark.parametrize(
    "written", ["وزير", "الوزير", "والوزير", "بوزير", "لوزير", "كوزير", "فوزير", "ووزير", "للوزير"]
)
def test_a_word_is_found_under_every_particle(written: str) -> None:
    assert stem("وزير") in stems(fold(written).text)
    assert stem("الوزير") in stems(fold(written).text)


def test_the_word_itself_comes_first_and_no_reading_twice() -> None:
    for word in ("وبيروت", "والد", "لا", "", "ووولد"):
        readings = stems(word)
        assert readings[0] == word
        assert len(set(readings)) == len(readings)


def test_short_words_stay() -> None:
    assert stems("الى") == ("الى",)
    assert stems("ولد") == ("ولد",)
