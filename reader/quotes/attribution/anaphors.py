"""Whom a phrase calls back that names nobody: المتحدث ذاته, الرجل, وأضاف الطرابيشي, وجاء في البيان."""

from __future__ import annotations

from reader.quotes.attribution.choice import Choice
from reader.quotes.attribution.said import Said, last_of
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.phrases import POINTING
from reader.quotes.phrases.reading import Reading
from reader.quotes.reports.report import Report
from reader.quotes.speakers.entities import Entities, ministry
from reader.quotes.speakers.entity import Entity, same
from reader.quotes.speakers.recalls import agreeable, circles, of_gender
from reader.quotes.tables.lists import listed
from reader.quotes.words.agreement import agrees
from reader.quotes.words.shapes import nation
from reader.quotes.words.word import SOMEBODY

_VOICES = 8
"""Statements among which somebody without a name is looked for."""
_ONE_OF = frozenset(("احد", "واحد"))
"""The heads of أحد الركاب, إحدى الأمهات, واحد من السكان."""


class Anaphors:
    """Asks who has spoken and acted up to a report of one article."""

    def __init__(self, reading: Reading, entities: Entities, choice: Choice) -> None:
        self.tokens, self.sentences, self.phrases = reading.tokens, reading.sentences, reading.phrases
        self.entities, self.choice, self.said = entities, choice, choice.said

    def meant(self, report: Report, subject: Phrase) -> Entity | None:
        """Who was told of before and is the subject of a report; None where names and titles tell it."""
        entity = self.choice.kinship.meant(subject) or self._spoken(subject)
        entity = entity or self._same_again(report, subject) or self._told_of(subject)
        entity = entity or self._adding(report, subject) or self._stated(report, subject)
        entity = entity or self._of_his_team(report, subject) or self._of_his_land(report, subject)
        return entity or self._only_one(report, subject)

    def credited(self, report: Report) -> Entity | None:
        """وقال، بحسب المصدر نفسه، إن: the source that passes on what somebody else has said."""
        i = report.cue_i + 1
        i += self.tokens[i].kind == "comma"
        by = self.tokens[i].word
        if report.shape != "verb" or by is None or not by.nominal:
            return None
        source = self.phrases.read(i + 1, report.content)
        if source is None or source.head not in listed("passing_on"):
            return None
        return self.meant(report, source) or self.entities.meant(source)

    def _of_his_team(self, report: Report, subject: Phrase) -> Entity | None:
        """وتابع مدرب أسود الأطلس, behind what the coach of a country said: one team by two names."""
        adds = report.act == "add" and not (report.nested or subject.name)
        keys = self.entities.keys(subject.start, subject.end)
        coaches = listed("circle:coach")
        trade = coaches if keys & coaches else listed("circle:player")
        said = self._just_said(report) if adds else None
        if said is None or self.entities.meant(subject) is not None:
            return None
        words, own = said.entity.words, keys - said.entity.words
        if "وزاره" in words and subject.head in words and own and all(map(ministry, own)):
            return said.entity  # المتحدث باسم الوزارة, later المتحدث باسم الخارجية
        if not keys & trade or trade.isdisjoint(words):
            return None
        behind = (token.word for token in self.tokens[subject.start + 1 : subject.end])
        team = next((one for one in behind if one and not (one.definite and one.stem in words)), None)
        return None if team is None or team.stem in words else said.entity  # no مدرب نادي الواحة

    def _only_one(self, report: Report, subject: Phrase) -> Entity | None:
        """وشدد الناشط الحقوقي على, ويرى الخبير أن: by a new title, the one person who has spoken."""
        word, said = self.tokens[subject.start].word, self._just_said(report)
        if said is None or word is None or subject.name or report.shape != "verb" or report.nested:
            return None
        his, behind = said.entity, self.tokens[subject.start + 1].word
        called, more = word.definite and word.stem in listed("called_again"), subject.end - subject.start
        fits = more == 2 and behind is not None and behind.definite and agreeable([behind], his.words)
        if (
            not (called and (fits or more == 1))
            or not his.name
            or self._turns(report)
            or self.entities.meant(subject) is not None
        ):
            return None
        reigns = {one for one in his.words if not nation(one)} <= listed("republic") and bool(his.words)
        reigns = reigns or not his.words.isdisjoint(listed("statesman"))
        if reigns and word.stem not in listed("official"):
            return None  # وقال الوزير فلان إن كذا. وأكد المبعوث الأممي
        alone = all(one.entity is his or one.entity.kind != "person" for one in self.said[-_VOICES:])
        return his if alone and agrees(his.number, said.gender, report.forms) else None

    def _turns(self, report: Report) -> bool:
        """من جانبه، قال: whether a sentence begins with what leads to somebody else."""
        first = self.sentences[report.sentence_i].first
        led = (one.word for one in self.tokens[first : report.cue_i])
        return any(one is not None and one.stem in listed("in_turn") for one in led)

    def _of_his_land(self, report: Report, subject: Phrase) -> Entity | None:
        """وأكد الرئيس السوداني, behind what الرئيس فلان said, of whom the text has told no land."""
        said, word = self._just_said(report), self.tokens[subject.end - 1].word
        if said is None or word is None or subject.name or subject.end == subject.start + 1:
            return None
        words, his = self.entities.keys(subject.start, subject.end), said.entity
        near = said.sentence_i >= report.sentence_i - 1 and not report.nested and report.act != "reply"
        rest = {one for one in words if not nation(one)} | {subject.head}
        whole = near and bool(his.name) and word.definite and rest <= his.words | {his.head}
        if not (whole and nation(word.stem)) or self._turns(report) or any(map(nation, his.words)):
            return None
        return his if self.entities.meant(subject) is None else None

    def _same_again(self, report: Report, subject: Phrase) -> Entity | None:
        """المتحدث ذاته, المصدر, who goes by no title that the text has given: whoever spoke last."""
        word, said = self.tokens[subject.start].word, last_of(self.said)
        if word is None or not word.definite or said is None:
            return None
        last = self.tokens[subject.end - 1].word
        himself = subject.end == subject.start + 2 and last is not None and "self" in last.classes
        pointed = subject.start > 0 and self.tokens[subject.start - 1].text in POINTING
        himself = himself or (pointed and not report.nested)  # no إن هؤلاء العمال يطالبون
        source, body = subject.head == "مصدر", said.entity.kind == "organisation"
        near = said.sentence_i >= report.sentence_i - 1 and said.entity.kind == "person"
        alone = subject.head == "متحدث" or (source and near)
        alone = alone and (subject.role is None or subject.role[1] == subject.end)  # no المتحدث باسمها
        if not (himself or (alone and subject.end == subject.start + 1)):
            return None  # بلاغ للوزارة … المصدر ذاته
        known = self.entities.by_head.get(subject.head, [])
        lone = not said.entity.name and said.entity.number == "s" and said.entity.head != subject.head
        if source and (body or lone):  # … وقال وكيل شحن كذا. وأضاف المصدر
            known = [one for one in known if one.gender == subject.gender]  # not مصادر أمنية
        return said.entity if not known and (source or not body) else None

    def _adding(self, report: Report, subject: Phrase) -> Entity | None:
        """وأضاف الطرابيشي, وتابعت الأم, وقال الأخير: whoever spoke last, by a new title."""
        word, form = self.tokens[subject.start].word, report.form
        more = self.tokens[subject.end - 1].word
        told = subject.end == subject.start + 2 and more is not None and more.definite  # الناطق الرسمي
        if not (told or subject.end == subject.start + 1) or word is None or not word.definite:
            return None
        if form is None or report.shape != "verb" or report.nested or form.number != "s":
            return None
        if word.stem in listed("latter"):
            return self.choice.latter(subject.start, form.gender)
        said = self._just_said(report)
        meant = word.stem in listed("meant")
        title = word.noun is not None and word.noun.kind in SOMEBODY and not subject.name
        title = title and subject.head not in listed("authority")  # … . فعلق القاضي
        other = subject.head in listed("chief") and said is not None and said.entity.role
        title = title and not (other and said is not None and subject.head not in said.entity.words)
        known = self.entities.meant(subject)
        if said is None or form.verb.act != "add" or not (meant or (title and known is None)):
            return None
        body = subject.kind == "organisation"  # الجهة المشرفة, which has been made known itself
        if known is not None and not body and (known.head or len(known.name) > 1):
            return None
        kind = "person" if meant and not body else subject.kind
        fits = said.entity.kind == kind and agrees(said.entity.number, said.gender, report.forms)
        return said.entity if fits else None

    def _stated(self, report: Report, subject: Phrase) -> Entity | None:
        """وأضاف البيان, of which nobody has told yet: the body's that spoke last."""
        word, known = self.tokens[subject.start].word, self.entities.by_head.get(subject.head)
        alone = subject.end == subject.start + 1 and word is not None and word.definite
        if not alone or known or subject.head not in listed("spoken") or self.entities.written(subject):
            return None
        said = self._just_said(report)
        return said.entity if said is not None and said.entity.kind == "organisation" else None

    def _told_of(self, subject: Phrase) -> Entity | None:
        """الرجل, behind what a driver without a name did: he, unless somebody was named since."""
        if not self.entities.anaphoric(subject) or self.entities.styled(subject) is not None:
            return None
        named = self.entities.recent[-1].last_i if self.entities.recent else -1
        return self.choice.acting(named, subject)

    def _spoken(self, subject: Phrase) -> Entity | None:
        """الشاب, المرأة نفسها, الراكب, التاجر: a شاب, a بائعة, أحد الركاب, a بائع, who goes by no name."""
        word, head = self.tokens[subject.start].word, same(subject.head)
        if subject.name or word is None or not self.entities.again(subject):
            return None
        anyone = "anaphor" in word.kinds and self.entities.styled(subject) is None
        parent = word.stem in listed("parent")  # who has a name may be one, too
        known = None if anyone or parent else self.entities.meant(subject)
        if known is not None:
            return known if known.head in _ONE_OF else None  # الراكب نفسه is no one else
        alike = circles().get(subject.head, frozenset()) | {head}
        likely = self._unnamed(subject, self._named(subject) if anyone else -1)
        fits = [
            one
            for one in likely
            if anyone or one.head in alike or (one.head in _ONE_OF and head in one.words)
        ]
        return next((one for one in fits if one.head == head), fits[0] if fits else None)

    def _named(self, subject: Phrase) -> int:
        """Where somebody who has a name was told of last, and did not speak in his office: he is the man."""
        officials = {id(one.entity) for one in self.said[-_VOICES:] if one.entity.role}
        recent = (one for one in reversed(self.entities.recent) if id(one) not in officials)
        return next((one.last_i for one in recent if of_gender(one, subject)), -1)

    def _unnamed(self, subject: Phrase, since: int) -> list[Entity]:
        """Who have spoken behind a token and have no name, the last first: as many and of the same gender."""
        said = [one for one in reversed(self.said[-_VOICES:]) if one.cue_i > since and not one.nested]
        alike = (one.entity for one in said if one.gender in (subject.gender, None))
        some = [one for one in alike if one.number == subject.number and one.kind != "organisation"]
        return [one for one in some if not one.name and one is not self.entities.unnamed]

    def _just_said(self, report: Report) -> Said | None:
        """The last statement, where it stands in the report's paragraph or right before."""
        said = last_of(self.said)
        near = said is not None and self.sentences[report.sentence_i].passage_i - said.passage_i <= 1
        return said if near else None
