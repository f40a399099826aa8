"""Documents that speak: whose they are, and how far the phrase goes that tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.quotes.lexicon import lexicon
from reader.quotes.phrase import Phrase

if TYPE_CHECKING:
    from reader.quotes.phrases import Phrases
    from reader.quotes.words import Word

_NOTHING = frozenset[str]()
_MARKED = 8
"""Tokens of the name of whose a document is, in marks."""


def voice(phrases: Phrases, i: int, end: int) -> Phrase | None:
    """بيان الوزارة, بيان للوزارة, تقرير صادر عن الوزارة, تقرير للأمين العام: whose words a document holds."""
    head = phrases.word(i, end)
    if head is None or head.noun is None or "voice" not in lexicon().classes(head.noun.head):
        return None
    for j in range(i + 1, end):
        word = phrases.word(j, end)
        if word is None:
            return _marked(phrases, j, end)
        if (owner := _owner(phrases, j, end, word)) is not None:
            return owner
        if word.text != "ل" and not word.classes & {"issued", "preposition"}:
            return None
    return None


def _owner(phrases: Phrases, j: int, end: int, word: Word) -> Phrase | None:
    body = word.noun is not None and word.noun.kind == "organisation"
    office = word.noun is not None and word.noun.kind == "title" and word.noun.number == "s"
    if (body or office) and word.prep == "ل":
        return phrases.read_without_clitic(j, end)
    return phrases.single(j, end, _NOTHING) if body and not word.prep else None


def _marked(phrases: Phrases, j: int, end: int) -> Phrase | None:
    """تقرير لـ«بيت الخبرة»: the name in the marks."""
    theirs = (
        j in phrases.marks.opens and phrases.tokens[j - 1].text == "ل" and end - 1 in phrases.marks.closes
    )
    return Phrase(j + 1, end - 1, "organisation", None, "s", "", True, (j + 1, end - 1)) if theirs else None


def past_author(phrases: Phrases, i: int, last: int) -> int:
    """دراسة أعدتها كلية الطب, تقرير صدر عن المركز, تقرير لـ«المركز»: past who made it, else `i`."""
    word, after = phrases.word(i, last), phrases.word(i + 1, last)
    if word is None:
        return i
    if word.text == "ل" and i + 1 in phrases.marks.opens:
        pair = phrases.marks.pairs[phrases.marks.opens[i + 1]]
        return pair.close_i + 1 if pair.closed and pair.close_i - i <= _MARKED else i
    out = "issued" in word.classes and after is not None and after.text == "عن"
    if not out and ("authored" not in word.classes or after is None or after.possessed):
        return i
    author = phrases.single(i + 1 + out, last, _NOTHING)
    return author.end if author is not None and (author.head or author.name) else i
