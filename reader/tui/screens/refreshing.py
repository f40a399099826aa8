"""Refreshing: news fetched by threads while somebody reads, announced when it came, never pushed in."""

from __future__ import annotations

from datetime import timedelta
from time import time
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.locale import _, ngettext
from reader.settings import Keeping
from reader.tui.messages import Done, Fetched, Refreshed, RefreshEnded
from reader.tui.screens.searching import Searching
from reader.tui.screens.subscribing import failure
from reader.tui.sentences import sentence

if TYPE_CHECKING:  # SQLite, for those who have a library
    from reader.library.kept import Kept
    from reader.library.shelf import Feed, Outcome

REFRESH, PAGE = "refresh", "page"
# So often (seconds) it is looked whether anybody has written to the library.
WATCH = 1.0
MINUTE = 60.0
# So often (seconds) what is said of times ("an hour ago") is said anew.
TICK = 60.0


class Refreshing(Searching):
    """Actions that fetch, and what comes of them."""

    refresh_minutes = 0
    """News are fetched by themselves so often; 0 is never."""
    keeping = Keeping()
    """What is kept of feeds that have no numbers of their own."""
    _changes: int | None = None
    _summary = False
    """The feed's own text is shown, although there is a fuller one."""

    def on_mount(self) -> None:
        """Begin to watch, from what the first list is about to be read from."""
        self._written()
        self.set_interval(WATCH, self._watch)
        began, first = time(), self.news.now
        self.set_interval(TICK, lambda: self.news.date(first + timedelta(seconds=time() - began)))
        if self.refresh_minutes:
            self.set_interval(self.refresh_minutes * MINUTE, self._by_itself)

    # -- refresh -----------------------------------------------------------------------------------

    def action_refresh(self) -> None:
        """Fetch news of what is listed."""
        place = self.feeds.place if self.pane is self.feeds else None
        view = place.view if place is not None else self.listed
        self._refresh(view.feeds)

    def action_refresh_all(self) -> None:
        """Fetch news of all sources."""
        self._refresh(None)

    def _by_itself(self) -> None:
        if self.kept is not None and REFRESH not in self.work:
            self._refresh(None, asked=False)

    def _refresh(self, feeds: tuple[int, ...] | None, *, asked: bool = True) -> None:
        kept = self.kept
        if kept is None:
            self.footer.tell(self.legend.told(_("no source yet: {add} adds one")))
            return
        if REFRESH in self.work:
            self.footer.tell(self.legend.told(_("news are being fetched already: {back} stops")))
            return
        stop = self.begin(REFRESH, _("fetching news…"))

        new = failed = done = 0

        def job() -> RefreshEnded:
            chosen = [feed for feed in kept.shelf.feeds() if feeds is None or feed.id in feeds]

            def told(outcome: Outcome) -> None:
                nonlocal new, failed, done
                done += 1
                new += outcome.new
                failed += outcome.error is not None
                self.post_message(Refreshed(done, len(chosen), new, failed))

            kept.shelf.refresh(
                told,
                chosen,
                stop=stop,
                force=asked and feeds is not None,
                keep_days=self.keeping.keep_days,
                keep_count=self.keeping.keep_count,
            )
            return RefreshEnded(new, failed, stop.is_set(), asked)

        self.in_thread(REFRESH, job, lambda error: RefreshEnded(new, failed, stop.is_set(), asked, error))

    def on_refreshed(self, message: Refreshed) -> None:
        """Say how far it is."""
        message.stop()
        words = _("sources {done}/{total}").format(done=message.done, total=message.total)
        if message.new:
            words += " · " + ngettext("%(n)d new", "%(n)d new", message.new) % {"n": message.new}
        if message.failed:
            words += " · " + ngettext("%(n)d failed", "%(n)d failed", message.failed) % {"n": message.failed}
        words += " · " + self.stops
        self.progress.say(words, message.done / max(1, message.total))

    def on_refresh_ended(self, message: RefreshEnded) -> None:
        """Say what came of it."""
        message.stop()
        self.finish(REFRESH)
        self._watch()
        if message.error is not None:
            self.footer.tell(sentence(message.error))
            return
        if not message.asked and not message.new:
            return
        new = ngettext("%(n)d new article", "%(n)d new articles", message.new) % {"n": message.new}
        words = new if message.new else _("nothing new")
        if message.failed:
            failed = message.failed
            words += " · " + ngettext("%(n)d source failed", "%(n)d sources failed", failed) % {"n": failed}
            words += " · " + self.legend.told(_("{failures} tells why"))
        if message.stopped:
            words = _("stopped") + " · " + words
        self.footer.tell(words)

    def action_failures(self) -> None:
        """Why sources could not be refreshed."""
        from reader.tui.screens.ask import Tell  # loaded when it opens

        kept = self.kept
        broken: list[Feed] = [feed for feed in kept.shelf.feeds() if feed.error] if kept else []
        if not broken:
            self.footer.tell(_("all sources answered the last time"))
            return
        title = ngettext("%(n)d source failed", "%(n)d sources failed", len(broken)) % {"n": len(broken)}
        text = "\n\n".join(f"{feed.label}\n{failure(feed)}\n{feed.url}" for feed in broken)
        self.app.push_screen(Tell(title, text, rtl=self.rtl, depth=self.depth))

    # -- what others wrote -------------------------------------------------------------------------

    def _watch(self) -> None:
        """Show what another thread or program has written since, without moving what is being read."""
        if not self.prompt.display and self.keeper.idle and self._written():
            self.after_writing()

    def _written(self) -> bool:
        """Whether anybody has written to the library since this was asked last."""
        if not self.stays:
            return False
        kept: Kept = self.books  # type: ignore[assignment]  # `stays` says so
        try:
            before, self._changes = self._changes, kept.shelf.changes()
        except ReaderError:
            return False  # whoever asks for something is told
        return before != self._changes

    def after_writing(self) -> None:
        """What was written, by whomever, is there: show it, and announce what is new."""
        if not self.news.window.held and not self.news.window.count.number:
            self.list_anew(self.listed)
        else:
            super().after_writing()
            self.news.announce()
        if self.feeds.display:
            self.read_places()

    def on_done(self, message: Done) -> None:
        """A source was added or brought in: its news are listed, or fetched."""
        if message.deed not in ("added", "imported"):
            return
        if message.deed == "added" or not self.stays:
            # It is what the reader wants to see now.
            self.show_library()
        if message.deed == "imported" and message.count:
            self._refresh(None)

    # -- full text ---------------------------------------------------------------------------------

    def action_full_text(self) -> None:
        """Fetch the page of the article; once it is there, change between it and the feed's own text."""
        row = self.shown
        if not self.stays or row is None:
            self.footer.tell(_("only articles of a source have a page to fetch"))
            return
        kept: Kept = self.books  # type: ignore[assignment]  # `stays` says so
        row_id = int(row.id)
        if kept.shelf.has_full_text(row_id):
            self._summary = not self._summary
            self.show_article(kept.article(row_id, summary=self._summary))
            own, page = (
                _("the source's own text: {full_text} shows the page's"),
                _("the page's text: {full_text} shows the source's own"),
            )
            self.footer.tell(self.legend.told(own if self._summary else page))
            return
        if not row.url:
            self.footer.tell(_("this article has no page"))
            return
        stop = self.begin(PAGE, _("fetching the page…"))

        def job() -> Fetched:
            kept.shelf.fetch_full_text(row_id, stop=stop)
            return Fetched(row_id)

        self.in_thread(PAGE, job, lambda error: Fetched(row_id, error, stop.is_set()))

    def on_fetched(self, message: Fetched) -> None:
        """Show it, if its article is still the one that is read."""
        message.stop()
        self.finish(PAGE)
        if message.stopped:
            self.footer.tell(_("stopped"))
        elif message.error is not None:
            self.footer.tell(sentence(message.error))
        elif self.shown is not None and self.shown.id == message.row_id:
            self._summary = False
            self.show_article(self.books.article(message.row_id))
            self.shown = self.shown._replace(quotes=None)
            self.footer.tell(self.legend.told(_("the page's text: {full_text} shows the source's own")))
