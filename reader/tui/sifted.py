"""Somebody's statements of one kind or act, out of all that there are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from reader.library.listing import RowId
from reader.library.voices import Saying, Sayings
from reader.named import NamedTuple
from reader.tui.sieve import Sieve

AT_ONCE = 500
"""Statements that are looked through at once."""


class Weight(NamedTuple):
    """What a sieve looks at."""

    kind: str
    act: str


def weighed(sayings: Sayings) -> list[Weight]:
    """Kind and act of all of them, in order; it may take its time."""
    found: list[Weight] = []
    for first in range(0, len(sayings), AT_ONCE):
        found += [Weight(each.kind, each.act) for each in sayings.window(first, AT_ONCE)]
    return found


class Sifted:
    """Those that a sieve lets through; `library.voices.Sayings` again."""

    def __init__(self, sayings: Sayings, weights: Sequence[Weight], sieve: Sieve) -> None:
        self._sayings = sayings
        self._places = [place for place, weight in enumerate(weights) if sieve.lets(weight)]

    def __len__(self) -> int:
        return len(self._places)

    def window(self, first: int, count: int) -> Sequence[Saying]:
        """Some of them; neighbours are read together."""
        found: list[Saying] = []
        wanted = enumerate(self._places[first : first + count])
        for _gap, run in groupby(wanted, key=lambda pair: pair[1] - pair[0]):
            places = [place for _at, place in run]
            found += self._sayings.window(places[0], len(places))
        return found

    def find(self, row_id: RowId, start: int) -> int | None:
        """The index of one."""
        place = self._sayings.find(row_id, start)
        return self._places.index(place) if place in self._places else None
