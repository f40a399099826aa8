"""Several who are counted: 30 نائبا, نحو 40 عضوا, 44 في المئة من السكان, معظم النواب."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.quotes.phrase import Phrase
from reader.quotes.posts import past_quantity

if TYPE_CHECKING:
    from reader.quotes.phrases import Phrases

COUNTS = frozenset(("quantity", "about"))
"""Classes of words that such a phrase begins with."""
_HUNDRED = frozenset(("الميه", "المييه", "بالميه", "بالمييه", "بالماي", "الماي"))
_PERCENT = frozenset("%٪")
_OUT_OF = frozenset(("اصل", "بين"))


def counted(phrases: Phrases, i: int, last: int, taken: frozenset[str]) -> Phrase | None:
    """The phrase of those whom a quantity or a number at token `i` counts, or None."""
    tokens = phrases.tokens
    word = tokens[i].word
    if word is not None and (word.definite or word.prep):
        return None
    number_i = _past_about(phrases, i, last)
    if number_i >= last or tokens[number_i].kind != "number":
        if word is None or "quantity" not in word.classes:
            return None
        whole = phrases.single(past_quantity(tokens, i, last), last, taken)
        return whole._replace(start=i, number="p", kind="other") if whole and whole.head else None
    start = _past_share(phrases, number_i + 1, last)
    head = phrases.word(start, last)
    people = head is not None and head.noun is not None and head.noun.kind != "document"
    whole = phrases.single(start, last, taken) if people else None
    if whole is None or not whole.head or whole.name:
        return None
    end = whole.end
    if end + 2 < last and tokens[end].text == "من" and tokens[end + 1].text in _OUT_OF:
        end += 3 * (tokens[end + 2].kind == "number")
    return whole._replace(start=i, end=end, number="p", kind="other")


def _past_about(phrases: Phrases, i: int, last: int) -> int:
    """Past نحو and أكثر من."""
    word = phrases.tokens[i].word
    if word is None or "about" not in word.classes or i + 1 >= last:
        return i
    return i + 1 + (phrases.tokens[i + 1].text == "من")


def begins(phrases: Phrases, i: int, last: int) -> bool:
    """Whether a number, or about how many, stands at a token."""
    number_i = _past_about(phrases, i, last) if i < last else last
    return number_i < last and phrases.tokens[number_i].kind == "number"


def _past_share(phrases: Phrases, i: int, last: int) -> int:
    """Past في المئة من, % من."""
    j, tokens = i, phrases.tokens
    if j < last and tokens[j].text in _PERCENT:
        j += 1
    elif j + 1 < last and tokens[j].text == "في" and tokens[j + 1].text in _HUNDRED:
        j += 2
    elif j < last and tokens[j].text in _HUNDRED:
        j += 1
    return j + (j > i and j < last and tokens[j].text == "من")
