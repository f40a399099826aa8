"""Prepositions: whether one that a walk meets is its verb's, or an adjunct's."""

from __future__ import annotations

from reader.quotes.phrases.adjuncts import adjunct
from reader.quotes.phrases.opened import Opened
from reader.quotes.phrases.parts import did
from reader.quotes.reports.clauses import Clauses
from reader.quotes.reports.objects import NEAR, unlisted
from reader.quotes.reports.walk import STOP
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.anonymity import withheld
from reader.quotes.words.derived import verbal_noun
from reader.quotes.words.shapes import imperfect, unowned
from reader.quotes.words.word import Word

FUSED = {"عما": "عن", "مما": "من", "بما": "ب", "عمن": "عن", "ممن": "من", "لما": "ل"}
"""A preposition and ما or من in one word."""
WHOEVER = frozenset(("من", "كافه", "جميعا", "قاطبه", "اجمعين"))
"""Who is asked to do something, or all of them."""
BEGS = frozenset(("ب", "noun", "person"))
"""What أهاب بـ takes."""
_NO_COMPLEMENT = frozenset(("adverb", "channel", "preposition", "aside", "time"))
_ASIDE = frozenset(("preposition", "adverb", "manner"))
_LONGEST = 15
"""Tokens of what tells when and where, between a post and what was said."""
_ADJUNCT = 9
"""Tokens of an adjunct with a preposition of its own."""
_WHERE = frozenset(("attached", "channel", "locality"))
_BY_WHAT = frozenset(("بان", "بانه", "بانها", "بما", "بعدم"))
_AIMS = frozenset(("الي", "ل"))
"""What دعا takes, of an aim and not of whom it is told."""
_REMEMBERED = frozenset(("ذكري", "مناسبه"))
_ANSWERS = frozenset(("رد", "جواب", "تعليق", "تعقيب"))
"""What goes on with على behind في: في رد على سؤال."""
_ABOUT = frozenset(("بخصوص", "بشان", "بسبب", "بفضل", "بموجب", "بصدد"))
"""Prepositions that begin like one and a noun."""

_FROM = frozenset(("دون", "خلال", "قبل", "غير", "جديد"))
"""Behind من, which is no verb's there: يخشون اللعب من دون جمهور."""


class Prepositions(Clauses):
    """A walk that knows prepositions."""

    def _governed(self, word: Word) -> Opened | None:
        """The preposition of the verb: a word of its own, or a clitic."""
        j, takes = self.j, self.verb.takes
        if j - self.first > NEAR:
            return None
        if "ب" in (word.text, word.prep, word.maybe_prep) and self._of_which():
            return None  # الدول التي تعرف | بالترويكا بكذا, التي عرفت بـ«…»
        if self.clitic_object and "target" in takes:
            takes = takes | {"الي"}  # عازيا إياه إلى كذا
        if FUSED.get(word.text) in takes:
            return Opened(j + (word.text[0] != "ب" and word.text[-1] == "ا"), "preposition")
        if word.text in takes and word.text not in ("ب", "ل"):
            bidden = word.text == "الي" and self.verb.act == "call" and self._bidden()
            opened = Opened(j - 1, "noun") if bidden else self._separate(word)
            aside = self.tokens[j - 1].text.removeprefix("و") in listed("asides")  # عبروا البحر بحثا عن كذا
            aside = aside or (word.text == "من" and j + 1 < self.last and self.tokens[j + 1].text in _FROM)
            return None if aside or self._in_adjunct(word) else opened
        governs = takes | {"ب"} if self.clitic_object and "target" in takes else takes
        by, for_what = word.text == "ب" and "ب" in governs, word.text == "ل" and self._for_what()
        if for_what or (by and j + 1 in self.marks.opens):
            return Opened(j + for_what, "marks" if for_what else "preposition")  # بـ«…»: with its clitic
        return self._clitic(word, governs)

    def _past_aside(self) -> int:
        """فلان، مدير كذا، في ختام زيارته إلى المدينة، | إلى أن: past when and where, behind a post's comma.

        But وافق فلان، مدير كذا، بعد لقاء على البيع، على أن يتم كذا.
        """
        first, takes, led = self._at(self.first), self.verb.takes, ""
        if first is None or takes & {first.text, first.prep} or not (first.prep or first.classes & _ASIDE):
            return self.first
        for j in range(self.first + 1, min(self.first + _LONGEST, self.last - 2)):
            word, then = self._at(j), self._at(j + 1)
            if word is not None and ("participle" in word.forms or word.cue_conj or "clause" in word.classes):
                break
            led = word.text if word is not None and word.text in takes else led
            if self.tokens[j].kind == "comma" and then is not None and self._goes_on(j + 1):
                that = self._at(j + 2)
                again = then.text == led and that is not None and (that.content or self._that(j + 2))
                return j + 1 if again or not led else self.first
        return self.first

    def _asks(self, word: Word) -> bool:
        """تساءل من سيدفع, إلى متى, لمصلحة من, ما الذي, أليس: a question that more than one word opens."""
        then = self._at(self.j + 1)
        if then is None or self.verb.act != "reply":
            return False
        who = then.text == "من" and (word.prep != "" or word.text == "لصالح")
        if "preposition" in word.classes or who:
            does = imperfect(then) or then.text.startswith(("سي", "ست")) or "relative" in then.classes
            does = does and word.text == "من"
            return who or does or "question" in then.classes  # من سيدفع, من الذي, من أين, لمصلحة من
        if word.text == "ما":
            return "relative" in then.classes or then.text in ("اذا", "هو", "هي")
        denied = word.raw.startswith("أ") and word.text in ("اليس", "اليست", "الم", "الا", "افلا", "الن")
        which = word.text in ("اي", "ايه") and self.verb.any and self.j == self.first
        return denied or which or word.text in ("علام", "الام", "حتام")

    def _bidden(self) -> bool:
        """دعا السكان اللجوء | إلى كذا: whether what somebody shall do stands right before, behind himself."""
        deed, whom = self._at(self.j - 1), self._at(self.j - 2)
        if self.j < self.first + 2 or deed is None:
            return False
        if deed.noun or not deed.definite or deed.prep or deed.conj:
            return False
        apart = whom is None or whom.definite or whom.possessed  # no لجنة المتابعة
        return bool(apart and (deed.content or "issues" in deed.kinds))

    def _of_which(self) -> bool:
        """الدول التي تعرف |, الوزير الذي وصل |: whether the verb of a relative clause stands right before."""
        which, verb = self._at(self.j - 2), self._at(self.j - 1)
        if which is None or verb is None or self.j - 2 < self.first or which.text in ("ما", "من"):
            return False
        return "relative" in which.classes and (imperfect(verb) or did(verb))

    def _clitic(self, word: Word, governs: frozenset[str]) -> Opened | None:
        """طالب بكذا: the preposition on a word."""
        j = self.j
        after = self._at(j + 1)
        owned = not (self.bare_object or word.possessed)  # طالبت بدورها | السلطات بكذا
        owned = owned and after is not None and after.definite and not after.conj
        barred = _NO_COMPLEMENT - {"adverb"} if owned else _NO_COMPLEMENT  # تذرعت اللجنة بضيق الوقت
        manner = owned and word.text[0] == "ب" and bool(word.classes & {"adverb", "preposition"})
        manner = manner or ("all_of" in word.classes and self._of_it(after))  # طالب بجميع الحقوق
        barred = barred - {"preposition"} if manner else barred  # وصفه بغير المقبول
        short = len(word.text) == 3 and word.text[0] == "ب" and unlisted(word) and not word.content
        short = short and (j == self.first or (self.direct and self._owned()))  # تلوح بشل
        prep = word.prep or word.maybe_prep or ("ب" if manner or short else "")
        shows = word.content and j == self.first and self.verb.act == "explain"
        if shows and prep == "ل" and "الي" in governs:
            governs = governs | {"ل"}  # وأشار الوزير لأهمية كذا
        what = self._at(j + 2) if prep == "ل" and owned and "noun" in governs else None
        if what is not None and what.content and not (what.definite or what.prep or what.conj):
            return Opened(j + 2, "noun")  # اشترطت النقابة لفك الاعتصام | صرف الأجور
        if not prep or prep not in governs or word.conj or word.nominal or word.classes & barred:
            return None
        being = word.text in listed("as_being") or word.text in _ABOUT
        if being or word.text in listed("degrees") or "bound" in word.classes:
            return None  # طالب بكذا باعتباره حقا, باعتبار أنه حق
        bare = word.stem if word.prep else word.text[1:]
        locality = prep == "ب" and not word.definite and "locality" in lexicon().classes(bare)
        known = word.classes | lexicon().classes(bare)
        body = word.noun is not None and word.noun.kind == "organisation"
        where = body or (bool(word.definite or word.place or known & _WHERE) and not word.content)
        deed = j == self.first and word.stem in listed("undertaken") and after and after.text != "من"
        if prep == "ب" and not deed and (where or word.stem in listed("along")) and self._leads_again(prep):
            # رحب بحضور السفير بالقرار, بمبادرة من السفير بالقرار, but أشاد بمبادرة السفير بإقامة كذا
            return None  # طالب الجهات المعنية بوزارة كذا بوقف كذا
        # ذكر مسؤول بالبلدية أن, أفادت ببيانها أن: the أن is the verb's.
        somewhere = word.noun is not None or (word.definite and not word.content)
        before_clause = after is not None and "clause" in after.classes and somewhere
        named = after is not None and (after.definite or after.place is not None or after.name is not None)
        locality = locality and (named or self.verb.act != "call")  # طالب بسوق شعبية, وعد بمدرسة
        place = ((word.place or locality) and not word.content) or before_clause  # but هدد بمقاطعة كذا
        passed = self.verb.lemma == "اقر" and self.fresh < j and self._past_commas() < j  # أقر … بفارق صوتين
        of_it = prep == "ل" and word.definite and (not word.content or self._of_occasion(word))
        if of_it and "الي" in governs and self._leads_again("الي"):
            return None  # دعا فلان رئيس الهيئة العامة للأرصاد إلى كذا
        meeting = "venue" in word.classes and not word.definite  # دعا لقمة طارئة
        # دعا للحوار, دعا للمشاركة في كذا
        somebody = word.noun and not (verbal_noun(word.stem) or meeting)
        somebody = somebody or not (word.content or governs >= _AIMS)
        return None if place or passed or (prep == "ل" and somebody) else Opened(j, "preposition")

    def _of_occasion(self, word: Word) -> bool:
        """في خطاب | للمناسبة, في ذكرى الإنقاذ | للعيد: whether what is spoken in or remembered goes on."""
        before = self._at(self.j - 1) if self.j > self.first else None
        if before is None or before.possessed:
            return False  # دعا في كلمته | للعودة إلى الحوار
        near = self.tokens[max(self.first, self.j - _ADJUNCT) : self.j]
        texts = (token.text.removeprefix("ب").removeprefix("ال") for token in near)
        aimed = self.tokens[self.j + 1].text == "الي" and word.stem not in _REMEMBERED  # كلمة للعودة إلى كذا
        remembered = any(text in _REMEMBERED for text in texts)
        return remembered or ("venue" in before.classes and not (before.definite or aimed))

    def _leads_again(self, preposition: str) -> bool:
        """Whether a preposition leads to a happening, or to أن or ما, further on in the clause."""
        far, apart, hidden = self.j + _ADJUNCT, False, 0
        for j in range(self.j + 1, min(self.j + _LONGEST, self.last)):
            word = self._at(j)
            if word is None:
                comma = self.tokens[j].kind == "comma"
                aside = comma and (self.j == self.first or self.tokens[self.j - 1].kind == "comma")
                hidden = max(hidden, withheld(self.tokens, j + 1, self.last) if comma else 0)
                if comma and j <= hidden:
                    continue  # بوزارة كذا، فضل عدم ذكر اسمه، بأن
                if not (aside or j in self.marks.opens or j in self.marks.closes):
                    return False
                apart = apart or (comma and self.j == self.first)
                continue
            led = self._at(j + 1) if word.text == preposition else None
            clitic = preposition == "ب" and (word.text in _BY_WHAT or (word.prep == "ب" and word.content))
            if led is not None or clitic:
                aim = {"venue"} if preposition in _AIMS else set[str]()  # إلى الحوار
                that = "clause" in (led or word).classes or word.text in _BY_WHAT
                happens = led is None or led.content or bool(led.classes & ({"clause"} | aim))
                no_adjunct = (led or word).stem not in listed("along") | listed("screen")
                if happens and (that or j < far) and not apart:
                    return no_adjunct and not word.conj
            another = word.conj or word.cue_conj or "participle" in word.forms
            if another or word.classes & {"clause", "conjunction"}:
                return False  # رحب بالقرار لأن النادي بحاجة إلى كذا
        return False

    def _that(self, i: int) -> bool:
        """إلى أن; but no على أن يتم كذا, "provided that"."""
        that, then, led = self._at(i), self._at(i + 1), self.tokens[i - 1].text
        provided = led == "علي" and then is not None and imperfect(then)
        return that is not None and "clause" in that.classes and not provided

    def _of_it(self, noun: Word | None) -> bool:
        """Whether a noun stands behind بكل or بنفس that is no voice: not صرح بنفس اللهجة أن, بكل صراحة."""
        then = self._at(self.j + 2)
        chained = then is not None and then.definite and not (then.conj or then.prep)
        chained = chained and "person" not in self.verb.takes  # طالب بكل حزم الحكومة بكذا
        noun = noun if noun is None or noun.definite or noun.text in ("ما", "من") or chained else None
        return noun is not None and (then is None or "clause" not in then.classes)

    def _in_adjunct(self, word: Word) -> bool:
        """حسابه على منصة كذا, في حديث إلى الإذاعة, متأخر من ليل أمس: no preposition of the verb's."""
        before, after = self._at(self.j - 1), self._at(self.j + 1)
        happens = after is None or (after.content and "venue" not in after.classes)
        if (self._of_which() or not happens) and self._leads_again(word.text):
            return True  # دعا الوزير الذي وصل إلى العاصمة إلى كذا, حذر من داخل القاعة من نفاد كذا
        if word.text == "في" and self._at_last():
            return True
        if self.j + 1 in self.marks.opens:
            after = self._at(self.j + 2)  # في تدوينة على «فيسبوك»
            after = after if after is not None and "platform" in after.classes else None
        if before is None or after is None or self.j <= self.first:
            return False
        return self._placed(word, before, after)

    def _at_last(self) -> bool:
        """تأمل | في نهاية المطاف أن, يأمل | في الوقت نفسه أن: when, before the أن of the verb itself."""
        past = adjunct(self.tokens, self.j, self.last)
        that = self._at(past) if past > self.j + 1 else None
        return that is not None and that.text == "ان" and that.raw[0] != "إ"  # شكك في صحة القول إن

    def _placed(self, word: Word, before: Word, after: Word) -> bool:
        """Whether a preposition goes on with the word before it."""
        if word.text == "من":
            return "time" in after.classes or before.text in listed("each")  # حذر كلا من المدير والمدرب من
        back = self.j - 1 - ("time" in before.classes)  # خلال إشرافه اليوم على كذا
        his, led = self.tokens[back].word, self._at(back - 1)
        happens = his is not None and his.possessed and (his.content or "speechnoun" in his.classes)
        if happens and led is not None and "preposition" in led.classes:
            return "noun" in self.verb.takes or self._led_by(word.text)  # but لدى وصوله على كذا
        classes = before.classes | lexicon().classes(unowned(before.stem))
        if word.text == "علي" and ("channel" in classes or self._answering()):
            return True  # عبر حسابه على كذا, في رد على سؤال
        page = after.classes | lexicon().classes(unowned(after.stem))
        if word.text == "علي" and "channel" in page and ("venue" in classes or after.possessed):
            return True  # في تدوينة على صفحته
        heard = after.noun is not None or self.j + 1 in self.marks.opens
        more = heard and word.text == "الي" and "venue" in classes
        return more and any(self._led_by(preposition) for preposition in self.verb.takes)

    def _answering(self) -> bool:
        """في رد | على سؤال, في تعليقها | على القرار: whether a preposition goes on with what is answered."""
        answer, led = self._at(self.j - 1), self._at(self.j - 2)
        told = answer is not None and unowned(answer.stem) in _ANSWERS and self.j - 2 >= self.first
        return told and led is not None and "preposition" in led.classes

    def _separate(self, word: Word) -> Opened | None:
        j = self.j
        after = self._at(j + 1)
        grounds = after is not None and after.text in listed("grounds") and word.text != "من"
        if j + 1 >= self.last or grounds or (after and "aside" in after.classes):
            return None
        screen = after is not None and after.stem in listed("screen")
        if word.text == "علي" and after and screen and (after.definite or not after.content):
            return None
        asks = self.verb.act != "announce"  # تساءل عن موعد المباراة, but كشف عن تفاصيل الخطة
        if after and (asks or after.possessed) and "teaser" in after.classes and word.text == "عن":
            return STOP  # كشف عن هويته
        clause = after is not None and "clause" in after.classes
        negated = after is not None and after.text == "الا"  # تنص على ألا يتجاوز كذا
        return Opened(j + 2 - negated, "clause") if clause else Opened(j + 1, "preposition")


def begged_for(word: Word) -> bool:
    """أهاب بعدم الاقتراب, بضرورة الحذر: what for, and no بالمواطنين."""
    return word.content and word.noun is None and word.kinds.isdisjoint(("every", "addressed"))
