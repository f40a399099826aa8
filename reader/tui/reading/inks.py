"""How links and hits are drawn: links underlined, where the terminal can follow them with their address."""

from __future__ import annotations

from rich.style import Style

from reader.article import Link
from reader.library.leads import target
from reader.tui.theme import Depth

LINKED = Style(underline=True)


class LinkInks:
    """The styles of an article's links: one for an address, since Rich gives every style its own id."""

    def __init__(self) -> None:
        self.hyperlinks = False
        """The terminal is told where links lead (OSC 8): in ASCII, so that it obeys nothing in it."""
        self._known: dict[str, Style] = {}

    def forget(self) -> None:
        """Another article is shown."""
        self._known = {}

    def of(self, link: Link) -> Style:
        """The style of a link's words."""
        if not self.hyperlinks:
            return LINKED
        if link.url not in self._known:
            where = target(link.url)
            self._known[link.url] = LINKED + Style(link=where.url) if where else LINKED
        return self._known[link.url]


def few_colours(current: bool, depth: Depth) -> Style:
    """How a hit is marked where the theme has no ink for it, and the one that the reader stands on."""
    if depth == "none":
        return Style(reverse=True, bold=True) if current else Style(bold=True, underline=True)
    yellow = Style(color="black", bgcolor="yellow", bold=True)
    return yellow if current else Style(color="yellow", underline=True)
