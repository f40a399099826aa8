"""Clauses that report nothing, but tell whose the next report is.

وقفت الممرضة فلانة عند الباب. تقول: …; خطف الأضواء المهاجم فلان، وقال: …; استقبل الرئيس …، مؤكدا
"""

from __future__ import annotations

from reader.quotes.agreement import Agreement, Found, agrees
from reader.quotes.contents import TURNS
from reader.quotes.entities import Entities
from reader.quotes.entity import Entity
from reader.quotes.lexicon import CueForm
from reader.quotes.phrase import Phrase
from reader.quotes.reading import Reading
from reader.quotes.reports import Carrier, Report

_FATHERS = frozenset(("ابو", "ام"))
_CLAUSE = 16
"""Tokens of a clause before a bare colon."""
_MET = 25
"""Tokens between somebody's name and what he says, in one sentence."""
_TOPIC = 8
"""Words of a topic before the clause: من جهة أخرى."""


class Clauses:
    """Finds the subjects of one article's clauses."""

    def __init__(self, reading: Reading, entities: Entities, carriers: dict[int, list[Carrier]]) -> None:
        self.tokens = reading.tokens
        self.sentences = reading.sentences
        self.phrases = reading.phrases
        self.entities = entities
        self.carriers = carriers
        self.agreement = Agreement()
        self.ending: dict[int, Phrase] = {}
        """Where a phrase that names somebody ends → the phrase."""
        self.speaking: set[int] = set()
        """Sentences with a report."""

    def _main_subject(self, sentence_i: int, end: int) -> Phrase | None:
        """The subject of a sentence whose verb reports nothing: استقبل الرئيس … مؤكدا."""
        sentence = self.sentences[sentence_i]
        for carrier in self.carriers[sentence_i]:
            if carrier.i < end and not carrier.asks and self._lends(carrier.subject):
                return carrier.subject
        start = self._past_topic(sentence.first, end)
        if any(carrier.asks and carrier.i <= start for carrier in self.carriers[sentence_i]) or any(
            said.asks and said.sentence_i == sentence_i for said in self.agreement.said[-1:]
        ):
            return None
        first = self.tokens[start].word if start < end else None
        if first is None or start + 1 >= end:
            return None
        if first.classes & {"conjunction", "as"} and "topic" not in first.classes:
            return None
        if "negation" in first.classes and start + 2 < end:
            start += 1  # ولم تحدد المتحدثة
        if first.text == "اما":
            start += 1
            first = self.tokens[start].word
        nominal = first is not None and (first.noun is not None or first.name is not None)
        nominal = (
            nominal or self.tokens[start - 1].text == "اما" or (first is not None and first.text in _FATHERS)
        )
        start += not nominal
        while start < end and (word := self.tokens[start].word) and "attached" in word.classes:
            start += 1  # وانضمت إليه النائبة فلانة، معلنة
        phrase = self.phrases.read(start, end)
        return phrase if phrase is not None and self._stands(phrase) else None

    def _past_topic(self, i: int, last: int) -> int:
        """من جهة أخرى، : past its comma; `last` where a preposition begins the sentence without one."""
        first = self.tokens[i].word
        if first is None or not (first.prep or first.classes & {"preposition", "time", "aside"}):
            return i
        for j in range(i + 1, min(i + _TOPIC, last)):
            if self.tokens[j].kind == "comma":
                return j + 1
        topic = self.tokens[i + 1].word if i + 1 < last else None
        return i + 2 if topic is not None and topic.definite and "aside" in topic.classes else last

    def _lends(self, phrase: Phrase) -> bool:
        """Whether a phrase may lend its subject: قاطع تاجر … متسائلا, too."""
        return self._stands(phrase) or (phrase.kind == "person" and bool(phrase.head))

    def _stands(self, phrase: Phrase) -> bool:
        """Whether a phrase surely is somebody: a title, a body, or a name that the article knows."""
        if phrase.number != "s" and self.tokens[phrase.start].text.endswith("ين"):
            return False  # خاطبت الطرفين
        if phrase.head or phrase.parts:
            return phrase.definite
        assert phrase.name is not None
        first = self.tokens[phrase.name[0]]
        given = first.word is not None and (first.word.name is not None or "kin" in first.word.classes)
        if given and phrase.name[1] - phrase.name[0] > 1:
            return True
        return first.text[0].isascii() or self.entities.name_key(*phrase.name)[-1] in self.entities.by_name

    def _turned(self, report: Report) -> Phrase | None:
        """، لكن ابنه مازن لا يوافقه: «…»: the subject of the clause before a bare colon."""
        first = self.sentences[report.sentence_i].first
        for i in range(report.cue_i - 1, max(first, report.cue_i - _CLAUSE), -1):
            word = self.tokens[i].word
            if word is not None and self.tokens[i - 1].kind == "comma" and word.text in TURNS:
                phrase = self.phrases.read(i + 1, report.cue_i) or self.phrases.read(i + 2, report.cue_i)
                return phrase if phrase is not None and (phrase.head or self._stands(phrase)) else None
        return None

    def _met(self, report: Report, forms: tuple[CueForm, ...]) -> Found | None:
        """وخطف الأضواء المهاجم فلان …، وقال: whom the clauses before have named last, and who agrees."""
        cue = self.tokens[report.cue_i].word
        first = self.sentences[report.sentence_i].first
        if report.shape != "verb" or cue is None or not cue.cue_conj or report.cue_i <= first:
            return None
        for i in range(report.cue_i, max(first, report.cue_i - _MET), -1):
            phrase = self.ending.get(i)
            if phrase is None or phrase.name is None or phrase.start <= first:
                continue
            before = self.tokens[phrase.start - 1].word
            led = before is None or "preposition" in before.classes or "clause" in before.classes
            if (led and cue.cue_conj != "ف") or (entity := self._agreeing(phrase, forms)) is None:
                return None
            return Found(entity, "main subject", self.sentences[report.sentence_i].passage_i)
        return None

    def _narrated(self, report: Report, forms: tuple[CueForm, ...]) -> Entity | None:
        """The person whom the sentence before told of: وقفت الممرضة فلانة … . تقول: …"""
        before_i = report.sentence_i - 1
        if before_i < 0 or before_i in self.speaking:
            return None
        before, sentence = self.sentences[before_i], self.sentences[report.sentence_i]
        if before.passage_i != sentence.passage_i:
            return None
        phrase = self._main_subject(before_i, before.last)
        entity = self._agreeing(phrase, forms) if phrase is not None else None
        return entity if entity is not None and entity.name else None

    def _agreeing(self, phrase: Phrase | None, forms: tuple[CueForm, ...]) -> Entity | None:
        if phrase is None or not agrees(self.entities.register(phrase), None, forms):
            return None
        return self.entities.resolve(phrase)
