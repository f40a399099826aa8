"""The figures of the sets, and the errors of the open ones: python -m tests.eval."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator

from tests.eval import gold
from tests.eval.engine import results
from tests.eval.exchanges import exchanges
from tests.eval.insertions import insertions
from tests.eval.score import METRICS, Result, Trial, figures, share
from tests.eval.swaps import SETS, swaps

DIGITS = 8
"""Of the seal, to break it: nobody does by habit, after new texts were sealed."""


def main() -> None:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.eval", description=__doc__)
    parser.add_argument("--set", choices=gold.SETS, action="append", help="one set alone")
    parser.add_argument("--totals", action="store_true", help="the figures of the whole set, none by text")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="the first N errors")
    parser.add_argument("--swaps", action="store_true", help="what is heard when another says it, instead")
    parser.add_argument("--exchanges", action="store_true", help="what is heard under other titles, instead")
    parser.add_argument("--insertions", action="store_true", help="what is heard behind adjuncts, instead")
    parser.add_argument(
        "--unseal", metavar="SEAL", help="texts and errors of a sealed half, which ends it: see README.md"
    )
    asked = parser.parse_args()
    opened = [name for name in gold.SEALED if asked.unseal and gold.seal(name).startswith(asked.unseal)]
    if asked.unseal and (len(asked.unseal) < DIGITS or not opened):
        parser.error("sealed anew: whoever works on the rules reads none of it; others give its seal")
    if asked.exchanges:
        _print_trials(asked.set or SETS, exchanges, "heard under other titles", asked.errors)
        return
    if asked.insertions:
        _print_trials(asked.set or SETS, insertions, "heard behind adjuncts", asked.errors)
        return
    if asked.swaps:
        _print_trials(asked.set or SETS, swaps, "heard when another says it", asked.errors)
        return
    print(f"{'percent':32}" + "".join(f"{metric:>12}" for metric in METRICS) + f"{'statements':>12}")
    for name in asked.set or gold.SETS:
        judged = results(name)
        print(_row(name, judged))
        if name in gold.SEALED and name not in opened:
            continue
        if not asked.totals:
            for result in judged:
                print(_row(f"  {result.document.name}", [result]))
        for _, line in zip(range(asked.errors), _errors(judged), strict=False):
            print(line)


def _print_trials(
    names: Iterable[str], tried: Callable[[str], Iterable[Trial]], title: str, errors: int
) -> None:
    """Of the sets that may be read."""
    for name in [name for name in names if name in SETS]:
        trials = tuple(tried(name))
        print(f"{name:32}{100 * share(trials):12.1f} of {len(trials)} {title}")
        for trial in [trial for trial in trials if not trial.right][:errors]:
            print(trial.told)


def _row(title: str, judged: Iterable[Result]) -> str:
    judged = tuple(judged)
    statements = sum(len(result.required) + len(result.missed) for result in judged)
    found = figures(judged)
    if not statements:
        return f"{title:32}" + f"{sum(len(result.false) for result in judged):>12} false"
    shares = "".join(f"{100 * getattr(found, metric):12.1f}" for metric in METRICS)
    return f"{title:32}{shares}{statements:>12}"


def _errors(judged: Iterable[Result]) -> Iterator[str]:
    for result in judged:
        for _, line in sorted(_of_one(result)):
            yield f"{result.document.name} {line}"


def _of_one(result: Result) -> Iterator[tuple[int, str]]:
    """The errors of one text, each with the place it stands at."""
    text = result.document.text
    for missed in result.missed:
        yield missed.start, f"{missed.id} missed: {text[missed.start : missed.end]}"
    for false in result.false:
        yield false.start, f"false, {false.name or 'nobody'}: {text[false.start : false.end]}"
    for expected, found, right in result.required:
        if not right:
            yield expected.start, f"{expected.id} speaker: {found.name}, not {expected.speaker.name}"
        if (expected.start, expected.end) != (found.start, found.end):
            yield expected.start, f"{expected.id} edges: {text[found.start : found.end]}"


if __name__ == "__main__":
    main()
