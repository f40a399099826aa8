"""QTerminal: every right-to-left cell in a shade of its own.

It reorders each stretch of cells of one look by itself. Cells whose colours differ by 1/255 are
stretches of one cell; two shades besides the text's own, since a blank beside a letter must not share
the letter's look either.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reader.terminal.runs import CACHE_LIMIT, ESCAPE, ROWS_LIMIT, RUN, SGR, clusters, graphics, rows

Colour = tuple[int, int, int]

DEFAULT: Colour = (118, 118, 118)
"""Of text that has no colour of its own: as legible on white as on black (4.5 to 1).

The terminal's own colour cannot be asked for, and its COLORFGBG says dark on a white ground too.
"""

_STREAM = re.compile(f"((?:{SGR})+)|{ESCAPE}|({RUN})")

# About what the terminal's own colours look like: a colour of theirs cannot be made to differ by a shade.
_PALETTE: dict[str, Colour] = {
    **{"0": (60, 60, 60), "1": (205, 0, 0), "2": (0, 140, 0), "3": (160, 110, 0)},
    **{"4": (30, 80, 220), "5": (178, 24, 178), "6": (0, 139, 139), "7": (200, 200, 200)},
}
_TRUECOLOUR = 5  # parameters: 38;2;red;green;blue


State = tuple[str, Colour]
"""The SGR parameters that bring the text's colour back, and what it looks like."""

PLAIN: State = (f"38;2;{';'.join(map(str, DEFAULT))}", DEFAULT)


class QTerminal:
    """A function of a stream that remembers the text's colour from one write to the next."""

    def __init__(self) -> None:
        self._state = PLAIN

    def __call__(self, visual: str) -> str:
        """The stream with a shade for every right-to-left cell."""
        if visual.isascii() and "\x1b" not in visual:
            return visual
        # What stands beside Arabic in no colour gets the same one as Arabic in no colour.
        sent = [f"\x1b[{PLAIN[0]}m"] if self._state == PLAIN else []
        for row in rows(visual):
            encoded, self._state = _row(row, self._state)
            sent.append(encoded)
        if self._state == PLAIN:
            sent.append("\x1b[39m")
        return "".join(sent)


@lru_cache(ROWS_LIMIT)
def _row(row: str, state: State) -> tuple[str, State]:
    """A row in its shades, and the colour after it."""

    def of_match(match: re.Match[str]) -> str:
        nonlocal state
        if match[1]:
            state = _after(state, match[1])
            return f"{match[1]}\x1b[{PLAIN[0]}m" if state == PLAIN else match[1]
        return f"{_shaded(match[2], state[1])}\x1b[{state[0]}m" if match[2] else match[0]

    return _STREAM.sub(of_match, row), state


@lru_cache(CACHE_LIMIT)
def _after(state: State, sequence: str) -> State:
    for setting in graphics(sequence):
        code = setting[0]
        if code == "38" and len(setting) == _TRUECOLOUR:
            state = ";".join(setting), (int(setting[2]), int(setting[3]), int(setting[4]))
        elif code == "38":
            state = ";".join(setting), DEFAULT
        elif code in ("0", "39"):
            state = PLAIN
        elif len(code) == 2 and code[0] in "39" and code[1] in _PALETTE:
            state = code, _PALETTE[code[1]]
    return state


@lru_cache(CACHE_LIMIT)
def _shaded(run: str, colour: Colour) -> str:
    red, green, blue = colour
    shades = [f"\x1b[38;2;{red};{green};{blue ^ shade}m" for shade in (1, 2)]
    return "".join(f"{shades[at % 2]}{cell}" for at, cell in enumerate(clusters(run)))
