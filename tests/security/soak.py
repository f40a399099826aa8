"""A refresh that is killed again and again, at random moments: the library stays sound and loses nothing.

python -m tests.security.soak [SECONDS] [SEED]      a minute without
"""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tests.cli.newsroom import Newsroom, newsroom, rss

FEEDS, ITEMS = 12, 6
LONGEST_LIFE = 1.2
"""Seconds after which a refresh is killed at the latest: starting takes half of one, the rest is work."""


def soak(folder: Path, *, seconds: float, seed: int) -> int:
    """Run for so long; how often it was killed.

    Raises:
        AssertionError: the library is unsound, lost an entry or a mark, has one twice, or stays locked.
    """
    luck = random.Random(seed)
    library, urls = folder / "library.db", folder / "urls"
    marked: set[int] = set()
    kills = issue = 0
    with newsroom() as room:
        urls.write_text("".join(f"{room.address}/{feed}\n" for feed in range(FEEDS)))
        _serve(room, issue)
        _run(library, "import", str(urls))
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            issue += 1
            _serve(room, issue)
            with _started(library, "refresh", "--quiet", "--force") as process:
                time.sleep(luck.random() * LONGEST_LIFE)
                kills += process.poll() is None
                process.kill()
            _check(library, marked)
            newest = _ids(library, "ORDER BY id DESC LIMIT 1")
            for entry_id in newest - marked:
                _run(library, "star", str(entry_id))
                marked.add(entry_id)
        _run(library, "refresh", "--quiet", "--force")
        _check(library, marked)
        wanted = FEEDS * ITEMS * (issue + 1)
        last = f"guid LIKE 'i{issue}-%'"
        assert len(_ids(library, f"WHERE {last}")) == FEEDS * ITEMS, "an entry was lost"
        assert len(_ids(library, "")) <= wanted
    return kills


def _serve(room: Newsroom, issue: int) -> None:
    """An issue of every paper: all new, with the issue before below it."""
    for feed in range(FEEDS):
        items = [
            (f"i{number}-f{feed}-{n}", f"خبر {number} {feed} {n}\nقال الوزير إن العمل {number} مستمر.")
            for number in range(max(issue - 1, 0), issue + 1)
            for n in range(ITEMS)
        ]
        room.serve(f"/{feed}", rss(f"مصدر {feed}", *items))


def _check(library: Path, marked: set[int]) -> None:
    with closing(sqlite3.connect(library, timeout=5)) as other:
        assert other.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert other.execute("PRAGMA foreign_key_check").fetchall() == []
        doubled = "SELECT feed, guid FROM entries GROUP BY feed, guid HAVING count(*) > 1"
        assert other.execute(doubled).fetchall() == []
        textless = "SELECT count(*) FROM articles WHERE id NOT IN (SELECT article_id FROM texts)"
        assert other.execute(textless).fetchone() == (0,)
        shown = "SELECT count(*) FROM articles WHERE hidden = 0"
        tallied = "SELECT total(shown) FROM tallies"
        assert other.execute(shown).fetchone() == other.execute(tallied).fetchone()
        # Nobody's lock is left: writing works at once.
        other.execute("BEGIN IMMEDIATE")
        other.execute("ROLLBACK")
    assert _ids(library, "WHERE starred = 1") == marked, "a mark was lost"


def _ids(library: Path, which: str) -> set[int]:
    with closing(sqlite3.connect(library, timeout=5)) as other:
        return {int(row[0]) for row in other.execute(f"SELECT id FROM entries {which}")}


@contextmanager
def _started(library: Path, *words: str) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "reader", "--db", str(library), *words]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        yield process


def _run(library: Path, *words: str) -> None:
    command = [sys.executable, "-m", "reader", "--db", str(library), *words]
    subprocess.run(command, check=True, timeout=60, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    asked = [*sys.argv[1:], "", ""]
    with tempfile.TemporaryDirectory() as place:
        number = int(asked[1] or time.time())
        killed = soak(Path(place), seconds=float(asked[0] or 60), seed=number)
        print(f"killed {killed} times, seed {number}: nothing lost, nothing doubled, no lock left")
