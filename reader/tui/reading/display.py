"""How articles are shown: what the reader may change by a key, and what is remembered of it.

Nothing here changes a text: hidden marks, other digits and kashidas exist in drawn lines only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeVar, get_args

from reader.named import NamedTuple
from reader.settings import Reading
from reader.text.justify import Justify, default_justify
from reader.text.layout import Options
from reader.text.numerals import Digits

T = TypeVar("T")

Ends = Literal["auto", "kashida", "spaces", "none"]
"""How lines end: `auto` stretches where the measure is wide enough for it."""

MEASURE = 72
"""Cells of a line at most; the classic measure of a column that the eye can follow."""
NARROWEST, WIDEST = 20, 200
"""Cells that the measure may be changed to, as in the settings."""
STEP = 4
"""Cells that one key changes it by."""
MOST_SPACING = 2
"""Blank rows between two lines at most."""
BEHIND = ".setting"
"""Behind the name of a choice: what the settings said when it was made."""


class Display(NamedTuple):
    """The reader's choices."""

    measure: int = MEASURE
    """Cells of a line at most; a narrow pane has fewer."""
    justify: Ends = "auto"
    tashkeel: bool = True
    """Vowel marks are drawn, where the terminal can."""
    digits: Digits = "written"
    spacing: int = 0
    """Blank rows between two lines."""

    @classmethod
    def wanted(cls, reading: Reading) -> Display:
        """What the settings say."""
        ends: dict[str, Ends] = {"on": "kashida", "off": "none"}
        return cls(
            measure=reading.measure,
            justify=ends.get(reading.justify, "auto"),
            tashkeel=reading.tashkeel == "show",
            digits=reading.digits,
            spacing=reading.spacing,
        )

    def options(self, cells: int, *, flush: bool = True) -> Options:
        """How a paragraph of so many cells is laid out; `flush`: its lines may be justified."""
        return Options(
            justify=self.ends(cells) if flush else "none", tashkeel=self.tashkeel, digits=self.digits
        )

    def ends(self, cells: int) -> Justify:
        """How lines of so many cells end."""
        return default_justify(cells) if self.justify == "auto" else self.justify

    def resized(self, steps: int, cells: int) -> Display:
        """A wider or narrower measure, from the cells that there are now."""
        return self._replace(measure=max(NARROWEST, min(WIDEST, cells + steps * STEP)))

    def justified(self, cells: int) -> Display:
        """The next way to end lines, from the one that is seen now."""
        return self._replace(justify=_after(("kashida", "spaces", "none"), self.ends(cells)))

    def marked(self) -> Display:
        """With vowel marks, or without."""
        return self._replace(tashkeel=not self.tashkeel)

    def counted(self) -> Display:
        """The next family of digits."""
        return self._replace(digits=_after(get_args(Digits), self.digits))

    def spaced(self) -> Display:
        """The next spacing of lines."""
        return self._replace(spacing=(self.spacing + 1) % (MOST_SPACING + 1))

    def words(self) -> dict[str, str]:
        """Each choice as a word."""
        return {
            "measure": str(self.measure),
            "justify": self.justify,
            "tashkeel": "show" if self.tashkeel else "hide",
            "digits": self.digits,
            "spacing": str(self.spacing),
        }

    def kept(self, wanted: Display) -> dict[str, str]:
        """What is written down of it, beside what the settings wanted at that time."""
        behind = {f"{name}{BEHIND}": word for name, word in wanted.words().items()}
        return {**self.words(), **behind}

    def recalled(self, kept: Mapping[str, str]) -> Display:
        """These choices, which the settings want, with those that were written down in their place.

        What is odd is let be; and so is what the settings have been changed about since.
        """
        now = self.words()
        kept = {name: kept[name] for name in now if name in kept and kept.get(f"{name}{BEHIND}") == now[name]}
        return Display(
            measure=_number(kept.get("measure"), range(NARROWEST, WIDEST + 1), self.measure),
            justify=_word(kept.get("justify"), get_args(Ends), self.justify),
            tashkeel={"show": True, "hide": False}.get(kept.get("tashkeel", ""), self.tashkeel),
            digits=_word(kept.get("digits"), get_args(Digits), self.digits),
            spacing=_number(kept.get("spacing"), range(MOST_SPACING + 1), self.spacing),
        )


def _after(words: Sequence[T], word: T) -> T:
    return words[(words.index(word) + 1) % len(words)]


def _word(kept: str | None, words: Sequence[T], otherwise: T) -> T:
    return next((word for word in words if word == kept), otherwise)


def _number(kept: str | None, numbers: range, otherwise: int) -> int:
    known = (
        kept is not None and kept.isascii() and kept.isdecimal() and len(kept) < 4 and int(kept) in numbers
    )
    return int(kept or 0) if known else otherwise
