"""T18: what is written down of a fault of our own holds nothing of what the program worked on."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import crashlog

SECRET = "كلمة السر hunter2 \x1b[31m https://name:password@example.com/"


class Leaky(RuntimeError):
    """Says all it knows."""


def _leak(*words: str) -> None:
    try:
        int(words[0])
    except ValueError as inner:
        raise Leaky(*words) from inner


def fault(*words: str) -> BaseException:
    """A fault with a cause, whose messages hold everything."""
    with pytest.raises(Leaky) as caught:
        _leak(*words)
    caught.value.add_note(words[0])
    return caught.value


def test_a_report_has_types_and_places_and_no_message() -> None:
    report = crashlog.report(fault(SECRET))
    assert "Leaky\n" in report
    assert "ValueError\n" in report
    assert "test_security_crashes.py:" in report
    assert "hunter2" not in report
    assert "السر" not in report


@given(st.text(min_size=8))
def test_a_report_is_printable_ascii(text: str) -> None:
    strange = type("Fault\x1b\u202e", (Exception,), {})
    report = crashlog.report(strange(text))
    assert report.isascii()
    assert all(line.isprintable() for line in report.split("\n"))


def test_an_endless_recursion_is_reported_in_some_lines() -> None:
    def down() -> None:
        down()

    with pytest.raises(RecursionError) as caught:
        down()
    assert crashlog.report(caught.value).count("\n") < 2 * crashlog.MOST_FRAMES


def test_the_log_is_for_its_user_alone_and_follows_no_link(tmp_path: Path) -> None:
    folder = tmp_path / "jarida"
    folder.mkdir()
    victim = tmp_path / "victim"
    victim.write_text("kept")
    (folder / "crash.log").symlink_to(victim)
    log = crashlog.write(fault(SECRET), {"XDG_STATE_HOME": str(tmp_path)})
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert not log.is_symlink()
    assert victim.read_text() == "kept"


def test_where_nothing_can_be_written_nothing_is(tmp_path: Path) -> None:
    (tmp_path / "jarida").write_text("a file in the folder's place")
    assert crashlog.write(fault(SECRET), {"XDG_STATE_HOME": str(tmp_path)}) == Path(os.devnull)


BROKEN = """
import sys
import reader.library
def load(words, stdin): raise ValueError(open(words[0], encoding="utf-8").read())
reader.library.load = load
from reader.cli.main import run
sys.exit(run(["--lang", "en", "cat", *sys.argv[1:]]))
"""


def test_a_fault_is_one_line_and_a_log(tmp_path: Path) -> None:
    file = tmp_path / "x.txt"
    file.write_text(SECRET, encoding="utf-8")
    state = tmp_path / "state"
    done = subprocess.run(
        [sys.executable, "-c", BROKEN, file],
        env={**os.environ, "XDG_STATE_HOME": str(state)},
        capture_output=True,
        timeout=30,
        check=False,
    )
    log = state / "jarida" / "crash.log"
    assert done.returncode == 1
    assert done.stdout == b""
    assert done.stderr.count(b"\n") == 1
    assert str(log).encode() in done.stderr
    for said in (done.stderr, log.read_bytes()):
        assert b"hunter2" not in said
        assert b"\x1b" not in said
        assert b"Traceback" not in said
