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
from reader.tui.editkeys import EDIT_KEYS, TYPING
from reader.tui.keyboard import Family
from reader.tui.keymaps import ALWAYS, Keys, keys
from reader.tui.keynames import shown
from reader.tui.legend import Legend

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
    page_down = ["pgdn", "ctrl+f"]
    furniture = []                  # no key

A key is the character that it types, or a name: {names} to `f12`; before them `ctrl+`, `alt+`, `shift+`.
A key does one thing: whoever gives it to an action takes it from the one that had it. {always} always work.

Letters work with the keyboard on an Arabic layout as well, by their place: the last two columns, for the keys
of `jarida`. `pc` is the layout of X11 (`ara`) and Windows (Arabic 101), `mac` that of a Mac; the setting
`ui.keyboard` chooses. Footer and help show the layout that was typed on last. A character that is a key
itself means itself: Shift+F types `[` on the Arabic layout of a PC, and goes to the previous quote.
"""


def page() -> str:
    """The whole page, in English."""
    locale.install("en")
    names = "enter esc tab space backspace del ins up down left right home end pgup pgdn f1"
    always = " and ".join(f"`{shown(key)}` ({action})" for action, key in ALWAYS.items())
    return HEAD.format(names=", ".join(f"`{name}`" for name in names.split()), always=always) + (
        "".join(_tables())
    )


def _tables() -> Iterator[str]:
    keymaps: tuple[Keymap, ...] = get_args(Keymap)
    families: tuple[Family, ...] = get_args(Family)
    laid = {name: keys(Settings(ui=Ui(keymap=name))) for name in keymaps}
    for section in SECTIONS:
        actions = [action for action in ACTIONS if action.section == section]
        if not actions:
            continue
        head = [*keymaps, "", "id", *(f"Arabic, {family}" for family in families)]
        yield f"\n## {_(section)}\n\n| {' | '.join(head)} |\n|{'---|' * len(head)}\n"
        for action in actions:
            cells = [_code(tuple(map(shown, laid[name].of[action.id]))) for name in keymaps]
            twins = [_twins(laid["jarida"], family, action.id) for family in families]
            yield f"| {' | '.join([*cells, _(action.help), action.id, *twins])} |\n"
    yield f"\n## {_(TYPING)}\n\n| keys | |\n|---|---|\n"
    for words, help in EDIT_KEYS:
        yield f"| {_code(tuple(words.split()))} | {_(help)} |\n"


def _twins(own: Keys, family: Family, action_id: str) -> str:
    """What the letters and signs of an action are on an Arabic layout."""
    legend = Legend(own, family)
    legend.arabic = True
    return _code(tuple(legend.name(key) for key in own.of[action_id] if len(key) == 1))


def _code(words: tuple[str, ...]) -> str:
    return " ".join(f"`{word}`".replace("|", "\\|") for word in words)


if __name__ == "__main__":
    FILE.write_text(page(), encoding="utf-8")
