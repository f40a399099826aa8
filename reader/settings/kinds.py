"""What a setting may be: one of a few words, a switch, a whole number, a word of the user's own."""

from __future__ import annotations

from reader.named import NamedTuple


class OneOf(NamedTuple):
    """One of a few words."""

    words: tuple[str, ...]

    @property
    def allowed(self) -> str:
        """The words."""
        return ", ".join(self.words)

    def takes(self, value: object) -> bool:
        """Whether it is one of the words."""
        return value in self.words

    def nearest(self, value: object) -> str:
        """The word that is spelt most like it."""
        from difflib import get_close_matches  # for those who mistype

        return next(iter(get_close_matches(str(value).lower(), self.words, n=1)), "")


class Switch:
    """On or off."""

    allowed = "true, false"

    def takes(self, value: object) -> bool:
        """Whether it is a boolean."""
        return isinstance(value, bool)

    def nearest(self, value: object) -> str:
        """For those who write it as a word: "yes", "True"."""
        said = str(value).lower()
        return "true" if said in ("true", "yes", "on", "1") else "false" if said in _OFF else ""


_OFF = ("false", "no", "off", "0")


class Whole(NamedTuple):
    """A whole number, both ends included."""

    least: int
    most: int

    @property
    def allowed(self) -> str:
        """The ends."""
        return f"{self.least}–{self.most}"

    def takes(self, value: object) -> bool:
        """Whether it is a number between them; TOML's true is none."""
        return isinstance(value, int) and not isinstance(value, bool) and self.least <= value <= self.most

    def nearest(self, value: object) -> str:
        """For those who write it as a word: "80"."""
        word = value if isinstance(value, str) and value.isdecimal() else ""
        return str(int(word)) if word and self.takes(int(word)) else ""


class Words:
    """Whatever the user writes, on one line."""

    allowed = '"…"'

    def takes(self, value: object) -> bool:
        """Whether it is a text of one line."""
        return isinstance(value, str) and value.isprintable()

    def nearest(self, value: object) -> str:  # noqa: ARG002 - of the protocol
        """Nothing is nearer than anything else."""
        return ""


Kind = OneOf | Switch | Whole | Words
"""The values that a key takes: `allowed` as they are written in the file, whether it `takes` one, and the one
that was probably meant, `nearest`, empty where none is near."""
