"""What a headline tells that it shows: … - صور, … (فيديو), … .. شاهد."""

from __future__ import annotations

from reader.quotes.tables.lists import listed, with_and
from reader.quotes.words.tokens import Token

_WORDS = frozenset(("word", "number"))
_CLOSING = frozenset("»”)]")


def before_shown(start: int, end: int, tokens: list[Token]) -> int:
    """The end of what is said, before words for pictures and the sign in front of them; else `end`."""
    shown = i = end
    pictures = with_and(listed("shown"))
    while i > start and (tokens[i - 1].kind not in _WORDS or tokens[i - 1].text in pictures):
        i -= 1
        shown = i if tokens[i].kind in _WORDS else shown
    if shown == end or tokens[shown - 1].kind in _WORDS or i == start:
        return end
    return i + (tokens[i].text in _CLOSING)
