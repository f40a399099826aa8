"""Whether two roles may be one person's. Folded words in, nothing kept.

«وزير الخارجية» and «وزير الخارجية السوري» may be: one says more. «وزير الخارجية المصري» and «وزير
الخارجية السوري» may not: each says what the other does not.
"""

from __future__ import annotations

from reader.store.stem import stem, words

FORMER = frozenset(map(stem, ("سابق", "سابقا", "اسبق", "مستقيل", "مقال", "راحل", "منتخب", "مكلف", "سابقه")))
"""A former minister and a minister may be one person: news outlive offices."""

LINKS = frozenset(
    ("في", "من", "باسم", "لدي", "عن", "علي", "ب", "ل", "و", "السيد", "السيده", "الدكتور", "الدكتوره")
)
"""Words that make no difference."""


def agree(one: str, other: str) -> bool:
    """No word of one role is against the other: one says all that the other does, and perhaps more."""
    first, second = _said(one), _said(other)
    return first <= second or second <= first


def _said(role: str) -> set[str]:
    bare = {word[0] for word in words(role)} - LINKS
    return {stem(word) for word in bare} - FORMER
