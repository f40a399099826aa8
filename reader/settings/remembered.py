"""What was changed on the screen and is to be found so the next time: a small file beside the logs.

Not in `config.toml`, which is its user's, and not in the library: how a person likes to read is the same
whether an article comes out of a library or a file.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reader.contents import contents
from reader.settings import home
from reader.settings.answers import write

LARGEST = 100_000
"""Bytes of such a file; a larger one is none of ours."""


def place(environ: Mapping[str, str]) -> Path:
    """Where it is kept."""
    return Path(home.folder("state", environ), "screen.json")


def recall(file: Path) -> dict[str, str]:
    """What was remembered; nothing where the file is missing or odd: it is only a convenience."""
    try:
        kept: Any = json.loads(contents(file, LARGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(kept, dict):
        return {}
    return {name: value for name, value in kept.items() if isinstance(value, str)}


def remember(file: Path, changes: Mapping[str, str]) -> bool:
    """Remember some values beside those that are there; False where the file cannot be written."""
    try:
        write(file, json.dumps({**recall(file), **changes}, indent=1, ensure_ascii=False) + "\n")
    except OSError:
        return False
    return True
