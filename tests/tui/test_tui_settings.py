"""What the settings change on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader import locale
from reader.locale import Language
from reader.settings import Settings, Ui
from reader.settings.table import Direction, Motion
from reader.tui.app import JaridaApp
from reader.tui.messages import Loaded


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "port.txt"
    path.write_text("فتح الميناء\n\nفتحت الوزارة الميناء الجديد أمس.\n", encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("language", "direction", "rtl"),
    [("ar", "auto", True), ("ar", "ltr", False), ("en", "auto", False), ("en", "rtl", True)],
)
async def test_the_panes_stand_as_the_settings_have_them(
    article: str, language: Language, direction: Direction, rtl: bool
) -> None:
    locale.install(language)
    app = JaridaApp([article], stdin=None, settings=Settings(ui=Ui(direction=direction)))
    async with app.run_test(size=(120, 20)) as pilot:
        await pilot.pause()
        assert (app.main.news.region.x > app.main.view.region.x) is rtl


@pytest.mark.parametrize(("motion", "notice"), [("auto", "loading: 1 article"), ("reduced", "loading…")])
async def test_no_count_runs_where_motion_is_reduced(article: str, motion: Motion, notice: str) -> None:
    locale.install("en")
    app = JaridaApp([article], stdin=None, settings=Settings(ui=Ui(motion=motion)))
    async with app.run_test(size=(120, 20)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        app.on_loaded(Loaded([], []))
        await pilot.pause()
        last = [strip.text for strip in app.screen._compositor.render_strips(app.size)][-1]
        assert last.strip() == notice
        assert app.animation_level == "none"
