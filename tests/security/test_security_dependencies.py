"""No library with a known hole: all that jarida brings along is in a list that was reviewed."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

LIST = Path(__file__).parent / "reviewed.toml"
_NAME = re.compile(r"[\w.-]+")


def known() -> dict[str, dict[str, str]]:
    libraries: dict[str, dict[str, str]] = tomllib.loads(LIST.read_text(encoding="utf-8"))["libraries"]
    return libraries


def installed() -> dict[str, str]:
    """What jarida needs, and what that needs, as it is installed here."""
    found: dict[str, str] = {}
    pending = ["jarida"]
    while pending:
        name = re.sub(r"[-_.]+", "-", pending.pop()).lower()
        if name in found:
            continue
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:  # for another system or Python
            continue
        found[name] = distribution.version
        needed = [line for line in distribution.requires or () if "extra ==" not in line]
        pending += [match[0] for line in needed if (match := _NAME.match(line))]
    del found["jarida"]
    return found


def numbers(version: str) -> tuple[int, ...]:
    """`2026.10.19.post1` is 2026, 10, 19: what follows the release is no other release."""
    release = re.match(r"\d+(?:\.\d+)*", version)
    assert release is not None, version
    return tuple(map(int, release[0].split(".")))


def test_every_library_was_reviewed() -> None:
    unknown = sorted(installed().keys() - known().keys())
    assert not unknown, f"not reviewed: {', '.join(unknown)}; look through them and put them into {LIST.name}"


def test_none_has_a_hole_that_is_known() -> None:
    reviewed = known()
    for name, version in installed().items():
        sound: Any = reviewed.get(name, {}).get("sound")
        assert sound is None or numbers(version) >= numbers(sound), (
            f"{name} {version} has a known hole; {sound} or later has not ({LIST.name} says which)"
        )


def test_none_is_newer_than_what_was_reviewed() -> None:
    reviewed = known()
    newer = [
        f"{name} {version} ({reviewed[name]['version']} was reviewed)"
        for name, version in sorted(installed().items())
        if name in reviewed and numbers(version) > numbers(reviewed[name]["version"])
    ]
    if newer:
        pytest.skip(f"newer than reviewed: {', '.join(newer)}")
