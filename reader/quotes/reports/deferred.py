"""Subjects behind an addressee or a venue: قال للصحافيين فلان إن, أعلنت في بيان نشرته أمس الوزارة أن."""

from __future__ import annotations

from reader.quotes.phrases.adjuncts import SKIPPED, adjunct, whole
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.phrases import Phrases
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.words.shapes import adjective, one_of, one_title
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import NISBA, Word

_FAR = 14
"""Tokens between a verb and such a subject."""
_TOLD = frozenset(("issued", "authored", "sent"))
"""What is told of a paper: صدر, نشرته."""
_SET = frozenset(("time", "attached", "source_bare"))
"""What closes an adjunct: أمس, له, مقتضب."""


def deferred(phrases: Phrases, start: int, after: int, last: int, takes: frozenset[str]) -> Phrase | None:
    """The subject behind the adjuncts that begin at `start`, where أن or a colon closes it; else None.

    `after`: past the addressee, or `start` where there is none.
    """
    tokens = phrases.tokens
    end = min(last, start + _FAR)
    j = after
    named = -1
    while j < end:
        past = _past(tokens, j, end)
        if past == j and j > start:
            past = _past_named(phrases, j, end)
            named = past if past > j else named
            past = max(past, _past_open(tokens, j))
        if past == j:
            break
        j = past
    if j == start or j >= end or not (j == named or ended(tokens, j - 1)):
        return None
    apart = tokens[j].kind == "comma"  # أكد لـ«الصباح» أمس، المحامي فلان، أن
    j += apart
    word = tokens[j].word if j < end else None
    if word is None or word.prep or word.maybe_prep or word.conj:
        return None
    if word.content and (word.noun is None or word.noun.kind != "source"):
        return None
    if word.classes & {"clause", "relative", "preposition"}:
        return None
    phrase = phrases.read(j, last, takes)
    if phrase is None or (apart and not phrase.name):
        return None
    opened = _closed(tokens, phrase, last, takes) or _told_more(phrases, phrase.end, last, takes)
    return phrase if opened and (phrase.head or phrases.names.sure(j, last)) else None


def _past_named(phrases: Phrases, i: int, last: int) -> int:
    """مع برنامج «المساء», بحضور السفير فلان: past the name of whom or what an adjunct tells of; else `i`."""
    led = phrases.tokens[i].text in ("مع", "الي")  # في اتصال مع «المرفأ»
    before = phrases.tokens[i - 1 + led].word
    if before is None:
        return i
    if (pair_i := phrases.marks.opens.get(i + led)) is not None:
        pair = phrases.marks.pairs[pair_i]
        told = led or (before.classes | before.kinds) & _NAMED
        return pair.close_i + 1 if pair.closed and told and pair.close_i - i <= _LABEL + led else i
    one = before.definite and one_title(before.noun)
    return phrases.names.read(i, last) if one and phrases.names.sure(i, last) else i


def _past_open(tokens: list[Token], i: int) -> int:
    """على هامش | أشغال المنتدى السنوي: past a noun that an open one leads to, or its adjective; else `i`."""
    before, word = tokens[i - 1].word, tokens[i].word
    if before is None or word is None or word.prep or word.conj or word.cues or word.name:
        return i
    titled = word.noun is not None and word.noun.kind in ("title", "source")
    closed = whole(before) or adjective(before) or before.classes & {"preposition", "source_bare", "time"}
    bare = not (closed or before.noun or before.name or word.classes & {"quantity", "number"})
    nisba = before.definite and word.definite and word.stem.endswith(NISBA)
    return i + ((bare or nisba) and not (titled or word.classes & {"clause", "relative"}))


_LABEL = 4
"""Tokens from an opening mark to its closing one."""
_NAMED = frozenset(("naming", "media", "channel", "platform"))


def _past(tokens: list[Token], i: int, last: int) -> int:
    """Past an adjunct, what closes it, or a verb told of a paper; else `i`."""
    word = tokens[i].word if i < last else None
    if word is None or "clause" in word.classes or one_of(word.noun):
        return i
    before = tokens[i - 1].word
    if word.classes & _SET or (before is not None and not before.definite and adjective(word)):
        return i + 1
    if word.classes & _TOLD and "relative" not in word.classes:
        return i + 1
    held = word.possessed and not (word.noun or word.prep or word.content)
    near = any((one := tokens[k].word) is not None and "venue" in one.classes for k in (i - 1, i - 2))
    if near and held:
        return i + 1  # في كلمة ألقاها, في مؤتمر عقده
    then = tokens[i + 1].word if i + 1 < last else None
    if "preposition" in word.classes and then is not None and then.possessed:
        return i + 2  # على موقعها شركة كذا
    past = adjunct(tokens, i, last)
    return next((j for j in range(i + 1, past) if _titled(tokens[j].word, tokens[j - 1].word)), past)


def _titled(word: Word | None, before: Word | None) -> bool:
    """أمام القضاة المتهم: a title that describes nothing before it."""
    if word is None or before is None or word.noun is None or not word.definite or word.prep:
        return False
    one = one_title(word.noun)
    person = one_title(before.noun)
    short = lexicon().nouns.get(word.stem.removesuffix("ه")[:-1])  # محام, of المحامي
    nisba = word.stem.endswith(NISBA) and (short is None or short.kind != "title")
    if nisba and before.definite and word.feminine == before.feminine:
        return False  # في الندوة الصحفية
    return one and (before.definite or "platform" in before.classes) and not person


def ended(tokens: list[Token], i: int) -> bool:
    """Whether nothing can depend on a token: no open noun, no title, no noun that acts on an object."""
    word = tokens[i].word
    if word is None:
        return tokens[i].kind in ("mark", "number")
    if word.classes & (_SET | SKIPPED | _TOLD):
        return True
    venue = tokens[i - 1].word if i else None
    press = venue is not None and "venue" in venue.classes and adjective(word)  # في تصريحات صحفية
    title = word.noun is not None and word.noun.kind in ("title", "honorific") and word.noun.number == "s"
    if title and not press:
        return False  # قال للمذيع فلان
    if word.definite or word.place or "platform" in word.classes:
        return True
    if adjective(word) and not word.possessed:
        return True
    channel = _channel(word)
    paper = word.noun is not None and word.noun.kind == "document"
    return channel or paper


def _channel(word: Word) -> bool:
    """صفحته, موقعها."""
    bare = word.stem.removesuffix("ها").removesuffix("ه")
    bare = bare[:-1] + "ه" if bare.endswith("ت") else bare
    return word.possessed and "channel" in lexicon().classes(bare)


def _closed(tokens: list[Token], phrase: Phrase, last: int, takes: frozenset[str]) -> bool:
    """Whether content opens behind a phrase: by a clause, a colon, what the verb governs, or its object."""
    i = phrase.end
    i += i < last and tokens[i].kind == "comma"
    if i >= last:
        return False
    word = tokens[i].word
    if word is None:
        return tokens[i].kind == "colon"
    if "clause" in word.classes:
        return True
    if not (phrase.name or phrase.kind == "organisation" or phrase.number == "p"):
        return False
    governed = word.text in takes or word.prep in takes
    thing = word.content or bool(phrase.name and word.definite and word.noun is None)
    happening = "noun" in takes and thing and not (word.prep or word.conj)
    return governed or happening  # شددت في لقاء النائبة فلانة على كذا, دانت في بيان اللجنة استهداف كذا


def _told_more(phrases: Phrases, i: int, last: int, takes: frozenset[str]) -> bool:
    """فلان، وهو طبيب، | أن, فلان لـ«النهضة» | أن: whether أن follows what is told of a subject."""
    tokens, end = phrases.tokens, min(last, i + _ASIDE)
    while i < end:
        pair_i = phrases.marks.opens.get(i + 1) if tokens[i].text == "ل" else None
        word = tokens[i].word
        governed = word is not None and word.text in takes  # من أن
        if _clause_at(tokens, i + governed):
            return True
        if pair_i is not None:
            past = phrases.marks.pairs[pair_i].close_i + 1
        elif tokens[i].kind == "comma":
            past = _past_aside(tokens, i, end)
        else:
            past = adjunct(tokens, i, last)
        if past == i:
            return False
        i = past
    return False


def _past_aside(tokens: list[Token], i: int, last: int) -> int:
    """Past what a comma opens, or where another closes it before أن and any new verb; else `i`."""
    if _clause_at(tokens, i + 1):
        return i + 1
    for j in range(i + 1, last):
        word = tokens[j].word
        if tokens[j].kind == "comma":
            return j + 1
        if word is not None and ("clause" in word.classes or (word.cues and word.conj)):
            return i
    return i


def _clause_at(tokens: list[Token], i: int) -> bool:
    """Whether أن stands at `i`."""
    word = tokens[i].word if i < len(tokens) else None
    return word is not None and "clause" in word.classes


_ASIDE = 25
"""Tokens of what is told of a subject before what he says."""
