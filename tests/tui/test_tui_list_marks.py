"""What a reader does to articles of the list: seen at once, kept, and taken back."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader import locale
from reader.article import Article
from reader.library.listing import RowId
from reader.library.shelf import Entry, Shelf
from reader.text.layout import visual
from reader.tui.app import JaridaApp

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
LENGTH = 12


@pytest.fixture(autouse=True)
def arabic() -> Iterator[None]:
    locale.install("ar")
    yield
    locale.install("ar")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library of one feed: `خبر 1` is the newest of twelve."""
    path = tmp_path / "news.db"
    add(path, "المنارة", [f"خبر {number}" for number in range(1, LENGTH + 1)])
    return path


def add(path: Path, name: str, titles: list[str], newest: datetime = NOW) -> None:
    items = ""
    for n, title in enumerate(titles):
        date = f"{newest - timedelta(hours=n):%a, %d %b %Y %H:%M:%S} GMT"
        text = f"قال العمدة رامي حداد إن {title} سار."
        items += f"<item><guid>{title[:20]}</guid><title>{title.partition('|')[0]}</title>"
        items += f"<description>{text}</description><pubDate>{date}</pubDate></item>"
    feed = path.with_name(f"{name}.xml")
    feed.write_text(
        f"<rss version='2.0'><channel><title>صحيفة {name}</title>{items}</channel></rss>", encoding="utf-8"
    )
    with Shelf(path) as shelf:
        shelf.add(str(feed))


@asynccontextmanager
async def opened(
    path: Path, size: tuple[int, int] = (100, 30)
) -> AsyncIterator[tuple[JaridaApp, Pilot[None]]]:
    app = JaridaApp((), stdin=None, shelf=path, now=NOW)
    async with app.run_test(size=size) as pilot:
        await settled(app, pilot)
        yield app, pilot


async def settled(app: JaridaApp, pilot: Pilot[None]) -> None:
    """Wait until the cursor rests and everything is written and said."""
    await pilot.pause()
    while app.main.restless or not app.main.keeper.idle:
        await pilot.pause(0.01)
    await pilot.pause()
    await pilot.pause()


async def press(app: JaridaApp, pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await settled(app, pilot)


def entries(path: Path) -> list[Entry]:
    with Shelf(path) as shelf:
        return list(shelf.every(shelf.query("")))


def shown(app: JaridaApp) -> str:
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips(app.size))


def footer(app: JaridaApp) -> str:
    return app.main.footer.render_line(0).text


async def test_the_library_opens_on_its_newest(path: Path) -> None:
    async with opened(path) as (app, _):
        assert app.main.view.article is not None
        assert app.main.view.article.title == "خبر 1"
        assert f"1/{LENGTH}" in shown(app)


async def test_u_marks_read_and_unread_again(path: Path) -> None:
    async with opened(path) as (app, pilot):
        await press(app, pilot, "u")
        assert entries(path)[0].read
        assert app.main.news.current is not None
        assert app.main.news.current.state.read
        await press(app, pilot, "u")
        assert not entries(path)[0].read


async def test_a_star_is_seen_and_kept(path: Path) -> None:
    async with opened(path) as (app, pilot):
        assert "★" not in shown(app)
        await press(app, pilot, "j", "*")
        assert "★" in shown(app)
        assert [entry.starred for entry in entries(path)[:3]] == [False, True, False]
        await press(app, pilot, "U")
        assert "★" not in shown(app)
        assert not entries(path)[1].starred


async def test_all_read_can_be_taken_back(path: Path) -> None:
    async with opened(path) as (app, pilot):
        await press(app, pilot, "A")
        assert all(entry.read for entry in entries(path))
        assert "●" not in shown(app)
        assert visual("U") in footer(app)
        await press(app, pilot, "U")
        assert not any(entry.read for entry in entries(path))
        assert "●" in shown(app)


async def test_a_deleted_article_is_gone_and_comes_back(path: Path) -> None:
    async with opened(path) as (app, pilot):
        await press(app, pilot, "j", "d")
        assert app.main.news.current is not None
        assert app.main.news.current.title == "خبر 3"
        assert len(entries(path)) == LENGTH - 1
        assert visual("خبر 2 ") not in shown(app)
        await press(app, pilot, "U")
        assert len(entries(path)) == LENGTH
        assert visual("خبر 2") in shown(app)


async def test_tags_are_typed_and_shown(path: Path) -> None:
    async with opened(path) as (app, pilot):
        await press(app, pilot, "T")
        await press(app, pilot, *"مهم", "space", *"#سوق", "enter")
        assert entries(path)[0].tags == ("سوق", "مهم")
        assert visual("#سوق #مهم") in shown(app)
        await press(app, pilot, "T")
        await press(app, pilot, *"سوق", "enter")
        assert entries(path)[0].tags == ("سوق",)
        await press(app, pilot, "U")
        assert entries(path)[0].tags == ("سوق", "مهم")


async def test_only_unread_ones_and_what_is_read_there_stays(path: Path) -> None:
    async with opened(path) as (app, pilot):
        await press(app, pilot, "u", "j", "v")
        assert f"1/{LENGTH - 1}" in shown(app)
        assert app.main.news.current is not None
        assert app.main.news.current.title == "خبر 2"
        await press(app, pilot, "j", "u")
        assert app.main.news.current.title == "خبر 3"
        assert visual("خبر 3") in shown(app)
        await press(app, pilot, "v", "v")
        assert [row.title for row in app.main.news.window.held[:2]] == ["خبر 2", "خبر 4"]


async def test_orders_go_round(path: Path) -> None:
    async with opened(path) as (app, pilot):
        await press(app, pilot, "s")
        assert app.main.news.current is not None
        assert app.main.news.current.title == f"خبر {LENGTH}"
        await press(app, pilot, "s", "s")
        assert app.main.news.current.title == "خبر 1"


async def test_opening_an_article_marks_it_read_and_undo_leaves_that_alone(path: Path) -> None:
    async with opened(path) as (app, pilot):
        await press(app, pilot, "enter")
        assert entries(path)[0].read
        await press(app, pilot, "U")
        assert entries(path)[0].read


async def test_space_at_the_end_reads_on_to_the_next_unread(path: Path) -> None:
    with Shelf(path) as shelf:
        shelf.set_flag("read", [entry.id for entry in entries(path)[1:3]])
    async with opened(path) as (app, pilot):
        await press(app, pilot, "enter", "space")
        assert app.main.view.article is not None
        assert app.main.view.article.title == "خبر 4"
        assert [entry.read for entry in entries(path)[:5]] == [True, True, True, True, False]


async def test_the_place_in_an_article_is_kept_for_the_next_time(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    long = "\n".join(f"وصل القطار رقم {n} إلى المحطة في موعده." for n in range(200))
    add(path, "الطويلة", [f"قطارات|{long}", "خبر قصير"])
    async with opened(path) as (app, pilot):
        await press(app, pilot, "enter", "space", "space")
        position = app.main.view.position
        assert position > 0
        await press(app, pilot, "escape", "j")
        assert entries(path)[0].position == position
    async with opened(path) as (app, _):
        assert app.main.view.position == position


async def test_articles_in_a_run_of_moves_are_not_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(path) as (app, pilot):
        read = list[object]()
        article = app.main.books.article

        def counted(key: RowId) -> Article:
            read.append(key)
            return article(key)

        monkeypatch.setattr(app.main.books, "article", counted)
        monkeypatch.setattr("reader.tui.screens.listing.REST", 60.0)
        await pilot.press("j")
        await pilot.pause()
        await pilot.press("j", "j", "j")
        await pilot.pause()
        assert len(read) <= 2
        app.main.open_article()
        assert app.main.view.article is not None
        assert app.main.view.article.title == "خبر 5"


async def test_quotes_are_counted_for_the_rows_in_view_and_kept(path: Path) -> None:
    async with opened(path) as (app, pilot):
        for _ in range(400):
            if entries(path)[2].quotes:
                break
            await pilot.pause(0.01)
        assert "1”" in shown(app)
        assert entries(path)[0].quotes == 1


async def test_what_was_done_to_an_opened_file_is_remembered(tmp_path: Path) -> None:
    path, file = tmp_path / "news.db", tmp_path / "خبر.txt"
    file.write_text("سوق جديدة\n\nقال العمدة رامي حداد إن السوق كبيرة.\n", encoding="utf-8")
    for starred in (False, True):
        app = JaridaApp([str(file)], stdin=None, shelf=path, now=NOW)
        async with app.run_test(size=(100, 30)) as pilot:
            await app.workers.wait_for_complete()
            await settled(app, pilot)
            assert ("★" in shown(app)) is starred
            await press(app, pilot, *([] if starred else ["*"]))
            assert "★" in shown(app)
    with Shelf(path) as shelf:
        assert shelf.count(shelf.query("")) == 0
