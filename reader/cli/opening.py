"""The screen, or its lines for a pipe, on the places that were named, or on the library."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

from reader.cli.check import offer
from reader.cli.names import STDIN, Mistyped, refusal, unknown
from reader.cli.session import DONE, Session, standard_input
from reader.cli.verbs import COMMANDS, NAMELESS
from reader.errors import Dumb, NoTerminal, ReaderError
from reader.terminal import tty

if TYPE_CHECKING:
    from reader.library.listing import Books


def open_places(session: Session, words: tuple[str, ...]) -> None:
    """Open the screen on the places that were named."""
    for problem in _hopeless(words, [name for name in COMMANDS if name != NAMELESS]):
        session.fail(problem)
    if session.status != DONE:
        return
    if session.plain:
        _read_plainly(session, words)
        return
    if not tty.present():
        raise NoTerminal
    if not tty.obeys_sequences(os.environ):
        raise Dumb(f"TERM={os.environ.get('TERM', '')}")

    from reader.library import ahead

    ahead.begin(words, session.shelf_path)
    # Standard input to its end before the screen opens: keys come from the terminal itself.
    stdin = standard_input() if STDIN in words else None
    offer(session)
    choice = session.tongue.choice(keep_keys=True)
    colours = choice.most_colours(os.environ)
    if colours is not None:
        os.environ.setdefault("TEXTUAL_COLOR_SYSTEM", colours)  # read when Textual is imported

    from reader.tui import early

    gc.disable()  # a twentieth of what comes now; `tui.pace` enables it once the screen is drawn
    gc.set_threshold(700)  # as it is by itself, not as for commands (`main`): no key waits for a long look
    early.begin()
    from pathlib import Path, PurePath  # with addresses, which are deferred

    from reader.library import samples
    from reader.tui.app import run  # Textual: 100 ms that no other command should pay

    newcomer = not words and not _has_library(session)
    outcome = run(
        (samples(),) if newcomer else words,
        choice=choice,
        stdin=stdin,
        shelf=Path(session.shelf_path),
        settings=session.settings,
        newcomer=newcomer,
    )
    # What went wrong within a folder was told on the screen; here only what was named, or what
    # left nothing to show.
    places = {PurePath(word) for word in words}
    problems = [problem for problem in outcome.problems if PurePath(problem.where) in places]
    for problem in problems or (outcome.problems[:1] if outcome.code else ()):
        session.fail(problem)
    session.status = outcome.code or session.status


def _read_plainly(session: Session, words: tuple[str, ...]) -> None:
    """Read line by line; what is typed comes from standard input, unless an article does."""
    from contextlib import ExitStack
    from pathlib import Path

    from reader.cli.plain import Plain, plain_paper, typed
    from reader.library import Library, samples

    with ExitStack() as opened:
        if words or not _has_library(session):
            library = Library()
            for article in session.articles(words or (samples(),)):
                library.add(article)
            if not len(library):
                return
            books: Books = library
        else:
            from reader.library.kept import Kept  # SQLite, for those who have a library

            kept = Kept(session.shelf_path)
            opened.callback(kept.close)
            books = kept
        keys = opened.enter_context(Path(tty.TTY).open(encoding="utf-8")) if STDIN in words else None
        Plain(plain_paper(session.out), books, session.fail).run(typed(keys))


def _has_library(session: Session) -> bool:
    """There is a library with a subscription in it: until then those who name nothing see the samples."""
    from reader.library.kept import any_feeds  # SQLite, not for those who open a file

    return any_feeds(session.shelf_path)


def _hopeless(words: tuple[str, ...], commands: list[str]) -> list[ReaderError]:
    """Why no screen should be opened: an address, a mistyped command, nothing but missing files."""
    for word in words:
        refused = refusal(word)
        if refused is not None:
            return [refused]
    missing = [error for word in words if (error := unknown(word, commands)) is not None]
    if missing and isinstance(missing[0], Mistyped) and missing[0].where == words[0]:
        return missing[:1]
    return missing if len(missing) == len(words) else []
