"""A refresh that is killed, stopped or doubled: the library is sound, nothing is lost, nothing doubled."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.library.shelf import Shelf
from tests.cli.newsroom import Newsroom, newsroom, rss

FEEDS, ITEMS = 12, 8


@pytest.fixture(scope="module")
def room() -> Iterator[Newsroom]:
    with newsroom() as server:
        for feed in range(FEEDS):
            items = (
                (f"f{feed}-{n}", f"خبر {feed} {n}\nقال الوزير إن العمل {n} مستمر.") for n in range(ITEMS)
            )
            server.serve(f"/{feed}", rss(f"مصدر {feed}", *items), ETag=f'"{feed}"')
        yield server


@pytest.fixture
def library(tmp_path: Path, room: Newsroom) -> Path:
    """A library that is subscribed to everything and has fetched nothing."""
    file = tmp_path / "library.db"
    with Shelf(file) as shelf:
        shelf.take_list("".join(f"{room.address}/{feed}\n" for feed in range(FEEDS)).encode())
    return file


def start(library: Path, *words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "reader", "--lang", "en", "--db", str(library), *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def done(process: subprocess.Popen[bytes]) -> tuple[int, str]:
    _out, err = process.communicate(timeout=60)
    return process.returncode, err.decode()


def rows(library: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(library, timeout=30)) as other:
        return other.execute(sql).fetchall()


def count(library: Path) -> int:
    [(number,)] = rows(library, "SELECT count(*) FROM entries")
    assert isinstance(number, int)
    return number


def until_some_are_kept(library: Path, process: subprocess.Popen[bytes], least: int = 1) -> None:
    end = time.monotonic() + 30
    while count(library) < least and process.poll() is None and time.monotonic() < end:
        time.sleep(0.005)


def assert_whole(library: Path) -> None:
    assert rows(library, "PRAGMA integrity_check") == [("ok",)]
    assert count(library) == FEEDS * ITEMS
    assert rows(library, "SELECT feed, guid FROM entries GROUP BY feed, guid HAVING count(*) > 1") == []
    assert rows(library, "SELECT count(*) FROM words('مستمر')") == [(FEEDS * ITEMS,)]


def test_a_refresh_that_is_killed_goes_on_the_next_time(library: Path) -> None:
    for least in (1, 30, 60):
        process = start(library, "refresh", "--quiet")
        until_some_are_kept(library, process, least)
        process.kill()
        done(process)
        assert rows(library, "PRAGMA integrity_check") == [("ok",)]
        assert count(library) % ITEMS == 0
    assert done(start(library, "refresh", "--quiet")) == (0, "")
    assert_whole(library)


def test_marks_outlive_a_kill(library: Path) -> None:
    process = start(library, "refresh", "--quiet")
    until_some_are_kept(library, process)
    [(entry_id,)] = rows(library, "SELECT id FROM entries LIMIT 1")
    code, err = done(start(library, "star", str(entry_id)))
    process.kill()
    done(process)
    assert (code, err) == (0, "")
    assert done(start(library, "refresh", "--quiet")) == (0, "")
    assert rows(library, "SELECT id FROM entries WHERE starred = 1") == [(entry_id,)]


def test_two_refreshes_at_once_double_nothing(library: Path) -> None:
    both = [start(library, "refresh", "--quiet") for _program in range(2)]
    assert [done(process) for process in both] == [(0, ""), (0, "")]
    assert_whole(library)


def test_reading_goes_on_while_a_refresh_writes(library: Path) -> None:
    process = start(library, "refresh", "--quiet")
    until_some_are_kept(library, process)
    assert done(start(library, "list", "--json")) == (0, "")
    assert done(process) == (0, "")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_refresh_that_is_stopped_says_nothing_and_goes_on_the_next_time(
    library: Path, number: signal.Signals
) -> None:
    process = start(library, "refresh", "--quiet")
    until_some_are_kept(library, process)
    os.kill(process.pid, number)
    code, err = done(process)
    assert (code in (0, 128 + number), err) == (True, "")
    assert done(start(library, "refresh", "--quiet")) == (0, "")
    assert_whole(library)
