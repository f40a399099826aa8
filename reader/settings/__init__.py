"""The user's settings: `config.toml`, read whole and checked, and the answers that jarida writes to it.

`table` says what every key may be, its default and what it is for; `jarida config` writes, shows and
checks the file from there. What the user wrote stays as it was written, comments and all: an answer
changes or adds one line.
"""

from __future__ import annotations

from reader.settings.file import check, parse, path, read
from reader.settings.mistakes import BadSetting, NoSettings, UnknownSetting, Unwritable
from reader.settings.origin import Origin
from reader.settings.table import (
    DIALECTS,
    Keeping,
    Key,
    Keymap,
    Reading,
    Settings,
    Tashkeel,
    Terminal,
    Ui,
    keys_of,
    tables,
)

__all__ = [
    "DIALECTS",
    "BadSetting",
    "Keeping",
    "Key",
    "Keymap",
    "NoSettings",
    "Origin",
    "Reading",
    "Settings",
    "Tashkeel",
    "Terminal",
    "Ui",
    "UnknownSetting",
    "Unwritable",
    "check",
    "keys_of",
    "parse",
    "path",
    "read",
    "tables",
]
