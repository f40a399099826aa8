"""The command line itself: names, options anywhere, help, and what is said of mistakes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader import __version__
from reader.cli.program import peek

if TYPE_CHECKING:
    from tests.cli.conftest import Jarida

WRONG = [
    (("cat",), "PATH|-… is missing"),
    (("quotes", "--json"), "PATH|-… is missing"),
    (("cat", "--widht", "3", "x"), "there is no option --widht, did you mean --width?"),
    (("--nothing",), "there is no option --nothing"),
    (("cat", "--width"), "option --width needs a value"),
    (("--dialect",), "option --dialect needs a value"),
    (("cat", "--all=1", "x"), "option --all takes no value"),
    (("cat", "--width", "wide", "x"), "--width: wide is not a number"),
    (("cat", "--width", "3", "x"), "--width: 3 is too narrow, at least 10 columns"),
    (
        ("cat", "--dialect", "klingon", "x"),
        "--dialect: klingon is not one of: auto, visual, explicit, lrm, konsole",
    ),
    (
        ("quotes", "x", "--dialect", "klingon"),
        "--dialect: klingon is not one of: auto, visual, explicit, lrm, konsole",
    ),
]


@pytest.mark.parametrize(("arguments", "sentence"), WRONG, ids=lambda value: str(value)[:40])
def test_wrong_usage_is_one_line_and_code_2(
    jarida: Jarida, arguments: tuple[str, ...], sentence: str
) -> None:
    result = jarida("--lang", "en", *arguments)
    assert (result.code, result.out) == (2, "")
    assert result.line.startswith(f"jarida: {sentence}")


def test_wrong_usage_names_the_help_of_its_command(jarida: Jarida) -> None:
    assert jarida("--lang", "en", "cat", "--width").line.endswith("; jarida cat --help explains")
    assert jarida("--lang", "en", "--nothing").line.endswith("; jarida --help explains")


def test_mistakes_are_told_in_arabic_unless_another_language_is_named(jarida: Jarida) -> None:
    assert (
        jarida("cat", "--width").line == "jarida: الخيار --width يحتاج إلى قيمة؛ الشرح في jarida cat --help"
    )


def test_a_question_is_not_followed_by_a_semicolon(jarida: Jarida) -> None:
    assert "--width؟ الشرح" in jarida("cat", "--widht", "3").line


@pytest.mark.parametrize(
    "arguments",
    [
        ("--lang", "en", "cat", "--help"),
        ("cat", "--lang", "en", "--help"),
        ("cat", "--help", "--lang", "en"),
        ("cat", "--help", "--lang=en"),
    ],
)
def test_a_common_option_may_stand_anywhere(jarida: Jarida, arguments: tuple[str, ...]) -> None:
    result = jarida(*arguments)
    assert result.code == 0
    assert "no line wider than N columns" in result.out


def test_the_last_of_two_languages_counts() -> None:
    assert peek(["--lang", "en", "cat", "--lang=ar"], "--lang", ("ar", "en")) == "ar"


def test_what_follows_two_dashes_is_no_option() -> None:
    assert peek(["cat", "--", "--lang", "en"], "--lang", ("ar", "en")) is None


def test_a_value_that_does_not_exist_is_left_to_be_refused() -> None:
    assert peek(["--lang", "fr"], "--lang", ("ar", "en")) is None


@pytest.mark.parametrize("arguments", [("--help",), ("-h",), ("somewhere", "--help")])
def test_help_names_every_command(jarida: Jarida, arguments: tuple[str, ...]) -> None:
    result = jarida(*arguments)
    assert (result.code, result.err) == (0, "")
    for use in (
        "jarida [PATH|-…]",
        "jarida cat PATH|-…",
        "jarida quotes PATH|-…",
        "jarida doctor",
        "--dialect NAME",
    ):
        assert use in result.out


@pytest.mark.parametrize(
    ("command", "option"), [("cat", "--width N"), ("cat", "--all"), ("quotes", "--json")]
)
def test_help_of_a_command_explains_its_options(jarida: Jarida, command: str, option: str) -> None:
    (explained,) = [row for row in jarida(command, "--help").out.splitlines() if row.startswith(option)]
    assert len(explained.removeprefix(option).strip()) > 10


def test_help_to_a_pipe_is_logical(jarida: Jarida) -> None:
    out = jarida("--help").out
    assert "طباعة المقالات" in out
    assert "\x1b" not in out


def test_the_version_is_the_packages(jarida: Jarida) -> None:
    assert jarida("--version").out == f"jarida {__version__}\n"


def test_a_word_that_is_nearly_a_command_gets_it_suggested(jarida: Jarida) -> None:
    result = jarida("--lang", "en", "quotse", "--lang", "en")
    assert result.code == 1
    assert result.line == "jarida: quotse: no command and no file of that name; did you mean quotes?"


def test_a_word_that_is_like_no_command_gets_the_help_named(jarida: Jarida) -> None:
    result = jarida("--lang", "en", "zzz")
    assert result.code == 1
    assert result.line.endswith("`jarida --help` lists the commands")


def test_a_missing_path_is_missing_and_no_command(jarida: Jarida) -> None:
    result = jarida("--lang", "en", "./quotse")
    assert result.code == 1
    assert result.line == "jarida: ./quotse: no such file or folder; check the name"


def test_a_commands_name_wins_over_a_files(
    jarida: Jarida, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cat").write_text("نص", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert jarida("cat").code == 2


@pytest.mark.parametrize("address", ["gopher://example.org/a", "mailto:a@ufuq.test", "feed:x", "ftp://x"])
@pytest.mark.parametrize("command", [(), ("cat",), ("quotes",), ("quotes", "--json")])
def test_an_address_is_refused_in_one_line(jarida: Jarida, command: tuple[str, ...], address: str) -> None:
    result = jarida("--lang", "en", *command, address)
    assert (result.code, result.out) == (1, "")
    assert result.line.startswith(f"jarida: {address}: only addresses that begin with http")


def test_control_characters_of_a_name_never_reach_the_terminal(jarida: Jarida) -> None:
    line = jarida("cat", "a\x1b[31m\x9b\nb\udcff").line
    assert "a\u241b[31m\ufffd\u240ab\ufffd" in line
