"""The screens in a terminal of the test's own, compared cell by cell."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from rich.style import Style
from textual.pilot import Pilot
from textual.screen import Screen

from reader.article import Article
from reader.errors import SourceError
from reader.library import load
from reader.locale import Language
from reader.text.layout import visual
from reader.tui.app import JaridaApp
from reader.tui.theme import tints
from tests.tui.opening import NOW, opened, shown

BRIDGE = """\
الوزارة تفتح الجسر الجديد أمام السيارات
كتبت: هدى سالم
الأحد 22 نوفمبر 2026

قال وزير الأشغال نزار الحموي إن الجسر "سيخفف الازدحام في وسط المدينة"، مؤكدا أن العمل انتهى قبل موعده بشهرين.

وأضاف الوزير: "شكرا لكل عامل وقف هنا في البرد".

تفاصيل المشروع

وأعلنت شركة «سواعد» أن كلفة الجسر بلغت 40 مليون دولار، مشيرة إلى أن الصيانة مجانية خمس سنوات.

شاركها.
اترك تعليقاً
"""

RAIN = """\
أمطار غزيرة على الساحل
السبت 21 نوفمبر 2026

توقعت مصلحة الأرصاد أن يستمر المطر يومين.
"""


@pytest.fixture
def folder(tmp_path: Path) -> str:
    (tmp_path / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    (tmp_path / "rain.txt").write_text(RAIN, encoding="utf-8")
    return str(tmp_path)


def rows(app: JaridaApp) -> list[str]:
    """What every row of the terminal shows, from the left."""
    return shown(app).split("\n")


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, and wait until the cursor of the list rests."""
    await pilot.press(*keys)
    await pilot.pause()
    app = pilot.app
    assert isinstance(app, JaridaApp)
    while app.main.restless:
        await pilot.pause(0.01)
    await pilot.pause()


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_the_list_stands_where_reading_starts(folder: str, language: Language) -> None:
    async with opened(folder, language=language) as (app, _):
        main = app.main
        lefts = [main.news.region.x, main.view.region.x, main.speakers.region.x]
        assert lefts == sorted(lefts, reverse=language == "ar")


async def test_the_newest_article_comes_first_and_is_shown(folder: str) -> None:
    async with opened(folder) as (app, _):
        titles = [text.partition("\n")[0] for text in (BRIDGE, RAIN)]
        assert [app.library[i].title for i in range(2)] == titles
        assert app.main.view.article == app.library[0]
        assert visual("الوزارة تفتح الجسر الجديد أمام السيارات") in shown(app)


async def test_j_shows_the_next_article_and_k_the_one_before(folder: str) -> None:
    async with opened(folder) as (app, pilot):
        await press(pilot, "j")
        assert app.main.view.article == app.library[1]
        await press(pilot, "k")
        assert app.main.view.article == app.library[0]


async def test_an_arabic_paragraph_ends_at_the_right_edge_of_the_measure(folder: str) -> None:
    async with opened(folder) as (app, _):
        view = app.main.view
        edges = set()
        for line_y in range(view.height):
            text = view.row(line_y).text
            if text.strip() and line_y > 3:
                edges.add(
                    len(text.rstrip())
                    - sum(char in "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652" for char in text)
                )
        assert len(edges) == 1


async def test_tab_goes_round_the_panes_and_shift_tab_back(folder: str) -> None:
    async with opened(folder) as (app, pilot):
        order = []
        for key in ("tab", "tab", "tab", "shift+tab"):
            await press(pilot, key)
            order.append(app.main.pane.id)
        assert order == ["article", "speakers", "news", "speakers"]


async def test_arrows_go_to_the_pane_at_that_side(folder: str) -> None:
    async with opened(folder) as (app, pilot):
        order = []
        for key in ("left", "left", "left", "right"):
            await press(pilot, key)
            order.append(app.main.pane.id)
        assert order == ["article", "speakers", "speakers", "article"]


async def test_right_bracket_marks_the_quotes_one_after_the_other(folder: str) -> None:
    async with opened(folder) as (app, pilot):
        speech = app.main.view.speech
        assert len(speech.quotes) >= 3
        for quote in speech.quotes:
            await press(pilot, "right_square_bracket")
            assert app.main.view.quote == quote
            assert app.main.speakers.quote == quote
        await press(pilot, "left_square_bracket")
        assert app.main.view.quote == speech.quotes[-2]


async def test_a_marked_quote_covers_exactly_its_words(folder: str) -> None:
    async with opened(folder) as (app, pilot):
        await press(pilot, "right_square_bracket")
        view = app.main.view
        assert view.quote is not None
        assert view.article is not None
        marked = " ".join(
            "".join(segment.text for segment in view.row(line_y) if _is_marked(app, segment.style))
            for line_y in range(view.height)
        )
        content = view.article.text[view.quote.start : view.quote.end]
        assert sorted(marked.replace("ـ", "").split()) == sorted(visual(content).split())


def _is_marked(app: JaridaApp, style: Style | None) -> bool:
    view = app.main.view
    assert view.quote is not None
    ids = [speaker.id for speaker in view.speech.speakers]
    tint = tints(ids.index(view.quote.speaker_id), view.background_colors[1].hex, view.depth)
    return style is not None and style.bgcolor == tint.marked.bgcolor


async def test_choosing_a_speaker_strengthens_that_speakers_words(folder: str) -> None:
    async with opened(folder) as (app, pilot):
        await press(pilot, "tab", "tab", "j")
        main = app.main
        assert main.speakers.speaker == main.speakers.speech.speakers[1] if main.speakers.speech else False
        assert main.view.speaker_id == main.speakers.speaker.id if main.speakers.speaker else False


async def test_choosing_a_speaker_brings_the_first_words_into_view(tmp_path: Path) -> None:
    filler = "مرت القافلة بالقرى واحدة بعد أخرى من دون توقف.\n\n" * 40
    (tmp_path / "far.txt").write_text(
        f"أخبار القافلة\n\nقال الدليل سعيد ناصر إن الطريق آمن.\n\n{filler}"
        "وقالت الطبيبة ليلى حمود إن الجرحى بخير.\n",
        encoding="utf-8",
    )
    async with opened(str(tmp_path)) as (app, pilot):
        assert visual("إن الجرحى بخير") not in shown(app)
        await press(pilot, "tab", "tab", "j")
        assert visual("الجرحى بخير") in shown(app)


async def test_enter_on_a_quote_goes_to_its_place(folder: str) -> None:
    async with opened(folder) as (app, pilot):
        await press(pilot, "tab", "tab", "enter")
        quote = app.main.speakers.quote
        assert quote is not None
        assert app.main.view.quote == quote
        await press(pilot, "enter")
        assert app.main.pane is app.main.view


async def test_furniture_is_folded_and_x_shows_it(folder: str) -> None:
    async with opened(folder) as (app, pilot):
        assert visual("اترك تعليقاً") not in shown(app)
        await press(pilot, "tab", "G")
        await press(pilot, "x", "G")
        assert visual("اترك تعليقاً") in shown(app)


async def test_an_article_that_was_entered_loses_its_dot(folder: str) -> None:
    async with opened(folder) as (app, pilot):
        assert shown(app).count("●") == 2
        await press(pilot, "enter")
        assert shown(app).count("●") == 1


@pytest.fixture
def clipboard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was copied."""
    copied: list[str] = []

    def copy(text: str, environ: object, write: object) -> str:
        copied.append(text)
        return "copied to the clipboard, if the terminal allows it"

    monkeypatch.setattr("reader.terminal.clipboard.copy", copy)
    return copied


async def copied(app: JaridaApp, pilot: Pilot[None]) -> None:
    await press(pilot, "y")
    await app.workers.wait_for_complete()
    await pilot.pause()


async def test_y_copies_the_article_in_logical_order_and_says_so(folder: str, clipboard: list[str]) -> None:
    async with opened(folder) as (app, pilot):
        await copied(app, pilot)
        assert clipboard == [BRIDGE]
        assert visual("نسخ إلى الحافظة، إن سمحت الطرفية") in shown(app)


async def test_y_copies_the_marked_quote(folder: str, clipboard: list[str]) -> None:
    async with opened(folder) as (app, pilot):
        await press(pilot, "right_square_bracket")
        await copied(app, pilot)
        quote = app.main.view.speech.quotes[0]
        assert clipboard == [BRIDGE[quote.start : quote.end]]


async def test_a_mouse_selection_gives_logical_text(folder: str, clipboard: list[str]) -> None:
    async with opened(folder) as (app, pilot):
        view = app.main.view
        line_y = next(y for y in range(view.height) if visual("وزير الأشغال نزار الحموي") in view.row(y).text)
        row = view.row(line_y).text
        left = row.index(visual("الأشغال"))
        gutter = view.gutter
        await pilot.mouse_down(view, offset=(len(row.rstrip()) - 1 + gutter.left, line_y + gutter.top))
        await pilot.hover(view, offset=(left + gutter.left, line_y + gutter.top))
        await pilot.mouse_up(view, offset=(left + gutter.left, line_y + gutter.top))
        assert view.selected == "قال وزير الأشغال"
        await copied(app, pilot)
        assert clipboard == ["قال وزير الأشغال"]
        await press(pilot, "escape")
        assert view.selected == ""


@pytest.mark.parametrize(("columns", "panes"), [(120, 3), (119, 2), (80, 2), (79, 1), (40, 1)])
async def test_as_many_panes_as_there_is_room_for(folder: str, columns: int, panes: int) -> None:
    async with opened(folder, size=(columns, 24)) as (app, _):
        assert sum(pane.display for pane in app.main.panes) == panes


@pytest.mark.parametrize("size", [(40, 12), (79, 24), (80, 24), (200, 60)])
async def test_every_row_fills_the_terminal_exactly(folder: str, size: tuple[int, int]) -> None:
    async with opened(folder, size=size) as (app, pilot):
        for key in ("tab", "tab", "tab"):
            await press(pilot, key)
            for strip in app.screen._compositor.render_strips(app.size):
                assert strip.cell_length == size[0]


async def test_resizing_keeps_the_words_at_the_top(folder: str) -> None:
    async with opened(folder, size=(60, 12)) as (app, pilot):
        await press(pilot, "tab", *("j" * 6))
        before = app.main.view.position
        await pilot.resize_terminal(50, 12)
        await pilot.pause()
        laid_at = app.main.view.position
        assert abs(laid_at - before) < 50
        await pilot.resize_terminal(60, 12)
        await pilot.pause()
        assert app.main.view.position <= before


async def test_the_place_in_an_article_is_kept_while_another_is_read(folder: str) -> None:
    async with opened(folder, size=(60, 12)) as (app, pilot):
        await press(pilot, "tab", *("j" * 6))
        place = app.main.view.position
        assert place > 0
        await press(pilot, "escape", "j", "k")
        assert app.main.view.position == place


async def test_without_colour_speakers_are_numbered(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(folder) as (app, _):
        pane, view = app.main.speakers, app.main.view
        assert pane.depth == "none"
        assert any(pane.row(line_y).text.rstrip().endswith("1") for line_y in range(3))
        assert any(view.row(line_y).text.rstrip().endswith(" 1") for line_y in range(view.height))


async def test_a_thousand_files_load_while_the_keys_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1000):
        (tmp_path / f"{number}.txt").write_text(
            f"خبر رقم {number}\n\nقال المدير إن العدد {number}.\n", encoding="utf-8"
        )
    half, rest = threading.Event(), threading.Event()

    def halting(locations: Iterable[str], stdin: Callable[[], bytes]) -> Iterator[Article | SourceError]:
        for count, found in enumerate(load(locations, stdin)):
            if count == 500:
                half.set()
                rest.wait()
            yield found

    monkeypatch.setattr("reader.tui.loading.load", halting)
    # Each article is told at once: a fast machine reads half of them within one beat.
    monkeypatch.setattr("reader.tui.loading.BEAT", 0.0)
    # And half of them before keys are let in.
    monkeypatch.setattr("reader.tui.loading.EARLY", 0.001)
    app = JaridaApp([str(tmp_path)], stdin=None, now=NOW)
    async with app.run_test(size=(100, 30)) as pilot:
        try:
            while not half.is_set() or len(app.library) < 499:
                await pilot.pause(0.01)
            await press(pilot, "j", "j")
            assert app.main.news.cursor == 2
            held = app.main.news.current
        finally:
            rest.set()  # else the thread would wait for ever
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert len(app.library) == 1000
        assert app.main.news.current == held


async def test_nothing_readable_ends_with_its_problem(tmp_path: Path) -> None:
    app = JaridaApp([str(tmp_path / "no-such-file")], stdin=None, now=NOW)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
    assert app.return_code == 1
    assert [type(problem).__name__ for problem in app.problems] == ["Missing"]


class Broken(Screen[None]):
    def on_mount(self) -> None:
        raise RuntimeError("broken on purpose")


async def test_what_a_screen_misses_while_the_program_is_left_is_no_crash(folder: str) -> None:
    async with opened(folder) as (app, _pilot):
        app.push_screen(Broken())
        app.exit(return_code=3)
    assert app.crash is None
    assert app.return_code == 3


async def test_a_fault_of_our_own_costs_one_articles_speakers_only(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_article: object) -> object:
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr("reader.library.inmemory.speech", broken)
    async with opened(folder) as (app, pilot):
        assert app.crash is None
        await press(pilot, "j")
        assert app.main.view.article == app.library[1]
        log = Path(os.environ["XDG_STATE_HOME"]) / "jarida" / "crash.log"
        assert "RuntimeError" in log.read_text(encoding="utf-8")
