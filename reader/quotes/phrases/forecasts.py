"""What is foreseen or shown, in the accusative: توقع البنك نموا, أظهرت البيانات عجزا."""

from __future__ import annotations

from reader.quotes.tables.lexicon import lexicon
from reader.quotes.tables.lists import listed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.quotes.words.places import Places
    from reader.quotes.words.tokens import Token

_FAR = 10
"""Tokens from the verb to what is foreseen."""
_LENGTHS = range(3, 7)
"""Letters of such a noun, without its ا."""


def settle(tokens: list[Token], places: Places) -> None:
    """Read نموا, خفضا, فائضا as happenings behind such a verb; elsewhere two of them may have lowered it."""
    content = lexicon().content
    foreseen = listed("foreseen")
    nouns = {
        text
        for text in places.texts
        if text[-1:] == "ا" and len(text) - 1 in _LENGTHS and (text[:-1] in content or text[:-1] in foreseen)
    }
    for i in places.of(nouns):
        word = tokens[i].word
        if word is None or word.noun or word.name or word.place or word.cues:
            continue
        if word.conj != "ف" and (word.content or word.classes):
            continue  # تزامنا مع كذا; but فائضا is no "also", which فأيضا would be
        if _foreseen(tokens, i):
            thing = word.but(content=True, classes=frozenset(), conj="", stem=word.text)
            tokens[i] = tokens[i].read_as(thing)


def _foreseen(tokens: list[Token], i: int) -> bool:
    """Whether a verb that foresees or shows something stands before, in the same clause."""
    for j in range(i - 1, max(-1, i - _FAR), -1):
        word = tokens[j].word
        if tokens[j].kind == "stop" or (word is not None and "clause" in word.classes):
            return False
        if word is not None and word.cues and not (word.definite or word.noun):
            return any(
                form.verb.lemma == "اظهر" or (form.verb.act == "think" and "noun" in form.verb.takes)
                for form in word.cues
            )
    return False
