"""How much, how long and how many at once: the bounds that no server can talk us out of."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of one run."""

    deadline: float = 30.0
    """Seconds for one request with all its redirects, waiting for its turn left out: a slow line
    brings a feed of 200 KB in ten."""
    sent: int = 8 * MEGABYTE
    """Bytes as they come over the line."""
    inflated: int = 8 * MEGABYTE
    """Bytes after inflating: what the parser of feeds and pages takes."""
    at_once: int = 16
    per_host: int = 2
    """Few servers of papers mind two readers; many mind sixteen."""
    redirects: int = 8
    """Papers need three at most: http to https, an old host, an old path."""
