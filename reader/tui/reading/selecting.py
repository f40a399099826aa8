"""A selection in an article: from the cluster where it began to the one where it is, in reading order."""

from __future__ import annotations

from reader.text.line import Line
from reader.tui.reading.shown import before

Cluster = tuple[int, int]
"""Logical start and end of what one cell stands for."""


def cluster_at(line: Line, cell_x: int) -> Cluster | None:
    """What is drawn at a cell of a line; beside the words what stands at the line's nearest end."""
    if not any(line.lengths):
        return None
    logical_i = line.logical_at(max(line.indent, min(cell_x, line.indent + line.cells - 1)))
    if logical_i is None:
        return None
    if logical_i < 0:  # it was put in before a code point, and is none
        return before(logical_i), before(logical_i)
    pairs = zip(line.starts, line.lengths, strict=True)
    return logical_i, logical_i + next((n for start, n in pairs if start == logical_i and n), 0)


class Selection:
    """What is selected, in code points of the article's text."""

    def __init__(self) -> None:
        self.span: tuple[int, int] | None = None
        self._held: Cluster | None = None

    @property
    def held(self) -> bool:
        """It is being made."""
        return self._held is not None

    def hold(self, cluster: Cluster | None) -> None:
        """It begins here, or nowhere."""
        self.span, self._held = None, cluster

    def reach(self, cluster: Cluster | None) -> bool:
        """It grows to here; False where nothing changed."""
        if self._held is None or cluster is None:
            return False
        span = min(self._held[0], cluster[0]), max(self._held[1], cluster[1])
        changed, self.span = span != self.span, span
        return changed

    def release(self) -> None:
        """It is done."""
        self._held = None

    def clear(self) -> bool:
        """Select nothing; False where nothing was."""
        was, self.span, self._held = self.span, None, None
        return was is not None
