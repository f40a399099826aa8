"""The files that a location names: a file is itself, a folder all the articles below it."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator

from reader.errors import Empty, Missing, Unreadable
from reader.sources.label import label
from reader.sources.recognise import SUFFIXES


def find(location: str) -> Iterator[str]:
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
        folder = bool(location) and _is_folder(location)
        there = folder or os.path.lexists(location)
    except (OSError, ValueError) as error:  # too long, a loop of links, a null character
        raise Missing(label(location), str(error)) from None
    if not there:
        raise Missing(label(location))
    return iter(_below(location)) if folder else iter([_tidy(location)])


def _below(location: str) -> list[str]:
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
    return [_tidy(path) for _, path in found] + [_tidy(folder) for folder in refused]


def _tidy(path: str) -> str:
    """As people name it, without the ./ of where they are."""
    return path.removeprefix("./") or path


def _is_folder(location: str) -> bool:
    try:
        return stat.S_ISDIR(os.stat(location).st_mode)
    except OSError as error:
        if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.ELOOP):  # no folder, whatever else it is
            return False
        raise


def _age(entry: os.DirEntry[str]) -> float | None:
    """What sorts the newest first; None for what is no article, or vanished meanwhile."""
    if os.path.splitext(entry.name)[1].lower() not in SUFFIXES:
        return None
    try:
        return -entry.stat().st_mtime if entry.is_file() else None
    except OSError:
        return None
