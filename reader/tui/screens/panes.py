"""The three panes and the footer under them: which are in view, and what they tell each other.

What keys do with them stands in the classes beside this one, a noun each; `main` puts them together.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from time import monotonic
from typing import TypeVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget

from reader.article import Article
from reader.errors import ReaderError
from reader.library import Library
from reader.library.listing import Books, Row, RowId, View
from reader.speech import Speech
from reader.tui.keeper import Keeper
from reader.tui.messages import Highlighted, Opened, QuoteChosen, SpeakerChosen, Trouble
from reader.tui.sentences import sentence
from reader.tui.theme import Depth
from reader.tui.widgets.article import ArticleView
from reader.tui.widgets.footer import Footer
from reader.tui.widgets.news import NewsList
from reader.tui.widgets.pane import Pane
from reader.tui.widgets.prompt import Prompt
from reader.tui.widgets.speakers import SpeakersPane

T = TypeVar("T")

# Columns from which three panes stand side by side, and two.
THREE, TWO = 120, 80
# Moves of the list's cursor that follow one another faster than this (seconds) are a run: no article is
# read before it ends. A key that is held comes every 0.03.
REST = 0.1
# Articles whose speakers are remembered, for those who come back to them.
HEARD = 256


class Panes(Screen[None]):
    """Three panes, mirrored where the interface reads from the right."""

    def __init__(self, books: Books, now: datetime, *, rtl: bool, depth: Depth) -> None:
        super().__init__()
        self.rtl, self.depth = rtl, depth
        self.books = books
        """Where the list comes from."""
        self.listed = View()
        """What it lists."""
        self.list_name = ""
        """What that is called; nothing for the news of all sources."""
        self.shown: Row | None = None
        """Whose article is in view."""
        self.keeper = Keeper(self.post_message)
        self.news = NewsList(books.rows(self.listed), now, rtl=rtl, depth=depth)
        self.view = ArticleView(rtl=rtl, depth=depth)
        self.speakers = SpeakersPane(rtl=rtl, depth=depth)
        self.footer = Footer(rtl=rtl)
        self.prompt = Prompt(rtl=rtl, depth=depth)
        self._side: Pane = self.news
        self._last: Pane = self.news
        self._heard: OrderedDict[str, Speech] = OrderedDict()
        self._resting: Timer | None = None
        self._moved_at = float("-inf")

    def compose(self) -> ComposeResult:
        """The panes in the order of the cells, from the left."""
        panes = self.panes[::-1] if self.rtl else self.panes
        yield Horizontal(*panes, id="panes")
        yield self.prompt
        yield self.footer

    def turn(self, rtl: bool) -> None:
        """Mirror the screen, or draw it in another language."""
        self.rtl = rtl
        for pane in self.panes:
            pane.turn(rtl)
        self.footer.turn(rtl)
        self.prompt.turn(rtl)
        order: list[Widget] = [*self.panes]
        self.query_exactly_one("#panes", Horizontal).sort_children(key=order.index, reverse=rtl)

    def wear(self, depth: Depth) -> None:
        """Draw with the colours of another theme."""
        self.depth = depth
        for pane in self.panes:
            pane.wear(depth)
        self.prompt.wear(depth)

    @property
    def panes(self) -> list[Pane]:
        """In the order of reading."""
        return [self.news, self.view, self.speakers]

    @property
    def pane(self) -> Pane:
        """The one that has the focus, or had it before something was asked for."""
        return self.focused if isinstance(self.focused, Pane) else self._last

    def go_to(self, pane: Pane) -> None:
        """Give a pane the focus."""
        # A pane that is not displayed cannot take it.
        pane.display = True
        pane.focus()

    def on_mount(self) -> None:
        """Start in the list."""
        self.keeper.start()
        self.news.show(self.books.rows(self.listed))
        self.view.label("")
        self.news.focus()

    def ask(self, purpose: str, label: str, value: str = "") -> None:
        """Ask for a line in the footer's place; the answer comes as a message of `Prompt`."""
        self.footer.display = False
        self.prompt.ask(purpose, label, value)

    def end_asking(self) -> None:
        """Show the footer again, and go back to the pane."""
        self.prompt.display = False
        self.footer.display = True
        self.go_to(self._last)

    # -- which panes are in view -------------------------------------------------------------------

    def on_resize(self, event: events.Resize) -> None:
        """As many panes as there is room for."""
        self._arrange(event.size.width, self.pane)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The pane with the focus is in view, always."""
        if isinstance(event.widget, Pane):
            self._last = event.widget
            if event.widget is not self.view:
                self._side = event.widget
            self._arrange(self.size.width, event.widget)
            event.widget.refresh()
            if event.widget is self.view:
                self.open_article()
                self.mark_opened()

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """The cursor of the pane that was left is drawn quieter."""
        for pane in self.panes:
            if pane is not self.view:
                pane.refresh()
        _ = event

    def _arrange(self, columns: int, focused: Pane) -> None:
        if columns >= THREE:
            shown = set(self.panes)
        elif columns >= TWO:
            shown = {self.view, self._side}
        else:
            shown = {focused}
        for pane in self.panes:
            pane.display = pane in shown
        self.set_class(columns < TWO, "-one")
        self.set_class(TWO <= columns < THREE, "-two")

    # -- what the panes say ------------------------------------------------------------------------

    def hear(self, row_id: RowId, article: Article, speech: Speech) -> None:
        """Who said what in an article is known."""
        self._heard[article.id] = speech
        if len(self._heard) > HEARD:
            self._heard.popitem(last=False)
        self.news.quoted(row_id, len(speech.quotes))
        if article == self.view.article:
            self.view.hear(speech)
            self.speakers.hear(speech)

    def hear_nothing(self, row_id: RowId) -> None:
        """Nobody could find out who speaks there."""
        if self.shown is not None and self.shown.id == row_id and self.view.article is not None:
            self.hear(row_id, self.view.article, Speech())

    def grow(self) -> None:
        """More was opened."""
        if not self.stays:
            self.news.reload()

    @property
    def restless(self) -> bool:
        """The cursor of the list has moved, and its article is not shown yet."""
        return self._resting is not None

    def on_highlighted(self, message: Highlighted) -> None:
        """The list's cursor moved: show that article, in a run of moves the last one only."""
        if self.shown is not None and message.row.id == self.shown.id:
            self.shown = message.row
            self._rest()
            return
        moment = monotonic()
        running, self._moved_at = moment - self._moved_at < REST, moment
        self._rest()
        if running:
            self._resting = self.set_timer(REST, self.open_article)
        else:
            self.open_article()

    def _rest(self) -> None:
        if self._resting is not None:
            self._resting.stop()
            self._resting = None

    def open_article(self) -> None:
        """Show the article of the row under the cursor, if it is not shown already."""
        self._rest()
        row = self.news.current
        if row is None or (self.shown is not None and row.id == self.shown.id):
            return
        self.leave_article()
        try:
            article = self.books.article(row.id)
        except ReaderError as error:
            self.post_message(Trouble(error))
            return
        self.shown = row
        self.show_article(article, row.state.position)

    def show_article(self, article: Article, position: int = 0) -> None:
        """Show a text of the row that is shown."""
        assert self.shown is not None
        self.view.show(article, position)
        self.speakers.show(article)
        self.post_message(Opened(self.shown.id, article))
        speech = self._heard.get(article.id)
        if speech is not None:
            self.view.hear(speech)
            self.speakers.hear(speech)
        if self.pane is self.view:
            self.mark_opened()

    def leave_article(self) -> None:
        """Keep the place in the article that is shown."""
        row, position = self.shown, self.view.position
        if row is None or self.view.article is None or position == row.state.position:
            return
        self.news.change([row.id], lambda each: each.at(position))
        books = self.books
        self.write(lambda: books.set_position(row.id, position))

    def mark_opened(self) -> None:
        """The article that is shown is being read."""
        row = self.shown
        if row is None or row.state.read:
            return
        self.shown = row.marked(read=True)
        self.news.keep_marked([row.id], lambda each: each.marked(read=True))
        books = self.books
        self.write(lambda: books.set_flag("read", [row.id], undoable=False))

    @property
    def stays(self) -> bool:
        """What is listed belongs to the library, and not to what was only opened."""
        return not isinstance(self.books, Library)

    def write(self, job: Callable[[], T], done: Callable[[T], Message] | None = None) -> None:
        """Have something written: at once where that is in memory, else by a thread; then say it is done."""

        def work() -> Message | None:
            result = job()
            return done(result) if done else None

        if self.stays:
            self.keeper.do(work)
        else:
            message = work()
            if message is not None:
                self.post_message(message)

    def on_trouble(self, message: Trouble) -> None:
        """Say it in the footer."""
        message.stop()
        self.footer.tell(sentence(message.error))

    def on_speaker_chosen(self, message: SpeakerChosen) -> None:
        """Tint that speaker's words."""
        self.view.mark(None)
        self.view.choose(message.speaker_id)

    def on_quote_chosen(self, message: QuoteChosen) -> None:
        """Go to the words and mark them."""
        self.view.mark(message.quote)
