"""A library of many articles: taking in, the newest, search. `python -m tests.bench.library 1000000`."""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path

from reader.article import Article, Block, Source
from reader.store import entries, feeds, windows
from reader.store.database import Database
from reader.store.query import Query, parse
from reader.store.records import Incoming
from tests.bench.corpus import paragraphs

FEEDS, BATCH, ROUNDS = 50, 2000, 40
RARE = "نادر777"
QUERIES = {
    "a common word": "في",
    "a rare word": RARE,
    "two words": "الوزير اليوم",
    "a phrase": '"من جهة"',
    "without a word": "الوزير -اليوم",
    "a beginning": "الو*",
    "unread of a feed": "is:unread feed:7.test",
    "a month": "after:2026-03 before:2026-04",
}


def main(articles: int = 20_000) -> None:
    """Fill a library and ask it."""
    with tempfile.TemporaryDirectory() as folder, closing(Database(Path(folder, "jarida.db"))) as db:
        begun = time.perf_counter()
        for batch in range(articles // BATCH):
            feed = feeds.add(db, f"http://{batch % FEEDS}.test/feed")
            entries.take_in(db, feed.id, _items(batch), 1.79e9)
        taken = time.perf_counter() - begun
        size = Path(folder, "jarida.db").stat().st_size
        sys.stdout.write(f"{articles} articles, {articles / taken:.0f} a second, {size / 1e6:.0f} MB\n")
        _print("newest 50", lambda: windows.window(db, Query(), limit=50))
        middle = windows.window(db, parse("before:2026-06"), limit=1)[0].key
        _print("50 from the middle on", lambda: windows.window(db, Query(), limit=50, older_than=middle))
        for name, line in QUERIES.items():
            query = parse(line)
            _print(f"{name}, newest 50", partial(windows.window, db, query, limit=50))


def _items(batch: int) -> Iterator[Incoming]:
    chance = random.Random(batch)
    source = Source("", "", "feed")
    for number in range(batch * BATCH, (batch + 1) * BATCH):
        words = chance.choice(_texts()).split()
        chance.shuffle(words)
        text = " ".join([*words[:60], f"رقم{number}", *([RARE] if number % 20_011 == 0 else [])])
        date = datetime(2026, chance.randint(1, 11), chance.randint(1, 28), chance.randint(0, 23), tzinfo=UTC)
        blocks = (Block("paragraph", 0, len(text)),)
        yield Incoming(str(number), "", Article(text, blocks, text[:60], source, "", date))


@cache
def _texts() -> list[str]:
    return paragraphs(200_000)


def _print(name: str, ask: Callable[[], object]) -> None:
    times = []
    for _round in range(ROUNDS):
        begun = time.perf_counter()
        ask()
        times.append((time.perf_counter() - begun) * 1000)
    times.sort()
    sys.stdout.write(f"{name}: {times[ROUNDS // 2]:.2f} ms, p95 {times[int(ROUNDS * 0.95)]:.2f} ms\n")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
