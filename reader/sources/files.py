"""The files that a location names: a file is itself, a folder all the articles below it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePath

from reader.errors import Empty, Missing, Unreadable
from reader.sources.label import label
from reader.sources.recognise import SUFFIXES


def find(location: str) -> Iterator[Path]:
    """The files of a location, a folder's newest first.

    In a folder only regular files with a known suffix count; hidden files and folders are passed
    over, links to folders not followed, so that nothing is read twice and no loop is entered. A
    subfolder that cannot be listed is given as it is: reading it says why.

    Raises:
        Missing: nothing of that name.
        Unreadable: the folder cannot be listed.
        Empty: there is no article in it.
    """
    try:
        folder = Path(location).is_dir() if location else False
        there = folder or os.path.lexists(location)
    except (OSError, ValueError) as error:  # too long, a loop of links, a null character
        raise Missing(label(location), str(error)) from None
    if not there:
        raise Missing(label(location))
    return iter(_below(location)) if folder else iter([Path(location)])


def _below(location: str) -> list[Path]:
    """The articles below a folder, newest first; of the same age, by name."""
    found: list[tuple[float, str]] = []
    refused: list[str] = []
    pending = [location]
    while pending:
        folder = pending.pop()
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        pending.append(entry.path)
                    elif (age := _age(entry)) is not None:
                        found.append((age, entry.path))
        except OSError as error:
            if folder == location:
                raise Unreadable(label(location), error.strerror or "") from None
            refused.append(folder)
    if not found and not refused:
        raise Empty(label(location))
    found.sort()
    return [Path(path) for _, path in found] + [Path(folder) for folder in refused]


def _age(entry: os.DirEntry[str]) -> float | None:
    """What sorts the newest first; None for what is no article, or vanished meanwhile."""
    if PurePath(entry.name).suffix.lower() not in SUFFIXES:
        return None
    try:
        return -entry.stat().st_mtime if entry.is_file() else None
    except OSError:
        return None
