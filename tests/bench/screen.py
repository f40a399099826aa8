"""The screen on a pseudo-terminal against Textual's own widgets: start, bytes, keys, memory."""

from __future__ import annotations

import statistics
import time
from collections.abc import Mapping, Sequence

from tests.bench.played import SETTLED, Played
from tests.bench.stand import (
    ARTICLE,
    HELLO,
    LIST,
    NEWEST,
    PROGRAMS,
    PYTHON,
    SCREEN,
    TITLE,
    WIDE,
    Box,
    Stand,
    ink,
)
from tests.bench.timing import percentile

RUNS = 9
"""Starts of each side."""
KEYS = 20
"""Keys of which the bytes are counted."""
# Seconds of silence in which also an article that follows the list's cursor has been drawn.
FOLLOWED = 0.7
# A key that is held comes so often (seconds).
HELD = 0.033
DRAWING = b"\x1b[?1004h"
"""What Textual asks for as it begins to draw, and nobody before it."""
FRAME = "╭─".encode()
"""The first ink of a screen without text: the corner of a pane."""
DOWN, OPEN = b"j", b"\r"

Figures = dict[str, float]


def opened(
    stand: Stand, command: Sequence[str], size: Box = SCREEN, *, library: str = "few", margins: bool = True
) -> Played:
    """A program, started and settled."""
    environ = stand.environ(library)
    run = Played(command, environ, columns=size.columns, rows=size.rows, margins=margins)
    run.until(DRAWING)
    run.until_quiet(SETTLED)
    return run


def starts(
    stand: Stand, sides: Mapping[str, tuple[Sequence[str], str, bytes]], runs: int = RUNS
) -> dict[str, tuple[float, float]]:
    """Median seconds to the first ink, and to the last byte before silence, of sides that take turns.

    Args:
        stand: where all is.
        sides: command, library, and the first word whose being on the screen counts.
        runs: of each; one more before them warms the caches.
    """
    seen: dict[str, list[float]] = {name: [] for name in sides}
    settled: dict[str, list[float]] = {name: [] for name in sides}
    for number in range(runs + 1):
        for name, (command, library, word) in sides.items():
            with Played(command, stand.environ(library), columns=SCREEN.columns, rows=SCREEN.rows) as run:
                first = run.until(word)
                run.until(DRAWING)
                run.until_quiet(SETTLED)
                if number:
                    seen[name].append(first)
                    settled[name].append(run.log[-1].at)
                run.leave()
    return {name: (statistics.median(seen[name]), statistics.median(settled[name])) for name in sides}


def _to_top(run: Played) -> None:
    """Into the article, and to its beginning: the place where it was left is kept."""
    for key in (OPEN, b"g"):
        run.press(key)
        run.until_quiet(SETTLED)


def bytes_a_key(run: Played, key: bytes, keys: int = KEYS, quiet: float = 0.2) -> float:
    """Median bytes that one key makes a program send, when nothing else happens."""
    return statistics.median(run.answer_to(key, quiet)[1] for _ in range(keys))


def bytes_held(run: Played, key: bytes, keys: int = KEYS) -> float:
    """Bytes a key while it is held down."""
    before = sum(len(each.data) for each in run.log)
    for _ in range(keys):
        run.press(key)
        stop = time.perf_counter() + HELD
        while (left := stop - time.perf_counter()) > 0:
            run.read(left)
    held = sum(len(each.data) for each in run.log) - before
    run.until_quiet(FOLLOWED)
    return held / keys


def scrolling(stand: Stand) -> Figures:
    """Bytes of a line scrolled between list and speakers, ÷ those of a ScrollView of the article's size."""
    text = stand.lines("article", ARTICLE.columns)
    base = (PYTHON, str(PROGRAMS / "scroll.py"), str(text), str(ARTICLE.columns), str(ARTICLE.rows))
    with opened(stand, base, WIDE) as run:
        whole = bytes_a_key(run, DOWN)
    sent = {}
    for margins in (True, False):
        with opened(stand, stand.jarida(stand.small), WIDE, margins=margins) as run:
            _to_top(run)
            sent[margins] = bytes_a_key(run, DOWN)
            run.leave()
    return {
        "with margins": sent[True] / whole,
        "without": sent[False] / whole,
        "bytes": sent[True],
        "base": whole,
    }


def next_row(stand: Stand) -> Figures:
    """Bytes of the next row of the list ÷ those of an OptionList: while a key is held, and at rest."""
    titles = str(stand.titles())
    with opened(stand, (PYTHON, str(PROGRAMS / "options.py"), titles)) as run:
        whole = bytes_a_key(run, DOWN)
    with opened(
        stand, (PYTHON, str(PROGRAMS / "options.py"), titles, str(LIST.columns), str(LIST.rows))
    ) as run:
        narrow = bytes_a_key(run, DOWN)
    with opened(stand, stand.jarida()) as run:
        held = bytes_held(run, DOWN)
        rested = bytes_a_key(run, DOWN, quiet=FOLLOWED)
        run.leave()
    with opened(stand, stand.jarida(), Box(60, 30)) as run:
        alone = bytes_a_key(run, DOWN, quiet=FOLLOWED)
        run.leave()
    return {
        "list alone": alone / whole,
        "held": held / whole,
        "with article": rested / whole,
        "list alone, narrow base": alone / narrow,
        "bytes": alone,
        "base": whole,
    }


def idle(stand: Stand, seconds: float) -> float:
    """Bytes that come without any key."""
    with opened(stand, stand.jarida()) as run:
        run.press(DOWN)
        run.until_quiet(5)  # a notice goes after three seconds
        data = run.read(seconds)
        run.leave()
    return len(data)


def latency(stand: Stand, keys: int) -> Figures:
    """Key to last byte in an article, ÷ the same in a ScrollView; the two take turns, key by key."""
    base = (PYTHON, str(PROGRAMS / "scroll.py"), str(stand.lines("screen", SCREEN.columns)))
    with opened(stand, base) as plain, opened(stand, stand.jarida(stand.small)) as ours:
        _to_top(ours)
        turns = {"base": plain, "ours": ours}
        return _ratios(turns, keys)


def moves(stand: Stand, libraries: tuple[str, str], keys: int) -> Figures:
    """Key to last byte in two lists."""
    first, second = libraries
    with (
        opened(stand, stand.jarida(), library=first) as short,
        opened(stand, stand.jarida(), library=second) as long,
    ):
        return _ratios({"base": short, "ours": long}, keys, FOLLOWED)


def _ratios(turns: Mapping[str, Played], keys: int, quiet: float = 0.05) -> Figures:
    took: dict[str, list[float]] = {name: [] for name in turns}
    for number in range(keys):
        key = DOWN if number % 100 < 50 else b"k"
        for name, run in turns.items():
            took[name].append(run.answer_to(key, quiet)[0])
    for run in turns.values():
        run.leave()
    found = {f"{name} p{part}": percentile(took[name], part) * 1000 for name in turns for part in (50, 99)}
    return {**found, **{f"p{part}": found[f"ours p{part}"] / found[f"base p{part}"] for part in (50, 99)}}


def memory(
    stand: Stand, commands: Mapping[str, tuple[Sequence[str], str]], runs: int = 3
) -> dict[str, float]:
    """Median resident bytes of settled programs."""
    found: dict[str, list[int]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, (command, library) in commands.items():
            with opened(stand, command, library=library) as run:
                found[name].append(run.memory())
                run.leave()
    return {name: statistics.median(values) for name, values in found.items()}


def first_frames(stand: Stand, runs: int) -> Figures:
    """First ink with a real headline, and the screen settled, ÷ Textual's hello."""
    sides = {
        "hello": (HELLO, "few", b"Hello"),
        "library": (stand.jarida(), "few", ink(NEWEST)),
        "path": (stand.jarida(stand.small), "few", FRAME),
        "path title": (stand.jarida(stand.small), "few", ink(TITLE)),
    }
    found = starts(stand, sides, runs)
    seen, settled = found["hello"]
    return {
        "library": found["library"][0] / seen,
        "path": found["path"][0] / seen,
        "path title": found["path title"][0] / seen,
        "library settled": found["library"][1] / settled,
        "path settled": found["path"][1] / settled,
        "hello ms": seen * 1000,
    }


def sizes(stand: Stand, runs: int) -> Figures:
    """First screen of a large article ÷ that of a small one."""
    found = starts(
        stand,
        {
            "small": (stand.jarida(stand.small), "few", ink(TITLE)),
            "large": (stand.jarida(stand.large), "few", ink(TITLE)),
        },
        runs,
    )
    return {"first": found["large"][0] / found["small"][0], "small ms": found["small"][0] * 1000}
