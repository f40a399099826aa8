"""The modules that hear who said what are read from one file, as long as it says what their sources say."""

from __future__ import annotations

import compileall
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import reader
from reader.headstart import bundle
from reader.quotes.tables.build import compile_tables

TOLD = """
import atexit, sys
from reader.cli.main import run
def tell():
    bundle = sys.modules.get("reader.headstart.bundle")
    print(bundle._codes is not None and not bundle._more and not bundle._codes if bundle else False)
atexit.register(tell)
sys.argv = ["jarida", "quotes", *sys.argv[1:]]
sys.exit(run())
"""

ENGINE = "reader/quotes/engine.py"
LONG_AGO = 1_600_000_000


class Program:
    """A copy of the program that nobody changed for long, and a home."""

    def __init__(self, folder: Path, article: Path) -> None:
        self.folder, self.article = folder / "program", article
        self.file = self.folder / "reader/headstart" / Path(bundle.place()).name
        source = Path(reader.__file__).parent
        shutil.copytree(source, self.folder / "reader", ignore=lambda _, names: {self.file.name} & {*names})
        compile_tables(str(self.folder / "reader/quotes/tables"))
        compileall.compile_dir(self.folder, quiet=1)
        self.settle()

    def settle(self) -> None:
        """Let time pass: of folders that changed just now nothing is believed."""
        for folder in (self.folder, *self.folder.rglob("*")):
            if folder.is_dir():
                os.utime(folder, (LONG_AGO, LONG_AGO))

    def start(self, *flags: str) -> tuple[str, bool]:
        """What a start says, and whether all its modules of the quotes were in the file."""
        places = {"XDG_CACHE_HOME": str(self.folder / "cache"), "PYTHONPATH": str(self.folder)}
        done = subprocess.run(
            [sys.executable, "-S", "-P", *flags, "-c", TOLD, str(self.article)],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
            env=os.environ | places | {"JARIDA_HEADSTART": "1"},
        )
        assert not done.returncode, done.stderr
        self.settle()
        *said, bundled = done.stdout.splitlines()
        return "\n".join(said), bundled == "True"


@pytest.fixture
def program(tmp_path: Path, article: Path) -> Program:
    """A program that has been started twice: once to know where modules are, once to bundle them."""
    made = Program(tmp_path, article)
    assert not made.start()[1]
    assert not made.file.exists()
    assert not made.start()[1]
    assert made.file.exists()
    return made


def test_all_modules_but_the_rare_ones_are_in_it(program: Program) -> None:
    root = program.folder / "reader/quotes"
    names = {".".join(path.relative_to(program.folder).with_suffix("").parts) for path in root.rglob("*.py")}
    names = {name.removesuffix(".__init__") for name in names}
    assert bundle._read(str(program.file)).keys() == set(filter(bundle.holds, names))


SOURCE = """
'of the module'
WORD = 'of nobody'
class Rule:
    'of the class'
    def hears(self, word='من'):
        'of the method'
        return [one for one in ('أن', 'إن') if one != word and (lambda: 'of no function')()]
def silent(): return 'what is said'
def deaf():
    'of the function'
"""


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="what is written of functions is kept there")
def test_of_a_function_all_is_kept_but_what_is_written_of_it() -> None:
    code = compile(SOURCE, "rules.py", "exec")
    whole: dict[str, Any] = {}
    bare: dict[str, Any] = {}
    exec(code, whole)
    exec(bundle._bare(code), bare)
    for name, written in (("hears", "of the method"), ("deaf", "of the function")):
        held: list[Any] = [getattr(space["Rule"], name, None) or space[name] for space in (whole, bare)]
        assert [one.__doc__ for one in held] == [written, None]
        assert [*held[0].__code__.co_lines()] == [*held[1].__code__.co_lines()]
    assert bare["__doc__"] == whole["__doc__"] == "of the module"
    assert bare["Rule"].__doc__ == "of the class"
    assert bare["Rule"]().hears("أن") == whole["Rule"]().hears("أن") == ["إن"]
    assert bare["silent"]() == "what is said"
    assert bare["deaf"]() is None


def test_the_third_start_reads_all_from_it_and_says_the_same(program: Program) -> None:
    before = program.file.stat().st_mtime_ns
    said, bundled = program.start()
    assert "سامر النجار" in said
    assert bundled
    shutil.rmtree(program.folder / "reader/quotes/reports/__pycache__")
    program.settle()
    assert program.start("-B") == (said, True)  # nothing is compiled
    assert program.file.stat().st_mtime_ns == before
    program.file.unlink()
    assert program.start("-B") == (said, False)


def test_a_source_that_has_changed_is_read(program: Program) -> None:
    said, _ = program.start()
    engine = program.folder / ENGINE
    engine.write_text(engine.read_text() + "\nprint('another engine')\n")
    other = f"another engine\n{said}"
    assert [program.start() for _ in range(3)] == [(other, False), (other, True), (other, True)]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:0],
        lambda data: data[:-1],
        lambda data: data[:1000],
        lambda data: data + b"x",
        lambda data: b"\0" + data[1:],
    ],
    ids=["empty", "shorter", "cut", "longer", "of another Python"],
)
def test_a_file_that_is_not_whole_is_made_anew(program: Program, spoil: Callable[[bytes], bytes]) -> None:
    whole, (said, _) = program.file.read_bytes(), program.start()
    program.file.write_bytes(spoil(whole))
    assert program.start("-B") == (said, False)
    assert program.file.read_bytes() == spoil(whole)  # where Python keeps nothing, neither do we
    assert [program.start(), program.start()] == [(said, False), (said, True)]
