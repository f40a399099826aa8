"""“Which of these lines reads right?”: one sentence in several dialects; the answer is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reader.cli.paper import Base, Paper
from reader.cli.session import Session
from reader.cli.style import BOLD
from reader.errors import ReaderError
from reader.locale import N_, _, language
from reader.terminal import tty
from reader.terminal.choice import BY_ANSWER, fixed
from reader.terminal.dialects import AUTO, DIALECTS

CANDIDATES = ("explicit", "lrm", "konsole", "kitty", "qterminal", "logical")
"""In every terminal that was measured one of these reads right, or it was recognised without asking."""

SENTENCE = "قالت ليلى: «لا بأس (25%)، أعيدوا القمر Orion إلى الأرض»"
"""Lam-alef, brackets, quotation marks, a number and a Latin word: what goes wrong, goes wrong here."""

QUESTION = N_("Which of these lines reads right, with joined letters? Type its number and press Enter.")
NONE = N_("Enter alone changes nothing.")

Ask = Callable[[], str]
"""Reads one typed line; empty at its end."""


def offer(session: Session) -> None:
    """Ask once, before the screen opens, in a terminal that nobody knows."""
    if session.tongue.named() is None and not session.tongue.choice(keep_keys=True).sure:
        ask(session, session.err, typed_line, decline=AUTO)


def ask(session: Session, paper: Paper, read: Ask, decline: str | None = None) -> str | None:
    """Show the candidates, and keep the answer for this terminal.

    Args:
        session: of the command.
        paper: of the terminal.
        read: waits for what is typed.
        decline: what is kept where no line is chosen; None keeps nothing.

    Returns:
        the dialect that was chosen.
    """
    base: Base = "rtl" if language() == "ar" else "ltr"
    paper.write(["", *paper.rows(_(QUESTION), BOLD, base=base), *paper.rows(_(NONE), base=base), ""])
    for row in candidate_rows():
        paper.stream.write(row)
    paper.stream.write(f"1-{len(CANDIDATES)}: ".encode())
    paper.stream.flush()
    typed = read().strip()
    number = int(typed) if typed.isdecimal() else 0
    chosen = CANDIDATES[number - 1] if 0 < number <= len(CANDIDATES) else None
    if chosen or decline:
        try:
            session.tongue.learn(chosen or decline or AUTO)
        except ReaderError as error:
            session.fail(error)
    return chosen


def candidate_rows() -> Iterable[bytes]:
    """The sentence in every candidate, each row numbered and ended with the terminal as it was."""
    from reader.text.layout import Options, visual  # joining and order, for those that are asked only

    composed = visual(SENTENCE, Options(base="rtl"))
    for number, name in enumerate(CANDIDATES, 1):
        dialect = DIALECTS[name]
        encode = fixed(name, BY_ANSWER).encoder(dialect)
        text = encode(composed) if dialect.order == "visual" else SENTENCE
        row = f"{number}  {text}".encode()
        yield dialect.enter + dialect.row + row + b"\n" + dialect.leave + dialect.row


def typed_line() -> str:
    """What is typed on the terminal, whatever standard input is."""
    try:
        with open(  # noqa: PTH123 - pathlib takes 5 ms to import
            tty.TTY, encoding="utf-8", errors="replace"
        ) as terminal:
            return terminal.readline()
    except OSError:
        return ""
