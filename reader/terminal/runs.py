"""What of a stream for the terminal is Arabic, and what is an escape sequence: regular expressions.

Every dialect changes runs of right-to-left text only. Escape sequences hold none, save the payloads
of OSC and its like (a window's title, an address behind a link), which must leave as they came.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
"""Hebrew to Arabic Extended-A and the presentation forms, as the inside of a character class."""

MARKS = (
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08ca-\u08ff"
)
"""Combining marks of these scripts: no cell of their own."""

TASHKEEL = (
    "\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08ca-\u08ff"
)
"""The marks that a text may lose and still be read; madda and hamza (U+0653 to U+0655) are none."""

RUN = f"[{RTL}]+"

STRING = r"\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\|\Z)"
"""OSC, DCS, SOS, PM and APC with their payloads; one that is cut off reaches to the end."""

SGR = r"\x1b\[[\d;:]*m"
"""A change of colour or weight."""

ESCAPE = rf"\x1b\[[0-?]*[ -/]*[@-~]|{STRING}|\x1b[ -/]*[0-~]|\x1b"
"""Any escape sequence."""

CACHE_LIMIT = 1 << 14
"""Words kept by each encoder: those of the screens that were looked at of late."""

ROWS_LIMIT = 1 << 11
"""Whole rows kept, which scrolling draws again in other places: some fifty screens."""

_CLUSTER = re.compile(f".[{MARKS}\u0300-\u036f\ufe00-\ufe0f\u200c-\u200f]*", re.DOTALL)
_UNFINISHED = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|[\]PX^_][^\x07\x1b]*|[ -/]*)")


_ROWS = re.compile(r"(?<=\n)|(?<=H)(?<=[\d;]H)")


def rows(data: str) -> list[str]:
    """A write, cut behind every newline and every position, so that equal rows are equal strings."""
    return _ROWS.split(data)


def clusters(text: str) -> list[str]:
    """The cells of a text without escape sequences: characters, each with what stands on it."""
    return _CLUSTER.findall(text)


def finished(data: str) -> int:
    """How much of a write can be understood: all of it but an escape sequence that was cut off."""
    last = data.rfind("\x1b")
    if last < 0:
        return len(data)
    if last == len(data) - 1:  # perhaps the first half of what ends a string
        before = data.rfind("\x1b", 0, last)
        if before >= 0 and _UNFINISHED.fullmatch(data, before, last) and data[before + 1] != "[":
            return before
    return last if _UNFINISHED.fullmatch(data, last) else len(data)


def graphics(sequences: str) -> Iterator[list[str]]:
    """The settings of SGR sequences that follow each other: a code each, a colour with its numbers.

    `ESC[m ESC[1;38;2;9;9;9m` is `["0"]`, `["1"]`, `["38", "2", "9", "9", "9"]`.
    """
    for sequence in sequences.split("\x1b[")[1:]:
        parameters = sequence[:-1].replace(":", ";").split(";")
        at = 0
        while at < len(parameters):
            count = 1
            if parameters[at] in ("38", "48", "58"):
                count = 5 if parameters[at + 1 : at + 2] == ["2"] else 3
            yield [parameter or "0" for parameter in parameters[at : at + count]]
            at += count
