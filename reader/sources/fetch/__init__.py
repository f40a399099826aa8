"""The network, and the only door to it.

    fetch_all(requests, told=…, stop=…)    ask for many addresses at once, each answer told as it comes

Importing this is cheap: asyncio, httpx2 and httpcore2 are imported when something is fetched.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Event, Thread

from reader.sources.fetch.limits import Limits
from reader.sources.fetch.request import Credentials, Fetched, Request

__all__ = ["Credentials", "Fetched", "Limits", "Request", "fetch_all"]

FAREWELL = 2.0
"""Seconds that the network's thread may take to close its connections; then it is left behind."""


def fetch_all(
    requests: Sequence[Request],
    *,
    told: Callable[[Fetched], None],
    stop: Event | None = None,
    limits: Limits | None = None,
) -> None:
    """Fetch addresses, many at once and few of one host, until all are told or `stop` is set.

    Every request is told exactly once, in the order in which the answers come, good or bad: none
    that fails stops the others. After `stop` nothing more is told.

    Args:
        requests: what to ask for.
        told: called in the thread that calls this, one answer at a time; the network goes on
            meanwhile, but never holds more than `limits.at_once` answers that were not told yet.
            What it raises ends the run.
        stop: set by another thread to end the run at once.
        limits: the bounds, for those who know better.
    """
    if not requests:
        return
    # 100 ms with asyncio, httpx2 and TLS, needed by those who fetch.
    from reader.sources.fetch.crew import Crew

    # One of our own as well: the caller's is not ours to set.
    over = Event()
    crew = Crew(requests, limits or Limits(), lambda: over.is_set() or (stop is not None and stop.is_set()))
    # A daemon: a name server or a proxy that hangs must not keep the program from ending.
    thread = Thread(target=crew.run, name="jarida-network", daemon=True)
    thread.start()
    try:
        while (answer := crew.answers.get()) is not None:
            if isinstance(answer, BaseException):
                raise answer
            fetched, dealt_with = answer
            if stop is None or not stop.is_set():
                told(fetched)
            dealt_with()
    finally:
        over.set()
        thread.join(FAREWELL)
