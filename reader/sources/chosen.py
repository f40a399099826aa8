"""Which blocks of a page are the article: trafilatura's judgement, laid over our own blocks."""

from __future__ import annotations

import logging
from itertools import islice
from typing import TYPE_CHECKING

from reader.sources.walk import Seen

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_ELEMENTS = 20_000
"""Elements of a page that trafilatura is asked about; a long page of news has two thousand."""
MOST_LEVELS = 500_000
"""Levels of all elements together: it goes up to the root from each, and a page is twenty deep."""
WINDOW = 50_000
"""Letters behind the last block found in which the next is looked for: no page takes quadratic time."""
FEWEST_LETTERS = 25
"""A shorter block counts only as a line of its own: its letters may stand in any sentence."""
ENOUGH = 0.3
"""Of the letters of the unframed paragraphs: with less, trafilatura found something else."""


def chosen(root: HtmlElement, seen: list[Seen]) -> set[int]:
    """The indices of the blocks that belong to the article.

    What lies between the first and the last block that trafilatura kept is kept too, unless the
    page itself marks it as frame: headings, captions and short paragraphs are often left out. When
    it finds nothing, or hardly anything, our own reading of the page's frame decides.
    """
    judged = _judged(root, seen)
    bodies = [seen_i for seen_i, block in enumerate(seen) if not _is_frame(block)]
    if not judged or sum(len(seen[seen_i].text) for seen_i in judged) < ENOUGH * _letters(seen, bodies):
        return set(bodies) or {seen_i for seen_i, block in enumerate(seen) if not block.framed}
    first, last = min(judged), max(judged)
    # A picture stands above the first paragraph.
    while first and seen[first - 1].kind == "caption" and not seen[first - 1].framed:
        first -= 1
    return {
        seen_i
        for seen_i in range(first, last + 1)
        if not seen[seen_i].framed and (seen_i in judged or not _is_frame(seen[seen_i]))
    }


def _letters(seen: list[Seen], indices: list[int]) -> int:
    return sum(len(seen[seen_i].text) for seen_i in indices if seen[seen_i].kind in ("paragraph", "quote"))


def _is_frame(block: Seen) -> bool:
    """The frame by the page's own marks; a block of links is a menu."""
    return block.framed or block.hinted or (block.linked and block.kind != "heading")


def _judged(root: HtmlElement, seen: list[Seen]) -> set[int]:
    """The blocks whose words trafilatura kept; those it kept of the frame do not count."""
    if _is_too_much(root):
        return set()
    lines = [_letters_of(line.removeprefix("- ")) for line in _extracted(root).split("\n")]
    whole, alone = "".join(lines), frozenset(lines)
    kept: set[int] = set()
    at = 0
    for seen_i, block in enumerate(seen):
        letters = _letters_of(block.text)
        found = whole.find(letters, at, at + WINDOW) if len(letters) >= FEWEST_LETTERS else -1
        if found >= 0:
            at = found + len(letters)
        if (found >= 0 or letters in alone) and not block.framed:
            kept.add(seen_i)
    return kept


def _is_too_much(root: HtmlElement) -> bool:
    """More than trafilatura gets through in a few seconds."""
    from lxml.etree import iterwalk

    if next(islice(root.iter(), MOST_ELEMENTS, None), None) is not None:
        return True
    depth = levels = 0
    for event, _element in iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        levels += depth if event == "start" else 0
    return levels > MOST_LEVELS


def _letters_of(text: str) -> str:
    """Without blanks: the two parsers set them differently."""
    return "".join(text.split())


def _extracted(root: HtmlElement) -> str:
    """What trafilatura takes for the article's text, or nothing."""
    # It warns of every page it cannot read; a warning is not for the reader of that page.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    try:
        # 170 ms, needed for pages alone.
        from copy import deepcopy

        from trafilatura import bare_extraction

        # It takes elements out of the tree that it is given.
        document = bare_extraction(deepcopy(root), include_comments=False, with_metadata=False)
    except Exception:
        # It raises whatever it stumbles over in a hostile page; then our own walk decides alone.
        return ""
    text = getattr(document, "text", None)
    return text if isinstance(text, str) else ""
