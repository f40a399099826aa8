"""The rows of a speakers' pane: how a speaker and a quote are drawn, and which of many are in view."""

from __future__ import annotations

from collections.abc import Callable

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.locale import language
from reader.named import NamedTuple
from reader.speech import Quote, Speaker
from reader.text.layout import Line, Options, fit, layout
from reader.tui.sieve import doubt, words_of
from reader.tui.strips import across, align, draw, listed
from reader.tui.theme import NUMBERED, Depth, Tints

BAR, BAR_RTL = "▌", "▐"
# Direct speech has marks, indirect speech an arrow that points along the reading direction; whose words are a
# guess is asked.
DIRECT, INDIRECT, INDIRECT_RTL = "“", "›", "‹"
GUESS, GUESS_RTL = "?", "؟"
# Stands before what the reader wrote on a quote.
NOTE = "✎"
# Lines of a quote: of any, and of the one under the cursor; of a note; of a reason; of the name of the chosen
# one, and of the role.
LINES, LINES_OPEN, LINES_NOTE, LINES_REASON, LINES_NAME = 3, 12, 3, 8, 3
# The sign of a quote and the blank after it; likewise the bar of a speaker.
SIGN = 2


class Drawn(NamedTuple):
    """One row, and whether the cursor's background goes behind it."""

    strip: Strip
    current: bool
    speaker: int | None = None
    """What a click there means: a speaker, by place in the list, or"""
    quote: int | None = None
    """a quote, by place among the chosen speaker's."""


class Brush(NamedTuple):
    """Draws in one width and one set of inks."""

    width: int
    rtl: bool
    depth: Depth
    base: Style
    dim: Style
    tashkeel: bool = True
    """Vowel marks are shown."""

    @property
    def auto(self) -> Options:
        """For texts of articles."""
        return Options(tashkeel=self.tashkeel)

    @property
    def own(self) -> Options:
        """For texts of the interface."""
        return Options(base="rtl" if self.rtl else "ltr")

    def speaker(
        self, speaker: Speaker, number: int, count: int, tint: Tints, *, chosen: bool = False, last: int = 1
    ) -> list[Strip]:
        """Name and count, and the role below, of the chosen one whole.

        Where colours do not tell, the number stands before, in a column for that of the `last` one.
        """
        numbered = self.depth in NUMBERED
        cells = max(SIGN, len(str(last)) + 1) if numbered else SIGN
        ink, room = self.base + tint.name, max(1, self.width - cells)
        most = LINES_NAME if chosen else 1
        counted = str(count)
        name, *more = lines_of(speaker.name, room - len(counted) - 1, most, self.auto)
        label = Strip([Segment(name.visual, ink)], name.cells)
        amount = Strip([Segment(counted, ink)], len(counted))
        right, left = (label, amount) if self.rtl else (amount, label)
        rows = [across(right, left, room, self.base), *(self.line(line, ink, room) for line in more)]
        if speaker.role:
            roles = lines_of(speaker.role, room, most, self.auto)
            rows += [self.line(line, self.base + self.dim, room) for line in roles]
        bar = str(number) if numbered else (BAR_RTL if self.rtl else BAR)
        beside = [
            self.beside("" if numbered and line_y else bar, row, ink, cells)
            for line_y, row in enumerate(rows)
        ]
        return [*beside, self.blank]

    def quote(
        self, quote: Quote, text: str, note: str, tint: Tints, *, current: bool, room: int = 0
    ) -> list[Strip]:
        """Its words, what was noted on it, and of the current one why it was given to its speaker.

        Of its words so many rows as leave room for the rest, where there is no room for all.
        """
        direct, guess = quote.kind == "direct", doubt(quote.confidence)
        sign = DIRECT if direct else (INDIRECT_RTL if self.rtl else INDIRECT)
        if guess:
            sign = GUESS_RTL if self.rtl else GUESS
        ink, quiet = Style(color=tint.name.color) if direct else Style(), self.dim
        reason = quote.reason.ar if language() == "ar" else quote.reason.en
        parts = [(NOTE, note, self.auto, LINES_NOTE if current else 1, Style())] if note else []
        if current:
            kind = listed(words_of(quote.kind, quote.act), guess)
            parts += [("", words, self.own, LINES_REASON, quiet) for words in (kind, reason)]
        about = [
            (mark, style, lines_of(words, self.width - SIGN, most, options))
            for mark, words, options, most, style in parts
        ]
        left = room - sum(len(lines) for _mark, _style, lines in about)
        most = max(LINES, min(LINES_OPEN, left)) if current else LINES
        said = lines_of(text, self.width - SIGN, most, self.auto)
        rows = [
            self.beside("" if line_y else mark, self.line(line, self.base + style), self.base + tint.name)
            for mark, style, lines in [(sign, ink, said), *about]
            for line_y, line in enumerate(lines)
        ]
        return [*rows, self.blank]

    def plain(self, text: str, most: int, ink: Style) -> list[Strip]:
        """A text of the interface in the whole width."""
        return [self.line(each, ink, self.width) for each in lines_of(text, self.width, most, self.own)]

    @property
    def blank(self) -> Strip:
        """An empty row."""
        return Strip.blank(self.width, self.base)

    @property
    def rule(self) -> Strip:
        """Between speakers and quotes."""
        return Strip([Segment("─" * self.width, self.base + self.dim)], self.width)

    def line(self, line: Line, ink: Style, width: int | None = None) -> Strip:
        """One line at the side where reading starts."""
        room = max(1, self.width - SIGN) if width is None else width
        return draw(line, room, ink, indent=align(line, room, self.rtl))

    def beside(self, sign: str, strip: Strip, ink: Style, cells: int = SIGN) -> Strip:
        """A sign in its column, at the side where reading starts."""
        column = Segment(sign.rjust(cells) if self.rtl else sign.ljust(cells), ink)
        return Strip([*strip, column] if self.rtl else [column, *strip], strip.cell_length + cells)


def lines_of(text: str, width: int, most: int, options: Options) -> list[Line]:
    """A text in a width, cut by an ellipsis after so many lines."""
    text = " ".join(text.split())
    room = max(1, width)
    laid = layout(text, room, options)
    if len(laid) <= most:
        return [laid[line_y] for line_y in range(len(laid))]
    rest = fit(text[laid.span(most - 1)[0] :], room, options._replace(base=laid.base))
    return [*(laid[line_y] for line_y in range(most - 1)), rest]


class Window(NamedTuple):
    """The rows of the blocks in view, and the first of these."""

    rows: list[Drawn]
    first: int


def window(
    count: int, rows_of: Callable[[int], list[Drawn]], current: int, height: int, first: int
) -> Window:
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
    return Window(shown[:height], first)
