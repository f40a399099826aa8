"""Frames: what follows a cue, up to where the content begins.

    cue  [adverbs]  [speaker]  [venue, time, addressee]  أن | : | « | على … | a noun of happening

Every walk is bounded by the sentence and by a number of words.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from reader.quotes.lexicon import Verb, lexicon
from reader.quotes.marks import Marks
from reader.quotes.phrases import Phrase, Phrases
from reader.quotes.reports import Opening
from reader.quotes.tokens import Token
from reader.quotes.words import Word

_REACH = 60
"""Words between a speaker and its أن: relative clauses and venues are long, but not longer."""
_NEAR = 30
"""Words between a speaker and the preposition its verb governs."""
_FUSED = {"عما": "عن", "مما": "من"}
"""A preposition and ما in one word."""
_SKIPPED = frozenset(("adverb", "time"))
_PASSED = _SKIPPED | {"attached"}
"""What may stand between a verb and its subject: أمس, به."""


class Opened(NamedTuple):
    """Where content begins, and what opened it."""

    content: int
    opening: Opening


class Frames:
    """Finds the parts of one cue in one article."""

    def __init__(self, tokens: list[Token], marks: Marks, phrases: Phrases) -> None:
        self.tokens = tokens
        self.marks = marks
        self.phrases = phrases

    def word(self, i: int, last: int) -> Word | None:
        """The word at a token index before `last`."""
        return self.tokens[i].word if i < last else None

    def subject(self, i: int, last: int, verb: Verb) -> tuple[Phrase | None, int]:
        """The phrase after the cue at `i - 1`, and where the search for the content goes on."""
        taken = verb.takes
        j = i
        while (word := self.word(j, last)) and j - i < 4 and word.classes & _PASSED and not word.conj:
            j += 1
        phrase = self.phrases.read(j, last, taken) if self._may_speak(j, last, verb) else None
        if phrase is None:
            after = self._past_addressee(j, last)
            later = self.word(after, last)
            if after > j and later and later.noun and not later.prep and not later.conj and not later.content:
                phrase = self.phrases.read(after, last, taken)
        if phrase is not None and (head := self.tokens[phrase.start].word) and head.noun:
            owner = self.word(phrase.start + 1, last)
            if head.raw.endswith("ا") and head.noun.head + "ا" == head.stem and owner and owner.definite:
                phrase = replace(phrase, kind="other", number="d")  # أعلن محافظا الضفتين: the dual
        end = phrase.end if phrase else j
        if phrase is not None and end < last and self.tokens[end].kind == "comma":
            # The comma that closes an apposition belongs to it: رفض المدرب، فلان، تحميل …
            end += any(self.tokens[k].kind == "comma" for k in range(phrase.start, end))
        return phrase, end

    def _may_speak(self, i: int, last: int, verb: Verb) -> bool:
        word = self.word(i, last)
        if word is None or word.prep or word.maybe_prep in verb.takes or (word.conj and not word.noun):
            return False
        if verb.takes & {"noun", "target"} and word.content and not (word.noun and word.definite):
            return False
        return not (word.cues and not word.noun and not word.name and not word.definite)

    def _past_addressee(self, i: int, last: int) -> int:
        """لوكالة …, لـ«…», للصحفيين: past it, else `i`."""
        word = self.word(i, last)
        if word is None:
            return i
        if word.text == "ل" and i + 1 in self.marks.opens:
            pair = self.marks.pairs[self.marks.opens[i + 1]]
            return min(pair.close_i + 1, last) if pair.closed else i
        if word.prep == "ل" and not word.content:
            end = i + 1
            while (
                (more := self.word(end, last))
                and end - i < 4
                and not more.noun
                and not more.classes
                and not more.cues
                and not more.prep
                and not more.conj
                and not more.content
            ):
                end += 1
            return end
        return i

    def seek(
        self, i: int, last: int, verb: Verb, *, bare_object: bool = False, clitic_object: bool = False
    ) -> Opened | None:
        """Where the content of a verb begins, looking from `i` on.

        `bare_object`: no speaker stands between, so any noun may be the object.
        """
        direct = True
        reach = _REACH if verb.any else _NEAR // 2
        j = i
        while j < last and j - i < reach:
            token = self.tokens[j]
            if j in self.marks.opens:
                pair = self.marks.pairs[self.marks.opens[j]]
                if self._label(j, last) or (j > i and self._governed_mark(j, verb)):
                    j = pair.close_i + 1
                    continue
                return Opened(j, "marks")
            if token.kind == "colon":
                return Opened(j + 1, "colon") if j + 1 < last else None
            if token.kind in ("stop", "dots"):
                return None
            word = token.word
            if word is None:
                if token.kind == "number" and direct and "noun" in verb.takes and verb.any:
                    return Opened(j, "noun")
                if token.kind == "open":
                    j = self._past_bracket(j, last)
                    continue
                if token.kind == "comma" and clitic_object and not verb.any:
                    return None  # مقال نشرته الصحيفة، إن …: the أن is another's
                if token.kind == "comma" and direct and (closed := self._insertion(j, last, verb)) > j:
                    j = closed
                    continue
                j += 1
                continue
            if "question" in word.classes and "question" in verb.takes:
                return Opened(j, "clause")
            if "refusal" in word.classes and j == i:
                return None  # رفض التعليق
            if "clause" in word.classes and not word.conj and self._own_clause(j, i, verb):
                return Opened(j + 1, "clause")
            if j > i and word.cues and self._another(j, word):
                return None
            if opened := self._governed(j, i, last, word, verb, clitic_object):
                return opened
            if direct and verb.any and self._object(j, i, last, word, verb, bare_object):
                return Opened(j, "noun")
            if direct:
                skipped = self._adjunct(j, last, word)
                if skipped > j:
                    j = skipped
                    continue
                direct = False
            j += 1
        return None

    def _own_clause(self, j: int, i: int, verb: Verb) -> bool:
        """Whether this أن is the cue's: بعد أن and يمكن أن are not."""
        if j == i:
            return True
        before = self.tokens[j - 1].word
        if before is None:
            return True
        if before.text in verb.takes:
            return True
        if before.text in ("علي", "الي", "من", "عن", "في"):
            # على أن belongs to verbs that govern على; a clause verb may borrow it (اتفق على أن).
            return not verb.any
        if before.content and before.noun is None and "venue" not in before.classes:
            return False  # its own noun's: مناشدتهم أن
        return not before.classes & {"bound", "negation"}

    def _another(self, j: int, word: Word) -> bool:
        """Whether another cue begins here."""
        acting = any(cue.form == "participle" for cue in word.cues) and not word.noun
        if acting and (self.tokens[j - 1].kind == "comma" or word.text.endswith("ا")):
            return True
        if word.cue_conj and not word.noun and not word.name and any(cue.form == "past" for cue in word.cues):
            return True
        return (
            any(cue.verb.any for cue in word.cues)
            and not word.name
            and not word.noun
            and "preposition" not in word.classes
        )

    def _governed(
        self, j: int, i: int, last: int, word: Word, verb: Verb, clitic_object: bool
    ) -> Opened | None:
        if not verb.any or j - i > _NEAR:
            return None
        takes = verb.takes
        if _FUSED.get(word.text) in takes:
            return Opened(j + 1, "preposition")
        if word.text in takes:
            after = self.word(j + 1, last)
            if j + 1 >= last or (after and after.classes & {"aside"}):
                return None
            if word.text == "علي" and after and after.text == "هامش":
                return None
            if after and ("clause" in after.classes or after.text in ("انه",)):
                return Opened(j + 2, "clause")
            return Opened(j + 1, "preposition")
        governs = takes | {"ب"} if clitic_object and "target" in takes else takes
        if word.text in ("ب", "ل") and word.text in governs and j + 1 in self.marks.opens:
            if word.text == "ل":
                return None
            return Opened(j + 1, "preposition")
        prep = word.prep or word.maybe_prep
        if prep and prep in governs and not word.conj:
            if (
                word.classes & {"adverb", "channel", "preposition", "aside", "time", "nominal"}
                or word.nominal
            ):
                return None
            if word.place and not word.content:
                return None
            if prep == "ل" and (word.noun or not word.content):
                return None
            return Opened(j, "preposition")
        return None

    def _object(self, j: int, i: int, last: int, word: Word, verb: Verb, bare_object: bool) -> bool:
        takes = verb.takes
        if not takes & {"noun", "target"} or word.prep or word.conj or word.nominal:
            return False
        if word.classes & {
            "preposition",
            "adverb",
            "time",
            "conjunction",
            "relative",
            "pronoun",
            "negation",
            "verb",
        }:
            return word.text == "ما" and "noun" in takes
        if word.text == "ما":
            return True
        if word.classes & {"refusal"}:
            return False
        if "target" in takes and bare_object:
            return not (word.cues and not word.definite)
        if j == i and not bare_object and self._owned(j, last):
            return True  # وصف الحارس معسكر الفريق: a noun with its owner behind the speaker
        if "target" in takes:
            return bool(
                word.definite or word.possessed or word.noun or word.name or word.content or word.place
            )
        if word.content or word.possessed:
            return True
        if word.feminine and not word.definite and not word.noun:
            return True
        if bare_object:
            return not (word.cues and not word.definite)
        # After the speaker a definite noun is the object as well: انتقد المجلس القرار.
        return word.definite and j == i

    def _owned(self, j: int, last: int) -> bool:
        after = self.word(j + 1, last)
        return after is not None and after.definite and not after.conj and not after.prep

    def _adjunct(self, j: int, last: int, word: Word) -> int:
        """Past a time, an adverb, or a preposition with a short noun phrase; else `j`."""
        if word.classes & _SKIPPED:
            return j + 1
        if "preposition" in word.classes or word.prep:
            end = j + 1
            if "preposition" in word.classes and not word.prep:
                if not self.word(end, last):
                    return j
                end += 1
            while (
                (more := self.word(end, last))
                and not more.conj
                and not more.prep
                and (
                    (more.definite and not more.content)
                    or "time" in more.classes
                    or "source_bare" in more.classes
                    or "venue" in more.classes
                    or (more.noun and more.noun.kind == "organisation")
                )
            ):
                end += 1
            return end
        return j

    def _label(self, open_i: int, last: int) -> bool:
        """A short marked name on the way to the content: لـ«…», صحيفة «…»."""
        pair = self.marks.pairs[self.marks.opens[open_i]]
        if not pair.closed or pair.close_i - pair.open_i - 1 > 4 or pair.close_i + 1 >= last:
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
        return any(
            (word := self.word(i, last)) is not None and "clause" in word.classes
            for i in range(pair.close_i + 1, min(pair.close_i + 6, last))
        )

    def _insertion(self, comma_i: int, last: int, verb: Verb) -> int:
        """، البالغ من العمر 52 عاما، : past the second comma, else the first."""
        first = self.word(comma_i + 1, last)
        if first is not None and (first.text in verb.takes or (first.prep or first.maybe_prep) in verb.takes):
            return comma_i
        if first is not None and first.content and "noun" in verb.takes:
            return comma_i + 1
        for j in range(comma_i + 1, min(comma_i + 12, last)):
            token = self.tokens[j]
            if token.kind == "comma":
                return j + 1
            if token.kind in ("mark", "colon", "stop") or (
                token.word and ("clause" in token.word.classes or (token.word.cues and token.word.cue_conj))
            ):
                return comma_i
            if j == comma_i + 1 and token.word and token.word.cues:
                return comma_i
        return comma_i

    def _governed_mark(self, open_i: int, verb: Verb) -> bool:
        """من “صندوق المدن”: marks that a preposition of another word governs."""
        before = self.tokens[open_i - 1].word
        if before is None or before.text in verb.takes or "clause" in before.classes:
            return False
        return "preposition" in before.classes and "attached" not in before.classes

    def _past_bracket(self, i: int, last: int) -> int:
        for j in range(i + 1, min(i + 12, last)):
            if self.tokens[j].kind == "close":
                return j + 1
        return i + 1
