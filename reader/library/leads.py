"""Where an address leads, for those who are about to follow it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.sources.links import Target

__all__ = ["Target", "target"]


def target(url: str) -> Target | None:
    """Where an address leads; None where it leads nowhere on the web."""
    from reader.sources import links  # its patterns, for articles with links

    return links.target(url)
