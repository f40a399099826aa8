"""Rows that were drawn are not drawn again while they only slide, and always where something changed."""

from __future__ import annotations

from collections.abc import Hashable

from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.strip import Strip

from reader.tui.widgets.sliding import MOST, SlidingPane


def pane() -> SlidingPane:
    made = SlidingPane(rtl=True, depth="full")
    made.refresh()
    return made


def test_a_row_is_drawn_once_until_something_changes() -> None:
    sliding, drawn = pane(), []

    def draw() -> Strip:
        drawn.append(1)
        return Strip([Segment("x")])

    sliding.once("row", draw)
    with sliding.sliding():
        sliding.refresh()
    sliding.once("row", draw)
    assert len(drawn) == 1
    sliding.refresh()
    sliding.once("row", draw)
    sliding.once("other", draw)
    assert len(drawn) == 3


def test_no_more_rows_are_remembered_than_some_screens_have() -> None:
    sliding = pane()
    for number in range(3 * MOST):
        sliding.once(number, lambda: Strip([]))
    assert len(sliding._drawn) <= MOST


class Numbers(SlidingPane):
    """Counts up from the number of its first row."""

    first = 0
    drawn = 0

    def shown_at(self, line_y: int) -> Hashable:
        """Its number."""
        return self.first + line_y

    def row(self, line_y: int) -> Strip:
        """Its number, written out."""
        self.drawn += 1
        return Strip([Segment(str(self.first + line_y).ljust(self.width))], self.width)


class Counting(App[None]):
    """A pane and nothing else."""

    CSS = "Numbers { border: round red; height: 7; width: 12; }"

    def compose(self) -> ComposeResult:
        """The pane."""
        yield Numbers(rtl=True, depth="full")


async def test_a_line_scrolled_draws_that_line_and_shows_all_of_them_with_their_border() -> None:
    app = Counting()
    async with app.run_test(size=(20, 10)) as pilot:
        numbers = app.query_one(Numbers)
        await pilot.pause()
        seen = set(range(5))
        for first in (1, 2, 1, 5):
            numbers.drawn, view = 0, set(range(first, first + 5))
            with numbers.sliding():
                numbers.first = first
                numbers.label("", str(first))
            await pilot.pause()
            rows = [strip.text for strip in app.screen._compositor.render_strips(app.size)]
            assert [row[1:4].strip() for row in rows[1:6]] == [str(first + line_y) for line_y in range(5)]
            assert {row[0] + row[11] for row in rows[1:6]} == {"││"}
            assert str(first) in rows[6]
            assert numbers.drawn == len(view - seen)
            seen |= view
        numbers.refresh()
        numbers.drawn = 0
        await pilot.pause()
        assert numbers.drawn == 5
