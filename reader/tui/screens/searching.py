"""Searching: the list narrowed as somebody types, the library searched, hits marked in titles and texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import Article
from reader.library.listing import Books, Row, View
from reader.locale import N_, _
from reader.tui.messages import Found, PromptChanged, PromptDone, PromptLeft, Trouble
from reader.tui.screens.subscribing import ROOMY, Subscribing
from reader.tui.sentences import FSI, PDI
from reader.tui.widgets.newsrow import Hits
from reader.tui.window import STEP

if TYPE_CHECKING:  # SQLite, for those who search
    from reader.library.shelf import Query

NOTHING = N_("nothing was found: {back} shows all news, {search} searches anew")
FILTER, SEARCH, SOURCES = "filter", "search", "sources"


class Searching(Subscribing):
    """Actions that find articles."""

    _before: tuple[Books, View, str, str, Row | None] | None = None
    """What was listed before something was typed."""
    _marks = False
    """Hits of a search of the library are marked in the article."""

    def filter_list(self) -> None:
        """Narrow the list, or the sources, by what is typed."""
        if self.pane is self.feeds:
            self.ask(SOURCES, _("sources:"))
            return
        self._remember()
        self.ask(FILTER, _("in {list}:").format(list=self.list_name or _("News")), self.searched)

    def action_search(self) -> None:
        """Search the library."""
        self._remember()
        if self.size.height < ROOMY:
            self.feeds.display, self._last = False, self.news  # the results have the room
        if self.kept is not None:
            self.books = self.kept
            self.listed, self.list_name = View(order=self.listed.order), ""
        self.ask(SEARCH, _("search the library:") if self.stays else _("search:"), self.searched)

    def _remember(self) -> None:
        if self._before is None:
            row = self.news.current
            self._before = self.books, self.listed, self.list_name, self.searched, row

    # -- while somebody types ----------------------------------------------------------------------

    def on_prompt_changed(self, message: PromptChanged) -> None:
        """Show what is found so far."""
        if message.purpose == SOURCES:
            self.feeds.narrow(message.value)
        elif message.purpose in (FILTER, SEARCH):
            self._find(message.value)

    def _find(self, line: str) -> None:
        """Search in a thread; a common beginning of a word may take a moment in a large library."""
        base = self._before[1] if self._before and self.prompt.purpose == FILTER else self.listed
        books, view = self.books, self._joined(base, line)
        self.searched = line.strip()

        def job() -> Found:
            rows = books.rows(view)
            return Found(view, rows, rows.below(None, STEP))

        self.in_thread("search", job, Trouble)

    def _joined(self, base: View, line: str) -> View:
        """A list narrowed by a line; what narrowed it already stands before what is being typed."""
        if self._before is not None and self._before[3] and self.prompt.purpose == FILTER:
            # The field began with the former search: it is changed, not added to.
            own = base.line.removesuffix(self._before[3]).strip()
        else:
            own = base.line if self.prompt.purpose == FILTER else ""
        return base._replace(line=f"{own} {line}".strip(), typing=bool(line.strip()))

    def on_found(self, message: Found) -> None:
        """Show the first rows."""
        message.stop()
        if self._before is None or (message.view.typing and not self.prompt.display):
            return
        self.listed = message.view
        self.news.hits = self._title_hits(message.view)
        self.news.show(message.rows, message.held)
        self.name_list()
        count = self.news.window.count
        self.prompt.note(f"{count.number}{'' if count.exact else '+'}")

    def on_prompt_done(self, message: PromptDone) -> None:
        """Stay with what was found."""
        if message.purpose == SOURCES:
            self.end_asking()
            self.feeds.enter()
        elif message.purpose in (FILTER, SEARCH):
            self._settle(message.value)

    def _settle(self, line: str) -> None:
        before, self._before = self._before, None
        if before is not None and before[4] is not None and not (before[1].narrowed or before[3]):
            self.home = before[0], before[1].order, before[4]
        self.end_asking()
        self.go_to(self.news)
        if not line.strip():
            self._restore(before)
        elif self.news.window.held:
            words = _(
                "{next_hit} and {previous_hit} go from hit to hit, {add} keeps the search, {back} shows all"
            )
            self.footer.tell(self.legend.told(words))
        else:
            self.footer.tell(self.legend.told(_(NOTHING)))

    def on_prompt_left(self, message: PromptLeft) -> None:
        """Back to what was listed."""
        if message.purpose == SOURCES:
            self.feeds.narrow("")
            self.end_asking()
        elif message.purpose in (FILTER, SEARCH):
            before, self._before = self._before, None
            self.end_asking()
            self._restore(before)

    def _restore(self, before: tuple[Books, View, str, str, Row | None] | None) -> None:
        if before is None:
            return
        self.books, view, self.list_name, self.searched, row = before
        self.news.hits = self._title_hits(view) if self.searched else None
        self.list_anew(view)
        if row is not None:
            self.news.reach(row)

    # -- hits --------------------------------------------------------------------------------------

    def name_list(self) -> None:
        """Say over the list what is searched."""
        super().name_list()
        if self.searched:
            found = _("found: {line}").format(line=f"{FSI}{self.searched}{PDI}")
            self.news.name_shown = f"{found} · {self.list_name}" if self.list_name else found
            self.news.redraw()
        else:
            self.news.hits = None
        row = self.news.current
        if row is not None and self.shown is not None and row.id == self.shown.id:
            self._mark_hits()

    def nothing(self) -> str:
        """What an empty list says: of a search, that it found nothing."""
        return _(NOTHING) if self.searched else super().nothing()

    def show_article(self, article: Article, position: int = 0) -> None:
        """Show a text, with what is searched marked in it."""
        super().show_article(article, position)
        self._mark_hits()

    def _mark_hits(self) -> None:
        """Mark in the article what is searched; nothing where nothing is."""
        query = self._query(self.listed) if self.searched else None
        article, found = self.view.article, list[tuple[int, int]]()
        if query is not None and article is not None:
            from reader.library.shelf import hits

            found = hits(article.text, query)
        if found:
            self.view.show_hits(found)
        elif self._marks:  # what was looked for in the article itself stays marked
            self.view.forget_hits()
        self._marks = bool(found)

    def _title_hits(self, view: View) -> Hits | None:
        query = self._query(view)
        if query is None:
            return None
        from reader.library.shelf import hits

        return lambda title: hits(title, query)

    def _query(self, view: View) -> Query | None:
        if not view.line.strip():
            return None
        from reader.library.shelf import parse

        return parse(view.line, typing=view.typing)
