"""`jarida doctor`: what the terminal says of itself, how it is spoken to, and the way to correct that."""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping

from reader import __version__
from reader.cli.check import ask, typed_line
from reader.cli.grammar import Option, command
from reader.cli.mend import mend
from reader.cli.paper import Lead, Paper
from reader.cli.problems import said
from reader.cli.record import line_of
from reader.cli.session import Session
from reader.cli.style import DIM, TERM
from reader.errors import NoTerminal, ReaderError
from reader.locale import N_, _, language, ngettext
from reader.terminal import tty
from reader.terminal.choice import Choice
from reader.terminal.dialects import DIALECTS
from reader.terminal.modes import FOCUS, MOUSE, PASTE, SYNC, ask_modes
from reader.terminal.reset import reset_bytes, sane
from reader.text.direction import Direction

# Letters in their forms, marks, both kinds of digits, quotation marks, borders and the marks of the screen.
FONT_SAMPLE = "أبجد هوز حطي كلمن سعفص قرشت ثخذ ضظغ · لا لأ لإ لآ · كَتَبَ · ٠١٢٣٤ 56789 · «» ،؛؟ · ─│┌┐└┘ ● •"

VARIABLES = (
    *("TERM", "COLORTERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "VTE_VERSION", "KONSOLE_VERSION"),
    *("XTERM_VERSION", "COLORFGBG", "LC_TERMINAL", "NO_COLOR", "JARIDA_DIALECT", "LANG", "LC_ALL"),
)
"""What a bug report needs of the environment; nothing that names a person or a machine."""

CLIPBOARD_ATTRIBUTE = "52"
"""Among the primary attributes: OSC 52 is taken."""

MODES = {"mouse": MOUSE, "paste": PASTE, "focus": FOCUS, "sync": SYNC}

YES, NO, UNKNOWN = N_("yes"), N_("no"), N_("it does not say")


@command(
    Option("--json", gives="as_json", help=N_("for bug reports: one JSON object, and no question")),
    Option("--reset", help=N_("put the terminal in order after jarida was killed in it")),
    Option("--repair", help=N_("look through the library, and save what can be read of a damaged one")),
    tolerant=True,
    help=N_(
        "Show what this terminal says of itself and how Arabic is sent to it, and ask which line reads "
        "right; the answer is kept for this terminal."
    ),
    short_help=N_("check the terminal"),
)
def doctor(session: Session, as_json: bool, reset: bool, repair: bool) -> None:
    """Report, and ask."""
    if reset:
        _reset(os.environ)
    if repair:
        mend(session)
    if reset or repair:
        return
    choice = session.tongue.choice()
    modes = ask_modes(os.environ, tuple(MODES.values())) if choice.answers.answered else {}
    facts = report(choice, modes, os.environ)
    if as_json:
        facts["settings"] = str(session.tongue.file)
        session.out.stream.write(line_of(facts))
    else:
        session.out.write(_rows(session.out, session, choice, facts))
    try:
        session.tongue.check()
    except ReaderError as problem:
        session.fail(problem)  # at the end, where it is seen
    if not as_json and session.out.terminal and choice.answers.asked and session.tongue.named() is None:
        chosen = ask(session, session.out, typed_line)
        if chosen:
            kept = _("{dialect} is kept for {terminal}").format(
                dialect=session.out.name(chosen), terminal=session.out.name(choice.terminal)
            )
            session.out.write(session.out.rows(kept, base=_base()))


def report(choice: Choice, modes: Mapping[int, int], environ: Mapping[str, str]) -> dict[str, object]:
    """All that was found out, for programs and bug reports."""
    answers = choice.answers
    return {
        "jarida": __version__,
        "python": platform.python_version(),
        "system": platform.system(),
        "language": language(),
        "terminal": choice.terminal,
        "answers": {
            "asked": answers.asked,
            "xtversion": answers.version,
            "da1": answers.da1,
            "da2": answers.da2,
            "da3": answers.da3,
            "mode_8": answers.bidi,
            "lam_alef_cells": answers.lamalef,
            "tmux": list(answers.tmux) if answers.tmux else None,
            "passthrough": answers.passthrough,
            "modes": {name: modes.get(number) for name, number in MODES.items()},
        },
        "environment": {name: environ[name] for name in VARIABLES if name in environ},
        "dialect": choice.screen.name,
        "printed": choice.printed.name,
        "why": choice.why,
        "hint": choice.hint or None,
        "sure": choice.sure,
        "tashkeel": choice.tashkeel,
        "colours": tty.colours(environ),
        "clipboard": _clipboard(choice, environ),
    }


def _clipboard(choice: Choice, environ: Mapping[str, str]) -> str:
    if environ.get("TMUX"):
        return "tmux"
    return "osc52" if CLIPBOARD_ATTRIBUTE in (choice.answers.da1 or "").split(";") else "osc52?"


def _rows(paper: Paper, session: Session, choice: Choice, facts: Mapping[str, object]) -> list[str]:
    answers = choice.answers
    answered = [
        f"{name} {value}"
        for name, value in (
            ("XTVERSION", answers.version),
            ("DA1", answers.da1),
            ("DA2", answers.da2),
            ("DA3", answers.da3),
            ("DECRQM-8", answers.bidi),
            ("tmux", " ".join(answers.tmux) if answers.tmux else None),
        )
        if value is not None
    ]
    cells = answers.lamalef
    width = ngettext("{n} cell", "{n} cells", cells).format(n=cells) if cells else _(UNKNOWN)
    copied = {
        "tmux": _("through tmux"),
        "osc52": _("OSC 52, which the terminal says it takes"),
        "osc52?": _("OSC 52, if the terminal allows it"),
    }
    modes = facts["answers"]["modes"]  # type: ignore[index]
    pairs = [
        (_("terminal"), paper.name(choice.terminal) if choice.terminal else _("not recognised")),
        (_("its answers"), paper.name(answered[0]) if answered else _("none")),
        *(("", paper.name(each)) for each in answered[1:]),
        (_("dialect"), _dialect(paper, choice)),
        (_("why"), _(choice.why)),
        (
            _("vowel marks"),
            _("sent") if choice.tashkeel else _("left out: it cannot draw them in their place"),
        ),
        (_("width of لا"), width),
        (_("colours"), paper.name(str(facts["colours"]))),
        (_("mouse"), _known(modes["mouse"])),
        (_("copying"), copied[str(facts["clipboard"])]),
        (_("settings"), paper.name(str(session.tongue.file))),
        (_("font"), FONT_SAMPLE),
    ]
    if choice.hint:
        pairs.append((_("to do"), said(choice.hint, paper.name)))
    column = max(len(label) for label, _value in pairs) + 2
    rows = []
    for label, value in pairs:
        rows += paper.rows(value, base=_base(), lead=Lead(label, TERM, column))
    names = " ".join(name for name in DIALECTS)
    return [*rows, *paper.rows(_("dialects: {names}").format(names=paper.name(names)), DIM, base=_base())]


def _dialect(paper: Paper, choice: Choice) -> str:
    screen, printed = paper.name(choice.screen.name), paper.name(choice.printed.name)
    if screen == printed:
        return screen
    return _("{screen} on the screen, {printed} for printed rows").format(screen=screen, printed=printed)


def _known(mode: int | None) -> str:
    return _(UNKNOWN) if mode is None else _(NO) if mode in (0, 4) else _(YES)


def _reset(environ: Mapping[str, str]) -> None:
    try:
        descriptor = os.open(tty.TTY, os.O_RDWR | os.O_NOCTTY)
    except OSError as error:
        raise NoTerminal from error
    try:
        os.write(descriptor, reset_bytes(bool(environ.get("TMUX"))))
        sane(descriptor)
    finally:
        os.close(descriptor)


def _base() -> Direction:
    return "rtl" if language() == "ar" else "ltr"
