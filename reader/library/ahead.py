"""Who speaks in what the screen shows first, found out by a second processor while the screen is imported.

    begin(words, shelf)    before all that takes time, while the process has one thread
    ready(article)         what was found out, where it is there by now
    take(article)          the same, waited for

A copy of the process reads the article, listens to it, writes what it heard into a pipe, and ends. The
screen's own process reads the article itself, as ever, and asks here before it listens. The copy changes
nothing and touches no terminal; where it fails in anything, it is as if there had been none.
"""

from __future__ import annotations

import os
import select
import signal
import time
from _thread import _count, allocate_lock

from reader.article import Article
from reader.library.opened import is_short, load, speech
from reader.private import send
from reader.speech import Speech

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

OFF = "JARIDA_AHEAD"
"""The variable that switches it off, by the value 0."""

PATIENCE = 5.0
"""Seconds that an answer is waited for: a short text takes a tenth of one."""

ID = 16
"""Bytes of an article's id, which an answer begins with."""

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGPIPE)
"""What ends the copy without a word."""

_lock = allocate_lock()
_copy: _Copy | None = None


def begin(words: Sequence[str], shelf: str, environ: Mapping[str, str] | None = None) -> None:
    """Begin to listen to a short file that is named alone, or to the newest article of a library.

    Only where a processor has nothing else to do: where all are busy the copy would take its time from the
    screen.
    """
    global _copy  # noqa: PLW0603 - a process has one first screen
    environ = os.environ if environ is None else environ
    if environ.get(OFF) == "0" or not idle():
        return
    if _count():  # it would find locks taken, and nobody there to let go of them
        return
    if is_short(words):
        _copy = _copied(lambda: _named(words))
    elif not words and os.path.exists(shelf):  # noqa: PTH110 - nothing is imported yet
        _copy = _copied(lambda: _newest(shelf))


def idle(loads: str = "/proc/loadavg") -> bool:
    """Whether one of our processors has nothing to do just now.

    Known of Linux alone; on macOS, whose own libraries bear no copy, there would be none either way.
    """
    try:
        with open(loads, encoding="ascii") as file:  # noqa: PTH123 - as below
            running = int(file.read().split()[3].partition("/")[0])  # this process is one of them
    except (OSError, ValueError, IndexError):
        return False
    return running < len(os.sched_getaffinity(0))


def ready(article: Article) -> Speech | None:
    """What is said in an article, where that is known by now; never waits."""
    if _copy is None or not _lock.acquire(blocking=False):
        return None
    try:
        return _copy.answer(article, 0.0) if _copy is not None else None
    finally:
        _lock.release()


def take(article: Article) -> Speech | None:
    """What is said in an article, as soon as it is known; None where another was listened to. Once only."""
    global _copy
    with _lock:
        copy, _copy = _copy, None
        if copy is None:
            return None
        try:
            return copy.answer(article, PATIENCE)
        finally:
            copy.end()


def stop() -> None:
    """Nobody will ask any more."""
    global _copy
    if _lock.acquire(blocking=False):  # else somebody waits for it, and lets go of it
        copy, _copy = _copy, None
        if copy is not None:
            copy.end()
        _lock.release()


class _Copy:
    def __init__(self, pid: int, pipe: int) -> None:
        self._pid, self._pipe = pid, pipe
        self._data = b""
        self._whole = False

    def answer(self, article: Article, seconds: float) -> Speech | None:
        """What is said in this article, where that comes within a time."""
        key, until = article.id.encode(), time.monotonic() + seconds
        while not self._whole:
            if len(self._data) >= ID and not self._data.startswith(key):
                return None
            if not select.select([self._pipe], [], [], max(0.0, until - time.monotonic()))[0]:
                return None
            piece = os.read(self._pipe, 1 << 16)
            self._data += piece
            self._whole = not piece
        if not self._data.startswith(key) or len(self._data) == ID:
            return None
        from pickle import loads  # for those who get here

        said: Speech = loads(self._data[ID:])
        return said

    def end(self) -> None:
        """Let go of it."""
        os.close(self._pipe)
        if not self._whole:  # else it is about to end by itself
            os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)


def _copied(first: Callable[[], Article | None]) -> _Copy | None:
    try:
        pipe, sends = os.pipe()
    except OSError:
        return None
    try:
        pid = os.fork()
    except OSError:  # no more processes, or no memory
        os.close(pipe)
        os.close(sends)
        return None
    if not pid:
        _listen(first, sends)
    os.close(sends)
    return _Copy(pid, pipe)


def _listen(first: Callable[[], Article | None], sends: int) -> None:
    """All that the copy does: it never comes back from here."""
    try:
        for number in SIGNALS:
            signal.signal(number, signal.SIG_DFL)
        article = first()
        if article is not None:
            from pickle import dumps

            send(sends, article.id.encode())
            send(sends, dumps(speech(article)))
            os.close(sends)

            from reader import headstart

            headstart.end()  # what was looked for here, nobody else may have looked for
    finally:
        os._exit(0)


def _named(words: Sequence[str]) -> Article | None:
    """The first article of what was named."""
    found = next(load(words, bytes), None)
    return found if isinstance(found, Article) else None


def _newest(shelf: str) -> Article | None:
    """The article that the list of everything begins with."""
    from reader.library.shelf import Shelf  # SQLite

    with Shelf(shelf, only_reading=True) as library:
        entries = library.window(library.query(""), limit=1)
        return library.article(entries[0].id) if entries else None
