"""Names of places and bodies that are written in several words, and read as one: هونغ كونغ, بي بي سي."""

from __future__ import annotations

from functools import cache

from reader.quotes.lexicon import SEVERAL, lexicon


@cache
def compounds() -> dict[str, tuple[str, ...]]:
    """Last word → what stands before it, of all names that are written in several words: هونغ كونغ."""
    found: dict[str, tuple[str, ...]] = {}
    for (name,) in lexicon().rows(SEVERAL):
        head, _, last = name.rpartition(" ")
        found[last] = (*found.get(last, ()), head)
    return found


@cache
def last_words(heads: tuple[str, ...]) -> tuple[str, ...]:
    """What stands right before the last word of such names."""
    return tuple([head.rpartition(" ")[2] for head in heads])
