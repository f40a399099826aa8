"""Picking from a list by typing: which rows a few letters mean, best first, and where they stand in them.

Everything is folded, so that any spelling finds any other. Each word typed must stand somewhere in a row,
in whatever order: "وزير اشغال" finds «وزير الأشغال».
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.text.fold import fold

# How well a word is met: at the label's beginning, at one of its words', within one, elsewhere in the row.
BEGINS, WORD, WITHIN, ELSEWHERE = range(4)
ARTICLE = "ال"


@dataclass(frozen=True, slots=True)
class Key:
    """What a row is found by."""

    label: str
    """Folded; what stands in it counts most."""
    rest: str = ""
    """Folded; what else the row is called."""


def key(label: str, *others: str) -> Key:
    """The key of a row: its label, and other words that mean it."""
    return Key(fold(label).text, "\n".join(fold(other).text for other in others))


def words_of(typed: str) -> list[str]:
    """What was typed, in folded words."""
    return fold(typed).text.split()


def picked(typed: str, keys: Sequence[Key], *, ranked: bool = True) -> list[int]:
    """The rows that hold every word typed: their indices, best first, or in their own order.

    Rows that are met equally well keep their order. Nothing typed means all.
    """
    words = words_of(typed)
    if not words:
        return list(range(len(keys)))
    found = [
        index
        for index, each in enumerate(keys)
        if all(word in each.label or word in each.rest for word in words)
    ]
    if ranked:
        found.sort(key=lambda index: sum(_met(word, keys[index].label) for word in words))
    return found


def marked(words: Iterable[str], label: str) -> list[tuple[int, int]]:
    """The logical slices of a label that folded words stand in, for drawing."""
    folded = fold(label)
    spans = []
    for word in words:
        at = folded.text.find(word)
        if at >= 0:
            spans.append(folded.span(at, at + len(word)))
    return spans


def _met(word: str, label: str) -> int:
    bare = label.removeprefix(ARTICLE)
    if label.startswith(word) or bare.startswith(word):
        return BEGINS
    if f" {word}" in label or f" {ARTICLE}{word}" in label:
        return WORD
    return WITHIN if word in label else ELSEWHERE
