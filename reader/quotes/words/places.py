"""Where the words and signs of an article stand, told once: no rule looks through all tokens for its own."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Set as AbstractSet

from reader.quotes.words.tokens import Token


class Places:
    """Token indices of one article, each list in order."""

    def __init__(self, tokens: list[Token]) -> None:
        self._of = of = defaultdict[str, list[int]](list)
        """Folded text → where it stands."""
        for i, token in enumerate(tokens):
            of[token.text].append(i)
        self.texts = frozenset(of)
        """Every word and sign of the article."""
        self.signs: list[int] = []
        """Whatever is no word."""
        self.verbs: list[int] = []
        """Verbs that report, once it is told which words are names."""
        self.calls: list[int] = []
        """Words that a phrase may begin with which calls somebody."""

    def classify(self, tokens: list[Token]) -> None:
        """Tell where words of some kinds stand, as they are read now."""
        for i, token in enumerate(tokens):
            word = token.word
            if word is None:
                self.signs.append(i)
                continue
            if word.cues:
                self.verbs.append(i)
            if word.calls:
                self.calls.append(i)

    def of(self, texts: AbstractSet[str]) -> list[int]:
        """Where any of some texts stands."""
        found = texts & self.texts
        return sorted([i for text in found for i in self._of[text]]) if found else []

    def few(self, text: str, most: int) -> list[int]:
        """Where a word that the article has stands first."""
        return self._of[text][:most]


def within(at: list[int], first: int, last: int) -> list[int]:
    """Those of some places that lie in a span."""
    return at[bisect_left(at, first) : bisect_left(at, last)]
