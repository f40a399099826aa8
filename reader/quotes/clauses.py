"""Clauses: whether an أن that a walk meets is its verb's, or another word's."""

from __future__ import annotations

from reader.quotes.lexicon import lexicon
from reader.quotes.objects import Objects
from reader.quotes.words import Word

_LATER = frozenset(("سبق", "يسبق", "يمكن", "يحق", "ينبغي", "يجوز", "تسني", "يتسني", "اتيح"))
_PREPOSITIONS = frozenset(("علي", "الي", "من", "عن", "في"))


class Clauses(Objects):
    """A walk that knows clauses."""

    def _own_clause(self) -> bool:
        """Whether this أن is the cue's: بعد أن and يمكن أن are not."""
        before = self.tokens[self.j - 1].word
        if self.j == self.first or before is None:
            return True
        if before.text in self.verb.takes:
            return self.verb.any or not self._had(before.text)
        led = self._at(self.j - 2) if self.j - 2 >= self.first else None
        if "attached" in before.classes and led is not None and led.text.removeprefix("و") in _LATER:
            return False  # وسبق لها أن وقفت
        clitic = self._at(self.j)
        if clitic is not None and clitic.text.startswith("بان") and "ب" in self.verb.takes:
            return "bound" not in before.classes  # أفاد سامر عودة بأن
        if before.text in _PREPOSITIONS:
            # على أن belongs to verbs that govern على; a clause verb may borrow it (اتفق على أن).
            suspected = led is not None and led.text[0] in "يت" and not (led.noun or led.name or led.definite)
            return not (self.verb.any or (suspected and led is not None and not led.content))
        body = led is not None and led.noun is not None and led.noun.kind == "organisation"
        whole = body and before.definite  # أبلغ وكالات الأنباء أن
        return whole or not (self._its_own(before, led) or before.classes & {"bound", "negation"})

    def _had(self, preposition: str) -> bool:
        """وافق على القرار، على أن يطبق غدا: whether the verb has had what its preposition governs."""
        return any(token.text == preposition for token in self.tokens[self.first : self.j - 1])

    def _its_own(self, before: Word, led: Word | None) -> bool:
        """مناشدتهم أن: whether a noun of happening has the clause."""
        word = self.tokens[self.j].word
        inna = word is not None and word.raw.startswith("إ")
        placed = led is not None and "preposition" in led.classes  # بعد انتهائها أن
        happens = before.content and (before.possessed or before.stem in lexicon().content)
        noun = happens and before.noun is None and "venue" not in before.classes
        return noun and not inna and not placed
