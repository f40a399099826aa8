"""What a terminal sends, read as keys: answers are none, and Esc is never lost."""

from __future__ import annotations

import pytest
from textual import events

from reader.tui.typed import TypedParser


def keys(*packets: str) -> list[str]:
    parser = TypedParser()
    found = [message for packet in (*packets, "") for message in parser.feed(packet)]
    return [message.key for message in found if isinstance(message, events.Key)]


@pytest.mark.parametrize(
    "answer", ["\x1b[?1;2c", "\x1b[?65;1;9c", "\x1b[>65;7006;1c", "\x1b[?0u", "\x1b[?62;22c"]
)
def test_a_late_answer_is_no_keys(answer: str) -> None:
    assert keys(f"j{answer}k") == ["j", "k"]
    for cut in range(1, len(answer)):
        assert keys("j", answer[:cut], f"{answer[cut:]}k") == ["j", "k"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("\x1b*", ["escape", "asterisk"]),
        ("\x1b؟", ["escape", "arabic_question_mark"]),
        ("\x1b ", ["escape", "space"]),
        ("\x1bj", ["alt+j"]),
        ("\x1bت", ["alt+ت"]),
        ("\x1b\x7f", ["ctrl+w"]),
        ("\x1b[A\x1b[6~", ["up", "pagedown"]),
        ("\x1b", ["escape"]),
    ],
    ids=ascii,
)
def test_esc_is_heard_before_a_sign(typed: str, expected: list[str]) -> None:
    assert keys(typed) == expected
