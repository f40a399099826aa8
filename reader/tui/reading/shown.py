"""What is laid out of an article: its own text, with what is put into it to be seen, and the way back.

Numbers of links, notes and the columns of tables are no part of an article: they are never copied,
searched or counted. Where nothing is put in, this is the article's own text, and costs nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from reader.named import NamedTuple
from reader.text.layout import Line

_FAR = 1 << 60
NUMBERS = (-_FAR, 0)
"""Where, in the indices of lines, the numbers of links stand; all else that was put in stands below."""


def before(index: int) -> int:
    """The code point that something which was put in stands before, by its index in a line."""
    return -1 - index if index >= -_FAR else -1 - index - _FAR


class Stretch(NamedTuple):
    """One block as it is shown; indices count in the shown text."""

    kind: str
    start: int
    end: int
    base: Literal["auto", "rtl", "ltr"] = "auto"
    gap: int = 1
    """Blank rows behind it."""


class Run(NamedTuple):
    """A part of the shown text."""

    start: int
    """In the shown text."""
    logical_i: int
    """Its first code point in the article; of what was put in the one that it stands before."""
    own: bool
    """It is the article's own."""
    number: bool = False
    """It is the number of a link, to be seen at once."""


class Shown:
    """A text to lay out, and where each part of it comes from."""

    def __init__(self, text: str, stretches: Sequence[Stretch], runs: Sequence[Run] = ()) -> None:
        """`runs` make the text up, in its order; without any it is the article's own text as it stands."""
        self.text = text
        self.stretches = stretches
        self._runs = runs
        self._starts = [run.start for run in runs]
        edges = [*self._starts[1:], len(text)]
        own = [(run, end) for run, end in zip(runs, edges, strict=True) if run.own] if runs else []
        # The lines of a table go from cell to cell, and back to the rest of each.
        self._own = sorted(own, key=lambda run: run[0].logical_i)
        self._own_starts = [run.logical_i for run, _ in self._own]

    def logical(self, shown_i: int) -> int:
        """The code point of the article; of what was put in the one that it stands before."""
        if not self._runs:
            return shown_i
        return self._origin(shown_i)[0]

    def shown(self, logical_i: int) -> int:
        """Where a code point of the article is shown; of one that is not shown the one before it."""
        if not self._runs:
            return logical_i
        run_i = bisect_right(self._own_starts, logical_i) - 1
        if run_i < 0:
            return 0
        run, end = self._own[run_i]
        return min(run.start + logical_i - run.logical_i, end - 1)

    def line(self, line: Line) -> Line:
        """A line of the shown text with the article's own indices.

        What was put in covers no code point, and begins at a number below zero, so that nothing which
        belongs to the text is painted over it: `before` tells where it stands.
        """
        if not self._runs:
            return line
        origins = [self._origin(start) for start in line.starts]
        return line._replace(
            starts=tuple(
                logical_i if own else -1 - logical_i - (0 if number else _FAR)
                for (logical_i, own), number in zip(origins, map(self._is_number, line.starts), strict=True)
            ),
            lengths=tuple(
                length if own else 0 for length, (_, own) in zip(line.lengths, origins, strict=True)
            ),
            start=self.logical(line.start),
            end=max(self.logical(line.start), self._end(line.end)),
        )

    def _is_number(self, shown_i: int) -> bool:
        return self._runs[max(0, bisect_right(self._starts, shown_i) - 1)].number

    def _end(self, shown_i: int) -> int:
        """One past the last code point of the article before an index."""
        logical_i, own = self._origin(shown_i - 1)
        return logical_i + own

    def _origin(self, shown_i: int) -> tuple[int, bool]:
        run = self._runs[max(0, bisect_right(self._starts, shown_i) - 1)]
        return (run.logical_i + shown_i - run.start, True) if run.own else (run.logical_i, False)


class Weaving:
    """Makes a `Shown`, from the first code point to the last."""

    def __init__(self, text: str) -> None:
        self.text = text
        """The article's."""
        self._parts: list[str] = []
        self._at = 0
        self._logical_i = 0
        self._stretches: list[Stretch] = []
        self._runs: list[Run] = []

    def own(self, start: int, end: int) -> None:
        """A stretch of the article's text, behind those before it."""
        if end > start:
            self._add(self.text[start:end], start, own=True)
            self._logical_i = end

    def put(self, words: str) -> None:
        """Something that is not in it."""
        if words:
            self._add(words, self._logical_i, own=False)

    def number(self, words: str) -> None:
        """The number of a link."""
        self._add(words, self._logical_i, own=False, number=True)

    def begin(self) -> int:
        """Where the next stretch begins in the shown text."""
        return self._at

    def end(self, kind: str, start: int, base: Literal["auto", "rtl", "ltr"] = "auto", gap: int = 1) -> None:
        """All from `start` on is one stretch."""
        self._stretches.append(Stretch(kind, start, self._at, base, gap))

    def done(self) -> Shown:
        """The whole."""
        return Shown("".join(self._parts), self._stretches, self._runs)

    def _add(self, words: str, logical_i: int, *, own: bool, number: bool = False) -> None:
        self._parts.append(words)
        self._runs.append(Run(self._at, logical_i, own, number))
        self._at += len(words)
