"""How phrases are written by themselves, and what tells one name from another."""

from __future__ import annotations

from unicodedata import combining

from reader.quotes.lexicon import lexicon
from reader.quotes.lists import listed
from reader.quotes.phrase import Phrase
from reader.quotes.things import inanimate
from reader.quotes.tokens import Token
from reader.quotes.words import Word

_JOINED = frozenset(("عبد", "ابو", "ابي", "ابا"))
"""What many write together with the ال behind it."""
_PAIR = 2
"""Marks around one name."""


def surface(text: str, tokens: list[Token], start: int, end: int) -> str:
    """The written text of some tokens, a conjunction before the first word off."""
    if end > start + 1 and tokens[end - 1].kind == "mark" and _half_open(tokens, start, end):
        end -= 1  # «الحداد», where the mark before him stands outside
    first, last = tokens[start], tokens[end - 1]
    word = first.word
    then = tokens[start + 1].word if end > start + 1 else None
    free = end == start + 1 or (then is not None and ("preposition" in then.classes or bool(then.prep)))
    described = _in_its_case(tokens, start, end)
    if word is not None and described > start + (not free):
        # أن مصدرا في الوزارة, أن دبلوماسيا غربيا: in the nominative he is مصدر, دبلوماسي غربي
        stems = (text[one.start : one.end].rstrip("ا\u064b") for one in tokens[start:described])
        return " ".join(stems)[len(word.conj) :] + text[tokens[described - 1].end : last.end]
    plural = lexicon().nouns.get(word.stem[:-1]) if word is not None and word.stem.endswith("ا") else None
    plain = word is not None and not (word.definite or word.name)  # but أميناتا
    if word is not None and free and plural is not None and plural.number == "p" and plain:
        bare = text[first.start + len(word.conj) + len(word.prep) : first.end].rstrip("ا\u064b")
        return bare + text[first.end : last.end]  # أن سكانا في الحي
    if word is not None and free and word.stem.endswith("ين") and _two_sources(word):
        return (
            text[first.start + len(word.conj) + len(word.prep) : first.end - 2]
            + "ان"
            + text[first.end : last.end]
        )
    if word is not None and (several := _several_in_case(tokens, start, end)) > start:
        # عن الأطباء المقيمين, للمزارعين: الأطباء المقيمون, المزارعون
        whole = " ".join(text[one.start : one.end] for one in tokens[start:several])
        opened = len(word.conj) + len(word.prep)
        merged = word.prep == "ل" and word.definite
        words = ("ال" + whole[opened + 1 :] if merged else whole[opened:]).split(" ")
        named = " ".join(one[:-2] + "ون" if one.endswith("ين") else one for one in words)
        return named + text[tokens[several - 1].end : last.end]
    if word is not None and word.prep == "ل" and (word.definite or _merged(word, then, end - start)):
        # للدراسة: الدراسة; للجنة: اللجنة
        return "ال" + text[first.start + len(word.conj) + 1 + word.definite : last.end]
    skip = len(word.conj) + len(word.prep) if word is not None else 0
    start = first.start
    while skip or combining(text[start]):
        skip -= not combining(text[start])
        start += 1
    return text[start : last.end]


def _half_open(tokens: list[Token], start: int, end: int) -> bool:
    """Whether the last mark closes one that stands before the first token."""
    return sum(token.kind == "mark" for token in tokens[start:end]) % 2 == 1


def _merged(word: Word, then: Word | None, length: int) -> bool:
    """للجنة, للجنة الفنية: whether the ل of the noun hides its article, as no owner follows."""
    adjective = then is not None and then.definite and then.feminine and then.stem.endswith("يه")
    return word.stem.startswith("ل") and (length == 1 or adjective)


def _in_its_case(tokens: list[Token], start: int, end: int) -> int:
    """Past a title and its adjectives in ا, دبلوماسيا غربيا رفيعا, else to `start`."""
    word = tokens[start].word
    if word is None or word.noun is None or word.stem != word.noun.head + "ا":
        return start
    i = start + 1
    while i < end and (more := tokens[i].word) and more.text.endswith("ا"):
        if more.name or more.prep or more.possessed or "preposition" in more.classes:
            break  # زميلا لها
        i += 1
    return i


def _several_in_case(tokens: list[Token], start: int, end: int) -> int:
    """Past several people and their adjectives, one of which ends in ين; else `start`.

    Behind those without ال nothing is turned: مسؤولين أميركيين may be two of them.
    """
    word = tokens[start].word
    if word is None or word.noun is None or word.noun.number != "p":
        return start
    i = start + 1
    while word.definite and i < end and (more := tokens[i].word) is not None and more.definite:
        if more.name or more.prep or more.conj:
            break
        i += 1
    cased = any(token.text.endswith("ين") for token in tokens[start:i])
    return i if cased and (word.definite or i == end) else start


def _two_sources(word: Word) -> bool:
    """عن مصدرين: two of them, where a shadda does not make exporters of them."""
    one = lexicon().nouns.get(word.stem[:-2])
    return one is not None and one.kind == "source" and "\u0651" not in word.raw


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
        if word.text in listed("linking") and i + 1 < end:
            glue += word.text
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
    if phrase.kind != "organisation" or phrase.number != "s" or not phrase.head:
        return phrase.end
    marks = [i for i in range(phrase.start, phrase.end) if tokens[i].kind == "mark"]
    if len(marks) == 1 and phrase.start and tokens[phrase.start - 1].kind == "mark":
        return marks[0]  # «مجموعة كذا» السودانية
    if len(marks) != _PAIR:
        return phrase.end
    kinds = [token.word for token in tokens[phrase.start + 1 : marks[0]]]
    if any(word is None or not word.definite or word.prep or word.conj for word in kinds):
        return phrase.end
    return marks[1] + 1


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


def _common(word: Word) -> bool:
    """Whether a word of a body's name is one of the language: شركة طيران, جمعية المستهلك."""
    other = word.noun is not None and word.noun.kind != "organisation"
    known = word.content or word.place or word.name or word.classes or word.prep or word.definite
    return bool(other or known or inanimate(word))
