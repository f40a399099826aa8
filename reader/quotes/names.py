"""Where a proper name begins and ends.

Arabic names carry no ال but on the family name; foreign ones carry none. What is in no table is a
name only where its shape and its neighbours allow it.
"""

from __future__ import annotations

from reader.quotes.complements import STOPS, foreign, latin
from reader.quotes.lexicon import Gender
from reader.quotes.tokens import Token
from reader.quotes.words import Word

_LONGEST = 6
"""Words, connectors counted."""
_FOREIGN = 4
_USUAL = 2
"""Words of most names: behind them a bare word with an owner (معسكر الفريق) is no third name."""
_NO_NAME = STOPS | {
    "preposition",
    "adverb",
    "venue",
    "source_bare",
    "refusal",
    "aside",
    "question",
    "attached",
    "what",
}
_FATHERS = frozenset(("ابو", "ام", "عبد"))
_DANGLING = frozenset(("بن", "ابن", "بنت", "ابو", "ال", "-"))


class Names:
    """Reads names of one article."""

    def __init__(self, tokens: list[Token], vocabulary: frozenset[str]) -> None:
        self.tokens = tokens
        self.vocabulary = vocabulary

    def read(self, i: int, last: int) -> int:
        """Where the name that begins at token `i` ends; `i` itself where none begins."""
        end = i
        bare = 0
        while end < last and end - i < _LONGEST:
            word = self.word(end, last)
            if word is None:
                if end == i or not self._hyphen(end, last):
                    break
            elif "kin" in word.classes and not word.conj:
                if self.word(end + 1, last) is None:
                    break
                bare += 1
            elif self._belongs(end, i, word, last, bare):
                bare += not word.definite
            else:
                break
            end += 1
        while end > i and self.tokens[end - 1].text in _DANGLING:
            end -= 1
        return end

    def given(self, i: int, last: int) -> bool:
        """Whether a given name of the tables stands here."""
        word = self.word(i, last)
        if word is not None and word.text in _FATHERS:
            return self.word(i + 1, last) is not None
        return word is not None and word.name is not None and not word.conj and not word.prep

    def after_comma(self, i: int, last: int) -> int:
        """المتحدث باسم الجيش، أحمد فلان، : past a name between commas, else `i`."""
        if i + 1 >= last or self.tokens[i].kind != "comma":
            return i
        word = self.word(i + 1, last)
        if word is None or word.definite or word.conj or word.noun:
            return i
        end = self.read(i + 1, last)
        enough = end > i + 1 if word.name else end > i + 2
        return end if enough and self.boundary(end, last) else i

    def past_initial(self, i: int, last: int) -> int:
        """د. فلان: past a letter and its point, else `i`."""
        word = self.word(i, last)
        if word is None or len(word.text) > 1 or i + 2 >= last or self.tokens[i + 1].text != ".":
            return i
        return i + 2

    def gender(self, i: int) -> Gender | None:
        """The gender of the given name at a token."""
        word = self.tokens[i].word
        return word.name if word is not None else None

    def between_commas(self, i: int, last: int) -> int:
        """Past short words without ال up to a comma, whatever they look like: a foreign name; else `i`."""
        end = i
        while end - i < _FOREIGN and (word := self.word(end, last)):
            if word.definite or word.conj or word.classes & _NO_NAME:
                return i
            end += 1
        closed = end < last and self.tokens[end].kind == "comma"
        return end if closed and end > i + 1 else i

    def boundary(self, i: int, last: int) -> bool:
        """Whether something else than a noun phrase begins here."""
        word = self.word(i, last)
        if word is None:
            return True
        return bool(word.classes & (STOPS | {"preposition", "adverb"}) or word.prep or word.cues)

    def word(self, i: int, last: int) -> Word | None:
        """The word at a token index before `last`."""
        return self.tokens[i].word if i < last else None

    def _hyphen(self, i: int, last: int) -> bool:
        glued = self.tokens[i].text == "-" and not self.tokens[i].spaced
        return glued and self.word(i + 1, last) is not None and not self.tokens[i + 1].spaced

    def _belongs(self, i: int, start: int, word: Word, last: int, bare: int) -> bool:
        before = self.tokens[i - 1].word if i > start else None
        kin = before is not None and "kin" in before.classes
        if before is not None and self._verbal(i, before, word, last):
            return True
        if (
            self._apart(word)
            or self._anonymous(i + 1, last)
            or (before is not None and self._closed(i, start, before, word))
        ):
            return False
        if word.definite and not word.place:
            return i > start and not word.prep and self._family(i, word, last, bare, kin)
        if word.name or kin:
            return kin or not word.prep
        if word.noun is not None and not (word.content or word.prep):
            # ناجي, نجار, حكيم behind a first name, with nothing that depends on them
            alone = before is not None and before.noun is None and self.boundary(i + 1, last)
            return alone and word.noun.kind in ("title", "honorific")
        fits = self._first(i, word, last) if i == start else self._further(i, word, last, bare)
        return fits and not _known(word)

    def _anonymous(self, i: int, last: int) -> bool:
        """مصدر فضل عدم ذكر اسمه: what stands before عدم is no name."""
        word = self.word(i, last)
        return word is not None and "unnamed" in word.classes

    def _verbal(self, i: int, before: Word, word: Word, last: int) -> bool:
        """وشن، behind a given name: the family's, no "and he launched"."""
        then = self.tokens[i + 1].kind if i + 1 < last else "stop"
        return before.name is not None and word.conj == "و" and "verb" in word.classes and then == "comma"

    def _apart(self, word: Word) -> bool:
        """A single letter, or "and" with another word."""
        if len(word.text) == 1 or (word.conj and not (word.name and word.stem == word.text)):
            return True
        return word.text[0] == "و" and not word.name and word.text[1:] in self.vocabulary

    def _closed(self, i: int, start: int, before: Word, word: Word) -> bool:
        """Whether the name ended with the word before: in another script, or with the family's ال."""
        if latin(before) != latin(word):
            return True
        two_before = self.tokens[i - 2].word if i > start + 1 else None
        servant = two_before is not None and "kin" in two_before.classes  # عبد الرزاق is a first name
        return before.definite and not (servant or "kin" in before.classes)

    def _first(self, i: int, word: Word, last: int) -> bool:
        after = self.word(i + 1, last)
        # بخط يدها, لفحص اللوحات
        prepositional = (
            word.maybe_prep
            and after is not None
            and (after.possessed or (after.definite and (after.content or after.text.endswith("ات"))))
        )
        return not (word.place or prepositional or self._imperfect(i, word, last))

    def _closes(self, i: int, last: int) -> bool:
        """Whether a sign or a clause follows, which a verb would not stand before: هلا ياغي،"""
        word = self.word(i, last)
        return word is None or "clause" in word.classes

    def _family(self, i: int, word: Word, last: int, bare: int, kin: bool) -> bool:
        if kin:
            return True
        if word.classes - {"venue", "naming"} or word.content or word.nominal:
            return False
        # الأمين may be a family name, unless something depends on it.
        he = (
            word.noun is not None
            and word.noun.kind == "title"
            and word.noun.gender == "m"
            and word.noun.number == "s"
        )
        return word.noun is None or (he and bare > 0 and self.boundary(i + 1, last))

    def _imperfect(self, i: int, word: Word, last: int) -> bool:
        """يجتمع after a title is a verb; يوهان شميت is not."""
        if word.text[0] != "ي" or len(word.text) < 4:
            return False
        after = self.word(i + 1, last)
        return after is not None and "clause" not in after.classes and not foreign(after) and not after.cues

    def _further(self, i: int, word: Word, last: int, bare: int) -> bool:
        """A word in no table behind the first one of a name."""
        # An imperfect verb far more often, with ت where the name is full already.
        verbal = word.text[0] == "ي" or (word.text[0] == "ت" and bare >= _USUAL)
        if verbal and len(word.text) >= 4 and not self._closes(i + 1, last):
            return False
        if (word.possessed or word.feminine) and not self.boundary(i + 1, last):
            return False
        after = self.word(i + 1, last)
        owned = after is not None and after.definite and not after.conj and not after.prep
        return bare < _USUAL or not owned


def _known(word: Word) -> bool:
    """In a table, as something else than a name."""
    verb = word.cues and not (word.cue_object and not word.possessed)
    return bool(word.prep or word.content or word.nominal or verb or word.classes & _NO_NAME)
