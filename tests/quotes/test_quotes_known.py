"""Floors on texts annotated by hand, where they are at hand: quality may not fall unseen."""

from __future__ import annotations

import json
import subprocess
import sys
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


def predictions(gold: Path, folder: Path) -> None:
    """One JSON a text, as the scorer reads them."""
    for path in [gold] if gold.is_file() else sorted(gold.glob("*.json")):
        doc = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_name(doc["text_file"]).read_text(encoding="utf-8")
        speech = extract(plain.article(text, Source("x", "-", "plain")))
        quotes = [
            {**quote._asdict(), "cue": quote.cue._asdict(), "speaker": {"entity_id": quote.speaker_id}}
            for quote in speech.quotes
        ]
        entities = [speaker._asdict() for speaker in speech.speakers]
        (folder / f"{doc['doc']}.json").write_text(json.dumps({"quotes": quotes, "entities": entities}))


@pytest.mark.parametrize("name", FLOORS)
def test_figures_hold_their_floors(name: str, tmp_path: Path) -> None:
    gold = SHARED / "gold" / name
    predictions(gold, tmp_path)
    figures = tmp_path / "figures.out"
    subprocess.run(
        [sys.executable, str(SCORER), "--gold", str(gold), "--pred", str(tmp_path), "--json", str(figures)],
        check=True,
        capture_output=True,
    )
    found: dict[str, Any] = json.loads(figures.read_text())
    assert {key: found[key][2] for key in FLOORS[name] if found[key][2] < FLOORS[name][key]} == {}
