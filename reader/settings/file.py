"""Reading `config.toml`: whole, checked against the table of keys, mistakes told by their line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from reader.settings.kinds import Kind, OneOf
from reader.settings.mistakes import BadSetting, NoSettings, UnknownSetting
from reader.settings.origin import Origin, origin, placed
from reader.settings.table import ANSWERS, DIALECTS, KEYS, TABLES, Settings, Terminal, keys_of

_SYNTAX = re.compile(r" \(at line (\d+), column \d+\)| \(at end of document\)")


def path(environ: Mapping[str, str]) -> Path:
    """Where the settings are kept."""
    folder = environ.get("XDG_CONFIG_HOME", "")
    if Path(folder).is_absolute():  # a relative one is to be ignored, says the specification
        return Path(folder, "jarida", "config.toml")
    import platformdirs  # 9 ms, for those who have no such variable

    return platformdirs.user_config_path("jarida", appauthor=False) / "config.toml"


def read(file: Path, *, needed: bool = False) -> Settings:
    """Read the settings; the defaults where there is no file.

    Args:
        file: its place.
        needed: the user named it, so that it has to be there.

    Raises:
        BadSetting: at the first thing that is wrong.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        if needed:
            raise NoSettings(str(file)) from None
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise BadSetting(str(file), getattr(error, "strerror", None) or "UTF-8") from error
    return parse(text, str(file))


def parse(text: str, name: str) -> Settings:
    """The settings in a text; `name` is what errors call it.

    Raises:
        BadSetting: at the first thing that is wrong.
    """
    import tomllib  # 8 ms, for those who have a file

    try:
        whole = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _SYNTAX.search(str(error))
        line = int(found[1]) if found and found[1] else None
        raise BadSetting(placed(name, line), _SYNTAX.sub("", str(error))) from error
    at = origin(text, name)
    known: dict[str, Any] = {}
    for table, values in whole.items():
        if table not in (*TABLES, KEYS):
            raise UnknownSetting(at.place(table), nearest=_near(table, [*TABLES, KEYS]))
        if not isinstance(values, dict):
            raise BadSetting(at.place(table), f"[{table}]")
        known[table] = values
    made: dict[str, Any] = {}
    for table, (kind, _heading) in TABLES.items():
        values = dict(known.get(table, {}))
        answers = {ANSWERS: _answers(values.pop(ANSWERS, {}), at)} if kind is Terminal else {}
        keys = {key.name: key for key in keys_of(table)}
        for key, value in values.items():
            if key not in keys:
                raise UnknownSetting(at.place(table, key), nearest=_key_near(table, key))
            _check(keys[key].kind, value, at, table, key)
        made[table] = kind(**values, **answers)
    return Settings(**made, keys=_own_keys(known.get(KEYS, {}), at), origin=at)


def _check(kind: Kind, value: object, at: Origin, *path: str) -> None:
    if not kind.takes(value):
        raise BadSetting(at.place(*path), kind.allowed, kind.nearest(value))


def _answers(answers: object, at: Origin) -> dict[str, str]:
    if not isinstance(answers, dict):
        raise BadSetting(at.place("terminal", ANSWERS), f"[terminal.{ANSWERS}]")
    for terminal, dialect in answers.items():
        _check(OneOf(DIALECTS), dialect, at, "terminal", ANSWERS, terminal)
    return answers


def _own_keys(keys: Mapping[str, object], at: Origin) -> dict[str, tuple[str, ...]]:
    """Shapes only: which actions and keys there are the screen knows."""
    own = {}
    for action, value in keys.items():
        listed = value if isinstance(value, list) else [value]
        if not all(isinstance(key, str) and key for key in listed):
            raise BadSetting(at.place(KEYS, action), '"…", ["…", "…"]')
        own[action] = tuple(listed)
    return own


def _near(word: str, words: list[str]) -> str:
    return next(iter(get_close_matches(word.lower(), words, n=1)), "")


def _key_near(table: str, name: str) -> str:
    """A key of the table that is spelt nearly so; else the same key of another table."""
    here = [key.name for key in keys_of(table)]
    there = {key.name: f"{other}.{key.name}" for other in TABLES for key in keys_of(other)}
    return _near(name, here) or there.get(_near(name, list(there)), "")
