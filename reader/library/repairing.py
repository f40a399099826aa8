"""Repairing the library's file: what can be read is saved, the damaged file is kept."""

from __future__ import annotations

import os

from reader.store.repair import Repaired
from reader.store.repair import repair as repair_store

__all__ = ["Repaired", "repair"]


def repair(path: str | os.PathLike[str]) -> Repaired:
    """Look through a library, and make it anew where it is damaged; see `store.repair`.

    Raises:
        StoreError: it is none of ours, in use, or the folder cannot be written.
    """
    return repair_store(path)
