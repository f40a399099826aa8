"""The table of actions, whose keys they are, and what of it the screen and the documents show."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from textual.keys import _character_to_key

from reader import locale
from reader.settings import BadSetting, Keymap, Settings, Ui, parse
from reader.tui import keypage
from reader.tui.actions import ACTIONS, SECTIONS
from reader.tui.app import JaridaApp
from reader.tui.keymaps import ALWAYS, KEYMAPS, keys
from reader.tui.keynames import NAMED, NoSuchKey, shown, textual, written
from reader.tui.screens.main import MainScreen

HABITS: tuple[Keymap, ...] = get_args(Keymap)


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "port.txt"
    path.write_text("فتح الميناء\n\n" + "فتحت الوزارة الميناء الجديد أمس.\n\n" * 40, encoding="utf-8")
    return str(path)


# -- names -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("j", "j"),
        ("G", "G"),
        ("?", "?"),
        ("+", "+"),
        ("ت", "ت"),
        (" ", "space"),
        ("Enter", "enter"),
        ("ESC", "esc"),
        ("escape", "esc"),
        ("PageUp", "pgup"),
        ("Ctrl+P", "ctrl+p"),
        ("shift+Tab", "shift+tab"),
        ("alt+ctrl+x", "ctrl+alt+x"),
        ("alt++", "alt++"),
        ("F10", "f10"),
    ],
)
def test_a_key_may_be_written_as_people_do(word: str, name: str) -> None:
    assert written(word) == name


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("entr", "enter"),
        ("pagedwn", "pagedown"),
        ("shift+a", "A"),
        ("ctrl+;", ""),
        ("ctrl+ctrl+a", ""),
        ("hyper+a", ""),
        ("\t", ""),
        ("", ""),
        ("jj", ""),
    ],
)
def test_what_no_terminal_sends_is_no_key(word: str, nearest: str) -> None:
    with pytest.raises(NoSuchKey) as caught:
        written(word)
    assert caught.value.nearest == nearest


def test_signs_are_called_as_textual_calls_them() -> None:
    signs = [chr(code) for code in range(0x21, 0x7F)] + ["؟", "،", "ت", "\u064e", "\ufefb", "×"]
    assert {sign: textual(sign) for sign in signs} == {sign: _character_to_key(sign) for sign in signs}


@pytest.mark.parametrize(
    ("key", "name", "called"),
    [
        ("pgdn", "pagedown", "PgDn"),
        ("shift+tab", "shift+tab", "Shift+Tab"),
        ("ctrl+p", "ctrl+p", "Ctrl+P"),
        ("alt++", "alt+plus", "Alt++"),
        ("down", "down", "↓"),
    ],
)
def test_a_key_has_a_name_for_textual_and_one_for_people(key: str, name: str, called: str) -> None:
    assert (textual(key), shown(key)) == (name, called)


def test_every_named_key_is_written_as_it_stands_in_the_table() -> None:
    assert [written(name) for name in NAMED] == list(NAMED)


# -- the table ---------------------------------------------------------------------------------------


def test_every_action_has_a_method_a_section_and_an_id_of_its_own() -> None:
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)
    for action in ACTIONS:
        assert callable(getattr(MainScreen, f"action_{action.id}", None)), action.id
        assert action.section in SECTIONS


@pytest.mark.parametrize("habit", HABITS)
def test_in_every_keymap_a_key_does_one_thing_and_every_action_has_one(habit: Keymap) -> None:
    of = keys(Settings(ui=Ui(keymap=habit))).of
    taken = [key for words in of.values() for key in words]
    assert sorted(taken) == sorted(set(taken))
    assert [action for action, words in of.items() if not words] == []
    assert not set(taken) & set(ALWAYS.values())


@pytest.mark.parametrize("habit", HABITS)
def test_every_keymap_speaks_of_actions_that_there_are_and_of_keys_that_are_written_rightly(
    habit: Keymap,
) -> None:
    assert set(KEYMAPS[habit]) <= {action.id for action in ACTIONS}
    words = [*(action.keys for action in ACTIONS), *KEYMAPS[habit].values()]
    named = [key for each in words for key in each.split()]
    assert [written(key) for key in named] == named


# -- the user's own ----------------------------------------------------------------------------------


def own(text: str) -> Settings:
    return parse(text, "c.toml")


def test_the_users_key_is_taken_from_the_action_that_had_it() -> None:
    of = keys(own('[keys]\nquit = "j"\n')).of
    assert of["quit"] == ("j",)
    assert of["next"] == ("down",)


def test_an_action_may_have_several_keys_or_none() -> None:
    of = keys(own('[keys]\nhelp = ["f1", "H"]\ncopy = []\n')).of
    assert of["help"] == ("f1", "H")
    assert of["copy"] == ()


@pytest.mark.parametrize(
    ("text", "where", "detail", "nearest"),
    [
        ('[keys]\n\nquti = "Q"\n', "c.toml:3 (keys.quti)", "", "quit"),
        ('[keys]\nquit = "Q"\nopen = "entr"\n', "c.toml:3 (keys.open)", "entr", "enter"),
        ('[keys]\nquit = "Q"\nopen = ["o", "Q"]\n', "c.toml:3 (keys.open)", "Q = quit", ""),
        ('[keys]\nopen = "ctrl+c"\n', "c.toml:2 (keys.open)", "ctrl+c = quit", ""),
    ],
)
def test_a_mistake_in_the_keys_is_told_by_its_line(text: str, where: str, detail: str, nearest: str) -> None:
    with pytest.raises(BadSetting) as caught:
        keys(own(text))
    assert (caught.value.where, caught.value.detail, caught.value.nearest) == (where, detail, nearest)


async def test_the_users_keys_work_and_the_ones_they_replace_do_not(article: str) -> None:
    app = JaridaApp([article], stdin=None, settings=own('[keys]\nbottom = "z"\n'))
    async with app.run_test(size=(120, 20)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("enter", "G")
        assert app.main.view.position == 0
        await pilot.press("z")
        assert app.main.view.position > 0


async def test_a_keymap_of_another_habit_works(article: str) -> None:
    app = JaridaApp([article], stdin=None, settings=Settings(ui=Ui(keymap="less")))
    async with app.run_test(size=(120, 20)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("enter", "f")
        assert app.main.view.position > 0


async def test_keys_of_the_settings_stand_in_footer_and_help(article: str) -> None:
    locale.install("en")
    app = JaridaApp([article], stdin=None, settings=own('[keys]\nhelp = "H"\n'))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert "H help" in rows(app)[-1]
        await pilot.press("H", "ctrl+end")
        await pilot.pause()
        assert any("H " in row and "these keys" in row for row in rows(app))


def rows(app: JaridaApp) -> list[str]:
    return [strip.text for strip in app.screen._compositor.render_strips(app.size)]


# -- documents ---------------------------------------------------------------------------------------


@pytest.mark.skipif(not keypage.FILE.parent.is_dir(), reason="runs in a checkout: there are no docs here")
def test_the_page_of_keys_is_what_the_tables_say() -> None:
    """`python -m reader.tui.keypage` writes it."""
    assert keypage.FILE.read_text(encoding="utf-8") == keypage.page()
