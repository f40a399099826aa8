"""Who says a statement is heard however far he stands from his verb."""

from __future__ import annotations

import tomllib

import pytest

from tests.eval import gold
from tests.eval.insertions import ADJUNCTS, apart, insertions
from tests.eval.score import share

FLOORS = tomllib.loads((gold.FOLDER / "floors.toml").read_text(encoding="utf-8"))["insertions"]
STEPS = {"open": 6, "lessons": 1}
"""Every so manyth text, for the time that it takes."""


@pytest.mark.parametrize("name", STEPS)
def test_a_statement_is_heard_when_its_speaker_stands_behind_an_adjunct(name: str) -> None:
    assert 100 * share(insertions(name, step=STEPS[name])) >= FLOORS[name]


def test_an_insertion_moves_what_stands_behind_it_alone() -> None:
    text = "الجسر\nقال سالم كمال إن الجسر آمن."
    start, first = text.rindex("الجسر"), text.index("سالم")
    raw = {
        "quotes": [
            {
                "start": start,
                "end": start + len("الجسر آمن"),
                "cue": {"text": "قال", "start": first - 4, "end": first - 1},
                "speaker": {"mention_start": first, "mention_end": first + len("سالم كمال")},
            }
        ]
    }
    other, changed = apart(raw, text)
    [quote] = other["quotes"]
    assert changed == f"الجسر\nقال {ADJUNCTS[0]} سالم كمال إن الجسر آمن."
    assert changed[quote["cue"]["start"] : quote["cue"]["end"]] == "قال"
    assert changed[quote["speaker"]["mention_start"] : quote["speaker"]["mention_end"]] == "سالم كمال"
    assert changed[quote["start"] : quote["end"]] == "الجسر آمن"
