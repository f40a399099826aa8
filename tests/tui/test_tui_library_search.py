"""Search in the screen: as somebody types, hits marked, kept under a name."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library.shelf import Shelf
from reader.text.layout import visual
from tests.tui.opening import footer, opened, press, settled, shown
from tests.tui.test_tui_list_marks import add

TITLES = [
    "معرض الكتّاب يفتح أبوابه",
    "أسعار القمح ترتفع",
    "مطر غزير",
    "مكتبة جديدة في الميناء",
    "كتاب عن البحر",
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "news.db"
    add(path, "المنارة", TITLES)
    return path


def titles(app) -> list[str]:  # type: ignore[no-untyped-def]
    return [row.title for row in app.main.news.window.held]


async def type_words(app, pilot, words: str) -> None:  # type: ignore[no-untyped-def]
    await pilot.press(*("space" if char == " " else char for char in words))
    await app.workers.wait_for_complete()
    await settled(app, pilot)


async def test_the_list_narrows_while_somebody_types(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await pilot.press("slash")
        await type_words(app, pilot, "كتا")
        assert titles(app) == ["معرض الكتّاب يفتح أبوابه", "كتاب عن البحر"]
        assert visual("كتا") in shown(app)
        await type_words(app, pilot, "ب بحر")
        assert titles(app) == ["كتاب عن البحر"]
        await press(app, pilot, "enter")
        assert titles(app) == ["كتاب عن البحر"]
        await press(app, pilot, "escape")
        assert titles(app) == TITLES


async def test_esc_while_typing_comes_back_to_the_same_row(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await press(app, pilot, "j", "j", "slash")
        await type_words(app, pilot, "قمح")
        assert titles(app) == ["أسعار القمح ترتفع"]
        await press(app, pilot, "escape")
        assert titles(app) == TITLES
        assert app.main.news.current is not None
        assert app.main.news.current.title == "مطر غزير"


async def test_hits_are_marked_in_titles_and_in_the_article(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await pilot.press("S")
        await type_words(app, pilot, "قمح")
        await press(app, pilot, "enter")
        marked = [
            segment.text
            for line_y in range(app.main.news.height)
            for segment in app.main.news.row(line_y)
            if segment.style is not None and segment.style.underline
        ]
        assert marked == [visual("القمح")]
        finding = app.main.view.finding
        assert finding is not None
        assert app.main.view.article is not None
        found = [app.main.view.article.text[start:end] for start, end in finding.hits]
        assert found
        assert set(found) <= {"القمح", "قمح"}


async def test_a_search_is_kept_under_a_name_and_removed(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await pilot.press("S")
        await type_words(app, pilot, "كتا")
        await press(app, pilot, "enter", "a")
        await press(app, pilot, "ctrl+u", *"كتب", "enter")
        with Shelf(path) as shelf:
            assert shelf.searches() == [("كتب", "كتا*")]
        assert visual("حُفظ البحث") in footer(app)
        await press(app, pilot, "m")
        await app.workers.wait_for_complete()
        await settled(app, pilot)
        assert visual("كتب") in shown(app)
        await press(app, pilot, "j", "j", "j", "j", "enter")
        assert titles(app) == ["معرض الكتّاب يفتح أبوابه", "كتاب عن البحر"]
        await press(app, pilot, "m", "d")
        with Shelf(path) as shelf:
            assert shelf.searches() == []


async def test_conditions_of_the_language_work_here_too(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await press(app, pilot, "*", "S")
        await type_words(app, pilot, "is:starred")
        assert titles(app) == TITLES[:1]


async def test_what_is_not_there_is_said(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await pilot.press("S")
        await type_words(app, pilot, "زرافة")
        assert titles(app) == []
        assert visual("لا نتيجة") in shown(app)
        await press(app, pilot, "enter")
        assert visual("لا نتيجة") in footer(app)
        await press(app, pilot, "escape")
        assert titles(app) == TITLES


async def test_a_search_puts_the_sources_away_where_there_is_little_room(path: Path) -> None:
    async with opened(shelf=path, size=(80, 24)) as (app, pilot):
        await press(app, pilot, "m", "S", *"خبر", "enter")
        assert not app.main.feeds.display
        assert app.main.focused is app.main.news
