"""What each kind of terminal shows of what it is sent, as far as Arabic goes: small models of the measured.

A row in, the visible cells from left to right out, each with the marks that stand on it, without
escape sequences and controls.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import groupby

import pytest
from bidi import get_display

from reader.terminal.runs import ESCAPE, clusters, graphics

INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_SGR = re.compile(r"\x1b\[[\d;]*m")
MIRROR = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")

FORMS = {
    (kind, chr(int(plain, 16))): chr(code)
    for code in range(0xFE80, 0xFEF5)
    for kind, _blank, plain in [unicodedata.decomposition(chr(code)).partition(" ")]
}
"""Presentation forms by kind and letter."""


def left_to_right(row: str) -> str:
    """xterm, foot, and all that were switched to it: cells as they come."""
    return _visible(row)


def reordering(row: str) -> str:
    """VTE in implicit mode, xterm.js in the page: UAX #9 on a left-to-right row. Forms stay as sent."""
    return _visible(_ordered(re.sub(ESCAPE, "", row)))


def konsole(row: str) -> str:
    """Reorders, and chooses every letter's form by its neighbours in the order sent; U+200D joins."""
    sent = re.sub(ESCAPE, "", row)
    plain = "".join(FORMS_BACK.get(char, char) for char in sent)
    formed = "".join(_form(plain, at) for at in range(len(plain)))
    return _visible(_ordered(formed))


def kitty(row: str) -> str:
    """Runs of cells between blanks: one whose first letter is Arabic is turned round and mirrored."""
    cells = clusters(re.sub(ESCAPE, "", row))
    shown = []
    for _blank, group in groupby(cells, key=lambda cell: cell[0] == " "):
        run = list(group)
        letters = [cell for cell in run if cell[0].isalpha()]
        if letters and unicodedata.bidirectional(letters[0][0]) in ("R", "AL"):
            run = [cell.translate(MIRROR) for cell in reversed(run)]
        shown += run
    return "".join(shown)


def qterminal(row: str) -> str:
    """Stretches of one look are reordered each by itself."""
    shown = []
    look = ""
    for piece in re.split(f"({_SGR.pattern})", row):
        if _SGR.fullmatch(piece):
            look = ";".join(",".join(setting) for setting in graphics(piece))
        elif piece:
            shown.append((look, piece))
    stretches = (
        "".join(text for _look, text in group) for _key, group in groupby(shown, key=lambda part: part[0])
    )
    return "".join(_visible(_ordered(stretch)) for stretch in stretches)


def _ordered(text: str) -> str:
    """UAX #9 for a left-to-right paragraph; a mark goes back onto the letter that it was sent after."""
    stand_ins = clusters(text)
    bases = "".join(cell[0] for cell in stand_ins)
    marks: dict[str, list[str]] = {}
    for cell in stand_ins:
        marks.setdefault(cell[0], []).append(cell[1:])
    # The controls of a cluster take part in the ordering; the cell is found again by its letter.
    with_controls = "".join(cell[0] + "".join(INVISIBLE.findall(cell[1:])) for cell in stand_ins)
    assert INVISIBLE.sub("", with_controls) == INVISIBLE.sub("", bases)
    ordered = INVISIBLE.sub("", get_display(with_controls, base_dir="L"))
    taken: dict[str, int] = {}
    out = []
    for char in ordered:
        number = taken.get(char, 0)
        taken[char] = number + 1
        out.append(char + "".join(m for m in _nth(marks, char, number) if not INVISIBLE.match(m)))
    return "".join(out)


def _nth(marks: dict[str, list[str]], char: str, number: int) -> str:
    return marks.get(char, [""] * (number + 1))[number]


FORMS_BACK = {
    form: letter for (kind, letter), form in FORMS.items() if kind.startswith("<") and len(letter) == 1
}

DUAL = {letter for kind, letter in FORMS if kind == "<medial>"}
RIGHT = {letter for kind, letter in FORMS if kind == "<final>"} - DUAL


def _form(text: str, at: int) -> str:
    letter = text[at]
    if letter not in DUAL | RIGHT:
        return letter
    joined_before = _neighbour(text, at, -1) in DUAL | {"\u200d", "\u0640"}
    joined_after = letter in DUAL and _neighbour(text, at, 1) in DUAL | RIGHT | {"\u200d", "\u0640"}
    kind = ("<isolated>", "<final>", "<initial>", "<medial>")[joined_before + 2 * joined_after]
    return FORMS[(kind, letter)]


def _neighbour(text: str, at: int, step: int) -> str:
    at += step
    while 0 <= at < len(text) and unicodedata.combining(text[at]):
        at += step
    return text[at] if 0 <= at < len(text) else ""


def _visible(row: str) -> str:
    return INVISIBLE.sub("", re.sub(ESCAPE, "", row))


@pytest.fixture
def model(request: pytest.FixtureRequest) -> Callable[[str], str]:
    """What the terminal that a dialect is made for shows; the dialect's name is the parameter."""
    shown: Callable[[str], str] = MODELS[request.param]
    return shown


MODELS = {
    "visual": left_to_right,
    "explicit": left_to_right,
    "mlterm": left_to_right,
    "lrm": reordering,
    "konsole": konsole,
    "kitty": kitty,
    "qterminal": qterminal,
}
