"""How fast jarida is on this machine, against Textual and Python alone: `python -m tests.bench`.

    python -m tests.bench [--folder FOLDER] [--idle SECONDS] [--keys KEYS] [--runs RUNS]
                          [--million FILE [--tenth FILE]] [ROW …]

Prints the table and keeps it in `tests/bench/figures.md`, unless only some rows were asked for. Sides take
turns and medians count; what is measured is a real process on a pseudo-terminal of 100 by 30 cells (120 by
36 where three panes are named). The rows on a library of a million articles need `--million`, one of those
that `python -m tests.bench.library --folder FOLDER` makes, those on search also `--tenth`, the other one;
without they are left out.
Others: `python -m tests.bench.text` (layout), `.library` (search), `.quotes`, `.refreshing`.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from tests.bench import report
from tests.bench.goals import MILLION, ROWS, TENTH, Asked
from tests.bench.stand import Stand


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("rows", nargs="*", choices=[[], *ROWS], metavar="ROW", help=", ".join(ROWS))
    parser.add_argument("--folder", type=Path, help="where what is measured on stays")
    parser.add_argument("--idle", type=float, default=60.0, help="seconds without a key")
    parser.add_argument("--keys", type=int, default=500, help="keys of which the time is taken")
    parser.add_argument("--runs", type=int, default=9, help="starts of each side")
    parser.add_argument("--million", type=Path, help="the file of a library of a million articles")
    parser.add_argument("--tenth", type=Path, help="the file of a library of a tenth of that")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as own:
        stand = Stand(given.folder or Path(own))
        stand.fill("few", 1000)
        if given.million is not None:
            stand.borrow(MILLION, given.million)
        if given.tenth is not None:
            stand.borrow(TENTH, given.tenth)
        asked = Asked(stand, given.idle, given.keys, given.runs)
        figures = []
        for name in given.rows or ROWS:
            for figure in ROWS[name](asked):
                print(report.line(figure), flush=True)
                figures.append(figure)
    if not given.rows:
        report.keep(figures)


if __name__ == "__main__":
    main()
