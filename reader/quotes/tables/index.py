"""The tables, compiled: one file in which a word is found without reading the others.

An article asks for a thousand of the twenty thousand words that the tables hold, and to make strings of all
of them took longer than to start Python. `build` writes the file; its parts, numbers being of 32 bits, the
lowest byte first:

- `SIGN`, and a sum of each of the files that it was made from, by which one is known that is no longer true;
- how many buckets there are, where each begins, and where the last ends;
- the buckets, each a line break and lines of a word, a tab and what the tables say of it. A word's bytes, as
  a number, modulo the number of buckets tell in which it is.
"""

from __future__ import annotations

import os
import sys
from _imp import source_hash
from array import array
from mmap import ACCESS_READ, mmap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SIGN = b"jarida tables 2\n"
"""How such a file begins."""

_KEY = 0x6A6172696461
_NUMBER = 4
"""Bytes of a number."""
_BUCKET = 4
"""Words of a bucket: in fewer, most would be empty."""


def sums(files: Iterable[bytes]) -> bytes:
    """What tells files from any others: eight bytes of each."""
    return b"".join([source_hash(_KEY, data) for data in files])


def pack(said: Mapping[str, str], identity: bytes) -> bytes:
    """The file that holds what is said of each word, in one line, as made from files with these sums."""
    count = len(said) // _BUCKET | 1  # odd, or letters at the end would not count
    buckets = [b"\n"] * count
    for word, line in said.items():
        if "\n" in word + line or "\t" in word:
            raise ValueError(f"no word of a table, or not in a line: {word!r}")
        key = word.encode()
        buckets[int.from_bytes(key, "little") % count] += b"%b\t%b\n" % (key, line.encode())
    place = len(SIGN) + len(identity) + _NUMBER * (count + 2)
    numbers = [count, place]
    for bucket in buckets:
        place += len(bucket)
        numbers.append(place)
    packed = [number.to_bytes(_NUMBER, "little") for number in numbers]
    return b"".join([SIGN, identity, *packed, *buckets])


def mapped(path: str) -> bytes | mmap:
    """A file, of which a page is read when it is asked for; nothing where there is none, or it is empty.

    Whoever makes it anew makes another (`build`): this one stays what it was.
    """
    try:
        file = os.open(path, os.O_RDONLY)
        try:
            return mmap(file, 0, access=ACCESS_READ)
        finally:
            os.close(file)
    except (OSError, ValueError):
        return b""


def is_of(data: bytes | mmap, identity: bytes) -> bool:
    """Whether a file is such a one, and made from files with these sums."""
    begins = SIGN + identity
    return data[: len(begins)] == begins


class Index:
    """What is said of a word, in a file that `is_of` the tables."""

    __slots__ = ("_begin", "_count", "_data")

    def __init__(self, data: bytes | mmap, identity: bytes) -> None:
        first = len(SIGN) + len(identity) + _NUMBER
        self._data = data
        self._count = int.from_bytes(data[first - _NUMBER : first], "little")
        self._begin = array("I", data[first : first + _NUMBER * (self._count + 1)])
        """Of each bucket, and of one more behind them."""
        if sys.byteorder == "big":
            self._begin.byteswap()

    def find(self, word: str) -> str | None:
        """What is said of a word; None where it is in no table."""
        try:
            key = word.encode()
        except UnicodeEncodeError:  # half of a pair
            return None
        bucket = int.from_bytes(key, "little") % self._count
        data, sought = self._data, b"\n%b\t" % key
        at = data.find(sought, self._begin[bucket], self._begin[bucket + 1])
        if at < 0:
            return None
        at += len(sought)
        return data[at : data.find(b"\n", at)].decode()
