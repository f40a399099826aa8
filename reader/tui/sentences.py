"""What went wrong, as one line for the footer: what, where, what to do."""

from __future__ import annotations

from typing import Literal

from reader.errors import ReaderError
from reader.locale import _

# UAX #9: first strong isolate, and its end: a path or address does not pull the sentence into its direction.
FSI, PDI = "\u2068", "\u2069"
ISOLATES = {"ltr": "\u2066", "rtl": "\u2067", "auto": FSI}


def isolated(text: str, side: Literal["ltr", "rtl", "auto"] = "auto") -> str:
    """A name or words of another language within a sentence: they keep their direction to themselves."""
    return f"{ISOLATES[side]}{text}{PDI}"


def sentence(error: ReaderError, *, placed: bool = True) -> str:
    """An error in the language of the screen; `placed` says where as well."""
    what = _(error.what)
    if error.detail:
        what = _("{what} ({detail})").format(what=what, detail=f"{FSI}{error.detail}{PDI}")
    if error.where and placed:
        what = _("{where}: {what}").format(where=f"{FSI}{error.where}{PDI}", what=what)
    return _("{what}; {advice}").format(what=what, advice=_(error.advice)) if error.advice else what
