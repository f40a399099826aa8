"""Whom a verb calls on, though he stands where its subject would: «…». ودعا الأهالي إلى كذا."""

from __future__ import annotations

from reader.quotes.attribution.choice import Choice
from reader.quotes.attribution.said import Said, last_of
from reader.quotes.phrases.heads import document, paper
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.reading import Reading
from reader.quotes.reports.addressees import may_be_called
from reader.quotes.reports.report import Report
from reader.quotes.speakers.entities import Entities
from reader.quotes.speakers.mentions import Mention
from reader.quotes.tables.lists import listed
from reader.quotes.words.agreement import agrees
from reader.quotes.words.particles import ALSO, IN_IT

_OWNER = 10
"""Tokens from a paper to the verb that tells of it, with whose it is."""


class Called:
    """Tells in one article whom somebody calls on who has been told of before."""

    def __init__(self, reading: Reading, entities: Entities, choice: Choice, said: list[Said]) -> None:
        self.tokens, self.sentences, self.entities = reading.tokens, reading.sentences, entities
        self.choice, self.said = choice, said

    def on(self, report: Report, subject: Phrase) -> bool:
        """Whether what stands behind a verb is whom he calls on who spoke, or acts in its sentence."""
        form, word = report.form, self.tokens[report.cue_i].word
        takes = form.verb.takes if form is not None and report.shape == "verb" else frozenset()
        asks_of = takes >= {"masdar", "من"}  # وطلب المحامي: whom he asks stands behind من
        calls = "person" in takes and not (asks_of or report.nested or document(subject.head))
        if not calls or form is None or word is None or word.cue_object or subject.start < report.cue_i:
            return False
        credits = report.opening == "before"  # أغلقت الشركة المصنع، كما ذكرت وكالة كذا
        if credits or (subject.kind == "organisation" and form.verb.lemma in listed("advises")):
            return False
        if self._of_another(report, subject) or self._in_paper(report):
            return True
        also = report.cue_i > 0 and self.tokens[report.cue_i - 1].text in ALSO
        whom = form.verb.lemma in listed("appeals")  # ناشدت الجمعيات إرسال: always somebody
        joined = whom or word.cue_conj == "و" or also
        then = self.tokens[subject.end].word
        thus = then is not None and any(one.form == "participle" for one in then.cues)  # خاطب الوزير قائلا
        content = subject.end + 1 if whom and thus else report.content
        asks = whom and subject.name and then is not None and then.definite  # وناشدت الكرمي المانحين كذا
        if asks or not (joined and may_be_called(self.tokens, subject, content)):
            return False
        if not subject.name and self._acts(report, subject):
            return True
        return self._spoke_last(report, subject, whom=whom)

    def _of_another(self, report: Report, subject: Phrase) -> bool:
        """قالت الصحيفة إن الوزير سامي حداد أخطأ، وطالبت حداد بكذا: a man by his title, and she spoke last.

        What a body said last goes on even where only his whole name tells that he is one.
        """
        known = self.entities.meant(subject) if subject.name and not subject.head else None
        if known is None or agrees("s", known.gender, report.forms):
            return False
        last = last_of(self.said)
        lone = subject.end == subject.start + 1 and last is not None and last.entity.kind == "organisation"
        if not (known.role or lone):
            return False
        spoke = last is not None and agrees(last.entity.number, last.gender, report.forms)
        return spoke or self._acts(report, subject)

    def _in_paper(self, report: Report) -> bool:
        """نشر فلان رسالة طالب فيها الوزير بكذا, تصريحا لفلان دعا فيه علانا إلى كذا: not who is called on."""
        if self.tokens[report.cue_i + 1].text not in IN_IT:
            return False
        first = self.sentences[report.sentence_i].first
        for i in range(report.cue_i - 1, max(first, report.cue_i - _OWNER), -1):
            word = self.tokens[i].word
            if word is not None and not word.definite and paper(word) is not None:
                led = self.tokens[i + 1].word
                return bool(led is not None and led.prep == "ل") or self._wrote(report)
        return False

    def _spoke_last(self, report: Report, subject: Phrase, *, whom: bool) -> bool:
        """Whether it is rather he who spoke last that calls."""
        last, form = last_of(self.said), report.form
        if last is None or form is None:
            return False
        several = subject.number == "p"
        away = self.sentences[report.sentence_i].passage_i - last.passage_i
        urged = whom or (several and form.verb.lemma in listed("urges"))  # وحث أفراد المجتمع على كذا
        if away > (urged and subject.definite) or not agrees(last.entity.number, last.gender, report.forms):
            return False
        labelled = any(token.kind == "mark" for token in self.tokens[subject.start : subject.end])
        one = subject.kind == "organisation" or (subject.parts and self._bodies(subject.parts))
        pleads = subject.head in listed("pleads")  # وطالبت النقابة بكذا
        body = one and not (labelled or pleads or document(subject.head) or self._spoke(subject))
        return bool(several or body or whom or last.sentence_i == report.sentence_i)

    def _acts(self, report: Report, subject: Phrase) -> bool:
        """السويد تنشر قوة وتطالب فنلندا بكذا; ووجه كذا، وطالب الوزير بكذا: whether somebody acts before.

        Or his own verb does: يجلس إلى جانبها ويعد ضيفه.
        """
        his = self.tokens[subject.start].word
        if his is not None and his.possessed and subject.end == subject.start + 1:
            return self.choice.openings.goes_on(report.sentence_i)
        one = self._main(report)
        return one is not None and agrees(one.phrase.number, one.gender, report.forms)

    def _main(self, report: Report) -> Mention | None:
        """Who acts in the main clause of its sentence."""
        start = self.choice.main.get(report.sentence_i, report.cue_i)
        return next((one for one in self.choice.met if one.phrase.start == start), None)

    def _wrote(self, report: Report) -> bool:
        """Whether a man or a woman acts there: what a body publishes may be another's words."""
        one = self._main(report)
        person = one is not None and one.phrase.kind == "person"
        return one is not None and person and agrees(one.phrase.number, one.gender, report.forms)

    def _bodies(self, parts: tuple[Phrase, ...]) -> bool:
        """النقابات والأحزاب, but not النقابة وأحزاب معارضة, who call together."""
        heads = (self.tokens[part.start].word for part in parts if part.kind == "organisation")
        return sum(head is not None and head.definite for head in heads) == len(parts)

    def _spoke(self, subject: Phrase) -> bool:
        """Whether whom a phrase calls back has said something."""
        entity = self.entities.meant(subject)
        return any(said.entity is entity for said in self.said)
