"""How a walk passes signs: labels in marks, insertions between commas, brackets."""

from __future__ import annotations

from reader.quotes.phrases.heads import TELLS
from reader.quotes.phrases.labels import closing, leads_to_name, posted
from reader.quotes.phrases.opened import Opened
from reader.quotes.tables.lexicon import Verb, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.marks import Marks, question
from reader.quotes.words.particles import MEANWHILE, THAT_HE
from reader.quotes.words.shapes import ACCUSATIVE, conditional, one_of, own_words, resumes, retells, silent
from reader.quotes.words.things import called, laid
from reader.quotes.words.tokens import BULLETS, DASHES, StretchReader, Token

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

_INSERTION, _SHORT, _LABEL = 12, 6, 4  # tokens between commas, words of a name in marks
_RELATIVE = 30
"""Tokens of an insertion that is skipped whatever it holds, and of a relative clause between commas."""
_BRACKET, _BETWEEN_DASHES = 12, 16
_MARKED = frozenset(("call", "claim", "deny", "think", "reply"))
"""Acts whose words may be few and in marks: هتفوا في الساحة «ارحل», رفض «الإملاءات»."""
_FUTURE = 4  # letters of ستكون, and of no ستة
_LOOSE = frozenset(("preposition", "adverb", "time", "conjunction", "clause", "relative"))
"""What may follow a quotation as well as a name."""
PLAIN = frozenset(("في", "من", "علي"))
"""What begins a noun that reports (في رأي فلان), and much else."""

STOP: Final = Opened(-1, "bare")
"""The walk has met something that is not this cue's."""


class Walk(StretchReader):
    """What a walk has met so far, and how it goes over signs."""

    def __init__(
        self,
        tokens: list[Token],
        marks: Marks,
        span: tuple[int, int],
        verb: Verb,
        *,
        bare_object: bool,
        clitic_object: bool,
    ) -> None:
        self.tokens, self.marks = tokens, marks
        self.first, self.last = span
        self.j, self.verb = self.first, verb
        self.bare_object = bare_object
        """No speaker stands between, so any noun may be the object."""
        self.clitic_object = clitic_object
        """The cue carries its object: وصفته."""
        self.fallback: Opened | None = None
        """Where the content may begin if nothing better opens it."""
        self.addressed = False
        """The last word was of whom the speaker addressed."""
        self.tongue = False
        """على لسان or a relative pronoun has been passed: the next comma ends an insertion."""
        self.narrow = self.single = False
        """The verb reports nothing but what it takes, and has openings of its own."""
        self.direct = True
        """Nothing unknown has been passed so far."""
        self.fresh = self.first
        """Behind an insertion between commas."""

    def _sign(self) -> Opened | None:
        j = self.j
        kind = self.tokens[j].kind
        open_i = j + (kind == "colon")
        he = kind == "colon" and j + 2 in self.marks.opens and self.tokens[j + 1].text in THAT_HE
        if he:  # وقالت: إنها «مستعدة»
            open_i = -1
        begins = open_i in self.marks.opens
        if he or (begins and (self._entitled(j) or self._unsaid(self.marks.opens[open_i]))):
            self.j = self.marks.pairs[self.marks.opens[open_i]].close_i + 1 if begins else j + 1
            return None
        if j in self.marks.opens:
            within = self._led_within(self.marks.opens[j])
            self.j = j if within else self._past_names(self.marks.opens[j])
            marked = Opened(j, "preposition") if within else None
            return None if self.j > j else marked or self._mark(self.marks.opens[j])
        if kind == "colon":
            adds = self._at(j - 1) if j - 2 > self.first and self.tokens[j - 2].kind == "comma" else None
            his = adds is None or "participle" not in adds.forms  # no أن المجلس قرر كذا، مضيفا: «كذا»
            more = j + 1 < self.last or j + 1 in self.marks.opens
            then = self.tokens[j + 1] if j + 1 < len(self.tokens) else None  # وقال:⏎«كذا», وقال:⏎- كذا
            more = more or (then is not None and (then.word is not None or then.text in BULLETS))
            return Opened(j + 1, "colon") if his and more else STOP
        another = kind == "comma" and not self.verb.any and (self.clitic_object or self._adds(j + 1))
        another = another or (kind == "comma" and retells(self._at(j + 1), self._at(j + 2)))
        past = j + 1 + (j + 1 < self.last and self.tokens[j + 1].kind == "comma")  # ..، إن
        if another or kind == "stop" or (kind == "dots" and not self._goes_on(past)):
            return STOP  # مقال نشرته الصحيفة، إن …: the أن is another's
        self.j = self._past_bracket(j) if kind == "open" else self._past_dashes(j)
        if kind == "comma":
            self._comma(j)
        return None

    def _entitled(self, i: int) -> bool:
        """بعنوان «كذا», تحت شعار: «كذا»: whether a title stands in the marks that begin here."""
        word = self._at(i - 1)
        return word is not None and word.stem in listed("entitled")

    def _unsaid(self, pair_i: int) -> bool:
        """سؤال «كذا؟»; ابنه «سالم. ج», no whole name; رفض أمس «الكشف عن كذا»: what tells nothing."""
        pair = self.marks.pairs[pair_i]
        last = self._at(pair.close_i - 1 - (self.tokens[pair.close_i - 1].text == "."))
        lettered = pair.closed and self._short(pair_i) and last is not None and len(last.text) == 1
        first = self._at(pair.open_i + 1) if self.verb.lemma == "رفض" else None
        return lettered or (first is not None and silent(first)) or question(self.tokens, pair)

    def _adds(self, i: int) -> bool:
        """، مضيفا، أن: another verb's clause, where no second comma gives the walk back to this one."""
        word = self._at(i)
        says = word is not None and any(cue.form == "participle" and cue.verb.any for cue in word.cues)
        if word is None or not says or word.noun is not None or word.definite:
            return False
        near = range(i + 2, min(i + _INSERTION, self.last - 1))
        return not any(self.tokens[j].kind == "comma" and self._goes_on(j + 1) for j in near)

    def _comma(self, j: int) -> None:
        """Over an insertion, or out of one: the object of a verb may follow."""
        if self.direct:
            self.j = max(self.j, self._past_insertion(j))
            self.fresh = self.j if self.j > j + 1 or j == self.first else self.fresh
        else:
            self.direct = self.tongue or bool(self.verb.takes & {"target", "person"})

    def _mark(self, pair_i: int) -> Opened | None:
        first = self._at(self.marks.pairs[pair_i].open_i + 1)
        # قال رئيس النادي «نحن باقون»، وأضاف
        told = self.j == self.first and self.verb.any and first is not None and bool(first.classes & TELLS)
        fragment = self.verb.any and self._timed() and self._fragment(pair_i)
        told = told or (fragment and self.j > self.first)  # الحزب «كامل المسؤولية»
        told = told or ("blame" in self.verb.takes and laid(self.tokens, self.j))
        acts = not self.verb.any or "issues" in lexicon().classes(self.verb.lemma)
        subject = acts and self.j == self.first and self._names_subject(pair_i)
        if not told and (  # «كذا» «إن …»
            subject
            or self._apposed(pair_i)
            or (self._short(pair_i) and self.marks.pairs[pair_i].close_i + 1 in self.marks.opens)
            or self._label()
            or (self.j > self.first and (self._governed_mark() or self._stray(pair_i)))
        ):
            self.j = self.marks.pairs[pair_i].close_i + 1
            return None
        if (blamed := self._blamed(pair_i)) or self._whole(pair_i):
            return Opened(self.j if blamed else self.first, "noun")
        if not self.verb.any and self._only_named(pair_i):
            return STOP
        if "naming" in self.verb.takes or self.verb.lemma == "شهد":
            return STOP  # عملية سمتها «…», شهدوا «تحسنا كبيرا»
        return Opened(self.j, "noun" if fragment else "marks")

    def _timed(self) -> bool:
        """أعلن الجيش أمس «تدمير» ثلاثة مواقع: whether nothing but a time stands before marks."""
        between = (token.word for token in self.tokens[self.first : self.j])
        return all(word is not None and "time" in word.classes for word in between)

    def _stray(self, pair_i: int) -> bool:
        """قال في حفل بمدينة «كذا» إن: a name in marks on the way, and nothing that he said."""
        pair = self.marks.pairs[pair_i]
        few = pair.close_i - pair.open_i - 1 < _LABEL
        told = self.verb.act in _MARKED or "person" in self.verb.takes  # أبلغت المديرة الموظفين «سنعود غدا»
        inner = self.tokens[pair.open_i + 1 : pair.close_i]
        told = told or any(token.word is not None and token.word.classes & TELLS for token in inner)
        told = told or posted(self.tokens, pair) or own_words(self.tokens, pair.open_i + 1, pair.close_i)
        before = self._at(pair.open_i - 1)
        # بحدة «لن نبيع», عبر الهاتف «الكل ينتظر», but قال لصحيفة «صوت الشعب»
        will = any(len(token.text) > _FUTURE and token.text.startswith(("سي", "ست")) for token in inner)
        alone = before is not None and (will or not leads_to_name(before)) and closing(self.tokens, pair)
        told = told or (alone and (self.verb.any or self.verb.act in ("say", "add")))
        few = few and not (told and not self._goes_on(pair.close_i + 1))  # مع مدير الموانئ «فلان» إلى كذا
        return few and self.tokens[pair.open_i - 1].kind != "comma"

    def _past_names(self, pair_i: int) -> int:
        """الشركتان «…» و«…»، كل على حدة، أن; فلان «الصقر» وجود كذا: past names behind a speaker, else `j`."""
        if self.j != self.first or self.bare_object or not self._short(pair_i):
            return self.j
        end = self.marks.pairs[pair_i].close_i + 1
        while end + 1 < self.last and self.tokens[end].text == "و" and end + 1 in self.marks.opens:
            end = self.marks.pairs[self.marks.opens[end + 1]].close_i + 1
        if end >= self.last or not self.marks.pairs[pair_i].closed:
            return self.j
        if self.tokens[end].kind == "comma":
            near = range(end + 1, min(end + _INSERTION, self.last - 1))
            comma = next((i for i in near if self.tokens[i].kind in ("comma", "mark", "stop")), self.last)
            opens = comma < self.last and self.tokens[comma].kind == "comma" and self._begins(comma + 1)
            end += 1
            return comma + 1 if opens else end if self._begins(end) else self.j  # «النسور»، جاهزية كذا
        return end if self._begins(end) else self.j

    def _begins(self, i: int) -> bool:
        """Whether a clause, or a noun of happening without ال, begins at a token."""
        word = self._at(i)
        if word is None:
            return False
        happens = word.content and not (word.definite or word.conj or word.prep)
        led = word.text in self.verb.takes or (word.prep == "ب" and "ب" in self.verb.takes)
        return led or ("clause" in word.classes and not word.conj) or (happens and "noun" in self.verb.takes)

    def _fragment(self, pair_i: int) -> bool:
        """اشترطت «آلية شفافة» لمراقبة الإنفاق: a few words in marks that the clause goes on behind."""
        return bool(self.verb.takes & {"noun", "target"}) and self._partial(pair_i)

    def _led_within(self, pair_i: int) -> bool:
        """طالب الوزارة «بوقف» القرار: the verb's preposition in the marks, and the clause goes on behind."""
        pair = self.marks.pairs[pair_i]
        first, then = self._at(pair.open_i + 1), self._at(pair.close_i + 1)
        led = first is not None and first.prep in self.verb.takes
        return led and self._partial(pair_i) and then is not None

    def _partial(self, pair_i: int) -> bool:
        """Whether marks hold a few words of a clause that goes on behind them."""
        pair = self.marks.pairs[pair_i]
        if not self._short(pair_i):
            return False
        if pair.close_i + 1 < self.last and self.tokens[pair.close_i + 1].kind == "number":
            return True  # تعلن "تسريح" 300 عامل
        after = self._at(pair.close_i + 1)
        plain = after is not None and (not after.nominal or after.text in PLAIN)  # بحسب, but not في
        return after is not None and plain and not after.conj and not after.cues

    def _whole(self, pair_i: int) -> bool:
        """عدّ القرار «خطوة متأخرة», حمّل الرئاسة «مسؤولية الفشل»: what stands before belongs to the content."""
        between = self.tokens[self.first : self.j]
        if "target" in self.verb.takes and between:
            judged = all(token.word is not None and token.word.definite for token in between)
            if (judged and not self.verb.any) or called(between):
                return True
        close_i = self.marks.pairs[pair_i].close_i  # محملة «من يملك القرار» مسؤولية ما حدث
        return "blame" in self.verb.takes and (laid(self.tokens, self.j) or laid(self.tokens, close_i + 1))

    def _blamed(self, pair_i: int) -> bool:
        """حمّل الحزب «الحكومة مسؤولية الفشل»: whether the marks hold whom somebody blames as well."""
        pair = self.marks.pairs[pair_i]
        near = map(self._at, range(pair.open_i + 2, min(pair.open_i + _LABEL + 2, pair.close_i)))
        whole = "blame" in self.verb.takes and not laid(self.tokens, pair.open_i)
        return whole and any(word and "blame" in word.classes for word in near)

    def _names_subject(self, pair_i: int) -> bool:
        """نشرت «الصوت» اللبنانية تحقيقا, سألت «المرصد» كراوس: a name in marks, and the clause goes on."""
        pair = self.marks.pairs[pair_i]
        after = self._at(pair.close_i + 1)
        if not pair.closed or not self._short(pair_i) or after is None or after.cues or after.conj:
            return False
        cased = after.raw.endswith(ACCUSATIVE)  # أصدر «التجمع» بيانا
        return not ((after.prep and not cased) or after.classes & _LOOSE)

    def _short(self, pair_i: int) -> bool:
        pair = self.marks.pairs[pair_i]
        return pair.close_i - pair.open_i - 1 <= _LABEL

    def _only_named(self, pair_i: int) -> bool:
        """كتب اسمه على «…»: a name or an irony on the way of a verb that has other uses."""
        pair = self.marks.pairs[pair_i]
        before = self.tokens[self.j - 1].word
        named = before is not None and ("naming" in before.classes or self.j > self.first)
        first = self._at(pair.open_i + 1)
        asked = "masdar" in self.verb.takes and first is not None and first.content
        asked = asked or posted(self.tokens, pair)
        adds = self.verb.act == "add" and self.verb.lemma != "علق"  # وأضاف للصحفيين «لن أعود»
        asked = asked or (adds and closing(self.tokens, pair))
        return self._short(pair_i) and named and not asked  # طلب منها «إحضار الورثة جميعا»

    def _apposed(self, pair_i: int) -> bool:
        """طالب حزبه، «التحالف من أجل الغد»، بلجنة تحقيق: a name between commas, and the content behind."""
        open_i, close_i = self.marks.pairs[pair_i].open_i, self.marks.pairs[pair_i].close_i
        if not self._short(pair_i) or open_i <= self.first or close_i + 1 >= self.last:
            return False
        commas = self.tokens[open_i - 1].kind == "comma" and self.tokens[close_i + 1].kind == "comma"
        return commas and self._goes_on(close_i + 2)

    def _label(self) -> bool:
        """A short marked name on the way to the content: لـ«…», صحيفة «…»."""
        open_i = self.j
        pair = self.marks.pairs[self.marks.opens[open_i]]
        before = self.tokens[open_i - 1].word if open_i else None
        source = self._at(open_i - 2)
        paper = before and before.noun and before.noun.kind != "title" and source and source.text not in PLAIN
        if before and source and source.nominal and (paper or "media" in before.kinds):
            return True  # هدد الفيضان القرية، بحسب صحيفة «…», وفق معلومات «…»
        if not pair.closed or pair.close_i - open_i - 1 > _LABEL or pair.close_i + 1 >= self.last:
            return False
        led = self._at(open_i - 2) if before is not None and before.definite else None
        if led is not None and (led.possessed or (led.definite and "naming" in led.classes | led.kinds)):
            before = led  # في برنامجه الأسبوعي «…», مخرج الفيلم المصري «…»
        after = self.tokens[pair.close_i + 1]
        if before and (leads_to_name(before) or ("attached" in before.classes and not self.direct)):
            return after.kind not in ("stop", "dots")
        which = after.word is not None and "relative" in after.word.classes and self.j > self.first
        which = which and before is not None and not (before.definite or "preposition" in before.classes)
        if (which or not self.direct) and after.word is not None and before is not None:
            return True  # في بيان تلقت «…» نسخة منه, تعليقا على احتجاجات «…» التي شهدتها المدينة
        if after.kind == "comma":
            return self._goes_on(pair.close_i + 2)  # التي نشرت في دورية «…»، إلى أن
        rest = self.tokens[pair.close_i + 1 : min(pair.close_i + _INSERTION, self.last)] if after.word else ()
        return any(one.kind == "colon" or (one.word and "clause" in one.word.classes) for one in rest)

    def _goes_on(self, i: int) -> bool:
        """Whether content opens right behind the comma of an insertion."""
        word, takes = self._at(i), self.verb.takes
        if word is None or conditional(word, self._at(i + 1)):
            return False
        return "clause" in word.classes or not takes.isdisjoint((word.text, word.prep))

    def _governed_mark(self) -> bool:
        """من “صندوق المدن”: marks that a preposition of another word governs."""
        before = self.tokens[self.j - 1].word
        if before is None or before.text in self.verb.takes or "clause" in before.classes:
            return False
        return "preposition" in before.classes and "attached" not in before.classes

    def _past_bracket(self, i: int) -> int:
        near = range(i + 1, min(i + _BRACKET, self.last))
        return next((j + 1 for j in near if self.tokens[j].kind == "close"), i + 1)

    def _past_dashes(self, i: int) -> int:
        """- الذي لم يفصح عن اسمه - أن: past what stands between two dashes, else past the sign."""
        dash = self.tokens[i].text in DASHES and not self._begins(i + 1)
        near = range(i + 2, min(i + _BETWEEN_DASHES, self.last - 1)) if dash else ()
        close = next((j for j in near if self.tokens[j].text in DASHES), i)
        return close + 1 if close > i and self._begins(close + 1) else i + 1

    def _past_insertion(self, comma_i: int) -> int:
        """، البالغ من العمر 52 عاما، : past the second comma, else past the first."""
        after = comma_i + 1
        first, takes = self._at(after), self.verb.takes
        near = 0 if first is not None and "clause" in first.classes else _SHORT  # ، أنه بحسب فلان، فإن
        for j in range(after + 1, min(after + near, self.last - 1)):
            if self.tokens[j].kind == "comma" and self._goes_on(j + 1):
                return j + 1  # ، كل على حدة، أن
        if first is not None and not first.cue_conj and resumes(first, self._at(after + 1)):
            return self._past_relative(after)  # ، أشار إليه التقرير بحرفين، أن
        governed = first is not None and {first.text, first.prep or first.maybe_prep} & takes
        second = self._at(after + 1)
        unnamed = second is not None and second.classes & {"refusal", "unnamed", "attached"}
        meanwhile = first is not None and first.text in MEANWHILE and second is not None and second.cues
        happens = first is not None and first.content and not one_of(first.noun)  # ، إحدى شركات كذا،
        for_whom = first and first.text in listed("speaking") and self.tokens[after + 1].text != "عن"
        own = first and not for_whom and (first.cues or (happens and "noun" in takes))  # no ، متحدثا باسم،
        # ، عقب كذا، ; ، بحضور فلان، ; ، غداة كذا،
        led = first is None or first.prep or "preposition" in first.classes or first.text in listed("edge_of")
        blamed = "blame" in takes and laid(self.tokens, after + 1)
        if first is None or governed or meanwhile or blamed or (own and not (unnamed or led)):
            return after  # ، فيما قال فلان، وهو طبيب، إن; حمّل المدرب، نفسه المسؤولية عن كذا، في كذا
        if "relative" in first.classes:
            self.tongue = True  # its comma gives the walk back to the verb
            return self._past_relative(after)
        calls = "person" in takes and (first.definite or first.possessed) and not led
        judged = "target" in takes and (happens or (first.definite and "called" not in first.classes))
        j, whom = after, False
        while j < min(comma_i + _INSERTION, self.last):
            kind, word = self.tokens[j].kind, self.tokens[j].word
            if kind == "comma":
                return after if whom or self._adds(j + 1) else j + 1  # هذه الخطوة متعجلة، مؤكدا أن كذا
            if word is not None and ("clause" in word.classes or (word.cues and word.cue_conj)):
                after = (self._past_told(j) if led else 0) or after
                break
            # دعت النقابة، أعضاءها للإضراب، احتجاجا على كذا: whom, and what for
            by = calls and word is not None and not takes.isdisjoint((word.text, word.prep))
            by = by or (judged and self.tokens[j].text == "ب" and j + 1 in self.marks.opens)
            whom = whom or by  # وصف فلان، خروج الشركة بـ«المأساة»، وقال; but فلان، الملقب بـ«الصقر»،
            if j > after and j in self.marks.opens:
                j = self.marks.pairs[self.marks.opens[j]].close_i  # ، تلقته «الصحيفة»،
            elif kind in ("mark", "colon", "stop"):
                break
            j += 1
        return after

    def _past_told(self, i: int) -> int:
        """، بعد إعلان لندن أنها وقعت كذا، إن: past an insertion that has a clause of its own, else 0."""
        end = self._past_relative(i)
        that = self._at(end) if end > i else None
        return end if that is not None and "clause" in that.classes and not that.conj else 0

    def _past_relative(self, i: int) -> int:
        """، التي سبق أن وصفت كذا بأنه كذا، بأن: past the comma that closes a relative clause, else `i`."""
        for j in range(i, min(i + _RELATIVE, self.last - 1)):
            if self.tokens[j].kind == "comma" and self._goes_on(j + 1):
                return j + 1
            if self.tokens[j].kind in ("stop", "colon"):
                break
        return i
