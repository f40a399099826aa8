"""The list and its article: which list is shown, what is read of it, who speaks there, what is written."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from textual.message import Message
from textual.timer import Timer

from reader.article import Article
from reader.errors import Crash, ReaderError
from reader.library import Library, ahead
from reader.library.listing import STARRED, Books, Order, Row, RowId, View
from reader.locale import _
from reader.speech import Speech
from reader.tui.keeper import Keeper
from reader.tui.messages import Highlighted, Opened, ReadOn, Trouble
from reader.tui.screens.panes import Panes
from reader.tui.sentences import sentence
from reader.tui.theme import Depth

if TYPE_CHECKING:  # SQLite, for those who have a library
    from reader.library.kept import Kept

T = TypeVar("T")

# Moves of the list's cursor that follow one another faster than this (seconds) are a run: no article is
# read before it ends. A key that is held comes every 0.03.
REST = 0.1
# Articles whose speakers are remembered, for those who come back to them.
HEARD = 256


class Listing(Panes):
    """What the list shows, and where it comes from: what was opened, or the library that stays."""

    shelf: Path | None = None
    """The file of the library; None where there is to be none."""
    home: tuple[Books, Order, Row] | None = None
    """Where the reader was in the list of everything, for the way back."""
    searched = ""
    """The search whose results are listed."""
    shown: Row | None = None
    """Whose article is in view."""

    def __init__(self, books: Books, now: datetime, *, rtl: bool, depth: Depth) -> None:
        super().__init__(books, now, rtl=rtl, depth=depth)
        self.keeper = Keeper(self.post_message)
        self.work: dict[str, Event] = {}
        self.opened = books if isinstance(books, Library) else None
        """What was opened, while the library is listed instead."""
        self._kept: Kept | None = None
        self._heard: OrderedDict[str, Speech] = OrderedDict()
        self._resting: Timer | None = None
        self._moved_at = float("-inf")
        self._beginning: Article | None = None
        """What is shown of a text that is still being read."""

    def on_mount(self) -> None:
        """Show the first list."""
        self.keeper.start()
        self.list_anew(self.listed)
        self.open_article()  # at once: the first drawing has it

    def end(self) -> None:
        """The program ends: stop what is being fetched, keep the place, write what is left."""
        for stop in self.work.values():
            stop.set()
        self.leave_article()
        self.keeper.end()

    # -- which list --------------------------------------------------------------------------------

    @property
    def stays(self) -> bool:
        """What is listed belongs to the library, and not to what was only opened."""
        return not isinstance(self.books, Library)

    @property
    def kept(self) -> Kept | None:
        """The library that stays, if there is one."""
        return self.library() if self.shelf is not None and self.shelf.exists() else None

    def library(self) -> Kept | None:
        """The library that stays, made where there is none yet; None where it cannot be."""
        if self._kept is None and self.shelf is not None:
            from reader.library.kept import Kept  # as above

            self._kept = self.books if isinstance(self.books, Kept) else Kept(self.shelf)
        return self._kept

    def show_library(self, view: View | None = None, name: str = "") -> None:
        """List something of the library, which takes the place of what was opened."""
        kept = self.library()
        if kept is not None:
            self.books = kept
            self.welcome.say("")
            self.searched = ""
            self.list_name = name
            self.list_anew(view or View(order=self.listed.order))

    def show_opened(self) -> None:
        """List what was opened again."""
        if self.opened is not None:
            self.books = self.opened
            self.searched = self.list_name = ""
            self.list_anew(View(order=self.listed.order))

    def list_anew(self, view: View, held: list[Row] | None = None) -> None:
        """Show another list, from its beginning; `held` are its first rows, where they were read already."""
        self.leave_home(view)
        self.listed = view
        self.news.show(self.books.rows(view), held)
        self.name_list()

    def leave_home(self, view: View) -> None:
        """A part will be listed instead of everything: keep the place in it."""
        row = self.news.current
        if view.narrowed and not (self.listed.narrowed or self.searched) and row is not None:
            self.home = self.books, self.listed.order, row

    def name_list(self) -> None:
        """Say over the list what it shows."""
        name = self.list_name or _("News")
        if self.listed.unread:
            name = _("{name}, unread").format(name=name)
        self.news.name_shown = name
        self.name_keys()

    def name_keys(self) -> None:
        """Name in the list, where it is empty or news wait, the keys that are there now."""
        self.news.hint = self.legend.told(self.nothing())
        self.news.redraw()

    def nothing(self) -> str:
        """What an empty list says, and what to do then."""
        if self._beginning is not None:
            return _("loading…")
        if self.listed.unread:
            return _("nothing unread here: {unread_only} shows all, {refresh_all} fetches news")
        if self.listed.line == STARRED:
            return _("no stars yet: {star} gives one to an article, {back} shows all news")
        if self.listed.narrowed:
            return _("nothing here: {back} shows all news, {refresh} fetches new ones")
        return _("nothing here yet: {add} adds a source, {refresh_all} fetches news")

    def go_home(self) -> None:
        """Show what the next start will show first."""
        if self.zen:
            self.leave_alone(False)
        self.feeds.display = False
        self.searched = self.list_name = ""
        self.list_anew(View())
        self.open_article()
        self.end_asking()
        self.go_to(self.news)

    def widen(self) -> bool:
        """Back from a part to all news; False where all are listed."""
        if not (self.listed.narrowed or self.searched):
            return False
        self.searched = self.list_name = ""
        self.list_anew(View(order=self.listed.order))
        if self.home is not None and self.home[:2] == (self.books, self.listed.order):
            self.news.reach(self.home[2])
            self.news.reload()  # it may be read by now, or gone
        return True

    def step_back(self) -> None:
        """Stop what is being fetched, else put the sources away, else show all news again."""
        if self.stop_work():
            return
        if self.pane is self.feeds:
            self.feeds.display = False
            self.go_to(self.news)
        else:
            self.widen()

    def grow(self) -> None:
        """More was opened."""
        if not self.stays:
            self.news.grow()

    # -- what takes time ---------------------------------------------------------------------------

    def begin(self, work: str, words: str) -> Event:
        """Something that takes time begins: say so above the footer. What is set to stop it."""
        self.work[work] = stop = Event()
        self.progress.say(f"{words} · {self.stops}")
        return stop

    @property
    def stops(self) -> str:
        """How what takes time is stopped."""
        return self.legend.told(_("{back} stops"))

    def in_thread(
        self, group: str, job: Callable[[], Message], failed: Callable[[ReaderError], Message]
    ) -> None:
        """Do something that takes time in a thread, and tell the screen what came of it, whatever that is."""

        def work() -> None:
            try:
                message = job()
            except ReaderError as error:
                message = failed(error)
            except Exception as fault:
                # A fault of our own must not cost the reader what he is reading.
                message = failed(Crash(detail=type(fault).__name__))
            self.post_message(message)

        self.run_worker(work, thread=True, group=group, exclusive=True)

    def finish(self, work: str) -> None:
        """It is done, or was stopped."""
        self.work.pop(work, None)
        if not self.work:
            self.progress.say("")

    def stop_work(self) -> bool:
        """Stop what is being fetched; False where nothing is."""
        for stop in self.work.values():
            stop.set()
        return bool(self.work)

    # -- the article -------------------------------------------------------------------------------

    def hear(self, row_id: RowId, article: Article, speech: Speech) -> None:
        """Who said what in an article is known."""
        shown = self._heard.get(article.id) == speech
        self._heard[article.id] = speech
        if len(self._heard) > HEARD:
            self._heard.popitem(last=False)
        self.news.quoted(row_id, len(speech.quotes))
        if article == self.view.article and not shown:
            self.view.hear(speech)
            self.speakers.hear(speech)

    def hear_nothing(self, row_id: RowId) -> None:
        """Nobody could find out who speaks there."""
        if self.shown is not None and self.shown.id == row_id and self.view.article is not None:
            self.hear(row_id, self.view.article, Speech())

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
        self.show_article(article, self._place_in(article) or row.state.position)

    def glimpse(self, beginning: Article) -> None:
        """Show the beginning of the only text that was named, while the rest of it is read."""
        if self.shown is None:
            self._beginning = beginning
            self.name_list()
            self.view.show(beginning)

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
        elif (found := ahead.ready(article)) is not None:
            self.hear(self.shown.id, article, found)
        if self.pane is self.view:
            self.mark_opened()

    def _place_in(self, article: Article) -> int:
        """Where the reader has come to meanwhile, where this is the whole of what was begun."""
        beginning, self._beginning = self._beginning, None
        begun = beginning is not None and article.text.startswith(beginning.text)
        return self.view.position if begun and self.view.article is beginning else 0

    def leave_article(self) -> None:
        """Keep the place in the article that is shown."""
        row, position = self.shown, self.view.position
        if row is None or self.view.article is None or position == row.state.position:
            return
        self.news.change([row.id], lambda each: each.at(position))
        books = self.books
        self.write(lambda: books.set_position(row.id, position))

    def enter_article(self) -> None:
        """The article has the focus: it is being read."""
        self.open_article()
        self.mark_opened()

    def on_read_on(self, message: ReadOn) -> None:
        """The article was read to its end: on to the next that is unread."""
        message.stop()
        if self.news.next_unread():
            self.open_article()
        else:
            self.footer.tell(self.legend.told(_("everything here is read: {refresh_all} fetches news")))

    def mark_opened(self) -> None:
        """The article that is shown is being read."""
        row = self.shown
        if row is None or row.state.read:
            return
        self.shown = row.marked(read=True)
        self.news.keep_marked([row.id], lambda each: each.marked(read=True))
        books = self.books
        self.write(lambda: books.set_flag("read", [row.id], undoable=False))

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
