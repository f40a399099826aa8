"""Paragraphs of a length that nobody writes, cut into parts that can be ordered by themselves.

Visual order is the one thing that needs a whole paragraph. A stated exception to UAX #9: a paragraph
above `LONG` code points is cut behind sentence ends, and each part begins a line.
"""

from __future__ import annotations

import re

LONG = 20_000
"""Longer than any paragraph of news, and than most articles on one line."""
PART = 4_000
"""About the code points of a part: some forty lines, so that a screen needs one of them or two."""

_SENTENCE_END = re.compile(r"[.!?؟۔…][\"'»”)\]]*\s+|\n+")
_BLANK = re.compile(r"\s+")


def part_count(length: int) -> int:
    """Into how many parts a paragraph of so many code points is cut: 1 for the 7 of "قال نعم" (U+0642 …)."""
    return 1 if length <= LONG else -(-length // PART)


def part_start(text: str, part_i: int, start: int, end: int) -> int:
    """Where a part of the paragraph `text[start:end]` begins; of the part behind the last, its end.

    Found by looking at the text around it alone, so that the last part is as near as the first:
    behind the last sentence that ends in the `PART` code points before it, else behind a word, else there.
    Sentences of "نعم. " (U+0646 U+0639 U+0645 U+002E U+0020) end behind the blank.
    """
    if part_i == 0 or part_i >= part_count(end - start):
        return start if part_i == 0 else end
    here = start + part_i * PART
    for pattern in (_SENTENCE_END, _BLANK):
        ends = [match.end() for match in pattern.finditer(text, here - PART + 1, here)]
        if ends:
            return ends[-1]
    return here


def chunks(text: str) -> list[int]:
    """Where the parts of a paragraph begin; `[0]` for one that is whole, like "لا" (U+0644 U+0627)."""
    if len(text) <= LONG:
        return [0]
    return [part_start(text, part_i, 0, len(text)) for part_i in range(part_count(len(text)))]
