"""How links are drawn: underlined, and where the terminal can follow them with their address behind."""

from __future__ import annotations

from rich.style import Style

from reader.article import Link
from reader.library.leads import target

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
