"""Whom a relative calls back: الأب, behind فلان وابنه; الزوجة, behind فلانة وزوجها."""

from __future__ import annotations

from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.reading import Reading
from reader.quotes.speakers.entities import Entities
from reader.quotes.speakers.entity import Entity, same
from reader.quotes.speakers.mentions import Mention
from reader.quotes.tables.lexicon import Gender
from reader.quotes.words.word import Word

_CHILDREN = frozenset(("ابن", "نجل", "طفل", "رضيع", "ولد"))
_HALVES = {
    **{"والد": _CHILDREN, "ام": _CHILDREN, "جد": frozenset(("حفيد",)), "زوج": frozenset(("زوج",))},
    **dict.fromkeys(_CHILDREN, frozenset(("والد",))),
}
"""What somebody is to those whom he has → what they are to him."""
_FAR = 150
"""Tokens from ابنه to الأب."""
_NEAR = 100
"""Tokens from whose son it is to ابنه."""


class Kinship:
    """Knows in one article whose children and wives were told of."""

    def __init__(self, reading: Reading, entities: Entities, met: list[Mention]) -> None:
        self.tokens, self.inside, self.entities = reading.tokens, reading.marks.inside, entities
        self.met = met
        """The mentions so far."""

    def meant(self, phrase: Phrase) -> Entity | None:
        """The person with a name whom الأب, الزوجة المكلومة or أبوه means."""
        theirs = _HALVES.get(same(phrase.head)) if not phrase.name else None
        word = self.tokens[phrase.start].word
        if theirs is None or word is None or phrase.number != "s":
            return None
        his = word.possessed and phrase.end == phrase.start + 1
        if not (his or (word.definite and self.entities.bare(phrase))):
            return None
        for i in range(phrase.start - 1, max(-1, phrase.start - _FAR), -1):
            one = self.tokens[i].word
            if one is None or one.noun is None or one.noun.head not in theirs or self.inside[i] >= 0:
                continue
            spouse = one.noun.head == "زوج" and one.noun.gender == phrase.gender
            if not spouse and phrase.gender in _owners(one):
                owner = self._before(i, phrase.gender, i - _NEAR)
                last = self._before(phrase.start, _owners(word)[0], i) if his else None
                return owner if owner is not None and owner is not last else None
        return None

    def _before(self, i: int, gender: Gender | None, since: int) -> Entity | None:
        """The last person of a gender between two tokens, if that one has a name."""
        for mention in reversed(self.met):
            phrase = mention.phrase
            if phrase.start < since:
                break
            word = self.tokens[phrase.start].word
            relative = not phrase.name and word is not None and word.possessed  # ورثت فلانة المشغل عن خالتها
            one = phrase.kind == "person" and phrase.number == "s" and phrase.start < i
            if one and not relative and (phrase.gender or mention.gender) in (gender, None):
                known = self.entities.meant(phrase)
                return known if known is not None and known.name else None
        return None


def _owners(word: Word) -> tuple[Gender, ...]:
    """Whose somebody may be, as the pronoun tells: ابنه, ابنها, ابنهما."""
    if not word.possessed:
        return ()
    return ("f",) if word.text.endswith("ها") else ("m", "f") if word.text.endswith("هما") else ("m",)
