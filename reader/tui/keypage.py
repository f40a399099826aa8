"""The page of keys, `docs/keys.md`, made from the tables of actions and keymaps.

python -m reader.tui.keypage        writes it; a test holds it to the tables
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from reader import locale
from reader.locale import _
from reader.settings import Keymap, Settings, Ui
from reader.tui.actions import ACTIONS, SECTIONS
from reader.tui.keymaps import ALWAYS, keys
from reader.tui.keynames import shown

FILE = Path(__file__).parent.parent.parent / "docs" / "keys.md"

HEAD = """\
# Keys

Made by `python -m reader.tui.keypage` from the tables of the program; do not edit.

Whose keys they are is a setting, `keymap`, and each action can be given others by its id:

    # ~/.config/jarida/config.toml
    [ui]
    keymap = "jarida"               # or vim, less, newsboat

    [keys]
    quit = "Q"
    page_down = ["space", "ctrl+f"]
    furniture = []                  # no key

A key is the character that it types, or a name: {names}; before them `ctrl+`, `alt+`, `shift+`.
A key does one thing: whoever gives it to an action takes it from the one that had it. {always} always work.
"""


def page() -> str:
    """The whole page, in English."""
    locale.install("en")
    names = "enter esc tab space backspace del ins up down left right home end pgup pgdn f1 … f12"
    always = " and ".join(f"`{shown(key)}` ({action})" for action, key in ALWAYS.items())
    return HEAD.format(
        names=", ".join(f"`{name}`" for name in names.split() if name != "…"), always=always
    ) + ("".join(_tables()))


def _tables() -> Iterator[str]:
    keymaps: tuple[Keymap, ...] = get_args(Keymap)
    laid = {name: keys(Settings(ui=Ui(keymap=name))) for name in keymaps}
    for section in SECTIONS:
        actions = [action for action in ACTIONS if action.section == section]
        if not actions:
            continue
        yield f"\n## {_(section)}\n\n| {' | '.join(keymaps)} | | id |\n|{'---|' * (len(keymaps) + 2)}\n"
        for action in actions:
            cells = [_code(laid[name].of[action.id]) for name in keymaps]
            yield f"| {' | '.join(cells)} | {_(action.help)} | {action.id} |\n"


def _code(words: tuple[str, ...]) -> str:
    return " ".join(f"`{shown(key)}`".replace("|", "\\|") for key in words)


if __name__ == "__main__":
    FILE.write_text(page(), encoding="utf-8")
