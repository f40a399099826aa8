"""Visual order of a paragraph with the way back: exact UAX #9 out of python-bidi.

`bidi.get_display` orders characters rightly but returns only a string: no map, no mirroring.
So it is given stand-ins. Every run of the paragraph that must stay together becomes one or two
characters of the run's own bidi class whose place in a list is the run's number; where they come
out says where the run stands, and in which order a pair comes out says whether it is turned round.
Mirrored characters stay themselves, since bracket pairs must pair (N0), each with a numbered
nonspacing mark behind it that takes its level (W1) and says the same. See docs/text-engine.md.

Rule L1 (blanks at the end of a line and before a tab) belongs to lines, so it is applied in `Order.line`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, product

from reader.named import NamedTuple
from reader.text.bidiclasses import CONTROLS, classes_of
from reader.text.direction import Direction

Run = tuple[int, int, bool]
"""First index, one past the last, and whether it is drawn from right to left (and mirrored, L4)."""

LRI, PDI = "\u2066", "\u2069"


def _chars(*ranges: tuple[int, int]) -> str:
    return "".join(chr(code) for first, last in ranges for code in range(first, last + 1))


# Characters that only carry a number, by class code. Old enough for any version of python-bidi.
STAND_INS: dict[str, str] = {
    "L": _chars((0x4E00, 0x51FF)),
    "R": _chars((0x05D0, 0x05EA), (0x10C00, 0x10C48)),
    "A": _chars((0xFBD3, 0xFD3D), (0xFD50, 0xFD8F), (0xFD92, 0xFDC7)),
    "E": _chars((0x1D7CE, 0x1D7FF)),
    "N": _chars((0x10E60, 0x10E7E)),
    "S": "+-\u207a\u207b\u208a\u208b\u2212\ufb29\ufe62\ufe63",
    "T": "#$%\u00a2\u00a3\u00a4\u00a5\u00b0\u00b1\u2030\u2031\u20a0\u20a1\u20a2\u20a3\u20a4",
    "C": ",./:\u00a0\u060c\u2044\ufe50\ufe52\ufe55",
    "O": _chars((0x2500, 0x257F), (0x25A0, 0x25FF), (0x2F00, 0x2FD5)),
    "M": _chars((0x0300, 0x034E), (0xE0100, 0xE01EF)),
}

# Runs that no rule can tear, by class code. Between two letters of one direction whatever is weak or
# neutral takes that direction (W4 to W7, N1); the last letter decides for numbers behind the run (W2, W7).
_TOKEN = re.compile(
    "[RA](?:[RAMWOSCTG]*[RA])?M*|L(?:[LEMWOSCTG]*L)?M*|E[EM]*(?:CE[EM]*)*|N[NM]*(?:CN[NM]*)*|[WOG]+|T+|M+|."
)
_EACH = re.compile(".")
# Runs whose level is odd, or even, wherever they stand (I1, I2), but for overrides.
_TURNED = {"R": True, "A": True, "L": False, "E": False, "N": False}
# S and C would change their meaning if doubled (W4).
_SINGLE = frozenset("SC")
_CONTROL_CHARS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# What a stand-in is: its whole run, one of a pair, or the mark of a mirrored character.
ALONE, FIRST, SECOND, MARK = range(4)
_ALONE, _PAIR, _MARK = (ALONE,), (FIRST, SECOND), (MARK,)
_OVERRIDES = re.compile("[xy]")
_HIDDEN_OR_BLANK = "WGbB" + CONTROLS
_SEPARATORS = re.compile(f"[{_HIDDEN_OR_BLANK}]*G")
_PURE_RTL = b"AWOCSTMKGEN"
_PURE_LTR = b"LWOCSTMKGE"
# Numbers that are all AN: a single CS between two of them belongs to them (W4).
_NUMBERS = re.compile("[EN][ENM]*(?:C[EN][ENM]*)*")


class Order(NamedTuple):
    """The visual order of one paragraph: its runs by logical index, and the rank of each from the left."""

    classes: str
    base: Direction
    starts: Sequence[int]
    """First index of each run, rising."""
    ranks: Sequence[int]
    odd: Sequence[bool]

    def line(self, start: int, end: int) -> list[Run]:
        """The runs of one line, from left to right: the paragraph's order restricted to it, then L1.

        The order of two characters depends on the lowest level between them only, which lies
        within the line too; what L1 sends back to the base level separates what stands around it.
        """
        rtl = self.base == "rtl"
        if len(self.starts) == 1 and self.odd[0] == rtl:
            return [(start, end, rtl)] if start < end else []
        content_end = start + len(self.classes[start:end].rstrip(_HIDDEN_OR_BLANK))
        if self.classes.find("G", start, content_end) >= 0:
            return self._between_separators(start, content_end, end)
        runs = self._restricted(start, content_end)
        if content_end == end:
            return runs
        # The blanks continue a run of the base direction at the line's end, or are one.
        edge = 0 if rtl else -1
        if runs and runs[edge][1] == content_end and runs[edge][2] == rtl:
            runs[edge] = (runs[edge][0], end, rtl)
        else:
            runs.insert(0 if rtl else len(runs), (content_end, end, rtl))
        return runs

    def _between_separators(self, start: int, content_end: int, end: int) -> list[Run]:
        """A line with tabs: they and the blanks before them stand at the base level (L1)."""
        pieces: list[list[Run]] = []
        for match in _SEPARATORS.finditer(self.classes, start, content_end):
            pieces += (self._restricted(start, match.start()), self._at_base(*match.span()))
            start = match.end()
        pieces += (self._restricted(start, content_end), self._at_base(content_end, end))
        return list(chain.from_iterable(reversed(pieces) if self.base == "rtl" else pieces))

    def _at_base(self, start: int, end: int) -> list[Run]:
        return [(start, end, self.base == "rtl")] if start < end else []

    def _restricted(self, start: int, end: int) -> list[Run]:
        if start >= end:
            return []
        first = bisect_right(self.starts, start) - 1
        last = bisect_left(self.starts, end)
        if last - first == 1:
            return [(start, end, self.odd[first])]
        runs = []
        for run_i in sorted(range(first, last), key=self.ranks.__getitem__):
            run_end = self.starts[run_i + 1] if run_i + 1 < last else end
            runs.append((max(start, self.starts[run_i]), run_end, self.odd[run_i]))
        return runs


def order(
    text: str, base: Direction, classes: str | None = None, isolates: Sequence[tuple[int, int]] = ()
) -> Order:
    """Order one paragraph: one code point for each thing that is ordered, no newline in it.

    `isolates` are slices treated as if they stood between LRI U+2066 and PDI U+2069. Explicit
    controls and BN have no cell (X9): they go with the run before them.

    `order("لا (25%)", "rtl").line(0, 8)` (U+0644 U+0627 U+0020 U+0028 U+0032 U+0035 U+0025 U+0029)
    is `[(6, 8, True), (4, 6, False), (0, 4, True)]`, to be read from the left: `(%25) ال`, and the
    brackets are mirrored since their runs are odd.
    """
    if classes is None:
        classes = classes_of(text)
    if not isolates and (plain := plain_order(classes, base)):
        return plain
    runs = _merged(_visual(*_without_ignored(text, classes, isolates), len(text), base))
    if not runs:
        return Order(classes, base, (0,), (0,), (base == "rtl",))
    logical = sorted(range(len(runs)), key=runs.__getitem__)
    return Order(
        classes,
        base,
        tuple(runs[rank][0] for rank in logical),
        tuple(logical),
        tuple(runs[rank][2] for rank in logical),
    )


def plain_order(classes: str, base: Direction) -> Order | None:
    """The order of a paragraph that needs no resolving, as nine of ten do; None for the others.

    Left to right: nothing in it runs the other way. Right to left: nothing but Arabic letters, signs,
    and numbers with a letter before them, so that all numbers are AN (W2) of level 2, all else of level 1:
    "قال 25" (U+0642 U+0627 U+0644 U+0020 U+0032 U+0035) is such a paragraph.
    """
    if base == "ltr":
        return (
            None
            if classes.encode().translate(None, _PURE_LTR)
            else Order(classes, base, (0,), (0,), (False,))
        )
    if classes.encode().translate(None, _PURE_RTL):
        return None
    if "E" not in classes:
        if "N" not in classes:
            return Order(classes, base, (0,), (0,), (True,))
    elif not 0 <= classes.find("A") < classes.find("E"):
        return None
    starts, odd = [0], [True]
    for match in _NUMBERS.finditer(classes):
        starts += match.span()
        odd += (False, True)
    return Order(classes, base, starts, range(len(starts) - 1, -1, -1), odd)


def _without_ignored(
    text: str, classes: str, isolates: Sequence[tuple[int, int]]
) -> tuple[str, str, Sequence[int]]:
    """The paragraph without BN and B, with the isolates' controls, and the index of each character."""
    if not isolates and "b" not in classes and "B" not in classes:
        return text, classes, range(len(text))
    opening = {start for start, _ in isolates}
    closing = {end for _, end in isolates}
    chars, codes, places = [], [], []

    def add(char: str, code: str, place: int) -> None:
        chars.append(char)
        codes.append(code)
        places.append(place)

    for index, (char, code) in enumerate(zip(text, classes, strict=True)):
        if index in closing:
            add(PDI, "q", index)
        if index in opening:
            add(LRI, "i", index)
        if code not in "bB":
            add(char, code, index)
    if len(text) in closing:
        add(PDI, "q", len(text))
    return "".join(chars), "".join(codes), places


class _Exhausted(Exception):
    """More runs of one class than there are stand-ins of so many digits."""


def _visual(
    chars: str, codes: str, places: Sequence[int], length: int, base: Direction
) -> Iterator[tuple[int, int, bool | None]]:
    """Runs from left to right; their direction where it shows, None for a single character."""
    tokens = [match.span() for match in (_EACH if _OVERRIDES.search(codes) else _TOKEN).finditer(codes)]
    visible = [span for span in tokens if codes[span[0]] not in CONTROLS]
    if not visible:
        return
    edges = [0, *[places[at] for at, _ in visible[1:]], length]
    digits = 1
    while True:
        try:
            slots, owners = _numbered(chars, codes, tokens, digits)
            break
        except _Exhausted:
            digits += 1
    column = iter(_shown(slots, digits, base))
    for number in column:
        owner = owners.get(number)
        if owner is None:
            if number[0] in _CONTROL_CHARS:
                continue
            # A mirrored character before its mark: an even level.
            run_i = owners[next(column)][0]
            yield edges[run_i], edges[run_i + 1], False
            continue
        run_i, part = owner
        if part == ALONE:
            at, stop = visible[run_i]
            yield edges[run_i], edges[run_i + 1], _TURNED.get(codes[at]) if stop - at > 1 else None
        else:
            next(column)
            yield edges[run_i], edges[run_i + 1], part != FIRST


def _numbered(
    chars: str, codes: str, tokens: list[tuple[int, int]], digits: int
) -> tuple[list[str], dict[str, tuple[int, int]]]:
    """Stand-ins of so many characters each for the paragraph's runs, and which run each stands for."""
    slots: list[str] = []
    owners: dict[str, tuple[int, int]] = {}
    fresh: dict[str, Iterator[str]] = {}
    run_i = 0
    for at, stop in tokens:
        code = codes[at]
        if code in CONTROLS:
            slots.append(chars[at] * digits)
            continue
        parts: tuple[int, ...] = _PAIR
        if code == "K":
            slots.append(chars[at] * digits)
            code, parts = "M", _MARK
        elif code in "RA":
            # The last letter's class is what numbers behind the run go by.
            code, parts = codes[at:stop].rstrip("M")[-1], _ALONE
        elif code in _TURNED or code in _SINGLE:
            parts = _ALONE
        elif code in "WG":
            code = "O"
        numbers = fresh.get(code)
        if numbers is None:
            # Drawing the product up costs more than the paragraph, and two digits are hardly ever needed.
            stand_ins = STAND_INS[code]
            numbers = iter(stand_ins) if digits == 1 else map("".join, product(stand_ins, repeat=digits))
            fresh[code] = numbers
        for part in parts:
            number = next(numbers, None)
            if number is None:
                raise _Exhausted
            slots.append(number)
            owners[number] = (run_i, part)
        run_i += 1
    return slots, owners


def _shown(slots: list[str], digits: int, base: Direction) -> Iterable[str]:
    """The slots as python-bidi orders them: one pass for each digit."""
    # Compiled code that paragraphs of pure Arabic do without.
    from bidi import get_display  # type: ignore[import-untyped]

    if digits == 1:
        shown: str = get_display("".join(slots), base_dir=base[0].upper())
        return shown
    passes = [get_display("".join(digit), base_dir=base[0].upper()) for digit in zip(*slots, strict=True)]
    return map("".join, zip(*passes, strict=True))


def _merged(runs: Iterator[tuple[int, int, bool | None]]) -> list[Run]:
    """Neighbours on the screen that are neighbours in the text and run the same way become one."""
    merged: list[tuple[int, int, bool | None]] = []
    for start, end, odd in runs:
        if merged:
            left_start, left_end, left_odd = merged[-1]
            if end == left_start and odd is not False and left_odd is not False:
                merged[-1] = (start, left_end, True)
                continue
            if start == left_end and not odd and not left_odd:
                merged[-1] = (left_start, end, False)
                continue
        merged.append((start, end, odd))
    return [(start, end, bool(odd)) for start, end, odd in merged]
