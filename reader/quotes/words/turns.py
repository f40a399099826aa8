"""Turns: what leads from one statement to the next before a content that begins its sentence.

من جهة أخرى، قتل ثلاثة، بحسب فلان; كما توقفت الحركة، وفق فلان; لكن الموسم سيئ، كما يقول; and where it
was written: no part of it.
"""

from __future__ import annotations

from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import BUT, SAVE
from reader.quotes.words.tokens import Token

_LONGEST = 5
"""Tokens of such a phrase, with its comma."""
_LED = frozenset(("من", "في", "علي", "الي"))


def past_turn(i: int, end: int, tokens: list[Token]) -> int:
    """Where what is said begins, from a token on; `end`: behind what is said."""
    place = tokens[i].word
    if place is not None and place.place and tokens[i + 1].kind == "colon":
        i += 2  # الرباط: تظاهر المئات، كما ذكر فلان
    past = _past_word(i, tokens)
    past = past if past > i else _past_phrase(i, end, tokens)
    return past if past < end - 1 else i


def _past_word(i: int, tokens: list[Token]) -> int:
    """لكن, غير أن, كما, كذلك, وبالتالي فإن, يذكر أن: past them, else `i`."""
    text = tokens[i].text
    if text in BUT:
        return i + 1
    if text in SAVE and tokens[i + 1].text == "ان":
        return i + 2
    if text in listed("by_the_way") or tokens[i + (text in ("من", "ومن"))].text in listed("by_the_way"):
        near = range(i + 1, i + _LONGEST - 1)  # والجدير بالذكر أن, يشار إلى أن
        return next((k + 1 for k in near if tokens[k].text in ("ان", "انه")), i)
    if text.removeprefix("و") not in listed("turning"):
        return i
    return i + 1 + (tokens[i + 1].text in ("فان", "فقد"))


def _past_phrase(i: int, end: int, tokens: list[Token]) -> int:
    """ميدانيا، ; من جهة أخرى، ; إلى ذلك، : past the comma, else `i`; but في عام 2020، is said."""
    near = range(i + 1, min(i + _LONGEST, end - 1))
    comma = next((k for k in near if tokens[k].kind == "comma"), i)
    word = tokens[i + 1].word if comma > i + 1 else None
    if comma == i + 1 and tokens[i].text.endswith("يا"):
        return comma + 1
    if word is None or tokens[i].text.removeprefix("و") not in _LED:
        return i
    stem = word.stem if word.definite else word.text
    return comma + 1 if stem in listed("aspect") or word.text == "ذلك" else i
