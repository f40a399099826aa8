"""What is measured, and what must hold: each row of the table by the name that asks for it alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from tests.bench import commands, library, screen
from tests.bench.report import Figure
from tests.bench.stand import HELLO, Stand

FEW, TENTH, MILLION = "few", "tenth", "million"


class Asked(NamedTuple):
    """How much is to be measured."""

    stand: Stand
    idle: float
    keys: int
    runs: int


Row = Callable[[Asked], Iterator[Figure]]


def start(asked: Asked) -> Iterator[Figure]:
    """First ink and settled."""
    found = screen.first_frames(asked.stand, asked.runs)
    base = f"hello {found['hello ms']:.0f} ms"
    yield Figure("first ink with real headlines, jarida ÷ hello", 0.35, 0.12, found["library"], base)
    yield Figure("first ink, jarida PATH ÷ hello", 1.1, 0.5, found["path"], "the second start in this size")
    yield Figure("its first words, jarida PATH ÷ hello", None, None, found["path title"])
    yield Figure("settled, jarida ÷ hello", 1.4, 1.15, found["library settled"])
    yield Figure("settled, jarida PATH ÷ hello", 1.4, 1.15, found["path settled"])


def scroll(asked: Asked) -> Iterator[Figure]:
    """Bytes of a scrolled line."""
    found = screen.scrolling(asked.stand)
    made = f"{found['bytes']:.0f} ÷ {found['base']:.0f} bytes"
    yield Figure("bytes, scroll one line, three panes ÷ ScrollView", 0.25, 0.08, found["with margins"], made)
    yield Figure("the same on a terminal without margins", 0.25, 0.08, found["without"])


def row(asked: Asked) -> Iterator[Figure]:
    """Bytes of the next row."""
    found = screen.next_row(asked.stand)
    made = f"{found['bytes']:.0f} ÷ {found['base']:.0f} bytes"
    yield Figure("bytes, next row, list alone ÷ OptionList", 0.15, 0.05, found["list alone"], made)
    yield Figure("bytes, next row, key held, list beside article", 0.15, 0.05, found["held"])
    yield Figure("the same at rest: the article follows", 0.15, 0.05, found["with article"])
    yield Figure("list alone ÷ OptionList as narrow", None, None, found["list alone, narrow base"])


def idle(asked: Asked) -> Iterator[Figure]:
    """Bytes of doing nothing."""
    yield Figure(f"bytes, idle for {asked.idle:g} s", 0, 0, screen.idle(asked.stand, asked.idle))


def keys(asked: Asked) -> Iterator[Figure]:
    """Key to last byte."""
    found = screen.latency(asked.stand, asked.keys)
    for part, must, aim in ((50, 1.2, 0.6), (99, 1.5, 0.7)):
        made = f"{found[f'ours p{part}']:.1f} ÷ {found[f'base p{part}']:.1f} ms, {asked.keys} keys"
        yield Figure(f"key to last byte, p{part} ÷ ScrollView", must, aim, found[f"p{part}"], made)


def processes(asked: Asked) -> Iterator[Figure]:
    """Commands without a screen."""
    found = commands.whole(asked.stand, asked.runs)
    for name, times in found.items():
        if name != "pass":
            made = f"{times * 1000:.0f} ÷ {found['pass'] * 1000:.0f} ms of processor"
            yield Figure(f"{name} ÷ python -c pass", 8, 6, times / found["pass"], made)


def large(asked: Asked) -> Iterator[Figure]:
    """A large article."""
    found = screen.sizes(asked.stand, max(3, asked.runs // 2))
    yield Figure("first screen of 10 MB ÷ 10 KB", 2, 1.1, found["first"], f"10 KB {found['small ms']:.0f} ms")


def million(asked: Asked) -> Iterator[Figure]:
    """A large library."""
    stand = asked.stand
    if not stand.shelf(MILLION).exists():
        return
    word = screen.DRAWING
    found = screen.starts(
        stand,
        {"few": (stand.jarida(), FEW, word), "million": (stand.jarida(), MILLION, word)},
        max(3, asked.runs // 2),
    )
    sides: Mapping[str, tuple[tuple[str, ...], str]] = {
        "hello": (HELLO, FEW),
        "few": (stand.jarida(), FEW),
        "million": (stand.jarida(), MILLION),
    }
    held = screen.memory(stand, sides)
    moved = screen.moves(stand, (FEW, MILLION), max(20, asked.keys // 10))
    yield Figure("start, 1,000,000 ÷ 1,000 articles", 1.5, 1.05, found["million"][1] / found["few"][1])
    yield Figure("memory, 1,000,000 ÷ 1,000 articles", 1.5, 1.05, held["million"] / held["few"])
    yield Figure("move, 1,000,000 ÷ 1,000 articles, p50", 1.5, 1.05, moved["p50"])
    made = f"{held['million'] / 1e6:.0f} ÷ {held['hello'] / 1e6:.0f} MB"
    yield Figure("memory, 1,000,000 articles ÷ hello", 3, 1.5, held["million"] / held["hello"], made)


def search(asked: Asked) -> Iterator[Figure]:
    """Search in a large library."""
    tenth, million = (asked.stand.shelf(name) for name in (TENTH, MILLION))
    if not (tenth.exists() and million.exists()):
        return
    goals = {
        "newest 50": (1.5, 1.1),
        "as it is typed, newest 50": (3, 1.5),
        "ranked, best 50": (10, 2),
    }
    for name, (few, many) in library.side_by_side(tenth, million, list(goals)).items():
        made = f"p99, {many:.1f} ÷ {few:.1f} ms"
        yield Figure(f"search, {name}, 1,000,000 ÷ 100,000 articles", *goals[name], many / few, made)


ROWS: dict[str, Row] = {
    "start": start,
    "scroll": scroll,
    "row": row,
    "idle": idle,
    "keys": keys,
    "processes": processes,
    "large": large,
    "million": million,
    "search": search,
}
