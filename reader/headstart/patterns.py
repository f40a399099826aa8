"""Regular expressions as they were compiled before.

`re` translates each into numbers for its machine, in Python; the machine itself reads them in no time, and
refuses those that are none (`_sre`). Kept are those alone that modules make while they are imported, or have
as constants and compile when they need them: they are text of programs, not of users.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]  # it has no stub
import sys
from re import _compiler  # type: ignore[attr-defined]  # what `re` itself calls

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType

Key = tuple[str | bytes, int]
"""A pattern and its flags."""
Numbers = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, the machine's program, how many groups, their numbers by name and their names by number."""
Table = dict[Key, Numbers]

MOST = 2000
"""Patterns that are kept: where there are more, those of the last start begin anew."""

_known: Table = {}
_new: set[Key] = set()
_compile = _compiler.compile


def begin(known: Table) -> None:
    """Compile what is not among the known ones, and remember what that was."""
    _known.clear()
    _known.update(known)
    _new.clear()
    _compiler.compile = _compiled


def end() -> tuple[Table, bool]:
    """Leave `re` as it was; the known ones and the new ones, and whether there are any of these."""
    _compiler.compile = _compile
    if len(_known) + len(_new) > MOST:
        _known.clear()
    for pattern, flags in _new:
        _known[pattern, flags] = numbers(pattern, flags)
    return _known, bool(_new)


def numbers(pattern: str | bytes, flags: int) -> Numbers:
    """What `re` makes of a pattern."""
    tree = _compiler._parser.parse(pattern, flags)
    program = b"".join(int(each).to_bytes(4, sys.byteorder) for each in _compiler._code(tree, flags))
    names: list[str | None] = [None] * tree.state.groups
    for name, number in tree.state.groupdict.items():
        names[number] = name
    groups = dict(tree.state.groupdict)
    return int(flags | tree.state.flags), program, tree.state.groups - 1, groups, tuple(names)


def made(pattern: str | bytes, known: Numbers) -> object:
    """The compiled pattern."""
    flags, program, *rest = known
    return _sre.compile(pattern, flags, memoryview(program).cast("I").tolist(), *rest)


def _compiled(pattern: object, flags: int = 0) -> object:
    if not isinstance(pattern, (str, bytes)):
        return _compile(pattern, flags)
    key = pattern, int(flags)
    known = _known.get(key)
    if known is not None:
        try:
            return made(pattern, known)
        except (RuntimeError, ValueError, TypeError, OverflowError):  # no program of this machine
            del _known[key]
    if _written_by_programs(pattern):
        _new.add(key)
    return _compile(pattern, flags)


def _written_by_programs(pattern: str | bytes) -> bool:
    """Whether a module is being imported that asks for this, or one has it, itself, as a constant."""
    frame: FrameType | None = sys._getframe(2)
    while frame is not None and frame.f_globals.get("__name__") == "re":
        frame = frame.f_back
    if frame is not None and any(
        _is_or_has(value, pattern) for name, value in list(frame.f_globals.items()) if name.isupper()
    ):
        return True
    while frame is not None:
        if frame.f_code.co_name == "<module>" and frame.f_globals.get("__name__") != "__main__":
            return True
        frame = frame.f_back
    return False


def _is_or_has(value: object, pattern: str | bytes) -> bool:
    return value is pattern or (type(value) is tuple and any(each is pattern for each in value))
