"""What the shells are told when somebody presses Tab."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.cli.completion import SHELLS, VARIABLE
from reader.library.shelf import Shelf

if TYPE_CHECKING:
    from tests.cli.conftest import Jarida

TEXT = "افتتاح المكتبة\n\nقال الوزير سامر النجار إن الكتاب متاح للجميع."


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with two folders as feeds, a tag, a kept query and a speaker."""
    path = tmp_path / "jarida.db"
    with Shelf(path) as shelf:
        for name in ("أفق الأخبار", "صدى"):
            folder = tmp_path / name
            folder.mkdir()
            (folder / "خبر.txt").write_text(f"{TEXT} {name}", encoding="utf-8")
            shelf.add(str(folder))
        shelf.tag([1], ["اقتصاد"])
        shelf.keep_search("أسعار السوق", "سعر")
        shelf.hear()
    return path


Tab = Callable[..., list[str]]


@pytest.fixture
def tab(jarida: Jarida, library: Path, monkeypatch: pytest.MonkeyPatch) -> Tab:
    """Press Tab behind some words; the last one is under the cursor. Values, without their kinds."""

    def press(shell: str, *words: str) -> list[str]:
        line = ["jarida", "--db", str(library), *words]
        monkeypatch.setenv(VARIABLE, f"{shell}_complete")
        if shell == "fish":
            monkeypatch.setenv("COMP_WORDS", " ".join(f'"{word}"' if " " in word else word for word in line))
            monkeypatch.setenv("COMP_CWORD", line[-1])
        else:
            monkeypatch.setenv("COMP_WORDS", "\n".join(line))
            monkeypatch.setenv("COMP_CWORD", str(len(line) - 1))
        result = jarida()
        assert result.err == ""
        lines = result.out.splitlines()
        if shell == "zsh":
            return lines[1::3]
        return [line.partition(",")[2].partition("\t")[0] for line in lines if line]

    return press


CASES = [
    (("re",), ("remove", "refresh")),
    (("--dial",), ("--dialect",)),
    (("--dialect", "kon"), ("konsole",)),
    (("--lang", ""), ("ar", "en")),
    (("refresh", "--qu"), ("--quiet",)),
    (("refresh", "صد"), ("صدى",)),
    (("list", "--tag", ""), ("اقتصاد",)),
    (("tag", "1", "اق"), ("اقتصاد",)),
    (("speakers", "سام"), ("سامر",)),
    (("completion", ""), ("bash", "zsh", "fish")),
    (("search", "fe"), ("feed:",)),
    (("search", "سعر", "is:un"), ("is:unread",)),
    (("list", "tag:اق"), ("tag:اقتصاد",)),
    (("show", ""), ("1", "2")),
    (("nonsense", ""), ()),
]


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(("words", "expected"), CASES, ids=str)
def test_every_shell_is_told_what_may_follow(
    tab: Tab, shell: str, words: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    found = {name.split("\t")[0] for name in tab(shell, *words)} - {words[-1]}
    assert {name.partition(" ")[0].strip("'") for name in found} == set(expected)


def test_hamza_or_not_a_name_is_completed(tab: Tab) -> None:
    assert tab("zsh", "refresh", "افق") == ["أفق الأخبار"]


def test_bash_gets_a_name_of_several_words_quoted(tab: Tab) -> None:
    assert tab("bash", "refresh", "أفق") == ["'أفق الأخبار'"]
    assert tab("bash", "search", "--saved", "") == ["'أسعار السوق'"]


def test_bash_gets_what_stands_behind_the_colon_that_it_cuts_at(tab: Tab) -> None:
    assert tab("bash", "search", "tag", ":", "اق") == ["اقتصاد"]
    assert tab("bash", "search", "is", ":") == ["unread", "read", "starred", "noted", "repeat", "all"]


def test_a_place_is_left_to_the_shell(tab: Tab) -> None:
    assert tab("bash", "import", "some") == ["some"]
    assert "cat" in tab("zsh", "ca")


@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_gets_its_script(jarida: Jarida, shell: str) -> None:
    result = jarida("completion", shell)
    assert (result.code, result.err) == (0, "")
    assert f"{VARIABLE}={shell}_complete" in result.out


def test_another_shell_is_refused(jarida: Jarida) -> None:
    assert jarida("completion", "tcsh").code == 2


def test_no_library_is_made_by_a_tab(jarida: Jarida, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "none" / "jarida.db"
    monkeypatch.setenv(VARIABLE, "bash_complete")
    monkeypatch.setenv("COMP_WORDS", f"jarida\n--db\n{path}\nrefresh\n")
    monkeypatch.setenv("COMP_CWORD", "4")
    assert jarida().out.strip() == ""
    assert not path.exists()


def test_help_that_is_on_the_line_is_not_printed_at_a_tab(tab: Tab) -> None:
    assert tab("zsh", "refresh", "--help", "--qu") == ["--quiet"]


def test_bash_completes_with_the_script(library: Path, tmp_path: Path) -> None:
    """The real shell, the real script and the real program."""
    program = tmp_path / "jarida"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m reader "$@"\n')
    program.chmod(0o755)
    script = f"""
        source <(jarida completion bash)
        COMP_WORDS=(jarida --db {library} refresh أفق); COMP_CWORD=4
        _jarida_completion jarida
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    found = subprocess.run(
        ["bash", "-c", script], capture_output=True, text=True, env=environment, check=False, timeout=60
    )
    assert (found.stdout, found.returncode) == ("'أفق الأخبار'\n", 0), found.stderr
