"""Utterances: a light verb with a noun that reports: أطلق نداء لإنقاذ كذا, قطع وعدا بكذا.

The noun tells what is said and what leads to it; the verb is who says it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING, cast

from reader.named import NamedTuple
from reader.quotes.adjuncts import adjunct
from reader.quotes.lexicon import CueForm, Form, Gender, Number, Verb, utterances
from reader.quotes.reports import Report, Site
from reader.quotes.walk import Opened

if TYPE_CHECKING:
    from reader.quotes.phrase import Phrase
    from reader.quotes.sentences import Sentence
    from reader.quotes.subjects import Before
    from reader.quotes.tokens import Token
    from reader.quotes.verbs import Verbs
    from reader.quotes.words import Word

_FAR = 16
"""Tokens between verb and noun."""
_NEAR = 14
"""Tokens between noun and content."""
_BARRED = frozenset(("negation", "without", "subjunct", "question", "hypothetical"))
_NO_CONTENT = frozenset(("adverb", "channel", "preposition", "aside", "time", "self"))
_SOURCES = frozenset(("خلال", "علي", "فوق", "داخل", "امام", "وراء", "قبل", "مقر"))
"""من خلال, من على: by what means, and from where."""
_NOTHING = frozenset[str]()
_OWNERS = ("هما", "هم", "ها", "ه")


class _Noun(NamedTuple):
    """One row of nouns."""

    act: str
    leads: frozenset[str]


class _Light(NamedTuple):
    """A form of a light verb."""

    form: Form
    gender: Gender
    number: Number
    kind: str
    """`by`, `holds` or nothing."""


class _Tables(NamedTuple):
    nouns: dict[str, _Noun]
    verbs: dict[str, tuple[_Light, ...]]


@cache
def _tables() -> _Tables:
    nouns: dict[str, _Noun] = {}
    verbs: dict[str, tuple[_Light, ...]] = {}
    for row in utterances():
        if row[0] == "noun":
            noun = _Noun(row[1], frozenset(row[2].split()))
            nouns.update((word, noun) for word in row[3].split())
            continue
        form, gender, number, *kind = row[1].split()
        light = _Light(cast(Form, form), cast(Gender, gender), cast(Number, number), "".join(kind))
        for word in row[2].split():
            verbs[word] = (*verbs.get(word, ()), light)
    return _Tables(nouns, verbs)


class Utterances:
    """Finds such reports in one article."""

    def __init__(self, tokens: list[Token], verbs: Verbs) -> None:
        self.tokens = tokens
        self.verbs = verbs
        self.tables = _tables()
        nouns = self.tables.nouns
        words = [(i, word) for i, token in enumerate(tokens) if (word := token.word) is not None]
        self.at = [i for i, word in words if word.stem in nouns or word.text in nouns or word.possessed]

    def find(self, sentence_i: int, sentence: Sentence, reports: list[Report]) -> list[Report]:
        """All such reports of a sentence, where none of `reports` has its verb or its content."""
        at = self.at[bisect_right(self.at, sentence.first) : bisect_left(self.at, sentence.last)]
        if not at:
            return []
        cues = {report.cue_i for report in reports}
        found = [self._report(i, sentence_i, sentence) for i in at]
        return [
            report
            for report in found
            if report is not None
            and report.cue_i not in cues
            and not any(report.cue_i < other.cue_i < report.content for other in reports if other.subject)
        ]

    def _noun(self, word: Word | None) -> _Noun | None:
        """تحذيرا, نداءها, باقتراح: the row of a noun, whoever it belongs to."""
        if word is None or word.definite:
            return None
        nouns = self.tables.nouns
        if word.conj:
            return nouns.get(word.text)  # وعدا is no و
        stem = word.stem
        found = nouns.get(stem)
        if found is None and word.possessed:
            bare = next((stem[: -len(owner)] for owner in _OWNERS if stem.endswith(owner)), "")
            found = nouns.get(bare) or (nouns.get(f"{bare[:-1]}ه") if bare.endswith("ت") else None)
        return found

    def _report(self, noun_i: int, sentence_i: int, sentence: Sentence) -> Report | None:
        word = self.tokens[noun_i].word
        noun = self._noun(word)
        if word is None or noun is None or word.prep not in ("", "ب"):
            return None
        verb_i = self._verb(noun_i, sentence)
        opened = self._opened(noun_i, noun, sentence.last) if verb_i >= 0 else None
        verb = self.tokens[verb_i].word if verb_i >= 0 else None
        if opened is None or verb is None:
            return None
        before = self.tokens[verb_i - 1].word if verb_i > sentence.first else None
        if before is not None and before.classes & _BARRED:
            return None
        conj = "" if verb.text in self.tables.verbs else verb.text[0]
        site = Site(verb_i, verb.but(cue_conj=conj), before, sentence_i, sentence, sentence.last)
        for light in self.tables.verbs[verb.text.removeprefix(conj)]:
            if (light.kind == "by") is (word.prep == "ب"):
                report = self._made(site, light, noun_i, noun, opened)
                if report is not None:
                    return report
        return None

    def _verb(self, noun_i: int, sentence: Sentence) -> int:
        """Where the verb stands whose object the noun is, or -1."""
        verbs = self.tables.verbs
        for i in range(noun_i - 1, max(sentence.first, noun_i - _FAR) - 1, -1):
            text, word = self.tokens[i].text, self.tokens[i].word
            if text in verbs or (text[0] in "وف" and text[1:] in verbs):
                return i
            if self.tokens[i].kind in ("stop", "colon") or (word is not None and self._ends(word)):
                return -1
        return -1

    def _ends(self, word: Word) -> bool:
        """Whether a clause of its own stands between verb and noun, or between noun and content."""
        finite = word.cues and not (word.noun or word.name or word.content or word.prep or word.definite)
        return bool(finite or word.classes & {"clause", "relative", "verb", "conjunction"})

    def _made(self, site: Site, light: _Light, noun_i: int, noun: _Noun, opened: Opened) -> Report | None:
        text = self.tokens[noun_i].text
        form = CueForm(Verb(text, noun.act, _NOTHING, True, text), light.form, light.gender, light.number)
        make = self.verbs.reporting.make
        if light.form == "participle":
            return make(site, form, opened, link="local") if noun_i == site.i + 1 else None
        subject, after = self.verbs.frames.subject(site.i + 1, noun_i, form.verb)
        if subject is not None and not self.verbs.subjects.fits(subject, form, closes=False):
            subject, after = None, site.i + 1
        if self._past(after, noun_i) < noun_i:
            return None
        ahead = None if subject is not None else self._ahead(site, form)
        speaker = ahead.phrase if ahead is not None else subject
        document = speaker is not None and self._document(speaker)
        if (light.kind == "holds" and not document) or (
            speaker is None and not self._acts(self.tokens[noun_i].word, light)
        ):
            return None
        link = ahead.link if ahead is not None else "explicit" if subject is not None else "dropped"
        report = make(site, form, opened, subject=speaker, link=link)
        if ahead is not None:
            report.segment = min(report.segment, ahead.phrase.start)
        return report

    def _ahead(self, site: Site, form: CueForm) -> Before | None:
        subjects = self.verbs.subjects
        return subjects.adjacent(site, form) or subjects.before(site, form)

    def _acts(self, word: Word | None, light: _Light) -> bool:
        """وجه دعوة, أطلقت تحذيرا: a verb that agrees with somebody else than its noun, and is no passive."""
        if word is None:
            return False
        she = word.feminine or word.text.endswith("ات")
        seen = word.possessed or word.prep or word.raw.endswith(("ا", "\u064b"))
        return bool(seen or she is not (light.gender == "f") or light.number != "s")

    def _document(self, phrase: Phrase) -> bool:
        head = self.tokens[phrase.start].word
        return head is not None and head.noun is not None and head.noun.kind == "document"

    def _past(self, i: int, last: int) -> int:
        """Past adjuncts, addressees and commas between a speaker and the noun."""
        while i < last:
            word = self.tokens[i].word
            past = adjunct(self.tokens, i, last)
            over = word is None or word.prep == "ل" or "attached" in word.classes or self._noun(word)
            if past == i and over:  # صرخة تحذير
                past = i + 1
            if past == i and word is not None and word.text in ("الي", "علي"):
                return last
            if past == i:
                break
            i = past
        return i

    def _opened(self, noun_i: int, noun: _Noun, last: int) -> Opened | None:
        """What leads to the content behind the noun and whom it is for."""
        first = self.tokens[noun_i + 1].word if noun_i + 1 < last else None
        if "-" in noun.leads and first is not None and not (first.prep or first.conj or first.classes):
            return Opened(noun_i + 1, "noun")
        for i in range(noun_i + 1, min(noun_i + _NEAR, last - 1)):
            word = self.tokens[i].word
            opened = self._led(i, word, noun) if word is not None else None
            ends = self.tokens[i].kind in ("comma", "stop", "colon") if word is None else self._ends(word)
            if opened is not None or ends:
                return opened
        return None

    def _led(self, i: int, word: Word, noun: _Noun) -> Opened | None:
        """What a word behind the noun opens."""
        then = self.tokens[i + 1].word
        if "clause" in word.classes:
            return Opened(i + 1, "clause")
        if word.text == "من" and then is not None and then.text == "اجل" and noun.act == "call":
            return Opened(i + 2, "preposition")
        if word.text in noun.leads and word.text not in ("ب", "ل"):
            return self._separate(i, word, then)
        return Opened(i, "preposition") if self._clitic(i, word, noun) else None

    def _separate(self, i: int, word: Word, then: Word | None) -> Opened | None:
        """تحذير من كذا, دعوة إلى وقف كذا: the preposition of the noun, a word of its own."""
        if then is None:
            return Opened(i + 1, "preposition") if word.text != "الي" else None
        if "clause" in then.classes:
            return Opened(i + 2, "clause")
        if then.text in _SOURCES or "aside" in then.classes or (word.text == "الي" and not then.content):
            return None
        return Opened(i + 1, "preposition")

    def _clitic(self, i: int, word: Word, noun: _Noun) -> bool:
        """نداء لإنقاذ كذا, وعد بخفض كذا"""
        if word.text in ("ب", "ل"):
            return word.text == "ب" and "ب" in noun.leads and self.tokens[i + 1].word is None
        prep = word.prep or word.maybe_prep
        if prep not in noun.leads or word.conj or word.classes & _NO_CONTENT:
            return False
        return word.content or (prep == "ب" and not (word.place or word.noun or word.name))
