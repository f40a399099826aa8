"""The table of dialects, and the bytes that the screen and printing depend on."""

from __future__ import annotations

import pytest

from reader import settings
from reader.terminal.dialects import AUTO, DEFAULT, DIALECTS, NAMES, encoder, tmux_passthrough

BRACKETED = {  # what is sent before all, at each row, and after all
    "visual": (b"", b"", b""),
    "explicit": (b"\x1b[8l", b"\x1b[K", b"\x1b[8h"),
    "lrm": (b"", b"", b""),
    "konsole": (b"", b"", b""),
    "kitty": (b"", b"", b""),
    "mlterm": (b"\x1b]5379;use_ctl=false\x07", b"", b"\x1b]5379;use_ctl=true\x07"),
    "qterminal": (b"", b"", b""),
    "isolate": (b"", b"", b""),
    "logical": (b"\x1b[?2501h", b"\x1b[K", b"\x1b[?2501l"),
}


def test_the_default_is_one_of_them() -> None:
    assert DEFAULT in DIALECTS


def test_the_names_are_those_that_can_be_set() -> None:
    """Settings are a leaf and cannot import them."""
    assert settings.DIALECTS == NAMES == (AUTO, *DIALECTS)


@pytest.mark.parametrize("name", DIALECTS)
def test_every_dialect_is_found_under_its_own_name(name: str) -> None:
    assert DIALECTS[name].name == name


@pytest.mark.parametrize("name", DIALECTS)
def test_a_terminal_is_entered_and_left(name: str) -> None:
    dialect = DIALECTS[name]
    assert (dialect.enter, dialect.row, dialect.leave) == BRACKETED[name]


def test_only_one_is_given_logical_text() -> None:
    assert [name for name, dialect in DIALECTS.items() if dialect.order == "logical"] == ["logical"]


def test_tmux_hands_a_sequence_on_with_its_escapes_doubled() -> None:
    assert tmux_passthrough(b"\x1b[8l") == b"\x1bPtmux;\x1b\x1b[8l\x1b\\"


def test_marks_are_left_out_where_they_cannot_be_drawn() -> None:
    vocalised = "\ufe90\u064e\ufe98\u0651\u064e\u0653"  # fatha, shadda and fatha; madda is no tashkeel
    assert encoder(DIALECTS["visual"], tashkeel=True)(vocalised) == vocalised
    assert encoder(DIALECTS["visual"], tashkeel=False)(vocalised) == "\ufe90\ufe98\u0653"
