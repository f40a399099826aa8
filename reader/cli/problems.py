"""What went wrong, as one line: what, where, what to do. Translated here, and nowhere else."""

from __future__ import annotations

import os
import re
from collections.abc import Callable

from reader.cli.names import Mistyped
from reader.cli.paper import Lead, Paper
from reader.cli.style import ALARM
from reader.errors import Crash, ReaderError
from reader.locale import _, language
from reader.settings import BadSetting
from reader.text.direction import Direction

PROGRAM = "jarida"

QUESTION = ("?", "؟")

_TYPED = re.compile("`[^`]+`")

Named = Callable[[str], str]
"""Sets a name (of a file, a command, an option) apart from the sentence around it."""


def complain(paper: Paper, sentence: str) -> None:
    """Print one sentence about a problem, marked as ours."""
    base: Direction = "rtl" if language() == "ar" else "ltr"
    # The colon belongs between the name and the sentence, also where the sentence is on its left.
    lead = Lead(f"{PROGRAM}:", ALARM, len(PROGRAM) + 2, base)
    rows = paper.rows(sentence, base=base, lead=lead)
    try:
        paper.write(rows)
        paper.close()
    except OSError:  # nobody is listening: the exit code will have to do
        pass


def said(msgid: str | None, named: Named) -> str:
    """A message; what stands in it between backquotes is to be typed, and set apart with them."""
    return _TYPED.sub(lambda typed: named(typed[0]), _(msgid)) if msgid else ""


def error_sentence(error: ReaderError, named: Named) -> str:
    """An error of ours."""
    what = said(error.what, named)
    if isinstance(error, Mistyped):
        what = what.format(nearest=named(error.nearest))
    if isinstance(error, BadSetting) and error.nearest:
        nearest = named(error.nearest)
        what = _("{what}, did you mean {nearest}?").format(what=what, nearest=nearest)
    if error.detail:
        what = _("{what} ({detail})").format(what=what, detail=named(error.detail))
    if error.where:
        what = _("{where}: {what}").format(where=named(error.where), what=what)
    return with_advice(what, said(error.advice, named))


def system_sentence(error: OSError, where: str, named: Named) -> str:
    """The system refused something that is no source: the output, mostly."""
    return _("{where}: {what}").format(where=where, what=named(error.strerror or type(error).__name__))


def bug_sentence(error: Exception, named: Named) -> str:
    """What should never happen: the log says where in our code it was. No text of a file is in either."""
    from reader import crashlog  # for what should never happen

    where = str(crashlog.write(error, os.environ))
    return error_sentence(Crash(where=where, detail=crashlog.kind(error)), named)


def usage_sentence(what: str, path: str, named: Named) -> str:
    """A command line that cannot be meant, and where its command is explained."""
    return with_advice(what, _("{command} explains").format(command=named(f"{path} --help")))


def with_advice(what: str, advice: str) -> str:
    """A sentence, and what to do about it, if anything."""
    if not advice:
        return what
    # A question has its own mark already.
    return (
        f"{what} {advice}"
        if what.endswith(QUESTION)
        else _("{what}; {advice}").format(what=what, advice=advice)
    )
