"""Owners and bodies that are joined: غرفة تجارة وصناعة المحافظة, كتلتا «كذا» و«كذا»."""

from __future__ import annotations

from reader.quotes.phrases.heads import kinds
from reader.quotes.phrases.localities import Localities
from reader.quotes.words.derived import verbal_noun
from reader.quotes.words.shapes import acted, adjective, one_title
from reader.quotes.words.word import PORTFOLIO, SOMEBODY, Word, analyse

_OF_OWNERS = frozenset(("ministry", "naming", "locality", "adjectival", "venue", "media", "addressed"))
"""Classes of words that may own what stands before them."""


class Coordinations(Localities):
    """Reads on behind an "and" within a phrase."""

    def _coordinated(self, word: Word) -> bool:
        """غرفة تجارة | وصناعة المحافظة, باحثون من تونس | وجنوب أفريقيا: a second owner behind "and"."""
        if word.content and not word.conj:
            return False  # أعلنت النقابة وفاة العامل
        if self._second_adjective(word):
            return self._take(word, needs=False, definite=False)
        if self._acts_next(word):
            return False
        after = self._at(self.end + 1)
        lands = word.place is not None or ("locality" in word.classes and after and after.place)
        if self._second_field(word):
            return self._take(word, needs=True, definite=False)
        alike = (_several(self.previous) and _several(word)) or (self.previous.content and word.content)
        alike = alike or "locality" in self.previous.kinds & word.classes  # لشمال وشرق البلاد
        free = not self.needs or alike  # نقيب أطباء وصيادلة الساحل, لاستغلال وتوزيع المياه
        land = self.previous.place or self.previous.stem == "اوسط"  # قسم الشرق الأوسط وشمال أفريقيا
        both = (land and lands) or self._linked(word, after)
        if word.text[0] != "و" or not (free and both):
            return False
        return self._take(word, needs=word.place is None, definite=word.place is not None)

    def _acts_next(self, word: Word) -> bool:
        """وصل الوزير | وتفقد الأقسام, حضر المدير | وقطع الشريط: of one who owns nothing, what he did then."""
        alone = self.previous is self.head and self.head.definite and one_title(self.noun)
        return alone and word.text[0] == "و" and word.content and not word.definite

    def _joined(self, word: Word) -> bool:
        """وتقنية المعلومات, وشؤون الآثار, وطبية: what goes on with a post or a body, behind an "and"."""
        more = field(word) and not (self.needs or word.noun)
        return more or self._second_field(word) or self._second_adjective(word)

    def _second_adjective(self, word: Word) -> bool:
        """مصادر أمنية وطبية, مسؤولون حاليون وسابقون: what else those are who have no ال."""
        joined = word.text[0] == "و" and word.text != "و"  # مصادر أمنية و«طبية»
        if not joined or not self.indefinite or not adjective(self.previous):
            return False
        bare = analyse(word.text[1:], word.raw[1:])
        several = self.noun.gender == "f" and not self.head.feminine  # مصادر سياسية وإعلامية: no woman
        another = bare.noun is not None and not several  # مسؤول أمني وصحفي محلي, ناشط سياسي وقيادي
        alike = bare.feminine == self.previous.feminine and bare.text[-2:] == self.previous.text[-2:]
        legal = "adjectival" in bare.classes  # أمنية وقانونية, also where it is the legality of something
        return (adjective(bare) or legal) and not another and alike

    def _linked(self, word: Word, after: Word | None) -> bool:
        """Whether a bare noun shares its owner with the one before it."""
        if after is None or not (after.definite or after.place) or after.conj or after.prep:
            return False
        bare = not (self.previous.definite or self.previous.place)
        open_owner = bare and self.previous is not self.head
        sector = self.previous.definite and self.noun.kind == "organisation" and field(word)
        if (sector or word.content) and self._apart():
            return False
        then = self._at(self.end + 2)
        no_object = not self.taken & {"noun", "object"} or (then is not None and "clause" in then.classes)
        no_object = no_object or self.noun.head == "وزاره"  # أعلنت وزارة كذا | وترويج الاستثمار رفع كذا
        open_owner = open_owner or (sector and no_object)  # وتقنية المعلومات أن
        people = _several(self.previous) and _several(word)
        noun = word.noun is not None and not people
        known = noun or word.name or word.cues or word.classes - _OF_OWNERS or acted(word)
        return word.content or (open_owner and not known)

    def _apart(self) -> bool:
        """دعم صندوق الجمعيات | وتوزيع المنح, في مجلس البلدية | وانتخاب غيره: what happens beside a body."""
        led = self.tokens[self.first - 1].word if self.first else None
        happens = led is not None and led.content
        body = self.previous.noun is not None and self.previous.noun.kind == "organisation"
        told = led is not None and bool(led.cues)  # وقالت هيئة الموانئ وتخليص البضائع
        return (happens or body) and not told and self.noun.head != "وزاره"

    def _both_owners(self, word: Word) -> bool:
        """المتحدث باسم نقابة المعلمين والعاملين: a second people that a body is of, and no other speakers."""
        i = self.end - 1
        while (one := self.tokens[i].word) is not None and one.noun is None and one.stem.endswith("ين"):
            i -= 1  # نقابة الأطباء الداخليين والمقيمين
        people = i > self.first and one is not None and _several(one) and _several(word)
        return people and not word.stem.endswith("ون")

    def _second_field(self, word: Word) -> bool:
        """مدير إدارة المتاحف | وشؤون الآثار, مدير السجل | وأملاك الدولة: what a post is about, too."""
        if word.text[0] != "و" or word.text == "و" or self.needs or not self.previous.definite:
            return False
        owned = self._article(self.end + 1) or self._article(self.end + 2)  # وشؤون مجلسي الشورى
        if self.noun.kind not in SOMEBODY or self.previous is self.head or not owned:
            return False
        verb = word.cues and not word.cue_object
        does = verbal_noun(word.text[1:])  # وتقييم السياسات, though تقييم is a paper as well
        # رئيس مجلس كذا | وهيئة كذا الدكتور فلان
        body = word.noun is not None and word.noun.kind == "organisation" and self._named_behind()
        known = (word.noun and not (does or body)) or word.name or word.place or verb
        bare = analyse(word.text[1:], word.raw[1:]) if not word.conj else word
        thing = does or bare.feminine or bare.content or bare.stem.endswith("ات")
        affairs = "affairs" in bare.classes  # وزارة الخارجية وشؤون المغتربين
        title = self.noun.kind == "title" and (thing or self._named_behind())
        return not known and (affairs or title)

    def _past_coordinated(self, i: int) -> int:
        """كتلتا «…» و«…»: of two bodies the second name belongs to the phrase, too."""
        pair_i = self.marks.opens.get(i + 1) if i + 1 < self.last else None
        if self.noun.number == "s" or pair_i is None or self.tokens[i].text != "و":
            return i
        return self.marks.pairs[pair_i].close_i + 1

    def _of_both(self, word: Word) -> bool:
        """وزير التعليم والتكوين | المهنيين: an adjective of two fields of a ministry."""
        both = self.noun.head in ("وزاره", "وزير") and bool(self.previous.conj)
        told = kinds(word.noun.head) if word.noun is not None else frozenset[str]()
        return both and word.stem.endswith("يين") and not told & {"press", "reporter"}  # but الصحفيين


def field(word: Word) -> bool:
    """وتقنية المعلومات, وموارد المياه: what else a ministry may be for."""
    return word.feminine or verbal_noun(word.text[1:]) or not word.classes.isdisjoint(PORTFOLIO)


def _several(word: Word) -> bool:
    return word.noun is not None and word.noun.kind == "title" and word.noun.number == "p"
