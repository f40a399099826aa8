"""The use cases, and the only door for front ends.

`opened` is what is read from files and `inmemory` holds it; `shelf` is the library that stays: feeds,
entries, marks, search, speakers. Each is imported when it is asked for: printing a file needs no database,
and listing a library no files.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.library.inmemory import Library
    from reader.library.opened import at_hand, glimpse, load, samples, select, source_name, speech

__all__ = ("Library", "at_hand", "glimpse", "load", "samples", "select", "source_name", "speech")


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    found = import_module("reader.library.inmemory" if name == "Library" else "reader.library.opened")
    return getattr(found, name)
