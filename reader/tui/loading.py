"""What was named on the command line on its way to the screen: read by a thread, told now and then.

Keys that are pressed meanwhile wait until there is something to press them on.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING

from textual import events
from textual.app import App
from textual.worker import get_current_worker

from reader.article import Article, State
from reader.errors import ReaderError, SourceError
from reader.library import Library, at_hand, glimpse, load
from reader.locale import _, ngettext
from reader.settings import Settings
from reader.terminal.choice import Choice
from reader.tui.messages import Loaded
from reader.tui.screens.main import MainScreen

if TYPE_CHECKING:
    from reader.library.guests import Guests

# The loading thread tells the screen what came so often (seconds): seldom enough to leave it time to draw.
BEAT = 0.1
# So long (seconds) at most the rest of a text waits to be read until its beginning is shown.
BEGINNING = 1.0
# So long (seconds) keys wait for what is opened, and so often anew where nothing of it is there yet.
EARLY = 1.0
PATIENCE = 2


class LoadingApp(App[None]):
    """An app that shows what was named, beside whatever else it is."""

    main: MainScreen
    settings: Settings
    choice: Choice
    library: Library
    """What was opened."""
    problems: list[ReaderError]
    _locations: tuple[str, ...] = ()
    _stdin = b""
    guests: Guests | None
    """What remembers what was done to a file."""
    _found: Iterator[Article | SourceError] = iter(())
    """What is still to be read."""
    _drawn: Event | None = None
    """Whether the beginning of what is still to be read stands on the screen."""
    _early: list[events.Key] | None = None
    """Keys that wait; None once none has to."""

    def begin_to_load(self) -> None:
        """Read what was named: a short text or the beginning of a long one now, so that the first drawing has
        it, all else in a thread."""
        self._found = load(self._locations, lambda: self._stdin)
        if at_hand(self._locations):
            first = next(self._found, None)
            if isinstance(first, Article):
                for article, state in self._recalled([first]):
                    self.library.add(article, state)
            elif first is not None:
                self.problems.append(first)
        else:
            self._glimpse()
        self.set_timer(EARLY, self._give_way)
        self.run_worker(self._load, thread=True, name="loader")

    def _glimpse(self) -> None:
        """Show the beginning of what takes long to read, where there is nothing else."""
        beginning = glimpse(self._locations)
        if beginning is not None:
            self._drawn = Event()
            self.main.glimpse(beginning)
            self.call_after_refresh(self.main.footer.say, _("loading…"))
            self.call_after_refresh(self.call_after_refresh, self._drawn.set)

    def _load(self) -> None:
        """Runs in a thread: read everything that was named, and tell the screen now and then."""
        worker = get_current_worker()
        articles: list[Article] = []
        problems: list[ReaderError] = []
        if self._drawn is not None:
            self._drawn.wait(BEGINNING)  # or reading the rest would take the processor from it
        told = float("-inf")  # the first article is shown at once
        for found in self._found:
            if worker.is_cancelled:
                return
            if isinstance(found, ReaderError):
                problems.append(found)
            else:
                articles.append(found)
            if monotonic() - told > BEAT:
                self.post_message(Loaded(self._recalled(articles), problems))
                articles, problems, told = [], [], monotonic()
        self.post_message(Loaded(self._recalled(articles), problems, finished=True))

    def _recalled(self, articles: list[Article]) -> list[tuple[Article, State]]:
        """Opened articles with what was done to them before."""
        known: dict[str, State] = {}
        if self.guests is not None:
            with suppress(ReaderError):  # they can be read all the same
                known = self.guests.states([article.id for article in articles])
        return [(article, known.get(article.id, State())) for article in articles]

    async def on_event(self, event: events.Event) -> None:
        """Keys that were pressed before there was anything to press them on wait for it."""
        if self._early is not None and isinstance(event, events.Key):
            self._early.append(event)
        else:
            await super().on_event(event)

    def _give_way(self, patience: int = PATIENCE) -> None:
        """Loading takes long: keys may go where there is something to press them on, or soon."""
        if len(self.library) or self._drawn is not None or not patience:
            self._begin()
        elif self._early is not None:
            self.set_timer(EARLY, partial(self._give_way, patience - 1))

    def _begin(self) -> None:
        """Let in the keys that wait."""
        early, self._early = self._early, None
        for key in early or ():
            self.post_message(key)

    def on_loaded(self, message: Loaded) -> None:
        """Some more was read."""
        self.problems += message.problems
        for article, state in message.articles:
            self.library.add(article, state)
        if message.articles:
            self.main.grow()
        if message.finished:
            self.call_later(self._begin)
        if message.finished and not len(self.library):
            self.exit(return_code=1)
        elif not message.finished:
            count = len(self.library)
            counted = ngettext("loading: %(n)d article", "loading: %(n)d articles", count) % {"n": count}
            still = self.settings.ui.motion == "reduced"
            self.main.footer.say(_("loading…") if still else counted)
        else:
            failed = len(self.problems)
            notice = ngettext("%(n)d file could not be read", "%(n)d files could not be read", failed) % {
                "n": failed
            }
            hint = _(self.choice.hint) if self.choice.hint else ""
            self.main.footer.say(notice if failed else hint)
