"""Files for one user alone, which can be done without: nobody else may have written what is read."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

# Imported before anything else is: `os` alone, no pathlib.


def cache(environ: Mapping[str, str]) -> str | None:
    """The folder of what jarida can do without; None where there is no home."""
    home = environ.get("XDG_CACHE_HOME", "")
    if not home.startswith("/"):
        home = environ.get("HOME", "") + "/.cache"
    return f"{home}/jarida" if home.startswith("/") else None


def read(path: str, largest: int) -> bytes | None:
    """What is in a file; None where it is missing, too large, a link, or anybody else's.

    Raises:
        OSError: it cannot be read, though it is there.
    """
    try:
        file = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        status = os.fstat(file)
        if status.st_uid != os.geteuid() or status.st_mode & 0o077 or status.st_size > largest:
            return None
        return os.read(file, largest)
    finally:
        os.close(file)


def write(path: str, data: bytes) -> bool:
    """Write a file in one step; False where that cannot be: it is only a convenience."""
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)  # noqa: PTH103, PTH120 - as above
    except OSError:
        return False
    return put(path, data, mode=0o600)


def put(path: str, data: bytes, *, mode: int) -> bool:
    """Put a file in its place, whole: who reads it meanwhile has the old one. False where that cannot be."""
    folder, name = os.path.split(path)
    fresh = f"{folder}/.{name}.{os.getpid()}"
    try:
        file = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, mode)
    except OSError:
        return False
    try:
        try:
            send(file, data)
        finally:
            os.close(file)
        os.replace(fresh, path)  # noqa: PTH105 - as above
    except OSError:
        if os.path.lexists(fresh):  # nothing half-written stays behind
            os.unlink(fresh)  # noqa: PTH108 - as above
        return False
    return True


def send(file: int, data: bytes) -> None:
    """Write all of it."""
    while data:
        data = data[os.write(file, data) :]
