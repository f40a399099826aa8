"""What stands in for `typing` while a command runs is read as the original is."""

from __future__ import annotations

import typing

import pytest

from reader import article, speech
from reader.settings import table
from reader.typed import cast, get_args


@pytest.mark.parametrize(
    ("ours", "original"),
    [
        (article.Format, typing.Literal["plain", "markdown", "html", "feed"]),
        (speech.Link, typing.Literal["explicit", "local", "dropped"]),
        (table.Justify, typing.Literal["auto", "on", "off"]),
    ],
)
def test_the_words_of_a_literal_are_those_it_was_made_of(ours: object, original: object) -> None:
    assert get_args(ours) == typing.get_args(ours) == typing.get_args(original)


def test_one_word_is_a_literal_too() -> None:
    from reader import typed

    assert get_args(typed.Literal["only"]) == ("only",)


def test_a_literal_stands_among_other_types() -> None:
    assert get_args(dict[str, article.Format]) == (str, article.Format)
    assert article.Format | None


def test_a_cast_value_is_the_value() -> None:
    value: object = ["a"]
    assert cast(list[str], value) is value
