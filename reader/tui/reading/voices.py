"""The quotes of an article by the place where they stand, and what tells their speakers apart there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from reader.speech import Quote, Speech
from reader.tui.reading.column import Row
from reader.tui.strips import Paint
from reader.tui.theme import NUMBERED, Depth, tints


class Voices:
    """Who speaks where."""

    def __init__(self, speech: Speech) -> None:
        self.speech = speech
        self._starts = [quote.start for quote in speech.quotes]
        # How far the quotes up to each one reach: where they stop short of a row, so do all before.
        self._reach = list(accumulate((quote.end for quote in speech.quotes), max))
        self._order = {speaker.id: index for index, speaker in enumerate(speech.speakers)}

    def beside(self, position: int, by: int) -> int:
        """Which quote is the next (1) or the previous (-1) one from a code point."""
        above = bisect_left(self._starts, position)
        return above if by > 0 else above - 1

    def within(self, row: Row) -> list[Quote]:
        """The quotes that have words in a row."""
        if not row.quotable or row.line is None:
            return []
        quotes = []
        at = bisect_left(self._starts, row.line.end) - 1
        while at >= 0 and self._reach[at] > row.line.start:
            if self.speech.quotes[at].end > row.line.start:
                quotes.append(self.speech.quotes[at])
            at -= 1
        return quotes[::-1]

    def paints(
        self, quotes: Sequence[Quote], marked: Quote | None, speaker_id: str | None, ground: str, depth: Depth
    ) -> Iterator[Paint]:
        """The tints of quotes, the chosen speaker's the stronger, the marked quote's over them all."""
        for quote in quotes:
            tint = tints(self._order[quote.speaker_id], ground, depth)
            style = tint.chosen if quote.speaker_id == speaker_id else tint.quiet
            yield Paint(quote.start, quote.end, style)
        if marked is not None and marked in quotes:
            tint = tints(self._order[marked.speaker_id], ground, depth)
            yield Paint(marked.start, marked.end, tint.marked)

    def number(self, row: Row, quotes: Sequence[Quote], depth: Depth) -> str:
        """The number of the speaker whose quote begins in a row, where colours cannot tell."""
        if depth not in NUMBERED or row.line is None:
            return ""
        begins = (quote for quote in quotes if row.line.start <= quote.start)
        return next((str(self._order[quote.speaker_id] + 1) for quote in begins), "")
