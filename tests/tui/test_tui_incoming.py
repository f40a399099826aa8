"""A terminal's answers are no keys, however late they come and in whatever pieces."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.incoming import KEY, LATE, LONG, SHORT, Incoming

ASKED = [
    "\x1b[?1;2c",
    "\x1b[?65;1;9c",
    "\x1b[>65;7006;1c",
    "\x1b[=1c",
    "\x1bP!|7E565445\x1b\\",
    "\x1bP>|XTerm(379)\x1b\\",
    "\x1bP>|mintty 3.6\x07",
    "\x1bP1$r0m\x1b\\",
    "\x1b[8;1$y",
    "\x1b]11;rgb:1717/1818/1d1d\x1b\\",
    "\x1b]4;1;rgb:ff/ff/f0\x07",
]
ANSWERS = [
    *ASKED,
    *(
        "\x1bP1+r544e=787465726d\x1b\\",
        "\x1b[0n",
        "\x1b[8;30;100t",
        "\x1b]lعنوان\x1b\\",
        "\x1b_Gi=1;OK\x1b\\",
    ),
]
KEYS = [
    *(
        "j",
        "ت",
        "لا",
        "\r",
        "\x1b[A",
        "\x1b[1;5C",
        "\x1bOP",
        "\x1b[15~",
        "\x1b[[A",
        "\x1bj",
        "\x1b[Z",
        "\x1b[97;5u",
    ),
    *(
        "\x1b[<35;10;12M",
        "\x1b[I",
        "\x1b[200~[نص]\x1b[201~",
        "\x1b[48;30;100;600;800t",
        "\x1b[3;1R",
        "\x1b[?2026;2$y",
    ),
]
"""And what Textual waits for."""


def typed(pieces: Iterable[str], pause: float, after: float = LONG + LATE) -> str:
    """What comes through of pieces with so many seconds between them."""
    incoming = Incoming()
    now = 100.0
    out = ""
    for piece in pieces:
        out += incoming.take(piece, now)
        out += incoming.take("", now + pause)
        now += pause
    return out + incoming.take("", now + after)


@pytest.mark.parametrize("pause", [0.0, 0.3, 2.0])
@pytest.mark.parametrize("answer", ANSWERS)
def test_an_answer_is_no_key_wherever_it_is_torn(answer: str, pause: float) -> None:
    assert typed([f"j{answer}k"], pause) == "jk"
    for at in range(3, len(answer)):
        assert typed([f"j{answer[:at]}", f"{answer[at:]}k"], pause) == "jk"


@pytest.mark.parametrize("pause", [0.0, 0.3, 2.0])
@pytest.mark.parametrize("answer", ASKED)
def test_its_beginning_may_have_to_be_taken_for_a_key_and_never_its_rest(answer: str, pause: float) -> None:
    for at, patience in ((1, KEY), (2, SHORT)):
        begun = answer[:at] if pause >= patience else ""
        assert typed([f"j{answer[:at]}", f"{answer[at:]}k"], pause) == f"j{begun}k"
        assert typed([f"j{answer[:at]}", answer[at:6], f"{answer[6:]}k"], pause) == f"j{begun}k"


@pytest.mark.parametrize("key", KEYS)
def test_a_key_comes_through_wherever_it_is_torn(key: str) -> None:
    for at in range(len(key)):
        assert typed([key[:at], key[at:], "k"], KEY / 2) == key + "k"


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 99))), st.data())
def test_of_keys_and_answers_the_keys_come_through(told: list[tuple[bool, int]], data: st.DataObject) -> None:
    parts = [ANSWERS[n % len(ANSWERS)] if answer else KEYS[n % len(KEYS)] for answer, n in told]
    keys = "".join(part for part, (answer, _n) in zip(parts, told, strict=True) if not answer)
    sent = "".join(parts)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(sent)), max_size=8)))
    pieces = [sent[a:b] for a, b in zip([0, *cuts], [*cuts, len(sent)], strict=True)]
    assert typed(filter(None, pieces), 0.0) == keys


@given(st.text(), st.integers(0, 10))
def test_what_holds_no_sequence_is_what_was_typed(text: str, at: int) -> None:
    text = text.replace("\x1b", "")
    assert typed(filter(None, (text[:at], text[at:])), 0.0) == text


def test_an_answer_without_end_swallows_no_keys_for_long() -> None:
    incoming = Incoming()
    assert incoming.take("\x1b]11;rgb:17", 0) == ""
    assert incoming.take("j", LONG / 2) == ""
    assert incoming.take("", LONG) == ""
    assert incoming.take("k", LONG + KEY) == "k"


def test_an_answer_that_another_sequence_breaks_off_is_gone() -> None:
    assert typed(["\x1b]11;rgb:17\x1b[Aj\x1b[?1;\x1b[Bk"], 0) == "\x1b[Aj\x1b[Bk"


def test_escape_is_a_key_after_a_moment_and_so_is_alt_with_another() -> None:
    incoming = Incoming()
    assert incoming.take("\x1b", 0) == ""
    assert incoming.take("", KEY) == "\x1b"
    assert incoming.take("\x1b[", 10) == ""
    assert incoming.take("", 10 + KEY) == ""
    assert incoming.take("", 10 + SHORT) == "\x1b["
    # What is typed after it is typed.
    for key in ("[", "]", "?", "P", "c", "1"):
        incoming.take("\x1b", 20)
        assert incoming.take("", 20 + KEY) == "\x1b"
        assert incoming.take(key, 21) == key
