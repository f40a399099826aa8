"""The keys of a text field, for the help and the page of keys; what they do is in `widgets.field`."""

from __future__ import annotations

from reader.locale import N_

TYPING = N_("While typing")

EDIT_KEYS = (
    ("← →", N_("one cell to that side")),
    ("Ctrl+← Ctrl+→", N_("one word to that side")),
    ("Home End", N_("to the beginning, to the end")),
    ("Shift+← Shift+→", N_("select; with Home and End too")),
    ("Alt+A", N_("select all")),
    ("Ctrl+W Alt+D", N_("erase the word before the caret, or behind it")),
    ("Ctrl+U Ctrl+K", N_("erase all before the caret, or behind it")),
    ("Ctrl+_ Ctrl+Y", N_("take back what was typed, and bring it again")),
    ("Alt+C Ctrl+X Ctrl+V", N_("copy, cut, paste")),
)
"""Keys as the screen shows them, and what they do (msgid)."""
