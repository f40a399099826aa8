"""The words of a command line: files and folders, or something that only looks like it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable

from reader.errors import Missing, ReaderError, SourceError
from reader.locale import N_

STDIN = "-"

# How alike a word and a command must be (difflib's ratio): "quotse" 0.83 and "qoutes" 0.83 to "quotes",
# "cta" 0.67 to "cat"; ordinary file names without a dot stay below.
ALIKE = 0.6

_WEB = r"(?i)https?://"
_ADDRESS = r"(?i)[a-z][a-z0-9+.-]*://|(?:feed|mailto|data):"


class Address(SourceError):
    """A URL of something else than the web."""

    what = N_("only addresses that begin with http:// or https:// can be opened")
    advice = N_("save what is there and open the saved file")


class Unknown(Missing):
    """A word that is neither a command nor a file."""

    what = N_("no command and no file of that name")
    advice = N_("`jarida --help` lists the commands")


class Mistyped(ReaderError):
    """A word that is nearly a command."""

    what = N_("no command and no file of that name; did you mean {nearest}?")

    def __init__(self, where: str, nearest: str) -> None:
        super().__init__(where)
        self.nearest = nearest


def refusal(word: str) -> ReaderError | None:
    """Why a word cannot be opened, where that shows without opening it."""
    if _is_address(word) and not re.match(_WEB, word) and not os.path.lexists(word):
        return Address(word)
    return None


def _is_address(word: str) -> bool:
    return ":" in word and re.match(_ADDRESS, word) is not None


def unknown(word: str, commands: Iterable[str]) -> ReaderError | None:
    """What to say of the first word of a line, if it is neither a command, a place nor an address."""
    if word == STDIN or _is_address(word) or os.path.lexists(word):
        return None
    if os.sep in word or "." in word:  # meant as a path
        return Missing(word)
    from difflib import get_close_matches  # for those who mistype

    nearest = get_close_matches(word.lower(), list(commands), n=1, cutoff=ALIKE)
    return Mistyped(word, nearest[0]) if nearest else Unknown(word)
