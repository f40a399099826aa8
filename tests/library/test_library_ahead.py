"""What a copy of the process finds out ahead is what listening finds out, or nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.library import ahead
from reader.library.kept import Kept
from reader.library.listing import View
from reader.library.shelf import Shelf

TEXT = "افتتاح السوق الجديدة\n\nقال العمدة رامي حداد إن السوق تضم ستين متجرا.\n"
OTHER = "أمطار على السهل\n\nوقالت المديرة هدى نصار إن المطر يكفي.\n"

ASK = """
import os, sys, time
from reader.library import ahead, load
from reader.library.shelf import Shelf

*words, shelf = sys.argv[1:]
ahead.idle = lambda: True  # whatever else is running here
{before}
ahead.begin(words, shelf)
begun = ahead._copy is not None
{then}
if words:
    article = next(load(words, bytes))
else:
    with Shelf(shelf) as library:
        article = library.article(library.window(library.query(""), limit=1)[0].id)
{wait}
found = {found}
ahead.stop()
try:
    left = os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    left = None
from reader.library.opened import speech
print(begun, found == speech(article) and bool(found.quotes), found is None, left, "reader.quotes" in loaded)
"""

UNTIL_READY = "while ahead.ready(article) is None: time.sleep(0.01)"


def asked(
    *words: str | Path, before: str = "", then: str = "", wait: str = "", found: str = "ahead.take(article)"
) -> list[str]:
    """Whether a copy was made, it found what there is to find, nothing, is gone, and who listened."""
    found = f"{found}; loaded = set(sys.modules)"
    program = ASK.format(before=before, then=then, wait=wait, found=found)
    command = [sys.executable, "-c", program, *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr == ""
    return done.stdout.split()


HEARD = ["True", "True", "False", "None", "False"]
"""Found out by the copy, and by nobody else."""
NOT_BEGUN = ["False", "False", "True", "None", "False"]
IN_VAIN = ["True", "False", "True", "None", "False"]

copies = pytest.mark.skipif(not hasattr(os, "fork"), reason="a system without copies")


@pytest.fixture
def named(tmp_path: Path) -> Path:
    """A short text."""
    path = tmp_path / "news.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A library with two articles."""
    folder, path = tmp_path / "feed", tmp_path / "news.db"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    (folder / "two.txt").write_text(OTHER, encoding="utf-8")
    with Shelf(path) as library:
        library.add(str(folder))
    return path


@copies
@pytest.mark.parametrize("wait", ["", UNTIL_READY], ids=["waited for", "there already"])
def test_a_file_is_listened_to_ahead(named: Path, tmp_path: Path, wait: str) -> None:
    assert asked(named, tmp_path / "none.db", wait=wait) == HEARD


@copies
@pytest.mark.parametrize("wait", ["", UNTIL_READY], ids=["waited for", "there already"])
def test_the_newest_article_of_a_library_is_listened_to_ahead(shelf: Path, wait: str) -> None:
    assert asked(shelf, wait=wait) == HEARD


def test_that_is_the_one_which_the_list_begins_with(shelf: Path) -> None:
    kept = Kept(shelf)
    first = kept.rows(View()).below(None, 1)[0]
    with Shelf(shelf, only_reading=True) as library:
        assert library.window(library.query(""), limit=1)[0].id == first.id
    kept.close()


@copies
def test_of_another_text_nothing_is_said(named: Path, tmp_path: Path) -> None:
    changed = f"ahead._copy.answer; time.sleep(0.5); open(words[0], 'w').write({OTHER!r})"
    assert asked(named, tmp_path / "none.db", then=changed) == IN_VAIN


@copies
@pytest.mark.parametrize(
    "before",
    [
        "ahead._named = lambda words: 1 / 0",
        "ahead._named = lambda words: os.kill(os.getpid(), 9)",
        "ahead._named = lambda words: time.sleep(60)\nahead.PATIENCE = 0.1",
        "ahead.speech = lambda article: 1 / 0",
        "ahead.speech = lambda article: time.sleep(60)\nahead.PATIENCE = 0.5",
    ],
    ids=["fails", "is killed", "hangs", "fails to listen", "listens for ever"],
)
def test_a_copy_that_fails_says_nothing_and_leaves_nothing(named: Path, tmp_path: Path, before: str) -> None:
    assert asked(named, tmp_path / "none.db", before=before) == IN_VAIN


@copies
def test_a_copy_that_nobody_asks_is_ended(named: Path, tmp_path: Path) -> None:
    slow = "ahead._named = lambda words: time.sleep(60)"
    assert asked(named, tmp_path / "none.db", before=slow, found="None") == IN_VAIN


@pytest.mark.parametrize(
    "before",
    [
        "os.environ[ahead.OFF] = '0'",
        "ahead.idle = lambda: False",
        "import threading; threading.Thread(target=time.sleep, args=(1,)).start()",
        "def fork(): raise OSError\nos.fork = fork",
    ],
    ids=["switched off", "all are busy", "threads", "too many processes"],
)
def test_there_is_no_copy_where_it_would_not_help_or_not_hold(
    named: Path, tmp_path: Path, before: str
) -> None:
    assert asked(named, tmp_path / "none.db", before=before) == NOT_BEGUN


@pytest.mark.parametrize(
    ("loads", "processors", "idle"),
    [
        ("0.00 0.01 0.05 1/110 4711", 2, True),
        ("0.00 0.01 0.05 2/110 4711", 2, False),
        ("3.00 2.01 1.05 3/110 4711", 4, True),
        ("3.00 2.01 1.05 1/110 4711", 1, False),
        ("", 4, False),
        ("nobody knows what", 4, False),
        (None, 4, False),
    ],
)
def test_a_processor_is_idle_where_fewer_run_than_there_are(
    loads: str | None, processors: int, idle: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(processors)), raising=False)
    told = tmp_path / "loadavg"
    if loads is not None:
        told.write_text(f"{loads}\n", encoding="ascii")
    assert ahead.idle(str(told)) is idle


def test_nothing_else_is_listened_to_ahead(named: Path, tmp_path: Path) -> None:
    assert asked(named, named, tmp_path / "none.db") == NOT_BEGUN
    assert asked(tmp_path, tmp_path / "none.db") == NOT_BEGUN
    large = tmp_path / "large.txt"
    large.write_text(TEXT * 1000, encoding="utf-8")
    assert asked(large, tmp_path / "none.db") == NOT_BEGUN


def test_who_only_reads_makes_and_changes_nothing(shelf: Path, tmp_path: Path) -> None:
    with pytest.raises(Exception, match=r"absent\.db"):
        Shelf(tmp_path / "absent.db", only_reading=True)
    assert not (tmp_path / "absent.db").exists()
    before = shelf.read_bytes()
    with Shelf(shelf, only_reading=True) as library:
        assert not library._db.writable
    assert shelf.read_bytes() == before
