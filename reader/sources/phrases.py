"""Tables of phrases as the other modules write them: entries between bars, folded when they are read."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reader.text.fold import folded_text

_WORD = re.compile(r"\w+")


def phrases(table: str) -> frozenset[str]:
    """The entries of a table, folded."""
    lines = folded_text(table.replace("|", "\n"))  # without bars folded faster: as news, which has none
    return frozenset(map(str.strip, lines.split("\n"))) - {""}


def any_of(table: str) -> str:
    """A pattern for any entry of a table, over folded text: the longest first, to find the whole phrase.

    Always in the same order: patterns made of them are remembered (`headstart`).
    """
    return "|".join(map(re.escape, sorted(sorted(phrases(table)), key=len, reverse=True)))


@cache
def bare_phrases(table: str) -> frozenset[str]:
    """The entries without signs: «أ.ف.ب» and «أ ف ب» are one. Worked out when first asked for, and kept."""
    return frozenset(map(bare, phrases(table)))


@lru_cache(16)
def folded(line: str) -> str:
    """A line folded, its blanks single; the last ones are remembered: a line is asked about several times."""
    return " ".join(folded_text(line).split())


def bare(words: str) -> str:
    """Words folded, without the signs between them."""
    return " ".join(_WORD.findall(folded_text(words)))
