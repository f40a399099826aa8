"""What a terminal says of itself: the bytes of its answers, read. Nothing here asks."""

from __future__ import annotations

import re

from reader.named import NamedTuple

_ANSWERS = (
    rb"\x1b\[\?(?P<da1>[\d;]*)c"
    rb"|\x1b\[>(?P<da2>[\d;]*)c"
    rb"|\x1bP!\|(?P<da3>[0-9A-Fa-f]*)(?:\x1b\\|\x07)"
    rb"|\x1bP>\|(?P<version>[^\x1b\x07]*)(?:\x1b\\|\x07)"
    rb"|\x1b\[8;(?P<bidi>\d)\$y"
    rb"|\x1b\[\?69;(?P<margins>\d)\$y"
    rb"|\x1b\[\d{1,6};(?P<column>\d{1,6})R"
    rb"|\x1b\]11;rgba?:(?P<ground>[0-9A-Fa-f/]*)(?:\x1b\\|\x07)"
)
# The beginning of an answer, at the end of what was read so far.
_CUT = (
    rb"\x1b(?:\[[?>]?[\d;]*\$?|P(?:[!>](?:\|[^\x1b\x07]*\x1b?)?)?|\](?:1(?:1(?:;[^\x1b\x07]*\x1b?)?)?)?)?\Z"
)

CURSOR_REPORTS = 2
"""The column before lam and alef, and the one after them. What else looks like one is a key, F3."""


class Answers(NamedTuple):
    """What came back; None where the terminal kept silent."""

    da1: str | None = None
    """Primary device attributes, as `64;1;2`."""
    da2: str | None = None
    """Secondary: kind and version, as `41;379;0`."""
    da3: str | None = None
    """Tertiary: a unit's name in hexadecimal; VTE says `7E565445`."""
    version: str | None = None
    """XTVERSION: name and version in words, as `XTerm(379)`."""
    bidi: int | None = None
    """DECRQM of mode 8 (BDSM): 0 unknown, 1 set, 2 reset, 3 and 4 for ever so."""
    margins: bool = False
    """Whether it has left and right margins (DECLRMM, mode 69): it said that the mode is set or reset."""
    lamalef: int | None = None
    """Cells that U+0644 U+0627 moved the cursor by."""
    ground: tuple[int, int, int] | None = None
    """The colour behind text, red, green and blue from 0 to 255 (OSC 11)."""
    tmux: tuple[str, str] | None = None
    """TERM and XTVERSION of the terminal around tmux, as tmux knows them; None outside tmux."""
    tmux_features: tuple[str, ...] = ()
    """What tmux thinks the terminal around it can do: `256`, `RGB`, `clipboard`."""
    passthrough: bool = False
    """Whether tmux hands sequences on."""
    asked: bool = False
    """Whether there was a terminal that could be asked."""
    typed: bytes = b""
    """Keys that were pressed meanwhile."""
    cut: bytes = b""
    """The beginning of an answer, or of a key's sequence, whose rest is still to come."""

    @property
    def answered(self) -> bool:
        """Whether anything came back."""
        return self.da1 is not None


SILENCE = Answers()


def fenced(data: bytes) -> bool:
    """Whether the last answer is there: primary device attributes, which every terminal gives."""
    return any(match.lastgroup == "da1" for match in re.finditer(_ANSWERS, data))


def parse(data: bytes) -> Answers:
    """The answers in what was read, and the keys between them."""
    found: dict[str, str] = {}
    columns: list[int] = []
    typed: list[bytes] = []
    at = 0
    for match in re.finditer(_ANSWERS, data):
        name, value = str(match.lastgroup), match[str(match.lastgroup)].decode("utf-8", "replace")
        if name == "column" and len(columns) == CURSOR_REPORTS:
            continue
        typed.append(data[at : match.start()])
        at = match.end()
        if name == "column":
            columns.append(int(value))
        else:
            found.setdefault(name, value)
    rest = data[at:]
    cut = re.search(_CUT, rest)
    typed.append(rest[: cut.start()] if cut else rest)
    lamalef = columns[1] - columns[0] if len(columns) == CURSOR_REPORTS else None
    bidi = found.pop("bidi", None)
    margins = found.pop("margins", "") in ("1", "2")
    ground = _colour(found.pop("ground", ""))
    return Answers(**found)._replace(  # type: ignore[arg-type]
        bidi=int(bidi) if bidi else None,
        ground=ground,
        margins=margins,
        lamalef=lamalef if lamalef and lamalef > 0 else None,
        asked=True,
        typed=b"".join(typed),
        cut=cut[0] if cut else b"",
    )


def _colour(value: str) -> tuple[int, int, int] | None:
    """`1717/1818/1d1d`, of one to four digits each, as X11 writes it; an alpha behind them is let be."""
    parts = value.split("/")[:3]
    if len(parts) != 3 or not all(1 <= len(part) <= 4 for part in parts):
        return None
    red, green, blue = (int(part, 16) * 255 // (16 ** len(part) - 1) for part in parts)
    return red, green, blue
