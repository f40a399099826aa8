"""The article: title, by-line, blocks; the words of each speaker in that speaker's colour.

Lazy: a paragraph is laid out when it comes into view. The place of the text is an anchor (section,
line), never a line number of the whole, so that an article of any length opens and jumps at once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.article import Article
from reader.locale import _, language, ngettext
from reader.speech import Quote, Speech
from reader.text.dates import date_words
from reader.text.layout import Layout, Options, layout
from reader.tui.strips import Paint, draw, listed
from reader.tui.theme import Depth, tints
from reader.tui.widgets.pane import Pane

# Cells of a line at most; the classic measure of a column that the eye can follow.
MEASURE = 72
# Blank cells at each side at least: the marks of speakers stand there where there is no colour.
MARGIN = 2
# Laid-out paragraphs that are remembered: many screens of them.
REMEMBERED = 512
# Arabic news is read at about so many words a minute.
WORDS_A_MINUTE = 180

BODY = Options(justify="kashida")
PLAIN = Options()
INK = {
    "title": "title",
    "about": "dim",
    "heading": "heading",
    "caption": "dim",
    "furniture": "dim",
    "folded": "dim",
}
JUSTIFIED = {"paragraph", "item", "quote"}
# A date does not break over two lines.
NBSP = "\u00a0"
# What stands before the first line, and indents the rest.
BULLET = {"item": "• ", "quote": "│ "}


class Section(NamedTuple):
    """What is drawn with a blank row after it: a block, or a line of our own."""

    kind: str
    text: str
    offset: int
    """The code point of `Article.text` at its beginning; -1 for what does not stand there."""
    gap: int
    """Blank rows after it."""


class Place(NamedTuple):
    """A row of the article: the section, and the line in it (blank rows after it count)."""

    section_i: int
    line_y: int


class ArticleView(Pane):
    """One article, its quotes tinted."""

    def __init__(self, *, rtl: bool, depth: Depth) -> None:
        super().__init__(rtl=rtl, depth=depth, id="article")
        self.article: Article | None = None
        self.speech = Speech()
        self.quote: Quote | None = None
        """The one that is marked."""
        self.speaker_id: str | None = None
        """The chosen speaker, whose tint is the stronger."""
        self._unfolded = False
        self._sections: list[Section] = []
        self._offsets: list[int] = []
        self._anchor = Place(0, 0)
        self._layouts: OrderedDict[int, Layout] = OrderedDict()

    # -- what the screen tells it ----------------------------------------------------------------

    def show(self, article: Article, position: int = 0) -> None:
        """Show an article, at a code point of its text."""
        self.article, self.speech, self.quote, self.speaker_id = article, Speech(), None, None
        self._divide()
        self._anchor = self._locate(position) if position else Place(0, 0)
        self._settle()

    def hear(self, speech: Speech) -> None:
        """Who said what in it is known."""
        self.speech = speech
        self.refresh()

    def choose(self, speaker_id: str | None) -> None:
        """Strengthen the tint of one speaker."""
        if speaker_id != self.speaker_id:
            self.speaker_id = speaker_id
            self.refresh()

    def mark(self, quote: Quote | None) -> None:
        """Mark one quote, and bring it into view."""
        self.quote = quote
        if quote is not None:
            self.speaker_id = quote.speaker_id
            begin, end = self._locate(quote.start), self._locate(quote.end - 1)
            if not (self._anchor <= begin and end < self._walk(self._anchor, self.height)):
                # A third of the pane above it shows where it comes from.
                self._anchor = min(self._walk(begin, -(self.height // 3)), self._end())
        self._settle()

    def step(self, by: int) -> Quote | None:
        """Mark the next (1) or previous (-1) quote: from the marked one, or from the top of the view."""
        quotes = self.speech.quotes
        if not quotes:
            return None
        if self.quote in quotes and self._visible(self.quote):
            index = quotes.index(self.quote) + by
        else:
            above = sum(quote.start < self.position for quote in quotes)
            index = above if by > 0 else above - 1
        if 0 <= index < len(quotes):
            self.mark(quotes[index])
            return quotes[index]
        return None

    def fold(self) -> None:
        """Show or fold the furniture; the place is kept."""
        position = self.position
        self._unfolded = not self._unfolded
        self._divide()
        self._anchor = self._locate(position)
        self._settle()

    @property
    def position(self) -> int:
        """The code point of the text at the top of the pane."""
        for section_i in range(self._anchor.section_i, len(self._sections)):
            section = self._sections[section_i]
            if section.offset >= 0:
                if section_i > self._anchor.section_i:
                    return section.offset
                laid = self._layout(section_i)
                return section.offset + laid.span(min(self._anchor.line_y, len(laid) - 1))[0]
        return 0

    # -- moving ----------------------------------------------------------------------------------

    def move(self, rows: int) -> None:
        """Scroll by rows."""
        if self._sections:
            place = max(Place(0, 0), min(self._walk(self._anchor, rows), self._end()))
            if place != self._anchor:
                self._anchor = place
                self._settle()

    def top(self) -> None:
        """To the title."""
        self._anchor = Place(0, 0)
        self._settle()

    def bottom(self) -> None:
        """To the last line."""
        if self._sections:
            self._anchor = self._end()
            self._settle()

    def on_resize(self) -> None:
        """Lay out anew for the new width; what was at the top stays there."""
        position, at_top = (self.position, self._anchor == Place(0, 0)) if self._layouts else (0, True)
        self._layouts.clear()
        if self._sections:
            self._anchor = Place(0, 0) if at_top else self._locate(position)
            self._anchor = min(self._anchor, self._end())
            self._settle()

    def _settle(self) -> None:
        """Say in the border where we are, and draw."""
        percent = ""
        if self._sections and (self._anchor > Place(0, 0) or self._end() > Place(0, 0)):
            last = max(1, len(self.article.text) if self.article else 1)
            percent = "100%" if self._anchor >= self._end() else f"{100 * self.position // last}%"
        self.label(_("Article"), percent)
        self.refresh()

    # -- what there is to draw -------------------------------------------------------------------

    def _divide(self) -> None:
        """Make the sections of the article."""
        self._layouts.clear()
        self._sections = sections = []
        article = self.article
        if article is None:
            return
        title = next((block for block in article.blocks if block.kind == "title"), None)
        sections.append(Section("title", article.title, title.start if title else -1, 0))
        sections.append(Section("about", _about(article), -1, 1))
        folded = 0
        for block in article.blocks:
            if block.kind in ("title", "byline"):
                continue
            if block.kind == "furniture" and not self._unfolded:
                folded += 1
                continue
            sections.append(Section(block.kind, article.block_text(block), block.start, 1))
        if folded:
            line = ngettext(
                "%(n)d line of the page is folded away: x shows it",
                "%(n)d lines of the page are folded away: x shows them",
                folded,
            )
            sections.append(Section("folded", line % {"n": folded}, -1, 1))
        self._offsets = [section.offset for section in sections]
        if title is None:
            self._offsets[0] = -1

    def _layout(self, section_i: int) -> Layout:
        """A section, laid out for the width of the pane."""
        laid = self._layouts.get(section_i)
        if laid is None:
            section = self._sections[section_i]
            options = BODY if section.kind in JUSTIFIED else PLAIN
            if section.offset < 0:
                options = Options(base="rtl" if self.rtl and section.kind != "title" else "auto")
            laid = layout(section.text, self._measure - len(BULLET.get(section.kind, "")), options)
            self._layouts[section_i] = laid
            if len(self._layouts) > REMEMBERED:
                self._layouts.popitem(last=False)
        return laid

    @property
    def _measure(self) -> int:
        return max(8, min(MEASURE, self.width - 2 * MARGIN))

    def _height(self, section_i: int) -> int:
        return len(self._layout(section_i)) + self._sections[section_i].gap

    def _walk(self, place: Place, rows: int) -> Place:
        """The place so many rows further; beyond the ends it is the first or last row."""
        section_i, line_y = place.section_i, place.line_y + rows
        while line_y < 0 and section_i > 0:
            section_i -= 1
            line_y += self._height(section_i)
        while section_i < len(self._sections) - 1 and line_y >= self._height(section_i):
            line_y -= self._height(section_i)
            section_i += 1
        return Place(section_i, max(0, line_y))

    def _end(self) -> Place:
        """The anchor that puts the last line on the last row."""
        last = len(self._sections) - 1
        return self._walk(Place(last, len(self._layout(last)) - 1), 1 - self.height)

    def _locate(self, logical_i: int) -> Place:
        """The place of a code point of the article's text."""
        spoken = [(offset, i) for i, offset in enumerate(self._offsets) if offset >= 0]
        at = bisect_right(spoken, (logical_i, len(self._offsets))) - 1
        if at < 0:
            return Place(0, 0)
        offset, section_i = spoken[at]
        text = self._sections[section_i].text
        return Place(
            section_i, self._layout(section_i).line_of(max(0, min(logical_i - offset, len(text) - 1)))
        )

    def _visible(self, quote: Quote) -> bool:
        begin = self._locate(quote.start)
        return self._anchor <= begin < self._walk(self._anchor, self.height)

    # -- drawing ---------------------------------------------------------------------------------

    def row(self, line_y: int) -> Strip:
        """One row in view."""
        base = self.rich_style
        if not self._sections:
            return Strip.blank(self.width, base)
        place = self._walk(self._anchor, line_y)
        section = self._sections[place.section_i]
        laid = self._layout(place.section_i)
        if place.line_y >= len(laid):
            return Strip.blank(self.width, base)
        ink = base + self.ink(INK[section.kind]) if section.kind in INK else base
        line = laid[place.line_y]
        strip = draw(line, laid.width, ink, self._paints(section))
        bullet = BULLET.get(section.kind, "")
        if bullet:
            # A list's sign stands before its first line only, a quotation's beside every one.
            sign = Segment(
                bullet if section.kind == "quote" or place.line_y == 0 else " " * len(bullet),
                base + self.ink("dim"),
            )
            parts = [*strip, Segment(sign.text[::-1], sign.style)] if laid.base == "rtl" else [sign, *strip]
            strip = Strip(parts, strip.cell_length + len(bullet))
        return self._centred(strip, self._number(section, line.start, line.end), laid.base == "rtl", base)

    def _paints(self, section: Section) -> list[Paint]:
        """The tints of the quotes that stand in a section."""
        if section.offset < 0:
            return []
        begin, end = section.offset, section.offset + len(section.text)
        order = {speaker.id: index for index, speaker in enumerate(self.speech.speakers)}
        ground = self.background_colors[1].hex
        paints = []
        for quote in self.speech.quotes:
            if quote.start < end and begin < quote.end:
                tint = tints(order[quote.speaker_id], ground, self.depth)
                style = tint.chosen if quote.speaker_id == self.speaker_id else tint.quiet
                paints.append(Paint(quote.start - begin, quote.end - begin, style))
        if self.quote is not None:
            tint = tints(order[self.quote.speaker_id], ground, self.depth)
            paints.append(Paint(self.quote.start - begin, self.quote.end - begin, tint.marked))
        return paints

    def _number(self, section: Section, start: int, end: int) -> str:
        """The number of the speaker whose quote begins in this line, where colours cannot tell."""
        if self.depth == "full" or section.offset < 0:
            return ""
        ids = [speaker.id for speaker in self.speech.speakers]
        for quote in self.speech.quotes:
            if start <= quote.start - section.offset < end:
                return str(ids.index(quote.speaker_id) + 1)
        return ""

    def _centred(self, strip: Strip, number: str, rtl: bool, base: Style) -> Strip:
        """A line in the middle of the pane, the number of its speaker in the margin where it starts."""
        left = (self.width - strip.cell_length) // 2
        right = self.width - strip.cell_length - left
        before, after = " " * left, " " * right
        if number and rtl:
            after = f" {number}".ljust(right)
        elif number:
            before = f"{number} ".rjust(left)
        return Strip([Segment(before, base), *strip, Segment(after, base)], self.width)


def _about(article: Article) -> str:
    """Source, by-line, date and reading time, as far as they are known."""
    minutes = max(1, round(len(article.text.split()) / WORDS_A_MINUTE))
    reading = ngettext("%(n)d minute to read", "%(n)d minutes to read", minutes) % {"n": minutes}
    date = date_words(article.published, language(), weekday=True) if article.published else ""
    date = date.replace(" ", NBSP)
    return listed(article.source.name, article.byline, date, reading)
