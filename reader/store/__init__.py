"""SQLite, and nothing else that speaks SQL: feeds, entries, marks, search, quotes and speakers.

Everything here takes a `Database` and logical text; nothing fetches, parses or draws. Each module is imported
when it is asked for, as `store.marks`: a list needs four of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

    from reader.store import (
        deeds as deeds,
    )
    from reader.store import (
        entries as entries,
    )
    from reader.store import (
        feeds as feeds,
    )
    from reader.store import (
        files as files,
    )
    from reader.store import (
        index as index,
    )
    from reader.store import (
        margins as margins,
    )
    from reader.store import (
        marks as marks,
    )
    from reader.store import (
        people as people,
    )
    from reader.store import (
        ranking as ranking,
    )
    from reader.store import (
        searches as searches,
    )
    from reader.store import (
        statements as statements,
    )
    from reader.store import (
        stories as stories,
    )
    from reader.store import (
        upkeep as upkeep,
    )
    from reader.store import (
        windows as windows,
    )


def __getattr__(name: str) -> ModuleType:
    whole = f"{__name__}.{name}"
    if not name.startswith("_"):
        try:
            return import_module(whole)
        except ModuleNotFoundError as error:
            if error.name != whole:
                raise
    raise AttributeError(name)
