"""Paragraphs of a length that nobody writes, cut into ones that can be ordered at once.

Visual order is the one thing that needs a whole paragraph. A stated exception to UAX #9: above
`LONG` code points a paragraph is cut behind sentence ends, and each part begins a line.
"""

from __future__ import annotations

import re

LONG = 20_000
"""Longer than any paragraph of news; an article's whole text on one line is shorter."""
PART = 4_000
"""Code points of a part at most: some forty lines, so that the first screen needs one of them."""

_SENTENCE_END = re.compile(r"[.!?؟۔…][\"'»”)\]]*\s+|\n+")
_BLANK = re.compile(r"\s+")


def chunks(text: str) -> list[int]:
    """Where the parts of a paragraph begin; `[0]` for one that is whole.

    Each part but the last ends behind a sentence, else behind a word, else anywhere.
    """
    starts = [0]
    if len(text) > LONG:
        while len(text) - starts[-1] > PART:
            starts.append(_cut(text, starts[-1]))
    return starts


def _cut(text: str, start: int) -> int:
    for pattern in (_SENTENCE_END, _BLANK):
        ends = [match.end() for match in pattern.finditer(text, start + 1, start + PART)]
        if ends:
            return ends[-1]
    return start + PART
