"""What depends on a head noun: its owners, its adjectives, the body it belongs to.

رئيس | مجلس إدارة الشركة is one chain; it is closed by the first definite noun, and only adjectives
with ال, أو a preposition that goes with the head, lead on.
"""

from __future__ import annotations

from reader.quotes.lexicon import Noun, lexicon
from reader.quotes.marks import Marks
from reader.quotes.shapes import acted, adjective, bracket, broken_plural, foreign, latin
from reader.quotes.tokens import Token
from reader.quotes.words import Word

STOPS = frozenset(
    ("clause", "time", "relative", "conjunction", "pronoun", "negation", "verb", "as", "perfective")
)
"""Classes that no noun phrase goes over."""
_NAME = 4
"""Words in the marks of a body's name: وكالة «…»."""
_LINKS = 3
"""Bare words of a chain before the owner that closes it."""
_GENERAL = frozenset(
    ("عام", "عامه", "سابق", "سابقه", "حالي", "حاليه", "اول", "اولي", "ثاني", "ثانيه", "جديد")
)


class Chain:
    """Reads on from one head, word by word."""

    def __init__(
        self,
        tokens: list[Token],
        marks: Marks,
        span: tuple[int, int],
        taken: frozenset[str],
        vocabulary: frozenset[str],
    ) -> None:
        i, self.last = span
        head = tokens[i].word
        assert head is not None
        assert head.noun is not None
        self.tokens = tokens
        self.marks = marks
        self.noun: Noun = head.noun
        self.head = head
        self.taken = taken
        self.vocabulary = vocabulary
        self.end = i + 1
        # ناشطون, مصدران keep their ن: nothing owns them
        free = (head.noun.number == "p" and head.text.endswith("ون")) or (
            head.noun.number == "d" and head.text.endswith("ان")
        )
        free = (free or head.noun.head == "اثنان") and not head.definite
        self.needs = not (head.definite or head.possessed or free)
        """The head waits for its owner."""
        self.definite = head.definite or head.possessed
        """The last noun was definite: an adjective with ال may follow."""
        self.indefinite = free
        """Nothing owns the head: مصدر مسؤول."""
        self.previous = head

    def read(self) -> int:
        """Where head and dependents end."""
        while self.end < self.last and self._step():
            pass
        return self.end

    def _step(self) -> bool:
        word = self.tokens[self.end].word
        if word is None:
            return self._sign()
        if "self" in word.classes:
            return not self.needs and self._take(word, needs=False, definite=self.definite)
        if self.needs and "kin" in word.classes:
            return self._take(word, needs=True, definite=False)  # بلدية أم الصدف
        if self._his(word):
            self.indefinite = True
            return self._take(word, needs=False, definite=False)
        return not self._ends(word) and self._goes_over(word)

    def _goes_over(self, word: Word) -> bool:
        if "preposition" in word.classes:
            return self._preposition(word)
        if prep := self._clitic(word):
            return self._with_clitic(word, prep)
        return self._with_article(word) if word.definite else self._without_article(word)

    def _his(self, word: Word) -> bool:
        """زميل لها, صديق له: whose an indefinite person is."""
        return self.indefinite_head() and word.text in ("له", "لها", "لهم", "لي", "لنا")

    def indefinite_head(self) -> bool:
        """Whether nothing but the head has been read, and it has no ال."""
        return self.previous is self.head and not self.head.definite and self.noun.kind == "title"

    def _ends(self, word: Word) -> bool:
        """Whether the phrase cannot go over a word; العام is no year here, and عين may be a place's name."""
        stops = word.classes & STOPS
        general = word.definite and self.definite and word.stem in _GENERAL
        owner = self.needs and (word.noun is not None or stops == {"verb"})
        year = self.needs and self.previous is self.head and word.text in _GENERAL
        general = general or (year and self._article(self.end + 1))
        return bool(stops) and not owner and not general

    def _without_article(self, word: Word) -> bool:
        if "rank" in word.classes and "ranked" in _classes(self.noun.head):
            return self._take(word, needs=False, definite=self.definite)  # الفريق أول ركن
        if word.conj:
            after = self._at(self.end + 1)
            goes_on = word.content and not self.needs and after is not None and after.definite
            return goes_on and self._take(word, needs=True, definite=False)
        return self._owner(word) if self.needs else self._trailing(word)

    def _take(self, word: Word, *, needs: bool, definite: bool) -> bool:
        self.end += 1
        self.needs, self.definite, self.previous = needs, definite, word
        return True

    def _at(self, i: int) -> Word | None:
        return self.tokens[i].word if i < self.last else None

    def _sign(self) -> bool:
        """A short marked name of a body, or a bracket inside the phrase."""
        if (pair_i := self.marks.opens.get(self.end)) is not None:
            pair = self.marks.pairs[pair_i]
            named = pair.closed and pair.close_i - pair.open_i - 1 <= _NAME and not self.previous.prep
            if self.previous.definite and self.taken & {"person", "target", "noun"}:
                return False  # دعت المنظمة «الإدارة» إلى: whom she called
            body = self.previous.noun is not None and self.previous.noun.kind != "title"
            if named and (self.noun.kind != "title" or body or self.needs):
                self.end, self.needs, self.definite = self._past_coordinated(pair.close_i + 1), False, True
                return True
            return False
        close = bracket(self.tokens, self.end, self.last)
        following = self._at(close)
        if close > self.end and not self.needs and following and following.definite and not following.conj:
            self.end = close
            return True
        return False

    def _past_coordinated(self, i: int) -> int:
        """كتلتا «…» و«…»: of two bodies the second name belongs to the phrase, too."""
        pair_i = self.marks.opens.get(i + 1) if i + 1 < self.last else None
        if self.noun.number == "s" or pair_i is None or self.tokens[i].text != "و":
            return i
        return self.marks.pairs[pair_i].close_i + 1

    def _preposition(self, word: Word) -> bool:
        if word.text.startswith("باسم"):
            whole = word.text == "باسم"
            return self.noun.kind == "title" and self._take(word, needs=whole, definite=True)
        if self.needs and self.previous is self.head:
            self.needs, self.indefinite = False, True  # مسؤول من حركة …: nothing owns it
        after = self._at(self.end + 1)
        if after is None and self._in_marks(word):
            return True
        if self.needs or after is None or after.prep or after.conj or not self._attaches(word, after):
            return False
        self.indefinite = False
        return self._take(word, needs=True, definite=False)

    def _in_marks(self, word: Word) -> bool:
        """كبير المحللين في «بيت الاستثمار» فلان: a body in marks, and a name behind it."""
        pair_i = self.marks.opens.get(self.end + 1)
        if pair_i is None or self.needs or self.noun.kind != "title" or word.text not in ("في", "لدي", "عن"):
            return False
        pair = self.marks.pairs[pair_i]
        then = self._at(pair.close_i + 1)
        if not pair.closed or pair.close_i - pair.open_i - 1 > _NAME or then is None or then.name is None:
            return False
        self.end, self.needs, self.definite, self.indefinite = pair.close_i + 1, False, True, False
        return True

    def _attaches(self, word: Word, after: Word) -> bool:
        """Whether a preposition goes on with the head (مسؤول في الوزارة) or begins a venue (في بيان)."""
        body = after.noun is not None and after.noun.kind == "organisation"
        classes = _classes(self.noun.head)
        watched = word.text == "علي" and "watches" in classes
        if "venue" in after.classes and not (body and after.definite) and not watched:
            return False
        place = after.place is not None
        if (
            word.text in ("في", "لدي", "عن")
            and self.noun.kind == "title"
            and self._name_follows(self.end + 1)
        ):
            return True
        attaching = {
            "في": self._lies_in(after, body=body),
            "لدي": self._lies_in(after, body=body),
            "داخل": self._lies_in(after, body=body),
            "من": (body or after.noun is not None or (self.noun.kind == "source" and _unknown(after)))
            and (self.indefinite or self.noun.kind == "source"),
            "الي": "sent" in classes and (place or body or not after.content),
            "عن": "issued" in self.previous.classes
            or ("stands" in classes and (body or place or after.definite)),
            "علي": "watches" in classes,
        }
        return attaching.get(word.text, False)

    def _name_follows(self, i: int) -> bool:
        """المدير الرياضي في النادي الجنوبي سلمان: a given name behind what the title is bound to."""
        for j in range(i, i + _LINKS + 1):
            word = self._at(j)
            if word is None or word.conj or (j == i and not word.definite and word.noun is None):
                return False
            if j > i and word.name and not word.definite and not word.prep:
                return True
            if word.classes & (STOPS | {"venue"}) or (word.cues and not word.noun):
                return False
        return False

    def _lies_in(self, after: Word, *, body: bool) -> bool:
        if self.noun.kind == "document":
            return False
        if after.place and not body:
            return "high" not in _classes(self.noun.head)
        known = after.content or after.classes or after.name
        if self.indefinite and self.noun.kind in ("title", "source") and after.definite and not known:
            return True  # مسؤول في المالية, نائب في الأغلبية
        named = self.end + 2 < self.last and (then := self._at(self.end + 2)) is not None and then.name
        barred = {"time", "pronoun"} if named else {"venue", "time", "pronoun"}
        if "expert" in _classes(self.noun.head) and not after.classes & barred:
            return True  # الخبير في العقود العامة, الباحث في علم الاجتماع
        told = after.definite and after.noun is not None and after.noun.kind == "document"
        comma = self.end + 2 < self.last and self.tokens[self.end + 2].kind == "comma"
        # الباحثة الرئيسية في الدراسة، فلانة
        return body or (told and comma and self.noun.kind == "title" and self.definite)

    def _clitic(self, word: Word) -> str:
        """The preposition on a word: a known one, or ب of a word that the article also has without it."""
        if word.maybe_prep and word.text[1:] in self.vocabulary:
            return word.maybe_prep
        after = self._at(self.end + 1)
        if word.maybe_prep == "ل" and "ل" not in self.taken and word.feminine and after and after.definite:
            return "ل"  # للفريق الأول لكرة القدم
        return word.prep

    def _with_clitic(self, word: Word, prep: str) -> bool:
        if self.needs and self.previous is self.head:
            self.needs, self.indefinite = False, True  # بيان للوزارة
        if not self._clitic_attaches(word, prep):
            return False
        waits = (
            word.noun is not None
            or bool(word.maybe_prep)
            or "affairs" in _classes(word.stem)
            or "governs" in _classes(self.previous.stem)
        )
        self.indefinite = False
        return self._take(word, needs=not word.definite and waits, definite=word.definite)

    def _clitic_attaches(self, word: Word, prep: str) -> bool:
        body = word.noun is not None and word.noun.kind == "organisation"
        if prep == "ل":
            return self._belongs_to(word, body=body)
        comma = self.end + 1 < self.last and self.tokens[self.end + 1].kind == "comma"
        comma = comma or (word.definite and self._name_follows(self.end))
        # المكلفة بالماء; المحامي بالنقض; مديرة الأسواق بالولاية، فلانة، ب…
        governed = prep == "ب" and "governs" in _classes(self.previous.stem)
        if (
            governed
            or "bar" in word.classes
            or (prep == "ب" and comma and body and self.noun.kind == "title")
        ):
            return True
        if prep != "ب" or prep in self.taken or word.classes - {"naming"} or word.content:
            return False
        if word.noun is not None or word.definite:
            return body
        return bool(word.maybe_prep) or (word.place is not None and "high" not in _classes(self.noun.head))

    def _belongs_to(self, word: Word, *, body: bool) -> bool:
        """الأمين العام للرابطة; not an addressee: للصحفيين, لوكالة …"""
        stem = _classes(word.stem)
        if "media" in word.classes | stem or "affairs" in stem:
            return "affairs" in stem
        if word.maybe_prep:
            return True
        if word.noun is not None:
            ours = (
                self.noun.kind != "title" and not word.definite and not word.possessed
            )  # نقابة لعمال الطيران
            told = self.noun.kind in ("organisation", "document") and "press" not in _classes(word.noun.head)
            plural = ours or (told and "ل" not in self.taken and "person" not in self.taken)
            return body or (word.noun.kind == "title" and (word.noun.number == "s" or plural))
        return bool(word.place) or (word.definite and not word.classes and "ل" not in self.taken)

    def _with_article(self, word: Word) -> bool:
        if word.conj and (self.needs or not self.definite or (word.noun and self.head.definite)):
            return False
        adjectival = self.definite and not self.indefinite and (word.conj or self._describes(word))
        if not self.needs and not adjectival:
            return False
        return self._take(word, needs=False, definite=True)

    def _describes(self, word: Word) -> bool:
        """Whether a word with ال may be an adjective of the phrase, and no object behind it."""
        she = self.head.definite and self.head.feminine and self.previous.feminine
        hers = self.previous.feminine and self.previous.stem.endswith("يه") and self.noun.gender == "f"
        if (she or hers) and word.stem.endswith("ي"):
            return False  # المحكمة الصوفي, وزارة الثقافة السورية السمعاني: a name, no adjective of hers
        after = self._at(self.end + 1)
        published = "issued" in word.classes and (
            after is None or after.text in ("في", "علي", "اليوم", "امس")
        )
        if published or (self.noun.kind != "title" and word.stem in ("راحل", "فقيد", "شهيد")):
            return False  # نعى اتحاد الكتاب الراحل
        if word.stem not in _GENERAL:
            # رفضت زوجته الإدلاء, عزت الشركة الخسائر, رفع رئيس المجلس الجلسة: the object
            happening = word.content or broken_plural(word) or "refusal" in word.classes
            if (happening and word.noun is None) or (word.feminine and self._masculine()):
                return False
        adjectival = word.stem.endswith(("ي", "يه")) or "adjectival" in _classes(word.stem)
        return adjectival or not (word.noun is not None or "naming" in word.classes)

    def _masculine(self) -> bool:
        """Whether head and last noun are he: an adjective with ة belongs to neither."""
        last = self.previous.noun
        he = last is not None and last.gender == "m" and last.number == "s" and not self.previous.feminine
        return he and self.noun.gender == "m" and self.noun.number == "s"

    def _owner(self, word: Word) -> bool:
        """A bare word where the head waits for its owner: another link, a proper name, or an adjective."""
        article = self._article(self.end + 1)
        if self.previous is self.head:
            named = word.name and self.noun.kind == "title" and not word.noun
            if (word.text in _GENERAL and article) or ("quantity" in word.classes and not named):
                return self._take(word, needs=True, definite=False)  # مدير عام المؤسسة, قادة ثماني دول
            if named:
                return False
            if adjective(word):
                self.indefinite = True
                return self._take(word, needs=False, definite=False)
        after = self._at(self.end + 1)
        # مسؤول فضل عدم ذكر اسمه, شاهد طلب ألا ينشر اسمه
        unnamed = after is not None and ("unnamed" in after.classes or after.text == "الا")
        verb = word.cues and not (word.noun or word.place or word.content)
        if verb or unnamed or acted(word) or len(word.text) == 1:
            return False
        plural = word.noun is not None and word.noun.number == "p"
        link = word.noun is not None and (word.noun.kind != "title" or plural) and not word.possessed
        on = article or link or "quantity" in word.classes or (not word.place and self._leads(self.end + 1))
        return self._take(word, needs=not word.place and on, definite=bool(word.place))

    def _leads(self, i: int) -> bool:
        """قوة | حفظ السلام, لجنة | متابعة تنفيذ الاتفاق, غرفة | تجارة عمان: bare words up to an owner."""
        for j in range(i, i + _LINKS):
            word = self._at(j)
            if word is None or word.conj or word.prep or word.name or word.classes & STOPS:
                return False
            if word.definite or (word.place and not word.content) or "naming" in word.classes:
                return True
            if (word.cues and not word.content) or (self.taken & {"noun"} and word.content and j == i):
                return False
        return False

    def _article(self, i: int) -> bool:
        """Whether a definite word stands at a token, as an owner."""
        word = self._at(i)
        return word is not None and word.definite and not word.conj and not word.prep

    def _trailing(self, word: Word) -> bool:
        king = self.previous.definite and self.previous.noun is not None and word.name is not None
        if king and self.noun.kind == "organisation" and "sovereign" in _classes(self.previous.stem):
            return self._take(word, needs=False, definite=True)  # جامعة الملك فهد
        if word.cues:
            return False
        if self.indefinite and adjective(word):
            return self._take(word, needs=False, definite=False)
        if latin(self.previous) != latin(word):
            return False
        # وكالة فرانس برس: a foreign name of several words
        named = self.noun.kind == "organisation" and not self.definite and not self.indefinite
        return named and foreign(word) and self._take(word, needs=False, definite=False)


def _unknown(word: Word) -> bool:
    """With ال, and in no table."""
    return word.definite and not (word.classes or word.content or word.name or word.place)


def _classes(head: str) -> frozenset[str]:
    return lexicon().classes(head)
