"""How phrases are written by themselves, and what tells one name from another."""

from __future__ import annotations

from itertools import pairwise
from unicodedata import combining

from reader.quotes.phrases.attributes import done_with
from reader.quotes.phrases.heads import document
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.speakers.cases import turn
from reader.quotes.tables.lists import listed
from reader.quotes.words.things import inanimate
from reader.quotes.words.tokens import Token, Written
from reader.quotes.words.word import Word

_JOINED = frozenset(("عبد", "ابو", "ابي", "ابا"))
"""What many write together with the ال behind it."""
_SPELT = {"ابي": "ابو", "ابا": "ابو", "ابن": "بن"}
_THEY = ("هما", "وهما")
_PAIR = 2
"""Marks around one name."""


def surface(written: Written, start: int, end: int) -> str:
    """The written text of some tokens in the nominative, what is joined to the first word off."""
    tokens = written.tokens
    if half_open(tokens, start, end):
        end -= 1  # «الحداد», where the mark before him stands outside
    rest, turned = written.of(start, end), turn(tokens, start, end)
    if turned.end > start:
        # أن دبلوماسيا غربيا, عن مصدرين مطلعين
        words = [written.of(i, i + 1) for i in range(start, turned.end)]
        rest = turned.of(words) + written.text[written.end(turned.end - 1) : written.end(end - 1)]
    word, then = tokens[start].word, tokens[start + 1].word if end > start + 1 else None
    if word is None:
        return rest
    if word.prep == "ل" and (word.definite or _merged(word, then, end - start)):
        return "ال" + rest[len(word.conj) + 1 + word.definite :]  # للدراسة: الدراسة; للجنة: اللجنة
    skip, at = len(word.conj) + len(word.prep), 0
    while skip or combining(rest[at]):
        skip -= not combining(rest[at])
        at += 1
    return rest[at:].removeprefix("\u0640").lstrip()  # وفقا لـمسؤول; و ناجون


def half_open(tokens: list[Token], start: int, end: int) -> bool:
    """Whether the last token is a mark that closes one before the first."""
    if tokens[end - 1].kind != "mark":
        return False
    return sum(token.kind == "mark" for token in tokens[start:end]) % 2 == 1


def _merged(word: Word, then: Word | None, length: int) -> bool:
    """للجنة, للجنة الفنية, العليا: whether the ل of the noun hides its article, as no owner follows."""
    adjective = then is not None and then.definite and then.stem.endswith(("يه", "ليا", "ايمه"))
    adjective = adjective or (then is not None and then.definite and "adjectival" in then.kinds)
    named = word.place or word.name  # للبنان
    return word.stem.startswith("ل") and not named and (length == 1 or adjective)


def name_key(tokens: list[Token], start: int, end: int) -> tuple[str, ...]:
    """The words of a name, ال off, بن and عبد joined to what follows, الدين to what stands before."""
    words: list[str] = []
    glue = ""
    for i in range(start, end):
        word = tokens[i].word
        if word is None:
            continue
        led = i == start and (word.conj or word.prep)  # وفقا للرفاعي
        bare = word.stem if led or (word.definite and word.text.startswith("ال")) else word.text
        alone = word.text in listed("lone_half")  # كريم خان is called خان as well
        if word.text in listed("second_half") and words and not (glue or alone):
            words[-1] += word.text  # نور الدين
            continue
        if words and i == end - 1 and word.text in listed("ordinal_king"):
            continue  # البابا فلان is فلان الثاني
        link = word.stem if led else word.text
        if link in listed("linking") and i + 1 < end:
            glue += _SPELT.get(link, link)  # لأبي عمر is أبو عمر, ابن عمر of the family بن عمر
            continue
        # عبد الرحمن is عبدالرحمن, أبو الفتوح is أبوالفتوح
        words.append(glue + (word.text if glue in _JOINED else bare))
        glue = ""
    return tuple(words) or (tokens[start].text,)


def own_name(tokens: list[Token], phrase: Phrase) -> int:
    """Where a body's own name ends: behind its marks, شركة «كذا» العمانية لصناعة الزجاج.

    What follows is what it does and where it is at home, as a title is of a person. Without marks,
    or with the name of another one in them (لجنة تحكيم جائزة «كذا»), the name is the whole.
    """
    if phrase.kind != "organisation" or phrase.number != "s":
        return phrase.end
    if document(phrase.head):
        came = (i for i in range(phrase.start + 2, phrase.end) if _passed(tokens[i].word))
        return next(came, phrase.end)  # بيان داخلي | اطلعت عليه الوكالة
    marks = [i for i in range(phrase.start, phrase.end) if tokens[i].kind == "mark"]
    many = len(marks)
    if many == 1 and phrase.start and tokens[phrase.start - 1].kind == "mark":
        return marks[0]  # «مجموعة كذا» السودانية
    if many != _PAIR:
        return phrase.end
    kinds = [token.word for token in tokens[phrase.start + 1 : marks[0]]]
    if any(word is None or not word.definite for word in kinds):
        return phrase.end
    return marks[1] + 1


def both_names(tokens: list[Token], phrase: Phrase) -> tuple[int, int]:
    """Where the names of several begin, and their title ends: الخبيرتان في القانون | ، هما | فلانة وفلانة."""
    parts = phrase.parts
    first = end = parts[0].start
    while end > phrase.start and (tokens[end - 1].kind == "comma" or tokens[end - 1].text in _THEY):
        end -= 1
    beside = all(one.end == two.start for one, two in pairwise(parts))  # no الجزائري فلان والتونسي فلان
    return (first, end) if beside and phrase.head else (phrase.start, phrase.start)


def _passed(word: Word | None) -> bool:
    return word is not None and (word.text in listed("passed") or done_with(word))


def self_named(tokens: list[Token], phrase: Phrase) -> tuple[int, int]:
    """Where what a body is called by alone stands, if anywhere: شركة ميرسك الدنماركية, مجموعة «أفق»."""
    first, end = phrase.start + 1, own_name(tokens, phrase)
    if phrase.head not in listed("self_named") or end <= first:
        return first, first
    if tokens[end - 1].kind == "mark":
        return first, end
    while end > first and (word := tokens[end - 1].word) and word.definite:
        end -= 1
    own = [token.word for token in tokens[first:end]]
    return first, first if any(word is None or _common(word) for word in own) else end


_PROPER = frozenset(("proper",))


def _common(word: Word) -> bool:
    """Whether a word of a body's name is one of the language: شركة طيران, جمعية المستهلك."""
    other = word.noun is not None and word.noun.kind != "organisation"
    known = word.content or word.place or word.name or word.classes - _PROPER or word.definite
    return bool(other or known or inanimate(word))
