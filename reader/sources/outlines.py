"""Subscriptions as lists hold them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.errors import NotText, SourceError, TooLarge
from reader.sources.decode import decode

MOST_BYTES = 8 * 1024 * 1024
"""Of a list: some 40,000 subscriptions."""


@dataclass(frozen=True, slots=True)
class Outline:
    """One subscription."""

    url: str
    """Of the feed: http or https. May hold a name and a password, as the list did."""
    title: str = ""
    folder: str = ""
    """Folders above it, outermost first, with `/` between."""


class Outlines(tuple[Outline, ...]):
    """A list of subscriptions, each address once."""

    ignored: int
    """Entries that were left out: commands, queries, files, what is no address."""

    def __new__(cls, outlines: Iterable[Outline] = (), ignored: int = 0) -> Outlines:
        """Of several with one address the first stays."""
        first: dict[str, Outline] = {}
        for outline in outlines:
            first.setdefault(outline.url, outline)
        made = super().__new__(cls, first.values())
        made.ignored = ignored
        return made


def text_of(data: bytes) -> str:
    """The text of a list.

    Raises:
        TooLarge, NotText.
    """
    if len(data) > MOST_BYTES:
        raise TooLarge(detail=f"> {MOST_BYTES // 1024 // 1024} MB")
    try:
        return decode(data)
    except SourceError:
        raise NotText from None
