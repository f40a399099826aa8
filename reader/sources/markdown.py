"""Markdown: front matter, and the blocks that markdown-it-py finds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.article import Article, BlockKind, Source
from reader.errors import Empty
from reader.sources import byline, furniture
from reader.sources.draft import Piece, assemble
from reader.sources.frontmatter import front_matter
from reader.sources.title import one_line
from reader.text.dates import parse_date

if TYPE_CHECKING:
    from markdown_it.token import Token

CELLS = " | "
"""What stands between the cells of a row."""
HEADER = 5
"""Blocks below a title among which by-lines are looked for."""


def article(text: str, source: Source) -> Article:
    """The article that a Markdown text is: markup dropped, the words of links and pictures kept.

    Raises:
        Empty: there is no word in it.
    """
    said, body = front_matter(text.removeprefix("\ufeff"))
    # Nested too deep, or nothing but definitions: words there are, so they are shown as they stand.
    pieces = list(blocks(body)) or [Piece("paragraph", body)]
    title = said.get("title", "")
    if not title and pieces and pieces[0].kind == "title":
        title = pieces[0].text
    pieces = [piece for piece in pieces if piece.kind != "title"]
    pieces = list(_swept(_signed(pieces) if title else pieces))
    signed = [piece.text for piece in pieces if piece.kind == "byline"]
    author = said.get("author", "")
    date = said.get("date", "")
    published = parse_date(date)
    # A date that cannot be read is shown as it is written.
    unsaid = [words for words in (author, "" if published else date) if words and words not in signed]
    made = assemble(
        [Piece("title", title), *(Piece("byline", words) for words in unsaid), *pieces],
        replace(source, name=one_line(said.get("source", "")) or byline.house_of(signed) or source.name),
        byline=author or byline.byline_of(signed),
        published=published or byline.published_of(signed),
    )
    if made is None:
        raise Empty(source.location)
    return made


def blocks(text: str) -> Iterator[Piece]:
    """The blocks of Markdown; a heading of the first level above all else is the title."""
    # 20 ms, needed for Markdown alone.
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    kinds: list[BlockKind] = []
    row: list[str] | None = None
    level = ""
    first = True
    for token in tokens:
        kind = _KINDS.get(token.type.removesuffix("_open").removesuffix("_close"))
        if kind:
            if token.nesting > 0:
                kinds.append(kind)
                level = token.tag
            else:
                kinds.pop()
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield Piece("item", CELLS.join(row or ()))
            row = None
        elif token.type == "inline":
            words, pictures = _inline(token.children or ())
            if row is not None:
                row.append(words)
                continue
            if words.strip():
                inner = kinds[-1] if kinds else "paragraph"
                yield Piece("title" if first and inner == "heading" and level == "h1" else inner, words)
                first = False
            for picture in pictures:
                yield Piece("caption", picture)
        elif token.type in ("fence", "code_block"):
            yield Piece("paragraph", token.content)
        elif token.type == "html_block":
            # 25 ms, needed for the rare page inside a Markdown file.
            from reader.sources.walk import fragment

            yield from fragment(token.content)


# The innermost decides: a paragraph of a list is an item.
_KINDS: dict[str, BlockKind] = {"heading": "heading", "list_item": "item", "blockquote": "quote"}


def _inline(tokens: Sequence[Token]) -> tuple[str, list[str]]:
    """The words of a run of text, and those of its pictures."""
    words: list[str] = []
    pictures: list[str] = []
    for token in tokens:
        if token.type in ("text", "code_inline"):
            words.append(token.content)
        elif token.type == "softbreak":
            words.append(" ")
        elif token.type == "hardbreak" or (
            token.type == "html_inline" and token.content.lower().startswith("<br")
        ):
            words.append("\n")
        elif token.type == "image":
            alt = _inline(token.children or ())[0]
            if alt.strip():
                pictures.append(alt)
    return "".join(words), pictures


def _signed(pieces: list[Piece]) -> list[Piece]:
    """The by-lines right below a title, told from the text."""
    signed = list(pieces)
    for piece_i, piece in enumerate(pieces[:HEADER]):
        if piece.kind != "paragraph" or not byline.is_byline(piece.text):
            break
        signed[piece_i] = replace(piece, kind="byline")
    return signed


def _swept(pieces: list[Piece]) -> Iterator[Piece]:
    """Pieces with the furniture told apart."""
    for piece in pieces:
        swept = piece.kind in ("paragraph", "heading", "item") and furniture.is_furniture(piece.text)
        yield replace(piece, kind="furniture") if swept else piece
