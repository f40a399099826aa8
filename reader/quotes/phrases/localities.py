"""Places that a phrase leads to, and the names of their own: حي قنيزع, حي 500 مسكن, مستشفى الملك فهد."""

from __future__ import annotations

from reader.quotes.phrases.attachments import Attachments
from reader.quotes.phrases.heads import SAME, STOPS
from reader.quotes.tables.lists import listed
from reader.quotes.words.shapes import bracket
from reader.quotes.words.word import NISBA, Word

_CLOSING = frozenset(("clause", "preposition", "perfective", "relative"))


class Localities(Attachments):
    """Knows where somebody is, and the names of places, which stand in no table."""

    def _through(self, word: Word) -> int:
        """بذات, في نفس, على مستوى: how many words lead to the body itself, else 0."""
        after = self._at(self.end + 1)
        if word.text[1:] in SAME:
            return 1
        level = after is not None and word.text == "علي" and after.stem == "مستوي"
        return 2 if level or (after is not None and word.text == "في" and after.text in SAME) else 0

    def _at_the_same(self, word: Word, links: int) -> bool:
        """في ذات الهيئة, بنفس الوزارة, على مستوى الحماية المدنية: at the body behind so many words."""
        prep, body = "ب" if links == 1 else word.text, self._at(self.end + links)
        if body is None or prep in self.taken:
            return False
        self.end += links
        whole = body.noun is not None and body.noun.kind == "organisation"
        if self._clitic_attaches(body, prep) if prep == "ب" else self._lies_in(body, body=whole):
            return self._take(body, needs=False, definite=True)
        self.end -= links
        return False

    def _named_place(self, word: Word) -> bool:
        """حي قنيزع, قرية كفر دعموش, سد بوهرارة: a place that waits for its own name, be it in no table."""
        after = self._at(self.end + 1)
        if not word.kinds & {"locality", "toponym"}:
            return False
        barred = after is not None and after.classes & (STOPS - {"verb"}) and "kin" not in after.classes
        if after is None or after.conj or after.prep or barred:
            return False  # but قرية أم صفا
        return not (after.definite or "preposition" in after.classes)

    def _second_of_place(self, word: Word) -> bool:
        """قرية شوبك بسطة, شارع ناجي قنواتي: the second word of a place's name, where something closes it."""
        place = self.tokens[self.end - 2].word if self.end - 2 > self.first else None
        described = "adjectival" in self.previous.classes  # رئيسة بلدية سابقة | انشقت عن كذا
        if place is None or "locality" not in place.kinds or place.definite or described:
            return False
        plain = not (word.content or word.prep or word.conj or word.classes)
        closed = (then := self._at(self.end + 1)) is None or bool(then.classes & _CLOSING or then.prep)
        named = self.noun.kind == "title" and self.definite
        return plain and closed and not named

    def _other_place(self, word: Word) -> bool:
        """ممثل مناطق كرزكان ودمستان وصدد, مصرف الإمارات دبي الوطني: one more place."""
        after = self._at(self.end + 1)
        two = self.noun.kind == "organisation" and word.place and self.previous.place
        if two and after is not None and after.definite:
            return not (word.conj or word.prep or after.noun)
        known = word.noun or word.name or word.content or word.classes
        k = self.end - 1
        while k > self.first and self.tokens[k].text[0] == "و":
            k -= 1
        several = self.tokens[k - 1].word
        return word.text[0] == "و" and not known and several is not None and several.stem in listed("places")

    def _bracketed(self) -> bool:
        """وزارة الصحة (أفق) الوطنية, المتحدث باسم المنظمة (أفق) في جنيف فلان: over a bracket within."""
        close = bracket(self.tokens, self.end, self.last)
        following, where, then = (self._at(close + k) for k in range(3))
        if close == self.end or following is None:
            return False
        led = following.text == "في" and where is not None and bool(where.place) and self.noun.kind == "title"
        led = led and then is not None and "clause" not in then.classes
        whole = led or (following.definite and not following.conj)
        self.end = close if whole else self.end
        return whole

    def _numbered(self) -> bool:
        """حركة 20 فبراير, سكان حي 500 مسكن, قائد الفرقة 17: what it is called by, or tells which one."""
        quarter = "locality" in self.previous.kinds and not self.previous.definite
        if not (quarter or (self.needs and self.body_named())):
            which = not self.needs and self.tells_which()
            self.end += which
            return which
        month = self._at(self.end + 1)
        homes = quarter and month is not None and not (month.classes or month.prep or month.definite)
        self.end += 1 + (homes or (month is not None and "time" in month.classes))
        self.needs, self.definite = False, True
        return True

    def _she(self, word: Word) -> bool:
        """السعودية, الكويت: no adjective of his, as المالي is."""
        return word.feminine or (word.place == "f" and not word.stem.endswith(NISBA))

    def _masculine(self, word: Word) -> bool:
        """Whether head and last noun are he, or men: an adjective with ة belongs to neither."""
        last = self.previous.noun
        he = self._behind_town() if last is None else (last.gender, last.number) == ("m", "s")
        men = last is not None and (last.kind, last.gender, last.number) == ("title", "m", "p")
        he = he or (men and word.stem.endswith("يه"))  # مجلس النواب | الاتفاقية, but التجار المغاربة
        return he and not self.previous.feminine and self.noun.gender == "m" and self.noun.number == "s"

    def _behind_town(self) -> bool:
        """بنك صحار التجاري, المصدر الخليجي: whether all behind the head, or its place, describes it."""
        words = [token.word for token in self.tokens[self.first + 1 : self.end]]
        if len(words) > 1 and words[-2] is not None and words[-2].place:
            return not (self.previous.conj or self.previous.prep)
        return self.head.definite and all(
            word is not None and word.definite and not (word.prep or word.conj or word.noun) for word in words
        )

    def _in_quarter(self, word: Word) -> bool:
        """منسق اللجان | شمال الوادي، فلان: where in a country somebody works who is named behind it."""
        if word.text not in listed("quarters") or self.noun.kind != "title" or not self.definite:
            return False
        then = self.tokens[self.end + 2] if self.end + 2 < self.last else None
        after = self._at(self.end + 1)
        place = after is not None and not (after.prep or after.conj) and (after.definite or after.place)
        named = then is not None and (then.kind == "comma" or len(then.text) == 1)  # شمال الوادي م. فلان
        return bool(place) and (named or self._name_at(self.end + 2))

    def _of_town(self, word: Word) -> bool:
        """المجلس البلدي مصراتة, مجلس بلدي الشمالية, الغرفة الأمنية وادي الزيتون: a council's town."""
        if self.previous.stem not in listed("civic") or not self.body_named() or self.previous is self.head:
            return False
        after = self._at(self.end + 1)
        hill = "toponym" in word.classes and after is not None  # تل الغزال
        apart = after is None or "clause" in after.classes or after.name is not None
        # مجلس بلدي الشمالية، : no adjective of his
        town = not self.previous.definite and word.definite and apart and not word.noun
        return (word.place is not None or hill or town) and not (word.conj or word.prep)

    def _sired(self) -> bool:
        """جامعة الملك خالد | بن سعود, مدرسة عثمان | بن طارق: whose son he was whose name a body has."""
        son = self._at(self.end + 1)
        if self.previous.name is None or self.previous is self.head or son is None:
            return False
        self.end += 1
        return self._take(son, needs=False, definite=True)

    def _named_after(self, word: Word) -> bool:
        """مستشفى الملك عبد العزيز الجامعي: a king's name in a body's or a place's."""
        king = self.previous.definite and "sovereign" in self.previous.kinds
        if not king or not (word.name is not None or "kin" in word.classes) or self.end < self.first + 2:
            return False
        house = self.tokens[self.end - 2].word
        body = house is not None and house.noun is not None and house.noun.kind == "organisation"
        return body or (house is not None and "locality" in house.kinds)
