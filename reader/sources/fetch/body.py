"""The body of an answer, inflated a piece at a time, so that no bomb goes off before it is measured."""

from __future__ import annotations

import zlib

from reader.sources.fetch.failures import Garbled, Oversized
from reader.sources.fetch.limits import MEGABYTE, Limits

# Window sizes that tell zlib which wrapping to expect.
_GZIP, _ZLIB, _RAW = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS
_MAGIC = b"\x1f\x8b"
WRAPPINGS: dict[str, tuple[int, ...]] = {
    "": (),
    "identity": (),
    "gzip": (_GZIP,),
    "x-gzip": (_GZIP,),
    "deflate": (_ZLIB, _RAW),  # half of the servers leave the wrapping out
}
"""How each content coding is wrapped; in the order in which they are tried."""


class Body:
    """Collects a body.

    Raises (all methods):
        Oversized: more than the limits allow, before or after inflating.
        Garbled: it does not inflate, or stops in the middle.
    """

    def __init__(self, coding: str, limits: Limits) -> None:
        wrappings = WRAPPINGS.get(coding.strip().lower())
        if wrappings is None:
            raise Garbled(detail="Content-Encoding")
        self._limits = limits
        self._wrappings = wrappings
        self._inflater = zlib.decompressobj(wrappings[0]) if wrappings else None
        self._sent = 0
        self._size = 0
        self._pieces: list[bytes] = []

    def expect(self, length: str) -> None:
        """Look at what Content-Length announces, so that what is too large is not begun."""
        if length.isascii() and length.isdigit() and int(length[:20]) > self._limits.sent:
            raise Oversized(detail=_over(self._limits.sent))

    def add(self, piece: bytes) -> None:
        """One more piece as it came over the line."""
        first = not self._sent
        self._sent += len(piece)
        if self._sent > self._limits.sent:
            raise Oversized(detail=_over(self._limits.sent))
        if self._inflater is None:
            self._keep(piece)
            return
        try:
            self._inflate(piece)
        except zlib.error:
            if not first or len(self._wrappings) < 2 or self._pieces:
                raise Garbled(detail="zlib") from None
            self._inflater = zlib.decompressobj(self._wrappings[1])
            try:
                self._inflate(piece)
            except zlib.error:
                raise Garbled(detail="zlib") from None

    def whole(self) -> bytes:
        """All of it, inflated; the server must have come to the end."""
        if self._inflater is not None and self._sent and not self._inflater.eof:
            raise Garbled(detail="zlib")
        return b"".join(self._pieces)

    def _inflate(self, piece: bytes) -> None:
        while piece and self._inflater is not None:
            if self._inflater.eof:
                # gzip may come in several members; what else stands behind the end is padding.
                if not piece.startswith(_MAGIC):
                    return
                self._inflater = zlib.decompressobj(self._wrappings[0])
            # One byte more than allowed is enough to know.
            self._keep(self._inflater.decompress(piece, self._limits.inflated - self._size + 1))
            piece = self._inflater.unconsumed_tail or self._inflater.unused_data

    def _keep(self, piece: bytes) -> None:
        self._size += len(piece)
        if self._size > self._limits.inflated:
            raise Oversized(detail=_over(self._limits.inflated))
        if piece:
            self._pieces.append(piece)


def _over(limit: int) -> str:
    return f"> {limit // MEGABYTE} MB" if limit >= MEGABYTE else f"> {limit} B"
