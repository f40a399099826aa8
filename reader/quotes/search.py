"""The walk from a cue, or from its speaker, to where the content begins.

It goes over venues, times, addressees and insertions, and ends at أن, a colon, an opening mark, the
preposition that the verb governs, or a noun of happening. It is bounded by the sentence and by a
number of words.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from reader.quotes.lexicon import Verb, lexicon
from reader.quotes.marks import Marks
from reader.quotes.reports import Opening
from reader.quotes.tokens import Token
from reader.quotes.words import Word

_REACH = 60
"""Words between a speaker and its أن: relative clauses and venues are long, but not longer."""
_NEAR = 30
"""Words between a speaker and the preposition its verb governs."""
_LOOSE = 15
"""The reach of a verb that has other uses."""
_INSERTION = 12
_ANONYMITY = 7
"""Words of طلب عدم الكشف عن هويته."""
_BRACKET = 12
_LABEL = 4
"""Words of a name in marks."""
SKIPPED = frozenset(("adverb", "time"))
_FUSED = {"عما": "عن", "مما": "من"}
"""A preposition and ما in one word."""
_NO_OBJECT = frozenset(
    ("preposition", "adverb", "time", "conjunction", "relative", "pronoun", "negation", "verb")
)
_NO_COMPLEMENT = frozenset(("adverb", "channel", "preposition", "aside", "time"))
_PREPOSITIONS = frozenset(("علي", "الي", "من", "عن", "في"))


class Opened(NamedTuple):
    """Where content begins, and what opened it."""

    content: int
    opening: Opening


_STOP: Final = Opened(-1, "bare")
"""The walk has met something that is not this cue's."""


class Search:
    """One walk."""

    def __init__(
        self,
        tokens: list[Token],
        marks: Marks,
        span: tuple[int, int],
        verb: Verb,
        *,
        bare_object: bool,
        clitic_object: bool,
    ) -> None:
        self.tokens = tokens
        self.marks = marks
        self.first, self.last = span
        self.j = self.first
        self.verb = verb
        self.bare_object = bare_object
        """No speaker stands between, so any noun may be the object."""
        self.clitic_object = clitic_object
        """The cue carries its object: وصفته."""
        self.direct = True
        """Nothing unknown has been passed so far."""

    def run(self) -> Opened | None:
        """Where the content begins, or None."""
        end = min(self.last, self.first + (_REACH if self.verb.any else _LOOSE))
        while self.j < end:
            word = self.tokens[self.j].word
            opened = self._sign() if word is None else self._word(word)
            if opened is not None:
                return None if opened is _STOP else opened
        return None

    def _at(self, i: int) -> Word | None:
        return self.tokens[i].word if i < self.last else None

    # -- signs --

    def _sign(self) -> Opened | None:
        j = self.j
        kind = self.tokens[j].kind
        if j in self.marks.opens:
            return self._mark(self.marks.opens[j])
        if kind == "colon":
            # The quote may be a paragraph of its own: وقال:⏎«…»
            return Opened(j + 1, "colon") if j + 1 < self.last or j + 1 in self.marks.opens else _STOP
        if kind in ("stop", "dots"):
            return _STOP
        if kind == "number" and self.direct and self.verb.any and "noun" in self.verb.takes:
            return Opened(j, "noun")
        if kind == "comma" and self.clitic_object and not self.verb.any:
            return _STOP  # مقال نشرته الصحيفة، إن …: the أن is another's
        self.j = j + 1
        if kind == "open":
            self.j = self._past_bracket(j)
        elif kind == "comma" and self.direct:
            self.j = max(self.j, self._past_insertion(j))
        return None

    def _mark(self, pair_i: int) -> Opened | None:
        if self._label() or (self.j > self.first and self._governed_mark()):
            self.j = self.marks.pairs[pair_i].close_i + 1
            return None
        if not self.verb.any and self._only_named(pair_i):
            return _STOP
        return Opened(self.j, "marks")

    def _only_named(self, pair_i: int) -> bool:
        """كتب اسمه على «…»: a name or an irony on the way of a verb that has other uses."""
        pair = self.marks.pairs[pair_i]
        before = self.tokens[self.j - 1].word
        words = pair.close_i - pair.open_i - 1
        named = before is not None and ("naming" in before.classes or self.j > self.first)
        return words <= _LABEL and named

    def _label(self) -> bool:
        """A short marked name on the way to the content: لـ«…», صحيفة «…»."""
        open_i = self.j
        pair = self.marks.pairs[self.marks.opens[open_i]]
        if not pair.closed or pair.close_i - open_i - 1 > _LABEL or pair.close_i + 1 >= self.last:
            return False
        before = self.tokens[open_i - 1].word if open_i else None
        after = self.tokens[pair.close_i + 1]
        if before and (
            before.text in ("ل", "ب", "في", "عبر", "علي")
            or before.classes & {"naming", "media", "channel"}
            or "naming" in lexicon().classes.get(before.stem, ())
        ):
            return after.kind not in ("stop", "dots")
        if after.word is None or after.word.cue_conj:
            return False
        following = range(pair.close_i + 1, min(pair.close_i + 6, self.last))
        return any((word := self._at(i)) is not None and "clause" in word.classes for i in following)

    def _governed_mark(self) -> bool:
        """من “صندوق المدن”: marks that a preposition of another word governs."""
        before = self.tokens[self.j - 1].word
        if before is None or before.text in self.verb.takes or "clause" in before.classes:
            return False
        return "preposition" in before.classes and "attached" not in before.classes

    def _past_bracket(self, i: int) -> int:
        for j in range(i + 1, min(i + _BRACKET, self.last)):
            if self.tokens[j].kind == "close":
                return j + 1
        return i + 1

    def _past_insertion(self, comma_i: int) -> int:
        """، البالغ من العمر 52 عاما، : past the second comma, else past the first."""
        after = comma_i + 1
        first, takes = self._at(after), self.verb.takes
        governed = first is not None and {first.text, first.prep or first.maybe_prep} & takes
        unnamed = (second := self._at(after + 1)) is not None and second.classes & {"refusal", "unnamed"}
        if first is None or governed or (first.cues and not unnamed) or (first.content and "noun" in takes):
            return after
        for j in range(after, min(comma_i + _INSERTION, self.last)):
            token = self.tokens[j]
            if token.kind == "comma":
                return j + 1
            word = token.word
            if token.kind in ("mark", "colon", "stop"):
                break
            if word is not None and ("clause" in word.classes or (word.cues and word.cue_conj)):
                break
        return after

    def _past_anonymity(self, word: Word) -> int:
        """طلب عدم الكشف عن هويته, رفض ذكر اسمه: told of the speaker, not by him; past it, else `j`."""
        j = self.j
        then = self._at(j + 1)
        if "unnamed" not in word.classes and (then is None or not then.classes & {"refusal", "unnamed"}):
            return j
        for i in range(j + 1, min(j + _ANONYMITY, self.last)):
            told = self._at(i)
            if told is None or "clause" in told.classes:
                break
            if "identity" in told.classes:
                return i + 1
        return j

    # -- words --

    def _word(self, word: Word) -> Opened | None:
        j, verb = self.j, self.verb
        if (past := self._past_anonymity(word)) > j:
            self.j = past
            return None
        opened: Opened | None = None
        if "question" in word.classes and "question" in verb.takes:
            opened = Opened(j, "clause")
        elif "blame" in verb.takes and "blame" in word.classes:
            opened = Opened(self.first, "noun") if j > self.first else None  # حمّل الحكومة مسؤولية …
        elif "refusal" in word.classes and j == self.first:
            opened = _STOP  # رفض التعليق
        elif "clause" in word.classes and not word.conj and self._own_clause():
            opened = Opened(j + 1, "clause")
        elif j > self.first and word.cues and self._another(word):
            opened = _STOP
        elif verb.any:
            opened = self._governed(word)
            if opened is None and self.direct and self._object(word):
                opened = Opened(j, "noun")
        if opened is None:
            past = adjunct(self.tokens, j, self.last) if self.direct else j
            self.direct = past > j
            self.j = max(j + 1, past)
        return opened

    def _own_clause(self) -> bool:
        """Whether this أن is the cue's: بعد أن and يمكن أن are not."""
        before = self.tokens[self.j - 1].word
        if self.j == self.first or before is None or before.text in self.verb.takes:
            return True
        if before.text in _PREPOSITIONS:
            # على أن belongs to verbs that govern على; a clause verb may borrow it (اتفق على أن).
            return not self.verb.any
        word = self.tokens[self.j].word
        inna = word is not None and word.raw.startswith("إ")
        if not inna and before.content and before.noun is None and "venue" not in before.classes:
            return False  # its own noun's: مناشدتهم أن
        return not before.classes & {"bound", "negation"}

    def _another(self, word: Word) -> bool:
        """Whether another cue begins here."""
        before = self.tokens[self.j - 1].word
        told = before is not None and "relative" in before.classes  # فلان، الذي يعتبر من …، أن
        if word.noun or word.nominal or told:
            return False
        acting = any(cue.form == "participle" for cue in word.cues)
        if acting and (self.tokens[self.j - 1].kind == "comma" or word.text.endswith("ا")):
            return True
        if word.name:
            return False
        if word.cue_conj and any(cue.form == "past" for cue in word.cues):
            return True
        return any(cue.verb.any for cue in word.cues) and "preposition" not in word.classes

    def _governed(self, word: Word) -> Opened | None:
        """The preposition of the verb: a word of its own, or a clitic."""
        j, takes = self.j, self.verb.takes
        if j - self.first > _NEAR:
            return None
        if _FUSED.get(word.text) in takes:
            return Opened(j + 1, "preposition")
        if word.text in takes and word.text not in ("ب", "ل"):
            return self._separate(word)
        governs = takes | {"ب"} if self.clitic_object and "target" in takes else takes
        if word.text == "ب" and "ب" in governs and j + 1 in self.marks.opens:
            return Opened(j + 1, "preposition")  # بـ«…»
        prep = word.prep or word.maybe_prep
        if not prep or prep not in governs or word.conj or word.nominal or word.classes & _NO_COMPLEMENT:
            return None
        after = self._at(j + 1)
        # ذكر مسؤول بالبلدية أن: the أن is the verb's.
        before_clause = after is not None and "clause" in after.classes and word.noun is not None
        place = (word.place and not word.content) or before_clause
        addressee = prep == "ل" and (word.noun or not word.content)
        return None if place or addressee else Opened(j, "preposition")

    def _separate(self, word: Word) -> Opened | None:
        j = self.j
        after = self._at(j + 1)
        if j + 1 >= self.last or (after and "aside" in after.classes):
            return None
        if word.text == "علي" and after and after.text == "هامش":
            return None
        clause = after is not None and "clause" in after.classes
        return Opened(j + 2, "clause") if clause else Opened(j + 1, "preposition")

    def _object(self, word: Word) -> bool:
        """Whether this noun is what was confirmed, denied or judged."""
        takes = self.verb.takes
        if not takes & {"noun", "target"} or word.prep or word.conj or word.nominal:
            return False
        if word.text == "ما":
            return "noun" in takes or not word.classes & _NO_OBJECT
        if word.classes & (_NO_OBJECT | {"refusal"}):
            return False
        finite = bool(word.cues) and not word.definite
        at_once = self.j == self.first
        if "target" in takes:
            known = word.definite or word.possessed or word.noun or word.name or word.content or word.place
            return not finite if self.bare_object else bool(known) or (at_once and self._owned())
        happening = word.content or word.possessed or (word.feminine and not word.definite and not word.noun)
        if self.bare_object:
            return happening or not finite
        # After the speaker a definite noun is the object as well, and so is one with its owner:
        # انتقد المجلس القرار, وصف الحارس معسكر الفريق.
        return happening or (at_once and (word.definite or self._owned()))

    def _owned(self) -> bool:
        after = self._at(self.j + 1)
        return after is not None and after.definite and not after.conj and not after.prep


def adjunct(tokens: list[Token], i: int, last: int) -> int:
    """Past a time, an adverb, or a preposition with a short noun phrase; else `i`."""
    word = tokens[i].word
    if word is None or not (word.prep or word.classes & SKIPPED or "preposition" in word.classes):
        return i
    end = i + 1
    if word.classes & SKIPPED:
        return end
    if "preposition" in word.classes and not word.prep:
        if end >= last or (after := tokens[end].word) is None or "clause" in after.classes:
            return i
        end += 1
    while end < last and (more := tokens[end].word) is not None and _goes_with(more):
        end += 1
    return end


def _goes_with(word: Word) -> bool:
    if word.conj or word.prep:
        return False
    body = word.noun is not None and word.noun.kind == "organisation"
    known = word.classes & {"time", "source_bare", "venue"}
    return bool((word.definite and not word.content) or known or body)
