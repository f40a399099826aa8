"""Textual's driver on /dev/tty, in the dialect of the terminal, undone at every exit.

Keys come from /dev/tty and the screen goes to it, whatever standard input and output are, so that
`curl … | jarida -` and redirections work. Textual restores nothing on SIGTERM and SIGHUP: here both
leave through the loop, and a second net hangs in `atexit`.
"""

from __future__ import annotations

import asyncio
import atexit
import io
import os
import selectors
import signal
from codecs import getincrementaldecoder
from contextlib import suppress
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from textual._parser import ParseError
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key

from reader.terminal import frame
from reader.terminal.choice import Choice
from reader.terminal.reset import SCREEN
from reader.terminal.stream import Stream
from reader.tui.sparing import SparingApp
from reader.tui.typed import TypedParser

if TYPE_CHECKING:
    from types import FrameType

    from textual.app import App

ALTERNATE = frame.ALTERNATE.decode()

# The ends that a program may answer. 128+n is the exit code, as shells have it.
SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT)


LOOK = 0.1
"""Seconds between two looks at whether to stop, and at what has begun and not ended."""


class _Terminal(io.TextIOWrapper):
    """The terminal as a file that has gone silent, not one that raises, once it is closed under us."""

    def write(self, text: str, /) -> int:
        with suppress(OSError):
            return super().write(text)
        return len(text)

    def flush(self) -> None:
        with suppress(OSError):
            super().flush()


def _woken() -> None:
    """What a signal does is done by its handler."""


def open_terminal() -> _Terminal:
    """Open /dev/tty for writing.

    Raises:
        OSError: there is no controlling terminal.
    """
    raw = io.FileIO(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY | os.O_CLOEXEC), "r+")
    return _Terminal(io.BufferedWriter(raw), encoding="utf-8", errors="replace")


class TtyDriver(LinuxDriver):
    """LinuxDriver on /dev/tty, speaking the dialect that the app names."""

    def __init__(
        self,
        app: App[object],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._terminal = self._file = open_terminal()
        self.fileno = self._terminal.fileno()
        self.input_tty = True
        choice: Choice = app.choice  # type: ignore[attr-defined]  # Textual's App knows nothing of it
        self._dialect = choice.screen
        self._stream = Stream(choice.encoder(choice.screen))
        self._typed = (choice.answers.typed + choice.answers.cut).decode("utf-8", "replace")
        self._entered = False
        self._framed = False
        """A frame stands on the alternate screen already."""

    def _get_terminal_size(self) -> tuple[int, int]:
        # Textual asks standard output, which may be a file.
        try:
            size = os.get_terminal_size(self.fileno)
        except OSError:
            return 80, 24
        return size.columns or 80, size.lines or 24

    def start_application_mode(self) -> None:
        """Enter the dialect first: VTE stamps its bidi mode on a row when the row is made."""
        if self._terminal.closed:  # after Ctrl-Z and fg
            self._terminal = self._file = open_terminal()
            self.fileno = self._terminal.fileno()
        atexit.register(self._leave)
        loop = asyncio.get_running_loop()
        for number in SIGNALS:
            # The loop's own way sends each signal as a byte through the pipe that wakes it; where many keys
            # have filled that pipe, the byte is lost and the signal with it. It may only wake the loop here.
            loop.add_signal_handler(number, _woken)
            signal.signal(number, partial(self._asked_to_end, loop))
        before = frame.hand_over(self._dialect.enter)
        self._framed = before is not None
        self._terminal.write(self._dialect.enter.decode())
        self._terminal.flush()
        self._entered = True
        if isinstance(self._app, SparingApp):
            self._app.drawn_over()
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if before is not None:
            self.attrs_before = before

    def stop_application_mode(self) -> None:
        """Leave the screen, then the dialect."""
        super().stop_application_mode()
        super().write(self._stream.end() + self._dialect.leave.decode())
        self._entered = False

    def write(self, data: str) -> None:
        """Send what Textual draws in the terminal's dialect."""
        if self._framed and data == ALTERNATE:  # some terminals would clear it
            self._framed = False
            return
        super().write(self._stream.write(data))

    def run_input_thread(self) -> None:
        """Read keys until the screen is left; first those pressed while the terminal was asked what it is.

        Not Textual's own loop: that one dies of a byte that is no UTF-8, which a paste, a locale or a noisy
        line may hold, and goes round without end when the terminal is gone.
        """
        # Its patterns take 3 ms, which no frame need wait for.
        from reader.tui.incoming import ESCAPE, Incoming

        parser = TypedParser(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        incoming = Incoming()
        text, self._typed = incoming.take(self._typed, monotonic()), ""
        with selectors.DefaultSelector() as selector, suppress(EOFError, ParseError):
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if text == ESCAPE:  # waited for already
                    self.process_message(Key("escape", ESCAPE))
                    text = ""
                for message in (*parser.feed(text), *parser.tick()) if text else parser.tick():
                    self.process_message(message)
                text = ""
                if selector.select(LOOK):
                    data = self._read()
                    if not data:
                        self._app.call_later(self._end, signal.SIGHUP)
                        return
                    text = decode(data)
                text = incoming.take(text, monotonic())

    def _read(self) -> bytes:
        """What was typed; nothing where the terminal is gone."""
        try:
            return os.read(self.fileno, 4096)
        except OSError:
            return b""

    def _run_input_thread(self) -> None:
        # Textual would print a traceback; ours goes where those of all other threads go.
        try:
            self.run_input_thread()
        except Exception as error:
            self._app.call_later(self._app._handle_exception, error)

    def close(self) -> None:
        """Write what is left and let go of the terminal."""
        super().close()
        atexit.unregister(self._leave)
        self._leave()
        self._terminal.close()

    def _asked_to_end(self, loop: asyncio.AbstractEventLoop, number: int, _frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(self._end, number)

    def _end(self, number: int) -> None:
        self._app.exit(return_code=128 + number)

    def _leave(self) -> None:
        """The last net: what `stop_application_mode` would have written, where it was never called."""
        if self._entered:
            self._entered = False
            self._terminal.write((SCREEN + self._dialect.leave).decode())
            self._terminal.flush()
            self._restore_attributes()

    def _restore_attributes(self) -> None:
        import termios  # absent on Windows, where this driver is never made

        if self.attrs_before is not None:
            with suppress(termios.error):
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
