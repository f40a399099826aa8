"""How far a name surely reaches: up to what no name goes over.

Behind a given name every word is taken for one of the name's, whatever else it may be (القضاة, عودة,
السيد), where something closes them soon: a sign, a clause, a verb that reports, a preposition, the
object of the verb before. Where nothing does, nothing is sure.
"""

from __future__ import annotations

from bisect import bisect_left

from reader.quotes.phrases import doings, nameless
from reader.quotes.phrases.commons import in_case, linked, native
from reader.quotes.phrases.families import no_family
from reader.quotes.phrases.government import ACTED, RECEIVERS
from reader.quotes.phrases.nameless import NO_NAME, PARENTS
from reader.quotes.phrases.parts import (
    FAMILIES,
    SYLLABLES,
    TANWIN,
    VERBS,
    Place,
    Slot,
    behind,
    body,
    carries,
    described,
    fathers,
    firm,
    handled,
    heir,
    honoured,
    in_its_case,
    led_by,
    may,
    nisba,
    office,
    owned,
    posted,
    second_of_two,
    several,
    thing,
    trade,
)
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.tables.lists import affixes, listed
from reader.quotes.words.particles import AND_HE
from reader.quotes.words.places import Places
from reader.quotes.words.shapes import alien, foreign, manner, one_of, one_title, to_agency
from reader.quotes.words.things import inanimate, leads, matter
from reader.quotes.words.tokens import Token, TokenReader, hyphen
from reader.quotes.words.word import Word
from reader.typed import Literal

_LONGEST = 7  # words, connectors counted
_HARD = frozenset(("clause", "perfective", "relative"))
_MILD = frozenset(("about", "preposition", "time", "adverb", "chain", "speechnoun", "age", "while"))
_CLOSING = AND_HE | {"في", "خلال", "عبر", "امام", "لدي"}
_POSTS = frozenset(("expert", "office"))
"""What somebody is at a body, and few families are called: المحلل في, المدير لدى."""
_NOTHING = frozenset[str]()
TOPICS = frozenset(("اما", "واما"))
_SHARES = frozenset(("quantity", "every"))
"""بعض الشركات, جميع الأطراف: never a name."""
_USUAL = 2
"""Words of most names."""
_FULL, _VERB = 3, 3
"""Words of a name behind which a word with ال that is no tribe's is the object; letters of فهز."""
_FAR = 12  # tokens between أما and a name

Closed = Literal["nothing", "mildly", "hard", "by an object"]
"""What ends a name: a hard end leaves no doubt, nor does one by an object or by a post with ال."""
_GIVEN = 4
"""Letters up to which a name in ي is a first one: سامي, but لغزاوي is a family's."""


class Reach(TokenReader):
    """Reads names of one article as far as they are sure."""

    def __init__(self, tokens: list[Token], places: Places) -> None:
        self.tokens = tokens
        self.topics = places.of(TOPICS)
        """Where أما stands."""
        self.sheikhs = "الشيخ" in places.texts
        self.heard = self._heard(places.verbs)

    def read(self, i: int, last: int, taken: frozenset[str], *, sure: bool = True) -> int:
        """Where the name that begins at token `i` ends; `i` where that is not sure.

        `sure`: that it begins there; else only a hard end and bare words tell so.
        """
        first = self.word(i, last)
        if first is None:
            return i
        place = Place("subject" in taken, bool(taken & ACTED), bool(taken & RECEIVERS), self.topic(i))
        free = taken | {"ل"} if place.subject and not place.objects else _NOTHING
        close, closed = self._close(i, last, place, free)
        close -= self.tokens[close - 1].text == "ال"  # تبلغ منى سالم الـ39
        if close <= i + 1 or not (sure or closed != "mildly"):
            return i
        after = self.word(close, last)
        comma = close < last and self.tokens[close].kind == "comma"
        that = self.word(close + 1, last) if comma else after
        clause = that is not None and "clause" in that.classes and not place.people
        comes = after.classes if after is not None else _NOTHING
        between = comma and self.tokens[i - 1].kind == "comma"  # الخبير، شريف هادي عودة، قال
        if closed == "by an object" or clause:
            place = place._replace(objects=False)
        elif between or "perfective" in comes:
            place = place._replace(subject=True, objects=False)  # وكان حسين سالم عودة قد أعلن
        elif place.subject and "chain" in comes:
            place, closed = place._replace(objects=False), "hard"  # وأضاف شريف هادي عودة قائلا
        bare, carried = 0, carries(first)
        for k in range(i + 1, close):
            word = self.tokens[k].word
            if word is None:
                continue  # a hyphen
            if carried or carries(word) or behind(word) or self._halved(k + 1, close) or self.house(k, i):
                bare += not carried and not behind(word)
                carried = carries(word)
                continue
            family, then = self.tokens[k - 1].word, self.word(k + 1, last)
            met = place.people and word.definite and "office" in word.kinds and then is not None and then.name
            case = word.text.endswith("ا") and not (word.name or word.cues)
            if family is not None and family.definite and case:
                return i  # سامي الدهان وفدا, سامي الدهان واضحا
            led = self.tokens[k - 2].word
            whole = (family is not None and family.name and bare) or (k > i + 2 and led and carries(led))
            whole = (whole or k > i + _USUAL) and (place.objects or place.subject) and manner(word)
            done = place.objects and in_case(word, then)  # قدم سالم رزق عسلا في اللقاء
            acted_on = whole or (bare and (done or self._acted_on(k, last, word)))
            if met or (case and acted_on and (done or closed != "hard" or k + 1 < close)):
                # التقى الوزير عون | السفير فلانا
                return k  # لين جيا لونغ | ضاحكا, منير سامي ضاغطا تآكل, استقبل سامي رزق وفدا من
            bare += not (family is not None and family.definite and second_of_two(family))
            hard = k + 1 == close and (closed != "mildly" or (place.subject and nameless.uncased(word)))
            if k + 1 == close and after is None and word.content and not (word.definite or word.possessed):
                place = place._replace(objects=False)  # حسين سالم عودة، : an object would have an owner
            slot = Slot(place, bare, self.word(k + 1, close), hard, word.text in self.heard)
            if (word.definite and not (sure or word.prep)) or not may(word, slot):
                return i
        return close

    def _acted_on(self, i: int, last: int, word: Word) -> bool:
        """استقبل سامي رزق وفدا من كذا, أثار سامي رزق جدلا واسعا; but قال جورج رزق صبرا."""
        how = self.word(i + 1, last)
        agrees = how is not None and how.raw.endswith("ا") and "source_bare" in how.classes
        return agrees or doings.accusative(word)

    def _heard(self, verbs: list[int]) -> frozenset[str]:
        """Bare words that nothing but a name would be right behind a verb that reports: وقال عودة إن.

        `verbs`: where such verbs stand.
        """
        found: set[str] = set()
        for i in verbs:
            if i + 2 >= len(self.tokens):
                break
            cue, word = self.tokens[i].word, self.tokens[i + 1].word
            if cue is None or word is None or word.definite or word.conj or word.prep or word.noun:
                continue
            if word.classes or word.cues or word.possessed or word.raw.endswith(TANWIN):
                continue
            says = all(one.verb.any and one.form != "participle" and one.number == "s" for one in cue.cues)
            free = not any(one.verb.takes & ACTED for one in cue.cues)
            if says and free and self.hard(i + 2, len(self.tokens)):
                found.add(word.text)
        return frozenset(found)

    def topic(self, i: int) -> bool:
        """Whether أما stands before a name: أما فلانة فتنظر."""
        before = bisect_left(self.topics, i)
        return before > 0 and i - self.topics[before - 1] <= _FAR

    def turned(self, i: int) -> bool:
        """فتنظر, the verb that answers أما; but no family's name before a comma."""
        word = self.tokens[i].word
        comma = i + 1 < len(self.tokens) and self.tokens[i + 1].kind == "comma"
        if word is None or comma or word.text[0] != "ف" or word.name or len(word.text) < _VERB:
            return False
        if self._answered(i + 1) and (word.text[1] not in "تي" or foreign(word)):
            return False  # أما ماركوس فايدنر فقال, but أما سعاد فتضحك فتقول
        if len(word.text) > _VERB and word.text[1] in "تيا":
            return True
        return not word.classes  # فهز رأسه

    def _answered(self, i: int) -> bool:
        """Whether a verb that reports answers أما at a token."""
        word = self.tokens[i].word if i < len(self.tokens) else None
        return word is not None and (word.cue_conj == "ف" or word.text == "فقد")

    def hard(self, i: int, last: int) -> bool:
        """Whether a sign, a clause or a verb that reports stands here, which no noun of a chain leads to."""
        word = self.tokens[i].word if i < last else None
        if word is None:
            return i >= last or self.tokens[i].kind != "number"
        if word.classes & _HARD or word.text in _CLOSING or len(word.text) == 1:
            return True
        if not word.cues or word.name or word.noun or word.definite:
            return False
        return any(cue.form != "participle" and cue.number == "s" and cue.verb.any for cue in word.cues)

    def _close(self, i: int, last: int, place: Place, governed: frozenset[str]) -> tuple[int, Closed]:
        """Where the words that may be one name end, and by what; `governed`: the verb's prepositions."""
        first = self.word(i, last)
        end, carried = i + 1, first is not None and carries(first)
        words = 1 + (first is not None and first.text in PARENTS)  # أبو الوفا is whole
        while end - i <= _LONGEST:
            word = self.tokens[end].word if end < last else None
            if word is None and end + 1 < last and hyphen(self.tokens, end):
                end, carried = end + 1, True
                continue
            if carried and word is not None:
                end, carried = end + 1, carries(word)
                continue
            house = self.sheikhs and self.house(end, i)
            if house or (word is not None and behind(word)):
                end, words = end + 1, words + house  # عز الدين
                continue
            if self._halved(end + 1, last):
                end, words = end + 2, words + 1  # عبد القادر علم الدين
                continue
            after = self.tokens[end + 1].word if end + 1 < last else None
            due = place.objects and word is not None and word.text in listed("due")
            if due and after is not None and after.raw == "أن":
                return end, "by an object"  # أكد سامي الدهان ضرورة أن
            if self.hard(end, last) or (place.topic and word is not None and self.turned(end)):
                return end, "hard"
            post = words > 1 and word and (governed or word.definite) and self._post(end, last, word, i)
            pair = self.word(end + 1, last), self.word(end + 2, last)
            post = post or (end > i + 1 and word is not None and no_family(word, *pair, governed))
            post = post or (word is not None and self._speaks_for(end, last, word))
            post = post or (words > 1 and word is not None and matter(word))  # مع جان دوبون | العلاقات
            named = bool(word is not None and word.name and after is not None and led_by(after) in governed)
            if word is not None and (post or named or led_by(word) in governed):
                # أكد سامي الحداد | المدير كذا, اعترض سالم محمد أمين | على
                return end + named, "by an object" if place.objects else "hard"
            if word is None or nameless.beside_him(word) or self._mild(end, last, word, place, i):
                told = place.objects and word is not None and word.text == "ما"  # نفى فلان ما تردد
                return end, "by an object" if told else "mildly"
            acted_on = place.objects and (words > 1 or word.content or body(word))
            if acted_on and self._object(end, last, word, words, place):
                return end, "by an object"
            end, carried, words = end + 1, carries(word), words + 1
        return i, "nothing"

    def house(self, i: int, start: int) -> bool:
        """الشيخ جابر الناصر الحمد الراشد: one more father of a sheikh's, or his house."""
        if i < start + 2 or not start or self.tokens[start - 1].text != "الشيخ":
            return False
        before, word = self.tokens[i - 1].word, self.tokens[i].word if i < len(self.tokens) else None
        family = before is not None and before.definite and word is not None and word.definite
        return bool(family and word and word.stem in lexicon().names)

    def syllable(self, i: int, last: int) -> bool:
        """مين جون هو إن, سون هي بارك: a pronoun to the eye, with one more word at most before the end."""
        if i >= last or self.tokens[i].text not in SYLLABLES:
            return False
        after = self.word(i + 1, last)
        more = after is not None and not (
            after.definite or after.classes or self.tokens[i + 2].kind == "mark"
        )
        then = self.word(i + 2, last)
        works = after is not None and after.text == "من" and then is not None and then.noun is not None
        words = (self.word(i - 2, last), self.word(i - 1, last))
        known = all(one is not None and (one.name or one.definite) for one in words)
        if known and after is not None and (works or "relative" in after.classes):
            return False  # أن سامي كمال هو من أمر بذلك, هو الذي أمر بذلك
        return works or self.hard(i + 1, last) or (more and self.hard(i + 2, last))  # مين جون هو من شركة كذا

    def _halved(self, i: int, last: int) -> bool:
        """Whether the second half of a name stands here: علم الدين, عوض الله."""
        word = self.tokens[i].word if i < last else None
        return word is not None and behind(word) and self.tokens[i - 1].kind == "word"

    def _mild(self, i: int, last: int, word: Word, place: Place, start: int) -> bool:
        """Whether a name may end before a word: a time, an adverb, a conjunction, an office."""
        if word.classes & _MILD:  # عبدالرحمن المقبل، : a family's
            return not (word.text in listed("daytime") or (i == start + 1 and word.stem in listed("epoch")))
        if word.conj or word.cue_conj:
            family = nameless.family_of_and(self.tokens, i, word)
            family = family or (place.topic and word.text[0] == "ف" and self._answered(i + 1))
            return not family or (place.topic and self.turned(i))
        if self.syllable(i, last):
            return False
        after = self.word(i + 1, last)
        office_next = place.subject and after is not None and office(after)  # قال ألكسندر ستوب رئيس كذا
        apart = word.text in listed("once") or word.text in listed("limb") or nameless.beyond(word, after)
        apart = apart or word.text in listed("elapsed")  # عمل فريد سنوات في الورشة
        done = one_of(word.noun) or apart or (nameless.coming(word, after) and not office_next)
        hers = (first := self.tokens[start].word) is not None and first.name == "f"
        # قال كمال الدهان | لسامي, | لنظيره, كمال الدهان | لشؤون كذا; but أيوب لغزاوي
        given = word.name is not None and not (len(word.stem) > _GIVEN and word.stem.endswith("ي"))
        given = given or "affairs" in word.kinds
        to = word.prep == "ل" and (given or (word.noun is not None and word.possessed))
        if done or to or nameless.doing(word, after, hers=hers) or to_agency(word):
            return True
        finite = word.finite and not (word.name or word.noun)
        if finite and not place.subject and not word.cue_object and not word.definite:
            return True
        return self._post(i, last, word, start) or self._led(i, last, word, start, place)

    def _post(self, i: int, last: int, word: Word, start: int) -> bool:
        """فلان عضو اللجنة, فلان أمير منطقة كذا, فلان شيخ القبيلة: whether what somebody is begins here."""
        after = self.word(i + 1, last)
        father = i == start + 1 and fathers(word, after)
        if office(word) and not (father or self.hard(i + 1, last)):
            return True
        above = word.name or (honoured(word) and after is not None and after.definite)
        sells = i - start >= _USUAL and trade(self.tokens, i, last)  # سامي كمال بائع في السوق
        return bool(above and posted(word, after)) or sells or described(word, after)

    def _speaks_for(self, i: int, last: int, word: Word) -> bool:
        """فلان المتحدث باسم كذا, المحلل في مصرف كذا, النجم السابق لكذا: no family's name."""
        if word.noun is None or not word.definite or (after := self.word(i + 1, last)) is None:
            return False
        where = self.word(i + 2, last)
        once = after.definite and after.stem in listed("telling") and word.noun.kind == "title"
        if after.text.startswith(affixes("in_name")) or (once and not after.conj):
            return True
        placed = after.text in ("في", "لدي") and where is not None and "venue" not in where.classes
        return placed and bool(lexicon().classes(word.noun.head) & _POSTS)

    def _led(self, i: int, last: int, word: Word, start: int, place: Place) -> bool:
        """لرويال نيوز, باللائمة, أبعد من: a preposition, and what no name goes on with."""
        before, after = self.word(i - 1, last), self.word(i + 1, last)
        more = word.raw.startswith("أ") and not word.name and after is not None and after.text in ("من", "ما")
        servant = i - 2 >= start and (led := self.word(i - 2, last)) is not None and carries(led)
        family = before is not None and before.definite and not behind(before)  # but نور الدين بوطيب
        half = before is not None and behind(before)
        joined = 2 * (i - 2 > start and self.tokens[i - 2].text == "-")  # جان-لوك بيرنار
        full = not servant and (family or i - start - half - joined >= _USUAL)
        full = full and not (self.hard(i + 1, last) and not word.feminine)
        described = after is not None and (after.definite or after.feminine or "adjectival" in after.classes)
        described = described and after is not None and not after.prep  # سامي درويش بهويان للجزيرة نت
        berber = word.text.startswith(("بو", "با")) and not (word.definite or word.classes)
        titled = place.subject and "إ" not in word.raw and after is not None and one_title(after.noun)
        if berber and (titled or self.hard(i + 1, last)):
            return False  # عثمان عيسى بوشامة إن, سامي بايرام مدير كذا; but طالب سامي بإلغاء الحكم
        strange = place.objects and not (family or leads(word))  # ونفت ماري أندريه لوفين وجود خلاف
        full = full and not strange
        if more or (word.maybe_prep and full and (word.maybe_prep == "ل" or word.feminine or described)):
            return True  # لرويال نيوز, بجائزة «النخيل»
        shaped = word.content and not firm(word)
        known = word.noun or firm(word) or shaped or word.place or word.classes or inanimate(word)
        if place.subject and not word.classes - VERBS and (i == start + 1 or self.hard(i + 1, last)):
            return bool(word.prep and known)  # ليز تراس, مصطفى بايتاس
        stray = word.definite and word.prep != "ك" and not self.hard(i + 1, last)  # but باليوفا،
        speech = i == start + 1 and word.noun is not None and not word.definite  # كريم خطاب إن
        family = (word.definite and not word.classes - FAMILIES) or (speech and self.hard(i + 1, last))
        plain = place.subject and i == start + 1 and nameless.no_adjective(word)
        return bool((word.prep and (known or stray)) or (word.classes & NO_NAME and not (family or plain)))

    def _somebody_else(self, i: int, last: int, word: Word) -> bool:
        """اتهم كمال الدهان | سامي المنسي: a full name behind a family's with ال."""
        before, after = self.word(i - 1, last), self.word(i + 1, last)
        given = word.name is not None and not (word.definite or word.prep or word.conj or carries(word))
        servant = (led := self.word(i - 2, last)) is not None and carries(led)  # عبد الكريم منصور المتحدث
        closed = before is not None and before.definite and not (before.noun or carries(before) or servant)
        return given and closed and after is not None and (after.definite or after.name is not None)

    def _object(self, i: int, last: int, word: Word, words: int, place: Place) -> bool:
        """Whether what the verb acts on surely begins here: النواب, رحيل اللاعب, لقاءهما, مقطعا مصورا."""
        after = self.word(i + 1, last)
        felt = word.text in listed("utter") and after is not None and after.possessed
        felt = felt or not word.classes.isdisjoint(_SHARES)  # واتهم فلان بعض التجار
        felt = felt or (word.place is not None and not word.name) or self._somebody_else(i, last, word)
        title = self.word(i - 2, last) if words == 1 else None
        known = word.name or word.text in self.heard or carries(word) or heir(title, word)
        if felt or known or word.prep or alien(word):
            return felt  # جام غضبه, كامل أسفه; but أدان زهير الجاسم المحمود الهجوم
        if word.definite:
            full = not nisba(word) and words >= _FULL  # but عادل بن أحمد الجبير, خالد الحمد الصباح
            held = words >= _USUAL and after is not None and "clause" not in after.classes
            held = held and not (place.subject and self.hard(i + 1, last))
            full = full or (held and lexicon().entries[word.stem].owned)  # حمل فلان الفلاني الطبل إلى
            done = after is not None and after.content and after.possessed
            # حنا اللجوء, زار مهند حلاوي القرية, but ولد سيدي الطالب التزامه
            comma = i + 1 < last and self.tokens[i + 1].kind == "comma"
            then = self.word(i + 1 + comma, last)  # يرى سالم رضوان الوكيل، أستاذ التاريخ، أن
            return thing(word) or (not done and (full or handled(word, then, people=place.people)))
        before = self.word(i - 1, last)
        if second_of_two(before) and not (word.noun or word.content or word.classes or inanimate(word)):
            return False  # طالب عاصم الطيب جبارة الحكومة بكذا
        servant = (led := self.word(i - 2, last)) is not None and carries(led)
        apart = before is not None and before.definite and "forename" not in before.classes
        apart = apart and not servant and not (before is not None and behind(before))
        of_it = words >= _USUAL and inanimate(word) and owned(after, self.word(i + 2, last))
        if of_it or apart or several(word):
            return True  # أبو عدنان الصابوني غطاء
        if word.content or body(word):
            number = i + 1 < last and self.tokens[i + 1].kind == "number"  # وصول 900 أسرة
            return word.possessed or number or (after is not None and linked(after))
        told = after is not None and (after.noun or (after.content and words >= _USUAL and not native(word)))
        strange = told and foreign(word)  # ودعا طارق مجيد لاشاري الحكومة
        full = before is not None and not before.definite and not strange
        # تقنية الفيديو, وصف خالد شراحيلي معسكر الفريق, مشكل المصاعد
        owner = after is not None and after.definite and not (after.prep or nisba(after))
        cased = in_its_case(word, after) or in_case(word, after)
        return ((word.feminine or servant or full) and owner) or cased
