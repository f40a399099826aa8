"""A sieve that lets quotes of one kind or one act through."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from reader.library.acts import ACT_NAMES, KIND_NAMES, doubt, words_of
from reader.locale import _
from reader.named import NamedTuple
from reader.speech import ACTS, KINDS

if TYPE_CHECKING:
    from reader.tui.widgets.choices import Choice

__all__ = ["ACT_NAMES", "KIND_NAMES", "Sieve", "doubt", "sieves", "words_of"]

HOLDS = "● "
"""Stands before what the sieve lets through now."""


class Said(Protocol):
    """What a sieve looks at: a quote, a statement."""

    @property
    def kind(self) -> str:
        """One of `speech.KINDS`."""

    @property
    def act(self) -> str:
        """One of `speech.ACTS`."""


class Sieve(NamedTuple):
    """Lets quotes of one kind and one act through; empty asks for all."""

    kind: str = ""
    act: str = ""

    def __bool__(self) -> bool:
        """It holds something back."""
        return bool(self.kind or self.act)

    def lets(self, quote: Said) -> bool:
        """Whether a quote goes through."""
        return self.kind in ("", quote.kind) and self.act in ("", quote.act)


def sieves(quotes: Sequence[Said], sieve: Sieve) -> list[Choice]:
    """The sieves to choose from, each with the number of these quotes that it lets through.

    A kind and an act can hold together: choosing one keeps the other, and choosing what holds lets it go.
    """
    from reader.tui.widgets.choices import Choice  # loaded when it opens

    rows = [_row(_("all quotes"), Sieve(), quotes, holds=not sieve)]
    rows.append(Choice(_("How it is reported"), heading=True))
    for kind in KINDS:
        chosen, holds = sieve._replace(kind=kind), sieve.kind == kind
        rows.append(
            _row(_(KIND_NAMES[kind]), sieve._replace(kind="") if holds else chosen, quotes, holds=holds)
        )
    rows.append(Choice(_("What is done by saying it"), heading=True))
    for act in ACTS:
        chosen, holds = sieve._replace(act=act), sieve.act == act
        if holds or any(map(chosen.lets, quotes)):
            other = sieve._replace(act="") if holds else chosen
            rows.append(_row(_(ACT_NAMES[act]), other, quotes, holds=holds))
    return rows


def _row(name: str, sieve: Sieve, quotes: Sequence[Said], *, holds: bool) -> Choice:
    from reader.tui.widgets.choices import Choice  # loaded when it opens

    count = sum(map(sieve.lets, quotes))
    return Choice((HOLDS if holds else "") + name, sieve, note=str(count))
