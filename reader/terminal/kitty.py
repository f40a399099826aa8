"""kitty: each word turned round, since kitty turns it round too.

It draws from left to right, but hands a run of cells without a blank to HarfBuzz as a whole; where the
first letter of the run is Arabic it comes back turned round, brackets mirrored. Neither colours nor
U+200E end such a run. Another weight does, and box drawing, which kitty does itself.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reader.terminal.runs import CACHE_LIMIT, ESCAPE, ROWS_LIMIT, RTL, SGR, clusters, graphics, rows

_CELL = r"[^\x00-\x20\x7f\u2500-\u259f]"  # a no-break space is a cell like any other
_STREAM = re.compile(f"((?:{SGR})+)|({_CELL}+(?:(?:{SGR})+{_CELL}+)*)|{ESCAPE}")
_SGR = re.compile(f"((?:{SGR})+)")
_RTL = re.compile(f"[{RTL}]")
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")

# What each code does to the font, as flags (bold 1, italic 2) to take away and to add.
_FONTS = {"0": (3, 0), "1": (0, 1), "3": (0, 2), "22": (1, 0), "23": (2, 0)}


class Kitty:
    """A function of a stream that remembers the font from one write to the next."""

    def __init__(self) -> None:
        self._font = 0

    def __call__(self, visual: str) -> str:
        """The stream with its words turned round: U+FEE3 U+FE8E for U+FE8E U+FEE3, (U+FEFB) as it is."""
        sent = []
        for row in rows(visual):
            encoded, self._font = _row(row, self._font)
            sent.append(encoded)
        return "".join(sent)


@lru_cache(ROWS_LIMIT)
def _row(row: str, font: int) -> tuple[str, int]:
    """A row turned, and the font after it."""

    def of_match(match: re.Match[str]) -> str:
        nonlocal font
        if match[1]:
            font = _font_after(font, match[1])
        if not match[2]:
            return match[0]
        word, font = _word(match[2], font)
        return word

    return _STREAM.sub(of_match, row), font


@lru_cache(CACHE_LIMIT)
def _font_after(font: int, sequence: str) -> int:
    for code, *_numbers in graphics(sequence):
        away, more = _FONTS.get(code, (0, 0))
        font = font & ~away | more
    return font


@lru_cache(CACHE_LIMIT)
def _word(word: str, font: int) -> tuple[str, int]:
    """One word and the sequences that colour it: letters move, colours stay with their columns.

    The other half is the font after it.
    """
    if word.isascii() and "\x1b" not in word:
        return word, font
    pieces = _SGR.split(word)  # text, sequence, text, …, text
    run: list[int] = []
    before = font
    for at, piece in enumerate(pieces):
        if at % 2:
            font = _font_after(font, piece)
        elif piece:
            if font != before:
                _turn_pieces(pieces, run)
                run = []
            run.append(at)
            before = font
    _turn_pieces(pieces, run)
    return "".join(pieces), font


def _turn_pieces(pieces: list[str], run: list[int]) -> None:
    """Turn the text of some pieces round as one, in place; each keeps its number of cells."""
    cells = _turned(clusters("".join(pieces[at] for at in run)))
    first = 0
    for at in run:
        end = first + len(clusters(pieces[at]))
        pieces[at] = "".join(cells[first:end])
        first = end


def _turned(cells: list[str]) -> list[str]:
    """What kitty is to be sent to show these cells."""
    scripts = [bool(_RTL.match(cell)) for cell in cells if cell[0].isalpha()]
    # Where the run begins with a Latin letter kitty turns nothing, Arabic further on neither.
    if not any(scripts) or not (scripts[0] or scripts[-1]):
        return cells
    return [cell.translate(_MIRRORED) for cell in reversed(cells)]
