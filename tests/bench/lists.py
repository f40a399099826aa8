"""What the list of the screen costs, and whether that grows with the library.

    python -m tests.bench.lists [--folder FOLDER] [ARTICLES ARTICLES]

Opening, a step of the cursor (mean of many, and the slowest), the end, reading anew what is shown; and the
memory that is taken meanwhile. Without a word 10,000 and 100,000 articles. Nothing is asserted here.
"""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

from reader.library.kept import Kept
from reader.library.listing import Rows, View
from reader.tui.window import Window
from tests.bench import shelves

SIZES = (10_000, 100_000)
STEPS = 800
ROUNDS = 9
VIEWS = {
    "all": View(),
    "unread": View(unread=True),
    "oldest first": View(order="oldest"),
    "by source": View(order="feed"),
    "one source": View(feeds=(3,)),
    "a folder": View(feeds=tuple(range(1, 11))),
    "a word": View(line="المدينة"),
}


def main() -> None:
    """Make the libraries, go through them, print the table."""
    sizes, found = shelves.compared(SIZES, _measure)
    print(f"{'milliseconds; kilobytes':<36}{''.join(f'{size:>14,}' for size in sizes)}{'ratio':>9}")
    for name in found[0]:
        values = [each[name] for each in found]
        print(f"{name:<36}{''.join(f'{value:>14.2f}' for value in values)}{values[-1] / values[0]:>9.2f}")


def _measure(path: Path) -> dict[str, float]:
    kept = Kept(path)
    found = dict[str, float]()
    for name, view in VIEWS.items():
        rows = kept.rows(view)
        found[f"{name}: open"] = _quickest(lambda rows=rows: Window.opened(rows))  # type: ignore[misc]
        found[f"{name}: end"] = _quickest(lambda rows=rows: Window.opened(rows).bottom())  # type: ignore[misc]
        found[f"{name}: step, mean"], found[f"{name}: step, slowest"] = _walk(rows)
    window = Window.opened(kept.rows(View()))
    found["all: anew"] = _quickest(window.reload)
    tracemalloc.start()
    _walk(kept.rows(View()))
    found["all: memory of a walk"] = tracemalloc.get_traced_memory()[1] / 1024
    tracemalloc.stop()
    kept.close()
    return found


def _walk(rows: Rows) -> tuple[float, float]:
    window = Window.opened(rows)
    times = []
    for _ in range(STEPS):
        began = time.perf_counter()
        window.move(1)
        window.first = max(0, window.cursor - 10)
        times.append(time.perf_counter() - began)
    return 1000 * sum(times) / STEPS, 1000 * max(times)


def _quickest(side: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        side()
        times.append(time.perf_counter() - began)
    return 1000 * min(times)


if __name__ == "__main__":
    main()
