"""Sources in the screen: added, named, removed, refreshed, brought in and taken out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader import locale
from reader.errors import Missing
from reader.library import samples
from reader.library.shelf import Feed, Shelf
from reader.text.layout import visual
from reader.tui.app import JaridaApp
from reader.tui.messages import Looked
from tests.cli.newsroom import Newsroom, newsroom, rss
from tests.tui.opening import footer, opened, paste, press, settled, shown, until


@pytest.fixture
def room() -> Iterator[Newsroom]:
    """A server with two feeds and a page that speaks of both."""
    with newsroom() as server:
        server.serve(
            "/a.xml", rss("صحيفة المنارة", ("1", "افتتاح السوق\nنص السوق"), ("2", "أمطار الساحل\nنص"))
        )
        server.serve("/b.xml", rss("وكالة أفق", ("1", "قانون الصيد\nأقر المجلس القانون")))
        links = "".join(
            f"<link rel='alternate' type='application/rss+xml' title='{title}' href='{href}'>"
            for title, href in (("المنارة", "/a.xml"), ("أفق", "/b.xml"))
        )
        server.serve("/", f"<html><head>{links}</head><body><p>مرحبا</p></body></html>")
        yield server


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.db"


def feeds(path: Path) -> list[Feed]:
    with Shelf(path) as shelf:
        return shelf.feeds()


def titles(app: JaridaApp) -> list[str]:
    return [row.title for row in app.main.news.window.held]


async def add(app: JaridaApp, pilot: Pilot[None], address: str) -> None:
    await press(app, pilot, "a")
    await paste(app, pilot, address)
    await press(app, pilot, "enter")
    await press(app, pilot, "enter")


async def test_from_the_samples_a_source_is_added_and_the_library_takes_over(
    path: Path, room: Newsroom
) -> None:
    async with opened(samples(), shelf=path, size=(100, 30), newcomer=True) as (app, pilot):
        await press(app, pilot, "a")
        await paste(app, pilot, room.address + "/a.xml")
        await press(app, pilot, "enter")
        assert visual("صحيفة المنارة") in shown(app)
        assert visual("خبران") in shown(app)
        assert not path.exists()
        await press(app, pilot, "enter")
        assert [feed.title for feed in feeds(path)] == ["صحيفة المنارة"]
        assert sorted(titles(app)) == ["أمطار الساحل", "افتتاح السوق"]
        assert app.main.view.article is not None
        assert app.main.view.article.title in titles(app)


async def test_of_a_page_its_other_feeds_can_be_chosen(path: Path, room: Newsroom) -> None:
    async with opened(samples(), shelf=path, size=(100, 30), newcomer=True) as (app, pilot):
        await press(app, pilot, "a")
        await paste(app, pilot, room.address + "/")
        await press(app, pilot, "enter")
        assert visual("أفق") in shown(app)
        await press(app, pilot, "down", "enter")
        assert not path.exists()
        await press(app, pilot, "enter")
        assert [feed.url for feed in feeds(path)] == [room.address + "/b.xml"]


async def test_an_address_without_a_feed_is_asked_for_again_with_what_was_wrong(
    path: Path, room: Newsroom
) -> None:
    async with opened(samples(), shelf=path, size=(100, 30), newcomer=True) as (app, pilot):
        await press(app, pilot, "a")
        await paste(app, pilot, room.address + "/none")
        await press(app, pilot, "enter")
        assert room.address + "/none" in shown(app)
        assert visual("تحقق من العنوان") in shown(app)
        assert not path.exists()
        await press(app, pilot, "ctrl+u")
        await paste(app, pilot, room.address + "/a.xml")
        await press(app, pilot, "enter", "enter")
        assert [feed.title for feed in feeds(path)] == ["صحيفة المنارة"]


async def test_a_failure_takes_no_keys_from_who_types_something_else_by_then(
    path: Path, room: Newsroom
) -> None:
    async with opened(samples(), shelf=path, size=(100, 30), newcomer=True) as (app, pilot):
        await press(app, pilot, "slash")
        app.main.on_looked(Looked("nowhere", None, Missing("nowhere")))
        await pilot.pause()
        assert app.screen is app.main
        assert app.main.prompt.display
        await press(app, pilot, "escape")
        assert "nowhere" in footer(app)


async def test_the_greeting_names_the_keys_of_the_layout_that_is_on(path: Path) -> None:
    async with opened(samples(), shelf=path, size=(100, 30), newcomer=True) as (app, pilot):
        assert visual("a يضيف مصدرا") in shown(app)
        await press(app, pilot, "ت")
        assert visual("ش يضيف مصدرا") in shown(app)


async def test_sources_stand_above_the_list_with_what_is_unread(path: Path, room: Newsroom) -> None:
    async with opened(samples(), shelf=path, size=(100, 30), newcomer=True) as (app, pilot):
        for name in ("/a.xml", "/b.xml"):
            await add(app, pilot, room.address + name)
        await press(app, pilot, "u", "m")
        rows = [" ".join(line.split("│")[-2].split()) for line in shown(app).split("\n")[1:7]]
        assert rows[0] == f"2 {visual('كل الأخبار')}"
        assert f"1 {visual('وكالة أفق')}" in rows
        await press(app, pilot, "G", "enter")
        assert titles(app) == ["قانون الصيد"]
        assert app.main.pane is app.main.news
        await press(app, pilot, "escape")
        assert len(titles(app)) == 3


async def test_a_source_is_named_put_into_a_folder_and_set(path: Path, room: Newsroom) -> None:
    async with opened(samples(), shelf=path, size=(100, 30), newcomer=True) as (app, pilot):
        await add(app, pilot, room.address + "/a.xml")
        await press(app, pilot, "E")
        await press(app, pilot, *"الجريدة", "tab", *"محلي", "ctrl+s")
        [feed] = feeds(path)
        assert (feed.name, feed.folder, feed.full_text, feed.keep_days) == ("الجريدة", "محلي", False, None)
        await press(app, pilot, "E")
        await press(app, pilot, "tab", "tab", "left", "tab", *"30", "ctrl+s")
        [feed] = feeds(path)
        assert (feed.name, feed.full_text, feed.keep_days) == ("الجريدة", True, 30)
        await press(app, pilot, "m")
        assert visual("محلي") in shown(app)


async def test_a_removed_source_comes_back(path: Path, room: Newsroom) -> None:
    async with opened(samples(), shelf=path, size=(100, 30), newcomer=True) as (app, pilot):
        await add(app, pilot, room.address + "/a.xml")
        await add(app, pilot, room.address + "/b.xml")
        await press(app, pilot, "m", "G", "d")
        assert [feed.title for feed in feeds(path)] == ["صحيفة المنارة"]
        assert "قانون الصيد" not in titles(app)
        await press(app, pilot, "U")
        assert len(feeds(path)) == 2
        assert "قانون الصيد" in titles(app)


async def test_news_are_announced_and_not_pushed_under_the_cursor(path: Path, room: Newsroom) -> None:
    async with opened(samples(), shelf=path, size=(100, 30), newcomer=True) as (app, pilot):
        await add(app, pilot, room.address + "/a.xml")
        current = app.main.news.current
        room.serve("/a.xml", rss("صحيفة المنارة", *((str(n), f"خبر {n}\nنص {n}") for n in range(1, 6))))
        await press(app, pilot, "r")
        assert app.main.news.current is not None
        assert current is not None
        assert app.main.news.current.id == current.id
        assert visual("3 أخبار جديدة") in footer(app)
        assert visual("3 أخبار جديدة: g") in shown(app)
        assert len(titles(app)) == 2
        await press(app, pilot, "g")
        assert titles(app)[0] == "خبر 5"
        assert visual("3 أخبار جديدة: g") not in shown(app)


async def test_a_broken_source_is_told_and_can_be_looked_at(path: Path, room: Newsroom) -> None:
    async with opened(samples(), shelf=path, size=(100, 30), newcomer=True) as (app, pilot):
        await add(app, pilot, room.address + "/a.xml")
        await add(app, pilot, room.address + "/b.xml")
        room.serve("/b.xml", "", 500)
        await press(app, pilot, "R")
        assert visual("تعذر تحديث مصدر واحد") in footer(app)
        await press(app, pilot, "m")
        assert "!" in shown(app)
        await press(app, pilot, "!")
        assert visual("وكالة أفق") in shown(app)
        assert room.address + "/b.xml" in shown(app)


async def test_what_another_program_wrote_appears(
    path: Path, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.tui.screens.refreshing.WATCH", 0.05)
    async with opened(samples(), shelf=path, size=(100, 30), newcomer=True) as (app, pilot):
        await add(app, pilot, room.address + "/a.xml")
        await pilot.pause(0.2)
        with Shelf(path) as shelf:
            [first, *_] = shelf.window(shelf.query(""), limit=1)
            shelf.set_flag("starred", [first.id])
            shelf.add(room.address + "/b.xml")
        await until(pilot, lambda: "★" in shown(app))


async def test_a_list_of_sources_is_brought_in_fetched_and_taken_out(path: Path, room: Newsroom) -> None:
    file, out = path.with_name("in.opml"), path.with_name("out.opml")
    file.write_text(
        "<opml version='2.0'><body><outline text='مدن'>"
        f"<outline text='أ' xmlUrl='{room.address}/a.xml'/><outline text='ب' xmlUrl='{room.address}/b.xml'/>"
        "</outline></body></opml>",
        encoding="utf-8",
    )
    async with opened(samples(), shelf=path, size=(100, 30), newcomer=True) as (app, pilot):
        await press(app, pilot, "B")
        await paste(app, pilot, str(file))
        await press(app, pilot, "enter")
        assert [feed.folder for feed in feeds(path)] == ["مدن", "مدن"]
        await until(pilot, lambda: sum(feed.entries for feed in feeds(path)) == 3)
        await press(app, pilot, "O")
        await press(app, pilot, "ctrl+u")
        await paste(app, pilot, str(out))
        await press(app, pilot, "enter")
        assert room.address + "/b.xml" in out.read_text(encoding="utf-8")


async def test_the_page_of_an_article_is_fetched_kept_and_changed_with_the_summary(
    path: Path, room: Newsroom
) -> None:
    text = "".join(
        f"<p>قال المدير ليث منصور في الفقرة {n} إن العمل «يمضي في موعده» هذا العام.</p>" for n in range(9)
    )
    page = room.serve("/page", f"<html><body><article><h1>السوق</h1>{text}</article></body></html>")
    item = f"<item><guid>1</guid><title>السوق</title><link>{page}</link>"
    item += "<description>موجز قصير.</description></item>"
    room.serve("/c.xml", f"<rss version='2.0'><channel><title>ج</title>{item}</channel></rss>")
    async with opened(samples(), shelf=path, size=(100, 30), newcomer=True) as (app, pilot):
        await add(app, pilot, room.address + "/c.xml")
        await press(app, pilot, "f")
        assert app.main.view.article is not None
        assert "الفقرة 8" in app.main.view.article.text
        await until(pilot, lambda: len(app.main.view.speech.quotes) >= 9)
        await press(app, pilot, "f")
        assert "الفقرة 8" not in app.main.view.article.text
        await press(app, pilot, "f")
        assert "الفقرة 8" in app.main.view.article.text
        assert len(room.requests("/page")) == 1


async def test_a_page_that_does_not_come_can_be_given_up(path: Path, room: Newsroom) -> None:
    item = f"<item><guid>1</guid><title>السوق</title><link>{room.address}/none</link>"
    item += "<description>موجز قصير.</description></item>"
    room.serve("/c.xml", f"<rss version='2.0'><channel><title>ج</title>{item}</channel></rss>")
    async with opened(samples(), shelf=path, size=(100, 30), newcomer=True) as (app, pilot):
        await add(app, pilot, room.address + "/c.xml")
        await pilot.press("f")
        await pilot.press("escape")
        await settled(app, pilot)
        assert not app.main.work
        assert not app.main.progress.display
        await press(app, pilot, "f")
        assert "404" in footer(app)
        assert app.main.view.article is not None
        assert "موجز قصير" in app.main.view.article.text


async def test_a_fault_of_our_own_while_fetching_is_told(
    path: Path, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(samples(), shelf=path, size=(100, 30), newcomer=True) as (app, pilot):
        await add(app, pilot, room.address + "/a.xml")

        def broken(*_args: object, **_named: object) -> None:
            raise RuntimeError("broken on purpose")

        monkeypatch.setattr(Shelf, "refresh", broken)
        await press(app, pilot, "R")
        assert "RuntimeError" in footer(app)
        assert app.crash is None
        assert not app.main.work


async def test_by_itself_every_so_many_minutes(
    path: Path, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Shelf(path) as shelf:
        shelf.add(room.address + "/a.xml")
    monkeypatch.setattr("reader.tui.screens.refreshing.MINUTE", 0.05)
    app = JaridaApp((), stdin=None, shelf=path)
    app.main.refresh_minutes = 1
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: len(room.requests("/a.xml")) >= 3)


async def test_a_refresh_can_be_stopped(path: Path, room: Newsroom) -> None:
    with Shelf(path) as shelf:
        shelf.add(room.address + "/a.xml")
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await pilot.press("R")
        await pilot.press("escape")
        await settled(app, pilot)
        assert not app.main.work
        assert not app.main.progress.display


async def test_a_newcomer_is_told_in_two_lines_how_to_begin(path: Path, room: Newsroom) -> None:
    app = JaridaApp((samples(),), stdin=None, shelf=path, newcomer=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(app, pilot)
        welcome = app.main.welcome
        assert welcome.size.height == 2
        assert visual("أخبار للتجربة:") in shown(app)
        assert "a" in welcome.render_line(1).text.split()
        await add(app, pilot, room.address + "/a.xml")
        assert not welcome.display
        assert sorted(titles(app)) == ["أمطار الساحل", "افتتاح السوق"]


async def test_whoever_opens_files_is_not_greeted(path: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("خبر\n\nنص الخبر.\n", encoding="utf-8")
    async with opened(str(tmp_path / "a.txt"), shelf=path, size=(100, 30)) as (app, _):
        assert not app.main.welcome.display


async def test_from_opened_files_to_the_library_and_back(path: Path, tmp_path: Path, room: Newsroom) -> None:
    with Shelf(path) as shelf:
        shelf.add(room.address + "/a.xml")
    (tmp_path / "a.txt").write_text("خبر من ملف\n\nنص الخبر.\n", encoding="utf-8")
    async with opened(str(tmp_path / "a.txt"), shelf=path, size=(100, 30)) as (app, pilot):
        await press(app, pilot, "m", "enter")
        assert len(titles(app)) == 2
        await press(app, pilot, "m", "G", "enter")
        assert titles(app) == ["خبر من ملف"]


async def test_an_article_that_is_being_read_stays_when_its_row_goes(path: Path, room: Newsroom) -> None:
    with Shelf(path) as shelf:
        shelf.add(room.address + "/a.xml")
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await press(app, pilot, "enter")
        article = app.main.view.article
        current = app.main.news.current
        assert current is not None
        with Shelf(path) as shelf:
            shelf.delete([int(current.id)])
        app.main.after_writing()
        await settled(app, pilot)
        assert len(titles(app)) == 1
        assert app.main.view.article is article


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_the_list_has_the_focus_at_first(path: Path, language: locale.Language) -> None:
    locale.install(language)
    async with opened(samples(), shelf=path, size=(100, 30), newcomer=True) as (app, _):
        assert app.main.focused is app.main.news
        assert app.main.lists.display
