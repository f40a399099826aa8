"""The form of each letter, as its neighbours make it: isolated, initial, final or medial.

The rules are those of The Unicode Standard, 9.2; how a code point joins is in `joining`, and which forms a
letter has is what Unicode says of its presentation forms (U+FB50 to U+FEFF), each of which names its letter.
Letters of later days have none, and stay what they are between neighbours that join them all the same.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from reader.text.joining import JoiningType, joining_type

Forms = tuple[str, ...]
"""Of one letter, by what it joins: nothing, what is behind it (1), what is before it (2), both (3)."""

BEHIND, BEFORE = 1, 2
KINDS = ("<isolated>", "<initial>", "<final>", "<medial>")
"""What Unicode calls them, in that order."""

PRESENTATION = (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFF00))
"""Code points of the two blocks of presentation forms."""

_SIDES: dict[JoiningType, int] = {
    "D": BEFORE | BEHIND,
    "C": BEFORE | BEHIND,
    "R": BEFORE,
    "L": BEHIND,
    "U": 0,
}


@cache
def presented() -> dict[str, Forms]:
    """The forms of each letter that has any; in the place of one that is missing stands the letter."""
    found: dict[str, list[str]] = {}
    for code in PRESENTATION:
        kind, _, letters = unicodedata.decomposition(chr(code)).partition(" ")
        if kind in KINDS and " " not in letters:  # not a ligature, nor a mark on a blank
            letter = chr(int(letters, 16))
            found.setdefault(letter, [letter] * len(KINDS))[KINDS.index(kind)] = chr(code)
    return {letter: tuple(forms) for letter, forms in found.items()}


class _Letters(dict[str, tuple[int, Forms | None]]):
    """What each code point joins, and its forms; transparent ones join nothing and part nothing: -1."""

    def __missing__(self, char: str) -> tuple[int, Forms | None]:
        kind = joining_type(char)
        forms = presented().get(char) if kind in ("D", "R") else None
        self[char] = letter = _SIDES.get(kind, -1), forms
        return letter


_LETTERS = _Letters()


def forms(text: str) -> list[str]:
    """What shows each code point of a text: `forms("باب")` are U+FE91, U+FE8E and U+FE8F."""
    shown = list(text)
    sides = joins = last_i = 0
    last: Forms | None = None
    for i, char in enumerate(text):
        its, letter = _LETTERS[char]
        if its < 0:
            continue
        if its & BEFORE and sides & BEHIND:
            if last is not None:
                shown[last_i] = last[joins | BEHIND]
            joins = BEFORE
        else:
            joins = 0
        if letter is not None:
            shown[i] = letter[joins]
        sides, last_i, last = its, i, letter
    return shown
