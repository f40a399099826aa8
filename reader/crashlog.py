"""What is written down of a fault of our own: where in the program it was, and nothing of what it worked on.

The message of an exception may hold the text of an article, an address or a password, and a traceback
as Python prints it holds the message. So the log has the types of the exceptions and the lines of the
program that they went through, no message, no value and no line of a source.
"""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path

from reader import __version__

MOST_FRAMES = 60
"""Of one exception: the innermost ones; an endless recursion has a thousand."""
MOST_CAUSES = 10
_OURS = Path(__file__).parent


def write(fault: BaseException, environ: Mapping[str, str]) -> Path:
    """Write a fault down, for its user's eyes alone; where. `/dev/null` where nothing can be written."""
    path = _folder(environ) / "crash.log"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # A fresh one: whatever stood there may be a link, or readable for others.
        path.unlink(missing_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii", errors="backslashreplace") as file:
            file.write(report(fault))
    except OSError:
        return Path(os.devnull)
    return path


def report(fault: BaseException) -> str:
    """A fault and what caused it, the outermost first, as lines of printable ASCII."""
    import platform  # 1 ms, for faults

    lines = [f"jarida {__version__}, Python {platform.python_version()}, {platform.system()}"]
    for exception in _chain(fault):
        lines += ["", kind(exception)]
        # No look at the sources: `lookup_lines` reads files, which may be gone.
        frames = traceback.StackSummary.extract(
            traceback.walk_tb(exception.__traceback__), lookup_lines=False
        )
        lines += [f"  {_place(frame)}" for frame in frames[-MOST_FRAMES:]]
    return "".join(f"{_printable(line)}\n" for line in lines)


def kind(fault: BaseException) -> str:
    """The type of an exception, with the system's number where it is the system's."""
    name = type(fault).__qualname__
    number = fault.errno if isinstance(fault, OSError) else None
    return name if number is None else f"{name} {number}"


def _chain(fault: BaseException) -> Iterator[BaseException]:
    one: BaseException | None = fault
    for _ in range(MOST_CAUSES):
        if one is None:
            return
        yield one
        one = one.__cause__ or one.__context__


def _place(frame: traceback.FrameSummary) -> str:
    path = Path(frame.filename)
    # No path from the root: it names the user.
    inside = path.relative_to(_OURS.parent) if path.is_relative_to(_OURS) else Path(*path.parts[-2:])
    return f"{inside}:{frame.lineno} {frame.name}"


def _printable(line: str) -> str:
    shown = line.encode("ascii", "backslashreplace").decode()
    return "".join(sign if sign.isprintable() else "?" for sign in shown)


def _folder(environ: Mapping[str, str]) -> Path:
    folder = environ.get("XDG_STATE_HOME", "")
    if Path(folder).is_absolute():  # a relative one is to be ignored, says the specification
        return Path(folder, "jarida")
    import platformdirs  # 9 ms, for those who have no such variable

    return platformdirs.user_state_path("jarida", appauthor=False)
