"""Tokens and where they stand: what is told once agrees with what looking through the text finds."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from reader.article import Article, Block, Source
from reader.quotes.words.places import Places, within
from reader.quotes.words.tokens import Token, Written, tokenise
from reader.text.fold import folded_text

SIGNS = "قالإنّـَةأى بو\n.،:«»()12٣x…-_²"
TEXTS = st.text(SIGNS, max_size=60) | st.text(max_size=30)


def written_of(text: str) -> Written:
    """The tokens of one paragraph or more, and where they stand."""
    return tokenise(Article(text, (Block("paragraph", 0, len(text)),), "", Source("x", "-", "plain")))[0]


def tokens_of(text: str) -> list[Token]:
    """The tokens alone."""
    return written_of(text).tokens


@example("أل.أل")
@given(TEXTS)
def test_every_token_is_what_stands_at_its_place(text: str) -> None:
    past = 0
    written = written_of(text)
    assert len(written.tokens) == len(written.starts)
    for i, token in enumerate(written.tokens):
        assert past <= written.starts[i] <= written.end(i)
        stands = folded_text(written.of(i, i + 1)) or "–"  # a tatweel that stretches no word
        whole = "".join(stands.split())  # و أكد is one word
        assert token.text in whole or token.text == whole.replace(".", "")  # بي.بي.سي is one, too
        assert token.kind != "word" or token.word is not None
        past = written.starts[i]


@given(TEXTS)
def test_nothing_stands_before_a_token_that_is_not_spaced(text: str) -> None:
    written = written_of(text)
    assert all(token.spaced for token in written.tokens[:1])
    for i, token in enumerate(written.tokens[1:], 1):
        assert token.spaced or folded_text(text[written.end(i - 1) : written.starts[i]]) == ""


@given(TEXTS)
def test_what_folding_moves_is_cut_like_what_it_does_not(text: str) -> None:
    bare = "".join(sign for sign in text if folded_text(sign) != "")
    assert [one.text for one in tokens_of(f"{bare}ن")] == [one.text for one in tokens_of(f"{bare}نـ")]


@given(TEXTS, st.sets(st.sampled_from(["قال", "و", ":", "،", "ان", "."])))
def test_places_are_where_looking_finds_them(text: str, texts: set[str]) -> None:
    tokens = tokens_of(text)
    places = Places(tokens)
    places.classify(tokens)
    words = [(i, token.word) for i, token in enumerate(tokens) if token.word is not None]
    assert places.of(texts) == [i for i, token in enumerate(tokens) if token.text in texts]
    assert places.signs == [i for i, token in enumerate(tokens) if token.word is None]
    assert places.verbs == [i for i, word in words if word.cues]
    assert places.calls == [i for i, word in words if word.calls]
    assert places.texts == {token.text for token in tokens}


@given(st.lists(st.integers(0, 30)).map(sorted), st.integers(0, 30), st.integers(0, 30))
def test_within_keeps_what_lies_in_the_span(at: list[int], first: int, last: int) -> None:
    assert within(at, first, last) == [i for i in at if first <= i < last]
