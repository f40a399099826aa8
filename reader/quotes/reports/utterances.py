"""Utterances: a light verb with a noun that reports: أطلق نداء لإنقاذ كذا, قطع وعدا بكذا.

The noun tells what is said and what leads to it; the verb is who says it.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from reader.named import NamedTuple
from reader.quotes.phrases.adjuncts import adjunct
from reader.quotes.phrases.opened import Opened
from reader.quotes.reports.masdars import owned, verbal, within
from reader.quotes.reports.report import Report, Site
from reader.quotes.reports.views import view
from reader.quotes.tables.lexicon import CueForm, Form, Gender, Number, Verb, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.word import Word, remembered
from reader.typed import cast

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    from reader.quotes.phrases.phrase import Phrase
    from reader.quotes.reports.subjects import Before
    from reader.quotes.reports.verbs import Verbs
    from reader.quotes.words.sentences import Sentence
    from reader.quotes.words.tokens import Token

    _T = TypeVar("_T")

_FAR = 16
"""Tokens between verb and noun."""
_NOBODY = frozenset(("time", "adverb", "aside", "preposition", "pronoun", "clause", "attached", "what"))
"""No person or thing that somebody finds fault with: على الفور."""
_FAULT = 8
"""Tokens between whom somebody finds fault with and the fault."""
_NEAR = 14
"""Tokens between noun and content."""
_BARRED = frozenset(("negation", "without", "subjunct", "question", "hypothetical"))
_NO_CONTENT = frozenset(("adverb", "channel", "preposition", "aside", "time", "self"))
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
    """`by`, `holds` or nothing; of a verb that leads to a verbal noun its preposition, and `not`."""


class _Tables(NamedTuple):
    nouns: dict[str, _Noun]
    verbs: dict[str, tuple[_Light, ...]]
    leads: dict[str, tuple[_Light, ...]]
    views: dict[str, str]
    """Nouns that report with their owner, and the act."""
    words: frozenset[str]
    """All of `nouns`, `views` and `leads`."""


@cache
def _tables() -> _Tables:
    nouns: dict[str, _Noun] = {}
    verbs: dict[str, tuple[_Light, ...]] = {}
    leads: dict[str, tuple[_Light, ...]] = {}
    views: dict[str, str] = {}
    for row in lexicon().rows("utterances.tsv"):
        if row[0] == "noun":
            nouns.update(dict.fromkeys(row[3].split(), _Noun(row[1], frozenset(row[2].split()))))
            continue
        if row[0] == "view":
            views.update(dict.fromkeys(row[2].split(), row[1]))
            continue
        form, gender, number, *kind = row[1].split()
        light = _Light(cast(Form, form), cast(Gender, gender), cast(Number, number), " ".join(kind))
        forms = verbs if row[0] == "verb" else leads
        for word in row[2].split():
            forms[word] = (*forms.get(word, ()), light)
    return _Tables(nouns, verbs, leads, views, frozenset((*nouns, *leads, *views)))


@remembered
def _may_tell(word: Word) -> bool:
    """Whether a word is a noun or a verb of the tables, in any of its forms."""
    if not word.possessed and _tables().words.isdisjoint((word.text, word.stem, word.text[1:])):
        return verbal(word) is not None  # as of most words
    told = _noun(word) is not None or _view(word) is not None or verbal(word) is not None
    return told or bool(_leads(word)[1])


def _noun(word: Word) -> _Noun | None:
    """تحذيرا, نداءها, باقتراح: the row of a noun, whoever it belongs to."""
    nouns = _tables().nouns
    if word.conj or word.definite:
        return nouns.get(word.text)  # وعدا is no و, التزاما no ال
    return _named(word, nouns)


def _view(word: Word) -> str | None:
    """The act of a noun that reports with its owner: رأيه, حجتها."""
    return None if word.prep or word.definite else _named(word, _tables().views)


def _named(word: Word, table: dict[str, _T]) -> _T | None:
    """The row of a noun, whoever it belongs to: دعوته, حجتها."""
    stem = word.stem if word.stem in table or word.text[0] != "و" else word.text[1:]
    found = table.get(stem) or (table.get(word.text[1:]) if word.maybe_prep else None)  # بعبارة
    if found is None and word.possessed:
        bare = next((stem[: -len(owner)] for owner in _OWNERS if stem.endswith(owner)), "")
        found = table.get(bare) or (table.get(f"{bare[:-1]}ه") if bare.endswith("ت") else None)
    return found


def _leads(word: Word) -> tuple[str, tuple[_Light, ...]]:
    """The conjunction before a verb that leads to a verbal noun, and its forms."""
    leads = _tables().leads
    conj = word.text[0] if word.text not in leads else ""
    return conj, leads.get(word.text.removeprefix(conj), ()) if conj in ("", "و", "ف") else ()


_BILLS = frozenset(("رغبه", "قانون"))
"""What a deputy proposes: اقتراح برغبة, اقتراح بقانون."""


class Utterances:
    """Finds such reports in one article."""

    def __init__(self, tokens: list[Token], verbs: Verbs) -> None:
        self.tokens, self.verbs = tokens, verbs
        self.tables = _tables()
        self.at = [i for i, token in enumerate(tokens) if token.word is not None and _may_tell(token.word)]

    def find(self, sentence_i: int, sentence: Sentence, reports: list[Report]) -> list[Report]:
        """All such reports of a sentence, where none of `reports` has its verb or its content."""
        at = self.at[bisect_left(self.at, sentence.first) : bisect_left(self.at, sentence.last)]
        if not at:
            return []
        cues = {report.cue_i for report in reports}
        found: list[Report] = []
        for i in at:
            report = self._report(i, sentence_i, sentence)
            if report is None or report.cue_i in cues:
                continue
            report.nested = any(within(self.tokens, report, other) for other in reports)
            found.append(report)
            cues.add(report.cue_i)
            self._join(report.cue_i)
        return found

    def _join(self, i: int) -> None:
        """وأطلق: take "and" off a verb, as it is off those that report by themselves."""
        token = self.tokens[i]
        known = token.text in self.tables.verbs or token.text in self.tables.leads
        if token.word is not None and not known:
            self.tokens[i] = token.read_as(token.word.but(cue_conj=token.text[0]))

    def _report(self, noun_i: int, sentence_i: int, sentence: Sentence) -> Report | None:
        word = self.tokens[noun_i].word
        if word is None:
            return None
        told = owned(self.tokens, self.verbs, noun_i, (sentence_i, sentence))
        if told is not None:
            return told
        if (noun := _noun(word)) is not None:
            return self._uttered(noun_i, word, noun, sentence_i, sentence)
        if (act := _view(word)) is not None:
            return view(self.tokens, self.verbs, noun_i, act, (sentence_i, sentence))
        return self._leading(noun_i, word, sentence_i, sentence)

    def _uttered(
        self, noun_i: int, word: Word, noun: _Noun, sentence_i: int, sentence: Sentence
    ) -> Report | None:
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
            if (light.kind == "by") is ("ب" in (word.prep, word.maybe_prep)):
                report = self._made(site, light, noun_i, noun, opened)
                if report is not None:
                    return report
        return None

    def _leading(self, i: int, word: Word, sentence_i: int, sentence: Sentence) -> Report | None:
        """حرص على التأكيد أن, لم يتردد في القول إن: a verb that leads to a verbal noun which reports."""
        conj, lights = _leads(word)
        before = self.tokens[i - 1].word if i > sentence.first else None
        denied = before is not None and "negation" in before.classes
        if not lights or self._is_noun(
            word, before, self.tokens[i + 1].word if i + 1 < sentence.last else None
        ):
            return None
        site = Site(i, word.but(cue_conj=conj), before, sentence_i, sentence, sentence.last)
        for light in lights:
            preposition, *only = light.kind.split()
            if preposition == "fault":
                report = None if denied else self._fault(site, light)
                if report is not None:
                    return report
                continue
            noun_i = self._verbal(i, preposition, sentence.last) if bool(only) is denied else -1
            noun = self.tokens[noun_i].word if noun_i > 0 else None
            if noun is None:
                continue
            verb = lexicon().verbal_nouns[noun.stem]
            form = CueForm(verb, light.form, light.gender, light.number)
            report = self.verbs.deeds.of(site, form, noun_i, verb, led=preposition != "-")
            if report is not None and (report.subject or light is lights[-1]):
                report.segment -= denied and report.segment == i
                return report
        return None

    def _is_noun(self, word: Word, before: Word | None, after: Word | None) -> bool:
        """مع حرص الوزير على, في ظل حرص رسمي على, إن عاد: no verb, or one that tells of nothing yet."""
        if word.content and before is not None and before.text in listed("grounds"):
            return True
        if before is not None and before.classes & (_BARRED - {"negation"}):
            return True
        led = before is not None and ("preposition" in before.classes or bool(before.cues))
        return word.content and (led or (after is not None and after.possessed))

    def _fault(self, site: Site, light: _Light) -> Report | None:
        """أخذ على الحكومة بطأها, عاب على الفيلم أنه طويل: whom somebody finds fault with, and the fault."""
        near = range(site.i + 1, min(site.i + _FAR, site.last - 2))
        upon = next((j for j in near if self.tokens[j].text == "علي"), -1)
        whom = self.tokens[upon + 1].word if upon > 0 else None
        if whom is None or whom.classes & _NOBODY or not self._found_fault(upon + 1, whom, site.last):
            return None
        form = CueForm(Verb("عاب", "deny", _NOTHING, True, "عيب"), light.form, light.gender, light.number)
        return self._said(site, form, upon, Opened(upon + 1, "noun"), acts=True)

    def _found_fault(self, i: int, whom: Word, last: int) -> bool:
        """Whether أنها, تباطؤها or غياب كذا stands behind whom somebody finds fault with."""
        for j in range(i + 1, min(i + _FAULT, last)):
            word = self.tokens[j].word
            if word is None:
                return False
            if not (word.prep or word.conj or word.definite):
                his = word.content or (word.possessed and not word.classes)
                if "clause" in word.classes or (his and not whom.possessed):
                    return True
        return False

    def _verbal(self, i: int, preposition: str, last: int) -> int:
        """Where the verbal noun of a verb that reports stands behind its preposition, or -1."""
        bare = preposition == "-"
        for j in range(i + 1, min(i + _FAR, last - 2)):
            word, noun = self.tokens[j].word, self.tokens[j + (not bare)].word
            if self.tokens[j].kind in ("stop", "colon") or (word is not None and self._ends(word)):
                return -1
            tells = noun is not None and noun.stem in lexicon().verbal_nouns
            if word is not None and (tells and word.definite if bare else word.text == preposition):
                return j + (not bare) if tells else -1
        return -1

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
        acts = self._acts(self.tokens[noun_i].word, light)
        return self._said(site, form, noun_i, opened, acts=acts, holds=light.kind == "holds")

    def _said(
        self, site: Site, form: CueForm, last: int, opened: Opened, *, acts: bool, holds: bool = False
    ) -> Report | None:
        """The report of a verb whose speaker ends before `last`. `acts`: it is no passive."""
        subject, after = self.verbs.frames.subject(site.i + 1, last, form.verb)
        if self._past(after, last) < last:
            return None
        ahead = None if subject is not None else self._ahead(site, form)
        speaker = ahead.phrase if ahead is not None else subject
        document = speaker is not None and self._document(speaker)
        if (holds and not document) or (speaker is None and not acts):
            return None
        link = ahead.link if ahead is not None else "explicit" if subject is not None else "dropped"
        report = self.verbs.reporting.make(site, form, opened, subject=speaker, link=link)
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
            word, past = self.tokens[i].word, adjunct(self.tokens, i, last)
            if past == i and word is not None and not _noun(word):
                break
            i = max(past, i + 1)  # صرخة تحذير
        return i

    def _opened(self, noun_i: int, noun: _Noun, last: int) -> Opened | None:
        """What leads to the content behind the noun and whom it is for."""
        first = self.tokens[noun_i + 1].word if noun_i + 1 < last else None
        if "-" in noun.leads and first is not None and not (first.prep or first.conj or first.classes):
            return Opened(noun_i + 1, "noun")
        for i in range(noun_i + 1, min(noun_i + _NEAR, last - 1)):
            word = self.tokens[i].word
            if ":" in noun.leads and self.tokens[i].kind == "colon":
                return Opened(i, "colon")
            opened = self._led(i, word, noun) if word is not None else None
            ends = self.tokens[i].kind in ("comma", "stop", "colon") if word is None else self._ends(word)
            if opened is not None or ends:
                return opened
        return None

    def _led(self, i: int, word: Word, noun: _Noun) -> Opened | None:
        """What a word behind the noun opens."""
        if "clause" in word.classes and self.tokens[i - 1].text != "علي":  # no دعوة للنائب على أن يحضر
            return Opened(i + 1, "clause")
        if word.text in noun.leads and word.text not in ("ب", "ل"):
            return self._separate(i, word, self.tokens[i + 1].word)
        return Opened(i, "preposition") if self._clitic(word, noun) else None

    def _separate(self, i: int, word: Word, then: Word | None) -> Opened | None:
        """تحذير من كذا, دعوة إلى وقف كذا: the preposition of the noun, a word of its own."""
        to = word.text == "الي"
        if then is None:
            return None if to else Opened(i + 1, "preposition")
        if "clause" in then.classes:
            return Opened(i + 2, "clause")
        beside = then.text in listed("by_means") or "aside" in then.classes
        return None if beside or (to and not then.content) else Opened(i + 1, "preposition")

    def _clitic(self, word: Word, noun: _Noun) -> bool:
        """نداء لإنقاذ كذا, وعد بخفض كذا; not اقتراح بقانون, which tells nothing yet"""
        led = (word.prep or word.maybe_prep) in noun.leads and not (word.conj or word.stem in _BILLS)
        return led and word.content and word.classes.isdisjoint(_NO_CONTENT)
