"""Commands without a screen against the interpreter alone, in processor time: others use it too."""

from __future__ import annotations

import os
import statistics
import subprocess

from tests.bench.stand import PYTHON, Stand


def whole(stand: Stand, runs: int) -> dict[str, float]:
    """Median seconds of processor time of whole processes that take turns."""
    sides = {
        "pass": (PYTHON, "-c", "pass"),
        "jarida list --json": stand.jarida("list", "--json", "--limit", "50"),
        "jarida cat": stand.jarida("cat", stand.small),
        "jarida quotes": stand.jarida("quotes", stand.small),
    }
    took: dict[str, list[float]] = {name: [] for name in sides}
    for number in range(runs + 1):
        for name, command in sides.items():
            process = subprocess.Popen(command, env=stand.environ(), stdout=subprocess.DEVNULL)
            _pid, status, usage = os.wait4(process.pid, 0)
            assert status == 0, command
            if number:
                took[name].append(usage.ru_utime + usage.ru_stime)
    return {name: statistics.median(times) for name, times in took.items()}
