"""Which way a text runs: by rule for paragraphs, by its letters for labels."""

from __future__ import annotations

import re

from reader.text.bidiclasses import bidi_class
from reader.typed import Literal

Direction = Literal["rtl", "ltr"]

_RTL_LETTER = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# Most texts are settled by these: nothing but ASCII and Arabic or Latin letters before the first letter.
# Spelt by their ASCII: a set of all that is not ASCII takes 4 ms to compile.
_NO_LETTER = "[\\x00-@\\[-`{-\\x7f]*"
_LATIN_FIRST = re.compile(f"{_NO_LETTER}[A-Za-z]")
_ARABIC_FIRST = re.compile(f"{_NO_LETTER}[\u0621-\u064a]")


def direction(text: str, default: Direction = "rtl") -> Direction:
    """The direction of a paragraph by its first strong character (UAX #9 P2 and P3).

    What stands inside isolates is passed over. A text without any letter takes `default`:
    `direction("(3) قال") == "rtl"` (U+0642 is the first strong character).
    """
    if _ARABIC_FIRST.match(text):
        return "rtl"
    if _LATIN_FIRST.match(text):
        return "ltr"
    depth = 0
    for char in text:
        kind = bidi_class(char)
        if kind in ("LRI", "RLI", "FSI"):
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif not depth:
            if kind in ("R", "AL"):
                return "rtl"
            if kind == "L":
                return "ltr"
    return default


def label_direction(text: str) -> Direction:
    """The direction of a name, title or label: rtl when any Arabic or Hebrew letter is in it.

    A headline such as `"AFP: قمة"` (U+0642 U+0645 U+0629) is Arabic, whatever letter it begins with.
    """
    return "rtl" if _RTL_LETTER.search(text) else "ltr"
