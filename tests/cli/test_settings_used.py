"""The settings file on the command line: which one is read, and who overrules it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Jarida


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "mine.toml"
    path.write_text('[ui]\nlang = "en"\n', encoding="utf-8")
    return path


@pytest.mark.parametrize("before", [True, False])
def test_a_settings_file_may_be_named_before_and_after_the_command(
    jarida: Jarida, file: Path, before: bool
) -> None:
    option = ("--config", file)
    words = (*option, "cat", "--help") if before else ("cat", "--help", *option)
    assert "Usage" in jarida(*words).out


def test_the_language_of_the_command_line_counts_more_than_the_settings(jarida: Jarida, file: Path) -> None:
    assert "الاستعمال" in jarida("cat", "--help", "--config", file, "--lang", "ar").out


def test_the_settings_count_more_than_the_environment(
    jarida: Jarida, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "ar_EG.UTF-8")
    assert "Usage" in jarida("cat", "--help", "--config", file).out


def test_a_settings_file_that_is_not_there_is_told(jarida: Jarida, article: Path) -> None:
    result = jarida("--lang", "en", "cat", article, "--config", "none.toml")
    assert (result.code, result.out) == (1, "")
    assert result.line.startswith("jarida: none.toml: no such settings file")


def test_a_mistake_is_told_with_what_was_meant(jarida: Jarida, article: Path, file: Path) -> None:
    file.write_text('[ui]\nlang = "arr"\n', encoding="utf-8")
    result = jarida("--lang", "en", "cat", article, "--config", file)
    assert result.code == 1
    assert f"{file}:2 (ui.lang): this is no valid setting, did you mean ar?" in result.line
    assert "auto, ar, en" in result.line


def test_a_settings_file_without_a_name_is_wrong_usage(jarida: Jarida, article: Path) -> None:
    assert jarida("--lang", "en", "cat", article, "--config", "").code == 2
