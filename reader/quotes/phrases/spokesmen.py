"""Who speaks for a body beside his first post: وزير كذا، الناطق الرسمي باسم الحكومة، فلان."""

from __future__ import annotations

from reader.quotes.tables.lists import listed
from reader.quotes.words.shapes import one_title
from reader.quotes.words.tokens import Token

_WITHIN = 16
"""Tokens from such a post to the أن behind the name."""


def past_spokesman(tokens: list[Token], i: int, last: int) -> int:
    """وزير كذا | ، الناطق الرسمي باسم الحكومة | ، فلان: past a second post, else `i`."""
    at = i + (tokens[i].kind == "comma")
    word, after = (tokens[k].word if k < last else None for k in (at, at + 1))
    if word is None or word.noun is None or not word.definite or word.noun.head not in listed("speaks_for"):
        return i
    by = at + 1 + (after is not None and after.definite)
    if by + 1 >= last or tokens[by].text not in listed("in_name"):
        return i
    end = by + 2
    while end < last and (more := tokens[end].word) is not None and more.definite:
        if more.prep or more.name or "style" in more.kinds or one_title(more.noun):
            break
        end += 1
    return end if _says(tokens, end, last) else i


def _says(tokens: list[Token], i: int, last: int) -> bool:
    """فلان، أن, فلان موقف بلاده: whether what was said follows; but انتقد وزير كذا، الناطق باسم كذا فلانا."""
    for token in tokens[i : min(i + _WITHIN, last)]:
        word = token.word
        what = (
            word is not None and word.content and not (word.definite or word.name or word.conj or word.prep)
        )
        if token.kind == "colon" or what or (word is not None and "clause" in word.classes):
            return True
        if word is not None and (word.conj or word.prep == "ب" or (word.cues and not word.name)):
            return False
    return False
