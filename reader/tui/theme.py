"""Colours by name, and the eight that tell speakers apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rich.style import Style
from textual.color import Color
from textual.theme import Theme

# Eight hues of like lightness on the dark ground, the first three as far apart as can be.
SPEAKERS = ("#78b4ff", "#ff9d7a", "#8fd98a", "#e0b0ff", "#f2cc60", "#5fd7d0", "#ff9ec4", "#b8c0d0")

DARK = Theme(
    name="jarida-dark",
    primary="#f0c565",
    secondary="#78b4ff",
    foreground="#dcdde2",
    background="#17181d",
    surface="#17181d",
    panel="#2d2f3d",
    warning="#f0c565",
    error="#ff8a80",
    dark=True,
    variables={
        "dim": "#8b8d98",
        "border-quiet": "#6c6e7a",
        "heading": "#f0c565",
        "title": "#ffffff",
        "row": "#2d2f3d",
        "row-quiet": "#22232c",
    },
)

# The same eight in sixteen colours, as far as they go: the values that Rich takes the sixteen to have.
SPEAKERS_ANSI = ("#5555ff", "#ff5555", "#55ff55", "#ff55ff", "#ffff55", "#55ffff", "#aa5500", "#aaaaaa")

Depth = Literal["full", "palette", "ansi", "none"]
"""Colours of the terminal: all, a palette of 256, sixteen, none. With the last two speakers are numbered."""

NUMBERED: tuple[Depth, ...] = ("ansi", "none")

# How much of a speaker's colour lies under the words: everybody's, the chosen one's, the one quote's.
TINT, CHOSEN, MARKED = 0.16, 0.30, 0.52


@dataclass(frozen=True, slots=True)
class Tints:
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
        ground: the colour behind the article.
        depth: what the terminal can show.
    """
    if depth == "none":
        return Tints(Style(bold=True), Style(), Style(underline=True), Style(reverse=True))
    if depth == "ansi":
        colour = Style(color=SPEAKERS_ANSI[index % len(SPEAKERS_ANSI)])
        bold = colour + Style(bold=True)
        return Tints(bold, colour, colour + Style(underline=True), colour + Style(reverse=True))
    if depth == "palette":
        # The palette has no dark hues, so greys lie under the words: 236, 238 and the colour itself.
        colour = Style(color=SPEAKERS[index % len(SPEAKERS)])
        bold, marked = colour + Style(bold=True), Style(color=ground, bgcolor=SPEAKERS[index % len(SPEAKERS)])
        return Tints(bold, colour + Style(bgcolor="#303030"), colour + Style(bgcolor="#444444"), marked)
    hue, under = Color.parse(SPEAKERS[index % len(SPEAKERS)]), Color.parse(ground)

    def over(share: float) -> Style:
        return Style(color=hue.rich_color, bgcolor=under.blend(hue, share).rich_color)

    name = Style(color=hue.rich_color, bold=True)
    return Tints(name, over(TINT), over(CHOSEN), over(MARKED) + Style(color="#ffffff", bold=True))
