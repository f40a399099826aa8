"""When two names are one: the same words in order, or the same consonants of a foreign name."""

from __future__ import annotations

from itertools import pairwise

from reader.quotes.tables.lexicon import lexicon

_TWO = 2
"""Names by which somebody with three is called as well."""
_SKELETON = str.maketrans(
    {"ا": "", "و": "", "ي": "", "ه": "", "غ": "ق", "ج": "ق", "ط": "ت", "ص": "س", "خ": "ك", "ڤ": "ف"}
)


def same_name(known: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """One's words in the other, in order, up to the same family name: (شيباني) and (اسعد, شيباني)."""
    if known == name:
        return True
    short, long = sorted((known, name), key=len)
    rest = iter(long)
    return all(word in rest for word in short)


def of_house(known: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """بلحاج حميدة of بشرى بلحاج حميدة: a family's name of several words, which tells nobody's gender."""
    return 1 < len(name) < len(known) and known[-len(name) :] == name


def by_father(known: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """ولد الشيخ of إسماعيل ولد الشيخ أحمد: whom his father's name calls, with another behind it."""
    return len(name) == _TWO and name[0] == "ولد" and (name[0], name[1]) in pairwise(known[1:])


def lengthened(known: tuple[str, ...], name: tuple[str, ...], *, house: bool) -> bool:
    """حمد بن سيف, تركي الفيصل, who are حمد بن سيف آل سيف and تركي الفيصل بن راشد as well: and the whole.

    `house`: a sheikh, who is ناصر المحمد and ناصر المحمد الأحمد الراشد.
    """
    short, long = sorted((known, name), key=len)
    if not 1 < len(short) < len(long) or long[: len(short)] != short:
        return False
    more = long[len(short)]
    if house and more in lexicon().names:
        return True
    family = short[-1].startswith("بن") and (more.startswith("ال") or more.endswith("ي"))
    return more.startswith("بن") or family  # no object of a verb


def skeleton(word: str) -> str:
    """A name without its long vowels, the letters that are confused made one."""
    return word.translate(_SKELETON)


def shortened(known: tuple[str, ...], name: tuple[str, ...], text: str) -> bool:
    """كاظم عبد الصمد and كاظم عبد الصمد الفلاني, كاظم جابر and كاظم جابر منصور.

    `text`: the longer one, where no ال ends it before.
    """
    short, long = sorted((known, name), key=len)
    before = text.split()[-3:-1]  # رنا السالم is a whole name
    if len(long) != _TWO + 1 or short != long[:_TWO]:
        return False
    whole = bool(before) and before[-1].startswith("ال") and before[0] != "عبد"
    third = long[-1] in lexicon().names and long[-1] not in lexicon().nouns  # no نجم
    return third or (not whole and long[-1].endswith("ي"))
