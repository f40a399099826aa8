"""Listeners: behind ل, to whom somebody speaks, who is no part of what he is called.

قال رئيس البلدية | لسكان القرية, الوزير سامي الدهان | لنظيره; but المدير العام للشركة, نقابة الصيادلة للطلاب.
"""

from __future__ import annotations

from reader.quotes.tables.lexicon import Noun, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.marks import Marks
from reader.quotes.words.places import Places
from reader.quotes.words.shapes import proper, to_agency
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import NISBA, Word

_SOMEBODY = frozenset(("title", "source", "honorific"))
_OUTLETS = frozenset(("media", "reporter", "press"))
_OF_WHAT = frozenset(("بان", "بانه", "بانها", "بانهم", "بانهما", "بانهن"))
"""What those who are told something are told it with."""
_FAR, _PAPER = 20, 4
"""Tokens from the verb to what is told, and words of a paper in marks."""


def listens(tokens: list[Token], span: tuple[int, int], noun: Noun, word: Word) -> bool:
    """Whether a word with ل is whom the phrase of a span, which ends with somebody definite, speaks to.

    `noun`: the head of the phrase.
    """
    who, at = word.noun, span[1] + 1
    then = tokens[at].word if at < len(tokens) else None
    if ends_as_paper(tokens, at - 1):
        return not _open(tokens, span)  # للنيل الإخبارية, لبغداد اليوم
    if word.definite and word.stem in listed("outlets"):  # للجزيرة أن; but الأمانة العامة للشرق الأوسط
        then = tokens[at].word if at < len(tokens) else None
        return then is None or "clause" in then.classes or then.text in listed("outlet_ends")
    if who is None:
        named = word.name is not None and not word.place and word.text not in listed("in_favour")
        return named and noun.kind != "document" and not _open(tokens, span)
    someone = who.kind in _SOMEBODY and "affairs" not in lexicon().classes(who.head)
    if noun.kind == "document" or not (someone or who.head in listed("crowd")):
        return False
    if someone and word.possessed:
        return True  # لنظيره, لزوجته
    several = someone and who.number != "s"
    return not (_open(tokens, span) or (several and _serves(tokens, span)))


def ends_as_paper(tokens: list[Token], i: int) -> bool:
    """للنيل | الإخبارية, لبغداد | اليوم: whether ل at a token leads to a paper or a channel of no table."""
    word, then = tokens[i].word, tokens[i + 1].word if i + 1 < len(tokens) else None
    if word is None or then is None or word.text[0] != "ل":
        return False
    named = word.definite or word.place is not None
    return named and then.text in listed("news") and not word.noun and not word.classes


def hears(word: Word, before: Word | None) -> bool:
    """نازح وصل أمس | لفرانس برس, بائعة في السوق | لموقعنا: whom people tell things; but مصورا لوكالة كذا."""
    if before is None or before.cues or before.text.endswith("ا") or before.kinds & _OUTLETS:
        return False
    led = word.prep == "ل" or word.maybe_prep == "ل"
    told = (
        (word.classes | word.kinds) & _OUTLETS or word.text.endswith("نا") or word.stem in listed("hearers")
    )
    return to_agency(word) or bool(led and told)


def papers(tokens: list[Token], marks: Marks, places: Places) -> list[int]:
    """أفادت هيئة الموانئ | «الأفق الجديد» بأن, أفاد مصدر في الوزارة | الجزيرة بأن: where one begins."""
    found = (_paper(tokens, marks, i) for i in places.of(_OF_WHAT)) if places.texts & _OF_WHAT else ()
    return [i for i in found if i and _informed(tokens, i)]


def _paper(tokens: list[Token], marks: Marks, that: int) -> int:
    """Where the paper begins that ends right before what is told; 0 where none does."""
    pair = marks.pairs[marks.closes[that - 1]] if that - 1 in marks.closes else None
    if pair is not None:
        name = tokens[pair.open_i + 1].word
        named = name is not None and (name.definite or tokens[pair.close_i - 1].text in listed("outlet_ends"))
        short = named and pair.close_i - pair.open_i <= _PAPER
        return pair.open_i if short and _whole(tokens, pair.open_i) else 0
    word = tokens[that - 1].word
    if word is None:
        return 0
    first = word.stem.partition(" ")[0]  # العربية نت
    outlet = word.definite and first in listed("outlets")
    outlet = outlet or (first in listed("agencies") and (first != word.stem or proper(word)))
    return that - 1 if outlet and _whole(tokens, that - 1) else 0


def _whole(tokens: list[Token], i: int) -> bool:
    """Whether what stands before a token waits for no owner: مصدر أمني, مسؤول في الوزارة; but حركة, صحيفة."""
    word = tokens[i - 1].word
    return word is not None and (word.definite or word.stem.endswith(NISBA) or word.place is not None)


def _informed(tokens: list[Token], i: int) -> bool:
    """Whether a verb that informs leads to the token, and nothing ends its clause before it."""
    for token in reversed(tokens[max(i - _FAR, 0) : i]):
        word = token.word
        if token.kind in ("comma", "stop") or (word is not None and "clause" in word.classes):
            return False
        if word is not None and any(cue.verb.lemma in listed("informs") for cue in word.cues):
            return True
    return False


def _open(tokens: list[Token], span: tuple[int, int]) -> bool:
    """المدير العام, اللجنة المنظمة: whether an adjective of a noun with ال ends it, and ل tells of whom."""
    first, end = span
    last, i = tokens[end - 1].word, end - 2
    while i > first and (word := tokens[i].word) and word.definite and not word.noun:
        i -= 1  # المدرسة الإعدادية المستقلة
    before = tokens[i].word if i >= first else None
    if last is None or before is None or before.noun is None or not (last.definite and before.definite):
        return False
    agrees = last.feminine == (before.noun.gender == "f" or before.noun.number == "p")
    then = tokens[end + 1].word if end + 1 < len(tokens) else None
    court = last.stem == "عام" and then is not None and then.definite and then.stem.endswith(NISBA)
    cast = "cast" in lexicon().classes(before.noun.head) and not court  # المدعي العام للمحكمة الجنائية
    whole = before.noun.head in listed("whole_bodies") or cast
    return agrees and not whole  # but الحكومة السورية | للوفد, المتهم الأول | للقاضي


def _serves(tokens: list[Token], span: tuple[int, int]) -> bool:
    """مدير مستشفى كذا للأطفال, نقابة كذا للعاملين: whether a phrase ends with a body for people."""
    words = [token.word for token in tokens[span[0] : span[1]]]
    nouns = [(one.noun, one.definite) for one in words if one is not None and one.noun is not None]
    bodies = [(noun.head, definite) for noun, definite in nouns if noun.kind == "organisation"]
    head, definite = bodies[-1] if bodies else ("", True)
    return not definite and head not in listed("whole_bodies")
