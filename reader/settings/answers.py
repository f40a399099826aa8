"""The answers that jarida writes into the settings: one line, and all else stays as the user wrote it.

[terminal.answers]          # written by `jarida doctor`: a terminal, and what reads right in it
PuTTY = "visual"
"""

from __future__ import annotations

import os
import re

from reader.settings.file import parse, read, text_of
from reader.settings.mistakes import BadSetting, Unwritable

_HEADER = r"\s*\[\s*terminal\s*\.\s*answers\s*\]\s*(?:#.*)?"
_ANY_HEADER = r"\s*\["


def remember(file: str | os.PathLike[str], terminal: str, dialect: str) -> None:
    """Keep what reads right in a terminal; the rest of the file stays as it is.

    Raises:
        BadSetting: the file is wrong already.
        Unwritable: it cannot be written; `detail` is the line.
    """
    from pathlib import Path  # 5 ms, for those who are asked and answer

    name, file = os.fspath(file), Path(file)
    before = read(file)
    line = f'"{terminal.translate(_ESCAPED)}" = "{dialect}"'
    try:
        text = text_of(file) if file.exists() else ""
        after = _with(text, terminal, line)
        answers = {**before.terminal.answers, terminal: dialect}
        if parse(after, name) != before._replace(terminal=before.terminal._replace(answers=answers)):
            raise Unwritable(name, f"[terminal.answers] {line}")
        write(file, after)
    except (OSError, BadSetting) as error:
        raise Unwritable(name, f"[terminal.answers] {line}") from error


_ESCAPED = str.maketrans({"\\": "\\\\", '"': '\\"'})


def _with(text: str, terminal: str, line: str) -> str:
    """The text with one line more or another one in the table of answers."""
    lines = text.splitlines()
    at = next((at for at, each in enumerate(lines) if re.fullmatch(_HEADER, each)), None)
    if at is None:
        return "\n".join([*lines, *([""] if lines else []), "[terminal.answers]", line, ""])
    end = next((i for i in range(at + 1, len(lines)) if re.match(_ANY_HEADER, lines[i])), len(lines))
    for i in range(at + 1, end):
        if _key_of(lines[i]) == terminal:
            lines[i] = line
            break
    else:
        lines.insert(at + 1, line)
    return "\n".join([*lines, ""])


def _key_of(line: str) -> str | None:
    import tomllib  # as in `file`

    try:
        return next(iter(tomllib.loads(line)), None)
    except tomllib.TOMLDecodeError:
        return None


def write(file: str | os.PathLike[str], text: str) -> None:
    """Write in one step: whoever reads meanwhile sees the old file or the new one."""
    from pathlib import Path  # as above

    file = Path(file)
    file.parent.mkdir(parents=True, exist_ok=True)
    target = file.resolve()  # a link to where somebody keeps his settings stays one
    fresh = target.with_name(f"{target.name}.{os.getpid()}")
    fresh.unlink(missing_ok=True)
    try:
        # Made anew: where others may write, a link of that name might lead anywhere.
        with fresh.open("x", encoding="utf-8") as made:
            made.write(text)
        if target.exists():
            fresh.chmod(target.stat().st_mode)
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)
