"""The owners of a head noun: bare words up to one that closes the chain, and what only stands like one."""

from __future__ import annotations

from reader.quotes.phrases.attributes import acts
from reader.quotes.phrases.coordinations import Coordinations
from reader.quotes.phrases.government import TO_SOMEBODY, his_own
from reader.quotes.phrases.heads import STOPS
from reader.quotes.phrases.nameless import doing
from reader.quotes.phrases.parts import several
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.shapes import acted, adjective, bare_place, foreign, manner, proper, silent, unlike
from reader.quotes.words.things import inanimate
from reader.quotes.words.word import NISBA, Word

_LINKS = 5
"""Bare words of a chain before the owner that closes it."""
_BREAKS = STOPS | {"preposition"}
_WITHOUT = frozenset(("بلا", "بدون", "دون", "غير"))
_DONE = frozenset(("noun", "target", "masdar", "measure"))
"""What verbs take behind which a happening is what is said."""
_ACTS_ON = frozenset(("person", "target", "noun"))
_NAMED = frozenset(("locality", "media", "naming"))
"""Bodies that mostly have a name: بلدية كذا, إذاعة كذا, شركة كذا."""
NUMBERED = frozenset(("ال", "رقم"))
THOSE = frozenset(("هولاء", "اوليك"))
_FEW = 4
"""Letters up to which an adjective of hers is one of few (عامة, حرة), and no participle."""


class Genitives(Coordinations):
    """Takes bare words where a head waits for its owner."""

    def entrusted(self, word: Word) -> bool:
        """الوزيرة المكلفة | شؤون البيئة, الهيئة المكلفة | السهر على كذا; but أكد الرئيس المكلف ضرورة كذا."""
        told = self.previous.definite and self.previous.stem in listed("entrusted")
        if not told or word.conj or word.prep or word.possessed or word.name:
            return False
        then, owned = self._at(self.end + 1), self._article(self.end + 1)
        to = word.text in listed("entrusted_to") or (word.content and self.taken.isdisjoint(_DONE))
        if not to and not (owned and word.text in listed("entrusted_with")):
            return False
        led = word.definite and then is not None and "preposition" in then.classes
        self.end += led
        return self._take(word, needs=led or not word.definite, definite=word.definite and not led)

    def _owner(self, word: Word) -> bool:
        """A bare word where the head waits for its owner: another link, a proper name, or an adjective."""
        article = self._article(self.end + 1)
        if self.previous is self.head:
            named = word.name and self.noun.kind == "title" and not (word.noun or self._land(word, self.end))
            general = word.text in listed("general") and (article or self._of_bare(word))
            if general or "quantity" in word.classes:
                return self._in_general(word)  # قادة ثماني دول
            how = doing(word, self._at(self.end + 1)) and not self.head.text.endswith("ا")
            if named or how or self._whole(word):
                return False  # قال خبراء هاتفيا إن
            inner = self.noun.kind == "document" and word.text in listed("inner")  # مذكرة داخلية
            inner = inner or (self.head.text.endswith("ا") and word.text.endswith("يا"))  # مسؤولا محليا
            like = inner or (adjective(word) and not self._other(word, article=article))
            like = like or self._participle(word) or (word.text == "عام" and self.general_manager())
        else:
            like = self._like_it(word)  # ناشطة في جمعية محلية | القرار
        if like:
            self.indefinite = True
            return self._take(word, needs=False, definite=False)
        after = self._at(self.end + 1)
        if word.text in _WITHOUT and after is not None:
            self.indefinite = True
            self.end += 1
            return self._take(after, needs=False, definite=False)  # منظمة أطباء بلا حدود
        # مسؤول فضل عدم ذكر اسمه, شاهد طلب ألا ينشر اسمه
        unnamed = after is not None and ("unnamed" in after.classes or after.text == "الا")
        unnamed = unnamed or (word.text == "رفض" and after is not None and silent(after))  # مصدر رفض الكشف
        work = self._work_of(word)
        its_own = self._its_own(word)
        verb = word.cues and not (work or word.noun or word.content or its_own)
        people = self.noun.kind == "title" and self.noun.number == "p" and self.previous is self.head
        verb = verb or (people and word.possessed and word.content)  # نواب رفضهم لكذا
        told = word.possessed and word.text[0] == "و" and after is not None and after.noun is not None
        # سكان وتداوله ناشطون, ورفعت تلميذة يدها
        hand = (
            told or "ب" + word.text in listed("limb") or self._lodged(word) or (word.content and self._done())
        )
        if verb or unnamed or hand or acted(word) or len(word.text) == 1:
            return False
        # but عمال مضربون
        plural = word.noun is not None and word.noun.number == "p" and not word.text.endswith("ون")
        link = word.noun is not None and (word.noun.kind != "title" or plural) and not word.possessed
        own = (foreign(word) and not self._field_of(word)) or word.name is not None or its_own
        strange = not word.place and own
        town = "locality" in self.previous.kinds and foreign(word) and not word.place
        called = strange and self._is_called(word)
        article = article and not ((town and self.taken & TO_SOMEBODY) or called)
        unknown = strange or ("locality" in self.previous.kinds and not (word.noun or word.content))
        happens = unknown and after is not None and after.content and bool(self.taken & _DONE)
        post = word.noun is not None and self.end + 1 in self.marks.opens  # نائب رئيس «اتحاد المزارعين»
        on = article or link or post or "quantity" in word.classes
        free = not (word.place or happens or called)
        on = on or (free and self._leads(self.end + 1))  # حي قنبرة | ارتفاع كذا
        on = on or self._named_place(word) or work
        person = (
            link
            and after is not None
            and after.name is not None
            and not (after.definite or "toponym" in after.classes or self._land(after, self.end + 1))
            and not ("naming" in word.classes and self._closed(self.end + 1))  # متجر عطور بالشارقة
        )  # في ناسا جون فلان
        alike = word.noun is not None and word.noun.kind == "title" and word.noun.number == self.noun.number
        deputy = alike and "deputy" in self.head.kinds and word.text in listed("chief")
        on = on or (deputy and self._article(self.end + 2))  # أكد نائب وزير حقوق الإنسان
        if self.previous is self.head and not (on or person) and self.noun.kind == "title":
            # موظف متقاعد, خطيب جمعة | مقرب من كذا
            self.indefinite = word.noun is not None or word.feminine or inanimate(word)
        return self._take(
            word, needs=not word.place and on and not person, definite=bool(word.place or person)
        )

    def _in_general(self, word: Word) -> bool:
        self.indefinite = self._any_general(word)
        return self._take(word, needs=not self.indefinite, definite=False)

    def _any_general(self, word: Word) -> bool:
        """قال مدير عام في الوزارة إن, قالت كاتبة عامة إن: a title, and no year."""
        then = self.tokens[self.end + 1] if self.end + 1 < self.last else None
        year = then is not None and (then.kind == "number" or (then.word and "time" in then.word.classes))
        if word.text not in ("عام", "عامه") or year or self.noun.head not in listed("generals"):
            return False
        owned = self._article(self.end + 1) or self.end + 1 in self.marks.opens
        return not (owned or self._leads(self.end + 1))

    def _told(self, word: Word) -> bool:
        """أرملة تعيل خمسة أطفال, تاجر عرف عن نفسه: a verb of an indefinite person; حداد مداخلته: no smith."""
        person = self.noun.kind in ("title", "source", "document")
        named = word.text in listed("introduces") and not word.content
        family = "surname" in self.head.kinds and his_own(word)
        return family or (person and (named or acts(word, self._at(self.end + 1), self.noun)))

    def _his_body(self, word: Word) -> bool:
        """كاتب افتتاحيتها, مدير مكتبه: whose body or paper somebody runs; but انتقد كاتب مقالها."""
        noun = word.noun if word.possessed else None
        if noun is None or noun.kind not in ("organisation", "document") or self.noun.kind != "title":
            return False
        sure = self._name_at(self.end + 1)
        free = self.taken.isdisjoint(_DONE) and "surname" not in self.head.kinds  # حداد | مداخلته
        return self.noun.number == "s" and (free or sure)

    def _done(self) -> bool:
        """ينتقد أصحاب مصانع | ارتفاع تكلفة كذا: what a verb acts on, as nothing else behind it is."""
        owner = self.previous
        things = owner is not self.head and (owner.stem.endswith("ات") or several(owner))
        if not (things and self.noun.kind == "title") or self.taken.isdisjoint(_DONE):
            return False
        end = self.end + 1
        while (link := self._at(end)) and not (link.definite or link.prep or link.conj):
            end += 1
        then = self._at(end + 1)
        closed = then is None or bool(then.prep or then.conj or "preposition" in then.classes)
        return link is not None and link.definite and closed

    def _lodged(self, word: Word) -> bool:
        """رفع مواطن دعوى, كتبت معلمة رسالة: what somebody hands in; but كاتب رسالة."""
        handed = word.stem in listed("lodged") and self.head.stem not in listed("its_owner")
        return handed and self.indefinite_person()

    def _its_own(self, word: Word) -> bool:
        """حركة أمل, منصة رصد: a verb by its look, that is the name of what is named so or cannot do so."""
        his = self.previous.feminine and all(form.gender == "m" for form in word.cues)
        return "naming" in self.previous.kinds and bool(word.cues) and (word.name is not None or his)

    def _work_of(self, word: Word | None) -> bool:
        """مركز عمليات طوارئ البيئة, غرفة طوارئ مليط: what a body does, which is always of something."""
        return word is not None and word.stem in listed("work_of") and self.body_named()

    def _field_of(self, word: Word | None) -> bool:
        """الخبير في شؤون مكافحة كذا: what somebody is versed in, which is always of something."""
        return word is not None and word.stem in listed("field_of") and self.noun.kind == "title"

    def _is_called(self, word: Word) -> bool:
        """ناشد سكان حي فايزي السلطات, رفضت إذاعة موزا قرار كذا: a body's name, and what is acted on."""
        if self.previous.text == "في" and not self.taken.isdisjoint(TO_SOMEBODY):
            return True  # طالبت النقابة في مارفيل | الوزارة بكذا
        after = self._at(self.end + 1)
        owners = inanimate(word) or word.text.endswith("ي")  # نقابة مالكي العقارات
        bound = after is None or after.conj or after.prep or not self.previous.kinds & _NAMED
        if owners or bound or after is None:
            return False
        noun = after.noun
        called = noun is not None and (noun.kind == "organisation" or "locality" in self.previous.kinds)
        if self.taken & TO_SOMEBODY and called:
            return after.definite
        thing = after.content or inanimate(after) or (noun is not None and noun.kind == "document")
        return bool(self.taken & _DONE) and thing

    def _other(self, word: Word, *, article: bool) -> bool:
        """شهادة مسؤولة المركز, but تقرير حقوقي: whether what looks like an adjective of the head is none."""
        after = self._at(self.end + 1)
        title = self.noun.kind == "document" and word.noun is not None and not word.stem.endswith(NISBA)
        title = title and after is not None and (article or after.noun is not None)
        root = self.noun.kind == "organisation" and word.noun is not None and word.noun.head == word.stem
        sort = len(word.stem) > _FEW and word.stem.endswith(NISBA) and word.stem[0] != "م"  # مركز حقوقي
        root = root and not (sort or "adjectival" in word.classes)
        title = title or (root and article)  # تجمع مربي النحل
        town = "ministry" in word.kinds and bare_place(after)  # وزير مالية مالي
        town = town or (article and word.stem == "تقنيه")  # كلية تقنية المعلومات
        return town or title or (article and unlike(self.noun, word))

    def _like_it(self, word: Word) -> bool:
        """في جمعية محلية, مراسل إذاعة محلية: an adjective of a body without ال, which nothing else owns."""
        noun = self.previous.noun
        body = noun is not None and noun.kind == "organisation"
        shaped = word.stem.endswith(NISBA) and word.noun is None and adjective(word) and not inanimate(word)
        masdar = word.stem.endswith("ايه")  # جمعية رعاية الأيتام
        agrees = word.feminine == self.previous.feminine
        hers = self.noun.kind == "organisation" and self.noun.gender == "f" and self.end == self.first + 2
        agrees = agrees or (hers and word.feminine)  # وسائل إعلام محلية | قرار كذا
        return body and shaped and not masdar and agrees

    def _whole(self, word: Word) -> bool:
        """ناشد معلمون وزارة التربية, اتهم مواطن أطباء كذا: a head that no noun owns, and whom it acts on."""
        stem, noun = self.head.stem, self.noun
        if word.noun is None or noun.kind not in ("title", "honorific") or adjective(word):
            return False
        then = self._at(self.end + 1)
        if then is None or not (self._article(self.end + 1) or then.place or self._leads(self.end + 1)):
            return False
        if noun.number == "s":
            guard = word.noun.kind == "organisation" and stem in listed("guards")  # رجل شرطة المدينة
            return stem in listed("unowned") and not guard
        several = ("ان", "ين") if noun.number == "d" else ("ون", "ين")
        return stem.endswith(several)

    def _open_chain(self) -> bool:
        """غرفة طوارئ: bare words behind the head, which an owner may close."""
        return self.previous is not self.head and not (self.definite or self.indefinite)

    def _called(self) -> bool:
        """المنظمة الحقوقية هيومن رايتس ووتش، ; القيادي في الحركة الفلانية حماس: a body, and its name."""
        after = self._at(self.end + 1)
        ends = after is None or "clause" in after.classes
        closed = ends or (after is not None and bool(after.name or "preposition" in after.classes))
        whole = self.body_named() and self.previous.definite
        return whole and closed and self.taken.isdisjoint(_ACTS_ON - {"noun"} if ends else _ACTS_ON)

    def _case(self, word: Word) -> bool:
        """مسؤولا أمنيا كبيرا, ناشطون مناهضون: a second adjective in the case of the head."""
        if self.head.text[-1] != "ا":
            return self.head.text.endswith(("ون", "ين")) and self._participle(word)
        bare = word.text.endswith("ا") and "source_bare" in lexicon().classes(word.text[:-1])
        return bare or word.text.endswith("يا") or "source_bare" in word.classes

    def _participle(self, word: Word) -> bool:
        """وثيقة مسربة, مجموعة مسلحة, ناشطون مناهضون; not متابعة or مكافحة, which take an owner."""
        known = word.noun or word.place or word.name or word.classes
        if self.head.text.endswith(("ون", "ين")):
            # مزارعين متضررين, مهاجرون أفارقة
            both = word.text[-2:] == self.head.text[-2:] and word.text[0] not in "يت"
            one = word.noun is not None and word.noun.number == "s"  # اتهم معارضون رئيس الوزراء
            both = both or ("adjectival" in word.classes and not one)
            return both and not word.name
        shaped = word.feminine and word.text[0] == "م" and len(word.text) > _FEW and word.text[2] != "ا"
        return bool(self.head.feminine and shaped and not known)

    def _of_a_shop(self, word: Word) -> bool:
        known = word.noun or word.place or word.content or word.classes
        within = self.previous is not self.head
        his = (
            self.previous.stem.endswith(NISBA) and "naming" not in self.previous.kinds
        )  # ناشط محلي, but نادي
        goods = word.text.endswith(("ه", "ات")) and not (word.name or word.raw.endswith("ه"))
        return within and not (known or his) and (goods or self._closed(self.end))

    def _closed(self, i: int) -> bool:
        """قال صاحب متجر عطور بالشارقة إن: before a place or a clause, no name and no verb."""
        word, then = self._at(i), self._at(i + 1)
        if word is None or then is None or word.prep or word.conj:
            return False
        verb = acts(word, then, self.noun)  # طبيب مقيم يستمع إلى
        here = then.prep == "ب" and then.place is not None and "ب" not in self.taken
        led = "preposition" in then.classes and not self.taken & (TO_SOMEBODY | _DONE)
        return not (verb or manner(word)) and ("clause" in then.classes or here or led)

    def _of_goods(self, word: Word) -> bool:
        """صاحب بسطة خضار فلان, صاحب محل ملابس إن, ولي أمر طالبة إن: what, or whose."""
        then = self._at(self.end + 1)
        named = then is not None and then.name is not None and not then.definite
        that = then is not None and "clause" in then.classes
        ends = that or (then is not None and then.text in self.taken)
        free = named and self.taken.isdisjoint(_DONE)
        happens = word.content and not (that or free)  # but صاحبة صالون تجميل إن
        # سائق سيارة إسعاف فلان, معلمة روضة أطفال فلانة
        goods = free and word.noun is not None and word.noun.number == "p"
        known = (word.noun and not (ends or goods)) or word.name or word.place or happens
        known = bool(known or word.classes - {"article"})
        return (named or (ends and self.previous is not self.head)) and not known

    def _of_bare(self, word: Word) -> bool:
        """مدير عام منطقة كذا, أمين عام حزب كذا."""
        marked = self.end + 1 in self.marks.opens  # أمين عام «أوبك»
        leads = marked or self._leads(self.end + 1) or self._any_general(word)
        return word.text in listed("general") and leads

    def general_manager(self) -> bool:
        """مدير عام في الوزارة, أمين عام سابق إن; but قال خبير عام 2015: no year, and nothing owns him."""
        if not self.indefinite_person():
            return False
        then = self._at(self.end + 1)
        owned = then is not None and (then.definite or (then.noun is not None and not adjective(then)))
        return not (owned or self._number_follows()) and self.end + 1 not in self.marks.opens

    def _those(self, word: Word) -> bool:
        """أحد هؤلاء، فلان; إحدى هؤلاء النساء: one of several who have been told of."""
        if self.noun.head != "احد" or self.previous is not self.head:
            return False
        who = self._at(self.end + 1)
        self.end += who is not None and who.definite
        return self._take(word, needs=False, definite=True)

    def _which(self) -> bool:
        """المتهم الـ12, المدعى عليه رقم 3: the number that tells one from others in the matter."""
        if self.needs or not self.definite or self.noun.kind != "title" or not self._number_follows():
            return False
        self.end += 2
        return True

    def _number_follows(self) -> bool:
        return self.end + 1 < self.last and self.tokens[self.end + 1].kind == "number"

    def _leads(self, i: int) -> bool:
        """قوة | حفظ السلام, لجنة | متابعة تنفيذ الاتفاق, غرفة | تجارة عمان: bare words up to an owner."""
        for j in range(i, i + _LINKS):
            word = self._at(j)
            if j == i and word is not None and word.text in listed("general"):
                continue  # مساعد مدير عام الشؤون الصحية
            if word is None or (word.conj and j == i) or word.prep or word.classes & _BREAKS:
                return False
            if word.name and not self._land(word, j):
                break
            town = self._at(j + 1) if "locality" in word.kinds else None
            if proper(word) or (town is not None and not town.name and foreign(town)):
                return True  # رئيس تحرير رويترز, هيئة مياه ولاية كذا
            if word.conj and (word.definite or word.place or word.noun):
                return False
            if word.definite or (word.place and not word.content) or "naming" in word.classes:
                return not (j == i + 1 and self._family(i, word))
            happens = j == i and word.content and "noun" in self.taken
            happens = happens and not (self._work_of(self._at(i - 1)) or self._field_of(self._at(i - 1)))
            if happens or (word.cues and not word.content):
                return False
        return False

    def _land(self, word: Word, i: int) -> bool:
        """كبير اقتصاديي آسيا في كذا; but آسيا الحلو: a name that is a land's, and no family's behind."""
        then = self._at(i + 1) if word.place else word
        return then is None or (then is not word and bool(then.classes or then.prep or then.name))

    def _family(self, i: int, last: Word) -> bool:
        """جامعة كورنو | أرجوان الكعبي إن: an unknown word and a nisba before a clause are a person's name."""
        first, then = self._at(i), self._at(i + 2)
        closed = i + 2 < self.last and (then is None or "clause" in then.classes)
        known = first is None or first.noun or first.content or first.classes or first.feminine
        return closed and last.stem.endswith("ي") and last.noun is None and not known

    def senior(self) -> bool:
        """مدير أول في شركة كذا, محلل أول لدى كذا: what his post is, and no time."""
        after, one = self._at(self.end + 1), self.previous is self.head and self.noun.kind == "title"
        at = after is not None and (after.text in ("في", "لدي") or after.prep == "ب")
        self.indefinite = self.indefinite or (one and at and not self.head.definite)
        return one and at and self.indefinite
