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
