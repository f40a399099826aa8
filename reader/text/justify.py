"""Lines made flush: with kashidas between letters that join, or with wider spaces.

Only what is drawn changes: every cell put in covers no code point, so that copying and searching
never meet it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from reader.text.kashida import best_joint
from reader.text.paragraph import Columns, Paragraph
from reader.text.shape import TATWEEL

Justify = Literal["none", "spaces", "kashida"]

MAX_STRETCHED = 0.4
"""A line that would need more of its words stretched than this stays ragged: it would look like lace."""
MAX_SPACE = 2
"""Cells that one space may gain at most."""

COMFORTABLE = 50
"""Cells from which on news looks better stretched than ragged: docs/decisions/0004."""


def default_justify(width: int) -> Justify:
    """How to end the lines of an article, where nobody has said otherwise.

    In 72 cells "سلام" (U+0633 U+0644 U+0627 U+0645) may be stretched, in 40 it is not.
    """
    return "kashida" if width >= COMFORTABLE else "none"


def justified(paragraph: Paragraph, first: int, last: int, width: int, justify: Justify) -> Columns:
    """The columns of the line of clusters `first` to `last`, as wide as asked for where that looks good.

    "سلام" (U+0633 U+0644 U+0627 U+0645) within a line may gain a tatweel U+0640 of length 0 behind its seen.
    """
    columns = paragraph.columns(first, last, width)
    gap = width - sum(columns[3])
    if gap <= 0:
        return columns
    places = (
        _stretched(paragraph, first, last, gap)
        if justify == "kashida"
        else _widened(paragraph, first, last, gap)
    )
    if not places:
        return columns
    glyphs, starts = list(columns[0]), list(columns[1])
    lengths, widths = list(columns[2]), list(columns[3])
    for cluster_i, cells in places:
        at = starts.index(paragraph.starts[cluster_i])
        # The tatweel stands where the word goes on: at the left of the letter. A space grows anywhere.
        filler = TATWEEL if justify == "kashida" else " "
        glyphs[at:at] = [filler] * cells
        starts[at:at] = [starts[at]] * cells
        lengths[at:at] = [0] * cells
        widths[at:at] = [1] * cells
    return tuple(glyphs), tuple(starts), tuple(lengths), tuple(widths)


def _stretched(paragraph: Paragraph, first: int, last: int, gap: int) -> list[tuple[int, int]]:
    """Clusters that get a tatweel behind them, one a word at most."""
    words = paragraph.words(first, last)
    if gap > MAX_STRETCHED * len(words):
        return []
    joints = []
    for piece, at in words:
        joint = best_joint(piece)
        if joint is not None and first <= at + joint[1] < last - 1:
            joints.append((joint[0], at + joint[1]))
    if len(joints) < gap:
        return []
    return [(cluster_i, 1) for cluster_i in _best(joints, gap)]


def _best(joints: list[tuple[int, int]], count: int) -> list[int]:
    """The clusters of the best joints; of the last priority that is needed, evenly along the line."""
    last_priority = sorted(priority for priority, _ in joints)[count - 1]
    chosen = [cluster_i for priority, cluster_i in joints if priority < last_priority]
    equals = [cluster_i for priority, cluster_i in joints if priority == last_priority]
    return chosen + _spread(equals, count - len(chosen))


def _spread(places: Sequence[int], count: int) -> list[int]:
    """So many of the places, evenly."""
    return [places[(2 * n + 1) * len(places) // (2 * count)] for n in range(count)]


def _widened(paragraph: Paragraph, first: int, last: int, gap: int) -> list[tuple[int, int]]:
    """Blanks between words and the cells that each gains."""
    places = paragraph.spaces(first, last)
    if gap > MAX_SPACE * len(places):
        return []
    each, rest = divmod(gap, len(places))
    extra = set(_spread(places, rest)) if rest else set()
    return [(cluster_i, each + (cluster_i in extra)) for cluster_i in places if each or cluster_i in extra]
