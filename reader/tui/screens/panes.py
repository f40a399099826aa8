"""The three panes and the footer under them: which are in view, and what they tell each other.

What keys do with them stands in the classes beside this one, a noun each; `main` puts them together.
"""

from __future__ import annotations

from datetime import datetime

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen

from reader.article import Article
from reader.library import Library
from reader.speech import Speech
from reader.tui.messages import Highlighted, QuoteChosen, SpeakerChosen
from reader.tui.theme import Depth
from reader.tui.widgets.article import ArticleView
from reader.tui.widgets.footer import Footer
from reader.tui.widgets.news import NewsList
from reader.tui.widgets.pane import Pane
from reader.tui.widgets.prompt import Prompt
from reader.tui.widgets.speakers import SpeakersPane

# Columns from which three panes stand side by side, and two.
THREE, TWO = 120, 80


class Panes(Screen[None]):
    """Three panes, mirrored where the interface reads from the right."""

    def __init__(self, library: Library, now: datetime, *, rtl: bool, depth: Depth) -> None:
        super().__init__()
        self.rtl, self.depth = rtl, depth
        self.news = NewsList(library, now, rtl=rtl, depth=depth)
        self.view = ArticleView(rtl=rtl, depth=depth)
        self.speakers = SpeakersPane(rtl=rtl, depth=depth)
        self.footer = Footer(rtl=rtl)
        self.prompt = Prompt(rtl=rtl, depth=depth)
        self.library = library
        self._side: Pane = self.news
        self._last: Pane = self.news
        self._heard: dict[str, Speech] = {}

    def compose(self) -> ComposeResult:
        """The panes in the order of the cells, from the left."""
        panes = self.panes[::-1] if self.rtl else self.panes
        yield Horizontal(*panes)
        yield self.prompt
        yield self.footer

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
        self.news.redraw()
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
            if event.widget is self.view and self.view.article is not None:
                self.library.mark_read(self.view.article)
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
            self.library.keep_position(self.view.article, self.view.position)
        self.view.show(message.article, self.library.state(message.article).position)
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
