r"""What comes from the terminal, in whole sequences: keys are let through, answers are not.

A terminal answers when it pleases: late, and in pieces. The letters of an answer would do what they are bound
to (`\x1b[?1;2c` writes a note), so a sequence that has begun waits for its end, and what is an answer goes no
farther. Pure, and told the time.
"""

from __future__ import annotations

import re

ESCAPE = "\x1b"
KEY = 0.1
"""Seconds after which an escape is the key and no sequence, as Textual has it."""
SHORT = 0.5
"""Likewise an escape and a letter, which may be Alt and a key: a slow line pauses as long."""
LONG = 3.0
"""And after which an answer that broke off is let go, so that it swallows no keys."""
LATE = 3.0
"""Seconds in which what looks like the rest of an answer is one: its beginning was taken for a key."""

_CSI = r"\[[<-?]?[\d;:]*[ -/]*"
# What is answered in strings: colours, the title, versions, settings, pictures.
_STRING = r"(?:\][\dlL]|P[\d>!+$]|_G)[^\x07\x1b]*"
_SEQUENCE = re.compile(rf"\x1b(?:{_CSI}[@-~]|{_STRING}(?:\x07|\x1b\\)|O[^\x1b]|(?!{_STRING})[^\[O\x1b])")
_BEGUN = re.compile(rf"\x1b(?:{_CSI}|{_STRING}\x1b?|[\]P_O])?\Z")
_BROKEN = re.compile(rf"\x1b(?:\[[\d;: -/<-?]+|{_STRING})")
"""An answer that another sequence, or a control, breaks off."""
# Of answers to what we ask; nobody types so much in one go.
_ASKED = re.compile(r"\x1b(?:\[[?>=]\d|\[\d+;|\]\d+;|P[>!]\||P[01][$+]r)[ -~]*?(?:[cRy]|\x07|\x1b\\|\x1b?\Z)")

_ANSWER = re.compile(
    rf"\x1b(?:{_STRING}(?:\x07|\x1b\\)"
    r"|\[[>=][\d;:]*[ -/]*[@-~]"  # attributes
    r"|\[\?[\d;:]*(?![\d;:]|\$y)[ -/]*[@-~]"  # likewise; what Textual asked for is let through
    r"|\[[\d;:]*\$y"  # modes
    r"|\[[\d;:]*[cnx]"  # status
    r"|\[(?!48;)[\d;:]*t)"  # windows; 48 is that one was resized
)


class Incoming:
    """Takes what is read, piece by piece, and gives back what was typed."""

    def __init__(self) -> None:
        self._begun = ""
        """A sequence that has not come to its end."""
        self._since = 0.0
        self._taken = ""
        """What was last taken for a key."""
        self._taken_at = float("-inf")

    def take(self, read: str, now: float) -> str:
        """What was typed, of what was read; whole sequences, but for what was held too long.

        Args:
            read: decoded; nothing to ask whether what was begun is to be waited for any longer.
            now: seconds of a clock that never goes back.
        """
        if not read:
            return self._let_go(now) if self._begun else ""
        if not self._begun and now - self._taken_at < LATE and _ASKED.match(self._taken + read):
            read = self._taken + read
        text = self._begun + read
        begun = _BEGUN.search(text)
        end = begun.start() if begun else len(text)
        if not self._begun or end > 0:
            self._since = now
        self._begun = text[end:]
        return _typed(text[:end])

    def _let_go(self, now: float) -> str:
        held = now - self._since
        if held < (KEY, SHORT, LONG)[min(len(self._begun), 3) - 1]:
            return ""
        begun, self._begun = self._begun, ""
        if len(begun) > len("\x1b["):
            return ""
        self._taken, self._taken_at = begun, now
        return begun


def _typed(text: str) -> str:
    """A text of whole sequences without those that are answers."""
    if ESCAPE not in text:
        return text
    typed = list[str]()
    at = 0
    while (escape_i := text.find(ESCAPE, at)) >= 0:
        typed.append(text[at:escape_i])
        whole = _SEQUENCE.match(text, escape_i)
        if whole is None:
            broken = _BROKEN.match(text, escape_i)
            at = broken.end() if broken else escape_i + 1
            typed.append("" if broken else ESCAPE)
            continue
        at = whole.end()
        if not _ANSWER.fullmatch(whole[0]):
            typed.append(whole[0])
    typed.append(text[at:])
    return "".join(typed)
