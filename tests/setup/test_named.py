"""Our named tuples against those of `typing`: alike in all that is done with them."""

from __future__ import annotations

import copy
import pickle
import typing
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

import reader.named

if TYPE_CHECKING:
    Made = Any


class Ours(reader.named.NamedTuple):
    """A value."""

    text: str
    """Its text."""
    count_: int = 3
    more: tuple[int, ...] = ()

    @property
    def twice(self) -> str:
        return self.text * 2


class Theirs(typing.NamedTuple):
    """A value."""

    text: str
    """Its text."""
    count_: int = 3
    more: tuple[int, ...] = ()

    @property
    def twice(self) -> str:
        return self.text * 2


class Alone(reader.named.NamedTuple):
    only: int


def matched(value: Any) -> object:
    match value:
        case Ours(text, count_=7) | Theirs(text, count_=7):
            return text
        case Ours() | Theirs():
            return "other"
    return None


DEEDS: list[Callable[[Any], object]] = [
    lambda kind: kind("a"),
    lambda kind: kind("a", 7, more=(1,)),
    lambda kind: kind(text="a", more=(1,)),
    lambda kind: kind("a").twice,
    lambda kind: kind("a")._replace(count_=5),
    lambda kind: kind("a")._replace(nothing=5),
    lambda kind: kind("a")._asdict(),
    lambda kind: kind._make(["a", 1, ()]),
    lambda kind: kind._make(["a"]),
    lambda kind: kind(),
    lambda kind: kind("a", 1, (), 2),
    lambda kind: kind("a", nothing=1),
    lambda kind: (kind._fields, kind._field_defaults, kind.__match_args__, kind.__doc__, kind.__slots__),
    lambda kind: list(kind.__annotations__),
    typing.get_type_hints,
    lambda kind: repr(kind("a", 7)).partition("(")[2],
    lambda kind: matched(kind("a", 7)),
    lambda kind: matched(kind("a")),
    lambda kind: (kind("a") == kind("a"), kind("a") == ("a", 3, ()), kind("a") < kind("b")),
    lambda kind: hash(kind("a")),
    lambda kind: [*kind("a")],
    lambda kind: pickle.loads(pickle.dumps(kind("a", 7))),
    lambda kind: copy.deepcopy(kind("a", 7)),
    lambda kind: setattr(kind("a"), "text", "b"),
    lambda kind: setattr(kind("a"), "new", "b"),
]


def outcome(deed: Callable[[Any], object], kind: object) -> object:
    """What a deed gives, or that it cannot be done."""
    try:
        return deed(kind)
    except (TypeError, ValueError, AttributeError) as error:
        return type(error)


@pytest.mark.parametrize("number", range(len(DEEDS)))
def test_both_do_the_same(number: int) -> None:
    ours, theirs = outcome(DEEDS[number], Ours), outcome(DEEDS[number], Theirs)
    assert ours == theirs
    assert isinstance(ours, Ours) == isinstance(theirs, Theirs)


def test_one_of_a_single_field_is_a_tuple_of_one() -> None:
    assert (*Alone(4), Alone(4).only) == (4, 4)


def test_what_inherits_from_one_is_a_class_like_any_other() -> None:
    class More(Ours):
        word = "b"

    assert (More("a").text, More.word, More("a")._replace(text="c")) == ("a", "b", ("c", 3, ()))
    assert isinstance(More("a")._replace(text="c"), More)


def test_a_field_without_a_default_stands_before_those_with_one() -> None:
    space = {"__annotations__": {"first": "int", "second": "int"}, "first": 1}
    maker: Any = type(Ours)
    with pytest.raises(TypeError, match="Wrong"):
        maker("Wrong", (reader.named.NamedTuple,), space)


def test_an_error_names_the_class_and_the_field() -> None:
    with pytest.raises(TypeError, match=r"Ours\.__new__\(\) missing 1 required .* 'text'"):
        Ours()  # type: ignore[call-arg]  # what is tested


class Kept(reader.named.Record):
    """A value in slots."""

    text: str
    """Its text."""
    count: int = 3
    more: tuple[int, ...] = ()

    @property
    def twice(self) -> str:
        return self.text * 2


def test_a_record_is_made_as_a_tuple_of_names_is() -> None:
    made = [Kept("a"), Kept("a", 7, more=(1,)), Kept(more=(1,), text="b")]
    assert [(one.text, one.count, one.more, one.twice) for one in made] == [
        ("a", 3, (), "aa"),
        ("a", 7, (1,), "aa"),
        ("b", 3, (1,), "bb"),
    ]


@pytest.mark.parametrize("number", [9, 10, 11])
def test_a_record_refuses_what_a_tuple_of_names_refuses(number: int) -> None:
    assert outcome(DEEDS[number], Kept) is outcome(DEEDS[number], Theirs) is TypeError


def test_records_are_alike_where_their_fields_are() -> None:
    assert Kept("a") == Kept("a", 3)
    assert hash(Kept("a")) == hash(Kept("a", 3))
    assert Kept("a") != Kept("b")
    other: object = Theirs("a")
    assert Kept("a") != other
    assert repr(Kept("a", 7)) == "Kept(text='a', count=7, more=())"


def test_a_record_is_taken_over_but_for_some_fields() -> None:
    first = Kept("a", 7)
    assert first._replace(text="b") == Kept("b", 7)
    assert first == Kept("a", 7)
    with pytest.raises(TypeError):
        first._replace(nothing=1)


def test_a_record_has_its_fields_and_nothing_else() -> None:
    with pytest.raises(AttributeError):
        setattr(Kept("a"), "new", 1)  # noqa: B010 - type checkers refuse the plain way
    assert copy.deepcopy(Kept("a", 7)) == pickle.loads(pickle.dumps(Kept("a", 7))) == Kept("a", 7)
