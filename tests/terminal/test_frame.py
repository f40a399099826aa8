"""A frame is painted only where it is true and his who sees it, and is undone by whoever prints."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from reader.cli.verbs import opens
from reader.terminal import frame
from reader.terminal.frame import Kept, Plan
from tests.bench.played import Played

FILE = "frames/library-80x24"


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return Plan(str(tmp_path / FILE), "80\x1f24\x1fTERM=xterm")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "jarida.db"
    path.write_bytes(b"library")
    return path


def kept(library: Path) -> Kept:
    return Kept(
        b"<enter>",
        b"<leave>",
        b"<whole>",
        b"<empty>",
        settings=frame.stamp(f"{library}.toml"),
        library=frame.stamp(str(library), f"{library}-wal"),
    )


def test_what_was_kept_is_read(plan: Plan, library: Path) -> None:
    assert frame.keep(plan, kept(library))
    found = frame._read(plan)
    assert found is not None
    assert vars(found) == vars(kept(library))


def test_it_is_for_its_user_alone(plan: Plan, library: Path) -> None:
    frame.keep(plan, kept(library))
    path = Path(plan.path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    path.chmod(0o644)
    assert frame._read(plan) is None


def test_a_link_is_not_followed(plan: Plan, library: Path) -> None:
    frame.keep(plan, kept(library))
    path = Path(plan.path)
    path.rename(path.with_name("other"))
    path.symlink_to("other")
    assert frame._read(plan) is None


@pytest.mark.parametrize("identity", ["80\x1f24\x1fTERM=screen", "", "80\x1f25\x1fTERM=xterm"])
def test_another_terminal_language_or_place_has_none(plan: Plan, library: Path, identity: str) -> None:
    frame.keep(plan, kept(library))
    assert frame._read(Plan(plan.path, identity)) is None


def test_other_settings_make_it_untrue(plan: Plan, library: Path) -> None:
    frame.keep(plan, kept(library))
    Path(f"{library}.toml").write_text("[ui]\n")
    assert frame._read(plan) is None


@pytest.mark.parametrize(
    "data", [b"", b"jarida frame 1 3\nabc", b"jarida frame 1 1 1 1 1 1 1 9\nabc", b"\n\n"]
)
def test_a_file_that_is_none_of_ours_is_nothing(plan: Plan, data: bytes) -> None:
    path = Path(plan.path)
    path.parent.mkdir()
    path.write_bytes(data)
    path.chmod(0o600)
    assert frame._read(plan) is None


def test_where_nothing_can_be_written_nothing_is_kept(plan: Plan, library: Path) -> None:
    Path(plan.path).parent.write_text("in the way")
    assert not frame.keep(plan, kept(library))


PAINT = """
import os, sys, termios
from reader.terminal import frame
from reader.terminal.frame import Kept
how, library = sys.argv[1:]
tty = os.open("/dev/tty", os.O_RDWR)
before = termios.tcgetattr(tty)
frame.begin(True)
assert not frame.stands()
plan = frame.planned()
if plan is None:
    os.write(tty, b"<none>")
    sys.exit()
stamps = {"settings": frame.stamp(library + ".toml"), "library": frame.stamp(library)}
assert frame.keep(plan, Kept(b"<enter>", b"<leave>", b"<whole>", b"<empty>", **stamps))
if how == "changed":
    open(library, "a").write("more")
frame.begin(None if how == "nothing" else True)
if how == "nothing":
    assert not frame.stands()
else:
    assert not termios.tcgetattr(tty)[3] & (termios.ECHO | termios.ICANON)
    if how == "typed":
        os.write(tty, b"<ready>")
        assert os.read(tty, 9) == b"typed"
    if how == "other":
        assert frame.hand_over(b"<another>") is None
    if how == "taken":
        assert frame.hand_over(b"<enter>") == before
        termios.tcsetattr(tty, termios.TCSANOW, before)
    frame.undo()
assert not frame.stands()
os.write(tty, b"<same>" if termios.tcgetattr(tty) == before else b"<changed>")
"""
WHOLE = b"<enter>\x1b[?1049h\x1b[?25l<whole>"
EMPTY = b"<enter>\x1b[?1049h\x1b[?25l<empty>"
UNDONE = b"\x1b[m\x1b[?25h\x1b[?1049l<leave>"


def painted(tmp_path: Path, how: str, **variables: str) -> bytes:
    library = tmp_path / "jarida.db"
    library.write_text("library")
    environ = {"PATH": os.environ["PATH"], "TERM": "xterm", "XDG_CACHE_HOME": str(tmp_path), **variables}
    with Played((sys.executable, "-c", PAINT, how, str(library)), environ) as run:
        if how == "typed":
            run.until(b"<ready>")
            run.press(b"typed")
        run.until_quiet(20)
        return b"".join(written.data for written in run.log)


@pytest.mark.parametrize(
    ("how", "sent"),
    [
        ("typed", WHOLE + b"<ready>" + UNDONE),
        ("changed", EMPTY + UNDONE),
        ("nothing", b""),
        ("other", WHOLE + UNDONE),
        ("taken", WHOLE),
    ],
)
def test_it_is_painted_where_it_is_true_and_undone_by_who_does_not_take_it(
    tmp_path: Path, how: str, sent: bytes
) -> None:
    assert painted(tmp_path, how) == sent + b"<same>"


@pytest.mark.parametrize("variables", [{"TERM": "dumb"}, {"JARIDA_FRAME": "0"}, {"_JARIDA_COMPLETE": "x"}])
def test_nothing_is_planned_where_it_is_switched_off_or_not_understood(
    tmp_path: Path, variables: dict[str, str]
) -> None:
    assert painted(tmp_path, "off", **variables) == b"<none>"


@pytest.mark.parametrize(
    ("words", "opening"),
    [
        ((), True),
        (("{file}",), False),
        (("{file}", "{file}"), False),
        (("list",), None),
        (("{file}", "nowhere"), None),
        (("--lang", "ar"), None),
        (("-",), None),
    ],
)
def test_only_lines_that_open_the_screen_for_sure_have_a_frame(
    library: Path, words: tuple[str, ...], opening: bool | None
) -> None:
    assert opens([word.format(file=library) for word in words]) is opening
