"""Textual's own widgets show Arabic as it is written, styles and all."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.color import Color
from textual.filter import LineFilter
from textual.pilot import Pilot
from textual.widgets import Footer, Label

from reader.text.layout import visual
from reader.tui.stock import StockFilter

RED = Style(color="red")
BLACK = Color.parse("black")


class Stock(App[None]):
    """Nothing but stock widgets."""

    CSS = "Label { border: round white; padding: 0 2; }"
    BINDINGS = [Binding("q", "quit", "خروج")]  # noqa: RUF012 - as Textual has it

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [StockFilter(), *super().get_line_filters()]

    def compose(self) -> ComposeResult:
        label = Label("الوزيرة (الجديدة) تعلن: 25 مدرسة لا أكثر", markup=False)
        label.tooltip = "اقرأ الخبر كاملا"
        yield label
        yield Footer()


def rows(app: App[None]) -> str:
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips(app.size))


async def test_a_label_is_joined_ordered_and_mirrored_within_its_border() -> None:
    app = Stock()
    async with app.run_test(size=(60, 10)):
        shown = rows(app)
        assert visual("الوزيرة (الجديدة) تعلن: 25 مدرسة لا أكثر") in shown
        widths = {len(row.rstrip()) for row in shown.split("\n")[:3]}
        assert len(widths) == 1, "lam-alef must not pull the border in"


async def comes(app: App[None], pilot: Pilot[None], text: str) -> bool:
    """Whether a text comes on the screen."""
    for _ in range(200):
        if visual(text) in rows(app):
            return True
        await pilot.pause(0.01)
    return False


async def test_the_footer_shows_an_arabic_name_beside_its_key() -> None:
    app = Stock()
    async with app.run_test(size=(60, 10)) as pilot:
        assert await comes(app, pilot, "خروج")


async def test_a_toast_shows_arabic() -> None:
    app = Stock()
    async with app.run_test(size=(80, 12), notifications=True) as pilot:
        app.notify("نُسخ النص إلى الحافظة", title="جريدة")
        assert await comes(app, pilot, "نُسخ النص إلى الحافظة")
        assert await comes(app, pilot, "جريدة")


async def test_a_tooltip_shows_arabic() -> None:
    app = Stock()
    app.TOOLTIP_DELAY = 0.01
    async with app.run_test(size=(80, 12), tooltips=True) as pilot:
        await pilot.hover(Label, offset=(5, 1))
        assert await comes(app, pilot, "اقرأ الخبر كاملا")


def test_styles_stay_on_their_characters() -> None:
    segments = [Segment("قال "), Segment("المدير", RED), Segment(" نعم")]
    drawn = StockFilter().apply(segments, BLACK)
    assert [segment.text for segment in drawn if segment.style == RED] == [visual("المدير")]


@pytest.mark.parametrize("text", ["plain text", "│ box │", "", "12:30"])
def test_a_row_without_right_to_left_letters_passes_as_it_is(text: str) -> None:
    segments = [Segment(text)]
    assert StockFilter().apply(segments, BLACK) is segments


def test_two_columns_keep_their_places() -> None:
    drawn = StockFilter().apply([Segment("│ أحمد    سلمى │")], BLACK)
    assert "".join(segment.text for segment in drawn) == f"│ {visual('أحمد')}    {visual('سلمى')} │"
