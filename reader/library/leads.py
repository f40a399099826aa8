"""Where an address leads, for those who are about to follow it."""

from __future__ import annotations

from reader.sources.links import Target, target

__all__ = ["Target", "target"]
