"""What depends on a head noun: its owners, its adjectives, the body it belongs to.

رئيس | مجلس إدارة الشركة is one chain; it is closed by the first definite noun, and only adjectives
with ال, أو a preposition that goes with the head, lead on.
"""

from __future__ import annotations

from functools import cache

from reader.quotes.phrases.attributes import of_several
from reader.quotes.phrases.callings import families
from reader.quotes.phrases.genitives import NUMBERED, THOSE, Genitives
from reader.quotes.phrases.government import (
    ACTS_ON,
    CALLS_ON,
    OBJECTS,
    TO_SOMEBODY,
    no_adjective_of,
    unlike_plural,
)
from reader.quotes.phrases.heads import STOPS, TELLS, kinds
from reader.quotes.phrases.nameless import SONS, given_last
from reader.quotes.phrases.parts import begins, led_by, office
from reader.quotes.tables.lists import listed
from reader.quotes.words.shapes import adjective, broken_plural, first_person, foreign, latin, nation, proper
from reader.quotes.words.things import inanimate, laid
from reader.quotes.words.word import NISBA, PARENTS, Word

_NAME, _FEW = 4, 4
"""Words in the marks of a body's name; letters up to which an adjective is one of few (عام, حر)."""
_OF_HIM = frozenset(("called", "narrated"))
_BOUND, _WHOM = frozenset(("sharing", "near", "informed")), frozenset(("addressed", "sovereign"))
_INSIDE = frozenset(("فيه", "فيها", "منه", "منها", "فيهما", "لديه", "لديها"))  # مصدر فيها
_WHOSE = _INSIDE.union(("له", "لها", "لهم", "لي", "لنا"))
_DONE = frozenset(("target", "noun", "receiver"))
"""What verbs take whose object is what somebody does or tells of."""
_PLACES, _FORMER = frozenset(("locality", "toponym")), "سابقا"
"""An adjective of who is in that case himself (أن مسؤولا سابقا); else when something was."""
_TELLS_WHICH = frozenset(("self", "source_bare", "adjectival", "preposition"))
"""Classes of adverbs that tell of a noun as well: المصدر نفسه, شركة خاصة, المتحدث باسمه."""


class Chain(Genitives):
    """Reads on from one head, word by word."""

    def read(self) -> int:
        """Where head and dependents end."""
        while self.end < self.last and self._step():
            pass
        return self.end

    def _step(self) -> bool:
        word = self.tokens[self.end].word
        if word is None:
            return (self.tokens[self.end].text == "-" and self._hyphened()) or self._sign()
        if "self" in word.classes:
            return not self.needs and self._itself(word)
        mother = word.text in PARENTS and self._open_chain()  # غرفة طوارئ أم درمان
        named = self.needs and not word.definite
        if mother or (named and ("kin" in word.classes or (word.noun and word.noun.head in listed("saint")))):
            return self._take(word, needs=True, definite=False)  # بلدية أم الصدف
        if not (word.conj or word.prep) and proper(word) and (self.needs or self._called()):
            return self._take(word, needs=False, definite=True)  # وكالة رويترز
        return self._set(word) or self.entrusted(word) or self._goes_over(word)

    def _set(self, word: Word) -> bool:
        """زميل لها; رفيع المستوى; زوجة المجني عليه: set words that no rule of their own reads."""
        text, before = word.text, self.previous
        if (
            (text in NUMBERED and self._which())
            or (text in SONS and self._sired())
            or (text in THOSE and self._those(word))
        ):
            return True
        seat = self._at(self.end + 1) if text == "فرع" and not self.needs else None
        if seat is not None and self.previous is not self.head and (seat.place or seat.definite):
            return self._take(word, needs=True, definite=False)  # شركة النفط فرع عدن
        if text in _WHOSE and self._his(text):
            self.indefinite = True
            return self._take(word, needs=False, definite=False)
        if text == "تحت" and self._number_follows():
            self.end += 1  # مدرب المنتخب تحت 23 عاما
            return self._take(word, needs=False, definite=self.definite)
        if (
            ("attached" in word.classes and before.stem in listed("upon"))  # زوجة المجني عليه
            or (text in _WHOSE and before.stem in listed("subordinate"))  # قناة تابعة لهم
            or ("attached" in before.classes and text.endswith("يا"))  # المعترف بها دوليا
            or (word.place and before.stem == "عاصمه")  # العاصمة صنعاء
            or text in listed("acting")
            or (text == "اول" and self.senior())
        ):
            return self._take(word, needs=False, definite=self.definite)
        king = self.needs and word.name is not None and before.noun is not None
        return (king or text in _paired()) and self._pair(word, king=king)

    def _pair(self, word: Word, *, king: bool) -> bool:
        """رئيس الوزراء المنتهية ولايته, سيدة في الستين من عمرها: two words that are set together."""
        after = self._at(self.end + 1)
        years = word.text == "من" and after is not None and after.stem.startswith("عمر")
        if years and "numeral" in self.previous.classes | self.previous.kinds:
            self.end += 1  # سيدة في الستين من عمرها
            return self._take(word, needs=False, definite=True)
        if word.text == "بلا" and not self.previous.definite and self.body_named() and after is not None:
            self.end += 1  # منظمة أطباء بلا حدود
            return self._take(after, needs=False, definite=True)
        apart = word.text == "غير" and self.previous.definite  # الباحث غير المقيم, منظمة كذا غير الحكومية
        apart = apart and after is not None and after.definite and not (after.prep or after.conj)
        if after is None or not (
            apart
            or (king and after.text in listed("ordinal_king"))
            or (word.text in listed("level") and after.text in listed("level_of"))
            or (word.text in listed("ended") and after.possessed)
        ):
            return False
        self.end += 1  # المنتهية ولايته, منتهية الولاية, جامعة محمد الخامس
        return self._take(after, needs=False, definite=True)

    def _goes_over(self, word: Word) -> bool:
        how = "adverb" in word.classes and word.classes.isdisjoint(_TELLS_WHICH)
        if how or ((word.classes or self.previous is self.head) and self._ends(word)):
            return False  # قال مصدر أمني صراحة إن
        inside = word.text == "وسط" and self.needs and self.previous is self.head  # لاعب وسط النادي
        if ("preposition" in word.classes or word.text == "ل") and not inside:
            links = self._through(word)
            return self._at_the_same(word, links) if links else self._preposition(word)
        if (word.prep or word.text[0] in "بل") and (prep := self._clitic(word)):
            return self._with_clitic(word, prep)
        return self._with_article(word) if word.definite else self._without_article(word)

    def _his(self, text: str) -> bool:
        """زميل لها, صديق له: whose an indefinite person is."""
        if text in _INSIDE:  # مصدر فيها, موظف كبير فيها, رئيس قسم فيها; but شكك خبير فيها
            person = self.noun.kind == "title" and not self.head.definite and "في" not in self.taken
            return (self.noun.kind == "source" or person) and not self.definite
        return self.noun.kind != "source" and self.indefinite_person()

    def _ends(self, word: Word) -> bool:
        """Whether the phrase cannot go over a word; العام is no year here, and عين may be a place's name."""
        text = word.text
        if self.previous is self.head and (
            ("authored" in word.classes and not (word.feminine or (word.noun and self.noun.kind == "title")))
            or (self.noun.kind == "document" and (text in listed("appeared") or text in listed("received")))
            or (word.possessed and word.classes & _OF_HIM)
        ):
            return True  # دراسة أعدتها, تقرير صدر عن, فتاة اسمها, تجار التقتهم الصحيفة
        stops = word.classes & STOPS
        if not stops:
            return False
        general = word.definite and self.definite and word.stem in listed("general")
        then = self._at(self.end + 1)
        ago = then is not None and then.text in listed("ago")  # وزارة المالية العام الماضي
        general = general and not (word.stem == "عام" and ago)
        hour = stops == {"time"} and word.definite and "hour" in word.kinds  # نادي الفجر
        owner = self.needs and (word.noun is not None or stops == {"verb"} or hour)
        titled = self.previous is self.head or self.previous.noun is not None  # مساعد مدير عام الشؤون
        year = self.needs and titled and word.text in listed("general")
        general = general or (year and (self._article(self.end + 1) or self._of_bare(word)))
        general = general or ("rank" in word.classes and "ranked" in kinds(self.noun.head))
        former = word.text == _FORMER and self.previous.text.endswith("ا")
        return not (owner or general or former or (text == "عام" and self.general_manager()))

    def _without_article(self, word: Word) -> bool:
        if "rank" in word.classes and "ranked" in kinds(self.noun.head):
            return self._take(word, needs=False, definite=self.definite)  # الفريق أول ركن
        if latin(self.previous) and not latin(word):
            return False  # شركة Orizal تطلق
        if word.conj or (word.text[0] == "و" and self._joined(word)):
            return self._coordinated(word)
        post = (self.previous is self.head and self.needs) or office(self.previous)  # نائب رئيس حزبه
        his = word.possessed and post and self._his_body(word)
        if his or (self.needs and self.previous is self.head and self._told(word)):
            return his and self._take(word, needs=False, definite=True)
        if self.needs and "toponym" in word.classes and self._named_place(word):
            return self._take(word, needs=True, definite=False)  # بلدية وادي زمران
        return self._owner(word) if self.needs else self._trailing(word)

    def _sign(self) -> bool:
        """A short marked name of a body, its number, or a bracket inside the phrase."""
        if self.tokens[self.end].kind == "number":
            glued = not self.tokens[self.end].spaced and self.end > self.first  # شركة درب24 القابضة
            self.end += glued
            return glued or self._numbered()
        if (pair_i := self.marks.opens.get(self.end)) is not None:
            pair = self.marks.pairs[pair_i]
            ours = self.needs and self.previous.noun is not None and "media" not in self.previous.kinds
            comma = pair.close_i + 1 < self.last and self.tokens[pair.close_i + 1].kind == "comma"
            words, then = pair.close_i - pair.open_i - 1, self._at(pair.close_i + 1 + comma)
            led = self.needs and then is not None and bool(then.name or "clause" in then.classes)
            ranked = then is not None and then.definite and bool(then.noun and then.noun.kind == "title")
            # باسم قوات التحالف «كتلة العون في بلاد كذا» العميد فلان
            judged = "target" in self.taken and then is not None and then.text[0] == "ب"
            # بطلة فيلم «كذا», but وصف ناقد فيلم «كذا» بأنه
            work = "naming" in self.previous.classes and not (self.previous.definite or judged)
            named = pair.closed and (words <= _NAME or ranked or work or led)  # رئيس «كذا للدفاع عن كذا» إن
            ours = ours or "reporter" in kinds(self.noun.head)
            inner = self._at(pair.open_i + 1)
            bare = self.previous is self.head and self.head.definite and words > 1
            bare = bare and (inner is None or not inner.definite)
            phrase = inner is not None and bool(inner.prep) and (inner.content or inner.noun is not None)
            paper = "media" in self.previous.kinds  # صحيفة «لا تريبونا», but رئيس النادي”نحن راضون“
            said = inner is not None and not (paper or inner.classes.isdisjoint(TELLS))
            whole = self.previous.definite and self.previous.noun is not None and self.noun.kind == "title"
            said = said or (whole and first_person(self.tokens, pair.open_i + 1))  # رئيس المحكمة «سنصلحه»
            said = said or ("blame" in self.taken and laid(self.tokens, self.end))  # الدول «كامل المسؤولية»
            named = named and (not self.previous.prep or ours) and not (phrase or said or bare)
            given = inner is not None and inner.name and pair.close_i > pair.open_i + 2
            given = given and self.noun.kind == "title"  # المتحدثة باسم الشركة «ليلى نصار»
            if self.previous.definite and (given or self.taken & {"person", "target", "noun"}):
                return False  # دعت المنظمة «الإدارة» إلى: whom she called
            body = work or (self.previous.noun is not None and self.previous.noun.kind != "title")
            told = self.noun.kind == "source" and not body  # أفاد مصدر أمني «الأفق» بأن: whom he told
            if named and not told and (self.noun.kind != "title" or body or self.needs):
                self.end, self.needs, self.definite = self._past_coordinated(pair.close_i + 1), False, True
                return True
            return False
        return not self.needs and self.tokens[self.end].kind == "open" and self._bracketed()

    def _with_article(self, word: Word) -> bool:
        body = word.noun is not None and word.noun.kind != "document"  # but للمنافسة والأبحاث
        another = (word.place or body) and self.head.definite  # الأمم المتحدة والسويد
        another = another and not self._both_owners(word)
        lone = self.previous is self.head and self.noun.kind == "title" and inanimate(word)  # السائق والسيارة
        lone = lone or (body and self.tokens[self.first - 1].text == "بين")  # بين وفد الحكومة والاتحاد
        # رئيس الجامعة | والدكتور فلان
        titled = not word.kinds.isdisjoint(("style", "ranked"))
        another = another or lone or (titled and self._name_at(self.end + 1))
        if word.conj and (self.needs or not self.definite or another):
            return False
        if proper(self.previous) and not (word.feminine and word.stem.endswith(NISBA)):
            return False  # نفت وكالة رويترز الأنباء
        whole = self.definite and not self.indefinite
        staff = "rank" in word.kinds and "ranked" in self.previous.kinds and not word.noun  # اللواء الركن
        adjectival = self.needs or (whole and (word.conj or staff or self._describes(word)))
        adjectival = adjectival or self._of_town(word)
        return bool(adjectival) and self._take(word, needs=False, definite=True)

    def _describes(self, word: Word) -> bool:
        """Whether a word with ال may be an adjective of the phrase, and no object behind it."""
        proclaimed = word.stem in listed("proclaimed") or word.stem in listed("staying")
        # موقف المغرب | الثابت, but مندوب المغرب الدائم
        stance = bool(self.previous.place) and "sent" not in self.head.kinds | kinds(self.noun.head)
        proclaimed = proclaimed or (stance and word.stem in listed("firm"))
        if self._names_on(word) or word.text in listed("saying") or proclaimed:
            return False  # أضاف البيان القول بأن, أعلن المجلس الحداد العام, المصدر الموجود في كذا
        after = self._at(self.end + 1)
        soon = after is None or after.text in ("في", "علي", "اليوم", "امس") or "time" in after.classes
        published = soon and "issued" in word.classes
        met = "venue" in word.classes and bool(self.taken & _DONE)  # وصف الوزير اللقاء
        met = met or bool(self.taken & CALLS_ON and word.kinds & _WHOM)  # حث الوزير الناس
        met = met or (bool(self.taken & TO_SOMEBODY) and self._unlike_plural(word))
        # حمّل الوزير المشغل كامل المسؤولية
        alone = not (word.feminine or word.stem.endswith(NISBA))  # but المجتمع الدولي
        met = met or ("blame" in self.taken and alone and laid(self.tokens, self.end + 1))
        hers = self.previous is self.head or not self.head.definite or self.noun.gender == "f"
        hers = hers and not self.taken.isdisjoint(OBJECTS) and no_adjective_of(self.previous, word, after)
        if published or met or hers or (self.noun.kind != "title" and word.stem in listed("departed")):
            return False  # نعى اتحاد الكتاب الراحل
        if word.stem not in listed("general"):
            # رفضت زوجته الإدلاء, رفع رئيس المجلس الجلسة: the object
            happening = word.content or broken_plural(word) or "refusal" in word.classes
            happening = happening and "adjectival" not in word.kinds  # الأهلية: of a university
            she = self._she(word) and self._masculine(word)
            other = (happening and word.noun is None) or she
            other = other and not (she and families(word, after, self.taken))
            if other or self._short(word) or self._thing(word):
                return False
        if self._as_told(word):
            return True
        several = self.previous.noun is not None and self.previous.noun.number == "p"
        hers = several and self.noun.gender == "f" and self.noun.number == "s"
        many = word.stem in listed("many_like") or "adjectival" in word.classes | word.kinds
        one_of = several and self.noun.head == "احد" and not many  # حمل أحد الجيران المصاب
        hers = hers and not (word.feminine or many)  # تقرير لجنة الخبراء المرفق بالملف: the report's
        if (hers or one_of) and not word.stem.endswith(("ون", "ين", "ات")):
            return False
        # ناشد رئيس البلدية الأهالي
        people = word.noun is not None and word.noun.kind in ("title", "source") and word.noun.number == "p"
        # المستشارون القانونيون, الأطباء المقيمون, وفقا للمزارعين المتضررين; not ناشد العمال المسؤولين
        body = word.noun is not None and word.noun.kind == "organisation"  # دعا المشاركون الهيئات الدولية
        callings = several and not body and word.stem.endswith(("يون", "يين", "يات", "ون"))
        callings = callings or (several and not self.taken & ACTS_ON and word.stem.endswith("ين"))
        bound = word.stem in listed("upon")
        shaped = (word.stem.endswith(NISBA) and not (people or bound)) or callings
        young = several and many and not self.taken & TO_SOMEBODY  # المحامين الشبان
        adjectival = shaped or young or "adjectival" in word.classes | word.kinds
        whom = after if after is not None and "attached" in after.classes else None
        last = self.previous.noun
        party = word.stem in listed("party") and last is not None and last.kind == "title"
        # المشتبه به, but سأل ناظر القضية المدعى عليه
        upon = bound and whom and self.previous.feminine == whom.text.endswith("ها") and not party
        adjectival = bool(adjectival or (upon and not self.taken & TO_SOMEBODY))
        theirs = several and last is not None and last.kind == "title" and not (many or of_several(word))
        # طالب المحتجون | الكونغرس
        return adjectival or not (theirs or word.noun is not None or "naming" in word.classes)

    def _unlike_plural(self, word: Word) -> bool:
        """توعد المدير المخالفين, أوصى إمام المسجد الكبير المسلمين: several are no adjective of one."""
        if self._of_both(word) and (then := self._at(self.end + 1)) and led_by(then) not in self.taken:
            return False  # دعا وزير التكوين والتعليم المهنيين | فلان الطلاب إلى
        words = (token.word for token in self.tokens[self.first : self.end])
        nouns = [one.noun for one in words if one is not None and one.noun is not None]
        return nouns[-1].number == "s" and unlike_plural(word)

    def _thing(self, word: Word) -> bool:
        """أغلقت البلدية السوق, منحت الهيئة الرخصة: a thing or a place, which describes nobody."""
        told = word.classes | word.kinds
        affairs = word.stem.endswith(NISBA) and "affairs" in self.previous.kinds  # وزارة الشؤون البلدية
        if word.conj or affairs or "adjectival" in told or word.stem in listed("short"):
            return False
        thing = inanimate(word) and (len(word.stem) < _FEW or not word.stem.endswith(NISBA))
        return thing or not _PLACES.isdisjoint(told) or word.stem in listed("nisba_things")

    def _short(self, word: Word) -> bool:
        """دانت الحكومة الغارة, يجمع الراعي الحطب: few adjectives are so short, and those are known."""
        stem = word.stem
        if word.feminine:
            objects = self.taken & {"noun", "target"} and not stem.endswith("يه")
            return bool(objects) and len(stem) <= _FEW and stem not in listed("short")
        known = word.noun or word.classes or stem.endswith("ي") or stem + "ه" in listed("short")
        plural = len(stem) == _FEW and stem[2] == "و"  # الشقوق, and few adjectives
        return bool(self.taken & _DONE) and not known and (len(stem) < _FEW or plural)

    def _as_told(self, word: Word) -> bool:
        """رابطة الأندية المحترفة, الحزب الحاكم, النادي الضيف: what a body is, which is no person."""
        last = self.previous.noun
        thing = last is not None and last.kind in ("organisation", "document")
        person = word.noun is not None and word.noun.kind == "title" and word.noun.number == "s"
        agrees = last is not None and word.noun is not None and last.gender == word.noun.gender
        bound = word.classes & _BOUND or "style" in word.kinds  # المجلس الشيخ فلان
        whom = self.taken & TO_SOMEBODY and not self.object_behind()
        # المهندس المخرج, once محمد المخرج has been named
        family = word.stem in self.known and self.previous is self.head and "style" in self.head.kinds
        return family or self._of_both(word) or (thing and person and agrees and not (bound or whom))

    def _names_on(self, word: Word) -> bool:
        """المحكمة الصوفي, وزارة الثقافة السورية السمعاني, الأستاذ الطاهر أبكر: a name, no adjective."""
        after = self._at(self.end + 1)
        if begins(word, after):  # but البرلمان العربي | سامي الدهان
            kin = after is None or "kin" in after.classes
            return kin or word.stem != "عربي" or not self.body_named()
        she = self.head.definite and self.head.feminine and self.previous.feminine
        hers = self.previous.feminine and self.previous.stem.endswith("يه") and self.noun.gender == "f"
        if (she or hers) and word.raw.endswith("ي") and not (self.his_body() or nation(word.stem)):
            return True  # but مساعدة وزير الخارجية الأمريكي
        kind_of = self.body_named() and word.stem.endswith("ي") and not self.previous.feminine
        known = word.stem in self.known and not word.noun and not kind_of  # but هيئة النقل البحري
        family = known and self.previous is not self.head
        if family or "forename" not in word.classes:
            return family  # سأل أحد الحضور الطباع
        ranked = self.previous is self.head or "rank" in self.previous.classes  # العقيد ركن الهادي فلان
        return given_last(self.tokens, self.end, self.last, ranked=ranked and "style" in self.head.kinds)

    def _trailing(self, word: Word) -> bool:
        quarter = "locality" in word.classes and self._in_quarter(word)
        if quarter or self._named_after(word) or self._of_town(word):
            needs = quarter or not word.classes.isdisjoint(("kin", "toponym"))  # جامعة الملك فهد
            return self._take(word, needs=needs, definite=not quarter)
        if word.cues and not (word.noun and word.feminine):  # طالبة
            return False
        second = self._second_of_place(word) or self._other_place(word)
        title = self.noun.kind == "title" and not self.definite
        small = title and not self.head.definite and word.text in listed("plain")  # صاحب دكان صغير
        # صاحب محل بقالة, سائق سيارة أجرة
        if second or small or (title and (self._of_a_shop(word) or self._of_goods(word))):
            return self._take(word, needs=False, definite=second)
        described = adjective(word) and not self._of_something(word)
        if self.indefinite and (described or "another" in word.classes or self._case(word)):
            return self._take(word, needs=False, definite=False)
        if latin(self.previous) != latin(word):
            return False
        # وكالة فرانس برس: a foreign name of several words
        named = self.bodies() and not self.definite and not self.indefinite
        return named and foreign(word) and self._take(word, needs=False, definite=False)

    def _of_something(self, word: Word) -> bool:
        """انتقد ناشط محلي | نوعية المياه: a noun with its owner, which the verb acts on, and no adjective."""
        his = self.noun.gender == "m" and self.noun.number == "s"
        noun = word.feminine or word.stem.endswith("ات")
        return his and noun and bool(self.taken & _DONE) and self._article(self.end + 1)


@cache
def _paired() -> frozenset[str]:
    return listed("level") | listed("ended") | {"من", "بلا", "غير"}  # من عمرها, بلا حدود
