"""A table whose entries are made when they are asked for: of thousands of forms an article has hundreds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Raw = TypeVar("Raw")
Made = TypeVar("Made")


class Lazy(Generic[Raw, Made]):
    """Word → entry; the same object each time."""

    __slots__ = ("_made", "_make", "raw")

    def __init__(self, raw: dict[str, Raw], make: Callable[[Raw], Made]) -> None:
        self.raw = raw
        """Word → what an entry is made of, as the table's reader left it."""
        self._make = make
        self._made: dict[str, Made] = {}

    def __contains__(self, word: str) -> bool:
        return word in self.raw

    def __len__(self) -> int:
        return len(self.raw)

    def __getitem__(self, word: str) -> Made:
        made = self._made.get(word)
        if made is None:
            made = self._made[word] = self._make(self.raw[word])
        return made

    def get(self, word: str) -> Made | None:
        """The entry of a word, or None."""
        return self[word] if word in self.raw else None
