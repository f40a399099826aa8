"""Noun phrases that can speak: a title and a name, an organisation, a source, several of them.

The phrase ends where something else begins: the content, a venue, a time, an addressee, a verb.
«وزير الخارجية الروسي سيرغي فلان، إن» is title (وزير الخارجية الروسي) and name (سيرغي فلان).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.quotes.complements import STOPS, Chain, adjective, bracket
from reader.quotes.lexicon import Gender, Noun, Number, lexicon
from reader.quotes.marks import Marks
from reader.quotes.names import Names
from reader.quotes.tokens import Token
from reader.quotes.words import Word, analyse
from reader.speech import SpeakerKind

_NO_NAME = STOPS | {
    "preposition",
    "adverb",
    "venue",
    "source_bare",
    "refusal",
    "question",
    "attached",
    "what",
}


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


_DESCRIBED = 2
"""Words of a trade or a description that no table knows, before a name."""
_COMMAS = 2
"""Titles between commas before the name: الباحثة الرئيسية، أستاذة الأحياء، الدكتورة فلانة."""


class Phrases:
    """Reads noun phrases of one article."""

    def __init__(self, tokens: list[Token], marks: Marks) -> None:
        self.tokens = tokens
        self.marks = marks
        self.vocabulary = frozenset(token.text for token in tokens)
        """Every word of the article: what it has without ب, it may also have with it."""
        self.names = Names(tokens, self.vocabulary)

    def read(self, i: int, last: int, taken: frozenset[str] = frozenset()) -> Phrase | None:
        """The phrase that begins at token `i`, joint ones whole; None where nothing that speaks begins.

        `taken` holds the prepositions that the verb before it governs: those end the phrase.
        """
        word = self._word(i, last)
        if word is not None and "quantity" in word.classes and not word.definite and not word.prep:
            of = self._word(i + 1, last)
            whole = self._single(i + 1 + (of is not None and of.text == "من"), last, taken)
            return replace(whole, start=i, number="p", kind="other") if whole and whole.head else None
        if word is not None and self.tokens[i].text in ("كل", "كلا", "كلتا"):
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

    def _single(self, i: int, last: int, taken: frozenset[str], *, commas: int = _COMMAS) -> Phrase | None:
        start = i
        i = self.names.past_initial(i, last)
        while (word := self._word(i, last)) and word.noun and word.noun.kind == "honorific" and i + 1 < last:
            i += 1
        if word is None or (word.prep and i == start):
            return None
        named = word.name and not word.definite and not self._names_later(i + 1, last)
        if word.noun and word.noun.kind in ("title", "source") and not named:
            return self._titled(start, i, word.noun, last, taken, commas=commas)
        if word.noun and word.noun.kind in ("organisation", "document"):
            end = self._complement(i, last, taken)
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

    def _names_later(self, i: int, last: int) -> bool:
        """Whether a given name follows an owner: أمينة المتحف فلانة is a post, أمينة الفلاني a woman."""
        owner = self._word(i, last)
        return bool(owner and owner.definite and not owner.name) and self.names.given(i + 1, last)

    def _titled(
        self, start: int, i: int, noun: Noun, last: int, taken: frozenset[str], *, commas: int
    ) -> Phrase:
        end = self._complement(i, last, taken)
        word = self.tokens[i].word
        assert word is not None
        definite = word.definite or word.possessed or (end > i + 1 and not self._indefinite(i, end))
        role = (i, end)
        name: tuple[int, int] | None = None
        if noun.kind == "title" and noun.number == "s" and (definite or self.names.given(end, last)):
            name_end = self.names.read(end, last)
            if name_end > end:
                name, end = (end, name_end), name_end
            elif commas and (apposed := self._second_title(end, last, commas - 1)) is not None:
                name, end = apposed.name, apposed.end
                role = self._both_titles(role, apposed)
            elif commas and (apposed := self._after_comma(self._past_attached(end, last), last, commas - 1)):
                name, end = apposed.name, apposed.end
        if name is not None:
            end = self._apposition(bracket(self.tokens, end, last), last)
        kind: SpeakerKind = "person" if noun.number == "s" else "other"
        return Phrase(start, end, kind, noun.gender, noun.number, noun.head, definite, name, role)

    def _second_title(self, i: int, last: int, commas: int) -> Phrase | None:
        """مدير المستشفى الدكتور فلان: the named phrase right behind a title."""
        if self.names.past_initial(i, last) > i:
            return self._single(i, last, frozenset(), commas=commas)
        word = self._word(i, last)
        if word is None or word.conj or word.prep or word.noun is None:
            return None
        if word.noun.kind not in ("title", "honorific") or word.noun.number != "s":
            return None
        apposed = self._single(i, last, frozenset(), commas=commas)
        return apposed if apposed is not None and apposed.name is not None else None

    def _both_titles(self, role: tuple[int, int], apposed: Phrase) -> tuple[int, int]:
        """وزير المالية, not the الدكتور behind it; and no ممثلها before a title of its own."""
        first, second = self.tokens[role[0]].word, self.tokens[role[1]].word
        if apposed.role is None or second is None or "style" in lexicon().classes.get(second.stem, ()):
            return role
        owned = first is not None and first.possessed and role[1] == role[0] + 1
        return apposed.role if owned else (role[0], apposed.role[1])

    def _past_attached(self, i: int, last: int) -> int:
        """المسؤولة عن التراث فيها، فلانة, المتحدث باسم الهيئة في المنطقة، فلان"""
        word, after = self._word(i, last), self._word(i + 1, last)
        if word is not None and "attached" in word.classes:
            return i + 1
        where = word is not None and word.text == "في" and after is not None and after.definite
        return i + 2 if where and i + 2 < last and self.tokens[i + 2].kind == "comma" else i

    def _after_comma(self, i: int, last: int, commas: int) -> Phrase | None:
        """محافظ المصرف، الدكتور فلان الفلاني، : the named phrase between commas."""
        word = self._word(i + 1, last)
        if self.tokens[i].kind != "comma" if i < last else True:
            return None
        if word is None or word.conj or word.prep or word.cues:
            return None
        if word.definite and word.noun is None and (described := self._described(i + 1, word, last)):
            return described
        if word.noun is None:
            close = self.names.after_comma(i, last)
            return Phrase(i + 1, close, "person", None, "s", "", True, (i + 1, close)) if close > i else None
        apposed = self._single(i + 1, last, frozenset(), commas=commas)
        if apposed is None or apposed.name is None or not self.names.boundary(apposed.end, last):
            return None
        return apposed

    def _described(self, i: int, word: Word, last: int) -> Phrase | None:
        """مدرب الفريق، البرتغالي فلان; صاحب الهدف، الجناح الشاب فلان: words with ال, and a name."""
        if word.stem.endswith("ي"):
            close = self.names.read(i + 1, last)
            if close == i + 1 or not self.names.boundary(close, last):
                close = self.names.between_commas(i + 1, last)
            if close > i + 1:
                return Phrase(i, close, "person", None, "s", "", True, (i + 1, close))
        begins = self._past_described(i, last)
        close = self.names.read(begins, last) if begins > i else begins
        known = close > begins and self.names.boundary(close, last)
        return Phrase(i, close, "person", None, "s", "", True, (begins, close)) if known else None

    def _past_described(self, i: int, last: int) -> int:
        """Past words with ال in no table, where a given name follows them, else `i`."""
        end = i
        while end - i < _DESCRIBED and (word := self._word(end, last)) and _describes(word):
            end += 1
        return end if end > i and self.names.given(end, last) else i

    def _apposition(self, i: int, last: int) -> int:
        """الدكتور فلان مدير المركز: past a second title right behind the name, else `i`."""
        word = self.tokens[i].word if i < last else None
        if word is None or word.noun is None or word.noun.kind != "title" or word.conj or word.prep:
            return i
        return self._complement(i, last, frozenset())

    def _named(self, start: int, i: int, word: Word, last: int, taken: frozenset[str]) -> Phrase | None:
        if word.raw.endswith(("\u064b", "\u064bا")):
            return None  # ممازحاً: an adverb, not a name
        if word.possessed and not word.definite and word.text.endswith(("ه", "ها", "هم", "هما")):
            return None  # اسمه, بلاده
        if (
            (word.classes & _NO_NAME and "kin" not in word.classes)
            or (word.cues and not word.name and not word.cue_object)
            or word.nominal
            or word.content
        ):
            return None
        described = self._past_described(i, last) if word.definite else i
        if described > i:
            # البقال فلان: a trade that no table knows, and a name
            end = self.names.read(described, last)
            return Phrase(
                start,
                end,
                "person",
                self.names.gender(described),
                "s",
                word.stem,
                True,
                (described, end),
                (i, described),
            )
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
            end = self.names.read(i, last)
        if end == i:
            return None
        name = (i, end)
        gender = word.name if end > i + 1 else None  # a lone name may be the family's
        role: tuple[int, int] | None = None
        end = bracket(self.tokens, end, last)
        for title_i in (end, end + 1):
            title = self._word(title_i, last)
            if title_i == end + 1 and not (title and self.tokens[end].kind == "comma"):
                break
            if (
                title
                and title.noun
                and title.noun.kind in ("title", "source")
                and title.noun.number == "s"
                and not title.conj
                and not title.prep
            ):
                close = self._complement(title_i, last, taken)
                if title_i == end or close >= last or self.names.boundary(close, last):
                    role, end = (title_i, close), close
                    gender = gender or title.noun.gender
                break
        kind: SpeakerKind = "person"
        return Phrase(start, end, kind, gender, "s", "", True, name, role)

    def _complement(self, i: int, last: int, taken: frozenset[str]) -> int:
        """Where a head and what depends on it end."""
        return Chain(self.tokens, self.marks, (i, last), taken, self.vocabulary).read()

    def _indefinite(self, i: int, end: int) -> bool:
        """Whether a phrase whose head has no ال is owned by nothing either: مصدر مسؤول."""
        word = self._word(i + 1, end)
        return word is None or (not word.definite and adjective(word)) or "preposition" in word.classes


def _describes(word: Word) -> bool:
    """What may be a trade or a description of somebody: it has ال, and no table knows it."""
    known = word.noun or word.place or word.name or word.content or word.classes or word.cues
    return word.definite and not (known or word.conj or word.prep)


def _alike(first: Phrase, other: Phrase) -> bool:
    """Two that can speak together: people with people, bodies with bodies."""
    return (first.kind == "organisation") == (other.kind == "organisation")
