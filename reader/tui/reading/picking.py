"""Selecting with the keyboard: a word that moves, and from a mark on all the words up to it.

Arabic has no place between letters that a person would point at with arrows: words are what is quoted, so
that words are what moves. All indices are code points of the article's text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

Range = tuple[int, int]
"""Logical start and end."""

WORD = re.compile(r"\S+")
BAR = "|"
"""Between the cells of a table; it is drawn in another way."""
LONGEST = 400
"""Code points that are looked at for the word before: longer ones are cut."""


class Picking:
    """The word that the reader stands on, and where the mark is."""

    def __init__(self, text: str, seen: Sequence[Range], logical_i: int) -> None:
        """`seen` are the stretches of the text that are shown, rising; the first word is at `logical_i`."""
        self._text, self._seen = text, seen
        self._mark: Range | None = None
        self.here = self._at(logical_i) or (logical_i, logical_i)

    @property
    def marked(self) -> bool:
        """It has a beginning: what moves now is its other end."""
        return self._mark is not None

    @property
    def span(self) -> Range:
        """All that is selected."""
        mark = self._mark or self.here
        return min(mark[0], self.here[0]), max(mark[1], self.here[1])

    def mark(self) -> None:
        """Begin at this word; where it had begun, begin nowhere."""
        self._mark = None if self.marked else self.here

    def step(self, by: int) -> None:
        """To the next word (1) or to the one before (-1)."""
        self.here = (self._after(self.here[1]) if by > 0 else self._before(self.here[0])) or self.here

    def go(self, logical_i: int) -> None:
        """To the word at a code point, or the first one behind it."""
        self.here = self._at(logical_i) or self.here

    def _at(self, logical_i: int) -> Range | None:
        start = logical_i
        while start > max(0, logical_i - LONGEST) and not self._text[start - 1].isspace():
            start -= 1
        return self._after(start if not self._text[logical_i : logical_i + 1].isspace() else logical_i)

    def _after(self, logical_i: int) -> Range | None:
        """The first word that begins at a code point or behind it."""
        at = max(0, bisect_right(self._seen, (logical_i, len(self._text))) - 1)
        for start, end in self._seen[at:]:
            for word in WORD.finditer(self._text, max(start, logical_i), end):
                if word[0] != BAR:
                    return word.span()
        return None

    def _before(self, logical_i: int) -> Range | None:
        """The last word that ends at a code point or before it."""
        at = bisect_right(self._seen, (logical_i, -1))
        for start, end in reversed(self._seen[:at]):
            last = min(end, logical_i)
            while last > start:
                words = [
                    word.span()
                    for word in WORD.finditer(self._text, max(start, last - LONGEST), last)
                    if word[0] != BAR
                ]
                if words:
                    return words[-1]
                last -= LONGEST
        return None
