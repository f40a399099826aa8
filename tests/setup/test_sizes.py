"""No module is longer than one can read at once."""

from __future__ import annotations

from pathlib import Path

READER = Path(__file__).resolve().parents[2] / "reader"
LONGEST = 400
"""Lines."""


def test_no_module_is_longer_than_four_hundred_lines() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in READER.rglob("*.py")}
    assert len(lengths) > 100
    assert {path.name: length for path, length in lengths.items() if length > LONGEST} == {}
