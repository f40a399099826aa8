"""What one start finds out for the next is what that would find out by itself, and nothing else."""

from __future__ import annotations

import marshal
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reader import headstart
from reader.headstart import modules, patterns

LONG_AGO = 1_600_000_000

PATTERNS: tuple[tuple[str | bytes, int], ...] = (
    ("", 0),
    (r"a|b(?P<name>c)*(?P=name)", 0),
    (r"(?i:قال)\s+(?:إن|أن)\b", 0),
    (r"[^\W\d_]+(?<!x)(?!y)", re.ASCII),
    (r"[\u0600-\u06ff\ufe70-\ufefc]{2,5}?$", re.MULTILINE | re.DOTALL),
    (r"(?x) a # comment", re.VERBOSE),
    ("(a)(b)?(?(2)c|d)", re.IGNORECASE),
    (rb"\x1b\[(?P<mode>\d+)\$p", 0),
)


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_a_pattern_is_what_it_would_be_compiled_to(pattern: str | bytes, flags: int) -> None:
    kept = patterns.made(pattern, patterns.numbers(pattern, flags))
    compiled = re.compile(pattern, flags)
    assert kept == compiled  # flags, the machine's program, and the text
    assert isinstance(kept, re.Pattern)
    assert (kept.groups, dict(kept.groupindex)) == (compiled.groups, dict(compiled.groupindex))


SINGLE = """
import pack, re
VALUE, LATER, SOME = 1, "later|on", ("one|of", "some")
def ask(typed):
    global last
    last = typed
    re.match(LATER, typed)
    re.search(SOME[0], typed)
    re.findall(typed, typed)
    re.findall(LATER + typed, typed)
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with modules, unchanged for long."""
    folder = tmp_path / "lib"
    (folder / "pack").mkdir(parents=True)
    (folder / "pack" / "__init__.py").write_text("from pack import inner\n")
    (folder / "pack" / "inner.py").write_text("import re\nWORDS = re.compile('(?P<first>mod)ule')\n")
    (folder / "single.py").write_text(SINGLE)
    (tmp_path / "first").mkdir()
    run(tmp_path)  # what is compiled stands beside
    for place in (tmp_path, tmp_path / "first", folder, folder / "pack"):
        os.utime(place, (LONG_AGO, LONG_AGO))
    return tmp_path


TOLD = """
import sys
sys.path[:0] = [sys.argv[1] + "/first", sys.argv[1] + "/lib"]
sys.path.remove("")
from reader import headstart
headstart.begin()
import re
from _frozen_importlib_external import PathFinder
searched = []
find = PathFinder.find_spec
PathFinder.find_spec = lambda name, *more: searched.append(name) or find(name, *more)
import single, pack
re.compile(sys.argv[2])
getattr(single, "ask", str)(sys.argv[2])
headstart.end()
for module in (single, pack, pack.inner):
    print(module.__file__, module.__cached__, getattr(module, "__path__", ""), module.__spec__.parent)
print(single.VALUE, pack.inner.WORDS.pattern, pack.inner.WORDS.groupindex)
print("searched", *(name for name in searched if name.partition(".")[0] in ("single", "pack")))
"""


def run(home: Path, typed: str = "typed", **variables: str) -> tuple[list[str], list[str]]:
    """What a start says of its modules, and which of them Python looked for."""
    places = {"XDG_CACHE_HOME": str(home / "cache"), headstart.OFF: "1", **variables}
    done = subprocess.run(
        [sys.executable, "-c", TOLD, str(home), typed],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=os.environ | places,
    )
    assert not done.returncode, done.stderr
    *said, searched = done.stdout.splitlines()
    return said, searched.split()[1:]


ALL = ["single", "pack", "pack.inner"]


def test_the_next_start_looks_for_nothing_and_has_the_same(home: Path) -> None:
    said, searched = run(home)
    assert searched == ALL
    assert run(home) == (said, [])
    (kept,) = (home / "cache" / "jarida" / "headstart").iterdir()
    before = kept.stat().st_mtime_ns
    assert run(home) == (said, [])
    assert kept.stat().st_mtime_ns == before  # nothing new, nothing written
    assert kept.stat().st_mode & 0o777 == 0o600


def test_a_source_that_has_changed_is_read(home: Path) -> None:
    run(home)
    (home / "lib" / "single.py").write_text("import pack\nVALUE = 22\n")
    os.utime(home / "lib", (LONG_AGO, LONG_AGO))
    said, searched = run(home)
    assert said[-1].startswith("22 ")
    assert searched == []


def test_a_module_that_came_before_it_is_found(home: Path) -> None:
    run(home)
    (home / "first" / "single.py").write_text("import pack\nVALUE = 3\n")
    said, searched = run(home)
    assert said[-1].startswith("3 ")
    assert searched[:2] == ["single", "pack"]  # of that folder nothing is known any more


def test_a_module_that_became_a_package_is_found(home: Path) -> None:
    run(home)
    (home / "lib" / "pack" / "inner.py").unlink()
    (home / "lib" / "pack" / "inner").mkdir()
    (home / "lib" / "pack" / "inner" / "__init__.py").write_text("import re\nWORDS = re.compile('other')\n")
    said, searched = run(home)
    assert "other" in said[-1]
    assert searched == ["pack.inner"]


@pytest.mark.parametrize("end", [0, 3, 15])
def test_what_was_compiled_and_cut_off_is_compiled_again(home: Path, end: int) -> None:
    said, _ = run(home)
    run(home)
    (compiled,) = (home / "lib" / "__pycache__").glob("single.*")
    compiled.write_bytes(compiled.read_bytes()[:end])
    assert run(home)[0] == said


@pytest.mark.parametrize(
    "spoil",
    [
        lambda kept: kept.write_bytes(b""),
        lambda kept: kept.write_bytes(kept.read_bytes()[:-1]),
        lambda kept: kept.write_bytes(kept.read_bytes()[:200] + b"x" + kept.read_bytes()[201:]),
        lambda kept: kept.chmod(0o644),
        lambda kept: kept.rename(kept.with_name("other")) and kept.symlink_to("other"),
    ],
    ids=["empty", "cut", "changed", "open", "link"],
)
def test_a_file_that_is_not_ours_alone_and_whole_is_not_believed(home: Path, spoil: object) -> None:
    said, _ = run(home)
    (kept,) = (home / "cache" / "jarida" / "headstart").iterdir()
    assert callable(spoil)
    spoil(kept)
    assert run(home) == (said, ALL)


@pytest.mark.parametrize(
    "variables",
    [{headstart.OFF: "0"}, {"PYTHONPYCACHEPREFIX": "{home}/elsewhere"}, {"PYTHONOPTIMIZE": "1"}],
    ids=["off", "compiled elsewhere", "compiled otherwise"],
)
def test_it_is_off_where_it_is_switched_off_or_python_imports_otherwise(
    home: Path, variables: dict[str, str]
) -> None:
    run(home)
    variables = {name: value.format(home=home) for name, value in variables.items()}
    assert run(home, **variables)[1] == ALL


def test_what_is_typed_is_not_kept(home: Path) -> None:
    run(home, "secret")
    run(home, "secret")
    (kept,) = (home / "cache" / "jarida" / "headstart").iterdir()
    found = marshal.loads(kept.read_bytes()[8:])[2]
    assert {("(?P<first>mod)ule", 0), ("later|on", 0), ("one|of", 0)} <= found.keys()
    assert not [pattern for pattern, _ in found if "secret" in str(pattern)]


def test_what_is_kept_does_not_grow_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_known", {(f"{i}", 0): patterns.numbers("a", 0) for i in range(8)})
    monkeypatch.setattr(patterns, "_new", {("b", 0), ("c", 0)})
    monkeypatch.setattr(patterns, "MOST", 9)
    assert patterns.end() == ({(each, 0): patterns.numbers(each, 0) for each in "bc"}, True)


def test_numbers_that_are_no_program_are_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    flags, _, *rest = patterns.numbers("abc", 0)
    monkeypatch.setattr(patterns, "_known", {("abc", 0): (flags, b"\xff" * 16, *rest)})
    assert patterns._compiled("abc") == re.compile("abc")


def test_a_folder_that_changed_just_now_is_not_spoken_of(home: Path) -> None:
    os.utime(home / "lib")
    run(home)
    assert run(home)[1] == ["single", "pack"]


def test_only_names_and_folders_that_python_searches_are_kept(home: Path) -> None:
    run(home)
    (kept,) = (home / "cache" / "jarida" / "headstart").iterdir()
    where = marshal.loads(kept.read_bytes()[8:])[1]
    assert where[""][1]["single"][1] == modules.MODULE
    assert where[str(home / "lib" / "pack")][1] == {"inner": (0, modules.MODULE)}
    for _, names in where.values():
        assert all("/" not in name for name in names)
        assert {kind for _, kind in names.values()} <= set(modules.KINDS)


def test_no_module_of_ours_in_a_file_of_its_own_is_asked_for_more_than_it_has() -> None:
    root = Path(headstart.__file__).parents[1]
    files = [path for path in root.rglob("*.py") if path.name != "__init__.py"]
    assert not [path for path in files if "\ndef __getattr__" in path.read_text(encoding="utf-8")]


def test_the_program_says_the_same_with_what_an_earlier_start_found(tmp_path: Path) -> None:
    text = tmp_path / "news.txt"
    text.write_text(
        "افتتاح السوق الجديدة\n\nقال العمدة رامي حداد إن السوق تضم ستين متجرا.\n", encoding="utf-8"
    )
    environ = os.environ | {"XDG_CACHE_HOME": str(tmp_path)}
    said = []
    for switch in ("0", "1", "1", "1"):
        done = subprocess.run(
            [sys.executable, "-m", "reader", "quotes", str(text)],
            capture_output=True,
            check=True,
            timeout=60,
            env=environ | {headstart.OFF: switch},
        )
        said.append(done.stdout)
    assert "رامي حداد".encode() in said[0]
    assert said == said[:1] * 4
    (kept,) = (tmp_path / "jarida" / "headstart").iterdir()
    assert headstart.recall(str(kept)) is None  # this process was started with other folders
    assert marshal.loads(kept.read_bytes()[8:])[2]
