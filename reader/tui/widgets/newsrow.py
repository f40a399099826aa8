"""One article of a list, drawn: dot and title, star and source and date and counts, tags, a blank row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.library.dating import dating
from reader.library.listing import Row
from reader.named import NamedTuple
from reader.text.dates import relative_words
from reader.text.layout import Line, Options, fit, layout, unwrapped
from reader.tui.strips import AGES, BETWEEN, FSI, PDI, Paint, across, align, draw

# A title takes so many lines at most; the rest is cut by an ellipsis.
TITLE_LINES = 2
# The unread dot and the star stand in one column with the blank beside them.
DOT, STAR, NONE = "● ", "★ ", "  "
# Before the tags: the reader wrote on it.
NOTED = "✎"
QUOTES = "”"
# Cells of a source's name that are kept, however long the date is.
LEAST = 4

# What so many papers call themselves that it tells them apart from none: it goes first where room is short.
KINDS = frozenset(("صحيفة", "جريدة", "وكالة", "موقع", "قناة", "شبكة", "مجلة", "إذاعة", "The"))

Hits = Callable[[str], Sequence[tuple[int, int]]]
"""Where in a title stands what is searched: logical slices."""


class Look(NamedTuple):
    """How rows are drawn."""

    width: int
    rtl: bool
    now: datetime
    base: Style
    dim: Style
    sign: Style
    """Of dot and star."""
    hit: Style
    hits: Hits | None = None
    tashkeel: bool = True
    """Vowel marks are shown."""


def draw_row(row: Row, look: Look) -> list[Strip]:
    """The strips of a row; the last one is blank."""
    body = max(1, look.width - len(DOT))
    read = row.state.read
    ink = look.dim if read else look.base + Style(bold=True)
    strips = []
    spans = list(look.hits(row.title)) if look.hits else []
    for line_y, (line, start) in enumerate(_title(row.title, body, look)):
        paints = [Paint(first - start, past - start, look.hit) for first, past in spans]
        sign = DOT if line_y == 0 and not read else NONE
        strips.append(_beside(sign, draw(line, body, ink, paints, align(line, body, look.rtl)), look))
    strips.append(_beside(STAR if row.state.starred else NONE, _about(row, body, look), look))
    own = [*([NOTED] if row.noted else []), *(f"{FSI}#{tag}{PDI}" for tag in row.tags)]
    if own:
        line = fit(" ".join(own), body, _options(look))
        strips.append(_beside(NONE, draw(line, body, look.dim, indent=align(line, body, look.rtl)), look))
    return [*strips, Strip.blank(look.width, look.base)]


def _title(title: str, width: int, look: Look) -> list[tuple[Line, int]]:
    """At most two lines of a title, each with the code point it counts from; the last one may be cut."""
    laid = layout(title, width, Options(tashkeel=look.tashkeel))
    if len(laid) <= TITLE_LINES:
        return [(laid[line_y], 0) for line_y in range(len(laid))]
    start = laid.span(TITLE_LINES - 1)[0]
    rest = fit(title[start:], width, Options(base=laid.base, tashkeel=look.tashkeel))
    return [*((laid[line_y], 0) for line_y in range(TITLE_LINES - 1)), (rest, start)]


def _about(row: Row, width: int, look: Look) -> Strip:
    """Source and date at one side, the number of quotes at the other."""
    count = _beside_number(row.quotes, QUOTES, look.rtl) if row.quotes else ""
    number = Strip([Segment(count, look.dim)], len(count))
    meta = _origin(row, width - number.cell_length - 1, look)
    right, left = (meta, number) if look.rtl else (number, meta)
    return across(right, left, width, look.dim)


def _origin(row: Row, width: int, look: Look) -> Strip:
    """Source and date; where there is no room for both, the source is cut, and left out at last."""
    when = None
    if row.published:
        when = fit(relative_words(row.published, look.now, dating()), max(1, width))
    others = f" +{row.others}" if row.others else ""
    room = width - len(others) - (when.cells + len(BETWEEN) if when else 0)
    source = _named(row.source, room) if row.source and room >= LEAST else None
    shown = [line for line in (source, when) if line is not None and line.cells]
    parts = [part for line in shown for part in (BETWEEN, line.visual)][1:]
    if others and source is not None:
        parts.insert(1, f"{others[1:]} " if look.rtl else others)
    cells = sum(line.cells for line in shown) + len(BETWEEN) * max(0, len(shown) - 1)
    cells += len(others) if others and source is not None else 0
    strip = Strip([Segment(part, look.dim + AGES) for part in (parts[::-1] if look.rtl else parts)], cells)
    if cells <= width:
        return strip
    return strip.crop(cells - width if look.rtl else 0, cells if look.rtl else width)


def _named(source: str, width: int) -> Line:
    """The name of a source; where it is too long, without the word that says what kind of paper it is."""
    whole = unwrapped(source)
    if whole.cells <= width:
        return whole
    kind, _blank, name = source.partition(" ")
    return fit(name if kind in KINDS and name else source, width)


def _beside_number(number: int, sign: str, rtl: bool) -> str:
    return f"{number}{sign}" if rtl else f"{sign}{number}"


def _beside(sign: str, strip: Strip, look: Look) -> Strip:
    """The column of signs at the starting side of a strip."""
    if look.rtl:
        return Strip([*strip, Segment(sign[::-1], look.sign)], strip.cell_length + len(sign))
    return Strip([Segment(sign, look.sign), *strip], strip.cell_length + len(sign))


def _options(look: Look) -> Options:
    return Options(base="rtl" if look.rtl else "ltr")
