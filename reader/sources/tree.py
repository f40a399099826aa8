"""lxml's tree of a page, bounded: however deep it is nested, with whatever attributes, in linear time.

libxml2 alone drops the rest of a page that is nested deeper than 256, takes quadratic time for the
attributes of one element, and without its limits recurses as deep as the page. Here its parser only
reports what it finds, and the tree is built with levels and attributes counted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from reader.text.clean import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

DEEPEST = 200
"""Levels of the tree; deeper elements are left out, their words are kept."""
MOST_ATTRIBUTES = 40
"""Of an element; an element has a dozen."""
SILENT = frozenset(("script", "style", "noscript", "template"))
"""Elements that are left out with what they hold."""

# What XML allows for a name; HTML lets pages call elements and attributes anything.
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
UNNAMED = "span"
"""What an element with an impossible name becomes."""


def tree(text: str) -> HtmlElement | None:
    """The tree of a page, however broken; None when there is nothing in it.

    No entity is fetched and no network touched; comments and processing instructions are left out.
    """
    # 25 ms, needed for pages alone.
    from lxml import etree

    # The stubs of lxml want the target to inherit from a class that lxml has not.
    target: Any = _Builder()
    parser = etree.HTMLParser(
        encoding="utf-8",
        recover=True,
        no_network=True,
        huge_tree=False,
        target=target,
    )
    try:
        root: HtmlElement = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        # An empty text, or one that begins like nothing.
        return None
    return root


class _Builder:
    """What the parser reports to."""

    def __init__(self) -> None:
        from lxml.etree import TreeBuilder
        from lxml.html import HTMLParser

        # trafilatura wants the elements of lxml.html.
        self._builder = TreeBuilder(element_factory=HTMLParser().makeelement)
        self._open: list[str] = []
        """Tags of the elements that are open, those left out too."""
        self._muted = 0
        """Silent elements that are open among those left out."""
        self._begun = False

    def start(self, tag: str, attributes: Any) -> None:
        self._begun = True
        self._open.append(tag)
        if len(self._open) > DEEPEST:
            self._muted += tag in SILENT
            self.data(" ")
            return
        some: dict[str, str] = {}
        for name, value in attributes.items():
            if _NAME.fullmatch(name):
                some[name] = clean(value)
                if len(some) == MOST_ATTRIBUTES:
                    break
        self._builder.start(_named(tag), some)

    def end(self, tag: str) -> None:
        # The parser closes what it opened, innermost first; at the end of a text it may stop short.
        if not self._open or self._open[-1] != tag:
            return
        if len(self._open) > DEEPEST:
            self._muted -= tag in SILENT
            self.data(" ")
        else:
            self._builder.end(_named(tag))
        self._open.pop()

    def data(self, text: str) -> None:
        if self._begun and not self._muted:
            self._builder.data(clean(text))

    def close(self) -> Any:
        while self._open:
            self.end(self._open[-1])
        return self._builder.close() if self._begun else None


def _named(tag: str) -> str:
    return tag if _NAME.fullmatch(tag) else UNNAMED
