"""Rows that were drawn are not drawn again while they only slide, and always where something changed."""

from __future__ import annotations

from rich.segment import Segment
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
