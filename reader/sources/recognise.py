"""Which format a text is in: by the suffix where that says it, else by how the text begins."""

from __future__ import annotations

import re
from pathlib import PurePath

from reader.article import Format

# The files that a folder is searched for. An .xml file may be a feed or a page: its text says which.
SUFFIXES: dict[str, Format | None] = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": None,
}

BEGINNING = 4096
"""Code points that are looked at: a root element comes before, whatever comments stand above it."""

# What may stand before a root element: declarations, comments, instructions.
_PROLOGUE = re.compile(
    r"(?:\s|\ufeff|<\?[^>]*>|<!--.*?-->|<!doctype[^>\[]*(?:\[[^\]]*\]\s*)?>)*+", re.I | re.S
)
_FEED = re.compile(r"<(?:\w+:)?(?:rss|rdf|feed|channel)[\s>]", re.I)
_PAGE = re.compile(r"<(?:html|head|body|article|main|div|section|meta|title|h1|p)[\s>/]", re.I)
_DOCTYPE = re.compile(r"[\s\ufeff]*<!doctype\s+html", re.I)
_XML = re.compile(r"[\s\ufeff]*<\?xml\s")
# Front matter, or a heading of its own line.
_MARKDOWN = re.compile(r"[\s\ufeff]*(?:---[ \t]*\n[\w -]+:|#{1,6} +\S)")


def root_of(text: str) -> int:
    """Where the root element of a page or feed begins, behind declarations, comments and the DOCTYPE."""
    prologue = _PROLOGUE.match(text)
    return prologue.end() if prologue else 0


def recognise(text: str, name: str = "") -> Format | None:
    """The format of a text; None for XML that is neither feed nor page.

    A plain or Markdown suffix is believed: a .txt file may well be about HTML. A page that is a
    feed, and a feed that is a page, are taken for what they are.

    Args:
        text: decoded.
        name: of the file, or nothing.
    """
    suffix = PurePath(name).suffix.lower()
    said = SUFFIXES.get(suffix)
    if said in ("plain", "markdown"):
        return said
    beginning = text[:BEGINNING]
    root = root_of(beginning)
    if _FEED.match(beginning, root):
        return "feed"
    if _PAGE.match(beginning, root) or _DOCTYPE.match(beginning):
        return "html"
    if said or suffix == ".xml" or _XML.match(beginning):
        return said
    return "markdown" if _MARKDOWN.match(beginning) else "plain"
