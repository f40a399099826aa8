"""Where the library is kept."""

from __future__ import annotations

import os
from collections.abc import Mapping

from reader.settings import home


def default_path(environ: Mapping[str, str]) -> str:
    """`$XDG_DATA_HOME/jarida/jarida.db`, or where this system keeps such things."""
    return os.path.join(home.folder("data", environ), "jarida.db")
