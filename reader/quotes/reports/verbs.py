"""The reports of verbs: cue, speaker and content put together."""

from __future__ import annotations

from reader.quotes.phrases.adjuncts import heads, past_instead
from reader.quotes.phrases.documents import shown
from reader.quotes.phrases.government import ACTS_ON, family, measurable, uncovered, weaker
from reader.quotes.phrases.heads import document
from reader.quotes.phrases.labels import before_words
from reader.quotes.phrases.opened import Opened
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.phrases import Phrases
from reader.quotes.reports import silence
from reader.quotes.reports.accusations import (
    accused_alone,
    all_accused,
    charged_with,
    holds,
    marked,
    suspected,
    thing_judged,
    undivided,
    untitled,
)
from reader.quotes.reports.addressees import spoken_to
from reader.quotes.reports.antecedents import of_thing, shows_apart
from reader.quotes.reports.deeds import Deeds
from reader.quotes.reports.frames import Frames
from reader.quotes.reports.fronted import Fronted
from reader.quotes.reports.pairs import paired
from reader.quotes.reports.participles import Participles
from reader.quotes.reports.relays import Relays
from reader.quotes.reports.report import Report, Site
from reader.quotes.reports.reporting import Reporting
from reader.quotes.reports.subjects import Before, Subjects
from reader.quotes.tables.lexicon import CueForm
from reader.quotes.tables.lists import listed
from reader.quotes.words.marks import Marks
from reader.quotes.words.particles import AND_HE, IN_IT, WHAT
from reader.quotes.words.shapes import imperfect, of_a_land
from reader.quotes.words.things import counted_in, inanimate
from reader.quotes.words.tokens import Token

_APART, _NAMED, _ISSUED = 2, 5, 4
"""Tokens between speaker and content beyond which a quote before the verb is likelier its content; of marks
around a name or an irony; words of a document and its adjectives, before what is said in it."""
_FULL_NAME = 3
"""Words of a name from which the last one with ال may be what is judged."""
_GOES_ON = frozenset(("add", "say", "stress", "explain"))
"""Acts behind which a comma alone may lead to the words: وشدد، علينا أن نصبر."""


class Verbs:
    """Makes the reports of verbs of one article."""

    def __init__(self, tokens: list[Token], marks: Marks, phrases: Phrases, known: frozenset[str]) -> None:
        self.tokens = tokens
        self.frames = Frames(tokens, marks, phrases)
        self.subjects = Subjects(tokens, marks, phrases, known)
        self.reporting = Reporting(tokens, marks)
        self.fronted = Fronted(tokens, marks, self.reporting)
        self.relays = Relays(tokens, phrases, self.frames, self.fronted, self.reporting)
        self.participles = Participles(tokens, marks, self.frames, self.reporting)
        self.deeds = Deeds(tokens, self.frames, self.subjects, self.reporting)

    def report(self, site: Site, form: CueForm) -> tuple[Report | None, Phrase | None]:
        """The report of one reading of a cue, and the overt subject even where it reports nothing."""
        takes = form.verb.takes
        if form.form == "participle":
            passed = self.relays.source(site, form)[0] if "relay" in takes else None
            find = self.participles.closing if "closing" in takes else self.participles.find
            return passed or find(site, form), None
        if form.verb.lemma in ("عد", "وعد") and "\u0651" in site.word.raw:
            if form.verb.lemma == "وعد":
                return None, None  # وعدّ
            if form.form == "past" or holds(self.tokens, site.i, site.last):
                form = form._replace(verb=form.verb._replace(any=True))  # عدّ الاتفاق بداية جديدة
        if "relay" in takes:
            return self.relays.source(site, form)
        if "doc" in takes:
            return self.relays.document(site, form), None
        if "deed" in takes:
            report = self.deeds.find(site, form)
            if report is not None or len(takes) == 1:
                return report, report.subject if report is not None else None
        return self._finite(site, form)

    def _finite(self, site: Site, form: CueForm) -> tuple[Report | None, Phrase | None]:
        # كان الوزير قد أعلن: the subject stands before قد.
        perfect = site.before is not None and site.before.text.endswith("قد")
        acts_on = form.verb.takes & ACTS_ON and not site.word.cue_object
        told = acts_on and self.subjects.relative(site) is not None and self._acts_on(site)
        # فلانة، التي دعت الحكومات إلى: whom she called stands behind
        far = self.subjects.before if perfect or told else self.subjects.adjacent
        ahead = self.subjects.granted(site, form) or far(site, form)
        they = not ahead and self.subjects.pronoun(site, form)
        subject, after, opened = (None, site.i + 1, None) if ahead or they else self._behind(site, form)
        if subject is not None and opened is None and not form.verb.takes & {"blame", "target"}:
            cut = before_words(subject, self.tokens, self.fronted.marks)
            if cut is not None:
                subject, after, opened = cut, cut.end, Opened(cut.end, "marks")
        if ahead or they:
            of_it = shown(form, ahead.phrase if ahead else None)
            opened = self.frames.behind(site, of_it, after, bare=True)
        found = ahead or (self.subjects.before(site, form) if subject is None and not they else None)
        if found is not None:
            subject = found.phrase
        explicit, opened = found is None or found.link == "explicit", self.fronted.own(site, opened)
        apart = opened is not None and subject is not None and opened.content - subject.end > _APART
        told = site.before is not None and self.fronted.closes_clause(site)
        if opened is None or apart or told or self._right_behind(site, opened):
            report = self.fronted.find(site, form, subject, opened)
            # «…»، يقول فلان، الذي طالب بـ«…»
            follows = apart and found is None and subject is not None
            if report is not None and (opened is None or told or report.pair >= 0 or follows):
                return report, subject
        said = opened is None and form.verb.act in _GOES_ON and subject is not None and explicit
        bare = self.frames.bare(after, site.last, ours=form.verb.lemma != "قال") if said else None
        first = self.tokens[bare.content].word if bare is not None else None
        was = first is not None and not first.classes.isdisjoint(("aux", "negation"))
        behind = {token.text for token in self.tokens[after : site.last]} if bare else set()
        if bare and (was or site.word.text.removeprefix(site.word.cue_conj) not in behind):
            opened = bare  # but قال فلان، في كلمة في العاصمة طرابلس لمناقشة كذا، قال إن
        if opened is None and subject is None and form.verb.act in _GOES_ON:
            opened = self._after_comma(site)
        if not opened or self._suspects(site, form) or silence.idle(self.tokens, site, form, subject, opened):
            return None, subject
        thing = found is not None and not found.phrase.name
        head = self.tokens[found.phrase.start].word if found is not None and thing else None
        nobody = subject is None or (head is not None and inanimate(head))  # القارب يعتقد أنه انقلب
        silent = nobody and silence.unsaid(self.frames.phrases, site, opened)
        silent = silent or silence.published(self.tokens, site, form, opened, after)
        if silent or silence.in_writing(site, form, subject):
            return None, None
        document = site.i + 1 < site.last and self.tokens[site.i + 1].text in IN_IT  # بيانا توقع فيه
        if found is None and not document and silence.noun_here(site, form) and not self._begun(site):
            return None, None
        if (
            self._only_called(site, opened, subject)
            or (form.verb.act == "announce" and self._is_announced(form, opened, subject))
            or self._published_thing(site, form, opened, subject)
            or self._thing_does(site, form, opened, subject)
            or (form.verb.lemma == "دعا" and silence.called_for(self.tokens, site, subject))
            or silence.nothing_said(self.tokens, site, subject, form, opened, named=self._somebody(subject))
        ):
            return None, None
        return self._made(site, form, opened, subject, found), subject

    def _after_comma(self, site: Site) -> Opened | None:
        """وتابع، كان من المفترض أن نكمل: a clause that nothing opens."""
        comma = site.i == site.sentence.first and site.i + 1 < site.last
        comma = comma and self.tokens[site.i + 1].kind == "comma"
        return self.frames.bare(site.i + 2, site.last) if comma else None

    def _acts_on(self, site: Site) -> bool:
        """التي اتهمت الوزارة بكذا: a relative clause without a pronoun that means her."""
        after = self.tokens[site.i + 1].word if site.i + 1 < site.last else None
        here = after is not None and after.text.startswith("امام")  # الذين اتهموا أمامه الوزارة بكذا
        his = after is not None and after.possessed and not after.definite  # but الذي طالب الأهلي بكذا
        return after is None or here or not (his or "attached" in after.classes)

    def _begun(self, site: Site) -> bool:
        """وفي بغداد رفض الوزير أن, في المقابل نفى المتحدث كذا: a verb behind where, when and in turn."""
        return site.word.raw.endswith("ى") or heads(self.tokens, site.sentence.first, site.i)

    def _somebody(self, subject: Phrase | None) -> bool:
        return subject is not None and bool(subject.parts or self.subjects.named(subject))

    def _thing_does(self, site: Site, form: CueForm, opened: Opened, subject: Phrase | None) -> bool:
        """المخالفات التي تهدد الحياة: what things do to others, which say nothing."""
        if subject is not None and subject.start > site.i:
            return False  # السعر الذي طالبت الأحزاب بالحفاظ عليه
        if subject is None and shows_apart(self.tokens, site, form):
            return True
        return opened.opening not in ("clause", "colon", "marks") and of_thing(self.tokens, site)

    def _only_called(self, site: Site, opened: Opened, subject: Phrase | None) -> bool:
        """ما وصفته بـ«غياب الرقابة»: a name in marks within what somebody says."""
        opens, i = self.fronted.marks.opens, opened.content
        pair_i = opens.get(i, opens.get(i + 1, -1) if site.word.cue_object else -1)  # ما وصفه بـ«كذا»
        before, after = site.before, self.tokens[site.i + 1].word
        it = site.word.cue_object or (after is not None and "attached" in after.classes)  # ما يشكو منه
        # القضية التي يشكو منها السكان «…», but التعديل الذي تصفه الحكومة بأنه «…»
        which = before is not None and "relative" in before.classes and not site.word.cue_object
        judged = subject is not None and self.tokens[site.i - 2].text in AND_HE  # وهو ما وصفه فلان بـ«كذا»
        if pair_i < 0 or before is None or not it or judged:
            return False
        inward = before.text == "فيما" and self.tokens[site.i - 2].word is not None  # في ما وصفه بـ«كذا»
        if not (which or inward or before.text in WHAT):
            return False
        pair = self.fronted.marks.pairs[pair_i]
        called = opened.opening == "marks" and before.text == "ما" and site.i - 2 >= site.sentence.first
        that = self.tokens[site.i - 2].word if called else None  # أن ما قاله المدرب «كلام رجل غاضب»
        return pair.close_i - pair.open_i <= _NAMED or (that is not None and "clause" in that.classes)

    def _is_announced(self, form: CueForm, opened: Opened, subject: Phrase | None) -> bool:
        """تعلن النتائج في أجل …: the document is what is announced."""
        if subject is None or opened.opening in ("clause", "colon", "marks"):
            return False
        head = self.tokens[subject.start].word
        paper = head is not None and head.noun is not None and head.noun.kind == "document"
        paper = paper or (head is not None and head.stem in listed("drawn"))
        return paper and form.form == "present" and form.verb.lemma != "كشف"

    def _published_thing(self, site: Site, form: CueForm, opened: Opened, subject: Phrase | None) -> bool:
        """ونشر «أخبار زائفة»: the noun, and what was spread."""
        if subject is not None or form.verb.any or opened.opening != "marks":
            return False
        pair = self.fronted.marks.pairs[self.fronted.marks.opens[opened.content]]
        return site.word.text[1:] == form.verb.masdar and pair.close_i - pair.open_i <= _NAMED

    def _right_behind(self, site: Site, opened: Opened) -> bool:
        """«…»، يقول وهو يضحك: a quote ends right before the verb, and nothing begins right behind it."""
        comma = site.i > site.sentence.first and self.tokens[site.i - 1].kind == "comma"
        again = opened.opening == "marks" and self.tokens[site.i + 1].kind == "comma"  # «…»، يضيف، «…»
        return site.i - 1 - comma in self.fronted.marks.closes and (again or opened.content - site.i > _APART)

    def _behind(self, site: Site, form: CueForm) -> tuple[Phrase | None, int, Opened | None]:
        """Subject and content behind a verb, and where the search for the content began."""
        verb, start = form.verb, site.i + 1
        subject, after = self.frames.subject(start, site.last, verb)
        subject = paired(self.tokens, subject, form, site.last) if subject is not None else None
        if subject is not None and "target" in verb.takes and (own := untitled(subject)) is not None:
            subject, after = own, own.end
        if subject is not None and not self.subjects.fits(subject, form):
            subject, after = None, past_instead(self.tokens, start, site.last)  # ونفى غير مرة | الأنباء
        form = shown(form, subject)
        charged = self.frames.ours(subject, (start, after, site.last), verb)
        charged = charged or self._charged(site, form, subject)
        opened = None if charged else self.frames.behind(site, form, after, bare=subject is None)
        if subject and opened and subject.name:
            past = self.frames.past_insertion(subject.end + 1, site.last)
            if family(self.tokens, subject, opened, verb.takes, past):
                after = subject.end + 1
                subject = subject._replace(end=after, name=(subject.name[0], after))
                opened = self.frames.behind(site, form, after, bare=False)
        if subject is not None and (sooner := self._sooner(site, form, subject, opened)) is not None:
            role = (subject.start, subject.name[0]) if subject.name else subject.role
            subject = subject._replace(end=sooner.content, role=role)
            after, opened = sooner.content, sooner
        if subject is not None and self._in_his(site, form, subject, opened):
            judged = Opened(subject.start, "noun")
            opened = judged if opened is None or verb.takes & {"target", "blame"} else opened
            subject = None
        if charged or subject is None:
            return (charged[0], after, charged[1]) if charged else (subject, after, opened)
        bare = not (subject.head or subject.parts) and not verb.takes.isdisjoint(("noun", "measure"))
        if opened is None and bare and not self.subjects.named(subject):
            # نفى الأنباء: what looked like the speaker is the object
            opened = self.frames.behind(site, form, start, bare=True)
            return (subject if opened is None else None), after, opened
        if opened is None and "target" in verb.takes and subject.number == "p":
            # اتهم سكان البلدية بالتقصير
            by = self.tokens[after].word if after < site.last else None
            led, last = (self.tokens[k].word for k in (subject.end - 2, subject.end - 1))
            accused = by is not None and by.prep == "ب" and last is not None and last.definite
            accused = accused and led is not None and led.classes.isdisjoint(("preposition", "quantity"))
            if accused and subject.end - subject.start > 1 and not all_accused(self.tokens, subject, after):
                return subject._replace(end=after - 1), after, Opened(after - 1, "noun")
        if (whom := self._whom(site, form, (subject, after), opened)) is not None:
            return None, after, whom
        if opened is not None and "target" in verb.takes:
            subject, opened = self._given_back(site, subject, opened)
        return subject, after, opened

    def _whom(
        self, site: Site, form: CueForm, behind: tuple[Phrase, int], opened: Opened | None
    ) -> Opened | None:
        """Whom or what the one phrase `behind` is, and where the search went on, where it is no speaker."""
        (subject, after), verb = behind, form.verb
        words = thing_judged(self.tokens, site, form, subject, opened) if "target" in verb.takes else None
        if words or (words := spoken_to(self.tokens, site, form, subject, opened)):
            return words
        if opened is not None and "target" in verb.takes and self._all_judged(site, subject, opened):
            return Opened(subject.start, "noun")
        alone = opened is None or verb.takes & {"by", "blame"} or all_accused(self.tokens, subject, after)
        return accused_alone(self.tokens, site, form, subject, after) if alone else None

    def _sooner(self, site: Site, form: CueForm, subject: Phrase, opened: Opened | None) -> Opened | None:
        """تتوقع مصادر ارتفاع الأسعار: what a phrase without ال has swallowed, if nothing better opens."""
        takes, right = form.verb.takes, subject.start == site.i + 1
        i = uncovered(self.tokens, subject, takes, opened) if right else -1
        if i < 0 or (opened is not None and not weaker(self.tokens, subject, opened, takes)):
            return None
        again = self.frames.behind(site, form, i, bare=False)
        return again if again is not None and again.content == i else None

    def _in_his(self, site: Site, form: CueForm, subject: Phrase, opened: Opened | None) -> bool:
        """أصدرت النقابة بيانا طالبت فيه الوزارة بكذا, استنكرت فيه تصريح الوزير: no speaker."""
        paper = opened is None and "noun" in form.verb.takes and document(subject.head)
        within = bool(form.verb.takes & ACTS_ON) if opened is not None else paper
        within = within and self.tokens[site.i + 1].text in IN_IT
        first = self.tokens[site.sentence.first].word
        if not within or subject.name or not subject.definite or first is None:
            return False
        ahead = range(max(site.sentence.first, site.i - _ISSUED), site.i)
        issues = bool(ahead) and all(self.tokens[i].text.removeprefix("و") != "في" for i in ahead)
        issues = issues and not first.text.startswith("صدر")  # nor في وقت حذرت فيه فلانة
        return issues and first.text.endswith("ت") == (form.gender == "f")

    def _charged(
        self, site: Site, form: CueForm, subject: Phrase | None
    ) -> tuple[Phrase | None, Opened] | None:
        """Who accuses or measures, and whom or what, up to the charge or the measure and on."""
        takes = form.verb.takes
        found = charged_with(self.tokens, self.fronted.marks, site, subject) if "by" in takes else None
        measures = found is None and subject is not None and "measure" in takes
        return self._measured(site, form, subject) if subject is not None and measures else found

    def _measured(self, site: Site, form: CueForm, subject: Phrase) -> tuple[Phrase | None, Opened] | None:
        """تقدر شركات تنقيب احتياطات الحقل بكذا: who measures, and what; قدر عدد النازحين بكذا: only what."""
        i = measurable(self.tokens, subject)
        opened = self.frames.behind(site, form, i, bare=True) if i > 0 else None
        if opened is not None and opened.content == i:
            return subject._replace(end=i), Opened(i, "noun")
        whole = not (subject.name or site.word.cue_object) and counted_in(self.tokens, subject.end)
        whole = whole and uncovered(self.tokens, subject, form.verb.takes, None) < 0
        return (None, Opened(subject.start, "noun")) if whole else None

    def _all_judged(self, site: Site, subject: Phrase, opened: Opened) -> bool:
        """حين وصفت الملف بأنه «قديم»: the one phrase before بأنه is what she judges."""
        that = self.tokens[opened.content - 1].text
        alone = opened.opening == "clause" and opened.content - subject.end == 1 and that.startswith("بان")
        return alone and not site.word.cue_object and self._given_back(site, subject, opened)[1] is opened

    def _given_back(self, site: Site, subject: Phrase, opened: Opened) -> tuple[Phrase, Opened]:
        """وصفت لجنة التحكيم الرواية بأنها: the last noun of the phrase is what is judged."""
        by = self.tokens[opened.content - (opened.opening == "clause")].text
        if subject.kind == "person" and marked(self.fronted.marks, subject.end, opened):
            return subject, Opened(subject.end, "noun")
        last = self.tokens[subject.end - 1].word
        named = subject.name[1] - subject.name[0] if subject.name else 0
        whole = self.tokens[subject.end].text == "ذلك"  # فسر سكان الحي ذلك بأن
        whole = whole or undivided(self.tokens, subject, by)
        whole = whole or (last is not None and not named and of_a_land(last.stem))  # وصف الحكم المصري بأنه
        single = whole or site.word.cue_object or 0 < named < _FULL_NAME or subject.end - subject.start == 1
        if last and any(token.kind == "mark" for token in self.tokens[subject.start : subject.end - 1]):
            single = of_a_land(last.stem)  # وصفت «المنبر» القضية بأنها
        if single or not by.startswith("ب") or last is None or not last.definite:
            return subject, opened
        end = subject.end - 1
        name = (subject.name[0], min(end, subject.name[1])) if subject.name else None
        return subject._replace(end=end, name=name), Opened(end, "noun")

    def _made(
        self, site: Site, form: CueForm, opened: Opened, subject: Phrase | None, found: Before | None
    ) -> Report:
        link = found.link if found is not None else "explicit"
        report = self.reporting.make(site, form, opened, subject=subject, link=link)
        if found is not None:
            led = self.tokens[found.phrase.start - 1].word if found.phrase.start else None
            own = led is not None and "while" in led.classes  # ، لكن خبراء قالوا إن: a clause of its own
            bare = found.link == "local" and found.phrase.end == site.i and not (own or report.paper)
            report.nested = bare or self.subjects.inside(found.phrase, site)
            if not report.nested:
                start = self.reporting.segment(found.phrase.start, site.sentence.first)
                report.segment = min(report.segment, start)
        before = site.before
        relative = before is not None and "relative" in before.classes
        if relative or (found is not None and found.link == "local"):
            opens = found is not None and found.phrase.start <= site.sentence.first + 1
            report.content_end = self._closing_comma(report.content, site, opens=opens)
        if before is not None and "what" in before.classes:
            report.nested = True
        return report

    def _closing_comma(self, i: int, site: Site, *, opens: bool) -> int:
        """The comma that closes a relative clause, or -1: فلان، الذي تعهد بكذا، يصل; …، الذي تعهد بكذا، بأن.

        `opens`: the sentence begins with its antecedent, and waits for a verb.
        """
        inside = self.fronted.marks.inside
        for j in range(i + 1, site.last - 1):
            word = self.tokens[j + 1].word
            if self.tokens[j].kind == "comma" and inside[j] == inside[site.i]:
                acts = word is not None and imperfect(word)
                acts = acts or (word is not None and bool(word.cues) and not word.cue_conj)
                that = word is not None and "clause" in word.classes and not word.conj
                if (opens and acts) or that:
                    return j
        return -1

    def _suspects(self, site: Site, form: CueForm) -> bool:
        known = self.frames.phrases.known
        return "by" in form.verb.takes and suspected(self.tokens, self.fronted.marks, site, known)
