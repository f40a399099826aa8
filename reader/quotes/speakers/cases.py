"""The case that a speaker is called in, whatever case he stands in: أن دبلوماسيا غربيا, عن مصدرين.

And what ends as an object does, واستقبل وفدا; but التقى رئيسا الحزبين, who are two.
"""

from __future__ import annotations

from reader.named import Record
from reader.quotes.phrases.heads import paper
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.shapes import ACCUSATIVE
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import Word

_TANWIN = "\u064b"
_DUAL = "\u064eين"
"""مسؤولَين: two of them, where the vowel is written."""


class Turn(Record):
    """What the first words of a phrase end in, and in the nominative."""

    end: int
    """Token index behind the last of them; the phrase's start where nothing is turned."""
    case: str
    nominative: str
    hollow: bool = False
    """The head has a ي in this case alone."""

    def of(self, written: list[str]) -> str:
        """These words, turned."""
        bare = [word.rstrip(_TANWIN) for word in written]
        turned = [
            word.removesuffix(self.case).rstrip(_TANWIN) + self.nominative
            if word.endswith(self.case)
            else word
            for word in bare
        ]
        turned[0] = turned[0].removesuffix("ي") if self.hollow else turned[0]
        return " ".join(turned)


def turn(tokens: list[Token], start: int, end: int) -> Turn:
    """What is to be turned of the phrase at some tokens.

    Behind a head without ال that no adjective follows may stand its owner; it is turned where it is alone
    or before a preposition.
    """
    word, then = tokens[start].word, tokens[start + 1].word if end > start + 1 else None
    if word is None or word.name:
        return Turn(start, "", "")
    if "numeral" in word.classes and word.stem.endswith("ين"):
        return Turn(start + 1, "ين", "ون")  # عشرين نائبا
    if "quantity" in word.classes and word.stem.endswith("ا"):
        return Turn(_past(tokens, start, end, "ا"), "ا", "")  # عددا كبيرا من السكان
    noun = word.noun or paper(word)
    if noun is None or (noun.number == "s" and word.stem != f"{noun.head}ا"):
        return Turn(start, "", "")
    free = end == start + 1 or (then is not None and bool("preposition" in then.classes or then.prep))
    free = free or (then is not None and then.text.endswith("وا"))  # سكان حضروا اللقاء
    if noun.number != "s":
        return _several(tokens, start, end, word, free=free)
    past = _past(tokens, start, end, "ا")
    hollow = noun.head in listed("hollow")  # قاضيا: قاض
    return Turn(past if past > start + (not free) else start, "ا", "", hollow=hollow)


def accusative(tokens: list[Token], i: int) -> bool:
    """واستقبل وفدا: a noun that ends as an object does; not رئيسا الحزبين, who are two."""
    noun = tokens[i].word
    return noun is not None and _cased(noun) and noun.raw.endswith(ACCUSATIVE) and not two(tokens, i)


def two(tokens: list[Token], i: int) -> bool:
    """التقى | رئيسا الحزبين, | وزيرا الدفاع والداخلية: two, whose post or land stands right behind."""
    word, owner = tokens[i].word, tokens[i + 1].word if i + 1 < len(tokens) else None
    if word is None or owner is None or not _cased(word) or word.noun is None:
        return False
    whose = (owner.definite or owner.place or "ministry" in owner.kinds) and not (owner.prep or owner.conj)
    return bool(whose) and word.noun.kind == "title" and not word.definite


def _cased(word: Word) -> bool:
    return word.noun is not None and word.stem == f"{word.noun.head}ا"


def _several(tokens: list[Token], start: int, end: int, head: Word, *, free: bool) -> Turn:
    """Two or more people: عن مسؤولتين, للأطباء المقيمين, محللي البنك, أن سكانا في الحي."""
    known, stem = lexicon(), head.stem
    if stem.endswith("ا"):
        plural = known.nouns.get(stem[:-1]) if free else None
        several = plural is not None and plural.number == "p"
        return Turn(start + several, "ا", "")
    if stem.endswith("ي"):
        owned = not free and known.entries[f"{stem[:-1]}ون"].declined  # but أهالي القرية
        return Turn(start + owned, "ي", "و")
    source = known.nouns.get(stem[:-2])
    two = head.noun is not None and head.noun.number == "d"
    # Exporters, where there is a shadda.
    two = two or (source is not None and source.kind == "source" and "\u0651" not in head.raw)
    two = two or _DUAL in head.raw
    past = _past(tokens, start, end, "ين")
    cased = any(token.text.endswith("ين") for token in tokens[start:past])
    # مسؤولين أميركيين may be two of them
    sure = cased and (head.definite or two or free)
    return Turn(past if sure else start, "ين", "ان" if two else "ون")


def _past(tokens: list[Token], start: int, end: int, case: str) -> int:
    """Past a head and its adjectives, which end in the case where they have no ال."""
    i, head = start + 1, tokens[start].word
    while head is not None and i < end and (word := tokens[i].word) is not None:
        like = word.definite == head.definite and (word.definite or word.text.endswith(case))
        if not like or word.prep or word.conj or word.possessed or "preposition" in word.classes:
            break  # زميلا لها
        i += 1
    return i
