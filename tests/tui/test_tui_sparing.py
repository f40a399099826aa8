"""What is sent is little, and the screen is the same as if all of it had been."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.app import App
from textual.pilot import Pilot

from reader.library import samples
from reader.settings import Settings, Terminal
from reader.terminal.choice import BY_OPTION, fixed
from reader.tui.app import JaridaApp
from reader.tui.shown import Box, Scroll, Shown, clusters
from reader.tui.sparing import BY_THE_CELL, Painter, known
from reader.tui.still import Still
from reader.tui.widgets.sliding import SlidingPane
from tests.tui import emulator
from tests.tui.emulator import Recorder

KEYS = (
    *("j", "k", "down", "up", "space", "b", "g", "G", "enter", "escape", "tab", "shift+tab"),
    *("right_square_bracket", "left_square_bracket", "right_curly_bracket", "x", "j", "j", "k"),
)

# Playing a whole screen takes pyte a tenth of a second: keys are pressed a few at a time.
STRETCHES, PRESSED = 8, 5


@asynccontextmanager
async def drawn(
    *locations: str, dialect: str = "visual", margins: bool = True, size: tuple[int, int] = (120, 30)
) -> AsyncIterator[tuple[JaridaApp, Pilot[None], Recorder]]:
    choice = fixed(dialect, BY_OPTION)
    choice = choice._replace(answers=choice.answers._replace(margins=margins))
    app = JaridaApp(locations or (samples(),), stdin=None, choice=choice)
    app.driver_class = Recorder
    async with app.run_test(size=size, headless=False) as pilot:
        await app.workers.wait_for_complete()
        await settle(pilot)
        driver = app._driver
        assert isinstance(driver, Recorder)
        yield app, pilot, driver


async def settle(pilot: Pilot[None]) -> None:
    for _ in range(3):
        await pilot.pause()


def whole(app: App[None]) -> list[list[emulator.Look]]:
    """The screen as Textual draws all of it, on a terminal that showed nothing."""
    for pane in app.screen.query(SlidingPane):
        pane.refresh()  # nothing that was drawn before is believed
    terminal = emulator.Terminal(app.size.width, app.size.height)
    terminal.feed(app.screen._compositor.render_full_update().render_segments(app.console))
    return terminal.cells()


@pytest.mark.parametrize(
    ("columns", "dialect", "margins"),
    [(120, "visual", True), (120, "konsole", True), (90, "lrm", False), (60, "visual", False)],
)
async def test_the_screen_is_the_same_as_if_all_of_it_had_been_sent(
    columns: int, dialect: str, margins: bool
) -> None:
    async with drawn(dialect=dialect, margins=margins, size=(columns, 30)) as (app, pilot, driver):
        terminal = emulator.Terminal(columns, 30)
        terminal.feed(driver.take())
        choose = random.Random(f"{columns}{dialect}{margins}")
        for _ in range(STRETCHES):
            keys = choose.choices(KEYS, k=PRESSED)
            await pilot.press(*keys)
            await settle(pilot)
            terminal.feed(driver.take())
            assert terminal.cells() == whole(app), keys


@pytest.mark.parametrize("columns", [100, 130, 70])
async def test_after_the_window_changed_all_of_it_is_there(columns: int) -> None:
    async with drawn() as (app, pilot, driver):
        await pilot.press("j", "enter", "j", "j")
        await settle(pilot)
        driver.take()
        await pilot.resize_terminal(columns, 24)
        await settle(pilot)
        await pilot.press("j")
        await settle(pilot)
        terminal = emulator.Terminal(columns, 24)
        terminal.feed(driver.take())
        assert terminal.cells() == whole(app)


async def test_what_another_program_drew_over_is_drawn_again() -> None:
    async with drawn() as (app, pilot, driver):
        driver.take()
        app.drawn_over()  # as after Ctrl-Z and fg, and when the focus comes back
        app.refresh(layout=True)
        app.screen.refresh()
        await settle(pilot)
        terminal = emulator.Terminal(120, 30)
        terminal.feed(driver.take())
        assert terminal.cells() == whole(app)


async def test_the_focus_makes_what_was_shown_unknown() -> None:
    async with drawn() as (app, pilot, driver):
        app.main.view.refresh()
        await settle(pilot)
        driver.take()
        app.main.view.refresh()
        await settle(pilot)
        before = len(driver.take())
        app.post_message(events.AppFocus())
        await settle(pilot)
        driver.take()
        app.main.view.refresh()
        await settle(pilot)
        assert len(driver.take()) > 10 * before


async def test_a_pane_beside_others_is_scrolled_by_the_terminal_where_it_has_margins() -> None:
    sent = {}
    for margins in (True, False):
        async with drawn(margins=margins) as (app, pilot, driver):
            await pilot.press("enter", "j")
            await settle(pilot)
            assert app.main.view.height < 30
            driver.take()
            await pilot.press("j")
            await settle(pilot)
            sent[margins] = driver.take()
    assert "\x1b[?69h" in sent[True]
    assert "\x1b[?69" not in sent[False]
    assert len(sent[True]) < len(sent[False]) / 3


async def test_nothing_is_sent_for_what_is_there() -> None:
    async with drawn() as (app, pilot, driver):
        app.screen.refresh()
        await settle(pilot)
        driver.take()
        app.screen.refresh()
        await settle(pilot)
        assert not any(ord(char) > 127 or char == "m" for char in driver.take())


@pytest.mark.parametrize("dialect", ["visual", "explicit", "mlterm", "konsole"])
@pytest.mark.parametrize("columns", [120, 90, 60])
async def test_the_still_for_the_next_start_is_the_first_screen_but_for_what_ages(
    dialect: str, columns: int
) -> None:
    async with drawn(dialect=dialect, size=(columns, 30)) as (app, pilot, driver):
        await pilot.press("j", "j", "enter", "j", "tab")
        await settle(pilot)
        assert app.painter is not None
        app.painter.mute()
        app.main.go_home()
        await settle(pilot)
        driver.take()
        still = Still(app.painter, [pane.region for pane in app.main.panes if pane.region.area])
        assert still.known
        terminal = emulator.Terminal(columns, 30)
        terminal.feed(app.painter.drawn(still.whole))
        shown = terminal.cells()
        other = [
            (mine[0], theirs[0])
            for mine_row, their_row in zip(shown, whole(app), strict=True)
            for mine, theirs in zip(mine_row, their_row, strict=True)
            if mine != theirs
        ]
        assert app.main.focused is app.main.news
        assert app.main.news.cursor == 0
        assert {mine for mine, _ in other} == {" "}
        assert 0 < len(other) < columns * 30 / 5
        kept = still.kept(app.choice, "nowhere")
        empty = emulator.Terminal(columns, 30)
        empty.feed(app.painter.drawn(still.empty))
        text = "".join(cell[0] for row in empty.cells()[:-1] for cell in row)
        assert set(text) <= set("╭╮╰╯─│ ")
        assert len(kept.whole) > len(kept.empty) > columns


async def test_it_can_be_switched_off() -> None:
    app = JaridaApp((samples(),), stdin=None, settings=Settings(terminal=Terminal(sparing=False)))
    assert app.painter is None


@pytest.mark.parametrize(
    ("version", "is_known"),
    [("8.2.8", True), ("8.2.0", True), ("8.3.0", False), ("9.0", False), ("82.1", False)],
)
def test_a_textual_that_nobody_looked_at_draws_by_itself(version: str, is_known: bool) -> None:
    assert known(version) is is_known


def test_terminals_that_order_or_join_are_sent_whole_stretches() -> None:
    assert not BY_THE_CELL & {"konsole", "kitty", "qterminal", "isolate", "logical"}


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("abc", ("a", "b", "c")),
        ("\ufe91\u064e\ufe8e", ("\ufe91\u064e", "\ufe8e")),
        ("\u5b57x", ("\u5b57", "", "x")),
        ("\u5b57\u0301x", ("\u5b57\u0301", "", "x")),
        ("\u0301x", ("\u0301x",)),
        ("", ()),
    ],
)
def test_marks_stay_with_their_cell(text: str, cells: tuple[str, ...]) -> None:
    assert clusters(text) == cells


WIDTH, HEIGHT = 12, 8
PUT = st.tuples(
    st.integers(0, HEIGHT - 1), st.integers(0, WIDTH - 1), st.text("abc ", min_size=1, max_size=WIDTH),
    st.integers(0, 2),
)  # fmt: skip


@given(st.lists(PUT, max_size=20))
def test_the_runs_bring_any_screen_to_what_was_put_on_it(puts: list[tuple[int, int, str, int]]) -> None:
    shown = Shown(WIDTH, HEIGHT)
    screen = [[("?", 9)] * WIDTH for _ in range(HEIGHT)]  # what the terminal shows, by the runs alone
    wanted = [[("?", 9)] * WIDTH for _ in range(HEIGHT)]
    for line_y, cell_x, text, ink in puts:
        glyphs = list(text[: WIDTH - cell_x])
        wanted[line_y][cell_x : cell_x + len(glyphs)] = [(glyph, ink) for glyph in glyphs]
        for run in shown.put(line_y, cell_x, glyphs, [ink] * len(glyphs)):
            new = list(zip(run.glyphs, run.inks, strict=True))
            screen[line_y][run.cell_x : run.cell_x + len(new)] = new
    assert screen == wanted


@given(st.integers(-3, 3).filter(bool), st.integers(0, 4), st.integers(6, WIDTH))
def test_rows_that_moved_are_found_and_remembered_where_they_are(by: int, left: int, right: int) -> None:
    shown = Shown(WIDTH, HEIGHT)
    rows = [([chr(ord("a") + line_y)] * WIDTH, [0] * WIDTH) for line_y in range(HEIGHT)]
    for line_y, (glyphs, inks) in enumerate(rows):
        shown.put(line_y, 0, list(glyphs), list(inks))
    box = Box(left, 0, right, HEIGHT)
    wanted = [
        (glyphs[left:right], inks[left:right])
        for glyphs, inks in (
            rows[line_y + by] if 0 <= line_y + by < HEIGHT else (["z"] * WIDTH, [1] * WIDTH)
            for line_y in range(HEIGHT)
        )
    ]
    scroll = shown.moved(box, wanted)
    assert scroll == Scroll(box, by)
    shown.scroll(scroll)
    sent = [shown.put(line_y, left, list(glyphs), list(inks)) for line_y, (glyphs, inks) in enumerate(wanted)]
    assert sum(map(bool, sent)) == abs(by)


def test_blank_rows_are_no_sign_of_a_scroll() -> None:
    shown = Shown(4, 10)
    for line_y in range(10):
        shown.put(line_y, 0, [" "] * 4, [0] * 4)
    assert shown.moved(Box(0, 0, 4, 10), [([" "] * 4, [1] * 4)] * 10) is None


def test_a_painter_for_another_size_knows_nothing(tmp_path: Path) -> None:
    assert Painter(by_the_cell=True, margins=False)._shown.columns == 0
