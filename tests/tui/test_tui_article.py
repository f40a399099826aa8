"""Reading an article: found words, headings, the way it is shown, the way on."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from rich.style import Style
from textual.pilot import Pilot

from reader.text.layout import visual
from reader.tui.app import JaridaApp
from reader.tui.reading.picking import Picking
from tests.tui.opening import opened, shown
from tests.tui.test_tui_panes import press, rows

SCHOOL = """\
مدرسة القرية تفتح أبوابها من جديد

عاد التلاميذ إلى مدرسة القرية صباح الأحد بعد 12 يومًا، واستقبلهم المعلمون عند الباب الكبير ومعهم باقات.

ما قبل العودة

وكانت المَدْرَسَةُ قد أُغلقت بسبب العاصفة، ثم أصلح الأهالي سقفها بأيديهم على مدى عشرة أيام، ولم ينتظروا أحدًا.

ما بعد العودة

وتقول المديرة هند الشامي إن «المدرسة بيت التلميذ الثاني»، وإن الدروس الضائعة ستُعوَّض في أيام السبت.

كلام أخير

وشكر الأهالي كل من ساعدهم، ووعدوا بأن تبقى المدرسه مفتوحة للجميع في كل فصول السنة من دون استثناء.
"""

OTHER = """\
مقهى الميناء يعود إلى البحر
السبت 21 نوفمبر 2026

فتح المقهى أبوابه للصيادين فجرا.
"""


@pytest.fixture(autouse=True)
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What is remembered for the next time is this test's own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state" / "jarida" / "screen.json"


@pytest.fixture
def school(tmp_path: Path) -> str:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(SCHOOL.replace("\n\n", "\nالأحد 22 نوفمبر 2026\n\n", 1), encoding="utf-8")
    (folder / "b.txt").write_text(OTHER, encoding="utf-8")
    return str(folder)


async def type_words(pilot: Pilot[None], words: str) -> None:
    await press(pilot, *("space" if letter == " " else letter for letter in words))


def found(app: JaridaApp) -> list[str]:
    """The logical texts of all hits."""
    view = app.main.view
    assert view.article is not None
    return [view.article.text[start:end] for start, end in view.finding.hits] if view.finding else []


async def test_slash_finds_a_word_however_it_is_spelled(school: str) -> None:
    async with opened(school) as (app, pilot):
        await press(pilot, "tab", "slash")
        await type_words(pilot, "المدرسة")
        assert found(app) == ["المَدْرَسَةُ", "المدرسة", "المدرسه"]
        assert visual("1 من 3") in shown(app)


async def test_a_hit_is_found_across_a_wrapped_line_and_marked_on_both(school: str) -> None:
    async with opened(school, size=(40, 24)) as (app, pilot):
        await press(pilot, "tab", "slash")
        await type_words(pilot, "استقبلهم المعلمون عند الباب الكبير ومعهم باقات")
        view = app.main.view
        assert len(found(app)) == 1
        marked = [
            line_y
            for line_y in range(view.height)
            if any(_is_hit(segment.style) for segment in view.row(line_y))
        ]
        assert len(marked) >= 2


def _is_hit(style: Style | None) -> bool:
    return style is not None and style.bgcolor is not None and bool(style.bold)


async def test_hits_grow_and_shrink_while_words_are_typed(school: str) -> None:
    async with opened(school) as (app, pilot):
        await press(pilot, "tab", "slash")
        await type_words(pilot, "العودة")
        assert len(found(app)) == 2
        await press(pilot, "x")
        assert found(app) == []
        assert visual("لا نتائج") in shown(app)
        await press(pilot, "backspace")
        assert len(found(app)) == 2


async def test_n_goes_round_the_hits_and_back(school: str) -> None:
    async with opened(school) as (app, pilot):
        await press(pilot, "tab", "slash")
        await type_words(pilot, "العودة")
        await press(pilot, "enter")
        order = [app.main.view.finding.current if app.main.view.finding else None]
        for key in ("n", "n", "N"):
            await press(pilot, key)
            order.append(app.main.view.finding.current if app.main.view.finding else None)
        assert order == [0, 1, 0, 1]


async def test_escape_ends_finding_where_it_began(school: str) -> None:
    async with opened(school, size=(60, 12)) as (app, pilot):
        await press(pilot, "tab", "j", "j", "j", "j", "j", "slash")
        before = app.main.view.position
        await type_words(pilot, "استثناء")
        assert app.main.view.position != before
        await press(pilot, "escape")
        assert app.main.view.position == before
        assert app.main.pane is app.main.view
        assert app.main.view.finding is None


async def test_hits_of_a_search_are_shown_and_walked_through(school: str) -> None:
    async with opened(school) as (app, pilot):
        view = app.main.view
        await press(pilot, "tab")
        assert view.article is not None
        at = view.article.text.index("الدروس")
        view.show_hits([(at, at + 6), (0, 5)])
        assert found(app) == ["مدرسة", "الدروس"]
        await press(pilot, "n")
        assert view.finding is not None
        assert view.finding.current == 1
        await press(pilot, "escape")
        assert found(app) == ["مدرسة", "الدروس"]  # they are the list's
        assert app.main.focused is app.main.news


async def test_folded_furniture_is_not_searched(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "خبر عن النهر\n\nفاض النهر مرتين هذا العام.\n\nشارك المقال.\nاترك تعليقاً\n", encoding="utf-8"
    )
    async with opened(str(tmp_path)) as (app, pilot):
        await press(pilot, "tab", "slash")
        await type_words(pilot, "تعليق")
        assert found(app) == []


async def test_parentheses_go_from_heading_to_heading(school: str) -> None:
    async with opened(school, size=(60, 9)) as (app, pilot):
        await press(pilot, "tab")
        view = app.main.view
        assert view.article is not None
        places = []
        for key in (")", ")", "(", "("):
            await press(pilot, key)
            places.append(view.article.text[view.position :][:13])
        assert places == ["ما قبل العودة", "ما بعد العودة", "ما قبل العودة", "مدرسة القرية "]


async def test_space_at_the_end_reads_on(school: str) -> None:
    async with opened(school) as (app, pilot):
        first = app.main.view.article
        await press(pilot, "tab", "G", "space")
        assert app.main.view.article != first
        assert app.main.pane is app.main.view
        assert app.main.view.position == 0


@pytest.mark.parametrize("key", ["plus", "minus", "J", "t", "#", "i"])
async def test_a_change_of_the_display_keeps_the_place(school: str, key: str) -> None:
    async with opened(school, size=(60, 10)) as (app, pilot):
        await press(pilot, "tab", *("j" * 8))
        view = app.main.view
        line = view._seen()[0].line
        before = view.position
        assert line is not None
        for _ in range(5):
            await press(pilot, key)
            top = view._seen()[0].line
            assert top is not None
            assert top.start <= before < top.end


async def test_the_measure_changes_by_key_and_is_seen(school: str) -> None:
    async with opened(school, size=(160, 30)) as (app, pilot):
        await press(pilot, "tab", "minus", "minus")
        assert app.main.view.measure == 64
        await press(pilot, "plus")
        assert app.main.view.measure == 68


async def test_hidden_tashkeel_is_hidden_from_the_eye_alone(school: str) -> None:
    async with opened(school) as (app, pilot):
        view = app.main.view
        assert any("\u064e" in view.row(line_y).text for line_y in range(view.height))
        await press(pilot, "tab", "t")
        assert not any("\u064e" in view.row(line_y).text for line_y in range(view.height))
        await press(pilot, "slash")
        await type_words(pilot, "المدرسة")
        assert "المَدْرَسَةُ" in found(app)


async def test_digits_change_in_the_drawn_line_only(school: str) -> None:
    async with opened(school) as (app, pilot):
        await press(pilot, "tab", "#", "#")
        assert "١٢" in shown(app)
        assert app.main.view.article is not None
        assert "12 يومًا" in app.main.view.article.text
        await press(pilot, "#")
        assert "١٢" not in shown(app)


async def test_how_articles_are_shown_is_remembered(school: str, own_state: Path) -> None:
    async with opened(school) as (app, pilot):
        await press(pilot, "tab", "minus", "i", "t")
        chosen = app.main.view.display_as
    assert json.loads(own_state.read_text(encoding="utf-8"))["tashkeel"] == "hide"
    async with opened(school) as (app, _):
        assert app.main.view.display_as == chosen


async def test_a_broken_memory_is_no_trouble(school: str, own_state: Path) -> None:
    own_state.parent.mkdir(parents=True)
    for broken in ("[", "[1, 2]", '{"measure": "9999", "digits": "roman", "spacing": 7}'):
        own_state.write_text(broken, encoding="utf-8")
        async with opened(school) as (app, _):
            assert app.main.view.display_as.measure == 72
            assert app.main.view.display_as.digits == "written"


async def test_resizing_back_and_forth_comes_back_to_the_same_row(school: str) -> None:
    async with opened(school, size=(60, 10)) as (app, pilot):
        await press(pilot, "tab", *("j" * 9))
        before = app.main.view.position
        for size in ((40, 12), (100, 30), (44, 14), (300, 100), (60, 10)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert app.main.view.position == before


async def test_finding_goes_on_through_a_resize(school: str) -> None:
    async with opened(school, size=(60, 10)) as (app, pilot):
        await press(pilot, "tab", "slash")
        await type_words(pilot, "الأهالي")
        await pilot.resize_terminal(40, 12)
        await pilot.pause()
        assert app.main.view.display
        await press(pilot, "enter", "n")
        assert app.main.view.finding is not None
        assert app.main.view.finding.current == 1


async def test_in_english_the_counts_are_english(school: str) -> None:
    async with opened(school, language="en") as (app, pilot):
        await press(pilot, "tab", "slash")
        await type_words(pilot, "العودة")
        assert "1 of 2" in shown(app)


async def test_z_leaves_the_article_alone_and_brings_the_panes_back(school: str) -> None:
    async with opened(school) as (app, pilot):
        await press(pilot, "tab", "tab", "z")
        main = app.main
        assert [pane.display for pane in main.panes] == [False, True, False]
        assert not any(sign in shown(app) for sign in "╭│╯")
        assert rows(app)[-1].strip() == ""
        await press(pilot, "minus")
        assert visual("عرض السطر") in rows(app)[-1]
        await press(pilot, "z")
        assert all(pane.display for pane in main.panes)
        assert main.pane is main.speakers
        await press(pilot, "z", "escape")
        assert not main.zen
        assert main.pane is main.speakers


async def test_another_pane_ends_being_alone(school: str) -> None:
    async with opened(school, size=(90, 24)) as (app, pilot):
        await press(pilot, "z", "tab")
        assert not app.main.zen
        assert sum(pane.display for pane in app.main.panes) == 2


async def test_the_terminals_cursor_stands_where_the_current_row_begins(school: str) -> None:
    async with opened(school) as (app, pilot):
        main = app.main
        right = main.news.content_region.right - 1
        await press(pilot, "j")
        row_y = app.cursor_position.y
        assert app.cursor_position.x == right
        assert visual("مقهى الميناء") in rows(app)[row_y]
        await press(pilot, "k")
        assert app.cursor_position.y < row_y
        await press(pilot, "tab", "slash")
        await type_words(pilot, "ما بعد")
        await press(pilot, "enter")
        assert visual("ما بعد العودة") in rows(app)[app.cursor_position.y]
        await press(pilot, "tab")
        assert app.cursor_position.x == main.speakers.content_region.right - 1


async def test_the_cursor_stands_at_the_left_of_an_english_screen(school: str) -> None:
    async with opened(school, language="en") as (app, pilot):
        await press(pilot, "j")
        assert app.cursor_position.x == app.main.news.content_region.x


@pytest.fixture
def clipboard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    copied: list[str] = []

    def copy(text: str, environ: object, write: object) -> str:
        copied.append(text)
        return "copied to the clipboard, if the terminal allows it"

    monkeypatch.setattr("reader.terminal.clipboard.copy", copy)
    return copied


async def test_capital_y_copies_the_quote_with_its_source(school: str, clipboard: list[str]) -> None:
    async with opened(school) as (app, pilot):
        await press(pilot, "]")
        await press(pilot, "Y")
        await app.workers.wait_for_complete()
        (copied,) = clipboard
        assert copied.startswith("«المدرسة بيت التلميذ الثاني»، ")
        assert copied.count("«") == copied.count("»") == 1
        assert copied.endswith("، هند الشامي، a، 22 نوفمبر 2026")


async def test_e_writes_a_file_and_says_where(
    school: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out"
    target.mkdir()
    monkeypatch.chdir(target)
    async with opened(school) as (app, pilot):
        for name in ("مدرسة-القرية-تفتح-أبوابها-من-جديد.md", "مدرسة-القرية-تفتح-أبوابها-من-جديد-2.md"):
            await press(pilot, "e")
            await press(pilot, "ctrl+s")
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert (target / name).exists()
            assert "حفظ" in visual_back("\n".join(rows(app)[-3:]))


def visual_back(row: str) -> str:
    """Presentation forms as letters, read from the right."""
    return unicodedata.normalize("NFKC", row)[::-1]


async def test_c_notes_the_quote_or_the_article_and_shows_it_beneath(school: str) -> None:
    async with opened(school) as (app, pilot):
        await press(pilot, "]", "c")
        await type_words(pilot, "صحيح")
        await press(pilot, "enter", "escape")
        main = app.main
        view = main.view
        lines = [view.row(line_y).text for line_y in range(view.height)]
        quote_y = next(at for at, line in enumerate(lines) if visual("بيت التلميذ") in line)
        note_y = next(at for at, line in enumerate(lines) if visual("صحيح") in line and "✎" in line)
        assert quote_y < note_y < quote_y + 4
        assert view.article is not None
        assert "صحيح" not in view.article.text
        main.view.mark(None)
        await press(pilot, "tab", "c")
        await type_words(pilot, "للأرشيف")
        await press(pilot, "enter")
        assert [note.text for note in view.notes] == ["صحيح", "للأرشيف"]
        assert main.shown is not None
        assert main.books.notes(main.shown.id) == view.notes


async def test_a_long_article_is_searched_a_part_at_a_time(
    school: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.tui.reading.finding.PART", 50)
    async with opened(school) as (app, pilot):
        await press(pilot, "tab", "slash")
        await type_words(pilot, "المدرسة")
        for _ in range(100):
            if found(app):
                break
            await pilot.pause(0.01)
        assert found(app) == ["المَدْرَسَةُ", "المدرسة", "المدرسه"]
        await pilot.pause()
        assert visual("1 من 3") in rows(app)[-1]


async def test_words_are_selected_with_the_keyboard_and_copied(
    school: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []

    def copy(text: str, environ: object, write: object) -> str:
        copied.append(text)
        return "copied to the clipboard, if the terminal allows it"

    monkeypatch.setattr("reader.terminal.clipboard.copy", copy)
    async with opened(school) as (app, pilot):
        await press(pilot, "tab", "V")
        view = app.main.view
        assert view.selected == "مدرسة"
        await press(pilot, "left", "left", "right")  # on the screen: an Arabic line goes on to the left
        assert view.selected == "القرية"
        await press(pilot, "V", "left", "left")
        assert view.selected == "القرية تفتح أبوابها"
        [reversed_cells] = [row for row in rows(app) if visual("القرية تفتح أبوابها") in row][:1]
        assert reversed_cells
        await press(pilot, "y")
        await app.workers.wait_for_complete()
        assert copied == ["القرية تفتح أبوابها"]
        assert view.selected == ""
        assert view.picking is None
        assert app.main.pane is view


async def test_a_selection_goes_down_by_lines_and_escape_leaves_it(school: str) -> None:
    async with opened(school) as (app, pilot):
        await press(pilot, "tab", "V", "j", "V", "j")
        view = app.main.view
        assert view.article is not None
        assert view.selected.startswith("عاد التلاميذ")
        assert "\n" not in view.selected
        here = view.picking.here if view.picking else (0, 0)
        assert view._locate(here[0]) == view._locate(view.article.text.index("عاد التلاميذ")) + 1
        await press(pilot, "k", "k", "k")
        assert view.selected == "مدرسة القرية تفتح أبوابها من جديد\nالأحد 22 نوفمبر 2026\n\nعاد"
        await press(pilot, "escape")
        assert (view.selected, app.main.pane) == ("", view)
        await press(pilot, "escape")
        assert app.main.pane is app.main.news


def test_words_of_what_is_not_shown_are_gone_over() -> None:
    text = "أول ثان | ثالث زائد رابع"
    shown_parts = [(0, 14), (text.index("رابع"), len(text))]
    picking = Picking(text, shown_parts, 5)
    assert text[slice(*picking.here)] == "ثان"
    walked = []
    for by in (1, 1, 1, -1, -1, -1, -1):
        picking.step(by)
        walked.append(text[slice(*picking.here)])
    assert walked == ["ثالث", "رابع", "رابع", "ثالث", "ثان", "أول", "أول"]


async def test_n_says_that_nothing_was_found_not_that_nothing_was_looked_for(school: str) -> None:
    async with opened(school) as (app, pilot):
        await press(pilot, "tab", "n")
        assert visual("لم تبحث هنا بعد") in shown(app)
        await press(pilot, "slash")
        await type_words(pilot, "زرافة")
        await press(pilot, "enter", "n")
        assert visual("لا نتائج في هذا المقال") in shown(app)


async def test_an_article_alone_fills_the_screen_where_it_was_alone_before(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("عنوان\n\n" + "\n\n".join(f"فقرة رقم {n}." for n in range(60)), encoding="utf-8")
    async with opened(str(path), size=(60, 20)) as (app, pilot):
        await press(pilot, "enter")
        for border in (0, 1):
            await press(pilot, "z")
            bottom = app.main.view.region.bottom - border
            assert any(row.strip(" │") for row in rows(app)[bottom - 2 : bottom])
