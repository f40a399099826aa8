"""Joining against an oracle built from the Unicode files, and against HarfBuzz with a real font."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import product
from pathlib import Path

import pytest

from reader.text.joining import joining_type
from reader.text.shape import ALEFS, DOTTED_CIRCLE, LAM, shaper

UCD = Path("/usr/share/unicode")
FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf")
needs_ucd = pytest.mark.skipif(
    not (UCD / "ArabicShaping.txt").exists(), reason="needs the Unicode files of Debian's unicode-data"
)

ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
ALPHABETS = {
    "Arabic": ARABIC,
    "Persian": ARABIC + "پچژکگی",
    "Urdu": ARABIC + "ٹپچڈڑژکگںھہۂۃیے",
    "Kurdish": ARABIC + "پچژڕڤکگڵۆەیێ",
    "Uyghur": ARABIC + "پچژڭگۆۇۈۋېەھ",
    "Sindhi": ARABIC + "ٻڀٺٽٿپڄڃچڇڌڏڊڍڙڦڪگڳڱڻھ",
    "Pashto": ARABIC + "ټپځچڅډړږژښکګڼیۍېۀ",
    "Maghrebi": ARABIC + "ڢڧڥڨپچݣڭڮ",
}
MARKS = "\u064e\u0651\u0670\u0610\u06d6\u0653"
TRANSPARENT = (
    "\u034f",
    "\u061c",
    "\u200b",
    "\u200e",
    "\u200f",
    "\u202a",
    "\u202c",
    "\u2060",
    "\ufeff",
    "\ufe00",
)
BETWEEN = (
    *MARKS, "\u064b\u0651", "\u0640", "\u0640\u064e", "\u200d", "\u200d\u064e", "\u064e\u200d", "\u200c",
    "\u200c\u064e", "\u00ad", "\u2066", "\u2069", "\u06dd", "\u06e5", *TRANSPARENT,
)  # fmt: skip
"""What may stand between two letters: marks, tatweel, ZWJ, ZWNJ, controls, signs."""


def fields(name: str) -> Iterable[list[str]]:
    for raw in (UCD / name).read_text(encoding="utf-8").splitlines():
        if line := raw.split("#", 1)[0].strip():
            yield [field.strip() for field in line.split(";")]


@lru_cache(maxsize=1)
def joining_types() -> dict[str, str]:
    types = {}
    for row in fields("UnicodeData.txt"):
        types[chr(int(row[0], 16))] = "T" if row[2] in ("Mn", "Me", "Cf") else "U"
    for row in fields("ArabicShaping.txt"):
        types[chr(int(row[0], 16))] = row[2]
    return types


@lru_cache(maxsize=1)
def presentation_forms() -> dict[tuple[str, str], str]:
    """(letters, "<isolated>" …) to the code point that shows them so."""
    forms: dict[tuple[str, str], str] = {}
    for row in fields("UnicodeData.txt"):
        kind, _, letters = row[5].partition(" ")
        if kind in ("<isolated>", "<initial>", "<medial>", "<final>"):
            forms.setdefault(("".join(chr(int(x, 16)) for x in letters.split()), kind), chr(int(row[0], 16)))
    return forms


def oracle(text: str) -> list[str]:
    """The glyph of each code point by ArabicShaping.txt alone: rules of The Unicode Standard, 9.2."""
    types = joining_types()
    solid = [i for i, char in enumerate(text) if types[char] != "T"]
    glyphs = list(text)
    for at, i in enumerate(solid):
        before = types[text[solid[at - 1]]] if at else "U"
        behind = types[text[solid[at + 1]]] if at + 1 < len(solid) else "U"
        joins_before = types[text[i]] in "DRC" and before in "DLC"
        joins_behind = types[text[i]] in "DLC" and behind in "DRC"
        kind = {(0, 0): "<isolated>", (0, 1): "<initial>", (1, 1): "<medial>", (1, 0): "<final>"}
        form = kind[int(joins_before), int(joins_behind)]
        if types[text[i]] in "DR":
            glyphs[i] = presentation_forms().get((text[i], form), text[i])
    return glyphs


def invisible(char: str) -> bool:
    return (unicodedata.category(char) == "Cf" and char not in "\u06dd") or char == "\u00ad"


def expected(text: str) -> str:
    """What is drawn: lam-alef with nothing but marks between is one glyph, the invisible is left out."""
    glyphs = oracle(text)
    drawn: list[str] = []
    i = 0
    while i < len(text):
        alef_i = i + 1
        while alef_i < len(text) and unicodedata.category(text[alef_i]) == "Mn":
            alef_i += 1
        if text[i] == LAM and alef_i < len(text) and text[alef_i] in ALEFS:
            form = "<final>" if glyphs[i] == "\ufee0" else "<isolated>"
            ligature = presentation_forms()[LAM + text[alef_i], form]
            drawn += [ligature, *text[i + 1 : alef_i]]
            i = alef_i + 1
            continue
        if not invisible(text[i]):
            drawn.append(glyphs[i])
        i += 1
    return "".join(drawn)


def drawn(sequences: list[str]) -> list[str]:
    """Many sequences through the shaper at once, each a word between blanks."""
    (piece,) = shaper(spelled=False).joined_pieces([" ".join(sequences)])
    return "".join(piece.glyphs).replace(DOTTED_CIRCLE, "").split(" ")


def mismatches(sequences: list[str]) -> list[str]:
    return [
        ascii(text)
        for text, shown in zip(sequences, drawn(sequences), strict=True)
        if shown != expected(text)
    ]


@needs_ucd
def test_the_joining_types_are_those_of_the_unicode_file() -> None:
    unicode14 = [char for char in joining_types() if unicodedata.name(char, "")]
    assert not [char for char in unicode14 if joining_type(char) != joining_types()[char]]
    assert not [row[0] for row in fields("ArabicShaping.txt") if joining_type(chr(int(row[0], 16))) != row[2]]


@needs_ucd
@pytest.mark.parametrize("language", ALPHABETS)
def test_every_sequence_of_one_to_three_letters_joins(language: str) -> None:
    letters = ALPHABETS[language]
    assert len(set(letters)) == len(letters)
    for length in (1, 2, 3):
        assert not mismatches(["".join(letters) for letters in product(letters, repeat=length)])


@needs_ucd
@pytest.mark.parametrize("between", BETWEEN, ids=ascii)
def test_what_stands_between_two_letters_joins_or_parts_them_as_it_should(between: str) -> None:
    every = "".join(sorted(set("".join(ALPHABETS.values()))))
    assert not mismatches([a + between + b for a, b in product(every, repeat=2)])


@needs_ucd
def test_three_letters_with_anything_between_join() -> None:
    """Letters and things between of every kind; what is alike in pairs is alike here."""
    letters = "بلاآدءڕڵںۂ"
    between = ("", "\u064e", "\u0640", "\u200d", "\u200c", "\u200f", "\u00ad", "\u06dd")
    for first, second in product(between, repeat=2):
        assert not mismatches([a + first + b + second + c for a, b, c in product(letters, repeat=3)])


def test_nothing_makes_the_shaper_raise() -> None:
    """Lam-alef behind ZWJ, marks alone, controls alone: what arabic-reshaper alone stumbles over."""
    signs = [
        "ه",
        "لا",
        "ل",
        "\u200d",
        "\u200c",
        " ",
        "\u064e",
        "\u0640",
        "\u00ad",
        "ڕ",
        "\u06dd",
        "\ufdfa",
        "👍",
    ]
    for length in (1, 2, 3, 4):
        for chars in product(signs, repeat=length):
            (piece,) = shaper().pieces(["".join(chars)])
            assert sum(piece.lengths) == len("".join(chars))


def test_allah_is_not_fused() -> None:
    (piece,) = shaper().pieces(["الله"])
    assert len(piece.glyphs) == 4


# HarfBuzz


class Font:
    """DejaVu Sans Mono as HarfBuzz sees it: which glyph each letter has in each form."""

    def __init__(self) -> None:
        import uharfbuzz  # type: ignore[import-untyped]

        self._harfbuzz = uharfbuzz
        self._font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(FONT))))

    def shape(self, text: str) -> list[tuple[int, int]]:
        """(cluster, glyph) in logical order."""
        buffer = self._harfbuzz.Buffer()
        buffer.add_codepoints([ord(char) for char in text])
        buffer.direction, buffer.script, buffer.language = "rtl", "Arab", "ar"
        buffer.cluster_level = self._harfbuzz.BufferClusterLevel.CHARACTERS
        self._harfbuzz.shape(self._font, buffer, {"liga": False, "rlig": True})
        return [(info.cluster, info.codepoint) for info in reversed(buffer.glyph_infos)]

    @cache  # noqa: B019 - one font a run
    def of(self, letters: str, before: bool, behind: bool) -> int:
        text = "\u200d" * before + letters + "\u200d" * behind
        at = int(before)
        return next(glyph for cluster, glyph in self.shape(text) if cluster == at)

    @cache  # noqa: B019
    def known(self, char: str) -> bool:
        return self._font.get_nominal_glyph(ord(char)) is not None


def joined_sides(glyph: str) -> tuple[str, bool, bool] | None:
    """Of a presentation form its letters and whether it joins before and behind."""
    kind, _, letters = unicodedata.decomposition(glyph).partition(" ") if glyph else ("", "", "")
    sides = {
        "<isolated>": (False, False),
        "<initial>": (False, True),
        "<medial>": (True, True),
        "<final>": (True, False),
    }
    if kind not in sides:
        return None
    return ("".join(chr(int(x, 16)) for x in letters.split()), *sides[kind])


@pytest.mark.skipif(not FONT.exists(), reason="needs Debian's fonts-dejavu-core")
def test_forms_are_those_that_harfbuzz_chooses() -> None:
    pytest.importorskip("uharfbuzz", reason="needs uharfbuzz")
    font = Font()
    alphabet = [char for char in ALPHABETS["Urdu"] + "ې" if font.known(char)]
    random.seed(3)
    texts = ["".join(chars) for length in (1, 2) for chars in product(alphabet, repeat=length)]
    texts += ["".join(random.choices(alphabet, k=random.randint(3, 9))) for _ in range(20_000)]
    texts += [
        a + between + b
        for a, b in product("بلادءسهة", repeat=2)
        # Not the madda: HarfBuzz composes it with its alef.
        for between in (
            *MARKS.replace("\u0653", ""),
            "\u0640",
            "\u200d",
            "\u200c",
            "\u200e",
            "\u2060",
            "\u0651\u064e",
        )
        # HarfBuzz ligates over controls; here lam and alef stay two clusters, with the control between.
        if (a + b, between) not in (("لا", "\u200e"), ("لا", "\u2060"), ("لا", "\u200d"))
    ]
    compared = 0
    for text in texts:
        (piece,) = shaper().joined_pieces([text])
        by_cluster = dict(reversed(font.shape(text)))
        at = 0
        for glyph, length in zip(piece.glyphs, piece.lengths, strict=True):
            sides = joined_sides(glyph[:1])
            if sides is not None and font.known(sides[0][0]):
                letters, before, behind = sides
                right = {font.of(letters, before, behind)}
                if len(letters) == 2 and length > 2:
                    # Over marks that this font does not know as such it joins them without a ligature.
                    right.add(font.of(LAM, before, True))
                assert by_cluster[at] in right, (ascii(text), at, ascii(glyph))
                compared += 1
            at += length
    assert compared > 100_000
