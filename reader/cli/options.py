"""The options of every command, and the checks of what options are given.

Our own checks, since click's kinds of values say what is wrong with one in English only.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.cli import candidates
from reader.cli.grammar import Misuse, Option
from reader.locale import LANGUAGES, N_, _, ngettext
from reader.terminal.dialects import NAMES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.cli.grammar import Check

FORMATS = ("markdown", "html", "json")
"""Of `library.export`, which is not imported before it is needed; a test holds them together."""

NARROWEST = 10
"""Cells: a narrower row cuts through most Arabic words."""


def one_of(words: Sequence[str]) -> Check:
    """A check that a value is one of a few words."""

    def check(value: str) -> str:
        if value in words:
            return value
        raise Misuse(_("{value} is not one of: {words}").format(value=value, words=_(", ").join(words)))

    return check


def cells(value: str) -> int:
    """Check that a value is a width, and count it in cells; digits of any script will do."""
    width = _whole(value)
    if width < NARROWEST:
        least = ngettext("{n} column", "{n} columns", NARROWEST).format(n=NARROWEST)
        raise Misuse(_("{value} is too narrow, at least {least}").format(value=value, least=least))
    return width


def number(least: int) -> Check:
    """A check that a value is a whole number and not too small; digits of any script will do."""

    def check(value: str) -> int:
        count = _whole(value)
        if count < least:
            raise Misuse(_("{value} is too small, at least {least}").format(value=value, least=least))
        return count

    return check


def _whole(value: str) -> int:
    try:
        return int(value)
    except ValueError:
        raise Misuse(_("{value} is not a number").format(value=value)) from None


def _named(file: str) -> str:
    if not file:
        raise Misuse(_("a name is missing"))
    return file


# Their values are taken from the command line before anybody reads it (`program.peek`), since even refusals
# are said in that language, and papers are made by then; here they are checked and explained.
LIBRARY = Option(
    "--db",
    gives="",
    metavar="FILE",
    completes=candidates.places,
    help=N_("the library to use instead of your own"),
)
COMMON = (
    Option(
        "--lang",
        gives="",
        metavar="ar|en",
        check=one_of(LANGUAGES),
        completes=candidates.words(*LANGUAGES),
        help=N_("the language of jarida itself; Arabic unless the environment names another"),
    ),
    Option(
        "--dialect",
        gives="",
        metavar="NAME",
        check=one_of(NAMES),
        completes=candidates.words(*NAMES),
        help=N_("how Arabic is sent to the terminal; auto asks it, `jarida doctor` shows the names"),
    ),
    Option(
        "--config",
        gives="",
        metavar="FILE",
        check=_named,
        completes=candidates.places,
        help=N_("the settings to use instead of your own"),
    ),
    LIBRARY,
    Option(
        "--plain",
        gives="",
        help=N_("line by line, in logical order: for screen readers and braille"),
    ),
)
"""Of every command."""

AS_JSON = Option("--json", gives="as_json", help=N_("for programs: one JSON object a line"))
"""That every listing command has."""

AS_FORMAT = Option(
    "--as",
    gives="format_",
    metavar="|".join(FORMATS),
    check=one_of(FORMATS),
    completes=candidates.words(*FORMATS),
    help=N_("as a file for other programs, with links and quotes"),
)
"""Of what prints articles: as a file for other programs."""
