"""The user's settings: `config.toml`, read whole and checked, and the answers that jarida writes to it.

    [terminal]
    dialect = "auto"            # how Arabic is sent to the terminal: a name of `jarida doctor`
    tashkeel = "auto"           # vowel marks: auto (where the terminal can draw them), show, hide

    [terminal.answers]          # written by `jarida doctor`: a terminal, and what reads right in it
    PuTTY = "visual"

Other tables are other modules' business and are let be. What the user wrote stays as it was written,
comments and all: an answer changes or adds one line.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal

from reader.errors import ReaderError
from reader.locale import N_

Tashkeel = Literal["auto", "show", "hide"]

DIALECTS = (
    *("auto", "visual", "explicit", "lrm", "konsole", "kitty"),
    *("mlterm", "qterminal", "isolate", "logical"),
)
"""Of `terminal.dialects`, which a leaf cannot import; a test holds them together."""

TASHKEEL: tuple[Tashkeel, ...] = ("auto", "show", "hide")

_KEYS: dict[str, tuple[str, ...]] = {"dialect": DIALECTS, "tashkeel": TASHKEEL}
"""The keys of the table `terminal` and what each may be."""

_ANSWERS = "answers"
_SYNTAX = re.compile(r" \(at line (\d+), column \d+\)| \(at end of document\)")
_HEADER = re.compile(r"\s*\[\s*terminal\s*\.\s*answers\s*\]\s*(?:#.*)?")
_ANY_HEADER = re.compile(r"\s*\[")


class BadSetting(ReaderError):
    """The file cannot be read, or something in it is not what it may be; `where` names file, line and key."""

    what = N_("this is no valid setting")
    advice = N_("correct or remove it")


class Unwritable(ReaderError):
    """An answer cannot be kept."""

    what = N_("the settings cannot be written")
    advice = N_("write the line named here yourself")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the file says, defaults for the rest."""

    dialect: str = "auto"
    """How Arabic is sent to the terminal."""
    tashkeel: Tashkeel = "auto"
    """Whether vowel marks are sent to it."""
    answers: Mapping[str, str] = field(default_factory=dict)
    """Terminals, by the names that the probe gives them, and the dialect that reads right in each."""


def path(environ: Mapping[str, str]) -> Path:
    """Where the settings are kept."""
    folder = environ.get("XDG_CONFIG_HOME", "")
    if Path(folder).is_absolute():  # a relative one is to be ignored, says the specification
        return Path(folder, "jarida", "config.toml")
    import platformdirs  # 9 ms, for those who have no such variable

    return platformdirs.user_config_path("jarida", appauthor=False) / "config.toml"


def read(file: Path) -> Settings:
    """Read the settings; the defaults where there is no file.

    Raises:
        BadSetting: at the first thing that is wrong.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise BadSetting(str(file), getattr(error, "strerror", None) or "UTF-8") from error
    return parse(text, str(file))


def parse(text: str, name: str) -> Settings:
    """The settings in a text; `name` is what errors call it.

    Raises:
        BadSetting: at the first thing that is wrong.
    """
    try:
        table: Any = tomllib.loads(text).get("terminal", {})
    except tomllib.TOMLDecodeError as error:
        line = _SYNTAX.search(str(error))
        raise BadSetting(_place(name, line[1] if line else None), _SYNTAX.sub("", str(error))) from error
    _check(isinstance(table, dict), name, text, "terminal", "[terminal]")
    for key, value in table.items():
        if key == _ANSWERS:
            continue
        if key not in _KEYS:
            nearest = get_close_matches(key, [*_KEYS, _ANSWERS], n=1)
            raise BadSetting(
                _place(name, _line_of(text, key), f"terminal.{key}"), *(f"{n}?" for n in nearest)
            )
        _check(value in _KEYS[key], name, text, f"terminal.{key}", ", ".join(_KEYS[key]))
    answers = table.get(_ANSWERS, {})
    _check(isinstance(answers, dict), name, text, "terminal.answers", "[terminal.answers]")
    for terminal, dialect in answers.items():
        _check(dialect in DIALECTS, name, text, f"terminal.answers.{terminal}", ", ".join(DIALECTS))
    return Settings(table.get("dialect", "auto"), table.get("tashkeel", "auto"), answers)


def remember(file: Path, terminal: str, dialect: str) -> None:
    """Keep what reads right in a terminal; the rest of the file stays as it is.

    Raises:
        BadSetting: the file is wrong already.
        Unwritable: it cannot be written; `detail` is the line.
    """
    before = read(file)
    line = f'"{terminal.translate(_ESCAPED)}" = "{dialect}"'
    try:
        text = file.read_text(encoding="utf-8-sig") if file.exists() else ""
        after = _with(text, terminal, line)
        if parse(after, str(file)) != Settings(
            before.dialect, before.tashkeel, {**before.answers, terminal: dialect}
        ):
            raise Unwritable(str(file), f"[terminal.answers] {line}")
        _replace(file, after)
    except (OSError, BadSetting) as error:
        raise Unwritable(str(file), f"[terminal.answers] {line}") from error


_ESCAPED = str.maketrans({"\\": "\\\\", '"': '\\"'})


def _with(text: str, terminal: str, line: str) -> str:
    """The text with one line more or another one in the table of answers."""
    lines = text.splitlines()
    at = next((at for at, each in enumerate(lines) if _HEADER.fullmatch(each)), None)
    if at is None:
        return "\n".join([*lines, *([""] if lines else []), "[terminal.answers]", line, ""])
    end = next((i for i in range(at + 1, len(lines)) if _ANY_HEADER.match(lines[i])), len(lines))
    for i in range(at + 1, end):
        if _key_of(lines[i]) == terminal:
            lines[i] = line
            break
    else:
        lines.insert(at + 1, line)
    return "\n".join([*lines, ""])


def _key_of(line: str) -> str | None:
    try:
        return next(iter(tomllib.loads(line)), None)
    except tomllib.TOMLDecodeError:
        return None


def _replace(file: Path, text: str) -> None:
    """In one step: whoever reads meanwhile sees the old file or the new one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    target = file.resolve()  # a link to where somebody keeps his settings stays one
    fresh = target.with_name(f"{target.name}.{os.getpid()}")
    try:
        fresh.write_text(text, encoding="utf-8")
        if target.exists():
            fresh.chmod(target.stat().st_mode)
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)


def _check(right: bool, name: str, text: str, key: str, allowed: str) -> None:
    if not right:
        raise BadSetting(_place(name, _line_of(text, key.rpartition(".")[2]), key), allowed)


def _line_of(text: str, key: str) -> str | None:
    """The number of the line that a key seems to stand in."""
    form = re.compile(rf"""\s*\[?\s*(?:[\w.-]+\.)?["']?{re.escape(key)}["']?\s*[=.\]]""")
    numbers = (str(number) for number, line in enumerate(text.splitlines(), 1) if form.match(line))
    return next(numbers, None)


def _place(name: str, line: str | None, key: str = "") -> str:
    return ":".join(part for part in (name, line) if part) + (f" ({key})" if key else "")
