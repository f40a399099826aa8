"""Which words are a noun that reports, and whether its source is its pronoun: بحسب, على حد قول, برأيه.

And where the clause around a source begins and ends: ويمر به يوميا، وفق البلدية، نحو ألف مركبة.
"""

from __future__ import annotations

from functools import cache

from reader.named import NamedTuple
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import AND_THEY, SO
from reader.quotes.words.shapes import imperfect
from reader.quotes.words.tokens import Token

OWNERS = ("ه", "ها", "هم", "هما", "هن")
_WHAT, _RECALLED = frozenset(("ان", "انه", "انها", "انهم")), 6  # tokens up to what the writer recalls
_INSERTION = 14
"""Words of what somebody is, between commas."""


class Accord(NamedTuple):
    """A noun that reports: token indices, end exclusive."""

    i: int
    end: int
    act: str
    clitic: bool
    """Its source carries the preposition: وفقا للوزارة."""
    own: bool = False
    """It carries its source: برأيه."""


@cache
def first_words() -> frozenset[str]:
    """How nouns that report begin, with "and" and without."""
    return frozenset(conj + first for first in lexicon().nominal for conj in ("", "و", "ف"))


@cache
def _patterns(first: str) -> tuple[tuple[tuple[tuple[str, ...], str], ...], tuple[str, ...]]:
    """What nouns that report may begin with a word, each with its act; and how their second words begin."""
    table = lexicon().nominal
    patterns = table.get(first) or table.get(first[1:], ())
    return patterns, tuple(words[1] if words[1:] not in ((), ("ل",)) else "" for words, _ in patterns)


def match(tokens: list[Token], i: int, last: int) -> Accord | None:
    """The noun that reports at a token, if one does."""
    after = tokens[i + 1].text if i + 1 < len(tokens) else ""
    patterns, seconds = _patterns(tokens[i].text)
    for pattern, act in patterns if after.startswith(seconds) else ():
        words = pattern[:-1] if pattern[-1] == "ل" else pattern
        if len(words) > 1 and not after.startswith(words[1]):
            continue
        end = i + len(words)
        if _follow(tokens, i, words[:-1]) and _own(tokens, end - 1, words[-1], last) and len(words) > 1:
            return Accord(i, end - 1, act, clitic=False)  # على حد قوله
        if end <= last and _follow(tokens, i, words):
            own = pattern[-1].endswith(OWNERS) and len(pattern[-1]) > 1
            return Accord(i, end, act, clitic=words is not pattern, own=own)
    return None


def _follow(tokens: list[Token], i: int, words: tuple[str, ...]) -> bool:
    """Whether the words behind the first one stand here."""
    end = i + len(words)
    return end <= len(tokens) and all(
        tokens[i + offset].text == wanted for offset, wanted in enumerate(words) if offset
    )


def _own(tokens: list[Token], i: int, wanted: str, last: int) -> bool:
    word = tokens[i].word if i < last else None
    return word is not None and "own" in word.classes and word.text.startswith(wanted)


_UP_TO = frozenset(("الي", "نحو", "حوالي", "زهاء", "قرابه"))


def begun_before(tokens: list[Token], before: int, i: int, last: int) -> bool:
    """Whether a clause was only begun before its source: it goes on behind it, at a token `i`.

    ويبلغ العجز في الشبكة، وفق الشركة، 620 ميغاوات; ولا تزال أسر، وفق البلدية، تقيم في خيام; ، ما يجعله، بحسب
    الوكالة، من أشد المخيمات; بعد أن خلت، بحسب قولهم، من كذا.
    """
    word = tokens[i].word if i < last else None
    if i < last and word is None and tokens[i].kind == "number":
        return True
    if word is not None and (word.text in _UP_TO or "quantity" in word.classes or imperfect(word)):
        return True
    makes = tokens[before - 3].kind == "comma" and tokens[before - 2].text in ("ما", "مما")
    return makes or _that(tokens, before - 2) or (word is not None and word.stem in listed("amount"))


def waits(tokens: list[Token], first: int, i: int, last: int) -> bool:
    """لا تزال آلاف الأسر، وفق المنظمة، مشتتة: what stands behind was waited for, from كان or أما on."""
    then = tokens[i].word if i < last else None
    if then is not None and tokens[first].text in ("اما", "واما"):
        return then.text[0] == "ف"  # أما الشركة، وفق المنظمة، فتأخرت
    was = listed("being") | listed("still")
    if then is None or was.isdisjoint([token.text.removeprefix("و") for token in tokens[first : first + 2]]):
        return False
    more = then.conj or then.definite or then.prep or "participle" in then.forms
    return not more and then.classes.isdisjoint(("preposition", "relative", "adverb"))


def begins(tokens: list[Token], before: int, first: int) -> int:
    """…، ويمر به يوميا | ، وفق البلدية، نحو ألف مركبة; بعد أن خلت | ، بحسب قولهم، من كذا: where it begins."""
    if _that(tokens, before - 2):
        return before - 1
    comma = next((i for i in range(before - 2, first, -1) if tokens[i].kind == "comma"), first)
    word = tokens[comma + 1].word
    verb = word is not None and word.text[:2] in ("وي", "وت") and not (word.noun or word.content)
    return comma + 1 if verb else first


def past_recalling(tokens: list[Token], first: int, last: int) -> int:
    """يذكر أن | كذا، وفق المنظمة; ومن الجدير بالذكر أن | كذا: past what leads to what is recalled."""
    if listed("by_the_way").isdisjoint([token.text for token in tokens[first : first + 2]]):
        return first
    led = (i for i in range(first + 1, min(first + _RECALLED, last)) if tokens[i].text in _WHAT)
    return next(led, first - 1) + 1


def inserted(tokens: list[Token], before: int, first: int) -> int:
    """فلان، | وهو صاحب الفكرة، بحسب مصدر، رفض كذا: where begins what somebody is, behind a comma, or -1."""
    near = range(before - 1, max(first, before - _INSERTION), -1)
    comma = next((i for i in near if tokens[i].kind == "comma"), -1)
    told = comma > 0 and tokens[comma + 1].text in AND_THEY
    return comma + 1 if told and comma + 2 < before else -1  # but وهي، بحسبه، ثلاثة أضعاف كذا


def ends(tokens: list[Token], i: int, last: int) -> int:
    """، نحو ألف مركبة | ، وليس على جانبيه شجر: where a clause ends that goes on at a token `i`."""
    ahead = (k for k in range(i, last - 1) if tokens[k].kind == "comma" and tokens[k + 1].text in _AND_NOT)
    return next(ahead, last)


_AND_NOT = frozenset(("وليس", "وليست"))


def _that(tokens: list[Token], i: int) -> bool:
    word = tokens[i].word
    return word is not None and not word.classes.isdisjoint(("clause", "relative"))


def reason_begun(tokens: list[Token], first: int, i: int) -> bool:
    """لأن اللجنة الأمنية، إذ إن القاضي،: whether a reason has only begun, whose subject ends at a token."""
    for k in range(i, max(first, i - _SUBJECT), -1):
        word = tokens[k].word
        if word is None or tokens[k - 1].text in SO:
            return word is not None and (k < i or word.definite)
        if not (word.definite or word.noun or word.place or word.name):
            return word.text == "ان" and tokens[k - 1].text in SO
    return False


_SUBJECT = 4
"""Tokens of the subject of a clause, and the أن before it."""
