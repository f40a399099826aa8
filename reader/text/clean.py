"""The door through which every text enters: what a terminal would obey becomes something to see.

One code point becomes one code point and nothing is ever deleted, so that offsets hold.
"""

from __future__ import annotations

import re

BREAKS = "\v\f\x85\u2028\u2029"
"""Every code point that ends a line somewhere, apart from the newline itself."""
PICTURES = 0x2400
"""SYMBOL FOR NULL: the pictures of the C0 controls follow it in their order."""
DELETE_PICTURE = "\u2421"
REPLACEMENT = "\ufffd"

NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17)
)
PART = 1 << 14
"""Code points that are looked at together: a sign that is seldom costs the part that it stands in, and other
threads come to their turn in a long text."""
UNCLEAN = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff{NONCHARACTERS}]")


def clean(text: str) -> str:
    """Replace what must not reach a terminal by something that may, one code point by one.

    Newline and tab stay. VT, FF, NEL, U+2028 and U+2029 become newlines; other C0 controls and
    DEL become their pictures (ESC U+001B → U+241B); C1 controls, lone surrogates and
    noncharacters become U+FFFD. Letters, marks and bidi controls stay as they are:
    `clean("سلام\\x1b[31m") == "سلام␛[31m"` (U+0633 U+0644 U+0627 U+0645 U+241B …).
    """
    if len(text) <= PART:
        return _cleaned(text)
    return "".join(_cleaned(text[start : start + PART]) for start in range(0, len(text), PART))


def _cleaned(text: str) -> str:
    # What is printable throughout holds none of them, and is known to be so at a tenth of the cost.
    return text if text.replace("\n", "").isprintable() else UNCLEAN.sub(_visible, text)


def _visible(match: re.Match[str]) -> str:
    char = match[0]
    if char in BREAKS:
        return "\n"
    if char < " ":
        return chr(PICTURES + ord(char))
    return DELETE_PICTURE if char == "\x7f" else REPLACEMENT
