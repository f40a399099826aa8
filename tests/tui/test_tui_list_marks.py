"""What a reader does to articles of the list: seen at once, kept, and taken back."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from reader.article import Article
from reader.library.listing import RowId
from reader.library.shelf import Entry, Shelf
from reader.text.layout import visual
from reader.tui.app import JaridaApp
from reader.tui.typed import TypedParser
from tests.tui.opening import NOW, footer, opened, press, settled, shown

LENGTH = 12


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library of one feed: `خبر 1` is the newest of twelve."""
    path = tmp_path / "news.db"
    add(path, "المنارة", [f"خبر {number}" for number in range(1, LENGTH + 1)])
    return path


def add(path: Path, name: str, titles: list[str], newest: datetime = NOW, text: str = "") -> None:
    items = ""
    for n, title in enumerate(titles):
        date = f"{newest - timedelta(hours=n):%a, %d %b %Y %H:%M:%S} GMT"
        words = text or f"قال العمدة رامي حداد إن {title} سار."
        items += f"<item><guid>{title[:20]}</guid><title>{title.partition('|')[0]}</title>"
        items += f"<description>{words}</description><pubDate>{date}</pubDate></item>"
    feed = path.with_name(f"{name}.xml")
    feed.write_text(
        f"<rss version='2.0'><channel><title>صحيفة {name}</title>{items}</channel></rss>", encoding="utf-8"
    )
    with Shelf(path) as shelf:
        shelf.add(str(feed))


def entries(path: Path) -> list[Entry]:
    with Shelf(path) as shelf:
        return list(shelf.every(shelf.query("")))


async def test_the_library_opens_on_its_newest(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, _):
        assert app.main.view.article is not None
        assert app.main.view.article.title == "خبر 1"
        assert f"1/{LENGTH}" in shown(app)


async def test_u_marks_read_and_unread_again(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await press(app, pilot, "u")
        assert entries(path)[0].read
        assert app.main.news.current is not None
        assert app.main.news.current.state.read
        await press(app, pilot, "u")
        assert not entries(path)[0].read


async def test_a_star_is_seen_and_kept(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        assert "★" not in shown(app)
        await press(app, pilot, "j", "*")
        assert "★" in shown(app)
        assert [entry.starred for entry in entries(path)[:3]] == [False, True, False]
        await press(app, pilot, "U")
        assert "★" not in shown(app)
        assert not entries(path)[1].starred


async def test_all_read_can_be_taken_back(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await press(app, pilot, "A")
        assert all(entry.read for entry in entries(path))
        assert "●" not in shown(app)
        assert visual("U") in footer(app)
        await press(app, pilot, "U")
        assert not any(entry.read for entry in entries(path))
        assert "●" in shown(app)


async def test_a_deleted_article_is_gone_and_comes_back(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await press(app, pilot, "j", "d")
        assert app.main.news.current is not None
        assert app.main.news.current.title == "خبر 3"
        assert len(entries(path)) == LENGTH - 1
        assert visual("خبر 2 ") not in shown(app)
        await press(app, pilot, "U")
        assert len(entries(path)) == LENGTH
        assert visual("خبر 2") in shown(app)


@pytest.mark.parametrize("at", [0, 3, LENGTH - 1])
async def test_the_cursor_goes_to_what_comes_back(path: Path, at: int) -> None:
    """Wherever it was, the newest or the last."""
    async with opened(shelf=path, size=(100, 12)) as (app, pilot):
        await press(app, pilot, *["j"] * at, "d", "k", "U")
        assert app.main.news.current is not None
        assert app.main.news.current.title == f"خبر {at + 1}"
        assert visual(f"خبر {at + 1}") in shown(app)
        assert f"{at + 1}/{LENGTH}" in shown(app)


async def test_what_comes_back_to_another_list_leaves_the_cursor_alone(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await press(app, pilot, "j", "d", "s", "j", "U")
        assert app.main.news.current is not None
        assert app.main.news.current.title == f"خبر {LENGTH - 1}"


async def test_tags_are_typed_and_shown(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
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
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
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
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await press(app, pilot, "s")
        assert app.main.news.current is not None
        assert app.main.news.current.title == f"خبر {LENGTH}"
        await press(app, pilot, "s", "s")
        assert app.main.news.current.title == "خبر 1"


async def test_opening_an_article_marks_it_read_and_undo_leaves_that_alone(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await press(app, pilot, "enter")
        assert entries(path)[0].read
        await press(app, pilot, "U")
        assert entries(path)[0].read


async def test_space_at_the_end_reads_on_to_the_next_unread(path: Path) -> None:
    with Shelf(path) as shelf:
        shelf.set_flag("read", [entry.id for entry in entries(path)[1:3]])
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await press(app, pilot, "enter", "space")
        assert app.main.view.article is not None
        assert app.main.view.article.title == "خبر 4"
        assert [entry.read for entry in entries(path)[:5]] == [True, True, True, True, False]


async def test_space_alone_reads_everything_from_the_list_on(path: Path) -> None:
    with Shelf(path) as shelf:
        shelf.set_flag("read", [entry.id for entry in entries(path)[2:]])
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await press(app, pilot, "j", "space")
        assert app.main.pane is app.main.view
        assert app.main.view.article is not None
        assert app.main.view.article.title == "خبر 2"
        await press(app, pilot, "space")
        assert app.main.view.article.title == "خبر 1"  # nothing unread below, so from the top
        await press(app, pilot, "space")
        assert visual("قُرئ كل ما هنا") in shown(app)
        assert all(entry.read for entry in entries(path))


async def test_esc_leads_back_to_the_row_that_a_search_was_made_from(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await press(app, pilot, "j", "j", "j", "j", "S", *"رامي", "enter", "j", "escape")
        assert app.main.news.current is not None
        assert app.main.news.current.title == "خبر 5"
        await press(app, pilot, "v", "v")
        assert app.main.news.current.title == "خبر 5"


async def test_a_deleted_row_is_not_come_back_to(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await press(app, pilot, "j", "S", *'"خبر 2"', "enter", "d", "escape")
        assert app.main.news.current is not None
        assert "خبر 2" not in [row.title for row in app.main.news.window.held]


async def test_the_other_papers_of_a_story_are_listed_and_esc_leads_back(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    story = "وزير الأشغال يفتتح جسر الوادي الكبير بعد ثلاثة أعوام من العمل المتواصل"
    text = "قال الوزير منير الحاج إن جسر الوادي الكبير سيخدم أربعين ألف نسمة في سبع قرى"
    add(path, "المنارة", [f"{story}|{text}", "خبر آخر"], text=text)
    add(path, "الشراع", [f"{story}|{text}"], NOW - timedelta(hours=3), text=text)
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        assert [row.others for row in app.main.news.window.held] == [1, 0]
        await press(app, pilot, "ampersand")
        assert [row.source for row in app.main.news.window.held] == ["صحيفة المنارة", "صحيفة الشراع"]
        assert visual("قصة واحدة") in shown(app)
        await press(app, pilot, "escape")
        assert len(app.main.news.window.held) == 2
        await press(app, pilot, "j", "ampersand")
        assert visual("لا مصدر آخر") in footer(app)
        await press(app, pilot, "A")
        with Shelf(path) as shelf:
            assert shelf.totals().unread == 0
            assert [feed.unread for feed in shelf.feeds()] == [0, 0]


async def test_a_note_and_a_tag_are_found_again_above_the_list(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await press(app, pilot, "j", "T", *"ملف", "enter", "c", *"للعدد القادم", "enter")
        assert "✎" in shown(app)
        await press(app, pilot, "m")
        kinds = [place.kind for place in app.main.feeds._places]
        assert kinds == ["all", "unread", "starred", "noted", "day", "tag", "feed"]
        await press(app, pilot, "j", "j", "j", "enter")
        assert [row.title for row in app.main.news.window.held] == ["خبر 2"]
        await press(app, pilot, "S", *"#مل", "enter")
        assert [row.title for row in app.main.news.window.held] == ["خبر 2"]


async def test_a_key_that_does_nothing_says_so(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await press(app, pilot, "X")
        assert visual("لا عمل للمفتاح") in footer(app)


async def test_esc_and_a_letter_in_one_packet_are_both_heard(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await press(app, pilot, "enter")
        type_at_once(app, "\x1bت")
        await settled(app, pilot)
        assert app.main.focused is app.main.news
        assert app.main.news.cursor == 1


def type_at_once(app: JaridaApp, text: str) -> None:
    """All in one packet, as over a slow line."""
    parser = TypedParser()
    for message in (*parser.feed(text), *parser.feed("")):
        app.post_message(message)


async def test_esc_and_what_follows_it_are_heard_in_capitals_and_signs_too(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await press(app, pilot, "enter")
        type_at_once(app, "\x1b*")
        await settled(app, pilot)
        assert entries(path)[0].starred
        assert app.main.focused is app.main.news
        await press(app, pilot, "enter")
        type_at_once(app, "\x1bSخبر")
        await settled(app, pilot)
        assert app.main.searched == "خبر"


async def test_what_is_typed_behind_the_key_of_a_field_goes_into_the_field(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        type_at_once(app, "Sddd")
        await settled(app, pilot)
        assert app.main.prompt.display
        assert app.main.searched == "ddd"
        await press(app, pilot, "escape")
        type_at_once(app, "/خبر")
        await settled(app, pilot)
        assert app.main.searched == "خبر"
        assert len(entries(path)) == LENGTH


async def test_what_is_typed_behind_the_key_of_a_dialog_goes_into_the_dialog(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        type_at_once(app, "Tملف")
        await settled(app, pilot)
        await press(app, pilot, "enter")
        assert entries(path)[0].tags == ("ملف",)


async def test_what_is_typed_behind_enter_or_esc_is_meant_for_what_is_behind(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        type_at_once(app, "Sخبر\rjj")
        await settled(app, pilot)
        assert app.main.searched == "خبر"
        assert app.main.focused is app.main.news
        assert app.main.news.cursor == 2
        type_at_once(app, "Tملف\rj*")
        await settled(app, pilot)
        await settled(app, pilot)
        assert [entry.tags for entry in entries(path)[2:4]] == [("ملف",), ()]
        assert [entry.starred for entry in entries(path)[2:4]] == [False, True]


async def test_a_field_that_is_opened_at_once_from_another_pane_leads_back_to_the_list(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await press(app, pilot, "m")
        type_at_once(app, "\x1bSخبر\r")
        await settled(app, pilot)
        assert not app.main.feeds.display
        assert app.main.focused is app.main.news


async def test_esc_from_an_article_of_a_search_leads_to_the_results(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await press(app, pilot, "S", *"رامي", "enter", "enter", "escape")
        assert app.main.focused is app.main.news
        assert app.main.view.finding is not None
        assert app.main.view.finding.hits
        await press(app, pilot, "enter", "slash", *"حداد", "enter", "escape")
        assert app.main.focused is not app.main.news
        await press(app, pilot, "escape")
        assert app.screen.focused is app.main.news


async def test_keys_in_one_packet_mean_what_they_mean_one_by_one(path: Path) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        type_at_once(app, "jj\rt\tk")
        await settled(app, pilot)
        assert app.main.view.article is not None
        assert app.main.view.article.title == "خبر 3"
        assert not app.main.view.display_as.tashkeel
        assert app.main.pane is app.main.speakers


async def test_the_place_in_an_article_is_kept_for_the_next_time(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    long = "\n".join(f"وصل القطار رقم {n} إلى المحطة في موعده." for n in range(200))
    add(path, "الطويلة", [f"قطارات|{long}", "خبر قصير"])
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
        await press(app, pilot, "enter", "space", "space")
        position = app.main.view.position
        assert position > 0
        await press(app, pilot, "escape", "j")
        assert entries(path)[0].position == position
    async with opened(shelf=path, size=(100, 30)) as (app, _):
        assert app.main.view.position == position


async def test_articles_in_a_run_of_moves_are_not_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
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
    async with opened(shelf=path, size=(100, 30)) as (app, pilot):
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
