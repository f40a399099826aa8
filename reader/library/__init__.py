"""The use cases, and the only door for front ends.

`opened` is what is read from files and `inmemory` holds it; `shelf` is the library that stays: feeds,
entries, marks, search, speakers. Only the first two are imported here: printing a file needs no database.
"""

from __future__ import annotations

from reader.library.inmemory import Library
from reader.library.opened import load, samples, select, source_name, speech

__all__ = ("Library", "load", "samples", "select", "source_name", "speech")
