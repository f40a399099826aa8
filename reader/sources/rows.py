"""Which rows of a page's tables hold data: many pages are laid out by tables that hold none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import BlockKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST = 800
"""Code points of a row: what is longer is a page that was laid out by a table."""
MOST_ELEMENTS = 200
"""Elements of a row, 20 columns of ten each."""
STRANGE = frozenset(("table", "ul", "ol", "dl", "h1", "h2", "h3", "blockquote", "article", "form"))
"""What no row of data holds."""


def row_kind(element: HtmlElement) -> BlockKind | None:
    """Whether a tr is a row of data, or names the columns; None for what only sets things side by side."""
    cells = [cell.tag for cell in element if cell.tag in ("td", "th")]
    if len(cells) < 2:
        return None
    length = 0
    for count, inner in enumerate(element.iter()):
        length += len((inner.text or "").strip()) + len((inner.tail or "").strip())
        if count > MOST_ELEMENTS or length > LONGEST or inner.tag in STRANGE:
            return None
    return "columns" if "td" not in cells else "row"
