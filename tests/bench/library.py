"""How fast a library is, and how much slower with ten times the articles.

    python -m tests.bench.library [--folder FOLDER] [ARTICLES ARTICLES]

Both libraries (100,000 and 1,000,000 without a word) are made first, in a folder that is removed, unless one
is named: half an hour and 4.5 GB. Nothing here is asserted: speed is compared by people, not by tests.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import pairwise
from pathlib import Path

from reader.library.shelf import Shelf
from reader.store.query import Query, parse
from reader.text.fold import fold
from tests.bench import shelves

LARGE = 1_000_000
SIZES = (LARGE // 10, LARGE)
WINDOW = 50
ROUNDS = 3
ASKED = 150
"""Questions of each kind: the 99th of 100 is one of them."""

Ask = Callable[[], object]


def main() -> None:
    """Make them, ask them, print the table."""
    title = f"{'milliseconds, p50 and p99':<42}"
    sizes, found = shelves.compared(SIZES, _measure)
    print(f"{title}{''.join(f'{size:>22,}' for size in sizes)}{'p99 ratio':>12}")
    for name in found[0]:
        times = "".join(f"{each[name][0]:>13.2f}{each[name][1]:>9.2f}" for each in found)
        print(f"{name:<42}{times}{found[-1][name][1] / found[0][name][1]:>12.2f}")


def _measure(path: Path) -> dict[str, tuple[float, float]]:
    opened = _percentiles([_timed(lambda: Shelf(path).close()) for _round in range(20)])
    with closing(Shelf(path)) as shelf:
        found = {"opening": opened}
        for name, asks in _questions(shelf).items():
            for ask in asks[:3]:
                ask()  # what is read the first time is the disk
            found[name] = _percentiles([_timed(ask) for ask in asks])
    return found


def side_by_side(small: Path, large: Path, names: Sequence[str]) -> dict[str, tuple[float, float]]:
    """The 99th percentile of some kinds of questions (milliseconds) to two libraries that take turns.

    Of each question the quietest of `ROUNDS` counts: what else the machine does is no question's fault.
    """
    with closing(Shelf(small)) as first, closing(Shelf(large)) as second:
        asked = [_questions(shelf) for shelf in (first, second)]
        found = {}
        for name in names:
            for asks in asked:
                for ask in asks[name][:3]:
                    ask()  # what is read the first time is the disk
            times: tuple[list[float], list[float]] = [], []
            for pair in zip(asked[0][name], asked[1][name], strict=False):
                rounds = [[_timed(ask) for ask in pair] for _round in range(ROUNDS)]
                for side, taken in zip(times, zip(*rounds, strict=True), strict=True):
                    side.append(min(taken))
            found[name] = _percentiles(times[0])[1], _percentiles(times[1])[1]
    return found


def _questions(shelf: Shelf) -> dict[str, list[Ask]]:
    chance = random.Random(7)
    newest = shelf.window(Query(), limit=1)[0].key
    keys = [chance.randrange(shelves.FIRST << 20, newest) for _ask in range(ASKED)]
    words = _words(chance)
    lists = [f"after:{2024 + n % 3} is:unread feed:{n}.test" for n in range(ASKED)]

    def window(line: str, *, typing: bool = False, older_than: int | None = None) -> Ask:
        return lambda: shelf.window(parse(line, typing=typing), limit=WINDOW, older_than=older_than)

    def said_by(number: int) -> Ask:
        return lambda: shelf.statements(shelf.person(str(number)))

    def folder(number: int) -> Ask:
        ids = [feed.id for feed in shelf.feeds() if feed.folder == f"مجلد {number % 20}"]
        return lambda: shelf.window(Query().within(ids), limit=WINDOW)

    for n, word in enumerate(words[:8]):
        shelf.keep_search(f"قائمة {n}", word)
    return {
        "newest 50": [window("")] * ASKED,
        "newest 50 unread": [window("is:unread")] * ASKED,
        "50 at any depth": [window("", older_than=key) for key in keys],
        "50 around an entry": [partial(shelf.around, Query(), key, above=25, below=25) for key in keys],
        "50 of a feed": [window(f"feed:{n}.test") for n in range(ASKED)],
        "50 of a folder of ten feeds": [folder(n) for n in range(20)] * (ASKED // 20),
        "unread of a feed, by date": [window(line) for line in lists],
        "a word, newest 50": [window(word) for word in words],
        "a word, 50 at any depth": [
            window(word, older_than=key) for word, key in zip(words, keys, strict=True)
        ],
        "two words, newest 50": [window(f"{one} {other}") for one, other in pairwise(words)],
        "a phrase, newest 50": [window(f'"{one} {other}"') for one, other in pairwise(words)],
        "as it is typed, newest 50": [
            window(line, typing=True) for word in words[: ASKED // 3] for line in _typed(word)
        ],
        "a word and a beginning, newest 50": [
            window(f"{one} {other[:3]}", typing=True) for one, other in pairwise(words)
        ],
        "ranked, best 50": [partial(shelf.best, parse(word), limit=WINDOW) for word in words],
        "feeds with their unread counts": [shelf.feeds] * ASKED,
        "counts of the list of everything": [shelf.totals] * ASKED,
        "eight kept queries, counted": [shelf.saved] * (ASKED // 5),
        "a place in the list of everything": [partial(shelf.rank, Query(), key) for key in keys],
        "names that begin so": [partial(shelf.names, f"متحدث {word[:1]}", limit=50) for word in words],
        "statements of a speaker": [said_by(number) for number in range(10, 10 + ASKED)],
    }


def _words(chance: random.Random) -> list[str]:
    """Words as people search them: as likely as they are in texts, and some rare ones."""
    known = [word for word in shelves.vocabulary() if len(fold(word).text) >= 3]
    weights = [1 / (rank + 3) for rank in range(len(known))]
    return [*chance.choices(known, weights, k=ASKED - 3), shelves.RARE, known[-1], known[-2]]


def _typed(word: str) -> Iterator[str]:
    """What stands in the line as a word is typed."""
    return (word[:end] for end in range(2, min(len(word), 8) + 1))


def _timed(ask: Ask) -> float:
    begun = time.perf_counter()
    ask()
    return (time.perf_counter() - begun) * 1000


def _percentiles(times: list[float]) -> tuple[float, float]:
    times.sort()
    return times[len(times) // 2], times[min(int(len(times) * 0.99), len(times) - 1)]


if __name__ == "__main__":
    main()
