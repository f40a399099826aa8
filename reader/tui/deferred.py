"""Modules that Textual and what it imports ask for and no first screen needs: loaded when they are touched.

In the place of each stands a module without content, in `sys.modules` before anybody imports it. The first
attribute that is asked of it runs the real module within it: there is one module, whoever imported it and
when. A name that is taken out of it at once (`from difflib import get_close_matches`) is a `Name`, which
does the same when it is called, asked for an attribute, or asked what belongs to it; then it is replaced
by the real thing wherever a module has it. A class derived from such a name is given its real base.

Only the process of the screen does this, before Textual is imported (`tui.early`).
"""

from __future__ import annotations

import sys
from _frozen_importlib import ModuleSpec  # importlib.machinery loads more
from _thread import RLock
from abc import ABC
from types import ModuleType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

MODULES: dict[str, tuple[str, ...]] = {
    # asyncio's; there is none where Python was built without
    "ssl": (),
    "asyncio.sslproto": (),
    # the palette, and with it fields, lists and trees: we have our own
    "textual.command": (
        *("CommandListItem", "CommandPalette", "Provider", "SimpleProvider"),
        *("DiscoveryHit", "Hit", "Hits"),
    ),
    # files that a program offers to be downloaded
    "platformdirs": ("user_downloads_path",),
    "mimetypes": (),
    "uuid": ("uuid4",),
    # what is wrong in a style sheet, and what a design looks like
    "difflib": ("get_close_matches",),
    "rich.table": ("Table",),
    # Python's own sources: in tracebacks, and as `inspect` reads them; what markup calls with values
    "tokenize": (),
    "ast": ("NodeVisitor", "literal_eval"),
    # addresses, and those in brackets
    "urllib.parse": ("quote_from_bytes",),
    "ipaddress": (),
    # numbers that no fraction is made of, boxes of layouts that nobody draws, the hand of tests
    "decimal": ("Decimal",),
    "textual.canvas": ("Canvas", "Rectangle"),
    "textual.pilot": ("Pilot",),
}
"""Modules, and the names that are taken out of them at once. Each takes 0.5 ms or more of the start."""

BASES: dict[str, tuple[type, ...]] = {"Provider": (ABC,), "NodeVisitor": ()}
"""Of these names those that classes are derived from at once, and what they are derived from themselves."""

NEEDS = {"ssl": "_ssl", "asyncio.sslproto": "_ssl"}
"""What a module cannot be imported without."""

_locks: dict[str, RLock] = {}
_loading: set[str] = set()
_names: dict[tuple[str, str], Name] = {}


class Deferred(ModuleType):
    """The place of a module that nobody has touched."""

    def __getattr__(self, name: str) -> object:
        module = self.__name__
        if name in MODULES[module] and module not in _loading:
            return _names.setdefault((module, name), Name(self, name))
        if name == "__path__" and module not in _loading:  # `from … import` asks whether it is a package
            found = _spec(self)
            if found.submodule_search_locations is None:
                raise AttributeError(name)
            return found.submodule_search_locations
        load(self)
        return getattr(self, name)


class Name:
    """What was taken out of a module that nobody had touched."""

    def __init__(self, module: ModuleType, name: str) -> None:
        self.__module, self.__name = module, name
        self.__base: type | None = None

    def __real(self) -> Any:
        load(self.__module)
        return getattr(self.__module, self.__name)

    def __call__(self, *values: object, **named: object) -> object:
        """Whatever the real thing does."""
        return self.__real()(*values, **named)

    def __getattr__(self, name: str) -> object:
        return getattr(self.__real(), name)

    def __instancecheck__(self, value: object) -> bool:
        return isinstance(value, self.__real())

    def __subclasscheck__(self, kind: type) -> bool:
        return issubclass(kind, self.__real())

    def __or__(self, other: object) -> object:
        return self.__real() | other

    def __ror__(self, other: object) -> object:
        return other | self.__real()

    def __mro_entries__(self, bases: tuple[object, ...]) -> tuple[type, ...]:
        if self.__name not in BASES:
            return (self.__real(),)
        if self.__base is None:
            self.__base = type(self.__name, BASES[self.__name], {})
        return (self.__base,)

    def replaced(self, real: Any) -> None:
        """Give the heirs of this class their real base."""
        base, self.__base = self.__base, None
        heirs: list[type] = base.__subclasses__() if base is not None else []
        for heir in heirs:
            heir.__bases__ = tuple(real if each is base else each for each in heir.__bases__)


def begin() -> None:
    """Defer what is not imported yet, and import the packages that it is in."""
    fresh = [name for name in MODULES if name not in sys.modules and _can_be(NEEDS.get(name))]
    for name in fresh:
        module = Deferred(name)
        module.__spec__ = ModuleSpec(name, None)
        _locks[name] = RLock()
        sys.modules[name] = module
    for name in fresh:
        package, _, last = name.rpartition(".")
        if package:
            __import__(package)
            setattr(sys.modules[package], last, sys.modules[name])


def load(module: ModuleType) -> None:
    """Run a deferred module within its place; one that is loaded stays as it is.

    Raises:
        AttributeError: it is just being loaded, and does not have yet what was asked for.
        ImportError: it cannot be imported.
    """
    name = module.__name__
    with _locks[name]:  # other threads wait until it is whole
        if type(module) is not Deferred:
            return
        if name in _loading:
            raise AttributeError(f"module {name!r} is not loaded yet")
        spec = _spec(module)
        _loading.add(name)
        try:
            module.__loader__, module.__package__ = spec.loader, spec.parent
            vars(module).update(__file__=spec.origin, __cached__=spec.cached)
            if spec.submodule_search_locations is not None:
                module.__path__ = spec.submodule_search_locations
            assert spec.loader is not None  # `_spec` has looked
            spec.loader.exec_module(module)
            module.__class__ = ModuleType  # type: ignore[assignment]  # it is one now
        finally:
            _loading.discard(name)
        _replace_names(module)


def _replace_names(module: ModuleType) -> None:
    """Put the real things where their names are."""
    real = {id(name): (name, vars(module)[of[1]]) for of, name in _names.items() if of[0] == module.__name__}
    for name, thing in real.values():
        name.replaced(thing)
    for holder in list(sys.modules.values()):
        held = getattr(holder, "__dict__", {}) if real and type(holder) is not Deferred else {}
        for key in [key for key, value in held.items() if id(value) in real]:
            held[key] = real[id(held[key])][1]


def _spec(module: ModuleType) -> ModuleSpec:
    """Where a deferred module comes from; it is looked for once."""
    spec = module.__spec__
    if spec is None or spec.loader is None:
        spec = module.__spec__ = _found(module.__name__)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(f"No module named {module.__name__!r}", name=module.__name__)
    return spec


def _can_be(needed: str | None) -> bool:
    return needed is None or needed in sys.builtin_module_names or _found(needed) is not None


def _found(name: str) -> ModuleSpec | None:
    package = name.rpartition(".")[0]
    if package:
        __import__(package)
    path = sys.modules[package].__path__ if package else None
    specs = (finder.find_spec(name, path) for finder in sys.meta_path)
    return next((spec for spec in specs if spec is not None), None)
