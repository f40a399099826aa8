"""The log of what a reader did, and how it is undone: the last deed first."""

from __future__ import annotations

import json
import time
from typing import Any

from reader.store.database import Database
from reader.store.faults import NothingToUndo

KEPT = 200
"""Deeds that can be undone: more than anybody remembers."""

LONG = 4096
"""Characters from which details are compressed: the ids of a whole library marked read."""


def log(db: Database, deed: str, details: dict[str, Any]) -> None:
    """Write a deed down; inside of the `writing` that does it."""
    text = json.dumps(details, separators=(",", ":"))
    if len(text) > LONG:
        import zlib  # for deeds that are long, here and below
        from base64 import b85encode

        text = "z" + b85encode(zlib.compress(text.encode())).decode()
    with db.writing():
        newest = db.insert(
            "INSERT INTO deeds (at, deed, details) VALUES (?, ?, ?)", (time.time(), deed, text)
        )
        db.run("DELETE FROM deeds WHERE id <= ?", (newest - KEPT,))


def last(db: Database) -> tuple[int, str, dict[str, Any]]:
    """The deed that is undone next: its id, its name, its details.

    Raises:
        NothingToUndo: there is none.
    """
    row = db.row("SELECT id, deed, details FROM deeds ORDER BY id DESC LIMIT 1")
    if row is None:
        raise NothingToUndo()
    text = str(row[2])
    if text.startswith("z"):
        import zlib
        from base64 import b85decode

        text = zlib.decompress(b85decode(text[1:])).decode()
    return int(row[0]), str(row[1]), json.loads(text)


def forget(db: Database, deed_id: int) -> None:
    """It is undone."""
    with db.writing():
        db.run("DELETE FROM deeds WHERE id = ?", (deed_id,))
