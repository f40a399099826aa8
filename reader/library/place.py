"""Where the library is kept."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def default_path(environ: Mapping[str, str]) -> Path:
    """`$XDG_DATA_HOME/jarida/jarida.db`, or where this system keeps such things."""
    folder = environ.get("XDG_DATA_HOME", "")
    if Path(folder).is_absolute():  # a relative one is to be ignored, says the specification
        return Path(folder, "jarida", "jarida.db")
    import platformdirs  # 9 ms, for those who have no such variable

    return platformdirs.user_data_path("jarida", appauthor=False) / "jarida.db"
