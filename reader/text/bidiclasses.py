"""Bidi class of any code point, as one letter or by its UAX #9 name.

`unicodedata` knows the classes of assigned characters; the rest take the defaults of
DerivedBidiClass.txt, so that letters newer than this Python still run the right way.
"""

from __future__ import annotations

import unicodedata

# First and last code point of each default range that is not L (DerivedBidiClass.txt, @missing).
DEFAULTS: tuple[tuple[int, int, str], ...] = (
    (0x0590, 0x05FF, "R"),
    (0x0600, 0x07BF, "AL"),
    (0x07C0, 0x085F, "R"),
    (0x0860, 0x08FF, "AL"),
    (0x20A0, 0x20CF, "ET"),
    (0xFB1D, 0xFB4F, "R"),
    (0xFB50, 0xFDCF, "AL"),
    (0xFDD0, 0xFDEF, "BN"),
    (0xFDF0, 0xFDFF, "AL"),
    (0xFE70, 0xFEFF, "AL"),
    (0xFFF0, 0xFFF8, "BN"),
    (0x10800, 0x10CFF, "R"),
    (0x10D00, 0x10D3F, "AL"),
    (0x10D40, 0x10EBF, "R"),
    (0x10EC0, 0x10EFF, "AL"),
    (0x10F00, 0x10F2F, "R"),
    (0x10F30, 0x10F6F, "AL"),
    (0x10F70, 0x10FFF, "R"),
    (0x1E800, 0x1EC6F, "R"),
    (0x1EC70, 0x1ECBF, "AL"),
    (0x1ECC0, 0x1ECFF, "R"),
    (0x1ED00, 0x1ED4F, "AL"),
    (0x1ED50, 0x1EDFF, "R"),
    (0x1EE00, 0x1EEFF, "AL"),
    (0x1EF00, 0x1EFFF, "R"),
    (0xE0000, 0xE0FFF, "BN"),
)

# One letter for each class, so that a paragraph's classes are a string and rules are patterns.
# K is an ON that has a mirror image.
CODES = {
    "L": "L", "R": "R", "AL": "A", "EN": "E", "AN": "N", "ES": "S", "ET": "T", "CS": "C", "NSM": "M",
    "BN": "b", "B": "B", "S": "G", "WS": "W", "ON": "O", "LRE": "l", "RLE": "r", "LRO": "x", "RLO": "y",
    "PDF": "p", "LRI": "i", "RLI": "j", "FSI": "f", "PDI": "q",
}  # fmt: skip
CONTROLS = "lrxypijfq"
"""Codes of the explicit controls, embeddings and isolates."""

BLANK_CODES = "WG"
"""Codes of what hangs at a line's end."""


def bidi_class(char: str) -> str:
    """The Bidi_Class of one code point: `bidi_class("ب")` (U+0628) is `"AL"`."""
    kind = unicodedata.bidirectional(char)
    if kind:
        return kind
    code = ord(char)
    if code & 0xFFFE == 0xFFFE or code == 0x2065:
        return "BN"
    for first, last, default in DEFAULTS:
        if first <= code <= last:
            return default
    return "L"


class _Codes(dict[str, str]):
    def __missing__(self, char: str) -> str:
        code = "K" if unicodedata.mirrored(char) else CODES[bidi_class(char)]
        self[char] = code
        return code


_CODES = _Codes()


def classes_of(text: str) -> str:
    """One class code for each code point: `classes_of("لا 5")` (U+0644 U+0627 U+0020 U+0035) is `"AAWE"`."""
    return "".join(map(_CODES.__getitem__, text))
