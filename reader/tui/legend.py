"""What stands on the keys now: the keys of every action, on the layout that was typed on last.

A key means itself where an action has it, and else the key in its place: `ت` (U+062A) is `j`, but `[`,
which Shift+F types in Arabic, stays `[`. What is shown is always a key that can be pressed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property

from reader.locale import _
from reader.tui.actions import BY_ID
from reader.tui.keyboard import Family, Keyboard, keyboard
from reader.tui.keymaps import Keys
from reader.tui.keynames import shown, textual

LIGATURES = {"\ufefb": "لا", "\ufef7": "لأ", "\ufef9": "لإ", "\ufef5": "لآ"}
"""One code point or two, a person sees the same (U+0644 and an alef)."""

# UAX #9: left-to-right isolate, and its end: a key is no part of an Arabic sentence.
LRI, PDI = "\u2066", "\u2069"
NAMED = re.compile(r"\{([a-z_]+)\}")


class Legend:
    """The keys, the keyboard, and the layout that is on."""

    def __init__(self, keys: Keys, family: Family = "pc") -> None:
        self.keys, self._family = keys, family
        self.arabic = False
        """Whether the last letter that was typed was of the Arabic layout; Latin at first."""

    @cached_property
    def keyboard(self) -> Keyboard:
        """What the keys of the user's keyboard type; read when it first matters."""
        return keyboard(self._family)

    def heard(self, character: str | None) -> bool:
        """A key typed this character: whether the layout is another than before it.

        Signs and digits, which both layouts have, say nothing.
        """
        if character is None or len(character) != 1:
            return False
        before = self.arabic
        if character.isascii():
            self.arabic = self.arabic and not character.isalpha()
        elif character in self.keyboard.latin or unicodedata.bidirectional(character) == "AL":
            self.arabic = True
        return self.arabic != before

    def twin(self, key: str) -> str | None:
        """By Textual's names: the key of the Latin layout that is in the place of one of the Arabic.

        A sign that the Latin layout has too (`<`, which Shift+[ types) is looked up only while Arabic is on.
        """
        return self._twins.get(key) or (self._signs.get(key) if self.arabic else None)

    @cached_property
    def _twins(self) -> dict[str, str]:
        latin = self.keyboard.latin.items()
        return {textual(a): textual(b) for a, b in latin if len(a) == 1 and not a.isascii()}

    @cached_property
    def _signs(self) -> dict[str, str]:
        return {textual(a): textual(b) for a, b in self.keyboard.latin.items() if a.isascii()}

    @cached_property
    def pairs(self) -> dict[tuple[str, str], str]:
        """By Textual's names: two keys that come of one key press, and the letter of the Latin layout."""
        latin = self.keyboard.latin.items()
        return {(textual(a[0]), textual(a[1])): b for a, b in latin if len(a) == 2}

    @cached_property
    def held(self) -> frozenset[str]:
        """Keys that may be the first half of a pair."""
        return frozenset(first for first, _second in self.pairs)

    def shown(self, action_id: str, cells: int = 0) -> str:
        """The first key of an action as the screen shows it, and more of them as cells allow."""
        words = ""
        for key in self.keys.of[action_id]:
            longer = f"{words} {self.name(key)}".lstrip()
            if words and len(longer) > cells:
                break
            words = longer
        return words

    def told(self, words: str) -> str:
        """A sentence with the keys of the actions in it: `{add} adds a source`.

        Of an action that the user took all keys from, the palette's and its name there.
        """

        def key(found: re.Match[str]) -> str:
            if found[1] not in BY_ID:
                return found[0]
            shown = self.shown(found[1])
            return f"{LRI}{shown}{PDI}" if shown else f"{self.shown('palette')} {_(BY_ID[found[1]].label)}"

        return NAMED.sub(key, words)

    def name(self, key: str) -> str:
        """A key as the screen shows it on the layout that is on."""
        sent = self.keyboard.typed.get(key, "") if self.arabic else ""
        if not sent or sent in self.keys.taken:
            return shown(key)  # pressed as itself, on this layout or the other
        sent = LIGATURES.get(sent, sent)
        if key.isupper() and unicodedata.category(sent[0]) != "Lo":
            # A vowel mark, or a sign that hides which key it is: the letter below it says so.
            return f"Shift+{self.name(key.lower())}"
        return sent
