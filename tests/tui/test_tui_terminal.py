"""The real program on a real pty, driven by the keyboard and read back cell by cell."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.text.layout import visual
from tests.tui.emulator import Terminal
from tests.tui.opening import library

Open = Callable[..., Any]

ARTICLE = """\
المجلس يقر خطة الموانئ

قالت الوزيرة سلوى الناصر إن "الميناء الجديد (المرحلة الأولى) يفتح في 12 مارس"، مؤكدة أن الكلفة
لن تزيد على 25%.

وقال رئيس البلدية حسام الخطيب: "ننتظر هذا اليوم منذ عشرين سنة".
"""


def written(tmp_path: Path) -> str:
    path = tmp_path / "ports.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return str(path)


def columns_of(screen: list[str], text: str) -> list[int]:
    """The columns where a visual text begins, of every row that has it."""
    return [row.index(text) for row in screen if text in row]


def test_three_panes_stand_mirrored_with_the_list_on_the_right(terminal: Open, tmp_path: Path) -> None:
    tmux = terminal(120, 36)
    tmux.jarida("--lang", "ar", written(tmp_path))
    tmux.wait(lambda screen: visual("حسام الخطيب") in screen)
    top = tmux.screen()[0]
    assert top.index(visual("المتحدثون")) < top.index(visual("المقال")) < top.index(visual("الأخبار"))


def test_an_arabic_line_is_joined_ordered_mirrored_and_at_the_right(terminal: Open, tmp_path: Path) -> None:
    tmux = terminal(120, 36)
    tmux.jarida("--lang", "ar", written(tmp_path))
    tmux.wait(lambda screen: visual("حسام الخطيب") in screen)
    rows = "\n".join(tmux.screen())
    # «(المرحلة الأولى)» by hand: from the left the mirrored bracket that closes it, then final forms first.
    assert "(ﻰﻟﻭﻷﺍ ﺔﻠﺣﺮﻤﻟﺍ)" in rows.replace("ـ", "")
    assert "25%" in rows or "%25" in rows


def test_the_keys_walk_the_quotes_and_q_leaves_the_terminal_as_it_was(terminal: Open, tmp_path: Path) -> None:
    tmux = terminal(120, 36)
    tmux.type("stty -a > before")
    tmux.jarida("--lang", "ar", written(tmp_path))
    tmux.wait(lambda screen: visual("حسام الخطيب") in screen)
    assert tmux.flag("alternate_on") == "1"
    tmux.press("]")
    tmux.wait(lambda screen: visual("سلوى الناصر") in screen)
    tmux.press("q")
    tmux.wait(lambda screen: "left=0" in screen)
    assert tmux.flag("alternate_on") == "0"
    tmux.type("stty -a | cmp - before && echo same")
    tmux.wait(lambda screen: re.search(r"^same$", screen, re.M) is not None)


def test_ctrl_c_quits(terminal: Open, tmp_path: Path) -> None:
    tmux = terminal(80, 24)
    tmux.jarida(written(tmp_path))
    tmux.wait(lambda screen: visual("الأخبار") in screen)
    tmux.press("C-c")
    tmux.wait(lambda screen: "left=0" in screen)
    assert tmux.flag("alternate_on") == "0"


def test_sigterm_restores_the_terminal_and_gives_its_code(terminal: Open, tmp_path: Path) -> None:
    tmux = terminal(80, 24)
    tmux.type("stty -a > before")
    tmux.jarida(written(tmp_path))
    tmux.wait(lambda screen: visual("الأخبار") in screen)
    subprocess.run(["pkill", "-TERM", "-P", tmux.flag("pane_pid")], check=True)
    tmux.wait(lambda screen: "left=143" in screen)
    assert tmux.flag("alternate_on") == "0"
    tmux.type("stty -a | cmp - before && echo same")
    tmux.wait(lambda screen: re.search(r"^same$", screen, re.M) is not None)


def test_standard_input_is_read_and_the_keys_come_from_the_terminal(terminal: Open, tmp_path: Path) -> None:
    tmux = terminal(120, 30)
    path = written(tmp_path)
    tmux.type(f"cat {path} | {sys.executable} -m reader --lang ar - 2>errors; echo left=$?")
    tmux.wait(lambda screen: visual("حسام الخطيب") in screen)
    tmux.press("q")
    tmux.wait(lambda screen: "left=0" in screen)


def test_resizing_shows_fewer_panes_and_keeps_the_article(terminal: Open, tmp_path: Path) -> None:
    tmux = terminal(120, 30)
    tmux.jarida("--lang", "ar", written(tmp_path))
    tmux.wait(lambda screen: visual("حسام الخطيب") in screen)
    tmux.resize(90, 30)
    tmux.wait(lambda screen: visual("المتحدثون") not in screen and visual("المقال") in screen)
    tmux.resize(50, 20)
    tmux.wait(lambda screen: visual("المقال") not in screen and visual("الأخبار") in screen)
    tmux.press("Tab")
    tmux.wait(lambda screen: visual("المقال") in screen and visual("الأخبار") not in screen)
    tmux.press("Tab")
    tmux.wait(lambda screen: visual("المتحدثون") in screen)


def settled(tmux: Any) -> list[str]:
    """The screen, once it has not changed for a while: an article and its speakers follow the list."""
    before: list[str] = []
    while (screen := tmux.screen()) != before:
        before = screen
        time.sleep(1.5)
    return before


def standing(tmux: Any) -> None:
    """Wait until a frame, or what comes after it, stands."""
    until = time.monotonic() + 30
    while tmux.flag("alternate_on") != "1" and time.monotonic() < until:
        time.sleep(0.01)


def test_the_second_start_has_a_frame_and_ends_as_one_without(terminal: Open, tmp_path: Path) -> None:
    data = tmp_path / ".local/share/jarida"
    data.mkdir(parents=True)
    library(tmp_path).rename(data / "jarida.db")
    tmux = terminal(120, 36)
    tmux.type("stty -a > before")
    screens = []
    for shell in ("export JARIDA_FRAME=1", "export JARIDA_FRAME=1", "export JARIDA_FRAME=0"):
        tmux.type(shell)
        tmux.type("clear")
        tmux.wait(lambda screen: "left=" not in screen)
        tmux.jarida()
        standing(tmux)
        tmux.press("j", "j")  # at once: a frame may stand, and nothing else
        tmux.wait(lambda screen: " 2/" in screen)
        screens.append(settled(tmux))
        tmux.press("q")
        tmux.wait(lambda screen: "left=0" in screen)
        assert tmux.flag("alternate_on") == "0"
    tmux.type("stty -a | cmp - before && echo same")
    tmux.wait(lambda screen: re.search(r"^same$", screen, re.M) is not None)
    assert list(tmp_path.glob(".cache/jarida/frames/library-120x36"))
    assert screens[0] == screens[1] == screens[2]


def test_the_screen_is_the_same_where_nobody_listens_ahead(terminal: Open, tmp_path: Path) -> None:
    tmux = terminal(120, 36)
    screens = []
    for shell in ("export JARIDA_AHEAD=0", "export JARIDA_AHEAD=1"):
        tmux.type(shell)
        tmux.type("clear")
        tmux.wait(lambda screen: "left=" not in screen)
        tmux.jarida("--lang", "ar", written(tmp_path))
        tmux.wait(lambda screen: visual("حسام الخطيب") in screen)
        settled(tmux)
        seen = Terminal(120, 36)
        seen.feed("\r\n".join(tmux.run("capture-pane", "-p", "-e").replace("\u200e", "").splitlines()))
        screens.append(seen.cells())
        tmux.press("q")
        tmux.wait(lambda screen: "left=0" in screen)
    assert screens[0] == screens[1]


@pytest.mark.parametrize("key", ["C-c", "C-z"])
def test_a_key_that_ends_or_stops_leaves_no_frame_behind(terminal: Open, tmp_path: Path, key: str) -> None:
    tmux = terminal(100, 30)
    tmux.type("stty -a > before")
    tmux.jarida(written(tmp_path))
    tmux.wait(lambda screen: "q" in screen.splitlines()[29])
    tmux.press("q")
    tmux.wait(lambda screen: "left=0" in screen)
    tmux.type("clear")
    tmux.jarida(written(tmp_path))
    standing(tmux)
    tmux.press(key)  # before Python itself listens, it would end as any program does
    tmux.wait(lambda screen: "left=" in screen or "Stopped" in screen)
    assert tmux.flag("alternate_on") == "0"
    if key == "C-z":
        tmux.type("kill %1; fg; clear; echo ended")
        tmux.wait(
            lambda screen: re.search(r"^ended$", screen, re.M) is not None
        )  # what is typed before is its own
    tmux.type("stty -a | cmp - before && echo same")
    tmux.wait(lambda screen: re.search(r"^same$", screen, re.M) is not None)


def test_after_ctrl_z_and_fg_the_whole_screen_is_there_again(terminal: Open, tmp_path: Path) -> None:
    tmux = terminal(100, 30)
    tmux.jarida(written(tmp_path))
    before = tmux.wait(lambda screen: "q" in screen.splitlines()[29])
    for _twice in range(2):
        tmux.press("C-z")
        tmux.wait(lambda screen: "Stopped" in screen)
        tmux.type("clear; fg")
        assert (
            tmux.wait(lambda screen: "q" in screen.splitlines()[29]).splitlines()[0] == before.splitlines()[0]
        )
