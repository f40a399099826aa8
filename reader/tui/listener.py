"""The thread that finds out who said what, so that the screen need not wait for it."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable

from reader.article import Article
from reader.errors import ReaderError
from reader.library.listing import Books, RowId
from reader.tui.messages import Heard, Unheard

# Rows that wait to be listened to; those asked for before them have left the screen.
WAITING = 64


class Listener(threading.Thread):
    """Works through the rows that were asked for, the last asked first: that one is being looked at.

    Touches no widget; `tell` must be safe to call from another thread.
    """

    def __init__(self, tell: Callable[[Heard | Unheard], object]) -> None:
        super().__init__(name="jarida-listener", daemon=True)
        self._tell = tell
        self._wanted: OrderedDict[RowId, tuple[Books, Article | None]] = OrderedDict()
        self._ready = threading.Condition()
        self._ended = False

    def ask(self, books: Books, ids: list[RowId], article: Article | None = None) -> None:
        """Ask for these, before all that was asked for earlier; of one row, `article` is its text."""
        with self._ready:
            for row_id in reversed(ids):
                self._wanted[row_id] = books, article
                self._wanted.move_to_end(row_id)
            while len(self._wanted) > WAITING:
                self._wanted.popitem(last=False)
            self._ready.notify()

    def end(self) -> None:
        """Stop after the article at hand."""
        with self._ready:
            self._ended = True
            self._ready.notify()

    def run(self) -> None:
        """Listen until the end."""
        while True:
            with self._ready:
                self._ready.wait_for(lambda: self._wanted or self._ended)
                if self._ended:
                    return
                row_id, (books, given) = self._wanted.popitem()
            try:
                article = given or books.article(row_id)
                self._tell(Heard(row_id, article, books.hear(row_id, article)))
            except ReaderError:
                continue  # deleted meanwhile, or the file is busy: it is asked for again when seen again
            except Exception as fault:
                # One article without speakers must not cost the reader the others.
                self._tell(Unheard(row_id, fault))
