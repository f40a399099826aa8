"""The main screen: list, article, speakers, and the footer under them."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.screen import Screen

from reader.article import Article
from reader.library import Library
from reader.speech import Speech
from reader.tui.actions import bindings
from reader.tui.messages import CopyWanted, Highlighted, QuoteChosen, SpeakerChosen
from reader.tui.screens.help import HelpScreen
from reader.tui.theme import Depth
from reader.tui.widgets.article import ArticleView
from reader.tui.widgets.footer import Footer
from reader.tui.widgets.news import NewsList
from reader.tui.widgets.pane import Pane
from reader.tui.widgets.speakers import SpeakersPane

# Columns from which three panes stand side by side, and two.
THREE, TWO = 120, 80


class MainScreen(Screen[None]):
    """Three panes, mirrored where the interface reads from the right."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]

    def __init__(self, library: Library, now: datetime, *, rtl: bool, depth: Depth) -> None:
        super().__init__()
        self._rtl, self._depth = rtl, depth
        self.news = NewsList(library, now, rtl=rtl, depth=depth)
        self.view = ArticleView(rtl=rtl, depth=depth)
        self.speakers = SpeakersPane(rtl=rtl, depth=depth)
        self.footer = Footer(rtl=rtl)
        self._library = library
        self._side: Pane = self.news
        self._heard: dict[str, Speech] = {}

    def compose(self) -> ComposeResult:
        """The panes in the order of the cells, from the left."""
        panes = self.panes[::-1] if self._rtl else self.panes
        yield Horizontal(*panes)
        yield self.footer

    @property
    def panes(self) -> list[Pane]:
        """In the order of reading."""
        return [self.news, self.view, self.speakers]

    @property
    def pane(self) -> Pane:
        """The one that has the focus."""
        return self.focused if isinstance(self.focused, Pane) else self.news

    def on_mount(self) -> None:
        """Start in the list."""
        self.news.redraw()
        self.view.label("")
        self.news.focus()

    # -- which panes are in view -------------------------------------------------------------------

    def on_resize(self, event: events.Resize) -> None:
        """As many panes as there is room for."""
        self._arrange(event.size.width, self.pane)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The pane with the focus is in view, always."""
        if isinstance(event.widget, Pane):
            if event.widget is not self.view:
                self._side = event.widget
            self._arrange(self.size.width, event.widget)
            event.widget.refresh()
            if event.widget is self.view and self.view.article is not None:
                self._library.mark_read(self.view.article)
                self.news.redraw()

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

    def hear(self, article: Article, speech: Speech) -> None:
        """Who said what in an article is known."""
        self._heard[article.id] = speech
        self.news.count(article, len(speech.quotes))
        if article == self.view.article:
            self.view.hear(speech)
            self.speakers.hear(speech)

    def on_highlighted(self, message: Highlighted) -> None:
        """The list's cursor moved: show that article."""
        if self.view.article is not None:
            if message.article.id == self.view.article.id:
                return
            self._library.keep_position(self.view.article, self.view.position)
        self.view.show(message.article, self._library.state(message.article).position)
        self.speakers.show(message.article)
        speech = self._heard.get(message.article.id)
        if speech is not None:
            self.view.hear(speech)
            self.speakers.hear(speech)

    def on_speaker_chosen(self, message: SpeakerChosen) -> None:
        """Tint that speaker's words."""
        self.view.mark(None)
        self.view.choose(message.speaker_id)

    def on_quote_chosen(self, message: QuoteChosen) -> None:
        """Go to the words and mark them."""
        self.view.mark(message.quote)

    # -- actions -----------------------------------------------------------------------------------

    def action_next(self) -> None:
        """One row down."""
        self.pane.move(1)

    def action_previous(self) -> None:
        """One row up."""
        self.pane.move(-1)

    def action_page_down(self) -> None:
        """One page down."""
        self.pane.page(1)

    def action_page_up(self) -> None:
        """One page up."""
        self.pane.page(-1)

    def action_top(self) -> None:
        """To the top."""
        self.pane.top()

    def action_bottom(self) -> None:
        """To the end."""
        self.pane.bottom()

    def action_open(self) -> None:
        """From the list to the article, from a quote to its place, from the article to the speakers."""
        if self.pane is self.speakers and self.speakers.quote is None:
            self.speakers.enter()
        else:
            self._focus(self.speakers if self.pane is self.view else self.view)

    def action_back(self) -> None:
        """From the quotes to the speakers, to the article, to the list."""
        if self.pane is self.speakers and not self.speakers.release():
            self._focus(self.view)
        elif self.pane is self.view and not self.view.unselect():
            self._focus(self.news)

    def action_next_pane(self) -> None:
        """Round in the order of reading."""
        self._turn(1)

    def action_previous_pane(self) -> None:
        """Round against it."""
        self._turn(-1)

    def action_pane_right(self) -> None:
        """To the right on the screen."""
        self._turn(-1 if self._rtl else 1, around=False)

    def action_pane_left(self) -> None:
        """To the left on the screen."""
        self._turn(1 if self._rtl else -1, around=False)

    def action_next_quote(self) -> None:
        """The next quote of the article."""
        self._step(1)

    def action_previous_quote(self) -> None:
        """The previous quote of the article."""
        self._step(-1)

    def action_next_speaker(self) -> None:
        """The next speaker."""
        self.speakers.step(1)

    def action_previous_speaker(self) -> None:
        """The previous speaker."""
        self.speakers.step(-1)

    def action_furniture(self) -> None:
        """Show or fold what the page had around the article."""
        self.view.fold()

    def action_copy(self) -> None:
        """Copy what is selected, else the quote under the cursor, else the article."""
        article = self.view.article
        if article is None:
            return
        quote = self.speakers.quote if self.pane is self.speakers else self.view.quote
        text = self.view.selected or (article.text[quote.start : quote.end] if quote else article.text)
        self.post_message(CopyWanted(text))

    def action_help(self) -> None:
        """The keys."""
        self.app.push_screen(HelpScreen(rtl=self._rtl, depth=self._depth))

    def action_quit(self) -> None:
        """Leave."""
        self.app.exit()

    def _step(self, by: int) -> None:
        quote = self.view.step(by)
        if quote is not None:
            self.speakers.follow(quote)

    def _turn(self, by: int, *, around: bool = True) -> None:
        target = self.panes.index(self.pane) + by
        if around or 0 <= target < len(self.panes):
            self._focus(self.panes[target % len(self.panes)])

    def _focus(self, pane: Pane) -> None:
        # A pane that is not displayed cannot take the focus.
        pane.display = True
        pane.focus()
