"""Whether two roles may be one person's. Folded words in, nothing kept.

«وزير الخارجية» and «وزير الخارجية السوري» may be: one says more. «وزير الخارجية المصري» and «وزير
الخارجية السوري» may not: each says what the other does not.
"""

from __future__ import annotations

from reader.store.stem import stem, words
from reader.text.fold import fold

FORMER = frozenset(map(stem, ("سابق", "سابقا", "اسبق", "مستقيل", "مقال", "راحل", "مكلف", "سابقه")))
"""A former minister and a minister may be one person: news outlive offices."""

LINKS = frozenset(
    ("في", "من", "باسم", "لدي", "عن", "علي", "ب", "ل", "و", "السيد", "السيده", "الدكتور", "الدكتوره")
)
"""Words that make no difference."""


BESIDE = frozenset(
    stem(fold(word).text)
    for word in [
        "نائب",
        "نائبة",
        "مساعد",
        "مساعدة",
        "وكيل",
        "وكيلة",
        "مستشار",
        "مستشارة",
        "معاون",
        "سكرتير",
        "محام",
        "محامي",
        "محامية",
        "طبيب",
        "طبيبة",
        "حارس",
        "سائق",
        "ابن",
        "ابنة",
        "نجل",
        "زوج",
        "زوجة",
        "أرملة",
        "شقيق",
        "شقيقة",
        "والد",
        "والدة",
        "مرشح",
        "مرشحة",
        "منافس",
        "منافسة",
        "خليفة",
        "سلف",
        "مدير",
    ]
)
"""Words before a role that make it another's: the deputy of a minister is no minister."""

HEADS = frozenset(stem(fold(word).text) for word in ("رئيس", "رئيسة"))
"""Heads of anything: alone they say of which, the state or the club, only to who knows."""


def agree(one: str, other: str) -> bool:
    """No word of one role is against the other: one says all that the other does, and perhaps more."""
    first, second = _said(one), _said(other)
    if not first or not second:
        return True
    if not (first <= second or second <= first) or (first ^ second) & BESIDE:
        return False
    return first == second or not (first <= HEADS or second <= HEADS)


def _said(role: str) -> set[str]:
    bare = {word[0] for word in words(role)} - LINKS
    return {stem(word) for word in bare} - FORMER
