"""Which feeds a page offers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """A feed that a page speaks of; whether it is one, fetching it will show."""

    url: str
    """Absolute, http or https."""
    title: str = ""
    """As the page calls it; clean, on one line."""
