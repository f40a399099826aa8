"""Styles as numbers: which look alike, what a blank shows of one, and how SGR turns one into another."""

from __future__ import annotations

from rich.color import ColorSystem
from rich.style import Style
from textual.strip import Strip

from reader.named import NamedTuple
from reader.tui.strips import AGE

NULL = Style.null()


# ECMA-48 SGR: what takes a rendition back. Bold and faint go together.
_UNDOES = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "8": "28", "9": "29", "21": "24"}

# What is seen of a blank besides its ground: underline, blink, reverse, conceal, strike and their like.
_UNSEEN = {"1", "2", "3"}


class Codes(NamedTuple):
    """The parameters of SGR for a style, each part apart; empty where the style says nothing of it."""

    weights: tuple[str, ...]
    """Bold, underlined, reversed and their like."""
    front: str
    back: str

    def all(self) -> list[str]:
        """In one list."""
        return [*self.weights, *filter(None, (self.front, self.back))]


PLAIN = Codes((), "", "")


class Inks:
    """The styles that were met; 0 is the terminal's own look."""

    def __init__(self, colours: ColorSystem = ColorSystem.TRUECOLOR) -> None:
        self.colours = colours
        """What the terminal can show: of the styles that are met from now on."""
        self._numbers: dict[Style, int] = {NULL: 0}
        self._looks: dict[tuple[Codes, str | None, str, bool], int] = {
            (Codes((), "", ""), None, "", False): 0
        }
        self._styles = [NULL]
        self._codes = [Codes((), "", "")]
        self._grounds: list[int | None] = [0]
        self._turns: dict[tuple[int, int], str] = {}

    def number(self, style: Style) -> int:
        """Of a style; those that look alike have one number."""
        number = self._numbers.get(style)
        if number is None:
            codes = _codes(style, self.colours)
            look = (codes, style.link, style.link_id if style.link else "", AGE in style.meta)
            number = self._looks.setdefault(look, len(self._styles))
            self._numbers[style] = number
            if number == len(self._styles):
                self._styles.append(style)
                self._codes.append(codes)
                self._grounds.append(None)
        return number

    def style(self, number: int) -> Style:
        """One that has this number."""
        return self._styles[number]

    def ground(self, number: int) -> int:
        """The ink of a blank drawn in this one: nobody sees in what colour or weight nothing is written."""
        ground = self._grounds[number]
        if ground is None:
            style, ground = self._styles[number], number
            if not style.link and _UNSEEN.issuperset(self._codes[number].weights):
                ground = self.number(Style(bgcolor=style.bgcolor))
            self._grounds[number] = ground
        return ground

    def bare(self, number: int) -> bool:
        """Whether it is a ground and nothing else, as it is left by erasing."""
        codes = self._codes[number]
        return not (codes.weights or codes.front or self._styles[number].link)

    def turn(self, new: int, old: int) -> str:
        """The shortest sequence that changes one ink into another."""
        if new == old:
            return ""
        turn = self._turns.get((new, old))
        if turn is None:
            turn = self._turns[new, old] = _turn(self._codes[new], self._codes[old])
        return turn


def _turn(new: Codes, old: Codes) -> str:
    anew = ["0", *new.all()]
    gone = set(old.weights) - set(new.weights)
    undone = {_UNDOES.get(code, "0") for code in gone}
    # What is undone with its like, as faint with bold, is said again.
    kept = {code for code in old.weights if _UNDOES.get(code, "0") not in undone}
    said = [*sorted(undone), *(code for code in new.weights if code not in kept)]
    if new.front != old.front:
        said.append(new.front or "39")
    if new.back != old.back:
        said.append(new.back or "49")
    parameters = min(";".join(anew), ";".join(said), key=len) if "0" not in undone else ";".join(anew)
    if not parameters:
        return ""
    return "\x1b[0m" if parameters == "0" else f"\x1b[{parameters}m"


def _codes(style: Style, colours: ColorSystem) -> Codes:
    """What SGR calls the parts of a style."""
    weights = Strip.render_ansi(style.without_color, colours)
    return Codes(
        tuple(weights.split(";")) if weights else (),
        Strip.render_ansi(Style(color=style.color), colours),
        Strip.render_ansi(Style(bgcolor=style.bgcolor), colours),
    )
