"""Colours: told apart by everybody, read on their grounds, chosen by setting and terminal."""

from __future__ import annotations

import itertools
import math

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from textual.color import Color
from textual.theme import Theme

from reader.tui.theme import (
    ANSI,
    ANSI_LIGHT,
    CHOSEN,
    CHOSEN_LIGHT,
    CONTRAST,
    DARK,
    LIGHT,
    MONO,
    SPEAKERS,
    SPEAKERS_LIGHT,
    TINT,
    TINT_LIGHT,
    Depth,
    greys,
    look,
    tints,
)

Triple = tuple[float, float, float]

# Machado, Oliveira and Fernandes 2009, severity 1, in linear RGB.
SIGHTS = {
    "everybody": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
LEAST = 10.0
# WCAG 2: text is read at 4.5 to 1, with poor sight at 7 to 1.
READ, READ_WELL = 4.5, 7.0


def linear(colour: Color) -> Triple:
    r, g, b = (
        part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4
        for part in colour.rgb
    )
    return r, g, b


def seen(colour: Color, sight: str) -> Triple:
    """CIELAB of a colour as somebody sees it."""
    r, g, b = (
        min(1.0, max(0.0, sum(w * part for w, part in zip(row, linear(colour), strict=True))))
        for row in SIGHTS[sight]
    )
    white = (0.95047, 1.0, 1.08883)
    xyz = (
        0.4124564 * r + 0.3575761 * g + 0.1804375 * b,
        0.2126729 * r + 0.7151522 * g + 0.0721750 * b,
        0.0193339 * r + 0.1191920 * g + 0.9503041 * b,
    )
    x, y, z = (
        (part / w) ** (1 / 3) if part / w > 216 / 24389 else (24389 / 27 * part / w + 16) / 116
        for part, w in zip(xyz, white, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def delta(one: Triple, other: Triple) -> float:
    """CIEDE2000 of two colours in CIELAB."""
    l1, a1, b1 = one
    l2, a2, b2 = other
    mean = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    stretch = 1.5 - 0.5 * math.sqrt(mean**7 / (mean**7 + 25**7))
    c1, c2 = math.hypot(a1 * stretch, b1), math.hypot(a2 * stretch, b2)
    h1 = math.degrees(math.atan2(b1, a1 * stretch)) % 360
    h2 = math.degrees(math.atan2(b2, a2 * stretch)) % 360
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    hue = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2))
    lightness, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    middle = (h1 + turn / 2) % 360 if c1 * c2 else h1 + h2
    t = (
        1
        - 0.17 * math.cos(math.radians(middle - 30))
        + 0.24 * math.cos(math.radians(2 * middle))
        + 0.32 * math.cos(math.radians(3 * middle + 6))
        - 0.20 * math.cos(math.radians(4 * middle - 63))
    )
    sl = 1 + 0.015 * (lightness - 50) ** 2 / math.sqrt(20 + (lightness - 50) ** 2)
    sc, sh = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    twist = -2 * math.sqrt(chroma**7 / (chroma**7 + 25**7))
    twist *= math.sin(math.radians(60 * math.exp(-(((middle - 275) / 25) ** 2))))
    parts = (l2 - l1) / sl, (c2 - c1) / sc, hue / sh
    return math.sqrt(sum(part**2 for part in parts) + twist * parts[1] * parts[2])


def contrast(one: Color, other: Color) -> float:
    """WCAG 2 contrast of two colours."""
    low, high = sorted(0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (linear(one), linear(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [  # of the test data of Sharma, Wu and Dalal 2005
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_judge_of_colours_is_right(one: Triple, other: Triple, expected: float) -> None:
    assert delta(one, other) == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("hues", [SPEAKERS, SPEAKERS_LIGHT], ids=["dark", "light"])
def test_eight_speakers_are_told_apart_by_everybody(hues: tuple[str, ...], sight: str) -> None:
    colours = [seen(Color.parse(hue), sight) for hue in hues]
    assert len(colours) == 8
    assert min(delta(one, other) for one, other in itertools.combinations(colours, 2)) >= LEAST


@pytest.mark.parametrize(
    ("ground", "hues", "shares"),
    [
        (DARK.background, SPEAKERS, (TINT, CHOSEN)),
        (CONTRAST.background, SPEAKERS, (TINT, CHOSEN)),
        (LIGHT.background, SPEAKERS_LIGHT, (TINT_LIGHT, CHOSEN_LIGHT)),
    ],
    ids=["dark", "contrast", "light"],
)
def test_a_speakers_words_are_read_on_their_tint(
    ground: str, hues: tuple[str, ...], shares: tuple[float, ...]
) -> None:
    under = Color.parse(ground)
    for hue in map(Color.parse, hues):
        assert contrast(hue, under) >= READ
        assert contrast(hue, under.blend(hue, shares[0])) >= READ
        assert (
            contrast(hue, under.blend(hue, shares[1])) >= READ - 1
        )  # one speaker's, chosen and so looked at


@pytest.mark.parametrize("named", [DARK, LIGHT, CONTRAST], ids=["dark", "light", "contrast"])
def test_every_text_of_a_theme_is_read_on_its_ground(named: Theme) -> None:
    least = READ_WELL if named is CONTRAST else READ
    grounds = [named.background, named.variables["row"], named.variables["row-quiet"]]
    for ground in map(Color.parse, filter(None, grounds)):
        assert contrast(Color.parse(named.foreground or ""), ground) >= READ_WELL
        for name in ("title", "heading"):
            assert contrast(Color.parse(named.variables[name]), ground) >= READ
    assert contrast(Color.parse(named.variables["dim"]), Color.parse(named.background or "")) >= least


PAPER, NIGHT = (250, 250, 245), (20, 20, 30)


@pytest.mark.parametrize(
    ("setting", "depth", "ground", "theme", "shown"),
    [
        ("auto", "full", None, DARK, "full"),
        ("auto", "full", NIGHT, DARK, "full"),
        ("auto", "full", PAPER, LIGHT, "full"),
        ("dark", "full", PAPER, DARK, "full"),
        ("light", "palette", NIGHT, LIGHT, "palette"),
        ("contrast", "full", PAPER, CONTRAST, "full"),
        ("auto", "ansi", None, ANSI, "ansi"),
        ("auto", "ansi", PAPER, ANSI_LIGHT, "ansi-light"),
        ("light", "ansi", None, ANSI_LIGHT, "ansi-light"),
        ("light", "ansi", NIGHT, ANSI, "ansi"),
        ("dark", "ansi", PAPER, ANSI_LIGHT, "ansi-light"),
        ("ansi", "full", NIGHT, ANSI, "ansi"),
        ("mono", "full", PAPER, MONO, "none"),
        ("light", "none", None, MONO, "none"),
    ],
)
def test_setting_and_terminal_choose_the_look(
    setting: str, depth: Depth, ground: tuple[int, int, int] | None, theme: object, shown: Depth
) -> None:
    chosen = look(setting, depth, ground)
    assert chosen.theme is theme
    assert chosen.depth == shown


@pytest.mark.parametrize("depth", ["full", "palette", "ansi", "ansi-light"])
def test_eight_speakers_have_eight_colours_and_the_ninth_the_first(depth: Depth) -> None:
    ground = "#17181d"
    names = [str(tints(index, ground, depth).name) for index in range(9)]
    assert len(set(names)) == 8
    assert names[8] == names[0]


@pytest.mark.parametrize("named", [DARK, LIGHT, CONTRAST], ids=["dark", "light", "contrast"])
@pytest.mark.parametrize("few", [False, True], ids=["all colours", "256"])
def test_every_text_is_read_on_the_row_under_the_cursor(named: Theme, few: bool) -> None:
    ground = Color.parse(named.background or "")
    hues = SPEAKERS if named.dark else SPEAKERS_LIGHT
    texts = [named.foreground, named.primary, named.error, *hues]
    texts += [named.variables[name] for name in ("dim", "heading", "title")]
    for under in greys(ground) if few else (named.variables["row"], named.variables["row-quiet"]):
        for text in texts:
            colour = Color.parse(text or "")
            if few:
                nearest = RichColor.parse(colour.hex).downgrade(ColorSystem.EIGHT_BIT)
                colour = Color(*nearest.get_truecolor())
            assert contrast(colour, Color.parse(under)) >= READ, (text, under)
