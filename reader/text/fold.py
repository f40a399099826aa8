"""Text as search sees it, with the way back: the same word however it was typed.

Folds hamza seats, ya, ta marbuta, marks, tatweel, digits, presentation forms, format controls and
letter case. Every folded code point remembers the logical one it came from.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator
from itertools import compress, repeat

from reader.named import NamedTuple

# What is one letter to a reader who searches, beyond what Unicode's own foldings say.
LETTERS = {
    "أ": "ا",  # U+0623 hamza above
    "إ": "ا",  # U+0625 hamza below
    "آ": "ا",  # U+0622 madda
    "ٱ": "ا",  # U+0671 wasla
    "ؤ": "و",  # U+0624: موتمر finds مؤتمر
    "ئ": "ي",  # U+0626
    "ى": "ي",  # U+0649 alef maksura, Egypt's final ya
    "ی": "ي",  # U+06CC Persian ya
    "ې": "ي",  # U+06D0
    "ک": "ك",  # U+06A9 Persian kaf
    "ة": "ه",  # U+0629
    "ۀ": "ه",  # U+06C0
    "ە": "ه",  # U+06D5
    "ہ": "ه",  # U+06C1
    "ۃ": "ه",  # U+06C3
    "\ufdfd": "بسم الله الرحمن الرحيم",  # the one ligature without a decomposition
}
TATWEEL = "\u0640"
_MARKS = frozenset(("Mn", "Me"))
_COMPOSED = frozenset("LN")
"""Major categories that compatibility folding touches: letters and numbers. Punctuation stays as typed."""


class Folded(NamedTuple):
    """A folded text and where each of its code points stands in the logical one."""

    text: str
    offsets: array[int]
    """`offsets[folded_i]` is a logical index; one more entry at the end: the logical length."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The logical slice that a folded slice came from, with the marks behind its last letter."""
        if end <= start:
            return self.offsets[start], self.offsets[start]
        # A letter that folds to several (ﷲ U+FDF2) gives its whole self, however little of it is asked for.
        return self.offsets[start], max(self.offsets[end], self.offsets[end - 1] + 1)


class _Table(dict[str, str]):
    """What each code point folds to, worked out when it is first met."""

    def __missing__(self, char: str) -> str:
        folded = char
        # Until nothing changes: folding is idempotent for every code point.
        while (again := "".join(map(_fold_once, folded))) != folded:
            folded = again
        self[char] = folded
        if len(folded) > 1:
            _SEVERAL.add(char)
        return folded


def _fold_once(char: str) -> str:
    if char in LETTERS:
        return LETTERS[char]
    category = unicodedata.category(char)
    if category in _MARKS or category == "Cf" or char == TATWEEL:
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(char))
    if category == "Zs":
        return " "
    if category[0] in _COMPOSED:
        # The casefold between the two is what NFKC_Casefold does: caseless, decomposed, marks gone.
        return unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    return char


_SEVERAL: set[str] = set()
"""Code points of the table that fold to several."""
GONE = "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
"""What folding takes out of Arabic news: tatweel and vowels."""
CHANGED = f"أإآؤئىة{GONE}"
"""What it changes of the signs that Arabic news is written with."""
NEWS = (
    " اليمنوتربةدعسفقكحجهأشطصىخضإغذثئءزظؤآ،.:؟«»\n0123456789!\"#$%&'()*+,-/;<=>?@[]_؛“”…–—"
    f"abcdefghijklmnopqrstuvwxyz{CHANGED}"
)
"""All these signs, the commonest first, where they are found soonest; a test holds them against the table."""
_TABLE = _Table({char: char for char in NEWS if char not in CHANGED})
_SAME = "".join(_TABLE)
"""What it leaves of them as it is."""
_STRAIGHT = array("I", range(1024))
"""The offsets of a text that lost nothing, as far as most paragraphs go."""
_LONG = 40
"""Code points of a text of several words: its letters are more than what folding may change of them."""
_FEW = 40
"""Distinct code points of a text that folding changes: more than Arabic news has, fewer than a text of
Korean syllables, which would be gone over once for each.
"""


def straight(length: int) -> array[int]:
    """The offsets of a text of which folding moved nothing."""
    return _STRAIGHT[: length + 1] if length < len(_STRAIGHT) else array("I", range(length + 1))


def fold(text: str) -> Folded:
    """Fold a text for search.

    `fold("الأُمَّــة").text == "الامه"` (U+0627 U+0644 U+0623 U+064F U+0645 U+0651 U+064E U+0640
    U+0640 U+0629 → U+0627 U+0644 U+0627 U+0645 U+0647), with offsets 0 1 2 4 9 and 10 at the end.
    White space stays one for one, newlines as they are.
    """
    changed = _changed(text)
    if changed is not None:
        folded = _replaced(text, changed)
        if len(folded) == len(text):
            return Folded(folded, straight(len(text)))
        gone = frozenset(char for char in changed if not _TABLE[char])
        offsets = array("I", [logical_i for logical_i, char in enumerate(text) if char not in gone])
        offsets.append(len(text))
        return Folded(folded, offsets)
    pieces = list(map(_TABLE.__getitem__, text))
    folded = "".join(pieces)
    if not _SEVERAL.isdisjoint(text):
        offsets = array("I")
        for logical_i, piece in enumerate(pieces):
            offsets.extend(repeat(logical_i, len(piece)))
    elif len(folded) == len(text):
        offsets = array("I", range(len(text)))
    else:
        offsets = array("I", compress(range(len(text)), pieces))  # where something is left
    offsets.append(len(text))
    return Folded(folded, offsets)


def folded_text(text: str) -> str:
    """What `fold` makes of a text, for those who need no way back, in half the time."""
    if not text.strip(_SAME):
        return text
    if len(text) > _LONG and (changed := _changed(text)) is not None:
        return _replaced(text, changed)
    return "".join(map(_TABLE.__getitem__, text))


def _changed(text: str) -> list[str] | None:
    """What folding changes of a text, one sign for one or for none; None where it is more than a few."""
    if text.strip(NEWS):
        changed = [char for char in set(text) if _TABLE[char] != char]
    else:  # nothing else in it, as in most paragraphs
        changed = [char for char in CHANGED if char in text]
    return changed if len(changed) <= _FEW and _SEVERAL.isdisjoint(changed) else None


def _replaced(text: str, changed: list[str]) -> str:
    """Replacing a few in turn is far quicker than looking at every letter: what one folds to is folded."""
    for char in changed:
        text = text.replace(char, _TABLE[char])
    return text


def find(needle: str, haystack: Folded) -> Iterator[tuple[int, int]]:
    """Logical slices of the haystack's text that mean the needle, from the first to the last.

    The needle is folded like the haystack; any white space in it matches any other, newlines too.
    `list(find("امه", fold("الأُمَّة")))` is `[(2, 8)]` (from U+0623 to U+0629).
    """
    words = fold(needle).text.split()
    if not words:
        return
    for match in re.finditer(r"\s+".join(map(re.escape, words)), haystack.text):
        yield haystack.span(*match.span())
