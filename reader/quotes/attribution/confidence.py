"""How sure it is that somebody said something: how often such ones were right.

Two log-linear estimates. What is true of a statement (how its speaker was found, how its content opens, if
it stands within another, if the speaker's post is known, if somebody else weighs nearly as much, if his name
might end elsewhere …) adds up, each truth with its two weights: the log-odds that it is a statement, and that
its speaker is the right one if it is. Their product is the
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

BASE: Final = (3.34, 1.56)
WEIGHTS: Final[dict[str, tuple[float, float]]] = {
    # truth: (that it is a statement, that the speaker is right)
    # How the speaker was found.
    "colon": (-0.45, 1.69),
    "disagrees": (-0.56, -4.40),
    "earlier": (-0.79, -1.13),
    "explicit": (0.78, 0.83),
    "main subject": (-0.03, 0.48),
    "mentioned": (0.09, -0.78),
    "narrated": (-0.05, 0.43),
    "nobody": (-0.82, -3.86),
    "nominal": (0.02, 0.98),
    "previous": (0.65, -0.11),
    "relative": (0.28, 0.26),
    "same sentence": (0.66, 0.87),
    # What opens the content.
    "opens/before": (0.04, 0.30),
    "opens/clause": (0.93, 0.10),
    "opens/colon": (0.38, 0.22),
    "opens/marks": (-0.85, 0.14),
    "opens/noun": (-0.02, 0.38),
    "opens/preposition": (0.00, 0.39),
    # What is reported, and how.
    "add": (0.21, 0.20),
    "announce": (-0.08, -0.23),
    "call": (0.63, 0.05),
    "claim": (0.27, -0.05),
    "deny": (-0.52, 0.00),
    "explain": (-0.39, 0.19),
    "reply": (-0.75, 0.23),
    "stance": (-0.24, 0.00),
    "stress": (-0.01, 0.19),
    "think": (-0.45, 0.00),
    # Who it is, and how often he speaks.
    "often": (-0.03, -0.12),
    "once": (-0.79, -0.35),
    "one word": (-0.55, -1.05),
    "other": (-0.03, -0.33),
    "person": (0.04, -0.11),
    "post": (0.10, 0.90),
    "unnamed": (-0.05, 0.12),
    # What else might have been: who weighs nearly as much, and where else his name might end.
    "rival": (-0.44, -1.47),
    "next": (-0.34, -1.21),
    "ends/clearly": (-0.09, 1.04),
    "ends/likely": (0.01, -0.22),
    "ends/doubtfully": (-0.02, -0.65),
    "ends/elsewhere": (-0.97, -1.28),
    # Commas that the content goes on over.
    "comma": (-1.44, 0.44),
    "commas": (-1.80, -0.93),
    # How long it is, and whether one stands within another: not behind a colon.
    "around": (-1.12, -0.14),
    "short": (-0.38, -0.05),
    "tiny": (-1.48, -0.46),
    "within": (-1.76, -0.24),
}
TINY, SHORT = 15, 35
"""Code points that the content has fewer than."""
_OPENINGS: tuple[Opening, ...] = ("clause", "colon", "marks", "preposition", "noun", "bare", "before")
_OPENS = {opening: f"opens/{opening}" for opening in _OPENINGS}
_OFTEN = 3
"""Statements of one speaker from which he speaks often."""
_RIVAL, _NEXT = 2, 3
"""Log-odds that the speaker leads by: below them the next candidate might be he."""
_ENDS = ((-20, "elsewhere"), (0, "doubtfully"), (30, "likely"))
"""Tenths of log-odds that the end of a name leads by, and what it does below them."""
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
    commas: int = 0
    """How many the content goes on over, outside of marks."""
    lead: float | None = None
    """How much more the speaker weighs than the next candidate, where there is one."""
    clear: int | None = None
    """How much more the end of his name weighs than any other place, in tenths of log-odds."""


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
            _over(case.commas),
            _led(case.lead),
            _ended(case.clear),
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


def _over(commas: int) -> str:
    return "commas" if commas > 1 else "comma" if commas else ""


def _led(lead: float | None) -> str:
    if lead is None:
        return ""
    return "rival" if lead < _RIVAL else "next" if lead < _NEXT else ""


def _ended(clear: int | None) -> str:
    if clear is None:
        return ""
    return next((f"ends/{called}" for below, called in _ENDS if clear < below), "ends/clearly")


def _size(code_points: int, *, led: bool) -> str:
    return "tiny" if code_points < TINY and not led else "short" if code_points < SHORT else ""
