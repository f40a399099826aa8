"""What was opened and is in no library; what the reader did to it is in the library's file all the same.

Known by the hash of its content (`Article.id`), of which nothing else is kept. Apart from `kept`, since who
opens a file waits for this, and for no more of the store.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from contextlib import closing
from pathlib import Path

from reader.article import Note, State
from reader.store import files, margins
from reader.store.database import Database


class Guests:
    """The guests of a library: their states and notes. Reading makes no library where there is none."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path)

    def states(self, ids: Collection[str]) -> dict[str, State]:
        """What was done to each; those that nothing is known of are left out.

        Raises:
            StoreError: the library is there and cannot be opened.
        """
        if not ids or not self._path.exists():
            return {}
        with closing(Database(self._path)) as db:
            return files.states(db, ids)

    def keep(self, content_id: str, state: State) -> None:
        """Write down what was done to one; the library is made where there is none.

        Raises:
            StoreError: it cannot be opened or written.
        """
        with closing(Database(self._path)) as db:
            files.keep(db, content_id, state)

    def of(self, content_id: str) -> tuple[Note, ...]:
        """The notes on one.

        Raises:
            StoreError: the library is there and cannot be opened.
        """
        if not self._path.exists():
            return ()
        with closing(Database(self._path)) as db:
            return margins.of_file(db, content_id)

    def write(self, content_id: str, notes: tuple[Note, ...]) -> None:
        """Put these in the place of the notes on one; the library is made where there is none.

        Raises:
            StoreError: it cannot be opened or written.
        """
        with closing(Database(self._path)) as db:
            margins.write_file(db, content_id, notes)
