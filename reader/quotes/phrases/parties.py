"""Parties to a case in court: المدعى عليها, المجني عليهم, دفاع المتهمين, دفاع الضحية.

Whom it is about, the pronoun tells; who speaks for him is called by what he does.
"""

from __future__ import annotations

from reader.quotes.tables.lexicon import Gender, Number, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.places import Places
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import SOMEBODY, Word

_WHO: dict[str, tuple[Gender, Number]] = {
    "ها": ("f", "s"),
    "هما": ("m", "d"),
    "هم": ("m", "p"),
    "هن": ("f", "p"),
}
_WHOM = {prep + pronoun: who for prep in ("علي", "ب", "في") for pronoun, who in _WHO.items()}
"""Pronouns behind a participle that they complete."""
_DEFENCE = frozenset(("دفاع", "ودفاع"))
_AHEAD = 6
"""Tokens from the defence to what somebody is defended from."""


def settle(tokens: list[Token], places: Places) -> None:
    """Tell who and how many they are, and of "defence" whether it is one of them."""
    _charged(tokens, places)
    _defence(tokens, places)


def _charged(tokens: list[Token], places: Places) -> None:
    """المدعى عليها, المجني عليهم: the pronoun tells who and how many they are."""
    for i in places.of(_WHOM.keys()):
        word = tokens[i - 1].word if i else None
        noun = word.noun if word is not None and word.definite and word.stem in listed("upon") else None
        if word is not None and noun is not None:
            gender, number = _WHOM[tokens[i].text]
            tokens[i - 1] = tokens[i - 1].read_as(word.but(noun=noun._replace(gender=gender, number=number)))


def _defence(tokens: list[Token], places: Places) -> None:
    """دفاع المتهمين, دفاع الضحية، المحامي فلان: who speaks for somebody in court, and no happening."""
    for i in places.of(_DEFENCE):
        word, whom = tokens[i].word, tokens[i + 1].word if i + 1 < len(tokens) else None
        if word is None or whom is None or whom.prep or whom.conj:
            continue
        one = whom.noun.head if whom.noun is not None else whom.stem
        cast = whom.definite and ("cast" in lexicon().classes(one) or whom.stem in listed("upon"))
        if cast or _speaks_for(tokens, i, whom):
            noun = lexicon().nouns.get("دفاع")
            conj = word.text.removesuffix("دفاع")
            if cast and noun is not None:
                noun = noun._replace(kind="title", gender="m")
            tokens[i] = tokens[i].read_as(word.but(noun=noun, conj=conj, stem="دفاع", content=False))


def _speaks_for(tokens: list[Token], i: int, whom: Word) -> bool:
    """واعترض دفاع المقاول على كذا: behind a verb of his; but رفض دفاع المدير عن القرار."""
    before = tokens[i - 1].word if i else None
    says = before is not None and any(cue.form != "participle" and cue.gender == "m" for cue in before.cues)
    noun = whom.noun
    somebody = whom.name is not None or (noun is not None and noun.kind in SOMEBODY)
    return says and somebody and all(token.text != "عن" for token in tokens[i + 2 : i + _AHEAD])
