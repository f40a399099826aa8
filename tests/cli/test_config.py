"""`jarida config`: the file that it writes, what it shows, and what it finds wrong."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from reader.settings import Settings, parse, read, tables
from reader.settings.table import keys_of
from reader.tui.actions import ACTIONS

if TYPE_CHECKING:
    from tests.cli.conftest import Jarida


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "mine.toml"


def records(out: str) -> dict[str, dict[str, Any]]:
    return {record["name"]: record for record in map(json.loads, out.splitlines())}


# -- writing -----------------------------------------------------------------------------------------


def test_the_written_file_changes_nothing(jarida: Jarida, file: Path) -> None:
    result = jarida("config", "--write", "--config", file)
    assert result.code == 0
    assert str(file) in result.out
    assert read(file) == Settings()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_line_of_it_may_be_uncommented(jarida: Jarida, file: Path, language: str) -> None:
    """As it stands: what is commented out is what holds anyway."""
    jarida("config", "--write", "--config", file, "--lang", language)
    text = re.sub(r"(?m)^# (\w+ = .*)$", r"\1", file.read_text(encoding="utf-8"))
    settings = parse(text, "x")
    assert settings == Settings(keys=settings.keys)
    assert settings.keys == {action.id: tuple(action.keys.split()) for action in ACTIONS}
    assert all(settings.origin.has(table, key.name) for table, _ in tables() for key in keys_of(table))


def test_it_explains_in_the_language_of_its_reader(jarida: Jarida, file: Path) -> None:
    jarida("config", "--write", "--config", file)
    assert "# أقصى عرض للسطر بالأعمدة\n#   القيم: 20–200\n# measure = 72\n" in file.read_text(
        encoding="utf-8"
    )


def test_a_file_that_is_there_is_not_written_over(jarida: Jarida, file: Path) -> None:
    file.parent.mkdir()
    file.write_text("# mine\n", encoding="utf-8")
    result = jarida("--lang", "en", "config", "--write", "--config", file)
    assert result.code == 1
    assert "there already" in result.line
    assert file.read_text(encoding="utf-8") == "# mine\n"


def test_a_place_that_cannot_be_written_is_told(jarida: Jarida, tmp_path: Path) -> None:
    (tmp_path / "wall").write_text("", encoding="utf-8")
    result = jarida("--lang", "en", "config", "--write", "--config", tmp_path / "wall" / "mine.toml")
    assert result.code == 1
    assert str(tmp_path / "wall") in result.line


# -- showing -----------------------------------------------------------------------------------------


def written(file: Path, text: str) -> Path:
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("options", "environment", "name", "value", "origin", "where"),
    [
        ((), {}, "reading.measure", 72, "default", ""),
        ((), {}, "ui.mouse", False, "file", "mine.toml:2"),
        ((), {}, "ui.lang", "ar", "default", ""),
        ((), {"LANG": "en_GB.UTF-8"}, "ui.lang", "en", "variable", "LANG"),
        (("--lang", "en"), {"LANG": "ar_EG.UTF-8"}, "ui.lang", "en", "option", "--lang"),
        ((), {}, "terminal.dialect", "kitty", "file", "mine.toml:4"),
        ((), {"JARIDA_DIALECT": "lrm"}, "terminal.dialect", "lrm", "variable", "JARIDA_DIALECT"),
        (("--dialect", "visual"), {}, "terminal.dialect", "visual", "option", "--dialect"),
    ],
)
def test_it_is_shown_where_a_setting_comes_from(
    jarida: Jarida,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    options: tuple[str, ...],
    environment: dict[str, str],
    name: str,
    value: object,
    origin: str,
    where: str,
) -> None:
    for variable, content in environment.items():
        monkeypatch.setenv(variable, content)
    written(file, '[ui]\nmouse = false\n[terminal]\ndialect = "kitty"\n')
    record = records(jarida("config", "--json", "--config", file, *options).out)[name]
    assert (record["value"], record["from"], record["where"]) == (value, origin, where)


def test_the_language_of_the_file_is_its_own(jarida: Jarida, file: Path) -> None:
    written(file, '[ui]\nlang = "en"\n')
    record = records(jarida("config", "--json", "--config", file).out)["ui.lang"]
    assert (record["value"], record["from"], record["where"]) == ("en", "file", "mine.toml:2")


def test_every_setting_is_shown_with_what_it_is_for(jarida: Jarida) -> None:
    out = jarida("--lang", "en", "config").out
    for table, _heading in tables():
        for key in keys_of(table):
            (row,) = [row for row in out.splitlines() if row.startswith(f"{table}.{key.name} ")]
            assert f" · {key.about}" in row


def test_only_what_is_named_is_shown(jarida: Jarida) -> None:
    assert [*records(jarida("config", "ui.lang", "reading.digits", "--json").out)] == [
        "ui.lang",
        "reading.digits",
    ]
    assert {name.partition(".")[0] for name in records(jarida("config", "library", "--json").out)} == {
        "library"
    }


def test_a_name_that_is_no_setting_is_wrong_usage(jarida: Jarida) -> None:
    assert jarida("config", "ui.colour").code == 2


def test_the_actions_are_listed_with_the_users_keys(jarida: Jarida, file: Path) -> None:
    written(file, '[keys]\nquit = ["Q", "x"]\n')
    out = jarida("config", "--keys", "--json", "--config", file).out
    listed = {record["id"]: record["keys"] for record in map(json.loads, out.splitlines())}
    assert listed["quit"] == ["Q", "x"]
    assert "x" not in listed["furniture"]
    assert set(listed) == {action.id for action in ACTIONS}


# -- checking ----------------------------------------------------------------------------------------


def test_every_mistake_is_told(jarida: Jarida, file: Path) -> None:
    written(file, '[ui]\nlang = "xx"\ntheem = "dark"\n[reading]\nmeasure = 3\n')
    result = jarida("--lang", "en", "config", "--check", "--config", file)
    assert (result.code, result.out) == (1, "")
    lines = result.err.splitlines()
    assert [re.search(r"mine\.toml:(\d)", line)[1] for line in lines] == ["2", "3", "5"]  # type: ignore[index]
    assert "did you mean theme?" in lines[1]


def test_every_mistake_in_the_keys_is_told(jarida: Jarida, file: Path) -> None:
    written(file, '[keys]\nquti = "Q"\nstar = "ctrl+zz"\nundo = "m"\nfeeds = "m"\n')
    result = jarida("config", "--check", "--config", file)
    assert result.code == 1
    assert [re.findall(r"toml:(\d)", line) for line in result.err.splitlines()] == [["2"], ["3"], ["5"]]


def test_a_mistake_in_the_keys_is_told_too(jarida: Jarida, file: Path) -> None:
    written(file, '[keys]\nquti = "Q"\n')
    result = jarida("--lang", "en", "config", "--check", "--config", file)
    assert result.code == 1
    assert "mine.toml:2 (keys.quti): there is no such action, did you mean quit?" in result.line


def test_a_file_without_mistakes_is_said_to_be(jarida: Jarida, file: Path) -> None:
    written(file, "[reading]\nmeasure = 60\n")
    result = jarida("--lang", "en", "config", "--check", "--config", file)
    assert (result.code, result.err) == (0, "")
    assert "no mistakes" in result.out


def test_a_file_that_is_not_there_cannot_be_checked(jarida: Jarida, file: Path) -> None:
    assert jarida("config", "--check", "--config", file).code == 1


def test_it_needs_no_screen() -> None:
    """The tables of the screen are read without Textual, which would take longer than all the rest."""
    run = "import sys, reader.cli.program as p; p.main(['config', '--keys'])"
    code = f"{run}; sys.exit('textual' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
