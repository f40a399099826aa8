"""A table whose entries are made when they are asked for: of thousands of forms an article has hundreds."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Generic, TypeVar

    Raw = TypeVar("Raw")
    Made = TypeVar("Made")
    Infer = Callable[[dict[str, Raw], str], Raw | None]
else:
    Raw, Made = "Raw", "Made"

    class Generic:
        """As that of `typing`, of which nothing else is needed."""

        __slots__ = ()

        def __class_getitem__(cls, _parameters):
            return cls


class Lazy(Generic[Raw, Made]):
    """Word → entry; the same object each time."""

    __slots__ = ("_infer", "_inferred", "_made", "_make", "raw")

    def __init__(
        self, raw: dict[str, Raw], make: Callable[[Raw], Made], infer: Infer[Raw] | None = None
    ) -> None:
        self.raw = raw
        """Word → what an entry is made of, as the table's reader left it."""
        self._make = make
        self._infer = infer
        """Of a word that is not there, whether it is a form of one that is."""
        self._inferred: dict[str, Raw | None] = {}
        """Apart from the table: a form of a form would depend on what was asked before."""
        self._made: dict[str, Made] = {}

    def __contains__(self, word: str) -> bool:
        return word in self.raw or self._form(word) is not None

    def __len__(self) -> int:
        return len(self.raw)

    def __getitem__(self, word: str) -> Made:
        made = self.get(word)
        if made is None:
            raise KeyError(word)
        return made

    def get(self, word: str) -> Made | None:
        """The entry of a word, or None."""
        made = self._made.get(word)
        if made is None:
            raw = self.raw.get(word)
            if raw is None:
                raw = self._form(word)
                if raw is None:
                    return None
            made = self._made[word] = self._make(raw)
        return made

    def _form(self, word: str) -> Raw | None:
        if self._infer is None:
            return None
        if word not in self._inferred:
            self._inferred[word] = self._infer(self.raw, word)
        return self._inferred[word]
