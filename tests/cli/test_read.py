"""`jarida PATH…`: what is settled before the screen opens, and what is said after it closed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from reader.errors import Missing, NotText, ReaderError
from reader.library import samples
from reader.terminal import tty

if TYPE_CHECKING:
    from tests.cli.conftest import Jarida


@dataclass(frozen=True, slots=True)
class Outcome:
    """As the screen gives it."""

    code: int = 0
    problems: tuple[ReaderError, ...] = ()


@dataclass(slots=True)
class Screen:
    """Stands for the screen: remembers what it was opened on, and ends as it is told."""

    outcome: Outcome = field(default_factory=Outcome)
    opened: list[tuple[tuple[str, ...], dict[str, Any]]] = field(default_factory=list)

    def run(self, locations: tuple[str, ...], **settings: Any) -> Outcome:
        self.opened.append((locations, settings))
        return self.outcome


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """A terminal and a screen that are always there."""
    double = Screen()
    module = ModuleType("reader.tui.app")
    run: Callable[..., Outcome] = double.run
    module.run = run  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "reader.tui.app", module)
    monkeypatch.setattr(tty, "present", lambda: True)
    return double


def test_without_a_name_the_samples_are_opened(jarida: Jarida, screen: Screen) -> None:
    assert jarida().code == 0
    ((locations, settings),) = screen.opened
    assert (locations, settings["stdin"]) == ((samples(),), None)


def test_names_and_dialect_are_passed_on(
    jarida: Jarida, screen: Screen, article: Path, tmp_path: Path
) -> None:
    jarida(article, tmp_path, "--dialect", "kitty")
    ((locations, settings),) = screen.opened
    assert locations == (str(article), str(tmp_path))
    assert settings["choice"].screen.name == "kitty"


def test_standard_input_is_read_to_its_end_first(jarida: Jarida, screen: Screen) -> None:
    jarida("-", stdin=b"abc")
    ((locations, settings),) = screen.opened
    assert (locations, settings["stdin"]) == (("-",), b"abc")


def test_a_name_that_begins_with_a_dash_follows_two(
    jarida: Jarida, screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "-x.txt").write_text("نص", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    jarida("--lang", "en", "--", "-x.txt")
    assert screen.opened[0][0] == ("-x.txt",)


def test_after_two_dashes_a_commands_name_is_a_files(
    jarida: Jarida, screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cat").write_text("نص", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    jarida("--", "cat")
    assert screen.opened[0][0] == ("cat",)


def test_a_file_of_the_hidden_commands_name_is_opened(
    jarida: Jarida, screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "open").write_text("نص", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    jarida("open")
    assert screen.opened[0][0] == ("open",)


def test_one_missing_file_among_others_opens_the_screen(
    jarida: Jarida, screen: Screen, article: Path
) -> None:
    screen.outcome = Outcome(0, (Missing("nowhere.txt"),))
    result = jarida("--lang", "en", article, "nowhere.txt")
    assert len(screen.opened) == 1
    assert (result.code, result.line) == (1, "jarida: nowhere.txt: no such file or folder; check the name")


def test_nothing_but_missing_files_opens_none(jarida: Jarida, screen: Screen) -> None:
    result = jarida("--lang", "en", "a.txt", "b.txt")
    assert screen.opened == []
    assert result.code == 1
    assert [line.split(": ")[1] for line in result.err.splitlines()] == ["a.txt", "b.txt"]


def test_a_mistyped_command_opens_none(jarida: Jarida, screen: Screen, article: Path) -> None:
    result = jarida("--lang", "en", "quotse", article)
    assert screen.opened == []
    assert result.line.endswith("did you mean quotes?")


def test_an_address_opens_none(jarida: Jarida, screen: Screen, article: Path) -> None:
    assert jarida(article, "ftp://ufuq.test").code == 1
    assert screen.opened == []


def test_what_went_wrong_within_a_folder_is_not_told_again(
    jarida: Jarida, screen: Screen, tmp_path: Path
) -> None:
    screen.outcome = Outcome(0, tuple(NotText(str(tmp_path / f"{n}.txt")) for n in range(50)))
    result = jarida(tmp_path)
    assert (result.code, result.err) == (0, "")


def test_a_folder_in_which_nothing_can_be_read_is_one_line(
    jarida: Jarida, screen: Screen, tmp_path: Path
) -> None:
    screen.outcome = Outcome(1, tuple(NotText(str(tmp_path / f"{n}.txt")) for n in range(50)))
    result = jarida("--lang", "en", tmp_path)
    assert result.code == 1
    assert "this is not a text" in result.line


def test_the_code_of_a_signal_on_the_screen_is_the_programs(jarida: Jarida, screen: Screen) -> None:
    screen.outcome = Outcome(143)
    assert jarida().code == 143


@pytest.mark.parametrize("term", ["dumb", "unknown", ""])
def test_a_terminal_without_sequences_is_refused_in_one_line(
    jarida: Jarida, screen: Screen, article: Path, monkeypatch: pytest.MonkeyPatch, term: str
) -> None:
    monkeypatch.setenv("TERM", term)
    result = jarida("--lang", "en", article)
    assert (result.code, result.out, screen.opened) == (1, "", [])
    assert result.line.startswith(
        f"jarida: TERM={term}: this terminal cannot show a screen; `jarida --plain` reads line by line"
    )
