"""The kept library as the screen shows it: its newest articles, with what the reader did to each.

Functions of a path, not of an open shelf: the screen's threads come here, and each opens its own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from reader.article import Article, State
from reader.library.shelf import Shelf

SHOWN = 1_000
"""Entries that the screen opens with, the newest; older ones are found by `jarida search`."""


def any_feeds(path: str | os.PathLike[str]) -> bool:
    """Whether there is a library with a subscription in it; nothing is made where there is none.

    Raises:
        StoreError: it is there and cannot be opened.
    """
    if not Path(path).exists():
        return False
    with Shelf(path) as shelf:
        return bool(shelf.feeds())


def newest(path: str | os.PathLike[str], most: int = SHOWN) -> Iterator[tuple[int, Article, State]]:
    """The newest entries one by one: id, article, marks; lazy, and of the thread that asks first.

    Raises:
        StoreError: the library cannot be opened.
    """
    with Shelf(path) as shelf:
        for entry in shelf.every(shelf.query(""), limit=most):
            yield entry.id, shelf.article(entry.id), State(entry.read, entry.starred, entry.position)


def keep(path: str | os.PathLike[str], entry_id: int, state: State) -> None:
    """Write down what the reader did to an entry.

    Raises:
        StoreError: the library cannot be written.
    """
    with Shelf(path) as shelf:
        shelf.set_flag("read", [entry_id], state.read, undoable=False)
        shelf.set_position(entry_id, state.position)
