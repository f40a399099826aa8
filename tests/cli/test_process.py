"""The program as a process: what it imports, how it ends, and what becomes of broken streams."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from reader.cli.commands import JARIDA
from reader.cli.verbs import COMMANDS

HEAVY = ("textual", "rich", "asyncio", "trafilatura", "feedparser", "lxml", "sqlite3", "httpx2")
TERMINALS_OWN = ("termios", "tty", "pty", "curses")

SPARED = {
    *(
        "dataclasses",
        "pathlib",
        "urllib.parse",
        "hashlib",
        "tomllib",
        "csv",
        "locale",
        "copy",
        "shutil",
        "email",
    ),
    *("click", "inspect", "ast", "uuid", "platform"),
    *("platformdirs", "bidi", "arabic_reshaper", "zlib", "encodings.cp1256", "multiprocessing"),
    *("reader.text.layout", "reader.terminal.encoders", "reader.terminal.probe", "reader.cli.help"),
    *("reader.store.people", "reader.store.stories", "reader.store.entries", "reader.library.inmemory"),
}
"""What no command needs that prints a text, who said what in it, or a list, to a pipe."""

REPORT = """
import atexit
import sys
sys.argv = ["jarida", *sys.argv[1:]]
from reader.cli.main import run
atexit.register(lambda: sys.stderr.write("\\n".join(sorted(sys.modules))))
sys.exit(run())
"""


def start(
    *arguments: str | Path, env: dict[str, str] | None = None, through: tuple[str, ...] = ()
) -> subprocess.Popen[bytes]:
    """Start the program, through another one if need be, without a controlling terminal."""
    return subprocess.Popen(
        [*through, sys.executable, "-m", "reader", *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        env=env,
    )


def wait_until_it_listens(process: subprocess.Popen[bytes]) -> None:
    """Until the program has a handler for SIGTERM; from then on every signal has to be answered."""
    status = Path(f"/proc/{process.pid}/status")
    until = time.monotonic() + 20
    while time.monotonic() < until:
        caught = int(dict(line.split(":\t", 1) for line in status.read_text().splitlines())["SigCgt"], 16)
        if caught >> (signal.SIGTERM - 1) & 1:
            return
        time.sleep(0.01)
    raise AssertionError("it never listened")


IGNORING_HANGUP = ("/bin/sh", "-c", 'trap "" HUP; exec "$@"', "sh")
"""What nohup does."""

needs_proc = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="there is no /proc here")


def loaded_by(*command: str) -> set[str]:
    """The modules that a fresh interpreter has loaded at the end of a run."""
    done = subprocess.run([sys.executable, *command], capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return set(done.stderr.decode().splitlines())


@pytest.mark.parametrize("arguments", [("--version",), ("--help",), ("cat", "{file}"), ("quotes", "{file}")])
def test_no_command_but_the_screen_loads_what_is_heavy(article: Path, arguments: tuple[str, ...]) -> None:
    words = [word.format(file=article) for word in arguments]
    loaded = loaded_by("-c", REPORT, *words)
    assert "reader" in loaded
    assert sorted(loaded.intersection(HEAVY)) == []


@pytest.mark.parametrize(
    "arguments", [("cat", "{file}"), ("quotes", "{file}"), ("quotes", "--json", "{file}"), ("list", "--json")]
)
def test_a_command_for_a_pipe_spares_what_it_can_do_without(
    article: Path, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    words = [word.format(file=article) for word in arguments]
    loaded = loaded_by("-c", REPORT, *words, "--db", str(tmp_path / "new.db")) & SPARED
    # The text that offsets point into is told by its hash.
    assert loaded == ({"hashlib"} if words[:2] == ["quotes", "--json"] else set())


@pytest.mark.parametrize("more", [(), ("--json",)])
def test_hearing_who_said_what_needs_no_typing(article: Path, more: tuple[str, ...]) -> None:
    loaded = loaded_by("-c", REPORT, "quotes", *more, str(article))
    assert not loaded & {"typing", "contextlib", "importlib.util"}


@pytest.mark.parametrize("arguments", [("list", "--json"), ("search", "x"), ("speakers",), ("export",)])
def test_no_command_on_the_library_loads_a_screen_or_what_fetches(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    loaded = loaded_by("-c", REPORT, "--db", str(tmp_path / "new.db"), *arguments)
    assert "sqlite3" in loaded
    assert sorted(loaded.intersection(HEAVY) - {"sqlite3"}) == []


COMPILING = """
import builtins, sys
compiled, compile_ = [], builtins.compile
def compile(source, *more, **named):
    if "importlib" not in sys._getframe(1).f_code.co_filename:  # of modules that nobody has compiled yet
        compiled.append(str(source))
    return compile_(source, *more, **named)
builtins.compile = compile
sys.argv = ["jarida", *sys.argv[1:]]
from reader.cli.main import run
code = run()
sys.stderr.write("\\n".join(compiled))
sys.exit(code)
"""


@pytest.mark.parametrize("arguments", [("cat", "{file}"), ("quotes", "{file}"), ("list", "--json")])
def test_a_command_for_a_pipe_compiles_no_source(
    article: Path, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    """The first piece takes 2 ms: an annotation of a named tuple that is a string would be enough."""
    words = [word.format(file=article) for word in arguments]
    assert loaded_by("-c", COMPILING, *words, "--db", str(tmp_path / "new.db")) == set()


def test_every_command_is_where_the_table_says() -> None:
    context = click.Context(JARIDA)
    for name in COMMANDS:
        command = JARIDA.get_command(context, name)
        assert command is not None
        assert command.name == name


def test_importing_the_package_loads_nothing_heavy() -> None:
    loaded = loaded_by("-c", "import reader, sys; sys.stderr.write('\\n'.join(sys.modules))")
    assert "reader" in loaded
    assert sorted(loaded.intersection(HEAVY)) == []


@pytest.mark.parametrize(("before", "is_parsed"), [((), False), (("--lang", "en"), True)])
def test_a_line_of_places_loads_no_parser(article: Path, before: tuple[str, ...], is_parsed: bool) -> None:
    """There is no terminal here: all goes as for the screen, up to it."""
    done = subprocess.run(
        [sys.executable, "-c", REPORT, *before, str(article)],
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,
    )
    loaded = done.stderr.split()
    assert done.returncode == 1
    assert "reader.cli.opening" in loaded
    assert ("click" in loaded) is is_parsed


def test_nothing_of_the_terminal_is_loaded_by_its_table_and_questions() -> None:
    """They exist on no Windows."""
    code = (
        "import reader.terminal.dialects, reader.terminal.tty, sys; sys.stderr.write('\\n'.join(sys.modules))"
    )
    assert sorted(loaded_by("-c", code).intersection(TERMINALS_OWN)) == []


def test_a_reader_that_has_seen_enough_is_no_error(article: Path) -> None:
    """`jarida cat … | head -1`, with more text than a pipe holds."""
    with start("cat", *[article] * 400) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_an_output_that_is_full_is_one_line(article: Path) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-m", "reader", "--lang", "en", "cat", str(article)],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == b"jarida: standard output: No space left on device\n"


def test_an_output_that_is_closed_is_one_line(article: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'"{sys.executable}" -m reader --lang en cat "{article}" >&-'],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == b"jarida: standard output: Bad file descriptor\n"


@pytest.mark.parametrize("closing", ["2>&-", "2>/dev/full"])
def test_without_anybody_to_complain_to_the_exit_code_says_it(closing: str) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'"{sys.executable}" -m reader cat nowhere.txt {closing}'],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")


@needs_proc
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"])
def test_a_signal_ends_it_in_silence(name: str) -> None:
    number = signal.Signals[name]
    with start("cat", "-") as process:  # waits for its standard input
        wait_until_it_listens(process)
        process.send_signal(number)
        out, err = process.communicate(timeout=30)
        assert (process.returncode, out, err) == (128 + number, b"", b"")


def test_an_interrupt_of_code_given_as_text_is_one_like_any(tmp_path: Path) -> None:
    """Which Python takes for unhandled: it comes by chance while named tuples are made."""
    (tmp_path / "sitecustomize.py").write_text(
        "import sys, types\n"
        "def interrupted():\n"
        "    raise KeyboardInterrupt\n"
        "program = sys.modules['reader.cli.program'] = types.ModuleType('program')\n"
        "program.main = lambda _arguments: eval('interrupted()')\n"
    )
    with start("cat", "-", env={**os.environ, "PYTHONPATH": str(tmp_path)}) as process:
        out, err = process.communicate(timeout=30)
        assert (process.returncode, out, err) == (128 + signal.SIGINT, b"", b"")


@needs_proc
def test_a_hangup_that_is_ignored_stays_ignored() -> None:
    with start("cat", "-", through=IGNORING_HANGUP) as process:
        wait_until_it_listens(process)
        process.send_signal(signal.SIGHUP)
        out, _err = process.communicate("خبر قصير.\n".encode(), timeout=30)
        assert process.returncode == 0
        assert "خبر قصير" in out.decode()


@pytest.mark.parametrize("words", [(), ("{file}",), ("-",)])
def test_without_a_terminal_the_screen_says_what_to_use_instead(
    article: Path, words: tuple[str, ...]
) -> None:
    with start("--lang", "en", *(word.format(file=article) for word in words)) as process:
        out, err = process.communicate(b"", timeout=30)
        assert (process.returncode, out) == (1, b"")
        assert err == (
            b"jarida: the screen needs a terminal; "
            b"use `jarida cat` to print, or `jarida quotes` for who said what\n"
        )


def test_results_are_utf_8_in_every_locale(article: Path) -> None:
    with start("cat", article, env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0"}) as process:
        out, _err = process.communicate(timeout=30)
        assert "العمل مستمر" in out.decode("utf-8")


def test_a_name_that_is_no_utf_8_is_told_safely(tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.txt")
    with start("cat", name) as process:
        _out, err = process.communicate(timeout=30)
        assert process.returncode == 1
        assert "\ufffd\ufffd.txt" in err.decode("utf-8")


def test_a_fault_of_our_own_is_one_line() -> None:
    broken = "import reader.library; reader.library.load = lambda *a: 1 / 0"
    run = "from reader.cli.main import run; raise SystemExit(run(['--lang', 'en', 'cat', 'x']))"
    done = subprocess.run(
        [sys.executable, "-c", f"{broken}\n{run}"], capture_output=True, timeout=30, check=False
    )
    assert done.returncode == 1
    log = Path(os.environ["XDG_STATE_HOME"]) / "jarida" / "crash.log"
    assert done.stderr.decode() == (
        f"jarida: {log}: jarida stopped because of a fault of its own (ZeroDivisionError); "
        "the details are in the file named here; please report it\n"
    )
    assert "<string>:1 <lambda>" in log.read_text(encoding="utf-8")


LEFT = """
import sys
sys.argv = ["jarida", "cat", sys.argv[1]]
{before}
from reader.cli.main import run
try:
    run()
finally:
    sys.stderr.write("still here")
"""


@pytest.mark.parametrize(
    ("before", "stays"),
    [
        ("", False),
        ("import atexit; atexit.register(print)", True),
        ("import threading", True),
        ("sys.setprofile(lambda *_: None)", True),
    ],
)
def test_a_process_that_has_nothing_left_to_do_just_ends(article: Path, before: str, *, stays: bool) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LEFT.format(before=before), str(article)],
        capture_output=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 0
    assert "العمل مستمر" in done.stdout.decode("utf-8")
    assert (done.stderr == b"still here") == stays
