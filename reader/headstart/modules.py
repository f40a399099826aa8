"""Where modules are, as they were found before.

A folder is spoken of as long as it is what it was, by the time it was changed last: Python's own finder
believes its list of a folder so long. What was compiled from a source is compared with it here too, by time
and size. Only names are kept, and which folder of those that Python searches they were found in.
"""

from __future__ import annotations

import sys
from _frozen_importlib import ModuleSpec  # importlib.machinery takes 1 ms
from _frozen_importlib_external import (
    EXTENSION_SUFFIXES,
    MAGIC_NUMBER,
    ExtensionFileLoader,
    PathFinder,
    SourceFileLoader,
)
from _imp import _fix_co_filename, check_hash_based_pycs  # type: ignore[attr-defined]
from marshal import loads
from os import O_CLOEXEC, O_RDONLY, close, open, read, stat, stat_result
from time import time_ns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType, ModuleType
    from typing import Any

MODULE, PACKAGE = ".py", "/__init__.py"
KINDS = (PACKAGE, *EXTENSION_SUFFIXES, MODULE)
"""What comes behind a name in its folder."""

Names = dict[str, tuple[int, str]]
"""Names in a list of folders: in which of them, and which of `KINDS`."""
Table = dict[str, tuple[dict[str, int], Names]]
"""For packages by their folder, and "" for `sys.path`: when these folders were changed (0: there is none),
and what was found there."""

LARGEST = 100_000
"""Bytes of what was compiled from a module, up to which it is read here, without asking how many they are."""

JUST_NOW = 2 * 10**9
"""So long (nanoseconds) a folder has to be unchanged: a second change may have the same time."""

_COMPILED = f".{sys.implementation.cache_tag}.pyc"
_COMPARED = MAGIC_NUMBER + bytes(4)
"""How a compiled file begins that is compared by time and size (PEP 552)."""

_Module = type(sys)

_known: Table = {}
_true: dict[str, int] = {}
"""How many folders of each list of `_known` are what they were, from the first on."""
_began = 0
_asked: dict[str, None] = {}
"""Names that had to be looked for elsewhere."""


def usual() -> bool:
    """Whether this is a Python that we looked at, and imports as it does by itself."""
    return (
        sys.implementation.name == "cpython"
        and (3, 11) <= sys.version_info < (3, 15)
        and PathFinder in sys.meta_path
        and sys.pycache_prefix is None
        and not sys.flags.optimize
        and check_hash_based_pycs == "default"
    )


def begin(known: Table) -> None:
    """Answer what is known before Python's own finder looks for it."""
    global _began  # noqa: PLW0603 - a process has one way to import
    _began = time_ns()
    _known.clear()
    _known.update(known)
    _true.clear()
    _asked.clear()
    sys.meta_path.insert(0, Finder)  # what others find is not among the known


def end() -> tuple[Table, bool]:
    """Stop answering; what is known now, and whether it is more or other than before."""
    if Finder in sys.meta_path:
        sys.meta_path.remove(Finder)
    more = False
    _bundle()
    for key, (times, names) in _found().items():
        old_times, old_names = _known.get(key, ({}, {}))
        if any(old_times.get(folder, changed) != changed for folder, changed in times.items()):
            old_times, old_names = {}, {}
        more = more or not names.keys() <= old_names.keys()
        _known[key] = {**old_times, **times}, {**old_names, **names}
    return _known, more


def _bundle() -> None:
    """Bundle the modules that were imported and not in their bundle."""
    bundle: Any = sys.modules.get("reader.headstart.bundle")
    if bundle is None or not bundle.wanted():
        return
    specs = {name: module.__spec__ for name, module in sys.modules.items() if bundle.holds(name)}
    loaders = {name: spec.loader for name, spec in specs.items() if spec and type(spec.loader) is _Source}
    codes = {name: (loader.begins(), loader.read()) for name, loader in loaders.items()}
    bundle.keep({name: code for name, code in codes.items() if code[1] is not None})


def _found() -> Table:
    """Where what is imported was found, in folders that have been what they are since before that."""
    found: Table = {}
    for name in _asked:
        place = _place(name, getattr(sys.modules.get(name), "__dict__", {}).get("__spec__"))
        if place is not None:
            key, folders, kind = place
            times, names = found.setdefault(key, ({}, {}))
            changed = {each: times.get(each) or _changed(each) for each in folders}
            if all(each < _began - JUST_NOW for each in changed.values()):
                times.update(changed)
                names[name.rpartition(".")[2]] = len(folders) - 1, kind
    return found


def _place(name: str, spec: ModuleSpec | None) -> tuple[str, list[str], str] | None:
    """The list in which a module was found, its folders down to the module's own, and the module's kind."""
    kinds = (_Source, SourceFileLoader, ExtensionFileLoader)
    if spec is None or spec.name != name or type(spec.loader) not in kinds or spec.origin is None:
        return None
    package, _, last = name.rpartition(".")
    folders = list(getattr(sys.modules.get(package), "__path__", ())) if package else sys.path
    if package and len(folders) != 1:
        return None
    for i, folder in enumerate(folders):
        base = f"{folder}/{last}"
        if folder and spec.origin.startswith(base) and spec.origin[len(base) :] in KINDS:
            return (folder if package else ""), folders[: i + 1], spec.origin[len(base) :]
    return None


def _changed(folder: str) -> int:
    """When a folder was changed last; 0 where there is none."""
    try:
        return stat(folder).st_mtime_ns  # noqa: PTH116 - as below
    except OSError:
        return 0


def _unchanged(key: str, folders: Sequence[str]) -> int:
    """How many folders of a list, from the first on, are what they were."""
    if key not in _true:
        times = _known[key][0]
        true = 0
        for folder in folders:
            if not folder or folder not in times or times[folder] != _changed(folder):
                break
            true += 1
        _true[key] = true
    return _true[key]


class Finder:
    """Stands before Python's own."""

    @staticmethod
    def find_spec(
        name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Where a module is; None where that is not known."""
        _ = target
        spec = Finder._known_spec(name, path)
        if spec is None:
            _asked[name] = None
        return spec

    @staticmethod
    def _known_spec(name: str, path: Sequence[str] | None) -> ModuleSpec | None:
        folders = sys.path if path is None else list(path)
        key = "" if path is None else folders[0] if len(folders) == 1 else None
        last = name.rpartition(".")[2]
        found = _known[key][1].get(last) if key in _known else None
        if key is None or found is None or found[0] >= _unchanged(key, folders):
            return None
        folder_i, kind = found
        base = f"{folders[folder_i]}/{last}"
        place = base + kind
        try:
            status = stat(place)  # noqa: PTH116 - pathlib is one of those that are imported
        except OSError:
            return None
        if kind not in (MODULE, PACKAGE):
            spec = ModuleSpec(name, ExtensionFileLoader(name, place), origin=place)
            spec.has_location = True
            return spec
        loader = _Source(name, place, status)
        spec = ModuleSpec(name, loader, origin=place, is_package=kind == PACKAGE)
        spec.has_location = True
        spec.cached = loader.compiled
        if kind == PACKAGE:
            spec.submodule_search_locations = [base]
        return spec

    @staticmethod
    def invalidate_caches() -> None:
        """Look at the folders anew."""
        _true.clear()


def _compiled(source: str) -> str:
    """Where Python keeps what it compiled from a source."""
    folder, _, name = source.rpartition("/")
    return f"{folder}/__pycache__/{name.removesuffix('.py')}{_COMPILED}"


class _Plain(_Module):  # type: ignore[misc,valid-type]
    """A module of ours in a file of its own: none of them has a `__getattr__`.

    Whoever imports a name from it asks for its `__path__` first. To say no, a module makes an error in
    Python 3.11, which is thrown away; a thousand of them are a fortieth of `jarida quotes`.
    """

    __getattribute__ = object.__getattribute__


class _Source(SourceFileLoader):
    """A loader as Python's, that reads what was compiled without asking twice where it is."""

    def __init__(self, name: str, path: str, status: stat_result) -> None:
        super().__init__(name, path)
        self.compiled = _compiled(path)
        self._status = status

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """An empty module that knows where it is: Python asks before it tells it, 10 µs for each no."""
        lone = spec.submodule_search_locations is None and spec.name.startswith("reader.")
        module = (_Plain if lone and sys.version_info < (3, 12) else _Module)(spec.name)
        module.__dict__.update(__file__=spec.origin, __cached__=spec.cached)
        return module

    def get_code(self, fullname: str) -> CodeType | None:
        """The code of the module."""
        code = None
        if fullname.startswith("reader.quotes."):
            from reader.headstart import bundle  # nobody else needs it

            code = bundle.code(fullname, self.begins()) if bundle.holds(fullname) else None
        code = code or self.read()
        if code is None:
            return super().get_code(fullname)
        _fix_co_filename(code, self.path)
        return code

    def begins(self) -> bytes:
        """How what was compiled from the source begins."""
        changed, size = int(self._status.st_mtime) & 0xFFFFFFFF, self._status.st_size & 0xFFFFFFFF
        return _COMPARED + changed.to_bytes(4, "little") + size.to_bytes(4, "little")

    def read(self) -> CodeType | None:
        """What was compiled from the source; None where that is not to be had, or not true."""
        try:
            file = open(self.compiled, O_RDONLY | O_CLOEXEC)
        except OSError:
            return None
        try:
            data = read(file, LARGEST)
        finally:
            close(file)
        if data[:16] != self.begins() or len(data) == LARGEST:
            return None
        code: CodeType = loads(memoryview(data)[16:])
        return code
