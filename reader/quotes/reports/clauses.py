"""Clauses: whether an أن that a walk meets is its verb's or another word's, and where others begin."""

from __future__ import annotations

from reader.quotes.phrases.adjuncts import adjunct, settled
from reader.quotes.phrases.opened import Opened
from reader.quotes.phrases.parts import did
from reader.quotes.reports.objects import Objects
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import GOVERNED, HE_IS, IN_IT, THESE
from reader.quotes.words.shapes import ACCUSATIVE, imperfect, unowned
from reader.quotes.words.word import NISBA, Word

_OF_IT = frozenset(("في", "بين", "من", "مع", "علي"))
"""Between what is judged and where or with whom it is."""
REACH = 60
"""Words between a speaker and its أن: relative clauses and venues are long, but not longer."""
_VIEWED = 6
"""Words from في to what somebody sees in a thing."""
_BEHOLDER = 12
"""Tokens from فيها to behind who sees it."""
_UNDONE = 10
"""Tokens of what a speaker leaves undone."""
_NAMED = 3
"""Words of a name right before a clause."""
_IN_RELATIVE = frozenset(("relative", "bound"))
_SMALL = frozenset(("preposition", "attached", "pronoun"))
_NOT_SEEN = _SMALL | {"time", "negation", "relative", "conjunction", "clause", "locality"}
_MET = frozenset(("aside", "venue", "time", "gathering", "channel"))
_NOT_JUDGED = _MET | {"relative", "preposition", "adverb", "negation", "pronoun"}

_SAYS = frozenset(("say", "add"))
_LEADS = frozenset(("لا", "لن", "من"))
"""Before what somebody wants, as part of it: لا بد أن, من الضروري أن."""


class Clauses(Objects):
    """A walk that knows clauses."""

    def _proviso(self, i: int) -> bool:
        """الآبار التي تروي الحقول، على | أن يتقدم أصحابها بكذا: told of more than the relative clause."""
        on = self.tokens[i - 2].kind == "comma" and self.tokens[i - 1].text == "علي"
        which = self.tokens[self.first - 2].word if on else None
        return which is not None and "relative" in which.classes

    def _told_besides(self, word: Word) -> bool:
        """أمر رجاله بكذا، وإن شهادات كذا: what another says goes on; but ، وإن كانت."""
        after = self._at(self.j + 1)
        besides = word.conj == "و" and "clause" in word.classes and word.raw.startswith(("وأن", "وإن"))
        return besides and after is not None and "aux" not in after.classes

    def _did_next(self, word: Word) -> bool:
        """طلبت التقرير، واستدعت الشهود; but يقول أنور، ويعمل نجارا، إن كذا; وقالت، وتعمل بائعة، «كذا»."""
        does = word.text[0] == "و" and not word.cues and not word.text.endswith("ات") and did(word)
        ahead = self.tokens[self.j + 1 : self.last] if does else []
        opens = any(one.kind == "mark" or (one.word and "clause" in one.word.classes) for one in ahead)
        return does and not opens

    def _wished(self) -> Opened | None:
        """وأضاف للجريدة | يجب أن نصبر, وقال | لا بد أن تعود: what one wishes for, without إن."""
        i = self.j - 1
        if self.verb.act not in _SAYS or i < self.first or self.tokens[i].text not in listed("modal"):
            return None
        while i > self.first and self.tokens[i - 1].text in _LEADS:
            i -= 1
        before = self._at(i - 1) if i > self.first else None
        whole = before is None or before.definite or before.possessed or before.prep == "ل"
        return Opened(i, "bare") if whole else None

    def _own_clause(self, i: int) -> bool:
        """Whether an أن is the cue's: بعد أن and يمكن أن are not."""
        before = self.tokens[i - 1].word
        if i in (self.first, self.fresh) or before is None:
            return True
        is_so = before.text in HE_IS or self._proviso(i)  # السبب هو أن كذا: what it is
        if is_so or before.text in self.verb.takes:
            return not is_so and (self.verb.any or not self._had(before.text))
        more = before.text in listed("specially") and i - 1 > self.first  # but قال خصوصا إن
        led = self._at(i - 2) if i - 2 >= self.first else None
        granted = "attached" in before.classes and led is not None
        granted = granted and led is not None and led.text.removeprefix("و") in listed("granted")
        if more or granted or (not self.verb.any and self._has_object(i)):
            return False  # رحب بالعرض، خاصة أن كذا; وسبق لها أن وقفت; تابع حملته لإقناع الناخبين بأنه
        body = led is not None and led.noun is not None and led.noun.kind == "organisation"
        timed = led is not None and led.text in listed("edge_of")  # غداة الانفجار أن
        # أبلغ وكالات الأنباء أن; بشكل واضح أن
        whole = led is not None and ((body and before.definite) or timed or "manner" in led.classes)
        clitic = self._at(i)
        by = clitic.text[:4] if clitic is not None else ""
        judged = by == "بانه" and "target" in self.verb.takes  # وصف النائب الذي حضر الجلسة الخطة بأنها
        rumour = by == "بان" and self.verb.lemma in listed("rumours")  # تداول السكان أنباء بأن كذا
        if rumour or judged or (by.startswith("بان") and "ب" in self.verb.takes):
            return not rumour and (judged or whole or "bound" not in before.classes)  # أفاد سامر عودة بأن
        if before.text in GOVERNED:
            # على أن belongs to verbs that govern على; a clause verb may borrow it (اتفق على أن).
            suspected = led is not None and imperfect(led)
            borrowed = before.text == "علي" and "الي" in self.verb.takes  # لفتت على أن, for إلى أن
            right = i - 1 in (self.first, self.fresh, self._past_commas())
            borrowed = borrowed or (self.verb.any and right)  # أوضح المدير أمس إلى أن
            return borrowed or not (self.verb.any or (suspected and led is not None and not led.content))
        whole = whole or self._led_owner(i - 1)  # في ورشة لتقييم الأثر أن
        whole = whole or self._honoured(i - 1) or self._in_office(i - 1)
        how = led is not None and "preposition" in led.classes  # أجاب بلا تردد بأن
        barred = before.classes & {"bound", "negation"} or ("passive" in before.classes and not how)
        return whole or not (self._its_own(i, before, led) or barred)

    def _has_object(self, that: int) -> bool:
        """تابع حملته لإقناعهم بأنه: whether an object, and then what leads to أن, stand before it.

        But أضاف الحاكم مواندا تشيسالا لوكالة محلية أن: a name that no table knows.
        """
        i = self._past_commas()
        noun, venue = self._at(i), self._at(i - 1) if i > self.first else None
        if venue is not None and "venue" in venue.classes:
            return False  # أضاف في كلمة ألقاها أمس أن
        if noun is None or noun.definite or noun.prep or noun.maybe_prep or noun.conj:
            return False
        if noun.raw.endswith(("يا", "ياً")) or (noun.cues and not noun.possessed):
            return False
        if not any(self._leads_on(k) for k in range(i + 1, that)):
            return False
        known = (noun.classes | lexicon().classes(unowned(noun.stem))) - {"naming", "locality"}
        if known or self.verb.takes & {"target", "person"}:
            return False  # اختتم كلمته بأن, أضافت ابنته أن, أبلغ موظفيه بأن
        return noun.possessed or noun.feminine or noun.raw.endswith(ACCUSATIVE)

    def _leads_on(self, i: int) -> bool:
        """لإقناع ناخبيه, ظنا منه, وهو يعلم; no addressee: لوكالة أنباء."""
        word = self._at(i)
        small = word is not None and not word.classes.isdisjoint(_SMALL)
        return small or (word is not None and bool(word.prep) and "media" not in word.kinds)

    def _speaks(self, word: Word) -> bool:
        """Whether a cue in a relative clause surely has a content of its own: الذي أوضح، في تصريح، أن."""
        if not any(cue.verb.any and cue.form == "past" for cue in word.cues):
            return False
        comma = self.j + 1 < self.last and self.tokens[self.j + 1].kind == "comma"
        alone = not self.verb.any and self._past_relative(self.j + 1) == self.j + 1
        there = self.j + 1 < self.last and self.tokens[self.j + 1].text in IN_IT
        there = there and any(
            "noun" in cue.verb.takes for cue in word.cues
        )  # التي رفض فيها المجلس القرار أنه
        return comma or (alone and not there)  # نادت المحكمة على فلان، والذي قال بعد كذا إنه

    def _opens_next(self) -> bool:
        """Whether content begins right behind the word."""
        if self.j + 1 >= self.last:
            return False
        after = self.tokens[self.j + 1]
        clause = after.word is not None and "clause" in after.word.classes
        return clause or after.kind == "colon" or self.j + 1 in self.marks.opens

    def _outdone(self, opened: Opened) -> Opened | None:
        """أكد محافظ كذا فلان من مقر إقامته بمدينة كذا، أن: the clause behind what is no object, or None."""
        if self.bare_object and opened.content == self.first:
            return None  # التي طالبت بالإصلاح، بأن: the أن is another verb's
        i = self._next_clause(opened.content + 1)
        that = self._at(i) if i > 0 else None
        if that is None or not self._own_clause(i):
            return None
        by, judged = that.text.startswith("بان"), "target" in self.verb.takes
        if (by and (judged or "ب" not in self.verb.takes)) or (that.raw.startswith("إ") and self._if(i)):
            return None
        noun = self._at(opened.content)
        # اعتبر مدير منصة «كذا» سامي الحداد في حديث لإذاعة محلية أن; أكد للنائب سامي الحداد أن
        near = [self._at(k) for k in range(max(opened.content, i - _NAMED), i)]
        near += [noun] * self._closes(i - 1)
        named = any(word and word.name and not word.prep for word in near)
        judged = judged and not named
        if judged or self._at(i - 1) is None:
            return Opened(i + 1, "clause") if self.tokens[i - 1].kind in ("comma", "sign", "close") else None
        owns = not named and (opened.opening == "noun" or noun is None or noun.content)  # على ضرورة أن
        between = [token.word for token in self.tokens[opened.content + (not by) : i]]
        then = self._at(i + 1)
        if then is not None and imperfect(then) and any(w and w.classes & _IN_RELATIVE for w in between):
            return None  # وعد بتبسيط القواعد التي تتيح للزبائن أن يشتكوا
        led = any(w and (w.prep or w.classes & {"preposition", "time"}) for w in between)
        # أوضح خلال اجتماع ضم الوزراء | أن العمل سيبدأ; but في بيان رفض الحكومة أن تتدخل
        free = then is not None and not imperfect(then) and self.tokens[i - 1].text not in listed("saying")
        led = led or (free and self._adjoined(opened.content, noun))
        return Opened(i + 1, "clause") if (led or not owns) and self._closes(i - 1) else None

    def _adjoined(self, content: int, noun: Word | None) -> bool:
        """Whether an adjunct began before a noun, or is one: بحضور | وزير كذا, محاطا بأنصاره."""
        words = (token.word for token in self.tokens[self.first : content])
        begun = any(word and (word.prep or "preposition" in word.classes) for word in words)
        return begun or (noun is not None and noun.text.endswith("ا"))

    def _next_clause(self, start: int) -> int:
        """The next أن of the same clause from a token on, or -1."""
        i, end = start, min(self.last, self.first + REACH)
        while i < end:
            word = self._at(i)
            if i in self.marks.opens and self._short(self.marks.opens[i]):
                i = self.marks.pairs[self.marks.opens[i]].close_i  # منسق منظمة «كذا»، أن
            elif word is None:
                if self.tokens[i].kind in ("colon", "stop", "mark"):
                    return -1
            elif "clause" in word.classes and not word.conj:
                return -1 if word.text in ("الا", "بالا") else i
            elif "aux" in word.classes or (word.cues and not _no_cue(word)):
                return -1
            i += 1
        return -1

    def _if(self, i: int) -> bool:
        """هدد بالاستقالة، إن لم تستجب: a condition."""
        after = self._at(i + 1)
        return after is None or not (after.definite or after.noun)

    def _closes(self, i: int) -> bool:
        """Whether a phrase that governs no clause ends with a word: بمدينة جدة, أمس, العميد فلان."""
        word = self._at(i)
        if word is None or word.classes & {"bound", "negation", "preposition", "adverb"}:
            return False
        if word.name or word.place or word.definite or "time" in word.classes:
            return True
        return word.stem.endswith(NISBA)

    def _had(self, preposition: str) -> bool:
        """وافق على القرار، على أن يطبق غدا: whether the verb has had what its preposition governs."""
        for i in range(self.first, self.j - 1):
            if self.tokens[i].text == preposition:
                met = self._at(i + 1)
                if met is None or not met.classes & _MET:  # على هامش اللقاء على أن
                    return True
        return False

    def _its_own(self, i: int, before: Word, led: Word | None) -> bool:
        """مناشدتهم أن: whether a noun of happening has the clause."""
        word = self.tokens[i].word
        inna = word is not None and word.raw.startswith("إ")
        # بعد انتهائها أن, رد على هذه الاتهامات بأن
        placed = led is not None and ("preposition" in led.classes or led.text in THESE)
        happens = before.content and (before.possessed or before.stem in lexicon().content)
        noun = happens and before.noun is None and before.classes.isdisjoint(("adverb", "venue"))
        which = self._at(i - 3) if before.definite and i - 3 >= self.first else None
        done = which is not None and "relative" in which.classes  # اللقاء الذي تناول التعاون أن
        return noun and not (inna or placed or done)

    def _judged(self, word: Word) -> Opened | None:
        """وصف سكان تواصلت معهم الصحيفة الوضع بأنه: what is judged stands right before بأنه."""
        j = self.j - 1
        if "target" not in self.verb.takes or word.text[0] != "ب":
            return None
        if self.tokens[j].kind == "comma" and not self.clitic_object:
            return self._between_commas(j)
        if not self.verb.any and self.j > self.first:
            return Opened(self.first, "noun")  # عدّ القرار بأنه ظالم
        if self.direct or j <= self.first:
            return None
        noun, thing = self._at(j), self._at(j - 2) if j - 2 > self.first else None
        if noun is None or noun.prep or noun.classes - {"rule"}:
            return None
        of_it = self.tokens[j - 1].text in _OF_IT and thing is not None and thing.definite and not thing.prep
        begins = j - 2 if of_it else j - (self.tokens[j - 1].text in THESE)  # الوضع في العراق بأنه
        return Opened(begins, "noun") if of_it or noun.definite or noun.possessed else None

    def _between_commas(self, comma: int) -> Opened | None:
        """اتهم الوزير، المعارضة، بأنها: what is judged, where careless copy sets it off."""
        i = next((i for i in range(comma - 1, self.first - 1, -1) if self.tokens[i].kind == "comma"), comma)
        noun, pair_i = self._at(i + 1), self.marks.closes.get(i - 1, -1)
        named = pair_i >= 0 and self.marks.pairs[pair_i].open_i == self.first + 1
        if named and noun is not None and "relative" in noun.classes:
            return Opened(self.first, "noun")  # فيلم «الطريق»، الذي يعرض حاليا، بأنه
        alone = noun is not None and not (noun.prep or noun.conj or noun.classes & _NOT_JUDGED)
        return Opened(i + 1, "noun") if alone and i < comma else None

    def _viewed(self, thing: Word) -> bool:
        """رأى في القرار ظلما: a thing, no place and no time, and behind it what he saw in it."""
        spot = thing.place or thing.classes & {"time", "aside", "channel"}
        if spot or "locality" in thing.kinds:
            return False
        pointing = thing.text in THESE or thing.text in ("ذلك", "هذا", "ما")
        owner = self._at(self.j + 2) if thing.content else None
        owned = owner is not None and owner.definite and not owner.prep  # ترى في إغلاق السوق خسارة
        if not (thing.definite or thing.possessed or pointing or owned):
            return False
        if self._that_behind():
            return False  # رأت في افتتاحيتها أن
        does = thing.text == "ما"  # ترى في ما يجري «كذا»
        found = (self._seen(i) for i in range(self.j + 2 + does, min(self.j + _VIEWED, self.last)))
        return next((one for one in found if one is not None), False)

    def _happening(self) -> bool:
        """رأى فيما جرى دليلا, رأت فيما حدث «كذا»: what somebody saw in what happened."""
        found = (self._seen(i) for i in range(self.j + 2, min(self.j + _VIEWED, self.last)))
        return next((one for one in found if one is not None), False)

    def _seen(self, i: int) -> bool | None:
        """Whether marks or an indefinite object stand at a token (ظلما, محاولة), where that tells."""
        seen = self._at(i)
        if seen is None or seen.definite or seen.prep or seen.conj or seen.classes & _NOT_SEEN:
            return True if i in self.marks.opens else None
        return seen.feminine or seen.raw.endswith(ACCUSATIVE)

    def _seen_in_it(self) -> Opened | None:
        """ورأت | فيه محاولة, رأى فيها النائب فلان | محاولة: what somebody saw in what has been told."""
        if self.bare_object and self.tokens[self.j].text in IN_IT:  # النقابة رأت فيه ظلما
            return Opened(self.j, "noun") if self._seen(self.j + 1) is True else None
        near = range(self.j - 1, max(-1, self.j - _BEHOLDER), -1)
        it = next((i for i in near if self.tokens[i].text in IN_IT), -1)
        if it < 0 or self._seen(self.j) is not True:
            return None
        return Opened(it if it == self.j - 1 else self.j, "noun")

    def _that_behind(self) -> bool:
        """Whether أن stands behind, in the same clause or right behind its comma."""
        for i in range(self.j + 1, min(self.j + 2 * _VIEWED, self.last)):
            word = self._at(i)
            if word is not None and "clause" in word.classes:
                return True
            if self.tokens[i].kind == "comma":
                after = self._at(i + 1)
                return after is not None and "clause" in after.classes
        return False

    def _whom_told(self) -> bool:
        """حمّل الوزارة | المسؤولية, محملا إياها | المسؤولية: whether whom somebody blames stands before."""
        return self.j > self.first or self.clitic_object

    def _put_on(self) -> bool:
        """حمّل المسؤولية الكاملة للوزارة عن كذا: whether whom he blames stands behind what he puts on them."""
        after = self._at(self.j + 1)
        whole = after is not None and after.feminine and not after.prep
        on = self._at(self.j + 1 + whole)
        return on is not None and (on.text == "علي" or (on.prep == "ل" and on.definite))

    def _why(self) -> bool:
        """الحوار الذي دعا إليه فلان | لأن الوضع صعب: why he calls for it; but دعا لأن يعود الهدوء."""
        calls = self.verb.act == "call" and "person" in self.verb.takes and self.j == self.first
        then = self._at(self.j + 1) if calls else None
        return then is not None and not imperfect(then)

    def _past_undone(self) -> int:
        """قال من دون أن يذكر تفاصيل, دون ذكر السبب | إن كذا: where his own clause begins; else nothing."""
        left = self._at(self.j + 1)
        if left is None or not (left.text == "ان" or "remark" in left.classes):
            return 0
        near = range(self.j + 2, min(self.j + _UNDONE, self.last))
        end = next((i for i in near if (word := self._at(i)) is None or "clause" in word.classes), 0)
        self.fresh = end or self.fresh
        return end

    def _past_adjuncts(self) -> int:
        """حمّل عقب المباراة لاعبيه المسؤولية: where whom he blames begins."""
        i = self.fresh
        while (past := adjunct(self.tokens, i, self.j)) > i:
            himself = self._at(i)
            if himself is not None and "self" in himself.classes:
                break  # حمّل نفسه المسؤولية
            i = past
        return settled(self.tokens, self.fresh, i, self.j)

    def _past_commas(self) -> int:
        """Past all adjuncts and the commas around them."""
        i = self.first
        while i < self.j and (past := adjunct(self.tokens, i, self.j) + (self.tokens[i].kind == "comma")) > i:
            i = past
        return i


def _no_cue(word: Word) -> bool:
    """القاضي, قدرها: what looks like a cue among the words of an insertion; not مدعيا."""
    done = word.cue_object and not any(cue.verb.any for cue in word.cues)
    acting = "participle" in word.forms and word.text.endswith("ا")
    return bool(
        word.definite or (word.noun and not acting) or word.name or done or "preposition" in word.classes
    )
