"""Letter keys while the keyboard is on an Arabic layout."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import pytest
from textual._xterm_parser import XTermParser
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.pilot import Pilot
from textual.screen import ModalScreen
from textual.widgets import Input

from reader import locale
from reader.settings import Settings, Ui, parse
from reader.text.layout import visual
from reader.tui.app import JaridaApp
from reader.tui.keyboard import COLUMNS, Family, keyboard, rows
from reader.tui.keyed import HOLD
from reader.tui.keymaps import keys
from reader.tui.legend import Legend
from tests.tui.opening import opened, until

TITLES = ("فتح الميناء", "أمطار على الساحل", "جسر جديد")

Opened = tuple[JaridaApp, Pilot[None]]

LETTERS = "qwertyuiopasdfghjklzxcvbnm"


def legend(family: Family = "pc", text: str = "", *, arabic: bool = True) -> Legend:
    made = Legend(keys(parse(text, "x")), family)
    made.arabic = arabic
    return made


# -- the table ---------------------------------------------------------------------------------------


def test_the_table_has_every_key_of_three_layouts() -> None:
    assert [plain for (plain, _shifted), _sent in rows()] == list(
        "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./"
    )
    assert all(tuple(sent) == COLUMNS for _keys, sent in rows())


@pytest.mark.parametrize("layout", COLUMNS)
def test_on_every_layout_every_letter_key_types_something_of_its_own(layout: str) -> None:
    sent = [row[layout][0] for (plain, _shifted), row in rows() if plain in LETTERS]
    assert len(set(sent)) == len(LETTERS)
    assert all(character and not character.isascii() for character in sent)


TWINS = [
    *(("pc", *pair) for pair in ("jت", "kن", "qض", "gل", "hا", "nى", "lم", "/ظ", "?؟", "Nآ", "]د", "[ج")),
    *(("pc", *pair) for pair in ("A\u0650", "S\u064d", "R\u064c", "E\u064f", "J\u0640", "K،", "P؛", "3٣")),
    *(("mac", *pair) for pair in ("zظ", "nر", "bز", "cذ", "]ة", "3٣", "?؟")),
]


@pytest.mark.parametrize(("family", "latin", "arabic"), TWINS)
def test_a_key_is_known_by_what_it_types_in_arabic(family: Family, latin: str, arabic: str) -> None:
    assert keyboard(family).latin[arabic] == latin


@pytest.mark.parametrize(
    ("sent", "key"),
    [("\ufefb", "b"), ("\u0644\u0627", "b"), ("\ufef7", "G"), ("\u0644\u0623", "G"), ("\u0644\u0622", "B")],
)
def test_lam_alef_is_one_key_in_one_code_point_or_two(sent: str, key: str) -> None:
    assert keyboard("pc").latin[sent] == key


# -- what is shown -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("family", "key", "name"),
    [
        ("pc", "j", "ت"),
        ("pc", "b", "لا"),
        ("pc", "G", "لأ"),
        ("pc", "]", "د"),
        ("pc", "?", "؟"),
        ("pc", "A", "Shift+ش"),
        ("pc", "U", "Shift+ع"),
        ("pc", "F", "F"),  # types [, which is a key itself
        ("pc", "enter", "Enter"),
        ("pc", "ctrl+p", "Ctrl+P"),
        ("mac", "b", "ز"),
        ("mac", "/", "/"),
        ("mac", "{", "{"),  # types }, which is a key itself
    ],
)
def test_the_key_to_be_pressed_is_the_one_shown(family: Family, key: str, name: str) -> None:
    assert legend(family).name(key) == name


def test_keys_are_latin_at_first_and_follow_what_was_typed() -> None:
    shown = legend(arabic=False)
    assert shown.shown("next") == "j"
    assert shown.heard("ت")
    assert shown.shown("next") == "ت"
    assert not shown.heard("]")  # both layouts have it
    assert not shown.heard(None)
    assert shown.heard("k")
    assert shown.shown("next") == "j"


@pytest.mark.parametrize("family", ["pc", "mac"])
def test_every_key_that_is_shown_does_what_it_says(family: Family) -> None:
    """Whatever a keymap has: the character that is shown is bound itself, or leads to the key."""
    for habit in ("jarida", "vim", "less", "newsboat"):
        shown = Legend(keys(Settings(ui=Ui(keymap=habit))), family)
        shown.arabic = True
        for key in shown.keys.taken:
            if len(key) > 1:
                continue
            sent = keyboard(family).typed.get(key, "")
            if sent and sent not in shown.keys.taken:
                assert keyboard(family).latin.get(sent, sent) == key


# -- on the screen -----------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> str:
    for title in TITLES:
        text = f"{title}\n\n" + "قال الوزير إن العمل مستمر في المدينة.\n\n" * 30
        (tmp_path / f"{title}.txt").write_text(text, encoding="utf-8")
    return str(tmp_path)


async def type_(app: JaridaApp, pilot: Pilot[None], text: str) -> None:
    """Type as a terminal does, all in one packet."""
    for message in XTermParser().feed(text):
        app.post_message(message)
    await pilot.pause()


def footer(app: JaridaApp) -> str:
    return [strip.text for strip in app.screen._compositor.render_strips(app.size)][-1]


async def test_letters_of_the_arabic_layout_are_keys(folder: str) -> None:
    async with opened(folder, size=(120, 24), language=None) as (app, pilot):
        first = app.main.view.article
        await pilot.press("ت")
        await until(pilot, lambda: app.main.view.article != first)
        await pilot.press("ن")
        await until(pilot, lambda: app.main.view.article == first)


@pytest.mark.parametrize("sent", ["\ufefb", "\u0644\u0627"], ids=["one code point", "two"])
async def test_the_key_of_lam_alef_goes_a_page_back(folder: str, sent: str) -> None:
    async with opened(folder, size=(120, 24), language=None) as (app, pilot):
        await pilot.press("enter", "space", "space", "space")
        view = app.main.view
        before = view.position
        await type_(app, pilot, sent)
        assert 0 < view.position < before


async def test_lam_alone_goes_to_the_top_after_a_moment(folder: str) -> None:
    async with opened(folder, size=(120, 24), language=None) as (app, pilot):
        await pilot.press("enter", "space", "space", "ل")
        await pilot.pause(HOLD * 3)
        assert app.main.view.position == 0


async def test_lam_before_another_key_is_done_first(folder: str) -> None:
    async with opened(folder, size=(120, 24), language=None) as (app, pilot):
        await pilot.press("enter", "G")
        await type_(app, pilot, "لت")
        down = app.main.view.position
        await pilot.press("g", "j")
        assert down == app.main.view.position


async def test_two_code_points_with_shift_go_to_the_end(folder: str) -> None:
    async with opened(folder, size=(120, 24), language=None) as (app, pilot):
        await pilot.press("enter", "G")
        end = app.main.view.position
        await pilot.press("g")
        await type_(app, pilot, "لأ")
        assert app.main.view.position == end


async def test_a_key_that_the_user_gave_in_arabic_is_not_held(folder: str) -> None:
    async with opened(
        folder, size=(120, 24), language=None, settings=parse('[keys]\nbottom = "ل"\n', "x")
    ) as (app, pilot):
        await pilot.press("enter", "ل")
        assert app.main.view.position > 0


async def test_a_sign_of_the_latin_layout_is_no_twin_of_another(folder: str) -> None:
    """`<` is what Shift+[ types in Arabic: while Latin is on it must not be `{`."""
    async with opened(folder, size=(120, 24), language=None) as (app, pilot):
        assert app.legend.twin("less_than_sign") is None
        await pilot.press("ت")
        assert app.legend.twin("less_than_sign") == "left_curly_bracket"


async def test_the_footer_shows_the_layout_that_was_typed_on_last(folder: str) -> None:
    locale.install("en")
    async with opened(folder, size=(120, 24), language=None) as (app, pilot):
        assert "q quit" in footer(app)
        await pilot.press("ت")
        await pilot.pause()
        assert f"{visual('ض')} quit" in footer(app)
        await pilot.press("j")
        await pilot.pause()
        assert "q quit" in footer(app)


class Telling(ModalScreen[None]):
    """A screen that is left with a letter, before any widget sees it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("q", "dismiss", priority=True)]


async def test_other_screens_have_their_letters_too(folder: str) -> None:
    async with opened(folder, size=(120, 24), language=None) as (app, pilot):
        await app.push_screen(Telling())
        await pilot.press("ض")
        await pilot.pause()
        assert app.screen is app.main


async def test_the_help_is_asked_for_in_arabic(folder: str) -> None:
    async with opened(folder, size=(120, 24), language=None) as (app, pilot):
        await type_(app, pilot, "؟")
        assert app.screen is not app.main


class Asking(ModalScreen[None]):
    """A screen with nothing but a field."""

    def compose(self) -> ComposeResult:
        yield Input()


async def test_a_text_field_gets_the_letters_untouched(folder: str) -> None:
    async with opened(folder, size=(120, 24), language=None) as (app, pilot):
        await app.push_screen(Asking())
        await type_(app, pilot, "قلا ضت؟")
        await pilot.pause(HOLD * 3)
        assert app.screen.query_one(Input).value == "قلا ضت؟"


# -- through a terminal ------------------------------------------------------------------------------

Open = Callable[..., Any]

LONG = "فتح الميناء\n\n" + "".join(f"قال الوزير إن المرحلة {n} انتهت.\n\n" for n in range(10, 60))


def test_the_bytes_of_an_arabic_keyboard_drive_the_program(terminal: Open, tmp_path: Path) -> None:
    path = tmp_path / "port.txt"
    path.write_text(LONG, encoding="utf-8")
    tmux = terminal(120, 20)
    tmux.jarida("--lang", "ar", str(path))
    tmux.wait(lambda screen: "●" in screen and " 10 " in screen)
    tmux.press("Enter")
    tmux.wait(lambda screen: "●" not in screen)  # it is read, so the article has the focus

    def send(text: str) -> None:
        tmux.run("send-keys", "-H", *(f"{byte:02x}" for byte in text.encode()))

    send("لأ")  # G, in two code points
    tmux.wait(lambda screen: "59" in screen)
    send("ﻻ")  # b, in one
    tmux.wait(lambda screen: "59" not in screen)
    send("ل")  # g, alone
    tmux.wait(lambda screen: " 10 " in screen)
    send("ﻷ")  # G, in one code point
    tmux.wait(lambda screen: "59" in screen)
    send("لا")  # b, in two code points: one page, and not the top
    tmux.wait(lambda screen: "59" not in screen)
    assert not any(" 10 " in row[32:90] for row in tmux.screen())  # of the article's pane
    assert visual("ض") in tmux.screen()[19]  # the footer follows
    send("ض")
    tmux.wait(lambda screen: "left=0" in screen)
