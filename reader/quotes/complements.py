"""What depends on a head noun: its owners, its adjectives, the body it belongs to.

رئيس | مجلس إدارة الشركة is one chain; it is closed by the first definite noun, and only adjectives
with ال, أو a preposition that goes with the head, lead on.
"""

from __future__ import annotations

from reader.quotes.lexicon import Noun, lexicon
from reader.quotes.marks import Marks
from reader.quotes.tokens import Token
from reader.quotes.words import Word

STOPS = frozenset(
    ("clause", "time", "relative", "conjunction", "pronoun", "negation", "verb", "as", "perfective")
)
"""Classes that no noun phrase goes over."""
_ADJECTIVES = ("ي", "يه", "يون", "يين", "يات")
_NAME = 4
"""Words in the marks of a body's name: وكالة «…»."""
_BRACKET = 8
_PLURAL = 5
"""Letters of خسائر and أرباح."""
_GENERAL = frozenset(("عام", "عامه", "سابق", "سابقه", "حالي", "حاليه"))


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
        self.needs = not (head.definite or head.possessed)
        """The head waits for its owner."""
        self.definite = head.definite or head.possessed
        """The last noun was definite: an adjective with ال may follow."""
        self.indefinite = False
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
        if self._ends(word):
            return False
        if "preposition" in word.classes or (prep := self._clitic(word)):
            return self._preposition(word) if "preposition" in word.classes else self._with_clitic(word, prep)
        return self._with_article(word) if word.definite else self._without_article(word)

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
        if self.needs or after is None or after.prep or after.conj or not self._attaches(word, after):
            return False
        self.indefinite = False
        return self._take(word, needs=True, definite=False)

    def _attaches(self, word: Word, after: Word) -> bool:
        """Whether a preposition goes on with the head (مسؤول في الوزارة) or begins a venue (في بيان)."""
        body = after.noun is not None and after.noun.kind == "organisation"
        classes = _classes(self.noun.head)
        watched = word.text == "علي" and "watches" in classes
        if "venue" in after.classes and not (body and after.definite) and not watched:
            return False
        place = after.place is not None
        attaching = {
            "في": self._lies_in(after, body=body),
            "لدي": self._lies_in(after, body=body),
            "داخل": self._lies_in(after, body=body),
            "من": (body or after.noun is not None) and (self.indefinite or self.noun.kind == "source"),
            "الي": "sent" in classes and (place or body or not after.content),
            "عن": "issued" in self.previous.classes
            or ("stands" in classes and (body or place or after.definite)),
            "علي": "watches" in classes,
        }
        return attaching.get(word.text, False)

    def _lies_in(self, after: Word, *, body: bool) -> bool:
        if self.noun.kind == "document":
            return False
        if after.place and not body:
            return "high" not in _classes(self.noun.head)
        known = after.content or after.classes or after.name
        if self.indefinite and self.noun.kind in ("title", "source") and after.definite and not known:
            return True  # مسؤول في المالية, نائب في الأغلبية
        told = after.definite and after.noun is not None and after.noun.kind == "document"
        comma = self.end + 2 < self.last and self.tokens[self.end + 2].kind == "comma"
        # الباحثة الرئيسية في الدراسة، فلانة
        return body or (told and comma and self.noun.kind == "title" and self.definite)

    def _clitic(self, word: Word) -> str:
        """The preposition on a word: a known one, or ب of a word that the article also has without it."""
        if word.maybe_prep and word.text[1:] in self.vocabulary:
            return word.maybe_prep
        return word.prep

    def _with_clitic(self, word: Word, prep: str) -> bool:
        if self.needs and self.previous is self.head:
            self.needs, self.indefinite = False, True  # بيان للوزارة
        if not self._clitic_attaches(word, prep):
            return False
        waits = (
            word.noun is not None
            or "affairs" in _classes(word.stem)
            or "governs" in _classes(self.previous.stem)
        )
        return self._take(word, needs=not word.definite and waits, definite=word.definite)

    def _clitic_attaches(self, word: Word, prep: str) -> bool:
        body = word.noun is not None and word.noun.kind == "organisation"
        if prep == "ل":
            return self._belongs_to(word, body=body)
        if prep == "ب" and "governs" in _classes(self.previous.stem):
            return True  # المكلفة بالماء
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
        if word.noun is not None:
            return body or (word.noun.kind == "title" and word.noun.number == "s")
        return bool(word.place) or (word.definite and not word.classes and "ل" not in self.taken)

    def _with_article(self, word: Word) -> bool:
        if word.conj and (self.needs or not self.definite or (word.noun and self.head.definite)):
            return False
        if not self.needs:
            if not self.definite or self.indefinite:
                return False
            she = self.head.definite and self.head.feminine and self.previous.feminine
            if she and not word.conj and word.stem.endswith("ي"):
                return False  # المحكمة الصوفي: a masculine name, no adjective of hers
            # رفضت زوجته الإدلاء, عزت الشركة الخسائر: the object
            happening = word.content or _broken_plural(word) or "refusal" in word.classes
            if happening and not word.conj and word.noun is None and word.stem not in _GENERAL:
                return False
            adjectival = word.stem.endswith(("ي", "يه")) or "adjectival" in _classes(word.stem)
            named = word.noun is not None or "naming" in word.classes
            if named and not word.conj and not adjectival:
                return False
        return self._take(word, needs=False, definite=True)

    def _owner(self, word: Word) -> bool:
        """A bare word where the head waits for its owner: another link, a proper name, or an adjective."""
        if self.previous is self.head:
            if word.text in _GENERAL and self._article(self.end + 1):
                return self._take(word, needs=True, definite=False)  # مدير عام المؤسسة
            if word.name and self.noun.kind == "title" and not word.noun:
                return False
            if adjective(word):
                self.indefinite = True
                return self._take(word, needs=False, definite=False)
        if word.cues and not (word.noun or word.place or word.content):
            return False
        after = self._at(self.end + 1)
        article = self._article(self.end + 1)
        if after is not None and "unnamed" in after.classes:
            return False  # مسؤول فضل عدم ذكر اسمه
        plural = word.noun is not None and word.noun.number == "p"
        link = word.noun is not None and (word.noun.kind != "title" or plural) and not word.possessed
        return self._take(word, needs=not word.place and (article or link), definite=bool(word.place))

    def _article(self, i: int) -> bool:
        """Whether a definite word stands at a token, as an owner."""
        word = self._at(i)
        return word is not None and word.definite and not word.conj and not word.prep

    def _trailing(self, word: Word) -> bool:
        if word.cues:
            return False
        if self.indefinite and adjective(word):
            return self._take(word, needs=False, definite=False)
        if latin(self.previous) != latin(word):
            return False
        # وكالة فرانس برس: a foreign name of several words
        named = self.noun.kind == "organisation" and not self.definite and not self.indefinite
        return named and foreign(word) and self._take(word, needs=False, definite=False)


def bracket(tokens: list[Token], i: int, last: int) -> int:
    """Past a short bracket such as an age, else `i`."""
    if i < last and tokens[i].kind == "open":
        for close_i in range(i + 1, min(i + _BRACKET, last)):
            if tokens[close_i].kind == "close":
                return close_i + 1
    return i


def adjective(word: Word) -> bool:
    """A bare adjective after an indefinite head: مسؤول, أمني, حكومية."""
    if word.definite or word.prep or word.conj or word.content:
        return False
    if "source_bare" in word.classes:
        return True
    shaped = word.text.endswith(_ADJECTIVES) and len(word.text) > 4
    return (
        shaped
        and not word.place
        and not word.name
        and (word.noun is None or (word.noun.kind == "title" and word.noun.number == "s"))
    )


def _broken_plural(word: Word) -> bool:
    """خسائر, أرباح: shapes of nouns in the plural, and of no adjective."""
    stem = word.stem
    if len(stem) != _PLURAL:
        return False
    bare = word.raw[2:] if word.definite else word.raw
    return (stem[2] == "ا" and stem[3] == "ي" and "ئ" in bare) or (bare.startswith("أ") and stem[3] == "ا")


def latin(word: Word) -> bool:
    """In Latin letters: a name in another script ends where Arabic goes on."""
    return word.text[0].isascii()


def foreign(word: Word) -> bool:
    """In no table, and of no Arabic shape that would tell it from a name."""
    known = word.classes or word.noun or word.content or word.conj or word.prep or word.nominal
    return not (
        known or word.possessed or word.feminine or word.definite or (word.cues and not word.cue_object)
    )


def _classes(head: str) -> frozenset[str]:
    return lexicon().classes.get(head, frozenset())
