"""Families' names that look like other words: ديفيد لامي, إلينا فالتونين, سيكو توريه, بطرس صليبا.

Letters that begin a name look like a preposition or "and", those that end it like an owner, a dual or a case.
What tells is the given name before, and what is said behind: nothing else has a place between the two.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from reader.quotes.phrases.clans import blank
from reader.quotes.phrases.nameless import SONS
from reader.quotes.phrases.parts import VERBS
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.words.derived import verbal_noun
from reader.quotes.words.places import Places
from reader.quotes.words.shapes import acted, foreign, manner, one_title
from reader.quotes.words.things import inanimate
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import NISBA, Word

_LONG = 4
"""Letters of the shortest name that is told from a particle."""
_CRAFT = 5
"""Letters of نجاري."""
_ENDINGS = ("ا", "ين", "ان", "ي")
"""How a case or a dual ends that a foreign name ends with as well."""
_GREAT, _OF_GREAT = frozenset(("اكبر", "اصغر")), frozenset(("علي", "محمد"))
"""علي أكبر, محمد أصغر: two given names of Iran."""
_TO_US = frozenset(("attached", "preposition"))
"""Of إلينا, who is nobody's "to us" before a family's name."""
_SONS_OF, _KIN = frozenset(("بني",)), frozenset(("kin",))
_AT, _LEADS = frozenset(("في", "لدي", "عن")), frozenset(("في", "لدي", "عن", "ب"))
_OWNERS = ("ه", "ها", "هم", "هما")
_WHERE = frozenset(("في", "خلال", "عبر", "امس", "اليوم"))
_PRESENT = frozenset("ينت")
"""How verbs of the present begin."""


def settle(tokens: list[Token], places: Places) -> None:
    """Take such words for families' names, and each wherever somebody of that name says something."""
    found: set[str] = set()
    _tribes(tokens, places.of(_SONS_OF))
    for i, token in enumerate(tokens):
        word = token.word
        if word is not None and word.place and word.name and not word.definite and _son(tokens, i + 1):
            tokens[i] = token.read_as(word := word.but(place=None))  # هند بن عودة
        given = tokens[i - 1].word if i else None
        if word is None or given is None or not given.name or given.definite or given.prep or given.conj:
            continue
        if given.classes and given.classes <= _TO_US and foreign(word) and _closed(tokens, i + 1, word):
            tokens[i - 1] = tokens[i - 1].read_as(blank(given, given.name))  # قالت إلينا لوبان، وزيرة كذا، إن
        if word.name or (word.definite and not (word.prep or word.conj)) or not _looks(word):
            continue
        if word.text in _GREAT and given.text in _OF_GREAT and _persian(tokens[i + 1].word):
            tokens[i] = token.read_as(blank(word, "m"))
            continue
        alone = (_begins(word) and not _known(word.text[1:])) or _craft(word)
        if alone or (_closed(tokens, i + 1, word) and _may(word)):
            tokens[i] = token.read_as(blank(word, None))
            found.add(token.text)
    for i in places.of(found):
        word, before = tokens[i].word, tokens[i - 1].word if i else None
        if word is None or before is None or not _looks(word):
            continue
        says = any(cue.form != "participle" for cue in before.cues) and _said(tokens, i + 1)
        topic = "topic" in before.classes  # وأما بالاردي فبيّن أن
        if says or topic or before.name or (before.definite and "style" in before.kinds):
            tokens[i] = tokens[i].read_as(blank(word, None))


def _tribes(tokens: list[Token], at: list[int]) -> None:
    """عمر بني سلامة, وفاء بني مصطفى; and بني سلامة alone, once he is named: no بني عام كذا, he built it."""
    named: set[str] = set()
    for known in (False, True):
        for i in at:
            word, given = tokens[i].word, tokens[i - 1].word if i else None
            father = tokens[i + 1].word if i + 1 < len(tokens) else None
            if word is None or given is None or father is None or word.place:
                continue
            called = father.name is not None or father.text in lexicon().doubtful
            if father.text in named if known else (given.name and not given.definite and called):
                tokens[i] = tokens[i].read_as(blank(word, None).but(classes=_KIN))
                named.add(father.text)


def _son(tokens: list[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].text in SONS


def _looks(word: Word) -> bool:
    """Whether a table or a shape makes something else of a word than a plain name."""
    known = word.noun or word.conj or word.prep or word.possessed or word.classes
    happens = word.content and any(word.stem[:end] in lexicon().content for end in (None, -1, -2))
    return bool(known) and len(word.text) + bool(word.conj) >= _LONG and not (word.place or happens)


def _craft(word: Word) -> bool:
    """سمير نجاري, علي حدادي: a family of the Maghreb that is called after a craft."""
    several = word.noun is not None and word.noun.kind == "title" and word.noun.number != "s"
    text, shaped = word.text, len(word.text) == _CRAFT and word.text[2] == "ا"
    return several and shaped and text[-1] == "ي" and not (word.definite or word.conj or word.prep)


def _persian(family: Word | None) -> bool:
    """علي أكبر صالحي, علي أصغر نوري; no أكبر لاعب, أكبر من."""
    if family is None or family.definite or family.content or family.classes:
        return False
    return not family.noun or family.text.endswith("تي")


def _begins(word: Word) -> bool:
    """لامي, لاكسون, لاركه: a preposition has no bare alef behind it but that of الاحتواء, لاحتواء."""
    led = word.prep == "ل" and not word.definite and not word.conj and word.raw.startswith("لا")
    return led and not word.raw.endswith(_OWNERS)


def _known(stem: str) -> bool:
    """Whether the rest of such a word is one of the language: احتواء, اعب."""
    entry = lexicon().entries[stem]
    noun = entry.noun is not None and entry.noun.head == stem and entry.noun.kind != "organisation"
    return bool(noun or entry.content or entry.place or entry.thing) or verbal_noun(stem)


def _said(tokens: list[Token], i: int) -> bool:
    """Whether what somebody says stands at a token: إن, a colon, or either behind a comma."""
    i += i < len(tokens) and tokens[i].kind == "comma"
    if i >= len(tokens):
        return False
    word = tokens[i].word
    return tokens[i].kind == "colon" if word is None else "clause" in word.classes and not word.conj


def _closed(tokens: list[Token], i: int, word: Word) -> bool:
    """موسى فكي محمد إن, إلينا فالتونين، وزيرة كذا، : whether the name ends there, as what follows tells."""
    after = tokens[i].word
    if _said(tokens, i) or (after is not None and after.name and _said(tokens, i + 1)):
        return True
    if not (word.conj == "ف" or foreign(word)) or i + 1 >= len(tokens):
        return False
    if after is not None:
        return after.text in _WHERE
    then = tokens[i + 1].word
    return tokens[i].kind == "stop" or (then is not None and one_title(then.noun))


def _may(word: Word) -> bool:
    """Whether nothing but its look tells that a word is no family's name."""
    no = word.cues or word.feminine or inanimate(word) or manner(word) or acted(word)
    led = word.conj == "ف" or (word.prep == "ب" and word.definite)
    dual = word.noun is not None and word.noun.kind == "honorific" and word.noun.number == "d"  # فالتونين
    if no or dual or led or word.conj or word.prep:
        return not no and (dual or (led and not _known(word.stem) and not lexicon().classes(word.stem)))
    if word.noun is not None:
        cased = word.text != word.noun.head and word.text.endswith(_ENDINGS)
        return cased and word.noun.number in "sd" and not (word.possessed or word.classes)
    return not word.classes if word.possessed else word.classes <= VERBS and word.text[0] not in _PRESENT


_LATELY = frozenset(("حديثا", "موخرا"))
_BECAME = "الم(?:.ت|ن.|ست).."
"""The shape of what somebody has become: المعتزل, المنتقل, المستقيل."""


def no_family(word: Word, after: Word | None, then: Word | None, governed: AbstractSet[str]) -> bool:
    """يوهان لوبريخت | القيادي في الحركة, النائب عن كذا, الفنان السوري: what somebody is, behind a full name.

    `governed`: the prepositions of the verb before, which lead to what he tells of: النجار عن كذا. Behind a
    verb that has an object it would be that, and there are none.
    """
    if after is not None and after.text in _LATELY and re.fullmatch(_BECAME, word.text):
        return True  # سامي نور | المعتزل حديثا
    if not (governed and word.definite and one_title(word.noun)) or word.conj or word.prep or after is None:
        return False
    if "surname" in word.kinds:
        return False
    if after.definite and not (after.prep or after.conj):
        like = after.stem.endswith(NISBA) and after.noun is None
        return like and after.feminine == word.feminine and not after.content
    led, body = after.text if after.text in _AT else after.prep, after if after.prep else then
    if led not in _LEADS or led in governed or body is None or "venue" in body.classes:
        return False
    known = body.noun is not None and body.noun.kind == "organisation"
    return known or body.place is not None or "locality" in body.kinds
