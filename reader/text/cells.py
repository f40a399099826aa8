"""The cells of a table's row: it stands in a text as one line, its cells with a bar between."""

from __future__ import annotations

import re

_BAR = re.compile(r"(?:^|\s)\|(?=\s|$)")


def cells(row: str, offset: int = 0) -> list[tuple[int, int]]:
    """Where the cells of a row stand, without the blanks around them; an empty one has no length.

    `cells("أ | | ب")` (U+0623 U+0020 U+007C U+0020 U+007C U+0020 U+0628) is `[(0, 1), (4, 4), (6, 7)]`.
    """
    edges = [0]
    for bar in _BAR.finditer(row):
        edges += [bar.start(), bar.end()]
    edges.append(len(row))
    return [_trimmed(row, start, end, offset) for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _trimmed(row: str, start: int, end: int, offset: int) -> tuple[int, int]:
    words = row[start:end]
    start += len(words) - len(words.lstrip())
    return offset + start, offset + start + len(words.strip())
