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
from reader.sources.links import Anchor, absolute, letters
from reader.sources.title import one_line
from reader.text.dates import parse_date

if TYPE_CHECKING:
    from markdown_it.token import Token

CELLS = " | "
"""What stands between the cells of a row."""
ROWS = frozenset(("tr_open", "th_open", "td_open", "tr_close"))
"""Tokens of a table that matter."""
HEADER = 5
"""Blocks below a title among which by-lines are looked for."""


def article(text: str, source: Source) -> Article:
    """The article that a Markdown text is: markup dropped, the words of links and pictures kept.

    Raises:
        Empty: there is no word in it.
    """
    said, body = front_matter(text.removeprefix("\ufeff"))
    # Nested too deep, or nothing but definitions: words there are, so they are shown as they stand.
    url = absolute(said.get("url", "")) or absolute(source.location)
    pieces = list(blocks(body, url)) or [Piece("paragraph", body)]
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
        source._replace(name=one_line(said.get("source", "")) or byline.house_of(signed) or source.name),
        byline=author or byline.byline_of(signed),
        published=published or byline.published_of(signed),
        url=url,
    )
    if made is None:
        raise Empty(source.location)
    return made


def blocks(text: str, base: str = "") -> Iterator[Piece]:
    """The blocks of Markdown; a heading of the first level above all else is the title.

    Args:
        text: without front matter.
        base: what its links are relative to.
    """
    # 20 ms, needed for Markdown alone.
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    kinds: list[BlockKind] = []
    rows = Rows(base)
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
        elif token.type in ROWS:
            yield from rows.meet(token)
        elif token.type == "inline":
            if rows.run is not None:
                rows.run.read(token.children or ())
                continue
            run = Run(base)
            run.read(token.children or ())
            if run.words.strip():
                inner = kinds[-1] if kinds else "paragraph"
                kind = "title" if first and inner == "heading" and level == "h1" else inner
                yield Piece(kind, run.words, run.links)
                first = False
            yield from run.pictures
        elif token.type in ("fence", "code_block"):
            yield Piece("paragraph", token.content)
        elif token.type == "html_block":
            # 25 ms, needed for the rare page inside a Markdown file.
            from reader.sources.walk import fragment

            yield from fragment(token.content, base)


# The innermost decides: a paragraph of a list is an item.
_KINDS: dict[str, BlockKind] = {"heading": "heading", "list_item": "item", "blockquote": "quote"}


class Rows:
    """The rows of tables, one after the other."""

    def __init__(self, base: str) -> None:
        self.run: Run | None = None
        """The row that is open."""
        self._base = base
        self._cells = 0
        self._kind: BlockKind = "row"

    def meet(self, token: Token) -> Iterator[Piece]:
        """A token of `ROWS`; the row when it ends."""
        if token.type == "tr_open":
            self.run, self._cells = Run(self._base), 0
        elif self.run is not None and token.type == "tr_close":
            yield Piece(self._kind, self.run.words, self.run.links)
            self.run = None
        elif self.run is not None:
            if self._cells:
                self.run.add(CELLS)
            self._cells += 1
            self._kind = "columns" if token.type == "th_open" else "row"


class Run:
    """A run of text: its words, the links in it, and the captions of its pictures."""

    def __init__(self, base: str) -> None:
        self.pictures: list[Piece] = []
        self._base = base
        self._words: list[str] = []
        self._links: list[Anchor] = []
        self._letters = 0
        self._open: list[tuple[int, str]] = []

    @property
    def words(self) -> str:
        """The text."""
        return "".join(self._words)

    @property
    def links(self) -> tuple[Anchor, ...]:
        """What leads elsewhere."""
        return tuple(self._links)

    def add(self, words: str) -> None:
        """Some more words."""
        self._words.append(words)
        self._letters += letters(words)

    def read(self, tokens: Sequence[Token]) -> None:
        """What stands in these tokens."""
        for token in tokens:
            if token.type in ("text", "code_inline"):
                self.add(token.content)
            elif token.type == "softbreak":
                self.add(" ")
            elif token.type == "hardbreak" or (
                token.type == "html_inline" and token.content.lower().startswith("<br")
            ):
                self.add("\n")
            elif token.type == "link_open":
                self._open.append((self._letters, absolute(token.attrGet("href"), self._base)))
            elif token.type == "link_close" and self._open:
                start, url = self._open.pop()
                if url and self._letters > start:
                    self._links.append(Anchor(start, self._letters, url))
            elif token.type == "image":
                self._picture(token)

    def _picture(self, token: Token) -> None:
        inner = Run(self._base)
        inner.read(token.children or ())
        url = absolute(token.attrGet("src"), self._base)
        if inner.words.strip():
            link = Anchor(0, letters(inner.words), url, "image")
            self.pictures.append(Piece("caption", inner.words, (link,) if url else ()))
        elif url:
            self._links.append(Anchor(self._letters, self._letters, url, "image"))


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
