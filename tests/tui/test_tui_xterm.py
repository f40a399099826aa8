"""The program in a real xterm, on a screen of the test's own, read back as xterm itself prints it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.text.layout import visual

# How long a test waits before it gives up; never a measure of speed.
PATIENCE = 30.0

# ECMA-48 media copy: xterm gives the text of its screen to the printer command.
PRINT_SCREEN = "\x1b[i"

ARTICLE = """\
افتتاح مكتبة الحي (الجديدة)

قالت المديرة نوال شاهين إن المكتبة "لن تغلق قبل منتصف الليل"، مؤكدة أن الدخول مجاني.
"""


class Xterm:
    """One xterm on one X server, both ours."""

    def __init__(self, folder: Path) -> None:
        self._page, self._tty = folder / "page", folder / "tty"
        article = folder / "library.txt"
        article.write_text(ARTICLE, encoding="utf-8")
        read_end, write_end = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1600x900x24", "-nolisten", "tcp"],
            pass_fds=[write_end],
            stderr=subprocess.DEVNULL,
        )
        os.close(write_end)
        with os.fdopen(read_end, "rb") as number:
            display = f":{number.readline().decode().strip()}"
        program = (
            f"tty > {self._tty}; {sys.executable} -m reader --lang ar {article}; echo $? > {folder / 'code'}"
        )
        self._xterm = subprocess.Popen(
            [
                *("xterm", "-u8", "-geometry", "120x30", "-xrm", "XTerm*printAttributes: 0"),
                *(
                    "-xrm",
                    f"XTerm*printerCommand: cat > {self._page}.new && mv {self._page}.new {self._page}",
                ),
                *("-e", "sh", "-c", program),
            ],
            env={**os.environ, "DISPLAY": display, "LANG": "C.UTF-8", "TERM": "xterm-256color"},
            stderr=subprocess.DEVNULL,
        )

    def wait(self, shows: Callable[[str], bool]) -> str:
        """Wait until the screen shows something; its text."""
        until = time.monotonic() + PATIENCE
        screen = ""
        while time.monotonic() < until:
            if self._tty.exists() and (name := self._tty.read_text().strip()):
                with Path(name).open("w") as terminal:
                    terminal.write(PRINT_SCREEN)
            time.sleep(0.2)
            if self._page.exists():
                screen = self._page.read_bytes().decode("utf-8", "replace")
                if shows(screen):
                    return screen
        pytest.fail(f"never came; the screen was:\n{screen}")

    def end(self) -> None:
        """Close both."""
        for process in (self._xterm, self._server):
            process.terminate()
            process.wait(PATIENCE)


@pytest.fixture
def xterm(tmp_path: Path) -> Iterator[Xterm]:
    for program in ("Xvfb", "xterm"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")
    opened = Xterm(tmp_path)
    yield opened
    opened.end()


def test_xterm_is_recognised_and_shows_the_screen_in_visual_order(xterm: Xterm) -> None:
    screen = xterm.wait(lambda screen: visual("نوال شاهين") in screen)
    assert visual("افتتاح مكتبة الحي (الجديدة)") in screen
    top = screen.split("\n")[0]
    assert top.index(visual("المتحدثون")) < top.index(visual("المقال")) < top.index(visual("الأخبار"))
