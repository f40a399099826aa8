"""Reports at second hand: نقلت الوكالة عن فلان قوله إن, جاء في بيان الوزارة أن, جاء على لسان فلان أنه."""

from __future__ import annotations

from reader.quotes.phrases.documents import telling
from reader.quotes.phrases.labels import before_words
from reader.quotes.phrases.opened import Opened
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.phrases import Phrases
from reader.quotes.reports.frames import Frames
from reader.quotes.reports.fronted import Fronted
from reader.quotes.reports.report import Report, Site
from reader.quotes.reports.reporting import Reporting
from reader.quotes.tables.lexicon import CueForm, Verb, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.agreement import of_pronoun
from reader.quotes.words.particles import AND_HE
from reader.quotes.words.tokens import Token
from reader.speech import Link

_SOURCE = 12
"""Words of a medium before عن."""
_FROM, _TO = frozenset(("عن", "عنه", "عنها", "عنهم")), frozenset(("الي", "اليه", "اليها", "اليهم"))
_WITHIN = frozenset(("فيه", "فيها", "فيهما", "به", "بها"))
_NOTHING = frozenset[str]()
_VENUE = 6
"""Words between a document and its جاء فيه."""
_OF = frozenset(("من", "منه", "منها", "منهم"))
"""علمت الصحيفة من مصدر أن."""
_AS = frozenset(("as", "what"))
_COPY, _OF_IT = frozenset(("نسخه", "بنسخه")), frozenset(("منه", "منها"))
_COPIED = 10
"""Tokens from a document to behind who has a copy of it."""
_SPEECH = 8
"""Words of a source before قوله."""
_INSERTED = 26
"""The same where commas set them off: عن فلان، وهو كذا، قوله."""
_TOLD = frozenset(("ب",))
"""What a source's words may stand behind: نقلت عن شهود بسماع كذا."""
_SAYING = Verb("قوله", "say", frozenset(("علي", "noun", "من", "عن")), True, "")
"""What a noun of saying takes: تأكيده على, قوله إن."""


class Relays:
    """Finds the relayed reports of one article."""

    def __init__(
        self, tokens: list[Token], phrases: Phrases, frames: Frames, fronted: Fronted, reporting: Reporting
    ) -> None:
        self.tokens, self.phrases, self.frames, self.fronted = tokens, phrases, frames, fronted
        self.reporting = reporting

    def source(self, site: Site, form: CueForm) -> tuple[Report | None, Phrase | None]:
        """نقلت الوكالة عن المتحدث قوله إن: the source speaks, the medium only passes it on."""
        medium, after = self.frames.subject(site.i + 1, site.last, form.verb)
        about = self._about(after, site.last, form.verb)
        if about is None and medium is not None:  # نقل النواب عن رئيس المجلس: no members for him
            about = self._about(site.i + 1, medium.end, form.verb)
        if about is None:
            return self._itself(site, form, medium, after), medium
        styled = self._styled(about + 1, site.last)
        pronoun = styled or self.tokens[about].text not in ("عن", "الي", "من", "لسان")
        source = None if pronoun else self.phrases.read(about + 1, site.last)
        if source is None and not pronoun:
            return None, medium
        end = source.end if source else about + 1 + styled
        saying = self._saying(end, site.last)
        if saying is None:
            # نسب إليه …، ورفعت الجلسة إلى: the preposition has had its source
            opened = self.frames.seek(end, site.last, form.verb._replace(takes=_TOLD))
            what = self.tokens[opened.content].word if opened is not None else None
            if what is not None and what.text[0] == "ب" and (what.classes or not what.content):  # بحضور فلان
                opened = self.frames.seek(end, site.last, form.verb._replace(takes=frozenset()))
        else:
            opened = self.frames.seek(saying + 1, site.last, _SAYING, bare_object=True)
        if opened is None:
            report = self._as_told(site, form, medium if pronoun else source)
            if report is not None and pronoun:
                self._of_whom(report, self.tokens[about + styled].text)
            return report, medium
        if form.verb.lemma == "صدر عن" and not self._issued_so(opened):
            return None, medium
        report = self.reporting.make(site, form, opened, subject=source)
        report.pronoun = pronoun
        if pronoun:
            report.forms = of_pronoun(self.tokens[about + styled].text)
        return report, medium

    def _issued_so(self, opened: Opened) -> bool:
        """صدر عن الوزارة البيان الآتي:, صدر عن الوزارة ما يلي: — and no صدر عن الدار رواية بعنوان: «كذا»."""
        follows = self.tokens[opened.content - 2].text
        return opened.opening == "colon" and follows in listed("follows")

    def _styled(self, i: int, last: int) -> bool:
        """عن معاليه, على لسان سموه: somebody by nothing but a style."""
        word = self.frames.word(i, last)
        return word is not None and "excellency" in word.classes

    def _itself(self, site: Site, form: CueForm, medium: Phrase | None, after: int) -> Report | None:
        """نقلت الوكالة أن كذا, تنقل المصادر أن كذا: who names no source speaks himself."""
        tells = medium is not None and (medium.kind == "organisation" or form.verb.lemma == "نقل")
        if not tells:
            return None
        opened = self.frames.seek(after, site.last, form.verb._replace(takes=frozenset()))
        if site.word.cue_object or opened is None or opened.opening != "clause":
            told = form.verb.lemma == "نقل"  # …، وفق ما نقلته الوكالة, but مؤتمر نقلته القناة
            return self._as_told(site, form, medium) if told else None
        between = (token.word for token in self.tokens[after : opened.content - 1])
        if any(word is not None and word.text[0] == "و" and word.text not in AND_HE for word in between):
            return None  # يريدون نقل السلطة بلا انتخابات، ومن الواضح أن; قرر نقل المدرسة وأكد أن
        return self.reporting.make(site, form, opened, subject=medium)

    def document(self, site: Site, form: CueForm) -> Report | None:
        """وجاء في بيان الوزارة أن: the document speaks; على لسان فلان: the person."""
        i, last = site.i, site.last
        inside, where = self.frames.word(i + 1, last), self.frames.word(i + 2, last)
        if inside is not None and (inside.text in _WITHIN or "clause" in inside.classes):
            return self._within(site, form) if inside.text in _WITHIN else self._fronted(site, form)
        if inside is None or where is None:
            return None
        tongue = inside.text == "علي" and where.text == "لسان"
        start = i + 3 if tongue else i + 2
        styled = tongue and self._styled(start, last)
        source = self.phrases.read(start, last) if not styled else None
        if not tongue:
            body = (where.noun and where.noun.kind == "document") or "venue" in where.classes
            # في أسباب الحكم أن
            source = source if body else telling(self.phrases, (start, start), last, _NOTHING)
            if inside.text not in ("في", "ضمن") or not (body or source):
                return None
        after = self._past_copy(source.end if source else i + 3 + styled, last)
        opened = self.frames.seek(after, last, form.verb)
        marks = self.fronted.marks
        cut = before_words(source, self.tokens, marks) if opened is None and source is not None else None
        led = self.tokens[cut.end - 1].word if cut is not None else None
        if cut is not None and led is not None and led.definite:  # جاء في بيان النقابة «نرفض القرار»
            source, opened = cut, Opened(cut.end, "marks")
        if opened is None:
            report = self._as_told(site, form, source)
        else:
            report = self.reporting.make(site, form, opened, subject=source)
            report.link = "explicit" if source else "dropped"
        if report is not None and (styled or where.possessed):
            self._of_whom(report, self.tokens[start].text if styled else where.text)
        return report

    def _past_copy(self, i: int, last: int) -> int:
        """في البيان الذي توصلت «الأفق» بنسخة منه | «كذا»: past who has a copy of the document, else `i`."""
        near = range(i + 1, min(i + _COPIED, last))
        it = next((k for k in near if self.tokens[k].text in _OF_IT and self.tokens[k - 1].text in _COPY), i)
        return it + (it > i) + (it > i and self.tokens[it + 1].kind == "comma")

    def _of_whom(self, report: Report, own: str) -> None:
        """في بيانها, نقلت عنه الوكالة: a pronoun tells who spoke, of those before."""
        report.subject, report.link = None, "dropped"
        report.pronoun, report.forms = True, of_pronoun(own)

    def _as_told(self, site: Site, form: CueForm, source: Phrase | None) -> Report | None:
        """…، كما نقل عن فلان; كما جاء في البيان، فإن كذا: the content before it, or behind a comma."""
        told = source is not None and site.before is not None and not site.before.classes.isdisjoint(_AS)
        return self.fronted.find(site, form, source, None) if told else None

    def _fronted(self, site: Site, form: CueForm) -> Report | None:
        """وفي بيان وزعته اللجنة ورد أن: the document that the sentence begins with."""
        first = site.sentence.first
        led, where = self.frames.word(first, site.i), self.frames.word(first + 1, site.i)
        if led is None or where is None or led.text.removeprefix("و") != "في":
            return None
        if not ((where.noun and where.noun.kind == "document") or "venue" in where.classes):
            return None
        source = self.phrases.read(first + 1, site.i)
        opened = self.frames.seek(site.i + 1, site.last, form.verb)
        if source is None or opened is None:
            return None
        return self.reporting.make(site, form, opened, subject=source)

    def _within(self, site: Site, form: CueForm) -> Report | None:
        """بيان للنقابة جاء فيه أن: the owner of the document before, or whoever the sentence tells of."""
        opened = self.frames.seek(site.i + 2, site.last, form.verb)
        head = self._document_before(site)
        if opened is None or (head is None and site.i > site.sentence.first):
            return None
        if head is None:  # وجاء فيه أيضا أن
            return self.reporting.make(site, form, opened, link="dropped")
        source = self.phrases.read(head, site.i)
        near = source is not None and source.end >= site.i - _VENUE
        if not near or (source is not None and source.owner is None and self._issued(head, site)):
            source = None
        source = self._issuer(head, site, form.verb) or self._printed(head, site) or source
        link: Link = "local"
        report = self.reporting.make(site, form, opened, subject=source, link=link)
        report.pronoun = source is None
        return report

    def _issuer(self, head: int, site: Site, verb: Verb) -> Phrase | None:
        """صدر عن الوزارة بيان جاء فيه, صدر بيان عن الوزارة جاء فيه: whose a document is that comes out."""
        for i in range(head - 1, max(site.sentence.first, head - _SOURCE) - 1, -1):
            word = self.tokens[i].word
            if word is not None and "issued" in word.classes:
                about = self._about(i + 1, site.i, verb)
                return self.phrases.read(about + 1, site.i) if about is not None else None
        return None

    def _printed(self, head: int, site: Site) -> Phrase | None:
        """نشرت الصحيفة بيانا للنقابة جاء فيه: whose a document is that a medium prints."""
        led, paper = self.tokens[head + 1].word, self.tokens[max(head - _SOURCE, site.sentence.first) : head]
        if not led or led.prep != "ل" or not any(one.word and "media" in one.word.classes for one in paper):
            return None
        return self.phrases.read_without_clitic(head + 1, site.i)

    def _issued(self, head: int, site: Site) -> bool:
        """أصدرت اللجنة بيانا ورد فيه; not لوحت بنسخة من رسالة ورد فيها, which speaks for itself."""
        word = self.tokens[head].word
        if word is None or word.possessed or word.noun is None:
            return True
        before = (self.tokens[i].word for i in range(max(site.sentence.first, head - _SOURCE), head))
        return any(one is not None and "issues" in one.classes for one in before)

    def _document_before(self, site: Site) -> int | None:
        """Where the document stands whose فيه this is."""
        for i in range(site.i - 1, max(site.sentence.first, site.i - _SOURCE) - 1, -1):
            word = self.tokens[i].word
            noun = word.noun if word is not None else None
            if word is not None and noun is None and word.text.endswith("ا"):
                noun = lexicon().nouns.get(word.text[:-1])  # بث بيانا جاء فيه
            if noun is not None and noun.kind == "document":
                return i
        return None

    def _about(self, i: int, last: int, verb: Verb) -> int | None:
        """Where عن or عنه stands behind a medium."""
        about = _TO if "الي" in verb.takes else _OF if "من" in verb.takes else _FROM
        for j in range(i, min(i + _SOURCE, last)):
            word = self.tokens[j].word
            if word is not None and word.text in about:
                return j
            if word is not None and word.text == "علي" and self._tongue(j + 1, last):
                return j + 1  # نقل التقرير على لسان مصدر قوله
            if word is not None and "clause" in word.classes:
                return None
        return None

    def _tongue(self, i: int, last: int) -> bool:
        return i < last and self.tokens[i].text == "لسان"

    def _saying(self, i: int, last: int) -> int | None:
        apart = i < last and self.tokens[i].kind == "comma"
        for j in range(i, min(i + (_INSERTED if apart else _SPEECH), last)):
            word = self.tokens[j].word
            if word is not None and "speechnoun" in word.classes:
                return j if j < i + _SPEECH or self.tokens[j - 1].kind == "comma" else None
        return None
