"""The subject of a cue: whether the phrase behind it is one, and the phrase before it that is."""

from __future__ import annotations

from typing import NamedTuple

from reader.quotes.lexicon import CueForm
from reader.quotes.marks import Marks
from reader.quotes.phrases import Phrase, Phrases
from reader.quotes.reports import Site
from reader.quotes.tokens import Token
from reader.speech import Link

_BACK = 25
"""Words between a subject and the verb after it."""
_TRIES = 4
"""Places where a subject may begin that are looked at, the nearest first."""
_ANTECEDENT = 12
"""Words of a phrase before its relative pronoun."""
_RELATIVE = 15
"""Words of a relative clause between subject and verb."""
_VENUE = 8
"""Words of a venue between them."""


class Before(NamedTuple):
    """A subject that stands before its verb."""

    phrase: Phrase
    link: Link


class Subjects:
    """Judges and finds subjects in one article."""

    def __init__(self, tokens: list[Token], marks: Marks, phrases: Phrases, known: frozenset[str]) -> None:
        self.tokens = tokens
        self.marks = marks
        self.phrases = phrases
        self.known = known
        """Family names of the article's named people."""

    def fits(self, phrase: Phrase, form: CueForm, *, closes: bool) -> bool:
        """Whether the phrase behind a verb is its subject, not its object or addressee.

        `closes`: nothing follows the phrase.
        """
        head = self.tokens[phrase.start].word
        if form.number != "s" or head is None:
            return False  # a verb before its subject is singular
        if phrase.number == "p" and head.text.endswith("ين"):
            return False  # دعا المواطنين: the accusative
        mismatch = phrase.gender is not None and phrase.gender != form.gender and not phrase.name
        unknown = not phrase.head and head.definite and not self.named(phrase)
        takes = form.verb.takes
        if "person" in takes and (mismatch or unknown):
            return False  # طالب الحكومة, نبهت العملاء: the addressee
        if not takes & {"noun", "target"}:
            return True
        her = not phrase.head and head.feminine and form.gender == "m"
        return not (her or (mismatch and phrase.number == "s") or (unknown and closes))

    def named(self, phrase: Phrase) -> bool:
        """Whether a phrase holds a name that the tables or the article know."""
        words = (self.tokens[i].word for i in range(phrase.start, phrase.end))
        return any(word is not None and (word.name or word.stem in self.known) for word in words)

    def before(self, site: Site, form: CueForm) -> Before | None:
        """The subject of a verb that stands after it: إن الوزير أكد, المتحدث باسم الجيش قال."""
        if site.word.cue_conj:
            return None
        if site.before is not None and "relative" in site.before.classes:
            phrase = self._antecedent(site)
            return Before(phrase, "local") if phrase is not None and _agrees(phrase, form) else None
        tries = 0
        floor = self._floor(site)
        for start in range(site.i - 1, floor - 1, -1):
            if not self._starts(start, floor):
                continue
            phrase = self.phrases.read(start, site.i)
            if phrase is not None and _agrees(phrase, form) and (link := self._reaches(phrase, site.i)):
                return Before(phrase, link)
            tries += 1
            if tries >= _TRIES:
                break
        return None

    def inside(self, phrase: Phrase, site: Site) -> bool:
        """Whether a subject stands in the content of another report: … أن فلانا أكد."""
        for j in range(phrase.start - 1, max(site.sentence.first, phrase.start - 3) - 1, -1):
            word = self.tokens[j].word
            if word is None:
                return self.tokens[j].kind == "mark"
            if "clause" in word.classes:
                return True
            if not word.classes & {"perfective", "aux", "adverb"}:
                return False
        return False

    def _floor(self, site: Site) -> int:
        floor = max(site.sentence.first, site.i - _BACK)
        pair_i = self.marks.inside[site.i]
        return max(floor, self.marks.pairs[pair_i].open_i + 1) if pair_i >= 0 else floor

    def _starts(self, start: int, floor: int) -> bool:
        """Whether a clause may begin at a token."""
        word = self.tokens[start].word
        if word is None or word.classes & {"relative", "clause", "negation", "perfective"}:
            return False
        before = self.tokens[start - 1]
        if start == floor or before.kind in ("comma", "colon", "mark", "dots", "stop", "open"):
            return True
        openers = {"clause", "conjunction", "aux", "while", "time"}
        return before.word is not None and bool(before.word.classes & openers)

    def _reaches(self, phrase: Phrase, i: int) -> Link | None:
        """How a phrase leads to the verb at `i`: at once, or over a relative clause or a venue."""
        bare = not phrase.head and not phrase.parts
        for j in range(phrase.end, i):
            word = self.tokens[j].word
            if word is None:
                if bare or self.tokens[j].kind != "comma" or j + 1 != i:
                    return None
                continue
            if word.classes & {"adverb", "time", "perfective"} or ("self" in word.classes and not bare):
                continue
            if bare:
                return None
            if "relative" in word.classes:
                return "local" if i - j <= _RELATIVE else None
            venue = "preposition" in word.classes or word.prep
            return "explicit" if venue and i - j <= _VENUE else None
        return "explicit"

    def _antecedent(self, site: Site) -> Phrase | None:
        """المحاسبة فلانة، التي روت: the phrase before the relative pronoun before the cue."""
        first = site.sentence.first
        end = site.i - 1
        if end - 1 > first and self.tokens[end - 1].kind == "comma":
            end -= 1
        best: Phrase | None = None
        for start in range(end - 1, max(first, end - _ANTECEDENT) - 1, -1):
            word = self.tokens[start].word
            if word is None or word.classes & {"clause", "relative"}:
                break
            phrase = self.phrases.read(start, end)
            if phrase is not None and phrase.end == end and (phrase.head or self.named(phrase)):
                best = phrase
        return best


def _agrees(phrase: Phrase, form: CueForm) -> bool:
    """A verb after its subject agrees in gender and number; a plural of things is she."""
    if phrase.number != "s":
        return form.number != "s" or phrase.kind == "organisation"
    return form.number == "s" and (phrase.gender is None or phrase.gender == form.gender)
