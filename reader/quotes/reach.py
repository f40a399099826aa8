"""How far a name surely reaches: up to what no name goes over.

Behind a given name every word is taken for one of the name's, whatever else it may be (القضاة, عودة,
السيد), where a sign, a clause, a verb that reports or a preposition closes them soon, and where the
verb before it has no object that they could be. Where that is not so, nothing is sure.
"""

from __future__ import annotations

from reader.quotes.lexicon import lexicon
from reader.quotes.nameless import NO_NAME
from reader.quotes.shapes import acted, latin
from reader.quotes.tokens import Token
from reader.quotes.words import Word

_LONGEST = 7
"""Words, connectors counted."""
_MILD = frozenset(("preposition", "time", "adverb", "perfective", "chain", "speechnoun", "age", "while"))
_VENUES = frozenset(("في", "خلال", "عبر", "امام", "لدي"))
_HONOURED = frozenset(("سيد", "شيخ", "حاج", "مولاي", "سيدي", "لالا"))
"""Honours inside a name: محمد سيد رضوان, ولد سيد أحمد."""
_RECEIVERS = frozenset(("target", "person", "blame", "charge", "receiver"))
"""Of a verb's objects those that a clause may follow: وصف فلان الهجوم بأنه."""
_OBJECTS = _RECEIVERS | {"noun", "object"}
_BEHIND = frozenset(("الدين", "الله", "خان", "اوغلو"))
"""Halves of a name that lead to no other word."""
_ACCUSATIVE = 4
_PLURAL = 5
"""Letters from which a plural in ين is told from الأمين and الحسين."""
TANWIN = ("\u064b", "\u064bا")


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
        close = self._close(i, last)
        if close is None or close == i + 1:
            return i
        objects = bool(taken & _OBJECTS)
        after = self.word(close, last)
        if objects and after is not None and "clause" in after.classes:
            objects = bool(taken & _RECEIVERS)
        hard = self.hard(close, last)
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
            closing = k + 1 == close
            if latin(first) != latin(word) or not self._may(
                word, bare, objects=objects, closing=closing, hard=hard and closing
            ):
                return i
            if word.definite and not closing and not self._goes_on(k, close, last):
                return i
        return close if not carried else i

    def _goes_on(self, k: int, close: int, last: int) -> bool:
        """عمر الأمين سليمان, خالد الزاكي البشير, محمد الأمين ولد: what may stand behind a word with ال."""
        word, after = self.word(k, last), self.word(k + 1, last)
        if word is None or after is None:
            return True
        if after.name or carries(after):
            return True
        if word.noun is not None or not after.definite:
            return word.noun is None and k + 2 >= close  # but أحمد الوزير السابق
        family = "forename" in after.classes or after.stem.endswith(("ي", "يه"))
        return family or self.hard(close, last)  # زار سامي الدهان الحقول في

    def _close(self, i: int, last: int) -> int | None:
        """Where the words that may be one name end, by what surely ends them; None where nothing does."""
        end = i + 1
        carried = (first := self.word(i, last)) is not None and carries(first)
        while end - i <= _LONGEST:
            word = self.word(end, last)
            if word is None:
                if self.hyphen(end, last):
                    end, carried = end + 1, True
                    continue
                return end
            if carried and "clause" not in word.classes:
                end, carried = end + 1, carries(word)
                continue
            if self.hard(end, last) or self.mild(end, last):
                return end
            carried = carries(word)
            end += 1
        return None

    def hard(self, i: int, last: int) -> bool:
        """Whether a sign, a clause or a verb that reports stands here, which no noun of a chain leads to."""
        word = self.word(i, last)
        if word is None:
            return i >= last or self.tokens[i].kind != "number"
        if "clause" in word.classes or word.text in _VENUES:
            return True
        said = any(cue.form != "participle" and cue.number == "s" and cue.verb.any for cue in word.cues)
        return said and word.name is None and word.noun is None and not word.definite

    def mild(self, i: int, last: int) -> bool:
        """Whether a name may end before a token: at a preposition, a time, an adverb, a conjunction."""
        word = self.word(i, last)
        if word is None or (word.classes & _MILD and not (word.name and word.raw.endswith("ي"))):
            return True
        if word.conj or word.cue_conj:
            return not (word.name and word.stem == word.text) and not self._family_of_and(i, word)
        known = word.noun or word.content or word.place or word.classes
        known = known or (word.definite and not self.hard(i + 1, last))  # باليوفا، is a family
        return bool(word.prep and known) or bool(word.classes & NO_NAME and "kin" not in word.classes)

    def _family_of_and(self, i: int, word: Word) -> bool:
        """وشن, before a comma: the family's, no "and he launched"."""
        then = self.tokens[i + 1].kind if i + 1 < len(self.tokens) else "stop"
        return word.conj == "و" and "verb" in word.classes and then == "comma"

    def hyphen(self, i: int, last: int) -> bool:
        """Whether a hyphen joins two words here: ماري-كلود."""
        glued = i < last and self.tokens[i].text == "-" and not self.tokens[i].spaced
        return glued and self.word(i + 1, last) is not None and not self.tokens[i + 1].spaced

    def word(self, i: int, last: int) -> Word | None:
        """The word at a token index before `last`."""
        return self.tokens[i].word if i < last else None

    def _may(self, word: Word, bare: int, *, objects: bool, closing: bool, hard: bool) -> bool:
        """Whether a word may be this one of a name."""
        if word.raw.endswith(TANWIN) or len(word.text) == 1:
            return False
        if word.conj and not word.name:
            return closing  # وشن، has been looked at
        if word.name is not None and not word.prep:
            return True
        if word.definite and not word.prep:
            family = word.stem.endswith(("ي", "يه")) or "forename" in word.classes or bare == 1
            return (family or hard) and self._family(word, bare, objects=objects, closing=closing)
        honour = word.noun is not None and word.noun.head in _HONOURED
        if honour and not word.possessed:
            return True
        owned = word.possessed and not word.feminine and (word.noun or word.content)
        office = "office" in word.classes or (word.noun is not None and word.noun.number != "s")
        if owned or office or word.nominal or (word.prep and not closing):
            return False
        known = word.noun or word.content or word.classes or word.place or word.cues
        if known or word.feminine or word.possessed or acted(word):
            return hard and bare == 1 and not (objects and self._object(word))
        elative = word.raw.startswith("أ") and len(word.text) == 4  # وذهب فلان الفلاني أبعد
        return bare == 1 or (hard and not elative and word.text[0] not in "يت")

    def _object(self, word: Word) -> bool:
        """What an object without ال looks like: its owner, the accusative, or a body."""
        body = word.noun is not None and word.noun.kind in ("organisation", "document")
        return body or word.text.endswith(("ها", "هم", "هما", "ا"))

    def _family(self, word: Word, bare: int, *, objects: bool, closing: bool) -> bool:
        """Whether a word with ال may be the family's name, and no object or office."""
        if word.prep or word.classes - {"venue", "naming", "forename", "kin", "ministry", "surname"}:
            return False
        noun = word.noun
        if not objects:
            he = noun is not None and noun.number == "s" and noun.kind == "title"
            return noun is None or closing or he
        if bare > 1 or not closing:
            return False
        thing = word.content or word.nominal or "addressed" in lexicon().classes(word.stem)
        people = noun is not None and (noun.number != "s" or noun.kind in ("organisation", "document"))
        several = len(word.stem) > _PLURAL - 1 and word.stem.endswith(("ين", "ات"))
        return not (thing or people or several)


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
