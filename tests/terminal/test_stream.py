"""Writes that end anywhere."""

from __future__ import annotations

import pytest

from reader.terminal.dialects import DIALECTS, encoder
from reader.terminal.stream import Stream

FRAME = (
    "\x1b[3;7H\x1b[1;38;2;200;100;50m\ufe8e\ufee3 25%\x1b[0m\x1b]8;;https://x.org/عدن\x1b\\\ufefb"
    "\x1b]8;;\x1b\\\x1b[4;1H│\x1b[36m\ufe8d\x1b[39m│\x1b]2;عنوان\x07"
)


@pytest.mark.parametrize("name", ["visual", "lrm", "konsole", "qterminal", "kitty"])
@pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 11])
def test_no_sequence_is_harmed_wherever_a_write_ends(name: str, size: int) -> None:
    stream = Stream(encoder(DIALECTS[name], tashkeel=True))
    sent = "".join(stream.write(FRAME[at : at + size]) for at in range(0, len(FRAME), size)) + stream.end()
    for sequence in ("\x1b[3;7H", "\x1b]8;;https://x.org/عدن\x1b\\", "\x1b]8;;\x1b\\", "\x1b]2;عنوان\x07"):
        assert sequence in sent


def test_a_whole_write_is_sent_at_once() -> None:
    stream = Stream(str)
    assert stream.write(FRAME) == FRAME
    assert stream.end() == ""


def test_what_was_never_finished_is_sent_at_the_end() -> None:
    stream = Stream(str)
    assert stream.write("a\x1b[38;2") == "a"
    assert stream.end() == "\x1b[38;2"
