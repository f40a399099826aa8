"""The start of the screen: what is loaded for it, and how often it is drawn."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import RenderableType
from textual._compositor import LayoutUpdate
from textual.events import Key
from textual.geometry import Size
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets._toast import ToastRack

from reader.article import Article
from reader.library import ahead, speech
from reader.library.listing import Books, RowId
from reader.library.shelf import Shelf
from reader.settings import Settings, Ui
from reader.settings.table import Theme
from reader.speech import Speech
from reader.text.layout import visual
from reader.tui.app import JaridaApp
from reader.tui.screens import refreshing
from reader.tui.screens.main import MainScreen
from reader.tui.sparing import SparingApp
from reader.tui.theme import INKS, THEMES, ink
from reader.tui.told import Told
from reader.tui.widgets.field import RtlInput
from reader.tui.widgets.news import NewsList
from reader.tui.widgets.pane import Pane
from tests.tui.opening import NOW, library, until

LATE = {
    *("reader.tui.screens.ask", "reader.tui.screens.dialog", "reader.tui.screens.form"),
    *("reader.tui.screens.help", "reader.tui.screens.palette", "reader.tui.screens.people"),
    *("reader.tui.screens.gathering", "reader.tui.widgets.longtext", "reader.tui.widgets.oneof"),
    *("reader.tui.widgets.field", "reader.text.edit", "reader.text.caret", "importlib.resources"),
    *("reader.library.export", "reader.library.refreshing", "reader.terminal.browser"),
    *("importlib.metadata", "email", "zipfile", "httpx2", "httpcore2", "feedparser", "trafilatura", "lxml"),
    *("markdown_it", "pygments", "textual.widgets._markdown", "textual.widgets._footer"),
}
"""What nobody needs before a key is pressed."""


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    return library(tmp_path)


def opened(shelf: Path) -> JaridaApp:
    """The library on the screen."""
    return JaridaApp((), stdin=None, now=NOW, shelf=shelf)


OPEN = """
import asyncio, sys
from pathlib import Path
from reader.tui.app import JaridaApp
from reader.tui.screens import refreshing
from reader.tui.screens.main import MainScreen

async def main():
    app = JaridaApp((), stdin=None, shelf=Path(sys.argv[1]))
    async with app.run_test(size=(120, 36)) as pilot:
        while app.main.speakers.speech is None:
            await pilot.pause(0.01)
        print(*sys.modules)

asyncio.run(main())
"""


def test_what_opens_by_a_key_is_not_loaded_before(shelf: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OPEN, str(shelf)], capture_output=True, text=True, check=True, timeout=60
    )
    loaded = set(done.stdout.split())
    assert "reader.tui.widgets.article" in loaded
    assert loaded & LATE == set()


async def test_no_empty_screen_stands_below_the_panes(shelf: Path) -> None:
    app = opened(shelf)
    async with app.run_test():
        assert app.screen_stack == [app.main]


@pytest.mark.parametrize(("columns", "arranged"), [(60, "-one"), (100, "-two")])
async def test_the_first_drawing_has_the_panes_and_the_article(
    shelf: Path, columns: int, arranged: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[tuple[bool, bool]] = []
    row = Pane.render_line

    def watched(pane: Pane, y: int) -> Strip:
        main = app.main
        drawn.append((main.has_class(arranged), main.view.article is not None))
        return row(pane, y)

    monkeypatch.setattr(Pane, "render_line", watched)
    app = opened(shelf)
    async with app.run_test(size=(columns, 30)) as pilot:
        await pilot.pause()
        assert drawn[0] == (True, True)
        strips = [strip.text for strip in app.screen._compositor.render_strips(app.size)]
        assert visual("افتتاح السوق الجديدة") in "\n".join(strips)


async def test_the_first_drawing_has_a_short_text_that_was_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = tmp_path / "news.txt"
    text = "افتتاح السوق الجديدة\n\nقال العمدة رامي حداد إن السوق تضم ستين متجرا.\n"
    named.write_text(text, encoding="utf-8")
    drawn: list[bool] = []
    row = Pane.render_line

    def watched(pane: Pane, y: int) -> Strip:
        drawn.append(app.main.view.article is not None)
        return row(pane, y)

    monkeypatch.setattr(Pane, "render_line", watched)
    app = JaridaApp([str(named)], stdin=None, now=NOW)
    async with app.run_test(size=(100, 30)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert drawn[0]
        assert len(app.library) == 1


async def test_an_article_is_listened_to_once_it_is_drawn(
    shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(shelf)
    drawn: list[Article | None] = []
    asked: list[bool] = []
    row = Pane.render_line

    def watched(pane: Pane, y: int) -> Strip:
        if pane is app.main.view:
            drawn.append(app.main.view.article)
        return row(pane, y)

    def ask(_books: Books, _ids: list[RowId], article: Article | None = None) -> None:
        if article is not None:
            asked.append(bool(drawn) and drawn[-1] == article)

    monkeypatch.setattr(Pane, "render_line", watched)
    monkeypatch.setattr(app._listener, "ask", ask)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        await pilot.press("j")
        while len(asked) < 2:
            await pilot.pause(0.01)
    assert asked == [True, True]


def _watched(monkeypatch: pytest.MonkeyPatch) -> list[type]:
    """The kinds of update that are drawn, one by one as they come."""
    drawn: list[type] = []
    display = SparingApp._display

    def watched(app: SparingApp, screen: Screen[object], update: RenderableType | None) -> None:
        if update is not None:
            drawn.append(type(update))
        display(app, screen, update)

    monkeypatch.setattr(SparingApp, "_display", watched)
    return drawn


@pytest.mark.parametrize("columns", [100, 120])
async def test_who_speaks_is_in_the_first_drawing_where_it_was_found_out_ahead(
    shelf: Path, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(shelf)
    async with app.run_test(size=(columns, 36)) as pilot:
        await until(pilot, lambda: app.main.speakers.speech is not None)
        await pilot.pause()
        later = app.screen._compositor.render_strips(app.size)
    drawn = _watched(monkeypatch)
    heard: list[Speech] = []
    hear = MainScreen.hear

    def hearing(main: MainScreen, row_id: RowId, article: Article, speech: Speech) -> None:
        heard.append(speech)
        hear(main, row_id, article, speech)

    monkeypatch.setattr(MainScreen, "hear", hearing)
    monkeypatch.setattr(ahead, "ready", speech)
    app = opened(shelf)
    async with app.run_test(size=(columns, 36)) as pilot:
        first = app.main.speakers.speech
        await until(pilot, lambda: len(heard) > 1)  # it is kept in the library by the thread that listens
        await pilot.pause()
        assert heard[:2] == [first, first]
        assert drawn[0] is LayoutUpdate
        assert app.screen._compositor.render_strips(app.size) == later
        assert len(drawn) == 1


@pytest.mark.parametrize("columns", [60, 100, 120])
async def test_the_first_screen_is_drawn_once(
    shelf: Path, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = _watched(monkeypatch)
    app = opened(shelf)
    monkeypatch.setattr(app._listener, "ask", lambda *_: None)  # what it finds is drawn, too
    monkeypatch.setattr(refreshing, "WATCH", 0.02)  # nobody has written anything since
    async with app.run_test(size=(columns, 30)) as pilot:
        await pilot.pause(0.1)
        assert drawn == [LayoutUpdate]
        strips = app.screen._compositor.render_strips(app.size)
        app.screen.refresh(layout=True)
        for node in app.screen.walk_children(Widget):
            node.refresh(layout=True)
        await pilot.pause()
        assert app.screen._compositor.render_strips(app.size) == strips


async def test_what_has_nothing_to_show_is_mounted_when_it_has_and_in_its_place(shelf: Path) -> None:
    app = opened(shelf)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert {child.id for child in app.screen.children} >= {"panes", "footer"}
        assert not app.query("#welcome, #progress, #prompt, #feeds")
        app.main.ask("nothing", "سؤال")
        app.main.welcome.say("أهلا")
        app.main.progress.say("يجلب", 0.5)
        await pilot.pause()
        ids = [child.id for child in app.screen.children]
        assert ids[ids.index("panes") :] == ["panes", "welcome", "progress", "prompt", "footer"]
        app.main.end_asking()
        await pilot.press("m")
        await pilot.pause()
        assert [child.id for child in app.main.lists.children] == ["feeds", "news"]
        assert app.focused is app.main.feeds


async def test_every_style_is_as_it_is_worked_out_again(shelf: Path) -> None:
    app = opened(shelf)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.pause()
        nodes = [app.screen, *app.screen.walk_children(Widget)]
        first = [node.styles.base.get_rules() for node in nodes]
        app.stylesheet.update(app.screen)
        assert [node.styles.base.get_rules() for node in nodes] == first
        app.notify("نص")
        await pilot.pause()
        assert app.screen.query_one(ToastRack).display


async def test_a_pane_is_laid_out_once_for_a_size(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laid: list[Size] = []
    app = opened(shelf)
    view = app.main.view
    fit = view.fit

    def watched() -> None:
        laid.append(view.content_size)
        fit()

    monkeypatch.setattr(view, "fit", watched)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert laid == [view.content_size]
        await pilot.resize_terminal(140, 40)
        await pilot.pause()
        assert laid[1:] == [view.content_size]


async def test_a_pane_that_was_hidden_is_laid_out_when_it_is_shown(shelf: Path) -> None:
    app = opened(shelf)
    async with app.run_test(size=(60, 30)) as pilot:
        await pilot.press("enter", "escape", "j")
        await pilot.pause(0.2)
        await pilot.press("enter")
        await pilot.pause()
        strips = [strip.text for strip in app.screen._compositor.render_strips(app.size)]
        assert visual("هطل المطر طوال الليل.") in "\n".join(strips)


async def test_a_key_pressed_before_the_list_is_read_moves_in_it(
    shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    early = [Key("down", None)]

    def pressed(news: NewsList) -> None:
        """Textual gives the focus to the list before anything is in it."""
        if early:
            assert news.current is None
            news.app.post_message(early.pop())

    monkeypatch.setattr(NewsList, "on_focus", pressed, raising=False)
    app = opened(shelf)
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: app.main.news.cursor == 1)
    assert not early


async def test_what_is_typed_at_once_behind_the_first_search_key_goes_into_the_field(shelf: Path) -> None:
    """The field is made by the first key that asks for something."""
    app = opened(shelf)
    async with app.run_test(size=(120, 36)) as pilot:
        assert not app.query(RtlInput)
        await pilot.press("slash", *"مطر")
        await pilot.pause()
        assert app.query_one(RtlInput).value == "مطر"
        assert [child.id for child in app.main.prompt.children if child.id] == ["prompt-note", "prompt-label"]


async def test_the_place_in_an_article_that_was_never_seen_stays(shelf: Path) -> None:
    with Shelf(shelf) as opened_shelf:
        entry = next(opened_shelf.every(opened_shelf.query("")))
        opened_shelf.set_position(entry.id, 12)
    app = opened(shelf)
    async with app.run_test(size=(60, 30)) as pilot:
        assert app.main.view.position == 12
        await pilot.press("j", "k")
        await pilot.pause(0.2)
    with Shelf(shelf) as opened_shelf:
        assert opened_shelf.entry(entry.id).position == 12


@pytest.mark.parametrize("theme", ["dark", "light", "contrast", "ansi", "mono"])
async def test_the_first_theme_is_the_one_that_is_worn_later(shelf: Path, theme: Theme) -> None:
    """Put on before the first drawing, it is what it is when it is chosen on the screen."""
    app = JaridaApp((), stdin=None, shelf=shelf, settings=Settings(ui=Ui(theme=theme)))
    async with app.run_test() as pilot:
        await pilot.pause()
        first = (app.stylesheet._variables, app.has_class("-dark-mode"), app.main.news.rich_style)
        name, other = app.theme, "jarida-light" if app.theme == "jarida-dark" else "jarida-dark"
        app.theme = other
        await pilot.pause()
        app.theme = name
        await pilot.pause()
        again = (app.stylesheet._variables, app.has_class("-dark-mode"), app.main.news.rich_style)
        assert first == again


def test_every_theme_has_every_ink() -> None:
    for theme in THEMES:
        for name, (front, back, _) in INKS.items():
            style = ink(theme.name, name)
            assert (style.color is not None, style.bgcolor is not None) == (bool(front), bool(back))
    assert ink("nobody's", "hit").color is None


class Said(Told):
    """An example."""

    who: str
    loud: bool = False


class Repeated(Said):
    """And one that says more."""

    times: int = 2


def test_a_message_tells_what_its_class_declares() -> None:
    assert (Said("نزار").who, Said("نزار").loud) == ("نزار", False)
    assert Said("نزار", loud=True).loud
    assert (Repeated("نزار", True, 3).times, Repeated(who="نزار").times) == (3, 2)
    assert Said("نزار").handler_name == "on_said"


@pytest.mark.parametrize(
    ("values", "named"),
    [((), {}), (("نزار", True, 1), {}), (("نزار",), {"where": 1}), (("نزار",), {"who": "هدى"})],
    ids=["nothing", "too much", "something else", "twice"],
)
def test_a_message_is_told_no_more_and_no_less(values: tuple[object, ...], named: dict[str, object]) -> None:
    with pytest.raises(TypeError, match="Said"):
        Said(*values, **named)  # type: ignore[arg-type]  # that is the question
