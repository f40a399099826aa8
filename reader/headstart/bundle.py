"""The modules that hear who said what, in one file as Python compiled them.

They are a hundred and forty that are always imported together, and half of what `jarida quotes` waits for.
Each by itself is opened and read, and makes the names that all have; from one file they take two thirds of
that. It lies beside this module, as Python keeps what it compiles beside the sources, and is believed as
that is: a module is taken from it whose compiled file would begin so, with Python's own number and the time
and size of the source. Wheels have it empty, so that it goes with the other files; who may not write there
reads module by module.
"""

from __future__ import annotations

import os
import sys
from _frozen_importlib_external import MAGIC_NUMBER
from marshal import dumps, loads

from reader import private

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import CodeType

    Codes = dict[str, tuple[bytes, CodeType]]
    """Of modules how each compiled file begins, and what it holds."""

PACKAGE = "reader.quotes."
APART = ("reader.quotes.english", "reader.quotes.tables.build")
"""Modules of it that most runs do not import."""

_FILE = "quotes.bundle"
_FOR_ALL = 0o666
"""Who may read it and write it, less what the user's mask takes away."""
_OPTIMISED = 1
"""The flag of functions, by which they are told from classes and modules (`inspect.CO_OPTIMIZED`)."""
_codes: Codes | None = None
_more = False


def holds(name: str) -> bool:
    """Whether a module is one of those."""
    return name.startswith(PACKAGE) and not name.startswith(APART)


def code(name: str, begins: bytes) -> CodeType | None:
    """What was compiled from a module, if its compiled file begins so."""
    global _codes, _more  # noqa: PLW0603 - a process has one way to import
    if _codes is None:
        _codes = _read(place())
    found = _codes.pop(name, None)
    if found is not None and found[0] == begins:
        return found[1]
    _more = True
    return None


def wanted() -> bool:
    """Whether a module was not in the file, and it may be written."""
    return _more and not sys.dont_write_bytecode and os.access(os.path.dirname(__file__), os.W_OK)


def keep(codes: Codes) -> None:
    """Write the file."""
    data = dumps({name: (begins, _bare(code)) for name, (begins, code) in codes.items()})
    private.put(place(), _begins(len(data)) + data, mode=_FOR_ALL)


def _bare(code: CodeType) -> CodeType:
    """The same without what is written of its functions, which is a tenth of it and nobody asks for here."""
    held = tuple([_bare(one) if type(one) is type(code) else one for one in code.co_consts])
    function = code.co_flags & _OPTIMISED and code.co_name[0] != "<"
    if function and sys.version_info < (3, 14) and isinstance(held[0], str):
        held = (None, *held[1:])  # which is the first of a function, up to these versions
    return code.replace(co_consts=held)


def place() -> str:
    """The path of the file."""
    return f"{os.path.dirname(__file__)}/{_FILE}"


def _begins(size: int) -> bytes:
    """How a file begins that is whole and of this Python."""
    return MAGIC_NUMBER + size.to_bytes(4, "little")


def _read(path: str) -> Codes:
    from mmap import ACCESS_READ, mmap  # its pages are there already, and need not be copied

    try:
        with open(path, "rb", buffering=0) as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
            whole = data[:8] == _begins(len(data) - 8)
            return loads(memoryview(data)[8:]) if whole else {}
    except (OSError, ValueError):  # there is none, or it is empty
        return {}
