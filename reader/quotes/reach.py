"""How far a name surely reaches: up to what no name goes over.

Behind a given name every word is taken for one of the name's, whatever else it may be (القضاة, عودة,
السيد), where something closes them soon: a sign, a clause, a verb that reports, a preposition, the
object of the verb before. Where nothing does, nothing is sure.
"""

from __future__ import annotations

from typing import NamedTuple

from reader.quotes.lexicon import lexicon
from reader.quotes.nameless import NO_NAME
from reader.quotes.shapes import acted, latin
from reader.quotes.tokens import Token
from reader.quotes.words import Word

TANWIN = ("\u064b", "\u064bا")
_LONGEST = 7
"""Words, connectors counted."""
_HARD = frozenset(("clause", "perfective", "relative"))
_MILD = frozenset(("preposition", "time", "adverb", "chain", "speechnoun", "age", "while"))
_VENUES = frozenset(("في", "خلال", "عبر", "امام", "لدي"))
_HONOURED = frozenset(("سيد", "شيخ", "حاج", "مولاي", "سيدي", "لالا"))
"""Honours inside a name: محمد سيد رضوان, ولد سيد أحمد."""
_DAYTIMES = frozenset(("الصباح", "الفجر", "العصر", "النهار", "الليل", "الربيع"))
"""What is a time only behind هذا or في: سعاد الصباح."""
_BEHIND = frozenset(("الدين", "الله", "خان", "اوغلو"))
"""Halves of a name that lead to no other word."""
_FAMILIES = frozenset(("venue", "naming", "forename", "kin", "ministry", "surname", "source_bare", "time"))
"""Classes of words that are as well a family's name under ال."""
_RECEIVERS = frozenset(("target", "person", "blame", "charge", "receiver"))
"""Of a verb's objects those that a clause may follow: وصف فلان الهجوم بأنه."""
_OBJECTS = _RECEIVERS | {"noun", "object"}
_PLURAL = 4
"""Letters that a plural in ين has more than: الأمين and الحسين are none."""
_LONG = 5
_FAR = 12
"""Tokens between أما and a name."""


class _Place(NamedTuple):
    """What is known of where a name stands."""

    subject: bool
    """A verb stands before it, so none will follow."""
    objects: bool
    """That verb may have an object behind it."""
    topic: bool
    """أما stands before it, and a verb with ف will follow."""


def carries(word: Word) -> bool:
    """بن, ولد, أبو, عبد: what always leads to the next word of a name."""
    return "kin" in word.classes and word.text not in _BEHIND and not word.conj


class Reach:
    """Reads names of one article as far as they are sure."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens

    def read(self, i: int, last: int, taken: frozenset[str]) -> int:
        """Where the name ends whose given name stands at token `i`; `i` where that is not sure."""
        first = self.word(i, last)
        if first is None:
            return i
        place = _Place("subject" in taken, bool(taken & _OBJECTS), self.topic(i))
        close, hard = self._close(i, last, place)
        if close <= i + 1:
            return i
        after = self.word(close, last)
        if place.objects and after is not None and "clause" in after.classes and not taken & _RECEIVERS:
            place = place._replace(objects=False)
        bare, carried = 0, carries(first)
        for k in range(i + 1, close):
            word = self.word(k, last)
            if word is None:
                continue  # a hyphen
            if carried or carries(word) or word.text in _BEHIND:
                bare += not carried and word.text not in _BEHIND
                carried = carries(word) and not carried
                continue
            bare += 1
            if latin(first) != latin(word) or not self._may(k, close, bare, hard, place):
                return i
        return close

    def topic(self, i: int) -> bool:
        """Whether أما stands before a name: أما فلانة فتنظر."""
        before = self.tokens[max(0, i - _FAR) : i]
        return any(token.text == "اما" or token.text == "واما" for token in before)

    def turned(self, i: int) -> bool:
        """فتنظر, the verb that answers أما; but no family's name before a comma."""
        word = self.tokens[i].word
        comma = i + 1 < len(self.tokens) and self.tokens[i + 1].kind == "comma"
        long = word is not None and len(word.text) > 3 and not comma
        return word is not None and long and word.text[0] == "ف" and word.text[1] in "تيا" and not word.name

    def hard(self, i: int, last: int) -> bool:
        """Whether a sign, a clause or a verb that reports stands here, which no noun of a chain leads to."""
        word = self.word(i, last)
        if word is None:
            return i >= last or self.tokens[i].kind != "number"
        if word.classes & _HARD or word.text in _VENUES or len(word.text) == 1:
            return True
        said = any(cue.form != "participle" and cue.number == "s" and cue.verb.any for cue in word.cues)
        return said and word.name is None and word.noun is None and not word.definite

    def hyphen(self, i: int, last: int) -> bool:
        """Whether a hyphen joins two words here: ماري-كلود."""
        glued = i < last and self.tokens[i].text == "-" and not self.tokens[i].spaced
        return glued and self.word(i + 1, last) is not None and not self.tokens[i + 1].spaced

    def word(self, i: int, last: int) -> Word | None:
        """The word at a token index before `last`."""
        return self.tokens[i].word if i < last else None

    # -- where it ends --

    def _close(self, i: int, last: int, place: _Place) -> tuple[int, bool]:
        """Where the words that may be one name end, and whether no doubt is left there; `i` where nothing ends it."""
        first = self.word(i, last)
        end, carried = i + 1, first is not None and carries(first)
        while end - i <= _LONGEST:
            word = self.word(end, last)
            if word is None and self.hyphen(end, last):
                end, carried = end + 1, True
                continue
            if carried and word is not None and "clause" not in word.classes:
                end, carried = end + 1, carries(word)
                continue
            if self.hard(end, last):
                return end, True
            assert word is not None or self.tokens[end].kind == "number"
            if word is None or self._mild(end, last, word, place):
                return end, False
            if end > i + 1 and place.objects and self._object(end, last, word):
                return end, True
            carried = carries(word)
            end += 1
        return i, False

    def _mild(self, i: int, last: int, word: Word, place: _Place) -> bool:
        """Whether a name may end before a word: at a preposition, a time, an adverb, a conjunction, an office."""
        if word.classes & _MILD and not (word.name and word.raw.endswith("ي")):
            return word.text not in _DAYTIMES
        if place.topic and self.turned(i):
            return True
        if word.conj or word.cue_conj:
            return not (word.name and word.stem == word.text) and not self._family_of_and(i, word)
        after = self.word(i + 1, last)
        if "office" in word.classes and not word.definite and after is not None:
            return not self.hard(i + 1, last)  # فلان عضو اللجنة
        if word.raw.startswith("أ") and after is not None and after.text in ("من", "ما") and not word.name:
            return True  # ذهب فلان أبعد من ذلك
        before = self.word(i - 1, last)
        if word.maybe_prep == "ل" and before is not None and before.definite:
            return True  # لرويال نيوز
        known = word.noun or word.content or word.place or word.classes
        known = known or (word.definite and not self.hard(i + 1, last))  # باليوفا، is a family
        family = word.definite and not word.classes - _FAMILIES  # طارق الصحفي
        return bool(word.prep and known) or (bool(word.classes & NO_NAME) and not family)

    def _family_of_and(self, i: int, word: Word) -> bool:
        """وشن, before a comma: the family's, no "and he launched"."""
        then = self.tokens[i + 1].kind if i + 1 < len(self.tokens) else "stop"
        return word.conj == "و" and "verb" in word.classes and then == "comma"

    def _object(self, i: int, last: int, word: Word) -> bool:
        """Whether what the verb before acts on surely begins here: النواب, رحيل اللاعب, لقاءهما, مقطعا مصورا."""
        if word.name or word.prep:
            return False
        after = self.word(i + 1, last)
        if word.definite:
            return self._thing(word)
        if word.content or (word.noun is not None and word.noun.kind in ("organisation", "document")):
            owned = word.possessed and not word.feminine
            return owned or (after is not None and (after.definite or after.content or bool(after.noun)))
        accusative = word.text.endswith("ا") and len(word.text) >= _LONG
        return accusative and after is not None and after.text.endswith("ا") and not after.classes

    def _thing(self, word: Word) -> bool:
        """What stands behind a transitive verb, under ال: a body, a happening, several people."""
        noun = word.noun
        if word.content or word.nominal or "addressed" in lexicon().classes(word.stem):
            return True
        if noun is not None:
            return noun.number != "s" or noun.kind in ("organisation", "document")
        return len(word.stem) > _PLURAL and word.stem.endswith(("ين", "ات"))

    # -- what may belong to it --

    def _may(self, i: int, close: int, bare: int, hard: bool, place: _Place) -> bool:
        """Whether a word may be this one of a name that ends at `close`."""
        word = self.tokens[i].word
        assert word is not None
        closing = i + 1 == close
        hard = hard and closing
        if word.raw.endswith(TANWIN) or len(word.text) == 1:
            return False
        if word.conj and not word.name:
            return closing  # وشن، has been looked at
        if word.name is not None and not word.prep:
            return True
        if word.definite and not word.prep:
            return self._family(i, close, bare, hard, place)
        if word.noun is not None and word.noun.head in _HONOURED and not word.possessed:
            return True
        owned = word.possessed and not word.feminine and (word.noun or word.content)
        office = "office" in word.classes or (word.noun is not None and word.noun.number != "s")
        if owned or office or word.nominal or (word.prep and not closing):
            return False
        known = word.noun or word.content or word.classes or word.place or word.cues
        if known or word.feminine or word.possessed or acted(word):
            return hard and bare == 1 and not (place.objects and self._acted_on(word))
        if bare == 1 or place.subject:
            return not (place.objects and self._acted_on(word))
        elative = word.raw.startswith("أ") and len(word.text) == 4  # وذهب فلان الفلاني أبعد
        return hard and not elative and word.text[0] not in "يت"

    def _acted_on(self, word: Word) -> bool:
        """What an object without ال looks like: its owner, the accusative, or a body."""
        body = word.noun is not None and word.noun.kind in ("organisation", "document")
        return body or word.text.endswith(("ها", "هم", "هما", "ا"))

    def _family(self, i: int, close: int, bare: int, hard: bool, place: _Place) -> bool:
        """Whether a word with ال may be the family's name, and no object, office or adjective."""
        word, after = self.tokens[i].word, self.tokens[i + 1].word if i + 1 < close else None
        assert word is not None
        if word.classes - _FAMILIES:
            return False
        closing = i + 1 == close
        nisba = word.stem.endswith(("ي", "يه")) or "forename" in word.classes
        if not (nisba or hard or bare == 1):
            return False
        noun = word.noun
        he = noun is not None and noun.number == "s" and noun.kind in ("title", "honorific")
        if place.objects and (self._thing(word) or (bare > 1 and not nisba)):
            return False
        if closing:
            return noun is None or he or not place.objects
        leads = after is not None and bool(after.name or carries(after))  # عمر الأمين سليمان
        if leads:
            return noun is None or he
        family = after is not None and (
            after.definite and (after.stem.endswith(("ي", "يه")) or "forename" in after.classes)
        )
        last = i + 2 >= close
        return noun is None and (family or (last and not (after is not None and after.definite)))


def governed(tokens: list[Token], i: int) -> frozenset[str]:
    """What may stand behind a phrase that begins at `i`, for all that the word before it tells: its object."""
    before = tokens[i - 1].word if i else None
    if before is None or before.definite or before.noun or before.name or before.place or before.prep:
        return frozenset()
    if before.cues:
        takes = frozenset[str]().union(*(cue.verb.takes for cue in before.cues))
        return frozenset(("receiver",) if takes & _RECEIVERS else ("object",) if takes & _OBJECTS else ())
    other = before.classes - {"verb", "narrated", "masdar"}
    return frozenset() if other or before.content else frozenset(("receiver",))
