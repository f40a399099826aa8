"""The links and pictures of a page, while its blocks are being collected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.sources.links import MOST, Anchor, absolute, letters
from reader.sources.title import one_line
from reader.text.clean import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

PICTURES = ("src", "data-src", "data-original", "data-lazy-src")
"""Where pages say which picture they mean; those that load it late have a blank one in the first."""
LONGEST_LABEL = 300
"""Code points of a picture's description."""
POINTS = frozenset(("0", "1", "0px", "1px"))
"""Sizes of pictures that only count their readers."""


class Linking:
    """Follows the words of a page, block by block."""

    def __init__(self, base: str) -> None:
        """`base` is what links are relative to."""
        self._base = base
        self._letters = 0
        """Of the block that is open."""
        self._open: list[tuple[int, str]] = []
        """Links that are open: where they begin in the block, and the address."""
        self._done: list[Anchor] = []
        self._count = 0

    def pass_by(self, words: str) -> None:
        """Words of the block."""
        self._letters += letters(words)

    def begin(self, href: str) -> None:
        """A link begins."""
        url = "" if href.lstrip().startswith("#") or self._count >= MOST else absolute(href, self._base)
        self._count += 1
        self._open.append((self._letters, url))

    def end(self) -> None:
        """The innermost link ends."""
        if self._open:
            start, url = self._open.pop()
            self._close(start, url)

    def picture(self, element: HtmlElement) -> None:
        """A picture stands here."""
        if {element.get("width"), element.get("height")} & POINTS or self._count >= MOST:
            return
        urls = (absolute(element.get(name), self._base) for name in PICTURES)
        if url := next(filter(None, urls), ""):
            self._count += 1
            label = one_line(clean((element.get("alt") or "")[:LONGEST_LABEL]))
            self._done.append(Anchor(self._letters, self._letters, url, "image", label))

    def taken(self) -> tuple[Anchor, ...]:
        """The links of the block, which ends; one that is open goes on in the next block."""
        for start, url in self._open:
            self._close(start, url)
        self._open = [(0, url) for _start, url in self._open]
        done, self._done, self._letters = tuple(self._done), [], 0
        return done

    def left(self, letters_before: int) -> tuple[Anchor, ...]:
        """Pictures behind the last block, put at its end."""
        return tuple(one._replace(start=letters_before, end=letters_before) for one in self._done)

    def _close(self, start: int, url: str) -> None:
        if url and self._letters > start:
            self._done.append(Anchor(start, self._letters, url))
