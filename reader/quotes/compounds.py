"""Names of places and bodies that are written in several words, and read as one: هونغ كونغ, بي بي سي."""

from __future__ import annotations

from functools import cache

from reader.quotes.lexicon import table_lines


@cache
def compounds() -> dict[str, tuple[str, ...]]:
    """Last word → what stands before it, of all names that are written in several words: هونغ كونغ."""
    found: dict[str, tuple[str, ...]] = {}
    for line in (*table_lines("places.tsv"), *table_lines("organisations.tsv")):
        head, blank, last = line[: line.find("\t")].rpartition(" ")
        if blank:
            found[last] = (*found.get(last, ()), head)
    return found
