"""Words as clusters of cells: joined, lam-alef in one cell, marks on their letters, nothing invisible drawn.

arabic-reshaper chooses the forms. It is given whole words stripped to what joins: marks and controls
taken out, a tatweel for ZWJ, and for letters that have no presentation forms one that joins alike, so
that one code point goes in and one comes out. Everything is cached by unit (a word and the blanks
behind it), since news repeats its words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from reader.named import NamedTuple
from reader.text.bidiclasses import BLANK_CODES, bidi_class, classes_of
from reader.text.joining import joining_type
from reader.text.numerals import Digits, convert
from reader.text.widths import (
    BLANKS,
    HIDDEN,
    KINDS,
    MARK,
    ORDINARY,
    SOFT_HYPHEN,
    cell_width,
    graphemes,
    segments,
)

TATWEEL = "\u0640"
DOTTED_CIRCLE = "\u25cc"
"""Carries a mark that has nothing to stand on."""
RIDERS = "\u200c\u200d"
"""ZWNJ and ZWJ belong to the cluster of the letter before them (UAX #29 GB9)."""
VARIATION_16 = "\ufe0f"
MOST_DRAWN = 32
"""Code points that one cluster draws: a base with the thirty marks of a stream-safe text (UAX #15)."""
_UNDRAWN = re.compile("\u200d(?=[^\\w\u200c\u200d]).*|[\U000e0000-\U000e007f]", re.DOTALL)
"""Of a cluster: pictures joined behind the first one, which most terminals show side by side and not as
one, so that the row would move; and tags, with which a text can carry another one unseen."""
ALEFS = {
    "\u0622": "\ufef5\ufef6",
    "\u0623": "\ufef7\ufef8",
    "\u0625": "\ufef9\ufefa",
    "\u0627": "\ufefb\ufefc",
}
"""Isolated and final ligature of lam U+0644 with each alef."""
LAM, LAM_MEDIAL = "\u0644", "\ufee0"
TASHKEEL = re.compile(
    "[\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08ca-\u08ff]"
)
"""Marks that hidden tashkeel hides. Madda and hamza (U+0653 to U+0655) are part of their letter."""

SPELLED = {
    "\ufdfa": "صلى الله عليه وسلم",
    "\ufdfb": "جل جلاله",
    "\ufdfd": "بسم الله الرحمن الرحيم",
}
"""Signs of one code point that a font squeezes into one cell or spills over many."""

CACHE_LIMIT = 1 << 15
"""Units kept for each way of drawing them: the vocabulary of several hundred articles."""


class Piece(NamedTuple):
    """A unit (a word with the blanks behind it) drawn: parallel columns in logical order, a cluster each."""

    glyphs: tuple[str, ...]
    """What each cluster draws: base and marks; nothing for what is invisible."""
    lengths: tuple[int, ...]
    """Code points each covers."""
    widths: tuple[int, ...]
    """Cells each takes."""
    skeleton: str
    """The base of each cluster as a logical code point, for the order."""
    classes: str
    """Their bidi class codes."""
    width: int
    """Cells of all."""
    ink: int
    """Cells without the blanks at the end."""
    narrow: bool
    """Every cluster takes one cell."""


_ORDINARY = re.compile(f"{ORDINARY.pattern}+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_LAM_ALEF = re.compile(f"{LAM}[{''.join(ALEFS)}]")


class Shaper:
    """Draws units under one set of display options, and remembers them."""

    def __init__(self, tashkeel: bool, digits: Digits, spelled: bool) -> None:
        self._tashkeel = tashkeel
        self._digits = digits
        self._spelled = spelled
        self._known: dict[str, Piece] = {}
        self._phrases: dict[str, tuple[str, int]] = {}
        self._widths: dict[str, int] = {}
        # One object for equal glyphs and columns: the cache stays small, and in the processor's own cache.
        self._shared: dict[Any, Any] = {}

    def pieces(self, units: Sequence[str]) -> list[Piece]:
        """The units of one paragraph, each drawn. No unit but the last ends inside a joined word."""
        known = self._known
        try:
            return [known[unit] for unit in units]
        except KeyError:
            # Of this paragraph a table of its own: another thread may empty the cache meanwhile.
            wanted = {unit: known.get(unit) for unit in units}
            missing = [unit for unit, piece in wanted.items() if piece is None]
            drawn = {unit: piece for unit, piece in wanted.items() if piece is not None}
            for unit, forms in zip(missing, _forms(missing), strict=True):
                drawn[unit] = self._piece(unit, forms)
            if len(known) > CACHE_LIMIT:
                known.clear()
                self._shared.clear()
            known.update(drawn)
            return [drawn[unit] for unit in units]

    def cells(self, units: Sequence[str]) -> list[int]:
        """The cells that each unit takes, blanks included, for what is only wrapped: nothing is shaped."""
        known = self._widths
        try:
            return [known[unit] for unit in units]
        except KeyError:
            found = [known.get(unit) for unit in units]
            widths = [
                self._cells(unit) if width is None else width
                for unit, width in zip(units, found, strict=True)
            ]
            if len(known) > CACHE_LIMIT:
                known.clear()
            known.update(zip(units, widths, strict=True))
            return widths

    def _cells(self, unit: str) -> int:
        if _ORDINARY.fullmatch(unit):
            return len(unit) - len(_LAM_ALEF.findall(unit))
        return self._piece(unit, unit).width

    def joined_pieces(self, units: Sequence[str]) -> list[Piece]:
        """Like `pieces`, for a paragraph that may break inside a joined word (at U+00AD or U+200B)."""
        (forms,) = _forms(["".join(units)])
        pieces = []
        at = 0
        for unit in units:
            pieces.append(self._piece(unit, forms[at : at + len(unit)]))
            at += len(unit)
        return pieces

    def _piece(self, unit: str, forms: Sequence[str]) -> Piece:
        glyphs: list[str] = []
        lengths: list[int] = []
        widths: list[int] = []
        bases: list[str] = []
        codes: list[str] = []
        digits = self._digits
        if digits != "written" and _LATIN.search(unit):
            digits = "written"  # part of a name: X2, v3
        for start, end, is_complex in _clusters(unit):
            cluster = unit[start:end]
            if is_complex:
                glyph, width = self._complex(cluster)
            else:
                glyph, width = self._simple(cluster, forms[start:end], digits)
            glyphs.append(glyph)
            widths.append(width)
            lengths.append(end - start)
            bases.append(unit[start])
            codes.append(_code(cluster))
        skeleton, classes = "".join(bases), "".join(codes)
        width = sum(widths)
        inked = len(classes.rstrip(BLANK_CODES))
        ink = sum(widths[:inked]) + unit.endswith(SOFT_HYPHEN)
        narrow = set(widths) <= {1}
        share = self._shared.setdefault
        columns = (
            tuple([share(glyph, glyph) for glyph in glyphs]),
            share(tuple(lengths), tuple(lengths)),
            share(tuple(widths), tuple(widths)),
        )
        return Piece(*columns, skeleton, share(classes, classes), width, ink, narrow)

    def _simple(self, cluster: str, forms: Sequence[str], digits: Digits) -> tuple[str, int]:
        base = cluster[0]
        kind = KINDS[base]
        if kind == HIDDEN:
            return "", 0
        if self._spelled and base in SPELLED:
            return self._spell(SPELLED[base])
        if base in BLANKS:
            glyph = " " + cluster[1:]
        elif kind == MARK:
            glyph = DOTTED_CIRCLE + cluster
        elif base == LAM and (alef := next((char for char in cluster[1:] if char in ALEFS), "")):
            glyph = ALEFS[alef][forms[0] == LAM_MEDIAL] + cluster[1:].replace(alef, "", 1)
        else:
            glyph = forms[0] + cluster[1:]
        if len(glyph) > 1:
            glyph = "".join([char for char in glyph if KINDS[char] != HIDDEN])
            if not self._tashkeel:
                glyph = TASHKEEL.sub("", glyph) or DOTTED_CIRCLE
        glyph = convert(glyph[:MOST_DRAWN], digits)
        return glyph, cell_width(glyph) if VARIATION_16 in glyph else 1

    def _complex(self, cluster: str) -> tuple[str, int]:
        if len(cluster) == 1 and KINDS[cluster] == HIDDEN:
            return "", 0
        cluster = _UNDRAWN.sub("", cluster)[:MOST_DRAWN]
        if not cluster:
            return "", 0
        width = cell_width(cluster)
        return (cluster, width) if width else (DOTTED_CIRCLE + cluster, cell_width(DOTTED_CIRCLE + cluster))

    def _spell(self, phrase: str) -> tuple[str, int]:
        """A phrase as one wide cluster, already in visual order."""
        if phrase not in self._phrases:
            (forms,) = _forms([phrase])
            piece = self._piece(phrase, forms)
            self._phrases[phrase] = "".join(reversed(piece.glyphs)), piece.width
        return self._phrases[phrase]


@lru_cache(maxsize=8)
def shaper(tashkeel: bool = True, digits: Digits = "written", spelled: bool = True) -> Shaper:
    """The shaper for these display options; what it learnt serves all who ask for it.

    The piece of "سَلام " (U+0633 U+064E U+0644 U+0627 U+0645 U+0020) has the glyphs U+FEB3 U+064E,
    U+FEFC, U+FEE1 and a blank, which cover 2, 2, 1 and 1 code points.
    """
    return Shaper(tashkeel, digits, spelled)


def _code(cluster: str) -> str:
    """The bidi class code of a cluster: that of its base, but for what a mark makes of it."""
    code = classes_of(cluster[0])
    if code in "WSC" and len(cluster) > 1 and any(KINDS[char] == MARK for char in cluster):
        # The mark takes the class of its base (W1): two separators separate no number (W4), and a
        # blank that carries something is not left behind at a line's end (L1).
        return "O"
    return code


def _clusters(unit: str) -> Iterator[tuple[int, int, bool]]:
    for start, end, is_complex in segments(unit):
        if is_complex:
            at = start
            for cluster in graphemes(unit[start:end]):
                yield at, at + len(cluster), True
                at += len(cluster)
        else:
            yield from ((at, stop, False) for at, stop in _simple_clusters(unit, start, end))


def _simple_clusters(unit: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    while at < end:
        stop = _carried(unit, at, end)
        if unit[at] == LAM and stop < end and unit[stop] in ALEFS and _only_marks(unit, at + 1, stop):
            stop = _carried(unit, stop, end)
        yield at, stop
        at = stop


def _carried(unit: str, at: int, end: int) -> int:
    """One past the last code point that rides on the base at `at`."""
    base = unit[at]
    stop = at + 1
    if KINDS[base] == HIDDEN:
        return stop
    while stop < end:
        char = unit[stop]
        if KINDS[char] == MARK or (char in RIDERS and base not in BLANKS):
            stop += 1
        elif KINDS[char] == HIDDEN and base not in BLANKS and (mark_i := _mark_behind(unit, stop, end)):
            stop = mark_i + 1
        else:
            break
    return stop


def _mark_behind(unit: str, at: int, end: int) -> int:
    """Where a mark stands behind nothing but ignorable controls (BN); 0 where none does."""
    while at < end and KINDS[unit[at]] == HIDDEN and bidi_class(unit[at]) == "BN":
        at += 1
    return at if at < end and KINDS[unit[at]] == MARK else 0


def _only_marks(unit: str, start: int, end: int) -> bool:
    return all(KINDS[char] == MARK for char in unit[start:end])


class _Joins(dict[str, str]):
    """What arabic-reshaper is given for each code point: itself, or one that joins alike and has forms.

    Nothing for transparent ones; a blank for those that do not join.
    """

    def __missing__(self, char: str) -> str:
        kind = joining_type(char)
        if kind == "T":
            join = ""
        elif kind == "C":
            join = TATWEEL
        elif kind in DUMMIES:
            join = char if char in _letters() and _letters_join(char) == kind else DUMMIES[kind]
        else:
            join = " "
        self[char] = join
        return join


DUMMIES = {"D": "\u0628", "R": "\u0631"}
"""A letter that joins on both sides, and one that joins what stands before it."""

_JOINS = _Joins()


@lru_cache(maxsize=1)
def _letters() -> dict[str, tuple[str, str, str, str]]:
    """Isolated, initial, medial and final form of each letter that has any."""
    # 13 ms, once there is Arabic to shape.
    from arabic_reshaper.letters import LETTERS_ARABIC  # type: ignore[import-untyped]

    letters: dict[str, tuple[str, str, str, str]] = LETTERS_ARABIC
    return letters


def _letters_join(char: str) -> str:
    _, initial, medial, final = _letters()[char]
    return "D" if initial and medial and final else "R" if final else "U"


@lru_cache(maxsize=1)
def _reshape() -> Callable[[str], str]:
    from arabic_reshaper import ArabicReshaper  # type: ignore[import-untyped]

    configuration = {"delete_harakat": False, "support_ligatures": False, "support_zwj": False}
    reshape: Callable[[str], str] = ArabicReshaper(configuration=configuration).reshape
    return reshape


def _forms(units: Sequence[str]) -> list[list[str]]:
    """The glyph of each code point of each unit, as joining makes it."""
    given = ["".join(map(_JOINS.__getitem__, unit)) for unit in units]
    shaped = iter(_reshape()(" ".join(given)))
    all_forms = []
    for unit in units:
        forms = []
        for char in unit:
            join = _JOINS[char]
            if not join:
                forms.append(char)
                continue
            form = next(shaped)
            if join == char:
                forms.append(form)
            elif join in DUMMIES.values() and char in _letters():
                forms.append(_letters()[char][_letters()[join].index(form)] or char)
            else:
                forms.append(char)
        all_forms.append(forms)
        next(shaped, None)
    return all_forms
