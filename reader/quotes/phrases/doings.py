"""Doings: strange words that are verbs and no names, as what they act on and where they stand tell.

والمتهم درب الشباب; وصل الوزير وشد الحبل: behind one who begins a clause, or behind "and", before a thing. And
whether what is done beside a doubtful name is hers or his: تنتظر سماح البريم.
"""

from __future__ import annotations

from reader.quotes.phrases.parts import TANWIN, VERBS, thing
from reader.quotes.tables.lexicon import Gender, lexicon
from reader.quotes.words.shapes import acted, adjective, foreign, one_title
from reader.quotes.words.things import LONG_VOWELS, inanimate
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import NISBA, Word, remembered

_SHORT = 4
"""Letters of درب, كافح and وشد."""
_ROOT = 3
"""Letters of طور."""
_CASE = 4
"""Letters from which a noun in its case is told from a name: وفدا."""
_GLIDES = frozenset("وي")
_OPENERS = frozenset(("clause", "conjunction", "aux", "while", "topic"))
"""Classes of what the subject of a clause may stand behind, before its verb."""
_ACTING, _VERB = frozenset(("participle",)), frozenset(("verb",))
_GOVERNED = frozenset(("الي", "علي", "عن", "من"))
"""Prepositions that a verb governs."""
_BESIDE = 4
"""Tokens of a name of two words, its family and its verb."""


def own_verb(tokens: list[Token], i: int) -> bool:
    """والمتهم | درب الشباب, | سبح إلى الشاطئ: whether a strange word is what one did who begins a clause."""
    word, after = (tokens[k].word if k < len(tokens) else None for k in (i, i + 1))
    title = _begins(tokens, i - 1)
    if title is None or word is None or after is None or not foreign(word) or word.name is not None:
        return False
    then = tokens[i + 2].word if i + 2 < len(tokens) else None
    return _acts_on(word, after, then) or ("cast" in title.kinds and _governs(after))


def and_did(word: Word, after: Word) -> bool:
    """وصل الوزير | وركض في الشارع: "and" and a strange verb, before what it governs; no ويلز."""
    text, rest = word.text, word.text[1:]
    if text[0] != "و" or len(text) < _SHORT or not foreign(word) or text[-1] in LONG_VOWELS:
        return False
    hollow = len(rest) == _ROOT and rest[1] == "و"  # وطور التطبيق
    if (rest[0] in LONG_VOWELS and word.raw[1] != "أ") or not (hollow or _GLIDES.isdisjoint(rest)):
        return False
    led = "preposition" in after.classes or (bool(after.prep) and after.definite) or accusative(after)
    return led or (
        after.definite and not after.prep and bool(inanimate(after) or after.content or after.noun)
    )


def _begins(tokens: list[Token], i: int) -> Word | None:
    """، والمتهم …; أن المدير …; لكن السائق …: one who is told of and begins a clause, before his verb."""
    title, before = tokens[i].word if i >= 0 else None, tokens[i - 1].word if i > 0 else None
    if title is None or not title.definite or not one_title(title.noun) or title.prep:
        return None
    opens = title.conj or before is None or not before.classes.isdisjoint(_OPENERS)
    return title if opens else None


def _acts_on(word: Word, after: Word, then: Word | None) -> bool:
    """والمتهم درب | الشباب: a short word, before a thing; but المتهم درب الباب إن, a family."""
    known = (thing(after) or inanimate(after)) and not (after.prep or after.conj or after.place)
    ends = not thing(after) if then is None else "clause" in then.classes or bool(then.cues)
    return len(word.text) <= _SHORT and after.definite and known and not ends


def _governs(after: Word) -> bool:
    """والمتهم سبح | إلى الشاطئ, | معطفا: what the verb of one who stands in court is told by."""
    led = after.text in _GOVERNED or (after.raw.endswith(TANWIN) and not after.classes)
    return led or accusative(after) or (bool(after.prep) and after.definite)


def trade(tokens: list[Token], i: int) -> bool:
    """وصلت | مراسلة القناة, خضعت | مهاجمة المنتخب: what she is, behind what she does, and no participle."""
    verb, word, of = (tokens[k].word if 0 <= k < len(tokens) else None for k in (i - 1, i, i + 1))
    if verb is None or word is None or of is None or not of.definite or verb.classes.isdisjoint(VERBS):
        return False
    return one_title(word.noun) and word.forms == _ACTING


def described(word: Word, after: Word) -> bool:
    """هدية تذكارية, شهادة تقديرية: what somebody is given, with its adjective, and nobody's name."""
    thing = word.feminine and word.noun is None and not (word.definite or word.name or after.name)
    return thing and after.feminine and after.text.endswith("يه") and adjective(after)


@remembered
def accusative(word: Word) -> bool:
    """كتابا, لافتات, قرارا: a noun of the tables in the case of what somebody acts on."""
    if word.name is not None or not word.text.endswith("ا") or len(word.text) < _CASE:
        return False
    stem = word.text.removeprefix(word.conj)[:-1]
    noun = lexicon().nouns.get(stem)
    thing = noun is not None and noun.kind != "title"
    met = "venue" in lexicon().classes(stem)  # عقد فلان مؤتمرا
    return thing or met or stem in lexicon().content or word.content


def acts(verb: Word, gender: Gender) -> bool:
    """تنتظر سماح البريم, وصلت رحمة الشابي: whether a verb that reports nothing is hers, or his."""
    she = verb.text.removeprefix(verb.conj)[0] == "ت" or verb.text[-1] == "ت"
    return not verb.classes.isdisjoint(_VERB) and she == (gender == "f")


def hers(tokens: list[Token], i: int, gender: Gender) -> bool:
    """كانت | هاجر حامد, لكن | هاجر حامد سارعت: whether the verb beside a name of two words is hers or his."""
    before = tokens[i - 1].word
    if before is not None and "aux" in before.classes:
        return before.text.endswith("ت") == (gender == "f")
    for token in tokens[i + 2 : i + _BESIDE]:
        word = token.word
        if word is not None and word.definite and word.stem.endswith(NISBA):
            continue
        if word is None or word.definite or word.prep or word.conj:
            return False
        if any(cue.gender == gender and cue.form != "participle" for cue in word.cues):
            return True
        if gender == "f" and (acted(word) or (word.text[-1] == "ت" and "verb" in word.classes)):
            return True
    return False


def stays(tokens: list[Token], i: int) -> bool:
    """تنتظر سماح | البريم منذ الفجر: whether a family's name stands at a token, before where or when."""
    family, then = tokens[i].word, tokens[i + 1].word if i + 1 < len(tokens) else None
    return bool(family and family.definite and then and "preposition" in then.classes)


def told_thing(tokens: list[Token], i: int) -> bool:
    """كشفت بسمة بوسيل | تفاصيل كذا: whether what is told of begins at a token, with its owner behind it."""
    word, owner = (tokens[k].word if k < len(tokens) else None for k in (i, i + 1))
    bare = word is not None and word.content and not (word.definite or word.prep or word.conj)
    return bool(bare) and owner is not None and (owner.definite or owner.possessed or owner.content)
