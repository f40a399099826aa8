"""When two names are one: the same words in order, or the same consonants of a foreign name."""

from __future__ import annotations

_SKELETON = str.maketrans(
    {"ا": "", "و": "", "ي": "", "ه": "", "غ": "ق", "ج": "ق", "ط": "ت", "ص": "س", "خ": "ك", "ڤ": "ف"}
)


def same_name(known: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """One's words in the other, in order, up to the same family name: (شيباني) and (اسعد, شيباني)."""
    short, long = sorted((known, name), key=len)
    rest = iter(long)
    return all(word in rest for word in short)


def skeleton(word: str) -> str:
    """A name without its long vowels, the letters that are confused made one."""
    return word.translate(_SKELETON)
