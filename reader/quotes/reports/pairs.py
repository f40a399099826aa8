"""Pairs: phrases of two whose number only the verb beside them tells: وزيرا الخارجية, البلدان."""

from __future__ import annotations

from reader.quotes.phrases.counted import of_two
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.tables.lexicon import CueForm
from reader.quotes.tables.lists import listed
from reader.quotes.words.tokens import Token


def dual(tokens: list[Token], phrase: Phrase, last: int) -> Phrase:
    """أعلن محافظا الضفتين: beside a verb this ا is the dual's, not the accusative's."""
    if phrase.end == phrase.start + 1 or not of_two(tokens, phrase.start, last):
        return phrase
    # وزيرا خارجية كذا وكذا: the second one's, too
    more = tokens[phrase.end].word if phrase.end < last else None
    then = tokens[phrase.end + 1].word if phrase.end + 1 < last else None
    joined = more is not None and more.text[0] == "و" and not more.cues and not more.classes and then is None
    name = None if joined else phrase.name
    return phrase._replace(kind="other", number="d", end=phrase.end + joined, name=name)


def paired(tokens: list[Token], phrase: Phrase, form: CueForm, last: int) -> Phrase:
    """The phrase as its verb tells it: أكد البلدان, البلدان أكدا, وزيرا الخارجية أكدا."""
    head = tokens[phrase.start].word
    if head is not None and form.gender == "m" and head.stem in listed("two_or_many"):
        return phrase._replace(kind="other", gender="m", number="d")
    alone = form.number == "p" and not phrase.head and phrase.end == phrase.start + 1
    if alone and head is not None and head.text.endswith("ون") and not (head.name or head.definite):
        role = phrase.start, phrase.end  # حمالون في السوق قالوا
        return phrase._replace(kind="other", gender="m", number="p", head=head.stem, name=None, role=role)
    return dual(tokens, phrase, last) if form.number == "d" else phrase
