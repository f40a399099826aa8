"""What one start finds out for the next: where modules are, and what patterns compile to.

Five hundred modules are imported for the screen. Each is looked for in every folder of `sys.path`, and a
hundred patterns are compiled, with the same result every time. That is kept in one file per installation,
for its user alone (`reader.private`), and asked first by the next start; what it does not know goes the
usual way, and is added at the end. It holds no code: names of modules, which of the folders that Python
searches anyway they are in, and the tables of the regular expressions that modules make while they are
imported. Kept is what is true as long as Python, its folders and jarida are the same; a folder that has
changed is not spoken of, and every source is compared with what was compiled from it, as ever.

Off by `JARIDA_HEADSTART=0`.
"""

from __future__ import annotations

import os
import sys
from _imp import source_hash
from marshal import dumps, loads

from reader import __version__, private
from reader.headstart import modules

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.headstart.patterns import Table as Patterns

OFF = "JARIDA_HEADSTART"
"""The variable that switches all of it off, by the value 0."""

LARGEST = 2_000_000
"""Bytes of such a file: a larger one is none of ours."""

_KEY = 0x6A6172696461
_path: str | None = None
_said = ""


def begin(environ: Mapping[str, str] | None = None) -> None:
    """Use what is kept from now on."""
    global _path, _said  # noqa: PLW0603 - a process has one way to import
    environ = os.environ if environ is None else environ
    _path = place(environ)
    if _path is None or not modules.usual():
        _path = None
        return
    _said = identity()
    kept = recall(_path)
    modules.begin(kept[0] if kept is not None else {})

    from reader.headstart import patterns  # `re`, which takes part of it already

    patterns.begin(kept[1] if kept is not None else {})


def end() -> None:
    """Keep what this start had to find out by itself."""
    if _path is None:
        return
    from reader.headstart import patterns  # as above

    where, more = modules.end()
    what, others = patterns.end()
    if (more or others) and _said == identity():
        keep(_path, where, what)


def place(environ: Mapping[str, str]) -> str | None:
    """The file of this installation; None where it is switched off or there is no home."""
    folder = private.cache(environ)
    if os.name != "posix" or environ.get(OFF) == "0" or folder is None:
        return None
    return f"{folder}/headstart/{source_hash(_KEY, sys.prefix.encode()).hex()}"


def identity() -> str:
    """What has to be the same for any of it to be true."""
    return "\x1f".join((__version__, sys.version, sys.executable, *sys.path))


def recall(path: str) -> tuple[modules.Table, Patterns] | None:
    """Read what is kept; None where it is nothing, damaged, somebody else's, or of other circumstances."""
    try:
        data = private.read(path, LARGEST)
    except OSError:
        return None
    if data is None or source_hash(_KEY, data[8:]) != data[:8]:
        return None
    said, where, what = loads(data[8:])  # whole, and ours: marshal wrote what it reads
    return (where, what) if said == identity() else None


def keep(path: str, where: modules.Table, what: Patterns) -> bool:
    """Write it down for the next start."""
    data = dumps((identity(), where, what))
    return len(data) < LARGEST and private.write(path, source_hash(_KEY, data) + data)
