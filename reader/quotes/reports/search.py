"""The walk from a cue, or from its speaker, to where the content begins.

It goes over venues, times, addressees and insertions, and ends at أن, a colon, an opening mark, the
preposition that the verb governs, or a noun of happening. It is bounded by the sentence and by a
number of words.
"""

from __future__ import annotations

from reader.quotes.phrases.adjuncts import adjunct, apart, whole
from reader.quotes.phrases.government import WEIGHS
from reader.quotes.phrases.opened import Opened
from reader.quotes.reports.clauses import REACH
from reader.quotes.reports.gestures import shows
from reader.quotes.reports.lookalikes import answered, owned_noun, said_of_it
from reader.quotes.reports.prepositions import BEGS, FUSED, WHOEVER, Prepositions, begged_for
from reader.quotes.reports.walk import STOP
from reader.quotes.tables.lexicon import Verb, lexicon
from reader.quotes.tables.lists import listed, with_and
from reader.quotes.words.anonymity import withheld
from reader.quotes.words.particles import AND_THEY, AS_TOLD, BECAUSE, GOVERNED, MEANWHILE, THESE, THUS, WHERE
from reader.quotes.words.shapes import imperfect, unowned
from reader.quotes.words.things import by_how_much, laid
from reader.quotes.words.word import Word

_LOOSE = 40  # the reach of a verb that has other uses
_BECAUSE = BECAUSE | {"لان"}
_SINGLE = frozenset(
    ("question", "charge", "plea", "pledge", "ل", "blame", "again", "upshot", "view", "reproach")
)
"""What verbs take that have openings of their own."""
_DEEDS = frozenset(("refusal", "remark", "sharing"))
"""Classes of what somebody may be asked to do: الكشف عن كذا, المشاركة في كذا."""
_PLAIN = frozenset(
    ("cause", "plea", "unnamed", "ministry", "charge", "blame", "issues", "surname", "article", "exchange")
) | {"affairs", "narrated", "naming", "adjectival"}
"""Classes of nouns of happening that tell nothing here: ضرورة, عدم, صحة, اتهامات, رفع, حماية, دور."""
_ADDS = frozenset(("say", "add", "reply"))
"""Acts of verbs that have no object: أضاف النائب الذي طالب بكذا أن."""
_OUTDONE = frozenset(("noun", "preposition"))
"""Openings that give way to an أن behind."""


class Search(Prepositions):
    """One walk, from the first token to where the content begins."""

    def run(self) -> Opened | None:
        """Where the content begins, or None."""
        end = min(self.last, self.first + (REACH if self.verb.any else _LOOSE))
        if self.first and self.tokens[self.first - 1].kind == "comma":
            self.j = self._past_aside()
        self.narrow, self.single = self.verb.narrow, bool(self.verb.takes & _SINGLE)
        while self.j < end:
            word = self.tokens[self.j].word
            opened = self._answer() or self._sign() if word is None else self._word(word)
            if opened is not None:
                nothing = opened is STOP or (self.narrow and opened.opening in ("colon", "marks"))
                return self.fallback if nothing else opened
        return self.fallback

    def _answer(self) -> Opened | None:
        """رد عليه الموظف بـ«عد غدا»: however few the words; but رد القارئ بـ«رسالة مفتوحة»."""
        first = self._at(self.j + 1)
        if self.j not in self.marks.opens or self.tokens[self.j - 1].text != "ب" or first is None:
            return None
        close = self.marks.pairs[self.marks.opens[self.j]].close_i
        paper = first.noun is not None and first.noun.kind == "document"
        paper = paper or not first.kinds.isdisjoint(("locality", "naming", "media"))
        that = self._at(close + 1)
        label = paper or (that is not None and "clause" in that.classes)  # في حوار بـ«الصباح» أن
        return Opened(self.j, "marks") if self.verb.lemma in listed("answers_with") and not label else None

    def _word(self, word: Word) -> Opened | None:
        if self._passed(word):
            return None
        elsewhere = self.tokens[self.j - 1].kind == "comma" and self._elsewhere(word)
        if elsewhere or (self.verb.lemma in listed("gestures") and self._pointed(word)):
            return STOP
        opened = self._stopped(word) or (self._asked(word) if self.single else None)
        if opened is None and self.narrow:
            upshot = "upshot" in self.verb.takes and self.j > self.first and word.cues
            if upshot and self._another(word):
                return STOP  # انتهى الفحص، لافتا إلى أن
            self._pass(word)
            return None
        clause = opened is None and "clause" in word.classes and not word.conj and not _but(word)
        opened = self._wished() if clause else opened
        if clause and opened is None and self._own_clause(self.j):
            negated = word.text in ("الا", "بالا")  # ألا يدخلوا: the "not" is the content's
            opened = self._judged(word) or Opened(self.j + (not negated), "clause")
        elif opened is None and word.cues and self.j > self.first and self._others(word):
            opened = None if answered(self.tokens, self.j) else STOP
        elif opened is None:
            opened = self._taken(word)
            opened = None if opened is not None and self._quotes() else opened
            if opened is not None and self._begun(opened):
                return self.fallback
            if opened is not None and opened.opening in _OUTDONE and self.verb.any:
                opened = self._outdone(opened) or opened
        if opened is None:
            if self._foreseen(word):
                self.fallback = Opened(self.j, "noun")
            if (word.content or word.classes & _DEEDS) and not self.direct and self.fallback is None:
                self._remember(word)
            self._pass(word)
        return opened

    def _others(self, word: Word) -> bool:
        """Whether somebody else's words begin; سألها القاضي عن كذا | أجابت: «…»: of whoever was asked."""
        asked = "question" in self.verb.takes and self.tokens[self.j + 1].kind == "colon"
        replies = asked and any(cue.form == "past" and cue.verb.act in _ADDS for cue in word.cues)
        return replies or (self._cues(word) and self._another(word))

    def _remember(self, word: Word) -> None:
        """نفت الوزارة في بيان ورد للصحيفة صحة ما قيل: a noun behind a venue, if nothing better comes."""
        # طالب النواب الحكومة التدخل لوقف الهدر, دعا الوزير المزارعين الإسراع في الحصاد
        asks = self.verb.act == "call" and self.addressed and "charge" not in self.verb.takes
        shown = self.verb.lemma == "اظهر" and not any(self._tells(i) for i in range(self.first, self.j))
        takes = asks or shown or (self.verb.any and "noun" in self.verb.takes)
        led = self._at(self.j - 1) if self.j > self.first else None
        takes = takes and not (led is not None and "relative" in led.classes)  # الأمر الذي دفع المدير إلى
        own = word.classes - (_DEEDS if asks else _PLAIN)
        known = own - {"speechnoun"} if word.possessed else own  # رفضها كذا
        after = self._at(self.j + 1)
        goes_on = after is not None and after.text in GOVERNED  # السيطرة على كذا
        title = word.noun is not None and word.noun.kind == "title" and not word.content  # السكان المقيمين
        if not takes or (word.definite and not (asks or goes_on)) or word.prep or word.conj or known or title:
            return
        bare = led is not None and not (led.definite or led.possessed or led.prep or led.classes)
        if bare and word.possessed:
            return  # أظهر جواز سفره
        number = self.j + 1 < self.last and self.tokens[self.j + 1].kind == "number"
        bare = after is not None and not (after.definite or after.prep or after.conj)
        owner = self._at(self.j + 2)
        owned = owner is not None and owner.definite and not owner.prep
        chained = bare and after is not None and (owned or after.noun or after.content)
        whole = chained or self._owned(bare=True) or word.possessed or number  # إنشاء مصنع, تحسن سوق كذا
        led_on = after is not None and bool(after.prep or "preposition" in after.classes)
        whole = whole or (word.definite and led_on)
        if whole:
            self.fallback = Opened(self.j, "noun")

    def _quotes(self) -> bool:
        """أكد الوالي، في ندوة حول تطوير الميناء: «…», أكد الطويل: «…»: whether that leads to a colon."""
        word, then = self.tokens[self.j].word, self.tokens[self.j + 1]
        judges = "target" in self.verb.takes  # اعتبر المحامي الحكم: «انتصارا»
        if then.kind == "colon" and not judges and word is not None and word.definite and not word.content:
            return True
        commas = sum(token.kind == "comma" for token in self.tokens[self.first : self.j])
        if commas % 2 == 0 or self.tokens[self.j - 1].kind == "comma":
            return False
        sign = next((i for i in range(self.j, self.last) if self.tokens[i].word is None), self.last - 1)
        return self.tokens[sign].kind == "colon"

    def _begun(self, opened: Opened) -> bool:
        """أكد في لقاء عقد أمس ضرورة كذا، مهمتها إجراء كذا; ، حرصه على كذا: whether a noun has begun it."""
        first = self.fallback.content if self.fallback is not None else self.j
        if opened.opening != "noun":
            led = opened.opening == "preposition" and self.j == first + 1
            return led and self.tokens[first - 1].kind == "comma"
        return any(token.kind == "comma" for token in self.tokens[first : self.j])

    def _tells(self, i: int) -> bool:
        """أظهر الشريط الحافلة وهي تنقلب بسبب كذا: whether a clause of its own, or a reason, has begun."""
        word = self._at(i)
        return word is not None and (self.tokens[i].text in AND_THEY or "clause" in word.classes)

    def _passed(self, word: Word) -> bool:
        """Whether something has been gone over that is told of the speaker, or whom he begs."""
        # طلب عدم الكشف عن هويته, رفض ذكر اسمه
        past = withheld(self.tokens, self.j, self.last) if word.text in with_and(listed("withholds")) else 0
        past = self._past_paper() if word.text == "ل" else past
        past = self._past_whoever(word) if word.text in WHOEVER else past
        past = self._past_undone() if word.text == "دون" else past
        if self.j == self.first and word.text in listed("among"):
            past = self.fresh = self._past_some()
        if self.j == self.first and "called" in word.classes and word.definite:
            past = self.fresh = self._past_called()
        if "participle" in word.forms or word.text in WHERE | listed("afterwards"):
            past = max(past, self._past_acting())
        apart = word.text in listed("set_apart") and not self.bare_object
        if apart or word.text in THESE or word.text in listed("edge_of") | listed("like_him"):
            far = adjunct(self.tokens, self.j, self.last)  # هذا الأسبوع, أكثر من مرة, غداة الهجوم
            past = max(past, far) if far > self.j + 1 else past  # but بداية عهد جديد
        if past > self.j or (self.j <= self.first + 1 and (past := self._past_meeting(word)) > self.j):
            self.j = past
            return True
        after = self._at(self.j + 1) if word.text in THUS else None
        this = after is not None and after.stem in listed("as_to_this")  # أعلن فلان بهذا الخصوص كذا
        if this or "idiom" in word.classes or (self.j == self.first and self._intensified(word)):
            self.j += 1 + this  # تلفت الباحثة النظر إلى
            return True
        if word.text[0] == "ب" and self.verb.takes >= BEGS and not begged_for(word):
            self._past_begged()
            return True
        hers = word.possessed and word.content and self.tokens[self.j - 1].kind == "comma"  # ، علمها بكذا
        if not (word.definite or hers) and (
            (held := self._held(word)) or (placed := self._took_place(word)) or word.text == "نقلا"
        ):
            # في مؤتمر صحافي عقده أمس، إغلاق; أفادت الوكالة نقلا عن الوزارة بأن
            self.j, self.direct, self.tongue = self.j + 2 - held, False, held or placed
            return True
        if word.text == "علي" and (tongue := self._at(self.j + 1)) is not None and tongue.text == "لسان":
            self.j, self.direct, self.tongue = self.j + 2, False, True  # كشفت على لسان مديرها عن
            return True
        return False

    def _elsewhere(self, word: Word) -> bool:
        """، ولم أتخيل أن, ، حيث ينتظر أن, ، واستدعت كذا: whether another clause begins behind a comma."""
        silent = word.text[0] in "وف" and "negation" in word.classes
        # وأيده فلان، بينما رأى علان أن
        elsewhere = WHERE if self.verb.any and not self.clitic_object else MEANWHILE
        return silent or word.text in elsewhere or self._did_next(word) or self._told_besides(word)

    def _pointed(self, word: Word) -> bool:
        """أشار بيده إلى: no words at all."""
        pointed = (word.prep or word.maybe_prep) in self.verb.takes or word.text in self.verb.takes
        return word.text in listed("limb") or (pointed and shows(self.tokens, self.marks, self.j, self.last))

    def _stopped(self, word: Word) -> Opened | None:
        """رفض التعليق, تكشف تفاصيل الجريمة: nothing is said."""
        teased = "teaser" in word.classes and self.direct and self.verb.act == "announce"
        refused = self.j == self.first and self.verb.lemma == "رفض" and self._refused()
        # قررت المحكمة أن تؤجل الجلسة: what is decided; but قرر الشاهد أنه رأى المتهم
        verb = self._at(self.j + 1) if word.text == "ان" and self.verb.lemma in listed("resolves") else None
        return STOP if teased or refused or (verb is not None and imperfect(verb)) else None

    def _asked(self, word: Word) -> Opened | None:
        """سألت هل, سألت عما إذا كان; حمّل الحكومة مسؤولية كذا: openings of single verbs."""
        takes = self.verb.takes
        opened: Opened | None = None
        if "question" in takes and ("question" in word.classes or self._asks(word)):
            opened = Opened(self.j, "clause")
        elif "question" in takes and FUSED.get(word.text) in takes:
            opened = Opened(self.j, "preposition")  # عما إذا كان
        elif "charge" in takes and "charge" in word.classes:
            opened = Opened(self.j, "noun")
        elif self._pleaded(word):
            opened = Opened(self.j, "preposition")
        elif "plea" in takes and "clause" in word.classes and word.text.startswith("بان"):
            opened = Opened(self.j + 1, "clause")  # دفع بأن موكله بريء
        elif "ل" in takes and word.text in _BECAUSE and not self._why():
            opened = Opened(self.j + 1, "clause")  # أسف لأن
        elif "blame" in takes and laid(self.tokens, self.j) and (self._whom_told() or self._put_on()):
            opened = Opened(self._past_adjuncts(), "noun")
        elif "view" in takes and self.j in (self.first, self.fresh) and (seen := self._seen_in_it()):
            opened = seen
        elif (after := self._at(self.j + 1)) is not None:
            opened = self._again(word, after) if "again" in takes else self._led(word, after)
        return opened

    def _pleaded(self, word: Word) -> bool:
        """دفع ببطلان كذا, التزم أمام الوفد بفتح المعبر, تمسك بموقفه; but التزم بالسعر, تمسك بيد أمه."""
        if "plea" in self.verb.takes and word.prep == "ب" and "plea" in word.kinds:
            return True
        his = word.maybe_prep == "ب" and unowned(word.stem[1:]) in lexicon().content
        happens = his or (word.prep == "ب" and word.content and not word.definite)
        happens = happens and "pledge" in self.verb.takes and "teaser" not in word.kinds
        return happens and "adverb" not in word.classes and (self.j == self.first or self._behind_adjuncts())

    def _again(self, word: Word, after: Word) -> Opened | None:
        """جدد التأكيد على كذا, أعاد التأكيد أن: the noun is what the verb does again."""
        if word.stem.removesuffix("هم").removesuffix("ها").removesuffix("ه") not in listed("repeated"):
            return None
        if "clause" in after.classes:
            return Opened(self.j + 2, "clause")
        if after.text in ("علي", "عن"):
            then = self._at(self.j + 2)
            clause = then is not None and "clause" in then.classes
            return Opened(self.j + 2 + clause, "clause" if clause else "preposition")
        return Opened(self.j + 1, "preposition") if after.prep == "ب" else None

    def _led(self, word: Word, after: Word) -> Opened | None:
        """انتهت إلى أن, رأى في القرار ظلما, ألقى باللوم على الطرفين: a preposition that single verbs take."""
        takes = self.verb.takes
        if "upshot" in takes and word.text == "الي" and "clause" in after.classes:
            return Opened(self.j + 2, "clause")
        if "view" in takes and word.text == "في" and self._viewed(after):
            return Opened(self.j + 1, "preposition")
        if "view" in takes and word.text == "فيما" and self.tokens[self.j - 1].kind != "comma":
            return Opened(self.j, "preposition") if self._happening() else None
        if "reproach" in takes and word.stem in listed("reproaches") and self._laid_on(after):
            return Opened(self.j + 2, "preposition")
        return None

    def _taken(self, word: Word) -> Opened | None:
        """What the verb takes by itself: its preposition, or a noun."""
        takes = self.verb.takes
        opened = self._governed(word) if self.verb.any else None
        lent = (word.prep == "ب" or word.text in GOVERNED) and not self._answering()
        if opened is None and lent and self._borrows(word):
            return Opened(self.j + (not word.prep), "preposition")
        if opened or not (self.direct or self._late(word)):
            return opened
        objects = self.verb.any or not takes.isdisjoint(("masdar", "due", "work"))
        objects = objects and not (self._met(word) or self._owner_of_adjunct(word))
        if (objects and self._object(word)) or ("measure" in takes and self._measured(word)):
            return self._reached(word)
        whose = "measure" in takes and self.clitic_object and by_how_much(word)
        if whose and (not self.bare_object or self._goes_ahead()):
            return Opened(self.j, "preposition")  # بينما قدرتها النقابة بمليون
        return None

    def _late(self, word: Word) -> bool:
        """في بيان صدر مساء اليوم | تسجيل إصابات: whether a noun behind what is whole may be the verb's."""
        before = self.tokens[self.j - 1].word if self.j > self.first else None
        if word.text in THESE and self.verb.act in WEIGHS and before is not None and whole(before):
            return True  # نفت الوزارة في بيان أصدرته أمس | هذه الأنباء
        if before is not None and (word.definite or not whole(before)):
            return "target" in self.verb.takes and apart(word, before)
        bare = word.content and not (word.prep or word.conj or word.noun)
        # طلب من الشركة نشر نتائجها; but في تقرير الشركة نشر أمس
        bare = bare and (not word.classes or ("issues" in word.classes and self._owned(bare=True)))
        return bare and (before is not None or self.j - 1 in self.marks.closes)

    def _pass(self, word: Word) -> None:
        """Over an adjunct or one word."""
        takes = self.verb.takes
        past = adjunct(self.tokens, self.j, self.last) if self.direct else self.j
        # أهاب بالمواطنين والمقيمين الكرام عدم
        owner = (self.addressed and self._owner()) or ("every" in word.classes and self._everybody(word))
        self.addressed = owner or (
            not word.content
            and (("person" in takes and self._people(word)) or (self.addressed and word.definite))
        )
        kept = self.direct and ((self.addressed and "noun" in takes) or self._told_of(word))
        self.direct = past > self.j or kept  # لإذاعة محلية اكتمال كذا
        self.j = past if past > self.j else self.j + 1

    def _people(self, word: Word) -> bool:
        """Whether a word may tell of those whom somebody addresses."""
        his_own = word.possessed and not (word.content or word.classes) and self.j == self.first
        many = bool(word.definite or word.prep) and word.stem.endswith("ين")
        return word.noun is not None or his_own or many

    def _cues(self, word: Word) -> bool:
        """Whether a word may begin a cue, and is no complement: رحب الوزير، بدعوة البابا إلى كذا."""
        closes = word.prep in self.verb.takes and all("closing" in cue.verb.takes for cue in word.cues)
        return not closes

    def _another(self, word: Word) -> bool:
        """Whether another cue begins here."""
        before = self.tokens[self.j - 1].word
        led = self._at(self.j - 2) if before is not None and "aux" in before.classes else before
        told = led is not None and "relative" in led.classes  # الذي كان يتحدث
        credited = before is not None and (before.text in AS_TOLD or self._credits())
        if (told and (self._opens_next() or self._speaks(word))) or self._said_of_it(word, told=told):
            return True  # فلان الذي قال: what follows is the clause's; not in فلان الذي يعتبر من …، أن
        comma = self.tokens[self.j - 1].kind == "comma"
        then = self._at(self.j + 1)
        that = then is not None and "clause" in then.classes
        accusative = (word.text.endswith("ا") or that) and not word.conj
        acting = "participle" in word.forms
        if acting and comma and accusative:
            return True  # ، مضيفا, who is no host here; ، مضيفة أن
        doing = before is not None and before.text in AND_THEY  # وهو يشير إلى رفوفه
        noun = word.feminine and not comma and not word.conj  # أعلن في بلاغ مقاطعة المباراة
        seat = word.text == "مقرا" and (home := self._at(self.j + 1)) is not None and home.text[0] == "ل"
        again = acting and "adverb" in word.classes and not comma  # دعا الدول مجددا إلى كذا
        answers = word.cue_conj and that  # فرد بأنه, no individual
        theirs = "noun" in self.verb.takes and owned_noun(word)  # في بيانهم رفضهم كذا
        held = word.cue_object and (theirs or all(_follows(cue.verb) for cue in word.cues))  # وتابعته الصحيفة
        told = told or credited or doing or noun or seat or again or held
        if told or (word.noun and not answers) or self._happens(word):
            return False  # تتخذ من باريس مقرا لها
        how = acting and (comma or word.text.endswith("ا"))
        if how or word.name:
            return how
        if word.cue_conj and ("past" in word.forms or not self.verb.any):
            return True
        return any(cue.verb.any for cue in word.cues) and "preposition" not in word.classes

    def _said_of_it(self, word: Word, *, told: bool) -> bool:
        """تابع المدير الأشغال التي يقول السكان إنها متعثرة: what others say of what a verb acts on."""
        if told and self.verb.act not in _ADDS and any(cue.verb.any for cue in word.cues):
            return not self.verb.any  # تقرير يشرح مطالبهم، التي كشف أحدهم للصحيفة، أنها قديمة
        if self.verb.any or word.noun or "present" not in word.forms:
            return False
        if all(cue.verb.act == "deny" for cue in word.cues):
            return False  # أضاف النائب الذي ينتقد الحكومة أنه باق
        return said_of_it(self.tokens, self.j, self.last)

    def _credits(self) -> bool:
        """وفق ما ذكرته الصحيفة, وفقا لما أفاد به: whether a noun that reports leads to the cue."""
        led = self._at(self.j - 2)
        return led is not None and led.nominal and self.tokens[self.j - 1].text in ("ما", "لما")


def _follows(verb: Verb) -> bool:
    """تابع, نقل: whose object is no content, and nobody whom something is told."""
    told = (verb.any and "relay" not in verb.takes) or verb.act == "reply"
    return not (told or verb.takes & {"person", "target"})


def _but(word: Word) -> bool:
    """إلا, which is folded like ألا."""
    return word.text == "الا" and word.raw.startswith("إ")
