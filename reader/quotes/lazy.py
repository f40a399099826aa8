"""A table whose entries are made when they are asked for: of thousands of forms an article has hundreds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Raw = TypeVar("Raw")
Made = TypeVar("Made")
Infer = Callable[[dict[str, Raw], str], Raw | None]


class Lazy(Generic[Raw, Made]):
    """Word → entry; the same object each time."""

    __slots__ = ("_infer", "_made", "_make", "raw")

    def __init__(
        self, raw: dict[str, Raw], make: Callable[[Raw], Made], infer: Infer[Raw] | None = None
    ) -> None:
        self.raw = raw
        """Word → what an entry is made of, as the table's reader left it."""
        self._make = make
        self._infer = infer
        """Of a word that is not there, whether it is a form of one that is."""
        self._made: dict[str, Made] = {}

    def __contains__(self, word: str) -> bool:
        if word in self.raw:
            return True
        if self._infer is None:
            return False
        raw = self._infer(self.raw, word)
        if raw is None:
            return False
        self.raw[word] = raw
        return True

    def __len__(self) -> int:
        return len(self.raw)

    def __getitem__(self, word: str) -> Made:
        made = self._made.get(word)
        if made is None:
            made = self._made[word] = self._make(self.raw[word])
        return made

    def get(self, word: str) -> Made | None:
        """The entry of a word, or None."""
        made = self._made.get(word)
        if made is None:
            raw = self.raw.get(word)
            if raw is None:
                raw = self._infer(self.raw, word) if self._infer is not None else None
                if raw is None:
                    return None
                self.raw[word] = raw
            made = self._made[word] = self._make(raw)
        return made
