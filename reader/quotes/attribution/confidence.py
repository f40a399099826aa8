"""How sure it is that somebody said something: how often such ones were right.

Two log-linear estimates. What is true of a statement (how its speaker was found, how its content opens, if
it stands within another, if the speaker's post is known …) adds up, each truth with its two weights: the
log-odds that it is a statement, and that its speaker is the right one if it is. Their product is the
confidence. The weights are learnt from marked articles as they were heard before any rule was made on them:
on texts that were learnt from, the engine is righter than on others, and would call itself too sure. What is
not here weighs nothing.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from math import exp

from reader.named import NamedTuple
from reader.quotes.phrases.opened import Opening
from reader.speech import QuoteKind, Speaker

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

BASE: Final = (2.51, 0.7)
WEIGHTS: Final[dict[str, tuple[float, float]]] = {
    # truth: (that it is a statement, that the speaker is right)
    # How the speaker was found.
    "colon": (-0.11, 1.59),
    "disagrees": (-1.51, -1.30),
    "earlier": (-0.93, -1.08),
    "explicit": (0.69, 1.38),
    "main subject": (-0.07, 0.37),
    "mentioned": (0.13, -1.11),
    "narrated": (-0.33, 0.32),
    "nobody": (0.01, -3.00),
    "nominal": (-0.18, 1.02),
    "previous": (0.58, 0.04),
    "relative": (0.49, 0.15),
    "same sentence": (0.79, 0.70),
    # What opens the content.
    "opens/before": (-0.26, -0.03),
    "opens/clause": (1.00, 0.19),
    "opens/colon": (0.41, 0.15),
    "opens/marks": (-0.75, 0.04),
    "opens/noun": (-0.07, 0.41),
    "opens/preposition": (-0.14, 0.44),
    # What is reported, and how.
    "add": (0.20, 0.39),
    "announce": (-0.16, 0.07),
    "call": (0.57, -0.31),
    "claim": (0.33, -0.17),
    "deny": (-0.56, 0.12),
    "explain": (-0.12, 0.13),
    "reply": (-0.05, -0.10),
    "stance": (-0.34, 0.16),
    "stress": (-0.05, 0.11),
    "think": (-0.30, 0.15),
    # Who it is, and how often he speaks.
    "often": (0.16, -0.06),
    "once": (-0.58, -0.04),
    "one word": (-0.22, -1.03),
    "other": (-0.12, -0.42),
    "person": (0.07, 0.39),
    "post": (-0.02, 0.89),
    "unnamed": (-0.03, 0.34),
    # How long it is, and whether one stands within another: not behind a colon.
    "around": (-1.07, -0.08),
    "short": (-0.28, -0.08),
    "tiny": (-1.75, -0.32),
    "within": (-1.80, -0.27),
}
TINY, SHORT = 15, 35
"""Code points that the content has fewer than."""
_OPENINGS: tuple[Opening, ...] = ("clause", "colon", "marks", "preposition", "noun", "bare", "before")
_OPENS = {opening: f"opens/{opening}" for opening in _OPENINGS}
_OFTEN = 3
"""Statements of one speaker from which he speaks often."""
_LEAST, _MOST = 0.05, 0.98
"""It is never none, and never all."""


class Case(NamedTuple):
    """A statement, as far as its being right depends on it."""

    ground: str
    """How the speaker was found."""
    opening: Opening
    kind: QuoteKind
    act: str
    span: tuple[int, int]
    """Code points of the content."""
    speaker: Speaker


def confidences(cases: list[Case]) -> list[float]:
    """How sure each statement of an article is, 0..1. `cases`: by start, the longer first."""
    often = Counter(case.speaker.id for case in cases)
    around = [False] * len(cases)
    least = float("inf")  # where the content ends first of all behind this one
    for i in reversed(range(len(cases))):
        end = cases[i].span[1]
        around[i] = least <= end
        least = min(least, end)
    found = []
    most = 0
    for i, case in enumerate(cases):
        end = case.span[1]
        who, count = case.speaker, often[case.speaker.id]
        led = case.opening == "colon"  # سألني صحفي: «من ربح؟» is as sure within another as alone
        sure = _sure(
            case.ground,
            _OPENS[case.opening],
            case.kind,
            case.act,
            who.kind if who.named else "unnamed",
            "post" if who.role else "",
            "one word" if who.kind != "other" and " " not in who.name else "",
            _size(end - case.span[0], led=led),
            "around" if around[i] and not led else "",
            "within" if end <= most and not led else "",
            "once" if count == 1 else "often" if count >= _OFTEN else "",
        )
        most = max(most, end)
        found.append(sure)
    return found


@lru_cache(maxsize=4_096)
def _sure(*truths: str) -> float:
    """How sure a statement is of which these are true."""
    statement, speaker = BASE
    for truth in truths:
        if (weights := WEIGHTS.get(truth)) is not None:
            statement += weights[0]
            speaker += weights[1]
    both = _share(statement) * _share(speaker)
    return round(min(_MOST, max(_LEAST, both)), 2)


def _share(odds: float) -> float:
    return 1 / (1 + exp(-odds))


def _size(code_points: int, *, led: bool) -> str:
    return "tiny" if code_points < TINY and not led else "short" if code_points < SHORT else ""
