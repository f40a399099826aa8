"""Order, mirroring and map against Unicode's own test files, and the short cuts against the whole way."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from reader.text import bidi
from reader.text.bidi import STAND_INS, Order, Run, order
from reader.text.bidiclasses import CODES, bidi_class, classes_of
from reader.text.direction import Direction, direction
from reader.text.mirror import MIRROR

UCD = Path("/usr/share/unicode")
needs_ucd = pytest.mark.skipif(
    not (UCD / "BidiTest.txt").exists(), reason="needs the Unicode files of Debian's unicode-data"
)

# One character for each class, for the file that gives classes only.
REPRESENTATIVES = {
    "L": "a", "R": "\u05d0", "AL": "\u0628", "EN": "1", "AN": "\u0661", "ES": "+", "ET": "%", "CS": ",",
    "NSM": "\u064e", "BN": "\u00ad", "B": "\u2029", "S": "\t", "WS": " ", "ON": "!", "LRE": "\u202a",
    "LRO": "\u202d", "RLE": "\u202b", "RLO": "\u202e", "PDF": "\u202c", "LRI": "\u2066", "RLI": "\u2067",
    "FSI": "\u2068", "PDI": "\u2069",
}  # fmt: skip
WITHOUT_CELL = ("LRI", "RLI", "FSI", "PDI", "B")
BASES: tuple[Direction, Direction] = ("ltr", "rtl")


def lines(name: str) -> Iterator[str]:
    with (UCD / name).open(encoding="utf-8") as file:
        for raw in file:
            if line := raw.split("#", 1)[0].strip():
                yield line


def indices(runs: list[Run]) -> list[int]:
    """Runs written out: the logical index at each place from the left."""
    places: list[int] = []
    for start, end, odd in runs:
        places += range(end - 1, start - 1, -1) if odd else range(start, end)
    return places


@needs_ucd
def test_order_and_mirroring_of_every_case_of_the_character_test() -> None:
    count = 0
    wrong = []
    for line in lines("BidiCharacterTest.txt"):
        points, asked, _, levels, expected = line.split(";")
        text = "".join(chr(int(point, 16)) for point in points.split())
        base = direction(text, "ltr") if asked == "2" else BASES[int(asked)]
        odd = [level != "x" and int(level) % 2 == 1 for level in levels.split()]
        wanted = [int(i) for i in expected.split() if bidi_class(text[int(i)]) not in WITHOUT_CELL]
        runs = order(text, base).line(0, len(text))
        mirrored = {i for start, end, is_odd in runs if is_odd for i in range(start, end)}
        places = indices(runs)
        right = [i for i in places if i in set(wanted)] == wanted and all(
            (i in mirrored) == odd[i] for i in wanted if text[i] in MIRROR
        )
        count += 1
        if not right or sorted(places) != list(range(len(text))):
            wrong.append(line)
    assert not wrong
    assert count == 91_707


@needs_ucd
@pytest.mark.parametrize(("bit", "asked"), [(1, None), (2, "ltr"), (4, "rtl")])
def test_order_of_every_case_of_the_class_test(bit: int, asked: Direction | None) -> None:
    count = 0
    wrong = []
    levels: list[str] = []
    for line in lines("BidiTest.txt"):
        if line.startswith("@Levels:"):
            levels = line[8:].split()
            continue
        if line.startswith("@Reorder:"):
            expected = [int(i) for i in line[9:].split()]
            continue
        names, bits = line.split(";")
        kinds = names.split()
        text = "".join(REPRESENTATIVES[kind] for kind in kinds)
        wanted = [i for i in expected if kinds[i] not in WITHOUT_CELL]
        live = set(wanted)
        assert [
            i for i, level in enumerate(levels) if level != "x" and kinds[i] not in WITHOUT_CELL
        ] == sorted(live)
        if int(bits, 16) & bit:
            base: Direction = "rtl" if (asked or direction(text, "ltr")) == "rtl" else "ltr"
            count += 1
            if [i for i in indices(order(text, base).line(0, len(text))) if i in live] != wanted:
                wrong.append(line)
    assert not wrong
    assert count == 770_241 // 3


@needs_ucd
def test_mirror_images_are_those_of_the_unicode_file() -> None:
    wanted = {}
    for line in lines("BidiMirroring.txt"):
        left, right = line.split(";")
        wanted[chr(int(left, 16))] = chr(int(right, 16))
    assert wanted == MIRROR


@needs_ucd
def test_bidi_classes_are_those_of_the_unicode_file() -> None:
    """Every character that this Python knows, and the defaults of those that nobody knows."""
    wanted = {}
    for line in lines("extracted/DerivedBidiClass.txt"):
        points, kind = (field.strip() for field in line.split(";"))
        first, _, last = points.partition("..")
        for code in range(int(first, 16), int(last or first, 16) + 1):
            wanted[code] = kind
    wrong = [
        hex(code)
        for code, kind in wanted.items()
        if bidi_class(chr(code)) != kind
        # Newer than this Python's Unicode: what matters is that it runs the right way.
        and not (not unicodedata.name(chr(code), "") and kind not in ("R", "AL"))
    ]
    assert not wrong


@pytest.mark.parametrize("code", STAND_INS)
def test_stand_ins_are_of_the_class_they_stand_for(code: str) -> None:
    chars = STAND_INS[code]
    assert len(set(chars)) == len(chars)
    assert {unicodedata.bidirectional(char) for char in chars} == {
        name for name, letter in CODES.items() if letter == code
    }
    assert not any(unicodedata.mirrored(char) for char in chars)


def whole_way(monkeypatch: pytest.MonkeyPatch, text: str, base: Direction) -> Order:
    with monkeypatch.context() as patch:
        patch.setattr(bidi, "plain_order", lambda *_: None)
        return order(text, base)


@pytest.mark.parametrize("base", BASES)
def test_paragraphs_that_need_no_resolving_come_out_as_python_bidi_has_them(
    base: Direction, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every string of up to four signs of the classes that the short cut takes, and many of five."""
    signs = "١1ب-%, !(»\u064e" if base == "rtl" else "a1-%, !(»\u064e"
    taken = 0
    for length in range(1, 6):
        for case, chars in enumerate(product(signs, repeat=length)):
            text = "".join(chars)
            classes = classes_of(text)
            short = bidi.plain_order(classes, base)
            if short is not None and (length < 5 or case % 7 == 0):
                taken += 1
                whole = whole_way(monkeypatch, text, base)
                assert indices(short.line(0, length)) == indices(whole.line(0, length)), ascii(text)
                assert odd_signs(short, text) == odd_signs(whole, text), ascii(text)
    assert taken > 10_000


def odd_signs(ordered: Order, text: str) -> set[int]:
    runs = ordered.line(0, len(text))
    return {i for start, end, odd in runs if odd for i in range(start, end) if text[i] in MIRROR}


def test_more_runs_than_stand_ins_of_one_digit() -> None:
    # اب U+0627 U+0628 and a letter in turn: 3,000 runs of each direction.
    text = "اب a, " * 3000
    places = indices(order(text, "rtl").line(0, len(text)))
    assert sorted(places) == list(range(len(text)))
    assert places[:6] == [17999, 17998, 17997, 17996, 17995, 17994]
    assert [text[i] for i in places[:6]] == [" ", ",", "a", " ", "ب", "ا"]


def test_a_line_is_ordered_in_the_context_of_its_paragraph() -> None:
    # The bracket pair holds Latin letters and stands behind one: on a line with the Arabic word it
    # still is left to right, since the paragraph says so.
    text = "قال abc (def) نعم"
    whole = order(text, "rtl")
    assert indices(whole.line(8, 17)) == [16, 15, 14, 13, 8, 9, 10, 11, 12]
    assert indices(order(text[8:], "rtl").line(0, 9)) == [8, 7, 6, 5, 4, 1, 2, 3, 0]


def test_an_isolate_is_kept_whole() -> None:
    # هاتف +963 11 222 with an island: read from the left the number comes first, whole.
    text = "هاتف +963 11 222"
    places = indices(order(text, "rtl", isolates=[(5, 16)]).line(0, 16))
    assert places == [*range(5, 16), 4, 3, 2, 1, 0]
    assert places != indices(order(text, "rtl").line(0, 16))


def test_blanks_at_a_line_end_stand_at_the_paragraphs_end_side() -> None:
    text = "abc قال "
    assert indices(order(text, "ltr").line(0, 8)) == [0, 1, 2, 3, 6, 5, 4, 7]
    assert indices(order(text, "rtl").line(0, 4)) == [3, 0, 1, 2]


def test_a_tab_separates_segments_at_the_base_level() -> None:
    assert indices(order("abc\tdef", "rtl").line(0, 7)) == [4, 5, 6, 3, 0, 1, 2]
