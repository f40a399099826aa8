"""Objects: whether a noun behind a verb is what was confirmed, denied, judged, asked for or measured."""

from __future__ import annotations

from reader.quotes.phrases.adjuncts import adjunct
from reader.quotes.phrases.government import WEIGHS
from reader.quotes.phrases.nameless import felt
from reader.quotes.reports.accusations import whoever
from reader.quotes.reports.addressees import PUT, TO_WHOM
from reader.quotes.reports.passing import Passing
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import GOVERNED, THESE
from reader.quotes.words.shapes import adjective, broken_plural, foreign, in_hall
from reader.quotes.words.things import by_how_much, inanimate
from reader.quotes.words.word import NISBA, Word

_ACCUSATIVE = ("ا", "\u064b", "\u064bا")
NEAR = 30
"""Words between a speaker and the preposition its verb governs."""
_THAT = frozenset(("ذلك", "هذا", "اياه", "اياها", "اياهم"))
_TOPIC = 4
"""Words from a document to what it is about."""
_MEASURE, _DERIVED = 14, 5  # words of what is measured before ب; letters of إبقاء and تأجيل without their ال
_OF_HIM = frozenset(("منه", "منها", "منهم", "منهما", "منهن"))
_ASKER = 5
"""Tokens from منه to behind who asks."""
_NO_OBJECT = frozenset(
    ("preposition", "adverb", "time", "conjunction", "relative", "pronoun", "negation", "verb")
)
_COPY, _COPIED = frozenset(("بنسخه", "نسخه", "به", "بها")), 7
"""What a paper has received, and tokens up to behind it."""
_OF_FACTS = frozenset(("stress", "announce", "explain"))
"""Acts whose object is nobody."""
_LENDS = frozenset(("noun", "علي", "الي", "عن", "person"))
"""What careless copy writes ب, or one of `_LENT`, for."""
_LENT = frozenset(("الي", "عن", "علي"))
_DUE = frozenset(("ضروره", "اهميه", "وجوب"))  # أضاف ضرورة كذا


class Objects(Passing):
    """A walk that knows objects."""

    def _object(self, word: Word) -> bool:
        """Whether this noun is what was confirmed, denied or judged."""
        takes = self.verb.takes
        barred = word.prep or word.conj or word.nominal or len(word.text) == 1  # لـ«…»
        barred = barred or word.text in listed("as_being")  # أكد، بصفته رئيسا، أن
        # أكد لزملائه أن, أكدت في رسالة بثتها البلدية أن
        before = self._at(self.j - 1) if self.j > self.first else None
        after = self._at(self.j + 1)
        told = word.maybe_prep == "ل" and word.possessed and after is not None and "clause" in after.classes
        sent = "authored" in word.classes and before is not None
        barred = barred or told or sent  # but استبعد الخبير عرضها
        barred = barred or (word.text == "توصل" and self._received())
        barred = barred or (before is not None and "relative" in before.classes)  # في الكلمة التي قرأها أن
        them = after is not None and after.noun is not None and after.noun.kind != "document"
        barred = barred or (them and "superlative" in word.classes)  # طالب أكبر شركة بدفع الضرائب
        vowed = {"ب", "noun"} <= takes and "person" not in takes  # تعهد بناء المدرسة, but تعهد خطيا بعدم كذا
        paper = word.noun is not None and word.noun.kind == "document"
        barred = barred or ((vowed or ("work" in takes and not paper)) and not word.content)
        owned = after is not None and bool(after.definite or after.content or after.text == "ان")
        due = owned and word.text in _DUE and "due" in takes  # but أضافت أهمية كبيرة
        if barred or due or not takes & {"noun", "target", "masdar", "work"}:
            called = word.text == "من" and "target" in takes  # اتهم من سماهم المحتكرين
            return (due and not barred) or (called and whoever(self.tokens, self.j))
        if "masdar" in takes:
            return self._requested(word)
        if word.text == "ما":
            return "noun" in takes or word.classes.isdisjoint(_NO_OBJECT)
        done = not word.definite and (word.content or paper)
        if "من" in takes and ("work" in takes or ("noun" in takes and not done)) and self._led_by("من"):
            return False  # تشكو المصدرة الشابة من كذا; but استغرب قرار اللجنة من دون كذا
        if word.text == "قرب":
            return after is not None and after.content and not after.definite  # أعلن قرب افتتاح المطار
        # نفى هذا الكلام, عزا ذلك إلى; but أعلنت هذا الأسبوع
        timed = after is not None and ("time" in after.classes or after.text in listed("span"))
        marked = self.j + 1 in self.marks.opens  # رفضت هذه «المزاعم»
        pointing = (word.text in THESE and (marked or self._owned()) and not timed) or (
            word.text in _THAT
            and ("target" in takes or self.verb.act == "deny" or self.verb.lemma == "استبعد")
        )
        return pointing or (
            not (self._no_object(word) or (timed and word.text in THESE)) and self._thing(word)
        )

    def _received(self) -> bool:
        """في بلاغ توصل «المنبر» بنسخة منه: to whom it came; but أعلن الوسيط توصل الطرفين إلى كذا."""
        return any(token.text in _COPY for token in self.tokens[self.j + 1 : self.j + _COPIED])

    def _happens(self, word: Word) -> bool:
        """أعلنت الهيئة، في بيان، نقل الألواح, علمها بكذا: behind an insertion a noun that may be a verb."""
        hers = word.cue_object and self.tokens[self.j - 1].kind == "comma"
        noun = word.content and not word.conj and (hers or word.text in [c.verb.masdar for c in word.cues])
        return noun and self._behind_adjuncts() and "noun" in self.verb.takes

    def _intensified(self, word: Word) -> bool:
        """نافيا نفيا قاطعا وجود كذا: the verb's own noun, and how strongly."""
        if word.text != self.verb.masdar + "ا":
            return False
        strong = self._at(self.j + 1)
        self.j += strong is not None and strong.raw.endswith(_ACCUSATIVE)
        self.fresh = self.j + 1
        return True

    def _foreseen(self, word: Word) -> bool:
        """توقعت الهيئة أمطارا رعدية, نفى بيانا نسب إليه: an accusative, if nothing better follows."""
        begged = word.definite and word.stem in listed("begged_for")  # طلب من السكان الصبر
        if word.conj or word.prep or word.nominal or (word.definite and not begged):
            return False
        if self.fallback is None and self._offered(word):
            return True
        takes = self.j == self.first and self.verb.any and "noun" in self.verb.takes and not self.bare_object
        if begged or not takes:
            return False
        known = word.classes or word.cues or word.noun or word.name or word.place
        shaped = len(word.text) >= _DERIVED and word.raw.endswith(_ACCUSATIVE)
        return (shaped and not known) or (self.verb.act == "deny" and self._paper(word))

    def _offered(self, word: Word) -> bool:
        """اقترح على الطرفين لجنة من خمسة, طلب من البلدية حديقة: any noun behind to whom something is put."""
        whom = self._at(self.j - 1)
        asks = self.verb.act == "call" and not self.verb.takes.isdisjoint(PUT)
        if not asks or self.j < self.first + 2 or self.tokens[self.first].text not in TO_WHOM:
            return False
        return bool(whom and (whom.definite or whom.possessed)) and word.classes.isdisjoint(_NO_OBJECT)

    def _paper(self, word: Word) -> bool:
        """بيانا, تصريحات, وثيقة: what may be denied as a whole."""
        told = lexicon().classes(word.text.removesuffix("ا")) | word.classes
        paper = "venue" in told or (word.noun is not None and word.noun.kind == "document")
        return paper and word.text.endswith(("ا", "ات", "ه"))

    def _led_by(self, preposition: str) -> bool:
        """Whether the verb's preposition stands behind, in the same clause."""
        for i in range(self.j + 1, min(self.j + NEAR, self.last)):
            if self.tokens[i].kind in ("comma", "colon"):
                return False
            if self.tokens[i].text == preposition:
                return True
        return False

    def _requested(self, word: Word) -> bool:
        """طلب رفض الدعوى, طلبت من السكان البقاء بعيدا, طلب من المديرية مسحا شاملا; not أظهر جواز سفره."""
        asked = any(self.tokens[i].text == "من" for i in range(self.first, self.j)) or self._asked_him()
        his_own = word.content and word.possessed and (self.addressed or self._behind_adjuncts())
        after = self._at(self.j + 1)
        if self.verb.lemma == "التمس" and after is not None and not after.conj:
            deed = word.content and not word.definite and word.classes.isdisjoint(_NO_OBJECT)
            if (deed and self._behind_adjuncts()) or after.text in listed("term"):
                return True  # التمس ممثل الحق العام خمس سنوات حبسا
        if word.classes & {"preposition", "quantity"} or self._everybody(word):
            return False  # طالب بعد لقائه كذا, أبلغ بعض الشركات أن كذا, طالب جميع الأطراف بكذا
        shown = "paper" in self.verb.takes and not (word.definite or word.possessed or word.conj)
        if his_own or ((asked or shown) and word.content):
            return True  # أثبتت التحريات صحة كذا
        begged = word.stem in listed("begged_for") and not word.definite
        if begged and self._behind_adjuncts():
            return True  # طلب المحامي مهلة للرد
        if word.definite and (word.content or word.stem in listed("verdict")):
            return self._demanded(word)  # يطلب المؤبد
        return word.content and (self._owned(bare=True) or self._found(word))

    def _asked_him(self) -> bool:
        """طلب منه القاضي السكوت: right behind who asks, of whom the text has just told."""
        back = self.tokens[max(0, self.first - _ASKER) : self.first - 1]
        return self.clitic_object or (self.j == self.first and any(one.text in _OF_HIM for one in back))

    def _found(self, word: Word) -> bool:
        """أظهر وجود بكتيريا, رصد نفوق كميات من كذا, وثق مقتل 12 عاملا: what is found, and of what."""
        after = self._at(self.j + 1)
        many = self.j + 1 < self.last and self.tokens[self.j + 1].kind == "number"
        # حاجة ثلث المباني إلى كذا
        many = many or (after is not None and not after.classes.isdisjoint(("quantity", "fraction")))
        scored = word.feminine and self.verb.lemma == "سجل"  # سجلت الشركة زيادة 12%
        accusative = word.raw.endswith("ا")
        if many and not (scored or accusative):
            return True
        if word.feminine or accusative or after is None or after.conj or after.prep:
            return False
        if self.verb.act == "call" and self._behind_adjuncts():
            # طلب تشكيل لجنة, التمس فتح باب كذا: what is asked for, and of what
            return after.classes.isdisjoint(_NO_OBJECT)
        return not (word.classes or after.classes or after.content)  # كانت تسجل بعد حذف صفر

    def _demanded(self, word: Word) -> bool:
        """التمس البراءة, طلبوا الإبقاء على كذا: with ال only what courts are asked for, and what goes on."""
        after = self._at(self.j + 1)
        goes_on = after is not None and after.text in GOVERNED and len(word.stem) >= _DERIVED
        if goes_on or "ب" in self.verb.takes:
            return goes_on
        led = after is not None and (after.prep or after.maybe_prep or "attached" in after.classes)
        return word.stem in listed("verdict") or bool(led and self.verb.act == "call")  # طلب السماح له بكذا

    def _no_object(self, word: Word) -> bool:
        """A small word, or whom the speaker addresses: ناشد المواطنين التخلص من."""
        barred = _NO_OBJECT - {"verb"} if "masdar" in word.classes else _NO_OBJECT  # نفى عقد اجتماع
        kinds = ("title", "organisation", "source")
        body = word.noun is not None and word.noun.kind in kinds and not word.content
        people = body or (word.definite and word.stem.endswith("ين"))
        people = people or (word.definite and "addressed" in word.kinds)  # ناشد الجميع تحري
        # ناشدت مصر فتح المعبر, ناشدت النائب فلانا سحب السؤال
        people = people or bool((word.place or word.name) and not word.content)
        his = self.addressed and word.definite and word.stem.endswith(NISBA) and not word.content
        people = people or his  # يناشد المنظمات الدولية التدخل
        people = people or (self.addressed and self._owner()) or self._everybody(word)
        his_own = word.possessed and not (word.content or word.classes) and self.j == self.first
        people = people or his_own  # ناشد أنصاره العودة
        addressed = people and "person" in self.verb.takes
        title = word.noun is not None and word.noun.kind == "title" and word.definite and not word.content
        title = title and word.stem not in listed("proclaimed")
        if title and (self.verb.act in _OF_FACTS or self.verb.lemma in listed("of_facts")):
            return True  # نفى فلان الوزير المفوض في تصريح وجود كذا; but انتقد فلان في تصريح الحكم
        if any(cue.verb.masdar == word.text for cue in word.cues) and self._owned(bare=True):
            barred = barred - {"verb"}  # التمس رفض الطلب
        right = self.j in (self.first, self.fresh)
        if right and (self.bare_object or (word.content and not word.raw.endswith("ى"))):
            barred = barred - {"verb"}  # نفى المدير تلقي أي احتجاج: no verb stands right behind who speaks
        began = self._owned(bare=True) and self.tokens[self.j + 1].text not in _DUE  # أعلن بداية تنفيذ الخطة
        if word.content and (began or (self.clitic_object and "target" in self.verb.takes)):
            barred = barred - {"adverb"}  # اعتبروها بداية الطريق
        refused = self.verb.lemma == "رفض" and "refusal" in word.classes
        there = word.definite and word.stem in listed("staying")  # أكد المصدر الموجود في كذا صحة كذا
        return addressed or refused or there or in_hall(word) or bool(word.classes & (barred | {"teaser"}))

    def _everybody(self, word: Word) -> bool:
        """ناشد كل الأطراف, مختلف القوى السياسية, جميع أبناء البلدة: whom somebody addresses, all of them."""
        if "every" not in word.classes or "person" not in self.verb.takes:
            return False
        after = self._at(self.j + 1)
        if after is None or after.text == "من":
            return after is not None  # ناشد كلا من الوزير والمدير فتح تحقيق
        return "addressed" in after.kinds or after.noun is not None or after.stem[-2:] == "ين"

    def _owner(self) -> bool:
        """ناشد منظمة | الصحة العالمية: whether a word is the owner of whom somebody addresses."""
        head = self._at(self.j - 1) if self.j > self.first else None
        return head is not None and head.noun is not None and not (head.definite or head.possessed)

    def _thing(self, word: Word) -> bool:
        """A noun that can be the object of the verb."""
        relayed = all("relay" in cue.verb.takes for cue in word.cues)  # انتقد تصريحات الوزير
        body = word.noun is not None and word.noun.kind == "organisation"  # الحركة رفضت مبادرة الوسيط
        noun = (word.content or body) and self.bare_object  # يعزو تفشي الظاهرة
        finite = not (relayed or word.definite or noun)
        if "target" in self.verb.takes:
            known = word.definite or word.possessed or word.noun or word.name or word.content or word.place
            when = map(self._at, range(self.first, self.j))  # اعتبرها ناشطون حينها خطوة
            judged = self.clitic_object and all(one and "time" in one.classes for one in when)
            if self.bare_object:
                return not finite
            return bool(known) or judged or (self._at_once() and self._owned())
        bare = word.feminine and not word.definite and not word.noun and not self._told_of(word)
        happening = word.content or word.possessed or bare or felt(self.tokens, self.j, self.last)
        after = self._at(self.j + 1)
        that = after is not None and "clause" in after.classes
        whose = that and after is not None and after.text[0] != "ب" and self.j > self.first + 1
        whose = whose and self.tokens[self.j - 2].text == "في"  # في حيثيات | حكمها أن; but كلمة ثقته بأن
        if whose or (not happening and (word.maybe_prep == "ل" or that)):
            return False  # في حديثه للشرق | نت أن, ، لتكنو الشرق أن
        if self.bare_object and not happening:
            named = word.name and "every" not in word.classes  # مع الإعلامي أحمد; but كامل الالتزام
            return not (finite or named or self._within(word))
        # After the speaker a definite noun is the object as well, and so is one with its owner:
        # انتقد المجلس القرار, وصف الحارس معسكر الفريق.
        object_ = word.definite or self._owned(bare=not finite and (self._behind_body() or inanimate(word)))
        if happening or (object_ and self._at_once()):
            return True
        # رفض أمس قرار الحكومة, أيد في بيان القرار
        paper = word.noun is not None and word.noun.kind == "document"
        owned = word.definite or (paper and self._owned())
        return self.verb.act in WEIGHS and owned and self._behind_adjuncts()

    def _within(self, word: Word) -> bool:
        """على هامش | أشغال المنتدى, لقناة «الأفق» | الإخبارية: whether an adjunct goes on."""
        before = self.tokens[self.j - 1].word if self.j > self.first else None
        if before is None:
            return self.j > self.first and self.j - 1 in self.marks.closes and word.definite
        return "aside" in before.classes or bool(word.classes & {"attached", "channel"})

    def _told_of(self, word: Word) -> bool:
        """في حديث لإذاعة محلية: an adjective of the noun before it, and no object."""
        before = self._at(self.j - 1) if self.j > self.first and adjective(word) else None
        return before is not None and not (before.definite or before.possessed)

    def _at_once(self) -> bool:
        """Whether nothing but adverbs stands between speaker and object: أنكر المتهم جملة وتفصيلا الأفعال."""
        between = (token.word for token in self.tokens[self.fresh : self.j])
        return all(word is not None and "adverb" in word.classes for word in between)

    def _borrows(self, word: Word) -> bool:
        """أعلنت بوقوع كذا, شدد بضرورة كذا, حذر السائقين بعدم كذا: ب for what the verb governs else."""
        takes = self.verb.takes
        after = self._at(self.j + 1) if word.text in _LENT else None
        led = after is not None and after.content and after.text not in listed("grounds")
        if after is not None and led and not (after.definite or "every" in after.classes):
            # طالب الأهالي البلدية إلى إصلاح الطريق, أكد الاستطلاع عن عدم رضا السكان
            asks = word.text == "الي" or "person" not in takes  # مطمئنا على سلامته
            near = self.addressed or self.j == self.first or self._lent()
            return self.verb.any and asks and near and not takes.isdisjoint(_LENDS)
        happens = word.prep == "ب" and word.content and not (word.conj or word.classes)
        happens = happens and (self.addressed or not word.definite)  # ناشد الوزير بالتدخل
        if not happens or "ب" in takes or takes.isdisjoint(_LENDS) or not self.verb.any:
            return False
        comma = self.tokens[self.j - 1].kind == "comma"
        if word.stem in listed("along") or not (comma or self.addressed or self._behind_adjuncts()):
            return False
        ahead = self.tokens[self.j : self.last]
        later = (_LENT | {"ل"}) & takes  # دعا خلال لقاء بأحد الفنادق إلى التريث
        return not any(
            token.kind in ("colon", "mark")
            or token.text in later
            or (token.word is not None and (token.word.prep in later or "clause" in token.word.classes))
            for token in ahead
        )

    def _lent(self) -> bool:
        """أشار في بداية الاجتماع على أهمية كذا; but في تعليق على كذا إلى كذا, عقب اطلاعه على كذا.

        Nor في تقريره عن كذا هطول أمطار.
        """
        before = self._at(self.j - 1)
        its = before is not None and before.content and not (before.definite or "venue" in before.classes)
        its = its or self._topic()
        for token in self.tokens[self.j + 1 : min(self.j + NEAR, self.last)]:
            if token.word is None:
                break
            its = its or token.text in self.verb.takes
        return not its and self._behind_adjuncts()

    def _topic(self) -> bool:
        """في تقريره اليوم | عن حالة الطقس: what a document or a speech of his is about."""
        if self.tokens[self.j].text != "عن":
            return False
        for k in range(1, min(_TOPIC, self.j - self.first + 1)):
            word = self._at(self.j - k)
            if word is not None and word.possessed:
                return "venue" in word.classes or (word.noun is not None and word.noun.kind == "document")
        return False

    def _behind_adjuncts(self) -> bool:
        """Whether nothing but times, adverbs and venues (بيان تلقينا نسخة منه) stands before an object."""
        i, end = self.fresh, self.j
        end -= end > i and self.tokens[end - 1].kind == "comma"
        while i < end and (past := adjunct(self.tokens, i, end)) > i:
            i = past
        return i == end or (self.tokens[end - 1].text in _OF_HIM and self.tokens[end - 2].text in _COPY)

    def _behind_body(self) -> bool:
        """Whether a body or a title that is whole stands right before: النقابة بشدة | قرار كذا; no بصفة."""
        near = (token.word for token in reversed(self.tokens[max(0, self.j - 3) : self.j]))
        word = next((one for one in near if one is None or one.classes != {"adverb"}), None)
        return word is not None and word.noun is not None and word.definite

    def _measured(self, word: Word) -> bool:
        """قدر الفائض بنحو كذا: a noun, and ب not far behind."""
        after = self._at(self.j + 1)
        known = word.definite or word.possessed or word.content or (after and after.text == "ما")
        if not (known or self._owned()) or word.prep or word.conj or word.noun or word.classes & _NO_OBJECT:
            return False
        for i in range(self.j + 1, min(self.j + _MEASURE, self.last)):
            by = self._at(i)
            if by is None and self.tokens[i].kind != "number":
                return False
            if by is not None and by_how_much(by):
                return True
        return False

    def _goes_ahead(self) -> bool:
        """أما الخسائر فقد | قدرها, وقدرها: a verb that goes on, and no غرامة قدرها كذا."""
        cue, before = self._at(self.first - 1), self._at(self.first - 2)
        return bool(cue and cue.cue_conj) or (before is not None and before.text.endswith("قد"))

    def _owned(self, *, bare: bool = False) -> bool:
        """Whether a definite owner stands behind, or, `bare`, a noun with an owner: رفض دول المجلس."""
        after = self._at(self.j + 1)
        if after is None or after.conj or after.prep:
            return False
        named = after.name or after.place or (foreign(after) and not adjective(after))
        if named and self.verb.act in WEIGHS:
            return True  # انتقد قرار فلان, مطالب أنقرة, قرار كوستيلو
        if bare and not after.definite:
            if "quantity" in after.classes or after.text in listed("any"):
                return True  # مقتل سبعة عشر, رفض أي صيغة
            plain = not after.classes - {"teaser", "locality", "naming"}
            plain = plain and (after.content or after.feminine or broken_plural(after) or bool(after.classes))
            plain = plain or inanimate(after)  # أسلوب تعامل الشركة
            plain = plain or (self._behind_body() and unlisted(after))  # رفضت اللجنة خصم أيام الإضراب
            # رفض دول المجلس, إنهاء مهمة البعثة
            after = self._at(self.j + 2) if after.noun or plain else after
        if after is None or after.conj or after.prep:
            return False
        return after.definite or after.text in THESE  # تمديد تلك الفترة


def unlisted(word: Word) -> bool:
    """Bare, and in no table."""
    known = word.classes or word.cues or word.name or word.place or word.noun or word.possessed
    return not (known or word.definite or word.conj or word.prep)
