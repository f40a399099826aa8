"""The bytes of a file, and of nothing that hangs or never ends: pipes without a writer, devices, /proc.

Whoever reads what a user names, or what might have been put in a file's place, reads it through here.
"""

from __future__ import annotations

import errno
import os
import re
import stat

MEGABYTE = 1024 * 1024
LARGEST = 64 * MEGABYTE
"""Bytes of the largest file or stream that is read: a book of a hundred volumes has fewer."""

# What a shell gives for a pipe: `jarida cat <(…)` is /dev/fd/63. It is read like standard input.
_STREAM = r"/dev/(?:fd/\d+|stdin)|/proc/(?:self|thread-self)/fd/\d+"
_CHUNK = MEGABYTE


class Irregular(OSError):
    """It is no file: a named pipe, a device, a socket, a folder."""


class Overlong(OSError):
    """It holds more than was to be read."""


def contents(where: str | os.PathLike[str], most: int = LARGEST) -> bytes:
    """All bytes of a file, or of a pipe that the shell made.

    Args:
        where: its name.
        most: bytes that it may have.

    Raises:
        Irregular, Overlong: it is none, or larger.
        OSError, ValueError: the system refuses; ValueError for a null character in the name.
    """
    where = os.fspath(where)
    streams = bool(re.fullmatch(_STREAM, where))
    # Looked at before it is opened, since opening alone sets some devices in motion; and again
    # afterwards, since it may have changed in between. Never waits for the other end of a pipe.
    _refuse_irregular(os.stat(where), where, streams)
    descriptor = os.open(where, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY)
    try:
        status = os.fstat(descriptor)
        _refuse_irregular(status, where, streams)
        if status.st_size > most:
            raise Overlong(errno.EFBIG, os.strerror(errno.EFBIG), where)
        if not stat.S_ISREG(status.st_mode):
            os.set_blocking(descriptor, True)
        chunks: list[bytes] = []
        size = 0
        while chunk := os.read(descriptor, _CHUNK):
            chunks.append(chunk)
            size += len(chunk)
            # The size may lie (/proc) or grow while it is read.
            if size > most:
                raise Overlong(errno.EFBIG, os.strerror(errno.EFBIG), where)
        return b"".join(chunks)
    finally:
        os.close(descriptor)


def _refuse_irregular(status: os.stat_result, where: str, streams: bool) -> None:
    if stat.S_ISREG(status.st_mode) or (streams and stat.S_ISFIFO(status.st_mode)):
        return
    if stat.S_ISDIR(status.st_mode) and not os.access(where, os.R_OK | os.X_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), where)
    code = errno.EISDIR if stat.S_ISDIR(status.st_mode) else errno.EINVAL
    raise Irregular(code, os.strerror(code) if code == errno.EISDIR else "no regular file", where)
