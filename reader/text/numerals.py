"""Digits of the three families that Arabic news is written in. One code point for one."""

from __future__ import annotations

from typing import Literal

Digits = Literal["written", "latin", "arabic"]

LATIN = "0123456789"
ARABIC = "٠١٢٣٤٥٦٧٨٩"
"""U+0660 to U+0669, ascending."""
PERSIAN = "۰۱۲۳۴۵۶۷۸۹"
"""U+06F0 to U+06F9, ascending."""

_TO_LATIN = str.maketrans(ARABIC + PERSIAN, LATIN + LATIN)
_TO_ARABIC = str.maketrans(LATIN + PERSIAN, ARABIC + ARABIC)


def convert(text: str, digits: Digits) -> str:
    """The text with its digits as asked for; signs and separators stay.

    `convert("٢٥%", "latin") == "25%"` (U+0662 U+0665 U+0025).
    """
    if digits == "written":
        return text
    return text.translate(_TO_LATIN if digits == "latin" else _TO_ARABIC)
