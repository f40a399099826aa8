"""The kept library as the screen shows it: its newest articles, with what the reader did to each.

Functions of a path, not of an open shelf: the screen's threads come here, and each opens its own.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from contextlib import closing
from pathlib import Path

from reader.article import Article, State
from reader.library.shelf import Shelf
from reader.store import files
from reader.store.database import Database

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


def file_states(path: str | os.PathLike[str], ids: Collection[str]) -> dict[str, State]:
    """What the reader did to contents (`Article.id`) that were opened and are in no library.

    Those that nothing is known of are left out; nothing is made where there is no library yet.

    Raises:
        StoreError: it is there and cannot be opened.
    """
    if not ids or not Path(path).exists():
        return {}
    with closing(Database(path)) as db:
        return files.states(db, ids)


def keep_file(path: str | os.PathLike[str], content_id: str, state: State) -> None:
    """Write down what the reader did to an opened content; nothing of the content itself is kept.

    Raises:
        StoreError: the library cannot be opened or written.
    """
    with closing(Database(path)) as db:
        files.keep(db, content_id, state)
