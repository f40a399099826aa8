"""Common nouns that cannot speak, and adverbs: those of `things.txt`, where no other table knows the word."""

from __future__ import annotations

from functools import cache

from reader.quotes.tables.lexicon import lexicon
from reader.quotes.tables.lists import affixes, listed
from reader.quotes.words.relatives import POSSESSIVES, nieh
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import Word, remembered

_BASE, _PAIR = 3, 2
"""Letters of the shortest noun before an owner; words of how many, and of what."""
_SHARE = 4
"""Tokens from a share to behind what it is a share of: الجزء الأكبر من المسؤولية."""
_LONG = 4
"""Letters of the shortest before the endings that many names have: لون is no لونا, ملح no ملحان."""


@remembered
def inanimate(word: Word) -> bool:
    """Whether a word is a common noun or an adverb, and so nobody's name, whatever its ending."""
    if word.name is not None or word.noun is not None or word.place is not None:
        return False
    stem = word.stem[:-1] + "ة" if word.feminine else word.stem
    return _known(stem) or (bool(word.maybe_prep) and _led(stem[1:]))


def called(tokens: list[Token]) -> bool:
    """وصفت الصحيفة أجوبة رولان بـ«كذا», اعتبر سبع سنوات «كثيرة»: what is called so, whoever owns it."""
    words = [token.word for token in tokens if token.word is not None]
    many = len(words) == len(tokens) == _PAIR and "quantity" in words[0].classes
    by = len(words) == len(tokens) > 1 and tokens[-1].text == "ب"
    return many or (by and not words[0].classes)


def laid(tokens: list[Token], i: int) -> bool:
    """المسؤولية, «كامل المسؤولية», القسط الأكبر من التبعات: whether what one lays upon others begins."""
    i += i < len(tokens) and tokens[i].kind == "mark"
    word = tokens[i].word if i < len(tokens) else None
    if word is None or "blame" in word.classes:
        return word is not None
    if word.text not in listed("shares"):
        return False
    near = [token.word for token in tokens[i + 1 : i + _SHARE] if token.word is not None]
    most = bool(near) and near[0].stem in listed("most") and word.definite
    return most or any("blame" in one.classes for one in near)


def by_how_much(by: Word) -> bool:
    """ب 12, بنحو كذا, بسبعة وعشرين ألفا."""
    many = by.text[1:]
    if by.text == "ب" or by.text in listed("by_much") or by.text.startswith(affixes("by_many")):
        return True
    return by.text[0] == "ب" and (many in listed("amount") or "quantity" in lexicon().classes(many))


def counted_in(tokens: list[Token], i: int) -> bool:
    """حاجة البلاد | من القمح بمليون طن: whether right behind a noun, or of what it is, stands how much."""
    i += 2 * (tokens[i].text == "من" and i + 2 < len(tokens))
    by = tokens[i].word
    return by is not None and by_how_much(by)


def leads(word: Word) -> bool:
    """لفحص, بخط: whether a word may be a preposition and one of the tables; لاروش, بلقاسمي are names."""
    rest = word.text[1:]
    return bool(word.maybe_prep) and (lexicon().entries[rest] is not lexicon().entries[""] or _known(rest))


@cache
def _known(stem: str) -> bool:
    """Whether the table holds a word without its clitics, in any of its forms."""
    entries = lexicon().entries
    if any(entries[base].thing for base in _bases(stem)):
        return True
    if stem.endswith("ين") and any(entries[base].content for base in (stem[:-2], f"{stem[:-3]}ه")):
        return True  # هدفين, مهلتين
    return any(stem.endswith(owner) and entries[stem.removesuffix(owner)].owned for owner in POSSESSIVES)


def _led(rest: str) -> bool:
    """لغرض, بصفقات: behind a preposition that the word may have."""
    return len(rest) >= _LONG and _known(rest)


def _short_case(base: str, ending: str) -> bool:
    """شرطين, قرضا: a case of a short noun; لونا, ملحا and لوزين are names as well."""
    if ending == "ا":
        return not _ALIKE.isdisjoint(base) and LONG_VOWELS.isdisjoint(base)
    return ending == "ين" and not _ALIKE.isdisjoint(base)


_ALIKE, LONG_VOWELS = frozenset("ضصظعحذثطق"), frozenset("اوي")
"""Letters that few names from abroad have; and those that they are full of."""


def _bases(stem: str) -> list[str]:
    """What a word may be a form of: its owner, its dual, its plural in ات and its case off."""
    if stem[-1] == "ة":  # no owner: نخلة is none of نخل
        return [stem[:-1] + "ه"]
    found = [] if nieh(stem, stem) else [stem]
    for owner in POSSESSIVES:
        base = stem.removesuffix(owner)
        if base is not stem and len(base) >= _BASE:
            found.append(base)
            if base[-1] == "ت":
                found.append(base[:-1] + "ه")
    for ending in ("ات", "ان", "ين", "ا"):
        base = stem.removesuffix(ending)
        if base is stem:
            continue
        if ending == "ات" and len(base) >= _BASE:
            found += (base, base + "ه")
        elif len(base) >= _LONG or (len(base) == _BASE and _short_case(base, ending)):
            found += (base, base[:-1] + "ه") if base[-1] == "ت" else (base,)
    return found


def matter(word: Word) -> bool:
    """بحث مع فلان | العلاقات, | المشروع: what people talk about, and no family, as العبيدات is."""
    return word.definite and word.name is None and (word.content or word.stem in listed("matters"))
