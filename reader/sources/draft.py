"""An article that is not plain text, put together from its pieces: title, by-line, body, furniture last."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from reader.article import Article, Block, BlockKind, Link, Source
from reader.sources.links import Anchor, placed, together, written
from reader.sources.title import made_title, one_line
from reader.text.clean import clean

GAP = "\n\n"
# From the first blank of a run, so that no run is walked twice.
_BLANK_LINES = re.compile(r"(?<![^\S\n])[^\S\n]*+\n\s*")
_ORDER: dict[BlockKind, int] = {"title": 0, "byline": 1, "furniture": 3}
"""Where a kind stands; all that are not named are the body, in the order of the page."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One block to be."""

    kind: BlockKind
    text: str
    links: tuple[Anchor, ...] = ()


def assemble(
    pieces: Iterable[Piece],
    source: Source,
    byline: str = "",
    published: datetime | None = None,
    *,
    url: str = "",
    enclosures: Sequence[Link] = (),
) -> Article | None:
    """The article that the pieces make, or None when there is no word in them.

    A blank line stands between two blocks and nowhere in one, so that the text can be taken apart
    again. Without a title piece the title is made of the first sentence.

    Args:
        pieces: in the order of the page.
        source: where they are from.
        byline: who wrote it.
        published: when.
        url: of its own page.
        enclosures: what came with it, wherever it stands.
    """
    tidy = [replace(piece, text=text) for piece in pieces if (text := _tidy(piece))]
    tidy.sort(key=lambda piece: _ORDER.get(piece.kind, 2))
    blocks: list[Block] = []
    links: list[Link] = []
    at = 0
    for piece in tidy:
        blocks.append(Block(piece.kind, at, at + len(piece.text)))
        links += placed(piece.links, piece.text, at)
        at += len(piece.text) + len(GAP)
    title = _title(tidy)
    if not title:
        return None
    text = GAP.join(piece.text for piece in tidy)
    return Article(
        text=text,
        blocks=tuple(blocks),
        title=title,
        source=source,
        byline=one_line(clean(byline)),
        published=published,
        url=url,
        links=(
            *together(links, written(text)),
            *(one._replace(start=len(text), end=len(text)) for one in enclosures),
        ),
    )


def _tidy(piece: Piece) -> str:
    text = _BLANK_LINES.sub("\n", clean(piece.text).strip())
    return one_line(text) if piece.kind in ("title", "byline", "heading") else text


def _title(pieces: list[Piece]) -> str:
    for kinds in (
        ("title",),
        ("paragraph", "heading", "item", "quote", "row"),
        ("caption", "byline", "furniture"),
    ):
        for piece in pieces:
            if piece.kind in kinds:
                return piece.text if piece.kind == "title" else made_title(piece.text)
    return ""
