"""T1, T17, T19 on the screen: what the program itself sends is all that is sent, and all of it is taken back.

Signals, exceptions, Ctrl-Z and a kill: tests/terminal/test_screen_exits.py. The clipboard itself:
tests/terminal/test_clipboard.py.
"""

from __future__ import annotations

import os
import re
import signal
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.library.shelf import Shelf
from reader.terminal.runs import ESCAPE
from tests.cli.newsroom import newsroom
from tests.security.hostile import CONTROLS, EVERYTHING, MARKUP, UNBALANCED, faults
from tests.security.test_security_output import FEED, MARKDOWN, PAGE

if TYPE_CHECKING:
    from tests.terminal.conftest import Emulate, Emulator

QUIET = "خبر هادئ\n\nقال الوزير إن «العمل مستمر» في المصنع.\n\nآخر الكلام.\n"
LOUD = (
    "عنوان "
    + EVERYTHING[:150]
    + "\n\n"
    + "\n\n".join((*CONTROLS, *UNBALANCED, *MARKUP))
    + "\n\nآخر الكلام.\n"
)

SOUGHT = "جد".encode()
"""Where a busy machine has not asked for words yet, these go to the next quote and back: no copy."""

WALK = (
    *(b"\x1b[B", b" ", b"l", b"\x1b", b"\t", b"j", b"\t", b"/", SOUGHT, b"\r", b"\x1b"),
    *(b"?", b"\x1b", b"]", b"x"),
)
"""Down, on, links, to the other panes, a search, help, quotes, furniture: nothing that copies or opens."""


LIBRARY_WALK = (
    *(
        b"j",
        b"m",
        b"\x1b",
        b"P",
        b"\x1b",
        b"p",
        b"\x1b",
        b"S",
        SOUGHT,
        b"\r",
        b"\x1b",
        b"T",
        b"\x1b",
    ),
    *(b"c", b"\x1b", b"E", b"\x1b", b"w", b"K", b"\x1b", b":", b"\x1b"),
)
"""Feeds, people, statements, a search, tags, a note, settings, reasons, kinds, the palette."""


def panes_stand(sent: bytes) -> bool:
    return b"\x1b[?2004h" in sent and "\N{BOX DRAWINGS LIGHT ARC UP AND LEFT}".encode() in sent


def walked(terminal: Emulator, keys: tuple[bytes, ...] = WALK) -> str:
    """All that is sent from the beginning to the end of a visit."""
    terminal.wait(panes_stand)
    for key in keys:
        terminal.rest()
        terminal.type(key)
        if key == b"\x1b":
            # A key of its own once the program has had it for 0.1 s; before that it is Alt with the next
            # one, and Alt+C copies. A busy machine may take long to have it: what it closes is drawn.
            before = len(terminal.sent)
            for _ in range(20):
                terminal.rest(0.1)
                if len(terminal.sent) > before:
                    break
            terminal.rest(0.3)
    terminal.rest()
    terminal.program.send_signal(signal.SIGTERM)
    assert terminal.end() == 128 + signal.SIGTERM
    return terminal.sent.decode("utf-8")


def kinds(sent: str) -> set[str]:
    """The escape sequences of an output, their numbers left out; of strings the first word is kept."""
    return {re.sub(r"\d+", "0", each) for each in re.findall(ESCAPE, sent)}


def plain(sent: str) -> str:
    """What is left without them, and without how rows are ended."""
    return re.sub(ESCAPE, "", sent).replace("\r", "").replace("\x07", "")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Hostile files of every format, and a quiet one."""
    place = tmp_path / "folder"
    place.mkdir()
    for name, text in {"a.txt": LOUD, "b.md": MARKDOWN, "c.html": PAGE, "d.xml": FEED}.items():
        with open(os.fsencode(place) + b"/\x1b[31m\xff\xe2\x80\xae[red]" + name.encode(), "wb") as file:  # noqa: PTH123
            file.write(text.encode("utf-8", "surrogatepass"))
    return place


@pytest.mark.parametrize("dialect", ["explicit", "lrm"])
def test_no_sequence_is_sent_that_a_quiet_file_does_not_send(
    emulator: Emulate, folder: Path, tmp_path: Path, dialect: str
) -> None:
    quiet = tmp_path / "quiet"
    quiet.mkdir()
    for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
        (quiet / name).write_text(name + QUIET, encoding="utf-8")
    own = kinds(walked(emulator("-m", "reader", "--dialect", dialect, str(quiet))))
    sent = walked(emulator("-m", "reader", "--dialect", dialect, str(folder)))
    # Cells may be drawn, passed over or moved, whichever is shorter: these say no more than where and how.
    foreign = {each for each in kinds(sent) - own if not re.fullmatch(r"\x1b\[[\d;]*[mHCXABDGdrLM]", each)}
    assert foreign == set()
    assert faults(plain(sent)) == []
    assert "\u241b" in sent
    assert "\x1b]52" not in sent
    # A title never carries text of a file.
    assert all(title.isascii() for title in re.findall("\x1b\\][012];([^\x07\x1b]*)", sent))


def test_nothing_of_a_library_is_obeyed_by_the_screen(emulator: Emulate, tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    with newsroom() as room, Shelf(library) as shelf:
        address = room.serve("/rss", FEED.encode("utf-8", "surrogatepass"))
        shelf.add(address, {"name": EVERYTHING, "folder": EVERYTHING})
        shelf.tag([1], [EVERYTHING])
        shelf.set_note(1, EVERYTHING)
        shelf.keep_search(EVERYTHING, "كلام")
    sent = walked(emulator("-m", "reader", "--db", str(library), "--dialect", "explicit"), LIBRARY_WALK)
    assert faults(plain(sent)) == []
    assert "\u241b" in sent
    assert "\x1b]52" not in sent
    assert all(title.isascii() for title in re.findall("\x1b\\][012];([^\x07\x1b]*)", sent))


def test_only_a_key_that_copies_sends_to_the_clipboard(emulator: Emulate, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(QUIET, encoding="utf-8")
    terminal = emulator("-m", "reader", "--dialect", "visual", str(file))
    terminal.wait(panes_stand)
    terminal.rest(0.5)
    assert b"\x1b]52" not in terminal.sent
    terminal.type(b"y")
    terminal.wait(lambda sent: b"\x1b]52;c;" in sent)
    terminal.type(b"q")
    assert terminal.end() == 0


@pytest.mark.parametrize(
    "typed",
    [
        b"\x9b\xff\xfe",
        b"\x1b[200~abc\x1b[31m\xe2\x80\xae\x9b\xd8\x1b[201~",
        b"\x1b[" + b"9" * 5000 + b"~",
        b"\x1b]52;c;" + b"A" * 500 + b"\x07\x1bP1$r0m\x1b\\\x1b[8;99999;99999t\x1b[?2048;1$y",
    ],
)
def test_no_byte_that_is_typed_ends_it(emulator: Emulate, tmp_path: Path, typed: bytes) -> None:
    file = tmp_path / "a.txt"
    file.write_text(QUIET, encoding="utf-8")
    terminal = emulator("-m", "reader", str(file))
    terminal.wait(panes_stand)
    terminal.rest(0.2)
    terminal.type(typed)
    terminal.rest(0.3)
    before = len(terminal.sent)
    terminal.type(b"\x1b[200~\x1b[201~?")
    terminal.wait(lambda sent: len(sent) > before)
    terminal.program.send_signal(signal.SIGTERM)
    assert terminal.end() == 128 + signal.SIGTERM
    assert b"Error" not in terminal.sent


def test_a_signal_that_comes_among_thousands_of_keys_is_obeyed(emulator: Emulate, tmp_path: Path) -> None:
    """Each key wakes the loop through a pipe that holds some hundreds; a signal's byte would find no room."""
    file = tmp_path / "a.txt"
    file.write_text(QUIET, encoding="utf-8")
    flooded = (
        "import asyncio, os, signal, sys; from reader.tui.driver import TtyDriver\n"
        "def flood(loop):\n"
        "    for _ in range(5000): loop.call_soon_threadsafe(int)\n"
        "    os.kill(os.getpid(), signal.SIGTERM)\n"
        "def start(driver, own=TtyDriver.start_application_mode):\n"
        "    own(driver)\n"
        "    loop = asyncio.get_running_loop()\n"
        "    loop.call_soon(flood, loop)\n"
        "TtyDriver.start_application_mode = start\n"
        "from reader.cli.main import run; sys.exit(run(sys.argv[1:]))"
    )
    assert emulator("-c", flooded, str(file)).end() == 128 + signal.SIGTERM


def test_a_terminal_that_is_closed_ends_what_no_signal_reaches(emulator: Emulate, tmp_path: Path) -> None:
    """As under nohup: nobody may go on for ever with nobody there."""
    file = tmp_path / "a.txt"
    file.write_text(QUIET, encoding="utf-8")
    deaf = (
        "import signal, sys; from reader.tui import driver;"
        "driver.SIGNALS = (); signal.signal(signal.SIGHUP, signal.SIG_IGN);"
        "from reader.cli.main import run; sys.exit(run(sys.argv[1:]))"
    )
    terminal = emulator("-c", deaf, str(file))
    terminal.wait(lambda sent: b"\x1b[?2004h" in sent)
    terminal.hang_up()
    assert terminal.program.wait(30) in (128 + signal.SIGHUP, 1)


def test_a_terminal_that_is_closed_ends_it_at_once(emulator: Emulate, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(QUIET, encoding="utf-8")
    terminal = emulator("-m", "reader", str(file))
    terminal.wait(lambda sent: b"\x1b[?2004h" in sent)
    terminal.hang_up()
    assert terminal.program.wait(30) in (128 + signal.SIGHUP, 1)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT"])
def test_a_signal_while_the_terminal_is_asked_leaves_it_as_it_was(
    emulator: Emulate, tmp_path: Path, name: str
) -> None:
    """Before the screen: the probe has the terminal unbuffered, and nobody answers."""
    file = tmp_path / "a.txt"
    file.write_text(QUIET, encoding="utf-8")
    terminal = emulator("-m", "reader", str(file), answer=b"")
    terminal.wait(lambda sent: b"\x1b[c" in sent)
    terminal.program.send_signal(signal.Signals[name])
    assert terminal.end() == 128 + signal.Signals[name]
    assert terminal.settings == terminal.before
    assert b"Traceback" not in terminal.sent


def test_an_answer_of_the_terminal_is_no_command(emulator: Emulate, tmp_path: Path) -> None:
    """A terminal whose name is hostile (it may be set by what it shows) is reported, not obeyed."""
    loud = b"\x1bP>|\x9b31m[red]" + b"9" * 5000 + b"\x1b\\\x1b[3;1R\x1b[3;3R\x1b[?1;2c"
    terminal = emulator("-m", "reader", "doctor", "--json", answer=loud)
    assert terminal.program.stdout is not None
    out = terminal.program.stdout.read().decode()
    assert terminal.end() == 0
    assert faults(out) == []


LATE_ANSWERS = (b"\x1b[?65;1;9c", b"\x1b]11;rgb:1c1c/1c1c/1c1c\x1b\\")
"""Their letters write a note, go to a quote, to the people, to help …"""


def test_an_answer_that_comes_late_and_in_pieces_is_no_key(emulator: Emulate, tmp_path: Path) -> None:
    """At a pace at which an escape would be the key; at every byte: tests/tui/test_tui_incoming.py."""
    (tmp_path / "a.txt").write_text(QUIET, encoding="utf-8")
    terminal = emulator("-m", "reader", str(tmp_path / "a.txt"))
    terminal.wait(panes_stand)
    terminal.rest(0.5)
    for answer in LATE_ANSWERS:
        # The first byte alone is a key, which does nothing here.
        terminal.type(answer[:1])
        terminal.rest(0.3)
        before = len(terminal.sent)
        terminal.type(answer[1:])
        for at in (3, len(answer) - 1):
            terminal.type(answer[:at])
            time.sleep(0.2)
            terminal.type(answer[at:])
        terminal.type(answer[:2])
        for byte in answer[2:]:
            time.sleep(0.02)
            terminal.type(bytes([byte]))
        terminal.rest(0.2)
        assert terminal.sent[before:] == b"", answer
    before = len(terminal.sent)
    terminal.type(b"?")
    terminal.wait(lambda sent: len(sent) > before + 200)
    terminal.type(b"\x1b")
    terminal.rest(0.3)
    terminal.type(b"q")
    assert terminal.end() == 0


def test_the_rest_of_an_answer_that_came_too_late_for_the_question_is_no_key(
    emulator: Emulate, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(QUIET, encoding="utf-8")
    terminal = emulator("-m", "reader", str(tmp_path / "a.txt"), answer=b"\x1b[?65;1;")
    terminal.wait(lambda sent: b"\x1b[?2004h" in sent)
    terminal.type(b"9;22c")
    terminal.wait(panes_stand)
    terminal.rest(0.5)
    # With a note to be written it would be a letter of it.
    terminal.type(b"q")
    assert terminal.end() == 0
