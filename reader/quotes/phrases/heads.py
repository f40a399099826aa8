"""A head noun, and what has been read of its phrase so far."""

from __future__ import annotations

from itertools import pairwise

from reader.quotes.tables.lexicon import Gender, Noun, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.marks import Marks
from reader.quotes.words.shapes import ACCUSATIVE, adjective, bracket, foreign, proper
from reader.quotes.words.things import laid
from reader.quotes.words.tokens import StretchReader, Token, hyphen
from reader.quotes.words.word import SOMEBODY, Word, remembered

STOPS = frozenset(("clause", "time", "relative", "conjunction", "while", "pronoun", "negation")).union(
    ("verb", "as", "perfective", "idiom", "question", "age")
)
"""Classes that no noun phrase goes over."""
TELLS = frozenset(("pronoun", "negation", "clause", "perfective", "question"))
"""Classes of what no name in marks begins with."""
SAME = frozenset(("ذات", "نفس", "وذات", "ونفس"))
"""Before whom or what has been told of before: ذات المصدر, بذات الهيئة."""
LINKS = 3
"""Bare words of a chain before the owner that closes it."""
AGAIN = 6
"""Tokens from the aim's preposition to the verb's, or to a clause: أعلنت هيئة التنقيب عن المياه أن."""
_JUDGED = frozenset(("target", "blame", "by"))
"""What verbs take that have for an object whom they judge."""
_CLOSING = frozenset(("comma", "colon"))
_FAR = 9
"""Tokens up to the name behind such a title."""
_TRAINED = frozenset(("مدرب", "مدربه", "مولف", "مولفه"))
"""Titles that are participles as well, which tell by whom something is trained or of whom it is made."""
_APART = 8
"""Words of where a post is, up to its comma."""


class Head(StretchReader):
    """What a head and its dependents have read so far, and what stands behind."""

    def __init__(
        self,
        tokens: list[Token],
        marks: Marks,
        span: tuple[int, int],
        taken: frozenset[str],
        words: tuple[frozenset[str], frozenset[str]],
    ) -> None:
        i, self.last = span
        head = tokens[i].word
        assert head is not None
        assert head.noun is not None
        self.tokens, self.marks = tokens, marks
        self.noun: Noun = head.noun
        self.head, self.taken = head, taken
        self.vocabulary, self.known = words
        """Every word of the article, and the family names of whom it names in full."""
        self.first, self.end = i, i + 1
        # ناشطون, مصدران keep their ن: nothing owns them
        free, number = False, head.noun.number
        if not head.definite:
            free = number != "s" and head.text.endswith(("ون", "ين") if number == "p" else "ان")
            counted = i > 0 and tokens[i - 1].kind == "number"
            free = free or (counted and head.raw.endswith(ACCUSATIVE))  # 15 طبيبا
            free = free or head.noun.head == "اثنان"
        self.definite = head.definite or head.possessed or proper(head)
        """The last noun was definite: an adjective with ال may follow."""
        self.needs = not (self.definite or free)
        """The head waits for its owner."""
        self.indefinite = free
        """Nothing owns the head: مصدر مسؤول."""
        self.previous = head
        self.body = False
        """A body stands behind a title: الباحث في معهد كذا."""

    def _take(self, word: Word, *, needs: bool, definite: bool) -> bool:
        self.end += 1
        self.needs, self.definite, self.previous = needs, definite, word
        self.body = self.body or (word.noun is not None and word.noun.kind == "organisation")
        return True

    def _hyphened(self) -> bool:
        """شركة رولز | -رويس: the other half of a foreign name."""
        word = self._at(self.end + 1)
        if word is None or not (foreign(self.previous) and hyphen(self.tokens, self.end)):
            return False
        self.end += 1
        return self._take(word, needs=False, definite=self.definite)

    def _article(self, i: int) -> bool:
        """Whether a definite word stands at a token, as an owner."""
        word = self._at(i)
        return word is not None and word.definite and not word.conj and not word.prep

    def _of_a_kind(self) -> bool:
        """في أنحاء متفرقة, في مجلس محلي: whether what stands behind a preposition has an adjective."""
        then = self._at(self.end + 2)
        return then is not None and adjective(then)

    def acts_for(self, word: Word) -> bool:
        """النقابة الوطنية للصحة | للمطالبة بكذا: why a body does something, behind what it is for.

        لجأ إلى وزارة الطاقة | للسماح بكذا: why somebody comes to an office, whose name no adjective ends.
        """
        after, stood = self._at(self.end + 1), self.tokens[self.first : self.end]
        act = word.content or "verb" in word.kinds
        if not (act and word.definite and after is not None and self.noun.kind == "organisation"):
            return False
        led = after.text if "preposition" in after.classes else after.prep
        led = led or (after.text[0] if "attached" in after.classes else "")
        again = self.previous is self.head or any(one.word and one.word.prep == "ل" for one in stood)
        if again or not led or led in self.taken or (stood[-2].word or word).definite:
            return word.content and again and bool(led or after.maybe_prep)
        aims = (word.stem, led) in lexicon().aims  # جمعية الأمل للدفاع عن كذا
        return self.head.stem in listed("aimless") if aims else led != "في"

    def stands_aside(self, word: Word, after: Word) -> bool:
        """على هامش القمة, من جهة أخرى: no part of مصدر مطلع, nor of مصدر من جهة رسمية."""
        then = self._at(self.end + 2)
        other = word.text == "من" and then is not None and "another" in then.classes
        return "aside" in after.classes and (word.text == "علي" or other)

    def body_named(self) -> bool:
        """Whether the head, or what it belongs to, is a body."""
        return self.noun.kind == "organisation" or self.body

    def his_body(self) -> bool:
        """المتحدثة باسم برنامج الأغذية | العالمي: whether an adjective is that of a body inside."""
        words = (token.word for token in self.tokens[self.first + 1 : self.end])
        nouns = (word.noun for word in words if word is not None)
        return any(one is not None and (one.kind, one.gender) == ("organisation", "m") for one in nouns)

    def bodies(self) -> bool:
        """بنك كومرسيو أندينو, محللون في بنك كذا: whether a foreign name that goes on is a body's."""
        return self.noun.kind == "organisation" or (self.body and self.noun.number != "s")

    def _again(self, prep: str) -> bool:
        """شكك الخبير في الاقتصاد في جدوى كذا: whether a preposition that a verb asks for comes again."""
        # دعت الهيئة العامة للبيئة، في بيان نشرته أمس على موقعها، إلى كذا
        reach = 4 * AGAIN if prep == "الي" else 2 * AGAIN
        return any(one.text == prep for one in self._ahead(1, reach))

    def _ahead(self, since: int, reach: int) -> list[Token]:
        """The tokens behind, up to what somebody says besides: رحبت الهيئة بكذا | ، مؤكدة أن; | ، وقالت."""
        ahead = self.tokens[self.end + since : min(self.end + reach, self.last)]
        words = (one.word if comma.kind == "comma" else None for comma, one in pairwise(ahead))
        acts = (word is not None and bool(word.cue_conj or _beside(word)) for word in words)
        return ahead[: next((k for k, act in enumerate(acts) if act), len(ahead))]

    def _unasked(self, word: Word) -> bool:
        """حثت الرابطة الوطنية للصيادلة على كذا: whether ل is no verb's, as what it asks for is behind."""
        if "does for" in self.taken:  # استعد الاتحاد العربي لكرة القدم للبطولة
            return any(one.word is not None and one.word.prep == "ل" for one in self._ahead(1, 2 * AGAIN))
        then = self._at(self.end + 1)
        again = then is not None and then.prep == "ل"  # دعا الأمين العام للحزب للهدوء
        if "ل" not in self.taken or again or self.object_behind() or self._again("الي"):
            return True
        if not (self.noun.kind == "organisation" and self.definite and self.previous is not self.head):
            return False
        ahead = [one.word for one in self._ahead(1, 2 * AGAIN) if one.word is not None]
        led = any(one.text in self.taken or "clause" in one.classes for one in ahead)
        led = led or any(one.prep == "ل" and one.content for one in ahead)
        return led or not (word.content or "الي" in self.taken)

    def _led_again(self, prep: str) -> bool:
        """هدد موظف في أحد المصارف الخاصة بإغلاق كذا: whether what the verb asks for stands further on."""
        ahead = [one.word for one in self._ahead(1, 2 * AGAIN)]
        if self.last < len(self.tokens) and self.tokens[self.last].text in listed("withholds"):
            # مصدر بوزارة كذا، فضل عدم ذكر اسمه، بأن
            ahead += [one.word for one in self.tokens[self.last : self.last + AGAIN]]
        for word in ahead if prep in self.taken else ():
            # أفاد مصدر بوزارة الصحة عن وفاة كذا
            if word and (word.prep == prep or "clause" in word.classes or word.text == "عن" in self.taken):
                return True
        return prep not in self.taken

    def _leads_later(self, after: Word) -> bool:
        """أكد المطلع على الاتفاق أن, شدد المشرف على المختبر على: whether what the verb leads to is behind."""
        before = after
        told = "clause" in after.classes or (after.content and not after.definite)
        told = told and after.stem not in listed("watched")  # مشرف على أن, على أهمية كذا
        named = False
        for i in range(self.end + 2, min(self.end + 3 * AGAIN, self.last)):
            token, word = self.tokens[i], self.tokens[i].word
            if token.kind == "comma" and after.definite and (named or self._name_at(i + 1)):
                named = True  # شدد المشرف على المختبر، فلان، على
                continue
            if token.kind in ("comma", "stop") or (word is not None and word.cues):
                return False
            if word is not None and (word.text == "علي" or "clause" in word.classes):
                # but ضرورة أن, التأكد من أن, ضرورة الحفاظ على
                own = (before.stem, word.text) in lexicon().aims or (before.content and word.text == "علي")
                own = own or ("preposition" in before.classes and before.text not in self.taken)
                return not own and (after.definite or before is not after)
            bare = word is not None and word.content and not (word.definite or word.prep)
            if bare and not told and "noun" in self.taken and (before.definite or before.name):
                return True  # أكد المشرف على المشروع | أهمية كذا
            before = word or before
        return False

    def _charged_with(self, word: Word) -> bool:
        """المتهم بقتل جاره; but اعترف المتهم بقتل جاره, دفع المتهم ببطلان كذا."""
        whole = "charged" in self.previous.kinds and (word.content or not word.definite)
        return whole and not (word.possessed or "plea" in word.kinds) and self._led_again("ب")

    def _name_follows(self, i: int) -> bool:
        """المدير الرياضي في النادي الجنوبي سلمان: a given name behind what the title is bound to."""
        for j in range(i, i + LINKS + 1):
            word = self._at(j)
            if word is None or word.conj or (j == i and not word.definite and word.noun is None):
                return False
            if j > i and word.name and not word.definite and not word.prep:
                return True
            time = word.classes & STOPS and word.text != "العام"  # بالاتحاد العام
            if time or ("venue" in word.classes and not word.noun):
                return False
            if word.cues and not word.noun:
                return False
        return False

    def object_behind(self) -> bool:
        """ودعا الحزب الحاكم الحكومة إلى: whether another noun with ال follows, which is the object."""
        after = self._at(self.end + 1)
        noun = after is not None and after.noun is not None and after.noun.kind in SOMEBODY
        return noun and after is not None and after.definite and not (after.conj or after.prep)

    def _owned_later(self) -> bool:
        """لبرنامج تصريف مياه الأمطار: whether the owner of what stands here follows soon."""
        return any(self._article(self.end + k) for k in range(1, LINKS + 1))

    def _runs_it(self, word: Word) -> bool:
        """الشركة المشغلة للسفينة, الجهة المنظمة للحفل: a body by what it does, and to what."""
        does = self.previous.text
        shaped = does.endswith("ه") and (does[2:3] == "م" or does[3:4] == "ا") and self.previous.definite
        alone = self.end == self.first + 2 and self.head.definite and self.body_named()
        return alone and shaped and word.definite and (word.noun is None or word.noun.kind != "title")

    def indefinite_person(self) -> bool:
        """Whether nothing but the head has been read, which is people without ال."""
        return self.previous is self.head and not self.head.definite and self.noun.kind == "title"

    def trained(self) -> bool:
        """حذر المدرب | من كذا: a coach or an author, and no القوات المدربة من الجيش, الوفد المؤلف من كذا."""
        return self.previous is self.head and self.head.stem in _TRAINED

    def led_by_b(self) -> bool:
        """ذكر مكتب الإعلام بالمحكمة الابتدائية | بكذا: whether ب has led on already."""
        stood = (token.word for token in self.tokens[self.first + 1 : self.end])
        return any(word is not None and word.prep == "ب" for word in stood)

    def _itself(self, word: Word) -> bool:
        """المصدر نفسه; but اتهم اللاعب نفسه بالتقصير, حمّل المدير نفسه مسؤولية كذا: whom he judges."""
        then = self._at(self.end + 1)
        whom = self.noun.kind == "title" and not self.taken.isdisjoint(_JUDGED) and then is not None
        judged = then is not None and (then.text[0] == "ب" or then.raw.endswith(ACCUSATIVE))
        if whom and (judged or laid(self.tokens, self.end + 1)):
            return False
        return self._take(word, needs=False, definite=self.definite)

    def _bare_body(self) -> bool:
        return self.noun.kind == "organisation" and self.previous is self.head and self.head.definite

    def _whole_office(self) -> bool:
        """الأمين العام, الرئيس التنفيذي: a title that waits for nothing but whose it is."""
        return self.noun.kind == "title" and self.definite and self.previous is not self.head

    def name_apart(self) -> bool:
        """المهندس بالمعهد الوطني للثروة المائية، فلان: a name behind the comma that closes where he is."""
        for j in range(self.end + 1, min(self.end + _APART, self.last - 1)):
            word = self._at(j)
            if word is None:
                name = self._at(j + 1)
                named = name is not None and name.name is not None
                return self.tokens[j].kind == "comma" and named
            within = word.definite or word.place or word.prep or "preposition" in word.classes
            if not within or word.conj or word.classes & STOPS:
                return False
        return False

    def named_next(self) -> bool:
        """الرئيس التنفيذي لميناتك | فاس هوانغ: a name of two words behind a firm that no table has."""
        firm, given, family = (self._at(self.end + k) for k in range(3))
        if firm is None or given is None or family is None or firm.name or firm.noun or firm.content:
            return False
        town = not kinds(firm.text[1:]).isdisjoint(("locality", "toponym"))  # محكمة كذا لبئر مراد رايس
        if town or self.noun.kind != "title" or given.definite or family.prep or family.conj:
            return False
        own = family.definite and given.name and not family.content
        return bool((given.name or foreign(given)) and (own or family.name or foreign(family)))

    def _named_behind(self) -> bool:
        """Whether a name or a style follows the second thing: … وأملاك الدولة في طرطوس غسان فلان."""
        for j in range(self.end + 2, min(self.end + _FAR, self.last)):
            word = self._at(j)
            if word is None:
                return self.tokens[j].kind == "comma" and self._name_at(j + 1)
            if self._name_at(j):
                return True
            general = word.definite and word.stem in listed("general")  # القطاعين العام والخاص
            if word.cues or not (general or word.classes.isdisjoint(STOPS)) or "venue" in word.classes:
                return False
        return False

    def tells_which(self) -> bool:
        """قائد الفرقة 17 إن, رئيس الدائرة 5 فلان: whether a number tells which one, and counts nothing."""
        then = self._at(self.end + 1)
        if self.previous is self.head and self.head.stem in listed("units"):
            return True  # القناة 12, اللواء 444
        if not self.definite or then is None:
            return self.definite and self.end + 1 < self.last and self.tokens[self.end + 1].kind in _CLOSING
        return "clause" in then.classes or then.text in self.taken or self._name_at(self.end + 1)

    def _name_at(self, j: int) -> bool:
        word = self._at(bracket(self.tokens, j, self.last))  # «شركة كذا» (أفق) فلان
        if word is None or word.prep or word.conj:
            return False
        style = word.definite and "style" in word.kinds
        return style or (word.name is not None and not word.definite)


def kinds(head: str) -> frozenset[str]:
    """What goes with a head noun, or a small word does."""
    return lexicon().classes(head)


def our_own(word: Word) -> bool:
    """لصفحتنا, لموقعنا: of us who write; but لموديرنا."""
    return word.text.endswith("نا") and not proper(word)


@remembered
def document(head: str) -> bool:
    """بيان, تقرير: whether a head noun is what somebody has written or said."""
    noun = lexicon().nouns.get(head)
    return noun is not None and noun.kind == "document"


def paper(word: Word) -> Noun | None:
    """تقريرا, بتقرير, وثيقة: the noun of a document, in any case."""
    noun = word.noun
    if noun is None and word.text.endswith("ا"):
        nouns = lexicon().nouns
        noun = nouns.get(word.text[:-1]) or nouns.get(word.stem[:-1])  # بيانا has no ب
    return noun if noun is not None and noun.kind == "document" else None


def styled(token: Token) -> Gender | None:
    """السيدة الخطيب, whose husband may be سالم الخطيب: the gender that what leads to a name tells."""
    noun = token.word.noun if token.word is not None and token.word.definite else None
    return noun.gender if noun is not None and noun.head == "سيد" else None


def _beside(word: Word) -> bool:
    """مؤكدة, مضيفا: what somebody says besides."""
    return any(cue.form == "participle" for cue in word.cues)
