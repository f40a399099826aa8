"""How sure it is that somebody said something: the share of such statements that was right.

A log-linear estimate. What is true of a statement (how its speaker was found, how its content opens, whether
it stands within another, whether the speaker's post is known …) adds up, each truth with its weight, and the
sum is the log-odds that the statement is one and its speaker the right one. The weights are learnt from
articles of many newspapers that people had marked and from those of `tests/eval`, and checked on articles
that were left out. What is not here weighs nothing.
"""

from __future__ import annotations

from collections import Counter
from math import exp

from reader.named import NamedTuple
from reader.quotes.reports import Opening
from reader.speech import QuoteKind, Speaker

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

BASE: Final = 0.5
WEIGHTS: Final[dict[str, float]] = {
    # How the speaker was found.
    "colon": 0.3,
    "disagrees": -1.8,
    "earlier": -1.4,
    "explicit": 0.7,
    "mentioned": -0.6,
    "narrated": -0.3,
    "nobody": -1.0,
    "nominal": 0.2,
    "relative": 0.7,
    "same sentence": 0.6,
    # What opens the content.
    "opens/before": -0.2,
    "opens/clause": 0.5,
    "opens/colon": 0.5,
    "opens/marks": -0.6,
    # What is reported.
    "add": 0.4,
    "announce": -0.3,
    "stance": -0.2,
    "stress": 0.4,
    "direct": 0.2,
    # Who it is.
    "post": 0.9,
    "organisation": 0.2,
    "other": -0.3,
    "person": 0.3,
    "unnamed": -0.4,
    "once": -0.4,
    "often": 0.3,
    # What it is like.
    "within": -1.2,
    "around": -1.1,
    "tiny": -1.0,
    "short": -0.4,
}
TINY, SHORT = 15, 35
"""Code points that the content has fewer than."""
_OFTEN = 3
"""Statements of one speaker from which he speaks often."""
_LEAST, _MOST = 0.05, 0.98


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
        truths = [*_truths(case), "around" if around[i] else "", "within" if end <= most else ""]
        count = often[case.speaker.id]
        truths.append("once" if count == 1 else "often" if count >= _OFTEN else "")
        most = max(most, end)
        odds = BASE + sum([WEIGHTS.get(truth, 0.0) for truth in truths])
        found.append(round(min(_MOST, max(_LEAST, 1 / (1 + exp(-odds)))), 2))
    return found


def _truths(case: Case) -> list[str]:
    start, end = case.span
    size = "tiny" if end - start < TINY else "short" if end - start < SHORT else ""
    who = case.speaker
    truths = [case.ground, f"opens/{case.opening}", case.kind, case.act, who.kind, size]
    return [*truths, "post" if who.role else "", "" if who.named else "unnamed"]
