"""What keys are called: as people write them in the settings, as the screen shows them, and by Textual.

A key is written as the character that it types (`j`, `?`, `ت`) or by a name (`enter`, `ctrl+p`), and that
is how tables and settings hold it. Nothing here imports Textual, since the command line needs it too.
"""

from __future__ import annotations

import unicodedata

NAMED = {
    "enter": "Enter",
    "esc": "Esc",
    "tab": "Tab",
    "space": "Space",
    "backspace": "Backspace",
    "del": "Del",
    "ins": "Ins",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "home": "Home",
    "end": "End",
    "pgup": "PgUp",
    "pgdn": "PgDn",
    **{f"f{number}": f"F{number}" for number in range(1, 13)},
}
"""Keys that type no character, and what the screen calls them."""

SAME = {"escape": "esc", "delete": "del", "insert": "ins", "pageup": "pgup", "pagedown": "pgdn", " ": "space"}
"""Other ways to write them."""

TEXTUAL = {"esc": "escape", "del": "delete", "ins": "insert", "pgup": "pageup", "pgdn": "pagedown"}
"""Textual's names where they are others."""

UNICODE = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
"""Textual calls a sign by its name in Unicode, these apart."""

MODIFIERS = ("ctrl", "alt", "shift")


class NoSuchKey(ValueError):
    """A word that is the name of no key; `nearest` may be meant."""

    def __init__(self, word: str, nearest: str = "") -> None:
        super().__init__(word)
        self.nearest = nearest


def written(word: str) -> str:
    """A key as it is written in tables: `Ctrl+P` is `ctrl+p`, `PageUp` is `pgup`.

    Raises:
        NoSuchKey: there is none of that name.
    """
    if len(word) == 1:
        return SAME.get(word, word) if word.isprintable() else _refuse(word)
    *modifiers, last = word.split("+") if not word.endswith("++") else [*word[:-2].split("+"), "+"]
    modifiers = [modifier.lower() for modifier in modifiers]
    named = SAME.get(last.lower(), last.lower())
    if len(last) != 1 and named not in NAMED:
        _refuse(word)
    if len(set(modifiers)) < len(modifiers) or not set(modifiers) <= {*MODIFIERS}:
        _refuse(word)
    if len(last) == 1 and last != " " and "shift" in modifiers:
        _refuse(word, last.upper())  # a terminal sends the capital letter, or another sign
    if "ctrl" in modifiers and len(last) == 1 and not (last.isascii() and last.isalpha()):
        _refuse(word)  # no terminal sends it
    kept = [modifier for modifier in MODIFIERS if modifier in modifiers]
    base = named if named in NAMED else last.lower() if "ctrl" in modifiers else last
    return "+".join([*kept, base])


def textual(key: str) -> str:
    """Textual's name of a key that is written rightly."""
    *modifiers, last = key.split("+") if not key.endswith("+") else [*key[:-2].split("+"), "+"]
    if key == "+":
        modifiers = []
    return "+".join([*sorted(modifiers), TEXTUAL.get(last, _sign(last) if len(last) == 1 else last)])


def shown(key: str) -> str:
    """A key as the screen shows it: `Ctrl+P`, `↓`, `j`."""
    if len(key) == 1:
        return key
    *modifiers, last = key.split("+")
    return "+".join([*(each.capitalize() for each in modifiers), NAMED.get(last, last.upper())])


def _sign(character: str) -> str:
    if character.isalnum():
        return character
    name = unicodedata.name(character, "").lower().replace("-", "_").replace(" ", "_")
    return UNICODE.get(name, name) or character


def _refuse(word: str, nearest: str = "") -> str:
    from difflib import get_close_matches  # for those who mistype

    near = get_close_matches(word.lower(), [*NAMED, *SAME], n=1)
    raise NoSuchKey(word, nearest or (near[0] if near else ""))
