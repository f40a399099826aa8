"""A report put together from its cue and what opens its content."""

from __future__ import annotations

from reader.quotes.phrases.adjuncts import adjunct
from reader.quotes.phrases.opened import Opened
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.reports.addressees import past_told
from reader.quotes.reports.report import Report, Site
from reader.quotes.tables.lexicon import CueForm
from reader.quotes.tables.lists import affixes, listed
from reader.quotes.words.marks import Marks
from reader.quotes.words.particles import BUT, BUT_HE, EXCEPT, THAT_ONE
from reader.quotes.words.tokens import Token
from reader.speech import Link

_LEADING = frozenset(("من", "في", "الي"))
_YET = BUT | {"بل"}
_TOLD = frozenset(("stress", "warn"))
"""Acts of verbs behind whose على somebody may be told what to do."""
_ONLY_LEADS = frozenset(("as", "while", "perfective"))
_LEADS = _ONLY_LEADS | {"adverb"}
"""What leads to a report; how it is done does not stand before its و."""
_TURN = 7
"""Tokens of what leads from one statement to the next."""


def yields(tokens: list[Token], i: int, first: int) -> bool:
    """وبينما يقر بكذا، فإنه ينفي كذا: whether behind what somebody concedes he goes on to what he says."""
    he = tokens[i].text.startswith("فان") and i > first and tokens[i - 1].kind == "comma"
    return he and tokens[first].text.removeprefix("و") in listed("conceding")


class Reporting:
    """Makes the reports of one article."""

    def __init__(self, tokens: list[Token], marks: Marks) -> None:
        self.tokens, self.marks = tokens, marks

    def make(
        self,
        site: Site,
        form: CueForm,
        opened: Opened,
        *,
        subject: Phrase | None = None,
        link: Link = "explicit",
    ) -> Report:
        """The report of a verb or participle, without its content's end."""
        content = opened.content
        while content < len(self.tokens) - 1 and self.tokens[content].kind in ("colon", "comma"):
            content += 1
        if opened.opening == "colon" and self.tokens[content].text == "ان":
            content += content + 1 in self.marks.opens  # قال فلان: إن «…»
        upon = opened.opening == "preposition" and self.tokens[content - 1].text == "علي"
        if upon and form.verb.act in _TOLD:
            content = past_told(self.tokens, content, site.last)
        report = Report(
            shape="participle" if form.form == "participle" else "verb",
            cue_i=site.i,
            cue_end=site.i + 1,
            act=form.verb.act,
            sentence_i=site.sentence_i,
            opening=opened.opening,
            content=content,
            segment=self._turned(self.segment(site.i, site.sentence.first), site),
            form=form,
            subject=subject,
            link=link,
        )
        if subject is not None and opened.opening == "noun" and site.i < content < subject.start:
            report.content_end = subject.start  # وأكد صحة الخبر | المتحدث
        if content + 1 in self.marks.opens and self.tokens[content].text == "ب":
            report.pair = self.marks.opens[content + 1]  # بـ«…»
        elif content in self.marks.opens:
            report.pair = self.marks.opens[content]
            inner = self.tokens[content + 1].word
            if inner is not None and inner.text in form.verb.takes and opened.opening == "marks":
                # شدد “على كذا وأكد كذا”: the clause began outside of the marks
                report.content, report.opening, report.pair = content + 2, "preposition", -1
        return report

    def segment(self, i: int, first: int) -> int:
        """Where the report of the cue or subject at `i` begins: with its كما, فيما, قد and comma."""
        j, word = i, self.tokens[i].word
        # أن يتوقف العمل كليا | ويؤكد كذا, توقف العمل بالكامل | مؤكدا كذا: how it was done before
        leads = _LEADS if word is None or not (word.cue_conj or "participle" in word.forms) else _ONLY_LEADS
        while j > first and (before := self.tokens[j - 1].word) is not None:
            if not before.classes & leads:
                break
            inward = before.text == "فيما" and self.tokens[j].text in listed("as_to")
            if inward and self.tokens[j - 2].word is not None:
                break  # النظر فيما وصفه بكذا
            j -= 1
        content = j > first and self.tokens[j].text in listed("contented")
        if content and self.tokens[j - 1].text.endswith(affixes("enough")):
            j -= 1  # ، مكتفيا بالقول
        but = j - 2 >= first and self.tokens[j - 2].text in EXCEPT
        if but and (that := self.tokens[j - 1].word) is not None and "clause" in that.classes:
            j -= 2
        if j - 2 >= first and self.tokens[j - 1].text == "وان" and self.tokens[j - 2].kind == "comma":
            j -= 1  # ، وإن أقر بأن كذا
        if j > first and self.tokens[j].text in ("حين", "وقت") and self.tokens[j - 1].text == "في":
            j -= 1  # في حين
        if j - 3 > first and self.tokens[j - 1].text == "الذي" and self.tokens[j - 2].text == "الوقت":
            j -= 3  # في الوقت الذي أعلنت فيه
        that = self.tokens[j - 1].word if j - 2 >= first else None
        told = that is not None and "clause" in that.classes
        if told and (before := self.tokens[j - 2].word) and "before" in before.classes:
            j -= 2  # قبل أن يضيف
        return j - (j > first and self.tokens[j - 1].kind == "comma")

    def _turned(self, i: int, site: Site) -> int:
        """، وفي الوقت نفسه، أكدت; ، من جهته أكد; ، لكنه في المقابل حذر: the comma before them, else `i`."""
        end, first = i, site.sentence.first
        also = "كما" in (self.tokens[i].text, self.tokens[i + 1].text)  # طالب بكذا، وبإعادة كذا، | كما دعا
        if site.word.cue_conj or not site.word.finite or also:
            return i
        if (besides := self._besides(end, first)) > 0:
            return besides
        for j in range(end - 1, max(first, end - _TURN), -1):
            word = self.tokens[j].word
            if word is None:
                return i
            but = self._but(j, first)
            joined = word.conj == "و" and (word.prep or "preposition" in word.classes)
            yet = self.tokens[j - 1].text in _YET  # ، لكن في الوقت نفسه أكدت
            bare = word.text in _LEADING and self.tokens[j - 1 - yet].kind == "comma"
            if but or joined or (bare and self._turning(j + 1)):
                past = adjunct(self.tokens, j + bool(but), end)
                himself = self.tokens[past].word
                past += past < end and himself is not None and "self" in himself.classes  # وفي الوقت نفسه
                past += past + 1 == end and self._turning(j + 1)  # وفي سياق متصل
                start = but or j - yet
                return start - 1 if past == end and self.tokens[start - 1].kind == "comma" else i
        return i

    def _besides(self, end: int, first: int) -> int:
        """، فضلا عن ذلك، أكد; ، وبسؤاله عن السبب قال: the comma before what leads on, else 0."""
        for j in range(end - 2, max(first, end - _TURN), -1):
            if self.tokens[j].kind == "comma":
                what = j + 2 + (self.tokens[j + 1].text == "وفي")  # وفي ما يخص
                to = self.tokens[j + 1].text.startswith("وفي") and self.tokens[what].text in listed("as_to")
                text = self.tokens[j + 1].text.removeprefix("و")
                asked = text in listed("confronting")
                more = text in listed("besides")
                return j if to or asked or (more and self.tokens[end - 1].text in THAT_ONE) else 0
        return 0

    def _turning(self, i: int) -> bool:
        """جهته, المقابل, ذلك: whether what stands behind من, في or إلى leads to the next statement."""
        word = self.tokens[i].word
        known = word is not None and ("aside" in word.classes or word.stem in listed("aspect"))
        known = known or (word is not None and word.text in listed("on_what"))
        if self.tokens[i - 1].text == "الي":  # ، إلى جانب ذلك; but ، إلى جانب نقص الدواء، كما أكد
            known = known and self.tokens[i + 1].text in THAT_ONE
        return known or self.tokens[i].text in THAT_ONE

    def _but(self, i: int, first: int) -> int:
        """لكنه, غير أنه: where what ends at `i` begins, or 0."""
        if self.tokens[i].text.removeprefix("و") in BUT_HE or yields(self.tokens, i, first):
            return i
        that = self.tokens[i].word
        but = i - 1 > first and self.tokens[i - 1].text in EXCEPT and that is not None
        return i - 1 if but and that is not None and "clause" in that.classes else 0

    def turns(self, report: Report) -> bool:
        """، لكنه في المقابل حذر, ، ومن جهة أخرى أقر: whether the writer leads to a report."""
        return any(self._turning(i) for i in range(report.segment, report.cue_i))
