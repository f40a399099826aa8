"""Figures beside their goals, printed and kept."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

KEPT = Path(__file__).with_name("figures.md")


class Figure(NamedTuple):
    """One measured figure."""

    what: str
    must: float | None
    """The most it may be; None where it stands beside for comparison."""
    aim: float | None
    value: float
    detail: str = ""
    """What it is made of."""


def verdict(figure: Figure) -> str:
    """How a figure stands to its goals."""
    if figure.must is None:
        return ""
    if figure.value > figure.must:
        return "missed"
    return "aim" if figure.aim is not None and figure.value <= figure.aim else "must"


def line(figure: Figure) -> str:
    """A row of the table for a terminal."""
    must, aim = (f"{goal:g}" if goal is not None else "" for goal in (figure.must, figure.aim))
    goals = f"{must:>5} {aim:>5} {figure.value:>8.3f} {verdict(figure):<7}"
    return f"{figure.what:<58} {goals} {figure.detail}".rstrip()


def _goal(goal: float | None) -> str:
    return "" if goal is None else f"{goal:g}"


def keep(figures: Sequence[Figure]) -> None:
    """Write the table into the repository, with the machine that it was measured on."""
    rows = [
        f"| {each.what} | {_goal(each.must)} | {_goal(each.aim)} "
        f"| {each.value:.3f} | {verdict(each)} | {each.detail} |"
        for each in figures
    ]
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    about = (
        f"Python {platform.python_version()}, Textual {version('textual')}, {platform.system()} "
        f"{platform.machine()}, {os.cpu_count()} cores, load {load}"
    )
    text = "\n".join(
        (
            "# The last figures of `python -m tests.bench`",
            "",
            f"Ratios against the named base in the same run; {about}.",
            "",
            "| what | must | aim | measured | | made of |",
            "| --- | --- | --- | --- | --- | --- |",
            *rows,
            "",
        )
    )
    KEPT.write_text(text, encoding="utf-8")
