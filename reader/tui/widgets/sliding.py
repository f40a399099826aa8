"""A pane of which a row is drawn once, however often it comes to stand in another place."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import Self

from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip

from reader.tui.theme import Depth
from reader.tui.widgets.pane import Pane

MOST = 2048
"""Rows that are remembered, with their border and without: some dozen screens."""


class SlidingPane(Pane):
    """Remembers its rows as they were drawn: `sliding` keeps them, `refresh` forgets."""

    def __init__(self, *, rtl: bool, depth: Depth, id: str | None = None) -> None:
        self._drawn: dict[Hashable, Strip] = {}
        self._anew = True
        """Something was asked to be drawn again since it last was."""
        super().__init__(rtl=rtl, depth=depth, id=id)

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Draw anew: something changed."""
        self._drawn = {}
        self._anew = True
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    @contextmanager
    def sliding(self) -> Iterator[None]:
        """Draw again after this: nothing changes in it but which rows are in view, and the border."""
        drawn = self._drawn
        yield
        self.refresh()
        self._drawn = drawn

    def shown_at(self, line_y: int) -> Hashable:
        """All that tells a row in view from others."""
        raise NotImplementedError

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw some rows of the pane, its border with them: those that were drawn are there already."""
        if self._anew and self.has_focus:
            self.place_cursor()
        self._anew = False
        if crop.x or crop.width != self.outer_size.width:
            return super().render_lines(crop)
        with self._grounded() as ground:
            keys = {y: self._key(y, ground) for y in crop.line_range}
            strips = {y: self._drawn.get(key) for y, key in keys.items()}
            missing = [y for y, strip in strips.items() if strip is None]
            for first, past in _runs(missing):
                drawn = super().render_lines(Region(0, first, crop.width, past - first))
                for y, strip in enumerate(drawn, first):
                    strips[y] = self._keep(keys[y], strip)
        return [strip for strip in strips.values() if strip is not None]

    def _key(self, y: int, ground: Style) -> Hashable:
        """All that tells a row of the pane from others, those of its border too."""
        line_y = y - self.gutter.top
        if 0 <= line_y < self.content_size.height:
            return "row", self.shown_at(line_y), ground, self.outer_size.width
        return "border", y, self._labels, ground, self.outer_size

    def once(self, row: Hashable, draw: Callable[[], Strip]) -> Strip:
        """A row as it was drawn, or is drawn now; `row` is all that tells it from others."""
        return self._drawn.get(row) or self._keep(row, draw())

    def _keep(self, row: Hashable, strip: Strip) -> Strip:
        if len(self._drawn) >= MOST:
            self._drawn = {}
        self._drawn[row] = strip
        return strip


def _runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """Ascending numbers as stretches without a gap: the first and one past the last."""
    for first in numbers:
        if first - 1 not in numbers:
            past = first
            while past in numbers:
                past += 1
            yield first, past
