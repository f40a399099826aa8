"""Reading `config.toml`: whole, checked against the table of keys, mistakes told by their line."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

from reader.contents import contents
from reader.settings import home
from reader.settings.mistakes import BadSetting, NoSettings
from reader.settings.origin import Origin, origin, placed
from reader.settings.table import KEYS, TABLES, Settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

LARGEST = 1024 * 1024
"""Bytes of a settings file."""

_SYNTAX = r" \(at line (\d+), column \d+\)| \(at end of document\)"


def path(environ: Mapping[str, str]) -> str:
    """Where the settings are kept."""
    return os.path.join(home.folder("config", environ), "config.toml")


def read(file: str | os.PathLike[str], *, needed: bool = False) -> Settings:
    """Read the settings; the defaults where there is no file.

    Args:
        file: its place.
        needed: the user named it, so that it has to be there.

    Raises:
        BadSetting: at the first thing that is wrong.
    """
    name = os.fspath(file)
    try:
        text = text_of(file)
    except FileNotFoundError:
        if needed:
            raise NoSettings(name) from None
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise BadSetting(name, getattr(error, "strerror", None) or "UTF-8") from error
    return parse(text, name)


def text_of(file: str | os.PathLike[str]) -> str:
    """What a settings file says.

    Raises:
        OSError, UnicodeDecodeError: it cannot be read, is none, or larger than any.
    """
    return contents(file, LARGEST).decode("utf-8-sig").replace("\r\n", "\n")


def parse(text: str, name: str) -> Settings:
    """The settings in a text; `name` is what errors call it.

    Raises:
        BadSetting: at the first thing that is wrong.
    """
    from reader.settings.checking import mistakes  # for those who have a file

    whole, at = _load(text, name)
    for mistake in mistakes(whole, at):
        raise mistake
    made = {table: kind(**whole.get(table, {})) for table, (kind, _heading) in TABLES.items()}
    own = {action: tuple(_listed(value)) for action, value in whole.get(KEYS, {}).items()}
    return Settings(**made, keys=own, origin=at)


def check(text: str, name: str) -> list[BadSetting]:
    """Everything that is wrong with a text; of one that is no TOML only the first thing."""
    from reader.settings.checking import mistakes  # as above

    try:
        return list(mistakes(*_load(text, name)))
    except BadSetting as mistake:
        return [mistake]


def _load(text: str, name: str) -> tuple[dict[str, Any], Origin]:
    import tomllib  # 8 ms, for those who have a file

    try:
        whole = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(_SYNTAX, str(error))
        line = int(found[1]) if found and found[1] else None
        raise BadSetting(placed(name, line), re.sub(_SYNTAX, "", str(error))) from error
    except RecursionError:
        raise BadSetting(name, "[[[…") from None
    return whole, origin(text, name)


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]
