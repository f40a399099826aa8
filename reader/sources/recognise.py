"""Which format a text is in: by the suffix where that says it, else by how the text begins."""

from __future__ import annotations

import os
import re

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
_PROLOGUE = r"(?is)(?:\s|\ufeff|<\?[^>]*>|<!--.*?-->|<!doctype[^>\[]*(?:\[[^\]]*\]\s*)?>)*+"
_FEED = r"(?i)<(?:\w+:)?(?:rss|rdf|feed|channel)[\s>]"
_PAGE = r"(?i)<(?:html|head|body|article|main|div|section|meta|title|h1|p)[\s>/]"
_DOCTYPE = r"(?i)[\s\ufeff]*<!doctype\s+html"
_XML = r"[\s\ufeff]*<\?xml\s"
# Front matter, or a heading of its own line.
_MARKDOWN = r"[\s\ufeff]*(?:---[ \t]*\n[\w -]+:|#{1,6} +\S)"


def root_of(text: str) -> int:
    """Where the root element of a page or feed begins, behind declarations, comments and the DOCTYPE."""
    prologue = re.match(_PROLOGUE, text)
    return prologue.end() if prologue else 0


def recognise(text: str, name: str = "") -> Format | None:
    """The format of a text; None for XML that is neither feed nor page.

    A plain or Markdown suffix is believed: a .txt file may well be about HTML. A page that is a
    feed, and a feed that is a page, are taken for what they are.

    Args:
        text: decoded.
        name: of the file, or nothing.
    """
    suffix = os.path.splitext(name)[1].lower()
    said = SUFFIXES.get(suffix)
    if said in ("plain", "markdown"):
        return said
    beginning = text[:BEGINNING]
    root = beginning[root_of(beginning) :]
    if re.match(_FEED, root):
        return "feed"
    if re.match(_PAGE, root) or re.match(_DOCTYPE, beginning):
        return "html"
    if said or suffix == ".xml" or re.match(_XML, beginning):
        return said
    return "markdown" if re.match(_MARKDOWN, beginning) else "plain"
