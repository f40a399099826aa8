"""What a cue's content begins with, which tells how far a phrase before it may reach."""

from __future__ import annotations

from reader.named import Record
from reader.typed import Literal

Opening = Literal["clause", "colon", "marks", "preposition", "noun", "bare", "before"]
"""What joins cue and content; `before`: the content stands before its cue."""


class Opened(Record):
    """Where content begins, and what opened it."""

    content: int
    opening: Opening
