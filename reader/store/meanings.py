"""Words of the news: which say nothing, which any news has, and which mean the same.

The table is `news.txt`, for `likeness`, which compares articles by what is left. A line is a family: a verb
in the forms that news use, a noun in singular and plural; its first word stands for all. The stems of a
word are looked up too, so no form with an article, a preposition or a pronoun needs to be listed.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path

from reader.named import NamedTuple
from reader.text.fold import fold

TABLE = Path(__file__).with_name("news.txt")


class Meanings(NamedTuple):
    """The table, folded."""

    empty: frozenset[str]
    """Words that stand in any sentence, and those that date it."""
    numbers: dict[str, int]
    common: frozenset[str]
    """First words of families that news of all kinds have."""
    families: dict[str, str]
    """Each word to the one that stands for its family."""


@cache
def meanings() -> Meanings:
    """Read the table; 2 ms, for those who take entries in."""
    sections = defaultdict[str, list[list[str]]](list)
    name = ""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line[1 : line.index("]")]
        elif line and not line.startswith("#"):
            sections[name].append(fold(line).text.split())
    families = sections["meanings"] + sections["common"]  # where a word is in both, any news has it
    return Meanings(
        frozenset(word for line in sections["empty"] for word in line),
        {word: int(line[0]) for line in sections["numbers"] for word in line[1:]},
        frozenset(line[0] for line in sections["common"]),
        {word: line[0] for line in families for word in line},
    )
