"""What the screen's process loads when it is touched, and not before: it is the real thing then."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader.text.layout import visual
from reader.tui import early
from reader.tui.deferred import MODULES
from reader.tui.early import OFF
from tests.tui.opening import library

BEGUN = """
import sys
from importlib import import_module
from types import ModuleType
from reader.text.layout import visual
from reader.tui import deferred, early
from reader.tui.deferred import Deferred, MODULES

holder = sys.modules["holder"] = ModuleType("holder")

def taken(module, names):
    exec(f"from {module} import {names}", vars(holder))

def waiting():
    return {name for name in MODULES if type(sys.modules.get(name)) is Deferred}

early.begin()
"""


def run(script: str, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """A process of its own that has begun to defer."""
    done = subprocess.run(
        [sys.executable, "-c", BEGUN + script, *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=os.environ | variables,
    )
    assert not done.returncode, done.stderr
    return done


def told(script: str, *arguments: str, **variables: str) -> list[str]:
    """What such a process prints."""
    return run(script, *arguments, **variables).stdout.split()


TOUCHED = """
name = sys.argv[1]
module = import_module(name)
assert type(module) is Deferred
if MODULES[name]:
    taken(name, ", ".join(MODULES[name]))
assert name in waiting(), "taking names out of it loads it"
assert module.__file__.endswith(".py"), "the first attribute"
assert type(module) is ModuleType
assert sys.modules[name] is module is import_module(name)
for each in MODULES[name]:
    assert vars(holder)[each] is getattr(module, each)
package, _, last = name.rpartition(".")
assert not package or getattr(sys.modules[package], last) is module
theirs = set(vars(module))

for each in (name, *(each for each in sys.modules if each.startswith(name + "."))):
    del sys.modules[each]
fresh = set(vars(import_module(name)))
assert theirs - {"__builtins__"} >= fresh - {"__builtins__"}, fresh - theirs
print("whole")
"""


@pytest.mark.parametrize("name", MODULES)
def test_a_module_that_is_touched_is_the_real_one(name: str) -> None:
    assert told(TOUCHED, name) == ["whole"]


SHOWN = """
import asyncio
from pathlib import Path
from reader.tui.app import JaridaApp
from tests.tui.opening import NOW

async def main():
    app = JaridaApp((), stdin=None, now=NOW, shelf=Path(sys.argv[1]))
    async with app.run_test(size=(120, 36)) as pilot:
        while app.main.speakers.speech is None:
            await pilot.pause(0.01)
        print(*sorted(waiting()))
        await pilot.pause(0.2)
        strips = app.screen._compositor.render_strips(app.size)
        print([(part.text, str(part.style)) for strip in strips for part in strip], file=sys.stderr)

asyncio.run(main())
"""


def test_the_first_screen_touches_none_and_is_the_same_without(tmp_path: Path) -> None:
    shelf = library(tmp_path)
    undeferred = run(SHOWN, str(shutil.copy(shelf, tmp_path / "another")), **{OFF: "0"})
    drawn = run(SHOWN, str(shelf))
    assert drawn.stdout.split() == sorted(MODULES.keys() - {"textual.pilot"})  # which is what opens it here
    assert undeferred.stdout.split() == []
    assert visual("افتتاح السوق الجديدة") in drawn.stderr
    assert drawn.stderr == undeferred.stderr


PALETTE = """
import asyncio
from textual.app import App
from textual.theme import ThemeProvider
import textual.command
import textual.app

class Plain(App):
    pass

async def main():
    app = Plain()
    async with app.run_test() as pilot:
        assert "textual.command" in waiting()
        await pilot.press("ctrl+p")
        await pilot.pause()
        palette = textual.command.CommandPalette
        assert type(app.screen) is palette is textual.app.CommandPalette, app.screen
        assert palette.is_open(app)
        assert issubclass(ThemeProvider, textual.command.Provider)
        await pilot.press("escape")
        app.search_themes()
        await pilot.pause()
        await pilot.press(*"nord")
        while not (options := app.screen.query_one("OptionList")).option_count:
            await pilot.pause(0.01)
        await pilot.press("down", "enter")
        await pilot.pause()
        print(app.theme)

asyncio.run(main())
"""


def test_the_palette_of_textual_opens_and_finds_themes() -> None:
    assert told(PALETTE) == ["nord"]


ENCRYPTED = """
import asyncio, socket

async def main():
    async def silent(reader, writer):
        writer.close()
    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    assert {"ssl", "asyncio.sslproto"} <= waiting()
    try:
        await asyncio.open_connection("127.0.0.1", port, ssl=True)
    except ConnectionError:
        print("refused")
    import ssl
    print(isinstance(ssl.create_default_context(), ssl.SSLContext), "ssl" in waiting())

asyncio.run(main())
"""


def test_asyncio_encrypts_with_what_is_loaded_then() -> None:
    assert told(ENCRYPTED) == ["refused", "True", "False"]


KINDS = """
taken("rich.table", "Table")
taken("uuid", "uuid4")
Table, uuid4 = holder.Table, holder.uuid4
assert waiting() >= {"rich.table", "uuid"}
assert not isinstance(3, Table)
assert "rich.table" not in waiting()
import rich.table
class Ours(Table):
    pass
assert issubclass(Ours, rich.table.Table)
assert isinstance(Ours(), Table)
assert issubclass(Ours, Table)
assert (Table | None) == (None | Table) == (rich.table.Table | None)
assert len(uuid4().hex) == 32
assert holder.uuid4 is import_module("uuid").uuid4
print("same")
"""


def test_a_name_that_somebody_kept_is_its_real_thing() -> None:
    assert told(KINDS) == ["same"]


THREADS = """
from threading import Thread
seen = []
def touch():
    seen.append(sys.modules["difflib"].HtmlDiff.__name__)
threads = [Thread(target=touch) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(*set(seen), len(seen))
"""


def test_threads_that_touch_one_at_once_all_see_it_whole() -> None:
    assert told(THREADS) == ["HtmlDiff", "8"]


def test_nothing_is_deferred_where_it_is_switched_off() -> None:
    assert told("print(len(waiting()))", **{OFF: "0"}) == ["0"]


def test_nothing_is_deferred_with_a_textual_that_nobody_looked_at() -> None:
    script = """
for each in MODULES:
    sys.modules.pop(each, None)
print(len(waiting()))
for each in [each for each in sys.modules if each.startswith(("textual", "rich", "asyncio"))]:
    del sys.modules[each]
early.known = lambda: False
early.begin()
print(len(waiting()))
"""
    assert told(script) == ["0", "0"]


def test_nothing_is_deferred_where_python_cannot_encrypt() -> None:
    script = """
import textual
loaded = {*MODULES, "textual", "rich", "asyncio"}
for each in [each for each in sys.modules if each in loaded or each.partition(".")[0] in loaded]:
    del sys.modules[each]
deferred.NEEDS = dict.fromkeys(deferred.NEEDS, "_nobody_has_this")
deferred.begin()
print(*sorted(set(MODULES) - waiting()))
"""
    assert told(script) == ["asyncio.sslproto", "ssl"]


def test_a_process_that_has_textual_already_stays_as_it_is() -> None:
    before = dict(sys.modules)
    early.begin()
    assert sys.modules == before
