"""One run of one command: its two papers, its standard input, and whether anything failed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping

from reader.article import Article
from reader.cli.names import refusal
from reader.cli.paper import PIPE_MEASURE, Paper
from reader.cli.problems import complain, error_sentence
from reader.cli.tongue import Tongue
from reader.contents import LARGEST
from reader.errors import ReaderError
from reader.locale import Language
from reader.settings import Settings
from reader.terminal import tty
from reader.terminal.choice import BY_OPTION, NO_TERMINAL, Choice, fixed
from reader.terminal.dialects import AUTO

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

    from reader.library.shelf import Shelf

DONE, FAILED, WRONG_USAGE = 0, 1, 2


class Session:
    """What a command is given."""

    def __init__(self, out: Paper, err: Paper, tongue: Tongue, *, plain: bool) -> None:
        self.out = out
        """Results."""
        self.err = err
        """All else."""
        self.tongue = tongue
        """How Arabic is sent to the terminal."""
        self.plain = plain
        """Line by line, and nothing but text."""
        self.asked_language: Language | None = None
        """Of the command line."""
        self.status = DONE
        self.library: str | None = None
        """The file of the library, where the command line names one."""

    @property
    def settings(self) -> Settings:
        """The user's settings."""
        return self.tongue.settings

    @property
    def shelf_path(self) -> str:
        """The file of the library."""
        from reader.library.place import default_path  # only some commands have one

        return self.library or default_path(os.environ)

    def shelf(self) -> Shelf:
        """The library, open for as long as the command needs it.

        Raises:
            ReaderError: it cannot be opened.
        """
        from reader.library.shelf import Shelf  # SQLite, 10 ms, not for those who open a file

        return Shelf(self.shelf_path)

    def fail(self, error: ReaderError) -> None:
        """Say what went wrong, and remember it for the exit code."""
        self.status = FAILED
        self.out.stream.flush()  # what was printed before it went wrong stands before it
        complain(self.err, error_sentence(error, self.err.name))

    def articles(self, words: tuple[str, ...]) -> Iterator[Article]:
        """The articles of all places named; a place that fails is said, and the rest goes on."""
        from reader.library import load  # after --help and --version, which need none of it

        for word in words:
            refused = refusal(word)
            if refused is not None:
                self.fail(refused)
                continue
            for item in load((word,), standard_input):
                if isinstance(item, Article):
                    yield item
                else:
                    self.fail(item)


def standard_input() -> bytes:
    """All of standard input, or as much as is too much; nothing where it is closed."""
    return sys.stdin.buffer.read(LARGEST + 1) if sys.stdin is not None else b""


def session(
    asked: str | None,
    environ: Mapping[str, str] | None = None,
    config: str | None = None,
    *,
    plain: bool = False,
) -> Session:
    """The session of this process.

    Args:
        asked: the dialect of the command line; None leaves a pipe logical and a terminal visual.
        environ: of the process, unless a test has another.
        config: the settings file of the command line; None is the user's own.
        plain: a terminal gets rows in logical order, and nothing but text.
    """
    environ = os.environ if environ is None else environ
    tongue = Tongue(asked, environ, config)
    asked = None if plain else asked
    err = _paper(sys.stderr, tongue, asked if asked == "logical" else None, environ, plain=plain)
    err.still = tongue.settings.ui.motion == "reduced"
    err.measure = err.columns if err.terminal else None  # a message is one line wherever there is room
    out = _paper(sys.stdout, tongue, asked, environ, plain=plain)
    return Session(out, err, tongue, plain=plain)


def _paper(
    stream: TextIO | None, tongue: Tongue, asked: str | None, environ: Mapping[str, str], *, plain: bool
) -> Paper:
    # A stream that was closed from outside is None. What is written there must fail with the system's
    # words, as it would for any other program.
    target = stream.buffer if stream is not None else os.fdopen(os.open(os.devnull, os.O_RDONLY), "wb")
    descriptor = stream.fileno() if stream is not None else -1
    terminal = tty.is_terminal(descriptor)

    def choose() -> Choice:
        if terminal and not plain:
            return tongue.choice()
        # A pipe is no terminal's business: only the option, which is about this output, changes it.
        return fixed(asked, BY_OPTION) if asked and asked != AUTO else fixed("logical", NO_TERMINAL)

    return Paper(
        stream=target,
        choose=choose,
        terminal=terminal,
        columns=tty.columns(descriptor) if terminal else PIPE_MEASURE,
        sequences=terminal and not plain and tty.obeys_sequences(environ),
        coloured=terminal and not plain and tty.wants_colour(environ),
    )
