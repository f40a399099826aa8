"""Named tuples whose constructors are not compiled one by one.

`collections.namedtuple` writes `lambda _cls, a, b: _tuple_new(_cls, (a, b))` for each class and has it
evaluated: a twentieth of a millisecond for each of a hundred and forty. All of one length differ in the names
of their parameters alone, so one is compiled for each length and given other names.
"""

from __future__ import annotations

import collections
import sys
from types import FunctionType

_BEFORE, _BETWEEN, _AFTER = "lambda _cls, ", ": _tuple_new(_cls, (", "))"

_compiled: dict[int, FunctionType] = {}


def begin() -> None:
    """Stand between `collections` and `eval`, which it asks for nothing else."""
    vars(collections)["eval"] = constructor


def end() -> None:
    """Leave `collections` as it was."""
    vars(collections).pop("eval", None)


def constructor(written: str, names: dict[str, object]) -> object:
    """What `eval` makes of a constructor as `collections` writes it."""
    parameters = written.removeprefix(_BEFORE).partition(_BETWEEN)[0]
    fields = parameters.removesuffix(",").split(", ")
    model = _compiled.get(len(fields))
    usual = parameters and written == f"{_BEFORE}{parameters}{_BETWEEN}{parameters}{_AFTER}"
    if model is None or not usual:
        made = eval(written, names)
        if usual:
            _compiled[len(fields)] = made
        return made
    renamed = model.__code__.replace(co_varnames=("_cls", *map(sys.intern, fields)))
    return FunctionType(renamed, names, "<lambda>")
