"""Visual text to what one family of terminals draws as that visual text: a pure function each.

In: composed text (visual order, presentation forms, a mark after its letter) among escape sequences.
Out: the same cells in the same columns. What each terminal does with what it is sent is modelled in
the tests, and was measured on the terminals themselves (`docs/terminals.md`).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from reader.terminal.dialects import Encoder
from reader.terminal.runs import CACHE_LIMIT, RUN, SGR, STRING, TASHKEEL, clusters, graphics

LRM = "\u200e"
ZWJ = "\u200d"

_RUN = re.compile(RUN)
_STRING_OR_RUN = re.compile(f"({STRING})|{RUN}")
_TASHKEEL = re.compile(f"[{TASHKEEL}]+")
_STRINGS = ("\x1b]", "\x1bP", "\x1b_", "\x1b^", "\x1bX")


def bare(visual: str) -> str:
    """Without tashkeel, which takes no cells: for terminals that would draw it in the wrong place."""
    return visual if visual.isascii() else _TASHKEEL.sub("", visual)


def _over_runs(change: Encoder) -> Encoder:
    """A function of one run of right-to-left text as one of a stream."""
    change = lru_cache(CACHE_LIMIT)(change)

    def of_run(match: re.Match[str]) -> str:
        return change(match[0])

    def of_string_or_run(match: re.Match[str]) -> str:
        return match[0] if match[1] else change(match[0])

    def encode(visual: str) -> str:
        if visual.isascii():
            return visual
        if any(string in visual for string in _STRINGS):
            return _STRING_OR_RUN.sub(of_string_or_run, visual)
        return _RUN.sub(of_run, visual)

    return encode


def _lrm_run(run: str) -> str:
    # After the letter: xterm.js gives what comes right after an escape sequence a cell of its own.
    return "".join(f"{cluster}{LRM}" for cluster in clusters(run))


def _konsole_run(run: str) -> str:
    """Each letter plain between U+200E, its joining told by U+200D: U+FEE3 becomes U+0645 U+200D."""
    return "".join(map(_konsole_cell, clusters(run))) + LRM


def _konsole_cell(cluster: str) -> str:
    kind, _blank, plain = unicodedata.decomposition(cluster[0]).partition(" ")
    before = ZWJ if kind in ("<medial>", "<final>") else ""
    after = ZWJ if kind in ("<medial>", "<initial>") else ""
    letter = cluster[0]
    if kind.startswith("<") and " " not in plain:  # lam-alef has no spelling of one letter
        letter = chr(int(plain, 16))
    return f"{LRM}{before}{letter}{cluster[1:]}{after}"


lrm = _over_runs(_lrm_run)
"""U+200E after every cell: each right-to-left letter is a run of its own for whoever reorders."""

_konsole_runs = _over_runs(_konsole_run)
_SGR = re.compile(SGR)  # a position may hold a 1 as well


def konsole(visual: str) -> str:
    """U+200E between cells, since it reorders, and plain letters with joiners, since it joins anew.

    No weight: a letter with its joiner is looked for in other fonts, and comes back thin among bold ones.
    """
    return _konsole_runs(_SGR.sub(lambda sgr: _weightless(sgr[0]), visual))


@lru_cache(CACHE_LIMIT)
def _weightless(sgr: str) -> str:
    """Without bold; where nothing else was said, nothing."""
    settings = list(graphics(sgr))
    kept = [";".join(setting) for setting in settings if setting != ["1"]]
    if len(kept) == len(settings):
        return sgr
    return f"\x1b[{';'.join(kept)}m" if kept else ""
