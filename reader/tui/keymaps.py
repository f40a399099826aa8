"""Whose keys: jarida's own, those of other habits, and the user's; one `Keys` comes of them.

A key does one thing. Where a keymap takes a key for an action, the action that had it loses it; where
the user takes one, likewise. Only the user's own keys can contradict each other, and are told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING

from reader.locale import N_
from reader.settings import BadSetting, Keymap, Settings
from reader.tui.actions import ACTIONS, BY_ID
from reader.tui.keynames import NoSuchKey, textual, written

if TYPE_CHECKING:
    from textual.binding import Binding

ALWAYS = {"quit": "ctrl+c", "suspend": "ctrl+z"}
"""Keys that nobody can take away: on every screen, in a text field too."""

KEYMAPS: Mapping[Keymap, Mapping[str, str]] = {
    "jarida": {},
    "vim": {
        "page_down": "ctrl+f pgdn",
        "page_up": "ctrl+b b pgup",
        "pane_right": "l right",
        "pane_left": "h left",
        "links": "L",
        "undo": "u",
        "read": "U",
    },
    "less": {
        "next": "j e ctrl+n down",
        "previous": "k y ctrl+p up",
        "page_down": "f ctrl+f ctrl+v pgdn",
        "page_up": "b ctrl+b pgup",
        "top": "g < home",
        "bottom": "G > end",
        "copy": "c",
        "note": "D",
        "export": "W",
        "full_text": "F",
        "help": "h ? f1",
        "quit": "q Q",
    },
    "newsboat": {
        "read": "N",
        "previous_hit": "alt+n",
        "links": "u",
        "delete": "D",
        "unread_only": "l",
        "order": "g",
        "tag": "ctrl+t",
        "export": "s",
        "quit": "q Q",
    },
}
"""What each has different from jarida's own."""


class UnknownAction(BadSetting):
    """A key of the table [keys] that names no action."""

    what = N_("there is no such action")
    advice = N_("`jarida config --keys` lists them")


class UnknownKey(BadSetting):
    """A word that is the name of no key."""

    what = N_("there is no such key")
    advice = N_("write the character that it types, or a name like enter, f2, ctrl+p")


class KeyTaken(BadSetting):
    """A key that the user gives twice, or that cannot be given."""

    what = N_("this key is taken")
    advice = N_("choose another")


class Keys:
    """The keys of every action, as they are written."""

    def __init__(self, of: Mapping[str, tuple[str, ...]]) -> None:
        self.of = of
        """By the id of the action, the one to show first; none where the user wants none."""

    @cached_property
    def taken(self) -> frozenset[str]:
        """All of them."""
        return frozenset(key for keys in self.of.values() for key in keys)

    def bindings(self) -> list[Binding]:
        """The table as Textual wants it, each with its id."""
        from textual.binding import Binding  # the command line makes no bindings

        return [
            Binding(
                ",".join(map(textual, self.of[action.id])), action.id, action.label, id=action.id, show=False
            )
            for action in ACTIONS
            if self.of[action.id]
        ]


@cache
def usual() -> Keys:
    """The keys of those who have not asked for others."""
    return keys(Settings())


def keys(settings: Settings) -> Keys:
    """The keys that the settings ask for.

    Raises:
        BadSetting: an unknown action or key, or one that is given twice; it names the line.
    """
    own, wrong = _own(settings)
    if wrong:
        raise wrong[0]
    base = {action.id: tuple(action.keys.split()) for action in ACTIONS}
    habit = {name: tuple(words.split()) for name, words in KEYMAPS[settings.ui.keymap].items()}
    return Keys(_laid(_laid(base, habit), own))


def mistakes(settings: Settings) -> list[BadSetting]:
    """All that is wrong with the user's own keys."""
    return _own(settings)[1]


def _laid(
    below: Mapping[str, tuple[str, ...]], above: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Keys over keys: what is taken above is gone below."""
    taken = {key for keys in above.values() for key in keys}
    return {
        action: above.get(action, tuple(key for key in keys if key not in taken))
        for action, keys in below.items()
    }


def _own(settings: Settings) -> tuple[dict[str, tuple[str, ...]], list[BadSetting]]:
    """The keys that the user gave, and what is wrong with them."""
    at, own, wrong = settings.origin, dict[str, tuple[str, ...]](), list[BadSetting]()
    owner = {key: action for action, key in ALWAYS.items()}
    for action, words in settings.keys.items():
        if action not in BY_ID:
            wrong.append(UnknownAction(at.place("keys", action), nearest=_near(action, BY_ID)))
            continue
        try:
            own[action] = tuple(dict.fromkeys(map(written, words)))
        except NoSuchKey as unknown:
            wrong.append(UnknownKey(at.place("keys", action), str(unknown), unknown.nearest))
            continue
        for key in own[action]:
            if owner.setdefault(key, action) != action:
                wrong.append(KeyTaken(at.place("keys", action), f"{key} = {owner[key]}"))
    return own, wrong


def _near(word: str, words: Iterable[str]) -> str:
    from difflib import get_close_matches  # for those who mistype

    return next(iter(get_close_matches(word.lower(), list(words), n=1)), "")
