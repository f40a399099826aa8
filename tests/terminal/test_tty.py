"""Asking the system about terminals."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.terminal import tty


@pytest.fixture
def pair() -> Iterator[tuple[int, int]]:
    """Both ends of a pseudo-terminal."""
    ends = os.openpty()
    yield ends
    for end in ends:
        os.close(end)


def test_a_pseudo_terminal_is_one(pair: tuple[int, int]) -> None:
    assert tty.is_terminal(pair[1])


def test_a_pipe_is_none() -> None:
    reading, writing = os.pipe()
    assert not tty.is_terminal(writing)
    os.close(reading)
    os.close(writing)


def test_a_closed_descriptor_is_none() -> None:
    assert not tty.is_terminal(-1)


def test_the_width_is_the_terminals(pair: tuple[int, int]) -> None:
    import fcntl
    import termios

    fcntl.ioctl(pair[1], termios.TIOCSWINSZ, struct.pack("HHHH", 24, 123, 0, 0))
    assert tty.columns(pair[1]) == 123


def test_a_terminal_that_does_not_know_its_width_has_80_columns(pair: tuple[int, int]) -> None:
    assert tty.columns(pair[1]) == 80


def test_what_is_no_terminal_has_80_columns() -> None:
    assert tty.columns(-1) == 80


def test_a_terminal_that_cannot_be_opened_is_not_present(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tty, "TTY", str(tmp_path / "none"))
    assert not tty.present()


def test_a_terminal_that_can_be_opened_is_present(
    monkeypatch: pytest.MonkeyPatch, pair: tuple[int, int]
) -> None:
    monkeypatch.setattr(tty, "TTY", os.ttyname(pair[1]))
    assert tty.present()


@pytest.mark.parametrize(
    ("environment", "sequences", "colour"),
    [
        ({"TERM": "xterm"}, True, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, True, False),
        ({"TERM": "xterm", "NO_COLOR": ""}, True, True),
        ({"TERM": "dumb"}, False, False),
        ({}, False, False),
    ],
)
def test_escape_sequences_and_colours_are_the_environments_to_forbid(
    environment: dict[str, str], sequences: bool, colour: bool
) -> None:
    assert (tty.obeys_sequences(environment), tty.wants_colour(environment)) == (sequences, colour)
