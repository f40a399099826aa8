"""Whom somebody of a post met: استقبل رئيس الجمهورية | وزير الخارجية فلانا: the second is named, not he."""

from __future__ import annotations

from reader.quotes.phrases.government import ACTS_ON
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.posts import at_house
from reader.quotes.phrases.spokesmen import past_spokesman
from reader.quotes.tables.lists import listed
from reader.quotes.words.shapes import nation, one_title
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import SOMEBODY, Word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.quotes.phrases.phrases import Phrases

_FOR = frozenset(("باسم", "بلسان"))
_NEAR, _AHEAD = 3, 10
"""Tokens back to the verb, past when it was; and on to whom somebody met."""


def meets(tokens: list[Token], role: tuple[int, int], second: Phrase) -> bool:
    """Whether somebody of a post met the second; but استقبل نائب الرئيس وزير الدفاع فلان | السفير."""
    other = tokens[second.start].word
    if other is None:
        return False
    if "style" in other.kinds:  # وزير المالية الدكتور فلان, but استقبل وزير المالية الدكتور فلانا، وقال
        return is_met(tokens, role[0], second.end)
    end = second.name[1] if second.name is not None else second.end
    own, his = _lands(tokens, role), _lands(tokens, (second.start, end))
    if own and his:
        return own.isdisjoint(his)  # وزير الخارجية المصري وزير الخارجية الفرنسي فلانا
    return is_met(tokens, role[0], end)


def is_met(tokens: list[Token], i: int, end: int) -> bool:
    """استقبل | الوزير السفير فلان |، وقال: whether who ends at `end` was met by who begins at `i`."""
    return _met(tokens, i) and not _met_behind(tokens, end)


def faces(tokens: list[Token], i: int, other: Phrase) -> bool:
    """Whether who begins at `i` has to do with another: مع السفير, نظيره, استقبل الوزير | السفير."""
    own = tokens[other.start].word
    his_twin = own is not None and twin(own)
    return his_twin or tokens[other.start - 1].text == "مع" or is_met(tokens, i, other.end)


def of_another(tokens: list[Token], role: tuple[int, int], name_i: int, taken: frozenset[str]) -> bool:
    """وزير كذا مع | وزير الدفاع فلان, مع | نظيره فلان: whether a name behind a preposition is another's."""
    head, then = tokens[role[0]].word, tokens[role[1]].word
    if head is None or then is None or "office" not in head.kinds:
        return False  # رئيس اللجنة، وهو طبيب أسنان، فلان
    for k in range(role[1], name_i + 1):
        word, before = tokens[k].word, tokens[k - 1].word
        led = before is not None and "preposition" in before.classes
        own = (
            not (led or taken & ACTS_ON) and past_spokesman(tokens, k, len(tokens)) > k
        )  # مع كذا الناطق باسم كذا
        if word is not None and (_office(word) or twin(word)) and not (word.conj or own):  # but وعضو كذا
            return True
    return False


def spoken_for(phrases: Phrases, role: tuple[int, int], name_i: int) -> bool:
    """المتحدث باسم الرئيس | فلان, where الرئيس فلان is told of elsewhere: another speaks for him."""
    tokens, head = phrases.tokens, phrases.tokens[role[0]].word
    by = next((i for i in range(role[0] + 1, name_i - 1) if tokens[i].text in _FOR), -1)
    if by < 0 and (head is None or head.noun is None or head.noun.head not in listed("speaks_for")):
        return False
    begin = by + 1 if by > 0 else role[0] + 1
    owner = tokens[begin].word
    if begin >= name_i or owner is None or not one_title(owner.noun):
        return False
    post = [token.text for token in tokens[begin : name_i + 2]]
    for i in phrases.names.places.of({tokens[name_i].text}):
        start = i - (name_i - begin)
        again = i != name_i and start > 0 and [token.text for token in tokens[start : i + 2]] == post
        before = tokens[start - 1].word if again else None
        led = before is not None and before.noun is not None and not before.definite
        if again and not (led or tokens[start - 1].text in _FOR):
            return True
    return False


def in_his(tokens: list[Token], role: tuple[int, int]) -> int:
    """رئيس الوزراء | في مكتبه رئيس البرلمان: where it begins within a post where he met another, or 0."""
    for k in range(role[0] + 2, role[1] - 1):
        word, then = tokens[k].word, tokens[k + 1].word
        led = tokens[k - 1].word
        here = word is not None and word.possessed and led is not None and "preposition" in led.classes
        if here and then is not None and _office(then):
            return k - 1
    return 0


def named_apart(phrases: Phrases, i: int, end: int, last: int) -> bool:
    """الرئيس فلان | وزير الخارجية علان: whether a post behind a name, up to `end`, has its own name."""
    then = phrases.word(end, last)
    style = then is not None and then.definite and "style" in then.kinds
    if not (style or phrases.names.sure(end, last)) or at_house(phrases.tokens, (i, end), end):
        return False
    found = phrases.single(i, last, frozenset(), commas=1)
    return found is not None and found.name is not None and found.name[0] >= end


def twin(word: Word) -> bool:
    """نظيره, نظيرتها: another who is in one land what somebody is in his."""
    return bool(word.possessed) and word.noun is not None and word.noun.head == "نظير"


def _office(word: Word) -> bool:
    return one_title(word.noun) and "office" in word.kinds and "style" not in word.kinds


def _lands(tokens: list[Token], stretch: tuple[int, int]) -> set[str]:
    words = (token.word for token in tokens[slice(*stretch)])
    return {word.stem.removesuffix("ه") for word in words if word is not None and nation(word.stem)}


def _met(tokens: list[Token], i: int) -> bool:
    """استقبل | الرئيس, استقبل أمس | الرئيس: whether a verb that takes people stands before a token."""
    for k in range(i - 1, max(i - _NEAR, -1), -1):
        word = tokens[k].word
        if word is None:
            return False
        if word.text.removeprefix("و") in listed("greets"):
            return True
        if word.classes.isdisjoint(("time", "adverb")):
            return False
    return False


def _met_behind(tokens: list[Token], i: int) -> bool:
    """استقبل الوزير الدكتور فلان | في مكتبه السفير: whether who is met stands further on."""
    led = False
    for token in tokens[i : i + _AHEAD]:
        word = token.word
        if token.kind in ("stop", "mark") or (word is not None and (word.conj or word.cues)):
            return False
        if word is None:
            led = False
            continue
        if not led and _somebody(word):
            return True
        owned = led and not (word.definite or word.possessed)
        led = owned or bool(word.prep) or "preposition" in word.classes
    return False


def _somebody(word: Word) -> bool:
    """السفير, بالسفير, نظيره, وفدا, تونس: who is met, or what is seen, behind both posts of one man."""
    noun = word.noun
    if word.conj or word.prep not in ("", "ب"):
        return False  # والوفد المرافق
    accusative = word.raw.endswith("ا") and not word.definite
    people = noun is not None and noun.kind in (*SOMEBODY, "organisation")
    return people or (not word.prep and bool(accusative or word.place))
