"""Floors on texts annotated by hand, where they are at hand: quality may not fall unseen."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reader.article import Source
from reader.quotes import extract
from reader.sources import plain

SHARED = Path(__file__).resolve().parents[3] / "shared"
SCORER = SHARED / "lab" / "quotes" / "score.py"
pytestmark = pytest.mark.skipif(not SCORER.exists(), reason="the annotated texts of ../shared are not here")

FLOORS = {
    "seed.json": {"detect": 0.99, "detect_exact": 0.99, "end_to_end": 0.99, "b3": 0.99},
    "real-dev": {"detect": 0.99, "detect_exact": 0.96, "end_to_end": 0.97, "b3": 0.97},
}


PARTIAL = {"treebank-dev": {"detect": (1, 0.869), "speaker": (0, 0.985), "end_to_end": (1, 0.88)}}
"""Gold that lists some statements only: recall and speakers right, with their places in the figures.

It knows somebody by one mention only: المفتي and the name that he has elsewhere are two to it. So the phrase
that the engine read as the subject is compared there, and not the fullest name of who is meant.
"""


def documents(gold: Path) -> Iterator[tuple[dict[str, Any], str]]:
    """Every annotation with its text, which may stand in it."""
    for path in [gold] if gold.is_file() else sorted(gold.glob("*.json*")):
        whole = path.read_text(encoding="utf-8")
        for line in whole.splitlines() if path.suffix == ".jsonl" else [whole]:
            doc = json.loads(line)
            yield doc, doc.get("text") or path.with_name(doc["text_file"]).read_text(encoding="utf-8")


def predictions(gold: Path, folder: Path, *, by_mention: bool = False) -> None:
    """One JSON a text, as the scorer reads them; `by_mention`: speakers as the text calls them there."""
    for doc, text in documents(gold):
        speech = extract(plain.article(text, Source("x", "-", "plain")))
        quotes = []
        for quote in speech.quotes:
            called = text[slice(*quote.mention)] if by_mention and quote.mention else None
            speaker = {"entity_id": quote.speaker_id, "name": called}
            quotes.append({**quote._asdict(), "cue": quote.cue._asdict(), "speaker": speaker})
        entities = [speaker._asdict() for speaker in speech.speakers]
        (folder / f"{doc['doc']}.json").write_text(json.dumps({"quotes": quotes, "entities": entities}))


def scored(name: str, tmp_path: Path, *, by_mention: bool = False) -> dict[str, Any]:
    """The figures of a set."""
    gold = SHARED / "gold" / name
    predictions(gold, tmp_path, by_mention=by_mention)
    figures = tmp_path / "figures.out"
    subprocess.run(
        [sys.executable, str(SCORER), "--gold", str(gold), "--pred", str(tmp_path), "--json", str(figures)],
        check=True,
        capture_output=True,
    )
    found: dict[str, Any] = json.loads(figures.read_text())
    return found


@pytest.mark.parametrize("name", FLOORS)
def test_figures_hold_their_floors(name: str, tmp_path: Path) -> None:
    found = scored(name, tmp_path)
    assert {key: found[key][2] for key in FLOORS[name] if found[key][2] < FLOORS[name][key]} == {}


@pytest.mark.parametrize("name", PARTIAL)
def test_figures_of_partial_gold_hold_their_floors(name: str, tmp_path: Path) -> None:
    found = scored(name, tmp_path, by_mention=True)
    wanted = PARTIAL[name].items()
    assert {key: found[key][i] for key, (i, floor) in wanted if found[key][i] < floor} == {}
