"""What is wrong with a table of settings, one thing after the other, each with its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reader.settings.kinds import Kind, OneOf
from reader.settings.mistakes import BadSetting, UnknownSetting
from reader.settings.origin import Origin
from reader.settings.table import ANSWERS, DIALECTS, KEYS, TABLES, keys_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def mistakes(whole: Mapping[str, Any], at: Origin) -> Iterator[BadSetting]:
    """Check what TOML gave: unknown tables and keys, and values that are not allowed."""
    for table, values in whole.items():
        if table not in (*TABLES, KEYS):
            yield UnknownSetting(at.place(table), nearest=_near(table, [*TABLES, KEYS]))
        elif not isinstance(values, dict):
            yield BadSetting(at.place(table), f"[{table}]")
        elif table == KEYS:
            yield from _own_keys(values, at)
        else:
            yield from _table(table, values, at)


def _table(table: str, values: Mapping[str, object], at: Origin) -> Iterator[BadSetting]:
    keys = {key.name: key.kind for key in keys_of(table)}
    for name, value in values.items():
        if (table, name) == ("terminal", ANSWERS):
            yield from _answers(value, at)
        elif name not in keys:
            yield UnknownSetting(at.place(table, name), nearest=_key_near(table, name))
        else:
            yield from _value(keys[name], value, at, table, name)


def _value(kind: Kind, value: object, at: Origin, *path: str) -> Iterator[BadSetting]:
    if not kind.takes(value):
        yield BadSetting(at.place(*path), kind.allowed, kind.nearest(value))


def _answers(answers: object, at: Origin) -> Iterator[BadSetting]:
    if not isinstance(answers, dict):
        yield BadSetting(at.place("terminal", ANSWERS), f"[terminal.{ANSWERS}]")
        return
    for terminal, dialect in answers.items():
        yield from _value(OneOf(DIALECTS), dialect, at, "terminal", ANSWERS, terminal)


def _own_keys(keys: Mapping[str, object], at: Origin) -> Iterator[BadSetting]:
    """Shapes only: which actions and keys there are the screen knows."""
    for action, value in keys.items():
        listed = value if isinstance(value, list) else [value]
        if not all(isinstance(key, str) and key for key in listed):
            yield BadSetting(at.place(KEYS, action), '"…", ["…", "…"]')


def _near(word: str, words: list[str]) -> str:
    from difflib import get_close_matches  # for those who mistype

    return next(iter(get_close_matches(word.lower(), words, n=1)), "")


def _key_near(table: str, name: str) -> str:
    """A key of the table that is spelt nearly so; else the same key of another table."""
    here = [key.name for key in keys_of(table)]
    there = {key.name: f"{other}.{key.name}" for other in TABLES for key in keys_of(other)}
    return _near(name, here) or there.get(_near(name, list(there)), "")
