"""A whole article as one column of rows, measured only where somebody looks.

Blocks are measured (wrapped) when they come near the screen; the heights of the others are estimated
from their length, by groups, so that opening an article of 10 MB, or jumping to its end, costs what
a short one costs. `refine` measures the rest little by little. Since an estimate above the screen may
turn out wrong, whoever scrolls asks `settle` where its top row has moved to.

    top = pages.settle(top, height)      # measure what will be seen; the same row, where it is now
    for row in pages.rows(top, height): …
    top = pages.last_top(height)         # G
    top = pages.line_y(quote.start)      # to a code point
    while pages.refine(): …              # in idle moments; then pages.height is exact
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import Generic, Protocol, TypeVar

from reader.named import NamedTuple
from reader.text.chunks import PART, part_count, part_start
from reader.text.direction import direction
from reader.text.layout import DEFAULTS, Layout, Line, Options, layout, line_counts

GROUP = 64
"""Blocks that are estimated together as long as nobody looks at one of them."""
FILL = 0.95
"""Code points of Arabic news to a cell of the measure, ragged ends and lam-alef counted in."""
SAMPLES = 16
"""Blocks whose style is asked for the first estimate."""
KEPT = 60_000
"""Code points whose layouts are kept: some twenty screens."""

LINES = 512
"""Lines that are kept, each of which was made from its layout."""


class Slice(Protocol):
    """What a block has to know of itself: where it stands in the text."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """One past the last."""


B = TypeVar("B", bound=Slice)


class Style(NamedTuple):
    """How one block is laid out."""

    width: int
    """Cells of its lines."""
    options: Options = DEFAULTS
    gap: int = 1
    """Blank rows behind it; there are none behind the last block."""
    leading: int = 0
    """Blank rows between two lines of it."""


class Row(NamedTuple):
    """One row of the column."""

    block_i: int
    line: Line | None
    """Its indices count in the article's text. None for a blank row in or behind the block."""


class _Group:
    """Blocks that stand together, taken apart: an entry for each, or for each part of a very long one."""

    __slots__ = ("blocks", "exact", "heights", "parts")

    def __init__(self) -> None:
        self.blocks: list[int] = []
        self.parts: list[int] = []
        self.heights: list[int] = []
        self.exact = bytearray()


Place = tuple[int, int]
"""A group, and an entry of it."""


class Pages(Generic[B]):
    """The rows of an article's blocks, one below the other."""

    def __init__(self, text: str, blocks: Sequence[B], style: Callable[[B], Style]) -> None:
        """`text` is what the blocks are slices of, in rising order; `style` is asked when a block is met.

        For "لا\\n\\nنعم" (U+0644 U+0627 U+000A U+000A U+0646 U+0639 U+0645) with its two blocks and a gap of
        1 there are three rows: a line covering 0 to 2, a blank one, a line covering 4 to 7.
        """
        self.text = text
        self.blocks = blocks
        self._style = style
        self._groups: list[_Group | None] = [None] * -(-len(blocks) // GROUP)
        self._heights = [self._guess()] * len(self._groups)
        self._tops: list[int] | None = None
        self._layouts: OrderedDict[Place, Layout] = OrderedDict()
        self._lines: dict[tuple[Place, int], Line] = {}
        self._kept = 0
        self._refined: Place = (0, 0)

    @property
    def height(self) -> int:
        """Rows in all; an estimate until `exact`."""
        return self._edges()[-1]

    @property
    def exact(self) -> bool:
        """Whether every block has been measured."""
        return self._refined[0] == len(self._groups)

    def rows(self, top_y: int, count: int) -> list[Row]:
        """The rows from one on, at most so many; fewer at the end. Ask `settle` for `top_y`."""
        if not self._groups or count < 1:
            return []
        place, row = self._place(max(0, top_y))
        rows: list[Row] = []
        for at in self._from(place):
            laid = self._layout(at)
            block_i = self._group(at[0]).blocks[at[1]]
            height = self._measured(at)
            pitch = 1 + self._style(self.blocks[block_i]).leading
            for row_y in range(row, min(height, row + count - len(rows))):
                line_y, between = divmod(row_y, pitch)
                rows.append(Row(block_i, None if between or line_y >= len(laid) else self._line(at, line_y)))
            if len(rows) >= count:
                break
            row = 0
        return rows

    def settle(self, top_y: int, count: int) -> int:
        """Measure a screen of rows and the one above it; where the row that was at `top_y` is now.

        What is returned leaves no room below the last row if there are rows to fill it.
        """
        if not self._groups:
            return 0
        place, row = self._place(max(0, top_y))
        row = min(row, self._measured(place) - 1)
        missing = count + row
        for at in self._from(place):
            missing -= self._measured(at)
            if missing <= 0:
                break
        above = count + max(0, missing) - row
        for at in self._before(place):
            if above <= 0:
                break
            above -= self._measured(at)
        return max(0, min(self._top(place) + row, self.height - count))

    def last_top(self, count: int) -> int:
        """The top row of the last screen, measured from the end."""
        missing = count
        for at in self._before((len(self._groups), 0)):
            if missing <= 0:
                break
            missing -= self._measured(at)
        return max(0, self.height - count)

    def line_y(self, logical_i: int) -> int:
        """The row of a code point; between blocks that of the block behind it."""
        if not self._groups:
            return 0
        block_i = bisect_right(self.blocks, logical_i, key=_start) - 1
        if block_i < 0 or (logical_i >= self.blocks[block_i].end and block_i + 1 < len(self.blocks)):
            block_i += 1
        place = self._entry_of(block_i, logical_i)
        self._measured(place)
        pitch = 1 + self._style(self.blocks[block_i]).leading
        return self._top(place) + self._layout(place).line_of(logical_i) * pitch

    def position(self, line_y: int) -> int:
        """The first code point of a row; of a blank one that of the line or block behind it."""
        # No block has more blank rows in a row than stand between its lines and behind it.
        row = next(iter(self.rows(line_y, 1)), None)
        if row is None:
            return len(self.text)
        style = self._style(self.blocks[row.block_i])
        for below in self.rows(line_y, 2 + style.leading + style.gap):
            if below.line is not None:
                return below.line.start
        return self.blocks[min(row.block_i + 1, len(self.blocks) - 1)].start

    def refine(self, code_points: int = 40_000) -> bool:
        """Measure the next blocks, about so many code points (2 ms); whether any are left."""
        group_i, entry_i = self._refined
        while group_i < len(self._groups) and code_points > 0:
            count = len(self._group(group_i).blocks)
            batch: dict[Style, list[tuple[Place, str]]] = {}
            while entry_i < count and code_points > 0:
                place = (group_i, entry_i)
                if not self._group(group_i).exact[entry_i]:
                    start, end, style = self._slice(place)
                    batch.setdefault(style, []).append((place, self.text[start:end]))
                    code_points -= end - start
                entry_i += 1
            for style, entries in batch.items():
                counts = line_counts([text for _, text in entries], style.width, style.options)
                for (place, _), lines in zip(entries, counts, strict=True):
                    self._set(place, lines, style)
            if entry_i == count:
                group_i, entry_i = group_i + 1, 0
        self._refined = group_i, entry_i
        return not self.exact

    # Groups and entries

    def _guess(self) -> int:
        """Rows of a group that nobody has looked at: the mean of all, by the styles of a few blocks."""
        count = len(self.blocks)
        if not count:
            return 0
        styles = [self._style(self.blocks[count * sample // SAMPLES]) for sample in range(SAMPLES)]
        width = sum(style.width for style in styles) / SAMPLES
        gap = sum(style.gap for style in styles) / SAMPLES
        pitch = 1 + sum(style.leading for style in styles) / SAMPLES
        cells = (self.blocks[-1].end - self.blocks[0].start) / FILL
        # Every block ends in the middle of a line.
        return int((pitch * (cells / width + count * 0.5) + count * gap) / len(self._groups)) or 1

    def _group(self, group_i: int) -> _Group:
        group = self._groups[group_i]
        if group is None:
            group = self._groups[group_i] = _Group()
            for block_i in range(group_i * GROUP, min((group_i + 1) * GROUP, len(self.blocks))):
                block = self.blocks[block_i]
                style = self._style(block)
                parts = part_count(block.end - block.start)
                lines = -(-(block.end - block.start) // max(1, int(parts * style.width * FILL))) or 1
                group.blocks += [block_i] * parts
                group.parts += range(parts)
                group.heights += [lines * (1 + style.leading)] * parts
                group.heights[-1] += self._gap(block_i, style)
            group.exact = bytearray(len(group.blocks))
            self._resize(group_i, sum(group.heights))
        return group

    def _gap(self, block_i: int, style: Style) -> int:
        return style.gap if block_i + 1 < len(self.blocks) else -style.leading

    def _slice(self, place: Place) -> tuple[int, int, Style]:
        """Where an entry stands in the text, and its style."""
        group = self._group(place[0])
        block = self.blocks[group.blocks[place[1]]]
        part_i = group.parts[place[1]]
        style = self._style(block)
        if part_count(block.end - block.start) == 1:
            return block.start, block.end, style
        start = part_start(self.text, part_i, block.start, block.end)
        end = part_start(self.text, part_i + 1, block.start, block.end)
        if style.options.base == "auto":
            # Every part runs as the paragraph does.
            base = direction(self.text[block.start : block.start + PART])
            style = style._replace(options=style.options._replace(base=base))
        return start, end, style

    def _layout(self, place: Place) -> Layout:
        laid = self._layouts.get(place)
        if laid is None:
            start, end, style = self._slice(place)
            laid = self._layouts[place] = layout(self.text[start:end], style.width, style.options, start)
            self._kept += end - start
            while self._kept > KEPT and len(self._layouts) > 1:
                self._kept -= len(self._layouts.popitem(last=False)[1].text)
        else:
            self._layouts.move_to_end(place)
        return laid

    def _line(self, place: Place, line_y: int) -> Line:
        """A line of an entry, made once while it stays near the screen."""
        line = self._lines.get((place, line_y))
        if line is None:
            if len(self._lines) >= LINES:
                self._lines.clear()
            line = self._lines[place, line_y] = self._layout(place)[line_y]
        return line

    def _measured(self, place: Place) -> int:
        """The rows of an entry, exactly, its gap included."""
        group = self._group(place[0])
        if not group.exact[place[1]]:
            self._set(place, len(self._layout(place)), self._slice(place)[2])
        return group.heights[place[1]]

    def _set(self, place: Place, lines: int, style: Style) -> None:
        group_i, entry_i = place
        group = self._group(group_i)
        block_i = group.blocks[entry_i]
        is_last = entry_i + 1 == len(group.blocks) or group.blocks[entry_i + 1] != block_i
        height = lines * (1 + style.leading) + (self._gap(block_i, style) if is_last else 0)
        group.exact[entry_i] = True
        if height != group.heights[entry_i]:
            self._resize(group_i, self._heights[group_i] + height - group.heights[entry_i])
            group.heights[entry_i] = height

    # Rows

    def _resize(self, group_i: int, height: int) -> None:
        if height != self._heights[group_i]:
            self._heights[group_i] = height
            self._tops = None

    def _edges(self) -> list[int]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0))
        return self._tops

    def _place(self, line_y: int) -> tuple[Place, int]:
        """The entry that holds a row, and which of its rows; the last one for what is below."""
        group_i = min(bisect_right(self._edges(), line_y), len(self._groups)) - 1
        group = self._group(group_i)
        edges = list(accumulate(group.heights, initial=self._edges()[group_i]))
        entry_i = min(bisect_right(edges, line_y), len(group.blocks)) - 1
        return (group_i, entry_i), min(line_y - edges[entry_i], group.heights[entry_i] - 1)

    def _top(self, place: Place) -> int:
        return self._edges()[place[0]] + sum(self._group(place[0]).heights[: place[1]])

    def _entry_of(self, block_i: int, logical_i: int) -> Place:
        group_i = block_i // GROUP
        group = self._group(group_i)
        block = self.blocks[block_i]
        entry_i = bisect_left(group.blocks, block_i)
        parts = part_count(block.end - block.start)
        if parts > 1:
            # A part begins at most `PART` code points before its number says.
            part_i = min(max(0, logical_i - block.start) // PART, parts - 1)
            if part_i + 1 < parts:
                part_i += part_start(self.text, part_i + 1, block.start, block.end) <= logical_i
            entry_i += part_i
        return group_i, entry_i

    def _from(self, place: Place) -> Iterator[Place]:
        group_i, entry_i = place
        while group_i < len(self._groups):
            yield from ((group_i, at) for at in range(entry_i, len(self._group(group_i).blocks)))
            group_i, entry_i = group_i + 1, 0

    def _before(self, place: Place) -> Iterator[Place]:
        group_i, entry_i = place
        while group_i >= 0:
            yield from ((group_i, at) for at in range(entry_i - 1, -1, -1))
            group_i -= 1
            entry_i = len(self._group(group_i).blocks) if group_i >= 0 else 0


def _start(block: Slice) -> int:
    return block.start
