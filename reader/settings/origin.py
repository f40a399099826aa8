"""Where every setting stands in its file, so that an error and `jarida config` can say it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from reader.named import NamedTuple

_PART = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+)"""
_NAME = rf"{_PART}(?:\s*\.\s*{_PART})*"
_HEADER = rf"\s*\[\s*({_NAME})\s*\]"
_KEY = rf"\s*({_NAME})\s*="

Path = tuple[str, ...]
"""Of a key: its tables, and its own name."""


class Origin(NamedTuple):
    """A file and the lines of its keys."""

    file: str = ""
    """Its name, as errors call it; empty where there is none."""
    lines: Mapping[Path, int] = MappingProxyType({})
    """From the path of a key or table to its line, counted from one."""

    def place(self, *path: str) -> str:
        """`file:line (table.key)`; the line is that of the table where the key's own is not known."""
        line = next(
            (self.lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in self.lines), None
        )
        return placed(self.file, line, ".".join(path))

    def has(self, *path: str) -> bool:
        """Whether the file says something of a key."""
        return path in self.lines


def placed(file: str, line: int | None = None, key: str = "") -> str:
    """A place as it is told."""
    numbered = f"{file}:{line}" if line is not None else file
    return f"{numbered} ({key})" if key else numbered


def origin(text: str, file: str) -> Origin:
    """Find the lines of all keys of a TOML text that parses.

    tomllib does not tell them. Of a key that is written twice (an error to tomllib), in an inline table
    or within a text of several lines nothing is known or a line too early, which misleads nobody for long.
    """
    lines: dict[Path, int] = {}
    table: Path = ()
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(_HEADER, line):
            table = _path(header[1])
            lines.setdefault(table, number)
        elif key := re.match(_KEY, line):
            path = (*table, *_path(key[1]))
            for end in range(len(table) + 1, len(path) + 1):
                lines.setdefault(path[:end], number)
    return Origin(file, lines)


def _path(name: str) -> Path:
    """The parts of a dotted name, read by tomllib: it knows what is quoted and escaped."""
    import tomllib  # as in `file`

    parts: list[str] = []
    try:
        node: object = tomllib.loads(f"{name} = 0")
    except tomllib.TOMLDecodeError:
        return (name,)
    while isinstance(node, dict):
        ((part, node),) = node.items()
        parts.append(part)
    return tuple(parts)
