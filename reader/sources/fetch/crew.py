"""The network's own thread: an event loop that fetches while the caller works on what has come."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from queue import SimpleQueue

from reader.sources.fetch.journey import Journey
from reader.sources.fetch.limits import Limits
from reader.sources.fetch.request import Fetched, Request
from reader.sources.fetch.turns import Turns

LOOK = 0.05
"""Seconds between two looks at whether to stop."""

Answer = tuple[Fetched, Callable[[], None]]
"""What came, and what to call when it has been dealt with."""


class Crew:
    """Fetches all requests of a run and hands the answers over, at most `at_once` not yet dealt with."""

    def __init__(self, requests: Sequence[Request], limits: Limits, stopped: Callable[[], bool]) -> None:
        self.answers: SimpleQueue[Answer | BaseException | None] = SimpleQueue()
        """Ends with None, or with what broke the run."""
        self._requests = requests
        self._limits = limits
        self._stopped = stopped

    def run(self) -> None:
        """All of it, in the thread that calls."""
        try:
            with asyncio.Runner() as runner:
                runner.run(self._work())
        except BaseException as error:
            # Raised where somebody sees it.
            self.answers.put(error)
        else:
            self.answers.put(None)

    async def _work(self) -> None:
        turns = Turns(self._limits)
        tasks = [asyncio.create_task(self._fetch(request, turns)) for request in self._requests]
        watch = asyncio.create_task(self._watch(tasks))
        try:
            # Those that were told to stop come back as what stopped them; a fault of ours is raised.
            for outcome in await asyncio.gather(*tasks, return_exceptions=True):
                if isinstance(outcome, Exception):
                    raise outcome
        finally:
            watch.cancel()

    async def _fetch(self, request: Request, turns: Turns) -> None:
        loop = asyncio.get_running_loop()
        journey = Journey(request, self._limits, turns)
        fetched = await journey.answer()

        def dealt_with() -> None:
            with suppress(RuntimeError):  # the run is over
                loop.call_soon_threadsafe(turns.give_back)

        self.answers.put((fetched, dealt_with if journey.holds else _nothing))

    async def _watch(self, tasks: Sequence[asyncio.Task[None]]) -> None:
        while not self._stopped():
            await asyncio.sleep(LOOK)
        for task in tasks:
            task.cancel()


def _nothing() -> None:
    """An answer without a body holds up nobody."""
