"""The app: what is common to all screens, and the threads that load and listen."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.filter import LineFilter, Monochrome
from textual.screen import Screen
from textual.theme import Theme

from reader import crashlog, locale
from reader.article import State
from reader.errors import Crash, NoTerminal, ReaderError
from reader.library import Library
from reader.library.listing import Books
from reader.library.opened import give_up
from reader.locale import N_, _, language
from reader.named import NamedTuple
from reader.settings import Settings, remembered
from reader.terminal import clipboard, frame
from reader.terminal.choice import BY_OPTION, Choice, fixed
from reader.tui import pace
from reader.tui.driver import TtyDriver
from reader.tui.keyboard import family
from reader.tui.keyed import KeyedApp
from reader.tui.keymaps import ALWAYS, keys
from reader.tui.keynames import textual
from reader.tui.legend import Legend
from reader.tui.listener import Listener
from reader.tui.loading import LoadingApp
from reader.tui.messages import Copied, CopyWanted, Heard, Opened, Unheard, Wanted
from reader.tui.painter import Painter
from reader.tui.reading.display import Display
from reader.tui.screens.main import MainScreen
from reader.tui.sparing import BY_THE_CELL, SparingApp
from reader.tui.still import Still
from reader.tui.stock import StockFilter
from reader.tui.theme import THEMES, Depth, look
from reader.tui.version import known
from reader.tui.widgets.footer import Footer

if TYPE_CHECKING:
    from reader.library.guests import Guests

# The values of `ui.theme`, in the order in which a key goes through them, and what is said of each.
WORN = {
    "auto": N_("colours as the terminal's ground is"),
    "light": N_("light colours"),
    "dark": N_("dark colours"),
    "contrast": N_("high contrast"),
    "ansi": N_("the terminal's own sixteen colours"),
    "mono": N_("no colours"),
}
# So long (seconds) leaving waits for who is listening to an article.
PARTING = 0.2


class Outcome(NamedTuple):
    """How the screen ended."""

    code: int
    """The exit code of the process."""
    problems: tuple[ReaderError, ...] = ()
    """What the user is to be told after it."""


class JaridaApp(LoadingApp, KeyedApp[None], SparingApp, inherit_bindings=False):
    """jarida on the screen."""

    CSS_PATH = "jarida.tcss"
    ENABLE_COMMAND_PALETTE = False
    # In raw mode both are keys like any other.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(textual(ALWAYS["suspend"]), "suspend_process", show=False, priority=True),
        Binding(textual(ALWAYS["quit"]), "quit", show=False, priority=True),
    ]
    TITLE = "jarida"
    _dressed = False
    """A theme of ours is on."""
    _listened = False
    """Somebody was asked who speaks in an article."""

    def __init__(
        self,
        locations: Iterable[str],
        *,
        choice: Choice | None = None,
        stdin: bytes | None,
        shelf: Path | None = None,
        now: datetime | None = None,
        settings: Settings | None = None,
        newcomer: bool = False,
    ) -> None:
        super().__init__(driver_class=TtyDriver if os.name == "posix" else None)
        # Textual obeys an empty NO_COLOR too (no-color.org: only any other), and turns colours into greys,
        # which makes black of a terminal's own ones: our theme without colours needs no filter.
        self.no_color = bool(os.environ.get("NO_COLOR"))
        self._filters = [each for each in self._filters if not isinstance(each, Monochrome)]
        self.settings = settings or Settings()
        """What the user's file says; what is changed on the screen is kept elsewhere."""
        self.choice = choice or fixed("visual", BY_OPTION)
        self.guests = _guests(shelf)
        self.library = Library(self._keep_file, self.guests)
        self.problems: list[ReaderError] = []
        self.turned = False
        """What is kept for the next start would not be what it shows: the language was changed for now."""
        self.still: Still | None = None
        self._shelf = shelf
        self._locations = tuple(locations)
        self._early = [] if self._locations else None
        self._stdin = stdin or b""
        self._stock_filter = StockFilter()
        self._listener = Listener(self.post_message)
        self.legend = Legend(keys(self.settings), family(self.settings, self.choice.terminal))
        self._theme_wanted = self._recalled_theme()
        chosen = look(self._theme_wanted, self._depth(), self.choice.ground(os.environ))
        self.main = MainScreen(
            self._books(),
            now or datetime.now(UTC),
            legend=self.legend,
            rtl=self._rtl,
            depth=chosen.depth,
        )
        self.main.shelf = shelf
        self.main.newcomer = newcomer
        self.main.refresh_minutes = self.settings.library.refresh_minutes
        self.main.keeping = self.settings.library
        self.main.prefer(Display.wanted(self.settings.reading))
        self.main.view.link_inks.hyperlinks = self.choice.hyperlinks
        self.main.browser = self.settings.library.browser
        if self.settings.terminal.sparing and known():
            screen = self.choice.screen
            self.painter = Painter(
                by_the_cell=screen.name in BY_THE_CELL,
                margins=self.choice.answers.margins,
                erases=self.choice.erases,
            )
        self.animation_level = "none"
        for theme in THEMES:
            self.register_theme(theme)
        self._wear_first(chosen.theme)

    def _books(self) -> Books:
        """The library that stays where nothing was named, else what was."""
        if self._locations or self._shelf is None:
            return self.library
        from reader.library.kept import Kept  # SQLite, for those who have a library

        return Kept(self._shelf)

    def _depth(self) -> Depth:
        if self.no_color or self.console.color_system is None:
            return "none"
        depths: dict[str, Depth] = {"256": "palette", "truecolor": "full"}
        return depths.get(self.console.color_system, "ansi")

    def get_css_variables(self) -> dict[str, str]:
        """Textual's; none before our theme is on, where it asks for those of one that nobody will see."""
        return super().get_css_variables() if self._dressed else {}

    def _wear_first(self, theme: Theme) -> None:
        """Put a theme on before anything is drawn, so that the style sheet is not read a second time."""
        self._dressed = True
        worn = self.current_theme
        if (theme.dark, theme.ansi) != (worn.dark, worn.ansi):
            self.theme = theme.name  # what else depends on these two is Textual's to know
        else:
            self.set_reactive(App.theme, theme.name)
        self.stylesheet.set_variables(self.get_css_variables())

    def _recalled_theme(self) -> str:
        """What the settings say; where they leave it to us, what was chosen on the screen the last time."""
        wanted: str = self.settings.ui.theme
        kept = remembered.recall(remembered.place(os.environ)).get("theme", wanted)
        return kept if wanted == "auto" and kept in WORN else wanted

    def on_theme_wanted(self) -> None:
        """Put on the next theme, and the same one the next time."""
        names = list(WORN)
        self._theme_wanted = names[(names.index(self._theme_wanted) + 1) % len(names)]
        chosen = look(self._theme_wanted, self._depth(), self.choice.ground(os.environ))
        self.theme = chosen.theme.name
        self.main.wear(chosen.depth)
        self.main.footer.tell(_(WORN[self._theme_wanted]))
        remembered.remember(remembered.place(os.environ), {"theme": self._theme_wanted})

    def on_language_wanted(self) -> None:
        """Speak the other language from now on, and mirror the screen with it."""
        self.turned = True
        locale.install("en" if language() == "ar" else "ar")
        self.main.turn(self._rtl)

    def on_calendar_wanted(self) -> None:
        """Write dates with the Hijri one beside, or without."""
        self.turned = True
        months, hijri = locale.calendar()
        locale.set_calendar(months, not hijri)
        self.main.turn(self._rtl)

    @property
    def _rtl(self) -> bool:
        """Whether reading starts at the right."""
        direction = self.settings.ui.direction
        return direction == "rtl" if direction != "auto" else language() == "ar"

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's, and ours that makes its own widgets show Arabic."""
        return [self._stock_filter, *super().get_line_filters()]

    @property
    def crash(self) -> Exception | None:
        """The fault that ended the app, if one did."""
        return self._exception

    def get_default_screen(self) -> Screen[None]:
        """The panes, and no empty screen of Textual's below them: it would be mounted and laid out too."""
        return self.main

    def on_mount(self) -> None:
        """Begin to load."""
        self.call_after_refresh(pace.keep)
        self._listener.start()
        if self.main.books is self.library:
            self.begin_to_load()
        elif self.choice.hint:
            self.main.footer.say(_(self.choice.hint))

    async def action_quit(self) -> None:
        """Leave; what the next start will show first is drawn once more, unseen, and kept."""
        if frame.planned() is None or self.painter is None or self.screen is not self.main or self.turned:
            self.exit()
            return
        self.painter.mute()
        self.main.go_home()
        self.call_after_refresh(self.call_after_refresh, self._take_still)

    def _take_still(self) -> None:
        panes = [pane.region for pane in self.main.panes if pane.region.area]
        if self.painter is not None:
            self.still = Still(self.painter, panes)
        self.exit()

    def on_unmount(self) -> None:
        """Keep the place in what was read last, write what is left, and let the threads go."""
        self.main.end()
        give_up()
        self._listener.end()
        self._listener.join(PARTING)
        close = getattr(self.main.books, "close", None)  # what was opened is in no file
        if close is not None:
            close()

    def _keep_file(self, content_id: str, state: State) -> None:
        """Write down what was done to an opened article, by the hash of its content."""
        if self.guests is not None:
            self.main.keeper.do(partial(self.guests.keep, content_id, state))

    def on_wanted(self, message: Wanted) -> None:
        """Rows came into view that have no count of quotes."""
        self.screen.call_after_refresh(self._listener.ask, self.main.books, message.ids)

    def on_opened(self, message: Opened) -> None:
        """This article is looked at: find out its speakers first, once it has been drawn."""
        ask = partial(self._listener.ask, self.main.books, [message.row_id], message.article)
        if self._listened:
            self.screen.call_after_refresh(ask)
        else:  # the first one was drawn with the panes, and Textual's second look at the layout takes a while
            self._listened = True
            ask()

    def on_heard(self, message: Heard) -> None:
        """Who said what is known."""
        self.main.hear(message.row_id, message.article, message.speech)

    def on_unheard(self, message: Unheard) -> None:
        """The article stays readable; the details go where the user can send them from."""
        self.main.hear_nothing(message.row_id)
        log = crashlog.write(message.fault, os.environ)
        self.main.footer.say(_("the speakers could not be found; the details are in {log}").format(log=log))

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
        footer: Footer = getattr(self.screen, "footer", self.main.footer)
        footer.tell(_(message.where))

    def _handle_exception(self, error: Exception) -> None:
        # On the way out widgets are gone that others still look for.
        if not self._exit:
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        # Textual would print a traceback here; ours goes to a file, see `run`.
        self._close_messages_no_wait()


def _guests(shelf: Path | None) -> Guests | None:
    """Where what is done to opened files is written down."""
    if shelf is None:
        return None
    from reader.library.guests import Guests  # SQLite

    return Guests(shelf)


def run(
    locations: Iterable[str],
    *,
    choice: Choice,
    stdin: bytes | None,
    shelf: Path | None = None,
    settings: Settings | None = None,
    newcomer: bool = False,
) -> Outcome:
    """Open the screen on these places and stay until it is left.

    Args:
        locations: paths, folders, `-`.
        choice: how Arabic is sent to the terminal, and the keys that were pressed while it was asked.
        stdin: what standard input held, read to its end before, where `-` is among the locations.
        shelf: the file of the library: it is shown where there are no locations, and remembers what was
            done to what is opened.
        settings: the user's; the defaults without.
        newcomer: nothing was named and there is no library yet: the locations are the samples.
    """
    try:
        app = JaridaApp(
            locations, choice=choice, stdin=stdin, shelf=shelf, settings=settings, newcomer=newcomer
        )
        app.run(mouse=app.settings.ui.mouse)
    except OSError as error:
        return Outcome(1, (NoTerminal(detail=str(error)),))
    if app.crash is not None:
        return Outcome(1, (Crash(where=str(crashlog.write(app.crash, os.environ))),))
    plan = frame.planned()
    if plan is not None and app.still is not None and app.still.known:
        frame.keep(plan, app.still.kept(choice, str(shelf)))
    return Outcome(app.return_code or 0, tuple(app.problems))
