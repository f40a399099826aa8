"""The two readers of command lines: what the quick one takes, click reads in the same way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cli.commands import Verb
from reader.cli.grammar import Command, read
from reader.cli.options import COMMON
from reader.cli.session import Session
from reader.cli.verbs import COMMANDS, NAMELESS, command_of

if TYPE_CHECKING:
    from tests.cli.conftest import Jarida

NAMED = [name for name in COMMANDS if name != NAMELESS]
WORDS = ("خبر.txt", "-", "--", "-x", "-12", "", "7", "12", "٣٠", "ar", "say", "json", "--no-such", "a=b")


def lines(command: Command) -> st.SearchStrategy[list[str]]:
    """Lines of the words that a command knows, whole, cut and with values, and of some others."""
    every = (*command.options, *COMMON)
    names = [name for option in every for name in (*option.names, option.off) if name]
    valued = st.builds("{}={}".format, st.sampled_from(names), st.sampled_from(WORDS))
    cut = st.builds(lambda name: name[:-1], st.sampled_from(names))
    return st.lists(st.one_of(st.sampled_from(names), st.sampled_from(WORDS), valued, cut), max_size=6)


def as_click_reads(command: Command, line: list[str]) -> dict[str, Any]:
    nobody = cast(Any, None)
    session = Session(nobody, nobody, nobody, plain=False)
    with Verb(command).make_context(command.name, list(line), obj=session) as context:
        return context.params


@given(st.sampled_from(NAMED), st.data())
def test_what_is_read_without_click_is_read_in_the_same_way_with_it(name: str, data: st.DataObject) -> None:
    command = command_of(name)
    line = data.draw(lines(command))
    values = read(command, COMMON, line)
    if values is not None:
        assert as_click_reads(command, line) == values


@given(st.sampled_from(NAMED), st.data())
def test_what_click_refuses_is_left_to_it(name: str, data: st.DataObject) -> None:
    command = command_of(name)
    line = data.draw(lines(command))
    try:
        as_click_reads(command, line)
    except (click.ClickException, click.exceptions.Exit):
        assert read(command, COMMON, line) is None


@pytest.mark.parametrize(
    ("name", "line", "values"),
    [
        ("cat", ["خبر.txt", "--all"], {"words": ("خبر.txt",), "everything": True}),
        ("cat", ["--width", "٣٠", "-", "--as=json"], {"words": ("-",), "width": 30, "format_": "json"}),
        ("quotes", ["a", "b", "--speaker", "سامر", "--lang=en"], {"words": ("a", "b"), "speaker": "سامر"}),
        ("list", ["--json", "--limit", "50"], {"words": (), "as_json": True, "limit": 50}),
        ("add", ["a", "--no-full-text"], {"words": ("a",), "full_text": False}),
        ("export", [], {"as_json": False}),
        ("undo", ["--plain"], {"as_json": False}),
    ],
)
def test_what_is_spelled_out_is_read(name: str, line: list[str], values: dict[str, object]) -> None:
    found = read(command_of(name), COMMON, line)
    assert found is not None
    assert found | values == found


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("cat", []),
        ("cat", ["a", "--wid", "30"]),
        ("cat", ["a", "--width"]),
        ("cat", ["a", "--width", "-3"]),
        ("cat", ["a", "--width", "thirty"]),
        ("cat", ["a", "--all=yes"]),
        ("cat", ["--", "-a"]),
        ("cat", ["a", "-h"]),
        ("search", ["خبر", "-رياضة"]),
        ("undo", ["a"]),
        ("quotes", ["a", "--lang", "fr"]),
    ],
)
def test_what_is_not_is_left_to_click(name: str, line: list[str]) -> None:
    assert read(command_of(name), COMMON, line) is None


@pytest.mark.parametrize("quickly", [True, False])
def test_options_that_exclude_each_other_are_refused_by_both(jarida: Jarida, quickly: bool) -> None:
    words = ["quotes", "a", "--json", "--csv"]
    result = jarida("--lang", "en", *words) if not quickly else jarida(*words, "--lang", "en")
    assert result.code == 2
    assert result.err == "jarida: `--json` and `--csv` cannot both be had; jarida quotes --help explains\n"
