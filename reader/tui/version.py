"""Which Textual is installed, known without importing it, and whether its private parts are known to us."""

from __future__ import annotations

import os
import sys
from functools import cache

KNOWN = ("8.2",)
"""Versions of Textual whose private parts were looked at: major and minor number."""


@cache
def installed() -> str:
    """The version of Textual, by the name of the folder that its installer put beside it (PEP 376).

    `importlib.metadata`, which knows it where there is no such folder, takes 9 ms to import.
    """
    end = ".dist-info"
    for place in (each or os.curdir for each in sys.path):
        if os.path.isfile(f"{place}/textual/__init__.py"):  # noqa: PTH113 - nothing is imported yet, nor pathlib
            beside = [name for name in os.listdir(place) if name.startswith("textual-")]  # noqa: PTH208 - as above
            found = [name.removesuffix(end).split("-")[1] for name in beside if name.endswith(end)]
            if len(found) == 1:
                return found[0]
            break
    from importlib.metadata import version

    return version("textual")


def known(version: str | None = None) -> bool:
    """Whether this version of Textual, or the installed one, is as we expect."""
    version = version or installed()
    return ".".join(version.split(".")[:2]) in KNOWN
