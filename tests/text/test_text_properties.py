"""What holds of every line of every text: tried on random ones, against UAX #9 written out rule by rule.

python tests/text/test_text_properties.py 1000000      that many random lines, outside the test run
"""

from __future__ import annotations

import random
import sys
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.bidiclasses import bidi_class
from reader.text.direction import Direction, direction
from reader.text.islands import islands
from reader.text.layout import Layout, Line, Options, fit, layout, visual
from reader.text.mirror import MIRROR
from reader.text.widths import cell_width

UCD = Path("/usr/share/unicode")

# UAX #9, written for clarity: the judge, not the engine.

OPENERS = ("LRE", "RLE", "LRO", "RLO")
ISOLATES = ("LRI", "RLI", "FSI")
NEUTRAL = ("B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI")
REMOVED = (*OPENERS, "PDF", "BN")
MAX_DEPTH = 125


def matching_pdi(kinds: list[str], at: int) -> int:
    """BD9: where the isolate opened at `at` is closed, or the end."""
    depth = 0
    for i in range(at, len(kinds)):
        depth += (kinds[i] in ISOLATES) - (kinds[i] == "PDI")
        if not depth:
            return i
    return len(kinds)


def explicit(text: str, kinds: list[str], base: int) -> list[int]:  # noqa: PLR0912 - the rules have them
    """X1 to X8: levels of the explicit controls' making; overridden kinds are changed in place."""
    levels = [base] * len(text)
    stack: list[tuple[int, str, bool]] = [(base, "", False)]
    overflow_isolates = overflow_embeddings = valid_isolates = 0
    for i, kind in enumerate(list(kinds)):
        level, override, _ = stack[-1]
        levels[i] = level
        if kind in (*OPENERS, *ISOLATES):
            rtl = kind in ("RLE", "RLO", "RLI") or (
                kind == "FSI" and direction(text[i + 1 : matching_pdi(kinds, i)], "ltr") == "rtl"
            )
            new = level + 1 + (level % 2 == 1) if rtl else level + 2 - (level % 2 == 1)
            if kind in ISOLATES:
                if override:
                    kinds[i] = override
                if new <= MAX_DEPTH and not overflow_isolates and not overflow_embeddings:
                    valid_isolates += 1
                    stack.append((new, "", True))
                else:
                    overflow_isolates += 1
            elif new <= MAX_DEPTH and not overflow_isolates and not overflow_embeddings:
                stack.append((new, {"LRO": "L", "RLO": "R"}.get(kind, ""), False))
            elif not overflow_isolates:
                overflow_embeddings += 1
        elif kind == "PDI":
            if overflow_isolates:
                overflow_isolates -= 1
            elif valid_isolates:
                overflow_embeddings = 0
                while not stack[-1][2]:
                    stack.pop()
                stack.pop()
                valid_isolates -= 1
            levels[i], override, _ = stack[-1]
            if override:
                kinds[i] = override
        elif kind == "PDF":
            if overflow_isolates:
                pass
            elif overflow_embeddings:
                overflow_embeddings -= 1
            elif not stack[-1][2] and len(stack) > 1:
                stack.pop()
        elif override and kind not in ("BN", "B"):
            kinds[i] = override
    return levels


def sequences(original: list[str], levels: list[int]) -> Iterator[list[int]]:
    """X10, BD13: the isolating run sequences, as indices."""
    live = [i for i, kind in enumerate(original) if kind not in REMOVED]
    runs = [[i for i in run] for _, run in groupby(live, key=levels.__getitem__)]  # noqa: C416
    opened_at = {run[0]: run for run in runs}
    closing = {matching_pdi(original, i) for i in live if original[i] in ISOLATES}
    for run in runs:
        if original[run[0]] == "PDI" and run[0] in closing:
            continue
        sequence = list(run)
        while original[sequence[-1]] in ISOLATES:
            pdi = matching_pdi(original, sequence[-1])
            if pdi == len(original):
                break
            sequence += opened_at[pdi]
        yield sequence


def weak(kinds: list[str], sos: str) -> None:  # noqa: PLR0912 - likewise
    """W1 to W7 on one sequence."""
    before = sos
    for i, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[i] = "ON" if before in (*ISOLATES, "PDI") else before
        before = kinds[i]
    strong = sos
    for i, kind in enumerate(kinds):
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[i] = "AN"
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    for i in range(1, len(kinds) - 1):
        left, kind, right = kinds[i - 1 : i + 2]
        if left == right and ((left == "EN" and kind in ("ES", "CS")) or (left == "AN" and kind == "CS")):
            kinds[i] = left
    for is_terminator, run in groupby(range(len(kinds)), key=lambda i: kinds[i] == "ET"):
        places = list(run)
        if is_terminator and "EN" in (
            kinds[places[0] - 1 : places[0]] + kinds[places[-1] + 1 : places[-1] + 2]
        ):
            for i in places:
                kinds[i] = "EN"
    kinds[:] = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in kinds]
    strong = sos
    for i, kind in enumerate(kinds):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[i] = "L"


def bracket_pairs(chars: list[str], kinds: list[str]) -> list[tuple[int, int]]:
    """BD16: pairs of brackets that are still neutral."""
    canonical = {"\u2329": "\u3008", "\u232a": "\u3009"}
    stack: list[tuple[str, int]] = []
    pairs = []
    for i, raw in enumerate(chars):
        char = canonical.get(raw, raw)
        category = unicodedata.category(char)
        if kinds[i] != "ON" or char not in MIRROR or category not in ("Ps", "Pe"):
            continue
        if category == "Ps":
            if len(stack) == 63:
                return []
            stack.append((MIRROR[char], i))
        else:
            for depth in range(len(stack) - 1, -1, -1):
                if stack[depth][0] == char:
                    pairs.append((stack[depth][1], i))
                    del stack[depth:]
                    break
    return sorted(pairs)


def neutral(
    chars: list[str], kinds: list[str], original: list[str], edges: tuple[str, str], embedding: str
) -> None:
    """N0 to N2 on one sequence."""
    sos, eos = edges

    def strong(i: int) -> str:
        return "R" if kinds[i] in ("R", "EN", "AN") else kinds[i] if kinds[i] == "L" else ""

    for first, last in bracket_pairs(chars, kinds):
        inside = {strong(i) for i in range(first + 1, last)} - {""}
        if not inside:
            continue
        found = embedding
        if embedding not in inside:
            found = next((strong(i) for i in range(first - 1, -1, -1) if strong(i)), sos)
            found = found if found in inside else embedding
        for i in (first, last):
            kinds[i] = found
            at = i + 1
            while at < len(kinds) and original[at] == "NSM":
                kinds[at] = found
                at += 1
    for is_neutral, run in groupby(range(len(kinds)), key=lambda i: kinds[i] in NEUTRAL):
        places = list(run)
        if is_neutral:
            left = strong(places[0] - 1) if places[0] else sos
            right = strong(places[-1] + 1) if places[-1] + 1 < len(kinds) else eos
            for i in places:
                kinds[i] = left if left == right else embedding


def levels_of(text: str, base: int) -> list[int | None]:
    """Resolved levels, before L1; None for what rule X9 removes."""
    original = [bidi_class(char) for char in text]
    kinds = list(original)
    levels = explicit(text, kinds, base)
    resolved: list[int | None] = [None] * len(text)
    live = [i for i, kind in enumerate(original) if kind not in REMOVED]
    place = {i: at for at, i in enumerate(live)}
    for sequence in sequences(original, levels):
        level = levels[sequence[0]]
        first, last = place[sequence[0]], place[sequence[-1]]
        before = levels[live[first - 1]] if first else base
        behind = levels[live[last + 1]] if last + 1 < len(live) else base
        if original[sequence[-1]] in ISOLATES:
            behind = base  # never closed, or it would not be the last
        edges = ("LR"[max(level, before) % 2], "LR"[max(level, behind) % 2])
        here = [kinds[i] for i in sequence]
        weak(here, edges[0])
        neutral([text[i] for i in sequence], here, [kinds[i] for i in sequence], edges, "LR"[level % 2])
        for i, kind in zip(sequence, here, strict=True):
            up = (kind == "R") + 2 * (kind in ("AN", "EN")) if level % 2 == 0 else kind in ("L", "AN", "EN")
            resolved[i] = level + up
    return resolved


def ordered(text: str, levels: list[int | None], base: int, start: int, end: int) -> list[int]:
    """L1 and L2 on one line of the paragraph."""
    line: list[tuple[int, int]] = []
    trailing = True
    for i in range(end - 1, start - 1, -1):
        kind = bidi_class(text[i])
        level = levels[i]
        if level is None:
            continue
        trailing = kind in ("S", "B") or (trailing and kind in ("WS", *ISOLATES, "PDI"))
        line.insert(0, (base if trailing else level, i))
    for depth in range(max((level for level, _ in line), default=0), 0, -1):
        turned: list[tuple[int, int]] = []
        for is_high, run in groupby(line, key=lambda pair: pair[0] >= depth):
            part = list(run)
            turned += reversed(part) if is_high else part
        line = turned
    return [i for _, i in line]


@pytest.mark.skipif(not UCD.exists(), reason="needs the Unicode files of Debian's unicode-data")
def test_the_judge_itself_is_right() -> None:
    """Every twelfth case of BidiCharacterTest, in all of its variety."""
    wrong = []
    for number, raw in enumerate((UCD / "BidiCharacterTest.txt").read_text(encoding="utf-8").splitlines()):
        line = raw.split("#", 1)[0].strip()
        if not line or number % 12:
            continue
        points, _, base, _, expected = line.split(";")
        text = "".join(chr(int(point, 16)) for point in points.split())
        got = ordered(text, levels_of(text, int(base)), int(base), 0, len(text))
        if got != [int(i) for i in expected.split()]:
            wrong.append(line)
    assert not wrong


# Properties

SIGNS = (
    *"ابتلامنهويآأإةىءڕێ", "لا", "لَا", "ـ", *"\u064e\u0651\u064b\u0670", *"abcXYZ", "é", "e\u0301",
    *"0123٤٥۶", *"+-/.,:%$#°@", *"()[]{}«»<>", *"،؛؟!…\"'", "\u200d", "\u200c", "\u200e", "\u200f",
    "\u061c", "\u00ad", "\u200b", "\u2060", "\u00a0", "\t", "\n", "👍", "👩\u200d👧", "漢", "한", "नि",
    "ﷺ", "ﻻ", "۝",
)  # fmt: skip
WORDS = (
    "قال", "الوزير", "إن", "مُحَمَّدٌ", "«لا", "نعم»،", "(ليلى)", "25%", "2026/11/23", "3-2", "١٢٫٥٪", "Nour",
    "C++", "https://example.org/a?b=(c)", "@jarida", "+963 11 222", "هـ\u200d", "می\u200cخواهم",
    "SunVane-X2", "...", "—",
)  # fmt: skip
CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def random_text(chance: random.Random) -> str:
    """Words of news, letters thrown together, or both; sometimes with explicit controls."""
    kind = chance.random()
    parts: list[str] = []
    for _ in range(chance.randint(0, 40)):
        if kind < 0.4 or (kind < 0.6 and chance.random() < 0.7):
            parts += (chance.choice(WORDS), " ")
        else:
            parts += (chance.choice(SIGNS), " " if chance.random() < 0.2 else "")
        if kind > 0.9 and chance.random() < 0.2:
            parts.append(chance.choice(CONTROLS))
    return "".join(parts)


def check_line(laid: Layout, line: Line) -> None:
    """All that a line promises, but for its order."""
    covered = [i for first, n in zip(line.starts, line.lengths, strict=True) for i in range(first, first + n)]
    assert sorted(covered) == list(range(line.start, line.end)), "every code point once"
    assert line.indent + line.cells <= max(laid.width, 2 if line.cells == 2 else 0), "no line too wide"
    for glyph, width in zip(line.glyphs, line.widths, strict=True):
        assert width == (cell_width(glyph) if glyph else 0), "widths as drawn"
        assert not glyph or unicodedata.category(glyph[0]) not in ("Mn", "Me"), "marks behind a base"
    for cell_x in range(line.indent, line.indent + line.cells):
        logical_i = line.logical_at(cell_x)
        assert logical_i is not None
        assert any(start <= cell_x < end for start, end in line.spans(logical_i, logical_i + 1)), (
            "there and back"
        )
        assert line.spans(logical_i, logical_i + 1)[0][0] <= (line.cell_of(logical_i) or 0)
    assert line.spans(line.start, line.end) == (
        [(line.indent, line.indent + line.cells)] if line.cells else []
    )
    check_selection(line)


def check_selection(line: Line) -> None:
    """What is selected from one cell to another is one slice of the text, and both cells show it."""
    last_x = line.indent + line.cells - 1
    for from_x, to_x in (
        (line.indent, last_x),
        (line.indent + line.cells // 3, line.indent + line.cells // 2),
    ):
        one, other = line.logical_at(from_x), line.logical_at(to_x)
        if one is not None and other is not None:
            shown = line.spans(min(one, other), max(one, other) + 1)
            assert all(any(x0 <= cell_x < x1 for x0, x1 in shown) for cell_x in (from_x, to_x))


def check_order(laid: Layout, text: str) -> None:
    """The order of each line is that of UAX #9 on the paragraph, the islands isolated."""
    base = int(laid.base == "rtl")
    isolated, places = text, list(range(len(text)))
    if laid.options.islands and base:
        for start, end in reversed(islands(text)):
            isolated = f"{isolated[:start]}\u2066{isolated[start:end]}\u2069{isolated[end:]}"
            places[start:end] = [-1, *places[start:end], -1]
    levels = levels_of(isolated, base)
    at = {i: n for n, i in enumerate(places) if i >= 0}
    for line in laid:
        if line.start == line.end:
            continue
        wanted = ordered(isolated, levels, base, at[line.start], at[line.end - 1] + 1)
        rank = {places[n]: i for i, n in enumerate(wanted) if places[n] >= 0}
        ranks = [
            rank[start]
            for start, length, width in zip(line.starts, line.lengths, line.widths, strict=True)
            if length and width and start in rank
        ]
        assert ranks == sorted(ranks), "order by UAX #9"
        for glyph, start, length in zip(line.glyphs, line.starts, line.lengths, strict=True):
            if length and glyph and text[start] in MIRROR:
                odd = (levels[at[start]] or 0) % 2
                assert glyph[0] == (MIRROR[text[start]] if odd else text[start]), "mirrored at odd levels"


def check(text: str, width: int, options: Options) -> int:
    """All properties of one text; the number of lines looked at."""
    laid = layout(text, width, options)
    flat = text.replace("\n", " ")
    assert [laid.span(y)[0] for y in range(1, len(laid))] == [laid.span(y)[1] for y in range(len(laid) - 1)]
    assert (laid.span(0)[0], laid.span(-1)[1]) == (0, len(text))
    for line in laid:
        check_line(laid, line)
    check_order(laid, flat)
    return len(laid)


def random_case(chance: random.Random) -> tuple[str, int, Options]:
    options = Options(
        base=chance.choice(("auto", "rtl", "ltr")),
        justify=chance.choice(("none", "spaces", "kashida")),
        tashkeel=chance.random() < 0.7,
        digits=chance.choice(("written", "written", "latin", "arabic")),
        islands=chance.random() < 0.7,
        spelled=chance.random() < 0.5,
    )
    return random_text(chance), chance.choice((2, 5, 9, 20, 37, 60, 80)), options


@settings(max_examples=400, deadline=None)
@given(st.integers(min_value=0))
def test_every_line_of_random_text_keeps_its_promises(seed: int) -> None:
    check(*random_case(random.Random(seed)))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60), st.integers(min_value=2, max_value=40))
def test_any_text_at_all_is_laid_out_with_every_code_point_once(text: str, width: int) -> None:
    for line in layout(text, width):
        covered = [
            i for first, n in zip(line.starts, line.lengths, strict=True) for i in range(first, first + n)
        ]
        assert sorted(covered) == list(range(line.start, line.end))
        assert line.indent + line.cells <= width
        line.visual.encode()


@settings(max_examples=200, deadline=None)
@given(st.integers(min_value=0), st.integers(min_value=1, max_value=30))
def test_a_label_fits_and_covers_the_whole_text(seed: int, width: int) -> None:
    text, _, options = random_case(random.Random(seed))
    line = fit(text, width, options)
    assert line.indent + line.cells <= width
    covered = [i for first, n in zip(line.starts, line.lengths, strict=True) for i in range(first, first + n)]
    assert sorted(covered) == list(range(len(text)))


@settings(max_examples=100, deadline=None)
@given(st.integers(min_value=0))
def test_options_of_display_move_no_code_point(seed: int) -> None:
    """Tashkeel, digits and kashida change glyphs, never which code points a line or a cluster covers."""
    text, width, _ = random_case(random.Random(seed))
    plain = layout(text, width)
    for options in (Options(tashkeel=False), Options(digits="arabic"), Options(justify="kashida")):
        other = layout(text, width, options)
        assert [other.span(y) for y in range(len(other))] == [plain.span(y) for y in range(len(plain))]
        for one, two in zip(plain, other, strict=True):
            kept = [n for n, length in enumerate(two.lengths) if length]
            assert tuple(two.starts[n] for n in kept) == one.starts
            assert tuple(two.lengths[n] for n in kept) == one.lengths


def test_an_unwrapped_line_is_the_visual_label() -> None:
    chance = random.Random(7)
    for _ in range(200):
        text = random_text(chance).strip()
        base: Direction = direction(text)
        line = layout(text, 10_000, Options(base=base))[0]
        if line.end == len(text) and text == text.rstrip():
            assert line.visual.strip() == visual(text, Options(base=base)).strip()


if __name__ == "__main__":
    wanted, done, seed = int(sys.argv[1]), 0, 0
    while done < wanted:
        seed += 1
        try:
            done += check(*random_case(random.Random(seed)))
        except Exception:
            print("seed", seed)
            raise
    print(f"{done:,} lines of {seed:,} random texts: no violation")
