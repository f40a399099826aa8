"""A large text: its beginning is read before the rest of it is."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from reader.article import Article
from reader.errors import SourceError
from reader.library import load
from reader.locale import _
from reader.tui.app import JaridaApp
from reader.tui.widgets.article import ArticleView
from tests.tui.opening import NOW
from tests.tui.test_tui_panes import press

LONG = "عنوان النص الطويل\n\n" + "".join(f"قالت الهيئة إن العمل رقم {n} بدأ.\n\n" for n in range(40_000))


def words(view: ArticleView) -> list[str]:
    """The rows of the article's pane."""
    return [view.row(line_y).text for line_y in range(view.height)]


async def test_the_beginning_is_read_while_the_rest_is_loaded_and_the_place_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "long.txt"
    path.write_text(LONG, encoding="utf-8")
    rest = threading.Event()

    def halting(locations: Iterable[str], stdin: Callable[[], bytes]) -> Iterator[Article | SourceError]:
        rest.wait()
        yield from load(locations, stdin)

    monkeypatch.setattr("reader.tui.loading.load", halting)
    monkeypatch.setattr("reader.tui.loading.EARLY", 0.001)
    app = JaridaApp([str(path)], stdin=None, now=NOW)
    async with app.run_test(size=(100, 30)) as pilot:
        view = app.main.view
        try:
            while view.article is None:
                await pilot.pause(0.01)
            assert not len(app.library)
            assert app.main.news.hint == _("loading…")
            app.main.go_to(view)
            await press(pilot, "space", "space", "j")
            place, before = view.position, words(view)
            assert place
            assert any(before)
        finally:
            rest.set()  # else the thread would wait for ever
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert len(app.library) == 1
        assert view.article == app.library[0]
        assert view.position == place
        assert words(view) == before
        await press(pilot, "G")
        assert view.position > len(LONG) - 2000
