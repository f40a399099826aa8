"""Whose each report is: the phrase the frame found, else the speaker whom agreement finds."""

from __future__ import annotations

from bisect import bisect
from operator import attrgetter
from unicodedata import combining

from reader.named import NamedTuple
from reader.quotes.attribution import reasons
from reader.quotes.attribution.anaphors import Anaphors
from reader.quotes.attribution.announced import Announced
from reader.quotes.attribution.called import Called
from reader.quotes.attribution.choice import Choice
from reader.quotes.attribution.said import Found, Said, by_verb, last_of
from reader.quotes.phrases.heads import document
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.reading import Reading
from reader.quotes.reports.gestures import doer
from reader.quotes.reports.report import Report
from reader.quotes.speakers.entities import Entities
from reader.quotes.speakers.entity import Entity
from reader.quotes.speakers.mentions import Mention, introduced
from reader.quotes.tables.lexicon import CueForm, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import IN_IT
from reader.quotes.words.tokens import Token, Written
from reader.quotes.words.word import Word
from reader.speech import Link, Reason

_STYLED = 6
"""Tokens behind نقلت, within which عن معاليه stands."""
_NEAR = 12
"""Tokens between a verb without a speaker and its أن."""
_FRAME = 30
"""Tokens between a cue and its content in which a document may be named."""


def past_conjunction(written: Written, i: int, count: int) -> int:
    """Past the letters of a conjunction and the vowels they bear: وَقَالَ begins at its ق, و قال too."""
    text, logical_i = written.text, written.starts[i]
    for _ in range(count):
        logical_i += 1
        while combining(text[logical_i]) or text[logical_i].isspace():
            logical_i += 1
    return logical_i


def _nominal_conj(word: Word) -> bool:
    return bool(word.conj) or (word.text[0] == "و" and word.text[1:] in lexicon().nominal)


_PASSED_ON = frozenset(("relay", "doc"))
"""What verbs take whose source is no subject of theirs."""


class Attributed(NamedTuple):
    """A report with its speaker."""

    report: Report
    entity: Entity
    link: Link
    ground: str
    """What the attribution rests on, a key of the confidences."""
    reason: Reason


class Attribution:
    """Gives the reports of one article to its entities, in order of the text."""

    def __init__(self, reading: Reading, entities: Entities) -> None:
        self.written, self.tokens, self.sentences = reading.written, reading.tokens, reading.sentences
        self.marks, self.phrases, self.entities = reading.marks, reading.phrases, entities
        self.said: list[Said] = []
        self.choice = Choice(reading, entities, self.said)
        self.owners = self.choice.owners
        self.anaphors = Anaphors(reading, entities, self.choice)
        self.announced = Announced(reading.sentences, entities)
        self.called = Called(reading, entities, self.choice, self.said)
        self.labels: dict[str, Entity] = {}
        self.cues: dict[Report, tuple[int, int]] = {}
        """Where the cues of reports stand, once that has been asked."""
        self.reports: list[Report] = []

    def run(self, reports: list[Report], spotted: list[Phrase], mentions: list[Mention]) -> list[Attributed]:
        """All reports that somebody made, in order.

        `spotted`: every phrase that names somebody, for recency; `mentions`: everybody told of.
        """
        self.reports = reports
        following = iter(sorted(spotted, key=attrgetter("start")))
        phrase = next(following, None)
        telling = iter(mentions)
        mention = next(telling, None)
        named: dict[int, Entity] = {}
        found = []
        for report in reports:
            while phrase is not None and phrase.start < report.cue_i:
                entity = self.entities.known(phrase)
                if not (phrase.start and self.tokens[phrase.start - 1].text == "في"):
                    self.entities.touch(entity, phrase.start)
                self.entities.honour(phrase, entity)
                self.owners.lead(phrase, entity)
                named[phrase.start] = entity
                phrase = next(following, None)
            while mention is not None and mention.phrase.start < report.cue_i:
                self._meet(mention, named.get(mention.phrase.start))
                mention = next(telling, None)
            attributed = self._attributed(report)
            if attributed is not None:
                found.append(attributed)
                entity = attributed.entity
                entity.acted_i = max(entity.acted_i, 0) if report.nested else report.cue_i
                if attributed.entity is not self.entities.unnamed:
                    self.announced.hear(report, attributed.entity)
                    self._note(attributed)
        revealed = self.entities.revealed
        if not revealed:
            return found
        return [one._replace(entity=revealed.get(id(one.entity), one.entity)) for one in found]

    def _meet(self, mention: Mention, known: Entity | None) -> None:
        """Note a mention; كانت نادين, of a woman named before, is one of hers as well."""
        name = mention.phrase.name
        single = name is not None and name[1] == name[0] + 1 and not mention.phrase.head
        word = self.tokens[mention.phrase.start].word
        if known is None and name is None and word is not None and word.stem in listed("latter"):
            known = self.choice.latter(mention.phrase.start, mention.gender)  # ورد عليه الأخير
        elif known is None and single and mention.part == "acts":
            known = self.entities.meant(mention.phrase)
            if known is None and introduced(self.tokens, mention):
                known = self.entities.resolve(mention.phrase)
                known.gender = known.gender or mention.gender
            recent = self.entities.recent
            if known is not None and not (recent and recent[-1].last_i > mention.phrase.start):
                self.entities.touch(known, mention.phrase.start)
        elif known is None and name is not None and mention.part == "acts" and mention.gender:
            whole = self.entities.meant(mention.phrase)
            if whole is not None and len(whole.name) < name[1] - name[0]:
                whole = self.entities.resolve(mention.phrase)  # كانت شذرى | علي الكرمي قد سقت الشتلات
                whole.gender = mention.gender
        if known is not None and mention.part == "acts":
            known.acted_i = mention.phrase.start  # وأصدرت النقابة بيانا. وقالت النقابة إن
        elif known is None and self._passes_on(mention.phrase):
            known = self.entities.resolve(mention.phrase)
        self.choice.meet(mention, known)

    def _passes_on(self, phrase: Phrase) -> bool:
        """نقل | مصدر نيابي عن الوزير قوله كذا: whom المصدر behind it calls back, though another spoke."""
        somebody = phrase.kind != "organisation" and not (phrase.definite or phrase.parts)
        verb = self.tokens[phrase.start - 1].word if somebody and phrase.start else None
        return verb is not None and any(cue.verb.lemma in ("نقل", "نسب") for cue in verb.cues)

    def cue(self, report: Report) -> tuple[int, int]:
        """The cue's code points, without a conjunction."""
        if report in self.cues:
            return self.cues[report]
        first = self.tokens[report.cue_i]
        word = first.word
        conj = word is not None and (
            _nominal_conj(word) if report.shape == "nominal" else self._cue_conj(report, first)
        )
        end = self.written.end(report.cue_end - 1)
        self.cues[report] = past_conjunction(self.written, report.cue_i, bool(conj)), end
        return self.cues[report]

    def _cue_conj(self, report: Report, token: Token) -> bool:
        # ورد may be "came in" or "and answered": the verb that was chosen tells.
        verb = report.form.verb if report.form else None
        doc = verb is not None and "doc" in verb.takes
        if not (token.word and token.word.cue_conj) or (doc and token.text.startswith("ورد")):
            return False
        whole = lexicon().cues.get(token.text) or ()
        return all(verb is not form.verb for form in whole)  # قد وعد

    def _note(self, attributed: Attributed) -> None:
        report, entity, link, _, _ = attributed
        cue = self.tokens[report.cue_i].word
        if report.nested and cue is not None and cue.cue_object:
            return  # أبلغه بأن: what follows is again his who was told
        self._wrote(report, entity)
        form, subject = report.form, report.subject
        gender = form.gender if form is not None and form.number == "s" else None
        if link == "explicit" and report.shape == "verb":
            hers = gender == "f" and subject is not None and self._hers(subject)
            entity.gender = gender if hers else entity.gender or gender
        inside = self.marks.inside
        around = inside[report.cue_i]
        # أن الوضع «صعب، مضيفا أن كذا»: also where he goes on in marks that began behind
        begun = max(inside[report.content], inside[report.content_end - 1]) if report.pair < 0 else -1
        asks = form is not None and "question" in form.verb.takes
        told = cue is not None and cue.cue_object
        passage_i = self.sentences[report.sentence_i].passage_i
        self.said.append(
            Said(
                entity,
                report.sentence_i,
                passage_i,
                report.nested or self._within(report) or self._beside(report, entity),
                report.cue_i,
                (around, max(around, begun)),
                entity.gender or gender,
                asks,
                told,
                subject.gender if subject is not None and document(subject.head) else None,
            )
        )

    def _hers(self, subject: Phrase) -> bool:
        """واتهمت عضو اللجنة ركيبة الحمدي كذا: whether a title of his is borne by a name that may be hers."""
        given = self.tokens[subject.name[0]].word if subject.name and subject.head else None
        return subject.gender == "m" and given is not None and given.name is None

    def _within(self, report: Report) -> bool:
        """رسالة ورد فيها كذا: told of a paper on the way."""
        subject = report.subject
        if subject is None or report.link != "local" or report.shape != "verb":
            return False
        return subject.owner is None and document(subject.head) and "doc" in report.takes  # رسالة ورد فيها

    def _beside(self, report: Report, entity: Entity) -> bool:
        """قالت الوزيرة كذا، بعد إعلان الشركة أنها كذا. وأضافت: what a body has announced beside her words.

        Of another gender a verb tells it from who speaks.
        """
        last = self.said[-1] if self.said and report.shape == "nominal" else None
        if last is None or last.nested or last.sentence_i != report.sentence_i or last.cue_i > report.cue_i:
            return False
        return entity.kind == "organisation" and entity.gender == last.gender

    def _wrote(self, report: Report, entity: Entity) -> None:
        """قالت الوزارة في بيان …, وفي بيانها، قالت الوزارة: البيان behind it is hers."""
        if entity.number == "d" or report.nested or report.content - report.cue_i > _FRAME:
            return
        first = self.sentences[report.sentence_i].first
        opens = self.tokens[report.cue_i - 1].kind == "comma" and report.cue_i - first <= _FRAME
        led = self.tokens[first].word if opens else None
        begin = first if led is not None and "preposition" in led.classes else report.cue_i
        for i in range(begin + 1, report.content):
            word = self.tokens[i].word
            noun = word.noun if word is not None else None
            if word is None or noun is None or noun.kind != "document" or word.definite:
                continue
            if "voice" in lexicon().classes(noun.head):
                self.entities.papers[noun.head] = i, entity

    def _attributed(self, report: Report) -> Attributed | None:
        start, end = self.cue(report)
        cue = self.written.text[start:end]
        if report.subject is not None and self.called.on(report, report.subject):
            report.subject, report.link = None, "dropped"
        if (sender := self.owners.sender(report, self.choice.met)) is not None:
            report.subject, report.link = sender, "local"
        if report.subject is not None:
            return self._named(report, report.subject, cue)
        if report.shape == "mark":
            return self._going_on(report)
        found = self._unnamed(report)
        if found is None and (subject := self._herself(report)) is not None:
            report.subject, report.link = subject, "explicit"
            return self._named(report, subject, cue)
        if found is None:
            return self._nobodys(report, cue)
        passive = found.how == "disagrees" and report.opening == "noun" and self._passive(report)
        if passive or self._mine(report, found.entity):
            return None
        distance = self.sentences[report.sentence_i].passage_i - found.passage_i
        link: Link = "local" if found.how in ("same sentence", "main subject", "mentioned") else "dropped"
        spoken = report.shape in ("verb", "participle") and not report.pronoun
        forms: tuple[CueForm, ...] = (report.form,) if spoken and report.form is not None else ()
        if spoken and self.tokens[report.cue_i].text.startswith("بال"):
            forms = report.forms  # بالقول, of any gender
        reason = reasons.agreeing(cue, forms, found.entity.text, found.how, distance)
        return Attributed(report, found.entity, link, found.how, reason)

    def _mine(self, report: Report, entity: Entity) -> bool:
        """سألتها ماذا تريد, where she is the only one told of: it is the writer who asked her."""
        form, word = report.form, self.tokens[report.cue_i].word
        if form is None or word is None or not word.cue_object or "question" not in form.verb.takes:
            return False
        if form.gender != "f" or not word.text.endswith("تها"):
            return False
        others = [one for one in self.choice.candidates(report, report.forms) if one.who is not entity]
        return all(one.slips or max(one.acts_i, one.age) < 0 for one in others)

    def _passive(self, report: Report) -> bool:
        """ووجهت إليه تهمة كذا, أعلنت نتائج كذا: done to what is she, and nobody who has done it."""
        form = report.form
        done = form is not None and form.form == "past" and form.gender == "f"
        return done and form is not None and ("charge" in form.verb.takes or form.verb.act == "announce")

    def _going_on(self, report: Report) -> Attributed | None:
        """A paragraph in marks, or a quote behind a bare colon: the subject, or the last speaker."""
        if report.opening == "colon":
            found = self.choice.choose(report, ())
            if found is not None and found.how == "main subject":
                entity = found.entity
                return Attributed(report, entity, "local", "main subject", reasons.told(entity.text))
            acts = doer(self.tokens, self.sentences[report.sentence_i].first, report.cue_i)
            found = self.choice.choose(report, acts) if acts else None
            if found is None:
                return None
            return Attributed(report, found.entity, "dropped", "goes on", reasons.told(found.entity.text))
        last = last_of(self.said)
        if (ahead := self._ahead(report)) is not None:
            return Attributed(report, ahead, "dropped", "goes on", reasons.leading_to(ahead.text))
        if last is None:
            return None
        return Attributed(report, last.entity, "dropped", "goes on", reasons.going_on(last.entity.text))

    def _ahead(self, report: Report) -> Entity | None:
        """«…»⏎وقالت الكرمي إن: who was named in full before, and speaks first right behind, began with it."""
        passage_i = self.sentences[report.sentence_i].passage_i
        behind = range(bisect(self.reports, report.cue_i, key=attrgetter("cue_i")), len(self.reports))
        ahead = (self.reports[k] for k in behind)
        later = next((one for one in ahead if self.sentences[one.sentence_i].passage_i > passage_i), None)
        subject = later.subject if later is not None else None
        if later is None or subject is None or later.shape != "verb" or subject.head:
            return None
        sentence = self.sentences[later.sentence_i]
        opens = sentence.passage_i == passage_i + 1 and later.cue_i == sentence.first
        if not opens or subject.name is None:
            return None
        entity = self.entities.meant(subject)
        spoke = any(said.entity is entity for said in self.said)
        return entity if entity is not None and len(entity.name) > 1 and not spoke else None

    def _herself(self, report: Report) -> Phrase | None:
        """حذرت السلطات من كذا: whom others mostly warn, where nobody has been told of who might warn her."""
        form, after = report.form, self.tokens[report.cue_i + 1].word
        verb = report.shape == "verb" and form is not None and form.number == "s" and not report.nested
        if not verb or form is None or after is None or "addressed" not in after.kinds:
            return None
        phrase = self.phrases.read(report.cue_i + 1, report.content, form.verb.takes)
        return phrase if phrase is not None and phrase.gender == form.gender else None

    def _nobodys(self, report: Report, cue: str) -> Attributed | None:
        """Words that somebody surely said, though nobody around can have: an unnamed speaker's."""
        form = report.form
        third = report.shape == "verb" and form is not None and form.number == "s"
        near = (form is not None and form.verb.any) or report.content - report.cue_i <= _NEAR
        # وأوضح في كلمته أمس أن; no وشهدت الجلسات نقاشا حول كذا، والإشارة إلى أن
        spoken = report.opening == "colon" or report.pair >= 0 or (report.opening == "clause" and near)
        alone = self.marks.inside[report.cue_i] < 0 and not report.nested
        if not (third and spoken and alone):
            return None
        return Attributed(report, self.entities.unnamed, "dropped", "nobody", reasons.nobody(cue))

    def _named(self, report: Report, subject: Phrase, cue: str) -> Attributed:
        if subject.head and subject.gender is None and not subject.name:
            subject = subject._replace(gender=by_verb(report))  # قالت الضحية
        entity = self._labelled(report) or self.anaphors.meant(report, subject)
        entity = entity or self.entities.resolve(subject, by_verb(report))
        entity = self.owners.related_to(subject, entity)
        self.owners.lead(subject, entity)
        name = entity.text
        link: Link = "explicit" if report.shape == "nominal" else report.link
        ground, reason = "explicit", reasons.explicit(cue, name, after=subject.start > report.cue_i)
        if report.shape == "colon":
            ground, reason = "colon", reasons.answer(name) if link == "dropped" else reasons.colon(name)
            self.labels.setdefault(self._label(report), entity)
        elif report.shape == "mark":
            ground, reason = "colon", reasons.signed(name)
        elif report.shape == "nominal":
            ground, reason = "nominal", reasons.nominal(cue, name)
        elif link == "local":
            ground, reason = "relative", reasons.relative(cue, name)
        elif report.takes & _PASSED_ON:
            reason = reasons.nominal(cue, name)  # نقلت الوكالة عن فلان, جاء على لسان فلان
        return Attributed(report, entity, link, ground, reason)

    def _label(self, report: Report) -> str:
        assert report.subject is not None
        return " ".join(token.text for token in self.tokens[report.subject.start : report.subject.end])

    def _labelled(self, report: Report) -> Entity | None:
        """Who bore the same label before: labels of an interview do not change hands."""
        return self.labels.get(self._label(report)) if report.shape == "colon" else None

    # -- cues without a subject of their own --

    def _unnamed(self, report: Report) -> Found | None:
        if (entity := self._excellency(report)) is not None:
            return Found(entity, "previous", self.sentences[report.sentence_i].passage_i)
        return self.choice.choose(report, report.forms, self.anaphors.credited(report))

    def _excellency(self, report: Report) -> Entity | None:
        """أوضح سموه, أكد معاليه: the last one who was called سمو or معالي."""
        behind = report.cue_i + 1 + (self.tokens[report.cue_i + 1].text in IN_IT)  # عبر فيها سموه عن
        near = self.tokens[behind : behind + (_STYLED if report.pronoun else 1)]
        words = [token.word for token in near if token.word is not None]
        styled = next((word.text for word in words if "excellency" in word.classes), "")
        return self.entities.excellency(styled) if styled and report.shape != "participle" else None
