"""A line of text under a caret, as something that is typed: state in, state out.

Logical order only; nothing here knows about cells (see `text.caret`). A letter is what a person takes it
for: lam and alef are two, however they are drawn; a vowel mark is a step of its own when it is taken
back, and goes with its letter when the letter in front of the caret is deleted.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Literal

from reader.text.clean import clean
from reader.text.widths import graphemes

LIMIT = 2000
"""Code points that a line holds, unless its owner says otherwise: the longest address that browsers take."""
HISTORY = 200
"""Steps that can be undone."""

JOINERS = "\u200c\u200d"
"""ZWNJ and ZWJ: not printable to Python, and letters of Persian orthography all the same."""
TYPED_CONTROLS = JOINERS + "\u200e\u200f\u061c"
"""What a keyboard may send beside what is printable: the joiners, LRM, RLM and ALM."""

# Signs of one code point that some keyboards send for the B key: two letters to whoever typed them.
_LAM_ALEF = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFEF5, 0xFEFD)}
_BREAKS = re.compile("[\n\t]")
_RETURNS = re.compile("\r\n?")
"""What terminals send for the end of a line in what is pasted."""
_TRAILING = frozenset(("Mn", "Me", "Mc", "Cf"))
# Pictures are one thing with all that follows them; so are the two letters of a flag.
_WHOLE = re.compile("[\u2190-\u2bff\U0001f000-\U0001faff]")
# Letters, digits and what stands on and between them: marks are no letters to `re`.
_WORD = re.compile(
    r"(?:\w|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff\u200c-\u200f])+"
)

Kind = Literal["", "typed", "erased"]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What undo goes back to."""

    text: str
    caret: int
    anchor: int


@dataclass(frozen=True, slots=True)
class Edit:
    """A text, where the caret stands in it, and how it came to be."""

    text: str = ""
    caret: int = 0
    """Logical index of the code point that the caret stands before, 0 to the text's length."""
    anchor: int = 0
    """The other end of the selection; the caret's place where nothing is selected."""
    follows: bool = True
    """The caret belongs to what stands before it, as while typing; it matters where directions meet."""
    past: tuple[Snapshot, ...] = ()
    future: tuple[Snapshot, ...] = ()
    kind: Kind = ""
    """What the last step was: letters typed one after the other are undone together."""

    @property
    def selection(self) -> tuple[int, int]:
        """The logical slice that is selected; empty at the caret where nothing is."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def selected(self) -> str:
        """The text that is selected."""
        start, end = self.selection
        return self.text[start:end]


def edit(text: str = "", limit: int = LIMIT) -> Edit:
    """A line that holds this text already, the caret behind it."""
    line = one_line(text)[:limit]
    return Edit(line, len(line), len(line))


def one_line(text: str) -> str:
    """What may stand in a line: clean, breaks and tabs as blanks, lam-alef signs as their two letters."""
    return _BREAKS.sub(" ", clean(_RETURNS.sub("\n", text))).translate(_LAM_ALEF)


# -- changing ------------------------------------------------------------------------------------


def insert(state: Edit, text: str, *, limit: int = LIMIT) -> Edit:
    """Type or paste at the caret, over what is selected; what goes beyond the limit is left out.

    "سلام" (U+0633 U+0644 U+0627 U+0645) typed letter by letter is one step of undo; a blank begins a new one.
    """
    start, end = state.selection
    added = one_line(text)
    room = max(0, limit - len(state.text) + end - start)
    if len(added) > room:
        added = added[: _floor(added, room)]
    if not added and start == end:
        return state
    one = len(added) == 1
    goes_on = one and state.kind == "typed" and start == end and not state.text[:start].endswith(" ")
    changed = state.text[:start] + added + state.text[end:]
    return _changed(state, changed, start + len(added), "typed" if one else "", goes_on=goes_on)


def erase_back(state: Edit) -> Edit:
    """Backspace: what is selected, else the last mark behind the letter, else the letter.

    Of "بَ" (U+0628 U+064E) it takes the fatha first; of "لا" the alef; of a flag or a face all.
    """
    start, end = state.selection
    if start == end:
        start = _step_back(state.text, end)
    return _erased(state, start, end)


def erase_forward(state: Edit) -> Edit:
    """Delete: what is selected, else the letter at the caret with all its marks; of "لا" the lam."""
    start, end = state.selection
    return _erased(state, start, after(state.text, end) if start == end else end)


def erase_word_back(state: Edit) -> Edit:
    """What is selected, else back to the beginning of a word."""
    start, end = state.selection
    return _erased(state, word_before(state.text, end) if start == end else start, end)


def erase_word_forward(state: Edit) -> Edit:
    """What is selected, else on to the end of a word."""
    start, end = state.selection
    return _erased(state, start, word_after(state.text, end) if start == end else end)


def erase_to_start(state: Edit) -> Edit:
    """All before the caret."""
    return _erased(state, 0, state.caret)


def erase_to_end(state: Edit) -> Edit:
    """All behind the caret."""
    return _erased(state, state.caret, len(state.text))


def undo(state: Edit) -> Edit:
    """Take the last step back."""
    if not state.past:
        return state
    back = state.past[-1]
    future = (*state.future, Snapshot(state.text, state.caret, state.anchor))
    return Edit(back.text, back.caret, back.anchor, past=state.past[:-1], future=future)


def redo(state: Edit) -> Edit:
    """Take back what undo did."""
    if not state.future:
        return state
    on = state.future[-1]
    past = (*state.past, Snapshot(state.text, state.caret, state.anchor))
    return Edit(on.text, on.caret, on.anchor, past=past, future=state.future[:-1])


def _erased(state: Edit, start: int, end: int) -> Edit:
    if start == end:
        return state
    one = end - start == 1 and state.anchor == state.caret
    changed = state.text[:start] + state.text[end:]
    return _changed(state, changed, start, "erased" if one else "", goes_on=one and state.kind == "erased")


def _changed(state: Edit, text: str, caret: int, kind: Kind, *, goes_on: bool) -> Edit:
    past = state.past
    if not goes_on:
        past = (*past[1 - HISTORY :], Snapshot(state.text, state.caret, state.anchor))
    return Edit(text, caret, caret, past=past, kind=kind)


# -- moving --------------------------------------------------------------------------------------


def move(state: Edit, logical_i: int, *, select: bool = False, follows: bool = False) -> Edit:
    """Put the caret before a code point; with `select` the other end of the selection stays."""
    caret = max(0, min(logical_i, len(state.text)))
    anchor = state.anchor if select else caret
    return replace(state, caret=caret, anchor=anchor, follows=follows, kind="")


def select_all(state: Edit) -> Edit:
    """Select everything, the caret at the end."""
    return replace(state, caret=len(state.text), anchor=0, follows=True, kind="")


def select_word(state: Edit, logical_i: int) -> Edit:
    """Select the word at a place, or what stands there between words."""
    for match in _WORD.finditer(state.text):
        if match.start() <= logical_i < match.end():
            return replace(state, caret=match.end(), anchor=match.start(), follows=True, kind="")
    return move(state, logical_i)


def after(text: str, logical_i: int) -> int:
    """The end of the letter (UAX #29) that a place is in: the next place that a person would name."""
    return next((edge for edge in _edges(text) if edge > logical_i), len(text))


def word_before(text: str, logical_i: int) -> int:
    """Where the word before a place, or around it, begins."""
    return max((match.start() for match in _WORD.finditer(text) if match.start() < logical_i), default=0)


def word_after(text: str, logical_i: int) -> int:
    """Where the word behind a place, or around it, ends."""
    return next((match.end() for match in _WORD.finditer(text) if match.end() > logical_i), len(text))


def _step_back(text: str, logical_i: int) -> int:
    """Where Backspace stops."""
    start = max((edge for edge in _edges(text[:logical_i]) if edge < logical_i), default=0)
    cluster = text[start:logical_i]
    if len(cluster) > 1 and unicodedata.category(cluster[-1]) in _TRAILING and not _WHOLE.search(cluster):
        return logical_i - 1
    return start


def _floor(text: str, logical_i: int) -> int:
    """The last end of a letter up to a place."""
    return max((edge for edge in _edges(text) if edge <= logical_i), default=0)


def _edges(text: str) -> list[int]:
    """0 and the end of every letter."""
    return list(accumulate(map(len, graphemes(text)), initial=0)) if text else [0]
