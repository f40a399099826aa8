"""The use cases, and the only door for front ends.

`opened` is what is read from files and `inmemory` holds it; `shelf` is the library that stays: feeds,
entries, marks, search, speakers. Each is imported when it is asked for: printing a file needs no database,
and listing a library no files.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from reader.library.inmemory import Library
    from reader.library.opened import at_hand, glimpse, load, samples, select, source_name, speech

__all__ = ("Library", "at_hand", "glimpse", "load", "samples", "select", "source_name", "speech")


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    if name == "Library":
        from reader.library import inmemory

        return inmemory.Library
    from reader.library import opened

    return getattr(opened, name)
