"""200 feeds with 20,000 Arabic items on a server of our own: refreshed, killed midway, refreshed again.

    python -m tests.bench.refreshing [FEEDS] [ITEMS]

Prints how long it takes, and whether anything was lost or doubled; the exit code says so too.
"""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from xml.sax.saxutils import escape

from tests.bench.shelves import vocabulary
from tests.cli.newsroom import Newsroom, newsroom

FEEDS, ITEMS = 200, 100
WORDS = 60
KILLS = 5
NEWEST = datetime.now(UTC)


def main(feeds: int = FEEDS, items: int = ITEMS) -> int:
    """Do it; the exit code."""
    with newsroom() as room, tempfile.TemporaryDirectory() as folder:
        library, urls = Path(folder, "jarida.db"), Path(folder, "urls")
        addresses = [_serve(room, number, items) for number in range(feeds)]
        urls.write_text("\n".join(addresses))
        _run(library, "import", str(urls)).wait()
        clean = Path(folder, "clean.db")
        _run(clean, "import", str(urls)).wait()
        begun = time.perf_counter()
        _run(clean, "refresh", "--quiet").wait()
        taken = time.perf_counter() - begun
        print(f"undisturbed: {feeds * items} items of {feeds} feeds in {taken:.1f} s")
        begun = time.perf_counter()
        _run(clean, "refresh", "--quiet").wait()
        print(f"nothing new: {time.perf_counter() - begun:.1f} s")
        chance = random.Random(1)
        for kill in range(1, KILLS + 1):
            process = _run(library, "refresh", "--quiet")
            _wait_for(library, process, feeds * items * kill // (KILLS + 2) + chance.randrange(items))
            process.kill()
            process.wait()
            there, sound = _count(library), _rows(library, "PRAGMA integrity_check") == [("ok",)]
            print(f"killed with {there} items kept, {'sound' if sound else 'DAMAGED'}")
            if kill == 1:
                star = _rows(library, "SELECT id FROM entries LIMIT 1")[0][0]
                _run(library, "star", str(star)).wait()
        code = _run(library, "refresh", "--quiet").wait()
        return _judge(library, clean, feeds * items, code, star)


def _judge(library: Path, clean: Path, expected: int, code: int, star: object) -> int:
    twice = "SELECT feed, guid FROM entries GROUP BY feed, guid HAVING count(*) > 1"
    every = "SELECT feed, guid, title FROM entries ORDER BY feed, guid"
    found = {
        "exit code 0": code == 0,
        f"{expected} items": _count(library) == expected,
        "nothing doubled": _rows(library, twice) == [],
        "the same as undisturbed": _rows(library, every) == _rows(clean, every),
        "the star is there": _rows(library, "SELECT id FROM entries WHERE starred = 1") == [(star,)],
        "every text is found": _rows(library, "SELECT count(*) FROM words('مستمر')") == [(expected,)],
        "the file is sound": _rows(library, "PRAGMA integrity_check") == [("ok",)],
    }
    for what, holds in found.items():
        print(f"{'yes' if holds else 'NO '}  {what}")
    print(f"{library.stat().st_size / 1e6:.0f} MB")
    return 0 if all(found.values()) else 1


def _serve(room: Newsroom, feed: int, items: int) -> str:
    chance = random.Random(feed)
    known = vocabulary()[:8000]
    told = []
    for number in range(items):
        words = chance.choices(known, k=WORDS)
        date = format_datetime(NEWEST - timedelta(seconds=chance.randrange(5 * 86400)))
        told.append(
            f"<item><guid isPermaLink='false'>{feed}-{number}</guid>"
            f"<title>{escape(' '.join(words[:8]))}</title>"
            f"<description>قال الوزير إن العمل مستمر {escape(' '.join(words))}.</description>"
            f"<pubDate>{date}</pubDate></item>"
        )
    body = f"<rss version='2.0'><channel><title>صحيفة {feed}</title>{''.join(told)}</channel></rss>"
    return room.serve(f"/{feed}", body, ETag=f'"{feed}"')


def _run(library: Path, *words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "reader", "--db", str(library), *words])


def _wait_for(library: Path, process: subprocess.Popen[bytes], least: int) -> None:
    while process.poll() is None and _count(library) < least:
        time.sleep(0.02)


def _count(library: Path) -> int:
    return int(str(_rows(library, "SELECT count(*) FROM entries")[0][0]))


def _rows(library: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(library, timeout=30)) as other:
        return other.execute(sql).fetchall()


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
