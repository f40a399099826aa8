"""A web page: blocks by our own walk, what of them is the article by `chosen`, title and date by `meta`."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.article import Article, Source
from reader.errors import Empty
from reader.sources import byline, furniture
from reader.sources.chosen import chosen
from reader.sources.draft import Piece, assemble
from reader.sources.links import Anchor
from reader.sources.meta import Meta, meta
from reader.sources.title import ends_sentence, one_line
from reader.sources.tree import tree
from reader.sources.walk import LONGEST_SIGNATURE, Seen, kind_of, walk
from reader.text.dates import parse_date

LONGEST_NAME = 60
"""Code points of an author's name."""
HEADER = 12
"""Blocks between a title and its first paragraph: section, authors, dates, a picture."""

# What stands between a title and the paper's name in the title of a window.
_SEPARATOR = re.compile(r"\s+[|\-–—·•»«]\s+|\s*\|\s*")


def article(text: str, source: Source) -> Article:
    """The article of a page, with the page around it as furniture.

    Raises:
        Empty: there is no word in it.
    """
    root = tree(text.removeprefix("\ufeff"))
    if root is None:
        raise Empty(source.location)
    said = meta(root, source.location)
    seen = walk(root, said.base)
    made = _made(said, seen, chosen(root, seen), source)
    if made is None:
        raise Empty(source.location)
    return made


def _made(said: Meta, seen: list[Seen], kept: set[int], source: Source) -> Article | None:
    title, title_i = _title(said, seen)
    head = [Piece("title", title)]
    body: list[Piece] = []
    signed: list[Seen] = []
    begun = False
    # What stands above the text beside title and by-lines is not shown with them.
    pictures = _pictures(seen[title_i]) if title_i is not None else []
    for seen_i, block in enumerate(seen):
        if seen_i == title_i:
            continue
        near = not begun and (block.signed if title_i is None else title_i < seen_i <= title_i + HEADER)
        if near and not block.framed and _is_signature(block):
            signed.append(block)
            pictures += _pictures(block)
            continue
        # Above the title stands the name of a section, if anything.
        above = title_i is not None and seen_i < title_i and len(block.text) < byline.LONGEST
        # The picture on top is often left out of the article.
        pictured = near and not block.framed and kind_of(block) == "caption"
        piece = _piece(block, pictured or (seen_i in kept and not above))
        begun = begun or piece.kind in ("paragraph", "quote")
        if pictures and piece.kind != "furniture":
            piece = replace(piece, links=(*pictures, *piece.links))
            pictures = []
        body.append(piece)
    lines = [one_line(block.text) for block in signed]
    authors = [block.author or line for line, block in zip(lines, signed, strict=True) if not block.date]
    # Farther down it is those who comment.
    named = (block.author for block in seen[title_i or 0 :][:HEADER] if not block.framed)
    author = said.author if said.author != said.house else ""
    author = author or next((name for name in named if 0 < len(name) <= LONGEST_NAME), "")
    if author and not any(author in line for line in lines):
        lines.insert(0, author)
        authors.insert(0, author)
    stamps = (parse_date(block.date) for block in signed)
    return assemble(
        [*head, *(Piece("byline", line) for line in lines), *body],
        source._replace(name=said.house or byline.house_of(authors) or source.name),
        byline=byline.byline_of(authors),
        published=said.published or next(filter(None, stamps), None) or byline.published_of(lines),
        url=said.url,
    )


def _title(said: Meta, seen: list[Seen]) -> tuple[str, int | None]:
    """The title of a page and the block that shows it.

    It is the heading by which the page is shared, else its only heading of the first level.
    """
    shared = said.title or _without_house(said)
    tops = [seen_i for seen_i, block in enumerate(seen) if block.tag == "h1"]
    headings = [seen_i for seen_i, block in enumerate(seen) if block.kind == "heading" and block.tag != "h1"]
    for seen_i in [*tops, *headings]:
        if shared and _same(seen[seen_i].text, shared):
            return seen[seen_i].text, seen_i
    # The only one may also be the paper's own name, in the frame of the page.
    shown = [seen_i for seen_i in tops if not seen[seen_i].framed]
    if len(shown) == 1 or (shown and not shared):
        return seen[shown[0]].text, shown[0]
    return shared, None


def _same(shown: str, shared: str) -> bool:
    """Whether a heading is the title that is shared, which may be cut or have the paper's name behind it."""
    one, other = "".join(shown.split()), "".join(shared.split()).rstrip("….")
    return bool(one and other) and (one.startswith(other) or other.startswith(one))


def _without_house(said: Meta) -> str:
    """The title of the window without the paper's name."""
    parts = [part for part in _SEPARATOR.split(said.window_title) if part and part != said.house]
    return max(parts, key=len, default="")


def _is_signature(block: Seen) -> bool:
    """A block under the title that says who and when."""
    line = one_line(block.text)
    # "بواسطة … قبل ساعة": the page marks who, and sets it among other words.
    marked = block.signed or (
        bool(block.author) and len(line) <= LONGEST_SIGNATURE and not ends_sentence(line)
    )
    return marked or byline.is_signature(line) or byline.is_date(line) or byline.is_origin(line)


def _pictures(block: Seen) -> list[Anchor]:
    """The pictures of a block, to stand before another."""
    return [link._replace(start=0, end=0) for link in block.links if link.kind == "image"]


def _piece(block: Seen, kept: bool) -> Piece:
    swept = block.kind != "quote" and (
        furniture.is_furniture(block.text) or furniture.is_button_row(block.text)
    )
    return Piece("furniture" if swept or not kept else kind_of(block), block.text, block.links)
