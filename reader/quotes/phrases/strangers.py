"""Whom no table knows: what stands between a verb that acts on nothing and what is said is who says it.

وقالت ميته هولم إن, وقال وزير النقل مفتاح الدرباك إن: whatever else such words mean, no other phrase has
a place there.
"""

from __future__ import annotations

from reader.quotes.phrases.doings import accusative
from reader.quotes.phrases.government import OBJECTS
from reader.quotes.phrases.nameless import NO_NAME
from reader.quotes.phrases.parts import TANWIN, carries, nisba, office
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.words.shapes import acted, adjective, foreign, manner
from reader.quotes.words.things import inanimate
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import Word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.quotes.phrases.names import Names

_LONGEST = 4
"""Words of a name, connectors counted."""
_NO_NAME = frozenset(NO_NAME) - {"source_bare"}


def behind_title(names: Names, i: int, last: int, taken: frozenset[str]) -> int:
    """Where the name behind a title ends, known or not; `i` where none stands there."""
    close = names.read(i, last, taken)
    before = names.tokens[i - 1].word if close == i and i else None
    if before is None or not (before.definite or before.possessed):
        return close
    words = _up_to_what_is_said(names.tokens, i, last, taken)
    if not words or adjective(words[0]) or words[0].possessed:
        return close
    return i + len(words) if len(words) > 1 or _named(words[0]) else close


def read(tokens: list[Token], i: int, last: int, taken: frozenset[str]) -> Phrase | None:
    """Whom nothing but his place right behind the verb tells; None where it may be something else."""
    words = _up_to_what_is_said(tokens, i, last, taken)
    end = i + len(words)
    sure = len(words) > 1 and any(map(_named, words))
    return Phrase(i, end, "person", None, "s", "", True, (i, end)) if sure else None


def _up_to_what_is_said(tokens: list[Token], i: int, last: int, taken: frozenset[str]) -> list[Word]:
    """The words at `i` that can only be a name's, if nothing else stands before إن or a colon; else none."""
    words: list[Word] = []
    if not taken.isdisjoint(OBJECTS):
        return words
    for token in tokens[i : min(last, i + _LONGEST) + 1]:
        word = token.word
        if word is None or "clause" in word.classes:
            return words if word is not None or token.kind == "colon" else []
        if len(words) == _LONGEST or not _may(word) or (word.definite and not words):
            return []
        words.append(word)
    return []


def _may(word: Word) -> bool:
    """Whether a word may be a name's where nothing else has a place."""
    if carries(word):
        return True
    no = word.prep or word.conj or word.maybe_prep or word.raw.endswith(TANWIN) or len(word.text) == 1
    no = no or not word.classes.isdisjoint(_NO_NAME) or office(word)
    acts = word.name is None and (acted(word) or bool(word.cues) or bool(word.content))
    how = word.text.endswith("ا") and word.name is None and (manner(word) or accusative(word))
    several = word.noun is not None and word.noun.number != "s"
    thing = word.definite and (word.noun is not None or word.feminine or inanimate(word))  # طوال المباراة
    told = word.noun is not None and word.noun.kind in ("source", "organisation", "document")
    latin = word.text[-1].isascii() and not word.text.isascii()  # لـRT
    return not (no or acts or how or several or thing or told or latin)


def _named(word: Word) -> bool:
    """Whether a word is a name by the tables, or nothing else by its shape."""
    return word.name is not None or foreign(word) or (nisba(word) and word.noun is None)
