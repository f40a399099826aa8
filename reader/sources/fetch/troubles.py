"""What went wrong below, as an error of ours: one that says what it means for the reader of a feed."""

from __future__ import annotations

import os
import ssl
from collections.abc import Iterator

import httpcore2

from reader.sources.fetch.failures import (
    Busy,
    CannotConnect,
    FetchError,
    Forbidden,
    Garbled,
    Gone,
    NotFound,
    ServerError,
    TooSlow,
    Untrusted,
)
from reader.text.clean import clean

STATUSES: dict[int, type[FetchError]] = {
    401: Forbidden,
    403: Forbidden,
    407: Forbidden,
    451: Forbidden,
    404: NotFound,
    410: Gone,
    429: Busy,
}
"""All others that are no success are the server's own fault."""

LONGEST = 120
"""Code points of a detail: it stands in one line with the address."""


def of_status(status: int) -> FetchError:
    """What a status says that is neither a success nor a redirect. The server's own words are left out."""
    return STATUSES.get(status, ServerError)(detail=str(status))


def of(error: Exception) -> FetchError:
    """What an exception of the network means."""
    if isinstance(error, FetchError):
        return error
    chain = tuple(_chain(error))
    for cause in chain:
        # A certificate, or a server that speaks no TLS.
        if isinstance(cause, ssl.SSLError):
            return Untrusted(detail=_line(getattr(cause, "verify_message", "") or cause.reason or ""))
    if isinstance(error, TimeoutError | httpcore2.TimeoutException):
        return TooSlow()
    if isinstance(error, httpcore2.ConnectError | httpcore2.ProxyError):
        return CannotConnect(detail=next(filter(None, map(_said, chain)), ""))
    if isinstance(error, httpcore2.NetworkError | httpcore2.ProtocolError | OSError):
        return Garbled(detail=next(filter(None, map(_said, chain)), ""))
    # Whatever else a library stumbles over in what a server sent: one feed must not end the others.
    return Garbled(detail=type(error).__name__)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """An exception and what caused it."""
    seen: set[int] = set()
    pending = [error]
    while pending:
        cause = pending.pop(0)
        if cause is None or id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        pending += [cause.__cause__, cause.__context__]
        if isinstance(cause, BaseExceptionGroup):  # of the addresses that were tried
            pending += cause.exceptions


def _said(error: BaseException) -> str:
    """The system's words, never the server's."""
    if not isinstance(error, OSError):
        return ""
    # asyncio writes a sentence of its own over the system's; that of a name server has no number.
    return os.strerror(error.errno) if error.errno and error.errno > 0 else _line(error.strerror or "")


def _line(text: object) -> str:
    return " ".join(clean(str(text)[:LONGEST]).split())
