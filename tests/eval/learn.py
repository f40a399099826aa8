"""Learns the weights of `reader/quotes/tables/edges.tsv` from the texts that the rules may be worked out on.

    python -m tests.eval.learn

Of each statement whose speaker stands beside its cue, the places where his name or his phrase may end are
compared: those that a reader would accept as the label against the others. The sentences of `tests/quotes`,
where the rules' own ends are right, have a third of a voice each: what is held there is not unlearnt. A
log-linear choice, by stochastic gradient descent with a step of its own for each weight; a minute, and the
same weights each time. The sealed texts are not among them.
"""

from __future__ import annotations

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from math import exp, sqrt
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import pytest

import reader.quotes
from reader.quotes.engine import Extraction
from reader.quotes.phrases import edges
from reader.quotes.phrases.reading import read
from reader.quotes.reports.report import Report
from reader.sources.read import read as read_articles
from reader.speech import Speech
from tests.eval import gold
from tests.eval.score import ENOUGH, iou
from tests.eval.spelling import key, trim

SETS = ("open", "lessons")
TABLE = Path(reader.quotes.__file__).parent / "tables" / "edges.tsv"
ROUNDS, STEP, SHRINK, SMALL = 10, 0.15, 0.001, 1e-4
QUIET, LONG = 0.3, 400
"""How much a sentence of the tests counts, and the tokens of one that is no sentence."""
TESTS = Path(__file__).parents[1] / "quotes"
SEEN, LEAST = 4, 2
"""Places of which a truth must be true to be learnt, and the tenths from which its weight is kept."""
HEAD = """\
# Where who speaks ends, by what is true of the place; made by `python -m tests.eval.learn`, not by hand.
#
# weight of all the truths of a line, in tenths of log-odds; what they are, phrases/edges.py tells
"""


class Label(NamedTuple):
    """Who stands beside his cue, in tokens: the places where he may end, and what is true of each."""

    report: Report
    start: int
    end: int
    places: range
    truths: list[list[str]]


class Choice(NamedTuple):
    """The places where one label may end."""

    truths: list[list[str]]
    right: list[bool]
    voice: float = 1.0


def labels(run: Extraction) -> Iterator[Label]:
    """Those that may end in more than one place."""
    for report in run.reports:
        if (phrase := report.beside) is None:
            continue
        places = edges.places(run.tokens, phrase, len(run.tokens))
        if len(places) > 1:
            truths = [edges.truths(run.tokens, phrase, other, report.takes) for other in places]
            yield Label(report, *edges.label(phrase), places, truths)


def marked(name: str) -> Iterator[Choice]:
    """Those of a set, where at least one place is right and one is wrong."""
    for document in gold.read(name):
        (article,) = read_articles(document.path)
        run = Extraction(read(article))
        run.speech()
        for report, start, _, places, truths in labels(run):
            span = run.span(report)
            if span is None:
                continue
            whole = trim(document.text, *span)
            best = max(document.statements, key=lambda one: iou(whole, (one.start, one.end)), default=None)
            if best is None or best.optional or iou(whole, (best.start, best.end)) < ENOUGH:
                continue
            right = [best.speaker.goes_by(key(run.entities.surface(start, end))) for end in places]
            if any(right) and not all(right):
                yield Choice(truths, right)


class Held:
    """Those of the sentences of tests, by what they are made of; none of one that fails without weights."""

    def __init__(self) -> None:
        self.found: dict[tuple[str, ...], Choice] = {}
        self.heard: dict[tuple[str, ...], Choice] = {}
        """By the test that is running."""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep what a test heard that did not fail."""
        if report.when == "call":
            self.found.update(self.heard if report.passed else {})
            self.heard.clear()


def held() -> list[Choice]:
    """Those of the sentences of `tests/quotes`, each as the rules end it."""
    kept, hear = Held(), Extraction.speech

    def speech(run: Extraction) -> Speech:
        said = hear(run)
        for _, start, end, places, truths in labels(run) if len(run.tokens) < LONG else ():
            around = run.tokens[max(0, start - 2) : end + 3]
            asked = (str(end - start), *(token.text for token in around), *sorted(truths[0]))
            kept.heard[asked] = Choice(truths, [other == end for other in places], QUIET)
        return said

    options = ["-q", "-p", "no:xdist", "-p", "no:cacheprovider", f"--ignore={TESTS}/test_quotes_edges.py"]
    with patch.object(Extraction, "speech", speech):
        pytest.main([str(TESTS), *options], plugins=[kept])
    return [
        kept.found[asked] for asked in sorted(kept.found)
    ]  # whatever the order in which a Python has its sets


def learnt(found: list[Choice]) -> dict[str, int]:
    """The weights, in tenths of log-odds."""
    seen = Counter(truth for choice in found for truths in choice.truths for truth in truths)
    sums = {truth: 0.0 for truth, count in seen.items() if count >= SEEN}
    slopes = dict.fromkeys(sums, 1e-6)
    order = random.Random(0)
    for _ in range(ROUNDS):
        order.shuffle(found)
        for choice in found:
            _step(choice, sums, slopes)
    return {truth: tenths for truth, weight in sums.items() if abs(tenths := round(10 * weight)) >= LEAST}


def _step(choice: Choice, weights: dict[str, float], slopes: dict[str, float]) -> None:
    known = [[truth for truth in truths if truth in weights] for truths in choice.truths]
    sums = [sum(weights[truth] for truth in truths) for truths in known]
    odds = [exp(one - max(sums)) for one in sums]
    all_, right = sum(odds), sum(one for one, true in zip(odds, choice.right, strict=True) if true)
    for truths, one, true in zip(known, odds, choice.right, strict=True):
        off = choice.voice * (one / all_ - (one / right if true else 0.0))
        if abs(off) < SMALL:
            continue
        for truth in truths:
            slope = off + SHRINK * weights[truth]
            slopes[truth] += slope * slope
            weights[truth] -= STEP * slope / sqrt(slopes[truth])


def main() -> None:
    """Write the table."""
    with patch.object(edges, "scale", lambda: edges.Scale(defaultdict(dict))):  # the ends that the rules find
        found = [choice for name in SETS for choice in marked(name)] + held()
    rows: dict[int, list[str]] = {}
    for truth, weight in learnt(found).items():
        rows.setdefault(weight, []).append(truth)
    lines = (f"{weight}\t{', '.join(sorted(rows[weight]))}\n" for weight in sorted(rows))
    TABLE.write_text(HEAD + "".join(lines), encoding="utf-8")
    sys.stdout.write(f"{len(found)} choices, {sum(map(len, rows.values()))} weights\n")


if __name__ == "__main__":
    main()
