"""The speakers of an article, each once, and under a rule the quotes of the chosen one."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.article import Article
from reader.locale import _, language
from reader.speech import Quote, Speaker, Speech
from reader.text.layout import Line, Options, fit, layout
from reader.tui.messages import QuoteChosen, SpeakerChosen
from reader.tui.strips import across, align, behind, draw
from reader.tui.theme import NUMBERED, Depth, tints
from reader.tui.widgets.pane import Pane

AUTO = Options()
BAR = "▌"
BAR_RTL = "▐"
# Direct speech has marks, indirect speech an arrow that points along the reading direction.
DIRECT, INDIRECT, INDIRECT_RTL = "“", "›", "‹"
# Lines of a quote: of any, and of the one under the cursor.
LINES, LINES_OPEN = 3, 12
# The sign of a quote and the blank after it; likewise the bar of a speaker.
SIGN = 2


class Drawn(NamedTuple):
    """One row, and whether the cursor's background goes behind it."""

    strip: Strip
    current: bool


class SpeakersPane(Pane):
    """Who speaks in the article, how often, and what the chosen one says."""

    def __init__(self, *, rtl: bool, depth: Depth) -> None:
        super().__init__(rtl=rtl, depth=depth, id="speakers")
        self.article: Article | None = None
        self.speech: Speech | None = None
        """None until it is known."""
        self._chosen = 0
        self._quote_i: int | None = None
        """Place among the chosen speaker's quotes; None while the cursor is among the speakers."""
        self._rows: list[Drawn] | None = None
        self._first_speaker = 0
        self._first_quote = 0

    # -- what the screen tells it ----------------------------------------------------------------

    def show(self, article: Article) -> None:
        """Another article is shown; its speakers come when they are known."""
        self.article, self.speech = article, None
        self._chosen, self._quote_i, self._first_speaker, self._first_quote = 0, None, 0, 0
        self.redraw()

    def hear(self, speech: Speech) -> None:
        """Who said what is known."""
        self.speech = speech
        self.redraw()

    def follow(self, quote: Quote) -> None:
        """Put the cursor on a quote that was reached elsewhere, telling nobody."""
        if self.speech is not None:
            self._chosen = [speaker.id for speaker in self.speech.speakers].index(quote.speaker_id)
            self._quote_i = self.quotes.index(quote)
            self.redraw()

    def step(self, by: int) -> None:
        """Choose the next (1) or previous (-1) speaker."""
        if self.speech is not None and 0 <= self._chosen + by < len(self.speech.speakers):
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
        count = len(self.speech.speakers) if self.speech else 0
        self.label(_("Speakers"), str(count) if count else "")
        self.refresh()

    @property
    def speaker(self) -> Speaker | None:
        """The chosen one."""
        return self.speech.speakers[self._chosen] if self.speech and self.speech.speakers else None

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """What the chosen one says."""
        return self.speech.by(self.speaker.id) if self.speech and self.speaker else ()

    @property
    def quote(self) -> Quote | None:
        """The one under the cursor."""
        return self.quotes[self._quote_i] if self._quote_i is not None else None

    # -- moving: speakers first, then the chosen one's quotes --------------------------------------

    def move(self, rows: int) -> None:
        """Move the cursor; from the last speaker down to the quotes, from the first quote up again."""
        if self.speech is None or not self.speech.speakers:
            return
        if self._quote_i is None:
            target = self._chosen + rows
            if target >= len(self.speech.speakers) and self._chosen == len(self.speech.speakers) - 1:
                self._point(0)
            else:
                self._choose(max(0, min(target, len(self.speech.speakers) - 1)))
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
        if self.speech and self.speech.speakers:
            if self._quote_i is None:
                self._choose(len(self.speech.speakers) - 1)
            else:
                self._point(len(self.quotes) - 1)

    def enter(self) -> None:
        """From a speaker to the first quote; on a quote the screen goes to its place."""
        if self._quote_i is None and self.quotes:
            self._point(0)

    def on_resize(self) -> None:
        """Lay out anew."""
        self.redraw()

    def renew(self) -> None:
        """Nothing is kept but what was heard."""
        self.redraw()

    def _choose(self, index: int) -> None:
        self._quote_i = None
        if self.speech and self.speech.speakers:
            self._chosen, self._first_quote = index, 0
            self.redraw()
            self.post_message(SpeakerChosen(self.speech.speakers[index].id))

    def _point(self, quote_i: int) -> None:
        self._quote_i = quote_i
        self.redraw()
        self.post_message(QuoteChosen(self.quotes[quote_i]))

    # -- drawing ---------------------------------------------------------------------------------

    def row(self, line_y: int) -> Strip:
        """One row in view."""
        if self._rows is None:
            self._rows = self._draw()
        if line_y >= len(self._rows):
            return Strip.blank(self.width, self.rich_style)
        strip, current = self._rows[line_y]
        return behind(strip, self.cursor_ink) if current else strip

    def _draw(self) -> list[Drawn]:
        base = self.rich_style
        if self.speech is None:
            return []
        if not self.speech.speakers:
            return [
                self._plain(line, base + self.ink("dim"))
                for line in self._lines(_("nobody is quoted in this article"), LINES)
            ]
        ground = self.background_colors[1].hex
        speakers, quotes = self.speech.speakers, self.quotes

        def speaker_rows(index: int) -> list[Drawn]:
            return self._speaker_rows(index, speakers[index], ground)

        def quote_rows(index: int) -> list[Drawn]:
            return self._quote_rows(index, quotes[index], ground)

        # The speakers take half of the pane at most, so that the chosen one's words are in view.
        half = max(3, self.height // 2)
        above = _window(len(speakers), speaker_rows, self._chosen, half, self._first_speaker)
        blank = Drawn(Strip.blank(self.width, base), current=False)
        rule = Drawn(Strip([Segment("─" * self.width, base + self.ink("dim"))], self.width), current=False)
        drawn = [*above.rows, rule, blank]
        room = max(1, self.height - len(drawn))
        below = _window(len(quotes), quote_rows, self._quote_i or 0, room, self._first_quote)
        self._first_speaker, self._first_quote = above.first, below.first
        return drawn + below.rows

    def _speaker_rows(self, index: int, speaker: Speaker, ground: str) -> list[Drawn]:
        base, tint = self.rich_style, tints(index, ground, self.depth)
        count = str(len(self.speech.by(speaker.id))) if self.speech else ""
        current = index == self._chosen
        room = max(1, self.width - SIGN - len(count) - 1)
        name = fit(speaker.name, room)
        ink = base + tint.name
        label = Strip([Segment(name.visual, ink)], name.cells)
        number = Strip([Segment(count, ink)], len(count))
        right, left = (label, number) if self.rtl else (number, label)
        bar = str(index + 1)[:SIGN] if self.depth in NUMBERED else (BAR_RTL if self.rtl else BAR)
        rows = [self._beside(bar, across(right, left, self.width - SIGN, base), base + tint.name)]
        if speaker.role:
            role = fit(speaker.role, self.width - SIGN)
            strip = draw(
                role,
                self.width - SIGN,
                base + self.ink("dim"),
                indent=align(role, self.width - SIGN, self.rtl),
            )
            rows.append(self._beside("" if self.depth in NUMBERED else bar, strip, base + tint.name))
        return [*(Drawn(strip, current) for strip in rows), Drawn(Strip.blank(self.width, base), False)]

    def _quote_rows(self, index: int, quote: Quote, ground: str) -> list[Drawn]:
        base, tint = self.rich_style, tints(self._chosen, ground, self.depth)
        current = index == self._quote_i
        text = self.article.text[quote.start : quote.end] if self.article else ""
        sign = DIRECT if quote.kind == "direct" else (INDIRECT_RTL if self.rtl else INDIRECT)
        ink = base + Style(color=tint.name.color) if quote.kind == "direct" else base
        rows = [
            self._beside(
                sign if line_y == 0 else "", self._plain(line, ink, self.width - SIGN).strip, base + tint.name
            )
            for line_y, line in enumerate(self._lines(text, LINES_OPEN if current else LINES))
        ]
        if current:
            reason = quote.reason.ar if language() == "ar" else quote.reason.en
            rows += [
                self._beside("", self._plain(line, base + self.ink("dim"), self.width - SIGN).strip, base)
                for line in self._lines(reason, LINES, Options(base="rtl" if self.rtl else "ltr"))
            ]
        return [*(Drawn(strip, current) for strip in rows), Drawn(Strip.blank(self.width, base), False)]

    def _lines(self, text: str, most: int, options: Options = AUTO) -> list[Line]:
        """A text in the width of the pane less the sign; cut by an ellipsis after so many lines."""
        text = " ".join(text.split())
        room = max(1, self.width - SIGN)
        laid = layout(text, room, options)
        if len(laid) <= most:
            return [laid[line_y] for line_y in range(len(laid))]
        return [
            *(laid[line_y] for line_y in range(most - 1)),
            fit(text[laid.span(most - 1)[0] :], room, Options(base=laid.base)),
        ]

    def _plain(self, line: Line, ink: Style, width: int | None = None) -> Drawn:
        room = self.width if width is None else width
        return Drawn(draw(line, room, ink, indent=align(line, room, self.rtl)), False)

    def _beside(self, sign: str, strip: Strip, ink: Style) -> Strip:
        """A sign in its column, at the side where reading starts."""
        column = Segment(sign.rjust(SIGN) if self.rtl else sign.ljust(SIGN), ink)
        return Strip([*strip, column] if self.rtl else [column, *strip], strip.cell_length + SIGN)


class _Window(NamedTuple):
    rows: list[Drawn]
    first: int


def _window(
    count: int, rows_of: Callable[[int], list[Drawn]], current: int, height: int, first: int
) -> _Window:
    """So many blocks from `first` on as go into `height` rows, moved so that the current one is whole.

    Only the blocks that are shown, or may be, are drawn.
    """
    drawn: dict[int, list[Drawn]] = {}

    def rows(index: int) -> list[Drawn]:
        if index not in drawn:
            drawn[index] = rows_of(index)
        return drawn[index]

    # A block has two rows at least, so none further up can stay in view.
    first = max(min(first, current), current - height // 2)
    while first < current and sum(len(rows(index)) for index in range(first, current + 1)) - 1 > height:
        first += 1
    shown: list[Drawn] = []
    for index in range(first, count):
        # The blank row behind the last block may go.
        if shown and len(shown) + len(rows(index)) - 1 > height:
            break
        shown += rows(index)
    return _Window(shown[:height], first)
