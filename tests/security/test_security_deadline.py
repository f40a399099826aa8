"""T6: no parser holds up its reader. One that never ends is ended; the documents behind it are read."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, Timer
from typing import TYPE_CHECKING, cast

import pytest

from reader.errors import Broken, Endless, SourceError
from reader.library import documents, lists, refreshing
from reader.library.opened import give_up
from reader.sources import aside, deadline, discover, html, markdown
from reader.sources.deadline import NEAR, within
from reader.sources.read import read, read_stream
from reader.store import feeds
from reader.store.database import Database
from tests.cli.newsroom import newsroom, rss
from tests.security import slow

if TYPE_CHECKING:
    from tests.cli.conftest import Jarida

# An interruption that meets a callback of Python's collector (hypothesis has one, where its tests ran before
# in the same process) is reported there and goes no further; the watch sends it again.
pytestmark = pytest.mark.filterwarnings(
    r"ignore:Exception ignored in.*gc_callback:pytest.PytestUnraisableExceptionWarning"
)

URL = "https://example.com/feed"
FAR = NEAR + 1
LOOPS = [slow.loops, slow.loops_in_c]
STARS = "*a_ " * 50_000
"""Seconds of work for what reads Markdown."""


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deadline, "PATIENCE", 0.1)
    monkeypatch.setattr(deadline, "AGAIN", 0.1)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("parser", LOOPS)
def test_what_never_ends_is_ended_and_the_next_is_read(parser: Callable[[object], None]) -> None:
    for _ in range(2):
        with pytest.raises(Endless) as caught:
            within("خبر", FAR, parser, "")
        assert (caught.value.where, caught.value.detail) == ("خبر", "> 0.1 s")
        assert within("خبر", FAR, len, "نص") == 2


@pytest.mark.usefixtures("impatient")
def test_what_never_ends_is_ended_in_this_process_too() -> None:
    for size in (NEAR, 1):
        with pytest.raises(Endless):
            within("خبر", size, slow.loops, "")
        assert within("خبر", size, len, "نص") == 2
    # Whatever was on its way has arrived by now.
    time.sleep(0.3)


@pytest.mark.usefixtures("impatient")
def test_where_no_process_can_be_had_a_parser_is_watched_here(monkeypatch: pytest.MonkeyPatch) -> None:
    aside.stop()
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(Endless):
        within("خبر", FAR, slow.loops, "")
    assert within("خبر", FAR, len, "نص") == 2


def test_what_waits_for_ever_is_ended_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deadline, "PATIENCE", 0.1)
    with pytest.raises(Endless):
        within("خبر", FAR, slow.sleeps, "")


@pytest.mark.parametrize(
    ("parser", "size", "detail"),
    [
        (slow.aborts, FAR, "SIGABRT"),
        (slow.swallows, FAR, "MemoryError"),
        (slow.swallows, 1, "MemoryError"),
        (slow.stumbles, FAR, "KeyError"),
        (slow.stumbles, 1, "KeyError"),
    ],
)
def test_a_parser_that_falls_takes_nothing_with_it(
    parser: Callable[[object], object], size: int, detail: str
) -> None:
    with pytest.raises(Broken) as caught:
        within("خبر", size, parser, "")
    assert (caught.value.where, caught.value.detail) == ("خبر", detail)
    assert within("خبر", size, len, "نص") == 2


def test_the_errors_of_a_parser_come_through_as_they_are() -> None:
    with pytest.raises(Broken) as caught:
        documents.document(b"<html><!-- " + b"x" * FAR, URL)
    assert caught.value.where == URL


ITEMS = "".join(f"<item><title>خبر {n}</title></item>" for n in range(2000))
FEED = f"<rss><channel>{ITEMS}</channel></rss>".encode()
PAGE = b"<html><body>" + b"<p><a href='x'>x</a>" * 10_000
JSON = b'{"items":[' + b",".join([b'{"id":1,"content_html":"<p>x"}'] * 5000) + b"]}"
OPML = "".join(f"<outline xmlUrl='http://a.example/{n}'/>" for n in range(20_000))
URLS = "".join(f"http://a.example/{n} b c d\n" for n in range(20_000))

NO_LIBRARY = cast(Database, None)
"""It is not come to."""


@pytest.mark.parametrize(
    "work",
    [
        lambda: read_stream(b"# x\n\n" + STARS.encode(), "-"),
        lambda: read_stream(FEED, "-"),
        lambda: read_stream(PAGE, "-"),
        lambda: documents.document(FEED, URL),
        lambda: documents.document(JSON, URL),
        lambda: documents.page(PAGE, URL),
        lambda: within(URL, len(PAGE), discover.feeds_of, PAGE, URL),
        lambda: lists.take_list(NO_LIBRARY, f"<opml><body>{OPML}</body></opml>".encode()),
        lambda: lists.take_list(NO_LIBRARY, URLS.encode()),
    ],
    ids=["markdown", "feed", "page", "document", "json", "full-text", "discover", "opml", "urls"],
)
def test_every_parser_has_a_deadline(monkeypatch: pytest.MonkeyPatch, work: Callable[[], object]) -> None:
    monkeypatch.setattr(deadline, "PATIENCE", 0.01)
    with pytest.raises(Endless):
        work()


@pytest.mark.usefixtures("impatient")
def test_of_small_files_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for parser, name in ((html, "a.html"), (markdown, "a.md")):
        monkeypatch.setattr(parser, "article", slow.loops)
        (tmp_path / name).write_text("<html><p>نص", encoding="utf-8")
        with pytest.raises(Endless) as caught:
            read(tmp_path / name)
        assert caught.value.where == str(tmp_path / name)


@pytest.mark.usefixtures("impatient")
def test_a_file_without_end_is_one_line_and_the_others_are_printed(jarida: Jarida, tmp_path: Path) -> None:
    bad, good = tmp_path / "bad.md", tmp_path / "good.md"
    bad.write_text(STARS, encoding="utf-8")
    good.write_text("# خبر\n\nنص الخبر", encoding="utf-8")
    done = jarida("--lang", "en", "cat", bad, good)
    assert done.code == 1
    assert done.line == (
        f"jarida: {bad}: reading it takes too long (> 0.1 s); it may be made to hold up whoever reads it: "
        "leave it be, or open a part of it"
    )
    assert "نص الخبر" in done.out


@pytest.mark.usefixtures("impatient")
def test_a_feed_without_end_keeps_no_other_back(
    jarida: Jarida, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with newsroom() as room:
        library = tmp_path / "library.db"
        bad, good = (
            room.serve("/bad", rss("سيئة", ("1", "خبر\nنص"))),
            room.serve("/good", rss("حسنة", ("2", "خبر\nنص"))),
        )
        for address in (bad, good):
            assert jarida("--db", library, "add", address).code == 0
        room.serve("/bad", FEED)
        room.serve("/good", rss("حسنة", ("3", "جديد\nنص")))
        monkeypatch.setattr(deadline, "PATIENCE", 0.01)
        done = jarida("--db", library, "--lang", "en", "refresh")
        assert "reading it takes too long" in done.err
        assert "جديد" in jarida("--db", library, "list").out


def test_a_process_is_used_again_and_goes_when_there_is_nothing_to_do() -> None:
    numbers = {within("", FAR, os.getpid) for _ in range(3)}
    assert len(numbers) == 1
    (number,) = numbers
    assert number != os.getpid()
    os.kill(number, signal.SIGKILL)
    # One that is gone when it is wanted is no fault of the document.
    with pytest.raises(Broken):
        within("", FAR, os.getpid)
    assert within("", FAR, os.getpid) != number


def test_leaving_ends_what_is_being_parsed() -> None:
    Timer(0.5, give_up).start()
    began = time.monotonic()
    with pytest.raises(SourceError):
        within("", FAR, slow.loops, "")
    assert time.monotonic() - began < deadline.PATIENCE / 2


PROGRAM = """
import os, sys
from reader.sources import aside
from tests.security import slow
print(aside.ask(1, os.getpid), flush=True)
aside.ask(float(sys.argv[1]), slow.loops_in_c)
"""


@pytest.mark.parametrize(("sent", "seconds"), [(signal.SIGKILL, 0.5), (signal.SIGINT, 3600)])
def test_no_parser_outlives_the_program_for_long(sent: signal.Signals, seconds: float) -> None:
    """Killed, it comes to its own deadline; by Ctrl-C it is ended at once."""
    command = [sys.executable, "-c", PROGRAM, str(seconds)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    number = int(process.stdout.readline())
    time.sleep(0.2)
    process.send_signal(sent)
    process.wait(30)
    process.stdout.close()
    for _ in range(300):
        if not _lives(number):
            break
        time.sleep(0.1)
    else:
        pytest.fail("it goes on")


def _lives(number: int) -> bool:
    stat = Path(f"/proc/{number}/stat")
    try:
        os.kill(number, 0)
        return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


def test_nothing_is_imported_from_where_the_user_is(tmp_path: Path) -> None:
    for name in ("json", "lxml", "markdown_it", "pickle", "struct"):
        (tmp_path / f"{name}.py").write_text("open('/dev/tty'); raise SystemExit", encoding="utf-8")
    (tmp_path / "a.md").write_text("# عنوان\n\n" + "نص " * FAR, encoding="utf-8")
    jarida = Path(sys.executable).with_name("jarida")
    done = subprocess.run([jarida, "cat", "a.md"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("عنوان")


def test_of_a_feed_that_was_being_read_when_all_was_stopped_nothing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop = Event()

    def stopped(*_: object) -> documents.Document:
        stop.set()
        raise Broken

    monkeypatch.setattr(refreshing, "document", stopped)
    db = Database(tmp_path / "library.db")
    with newsroom() as room:
        number = feeds.add(db, room.serve("/feed", FEED)).id
        refreshing.refresh(db, feeds.feeds(db), print, stop=stop)
    (feed,) = feeds.feeds(db)
    assert (feed.id, feed.error) == (number, "")
