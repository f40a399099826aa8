"""Whose turn it is: so many at once in all, and few on the same host."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from reader.sources.fetch.limits import Limits


@dataclass(slots=True)
class Turn:
    """One turn; whoever sets `kept` gives its place among all back himself (`Turns.give_back`)."""

    kept: bool = False


class Turns:
    """The queue before the network.

    First a turn on the host, then one of all: many feeds of one slow host keep no other waiting. A
    redirect gives its turn back before it asks for the next, so that no two wait for each other.
    """

    def __init__(self, limits: Limits) -> None:
        self._all = asyncio.Semaphore(limits.at_once)
        self._hosts: defaultdict[str, asyncio.Semaphore] = defaultdict(
            lambda: asyncio.Semaphore(limits.per_host)
        )

    @asynccontextmanager
    async def on(self, host: str) -> AsyncIterator[Turn]:
        """Wait for a turn on a host, and have it."""
        turn = Turn()
        async with self._hosts[host]:
            await self._all.acquire()
            try:
                yield turn
            finally:
                if not turn.kept:
                    self._all.release()

    def give_back(self) -> None:
        """The place among all of a turn that was kept."""
        self._all.release()
