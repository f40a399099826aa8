from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import pytest

from reader.text.justify import MAX_SPACE, MAX_STRETCHED, default_justify
from reader.text.kashida import best_joint
from reader.text.layout import Layout, Line, Options, layout
from reader.text.shape import TATWEEL, shaper

SAMPLES = Path(__file__).parents[2] / "sample_articles"
ARABIC = re.compile("[\u0621-\u064a]")
LATIN = re.compile("[A-Za-z]")

# Word, the place of the letter that the tatweel follows, priority. One for each rule of the table.
PLACES = [
    pytest.param("كتــاب", 3, 1, id="a tatweel that the author typed"),
    pytest.param("مسافة", 1, 2, id="behind seen"),
    pytest.param("فصل", 1, 2, id="behind sad"),
    pytest.param("لجنة", 2, 3, id="before final ta marbuta"),
    pytest.param("جديد", 2, 3, id="before final dal"),
    pytest.param("ملك", 1, 4, id="before final kaf"),
    pytest.param("بينها", 3, 4, id="before final alef"),
    pytest.param("خبر", 0, 5, id="before a medial ba that a final ra follows"),
    pytest.param("موقع", 2, 6, id="before final ain"),
    pytest.param("يمين", 2, 7, id="elsewhere the joint nearest to the end"),
]


@pytest.mark.parametrize(("word", "letter", "priority"), PLACES)
def test_a_word_is_stretched_where_it_looks_best(word: str, letter: int, priority: int) -> None:
    (piece,) = shaper().pieces([word])
    assert best_joint(piece) == (priority, letter)


@pytest.mark.parametrize("word", ["من", "لا", "دار", "ورد", "2026", "(—)", "abc", "أدوار", ""])
def test_words_of_two_letters_and_words_that_nowhere_join_are_spared(word: str) -> None:
    (piece,) = shaper().pieces([word])
    assert best_joint(piece) is None


def test_a_lam_alef_is_never_torn() -> None:
    # سلام U+0633 U+0644 U+0627 U+0645: three clusters; the only joint stands before the ligature.
    (piece,) = shaper().pieces(["سلام"])
    assert best_joint(piece) == (2, 0)


def test_words_full_of_marks_come_last() -> None:
    (bare,), (vocalised,) = shaper().pieces(["مسافة"]), shaper().pieces(["مَسَافَةٌ"])
    assert best_joint(bare) == (2, 1)
    assert best_joint(vocalised) == (12, 1)


@lru_cache(maxsize=1)
def paragraphs() -> list[str]:
    """Paragraphs of the samples that are running Arabic."""
    found = []
    for path in sorted(SAMPLES.glob("*.txt")) + sorted(SAMPLES.glob("*.md")):
        for paragraph in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
            text = " ".join(paragraph.split())
            if len(ARABIC.findall(text)) > 0.6 * len(text) and len(text) > 120:
                found.append(text)
    return found


def lines(width: int) -> list[tuple[Layout, Line, Line]]:
    """Of all lines but the last of each paragraph: layout, plain line, stretched line."""
    found = []
    for text in paragraphs():
        plain, stretched = layout(text, width), layout(text, width, Options(justify="kashida"))
        found += [(stretched, plain[line_y], stretched[line_y]) for line_y in range(len(plain) - 1)]
    return found


def words(laid: Layout, line: Line) -> list[str]:
    return laid.text[line.start : line.end].split()


@pytest.mark.parametrize(("width", "share"), [(60, 0.97), (72, 0.995), (80, 0.995), (90, 0.995)])
def test_lines_of_news_that_may_be_stretched_are_flush(width: int, share: float) -> None:
    asked = flush = 0
    for laid, plain, stretched in lines(width):
        if width - plain.cells <= MAX_STRETCHED * len(words(laid, plain)):
            asked += 1
            flush += stretched.cells == width
    assert asked > 150
    assert flush / asked >= share


@pytest.mark.parametrize("width", [40, 60, 72, 80, 90])
def test_no_word_has_two_kashidas_and_no_line_more_than_its_share(width: int) -> None:
    for laid, plain, stretched in lines(width):
        at = [start for start, length in zip(stretched.starts, stretched.lengths, strict=True) if not length]
        text = laid.text
        hosts = [len(text[:logical_i].split(" ")) for logical_i in at]
        assert len(set(hosts)) == len(hosts)
        assert len(at) <= MAX_STRETCHED * len(words(laid, plain))
        for logical_i in at:
            assert not text[logical_i : logical_i + 2].startswith(("لا", "لأ", "لإ", "لآ"))


def test_a_kashida_stands_at_the_left_of_its_letter() -> None:
    text = "أعلنت لجنة المسابقة أن النتائج ستكون"
    line = layout(text, 32, Options(justify="kashida"))[0]
    fillers = [n for n, length in enumerate(line.lengths) if not length]
    assert fillers
    for n in fillers:
        assert line.glyphs[n] == TATWEEL
        assert line.starts[n] == line.starts[n + 1]


def test_what_is_copied_holds_no_kashida() -> None:
    text = " ".join(paragraphs()[:5])
    laid = layout(text, 60, Options(justify="kashida"))
    assert "".join(text[slice(*laid.span(y))] for y in range(len(laid))) == text
    assert TATWEEL in "".join(line.visual for line in laid)


def test_spaces_never_gain_more_than_they_may() -> None:
    for text in paragraphs()[:20]:
        for line in layout(text, 60, Options(justify="spaces")):
            assert " " * (MAX_SPACE + 2) not in line.visual


def test_latin_words_are_never_stretched() -> None:
    text = "the minister said that the bridge would be closed for two weeks"
    laid = layout(text, 30, Options(justify="kashida"))
    assert [line.visual.rstrip() for line in laid] == [
        text[slice(*laid.span(y))].rstrip() for y in range(len(laid))
    ]
    assert LATIN.search(laid[0].visual)


@pytest.mark.parametrize(
    ("width", "expected"), [(40, "none"), (49, "none"), (50, "kashida"), (72, "kashida")]
)
def test_articles_are_stretched_where_there_is_room(width: int, expected: str) -> None:
    assert default_justify(width) == expected
