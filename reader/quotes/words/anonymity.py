"""Clauses that tell that somebody would not be named: طلب عدم الكشف عن هويته, رفضت كشف اسمها."""

from __future__ import annotations

from reader.quotes.tables.lists import listed, with_and
from reader.quotes.words.places import Places
from reader.quotes.words.tokens import Token

_LONGEST = 7
"""Tokens from the verb to what he hides."""
_WHY = 7
"""Tokens of why he does."""
_BETWEEN = frozenset(("عن", "علي", "في", "ان", "الي", "اي", "ما", "يدل", "اشاره", "تفاصيل"))
_WITHOUT, _SECRET = frozenset(("عدم", "دون", "بدون")), frozenset(("السريه", "مستعار"))


def withheld(tokens: list[Token], i: int, last: int) -> int:
    """Past such a clause, and why he hides, if one begins at a token that may begin one, else 0."""
    hides = tokens[i].text in _WITHOUT
    for k in range(i + 1, min(i + _LONGEST, last)):
        word = tokens[k].word
        if word is None:
            return 0
        if k == i + 1 and word.text in _SECRET:
            return _past_why(tokens, k + 1, last)
        if word.text in listed("identities"):
            return _past_why(tokens, k + 1, last) if hides else 0
        if word.text in listed("veils"):
            hides = True
        elif word.text not in _BETWEEN:
            return 0
    return 0


def clauses(tokens: list[Token], places: Places) -> dict[int, int]:
    """Where all of an article begin → where they end."""
    if not places.texts & listed("identities"):
        return {}
    last, found = len(tokens) - 1, {}
    for i in places.of(with_and(listed("withholds"))):
        if end := withheld(tokens, i, last):
            led = i > 0 and tokens[i - 1].text in ("من", "علي")  # من | دون, على | ألا
            found[i - led] = end
    return found


def _past_why(tokens: list[Token], i: int, last: int) -> int:
    """اسمه | الكامل, هويتهم | خوفا من الملاحقة, اسمها | لأسباب أمنية: past what goes with it."""
    word = tokens[i].word if i < last else None
    if word is not None and word.text in listed("full_name"):
        i += 1
        word = tokens[i].word if i < last else None
    if word is None or tokens[i].text not in listed("why_hidden"):
        return i
    for k in range(i + 1, min(i + _WHY, last)):
        one = tokens[k].word
        if one is None or one.cues or "clause" in one.classes:
            return k
    return i
