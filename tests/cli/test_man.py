"""The manual page: in step with the program, whole, and understood by man."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest

from reader.cli import man
from reader.cli.commands import JARIDA
from reader.cli.man import _text as roff
from reader.locale import LANGUAGES, Language
from reader.settings import keys_of, tables
from reader.tui.actions import ACTIONS


@pytest.mark.skipif(not man.FOLDER.is_dir(), reason="runs in a checkout: there are no docs here")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_what_the_program_says(language: Language) -> None:
    """`python -m reader.cli.man` writes it."""
    assert man.file_of(language).read_text(encoding="utf-8") == man.page(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_every_command_option_action_and_setting(language: Language) -> None:
    page = man.page(language)
    options = {name for command in JARIDA.every().values() for each in command.params for name in each.opts}
    words = [f"jarida {name}" for name, command in JARIDA.every().items() if not command.hidden]
    words += [name for name in options if name.startswith("--")]
    words += [f"({action.id})" for action in ACTIONS]
    words += [f"{table}.{key.name}" for table, _ in tables() for key in keys_of(table)]
    assert [word for word in words if roff(word) not in page] == []


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        (".not a request", "\\&.not a request"),
        ("'nor this", "\\(aqnor this"),
        ("a\\b", "a\\eb"),
        ("--lang", "\\-\\-lang"),
        ("see `jarida x`", "see \\fBjarida x\\fR"),
    ],
)
def test_nothing_in_a_text_is_a_request_to_roff(text: str, safe: str) -> None:
    assert roff(text) == safe


@pytest.mark.parametrize(
    ("language", "said"), [("en", "print articles".capitalize()), ("ar", "الإعدادات"), ("en", "SETTINGS")]
)
def test_man_shows_it_without_a_complaint(language: Language, said: str) -> None:
    if shutil.which("man") is None or shutil.which("groff") is None:
        pytest.skip("man is not installed")
    if not man.file_of(language).is_file():
        pytest.skip("runs in a checkout: there are no docs here")
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "MANPAGER": "cat", "MANWIDTH": "80", "TERM": "dumb"}
    command = ["man", "--warnings", "-l", str(man.file_of(language))]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert said in done.stdout
