"""What the environment and the settings ask of a real terminal: colours, or none; the mouse, or none."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.text.layout import visual

Open = Callable[..., Any]

COLOUR = re.compile(r"\x1b\[(?:[\d;]*;)?(?:3[0-7]|4[0-7]|9[0-7]|10[0-7]|[34]8)[;m]")
FULL, PALETTE = re.compile(r"\x1b\[(?:[\d;]*;)?38;2;"), re.compile(r"\x1b\[(?:[\d;]*;)?38;5;")


def painted(terminal: Open, tmp_path: Path, environment: str, *options: str) -> Any:
    """A terminal in which the program runs with these variables, everything drawn."""
    path = tmp_path / "port.txt"
    path.write_text("فتح الميناء\n\nقال الوزير نزار الحموي إن العمل مستمر.\n", encoding="utf-8")
    tmux = terminal(120, 20)
    words = " ".join([sys.executable, "-m", "reader", "--lang", "ar", *options, str(path)])
    tmux.type(f"env {environment} {words}")
    tmux.wait(lambda screen: visual("نزار الحموي") in screen)
    return tmux


def colours(tmux: Any) -> str:
    screen = tmux.run("capture-pane", "-e", "-p")
    assert isinstance(screen, str)
    return screen


def test_no_color_leaves_the_terminal_its_own_two(terminal: Open, tmp_path: Path) -> None:
    assert not COLOUR.search(colours(painted(terminal, tmp_path, "NO_COLOR=1")))


@pytest.mark.parametrize(
    ("environment", "has", "has_not"),
    [
        ("NO_COLOR= COLORTERM=truecolor", FULL, PALETTE),  # an empty one asks for nothing
        ("COLORTERM=truecolor", FULL, PALETTE),
        ("COLORTERM=", PALETTE, FULL),
    ],
)
def test_colorterm_says_how_many_colours_there_are(
    terminal: Open, tmp_path: Path, environment: str, has: re.Pattern[str], has_not: re.Pattern[str]
) -> None:
    screen = colours(painted(terminal, tmp_path, environment))
    assert has.search(screen)
    assert not has_not.search(screen)


@pytest.mark.parametrize(("mouse", "flag"), [("true", "1"), ("false", "0")])
def test_the_mouse_is_left_to_the_terminal_where_that_is_asked(
    terminal: Open, tmp_path: Path, mouse: str, flag: str
) -> None:
    config = tmp_path / "config.toml"
    config.write_text(f"[ui]\nmouse = {mouse}\n", encoding="utf-8")
    tmux = painted(terminal, tmp_path, "A=1", "--config", str(config))
    assert tmux.flag("mouse_any_flag") == flag
