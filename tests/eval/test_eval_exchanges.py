"""Who says a statement does not depend on the post that he has."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tests.eval import exchanges, gold
from tests.eval.score import share

FLOORS = tomllib.loads((gold.FOLDER / "floors.toml").read_text(encoding="utf-8"))["exchanges"]
STEPS = {"open": 4, "lessons": 1}
"""Every so manyth text, for the time that it takes."""


@pytest.mark.parametrize("name", STEPS)
def test_a_statement_is_heard_when_who_says_it_has_another_post(name: str) -> None:
    assert 100 * share(exchanges.exchanges(name, step=STEPS[name])) >= FLOORS[name]


def test_an_exchange_changes_the_title_and_moves_what_stands_behind() -> None:
    text = "قال مدير الميناء سالم كمال إن الجسر آمن."
    other, changed = exchanges.retitled(_raw(text), text, ["مدير الميناء", "نقيب الصيادين في الجنوب"])
    [quote] = other["quotes"]
    assert changed == "قال نقيب الصيادين في الجنوب سالم كمال إن الجسر آمن."
    assert changed[quote["start"] : quote["end"]] == "الجسر آمن"
    assert other["entities"][0]["role"] == "نقيب الصيادين في الجنوب"


def test_a_title_that_is_told_of_again_stays() -> None:
    text = "قال مدير الميناء سالم كمال إن الجسر آمن. وأضاف المدير أن الطريق مفتوح."
    assert exchanges.retitled(_raw(text), text, ["مدير الميناء", "نقيب الصيادين"])[1] == text


def _raw(text: str) -> dict[str, Any]:
    start = text.index("الجسر")
    person = {"id": "e1", "type": "person", "name": "سالم كمال", "role": "مدير الميناء", "aliases": []}
    said = {"entity_id": "e1", "mention_start": text.index("مدير"), "mention_end": text.index(" إن")}
    cue = {"start": 0, "end": 3}
    return {
        "entities": [person],
        "quotes": [{"start": start, "end": start + len("الجسر آمن"), "cue": cue, "speaker": said}],
    }
