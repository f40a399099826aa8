"""Movements that go by a word of the language: فتح, نهوض, where the article tells of حركة فتح."""

from __future__ import annotations

from functools import cache

from reader.quotes.phrases.government import TO_PEOPLE
from reader.quotes.tables.lexicon import Noun
from reader.quotes.tables.lists import listed
from reader.quotes.words.places import Places
from reader.quotes.words.shapes import adjective, imperfect
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import Word

_CLITICS = ("", "و", "ل", "ب")
_OPENS = frozenset(("clause", "preposition", "attached", "time", "adverb", "negation", "perfective"))
"""What may stand behind a movement that speaks, and behind no happening that it would tell of."""
_PROPER = frozenset(("proper",))
_LED = frozenset(("clause", "while", "conjunction"))


def settle(tokens: list[Token], places: Places) -> None:
    """أعلنت فتح أن كذا, نفت فتح علاقتها بكذا, فتح تنفي كذا: who speaks; not أعلنت فتح تحقيق."""
    at = _named(tokens, places)
    for i in places.of({tokens[i].text for i in at}) if at else ():
        word = tokens[i].word
        if word is not None and (i in at or _stands(tokens, i)):
            body = Noun(word.text, "organisation", "f", "s")
            itself = word.but(noun=body, name=None, content=False, cues=(), cue_conj="", classes=_PROPER)
            tokens[i] = tokens[i].read_as(itself)


def _named(tokens: list[Token], places: Places) -> frozenset[int]:
    """Where such words stand behind حركة in an article: حركة فتح, حركة «نهوض»."""
    found = set[int]()
    for i in places.of(_heads()):
        name_i = i + 1 + (i + 1 < len(tokens) and tokens[i + 1].kind == "mark")
        word = tokens[name_i].word if name_i < len(tokens) else None
        alone = name_i == i + 1 or (name_i + 1 < len(tokens) and tokens[name_i + 1].kind == "mark")
        whole = word is not None and alone and _whole(tokens, name_i)
        if whole and word and _bare(word) and (word.content or word.name or not word.classes):
            found.add(name_i)
    return frozenset(found)


@cache
def _heads() -> frozenset[str]:
    """حركة, لحركة: what such a word stands behind."""
    return frozenset(clitic + head for clitic in _CLITICS for head in listed("movement"))


def _whole(tokens: list[Token], i: int) -> bool:
    """حركة فتح، حركة فتح الفلسطينية; not حركة بيع العقارات, حركة سفر كثيفة: nothing goes on with the word."""
    after = tokens[i + 1].word if i + 1 < len(tokens) else None
    if after is None or after.prep or after.conj:
        return True
    if after.definite or after.feminine:
        return after.definite and after.feminine and adjective(after)
    return not (after.content or after.noun or after.name or after.place)


def _bare(word: Word) -> bool:
    """A word without ال, owner or clitic that is no man's name, no body and no adjective."""
    known = word.noun or word.name == "m" or word.place or word.definite or word.prep or word.conj
    return not (known or word.possessed or word.feminine or adjective(word))


def _stands(tokens: list[Token], i: int) -> bool:
    """Whether the movement itself is meant at a token."""
    before = tokens[i - 1] if i else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None or before is None:
        return after is not None and _acts(after.word)
    if before.kind == "mark" and after.kind == "mark":
        return True
    if before.word is None or not before.word.classes.isdisjoint(_LED):
        return before.kind != "colon" and (_acts(after.word) or after.kind == "colon")
    hers = [cue for cue in before.word.cues if cue.gender == "f" and cue.number == "s"]
    hers = [cue for cue in hers if cue.form != "participle"]
    return bool(hers) and _goes_on(after, whom=any(cue.verb.takes & TO_PEOPLE for cue in hers))


def _acts(word: Word | None) -> bool:
    """فتح | تنفي, أن فتح | رفضت: a verb of hers."""
    if word is None or word.conj or word.noun or word.definite:
        return False
    hers = any(cue.gender == "f" and cue.number == "s" and cue.form != "participle" for cue in word.cues)
    return hers or (imperfect(word) and word.text[0] == "ت")


def _goes_on(after: Token, *, whom: bool) -> bool:
    """أعلنت فتح | أن, | رفضها, دعت فتح | الفصائل: what stands behind her, and is not what she has opened."""
    word = after.word
    if word is None:
        return after.kind != "number"
    if word.definite or (whom and (word.noun or word.name)):
        return whom and not word.prep
    owned = word.possessed and not word.prep
    return owned or bool(word.prep) or not word.classes.isdisjoint(_OPENS)
