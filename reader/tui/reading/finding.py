"""What was found in an article: its hits, and the one that the reader stands on.

The logical text is searched, folded, never the lines: a hit may cross a wrapped line, and hidden
vowel marks or stretched letters keep nobody from finding a word.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from reader.article import Article
from reader.locale import _
from reader.text.fold import Folded, find, fold

MOST = 10_000
"""Hits that are kept: one letter in a long article has more, and nobody goes through them."""

PART = 100_000
"""Code points that are folded at once."""

Range = tuple[int, int]
"""Logical start and end."""


class Finding:
    """The hits in one article."""

    def __init__(self, article: Article, seen: Sequence[Range]) -> None:
        """`seen` are the stretches of its text that are shown, rising: only there is anything found."""
        self.hits: list[Range] = []
        self.current: int | None = None
        """Place among the hits."""
        self.sought = False
        """Something was looked for."""
        self.lent = False
        """The hits are those of a search of the library."""
        self._article = article
        self._seen = seen
        self._folded: Folded | None = None
        self._parts: list[str] = []
        self._offsets = array("I")
        self._prepared = 0
        """Code points of the text that are folded."""
        self._starts: list[int] = []
        self._reach = 0
        """Code points of the longest hit."""

    def prepare(self) -> bool:
        """Fold the next part of the text, some 50 ms; whether it is all folded now."""
        if self._folded is not None:
            return True
        text, start = self._article.text, self._prepared
        # Every code point folds by itself, so that parts can be put together.
        part = fold(text[start : start + PART])
        self._parts.append(part.text)
        part.offsets.pop()
        self._offsets.extend(part.offsets if not start else array("I", (start + at for at in part.offsets)))
        self._prepared = start + PART
        if self._prepared < len(text):
            return False
        self._offsets.append(len(text))
        self._folded = Folded("".join(self._parts), self._offsets)
        self._parts = []
        return True

    def look_for(self, words: str) -> None:
        """Find words, however they were typed."""
        while not self.prepare():
            pass
        assert self._folded is not None
        self.take(find(words, self._folded))
        self.sought, self.lent = bool(words.strip()), False

    def take(self, hits: Iterable[Range]) -> None:
        """Hits that were found elsewhere, rising: by a search of the library, say."""
        self.hits, self.current, self.sought, self.lent = [], None, True, True
        seen_i = 0
        for start, end in hits:
            while seen_i < len(self._seen) and self._seen[seen_i][1] <= start:
                seen_i += 1
            if seen_i == len(self._seen) or len(self.hits) == MOST:
                break
            if self._seen[seen_i][0] < end:
                self.hits.append((start, end))
        self._starts = [start for start, _ in self.hits]
        self._reach = max((end - start for start, end in self.hits), default=0)

    @property
    def words(self) -> str:
        """Which hit of how many the reader stands on."""
        if not self.sought:
            return ""
        if self.current is None:
            return _("nothing found")
        return _("{n} of {count}").format(n=self.current + 1, count=len(self.hits))

    @property
    def here(self) -> Range | None:
        """The hit that the reader stands on."""
        return None if self.current is None else self.hits[self.current]

    def stand_from(self, logical_i: int) -> Range | None:
        """Stand on the first hit from a place on, else on the first of all."""
        if not self.hits:
            return None
        self.current = bisect_left(self._starts, logical_i) % len(self.hits)
        return self.hits[self.current]

    def step(self, by: int, logical_i: int) -> Range | None:
        """Stand on the next (1) or previous (-1) hit, round at the ends; the first time from a place."""
        if not self.hits:
            return None
        if self.current is None:
            behind = bisect_left(self._starts, logical_i)
            self.current = (behind if by > 0 else behind - 1) % len(self.hits)
        else:
            self.current = (self.current + by) % len(self.hits)
        return self.hits[self.current]

    def between(self, start: int, end: int) -> list[tuple[Range, bool]]:
        """The hits that have code points in a stretch, and whether each is stood on."""
        first = bisect_left(self._starts, start - self._reach)
        last = bisect_left(self._starts, end)
        return [
            (self.hits[hit_i], hit_i == self.current)
            for hit_i in range(first, last)
            if self.hits[hit_i][1] > start
        ]
