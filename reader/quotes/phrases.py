"""Noun phrases that can speak: a title and a name, an organisation, a source, several of them.

The phrase ends where something else begins: the content, a venue, a time, an addressee, a verb.
«وزير الخارجية الروسي سيرغي فلان، إن» is title (وزير الخارجية الروسي) and name (سيرغي فلان).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.quotes.lexicon import Gender, Noun, Number
from reader.quotes.marks import Marks
from reader.quotes.tokens import Token
from reader.quotes.words import Word, analyse
from reader.speech import SpeakerKind

_LONGEST_NAME = 5
_STOPS = frozenset(("clause", "time", "relative", "conjunction", "pronoun", "negation", "verb", "as"))
_NO_NAME = _STOPS | {"preposition", "adverb", "venue", "source_bare"}
_ADJECTIVES = ("ي", "يه", "يون", "يين", "يات")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One noun phrase: token indices, ends exclusive."""

    start: int
    end: int
    kind: SpeakerKind
    gender: Gender | None
    number: Number
    head: str
    """Folded masculine singular of its head noun; nothing for a bare name."""
    definite: bool
    name: tuple[int, int] | None = None
    role: tuple[int, int] | None = None
    parts: tuple[Phrase, ...] = ()
    """Of a joint one: its members."""


class Phrases:
    """Reads noun phrases of one article."""

    def __init__(self, tokens: list[Token], marks: Marks) -> None:
        self.tokens = tokens
        self.marks = marks

    def read(self, i: int, last: int, taken: frozenset[str] = frozenset()) -> Phrase | None:
        """The phrase that begins at token `i`, joint ones whole; None where nothing that speaks begins.

        `taken` holds the prepositions that the verb before it governs: those end the phrase.
        """
        if self._word(i, last) and self.tokens[i].text in ("كل", "كلا", "كلتا"):
            of = self._word(i + 1, last)
            if of and of.text == "من":
                whole = self.read(i + 2, last, taken)
                return replace(whole, start=i) if whole else None
        first = self._single(i, last, taken)
        if first is None:
            return None
        parts = [first]
        while len(parts) < 5 and (word := self._word(parts[-1].end, last)):
            if word.conj != "و" or word.cues or word.prep or not (word.noun or word.name or word.place):
                break
            other = self._single(parts[-1].end, last, taken)
            if other is None or (other.head and first.head and not other.name and not _alike(first, other)):
                break
            parts.append(other)
        if len(parts) == 1:
            return first
        number: Number = "d" if len(parts) == 2 else "p"
        gender: Gender = "f" if all(part.gender == "f" for part in parts) else "m"
        return Phrase(first.start, parts[-1].end, "other", gender, number, "", True, parts=tuple(parts))

    def read_without_clitic(self, i: int, last: int) -> Phrase | None:
        """The phrase after a clitic preposition on its first word: وفقا للوزارة."""
        token = self.tokens[i]
        word = token.word
        if word is None or not (word.prep or word.text.startswith("ل")):
            return None
        bare = word.stem if word.prep else word.text[1:]
        again = analyse(("ال" if word.definite else "") + bare, ("ال" if word.definite else "") + bare)
        self.tokens[i] = token._replace(word=again)
        try:
            return self.read(i, last)
        finally:
            self.tokens[i] = token

    def _word(self, i: int, last: int) -> Word | None:
        return self.tokens[i].word if i < last else None

    def _single(self, i: int, last: int, taken: frozenset[str]) -> Phrase | None:
        start = i
        while (word := self._word(i, last)) and word.noun and word.noun.kind == "honorific" and i + 1 < last:
            i += 1
        if word is None or (word.prep and i == start):
            return None
        if word.noun and word.noun.kind in ("title", "source") and not (word.name and not word.definite):
            return self._titled(start, i, word, word.noun, last, taken)
        if word.noun and word.noun.kind in ("organisation", "document"):
            end = self._complement(i, word, word.noun, last, taken)
            kind: SpeakerKind = "organisation"
            return Phrase(
                start,
                end,
                kind,
                word.noun.gender,
                word.noun.number,
                word.noun.head,
                word.definite or end > i + 1,
            )
        if word.place and not word.content:
            end = i + 1
            while (
                (adjective := self._word(end, last))
                and adjective.definite
                and not adjective.classes
                and not adjective.conj
                and not adjective.prep
                and not adjective.noun
            ):
                end += 1
            return Phrase(start, end, "organisation", word.place, "s", word.stem, True)
        return self._named(start, i, word, last, taken)

    def _titled(self, start: int, i: int, word: Word, noun: Noun, last: int, taken: frozenset[str]) -> Phrase:
        end = self._complement(i, word, noun, last, taken)
        definite = word.definite or (end > i + 1 and not self._indefinite(i, end))
        role = (i, end)
        name: tuple[int, int] | None = None
        if noun.kind == "title" and noun.number == "s" and (definite or self._given(end, last)):
            name_end = self._name(end, last)
            if name_end > end:
                name, end = (end, name_end), name_end
            elif (close := self._after_comma_name(end, last)) > end:
                name, end = (end + 1, close), close
        if name is not None:
            end = self._bracket(end, last)
        kind: SpeakerKind = "person" if noun.number == "s" else "other"
        return Phrase(start, end, kind, noun.gender, noun.number, noun.head, definite, name, role)

    def _named(self, start: int, i: int, word: Word, last: int, taken: frozenset[str]) -> Phrase | None:
        if word.classes & _NO_NAME or word.cues and not word.name or word.nominal or word.content:
            return None
        if word.definite:
            end = i + 1
            while (
                (more := self._word(end, last))
                and more.definite
                and not more.conj
                and not more.prep
                and not more.classes
                and not more.noun
                and end - i < 4
            ):
                end += 1
        else:
            end = self._name(i, last)
        if end == i:
            return None
        name = (i, end)
        gender = word.name
        role: tuple[int, int] | None = None
        end = self._bracket(end, last)
        for title_i in (end, end + 1):
            title = self._word(title_i, last)
            if title_i == end + 1 and not (title and self.tokens[end].kind == "comma"):
                break
            if (
                title
                and title.noun
                and title.noun.kind in ("title", "source")
                and not title.conj
                and not title.prep
            ):
                close = self._complement(title_i, title, title.noun, last, taken)
                if title_i == end or close >= last or self._boundary(close, last):
                    role, end = (title_i, close), close
                    gender = gender or title.noun.gender
                break
        if gender is None and word.feminine:
            gender = "f"
        kind: SpeakerKind = "person"
        return Phrase(start, end, kind, gender, "s", "", True, name, role)

    def _complement(self, i: int, head: Word, noun: Noun, last: int, taken: frozenset[str]) -> int:
        """Where a head and what depends on it end."""
        needs = not head.definite and not head.possessed
        was_definite = head.definite
        indefinite = False
        previous = head
        end = i + 1
        while end < last:
            token = self.tokens[end]
            word = token.word
            if word is None:
                closed = self._marked_name(end, previous, noun)
                if closed > end:
                    end, needs = closed, False
                    continue
                if token.kind == "open" and (closed := self._bracket(end, last)) > end and not needs:
                    following = self._word(closed, last)
                    if following and following.definite and not following.conj:
                        end = closed
                        continue
                break
            if word.classes & _STOPS and not (needs and word.noun):
                if "self" in word.classes and not needs:
                    end += 1
                    continue
                break
            if "self" in word.classes:
                end += 1
                continue
            if word.text == "باسم" and noun.kind == "title":
                end, needs = end + 1, True
                previous = word
                continue
            if "preposition" in word.classes:
                if needs or not self._attaches(end, word, noun, indefinite or needs, last):
                    break
                end, needs, indefinite = end + 1, True, False
                previous = word
                continue
            if word.prep:
                if not self._clitic_attaches(word, noun, taken):
                    break
                end += 1
                needs, was_definite = not word.definite and bool(word.noun), word.definite
                previous = word
                continue
            if word.cues and not needs and not word.definite:
                break
            if word.definite:
                if word.conj and (needs or not was_definite or (word.noun and head.definite)):
                    break
                if not needs and (not was_definite or indefinite):
                    break
                if (
                    not needs
                    and not word.conj
                    and word.noun
                    and word.noun.kind == "title"
                    and word.noun.number == "s"
                    and "ي" != word.stem[-1]
                ):
                    break
                end, needs, was_definite = end + 1, False, True
                previous = word
                continue
            if word.conj:
                if not (
                    word.content and (after := self._word(end + 1, last)) and after.definite and not needs
                ):
                    break
                end, needs = end + 1, True
                previous = word
                continue
            if needs:
                if word.name and noun.kind == "title" and previous is head and not word.noun:
                    break
                if _adjective(word) and previous is head:
                    indefinite = True  # مصدر مسؤول: nothing owns it
                    end, needs, was_definite = end + 1, False, False
                    previous = word
                    continue
                if word.cues and not (word.noun or word.place or word.content):
                    break
                after = self._word(end + 1, last)
                closes = word.place or not (after and after.definite and not after.conj and not after.prep)
                end, was_definite = end + 1, bool(word.place)
                needs = not closes or bool(word.noun and word.noun.kind != "title" and not word.possessed)
                previous = word
                continue
            if indefinite and _adjective(word):
                end += 1
                continue
            if noun.kind == "organisation" and not was_definite and not indefinite and self._foreign(word):
                end += 1
                previous = word
                continue
            break
        return end

    def _indefinite(self, i: int, end: int) -> bool:
        """Whether a phrase whose head has no ال is owned by nothing either: مصدر مسؤول."""
        word = self._word(i + 1, end)
        return word is None or (not word.definite and _adjective(word)) or "preposition" in word.classes

    def _marked_name(self, i: int, previous: Word, noun: Noun) -> int:
        """وكالة الأنباء “سانا”, مصادر «عكاظ»: past a short marked name, else `i`."""
        pair_i = self.marks.opens.get(i)
        if pair_i is None or noun.kind == "title":
            return i
        pair = self.marks.pairs[pair_i]
        words = pair.close_i - pair.open_i - 1
        if pair.closed and words <= 4 and not previous.prep:
            return pair.close_i + 1
        return i

    def _attaches(self, i: int, word: Word, noun: Noun, indefinite: bool, last: int) -> bool:
        """Whether a preposition goes on with the head (مسؤول في الوزارة) or begins a venue (في بيان)."""
        after = self._word(i + 1, last)
        if after is None or after.prep or after.conj:
            return False
        classes = _lex_classes(noun.head)
        if "venue" in after.classes and not (
            after.noun and after.noun.kind == "organisation" and after.definite
        ):
            return False
        body = bool(after.noun and after.noun.kind == "organisation")
        if word.text in ("في", "لدي", "داخل"):
            if noun.kind == "document":
                return False
            if after.place and not body:
                return "high" not in classes
            return body
        if word.text == "من":
            return body and (indefinite or noun.kind == "source")
        if word.text == "الي":
            return "sent" in classes and (bool(after.place) or body or not after.content)
        if word.text == "عن":
            return "stands" in classes and bool(body or after.place or after.definite)
        if word.text == "علي":
            return "watches" in classes
        return False

    def _clitic_attaches(self, word: Word, noun: Noun, taken: frozenset[str]) -> bool:
        if word.prep == "ل":
            if "media" in word.classes or "media" in _lex_classes(word.stem):
                return False
            if "affairs" in _lex_classes(word.stem):
                return True
            if word.noun:
                return word.noun.kind == "organisation" or (
                    word.noun.kind == "title" and word.noun.number == "s"
                )
            return bool(word.place) or (word.definite and not word.classes and "ل" not in taken)
        if word.prep == "ب":
            if word.prep in taken or word.classes or word.content:
                return False
            if word.noun:
                return word.noun.kind == "organisation"
            return not word.definite and bool(word.place) and "high" not in _lex_classes(noun.head)
        return False

    def _given(self, i: int, last: int) -> bool:
        word = self._word(i, last)
        return bool(word and word.name and not word.conj and not word.prep)

    def _foreign(self, word: Word) -> bool:
        return not (
            word.classes
            or word.cues
            or word.noun
            or word.content
            or word.possessed
            or word.feminine
            or word.conj
            or word.prep
            or word.nominal
            or word.definite
        )

    def _name(self, i: int, last: int) -> int:
        """Where the name that begins at `i` ends; `i` itself where none begins."""
        end = i
        bare = 0
        while end < last and end - i < _LONGEST_NAME + 2:
            word = self._word(end, last)
            if word is None:
                hyphen = self.tokens[end]
                if (
                    end > i
                    and hyphen.text == "-"
                    and not hyphen.spaced
                    and self._word(end + 1, last)
                    and not self.tokens[end + 1].spaced
                ):
                    end += 1
                    continue
                break
            if "kin" in word.classes and not word.conj:
                if end + 1 < last and self._word(end + 1, last):
                    end += 1
                    bare += 1
                    continue
                break
            if not self._name_word(end, i, word, last, bare):
                break
            end += 1
            bare += not word.definite
        while end > i and self.tokens[end - 1].text in ("بن", "ابن", "ابو", "ال", "-"):
            end -= 1
        return end

    def _name_word(self, i: int, start: int, word: Word, last: int, bare: int) -> bool:
        before = self.tokens[i - 1].word if i > start else None
        kin = before is not None and "kin" in before.classes
        if word.conj and not (word.name and word.stem == word.text):
            return False
        if word.definite and not word.place:
            if word.prep or i == start:
                return False
            if word.classes - {"venue", "naming"} or word.content:
                return kin
            if word.noun and not kin:
                return self._boundary(i + 1, last) and bare > 0
            return True
        if word.name or kin:
            return not (word.prep and not kin)
        if word.prep or word.classes & _NO_NAME or word.nominal or word.cues or word.content:
            return False
        if word.noun or (word.place and i == start):
            return False
        if i > start:
            if word.text[0] == "ي" and len(word.text) >= 4:
                return False  # an imperfect verb far more often than a name
            if word.possessed and not self._boundary(i + 1, last):
                return False
            if word.feminine and not self._boundary(i + 1, last):
                return False
        return True

    def _boundary(self, i: int, last: int) -> bool:
        """Whether something else than a noun phrase begins here."""
        if i >= last:
            return True
        token = self.tokens[i]
        if token.word is None:
            return True
        return bool(
            token.word.classes & (_STOPS | {"preposition", "adverb"}) or token.word.prep or token.word.cues
        )

    def _after_comma_name(self, i: int, last: int) -> int:
        """المتحدث باسم الجيش، أحمد فلان، : past a name between commas, else `i`."""
        if i + 1 >= last or self.tokens[i].kind != "comma":
            return i
        word = self._word(i + 1, last)
        if word is None or word.definite or word.conj or word.noun:
            return i
        end = self._name(i + 1, last)
        if end > i + 1 + (word.name is None) and (end >= last or self._boundary(end, last)):
            return end
        return i

    def _bracket(self, i: int, last: int) -> int:
        """Past a short bracket such as an age, else `i`."""
        if i < last and self.tokens[i].kind == "open":
            for close_i in range(i + 1, min(i + 8, last)):
                if self.tokens[close_i].kind == "close":
                    return close_i + 1
        return i


def _lex_classes(head: str) -> frozenset[str]:
    from reader.quotes.lexicon import lexicon

    return lexicon().classes.get(head, frozenset())


def _adjective(word: Word) -> bool:
    if word.definite or word.prep or word.conj:
        return False
    return (
        "source_bare" in word.classes
        or (
            word.text.endswith(_ADJECTIVES)
            and len(word.text) > 4
            and not word.place
            and not word.name
            and not word.noun
        )
        or bool(word.noun and word.noun.kind == "title" and word.text.endswith(_ADJECTIVES))
    )


def _alike(first: Phrase, other: Phrase) -> bool:
    """Two that can speak together: people with people, bodies with bodies."""
    return (first.kind == "organisation") == (other.kind == "organisation")
