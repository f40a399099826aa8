"""The thread that finds out who said what, so that the screen need not wait for it."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable

from reader.article import Article
from reader.library import speech
from reader.tui.messages import Heard, Unheard


class Listener(threading.Thread):
    """Works through the articles that were asked for, the last asked first: that one is being looked at.

    Touches no widget; `tell` must be safe to call from another thread.
    """

    def __init__(self, tell: Callable[[Heard | Unheard], object]) -> None:
        super().__init__(name="jarida-listener", daemon=True)
        self._tell = tell
        self._wanted: OrderedDict[str, Article] = OrderedDict()
        self._ready = threading.Condition()
        self._ended = False

    def ask(self, articles: list[Article]) -> None:
        """Ask for these, before all that was asked for earlier."""
        with self._ready:
            for article in reversed(articles):
                self._wanted[article.id] = article
                self._wanted.move_to_end(article.id)
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
                article = self._wanted.popitem()[1]
            try:
                self._tell(Heard(article, speech(article)))
            except Exception as fault:
                # One article without speakers must not cost the reader the others.
                self._tell(Unheard(article, fault))
