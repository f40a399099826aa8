"""What a headline tells that it shows: … - صور, … (فيديو), … .. شاهد."""

from __future__ import annotations

from functools import cache

from reader.quotes.tables.lists import listed
from reader.quotes.words.tokens import Token

_WORDS = frozenset(("word", "number"))
_CLOSING = frozenset("»”)]")


def before_shown(start: int, end: int, tokens: list[Token]) -> int:
    """The end of what is said, before words for pictures and the sign in front of them; else `end`."""
    shown = i = end
    while i > start and (tokens[i - 1].kind not in _WORDS or _pictures(tokens[i - 1])):
        i -= 1
        shown = i if tokens[i].kind in _WORDS else shown
    if shown == end or tokens[shown - 1].kind in _WORDS or i == start:
        return end
    return i + (tokens[i].text in _CLOSING)


def _pictures(token: Token) -> bool:
    return token.text in _shown()


@cache
def _shown() -> frozenset[str]:
    """صور, وفيديو: words for pictures, and those behind "and"."""
    return listed("shown").union([f"و{word}" for word in listed("shown")])
