"""A file's name as it may be shown: clean, and on one line."""

from __future__ import annotations

import os

from reader.text.clean import clean

# A file may be called anything but / and NUL; these two would break a line of a message.
_VISIBLE = str.maketrans({"\n": "\u240a", "\t": "\u2409"})


def label(path: str | os.PathLike[str]) -> str:
    """The path for messages and lists: control characters and broken bytes are visible marks."""
    return clean(os.fspath(path)).translate(_VISIBLE)
