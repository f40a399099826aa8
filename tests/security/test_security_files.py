"""T9: what is no file is one line and exit code 1, for the whole program, and nothing hangs."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Jarida

GIGABYTE = 1 << 30


def fifo(place: Path) -> str:
    os.mkfifo(place / "x.txt")
    return str(place / "x.txt")


def unix_socket(place: Path) -> str:
    here = Path.cwd()
    os.chdir(place)  # the name of a socket is short
    try:
        with socket.socket(socket.AF_UNIX) as server:
            server.bind("x.txt")
    finally:
        os.chdir(here)
    return str(place / "x.txt")


def loop(place: Path) -> str:
    (place / "a.txt").symlink_to(place / "b.txt")
    (place / "b.txt").symlink_to(place / "a.txt")
    return str(place / "a.txt")


def sparse(place: Path) -> str:
    path = place / "x.txt"
    with path.open("wb") as file:
        file.truncate(8 * GIGABYTE)
    return str(path)


def to_a_device(place: Path) -> str:
    (place / "x.txt").symlink_to("/dev/zero")
    return str(place / "x.txt")


def long_name(place: Path) -> str:
    return str(place / ("ب" * 5000))


def packed(place: Path) -> str:
    import gzip

    (place / "x.txt").write_bytes(gzip.compress(b"\0" * 50_000_000))
    return str(place / "x.txt")


def broken_folder(place: Path) -> str:
    (place / "folder").mkdir()
    os.mkfifo(place / "folder" / "x.txt")
    (place / "folder" / "y.txt").symlink_to(place / "nowhere")
    (place / "folder" / "z.md").symlink_to("/dev/zero")
    return str(place / "folder")


NO_FILES: dict[str, Callable[[Path], str]] = {
    **{each.__name__: each for each in (fifo, unix_socket, loop, sparse, to_a_device, long_name, packed)},
    "broken_folder": broken_folder,
    **{
        name: lambda _place, name=name: name  # type: ignore[misc]
        for name in (
            *("/dev/zero", "/dev/tty", "/dev/urandom", "/dev/full", "/proc/self/mem", "/proc/kmsg"),
            *(
                "/proc/self/pagemap",
                "/proc/kcore",
                "/dev/fd/999",
                "/proc/self/fd/999",
                "/dev/null",
                "/dev/fd",
            ),
        )
    },
}


def run(*words: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "reader", "--lang", "en", *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        start_new_session=True,
        timeout=60,
        check=False,
    )


SOME = ("fifo", "unix_socket", "loop", "sparse", "to_a_device", "/dev/zero", "/dev/tty", "/proc/self/mem")


@pytest.mark.parametrize("name", SOME)
@pytest.mark.parametrize("words", [("--config",), ("import",), ("--db",)], ids=" ".join)
def test_nor_is_it_settings_or_a_list_of_feeds_or_a_library(
    jarida: Jarida, tmp_path: Path, name: str, words: tuple[str, ...]
) -> None:
    place = NO_FILES[name](tmp_path) if name in NO_FILES else name
    after = () if words == ("import",) else ("list",)
    done = jarida("--lang", "en", *words, place, *after)
    assert (done.code, done.out) == (1, "")
    assert place.rpartition("/")[2] in done.line


def test_settings_are_checked_whatever_they_are(jarida: Jarida, tmp_path: Path) -> None:
    for name in ("fifo", "sparse"):
        (tmp_path / name).mkdir()
        done = jarida("--lang", "en", "--config", NO_FILES[name](tmp_path / name), "config", "--check")
        assert (done.code, done.err.count("\n")) == (1, 1)


@pytest.mark.parametrize("words", [("cat", "-"), ("import", "-")])
def test_of_an_endless_stream_no_more_is_read_than_is_taken(words: tuple[str, ...]) -> None:
    program = [sys.executable, "-m", "reader", "--lang", "en", *words]
    with open("/dev/zero", "rb") as endless:  # noqa: PTH123 - a device
        done = subprocess.run(program, stdin=endless, capture_output=True, timeout=60, check=False)
    assert done.returncode == 1
    assert b"(> " in done.stderr


@pytest.mark.parametrize("name", NO_FILES)
def test_what_is_no_file_is_one_line(tmp_path: Path, name: str) -> None:
    if name.startswith("/proc/k") and not Path(name).exists():
        pytest.skip(f"there is no {name} here")
    done = run("cat", NO_FILES[name](tmp_path))
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.count(b"\n") == 1
    assert b"Traceback" not in done.stderr
    assert b"crash.log" not in done.stderr


def test_a_pipe_of_the_shell_is_read_like_standard_input() -> None:
    ours, theirs = os.pipe()
    with open(theirs, "wb") as writer:  # noqa: PTH123
        writer.write("عنوان\n\nنص".encode())
    with open(ours, "rb"):  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-m", "reader", "cat", f"/dev/fd/{ours}"],
            pass_fds=[ours],
            capture_output=True,
            timeout=60,
            check=False,
        )
    assert done.stdout.decode() == "عنوان\n\nنص\n"


def test_files_that_come_and_go_while_a_folder_is_read_are_no_error(tmp_path: Path) -> None:
    over = threading.Event()
    (tmp_path / "stays.txt").write_text("عنوان\n\nنص", encoding="utf-8")

    def come_and_go() -> None:
        number = 0
        while not over.is_set():
            path = tmp_path / f"{number % 50}.txt"
            number += 1
            path.write_text("خبر\n\nنص", encoding="utf-8")
            path.unlink()

    thread = threading.Thread(target=come_and_go)
    thread.start()
    try:
        done = run("cat", str(tmp_path))
    finally:
        over.set()
        thread.join()
    assert "عنوان" in done.stdout.decode()
    # One that vanished after it was found is told, like any that cannot be read.
    assert all(b"no such file" in line or b"there is no article" in line for line in done.stderr.splitlines())
