"""Hostile texts, and what may never be in what is sent to a terminal, a pipe or a file."""

from __future__ import annotations

import re
import unicodedata

from reader.terminal.runs import ESCAPE

CONTROLS = (
    "\x1b[2J\x1b[31mأحمر\x1b[m",  # CSI
    "\x1b]0;عنوان\x07 \x1b]0;عنوان\x1b\\",  # OSC, ended in both ways
    "\x1b]52;c;cm0gLXJmIH4=\x07",  # the clipboard
    "\x1b]8;;http://evil.example\x1b\\رابط\x1b]8;;\x1b\\",  # a link
    "\x1bP+q544e\x1b\\ \x1bPtmux;\x1b\x1b]52;c;AA==\x07\x1b\\",  # DCS, through tmux
    "\x1b_Gf=100;AAAA\x1b\\ \x1bXسوس\x1b\\ \x1b^pm\x1b\\",  # APC, SOS, PM
    "\x9b2J\x9d52;c;AAAA\x9c\x90q\x9c\x98\x9e\x9f\x85",  # C1
    "\x1b[?1049h\x1b[?1000h\x1b[?2004h\x1b[8l\x1bc\x1b#8\x1b(0",
    "\x08\x08\x08\x0e\x0f\x07\x05\x7f\x0c\x0b",
    "\r\x1b[K",
    "\x1b]0;لم يغلق",  # unterminated
    "\x1b",
)
OVERRIDES = "\u202d\u202e"
TAGS = "\U000e0001\U000e0041\U000e007f"
UNBALANCED = (
    "\u202eقلب",
    "\u202dabc\u202e",
    "\u2067مفتوح \u2066 \u202b \u202a",
    "\u2069\u202c\u2069 مغلق",
    "\u2067a\u202bb\u2069c\u202c",
    f"🏴{TAGS} وسم {TAGS}",
)
MARKUP = (
    "[/]",
    "[@click=app.quit]خروج[/]",
    "[red]أحمر[/red]",
    "{}",
    "{0}",
    "%s",
    "%(n)d",
    "\\[",
    "$x",
    "&amp;amp;",
)

EVERYTHING = "  ".join((*CONTROLS, *UNBALANCED, *MARKUP))
"""One line of all of it, but for what ends a line or makes a file no text."""

_OPEN = {"\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069", "\u202a": "\u202c", "\u202b": "\u202c"}
_SENT = re.compile(r"\x1b\[[\d;]*m|\x1b\[\??[\d;]*[hlK]|\x1b\]5379;use_ctl=(?:true|false)\x07")
"""What jarida itself sends with printed rows: looks, modes, erasing a row."""


def faults(out: str, *, sequences: bool = False) -> list[str]:
    """What is wrong with an output; nothing in a sound one.

    Args:
        out: all that was sent.
        sequences: whether jarida's own escape sequences may be among it: it went to a terminal.
    """
    if sequences:
        out = _SENT.sub("", out.replace("\r\n", "\n").replace("\x1b7", "").replace("\x1b8", ""))
    found = [f"U+{ord(sign):04X}" for sign in sorted({*filter(_forbidden, out)})]
    return found + [f"unbalanced: {line!a}" for line in out.split("\n") if not _is_balanced(line)]


def _forbidden(sign: str) -> bool:
    tag = "\U000e0000" <= sign <= "\U000e007f"
    return (unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t") or tag or sign in OVERRIDES


def _is_balanced(line: str) -> bool:
    """Every opener has its closer in the line, the right one, and there is no other."""
    waiting: list[str] = []
    for sign in line:
        if sign in _OPEN:
            waiting.append(_OPEN[sign])
        elif sign in _OPEN.values() and (not waiting or waiting.pop() != sign):
            return False
    return not waiting


def sequences_in(sent: str) -> set[str]:
    """The escape sequences of what was sent to a terminal."""
    return set(re.findall(ESCAPE, sent))
