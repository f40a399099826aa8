"""Words that honour whoever stands behind them, and are something else before anything else."""

from __future__ import annotations

from reader.quotes.tables.lexicon import lexicon
from reader.quotes.words.places import Places
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import Word

_STATE, _SOVEREIGNTY = "دوله", "سياده"
_GRACES = frozenset(clitic + grace for clitic in ("", "و", "ل", "ب") for grace in (_STATE, _SOVEREIGNTY))
_HEAD = "رييس"
_LIKE = "سعاده"
"""A word that always honours, as these do there."""


def settle(tokens: list[Token], places: Places) -> None:
    """أكد دولة الرئيس كذا, شدد سيادة الوزير على كذا: what he is called; not سيادة الدولة, دولة القانون."""
    for i in places.of(_GRACES):
        word, whom = tokens[i].word, tokens[i + 1].word if i + 1 < len(tokens) else None
        honour = lexicon().nouns.get(_LIKE)
        if word is None or whom is None or honour is None or not _honoured(word, whom):
            continue
        tokens[i] = tokens[i].read_as(word.but(noun=honour._replace(head=word.stem), content=False, cues=()))


def _honoured(word: Word, whom: Word) -> bool:
    """Whether such a word honours the one behind it."""
    if whom.conj or whom.prep:
        return False
    if word.stem == _STATE:
        return whom.stem == _HEAD
    one = whom.noun is not None and whom.noun.kind == "title" and whom.noun.number == "s"
    return one and (whom.definite or "office" in whom.kinds)
