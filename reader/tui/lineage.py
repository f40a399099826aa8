"""What a class of Textual has from its parents, worked out once for each parent, and what its handlers take.

Textual looks through all parents, and all their names, for every class that is made of a node of its tree:
sixty at a start. And it has `inspect` describe each handler to count its parameters, two hundred of them.
Overridden, with a test that both come to the same: `DOMNode.__init_subclass__`, `DOMNode._merge_bindings` and
`_callback._count_parameters`. Off as all of `tui.early` is.
"""

from __future__ import annotations

from collections.abc import Callable
from inspect import CO_VARARGS, CO_VARKEYWORDS
from types import FunctionType
from typing import Any

from textual import _callback
from textual.binding import Binding, BindingsMap
from textual.dom import DOMNode
from textual.reactive import Reactive

from reader.named import NamedTuple

COMPUTES = ("_compute_", "compute_")


class Own(NamedTuple):
    """What a class declares itself."""

    reactives: dict[str, Any]
    computes: frozenset[str]
    bindings: dict[str, list[Binding]]


_known: dict[type, Own] = {}


def own(kind: type) -> Own:
    """What a class declares itself, looked for once."""
    found = _known.get(kind)
    if found is None:
        named = vars(kind)
        found = _known[kind] = Own(
            {name: value for name, value in named.items() if isinstance(value, Reactive)},
            frozenset(name.lstrip("_")[8:] for name in named if name.startswith(COMPUTES)),
            BindingsMap(named.get("BINDINGS", [])).key_to_bindings if issubclass(kind, DOMNode) else {},
        )
    return found


def begin() -> None:
    """Make classes like this from now on."""
    DOMNode.__init_subclass__ = classmethod(_derived)  # type: ignore[assignment, method-assign]
    DOMNode._merge_bindings = classmethod(_merged)  # type: ignore[assignment, method-assign]
    _callback._count_parameters = count


def _derived(
    cls: type[DOMNode],
    inherit_css: bool = True,
    inherit_bindings: bool = True,
    inherit_component_classes: bool = True,
) -> None:
    super(DOMNode, cls).__init_subclass__()
    cls._reactives = {}
    for base in reversed(cls.__mro__):
        cls._reactives.update(own(base).reactives)
    cls._inherit_css = inherit_css
    cls._inherit_bindings = inherit_bindings
    cls._inherit_component_classes = inherit_component_classes
    bases = cls._css_bases(cls)
    cls._css_type_name = bases[0].__name__
    cls._merged_bindings = cls._merge_bindings()
    cls._css_type_names = frozenset(base.__name__ for base in bases)
    cls._computes = frozenset[str]().union(*(own(base).computes for base in cls.__mro__))


def _merged(cls: type[DOMNode]) -> BindingsMap:
    keys: dict[str, list[Binding]] = {}
    for base in reversed(cls.__mro__):
        if issubclass(base, DOMNode):
            if not base._inherit_bindings:
                keys.clear()
            for key, bindings in own(base).bindings.items():
                keys[key] = [*bindings]  # a list of its own: somebody may bind the key once more
    return BindingsMap.from_keys(keys)


_count = _callback._count_parameters


def count(func: Callable[..., Any]) -> int:
    """How many parameters a handler has."""
    if type(func) is not FunctionType or vars(func).keys() & {"__wrapped__", "__signature__"}:
        return _count(func)
    code = func.__code__
    rest = bool(code.co_flags & CO_VARARGS) + bool(code.co_flags & CO_VARKEYWORDS)
    return code.co_argcount + code.co_kwonlyargcount + rest
