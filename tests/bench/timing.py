"""Times that can be compared on a busy machine: sides take turns, and the quietest turn counts."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence


def best(sides: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Seconds of processor time of each side's best round; all run in turn, once before to warm up."""
    for side in sides.values():
        side()
    least = dict.fromkeys(sides, float("inf"))
    for _ in range(rounds):
        for name, side in sides.items():
            began = time.process_time()
            side()
            least[name] = min(least[name], time.process_time() - began)
    return least


def percentile(values: Sequence[float], part: int) -> float:
    """The value below which that part of them lies, of a hundred."""
    return sorted(values)[min(len(values) - 1, round(part / 100 * (len(values) - 1)))]
