"""The speakers of an article, each once, and under a rule the quotes of the chosen one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from textual import events
from textual.strip import Strip

from reader.article import Article, Note
from reader.locale import _
from reader.speech import Quote, Speaker, Speech
from reader.tui.messages import QuoteChosen, SpeakerChosen
from reader.tui.sieve import Sieve, words_of
from reader.tui.strips import BETWEEN, behind
from reader.tui.theme import Depth, tints
from reader.tui.widgets.pane import Pane
from reader.tui.widgets.speakerrows import LINES, Brush, Drawn, window

Span = tuple[int, int]
"""The code points of a quote: what a note on it is kept by."""


LEAST, RULED = 3, 2
"""Rows of the speakers at least, and of the rule below them."""


class SpeakersPane(Pane):
    """Who speaks in the article, how often, and what the chosen one says."""

    def __init__(self, *, rtl: bool, depth: Depth) -> None:
        super().__init__(rtl=rtl, depth=depth, id="speakers")
        self.article: Article | None = None
        self.speech: Speech | None = None
        """None until it is known."""
        self.sieve = Sieve()
        """Which quotes are shown; it stays from article to article."""
        self._notes: Mapping[Span, str] = {}
        self._said: list[tuple[int, tuple[Quote, ...]]] = []
        """The speakers that are shown: place in `Speech.speakers`, and their quotes that are shown."""
        self._chosen = 0
        """Place among those that are shown."""
        self._quote_i: int | None = None
        """Place among the chosen speaker's quotes; None while the cursor is among the speakers."""
        self._rows: list[Drawn] | None = None
        self._first_speaker = 0
        self._first_quote = 0

    # -- what the screen tells it ----------------------------------------------------------------

    def show(self, article: Article) -> None:
        """Another article is shown; its speakers come when they are known."""
        self.article, self.speech, self._notes = article, None, {}
        self._chosen, self._quote_i, self._first_speaker, self._first_quote = 0, None, 0, 0
        self._sift()

    def hear(self, speech: Speech) -> None:
        """Who said what is known."""
        self.speech = speech
        self._sift()

    def sift(self, sieve: Sieve) -> None:
        """Show only what a sieve lets through; the cursor stays on its speaker where it can."""
        held = self.speaker
        self.sieve = sieve
        self._quote_i, self._first_speaker, self._first_quote, self._chosen = None, 0, 0, 0
        self._sift()
        if held is not None and self.speech is not None:
            places = [self.speech.speakers[place].id for place, _quotes in self._said]
            if held.id in places:
                self._chosen = places.index(held.id)
        self.redraw()
        if self.speaker is not None:
            self.post_message(SpeakerChosen(self.speaker.id))

    def annotate(self, notes: Iterable[Note]) -> None:
        """What the reader noted on quotes of this article."""
        self._notes = {(note.start, note.end): note.text for note in notes}
        self.redraw()

    def follow(self, quote: Quote) -> None:
        """Put the cursor on a quote that was reached elsewhere, telling nobody."""
        if self.speech is None:
            return
        if not self.sieve.lets(quote):
            self.sieve = Sieve()
            self._sift()
        for place, (index, quotes) in enumerate(self._said):
            if self.speech.speakers[index].id == quote.speaker_id:
                self._chosen, self._quote_i = place, quotes.index(quote)
                self.redraw()

    def step(self, by: int) -> None:
        """Choose the next (1) or previous (-1) speaker."""
        if 0 <= self._chosen + by < len(self._said):
            self._choose(self._chosen + by)

    def release(self) -> bool:
        """From the quotes back to the speakers; False where the cursor was there already."""
        if self._quote_i is None:
            return False
        self._quote_i = None
        self.redraw()
        return True

    def redraw(self) -> None:
        """Draw all rows anew."""
        self._rows = None
        count = len(self._said)
        parts = [str(count)] if count else []
        if self.sieve:
            parts.append(words_of(self.sieve.kind, self.sieve.act))
        self.label(_("Speakers"), BETWEEN.join(parts))
        self.refresh()

    def _sift(self) -> None:
        """Find out which speakers are shown, with which quotes."""
        self._said = []
        if self.speech is not None:
            said: dict[str, list[Quote]] = {speaker.id: [] for speaker in self.speech.speakers}
            for quote in filter(self.sieve.lets, self.speech.quotes):
                said[quote.speaker_id].append(quote)
            every = enumerate(said.values())
            self._said = [(index, tuple(quotes)) for index, quotes in every if quotes]
        self._chosen = max(0, min(self._chosen, len(self._said) - 1))
        self.redraw()

    @property
    def speaker(self) -> Speaker | None:
        """The chosen one."""
        return self.speech.speakers[self._said[self._chosen][0]] if self.speech and self._said else None

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """What the chosen one says, as far as it is shown."""
        return self._said[self._chosen][1] if self._said else ()

    @property
    def quote(self) -> Quote | None:
        """The one under the cursor."""
        return self.quotes[self._quote_i] if self._quote_i is not None else None

    # -- moving: speakers first, then the chosen one's quotes --------------------------------------

    def move(self, rows: int) -> None:
        """Move the cursor; from the last speaker down to the quotes, from the first quote up again."""
        if not self._said:
            return
        last = len(self._said) - 1
        if self._quote_i is None:
            if self._chosen + rows > last and self._chosen == last:
                self._point(0)
            else:
                self._choose(max(0, min(self._chosen + rows, last)))
        elif self._quote_i == 0 and rows < 0:
            self._quote_i = None
            self.redraw()
        else:
            self._point(max(0, min(self._quote_i + rows, len(self.quotes) - 1)))

    def top(self) -> None:
        """To the first speaker, or the first quote."""
        if self._quote_i is None:
            self._choose(0)
        else:
            self._point(0)

    def bottom(self) -> None:
        """To the last speaker, or the last quote."""
        if self._quote_i is None:
            self._choose(len(self._said) - 1)
        else:
            self._point(len(self.quotes) - 1)

    def enter(self) -> None:
        """From a speaker to the first quote; on a quote the screen goes to its place."""
        if self._quote_i is None and self.quotes:
            self._point(0)

    def on_click(self, event: events.Click) -> None:
        """A click chooses a speaker or a quote."""
        offset = event.get_content_offset(self)
        rows = self._drawn()
        if offset is None or offset.y >= len(rows):
            return
        row = rows[offset.y]
        if row.speaker is not None:
            self._choose(row.speaker)
        elif row.quote is not None:
            self._point(row.quote)

    def fit(self) -> None:
        """Lay out anew."""
        self.redraw()

    def renew(self) -> None:
        """Nothing is kept but what was heard."""
        self.redraw()

    def _choose(self, place: int) -> None:
        self._quote_i = None
        if self._said:
            self._chosen, self._first_quote = place, 0
            self.redraw()
            if self.speaker is not None:
                self.post_message(SpeakerChosen(self.speaker.id))

    def _point(self, quote_i: int) -> None:
        self._quote_i = quote_i
        self.redraw()
        self.post_message(QuoteChosen(self.quotes[quote_i]))

    # -- drawing ---------------------------------------------------------------------------------

    def row(self, line_y: int) -> Strip:
        """One row in view."""
        rows = self._drawn()
        if line_y >= len(rows):
            return Strip.blank(self.width, self.rich_style)
        return behind(rows[line_y].strip, self.cursor_ink) if rows[line_y].current else rows[line_y].strip

    @property
    def current_y(self) -> int:
        """The first row of what the cursor is on."""
        return next((line_y for line_y, row in enumerate(self._drawn()) if row.current), 0)

    def _drawn(self) -> list[Drawn]:
        if self._rows is None:
            self._rows = self._draw()
        return self._rows

    def _draw(self) -> list[Drawn]:
        speech = self.speech
        if speech is None:
            return []
        brush = Brush(self.width, self.rtl, self.depth, self.rich_style, self.ink("dim"), self.tashkeel)
        if not self._said:
            nobody = _("nobody is quoted in this article: {people} shows everybody who spoke")
            words = (
                _("nothing of this kind is quoted here: {sift_quotes} chooses another")
                if speech.speakers
                else nobody
            )
            return [
                Drawn(strip, False)
                for strip in brush.plain(self.legend.told(words), LINES, brush.base + brush.dim)
            ]
        ground = self.background_colors[1].hex
        text = self.article.text if self.article else ""

        def speaker_rows(place: int) -> list[Drawn]:
            index, quotes = self._said[place]
            tint = tints(index, ground, self.depth)
            speaker, chosen = speech.speakers[index], place == self._chosen
            last = len(speech.speakers)
            *rows, blank = brush.speaker(speaker, index + 1, len(quotes), tint, chosen=chosen, last=last)
            return [*(Drawn(strip, place == self._chosen, place) for strip in rows), Drawn(blank, False)]

        @cache  # of the one under the cursor it is asked twice
        def quote_rows(place: int) -> list[Drawn]:
            quote = self.quotes[place]
            tint = tints(self._said[self._chosen][0], ground, self.depth)
            note = self._notes.get((quote.start, quote.end), "")
            current = place == self._quote_i
            words = text[quote.start : quote.end]
            *rows, blank = brush.quote(quote, words, note, tint, current=current, room=most)
            return [*(Drawn(strip, current, None, place) for strip in rows), Drawn(blank, False)]

        # The speakers take half of the pane at most, so that the chosen one's words are in view, and less
        # where the quote under the cursor and its reason need more.
        most = self.height - LEAST - RULED
        need = len(quote_rows(self._quote_i)) - 1 if self._quote_i is not None else 0
        half = max(LEAST, min(self.height // 2, self.height - RULED - need))
        above = window(len(self._said), speaker_rows, self._chosen, half, self._first_speaker)
        drawn = [*above.rows, Drawn(brush.rule, False), Drawn(brush.blank, False)]
        room = max(1, self.height - len(drawn))
        below = window(len(self.quotes), quote_rows, self._quote_i or 0, room, self._first_quote)
        self._first_speaker, self._first_quote = above.first, below.first
        return drawn + below.rows
