"""What is sent is little, and the screen is the same as if all of it had been."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import metadata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.app import App
from textual.geometry import Size
from textual.pilot import Pilot
from textual.strip import Strip

from reader.library import samples
from reader.settings import Settings, Terminal
from reader.terminal.choice import BY_OPTION, fixed
from reader.tui.app import JaridaApp
from reader.tui.ink import Inks
from reader.tui.painter import Painter, Piece
from reader.tui.pen import Pen, Stretch, grouped
from reader.tui.shown import Box, Scroll, Shown, clusters
from reader.tui.sparing import BY_THE_CELL
from reader.tui.still import Still
from reader.tui.version import installed, known
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
    *locations: str,
    dialect: str = "visual",
    margins: bool = True,
    erases: bool = True,
    size: tuple[int, int] = (120, 30),
) -> AsyncIterator[tuple[JaridaApp, Pilot[None], Recorder]]:
    choice = fixed(dialect, BY_OPTION)
    terminal = "xterm" if erases else "screen"
    choice = choice._replace(terminal=terminal, answers=choice.answers._replace(margins=margins))
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
    ("columns", "dialect", "margins", "erases"),
    [
        (120, "visual", True, True),
        (120, "visual", False, True),
        (120, "lrm", False, False),
        (120, "konsole", False, False),
        (60, "visual", False, True),
        (90, "mlterm", True, False),
    ],
)
async def test_the_screen_is_the_same_as_if_all_of_it_had_been_sent(
    columns: int, dialect: str, margins: bool, erases: bool
) -> None:
    async with drawn(dialect=dialect, margins=margins, erases=erases, size=(columns, 30)) as (
        app,
        pilot,
        driver,
    ):
        terminal = emulator.Terminal(columns, 30, erases=erases)
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


def test_the_version_is_that_of_the_installed_textual() -> None:
    assert installed() == metadata.version("textual")


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


WIDTH, HEIGHT = 24, 8
PLAIN, RED, BLUE = Style(), Style(color="red"), Style(bgcolor="blue")
BOLD, UNDER = Style(color="red", bgcolor="blue", bold=True), Style(bgcolor="blue", underline=True)
BACK, FAINT = Style(color="green", reverse=True), Style(dim=True)
ROWS: list[list[tuple[str, Style]]] = [
    *([], [("          ", BLUE)], [("          ", BACK)], [("|", RED), ("        ", PLAIN), ("|", RED)]),
    *([("ab  ba", BOLD)], [("ab", RED), ("  ", BOLD), ("b", BLUE)], [("\u5b57a\u5b57", PLAIN)]),
    *([("  \ufe8e\u064e ", FAINT), ("a\u5b57", BOLD)], [("  ", UNDER), ("x ", BLUE), ("  y", RED)]),
    *([("|", RED), ("  one  ", FAINT), ("|", RED)], [("|", RED), ("  two  ", BOLD), ("|", RED)]),
    *([("abababab", PLAIN)], [("ab ab ab", RED)], [("ab", BACK), ("ab", BOLD), ("ab", UNDER)]),
]
FRAME = st.lists(st.sampled_from(ROWS), min_size=HEIGHT, max_size=HEIGHT)
PANES = [(0, 8), (8, 18), (18, WIDTH)]


def strip_of(row: list[tuple[str, Style]], width: int) -> Strip:
    return Strip([Segment(text, style) for text, style in row if text]).adjust_cell_length(width)


@given(
    FRAME,
    st.lists(st.tuples(st.integers(0, 2), st.integers(-3, 3), FRAME), max_size=6),
    st.tuples(st.booleans(), st.booleans(), st.booleans()),
)
def test_a_terminal_comes_to_show_whatever_is_drawn(
    first: list[list[tuple[str, Style]]],
    later: list[tuple[int, int, list[list[tuple[str, Style]]]]],
    terminal_has: tuple[bool, bool, bool],
) -> None:
    margins, erases, by_the_cell = terminal_has
    painter = Painter(by_the_cell=by_the_cell, margins=margins, erases=erases)
    size = Size(WIDTH, HEIGHT)
    terminal, judge = (emulator.Terminal(*size, erases=erases) for _ in range(2))
    console = Console(color_system="truecolor")
    panes = [[strip_of(row, right - left) for row in first] for left, right in PANES]
    drawn = range(len(PANES))
    for pane, by, frame in [*later, (0, 0, first)]:
        pieces = [Piece(y, PANES[at][0], panes[at][y]) for y in range(HEIGHT) for at in drawn]
        terminal.feed(painter.paint(pieces, size, ColorSystem.TRUECOLOR))
        for piece in pieces:
            judge.feed(f"\x1b[{piece.line_y + 1};{piece.cell_x + 1}H{piece.strip.render(console)}")
        assert terminal.cells() == judge.cells()
        left, right = PANES[pane]
        fresh = [strip_of(row, right - left) for row in frame]
        panes[pane] = [panes[pane][y + by] if 0 <= y + by < HEIGHT else fresh[y] for y in range(HEIGHT)]
        drawn = range(pane, pane + 1)


@given(st.integers(-3, 3).filter(bool), st.integers(0, 4), st.integers(6, WIDTH))
def test_rows_that_moved_are_found_and_remembered_where_they_are(by: int, left: int, right: int) -> None:
    shown = Shown(WIDTH, HEIGHT)
    rows = [([chr(ord("a") + line_y)] * WIDTH, [0] * WIDTH) for line_y in range(HEIGHT)]
    for line_y, (glyphs, inks) in enumerate(rows):
        shown.put(line_y, (list(glyphs), list(inks)))
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
    after = shown.scrolled(scroll)
    right_now = [after.shows(line_y, left, *row) for line_y, row in enumerate(wanted)]
    assert right_now.count(False) == abs(by)


def test_blank_rows_are_no_sign_of_a_scroll() -> None:
    shown = Shown(4, 10)
    for line_y in range(10):
        shown.put(line_y, ([" "] * 4, [0] * 4))
    assert shown.moved(Box(0, 0, 4, 10), [([" "] * 4, [1] * 4)] * 10) is None


def test_what_nobody_sees_of_a_blank_is_not_sent() -> None:
    painter = Painter(by_the_cell=True, margins=False)
    size = Size(4, 1)
    for style, sends in ((Style(color="red"), True), (Style(color="green", bold=True), False)):
        piece = Piece(0, 0, Strip([Segment("    ", style)]))
        assert bool(painter.paint([piece], size, ColorSystem.TRUECOLOR)) is sends
    piece = Piece(0, 0, Strip([Segment("    ", Style(underline=True))]))
    assert painter.paint([piece], size, ColorSystem.TRUECOLOR)


def test_a_blank_waits_for_an_ink_on_its_ground() -> None:
    inks = Inks()
    word, other = inks.number(Style(color="red", bgcolor="blue")), inks.number(Style(bgcolor="green"))
    blank = inks.ground(word)
    words = [Stretch(1, 0, "ab", other, False), Stretch(2, 0, "c", word, False)]
    pen = Pen(inks, WIDTH, erases=False).write_by_ink(grouped([Stretch(0, 9, " ", blank, True), *words]))
    assert pen.text == "\x1b[2H\x1b[42mab\x1b[3H\x1b[31;44mc\x1b[1;10H \x1b[0m"


async def test_an_update_without_a_change_sends_nothing_at_all() -> None:
    async with drawn() as (app, pilot, driver):
        app.screen.refresh()
        await settle(pilot)
        driver.take()
        app.screen.refresh()
        await settle(pilot)
        assert driver.take() == ""


def test_blanks_beside_an_arabic_letter_that_goes_are_drawn_again() -> None:
    """The tails of Arabic letters reach into the next cell, where xterm would leave specks of them."""
    shown = Shown(7, 1)
    shown.put(0, ([" ", " ", "\ufeae", "\ufe91", " ", "a", " "], [0] * 7))
    assert shown.changed(0, ([" "] * 7, [0] * 7)) == [1, 2, 3, 4, 5]
    assert shown.changed(0, ([" ", " ", "\ufeae", "\ufe91", " ", " ", " "], [0] * 7)) == [5]
