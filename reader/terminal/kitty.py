"""kitty: each word turned round, since kitty turns it round too.

It draws from left to right, but hands a run of cells without a blank to HarfBuzz as a whole; where the
first letter of the run is Arabic it comes back turned round, brackets mirrored. Neither colours nor
U+200E end such a run. Another weight does, and box drawing, which kitty does itself.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reader.terminal.runs import CACHE_LIMIT, ESCAPE, RTL, SGR, STRING, clusters, graphics

_CELL = r"[^\x00-\x20\x7f\xa0\u2500-\u259f]"
_WORD = re.compile(f"({STRING})|((?:{SGR})*{_CELL}+(?:(?:{SGR})+{_CELL}+)*)|{ESCAPE}")
_SGR = re.compile(f"({SGR})")
_RTL = re.compile(f"[{RTL}]")
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")

# What each code does to the font, as flags (bold 1, italic 2) to take away and to add.
_FONTS = {"0": (3, 0), "1": (0, 1), "3": (0, 2), "22": (1, 0), "23": (2, 0)}


def kitty(visual: str) -> str:
    """A stream in which words are turned round: (U+FEFB) for (U+FEFB), U+FE8E U+FEE3 for U+FEE3 U+FE8E."""
    return visual if visual.isascii() else _WORD.sub(_of_match, visual)


def _of_match(match: re.Match[str]) -> str:
    return _word(match[2]) if match[2] else match[0]


@lru_cache(CACHE_LIMIT)
def _word(word: str) -> str:
    """One word and the sequences that colour it: letters move, colours stay with their columns."""
    if not _RTL.search(word):
        return word
    pieces = _SGR.split(word)  # text, sequence, text, …, text
    font, before = 0, 0
    run: list[int] = []
    for at, piece in enumerate(pieces):
        if at % 2:
            for code, *_numbers in graphics(piece):
                away, more = _FONTS.get(code, (0, 0))
                font = font & ~away | more
        elif piece:
            if font != before:
                _turn_pieces(pieces, run)
                run = []
            run.append(at)
            before = font
    _turn_pieces(pieces, run)
    return "".join(pieces)


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
