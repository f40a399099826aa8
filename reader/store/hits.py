"""Where the words of a query stand in a text."""

from __future__ import annotations

from collections.abc import Iterator

from reader.store.query import Query, Term
from reader.store.stem import stem, stems, words
from reader.text.fold import fold


def hits(text: str, query: Query) -> list[tuple[int, int]]:
    """Where the words of a query stand in a text: logical slices, in order, not overlapping."""
    wanted = [term for term in query.of("word") if not term.negated]
    if not wanted:
        return []
    folded = fold(text)
    found = list(words(folded.text))
    spans = set[tuple[int, int]]()
    for term in wanted:
        means = _means(term)
        width = len(term.words)
        for word_i, word in enumerate(found):
            if width == 1:
                if means(word[0]):
                    # Of a beginning so much is marked, and what the word wears before it.
                    at = max(0, word[0].find(term.words[0]))
                    end = word.start() + at + len(term.words[0]) if term.prefix else word.end()
                    spans.add(folded.span(word.start(), max(end, word.start() + 1)))
            elif tuple(each[0] for each in found[word_i : word_i + width]) == term.words:
                spans.add(folded.span(word.start(), found[word_i + width - 1].end()))
    return list(_merged(sorted(spans)))


class _means:  # noqa: N801 - it is called like a function
    """Whether a word of a text is one that is searched; what was asked is remembered."""

    def __init__(self, term: Term) -> None:
        self._word = term.words[0]
        self._stem = stem(self._word)
        self._prefix = term.prefix
        self._known = dict[str, bool]()

    def __call__(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._judge(word)
        return known

    def _judge(self, word: str) -> bool:
        wanted = {self._word, self._stem}
        if word in wanted or not wanted.isdisjoint(stems(word)):
            return True
        return self._prefix and (word.startswith(self._word) or self._clad(word))

    def _clad(self, word: str) -> bool:
        return any(each.startswith(self._word) for each in stems(word))


def _merged(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    start, end = -1, -1
    for first, past in spans:
        if first >= end:
            if end > start:
                yield start, end
            start, end = first, past
        else:
            end = max(end, past)
    if end > start:
        yield start, end
