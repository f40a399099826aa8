"""Verbal nouns of derived verbs, told by their shape alone."""

from __future__ import annotations

_MUTUAL = 6
"""Letters of مقاطعة."""


def reflexive(stem: str) -> bool:
    """التخلص, التعاون: the verbal nouns that are verbs without their ال."""
    shaped = len(stem) == 4 or (len(stem) == 5 and stem[2] == "ا")
    return shaped and stem[0] == "ت" and stem[-1] not in "يه" and stem[1] != "ا"


def verbal_noun(stem: str) -> bool:
    """The shapes of the derived verbal nouns, without an owner."""
    if stem[:1] not in "امت":
        return False
    length = len(stem)
    if length == _MUTUAL and stem[0] == "م" and stem[2] == "ا" and stem[-1] == "ه" and stem[-2] not in "اي":
        return True  # مقاطعة, ملاحقة; but مسائية
    if stem.endswith("ه"):
        stem, length = stem[:-1], length - 1  # استقالة, إشارة
    if stem.startswith("است"):
        return length in (5, 6, 7) and "ا" in stem[3:]
    if stem.startswith("ا") and length in (5, 6):
        shaped = length == 5 or stem[1] == "ن" or stem[2] in "تطد" or stem[3] == stem[5]
        ended = stem[-2] == "ا" and stem[-1] != "و"  # but no باشناو
        return shaped and ended and stem[1] != "ل"  # إطلاق, التزام, انسحاب; but no باحشوان
    # تعزيز; of تأكيد and its like, whose أ folding hides, the table tells.
    return stem.startswith("ت") and length == 5 and stem[3] == "ي" and stem[1] not in "اي"
