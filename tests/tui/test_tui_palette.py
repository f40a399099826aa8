"""The palette and the help: what they find, what they show first, and that they do what was chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from reader import locale
from reader.locale import Language
from reader.settings import Settings
from reader.text.layout import visual
from reader.tui.actions import ACTIONS, SECTIONS
from reader.tui.editkeys import TYPING
from reader.tui.keymaps import keys
from reader.tui.legend import Legend
from reader.tui.screens.help import OWN, HelpScreen
from reader.tui.screens.palette import LEFT_OUT, Palette
from tests.tui.opening import opened, shown

BRIDGE = """\
الوزارة تفتح الجسر الجديد

قال وزير الأشغال نزار الحموي إن الجسر "سيخفف الازدحام في وسط المدينة".
"""


@pytest.fixture
def bridge(tmp_path: Path) -> str:
    """A folder with one article."""
    (tmp_path / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    return str(tmp_path)


async def typed(pilot: Pilot[None], text: str) -> None:
    for char in text:
        pilot.app.post_message(events.Key("space" if char == " " else char, char))
    await pilot.pause()


@pytest.mark.parametrize("key", ["colon", "ctrl+p"])
async def test_what_is_chosen_by_name_is_done_where_one_was(bridge: str, key: str) -> None:
    async with opened(bridge) as (app, pilot):
        await pilot.press(key)
        await pilot.pause()
        assert type(app.screen) is Palette
        await typed(pilot, "اللوحة التالية")
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen_stack[-1] is app.main
        assert app.main.pane is app.main.view


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("words", ["الاقتباس التالي", "الإقتباس التالى", "next quote", "next_quote"])
def test_an_action_is_found_in_either_language_in_any_spelling_and_by_its_id(
    language: Language, words: str
) -> None:
    locale.install(language)
    palette = Palette(Legend(keys(Settings())), rtl=language == "ar", depth="full")
    palette.list.narrow(words)
    assert palette.list.choice is not None
    assert palette.list.choice.value == "next_quote"


def test_the_palette_has_every_action_but_itself() -> None:
    palette = Palette(Legend(keys(Settings())), rtl=True, depth="full")
    assert {row.value for row in palette.rows()} == {action.id for action in ACTIONS} - LEFT_OUT


def test_every_action_has_its_method() -> None:
    from reader.tui.screens.main import MainScreen

    assert [action.id for action in ACTIONS if not hasattr(MainScreen, f"action_{action.id}")] == []


@pytest.mark.parametrize("pane", OWN)
def test_the_help_begins_with_what_the_pane_in_use_can_do(pane: str) -> None:
    rows = HelpScreen(Legend(keys(Settings())), pane, rtl=True, depth="full").rows()
    sections = [row.label for row in rows if row.heading]
    used = {action.section for action in ACTIONS}
    order = sorted((section for section in SECTIONS if section in used), key=lambda each: each != OWN[pane])
    assert sections == [locale._(section) for section in [*order, TYPING]]


async def test_the_help_shows_keys_is_narrowed_and_closed_by_its_own_key(bridge: str) -> None:
    async with opened(bridge) as (app, pilot):
        await pilot.press("question_mark")
        await pilot.pause()
        assert any("PgDn" in row and visual("صفحة إلى أسفل") in row for row in shown(app).split("\n"))
        await pilot.press("question_mark")
        await pilot.pause()
        assert app.screen is app.main
        await pilot.press("question_mark")
        await typed(pilot, "تشكيل")
        assert visual("صفحة إلى أسفل") not in shown(app)
        assert visual("القراءة") in shown(app)
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is app.main


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_the_first_heading_is_in_view_and_what_is_cut_is_told_whole(
    bridge: str, size: tuple[int, int]
) -> None:
    async with opened(bridge, size=size, language="en") as (app, pilot):
        await pilot.press("question_mark")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, HelpScreen)
        assert locale._(OWN["news"]) in shown(app)
        await typed(pilot, "both edges")
        whole = "both edges straight: letters or gaps stretched, or not"
        flat = " ".join(shown(app).replace("│", " ").split())
        assert whole in flat
