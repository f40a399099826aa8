"""Words, marks and broken sentences in any order: the engine ends, and what it hears lies in the text."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.quotes import extract
from tests.quotes.conftest import article

TEXTS = sorted((Path(__file__).parents[1] / "eval" / "open").glob("a*.txt"))
LINES = [line for path in TEXTS for line in path.read_text(encoding="utf-8").split("\n") if line]
WORDS = sorted({word for line in LINES for word in line.split()})
JOINTS = (
    *(
        "قال",
        "وأكد",
        "مشيرا",
        "إن",
        "أن",
        "بأن",
        "من",
        "إلى",
        "جهته",
        "أما",
        "على",
        "عن",
        "لكنه",
        "وكان",
        "قد",
    ),
    *("بحسب", "وفق", "و", "ف", "ب", "ل", "لم", "ولا", "التي", "الذي", "فلان"),
)
MARKS = list("\"«»“”:،.؛؟!()-–…'")

broken = st.builds(
    lambda line, start, size: line[start : start + size],
    *(st.sampled_from(LINES), st.integers(0, 120), st.integers(1, 200)),
)
dressed = st.builds(
    lambda before, word, behind: before + word + behind,
    st.sampled_from(["", "", "", *MARKS]),
    st.one_of(st.sampled_from(WORDS), st.sampled_from(JOINTS), broken),
    st.sampled_from(["", "", "", *MARKS]),
)
lines = st.lists(dressed, min_size=1, max_size=12).map(" ".join)
texts = st.lists(lines, min_size=1, max_size=3).map("\n".join)


@settings(deadline=None)
@given(texts)
def test_whatever_is_heard_lies_in_the_text(text: str) -> None:
    piece = article(text)
    speech = extract(piece)
    who = {speaker.id for speaker in speech.speakers}
    for quote in speech.quotes:
        assert 0 <= quote.start < quote.end <= len(piece.text)
        assert 0 <= quote.cue.start <= quote.cue.end <= len(piece.text)
        assert quote.speaker_id in who
        assert 0 < quote.confidence <= 1
