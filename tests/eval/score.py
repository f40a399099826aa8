"""How well statements and their speakers are found: five figures, each an F1 or a share.

Statements of both sides are matched one to one, best first. They match from half of what they
cover together (IoU); an optional one is no loss when missed and no false one when found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import NamedTuple, Protocol

from tests.eval.gold import Document, Statement

ENOUGH = 0.5
"""The IoU from which a found statement is the one that was meant."""
# What breaks ties between found statements of one place: the right speaker, then the cue; and an
# optional statement gives way to a required one.
SPEAKER, CUE, OPTIONAL = 0.3, 0.1, -0.5


@dataclass(frozen=True, slots=True)
class Found:
    """One statement as the engine sees it, its span trimmed."""

    start: int
    end: int
    cue: tuple[int, int]
    speaker: str
    """The engine's id of the speaker."""
    name: str
    """The key of the name it gives him."""
    confidence: float = 1.0


class Pair(NamedTuple):
    """A statement of the gold and the found one that stands for it."""

    expected: Statement
    found: Found
    right: bool
    """The speaker is."""


@dataclass(frozen=True, slots=True)
class Result:
    """One text: what was matched, what was missed and what was found in vain."""

    document: Document
    pairs: tuple[Pair, ...]
    missed: tuple[Statement, ...]
    """The required ones among them."""
    false: tuple[Found, ...]

    @property
    def required(self) -> tuple[Pair, ...]:
        """The pairs that count."""
        return tuple(pair for pair in self.pairs if not pair.expected.optional)


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares of 1."""

    detection: float
    """F1 of statements found."""
    exact: float
    """F1 of statements found with the same trimmed span."""
    end_to_end: float
    """F1 of statements found and given to the right speaker."""
    speakers: float
    """The share of right speakers among the statements found."""
    b_cubed: float
    """F of the grouping of statements by speaker (Bagga and Baldwin 1998): are two statements of one
    speaker given to one, and two of two to two? A missed statement costs recall."""


METRICS = tuple(field.name for field in fields(Figures))


def judge(document: Document, found: Iterable[Found]) -> Result:
    """Match what was found in a text with what is there."""
    found = tuple(found)
    pairs = tuple(_match(document.statements, found))
    hit = {pair.expected.id for pair in pairs}
    used = {id(pair.found) for pair in pairs}
    return Result(
        document,
        pairs,
        tuple(one for one in document.statements if one.id not in hit and not one.optional),
        tuple(one for one in found if id(one) not in used),
    )


def figures(results: Iterable[Result]) -> Figures:
    """The figures over several texts, every statement counting the same."""
    results = tuple(results)
    pairs = [pair for result in results for pair in result.required]
    hits, right = len(pairs), sum(pair.right for pair in pairs)
    exact = sum(_same_span(pair) for pair in pairs)
    found = hits + sum(len(result.false) for result in results)
    expected = hits + sum(len(result.missed) for result in results)
    return Figures(
        detection=_f1(hits, found, expected),
        exact=_f1(exact, found, expected),
        end_to_end=_f1(right, found, expected),
        speakers=right / hits if hits else 0.0,
        b_cubed=_b_cubed(results),
    )


class Trial(Protocol):
    """What was heard rightly in its own words, and is tried in others."""

    @property
    def right(self) -> bool:
        """Whether it is heard rightly there too."""

    @property
    def told(self) -> str:
        """It in one line, to find it again."""


def share(trials: Iterable[Trial]) -> float:
    """Of those that are heard rightly, of 1."""
    right = [trial.right for trial in trials]
    return sum(right) / len(right)


def _match(expected: tuple[Statement, ...], found: tuple[Found, ...]) -> Iterator[Pair]:
    candidates = []
    for expected_i, one in enumerate(expected):
        for found_i, other in enumerate(found):
            overlap = iou((one.start, one.end), (other.start, other.end))
            if overlap < ENOUGH:
                continue
            right = bool(other.name) and one.speaker.goes_by(other.name)
            same_cue = other.cue[0] < one.cue[1] and other.cue[1] > one.cue[0]
            weight = overlap + SPEAKER * right + CUE * same_cue + OPTIONAL * one.optional
            candidates.append((-weight, expected_i, found_i, right))
    taken_expected: set[int] = set()
    taken_found: set[int] = set()
    for _, expected_i, found_i, right in sorted(candidates):
        if expected_i not in taken_expected and found_i not in taken_found:
            taken_expected.add(expected_i)
            taken_found.add(found_i)
            yield Pair(expected[expected_i], found[found_i], right)


def iou(one: tuple[int, int], other: tuple[int, int]) -> float:
    """What two spans share, of all that they cover."""
    (start, end), (first, last) = one, other
    shared = min(end, last) - max(start, first)
    return shared / (max(end, last) - min(start, first)) if shared > 0 else 0.0


def _same_span(pair: Pair) -> bool:
    return (pair.expected.start, pair.expected.end) == (pair.found.start, pair.found.end)


def _f1(right: int, found: int, expected: int) -> float:
    return 2 * right / (found + expected) if right else 0.0


def _b_cubed(results: tuple[Result, ...]) -> float:
    precisions: list[float] = []
    recalls: list[float] = []
    for result in results:
        meant: dict[str, set[str]] = {}
        for one in result.document.statements:
            if not one.optional:
                meant.setdefault(one.speaker.id, set()).add(one.id)
        given: dict[str, set[str]] = {}
        for pair in result.required:
            given.setdefault(_group(pair), set()).add(pair.expected.id)
        recalls += [0.0] * len(result.missed)
        for pair in result.required:
            together, alike = given[_group(pair)], meant[pair.expected.speaker.id]
            precisions.append(len(together & alike) / len(together))
            recalls.append(len(together & alike) / len(alike))
    if not precisions:
        return 0.0
    precision, recall = sum(precisions) / len(precisions), sum(recalls) / len(recalls)
    return 2 * precision * recall / (precision + recall)


def _group(pair: Pair) -> str:
    """Whom the engine gives a statement to; nobody is a different nobody each time."""
    return f"speaker {pair.found.speaker}" if pair.found.name else f"nobody {pair.expected.id}"
