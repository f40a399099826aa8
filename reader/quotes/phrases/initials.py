"""Letters that stand for a name that may not be printed: ه. ع."""

from __future__ import annotations

from reader.quotes.words.shapes import foreign
from reader.quotes.words.tokens import Token

_FEWEST = 2
"""Letters of such a name; one is a title's: د. فلان."""


def initials(tokens: list[Token], i: int, last: int) -> int:
    """Past the letters and their points; `i` itself where they are none, or titles: أ. د. فلان."""
    end, letters = i, 0
    while end < last and (word := tokens[end].word) is not None and len(word.text) == 1:
        pointed = end + 1 < last and tokens[end + 1].text == "."
        end, letters = end + 1 + pointed, letters + 1
        if not pointed:
            break
    if letters < _FEWEST or (end < last and tokens[end].text == "/"):
        return i  # أ.د/ فلان
    after = tokens[end].word if end < last else None
    known = after is None or after.classes or after.prep or after.cues or after.conj
    return end if known else i


def past_letter(tokens: list[Token], i: int, last: int) -> int:
    """يورغن ت., يورغن ت. بيترسن: past the letter behind a given name, and the family; else `i`."""
    word = tokens[i].word if i + 1 < last else None
    pointed = word is not None and len(word.text) == 1 and tokens[i + 1].text == "."
    if not pointed or tokens[i + 1].spaced:
        return i
    family = tokens[i + 2].word if i + 2 < last else None
    return i + 2 + (family is not None and foreign(family))


def lettered(tokens: list[Token], i: int, last: int) -> bool:
    """حسام.ع, هناء. م: a point and the letter of a family that the law does not let be named."""
    letter = tokens[i + 1].word if i + 1 < last else None
    glued = tokens[i].kind == "sign" and not tokens[i].spaced
    return tokens[i].text == "." and letter is not None and len(letter.text) == 1 and glued


def past_initial(tokens: list[Token], i: int, last: int) -> int:
    """د. فلان, أ. د. فلان, أ.د فلان, د/ فلان: past letters and their points, else `i`."""
    if i + 1 >= last or len(tokens[i].text) > 1:
        return i  # as of most words
    start = i
    if _letter(tokens[i]) and tokens[i + 1].text in _DOCTORS:
        past = past_initial(tokens, i + 1, last)
        return past if past > i + 1 else i  # أ د. فلان
    if tokens[i].text in _DOCTORS and (name := tokens[i + 1].word) is not None and name.name:
        return i + 1  # د سامي الحداد
    while i + 2 < last and _letter(tokens[i]) and tokens[i + 1].text in _POINTS:
        i += 2
    glued = i > start and not tokens[i - 1].spaced and not tokens[i].spaced
    if glued and i + 1 < last and _letter(tokens[i]):
        i += 1 + (tokens[i + 1].text in _POINTS and i + 2 < last)
    return i


def _letter(token: Token) -> bool:
    return token.word is not None and len(token.text) == 1


_POINTS = frozenset("./")
_DOCTORS = frozenset("دم")
"""Letters that papers write without their point."""
