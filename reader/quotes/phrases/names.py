"""Where a proper name begins and ends.

They carry no ال but the family's. What is in no table is one only where shape and neighbours allow it.
"""

from __future__ import annotations

from reader.quotes.phrases import commons, nameless
from reader.quotes.phrases.government import OBJECTS, acts_on, asks, leads_to
from reader.quotes.phrases.heads import STOPS, styled
from reader.quotes.phrases.initials import initials, lettered, past_letter
from reader.quotes.phrases.nameless import NO_NAME, PARENTS, SONS, ends, happened
from reader.quotes.phrases.parts import (
    SYLLABLES,
    TANWIN,
    begins,
    behind,
    carries,
    described,
    honoured,
    in_its_case,
    in_trust,
    thing,
    trade,
)
from reader.quotes.phrases.reach import Reach
from reader.quotes.phrases.strangers import elsewhere, stands_behind, whole
from reader.quotes.tables.lexicon import Gender, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.places import Places
from reader.quotes.words.shapes import acted, foreign, latin, odd, one_title
from reader.quotes.words.things import inanimate
from reader.quotes.words.tokens import Token, TokenReader, hyphen, sets_off
from reader.quotes.words.word import Word

_LONGEST = 7
"""Words, connectors counted."""
_FOREIGN = 4
_ACCUSATIVE, _MAKERS = 5, 5
"""Letters from which a plural in ين is told from الأمين and الحسين, and those of a deed, مشعلي الحرائق."""
_LED = frozenset(("عن", "علي", "الي", "من", "مع"))
_MILD = frozenset(("preposition", "time", "adverb", "clause", "perfective", "chain", "speechnoun"))
_USUAL = 2
"""Words of most names: behind them a bare word with an owner (معسكر الفريق) is no third name."""
_CASED = frozenset(("ابي", "ابا"))
"""أبو in its other cases; and my father, but for what tells that a name follows."""
_FATHERS = _CASED | {"ابو", "ام", "عبد"}
_FAMILY = frozenset(("surname", "naming", "time"))
"""Classes of words that are as well a family's name."""
_DANGLING = frozenset(("بن", "ابن", "بنت", "ابو", "ال", "-"))


class Names(TokenReader):
    """Reads names of one article."""

    def __init__(self, tokens: list[Token], places: Places) -> None:
        self.tokens, self.places, self.vocabulary = tokens, places, places.texts
        self.speaking = nameless.speaking(tokens, places.verbs)
        self.reach = Reach(tokens, places)

    def read(self, i: int, last: int, taken: frozenset[str] = frozenset()) -> int:
        """Where the name that begins at token `i` ends; `i` itself where none begins."""
        if (close := initials(self.tokens, i, last)) > i:
            return close
        first, then, sure = self.word(i, last), self.word(i + 1, last), self.sure(i, last)
        led = not sure and stands_behind(self, i, last)
        no = first is not None and (first.text in listed("quarters") or in_trust(first, then))
        done = not sure and commons.object_of_title(self, i, last, taken)
        if no or done or (led and nameless.asked_for(self.tokens, i, last, taken)):
            return i  # الشيخ أمين عام المجلس, منسق اللجنة | جنوب الوادي
        last = nameless.before_asked(self.tokens, i, last, taken) if taken and (sure or led) else last
        if sure or led:
            close = self.reach.read(i, last, taken, sure=sure)
            if close > i:
                return self._past(i, close, last, taken)
        end = self._odd_second(i, last) if sure or led else i
        bare, acts = end - i, not taken.isdisjoint(OBJECTS)
        while end < last and end - i < _LONGEST:
            word = self.tokens[end].word
            if word is None:
                if end > i and lettered(self.tokens, end, last):
                    end += 2  # حسام.ع
                    break
                if end == i or not hyphen(self.tokens, end):
                    break
                bare -= 1  # ماري-كلود is one name
            elif end > i and word.name is None and self.reach.topic(i) and self.reach.turned(end):
                break
            elif end == i or not behind(word):
                acted_on = acts and end > i and commons.object_of_name(self.tokens, end, last, bare)
                if acted_on or not self._goes_on(end, i, word, last, bare):
                    break
                bare += not word.definite or "kin" in word.classes
            end += 1
        while end > i and self.tokens[end - 1].text in _DANGLING:
            end -= 1
        return self._past(i, end, last, taken) if end > i else i

    def _past(self, i: int, end: int, last: int, taken: frozenset[str]) -> int:
        """Where the name that is read up to `end` ends, as what follows and what stands elsewhere tell."""
        end = elsewhere(self.tokens, self.places, end, last)
        return past_letter(self.tokens, whole(self.tokens, (i, end), last, taken), last)

    def _goes_on(self, i: int, start: int, word: Word, last: int, bare: int) -> bool:
        """Whether a word is one of the name's: a connector with what it leads to, or any other part."""
        if "kin" not in word.classes or word.conj:
            return self._belongs(i, start, word, last, bare)
        then = self.word(i + 1, last)
        child = word.text not in _FATHERS or (then is not None and nameless.called_after(then))
        denied = then is not None and (then.text[0] in "يتنا" or "adverb" in then.classes)
        no = word.text == "لا" or (word.text == "لو" and not self.reach.hard(i + 2, last))
        return then is not None and child and not (no and denied)  # لا يوافقه, لا سيما; تمنى لو يعود أخوه

    def sure(self, i: int, last: int) -> bool:
        """Whether a given name surely stands here: the tables know it, or what is behind it tells."""
        word = self.tokens[i].word if i < last else None
        if word is None or word.conj or word.prep or word.raw.endswith(TANWIN):
            return False
        if word.name is not None and not word.definite:
            return not ("time" in word.classes and nameless.timed(self.tokens, i + 1, last))
        if word.text in _FATHERS:
            return self._father(i, last)
        if "forename" in word.classes and self.given(i, last):
            return True
        after = self.tokens[i + 1].word if i + 1 < last else None
        if word.text == "لي" and after is not None and (after.name or foreign(after)):
            title = self.word(i - 1, last) if i else None
            return title is not None and title.definite  # الرئيس لي جون; but قال لي جون
        sons = after is not None and after.text in SONS and not (word.noun or word.classes or word.content)
        return sons or begins(word, after)

    def _odd_second(self, i: int, last: int) -> int:
        """خوري, ياغي, روته behind a given name: past a family's name that looks like something else."""
        first, second = self.word(i, last), self.word(i + 1, last)
        if first is None or second is None or second.classes - _FAMILY or second.conj:
            return i
        title = self.word(i - 1, last) if i else None
        titled = title is not None and (title.definite or title.noun is not None or title.possessed)
        return i + 2 if odd(second) and (titled or self._ends(i + 2, last)) else i

    def _ends(self, i: int, last: int) -> bool:
        """Whether a name may end before a token: at a preposition, a time, an adverb."""
        word = self.word(i, last)
        return word is None or bool(word.prep or word.classes & _MILD)

    def given(self, i: int, last: int) -> bool:
        """Whether a given name of the tables stands here."""
        word = self.word(i, last)
        if word is not None and word.text in _FATHERS:
            return self._father(i, last)
        if word is not None and "forename" in word.classes and not word.conj:
            family = self.word(i + 1, last)
            kin = family is not None and ("kin" in family.classes or honoured(family))  # الطيب حاج فلان
            return family is not None and (kin or self.family(i + 1, last))
        if word is not None and "time" in word.classes and nameless.timed(self.tokens, i + 1, last):
            return False
        return word is not None and word.name is not None and not word.conj and not word.prep

    def family(self, i: int, last: int) -> bool:
        """وفادي | البزاز: whether a family's name may stand behind a given one."""
        word = self.word(i, last)
        return word is not None and self._belongs(i, i - 1, word, last, 1)

    def _father(self, i: int, last: int) -> bool:
        """أم زينب, عن أبي عمر; not أم لم يستيقظ, أم في البيت, أم لستة أطفال."""
        child = self.word(i + 1, last)
        named = child is not None and (child.name is not None or self.tokens[i].text not in _CASED)
        return named and child is not None and nameless.called_after(child)

    def after_comma(self, i: int, last: int, taken: frozenset[str] = frozenset()) -> int:
        """المتحدث باسم الجيش، أحمد فلان، : past a name between commas, or up to an object; else `i`."""
        if i + 1 >= last or not sets_off(self.tokens[i]):
            return i
        word = self.word(i + 1, last)
        forename = word is not None and ("forename" in word.classes or begins(word, self.word(i + 2, last)))
        barred = word is None or word.conj or ((word.definite or word.noun) and not forename)
        if word is None or barred or "narrated" in word.classes:
            return i  # المدير، اكتفى الحداد بكذا
        end = self.read(i + 1, last)
        enough = end > i + 1 if word.name and not forename else end > i + 2
        if enough and (self.boundary(end, last) or nameless.trade_behind(self.tokens, end, last)):
            return i if end == i + 3 and happened(self.word(i + 2, last), self.word(end, last)) else end
        end = self.read(i + 1, last, taken) if acts_on(taken) else i
        # انتقد رئيس الوفد، فلان الفلاني قرار الحكم
        return end if end > i + 2 else nameless.between(self.tokens, i, last, taken)

    def credited(self, i: int) -> bool:
        """وبحسب عودة، : whether what leads to whoever is heard stands before a token."""
        word = self.tokens[i - 1].word if i else None
        return word is not None and bool(word.nominal or "speechnoun" in word.classes)

    def gender(self, i: int, end: int = 0) -> Gender | None:
        """The gender of the given name at a token; None where all up to `end` may be a family's."""
        word = self.tokens[i].word
        told = styled(self.tokens[i - 1]) if end and i else None  # السيدة الخطيب
        if told is not None or word is None or word.text in listed("unisex"):
            return told  # تقف إحسان فلانة
        second = self.tokens[i + 1].word if end == i + 2 else None
        if end == i + 1 or (second is not None and word.text != "ام" and (carries(word) or behind(second))):
            return None  # وأكدت عبد الجليل, عوض الله
        return PARENTS.get(word.text, word.name)

    def between_commas(self, i: int, last: int) -> int:
        """Past short words without ال up to a comma, whatever they look like: a foreign name; else `i`."""
        end = i
        while end - i < _FOREIGN and (word := self.word(end, last)):
            if word.definite or word.classes & NO_NAME:
                return i
            end += 1
        return end if end > i + 1 and end < last and self.tokens[end].kind == "comma" else i

    def boundary(self, i: int, last: int) -> bool:
        """Whether something else than a noun phrase begins here."""
        word = self.word(i, last)
        begins = word is None or word.classes & (STOPS | {"preposition", "adverb"}) or word.prep or word.cues
        return bool(begins or (word is not None and ends(word, None)))

    def _belongs(self, i: int, start: int, word: Word, last: int, bare: int) -> bool:
        before, then = self.tokens[i - 1].word if i > start else None, self.word(i + 1, last)
        if before is not None:
            if carries(before):
                return "clause" not in word.classes
            if word.text in SYLLABLES or before.text in SYLLABLES:
                return word.text not in SYLLABLES or self.reach.syllable(i, last)
            if (house := self.reach.house(i, start)) or self._closed(i, start, before, word):
                return house
        led = bare >= _USUAL and then is not None and "preposition" in then.classes  # مفاجأة أمام كذا
        if inanimate(word) and (led or not (before and bare and self._family_ends(i, word, then, last))):
            return False
        unnamed = not word.classes.isdisjoint(("unnamed", "called"))  # فضل عدم ذكر اسمه, الشهير بكذا
        unnamed = unnamed or (word.name is None and then is not None and "unnamed" in then.classes)
        ended = unnamed or nameless.apart(word, self.vocabulary) or in_trust(word, then)
        return not ended and self._fits(i, start, word, last, bare)

    def _family_ends(self, i: int, word: Word, then: Word | None, last: int) -> bool:
        """رزان الدوري إن, سامي باب أمس: whether what follows tells that a thing is a family's name here."""
        if not word.definite:
            today = then is not None and then.text in listed("today")  # أكد الوزير عبد الملك سلال اليوم
            return not word.possessed and (today or self.reach.hard(i + 1, last))
        judged = then is not None and word.feminine and then.text[0] == "ب"  # وصف درويش المباراة بأنها
        if then is None:
            return word.stem.endswith("ات")  # المحامي نواف العظامات، نفى
        return then is not None and "clause" in then.classes and not (then.conj or judged)

    def _fits(self, i: int, start: int, word: Word, last: int, bare: int) -> bool:
        """Whether a word may be this one of a name: by the tables, else by its shape."""
        before = self.tokens[i - 1].word if i > start else None
        if "forename" in word.classes and (i == start or word.noun is not None):
            return self.given(i, last)
        if word.definite and not word.place:
            return i > start and not word.prep and self._family(i, word, last, bare)
        if word.name:
            when = "time" in word.classes and nameless.timed(self.tokens, i + 1, last)  # صباح اليوم
            return not (word.prep or when)
        if word.noun is not None and not (word.content or word.prep):
            # ناجي, نجار, حكيم behind a first name or a title, with nothing that depends on them
            alone = (before is None or before.noun is None) and self._ends_name(i, word, last)
            # شكر الرئيس نظيره, ودع المدرب لاعبيه, but جريس حدادين
            one, free = word.noun.number == "s", not word.possessed
            owner = self.word(i - 1, last) if i else None
            hers = word.feminine or (owner is not None and owner.possessed)  # ابنتها مريضة
            nurse = word.feminine and word.noun.gender == "f"  # هدى قاسم ممرضة: what she is, and no family
            nurse = nurse or (bare >= _USUAL and trade(self.tokens, i, last))  # علي رضوان سائق،
            alone = alone and ((one and not hers) if before is None else not nurse)
            alone = alone and (free or len(word.text) < _ACCUSATIVE)  # ريسه, but زميله
            how = word.text == word.noun.head + "ا"  # قال فلان محتجا
            how = how or word.cue_object  # جدد فلان طلبه
            return alone and not how and word.noun.kind in ("title", "honorific")
        fits = self._first(i, word, last) if i == start else self._further(i, word, last, bare)
        return fits and not nameless.known_otherwise(word)

    def _ends_name(self, i: int, word: Word, last: int) -> bool:
        """Whether nothing depends on a trade: فلان صباغ، or فلان صباغ مدير المختبر."""
        after = self.word(i + 1, last)
        takes = [form.verb.takes for form in word.cues]
        if after and any(leads_to(after, one) or asks(self.tokens, i + 1, last, one) for one in takes):
            return False  # النائب طالب بفتح تحقيق, عارض بيع الشركة, طالب أمس بكذا
        if after is not None and word.definite and (after.possessed or (after.definite and thing(after))):
            return True  # ختم فلان العطار | كلمته
        if after is None or after.noun is None or after.definite or after.conj or after.prep:
            owner = self.word(i + 2, last)
            plain = after is not None and not (after.definite or after.classes or after.name or after.noun)
            acted_on = plain and owner is not None and owner.definite  # وثمن فلان حداد جهود البلدية
            return acted_on or self.boundary(i + 1, last)
        # نائب رئيس الحزب is one post, صباغ مدير المختبر a name and a post.
        return one_title(after.noun) and "deputy" not in word.classes

    def _closed(self, i: int, start: int, before: Word, word: Word) -> bool:
        """Whether the name ended with the word before: in another script, or with the family's ال."""
        if latin(before) != latin(word):
            return True
        two_before = self.tokens[i - 2].word if i > start + 1 else None
        servant = two_before is not None and "kin" in two_before.classes and two_before.text != "ال"
        # عبد الرزاق is a first name, آل الشيخ the family's
        forename = "forename" in before.classes and i - 1 == start
        if self._tribe(i, before, word):
            return False
        return before.definite and not (servant or forename or "kin" in before.classes)

    def _tribe(self, i: int, before: Word, word: Word) -> bool:
        """خليل الدوسري الحربي, عبيد الفهد الرشدان: a second family name, where a boundary closes it."""
        if not (word.definite and before.definite) or word.noun or word.content or word.classes:
            return False
        last, odd = len(self.tokens), not (word.feminine or word.place or inanimate(word) or before.noun)
        both = before.stem.endswith("ي") and word.stem.endswith("ي")
        both = both or (odd and word.stem.endswith("ان"))  # نبه عبيد الفهد الرشدان إلى كذا
        return (both and self._ends(i + 1, last)) or ((both or odd) and self.reach.hard(i + 1, last))

    def _first(self, i: int, word: Word, last: int) -> bool:
        after = self.word(i + 1, last)
        if (acted(word) and word.text not in self.speaking) or nameless.to_us(word) or ends(word, after):
            return False  # اختيرت أفضل لاعبة
        turned = self.reach.topic(i) and self.reach.turned(i)  # أما الجد فيستمع صامتا
        if (word.maybe_prep == "ب" and word.feminine) or in_its_case(word, after) or turned:
            return False  # بعلاقة هؤلاء, بعربية متعثرة; دفترا مدرسيا
        his = word.raw.endswith("ه") and word.possessed and not word.text.endswith("يه")
        if his or word.text.startswith("وب") or word.text.endswith(("هم", "ها", "هما")):
            return False  # كلامه, وبأشد العبارات, أوهمهم
        # كلفة الإصلاح, ملف المهجرين, but ألفة الغربي
        owned = word.feminine or lexicon().entries[word.text].owned
        owned = owned and after is not None and not after.stem.endswith("ي")
        before = self.word(i - 1, last) if i else None
        denied = before is not None and "negation" in before.classes and word.text[0] in "يتن"  # لا تخلو
        if word.text.endswith("ي") and not (after is not None and one_title(after.noun)):
            two = lexicon().entries[word.text[:-1]].noun  # طرفي النزاع, but جاري المحامي
            owned = owned or two is not None or (word.text[0] == "م" and len(word.text) >= _MAKERS)
        owned = owned and after is not None and after.definite
        return not (word.place or denied or owned or nameless.done(self.tokens, i, after))

    def _closes(self, i: int, last: int) -> bool:
        """Whether a sign or a clause follows, which a verb would not stand before: هلا ياغي،"""
        word = self.word(i, last)
        return not word or bool(word.classes & {"clause", "speechnoun", "preposition", "time", "relative"})

    def _family(self, i: int, word: Word, last: int, bare: int) -> bool:
        if word.classes - {"venue", "naming", "forename"} or word.content:
            return False
        closed = word.feminine and word.noun is None and self.reach.hard(i + 1, last)  # بورسلي الفضالة،
        hers = closed or (word.stem.endswith("يه") and self.gender(i - bare) == "f")  # زينب بنت ناصر الحارثية
        if bare >= _USUAL and word.feminine and word.name is None and not hers:
            return False  # وأرجع فلان أبو فلان الأزمة لكذا
        if len(word.stem) > _ACCUSATIVE and word.stem.endswith("ين") and word.name is None:
            return False  # ناشدت فلانة المانحين: those she addressed
        # الأمين may be a family name, unless something depends on it; الصانع is one behind a first name.
        noun = word.noun
        he = noun is not None and (noun.kind, noun.gender, noun.number) == ("title", "m", "s")
        # سالم الأمين العام, but سالم الأمين التهمة
        office = word.kinds & {"deputy", "high"} and (bare > 1 or described(word, self.word(i + 1, last)))
        trade = he and not office and (bare == 1 or self._ends_name(i, word, last))
        style = noun is not None and noun.kind == "honorific"  # كشف محمد بوهاشم السيد عن كذا
        return word.noun is None or trade or ((he or style) and self.boundary(i + 1, last))

    def _further(self, i: int, word: Word, last: int, bare: int) -> bool:
        """A word in no table behind a first name: more often a verb, with ت where it is full already."""
        if (
            ends(word, self.word(i + 1, last))  # وذهبت فلانة الفلانية أبعد من ذلك
            or (acted(word) and word.text not in self.speaking)
            or word.raw.endswith("ته")
            or (word.possessed and word.raw.endswith(("ها", "هم", "هما")))
            or (word.feminine and nameless.doing(word, self.word(i + 1, last), hers=bare > 1))
        ):
            return False  # مداخلته; فلانة الفلانية منشغلة بكذا
        title = self.word(i - bare - 1, last) if i > bare else None
        untitled = title is None or not (title.noun is not None or title.definite or title.possessed)
        she = untitled and self.gender(i - bare) == "f" and word.name is None  # كانت سعاد تنتظر
        verbal = (word.text[0] == "ي" and not word.raw.startswith("يا")) or (  # but ياكوبسن
            word.text[0] == "ت" and (bare >= _USUAL or she)
        )
        led = self.word(i + 1, last)
        more = bare >= _USUAL and led is not None and led.text in _LED  # وقفت عبير صالح تخفف عن تلميذ
        doing = she and bare == 1 and not self.reach.hard(i + 1, last)  # كانت سعاد تنتظر منذ الصباح
        doing = doing or (title is not None and "aux" in title.classes)  # كانت خولة طرابلسي تنتظر منذ
        if verbal and len(word.text) >= 4 and (doing or more or not self._closes(i + 1, last)):
            return False
        before = self.word(i - 1, last)
        family = bare == 1 and before is not None and before.name is not None and word.feminine
        # فادي محمد مجبورة رئيس الجمعية
        posted = led is not None and one_title(led.noun)
        if (word.possessed or word.feminine) and not (family or posted or self.boundary(i + 1, last)):
            return False
        owned = led is not None and led.definite and not led.conj and not led.prep
        return not owned or (bare < _USUAL and "toponym" not in word.classes)  # العم سامي باب الدكان
