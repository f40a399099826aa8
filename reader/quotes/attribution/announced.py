"""Who is announced by a trade or a post alone, and told by name below: «نائب: …», later النائب فلان."""

from __future__ import annotations

from reader.quotes.phrases.phrase import Phrase
from reader.quotes.reports.report import Report
from reader.quotes.speakers.entities import Entities
from reader.quotes.speakers.entity import Entity
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.sentences import Sentence
from reader.quotes.words.shapes import nation
from reader.quotes.words.word import NISBA

_OTHERS = frozenset(("another", "quantity", "fraction"))
"""Classes of words that tell of others: نائب آخر, أكثر من نصف المزارعين."""
_ABOVE = 2
"""Paragraphs that announce: the headline, and the lead below it."""


class Announced:
    """Waits for the names of those who spoke above an article without one."""

    def __init__(self, sentences: list[Sentence], entities: Entities) -> None:
        self.sentences, self.entities, self.tokens = sentences, entities, entities.tokens
        self.spoken: dict[int, Entity] = {}
        """Everybody who has said something, by identity."""
        self.waiting: list[tuple[int, Entity, bool]] = []
        """Who was announced, how many had spoken then, and whether by a bare trade."""

    def hear(self, report: Report, entity: Entity) -> None:
        """Note a statement: the first of somebody may tell who had been announced."""
        if id(entity) in self.spoken:
            return
        for waiting in self.waiting:
            count, one, bare = waiting
            next_one = len(self.spoken) == count
            found = _is(one, entity, next_one=next_one) if bare else _shorter(one, entity)
            if found or (next_one and self._goes_on(one, entity, report)):
                self.entities.reveal(one, entity)
                self.waiting.remove(waiting)
                break
        self.spoken[id(entity)] = entity
        subject = report.subject
        if subject is not None and not (entity.name or subject.parts) and self._opens(report.sentence_i):
            self.waiting.append((len(self.spoken), entity, self._bare(subject)))

    def _goes_on(self, one: Entity, later: Entity, report: Report) -> bool:
        """قال المتحدث باسم الشرطة إن كذا. وأضاف العقيد فلان أن: told next by a rank or a style alone."""
        first = self.tokens[report.cue_i].word
        goes_on = report.shape == "verb" and report.act in ("add", "explain")
        goes_on = goes_on and first is not None and first.cue_conj == "و" and not report.nested
        if (
            not goes_on
            or one.head not in listed("speaks_for")
            or not later.name
            or one.gender != later.gender
        ):
            return False
        return all(
            not lexicon().classes(word).isdisjoint(("style", "ranked", "rank")) for word in later.words
        )

    def _bare(self, phrase: Phrase) -> bool:
        """نائب, طبيب أطفال: a trade that nothing definite tells more of."""
        words = (token.word for token in self.tokens[phrase.start : phrase.end])
        return not any(
            word is None or word.definite or word.possessed or word.place or word.prep
            for word in words
            if word is None or word.stem not in listed("senior")  # رفيع المستوى
        )

    def _opens(self, sentence_i: int) -> bool:
        """Whether a sentence is a headline or opens the first paragraphs."""
        passage_i = self.sentences[sentence_i].passage_i
        before = self.sentences[sentence_i - 1].passage_i if sentence_i else -1
        return passage_i < _ABOVE and (passage_i == 0 or before < passage_i)


def _is(one: Entity, later: Entity, *, next_one: bool) -> bool:
    """Whether somebody may be whom a headline announced; `next_one`: nobody else has spoken between."""
    like = one.kind == later.kind and one.number == later.number  # no منظمة أطباء بلا قيود
    if not like or (None not in (one.gender, later.gender) and one.gender != later.gender):
        return False
    more = later.words - one.words
    if not more.isdisjoint(listed("ordinal")) or any(lexicon().classes(word) & _OTHERS for word in more):
        return False
    fuller = one.words < later.words and one.head == later.head
    if fuller or (later.name and one.words <= later.words):
        return True
    if not (next_one and later.name and later.role):
        return False
    rest = one.words - {one.head} - listed("senior")
    world = listed("world")
    landed = any(map(nation, rest))  # مسؤول كردي عراقي, مسؤول تجاري هندي رفيع المستوى
    return one.head in listed("official") and all(
        any(word in kin and not kin.isdisjoint(later.words) for kin in (world, _both(word, landed=landed)))
        for word in rest
    )


def _shorter(one: Entity, later: Entity) -> bool:
    """قائد درك ولاية كذا, later فلان، قائد الدرك, قائده فلان: a post told again, shorter, and with a name."""
    if not later.name or one.kind != "person" or one.gender != later.gender or one.head not in later.words:
        return False
    if later.words == {one.head} and (one.text.startswith(later.role) or later.role.startswith(one.text)):
        return True  # مديرها فلان
    post = {word for word in later.words if "style" not in lexicon().classes(word)}
    return len(post) > 1 and post < one.words


def _both(word: str, *, landed: bool) -> frozenset[str]:
    """An adjective of a land in both genders; `landed`: or any other in ي beside one."""
    bare = word.removesuffix("ه")
    return frozenset((bare, bare + "ه")) if nation(word) or (landed and bare.endswith(NISBA)) else frozenset()
