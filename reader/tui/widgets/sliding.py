"""A pane of which a row is drawn once, however often it comes to stand in another place."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import Self

from textual.geometry import Region
from textual.strip import Strip

from reader.tui.theme import Depth
from reader.tui.widgets.pane import Pane

MOST = 1024
"""Rows that are remembered: some dozen screens."""


class SlidingPane(Pane):
    """Remembers its rows as they were drawn: `sliding` keeps them, `refresh` forgets."""

    def __init__(self, *, rtl: bool, depth: Depth, id: str | None = None) -> None:
        self._drawn: dict[Hashable, Strip] = {}
        super().__init__(rtl=rtl, depth=depth, id=id)

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Draw anew: something changed."""
        self._drawn = {}
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    @contextmanager
    def sliding(self) -> Iterator[None]:
        """Draw again after this: nothing changes in it but which rows are in view, and the border."""
        drawn = self._drawn
        yield
        self.refresh()
        self._drawn = drawn

    def once(self, row: Hashable, draw: Callable[[], Strip]) -> Strip:
        """A row as it was drawn, or is drawn now; `row` is all that tells it from others."""
        strip = self._drawn.get(row)
        if strip is None:
            if len(self._drawn) >= MOST:
                self._drawn = {}
            strip = self._drawn[row] = draw()
        return strip
