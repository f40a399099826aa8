"""One command line from its words to its exit code.

Whatever happens on the way becomes one line and a code here: no command handles what is not its own.
"""

from __future__ import annotations

import os
import sys

from reader import locale
from reader.cli.problems import bug_sentence, complain, system_sentence
from reader.cli.session import DONE, FAILED, Session, session
from reader.cli.verbs import opens
from reader.errors import ReaderError
from reader.locale import LANGUAGES, Language, _
from reader.terminal.dialects import NAMES
from reader.typed import cast

COMPLETING = "_JARIDA_COMPLETE"
"""The variable by which a shell asks; `completion` has it too."""


PLAIN = "--plain"


def main(arguments: list[str]) -> int:
    """Run a command line; the exit code, signals apart (`main.run`)."""
    this = session(
        peek(arguments, "--dialect", NAMES),
        config=peek(arguments, "--config"),
        plain=PLAIN in arguments[: arguments.index("--") if "--" in arguments else None],
    )
    this.asked_language = cast(Language | None, peek(arguments, "--lang", LANGUAGES))
    locale.install(this.asked_language or this.tongue.language)
    this.library = peek(arguments, "--db")
    locale.set_calendar(this.tongue.settings.ui.months, this.tongue.settings.ui.hijri)
    try:
        try:
            if COMPLETING in os.environ and (answered := _complete(this)) is not None:
                return answered
            return _run(arguments, this)
        finally:  # also on the way out of a signal: the terminal's mode first
            this.out.close()
            this.err.close()
    except BrokenPipeError:  # `jarida cat … | head` has seen enough
        _forget_output()
        return DONE
    except OSError as error:
        _forget_output()
        complain(this.err, system_sentence(error, _("standard output"), this.err.name))
        return FAILED


def peek(arguments: list[str], option: str, values: tuple[str, ...] = ()) -> str | None:
    """The last value of a common option, wherever it stands; None for one that click will refuse.

    Args:
        arguments: of the command line.
        option: its name.
        values: what it may be; anything where none are named.
    """
    found = None
    words = iter(arguments)
    for word in words:
        if word == "--":
            break
        name, equals, value = word.partition("=")
        if name == option:
            value = value if equals else next(words, "")
            found = value if value and (value in values or not values) else None
    return found


def _run(arguments: list[str], this: Session) -> int:
    try:
        if opens(arguments) is None:
            from reader.cli import running

            return running.run(arguments, this)
        from reader.cli.opening import open_places  # a line of places needs no parser

        open_places(this, tuple(arguments))
    except ReaderError as error:
        this.fail(error)
    except OSError:
        raise
    except Exception as error:
        complain(this.err, bug_sentence(error, this.err.name))
        return FAILED
    return this.status


def _complete(this: Session) -> int | None:
    from reader.cli.commands import JARIDA
    from reader.cli.completion import answer  # for shells only

    return answer(JARIDA, this)


def _forget_output() -> None:
    # Python flushes standard output once more as it ends, and would complain about the same thing.
    if sys.stdout is None:
        return
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
