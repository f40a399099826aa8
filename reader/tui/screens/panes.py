"""The three panes and the footer under them: which are in view, and what they tell each other.

What keys do with them stands in the classes beside this one, a noun each; `main` puts them together.
"""

from __future__ import annotations

from datetime import datetime
from functools import partial

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from reader.library.listing import Books, View
from reader.speech import Quote
from reader.tui.keyed import Awaited
from reader.tui.legend import Legend
from reader.tui.messages import QuoteChosen, SpeakerChosen
from reader.tui.sparing import SparingScreen
from reader.tui.theme import Depth
from reader.tui.widgets.article import ArticleView
from reader.tui.widgets.feeds import FeedsPane
from reader.tui.widgets.footer import Footer
from reader.tui.widgets.late import Late
from reader.tui.widgets.news import NewsList
from reader.tui.widgets.pane import Pane
from reader.tui.widgets.progress import Progress
from reader.tui.widgets.prompt import Prompt
from reader.tui.widgets.speakers import SpeakersPane
from reader.tui.widgets.words import Words

# Columns from which three panes stand side by side, and two.
THREE, TWO = 120, 80


# What the footer shows of each pane: the actions that matter there. Help and leaving stand last, and stay.
FOOTERS = {
    "news": ("open", "add", "feeds", "find", "search", "star", "refresh", "help", "quit"),
    "feeds": ("open", "add", "feed_settings", "delete", "refresh", "find", "back", "help", "quit"),
    "article": (
        *("read_on", "back", "next_quote", "next_speaker", "find", "star", "full_text", "copy"),
        *("help", "quit"),
    ),
    "speakers": ("open", "back", "next_quote", "next_speaker", "speaker_sayings", "copy", "help", "quit"),
}


class Panes(Awaited, SparingScreen):
    """Three panes, mirrored where the interface reads from the right."""

    # Else the first that can have it, which may be drawn at the left, and would hide the list.
    AUTO_FOCUS = "#news"
    legend: Legend
    """The user's keys."""

    def __init__(self, books: Books, now: datetime, *, rtl: bool, depth: Depth) -> None:
        super().__init__()
        self.rtl, self.depth = rtl, depth
        self.books = books
        """Where the list comes from."""
        self.listed = View()
        """What it lists."""
        self.list_name = ""
        """What that is called; nothing for the news of all sources."""
        self.news = NewsList(books.rows(self.listed), now, rtl=rtl, depth=depth)
        self.feeds = FeedsPane(rtl=rtl, depth=depth)
        self.feeds.display = False
        self.view = ArticleView(rtl=rtl, depth=depth)
        self.speakers = SpeakersPane(rtl=rtl, depth=depth)
        self.footer = Footer(rtl=rtl)
        self.footer.show(FOOTERS["news"])
        self.welcome = Words(rtl=rtl, tone="dim", id="welcome")
        self.progress = Progress(rtl=rtl)
        self.prompt = Prompt(rtl=rtl, depth=depth)
        self.lists = Vertical(self.news, id="lists")
        self.feeds.mounts = partial(self.lists.mount, before=self.news)
        self.rows: list[Widget] = [self.welcome, self.progress, self.prompt, self.footer]
        """Below the panes, in their order; those that have nothing to show yet are mounted when they have."""
        for row in (self.welcome, self.progress, self.prompt):
            row.mounts = self._mount_row
        self.columns: list[Widget] = [self.lists, self.view, self.speakers]
        """Of the screen, in the order of reading."""
        self._side: Pane = self.news
        self._last: Pane = self.news
        self.zen = False
        """The article stands alone."""
        self._beside: Pane = self.news
        """The pane from which the article was left alone."""

    def compose(self) -> ComposeResult:
        """The panes in the order of the cells, from the left."""
        self._arrange(self.app.size.width, self.news)  # before the first drawing, which would be another
        columns = self.columns[::-1] if self.rtl else self.columns
        yield Horizontal(*columns, id="panes")
        yield self.footer

    def _mount_row(self, row: Widget) -> None:
        below = self.rows[self.rows.index(row) + 1 :]
        self.mount(row, before=next(each for each in below if each.is_attached))

    def turn(self, rtl: bool) -> None:
        """Mirror the screen, or draw it in another language."""
        self.rtl = rtl
        for pane in (self.feeds, *self.panes):
            pane.turn(rtl)
        self.footer.turn(rtl)
        self.welcome.rtl = rtl
        self.progress.turn(rtl)
        self.prompt.turn(rtl)
        self.query_exactly_one("#panes", Horizontal).sort_children(key=self.columns.index, reverse=rtl)

    def wear(self, depth: Depth) -> None:
        """Draw with the colours of another theme."""
        self.depth = depth
        for pane in (self.feeds, *self.panes):
            pane.wear(depth)
        self.prompt.wear(depth)

    @property
    def panes(self) -> list[Pane]:
        """In the order of reading."""
        above = [self.feeds] if self.feeds.display else []
        return [*above, self.news, self.view, self.speakers]

    @property
    def pane(self) -> Pane:
        """The one that has the focus, or had it before something was asked for."""
        return self.focused if isinstance(self.focused, Pane) else self._last

    @property
    def quote(self) -> Quote | None:
        """The quote that is meant: of the pane in use, else the one that is marked in the article."""
        return self.speakers.quote if self.pane is self.speakers else self.view.quote

    def go_to(self, pane: Pane) -> None:
        """Give a pane the focus."""
        if isinstance(pane, Late):
            pane.appear()
        # A pane that is not displayed cannot take it.
        pane.display = True
        if pane in (self.feeds, self.news):
            self.lists.display = True
        self._last = pane
        self.set_focus(pane)  # at once: the next key may be here already

    def on_mount(self) -> None:
        """Start in the list."""
        self.view.label("")
        self.go_to(self.news)
        # Once it is laid out, and by the app, which takes no other key meanwhile.
        self.call_after_refresh(self.app.call_later, self._let_in)

    def ask(self, purpose: str, label: str, value: str = "") -> None:
        """Ask for a line in the footer's place; the answer comes as a message of `Prompt`."""
        self.footer.display = False
        self.prompt.ask(purpose, label, value)

    def end_asking(self) -> None:
        """Show the footer again, and go back to the pane."""
        self.prompt.display = False
        self.footer.display = True
        self.go_to(self._last)

    def step_back(self) -> None:
        """Esc in the list, or above it."""

    def enter_article(self) -> None:
        """The article has the focus."""

    # -- which panes are in view -------------------------------------------------------------------

    def on_resize(self, event: events.Resize) -> None:
        """As many panes as there is room for."""
        self._arrange(event.size.width, self.pane)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The pane with the focus is in view, always."""
        if isinstance(event.widget, Pane) and event.widget is self.focused:  # and not moved on meanwhile
            self._last = event.widget
            self.footer.show(FOOTERS.get(event.widget.id or "", ()))
            self.zen = self.zen and event.widget is self.view
            if event.widget is not self.view:
                self._side = self.news if event.widget is self.feeds else event.widget
            self._arrange(self.size.width, event.widget)
            if event.widget is not self.drawn_focus:
                event.widget.refresh()
            self.drawn_focus = None
            if event.widget is self.view:
                self.enter_article()

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """The cursor of the pane that was left is drawn quieter."""
        for pane in self.panes:
            if pane is not self.view:
                pane.refresh()
        _ = event

    def leave_alone(self, on: bool) -> None:
        """Leave the article alone on the screen, or bring back the panes that were there before."""
        if on:
            self._beside = self.pane
        self.zen = on
        self.go_to(self.view if on else self._beside)
        self._arrange(self.size.width, self.view if on else self._beside)

    def _arrange(self, columns: int, focused: Pane) -> None:
        if self.zen:
            shown = {focused}
        elif columns >= THREE:
            shown = set(self.panes)
        elif columns >= TWO:
            shown = {self.view, self._side}
        else:
            shown = {self.news if focused is self.feeds else focused}
        for pane in (self.news, self.view, self.speakers):
            pane.display = pane in shown
        self.lists.display = self.news in shown
        self.set_class(columns < TWO or self.zen, "-one")
        self.set_class(TWO <= columns < THREE and not self.zen, "-two")
        if self.zen != self.has_class("-zen"):
            self.call_after_refresh(self.view.refit)
        self.set_class(self.zen, "-zen")
        self.footer.rest(self.zen)

    # -- what the panes say ------------------------------------------------------------------------

    def on_speaker_chosen(self, message: SpeakerChosen) -> None:
        """Tint that speaker's words."""
        self.view.mark(None)
        self.view.choose(message.speaker_id)

    def on_quote_chosen(self, message: QuoteChosen) -> None:
        """Go to the words and mark them."""
        self.view.mark(message.quote)
