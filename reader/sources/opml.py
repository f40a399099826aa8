"""OPML: lists of subscriptions, in and out, with their folders.

Read by expat, which builds no tree, with every entity refused: a list is no place for a DOCTYPE.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from reader.errors import Broken
from reader.sources.links import absolute
from reader.sources.outlines import Outline, Outlines, text_of
from reader.sources.recognise import root_of
from reader.sources.title import one_line
from reader.text.balance import balanced
from reader.text.clean import clean

__all__ = ["Outline", "Outlines", "read", "write"]

DEEPEST = 100
"""Levels of elements; a list has five."""
DEEPEST_FOLDER = 8
"""Folders in each other that are kept apart; what lies deeper is in the last of them."""
MOST_ATTRIBUTES = 100
"""Of an element; an outline has ten."""
LONGEST_NAME = 200
"""Code points of a title or the name of a folder."""

SLASH = "\u2215"
"""DIVISION SLASH, for a slash in the name of a folder: ours stands between folders."""

# Programs that write OPML forget to escape the links.
_BARE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)")


def read(data: bytes) -> Outlines:
    """The subscriptions of an OPML file; whatever in it is no http or https address is ignored.

    Raises:
        TooLarge, NotText, Broken: no OPML, a DOCTYPE, nested too deep.
    """
    text = text_of(data)
    # The declaration names the code that the bytes were in before they were decoded.
    start = text.find("?>") + 2 if text.lstrip("\ufeff \n").startswith("<?xml") else 0
    text = text[start:].lstrip("\ufeff \t\n")
    try:
        return _read(text)
    except expat.ExpatError:
        pass
    try:
        return _read(_BARE.sub("&amp;", text[root_of(text) :]))
    except expat.ExpatError:
        raise Broken(detail="XML") from None


def write(outlines: Iterable[Outline]) -> bytes:
    """An OPML 2.0 file; the folders stand where their first subscription does."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        "<head><title>jarida</title></head>",
        "<body>",
    ]
    tree: dict[str, Any] = {}
    for outline in outlines:
        level = tree
        for name in filter(None, outline.folder.split("/")):
            # A folder and a subscription of one name are two things.
            level = level.setdefault(f"/{name}", {})
        level[outline.url] = outline
    # No recursion: a folder may have any name, and any depth.
    pending: list[Any] = list(reversed(tree.items()))
    while pending:
        one = pending.pop()
        if isinstance(one, str):
            lines.append(one)
            continue
        name, inner = one
        if isinstance(inner, Outline):
            title = _quoted(inner.title or inner.url)
            lines.append(f'<outline type="rss" text={title} title={title} xmlUrl={_quoted(inner.url)}/>')
        else:
            lines.append(f"<outline text={_quoted(name[1:])} title={_quoted(name[1:])}>")
            pending += ["</outline>", *reversed(inner.items())]
    return "\n".join([*lines, "</body>", "</opml>", ""]).encode()


def _read(text: str) -> Outlines:
    reading = _Reading()
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = reading.refuse
    parser.EntityDeclHandler = reading.refuse
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.Parse(text.encode("utf-8", "replace"), True)
    return Outlines(reading.found, reading.ignored)


class _Reading:
    """What expat reports to."""

    def __init__(self) -> None:
        self.found: list[Outline] = []
        self.ignored = 0
        self._folders: list[str] = []
        """For each element that is open, the name of the folder that it is, or nothing."""

    def refuse(self, *_: object) -> None:
        raise Broken(detail="DOCTYPE")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if not self._folders and tag.lower() != "opml":
            raise Broken(detail="OPML")
        if len(self._folders) >= DEEPEST:
            raise Broken(detail=f"> {DEEPEST}")
        self._folders.append("")
        if tag.lower() != "outline":
            return
        said = {name.lower(): value for name, value in list(attributes.items())[:MOST_ATTRIBUTES]}
        title = _name(said.get("title")) or _name(said.get("text"))
        address = said.get("xmlurl")
        if address is None:
            # A link to a page is no subscription, and no folder either.
            self._folders[-1] = "" if "url" in said else title.replace("/", SLASH)
            return
        url = absolute(address)
        if url:
            folders = [name for name in self._folders if name]
            self.found.append(Outline(url, title, "/".join(folders[:DEEPEST_FOLDER])))
        else:
            self.ignored += 1

    def end(self, _tag: str) -> None:
        self._folders.pop()


def _name(written: str | None) -> str:
    return one_line(clean((written or "")[:LONGEST_NAME]))


def _quoted(text: str) -> str:
    return quoteattr(balanced(one_line(clean(text))))
