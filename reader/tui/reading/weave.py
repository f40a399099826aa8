"""An article's text with what is put into it to be seen: pictures, enclosures, numbers of links, tables."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import overload

from reader.article import Article, Block, Link, Note
from reader.library.citing import quoted
from reader.locale import _
from reader.named import NamedTuple
from reader.text.direction import label_direction
from reader.tui.reading.shown import Shown, Stretch, Weaving
from reader.tui.reading.tables import TABLE, table

# UAX #9: left-to-right isolate, and its end.
LRI, PDI = "\u2066", "\u2069"

PEN = "✎"
"""Before a note."""
LONGEST = 2000
"""Code points of the words of a link that begins above the stretch that is looked at."""

KIND = itemgetter(Block._fields.index("kind"))
"""Of a block, as fast as can be."""

AWAY = frozenset({"title", "byline", "furniture"})
"""Kinds that are not among the blocks; with the furniture unfolded the last one is."""


class Wish(NamedTuple):
    """What is asked for."""

    measure: int
    unfolded: bool = False
    """With the furniture."""
    numbered: bool = False
    """Links bear their numbers."""
    notes: tuple[Note, ...] = ()
    """Put beneath what they are on."""
    unfold: str = "x"
    """The key that shows the furniture."""


def blocks_of(article: Article, unfolded: bool) -> list[Block]:
    """The blocks that are shown below the head."""
    away = AWAY - {"furniture"} if unfolded else AWAY
    return [block for block in article.blocks if block.kind not in away]


def ranges_of(article: Article, unfolded: bool) -> list[tuple[int, int]]:
    """Where words are shown: the title, where it is in the text, and the blocks."""
    titles = [block for block in article.blocks if block.kind == "title"][:1]
    return sorted((block.start, block.end) for block in (*titles, *blocks_of(article, unfolded)))


def links_of(article: Article, unfolded: bool) -> tuple[Link, ...]:
    """The links that are shown, in the order of their numbers, which begin with 1."""
    return tuple(link for _block, links in _divided(article, unfolded) for link in links)


def links_between(article: Article, start: int, end: int) -> list[Link]:
    """The links that have words in a stretch of the text."""
    last = bisect_left(article.links, end, key=_start)
    first = bisect_left(article.links, start - LONGEST, key=_start)
    return [link for link in article.links[first:last] if link.end > start]


def woven(article: Article, wish: Wish) -> Shown:
    """The text to lay out."""
    blocks = blocks_of(article, wish.unfolded)
    apart = any(link.start == link.end for link in article.links)
    tables = not TABLE.isdisjoint(map(KIND, blocks))
    if not (apart or tables or wish.notes or (wish.numbered and article.links)):
        return Shown(article.text, _Stretches(blocks))
    weaver = _Weaver(article, wish)
    divided = _divided(article, wish.unfolded)
    for in_table, run in groupby(divided, key=lambda pair: pair[0] is not None and pair[0].kind in TABLE):
        if in_table:
            rows = [(block, links) for block, links in run if block is not None]
            weaver.rows(rows)
            weaver.notes_on(rows[0][0].start, rows[-1][0].end)
        else:
            for block, links in run:
                weaver.block(block, links)
                if block is not None:
                    weaver.notes_on(block.start, block.end)
    weaver.notes_left()
    return weaver.weaving.done()


def _divided(article: Article, unfolded: bool) -> Iterator[tuple[Block | None, list[Link]]]:
    """Each shown block with the links that stand in it; last, without a block, what came with the article.

    A picture between two blocks stands in the one behind it.
    """
    links = [link for link in article.links if link.kind != "enclosure"]
    shown = blocks_of(article, unfolded)
    keys = {(block.start, block.end) for block in shown}
    at = 0
    for block in sorted(article.blocks, key=lambda block: block.start):
        first = at
        while at < len(links) and _stands_in(links[at], block):
            at += 1
        if (block.start, block.end) in keys:
            yield block, links[first:at]
    came = [link for link in article.links if link.kind == "enclosure"]
    if came:
        yield None, came


def _stands_in(link: Link, block: Block) -> bool:
    """In a block, or before it and behind the one above."""
    return link.start < block.end or link.start == link.end == block.end


class _Stretches(Sequence[Stretch]):
    """Blocks as they are shown, each made when it is looked at: a text may have a million."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks

    def __len__(self) -> int:
        return len(self._blocks)

    @overload
    def __getitem__(self, index: int) -> Stretch: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Stretch]: ...

    def __getitem__(self, index: int | slice) -> Stretch | Sequence[Stretch]:
        if isinstance(index, slice):
            return _Stretches(self._blocks[index])
        return Stretch(*self._blocks[index])


class _Weaver:
    def __init__(self, article: Article, wish: Wish) -> None:
        self.weaving = Weaving(article.text)
        self._wish = wish
        self._left = list(wish.notes)
        """Notes that are still to be put."""
        self._numbers = {link: number for number, link in enumerate(links_of(article, wish.unfolded), 1)}

    def block(self, block: Block | None, links: Sequence[Link]) -> None:
        """A block with the pictures before and in it; without one what came with the article."""
        if block is None:
            for link in links:
                self._apart("enclosure", link, block)
            return
        before = [link for link in links if link.start == link.end <= block.start]
        behind = [link for link in links if link.start == link.end > block.start]
        for link in before:
            self._apart("picture", link, block)
        start = self.weaving.begin()
        self.own(block.start, block.end, [link for link in links if link.end > link.start])
        self.weaving.end(block.kind, start)
        for link in behind:
            self._apart("picture", link, block)

    def notes_on(self, start: int, end: int) -> None:
        """What the reader wrote on words of a stretch."""
        self._notes(note for note in self._left if note.within(start, end))

    def notes_left(self) -> None:
        """What was written on the whole, and on words that are not among the blocks: in the title, say."""
        self._notes(self._left, named=True)

    def _notes(self, notes: Iterable[Note], *, named: bool = False) -> None:
        for note in list(notes):
            self._left.remove(note)
            at = self.weaving.begin()
            self.weaving.put(f"{PEN} {quoted(note.words)}: " if named and note.words else f"{PEN} ")
            self.weaving.put(note.text)
            self.weaving.end("note", at)

    def rows(self, rows: Sequence[tuple[Block, Sequence[Link]]]) -> None:
        """A table."""
        table(self.weaving, rows, self._wish.measure, self.own, numbered=self._wish.numbered)

    def own(self, start: int, end: int, links: Sequence[Link]) -> int:
        """A part of the text, the links in it with their numbers; the cells that these take."""
        at, cells = start, 0
        for link in links:
            if self._wish.numbered and at < link.end <= end:
                self.weaving.own(at, link.end)
                self.weaving.number(numbered(self._numbers[link]))
                cells += len(str(self._numbers[link])) + 2
                at = link.end
        self.weaving.own(at, end)
        return cells

    def _apart(self, kind: str, link: Link, block: Block | None) -> None:
        """What has no words, on a row of its own; a picture that nothing is said of shows with its number."""
        if kind == "picture" and not link.label and not self._wish.numbered:
            return
        start, words = self.weaving.begin(), about(link)
        self.weaving.put(words)
        if self._wish.numbered:
            self.weaving.put(" ")
            self.weaving.number(numbered(self._numbers[link]))
        self.weaving.end(kind, start, label_direction(words))


def numbered(number: int) -> str:
    """The number of a link behind its words."""
    return f"{LRI}[{number}]{PDI}"


def about(link: Link) -> str:
    """What is said of something that has no words in the text."""
    if link.kind == "image":
        return _("picture: {label}").format(label=link.label) if link.label else _("picture")
    name = link.url.rpartition("/")[2] or link.url
    label = f" ({link.label})" if link.label else ""
    return _("enclosure: {name}").format(name=f"{LRI}{name}{label}{PDI}")


def _start(link: Link) -> int:
    return link.start
