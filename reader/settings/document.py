"""The settings file as `jarida config --write` makes it: every key explained in place, all commented out.

So it changes nothing until its reader takes a `#` away, and shows what could be changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from reader.locale import N_
from reader.named import NamedTuple
from reader.settings.table import KEYS, keys_of, tables

HEAD = (
    N_("Settings of jarida. A line with # before it says what holds anyway: take the # away to change it."),
    N_("`jarida config` shows what is in force, `jarida config --check` finds mistakes."),
)
ALLOWED = N_("allowed: {words}")
OWN_KEYS = N_("Your own keys: an action and its key, or a list of keys; an empty list for none")


class Row(NamedTuple):
    """An action that can be given keys."""

    id: str
    keys: tuple[str, ...]
    about: str
    """What it does, as it is said now."""


def document(say: Callable[[str], str], actions: Iterable[Row]) -> str:
    """The whole file.

    Args:
        say: translates a msgid.
        actions: what the table [keys] may have.
    """
    return "\n".join(_lines(say, actions)) + "\n"


def toml(value: object) -> str:
    """A value as TOML has it: a switch, a number, a word, or some words."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return toml(value[0]) if len(value) == 1 else f"[{', '.join(map(toml, value))}]"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    return str(value)


def _lines(say: Callable[[str], str], actions: Iterable[Row]) -> Iterator[str]:
    for sentence in HEAD:
        yield f"# {say(sentence)}"
    for table, heading in tables():
        yield from ("", "", f"# {say(heading)}", f"[{table}]")
        for key in keys_of(table):
            yield from ("", f"# {say(key.about)}")
            yield f"#   {say(ALLOWED).format(words=key.kind.allowed)}"
            yield f"# {key.name} = {toml(key.default)}"
    yield from ("", "", f"# {say(OWN_KEYS)}", f"[{KEYS}]", "")
    for row in actions:
        yield from (f"# {row.about}", f"# {row.id} = {toml(row.keys)}")
