"""Break opportunities and clusters against Unicode's own test files."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise
from pathlib import Path

import pytest

from reader.text.layout import layout
from reader.text.widths import graphemes
from reader.text.wrap import units_of

UCD = Path("/usr/share/unicode/auxiliary")
needs_ucd = pytest.mark.skipif(not UCD.exists(), reason="needs the Unicode files of Debian's unicode-data")


def cases(name: str) -> Iterator[tuple[str, list[int]]]:
    """Text, and the places at which it may be broken."""
    for raw in (UCD / name).read_text(encoding="utf-8").splitlines():
        text, breaks = "", []
        for token in raw.split("#", 1)[0].split():
            if token == "÷":
                breaks.append(len(text))
            elif token != "×":
                text += chr(int(token, 16))
        if text:
            yield text, [at for at in breaks if at]


@needs_ucd
@pytest.mark.parametrize(
    ("name", "cut", "share"),
    [("LineBreakTest.txt", units_of, 0.99), ("GraphemeBreakTest.txt", graphemes, 0.998)],
    ids=["lines", "graphemes"],
)
def test_breaks_are_those_of_the_unicode_file(name: str, cut, share: float) -> None:  # type: ignore[no-untyped-def]
    right = [list(accumulate(map(len, cut(text)))) == breaks for text, breaks in cases(name)]
    assert len(right) > 600
    assert sum(right) / len(right) >= share


def lines(text: str, width: int) -> list[str]:
    laid = layout(text, width)
    return [text[slice(*laid.span(line_y))] for line_y in range(len(laid))]


def test_a_line_does_not_begin_with_what_closes() -> None:
    for line in lines("قال (نعم)، ثم «لا»؛ وسأل: لماذا؟ فأجاب!", 8):
        assert line[0] not in ")،»؛:؟!"


def test_an_address_is_broken_at_its_slashes_before_it_is_broken_anywhere() -> None:
    text = "انظر https://example.org/news/2026/the-bridge"
    assert lines(text, 22) == ["انظر https://", "example.org/news/2026/", "the-bridge"]
    assert all(len(line) <= 9 for line in lines(text, 9))


def test_a_long_word_is_broken_between_clusters_only() -> None:
    # سَلا U+0633 U+064E U+0644 U+0627 ten times: two cells each.
    for line in lines("سَلا" * 10, 3):
        assert line[0] not in "\u064e\u0627"


def test_a_word_broken_at_a_soft_hyphen_shows_it_and_stays_within_the_line() -> None:
    laid = layout("inter\u00adnational", 9)
    assert [line.visual for line in laid] == ["inter-", "national"]
    assert layout("inter\u00adnational", 30)[0].visual == "international"


def test_a_no_break_space_keeps_words_together() -> None:
    assert lines("قبل 25\u00a0كيلومترا", 14) == ["قبل ", "25\u00a0كيلومترا"]


def test_every_line_is_as_long_as_can_be() -> None:
    text = "أعلنت الوزارة أن العمل في الجسر سيبدأ بعد أسبوعين وأنه لن يتوقف قبل الشتاء"
    shown = lines(text, 20)
    for line, behind in pairwise(shown):
        assert len(line.rstrip()) + 1 + len(behind.split()[0]) > 20
