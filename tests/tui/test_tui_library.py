"""The kept library on the screen: its newest articles, and what was done to them is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from reader.library.shelf import Shelf
from reader.text.layout import visual
from tests.tui.opening import library

Open = Callable[..., Any]


def read_ids(path: Path) -> list[bool]:
    with Shelf(path) as shelf:
        return [entry.read for entry in shelf.every(shelf.query(""))]


def test_without_a_name_the_library_is_shown_and_reading_is_kept(terminal: Open, tmp_path: Path) -> None:
    path = library(tmp_path)
    assert read_ids(path) == [False, False]
    tmux = terminal(120, 30)
    tmux.jarida("--lang", "ar", "--db", str(path))
    tmux.wait(lambda screen: visual("أمطار على السهل") in screen and visual("رامي حداد") in screen)
    tmux.press("Enter")
    tmux.wait(lambda screen: screen.count("●") == 1)
    tmux.press("q")
    tmux.wait(lambda screen: "left=0" in screen)
    assert read_ids(path) == [True, False]


def test_until_something_is_subscribed_to_the_samples_are_shown(terminal: Open, tmp_path: Path) -> None:
    tmux = terminal(120, 30)
    tmux.jarida("--lang", "ar", "--db", str(tmp_path / "none.db"))
    tmux.wait(lambda screen: visual("قمة مرسى النور") in screen)
    tmux.press("q")
    tmux.wait(lambda screen: "left=0" in screen)
    assert not (tmp_path / "none.db").exists()
