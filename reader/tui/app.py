"""The app: what is common to all screens, and the threads that load and listen."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import ClassVar

import platformdirs
from textual.app import App
from textual.binding import Binding, BindingType
from textual.filter import LineFilter
from textual.worker import get_current_worker

from reader.article import Article, State
from reader.errors import Crash, NoTerminal, ReaderError
from reader.library import Library, load
from reader.locale import _, language, ngettext
from reader.settings import Settings
from reader.speech import Speech
from reader.terminal import clipboard
from reader.terminal.choice import BY_OPTION, Choice, fixed
from reader.tui.driver import TtyDriver
from reader.tui.keymaps import ALWAYS, keys
from reader.tui.keynames import textual
from reader.tui.listener import Listener
from reader.tui.messages import Copied, CopyWanted, Heard, Highlighted, Loaded, Unheard, Wanted
from reader.tui.reading.display import Display
from reader.tui.screens.main import MainScreen
from reader.tui.stock import StockFilter
from reader.tui.theme import THEMES, Depth, look

# The loading thread tells the screen what came so often (seconds): seldom enough to leave it time to draw.
BEAT = 0.1
# So long (seconds) the footer says what was done.
NOTICE = 3.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the screen ended."""

    code: int
    """The exit code of the process."""
    problems: tuple[ReaderError, ...] = ()
    """What the user is to be told after it."""


class JaridaApp(App[None], inherit_bindings=False):
    """jarida on the screen."""

    CSS_PATH = "jarida.tcss"
    ENABLE_COMMAND_PALETTE = False
    # In raw mode both are keys like any other.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(textual(ALWAYS["suspend"]), "suspend_process", show=False, priority=True),
        Binding(textual(ALWAYS["quit"]), "quit", show=False, priority=True),
    ]
    TITLE = "jarida"

    def __init__(
        self,
        locations: Iterable[str],
        *,
        choice: Choice | None = None,
        stdin: bytes | None,
        shelf: Path | None = None,
        now: datetime | None = None,
        settings: Settings | None = None,
    ) -> None:
        super().__init__(driver_class=TtyDriver if os.name == "posix" else None)
        self.settings = settings or Settings()
        """What the user's file says; what is changed on the screen is kept elsewhere."""
        self.choice = choice or fixed("visual", BY_OPTION)
        self.library = Library(self._keep)
        self.problems: list[ReaderError] = []
        self._shelf = shelf
        self._ids: dict[str, int] = {}
        self._locations = tuple(locations)
        self._stdin = stdin or b""
        self._stock_filter = StockFilter()
        self._listener = Listener(self.post_message)
        direction = self.settings.ui.direction
        rtl = direction == "rtl" if direction != "auto" else language() == "ar"
        chosen = look(self.settings.ui.theme, self._depth(), self.choice.ground(os.environ))
        self.main = MainScreen(
            self.library, now or datetime.now(UTC), keys=keys(self.settings), rtl=rtl, depth=chosen.depth
        )
        self.main.prefer(Display.wanted(self.settings.reading))
        self.animation_level = "none"
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = chosen.theme.name

    def _depth(self) -> Depth:
        if self.no_color or self.console.color_system is None:
            return "none"
        depths: dict[str, Depth] = {"256": "palette", "truecolor": "full"}
        return depths.get(self.console.color_system, "ansi")

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's, and ours that makes its own widgets show Arabic."""
        return [self._stock_filter, *super().get_line_filters()]

    @property
    def crash(self) -> Exception | None:
        """The fault that ended the app, if one did."""
        return self._exception

    def on_mount(self) -> None:
        """Show the panes and begin to load."""
        self.push_screen(self.main)
        self._listener.start()
        self.run_worker(self._load, thread=True, name="loader")

    def on_unmount(self) -> None:
        """Let the listening thread go, and keep the place in what was read last."""
        if self.main.view.article is not None:
            self.library.keep_position(self.main.view.article, self.main.view.position)
        self._listener.end()

    def _load(self) -> None:
        """Runs in a thread: read everything, and tell the screen now and then."""
        worker = get_current_worker()
        articles: list[tuple[Article, State]] = []
        problems: list[ReaderError] = []
        told = float("-inf")  # the first article is shown at once
        for found in self._found():
            if worker.is_cancelled:
                return
            if isinstance(found, ReaderError):
                problems.append(found)
            else:
                articles.append(found)
            if monotonic() - told > BEAT:
                self.post_message(Loaded(articles, problems))
                articles, problems, told = [], [], monotonic()
        self.post_message(Loaded(articles, problems, finished=True))

    def _found(self) -> Iterator[tuple[Article, State] | ReaderError]:
        """What is to be shown, one by one: the kept library's newest, or what was named."""
        if self._shelf is None:
            for found in load(self._locations, lambda: self._stdin):
                yield found if isinstance(found, ReaderError) else (found, State())
            return
        from reader.library import kept  # SQLite, for those who have a library

        try:
            for entry_id, article, state in kept.newest(self._shelf):
                self._ids[article.id] = entry_id
                yield article, state
        except ReaderError as error:
            yield error

    def _keep(self, article: Article, state: State) -> None:
        """Write down what was done to an article of the kept library; others are forgotten."""
        shelf, entry_id = self._shelf, self._ids.get(article.id)
        if shelf is None or entry_id is None:
            return
        from reader.library import kept  # as above

        # A few milliseconds; a library that is busy or full says so in the footer, and reading goes on.
        try:
            kept.keep(shelf, entry_id, state)
        except ReaderError as error:
            self.main.footer.say(_(error.what))

    def on_loaded(self, message: Loaded) -> None:
        """Some more was read."""
        self.problems += message.problems
        if message.articles:
            self.main.news.grow(message.articles)
        if message.finished and not len(self.library):
            self.exit(return_code=1)
        elif not message.finished:
            count = len(self.library)
            self.main.footer.say(
                ngettext("loading: %(n)d article", "loading: %(n)d articles", count) % {"n": count}
            )
        else:
            failed = len(self.problems)
            notice = ngettext("%(n)d file could not be read", "%(n)d files could not be read", failed) % {
                "n": failed
            }
            hint = _(self.choice.hint) if self.choice.hint else ""
            self.main.footer.say(notice if failed else hint)

    def on_wanted(self, message: Wanted) -> None:
        """Rows came into view that have no count of quotes."""
        self._listener.ask(message.articles)

    def on_highlighted(self, message: Highlighted) -> None:
        """This article is looked at: find out its speakers first."""
        self._listener.ask([message.article])

    def on_heard(self, message: Heard) -> None:
        """Who said what is known."""
        self.main.hear(message.article, message.speech)

    def on_unheard(self, message: Unheard) -> None:
        """The article stays readable; the details go where the user can send them from."""
        self.main.hear(message.article, Speech())
        self.main.footer.say(
            _("the speakers could not be found; the details are in {log}").format(log=log(message.fault))
        )

    def on_copy_wanted(self, message: CopyWanted) -> None:
        """Copy a logical text; the footer says where it went."""
        self.run_worker(lambda: self._copy(message.text), thread=True, name="copier")

    def _copy(self, text: str) -> None:
        """Runs in a thread: tmux may take its time."""
        driver = self._driver
        if driver is not None:
            self.post_message(Copied(clipboard.copy(text, os.environ, driver.write)))

    def on_copied(self, message: Copied) -> None:
        """Say where it went, for a while."""
        self.main.footer.say(_(message.where))
        self.set_timer(NOTICE, lambda: self.main.footer.say(""))

    def _fatal_error(self) -> None:
        # Textual would print a traceback here; ours goes to a file, see `run`.
        self._close_messages_no_wait()


def run(
    locations: Iterable[str],
    *,
    choice: Choice,
    stdin: bytes | None,
    shelf: Path | None = None,
    settings: Settings | None = None,
) -> Outcome:
    """Open the screen on these places and stay until it is left.

    Args:
        locations: paths, folders, `-`.
        choice: how Arabic is sent to the terminal, and the keys that were pressed while it was asked.
        stdin: what standard input held, read to its end before, where `-` is among the locations.
        shelf: the kept library to show instead of the locations.
        settings: the user's; the defaults without.
    """
    try:
        app = JaridaApp(locations, choice=choice, stdin=stdin, shelf=shelf, settings=settings)
        app.run(mouse=app.settings.ui.mouse)
    except OSError as error:
        return Outcome(1, (NoTerminal(detail=str(error)),))
    if app.crash is not None:
        return Outcome(1, (Crash(where=str(log(app.crash))),))
    return Outcome(app.return_code or 0, tuple(app.problems))


def log(crash: Exception) -> Path:
    """Write the traceback where the user can send it from, and say where."""
    folder = platformdirs.user_state_path("jarida", appauthor=False)
    path = folder / "crash.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(traceback.format_exception(crash)), encoding="utf-8")
    except OSError:
        return Path(os.devnull)
    return path
