"""Nouns of his that are written like verbs with their object: أعرب عن تقديره لكذا، وأمله في كذا."""

from __future__ import annotations

from functools import cache

from reader.quotes.tables.lists import listed
from reader.quotes.words.places import Places
from reader.quotes.words.tokens import Token

_OWNERS = ("ه", "ها", "هم", "هما", "هن")
_FAR = 40
"""Tokens back to the first noun of what somebody voices."""


def settle(tokens: list[Token], places: Places) -> None:
    """Make a noun of such a word where it goes on with another of the same owner."""
    for owner in _OWNERS:
        for i in places.of(_voiced(owner)):
            word = tokens[i].word
            if word is None or not (word.cues and _goes_on(tokens, i, owner)):
                continue
            stem = word.text[1:]
            noun = word.but(conj="و", stem=stem, cues=(), cue_conj="", cue_object=False, content=True)
            tokens[i] = tokens[i].read_as(noun)


@cache
def _voiced(owner: str) -> frozenset[str]:
    """وأمله, ورفضه: what may be voiced besides, with an owner."""
    return frozenset(f"و{noun}{owner}" for noun in listed("voiced"))


def _goes_on(tokens: list[Token], i: int, owner: str) -> bool:
    """عن تقديره للوسطاء، | ورفضه: whether something else of the same owner is voiced before it."""
    then = tokens[i + 1].word if i + 1 < len(tokens) else None
    if then is not None and (then.noun or then.name) and not then.prep:
        return False  # وشكره رئيس الحزب على كذا
    for k in range(i - 1, max(i - _FAR, 0), -1):
        word = tokens[k].word
        if tokens[k].kind in ("stop", "colon") or (word is not None and "clause" in word.classes):
            return False
        if word is None or not (word.possessed and word.content and word.text.endswith(owner)):
            continue
        led = tokens[k - 1].word
        # دعمه للشعب, عن قلقه, but لا in في مؤتمره
        return led is None or led.text in ("عن", "علي") or "preposition" not in led.classes
    return False
