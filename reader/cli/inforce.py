"""The settings in force, and where each comes from: the command line, a variable, the file, or jarida."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from reader.cli.session import Session
from reader.locale import VARIABLES, language
from reader.named import NamedTuple
from reader.settings import Key, keys_of, tables
from reader.terminal.choice import BY_OPTION, BY_VARIABLE, VARIABLE

Origin = Literal["option", "variable", "file", "default"]


class InForce(NamedTuple):
    """A setting and where it comes from."""

    key: Key
    value: object
    origin: Origin = "default"
    where: str = ""
    """The option, the variable, the line of the file."""

    @property
    def name(self) -> str:
        """As the file names it."""
        return f"{self.key.table}.{self.key.name}"


def in_force(session: Session) -> Iterator[InForce]:
    """Every setting as this process has it."""
    for table, _heading in tables():
        for key in keys_of(table):
            yield _overruled(session, key) or _filed(session, key) or _left(key)


def _overruled(session: Session, key: Key) -> InForce | None:
    """What the command line and the variables say against the file."""
    match key.table, key.name:
        case "ui", "lang" if session.asked_language:
            return InForce(key, session.asked_language, "option", "--lang")
        case "terminal", "dialect":
            name, why = session.tongue.named() or ("", "")
            if why == BY_OPTION:
                return InForce(key, name, "option", "--dialect")
            if why == BY_VARIABLE:
                return InForce(key, name, "variable", VARIABLE)
    return None


def _filed(session: Session, key: Key) -> InForce | None:
    origin, value = session.settings.origin, key.of(session.settings)
    if not origin.has(key.table, key.name) or (key.name == "lang" and value == "auto"):
        return None
    return InForce(key, value, "file", f"{Path(origin.file).name}:{origin.lines[key.table, key.name]}")


def _left(key: Key) -> InForce:
    """What nobody has said, but perhaps the environment."""
    if (key.table, key.name) == ("ui", "lang"):
        named = next((name for name in VARIABLES if os.environ.get(name)), "")
        return InForce(key, language(), "variable" if named else "default", named)
    return InForce(key, key.default)
