"""Whose somebody is: زوجها, مديرها التنفيذي said by themselves, out of the sentence that tells it.

A relation without a name is called after whoever it belongs to: زوج سعاد مرزوق. A post is called after the
body told of right before: المدير التنفيذي للشركة. Where that is not sure, the relation stays as it is written
and counts as no name, and the post is not shown.
"""

from __future__ import annotations

from bisect import bisect

from reader.quotes.attribution.said import Said, last_of
from reader.quotes.phrases.government import ACTS_ON
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.reading import Reading
from reader.quotes.reports.report import Report
from reader.quotes.speakers.entities import Entities
from reader.quotes.speakers.entity import Entity
from reader.quotes.speakers.mentions import Mention
from reader.quotes.tables.lexicon import Gender, Noun, lexicon
from reader.quotes.tables.lists import affixes, listed
from reader.quotes.words.particles import IN_IT, INSIDE
from reader.quotes.words.shapes import adjective, imperfect, nation
from reader.quotes.words.word import Word
from reader.text.fold import folded_text

_BODY = 40
"""Tokens from a body to who leads it."""
_SENT, _PAPER = 40, 16
"""Tokens from who sends a paper, and from the paper, to what it says."""
_LETTER = 3
_ANOTHER = frozenset(("clause", "relative", "negation", "conjunction"))
"""Classes of what begins a clause of its own."""
_SHORT = 2
"""Words of وزير الخارجية."""
_IN_IT: dict[str, Gender] = {"فيها": "f", "فيه": "m", "لها": "f", "له": "m", "لديها": "f", "لديه": "m"}
_HIS: dict[str, Gender] = {"ها": "f", "ه": "m"}
_CONSTRUCT = {"أبي": "والد", "أمي": "والدة", "أخي": "أخو", "أبوه": "والد", "أبوها": "والد"}
"""Relations that do not stand before an owner as they stand before a pronoun."""


class Owners:
    """Tells in one article whose people are."""

    def __init__(self, reading: Reading, entities: Entities, said: list[Said]) -> None:
        self.written, self.tokens, self.phrases = reading.written, reading.tokens, reading.phrases
        self.sentences = reading.sentences
        self.firsts = [passage.first for passage in reading.passages]
        self.entities, self.said = entities, said
        self.related: dict[tuple[str, int], Entity] = {}

    def related_to(self, phrase: Phrase, entity: Entity) -> Entity:
        """Who a relation without a name is: زوجها is another one with each wife."""
        word = self.tokens[phrase.start].word
        if phrase.name is None and not phrase.definite:
            self._in_body(phrase, entity)
        if phrase.name or word is None or not word.possessed or entity.name:
            return entity
        alone = phrase.end == phrase.start + 1
        relative = alone and ("related" in lexicon().classes(phrase.head) or "mine" in word.classes)
        owner = self._owner(phrase) if relative else None
        if owner is None:
            entity.named = False
            return entity
        called = self._bare(phrase.start)
        text = f"{called} {owner.text}"
        known = self.related.get((called, id(owner)))
        if known is None:
            known = Entity(
                *(entity.kind, phrase.gender, phrase.number, entity.head, ()), words=frozenset(), text=text
            )
            self.related[called, id(owner)] = known
            known.forms.setdefault(self.entities.surface(phrase.start, phrase.end))
        return known

    def sender(self, report: Report, met: list[Mention]) -> Phrase | None:
        """Who sent the paper that a verb tells of; who goes on in a clause: إن المجلس يرفض كذا، ويطالب."""
        if report.subject is not None and not report.paper:
            return None
        if report.clause_i >= 0:
            return self.phrases.read(report.clause_i, report.cue_i)
        return self._short(report) or self._received(report) or self._sender(report, met)

    def _short(self, report: Report) -> Phrase | None:
        """وقالت الدعم السريع إن, of the قوات الدعم السريع told of before: a body without its head."""
        if report.shape != "verb" or report.subject is not None or not report.takes.isdisjoint(ACTS_ON):
            return None
        first = end = report.cue_i + 1
        while end < report.content and (word := self.tokens[end].word) is not None:
            if not word.definite or word.conj or word.prep:
                break
            end += 1
        return self.entities.labelled(first, end) if end > first + 1 else None

    def _received(self, report: Report) -> Phrase | None:
        """تلقى الوزير اتصالا من نظيره فلان، مهنئا, … أكد خلاله كذا: whose a message is, right before."""
        form, first, cue_i = report.form, self.sentences[report.sentence_i].first, report.cue_i
        free = report.subject is None and report.shape in ("verb", "participle")
        if form is None or not free or form.number != "s":
            return None
        comma = self.tokens[cue_i - 1].kind == "comma"
        within = self.tokens[cue_i + 1].text in INSIDE
        if report.shape == "verb" and comma and not within:
            return None  # تلقى الوزير اتصالا من نظيره، وأكد أن: who received it
        texts = [token.text for token in self.tokens[max(first, cue_i - _SENT) : cue_i]]
        if "من" not in texts or listed("message").isdisjoint(texts):
            return None  # as of most
        got = next((k for k, text in enumerate(texts) if text.removeprefix("و") in listed("receives")), -1)
        message = next((k for k, text in enumerate(texts) if k > got >= 0 and text in listed("message")), -1)
        of = next((k for k, text in enumerate(texts) if k > message >= 0 and text == "من"), -1)
        if of < 0:
            return None
        start = cue_i - len(texts) + of + 1
        who = self.phrases.read(start, cue_i - comma)
        right = who is not None and who.end == cue_i - comma and who.number == "s"
        return who if right and who is not None and who.gender in (None, form.gender) else None

    def _sender(self, report: Report, met: list[Mention]) -> Phrase | None:
        """أرسلت النقابة خطابا إلى الوزير فلان يؤكد أن: who sent a paper."""
        form, first = report.form, self.sentences[report.sentence_i].first
        bare = report.shape == "verb" and (report.subject is None or report.paper)
        if form is None or not bare or form.number != "s" or report.cue_i - first < _LETTER:
            return None
        whose: Phrase | None = None
        sent = False
        within = "doc" in report.takes and self.tokens[report.cue_i + 1].text in IN_IT  # جاء فيه
        near = _PAPER if within or form.form == "present" else _LETTER - 1  # بيانا أفاد, بيانا مقتضبا أكد
        for i in range(report.cue_i - 1, max(first, report.cue_i - _SENT) - 1, -1):
            word = self.tokens[i].word
            if self.tokens[i].kind == "colon" or (not sent and report.cue_i - i > near):
                break
            if word is not None and not sent and self._paper(word, form.gender):
                whose, sent = self._whose(i + 1, report.cue_i), True
            elif word is not None and sent and ("issues" in word.classes or (not whose and _recites(word))):
                did = (one.phrase for one in reversed(met) if one.sentence_i == report.sentence_i)
                return next((one for one in did if one.start == i + 1 or one.end == i), None)
            elif word is not None and not sent and (word.cues or word.classes & _ANOTHER):
                break
        return whose

    def _whose(self, i: int, cue_i: int) -> Phrase | None:
        """بيانا | للنقابة يدعو إلى كذا, رسالة | من الوزارة تؤكد كذا: whose it is, right before its verb."""
        word = self.tokens[i].word
        if word is None or not (word.prep == "ل" or word.text == "من"):
            return None
        read = self.phrases.read_without_clitic if word.prep else self.phrases.read
        phrase = read(i if word.prep else i + 1, cue_i) if i + 1 < cue_i or word.prep else None
        if phrase is None or not (phrase.head or self.phrases.names.sure(phrase.start, cue_i)):
            return None  # بيان من سطرين
        return phrase if phrase.end == cue_i and phrase.kind in ("organisation", "person") else None

    def _paper(self, word: Word, gender: Gender) -> bool:
        """بيانا, خطابا, رسالة: a document without ال that a verb agrees with."""
        noun = lexicon().nouns.get(word.text.removesuffix("ا")) if word.text.endswith("ا") else None
        led = word.definite or word.conj or word.prep not in ("", "ب")  # استشهد بتقرير للديوان جاء فيه
        noun = noun or (None if led else word.noun)
        return noun is not None and noun.kind == "document" and noun.gender == gender

    def lead(self, phrase: Phrase, entity: Entity) -> None:
        """Show the post of somebody named, where the body before tells whose it is."""
        if entity.role or phrase.role is None or phrase.name is None:
            return
        first, end = phrase.role
        word = self.tokens[end - 2].word if end > first + 1 else None
        if word is not None and word.noun is not None and word.noun.head == "نظير":
            entity.role = self._counterpart(end - 1)  # also مشترك مع نظيره الفلاني
        if entity.role or phrase.head == "نظير":
            return
        owned_i = next((i for i in range(first, end) if self._pronoun(i)), -1)
        if owned_i < 0 or "leads" not in lexicon().classes(phrase.head):
            return
        word = self.tokens[owned_i].word
        office = owned_i == first or (word and (word.noun or word.text.startswith(affixes("in_name"))))
        if not office:
            return  # مدير أعمالها
        gender = self._pronoun(owned_i)
        body = self._body(phrase.start, gender) if gender else ""
        if not body:
            return
        bare, rest = self._bare(owned_i), self._words(owned_i + 1, end)
        before = self._words(first, owned_i)
        if len(rest) == 1:  # مديرها التنفيذي
            of = "لل" + body[2:] if body.startswith("ال") else "ل" + body
            entity.role = " ".join((*before, "ال" + bare, *rest, of))
        else:
            entity.role = " ".join((*before, bare, body))

    def _in_body(self, phrase: Phrase, entity: Entity) -> None:
        """أكد مسؤول فيها كذا, وقال مصدر فيه إن: call him after the body told of right before."""
        end = phrase.end - (self.tokens[phrase.end - 1].text in _IN_IT)
        gender = _IN_IT.get(self.tokens[end].text) if end < len(self.tokens) else None
        bare = entity.text.removesuffix(f" {self.tokens[end].text}") if gender else ""
        last = self.tokens[end - 1].word
        if end > phrase.start + 1 and not (last and (last.noun or last.text == "عام" or adjective(last))):
            return  # مسؤول شارك فيها
        if not gender or not " ".join(self._words(phrase.start, end)).startswith(bare):
            return
        if body := self._body(phrase.start, gender):
            led = self.tokens[end].text
            at = "لدى " if len(led) > _LETTER and led[0] == "ل" else "في "
            paper = led in ("له", "لها")
            entity.text = f"{bare} {'ل' + body.removeprefix('ا') if paper else at + body}"

    def _counterpart(self, land_i: int) -> str:
        """نظيره التلماري of وزير المياه السنداري: وزير المياه التلماري."""
        titled, land = self.entities.titled, self.tokens[land_i]
        if titled is None or not titled.role or titled.gender != "m" or land.word is None:
            return ""
        words, nisba = titled.role.split(), self.written.of(land_i, land_i + 1)
        if folded_text(words[0]) not in listed("twin_post") or not land.word.stem.endswith("ي"):
            return ""
        last = folded_text(words[-1]).removeprefix("ال")
        country = last.removesuffix("ي")
        if nation(last) or (country != last and country in self.phrases.vocabulary):
            return " ".join((*words[:-1], nisba))
        return " ".join((*words, nisba)) if len(words) <= _SHORT else ""

    def _pronoun(self, i: int) -> Gender | None:
        word = self.tokens[i].word
        if word is None or not word.possessed:
            return None
        return next((gender for owner, gender in _HIS.items() if word.text.endswith(owner)), None)

    def _words(self, first: int, end: int) -> list[str]:
        return [self.written.of(i, i + 1) for i in range(first, end)]

    def _bare(self, i: int) -> str:
        """A noun without its owner: زوجته is زوجة."""
        word = self.tokens[i].word
        written = self.written.of(i, i + 1)
        if word is None:
            return written
        written = written[len(word.conj) + len(word.prep) :]
        if written in _CONSTRUCT:
            return _CONSTRUCT[written]
        bare = next(
            (written.removesuffix(one) for one in ("هما", "ها", "هم", "ه", "ي") if written.endswith(one)), ""
        )
        her = bare.endswith("ت") and word.noun is not None and word.noun.gender == "f"
        return bare[:-1] + "ة" if her and not (bare in ("بنت", "أخت") or bare.endswith("ات")) else bare

    def _owner(self, phrase: Phrase) -> Entity | None:
        """The named person meant: of mine whoever speaks, of his and hers whoever spoke last."""
        word = self.tokens[phrase.start].word
        assert word is not None
        if "mine" in word.classes:
            speaking = next((said.entity for said in reversed(self.said) if not said.nested), None)
            return speaking if speaking is not None and speaking.name else None
        gender = self._pronoun(phrase.start)
        if gender is None:
            return None
        last = last_of(self.said)
        if last is None or last.passage_i != self._passage(phrase.start):
            return None
        named = (one for one in reversed(self.entities.recent) if one.gender == gender)
        latest = next((one for one in named if one.last_i < phrase.start), None)
        return last.entity if latest is last.entity else None  # and nobody else was named since

    def _passage(self, token_i: int) -> int:
        return bisect(self.firsts, token_i) - 1

    def _body(self, before_i: int, gender: Gender) -> str:
        """The body that spoke last or was told of right before a token, as it is called."""
        last = last_of(self.said)
        spoke = last is not None and last.entity.kind == "organisation"
        floor = max(-1, before_i - _BODY)
        for i in range(before_i - 1, floor, -1):
            if spoke and last is not None and i == last.cue_i:
                return last.entity.text if last.gender == gender else ""
            word, noun = self.tokens[i].word, self._noun(i)
            if word is not None and word.place and noun is None and self._free(i):
                return ""  # أما بكين فقالت على لسان متحدثها
            if word is None or noun is None or noun.gender != gender or not self._free(i):
                continue
            if spoke and last is not None and not self._since(i, last.cue_i):
                continue
            read = self.phrases.read_without_clitic if word.prep else self.phrases.read
            phrase = read(i, before_i)
            return self.entities.surface(phrase.start, phrase.end) if phrase is not None else ""
        return ""

    def _since(self, i: int, cue_i: int) -> bool:
        """… . ولم تنف اللجنة | ولم تؤكد: whether a body has acted since another spoke."""
        before = self.tokens[i - 1].word if i else None
        acts = before and (before.cues or before.classes & {"verb", "narrated"} or imperfect(before))
        return bool(acts) and any(token.kind == "stop" for token in self.tokens[cue_i:i])

    def _noun(self, i: int) -> Noun | None:
        """The noun of a body, which is no other one's."""
        word = self.tokens[i].word
        noun = word.noun if word is not None and not word.possessed else None
        return noun if noun is not None and noun.kind == "organisation" and noun.number == "s" else None

    def _free(self, i: int) -> bool:
        """Whether no noun before a token owns it, and it is no venue: not أحد المستشفيات, في الولاية."""
        word, before = self.tokens[i].word, self.tokens[i - 1].word if i else None
        if before is None or (word is not None and word.prep):
            return True
        led = before.cues or before.classes & {"verb", "narrated", "preposition", "conjunction", "perfective"}
        acts = imperfect(before)  # تسيّر الشركة
        return bool(led or acts or before.text == "اما") and before.text != "في"


def _recites(word: Word) -> bool:
    return word.text.removeprefix("و") in listed("recites")
