"""Passing: what a walk goes over that is told of the speaker: where he was met, that he is unnamed."""

from __future__ import annotations

from reader.quotes.phrases.opened import Opened
from reader.quotes.reports.lookalikes import owned_noun
from reader.quotes.reports.walk import Walk
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.tables.lists import affixes, listed
from reader.quotes.words.derived import verbal_noun
from reader.quotes.words.particles import WHERE
from reader.quotes.words.shapes import ACCUSATIVE, adjective, one_title, silent, unowned
from reader.quotes.words.word import NISBA, SOMEBODY, Word

_ISSUED = frozenset(("issued", "issues"))
_MEETINGS = frozenset(("venue", "gathering"))
_ACTING = 24
"""Tokens of what he does while he speaks."""
_SOME = 10
"""Tokens of who is among them."""
_VENUE = 5
"""Tokens from what was done with a venue back to it."""
_REASONS = frozenset(("explain", "claim"))
"""Acts that say why: معللا ذلك بأن كذا; but واصفا ذلك بأنه كذا."""
_WHOEVER = 8
"""Tokens from من to what whoever it means is asked to do."""
_POST, _COUNTED = 4, 7
"""Tokens of a post before a number, and from there to the comma behind it."""
_BRACKET = 12
"""Tokens of what is told of such a meeting."""
_OCCASION = 3
"""Words from an occasion to what it is of."""
_OCCASIONS = frozenset(("بمناسبه", "لمناسبه"))


class Passing(Walk):
    """A walk that goes over what is told of the speaker."""

    def _sign(self) -> Opened | None:
        """A sign; ، 52 عاما، is how old the speaker is, and nothing that he counts."""
        j = self.j
        aged = self.tokens[j].kind == "number" and j + 2 < self.last
        if aged and self.tokens[j - 1].kind == self.tokens[j + 2].kind == "comma":
            self.j = self.fresh = j + 3
            return None
        if self.tokens[j].kind == "number" and (close := self._past_counted(j)) > j:
            self.j = close
            return None
        if self.tokens[j].kind == "number" and self.direct and (self._counts(j) or self._sentence(j)):
            return Opened(j, "noun")
        return super()._sign()

    def _counts(self, i: int) -> bool:
        """وثق التقرير | 37 حالة تعذيب: whether a number is what is told; not يوم 5 / 3, انتخابات 2026."""
        before, text = self.tokens[i - 1].word if i else None, self.tokens[i].text
        dated = before is not None and bool(before.classes & {"time", "preposition"})
        dated = dated or self.tokens[i - 1].text == "/" or (len(text) == 4 and text[:2] in ("19", "20"))
        told = self.verb.any and self.verb.lemma != "رفض"  # رفضت 14 طلبا
        return told and "noun" in self.verb.takes and not dated

    def _sentence(self, i: int) -> bool:
        """النيابة تلتمس 10 سنوات حبسا: how long somebody asks that another be shut up."""
        word = self._at(i + 1)
        return "masdar" in self.verb.takes and word is not None and word.text in listed("term")

    def _past_counted(self, i: int) -> int:
        """فلانة، وكيلة 14 عائلة، أن: up to the comma behind what a speaker has so many of, else `i`."""
        opened = any(self.tokens[k].kind == "comma" for k in range(max(i - _POST, 0), i))
        near = range(i + 1, min(i + _COUNTED, self.last - 1))
        close = next((k for k in near if self.tokens[k].word is None), i) if opened else i
        that = self._at(close + 1) if self.tokens[close].kind == "comma" else None
        return close if that is not None and "clause" in that.classes else i

    def _reached(self, word: Word) -> Opened:
        """the content from a noun on: وثق التقرير | 37 حالة تعذيب; behind ذلك, what its بأن opens."""
        then = self._at(self.j + 1) if word.text == "ذلك" and self.verb.act in _REASONS else None
        if then is not None and "clause" in then.classes:
            return Opened(self.j + 2, "clause")
        counted = self.j - 1 == self.first and self.tokens[self.first].kind == "number"
        led = self._at(self.j - 1) if self.j > self.first else None
        denied = led is not None and led.stem == "عدم"  # أوضح في تصريحات، | بعدم طلب كذا
        return Opened(self.j - (denied or (counted and "shown" in self.verb.takes)), "noun")

    def _past_begged(self) -> None:
        """أهاب بجميع مرتادي الشواطئ والمقيمين الكرام: past whom he begs; any noun behind is what for."""
        j = self.j + 1
        started = self.tokens[self.j].word
        open_head = started is not None and not started.definite
        while (word := self._at(j)) is not None:
            more = (word.definite and (open_head or not word.content)) or "every" in word.classes
            if not more and not (open_head and not word.content and not word.classes):
                break
            open_head = open_head and not word.definite
            j += 1
        self.j, self.direct, self.bare_object = j, True, True

    def _past_paper(self) -> int:
        """نفى المدير ل«الصحيفة» صحة كذا: past the paper that he speaks to, else 0."""
        pair_i = self.marks.opens.get(self.j + 1, -1)
        if pair_i < 0 or not self._short(pair_i) or self._for_what():
            return 0
        pair = self.marks.pairs[pair_i]
        return pair.close_i + 1 if pair.closed and pair.close_i + 1 < self.last else 0

    def _refused(self) -> bool:
        """رفض التعليق, رفض تحديد القيمة, رفضت «لومن» التعليق: nothing was said; but نفى الكشف عن كذا."""
        words = (self._at(self.j), self._at(self.j + 1) if self.bare_object else None)
        refused = any(word and (silent(word) or word.text in listed("confirming")) for word in words)
        return refused and not self._claimed()

    def _claimed(self) -> bool:
        """رفضت | تأكيد الشركة أنها التزمت: whether what others say is refused, and not to say it."""
        whose, that = self._at(self.j + 1), self._at(self.j + 2)
        body = whose is not None and whose.noun is not None and whose.noun.kind in SOMEBODY
        return body and that is not None and "clause" in that.classes and len(that.text) > len("بان")

    def _laid_on(self, after: Word) -> bool:
        """ألقى باللوم | على الطرفين, في الأزمة على المضاربين: whether somebody stands behind a reproach."""
        near = self.tokens[self.j + 2 : min(self.j + _SOME, self.last)] if after.text in ("في", "عن") else ()
        return after.text == "علي" or any(token.text == "علي" for token in near)

    def _for_what(self) -> bool:
        """دعا الناخبين لـ«التصويت بكثافة», أسف لـ«غياب الحوار»: whether ل leads to words in marks."""
        first = self._at(self.j + 2) if self.j + 1 in self.marks.opens else None
        takes = self.verb.takes
        whom = self.addressed if "person" in takes else self.j == self.first
        return first is not None and first.content and "ل" in takes and self.verb.any and whom

    def _past_whoever(self, word: Word) -> int:
        """ناشد كل من لديه صور | الاتصال به, ناشد السكان كافة | الهدوء: past all whom he asks, else 0."""
        asks = {"person", "noun"} <= self.verb.takes and "من" not in self.verb.takes
        before = self._at(self.j - 1) if self.j > self.first else None
        if not asks or (before is None and word.text != "من"):
            return 0
        if word.text == "من":
            every = before is None or "every" in before.classes or before.text == "جميع"
            near = range(self.j + 2, min(self.j + _WHOEVER, self.last)) if every else range(0)
            end = next((i for i in near if self._acts_for(i) and not self._acts_for(i + 1)), 0)
            self.addressed = self.addressed and not end
            return end
        whole = before is not None and (before.definite or before.possessed)
        return self.j + 1 if whole and self._acts_for(self.j + 1) else 0

    def _acts_for(self, i: int) -> bool:
        """الاتصال بكذا, إرسال نسخة: a noun of what somebody is asked to do, and no thing or person."""
        word, before = self._at(i), self._at(i - 1)
        if word is None or not word.content or word.noun or word.prep or word.conj:
            return False
        return not (before is not None and "preposition" in before.classes)

    def _past_called(self) -> int:
        """نفى فلان الشهير بـ«كذا» | علاقته: past what else somebody is called, in marks; else where it is."""
        opens = self.j + 2
        by = opens in self.marks.opens and self.tokens[opens - 1].text == "ب"
        return self.marks.pairs[self.marks.opens[opens]].close_i + 1 if by else self.j

    def _past_some(self) -> int:
        """عدد من النواب | وبينهم فلان، : past the comma behind some of whom the speaker is, else `j`."""
        near = range(self.j + 1, min(self.last, self.j + _SOME))
        comma = next((i for i in near if self.tokens[i].word is None), self.j)
        return comma + 1 if self.tokens[comma].kind == "comma" else self.j

    def _past_acting(self) -> int:
        """قال فلان، محذرا من كذا، إن; ، حيث يقيم، أن; ، محذرا من كذا: «…»: past what he does, else `j`."""
        if self.tokens[self.j].text in listed("afterwards"):
            return self._past_deed()
        if self.tokens[self.j - 1].kind != "comma":
            return self.j
        where = self.tokens[self.j].text in WHERE
        for i in range(self.j + 2 - where, min(self.last, self.j + _ACTING)):
            token, after = self.tokens[i], self._at(i + 1)
            if token.kind == "stop" or (token.word is not None and token.word.finite and not token.word.noun):
                break
            if token.kind == "colon" and i + 1 in self.marks.opens:
                return self.j if where else i  # ، حيث كتب مديرها: «…»
            that = self._at(i + 2) if after is not None and after.text in self.verb.takes else after
            if token.kind == "comma" and that is not None and "clause" in that.classes and not that.conj:
                return i
        return self.j

    def _past_deed(self) -> int:
        """قال فلان، بعد أن ذكرت الصحيفة أن كذا، | إن: to the إن that only قال takes, else `j`."""
        clause = self.tokens[self.j].text not in ("بعد", "ردا")
        deed = self._at(self.j + 2 - clause)
        that = clause or self.tokens[self.j + 1].text in ("ان", "علي")  # ردا على سؤال عما إذا كان يظن أن كذا
        says = deed is None or any(form.verb.lemma == "قال" for form in deed.cues)
        if self.verb.lemma != "قال" or not that or says:
            return self.j  # but بعد أن قالت الصحيفة إن كذا
        for i in range(self.j + 2, min(self.last, self.j + _ACTING)):
            word = self.tokens[i].word
            if self.tokens[i].kind in ("stop", "colon"):
                return i if i + 1 in self.marks.opens else self.j  # بعد أن ذكرت الصحيفة أن كذا: «…»
            if word is not None and word.raw.startswith("إن") and "clause" in word.classes and not word.conj:
                return i
        return self.j

    def _past_meeting(self, word: Word) -> int:
        """متعاملون تحدثوا لـ«النيل», مسؤولان اطلعا على المسودة: past whom or what a source met, else `j`."""
        j = self.j
        if word.definite or word.conj or not word.text.startswith(affixes("encounter")):
            return j
        i = j + 1
        while (attached := self._at(i)) is not None and "attached" in attached.classes:
            i += 1
        led = self._at(i)
        if led is not None and led.text in ("ل", "الي", "مع", "علي", "في"):
            i += 1
        elif word.content:
            return j  # تواصل المفاوضات
        whom = i
        if i in self.marks.opens:
            i = min(self.marks.pairs[self.marks.opens[i]].close_i + 1, self.last)
            whom = -1
        while (more := self._at(i)) is not None and (more.definite or more.noun) and i - j <= _BRACKET:
            done = more.conj or (more.content and i != whom)
            if done or (i > whom and not more.stem.endswith(NISBA) and not more.prep):
                break
            i += 1
        return i

    def _held(self, word: Word) -> bool:
        """عقده, نشرته behind a venue without ال: what the speaker did with it, no noun of his."""
        if self.j - 1 <= self.first or word.text[0] in "بل" or word.conj:
            return False
        after = self._at(self.j + 1)
        given = after is not None and after.text in ("به", "بها")  # خص به الصحيفة
        if not (given or word.possessed or word.cue_object):
            return False
        relayed = any("relay" in cue.verb.takes for cue in word.cues)
        by = after is not None and after.noun is not None and after.noun.kind == "organisation"
        given = given or (word.cue_object and (relayed or by or not owned_noun(word)))  # نقلته الوكالة
        left = after is not None and after.text == "من"  # استقالته من
        noun = self.tokens[self.j - 1].kind == "comma" or left or _noun_of_his(word)
        if not (word.possessed or given) or (word.content and not given and noun):
            return False  # أعلن الحزب في بيان انسحابه من السباق
        when = given or after is None or bool(after.classes & {"time", "adverb", "preposition"})
        when = when or (after is not None and after.definite and not after.prep)  # ندوة نظمتها الغرفة
        near = [self._at(self.j - k) for k in range(1, _VENUE)]  # في حديث لإذاعة الفجر، نقلته
        return when and any(one is not None and _bare_venue(one) for one in near)

    def _took_place(self, word: Word) -> bool:
        """مؤتمر صحافي عقد بمركز المعارض, بيان ورد للوكالة: what was done to a bare venue, or what it did."""
        came = bool(word.cue_conj) and word.text.startswith(affixes("waw"))  # and no "and answered"
        happened = word.content and not verbal_noun(word.stem)  # في بيان | تقليص ساعات العمل
        happened = (happened or bool(word.classes & _ISSUED)) and not word.conj
        if not (happened or came) or word.possessed or word.prep:
            return False
        after = self._at(self.j + 1)
        if after is None or not (came or after.prep or after.classes & {"preposition", "time"}):
            return False
        k = self.j - 1
        while k > self.first and self._dates(k):
            k -= 1
        venue = self._at(k)
        return venue is not None and _bare_venue(venue)

    def _dates(self, i: int) -> bool:
        """صحافي, يوم, 5 / 3: an adjective or a time behind a venue."""
        word = self._at(i)
        if word is None:
            return self.tokens[i].kind == "number" or self.tokens[i].text == "/"
        return adjective(word) or "time" in word.classes

    def _met(self, word: Word) -> bool:
        """عقب لقائه وفدا من كذا: whom the speaker met, and nothing that he said."""
        before = self._at(self.j - 1) if self.j > self.first else None
        met = before is not None and before.possessed and "adverb" not in before.classes  # no بدورها
        met = met and before is not None and bool(before.classes & _MEETINGS or before.content)
        whom = word.possessed and word.noun is not None and word.noun.kind == "title"  # بعد لقائه نظيره
        return met and (whom or (not word.definite and word.raw.endswith(ACCUSATIVE)))

    def _owner_of_adjunct(self, word: Word) -> bool:
        """ردا على ما قيل، أن; في رده على النائب كمال فلان: what a preposition or a title leads to."""
        led = self._at(self.j - 1) if self.j > self.first else None
        if led is None:
            return False
        titled = led.definite and one_title(led.noun)
        named = titled and word.name is not None
        named = named or self._in_office(self.j)
        theirs = word.possessed and led.prep and led.content and "adverb" not in led.classes  # لتسوية أوضاعهم
        theirs = theirs or self._led_owner(self.j) or self._honoured(self.j)  # بمناسبة افتتاح المعرض
        return named or bool(theirs) or (word.text == "ما" and "preposition" in led.classes)

    def _honoured(self, i: int) -> bool:
        """بمناسبة (إحياء) ذكرى التأسيس: whether what stands there is what an occasion is of."""
        behind = [token.text for token in self.tokens[max(self.first, i - _OCCASION) : i]]
        return not _OCCASIONS.isdisjoint(behind)

    def _in_office(self, i: int) -> bool:
        """وزير النقل: whether what stands there is what somebody's office is of."""
        word, head = self._at(i), self._at(i - 1) if i > self.first else None
        told = head is None or head.stem.endswith(NISBA) or _bare_venue(self._at(i - 2) or head)
        if word is None or head is None or told or head.definite or head.possessed:
            return False  # في تصريح صحفي القرار
        return word.definite and one_title(head.noun)

    def _led_owner(self, i: int) -> bool:
        """لأهالي الضحايا, لمناقشة الإصلاح, حول تقييم الأثر: whose it is that ل or a preposition leads to."""
        word, head, led = self._at(i), self._at(i - 1), self._at(i - 2)
        if word is None or head is None or not word.definite or head.definite or head.possessed:
            return False
        over = led is not None and (led.text == "حول" or led.text in listed("when_done"))
        of = over and head.content and "venue" not in head.classes
        known = head.noun or head.content or word.content  # لعرض الخطة
        return bool(of or (known and (head.prep or head.maybe_prep) == "ل"))


def _bare_venue(word: Word) -> bool:
    """بيان, مؤتمر: what is held or issued; but في وقت سابق, في سياق متصل."""
    venue = "venue" in word.classes and not (word.definite or word.possessed)
    return venue and word.text not in listed("in_turn") and word.text not in listed("grounds")


def _noun_of_his(word: Word) -> bool:
    """انسحابه, سيطرتهم, رفضه: by its shape no verb with an object, as عقده and نشرته may be."""
    bare = unowned(word.stem)
    felt = word.content and not lexicon().classes(bare)  # حرصه, تورطهم, but عقده
    return not word.cues and (bare.endswith("ه") or verbal_noun(bare) or felt or "speechnoun" in word.classes)
