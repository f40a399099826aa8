"""`NamedTuple` as `typing` has it, made in a third of the time.

A command makes fifty of these classes before it reads its file, at 0.1 ms each: `typing` looks into every
annotation, and `collections.namedtuple` compiles a constructor for each of them. Here annotations are names
alone, what all have in common is inherited, and classes with as many fields share one compiled constructor.
Type checkers are shown the original; a test holds the two against each other.

A `Record` is written down alike, but is no tuple: to ask for a field of a tuple takes three times as long as
for a slot, which counts where one article asks thirty thousand times.
"""

from __future__ import annotations

from collections import namedtuple
from functools import cache
from itertools import repeat

__all__ = ("NamedTuple", "Record")

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import CodeType
    from typing import Any, NamedTuple, Self, dataclass_transform

    @dataclass_transform(frozen_default=True)
    class Record:
        """Named fields in slots; nobody sets them again."""

        def _replace(self, **values: Any) -> Self: ...
else:
    _Getter = type(namedtuple("_One", "one").one)  # reads a field, in C
    _Function = type(lambda: None)

    _new = tuple.__new__
    # To compile one takes as long as to make two classes: those of most are written out.
    _CONSTRUCTORS = {
        2: lambda _cls, a, b: _new(_cls, (a, b)),
        3: lambda _cls, a, b, c: _new(_cls, (a, b, c)),
        4: lambda _cls, a, b, c, d: _new(_cls, (a, b, c, d)),
        5: lambda _cls, a, b, c, d, e: _new(_cls, (a, b, c, d, e)),
        6: lambda _cls, a, b, c, d, e, f: _new(_cls, (a, b, c, d, e, f)),
        7: lambda _cls, a, b, c, d, e, f, g: _new(_cls, (a, b, c, d, e, f, g)),
        8: lambda _cls, a, b, c, d, e, f, g, h: _new(_cls, (a, b, c, d, e, f, g, h)),
        9: lambda _cls, a, b, c, d, e, f, g, h, i: _new(_cls, (a, b, c, d, e, f, g, h, i)),
        11: lambda _cls, a, b, c, d, e, f, g, h, i, j, k: _new(_cls, (a, b, c, d, e, f, g, h, i, j, k)),
        14: lambda _cls, a, b, c, d, e, f, g, h, i, j, k, m, n, o: _new(
            _cls, (a, b, c, d, e, f, g, h, i, j, k, m, n, o)
        ),
    }

    @cache
    def _constructor(count: int) -> CodeType:
        """The code of a `__new__` with so many fields: it knows them by number, whatever they are called."""
        if count in _CONSTRUCTORS:
            return _CONSTRUCTORS[count].__code__
        names = ", ".join(f"_{i}" for i in range(count))
        made = eval(f"lambda _cls, {names}: _new(_cls, ({names},))")
        return made.__code__

    class _Named(type):
        """Makes the classes."""

        def __new__(cls, name: str, bases: tuple[type, ...], space: dict[str, Any]) -> type:
            """A class of named fields; one that inherits from such a class is like any other."""
            if [base.__base__ for base in bases] != [tuple] or bases[0]._fields:
                return super().__new__(cls, name, bases, space)
            fields = tuple(space.get("__annotations__", ()))
            defaults = {field: space[field] for field in fields if field in space}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError(f"{name}: a field without a default behind one with a default")
            code = _constructor(len(fields)).replace(
                co_name="__new__", co_qualname=f"{name}.__new__", co_varnames=("_cls", *fields)
            )
            new = _Function(code, {"_new": tuple.__new__}, "__new__", tuple(defaults.values()))
            space |= {field: _Getter(i, field) for i, field in enumerate(fields)}
            space |= {
                "__slots__": (),
                "__new__": new,
                "__match_args__": fields,
                "_fields": fields,
                "_field_defaults": defaults,
            }
            return super().__new__(cls, name, bases, space)

    class NamedTuple(tuple, metaclass=_Named):
        """What all of them have."""

        __slots__ = ()
        _fields = ()  # without annotations: `get_type_hints` of a class looks into this one too

        @classmethod
        def _make(cls, values: Iterable[Any]) -> NamedTuple:
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **values: Any) -> NamedTuple:
            made = self._make(map(values.pop, self._fields, self))
            if values:
                raise ValueError(f"Got unexpected field names: {list(values)!r}")
            return made

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

        def __repr__(self) -> str:
            said = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({said})"

    # As above.
    def _set_2(self, a, b):
        self.a = a
        self.b = b

    def _set_3(self, a, b, c):
        self.a = a
        self.b = b
        self.c = c

    def _set_4(self, a, b, c, d):
        self.a = a
        self.b = b
        self.c = c
        self.d = d

    def _set_5(self, a, b, c, d, e):  # noqa: PLR0917
        self.a = a
        self.b = b
        self.c = c
        self.d = d
        self.e = e

    def _set_6(self, a, b, c, d, e, f):  # noqa: PLR0917
        self.a = a
        self.b = b
        self.c = c
        self.d = d
        self.e = e
        self.f = f

    def _set_7(self, a, b, c, d, e, f, g):  # noqa: PLR0917
        self.a = a
        self.b = b
        self.c = c
        self.d = d
        self.e = e
        self.f = f
        self.g = g

    def _set_9(self, a, b, c, d, e, f, g, h, i):  # noqa: PLR0917
        self.a = a
        self.b = b
        self.c = c
        self.d = d
        self.e = e
        self.f = f
        self.g = g
        self.h = h
        self.i = i

    def _set_11(self, a, b, c, d, e, f, g, h, i, j, k):  # noqa: PLR0917
        self.a = a
        self.b = b
        self.c = c
        self.d = d
        self.e = e
        self.f = f
        self.g = g
        self.h = h
        self.i = i
        self.j = j
        self.k = k

    _INITIALISERS = {2: _set_2, 3: _set_3, 4: _set_4, 5: _set_5, 6: _set_6, 7: _set_7, 9: _set_9, 11: _set_11}

    @cache
    def _initialiser(count: int) -> CodeType:
        """The code of an `__init__` that sets so many fields: it knows them by number, too."""
        if count in _INITIALISERS:
            return _INITIALISERS[count].__code__
        names = [f"_{i}" for i in range(count)]
        space: dict[str, Any] = {}
        lines = "\n".join(f" self.{name} = {name}" for name in names)
        exec(f"def __init__(self, {', '.join(names)}):\n{lines}", space)
        return space["__init__"].__code__

    class _Recorded(type):
        """Makes the classes."""

        def __new__(cls, name: str, bases: tuple[type, ...], space: dict[str, Any]) -> type:
            """A class whose annotations are its slots."""
            if bases:
                fields = tuple(space.get("__annotations__", ()))
                defaults = tuple(space.pop(field) for field in fields if field in space)
                code = _initialiser(len(fields)).replace(
                    co_qualname=f"{name}.__init__", co_varnames=("self", *fields), co_names=fields
                )
                space |= {
                    "__slots__": fields,
                    "__match_args__": fields,
                    "__init__": _Function(code, {}, "__init__", defaults),
                }
            return super().__new__(cls, name, bases, space)

    class Record(metaclass=_Recorded):
        """What all of them have."""

        __slots__ = ()

        def _values(self) -> tuple[Any, ...]:
            return tuple(map(getattr, repeat(self), self.__slots__))

        def _replace(self, /, **values: Any) -> Record:
            made = type(self)(*map(values.pop, self.__slots__, self._values()))
            if values:
                raise TypeError(f"Got unexpected field names: {list(values)!r}")
            return made

        def __eq__(self, other: object) -> bool:
            same = type(other) is type(self)
            return self is other or (same and self._values() == other._values())

        def __hash__(self) -> int:
            return hash(self._values())

        def __repr__(self) -> str:
            said = ", ".join(f"{field}={getattr(self, field)!r}" for field in self.__slots__)
            return f"{type(self).__name__}({said})"
