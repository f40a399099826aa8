"""The sets of lists.tsv, by their names: what a rule or two ask of a word."""

from __future__ import annotations

from functools import cache

from reader.quotes.tables.lexicon import lexicon


@cache
def listed(name: str) -> frozenset[str]:
    """The folded words of a list. Raises KeyError for one that the table has not."""
    return frozenset(lexicon().lists[name].split())


@cache
def with_and(words: frozenset[str]) -> frozenset[str]:
    """The words of a list, and each behind an "and": بمواجهته, وبمواجهته."""
    return words.union(["و" + word for word in words])


@cache
def with_article(words: frozenset[str]) -> frozenset[str]:
    """The words of a list, each behind its article: الأخير, الأخيرة."""
    return frozenset(["ال" + word for word in words])


@cache
def affixes(name: str) -> tuple[str, ...]:
    """The same as `str.startswith` and `str.endswith` take them: how words begin or end."""
    return tuple(listed(name))
