"""The field on the screen: what is typed, drawn and pointed at, cell by cell."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, ClassVar

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.pilot import Pilot

from reader.text.layout import visual
from reader.tui.editkeys import EDIT_KEYS
from reader.tui.theme import DARK
from reader.tui.widgets.field import RtlInput

WIDTH = 12


class Typing(App[None]):
    """A field of twelve cells, with keys bound under it that must not be seen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("j,ت,q,zero_width_non_joiner", "ring")]
    CSS = "RtlInput { width: 12; }"

    def __init__(self, value: str = "", **options: Any) -> None:
        super().__init__()
        self.register_theme(DARK)
        self.theme = DARK.name
        self.field = RtlInput(value, **{"rtl": True, "depth": "full", **options})
        self.told: list[str] = []
        self.bells = 0
        self.bubbled: list[str] = []

    def compose(self) -> ComposeResult:
        yield self.field

    def on_rtl_input_changed(self, event: RtlInput.Changed) -> None:
        self.told.append(event.value)

    def on_rtl_input_submitted(self, event: RtlInput.Submitted) -> None:
        self.told.append(f"! {event.value}")

    def on_key(self, event: events.Key) -> None:
        self.bubbled.append(event.key)

    def action_ring(self) -> None:
        self.bells += 1

    def row(self) -> str:
        return self.field.render_line(0).text

    def caret(self) -> int:
        """The cell that is drawn reversed."""
        cell_x, found = 0, []
        for segment in self.field.render_line(0):
            if segment.style is not None and segment.style.reverse:
                found.append(cell_x)
            cell_x += segment.cell_length
        assert len(found) == 1
        assert cell_x == WIDTH
        assert self.cursor_position == Offset(found[0], 0)
        return found[0]


@asynccontextmanager
async def field(value: str = "", **options: Any) -> AsyncIterator[tuple[Typing, Pilot[None]]]:
    app = Typing(value, **options)
    async with app.run_test(size=(40, 3)) as pilot:
        app.field.focus()
        await pilot.pause()
        yield app, pilot


async def typed(pilot: Pilot[None], text: str) -> None:
    for char in text:
        pilot.app.post_message(events.Key("space" if char == " " else char, char))
    await pilot.pause()


async def test_what_is_typed_is_joined_and_stands_at_the_right() -> None:
    async with field() as (app, pilot):
        await typed(pilot, "سلام")
        assert app.row() == " " * 8 + " " + visual("سلام")
        assert app.caret() == 8
        assert app.told[-1] == "سلام"


async def test_letters_bound_elsewhere_are_typed_all_the_same() -> None:
    async with field() as (app, pilot):
        await typed(pilot, "تjq")
        app.post_message(events.Key("zero_width_non_joiner", "\u200c"))
        await pilot.pause()
        assert app.field.value == "تjq\u200c"
        assert app.bells == 0


async def test_the_caret_stands_behind_a_latin_word_in_an_arabic_line() -> None:
    async with field() as (app, pilot):
        await typed(pilot, "قال BBC")
        assert app.row() == " " * 4 + "BBC" + "  " + visual("قال")
        assert app.caret() == 7


async def test_left_moves_left_and_home_goes_to_the_right() -> None:
    async with field("قال نعم") as (app, pilot):
        at = app.caret()
        await pilot.press("right")
        assert app.caret() == at + 1
        await pilot.press("left")
        assert app.caret() == at
        await pilot.press("home")
        assert app.caret() == WIDTH - 1
        await pilot.press("ctrl+left")
        assert app.field.state.caret == 3
        await pilot.press("end")
        assert app.caret() == at


async def test_a_long_line_is_seen_at_the_caret_and_begins_at_the_right() -> None:
    text = "وزارة الأشغال العامة"
    async with field(text) as (app, pilot):
        assert app.caret() == 0
        assert app.row()[1:] == visual(text)[: WIDTH - 1]
        await pilot.press("home")
        assert app.caret() == WIDTH - 1
        assert app.row() == visual(text)[-WIDTH:]


async def test_a_long_address_is_seen_at_its_end() -> None:
    async with field("https://example.org/feed", base="ltr") as (app, pilot):
        assert app.row() == "le.org/feed "
        assert app.caret() == WIDTH - 1
        await pilot.press("home")
        assert app.row() == "https://exam"


async def test_shift_selects_and_typing_replaces() -> None:
    async with field("قال نعم") as (app, pilot):
        await pilot.press("shift+right", "shift+right", "shift+right")
        assert app.field.state.selected == "نعم"
        await typed(pilot, "لا")
        assert app.field.value == "قال لا"
        await pilot.press("ctrl+a", "ctrl+a")
        assert app.field.state.selected == "قال لا"


async def test_an_arrow_leaves_a_selection_at_its_own_side() -> None:
    async with field("قال نعم") as (app, pilot):
        await pilot.press("alt+a", "right")
        assert app.field.state.caret == 0
        await pilot.press("alt+a", "left")
        assert app.field.state.caret == 7


async def test_undo_and_redo() -> None:
    async with field() as (app, pilot):
        await typed(pilot, "قال نعم")
        await pilot.press("ctrl+underscore")
        assert app.field.value == "قال "
        await pilot.press("ctrl+y")
        assert app.field.value == "قال نعم"


async def test_what_is_pasted_becomes_one_clean_line() -> None:
    async with field() as (app, pilot):
        app.post_message(events.Paste("أول\nثان\x1b[2J\n"))
        await pilot.pause()
        assert app.field.value == "أول ثان\u241b[2J"


async def test_enter_submits_and_escape_and_tab_go_on() -> None:
    async with field("نعم") as (app, pilot):
        await pilot.press("enter", "escape")
        assert app.told == ["! نعم"]


async def test_a_secret_is_neither_shown_nor_copied() -> None:
    async with field("سر12", masked=True) as (app, pilot):
        await pilot.press("alt+a", "alt+c")
        assert app.row().strip() == "••••"
        assert app.clipboard == ""


async def test_cut_and_paste_within_the_program() -> None:
    async with field("قال نعم") as (app, pilot):
        await pilot.press("shift+right", "shift+right", "shift+right", "ctrl+x", "home", "ctrl+v")
        assert app.field.value == "نعمقال "


async def test_an_empty_field_says_what_it_is_for() -> None:
    async with field(placeholder="كلمة أو اسم") as (app, _):
        assert app.row() == visual("كلمة أو اسم") + " "
        assert app.caret() == WIDTH - 1


async def test_a_click_places_the_caret_and_two_select_a_word() -> None:
    async with field("قال نعم") as (app, pilot):
        await pilot.click(RtlInput, offset=(10, 0))
        assert app.field.state.caret == 1
        await pilot.click(RtlInput, offset=(0, 0))
        assert app.field.state.caret == 7
        await pilot.click(RtlInput, offset=(6, 0), times=2)
        assert app.field.state.selected == "نعم"


async def test_every_key_that_the_help_names_is_one_of_the_field() -> None:
    arrows = {"←": "left", "→": "right", "_": "underscore"}
    async with field("قال نعم") as (app, pilot):
        for key in " ".join(keys for keys, _help in EDIT_KEYS).split():
            app.field.value = "قال نعم ثم لا"
            await pilot.press("+".join(arrows.get(part, part.lower()) for part in key.split("+")))
        assert app.bubbled == []


async def test_what_means_nothing_to_the_field_goes_on() -> None:
    async with field("قال") as (app, pilot):
        await pilot.press("escape", "up", "pagedown")
        assert app.bubbled == ["escape", "up", "pagedown"]


@pytest.mark.parametrize("rtl", [True, False])
async def test_without_focus_there_is_no_caret(rtl: bool) -> None:
    async with field("قال BBC", rtl=rtl) as (app, pilot):
        app.screen.set_focus(None)
        await pilot.pause()
        assert app.row().strip() == "BBC " + visual("قال")
        assert not any(segment.style and segment.style.reverse for segment in app.field.render_line(0))
