"""Who says a statement does not depend on who he is."""

from __future__ import annotations

import tomllib

import pytest

from tests.eval import gold, swaps
from tests.eval.score import share

FLOORS = tomllib.loads((gold.FOLDER / "floors.toml").read_text(encoding="utf-8"))["swaps"]
STEPS = {"open": 2, "lessons": 1}
"""Every so manyth text, for the time that it takes."""


@pytest.mark.parametrize("name", STEPS)
def test_a_statement_is_heard_when_another_says_it(name: str) -> None:
    assert 100 * share(swaps.swaps(name, STEPS[name])) >= FLOORS[name]


def test_a_swap_changes_the_speaker_and_nothing_else() -> None:
    own, other = (
        _said(f"{said} {who} إن الجسر آمن") for said, who in (("قالت", "ليلى سالم"), ("قال", "زيد"))
    )
    swapped = own.said_by(other)
    assert swapped.text == "قالت زيد إن الجسر آمن"
    assert [swapped.text[slice(*span)] for span in (swapped.mention, swapped.content)] == ["زيد", "الجسر آمن"]
    assert swapped.speaker is other.speaker


def _said(text: str) -> swaps.Sentence:
    content, first = "الجسر آمن", text.index(" ") + 1
    start, called = text.index(content), text[first : text.index(" إن")]
    speaker = gold.Identity(called, called, frozenset((called,)), "", frozenset())
    span, mention = (start, start + len(content)), (first, first + len(called))
    return swaps.Sentence("", text, span, mention, ("قال", "person", False, False), speaker)
