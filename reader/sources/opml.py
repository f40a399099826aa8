"""OPML: lists of subscriptions, in and out, with their folders."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outline:
    """One subscription."""

    url: str
    """Of the feed: http or https."""
    title: str = ""
    folder: str = ""
    """Folders above it, outermost first, with `/` between."""
