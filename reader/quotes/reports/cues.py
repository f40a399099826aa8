"""Cues: the words that report, sentence by sentence."""

from __future__ import annotations

from reader.quotes.phrases.reading import Reading
from reader.quotes.reports.lookalikes import whole
from reader.quotes.reports.report import (
    Report,
    Site,
    called_for,
    inserted_until,
    lead,
    of_another,
    of_subject,
    of_verb,
    told_within,
)
from reader.quotes.reports.senses import Senses
from reader.quotes.reports.utterances import Utterances
from reader.quotes.reports.verbs import Verbs
from reader.quotes.tables.lexicon import CueForm
from reader.quotes.tables.lists import affixes, listed
from reader.quotes.words.agreement import of_one
from reader.quotes.words.particles import LEADS, WHEN
from reader.quotes.words.places import within
from reader.quotes.words.sentences import Sentence
from reader.quotes.words.word import Word, analyse

_CREDIT = 4
"""Tokens from what leads to a credit to its verb: وحسب ما سبق أن أعلنت."""
_ANSWER = 14
"""Tokens from ورد to its بأن."""
_REMINDS = frozenset(("ب", "person"))
"""What ذكّر takes, which ذكر does not."""

_PERHAPS = frozenset(("قد", "وقد", "فقد", "ربما", "وربما"))
"""Before a verb that only may come true."""


class Cues:
    """Finds the reports of verbs and participles in one article."""

    def __init__(self, reading: Reading, known: frozenset[str], named: frozenset[int]) -> None:
        self.tokens = reading.tokens
        self.named = named
        """Tokens inside the names of people: بارك may be a Korean."""
        self.marks = reading.marks
        hidden = {k for i, end in reading.phrases.withheld.items() for k in range(i, end)}
        self.cues = [i for i in reading.places.verbs if i not in hidden]
        self.verbs = Verbs(reading.tokens, reading.marks, reading.phrases, known)
        self.utterances = Utterances(reading.tokens, self.verbs)
        self.senses = Senses(reading, self.verbs.subjects.known, named)

    def find(self, sentence_i: int, sentence: Sentence) -> list[Report]:
        """All verbal reports of a sentence, in order."""
        reports: list[Report] = []
        for i in within(self.cues, sentence.first, sentence.last):
            found = self.tokens[i].word
            if found is None or i in self.named:
                continue
            before = self.tokens[i - 1].word if i > sentence.first else None
            inside = before is not None and found.cue_conj and not self._answers(found, i)
            word = whole(found) if inside else found
            if before is not None and before.text == "لما" and i - 2 >= sentence.first:
                led = self.tokens[i - 2].word  # وفقا لما ذكره فلان
                before = analyse("ما", "ما") if led is not None and led.nominal else before
            acting = reports and "participle" in found.forms
            inserted = inserted_until(self.tokens, reports, i) if acting else 0
            site = Site(i, word, before, sentence_i, sentence, inserted or self._limit(i, sentence))
            forms = self.senses.of(site)
            report = self._report(site, forms)
            if report is not None and not self._credits(report, i, sentence.first):
                report.content_end = inserted or report.content_end
                when = before is not None and before.text in WHEN
                if reports and (_inserted(report, reports[-1], when=when) or not self._apart(report, site)):
                    continue
                relays = report.form is not None and "relay" in report.form.verb.takes
                if reports and relays and not word.cue_conj and of_verb(report, reports[-1], self.tokens):
                    continue  # وصف تصريحات النقابة بأنها كذا
                noun = bool(reports) and "speechnoun" in word.classes
                if noun and site.word.cue_conj and of_another(report, reports[-1]):
                    continue
                if noun and reports[-1].pronoun and reports[-1].content == report.content:
                    continue  # نقل مصدر عنه قوله إن كذا: of whom عنه means
                if reports and (called_for(report, reports[-1], word) or _again(report, reports, site)):
                    continue
                if reports and (self._addressed(report, reports, site) or _no_trade(report, reports)):
                    report.subject, report.link = None, "dropped"
                reports.append(report)
                if report.pair >= 0:
                    self.verbs.fronted.used.add(report.pair)
        lead(reports, sentence, self.tokens)
        uttered = self.utterances.find(sentence_i, sentence, reports)
        if uttered := [
            noun
            for noun in uttered
            if not any(of_subject(noun, verb) or of_verb(noun, verb, self.tokens) for verb in reports)
        ]:
            # أثار إعلان الوزارة أن: what a noun's owner says is no verb's
            said = {report.content for report in uttered if report.shape == "nominal"}
            reports = [report for report in reports if report.subject or report.content not in said]
            reports = sorted([*reports, *uttered], key=lambda report: report.cue_i)
        return reports

    def _credits(self, report: Report, i: int, first: int) -> bool:
        """وحسب ما أعلنت الوزارة، فإن العدد | تراجع: a verb of a credit, whose content is its noun's."""
        led = self.tokens[first].word if self.tokens[first + 1].text in ("ما", "لما") else None
        credit = led is not None and led.nominal and i - first <= _CREDIT and report.subject is not None
        return credit and any(token.kind == "comma" for token in self.tokens[i : report.content])

    def _answers(self, word: Word, i: int) -> bool:
        """قال كذا ورد عليه فلان بأن: "and answered", and nothing that came in."""
        near = self.tokens[i + 1 : i + _ANSWER] if word.text in ("ورد", "وردت", "وردوا") else ()
        return any(token.text.startswith("بان") for token in near)

    def _addressed(self, report: Report, reports: list[Report], site: Site) -> bool:
        """كما حضت الدول على كذا, behind her own first statement: the one phrase is whom she addressed."""
        form, subject, first = report.form, report.subject, reports[-1].subject or reports[0].subject
        if form is None or subject is None or first is None or "person" not in form.verb.takes:
            return False
        also = site.word.cue_conj == "و" or (site.before is not None and "as" in site.before.classes)
        led = (token.word for token in self.tokens[subject.end : report.content])
        one = report.opening in ("preposition", "clause") and all(w and w.classes & LEADS for w in led)
        fits = first.gender in (None, form.gender) and first.number == "s"
        return also and one and fits and not subject.name

    def _limit(self, i: int, sentence: Sentence) -> int:
        """A cue inside marks finds its parts inside them."""
        pair_i = self.marks.inside[i]
        return min(sentence.last, self.marks.pairs[pair_i].close_i) if pair_i >= 0 else sentence.last

    def _report(self, site: Site, forms: tuple[CueForm, ...]) -> Report | None:
        """The first reading that reports something."""
        verbs = forms[:1]
        for form in forms[1:]:  # ذكر and ذكّر are two
            if all(form.verb is not one.verb for one in verbs):
                verbs += (form,)
        came = len(verbs) > 1 and "doc" in verbs[0].verb.takes
        if came and (verbs[0].gender == "f" or self._answers(site.word, site.i)):
            verbs = verbs[1:] + verbs[:1]  # وردت في بيان الوزيرة: «كذا», ورد في بيان الوزير بأن
        first: Report | None = None
        denied = site.before is not None and "negation" in site.before.classes
        perhaps = site.before is not None and site.before.text in _PERHAPS
        for form in verbs:
            if perhaps and form.form == "present":
                continue  # قد يرى البعض أن, ربما يعلن الوزير أن: what nobody has said yet
            report, _ = self.verbs.report(site, form)
            if denied and report is not None and report.subject is None:
                self._denies(report, site, form)
            who = report.subject if report is not None else None
            if denied and who is None and not (report and site.before and site.before.text in ("لم", "ولم")):
                continue  # ولا يستبعد تساقط الثلوج; but ولم يستبعد أن
            shorter = first and first.subject and (who is None or who.end < first.subject.end)
            if not report or shorter or (first and (who is None or who.gender not in (None, form.gender))):
                continue
            if not report.pronoun:
                led = self._led(site) if site.word.text in listed("contented") else ()
                report.forms = led or tuple([one for one in forms if one.verb is form.verb])
            reminds = report.opening == "clause" and form.verb.takes >= _REMINDS and form is not verbs[-1]
            reminds = reminds and not self.tokens[report.content - 1].text.startswith("بان")
            if len(verbs) == 1 or not (report.subject is None or reminds):  # ذكر المجلس أن, but ذكّر بأن
                return report
            first = report  # المدير تعلل بكذا: one of her verbs, but he stands before it
        return first

    def _denies(self, report: Report, site: Site, form: CueForm) -> None:
        """الوزير لم يستبعد كذا: who stands before the not."""
        if (i := site.i - 1) <= site.sentence.first:
            return
        seat = site._replace(i=i, before=self.tokens[i - 1].word)
        found = self.verbs.subjects.before(seat, form)
        if found is not None and found.phrase.end == i:
            report.subject, report.link = found.phrase, found.link
            report.segment = min(report.segment, found.phrase.start)

    def _led(self, site: Site) -> tuple[CueForm, ...]:
        """اكتفى | بالقول, which is of any gender: what agrees with the verb that leads to it."""
        before = site.before
        if before is None or not before.text.endswith(affixes("enough")):
            return ()
        return () if before.text.endswith(("وا", "ين")) else of_one("f" if before.text[-1] in "ته" else "m")

    def _was(self, report: Report, site: Site) -> bool:
        """Whether a verb behind كانت goes on with what stands right before it, that no rule knows."""
        before = self.tokens[report.segment - 1].word if report.segment > site.sentence.first else None
        were = self.tokens[report.segment].text in ("كان", "كانت")
        links = {"clause", "relative", "conjunction", "while", "as", "what"}
        return were and before is not None and not before.classes & links

    def _apart(self, report: Report, site: Site) -> bool:
        """Mark a clause within an earlier content (التي أبدت …); False where it is nobody's.

        المعاينة ترجح: the noun before the verb is its subject, and no speaker.
        """
        meanwhile = site.i >= 2 and self.tokens[site.i - 2].text == "في"  # في حين أقر نصفهم
        when = site.before is not None and site.before.text in WHEN and not meanwhile
        denied = site.before is not None and site.before.text == "ولم"  # قال إن كذا، ولم يستبعد أن
        if (when or denied) and report.subject is None:
            if when and report.opening not in ("colon", "marks") and site.word.text not in ("قال", "قالت"):
                return False  # …، حين طلبت من البرنامج أن: told by whoever speaks
            report.segment = site.i - 1 - (self.tokens[site.i - 2].kind == "comma")
            return True  # بدا متفائلا، عندما قال: «…»
        if report.subject is None and self._was(report, site):
            return False  # قال إن اللافتات كانت تدعو إلى كذا
        led = self.tokens[report.segment + 1].word
        led_to = led is not None and led.conj == "و" and self.tokens[report.segment].kind == "comma"
        plain = self.verbs.reporting.segment(site.i, site.sentence.first) == site.i
        stands = plain and (led_to or report.segment == site.i or told_within(report, self.tokens))
        if report.shape != "verb" or site.word.cue_conj or not stands or self.verbs.reporting.turns(report):
            return True
        if led_to and report.subject is not None and report.form is not None and report.form.form == "past":
            return True  # ، وفي بغداد حذرت النقابة من كذا
        report.nested = True
        links = {"what", "relative", "conjunction", "perfective"}
        return report.subject is not None or site.before is None or bool(site.before.classes & links)


def _no_trade(report: Report, reports: list[Report]) -> bool:
    """طالب الحزب بكذا … أكد فيه كذا: whether a subject begins with a verb that has one of its own."""
    start = report.subject.start if report.subject is not None else -1
    return any(one.cue_i == start and one.subject is not None for one in reports)


def _again(report: Report, reports: list[Report], site: Site) -> bool:
    """وأفاد السكان أن كذا، يقولون، منذ عام: a second credit to who speaks already."""
    ahead = report.opening == "before" and report.pair < 0 and report.subject is None
    ahead = ahead and site.before is None
    return ahead and any(one.cue_i >= report.content and one.subject is not None for one in reports)


def _inserted(report: Report, last: Report, *, when: bool) -> bool:
    """قالت العائلة، في بيان نشرته ابنته: «…»; أكدت، كما أوردت الوكالة، أن: between a cue and its content.

    `when`: وقال حين سأله القاضي: «…»
    """
    if report.shape == "participle" and last.opening == "preposition" and report.cue_i == last.content:
        return True  # طالب المجلس بالدعوة إلى كذا
    between = last.cue_i < report.cue_i < last.content
    same = (when or last.subject is not None) and last.content - 2 <= report.content <= last.content
    return between and (same or report.opening == "before")
