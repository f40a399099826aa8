"""Tables of phrases as the other modules write them: entries between bars, folded when they are read."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.text.fold import folded_text

_WORD = re.compile(r"\w+")


def phrases(table: str) -> list[str]:
    """The entries of a table, folded, the longest first, so that an alternation finds the whole phrase.

    Always in the same order: patterns made of them are remembered (`headstart`).
    """
    entries = {" ".join(each.split()) for each in folded_text(table).replace("\n", "|").split("|")}
    return sorted(sorted(entries - {""}), key=len, reverse=True)


def any_of(table: str) -> str:
    """A pattern for any entry of a table, over folded text."""
    return "|".join(map(re.escape, phrases(table)))


def bare_phrases(table: str) -> frozenset[str]:
    """The entries without signs: «أ.ف.ب» and «أ ف ب» are one."""
    return frozenset(map(bare, phrases(table)))


@lru_cache(16)
def folded(line: str) -> str:
    """A line folded, its blanks single; the last ones are remembered: a line is asked about several times."""
    return " ".join(folded_text(line).split())


def bare(words: str) -> str:
    """Words folded, without the signs between them."""
    return " ".join(_WORD.findall(folded_text(words)))
