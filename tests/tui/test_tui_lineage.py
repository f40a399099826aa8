"""What a class of Textual's tree has from its parents is what Textual would give it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from functools import partial, wraps
from inspect import signature
from types import FunctionType

import pytest
from textual import _callback
from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.reactive import var
from textual.widget import Widget

from reader.tui import lineage
from reader.tui.app import JaridaApp
from reader.tui.screens.main import MainScreen
from reader.tui.widgets.article import ArticleView

ATTRIBUTES = (
    *("_reactives", "_computes", "_css_type_name", "_css_type_names"),
    *("_inherit_css", "_inherit_bindings", "_inherit_component_classes"),
)

COMPARED = """
import sys
from textual.dom import DOMNode

original, merge = vars(DOMNode)["__init_subclass__"].__func__, vars(DOMNode)["_merge_bindings"].__func__
from reader.tui import lineage
if sys.argv[1] == "before":
    lineage.begin()
import reader.tui.app, reader.tui.screens.palette, reader.tui.screens.form, textual.command, textual.widgets

def kinds(kind):
    for heir in kind.__subclasses__():
        yield heir
        yield from kinds(heir)

def told(kind):
    bindings = [(key, *map(repr, found)) for key, found in kind._merged_bindings.key_to_bindings.items()]
    return [getattr(kind, name) for name in ATTRIBUTES] + [bindings]

every = list(dict.fromkeys(kinds(DOMNode)))
assert len(every) > 60
for kind in every:
    found = told(kind)
    flags = {name[1:]: getattr(kind, name) for name in ATTRIBUTES if name.startswith("_inherit")}
    original(kind, **flags)
    kind._merged_bindings = merge(kind)
    assert found == told(kind), kind
print(len(every))
"""


def test_every_class_has_what_textual_would_give_it() -> None:
    script = f"ATTRIBUTES = {ATTRIBUTES}\n{COMPARED}"
    done = subprocess.run(
        [sys.executable, "-c", script, "before"], capture_output=True, text=True, check=False, timeout=60
    )
    assert not done.returncode, done.stderr
    assert int(done.stdout) > 60


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("__init_subclass__", "_merge_bindings"):
        monkeypatch.setattr(DOMNode, name, vars(DOMNode)[name])
    monkeypatch.setattr(lineage, "_known", {})
    monkeypatch.setattr(_callback, "_count_parameters", _callback._count_parameters)
    lineage.begin()


def keys(kind: type[DOMNode]) -> dict[str, list[str]]:
    merged = kind._merged_bindings
    assert merged is not None
    return {key: [binding.action for binding in found] for key, found in merged.key_to_bindings.items()}


@pytest.mark.usefixtures("begun")
def test_bindings_are_inherited_or_not() -> None:
    class Parent(Widget):
        BINDINGS = [Binding("a,b", "first"), ("c", "second", "")]  # noqa: RUF012 - as Textual writes it

    class Child(Parent):
        BINDINGS = [("b", "third", "")]  # noqa: RUF012 - as above

    class Alone(Parent, inherit_bindings=False):
        BINDINGS = [("x", "fourth", "")]  # noqa: RUF012 - as above

    assert keys(Child) == {"a": ["first"], "b": ["third"], "c": ["second"]}
    assert keys(Alone) == {"x": ["fourth"]}
    Child._merged_bindings.key_to_bindings["a"].append(Binding("a", "more"))  # type: ignore[union-attr]
    assert keys(Parent)["a"] == ["first"]


@pytest.mark.usefixtures("begun")
def test_what_is_computed_is_known_to_children() -> None:
    class Parent(App[None]):
        one = var(1)
        two = var(0)

        def compute_two(self) -> int:
            return self.one + 1

    class Child(Parent, inherit_css=False):
        three = var(0)

        def _compute_three(self) -> int:
            return self.two + 1

    assert {"two", "three"} <= Child._computes
    assert {"one", "two", "three", "title"} <= Child._reactives.keys()
    assert "three" not in Parent._reactives
    assert (Child._inherit_css, Parent._inherit_css) == (False, True)
    assert Child().three == 3


def plain(self: object, event: object, /, other: int = 1, *, more: int = 2) -> None: ...


def rest(*values: object, **named: object) -> None: ...


@wraps(plain)
def wrapped(*_values: object) -> None: ...


@pytest.mark.parametrize(
    "handler", [plain, rest, wrapped, lambda: None, partial(plain, 1), print, Widget, str.join]
)
def test_parameters_are_counted_as_textual_counts_them(handler: Callable[..., object]) -> None:
    try:
        counted = len(signature(handler).parameters)
    except ValueError:
        with pytest.raises(ValueError, match="signature"):
            lineage.count(handler)
    else:
        assert lineage.count(handler) == counted


def test_every_handler_of_ours_is_counted_as_textual_counts_it() -> None:
    handlers = [
        value
        for kind in (*JaridaApp.__mro__, *MainScreen.__mro__, *ArticleView.__mro__)
        for value in vars(kind).values()
        if isinstance(value, FunctionType)
    ]
    assert len(handlers) > 500
    assert [lineage.count(each) for each in handlers] == [
        len(signature(each).parameters) for each in handlers
    ]
