"""Connections: names resolved once, the address found checked, and that very address connected to."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterable
from contextlib import suppress
from ipaddress import ip_address
from typing import Any

import httpcore2

from reader.sources.fetch.addresses import Address, Place, is_public, literal, may_connect
from reader.sources.fetch.failures import CannotConnect, RefusedAddress

PATIENCE = 6.0
"""Seconds for one address while others of the same name are left: an IPv6 that leads nowhere."""
MOST_ADDRESSES = 6
"""Of one name that are tried."""
PROXIED_PATIENCE = 2.0
"""Seconds to look a name up that a proxy will look up again; behind many no name can be looked up."""


async def resolve(host: str, port: int) -> tuple[Address, ...]:
    """The addresses of a host, whatever way it is written in.

    A thread of its own that nobody waits for: asyncio's own would hold up the end of a run until
    the last dead name server has been given up.

    Raises:
        CannotConnect: no such host.
    """
    known = literal(host)
    if known is not None:
        return (known,)
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[list[str]] = loop.create_future()

    def settle(found: list[str] | None, why: str) -> None:
        if answer.done():
            return
        if found is None:
            answer.set_exception(CannotConnect(detail=why))
        else:
            answer.set_result(found)

    def look() -> None:
        found: list[str] | None = None
        why = ""
        try:
            found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
        except OSError as error:
            why = error.strerror or ""
        except ValueError:  # the codec of host names refuses it
            why = "IDNA"
        with suppress(RuntimeError):  # the run is over
            loop.call_soon_threadsafe(settle, found, why)

    threading.Thread(target=look, name="jarida-resolve", daemon=True).start()
    addresses = [ip_address(text.partition("%")[0]) for text in await answer]
    return tuple(dict.fromkeys(addresses))


async def refuse_private(place: Place, given: Place) -> None:
    """Check a place that a proxy will connect to, as well as can be told from here.

    Raises:
        RefusedAddress: it is private here, and not the one that the user gave.
    """
    found: tuple[Address, ...] = ()
    with suppress(TimeoutError, CannotConnect):
        async with asyncio.timeout(PROXIED_PATIENCE):
            found = await resolve(place.host, place.port)
    if found and not any(may_connect(address, place, given) for address in found):
        raise RefusedAddress(detail=str(found[0]))


class CheckedBackend(httpcore2.AsyncNetworkBackend):
    """Connects to public machines, and to the one place that the user gave."""

    def __init__(self, given: Place) -> None:
        self._given = given
        self._inner = httpcore2.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        """Connect to one of the addresses of a host, and make sure of it before a byte is sent.

        Raises:
            RefusedAddress: none of them may be connected to.
            CannotConnect: no such host.
            httpcore2.ConnectError, httpcore2.ConnectTimeout: nobody answers.
        """
        place = Place(host.lower(), port)
        found = await resolve(place.host, port)
        # A name that has public addresses stands for those alone.
        public = [address for address in found if is_public(address)]
        allowed = public or [address for address in found if may_connect(address, place, self._given)]
        if not allowed:
            raise RefusedAddress(detail=", ".join(map(str, found[:1])))
        *others, last = allowed[:MOST_ADDRESSES]
        for address in others:
            with suppress(httpcore2.ConnectError, httpcore2.ConnectTimeout):
                return await self._connect(address, place, PATIENCE)
        return await self._connect(last, place, timeout)

    async def _connect(
        self, address: Address, place: Place, timeout: float | None
    ) -> httpcore2.AsyncNetworkStream:
        # An address and no name: nothing is looked up a second time.
        stream = await self._inner.connect_tcp(str(address), place.port, timeout=timeout)
        peer = stream.get_extra_info("server_addr")
        reached = ip_address(str(peer[0]).partition("%")[0]) if isinstance(peer, tuple) else None
        if reached != address:
            await stream.aclose()
            raise RefusedAddress(detail=str(reached or ""))
        return stream

    async def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore2.AsyncNetworkStream:
        """Never: no address of the web names one."""
        raise RefusedAddress(detail=path)

    async def sleep(self, seconds: float) -> None:
        """Between two tries of httpcore2."""
        await asyncio.sleep(seconds)
