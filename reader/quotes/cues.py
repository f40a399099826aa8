"""Cues: the words that report; what only looks like one is left out.

Left out are negated sayings, sayings that have not happened (يمكن أن يعلن), passives without a
source, and forms that are a noun where they stand.
"""

from __future__ import annotations

from reader.quotes.lexicon import CueForm
from reader.quotes.marks import Marks
from reader.quotes.phrases import Phrase, Phrases
from reader.quotes.reports import Carrier, Report, Site
from reader.quotes.sentences import Sentence
from reader.quotes.tokens import Token
from reader.quotes.verbs import Verbs
from reader.quotes.words import Word


class Cues:
    """Finds the reports of verbs and participles in one article."""

    def __init__(self, tokens: list[Token], marks: Marks, phrases: Phrases, known: frozenset[str]) -> None:
        self.tokens = tokens
        self.marks = marks
        self.verbs = Verbs(tokens, marks, phrases, known)

    def find(self, sentence_i: int, sentence: Sentence) -> tuple[list[Report], list[Carrier]]:
        """All verbal reports of a sentence, in order, and the verbs that only lend a subject."""
        reports: list[Report] = []
        carriers: list[Carrier] = []
        for i in range(sentence.first, sentence.last):
            word = self.tokens[i].word
            if word is None or not word.cues:
                continue
            before = self.tokens[i - 1].word if i > sentence.first else None
            site = Site(i, word, before, sentence_i, sentence, self._limit(i, sentence))
            forms = self._readings(site)
            report, subject = self._report(site, forms)
            if report is not None:
                if reports and not self._apart(report, site):
                    continue
                reports.append(report)
                if report.pair >= 0:
                    self.verbs.fronted.used.add(report.pair)
            elif subject is not None:
                asks = word.cue_object and "question" in forms[0].verb.takes
                carriers.append(Carrier(i, sentence_i, subject, asks))
        return reports, carriers

    def _limit(self, i: int, sentence: Sentence) -> int:
        """A cue inside marks finds its parts inside them."""
        pair_i = self.marks.inside[i]
        return min(sentence.last, self.marks.pairs[pair_i].close_i) if pair_i >= 0 else sentence.last

    def _report(self, site: Site, forms: tuple[CueForm, ...]) -> tuple[Report | None, Phrase | None]:
        """The first reading that reports something, else the first that lends a subject."""
        lent: Phrase | None = None
        verbs: dict[str, CueForm] = {}
        for form in forms:
            verbs.setdefault(form.verb.lemma, form)
        for form in verbs.values():
            report, subject = self.verbs.report(site, form)
            if report is not None:
                report.forms = tuple(other for other in forms if other.verb == form.verb)
                return report, report.subject
            lent = lent or subject
        return None, lent

    def _apart(self, report: Report, site: Site) -> bool:
        """Mark a clause within an earlier content (التي أبدت …); False where it is nobody's.

        المعاينة ترجح: the noun before the verb is its subject, and no speaker.
        """
        if report.shape != "verb" or site.word.cue_conj or report.segment != site.i:
            return True
        report.nested = True
        links = {"what", "relative", "conjunction", "perfective"}
        return report.subject is not None or site.before is None or bool(site.before.classes & links)

    # -- what only looks like a cue --

    def _readings(self, site: Site) -> tuple[CueForm, ...]:
        """The readings that a word may have where it stands."""
        word, before = site.word, site.before
        forms = tuple(form for form in word.cues if not _accusative(word, form))
        if before is None or word.cue_conj:
            title = bool(word.cue_conj and word.conj) and _is_title(word)
            return () if title and all(form.form == "participle" for form in forms) else forms
        if self._barred(site, before, forms):
            return ()
        return tuple(form for form in forms if self._stands(site, before, form))

    def _barred(self, site: Site, before: Word, forms: tuple[CueForm, ...]) -> bool:
        """Whether the word before leaves no reading at all."""
        word = site.word
        classes = before.classes
        named = word.noun is not None or word.name is not None
        return bool(
            # قال كاتب, قالت داعية: the subject of the verb before it
            (
                _reports(before)
                and "chain" not in word.classes
                and (named or all(form.form == "participle" for form in forms))
            )
            # إنه يتوقع, أنها لاحظت: the speaker goes on, nobody else speaks
            or ("clause" in classes and len(before.text) > 3 and not before.cues)
            or classes & {"negation", "without"}
            or (word.name and _is_title(before))
            # القرارات التي ترفضها الحركة: the antecedent is its object
            or ("relative" in classes and word.cue_object)
            # عبر "via" and بين "between" in the middle of a clause
            or "preposition" in word.classes
        )

    def _stands(self, site: Site, before: Word, form: CueForm) -> bool:
        """Whether the word before leaves this reading."""
        classes = before.classes
        if form.form == "present":
            if "subjunct" in classes:
                return self._said_after_all(site)
            return "pronoun" not in classes and (before.text != "ما" or site.word.cue_object or form.verb.any)
        if before.text == "ما" and not site.word.cue_object and not form.verb.any:
            return False  # ما نشر: what was published
        noun_like = form.form == "past" and form.number == "s" and form.gender == "m"
        governed = "preposition" in classes and not before.prep
        return not (governed and noun_like) or site.word.text[1:2] == "ا"

    def _said_after_all(self, site: Site) -> bool:
        """قبل أن يضيف: said, by a verb that goes on."""
        if all(form.verb.act != "add" for form in site.word.cues) or site.i < site.sentence.first + 2:
            return False
        before = self.tokens[site.i - 2].word
        return before is not None and "before" in before.classes


def _accusative(word: Word, form: CueForm) -> bool:
    """ورفضا is a noun in the accusative far more often than "they both refused"."""
    stems = (word.text[:-1], word.text[len(word.cue_conj) : -1])
    return form.number == "d" and form.form == "past" and form.verb.masdar in stems


def _is_title(word: Word) -> bool:
    return word.noun is not None and word.noun.kind == "title"


def _reports(word: Word) -> bool:
    """A finite verb that needs its subject."""
    if word.name or word.noun:
        return False
    return any(form.form != "participle" and form.verb.any for form in word.cues)
