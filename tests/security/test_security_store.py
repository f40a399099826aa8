"""T13 to T16: the library outlives kills, full disks, second programs and damage.

Kills and two refreshes at once: tests/cli/test_library_killed.py, and `soak.py` here for minutes on end.
Damage, newer and foreign files, locks, permissions: tests/store/test_store_file.py.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.library.shelf import Shelf
from reader.store.database import Database
from reader.store.faults import Busy, Damaged, Foreign, Newer
from reader.store.repair import repair
from tests.cli.newsroom import newsroom, rss
from tests.security.hostile import faults
from tests.security.soak import soak

if TYPE_CHECKING:
    from tests.cli.conftest import Jarida

ENTRIES = 300


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with some hundred entries, one starred, tagged and with a note."""
    path = tmp_path_factory.mktemp("model") / "library.db"
    with newsroom() as room, Shelf(path) as shelf:
        items = (
            (f"g{n}", f"خبر {n}\nقال الوزير سامر النجار إن العمل {n} مستمر. " + "كلام " * 200)
            for n in range(ENTRIES)
        )
        shelf.add(room.serve("/rss", rss("صحيفة", *items)))
        shelf.set_flag("starred", [7], True)
        shelf.tag([7], ["وسم"])
        shelf.set_note(7, "ملاحظة")
    return path


@pytest.fixture
def path(tmp_path: Path, model: Path) -> Path:
    return Path(shutil.copy(model, tmp_path / "library.db"))


def overwrite(path: Path, first: int, past: int) -> None:
    data = bytearray(path.read_bytes())
    data[first:past] = b"\xff" * (past - first)
    path.write_bytes(data)


def sound(path: Path) -> bool:
    with closing(Database(path)) as db:
        return not db.faults()


def test_a_sound_library_is_let_be(path: Path) -> None:
    before = path.read_bytes()
    assert repair(path).kept is None
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("part", [0.2, 0.5, 0.8])
def test_what_can_be_read_is_saved_and_the_damaged_file_is_kept(path: Path, part: float) -> None:
    page = int(path.stat().st_size * part) // 4096 * 4096
    overwrite(path, page, page + 8 * 4096)
    damaged = path.read_bytes()
    done = repair(path)
    assert done.kept is not None
    assert done.kept.read_bytes() == damaged
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert sound(path)
    assert done.entries > ENTRIES * 0.7
    with Shelf(path) as shelf:
        entries = list(shelf.every(shelf.query("")))
        assert len(entries) == done.entries
        for entry in entries:
            assert shelf.article(entry.id).title == entry.title
        assert len(list(shelf.every(shelf.query("كلام")))) > ENTRIES * 0.7
    assert sorted(each.name for each in path.parent.iterdir()) == sorted([path.name, done.kept.name])


def test_a_library_that_lost_its_header_is_saved_whole(path: Path) -> None:
    overwrite(path, 0, 100)
    with pytest.raises(Damaged):
        Database(path)
    assert repair(path).entries == ENTRIES
    with Shelf(path) as shelf:
        entry = shelf.entry(7)
        assert (entry.starred, entry.tags, shelf.note(7)) == (True, ("وسم",), "ملاحظة")


def test_what_stands_in_the_log_is_saved_too(path: Path) -> None:
    with closing(Database(path)) as db:
        db.run("PRAGMA wal_autocheckpoint = 0")
        with db.writing():
            db.run("UPDATE articles SET starred = 1")
        copy = path.with_name("copy.db")
        shutil.copy(path, copy)
        shutil.copy(f"{path}-wal", f"{copy}-wal")
    page = copy.stat().st_size // 2 // 4096 * 4096
    overwrite(copy, page, page + 4096)
    if repair(copy).kept is None:
        pytest.skip("the page that was damaged was not in use")
    with Shelf(copy) as shelf:
        assert all(entry.starred for entry in shelf.every(shelf.query("")))


def test_of_what_is_no_database_at_all_nothing_is_lost_either(path: Path) -> None:
    path.write_bytes(b"a text in the library's place\n" * 1000)
    done = repair(path)
    assert done.kept is not None
    assert (done.entries, done.kept.read_bytes()) == (0, b"a text in the library's place\n" * 1000)
    assert sound(path)


def test_what_is_not_ours_is_not_repaired(tmp_path: Path, path: Path) -> None:
    foreign = tmp_path / "foreign.db"
    with closing(sqlite3.connect(foreign)) as other:
        other.execute("CREATE TABLE theirs (x)")
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 999")
    for file, error in ((foreign, Foreign), (path, Newer)):
        before = file.read_bytes()
        with pytest.raises(error):
            repair(file)
        assert file.read_bytes() == before


def test_a_library_in_use_is_not_repaired(path: Path) -> None:
    page = path.stat().st_size // 2 // 4096 * 4096
    overwrite(path, page, page + 8 * 4096)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Busy):
            repair(path)


def test_a_damaged_library_is_one_line_that_names_the_repair(jarida: Jarida, path: Path) -> None:
    overwrite(path, 0, 100)
    before = path.read_bytes()
    for words in (("list",), ("refresh",), ("show", "1"), ("star", "1"), ("export",)):
        done = jarida("--db", path, "--lang", "en", *words)
        assert done.code == 1
        assert "jarida doctor --repair" in done.line
    assert path.read_bytes() == before
    done = jarida("--db", path, "--lang", "en", "doctor", "--repair")
    assert (done.code, done.err) == (0, "")
    assert f"{ENTRIES} entries were saved" in done.out
    assert f"kept as {path}.damaged-" in done.out
    assert jarida("--db", path, "list", "--json").out.count("\n") == ENTRIES


def limited(size: int) -> None:
    """What a process may write: files of so many bytes. Past that comes SIGXFSZ, which Python ignores."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def run(path: Path, *words: str, most: int | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "reader", "--lang", "en", "--db", str(path), *words],
        preexec_fn=None if most is None else lambda: limited(most),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_file_size_limit_is_one_line_and_reading_goes_on(path: Path, tmp_path: Path) -> None:
    with newsroom() as room:
        items = ((f"n{n}", f"جديد {n}\n" + "كلام جديد " * 900) for n in range(80))
        address = room.serve("/new", rss("جديدة", *items))
        most = path.stat().st_size + 65536
        done = run(path, "add", address, most=most)
        assert done.returncode == 1
        assert done.stderr.count("\n") == 1
        assert "there is no room left" in done.stderr
        listed = run(path, "list", "--json", most=most)
        assert (listed.returncode, listed.stdout.count("\n")) == (0, ENTRIES)
        assert sound(path)
        # There is room again.
        assert run(path, "add", address).returncode == 0
    assert run(path, "list", "--json").stdout.count("\n") == ENTRIES + 80


@pytest.fixture
def small_disk(tmp_path: Path) -> Path:
    """A disk of a megabyte."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "jarida-test", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a small disk cannot be mounted here")
    return place


def test_a_full_disk_is_one_line_and_recovers(small_disk: Path) -> None:
    try:
        path = small_disk / "library.db"
        with newsroom() as room:
            small = room.serve("/small", rss("صغيرة", ("1", "خبر\nكلام")))
            items = ((f"n{n}", f"جديد {n}\n" + "كلام جديد " * 900) for n in range(60))
            large = room.serve("/large", rss("كبيرة", *items))
            assert run(path, "add", small).returncode == 0
            done = run(path, "add", large)
            assert done.returncode == 1
            assert done.stderr.count("\n") == 1
            assert "there is no room left" in done.stderr
            assert run(path, "list", "--json").stdout.count("\n") == 1
            subprocess.run(["mount", "-o", "remount,size=32m", str(small_disk)], check=True)
            assert run(path, "add", large).returncode == 0
            assert run(path, "list", "--json").stdout.count("\n") == 61
            assert sound(path)
    finally:
        subprocess.run(["umount", str(small_disk)], check=True)


def test_a_folder_that_cannot_be_written_is_read(path: Path) -> None:
    if os.getuid() != 0:
        path.chmod(0o400)
        path.parent.chmod(0o500)
        words = [sys.executable, "-m", "reader"]
    else:
        if shutil.which("setpriv") is None:
            pytest.skip("root writes everything, and there is no setpriv to be somebody else")
        for folder in path.parents:
            if folder.name.startswith(("test_", "popen-", "pytest-")):  # what pytest made for itself
                folder.chmod(0o755)
        path.chmod(0o444)
        somebody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        words = [*somebody, sys.executable, "-m", "reader"]
        tried = [*somebody, sys.executable, "-c", "import reader, click, textual"]
        if subprocess.run(tried, capture_output=True, check=False).returncode:
            pytest.skip("root writes everything, and this Python is root's alone")
    home = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        for command, code in (("list", 0), ("show 1", 0), ("search كلام", 0), ("star 1", 1), ("refresh", 1)):
            done = subprocess.run(
                [*words, "--lang", "en", "--db", str(path), *command.split()],
                capture_output=True,
                text=True,
                env=home,
                timeout=60,
                check=False,
            )
            assert done.returncode == code, (command, done.stderr)
            assert done.stderr.count("\n") == code
            assert "Traceback" not in done.stderr
    finally:
        path.parent.chmod(0o700)


def test_a_refresh_outlives_kills_at_any_moment(tmp_path: Path) -> None:
    assert soak(tmp_path, seconds=float(os.environ.get("JARIDA_SOAK", "3")), seed=9) > 0


def test_a_lock_of_a_killed_program_holds_nobody_up(path: Path) -> None:
    holding = (
        "import sqlite3, sys, time; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('BEGIN IMMEDIATE'); c.execute('UPDATE articles SET starred = 0');"
        "print(1, flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", holding, str(path)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGKILL)
    assert run(path, "star", "9").returncode == 0
    starred = run(path, "list", "--starred", "--json").stdout
    assert {json.loads(line)["id"] for line in starred.splitlines()} == {7, 9}


WRITTEN = [
    ("articles", "title", "عنوان\x1b[31m\x9b2J\u202e"),
    ("articles", "byline", "\x1b]0;x\x07"),
    ("articles", "published", "أمس"),
    ("texts", "text", "نص\x1b[2J\x9d52;c;AA\x9c قال الوزير إن «العمل مستمر»."),
    ("texts", "blocks", "[[["),
    ("texts", "blocks", "[0,5,99999999]"),
    ("texts", "links", '[["x"]]'),
    ("texts", "enclosures", "null"),
    ("feeds", "name", "\x1b[31m\u202e"),
]


@pytest.mark.parametrize(("table", "column", "value"), WRITTEN)
def test_a_library_that_somebody_else_has_written_into_is_obeyed_by_nothing(
    jarida: Jarida, path: Path, table: str, column: str, value: str
) -> None:
    with closing(sqlite3.connect(path)) as other, other:
        other.execute(f"UPDATE {table} SET {column} = ?", (value,))
    formats = [("show", "1", "--as", format_) for format_ in ("markdown", "html", "json")]
    for words in (("list",), ("list", "--json"), ("show", "1"), ("search", "كلام"), *formats):
        done = jarida("--lang", "en", "--db", path, *words)
        assert (done.code, done.err) == (0, ""), words
        assert faults(done.out) == []
