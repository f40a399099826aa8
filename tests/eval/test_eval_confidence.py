"""What is called sure is right more often than what is called a guess."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.eval.engine import results

BOUNDS = (0.0, 0.5, 0.7, 0.9, 1.0)
ARABIC = ("open", "sealed", "lessons")
"""English leaves hardly anything to guess."""


def _shares(name: str) -> list[float]:
    """The share that is right in each bin of confidence; what is optional counts as neither."""
    found = [
        (pair.found.confidence, pair.right)
        for result in results(name)
        for pair in result.pairs
        if not pair.expected.optional
    ]
    found += [(one.confidence, False) for result in results(name) for one in result.false]
    bins = [[right for sure, right in found if low <= sure < high] for low, high in pairwise(BOUNDS)]
    return [sum(rights) / len(rights) for rights in bins]


def test_the_surer_the_more_often_right() -> None:
    shares = _shares("open")
    assert shares == sorted(shares)


@pytest.mark.parametrize("name", ARABIC)
def test_what_is_sure_is_right_and_a_guess_is_a_guess(name: str) -> None:
    guess, *_, sure = _shares(name)
    assert sure > 0.93
    assert guess < sure - 0.2
