"""The Arabic layouts of keyboards: which key of the Latin layout was pressed, which is to be pressed.

Letter keys must work whatever layout is on. Two families do: `pc` (X11's `ara` and Windows' Arabic 101,
which differ in nothing that matters here) and `mac`; a letter means another key in each, so that one
of them has to be chosen. Pure tables; `tui.legend` knows which layout was typed on last.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from reader.named import NamedTuple
from reader.settings import Settings

Pair = tuple[str, str]

Family = Literal["pc", "mac"]

LAYOUTS: Mapping[Family, tuple[str, ...]] = {"pc": ("x11", "windows"), "mac": ("mac",)}
"""The layouts of each family, the one to show first."""

COLUMNS = ("x11", "windows", "mac")
"""Of the table, two each: without and with Shift."""

DIGITS = {chr(0x660 + digit): str(digit) for digit in range(10)}
"""Typed by the number row of some variants of every layout."""

MAC_TERMINALS = frozenset({"Apple-Terminal", "iTerm2"})
"""By the names that the probe gives them: they run on a Mac alone, over ssh too."""


class Keyboard(NamedTuple):
    """One family of layouts. A Latin character stands for its key: `J` for Shift and the key J."""

    typed: Mapping[str, str]
    """From the Latin character to what its key types in Arabic: one code point or two."""
    latin: Mapping[str, str]
    """And back, digits of variants included; لا (U+0644 U+0627) is two code points of one key, `b`."""


@cache
def keyboard(family: Family) -> Keyboard:
    """The keyboard of a family."""
    typed: dict[str, str] = {}
    latin: dict[str, str] = dict(DIGITS)
    for layout in LAYOUTS[family]:
        for key, sent in _column(layout):
            typed.setdefault(key, sent)
            if sent != key:
                latin.setdefault(sent, key)
    return Keyboard(typed, latin)


def family(settings: Settings, terminal: str) -> Family:
    """The family of the user's keyboard: as the settings have it, else as the terminal makes likely.

    `terminal` is the name that the probe gives it.
    """
    asked = settings.ui.keyboard
    if asked != "auto":
        return asked
    return "mac" if terminal in MAC_TERMINALS else "pc"


@cache
def rows() -> tuple[tuple[Pair, Mapping[str, Pair]], ...]:
    """The table: a key and what it types on each layout, always without and with Shift; empty for nothing."""
    text = Path(__file__).with_name("layouts.tsv").read_text(encoding="utf-8")
    table: list[tuple[Pair, Mapping[str, Pair]]] = []
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        keys, *codes = line.split("\t")
        plain, shifted = keys.split(" ")
        sent = [_characters(code) for code in codes]
        pairs = zip(sent[::2], sent[1::2], strict=True)
        table.append(((plain, shifted), dict(zip(COLUMNS, pairs, strict=True))))
    return tuple(table)


def _column(layout: str) -> Iterator[Pair]:
    """Latin characters and what their keys type, those without Shift first: they win where two type one."""
    for at in range(2):
        for keys, sent in rows():
            if sent[layout][at]:
                yield keys[at], sent[layout][at]


def _characters(code: str) -> str:
    return "" if code == "-" else "".join(chr(int(point, 16)) for point in code.split("+"))
