"""What the store gives and takes: rows as named tuples, and articles packed for a column."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

from reader.article import Article, Block, BlockKind, Link, LinkKind
from reader.named import NamedTuple

FeedKind = Literal["web", "local"]
Flag = Literal["read", "starred"]

BLOCK_KINDS: tuple[BlockKind, ...] = (
    *("title", "byline", "paragraph", "heading", "caption", "item", "quote", "furniture"),
    *("columns", "row"),
)
"""By their number in a packed article: a new kind is added at the end."""

LINK_KINDS: tuple[LinkKind, ...] = ("link", "image", "enclosure")
"""Likewise."""

KEY_BITS = 20
"""Of `articles.key`, below the second: as many articles of one second may stand beside one another."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
AHEAD = timedelta(days=1)
"""How far in the future a date is believed: clocks and zones err, and an odd one must not stay on top."""


class Feed(NamedTuple):
    """A subscription: an address, or a local file or folder that is looked through on refresh."""

    id: int
    url: str
    title: str
    """What it calls itself."""
    name: str
    """What its reader calls it, or nothing."""
    folder: str
    link: str
    kind: FeedKind
    user_agent: str
    credentials: str
    """`name:password`, sent to this feed's own host only; never shown."""
    full_text: bool
    keep_days: int | None
    keep_count: int | None
    etag: str
    modified: str
    checked: float | None
    retry_at: float | None
    error: str
    """What went wrong the last time, or nothing."""
    gone: bool
    """It said that it will not come back (410)."""
    unread: int = 0
    entries: int = 0

    def __repr__(self) -> str:
        return f"Feed({self.id}, {self.url!r})"  # its credentials belong in no log

    @property
    def label(self) -> str:
        """What a list shows."""
        return self.name or self.title or self.url


class Entry(NamedTuple):
    """A row of a list: all but the text."""

    id: int
    key: int
    """Where it stands: newest first is the greatest first, and windows go on from one."""
    guid: str
    feed_id: int
    feed: str
    """The feed's URL."""
    source: str
    """The feed's name."""
    title: str
    url: str
    byline: str
    published: datetime | None
    read: bool
    starred: bool
    position: int
    quotes: int
    """Statements in it; 0 until it was heard."""
    tags: tuple[str, ...] = ()
    repeat: bool = False
    """Another feed had the same story before; the list of everything leaves it out."""
    others: int = 0
    """Entries of other feeds that tell the same story; `stories.members` gives them."""
    noted: bool = False
    """Its reader wrote a note on it."""


class Totals(NamedTuple):
    """What the list of everything counts."""

    entries: int
    """Each story once."""
    unread: int
    repeats: int
    """Entries that another feed had before."""


class Count(NamedTuple):
    """How many there are, or at least."""

    number: int
    exact: bool
    """False where counting stopped early: there are more."""


class Saved(NamedTuple):
    """A query that is kept under a name, with what it finds."""

    name: str
    line: str
    entries: Count
    unread: Count


class Incoming(NamedTuple):
    """An item of a feed, on its way in."""

    guid: str
    url: str
    article: Article
    enclosures: tuple[str, ...] = ()


class Taken(NamedTuple):
    """What became of a document's items."""

    new: tuple[int, ...] = ()
    """Ids of the entries that were not there before."""
    changed: int = 0


class Person(NamedTuple):
    """Someone who spoke, in however many articles."""

    id: int
    kind: str
    name: str
    roles: tuple[str, ...]
    statements: int
    articles: int
    first: datetime | None
    last: datetime | None
    source: str = ""
    """The source that speaks of it, where it is an office that each country has («وزارة الصحة»)."""


class Statement(NamedTuple):
    """One statement, with the article that reports it."""

    entry: Entry
    kind: str
    act: str
    start: int
    """Code points of the entry's text."""
    end: int
    content: str
    confidence: float


def key_of(published: datetime | None, received: float, article_id: int) -> int:
    """Where an article stands among all; two may come out alike, and the later one is moved."""
    moment = EPOCH + timedelta(seconds=received)
    if published is not None and EPOCH < published <= moment + AHEAD:
        moment = published
    return (int((moment - EPOCH).total_seconds()) << KEY_BITS) | (article_id & ((1 << KEY_BITS) - 1))


def first_key(moment: datetime) -> int:
    """The least key of that moment or later."""
    return max(int((moment - EPOCH).total_seconds()), 0) << KEY_BITS


def written(moment: datetime | None) -> str | None:
    """A moment as ISO 8601 in UTC, `2026-11-23T07:30:00Z`."""
    if moment is None:
        return None
    try:
        return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='seconds')}Z"
    except (OverflowError, ValueError):  # the year 1 or 9999, in a zone that leaves it
        return None


def moment_of(text: str | None) -> datetime | None:
    """The way back; None where somebody has written into the library what is no moment."""
    try:
        return datetime.fromisoformat(text) if text else None
    except (ValueError, TypeError):
        return None


def packed(blocks: Iterable[Block]) -> str:
    """Blocks as compact JSON: kind, start, end, kind, start, end …"""
    flat = [n for block in blocks for n in (BLOCK_KINDS.index(block.kind), block.start, block.end)]
    return json.dumps(flat, separators=(",", ":"))


def unpacked(text: str, size: int) -> tuple[Block, ...]:
    """The way back, for a text of so many code points; one paragraph where these are no blocks of it."""
    flat = listed(text)
    try:
        blocks = tuple(
            Block(BLOCK_KINDS[kind], start, end)
            for kind, start, end in zip(flat[::3], flat[1::3], flat[2::3], strict=True)
        )
        if blocks and all(0 <= block.start <= block.end <= size for block in blocks):
            return blocks
    except (ValueError, TypeError, IndexError):
        pass
    return (Block("paragraph", 0, size),) if size else ()


def packed_links(links: Iterable[Link]) -> str:
    """Links as compact JSON: a list for each of start, end, address, kind, label."""
    rows = [[link.start, link.end, link.url, LINK_KINDS.index(link.kind), link.label] for link in links]
    return json.dumps(rows, separators=(",", ":"), ensure_ascii=False)


def unpacked_links(text: str) -> tuple[Link, ...]:
    """The way back; nothing of what is no list of links."""
    try:
        return tuple(
            Link(start, end, url, LINK_KINDS[kind], label) for start, end, url, kind, label in listed(text)
        )
    except (ValueError, TypeError, IndexError):
        return ()


def listed(text: object) -> list[Any]:
    """A list of JSON; an empty one where the library holds something else: anybody may write into it."""
    try:
        found = json.loads(text) if isinstance(text, str) else []
    except (ValueError, RecursionError):
        return []
    return found if isinstance(found, list) else []
