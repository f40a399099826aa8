"""What counts as the same: one canonical span of a statement, one key of a name.

Independent of `reader.text` and `reader.quotes`, so that what is judged does not judge itself.
"""

from __future__ import annotations

import re
import unicodedata

INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff"
"""Zero-width signs and bidi controls, as a range of a regular expression."""
HARAKAT = "\u064b-\u0652\u0640"
"""Short vowels and tatweel, likewise."""

EDGE = rf"[\s:،؛,.\-–—…«»“”„\"‟‹›‘’'″{INVISIBLE}]"
"""What may stand around a statement without being part of it."""
STOP = rf"(?:{EDGE}|[!؟?])"
"""The same at its end, where the stop may say more."""
OPENERS = '«“”"'
COMPLEMENTISERS = re.compile(r"[وف]?ب?[أإا]ن(?:هما|ها|هم|هن|ه|نا|ني)?|على|إلى|الى|عن|من")
"""أن and إن with a pronoun or a clitic, and the prepositions that govern a statement."""

SAME_LETTERS = str.maketrans("أإآٱىئؤةکیگڤ", "ااااييوهكيكف")
HONORIFICS = frozenset(
    {
        *("السيد", "السيده", "الدكتور", "الدكتوره", "د", "الاستاذ", "الاستاذه", "المهندس", "المهندسه"),
        *("معالي", "سعاده", "سمو", "فخامه", "الشيخ", "صاحب"),
    }
)
"""As `plain` spells them."""

_leading = re.compile(f"{EDGE}+")
_trailing = re.compile(f"{STOP}+$")
_word = re.compile(rf"([^\s{OPENERS}]+)(?=[\s{OPENERS}])")
_harakat = re.compile(f"[{HARAKAT}]")
_signs = re.compile(f"[\u064b-\u065f\u0670\u06d6-\u06ed\u0640{INVISIBLE}]")


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without marks, blanks, stops and complementisers at its edges.

    Applied to both sides alike, so that no reasonable convention about the edges is punished:
    ` أن «الجسر آمن».` and `الجسر آمن` are the same.
    """
    while start < end:
        edge = _leading.match(text, start, end)
        if edge:
            start = edge.end()
            continue
        word = _word.match(text[start:end])
        if not word or not COMPLEMENTISERS.fullmatch(_harakat.sub("", word[1])):
            break
        start += word.end()
    stop = _trailing.search(text[start:end])
    return start, start + stop.start() if stop else end


def plain(name: str) -> str:
    """A name in one spelling: no vowels, one alef, no punctuation, عبد joined to what follows."""
    name = _signs.sub("", unicodedata.normalize("NFKC", name)).translate(SAME_LETTERS)
    name = " ".join(re.sub(r"[^\w\s]", " ", name).split())
    return re.sub(r"\bعبد (?=ال)", "عبد", name)


def key(name: str) -> str:
    """A name in one spelling and without the honorifics before it."""
    words = plain(name).split()
    while len(words) > 1 and words[0] in HONORIFICS:
        words.pop(0)
    return " ".join(words)
