"""Words that tell who speaks in English, from their table: titles, bodies, nouns that are no names."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_TABLES = Path(__file__).parents[1] / "tables"


def rows(table: str) -> list[list[str]]:
    """The lines of a table, in columns, without its comments."""
    lines = (_TABLES / table).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in rows("english-words.tsv")}


def among(name: str) -> frozenset[str]:
    """The words of one list. Raises KeyError for one that the table has not."""
    return _lists()[name]


def either(name: str) -> str:
    """A pattern of any of them, the longest first."""
    return "(?:" + "|".join(sorted(among(name), key=lambda word: (-len(word), word))) + ")"
