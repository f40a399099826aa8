"""The reports of verbs, nouns and colons of one article, put together sentence by sentence."""

from __future__ import annotations

from operator import attrgetter

from reader.quotes.contents import contents, headlines, inner, interviews, levels
from reader.quotes.contents.credits import credited, parted, voiced, within_another
from reader.quotes.contents.remarks import beginnings
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.reading import Reading
from reader.quotes.reports import standing
from reader.quotes.reports.nominals import Nominals
from reader.quotes.reports.report import Report
from reader.quotes.speakers.entities import Entities
from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import WHAT
from reader.quotes.words.sentences import Sentence
from reader.quotes.words.shapes import own_words
from reader.quotes.words.tokens import BULLETS, TITLES

_NAME = 3
"""Tokens of who wrote an article."""


class Gathering:
    """One run over the sentences of one article."""

    def __init__(self, reading: Reading, entities: Entities) -> None:
        self.reading, self.tokens, self.passages = reading, reading.tokens, reading.passages
        self.sentences, self.marks, self.entities = reading.sentences, reading.marks, entities
        self.by_sentence: list[list[Report]] = [[] for _ in reading.sentences]

    def run(self, reports: list[Report]) -> list[Report]:
        """All reports of the article, in its order; those of verbs are given."""
        for report in reports:
            self.by_sentence[report.sentence_i].append(report)
        labels = headlines.find(self.reading, self.entities)
        self._close()
        self._introduce()
        self._go_on()
        self._ask()
        for label in labels:
            self._put(label)
        every = [report for reports in self.by_sentence for report in reports]
        for more in (standing.resumed, standing.thus, standing.told, standing.find):
            every += more(self.reading, every)
        told = {report.content for report in every if report.opening == "noun" and report.pair < 0}
        # أكد الوزير رفض بلاده كذا: what he confirmed, and no verb
        every = [one for one in every if one.subject is not None or one.cue_i not in told]
        every = _without_titles(every)
        every = [one for one in every if not (_narrated(one) or self._to_him(one) or self._idle(one))]
        return sorted(every, key=attrgetter("cue_i"))

    def _close(self) -> None:
        """Add the reports of nouns, and find where each content ends."""
        known = frozenset(self.entities.by_name)
        nominals = Nominals(self.reading)
        begun = beginnings(self.tokens, self.reading.places)
        for sentence_i, sentence in enumerate(self.sentences):
            reports = self.by_sentence[sentence_i]
            reports += [
                nominal
                for nominal in nominals.find(sentence_i, sentence, known)
                if not self._relayed(nominal, reports, passed_on=self._passes_on(nominal))
            ]
            if not reports:
                continue
            reports.sort(key=attrgetter("cue_i"))
            reports[:] = voiced(reports, self.marks, self.tokens)
            parted(reports, self.tokens)
            within_another(reports, self.tokens)
            contents.close(reports, sentence, self.tokens, self.marks, begun)
            reports[:] = [report for report in reports if not credited(report, reports)]

    def _introduce(self) -> None:
        """وقال:⏎كذا: what a colon at the end of its paragraph leads to is the next one, whole."""
        for sentence, reports in zip(self.sentences, self.by_sentence, strict=True):
            last = reports[-1] if reports else None
            told = last is not None and last.opening == "colon" and last.pair < 0
            more = sentence.passage_i + 1 < len(self.passages)
            if last is None or not (told and more) or last.content < sentence.last:
                continue
            passage_i = sentence.passage_i + 1
            while self._bulleted(passage_i) and self._bulleted(passage_i + 1):
                passage_i += 1  # وأضاف:⏎- كذا⏎- كذا
            passage = self.passages[passage_i]
            last.content += self.tokens[last.content].text in BULLETS
            last.content_end = contents.trimmed(last.content, passage.last, self.tokens, self.marks)
            for sentence_i in self._passage(last):
                self._nest(self.by_sentence[sentence_i])

    def _bulleted(self, passage_i: int) -> bool:
        within = passage_i < len(self.passages)
        return within and self.tokens[self.passages[passage_i].first].text in BULLETS

    def _go_on(self) -> None:
        """وقال: علينا أن نفوز. لدينا فريق كبير: words of his own, in no marks, reach to the last of them."""
        for sentence, reports in zip(self.sentences, self.by_sentence, strict=True):
            last = reports[-1] if reports else None
            bare = last is not None and last.opening == "colon" and last.pair < 0 and not last.nested
            if last is None or not bare or not sentence.last - 1 <= last.content_end <= sentence.last:
                continue
            end = last.content_end
            for sentence_i in self._passage(last):
                more = self.sentences[sentence_i]
                opens = self.tokens[more.first].word
                named = any(report.subject is not None for report in self.by_sentence[sentence_i])
                told = named or "colon" in self._kinds(more)
                if opens is None or told or (opens.cues and opens.text not in listed("contented")):
                    break
                if own_words(self.tokens, more.first, more.last):
                    end = more.last
            if end > sentence.last:
                last.content_end = contents.trimmed(last.content, end, self.tokens, self.marks)
                for sentence_i in self._passage(last):
                    if self.sentences[sentence_i].first < end:
                        self._nest(self.by_sentence[sentence_i])

    def _kinds(self, sentence: Sentence) -> set[str]:
        return {token.kind for token in self.tokens[sentence.first : sentence.last]}

    def _ask(self) -> None:
        """In the questions of an interview only who is named there speaks."""
        asked = frozenset(interviews.questions(self.reading))
        for sentence, reports in zip(self.sentences, self.by_sentence, strict=True):
            if sentence.passage_i in asked:
                reports[:] = [report for report in reports if report.subject is not None]

    def _put(self, label: Report) -> None:
        """A colon's report: what it covers is said inside it."""
        for sentence_i in self._passage(label) if self._fills(label) else ():
            # Inside a turn of an interview only who is named there speaks, too.
            self._nest(self.by_sentence[sentence_i])
        same = self.by_sentence[label.sentence_i]
        if self._dateline(label) and (any(other.subject is not None for other in same) or self._by(label)):
            return  # تونس: هيئة الانتخابات تقر …: where it happens; تونس: الصباح الجديد
        # The label is the speaker of the whole line: a cue that read the label as its own loses.
        start = label.subject.start if label.subject and label.link != "dropped" else label.cue_i
        before = [other for other in same if other.cue_i < start and other.content != label.content]
        for other in before:  # الاتحاد يحتج على التحكيم | والمدرب: ظلمنا
            if other.content < start < other.content_end and start < label.cue_i:
                other.content_end = contents.trimmed(other.content, start, self.tokens, self.marks)
        behind = [other for other in same if other.cue_i >= label.content_end]
        inside = [other for other in same if label.cue_i < other.cue_i < label.content_end]
        self._nest(inside)
        same[:] = [*before, *inside, *behind, label]

    def _nest(self, reports: list[Report]) -> None:
        """Keep those who are named, as what somebody tells of."""
        reports[:] = [report for report in reports if report.subject is not None]
        for report in reports:
            report.nested = True
            contents.answer(report, self.tokens, self.marks)

    def _passes_on(self, nominal: Report) -> bool:
        """نقلا عن, على لسان: whoever follows said it, whatever stands before."""
        words = {token.text for token in self.tokens[nominal.cue_i : nominal.cue_end]}
        return bool(words & {"نقلا", "ونقلا", "لسان"})

    def _to_him(self, report: Report) -> bool:
        """قالت إن ابنتها اتصلت بها، وأبلغتها بكذا: what they said to each other, and nobody is named."""
        cue = self.tokens[report.cue_i].word
        if not report.nested or report.shape != "verb" or cue is None:
            return False
        told = report.subject is None and report.clause_i < 0
        return inner.mine(cue) or (told and cue.cue_object and bool(cue.cue_conj))

    def _idle(self, report: Report) -> bool:
        """أن القرار يفتح الباب ويؤكد كذا: a verb of what nobody is; else whether marks only go on."""
        if report.clause_i >= 0 and self.reading.phrases.read(report.clause_i, report.cue_i) is None:
            return True
        return self._goes_on(report)

    def _goes_on(self, report: Report) -> bool:
        """قال إن اللجنة راسلته مرارا «ولم يرد»: words in marks go on, and are no letter."""
        if not report.nested or report.opening != "marks" or report.pair < 0:
            return False
        open_i, which = self.marks.pairs[report.pair].open_i, self.tokens[report.cue_i - 1].word
        if report.cue_i + 1 == open_i:
            return False
        # أن السد الذي أضاء المدينة «أطفأ بيتنا»
        told = report.form is not None and not report.form.verb.any and report.shape == "verb"
        told = told and which is not None and "relative" in which.classes
        return told or levels.joins_on(self.tokens, open_i)

    def _by(self, label: Report) -> bool:
        """بورتسودان: سودان نيوز: whether all that is left of a paragraph is who wrote it."""
        kind = self.passages[self.sentences[label.sentence_i].passage_i].kind
        return kind not in TITLES and label.content_end - label.content <= _NAME and self._fills(label)

    def _dateline(self, colon: Report) -> bool:
        """Whether the label of a colon is only a place."""
        subject = colon.subject
        if subject is None or subject.end != subject.start + 1:
            return False
        word = self.tokens[subject.start].word
        return word is not None and word.place is not None

    def _fills(self, colon: Report) -> bool:
        """Whether what stands behind a colon is all that is left of its passage."""
        last = self.passages[self.sentences[colon.sentence_i].passage_i].last
        return colon.content_end >= last - 1

    def _passage(self, colon: Report) -> range:
        """The sentences behind a colon's first one, up to where its content ends."""
        first = last = colon.sentence_i
        passage_i = self.sentences[first].passage_i
        while last + 1 < len(self.sentences) and (
            self.sentences[last + 1].passage_i == passage_i
            or self.sentences[last + 1].first < colon.content_end
        ):
            last += 1
        return range(first + 1, last + 1)

    def _medium(self, phrase: Phrase | None) -> bool:
        """A paper, an agency, a channel."""
        head = self.tokens[phrase.start].word if phrase is not None else None
        return head is not None and "media" in head.classes | head.kinds

    def _document(self, phrase: Phrase) -> bool:
        head = self.tokens[phrase.start].word
        return head is not None and head.noun is not None and head.noun.kind == "document"

    def _again(self, phrase: Phrase) -> bool:
        """وقال، بحسب المصدر نفسه، إن: the source told of, who passes on what another has said."""
        last = self.tokens[phrase.end - 1].word
        return phrase.head == "مصدر" and last is not None and "self" in last.classes

    def _relayed(self, nominal: Report, reports: list[Report], *, passed_on: bool) -> bool:
        """ذكر الموقع، نقلا عن فلان، أن: the verb's content, but whoever is between said it."""
        for report in reports:
            if passed_on and nominal.subject and report.cue_i == nominal.subject.end:
                report.subject = nominal.subject  # أفادت القناة نقلا عن فلان | قوله: his own words
                return True
            if report.shape == "verb" and report.cue_i < nominal.cue_i < report.content and nominal.subject:
                speaks = report.subject is not None and report.subject.kind != "organisation"
                prints = self._medium(nominal.subject) or self._document(nominal.subject)
                prints = prints or self._again(nominal.subject)
                own = prints and not self._medium(report.subject)
                # أبلغت الوزارة النقابة، وفق مراسلة، بأن: hers, whoever tells of it
                end = max(report.subject.end if report.subject else 0, report.cue_end)
                whom = "person" in report.takes
                own = own or (whom and self.tokens[end].kind == "word")
                told = any(one.text in WHAT for one in self.tokens[report.cue_i : nominal.cue_i])
                passes = passed_on and not told  # but ردا على ما تناقلته المواقع نقلا عن فلان
                # أفاد شاهد، بحسب التقرير، بأن is the witness's, ذكرت المديرية، بحسب بيان، أن hers
                if passes or not (speaks or own or passed_on):
                    report.subject = nominal.subject
                return True
        return False


def _narrated(report: Report) -> bool:
    """قال إن الحكومة رفضت العرض: what somebody says that another has done.

    But قال إن الوزارة نفت وجود خلاف, أن الوزارة أعلنت الحداد.
    """
    denies = report.form is not None and report.form.verb.lemma in listed("of_facts")
    return report.nested and report.opening == "noun" and report.act in ("deny", "stance") and not denies


def _without_titles(reports: list[Report]) -> list[Report]:
    """طالب في الكلية روى كذا: all but what looks like a verb, and is the title of him who tells the same."""
    heads = {(one.subject.start, one.content): one for one in reports if one.subject is not None}
    kept = []
    for report in reports:
        teller = heads.get((report.cue_i, report.content)) if report.subject is None else None
        if teller is None:
            kept.append(report)
        else:
            teller.nested = report.nested
    return kept
