from __future__ import annotations

import pytest

from reader.text.clean import clean

CASES = [
    pytest.param("سلام\x1b[31m", "سلام\u241b[31m", id="escape becomes its picture"),
    pytest.param("\x00\x07\x7f", "\u2400\u2407\u2421", id="C0 and DEL become their pictures"),
    pytest.param("\x9b1m\x84", "\ufffd1m\ufffd", id="C1 becomes the replacement character"),
    pytest.param("أ\x85ب\u2028ت\u2029ث\vج\fح", "أ\nب\nت\nث\nج\nح", id="every line end becomes a newline"),
    pytest.param("أ\tب\n", "أ\tب\n", id="tab and newline stay"),
    pytest.param("\ud800\ufffe\ufdd0\U0010ffff", "\ufffd\ufffd\ufffd\ufffd", id="no surrogates"),
    pytest.param("مُ\u200d\u200f\u2067ب", "مُ\u200d\u200f\u2067ب", id="marks and bidi controls stay"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_clean_replaces_one_for_one(text: str, expected: str) -> None:
    assert clean(text) == expected
    assert len(clean(text)) == len(text)


def test_nothing_that_a_terminal_obeys_survives() -> None:
    everything = "".join(map(chr, range(0x110000)))
    cleaned = clean(everything)
    assert len(cleaned) == len(everything)
    assert not [char for char in cleaned if (char < " " and char not in "\n\t") or "\x7f" <= char <= "\x9f"]
    cleaned.encode()


def test_clean_is_idempotent() -> None:
    everything = "".join(map(chr, range(0x3000)))
    assert clean(clean(everything)) == clean(everything)
