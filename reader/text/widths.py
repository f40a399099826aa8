"""How a unit falls into clusters, and how many cells a cluster takes.

Cells are counted as rich counts them, since Textual measures what it is given by rich; ZWJ, which
makes rich swallow the next letter's cell, never reaches it from Arabic.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from reader.text.bidiclasses import bidi_class

BLANKS = " \t\n\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
"""White space that a line may end with, and that hangs there without taking room. No-break spaces do not."""

# Scripts and signs whose clusters are a base and its marks, and whose bases take one cell.
_SIMPLE = (
    "\u0000-\u08ff\u1e00-\u1fff\u2000-\u20ff\u2100-\u22ff\u2500-\u25fc\ufb1d-\ufdff\ufe00-\ufe0f\ufe20-\ufe2f"
    "\ufe70-\ufeff\ufffd"
)
_EXTENDS = "\u200c\u200d\ufe00-\ufe0f\u0300-\u036f\u20d0-\u20ff"
_COMPLEX = re.compile(f"[^{_SIMPLE}]")
_SEGMENTS = re.compile(f"([^{_SIMPLE}](?:[^{_SIMPLE}]|[{_EXTENDS}])*)|[{_SIMPLE}]+")
ORDINARY = re.compile(
    "[ -~\u00ab\u00bb\u060c\u061b\u061f\u0621-\u064a\u0660-\u066c\u2013\u2014\u2018-\u201d\u2026]"
)
"""Letters, digits and signs of one cell that news is made of: nobody has to be asked about them."""
_MARKS = frozenset(("Mn", "Me"))
SOFT_HYPHEN = "\u00ad"

BASE, MARK, HIDDEN = range(3)
"""What a code point is to its cluster: something to see, something on it, or nothing to see."""


class _Kinds(dict[str, int]):
    def __missing__(self, char: str) -> int:
        if char in BLANKS or ORDINARY.match(char):
            kind = BASE
        elif unicodedata.category(char) in _MARKS:
            kind = MARK
        elif char != SOFT_HYPHEN and cell_width(char):
            kind = BASE
        else:
            # Rich knows marks that are newer than this Python: they have no category yet.
            kind = MARK if unicodedata.category(char) == "Cn" and bidi_class(char) != "BN" else HIDDEN
        self[char] = kind
        return kind


KINDS = _Kinds()


def cell_width(text: str) -> int:
    """Cells that a cluster without controls takes: `cell_width("بً")` (U+0628 U+064B) is 1."""
    from rich.cells import cell_len  # only for what is met for the first time

    return cell_len(text)


def segments(unit: str) -> Iterator[tuple[int, int, bool]]:
    """Slices of a unit, and whether each must be cut by UAX #29 rather than into bases with marks.

    "نَعم" (U+0646 U+064E U+0639 U+0645) is one slice of the simple kind.
    """
    if not _COMPLEX.search(unit):
        yield 0, len(unit), False
        return
    for match in _SEGMENTS.finditer(unit):
        yield *match.span(), match[1] is not None


def graphemes(text: str) -> list[str]:
    """Extended grapheme clusters (UAX #29): `graphemes("كَ")` (U+0643 U+064E) is one."""
    from unicode_segmentation_rs import graphemes as cut  # compiled code, for emoji and Indic scripts

    return cut(text, True)
