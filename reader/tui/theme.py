"""Colours by name, the themes, and the eight colours that tell speakers apart.

A theme is chosen by the setting `ui.theme`; what the terminal can show (`Depth`) limits it: with sixteen
colours the terminal's own are used on its own ground, and without any, speakers have numbers.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from rich.style import Style
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from reader.named import NamedTuple

Depth = Literal["full", "palette", "ansi", "ansi-light", "none"]
"""Colours of the terminal: all, a palette of 256, its own sixteen (on a dark or a light ground), none.
With the last three speakers are numbered."""

NUMBERED: tuple[Depth, ...] = ("ansi", "ansi-light", "none")

# Eight on a dark ground and eight on a light one, so chosen that any two differ by 11 and more (CIEDE2000)
# for everybody: also as people with protanopia, deuteranopia and tritanopia see them; each at least 4.5 to 1
# against its ground and its tint. A test holds both.
SPEAKERS = ("#96c8fd", "#f69673", "#b4f5aa", "#bb81fa", "#f7cf59", "#53f4eb", "#ff5a94", "#b9b7ba")
SPEAKERS_LIGHT = ("#194498", "#892300", "#166037", "#7d03e9", "#8c6300", "#006f8f", "#c11b6c", "#383a41")

# The same eight in the terminal's own sixteen colours, as far as they go.
SPEAKERS_ANSI = (
    *("bright_blue", "bright_red", "bright_green", "bright_magenta"),
    *("bright_yellow", "bright_cyan", "yellow", "white"),
)
SPEAKERS_ANSI_LIGHT = (
    *("blue", "red", "green", "magenta", "cyan", "black"),
    *("bright_black", "bright_red"),  # no yellow, which nobody can read on white
)

DARK = Theme(
    name="jarida-dark",
    primary="#f0c565",
    secondary="#96c8fd",
    foreground="#dcdde2",
    background="#17181d",
    surface="#17181d",
    panel="#2d2f3d",
    warning="#f0c565",
    error="#ff8a80",
    dark=True,
    variables={
        "dim": "#989aa5",
        "border-quiet": "#6c6e7a",
        "heading": "#f0c565",
        "title": "#ffffff",
        "row": "#2b2d3a",
        "row-quiet": "#22232c",
    },
)

LIGHT = Theme(
    name="jarida-light",
    primary="#7a4d00",
    secondary="#194498",
    foreground="#24262d",
    background="#fbfaf6",
    surface="#fbfaf6",
    panel="#e6e3da",
    warning="#7a4d00",
    error="#a3160c",
    dark=False,
    variables={
        "dim": "#62646d",
        "border-quiet": "#8a8c95",
        "heading": "#7a4d00",
        "title": "#000000",
        "row": "#eeece5",
        "row-quiet": "#f5f3ee",
    },
)

CONTRAST = Theme(
    name="jarida-contrast",
    primary="#ffd75f",
    secondary="#96c8fd",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#3a3a3a",
    warning="#ffd75f",
    error="#ff9d94",
    dark=True,
    variables={
        "dim": "#c8c8c8",
        "border-quiet": "#c8c8c8",
        "heading": "#ffd75f",
        "title": "#ffffff",
        "row": "#2e2e2e",
        "row-quiet": "#1c1c1c",
    },
)


def _native(name: str, *, dark: bool, dim: str, heading: str) -> Theme:
    """A theme of the terminal's own colours on its own ground."""
    default = "ansi_default"
    return Theme(
        name=name,
        ansi=True,
        primary=heading,
        secondary=default,
        warning=heading,
        error=heading,
        foreground=default,
        background=default,
        surface=default,
        panel=default,
        boost=default,
        dark=dark,
        variables={
            **BUILTIN_THEMES["ansi-dark" if dark else "ansi-light"].variables,
            "dim": dim,
            "border-quiet": dim,
            "heading": heading,
            "title": default,
            "row": default,
            "row-quiet": default,
        },
    )


# Dimmed text keeps the terminal's own colour: bright black cannot be read on many grounds.
ANSI = _native("jarida-ansi", dark=True, dim="ansi_default", heading="ansi_bright_yellow")
ANSI_LIGHT = _native("jarida-ansi-light", dark=False, dim="ansi_default", heading="ansi_blue")
MONO = _native("jarida-mono", dark=True, dim="ansi_default", heading="ansi_default")

THEMES = (DARK, LIGHT, CONTRAST, ANSI, ANSI_LIGHT, MONO)

INKS: dict[str, tuple[str, str, Style]] = {
    "dim": ("dim", "", Style()),
    "heading": ("heading", "", Style(bold=True)),
    "title": ("title", "", Style(bold=True)),
    "row": ("", "row", Style()),
    "row-quiet": ("", "row-quiet", Style()),
    "hit": ("primary", "", Style(bold=True, underline=True)),
    "hit-current": ("background", "primary", Style(bold=True)),
}
"""What panes draw with: the theme's colour of the letters, the one behind them, and the rest."""


@cache
def ink(theme: str, name: str) -> Style:
    """One of `INKS` in a theme; without colours where it is none of ours.

    Not a component class of the panes: Textual would work out the style sheet for each ink of each pane
    three times before the first drawing.
    """
    colours = {each.name: each.variables | vars(each) for each in THEMES}.get(theme, {})
    front, back, rest = INKS[name]
    return _coloured(colours.get(front), colours.get(back)) + rest


def _coloured(front: str | None, back: str | None) -> Style:
    return Style(
        color=Color.parse(front).rich_color if front else None,
        bgcolor=Color.parse(back).rich_color if back else None,
    )


class Look(NamedTuple):
    """A theme, and how much of it the terminal shows."""

    theme: Theme
    depth: Depth


# A terminal whose ground is lighter than this is a light one; 0 is black, 1 white.
LIGHT_GROUND = 0.5


def look(setting: str, depth: Depth, ground: tuple[int, int, int] | None = None) -> Look:
    """The look that a setting gives in a terminal.

    Args:
        setting: `auto`, `dark`, `light`, `contrast`, `ansi` or `mono` (`ui.theme`).
        depth: what the terminal can show.
        ground: the colour behind its text as it says itself, 0..255 each; None where it said nothing.
    """
    bright = ground is not None and Color(*ground).brightness > LIGHT_GROUND
    light = setting == "light" or (setting == "auto" and bright)
    if depth == "none" or setting == "mono":
        return Look(MONO, "none")
    if depth == "ansi" or setting == "ansi":
        # On the terminal's own ground: what it says of it goes before what the reader would like.
        light = bright if ground is not None else setting == "light"
        return Look(ANSI_LIGHT, "ansi-light") if light else Look(ANSI, "ansi")
    if setting == "contrast":
        return Look(CONTRAST, depth)
    return Look(LIGHT if light else DARK, depth)


# How much of a speaker's colour lies under the words: everybody's, the chosen one's.
TINT, CHOSEN = 0.10, 0.20
TINT_LIGHT, CHOSEN_LIGHT = 0.05, 0.11
# Greys under the words where there are 256 colours, whose palette has no such hues: 235, 236; 255, 254.
GREYS, GREYS_LIGHT = ("#262626", "#303030"), ("#eeeeee", "#e4e4e4")


def greys(ground: Color) -> tuple[str, str]:
    """A quiet and a stronger grey beside a ground, of the 256 colours."""
    return GREYS_LIGHT if ground.brightness > LIGHT_GROUND else GREYS


class Tints(NamedTuple):
    """The styles of one speaker's words."""

    name: Style
    """Of the name in the speakers' pane."""
    quiet: Style
    """While another speaker is chosen, or nobody."""
    chosen: Style
    marked: Style
    """The one quote that the cursor is on."""


def tints(index: int, ground: str, depth: Depth) -> Tints:
    """The styles of the speaker at an index; after eight the colours come round again.

    Args:
        index: place in `Speech.speakers`.
        ground: the colour behind the article; it tells whether the theme is a light one.
        depth: what the terminal can show.
    """
    if depth == "none":
        return Tints(Style(bold=True), Style(), Style(underline=True), Style(reverse=True))
    if depth in NUMBERED:
        names = SPEAKERS_ANSI if depth == "ansi" else SPEAKERS_ANSI_LIGHT
        colour = Style(color=names[index % len(names)])
        # Many terminals draw bold colours brighter: too bright on a light ground.
        bold = colour + Style(bold=depth == "ansi")
        return Tints(bold, colour, colour + Style(underline=True), colour + Style(reverse=True))
    under = Color.parse(ground)
    light = under.brightness > LIGHT_GROUND
    hues = SPEAKERS_LIGHT if light else SPEAKERS
    hue = Color.parse(hues[index % len(hues)])
    colour = Style(color=hue.rich_color)
    name = colour + Style(bold=True)
    marked = Style(color=under.rich_color, bgcolor=hue.rich_color, bold=True)
    if depth == "palette":
        quiet, chosen = greys(under)
        return Tints(name, colour + Style(bgcolor=quiet), colour + Style(bgcolor=chosen), marked)

    def over(share: float) -> Style:
        return Style(color=hue.rich_color, bgcolor=under.blend(hue, share).rich_color)

    return Tints(name, over(TINT_LIGHT if light else TINT), over(CHOSEN_LIGHT if light else CHOSEN), marked)
