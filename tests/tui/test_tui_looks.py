"""The looks are changed while the program runs: colours, language, calendar."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader import locale
from reader.settings import Settings, Ui, remembered
from reader.text.layout import layout, visual
from reader.tui.app import WORN, JaridaApp
from reader.tui.reading.column import about, packed
from reader.tui.strips import BETWEEN, FSI, PDI
from reader.tui.theme import LIGHT, MONO
from tests.tui.opening import opened

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
TEXT = "فتح الميناء\n\n19 نوفمبر 2026\n\nقال المدير رامي السعيد: «فتحنا الميناء أمس».\n"


@pytest.fixture(autouse=True)
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What one test chose is not what the next one finds."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    yield
    locale.install("ar")
    locale.set_calendar("egypt", hijri=False)


@asynccontextmanager
async def looking(tmp_path: Path, **ui: object) -> AsyncIterator[tuple[JaridaApp, Pilot[None]]]:
    """The app with these settings of the screen, on one article."""
    path = tmp_path / "port.txt"
    path.write_text(TEXT, encoding="utf-8")
    locale.set_calendar("egypt", hijri=False)
    settings = Settings(ui=Ui(**ui))  # type: ignore[arg-type]  # as the file would have them
    async with opened(str(path), size=(120, 20), now=NOW, settings=settings) as found:
        yield found


def row(app: JaridaApp, line_y: int = 0) -> str:
    """One row of the screen, from the left."""
    return "".join(segment.text for segment in app.screen._compositor.render_strips()[line_y])


async def test_the_other_language_mirrors_the_screen_and_comes_back(tmp_path: Path) -> None:
    async with looking(tmp_path) as (app, pilot):
        before = [row(app, line_y) for line_y in range(20)]
        await pilot.press("Z")
        await pilot.pause()
        assert app.main.news.region.x < app.main.view.region.x < app.main.speakers.region.x
        assert row(app).index("Article") < row(app).index("Speakers")
        assert "help" in row(app, 19)
        await pilot.press("Z")
        await pilot.pause()
        assert [row(app, line_y) for line_y in range(20)] == before


async def test_a_direction_of_the_settings_stays_in_the_other_language(tmp_path: Path) -> None:
    async with looking(tmp_path, direction="rtl") as (app, pilot):
        await pilot.press("Z")
        await pilot.pause()
        assert app.main.news.region.x > app.main.view.region.x
        assert "Article" in row(app)


async def test_a_key_goes_through_the_themes_and_the_last_one_is_kept(tmp_path: Path) -> None:
    async with looking(tmp_path) as (app, pilot):
        await pilot.press("C")
        await pilot.pause()
        assert app.theme == LIGHT.name
        assert app.main.view.background_colors[1].hex.lower() == LIGHT.background
    async with looking(tmp_path) as (app, _):
        assert app.theme == LIGHT.name
    async with looking(tmp_path, theme="mono") as (app, _):
        assert app.theme == MONO.name


async def test_without_colours_speakers_get_their_numbers_at_once(tmp_path: Path) -> None:
    async with looking(tmp_path) as (app, pilot):
        await pilot.press(*["C"] * (len(WORN) - 1))
        await pilot.pause()
        assert app.theme == MONO.name
        assert app.main.speakers.row(0).text.rstrip().endswith("1")


async def test_all_themes_come_round(tmp_path: Path) -> None:
    async with looking(tmp_path) as (app, pilot):
        seen = []
        for _ in WORN:
            await pilot.press("C")
            await pilot.pause()
            seen.append(app.theme)
        assert len(set(seen)) == len(WORN) - 1  # auto is dark where the terminal says nothing


@pytest.mark.parametrize("kept", ["", "purple"])
async def test_an_odd_memory_changes_nothing(tmp_path: Path, kept: str) -> None:
    remembered.remember(remembered.place(os.environ), {"theme": kept})
    async with looking(tmp_path) as (app, _):
        assert app.theme == "jarida-dark"


async def test_the_hijri_date_comes_and_goes(tmp_path: Path) -> None:
    hijri = visual("جمادى الآخرة")
    async with looking(tmp_path) as (app, pilot):
        assert not any(hijri in row(app, line_y) for line_y in range(20))
        await pilot.press("H")
        await pilot.pause()
        assert any(hijri in row(app, line_y) for line_y in range(20))
        await pilot.press("H")
        await pilot.pause()
        assert not any(hijri in row(app, line_y) for line_y in range(20))


async def test_parts_of_the_line_below_the_title_are_not_torn(tmp_path: Path) -> None:
    async with looking(tmp_path) as (app, _pilot):
        article = app.main.view.article
        assert article is not None
        for measure in range(24, 60):
            lines = packed(about(article), measure)
            assert "".join(lines).count(FSI) == 3
            assert all(len(layout(line, measure)) == 1 for line in lines), measure
            assert not any(line.startswith(BETWEEN) or line.endswith(BETWEEN) for line in lines)


async def test_a_title_in_the_border_runs_as_the_interface_does(tmp_path: Path) -> None:
    async with looking(tmp_path, lang="en") as (app, pilot):
        await pilot.press("Z")
        app.main.news.label(f"found: {FSI}جسر{PDI}")
        await pilot.pause()
        assert f"found: {visual('جسر')}" in row(app)


async def test_without_colours_a_heavy_line_shows_where_the_focus_is(tmp_path: Path) -> None:
    async with looking(tmp_path, theme="mono") as (app, pilot):
        frame = row(app)
        assert (frame.count("┏"), frame.count("╭")) == (1, 2)
        assert frame.index("┏") == app.main.news.region.x
        await pilot.press("tab")
        await pilot.pause()
        assert row(app).index("┏") == app.main.view.region.x
        await pilot.press("z")
        await pilot.pause()
        assert "━" not in row(app)


async def test_why_reads_as_the_interface_does_and_needs_no_line_of_its_own(tmp_path: Path) -> None:
    async with looking(tmp_path, theme="mono") as (app, pilot):
        await pilot.press("Z", "tab", "right_square_bracket", "w")
        await pilot.pause()
        rows = [row(app, line_y) for line_y in range(20)]
        assert any(f" who: {visual('رامي السعيد, المدير')} " in each for each in rows)
        assert any(f" cue: “{visual('قال')}” " in each for each in rows)
        assert sum(each.count("┏") for each in rows[1:]) == 0
