"""Articles as every layer passes them on: frozen, and in logical order only.

Nothing here knows about cells, screens, files or quotes.
"""

from __future__ import annotations

import sys
from functools import lru_cache

from reader.named import NamedTuple
from reader.typed import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

BlockKind = Literal[
    "title", "byline", "paragraph", "heading", "caption", "item", "quote", "furniture", "columns", "row"
]
Format = Literal["plain", "markdown", "html", "feed"]
LinkKind = Literal["link", "image", "enclosure"]

HASHED = 16
"""Contents whose hash is remembered: what is on the screen is asked for it often, and may be long."""


OWN = "_sha2" if sys.version_info >= (3, 12) else "_sha256"
"""Python's own, which need not be asked for through `hashlib`."""
LARGE = 500_000
"""Bytes from which OpenSSL is the faster one, though loading it takes 3 ms."""


@lru_cache(HASHED)
def _content_id(title: str, text: str) -> str:
    return sha256(f"{title}\0{text}".encode())[:16]


def sha256(data: bytes) -> str:
    """The hash as it is written."""
    if len(data) < LARGE:
        try:
            written: str = __import__(OWN).sha256(data).hexdigest()
        except ImportError:  # as some build it
            pass
        else:
            return written
    import hashlib

    return hashlib.sha256(data).hexdigest()


class Block(NamedTuple):
    """One stretch of an article's text, without the blank lines around it.

    Blocks stand in the order of the text and do not overlap. What the text holds outside of
    them is white space only: whatever a reader might miss is a block, if only `furniture`.
    """

    kind: BlockKind
    """`furniture` is what a scraper swept in: share buttons, "leave a comment", stray bars. `row` is one of
    a table, its cells with a bar between; `columns` is one that names the columns."""
    start: int
    """First code point in `Article.text`."""
    end: int
    """One past the last code point."""


class Link(NamedTuple):
    """An address that an article leads to."""

    start: int
    """First code point in `Article.text` of the words that lead there; of a picture or an enclosure, which
    has none, where it stands."""
    end: int
    """One past the last; `start` where there are no words."""
    url: str
    """http or https, absolute, and without anything that could break or reorder a line."""
    kind: LinkKind = "link"
    """`enclosure` is a file that came with the article: a recording, a document."""
    label: str = ""
    """What is said of it elsewhere than in the text: a picture's description, an enclosure's type."""


class Note(NamedTuple):
    """What a reader wrote on an article, or on words in it."""

    text: str
    """Clean."""
    start: int = 0
    """First code point of the words that it is on; 0 and 0 for the whole article."""
    end: int = 0
    words: str = ""
    """The words as they stood there, to find them again where the text was renewed."""

    @property
    def whole(self) -> bool:
        """It is on the article, not on words in it."""
        return self.start == self.end

    @property
    def lost(self) -> bool:
        """It was on words that are in the text no more."""
        return self.whole and bool(self.words)

    def within(self, start: int, end: int) -> bool:
        """It is on words that begin in a stretch of the text."""
        return not self.whole and start <= self.start < end


class Source(NamedTuple):
    """Where an article came from."""

    name: str
    """What a list shows: the name of the feed or paper, else of the file."""
    location: str
    """The path as it was given, or `-` for standard input."""
    format: Format


class Article(NamedTuple):
    """One article: its clean logical text, and what each part of that text is."""

    text: str
    """Clean (`text.clean`). Of a plain text file the file's own text with newlines normalised and
    nothing else, so that its offsets are the file's; of other formats title, by-line and blocks
    with a blank line between, furniture last."""
    blocks: tuple[Block, ...]
    title: str
    """Of the text, or made of its first sentence, shortened, where the text has none; never empty."""
    source: Source
    byline: str = ""
    """Who wrote or sent it, as written."""
    published: datetime | None = None
    """Aware, or None where nobody said."""
    url: str = ""
    """Of its own page, as `Link.url`; empty where it has none."""
    links: tuple[Link, ...] = ()
    """In the order of the text, those that came with it last."""

    @property
    def id(self) -> str:
        """The hash of the content: the same file opened from two places is the same article."""
        return _content_id(self.title, self.text)

    def block_text(self, block: Block) -> str:
        """The logical text of one of its blocks."""
        return self.text[block.start : block.end]


class State(NamedTuple):
    """What the reader did to an article."""

    read: bool = False
    starred: bool = False
    position: int = 0
    """The code point of `Article.text` at the top of the pane when it was left."""
