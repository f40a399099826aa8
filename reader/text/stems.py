"""Light stems: a folded word without the particles that Arabic writes onto it.

The article ال, also behind و ف ب ك ل, and لل are particles whenever enough is left. The letters
و ف ب ك ل alone may as well begin the word itself (وزير U+0648 U+0632 U+064A U+0631 is no زير), so a
word of an article has several readings, and what is searched for has one.
"""

from __future__ import annotations

import re

MIN_LETTERS = 3
"""What is left must be a word: nearly all roots have three letters."""

_ARTICLE = re.compile(f"(?:[وف]?[بك]?ال|[وف]?لل)(?=.{{{MIN_LETTERS}}})")
_PARTICLE = re.compile(f"[وفبكل](?=.{{{MIN_LETTERS}}})")


def stem(word: str) -> str:
    """A word as it is searched for: without the article and what stands before it.

    `stem("والوزير") == "وزير"` (U+0648 U+0627 U+0644 U+0648 U+0632 U+064A U+0631 → from the second waw on).
    The word is folded (`fold.fold`).
    """
    match = _ARTICLE.match(word)
    return word[match.end() :] if match else word


def stems(word: str) -> tuple[str, ...]:
    """All that a word of an article may be found by, itself first: with fewer and fewer particles.

    `stems("وبيروت") == ("وبيروت", "بيروت", "يروت")` (U+0648 U+0628 U+064A …, then without U+0648,
    then without U+0628): the last one is no word, and finds nothing else.
    """
    readings = [word]
    rest = word
    while True:
        sure = stem(rest)
        if sure == rest:
            match = _PARTICLE.match(rest) if len(readings) <= 2 else None
            if not match:
                return tuple(readings)
            sure = rest[match.end() :]
        rest = sure
        readings.append(rest)
