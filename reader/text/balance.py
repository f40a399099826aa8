"""Logical text as it may leave the program: what it does to the order of its line ends with that line.

A pipe, a file or a terminal that reorders by itself gets logical text with the controls of UAX #9 that
its author wrote. None of them may turn what stands before or behind: overrides, which show a word
backwards, are left out, and so are tags, which carry a text unseen; what is opened is closed.
"""

from __future__ import annotations

import re

MOST_OPEN = 60
"""Embeddings and isolates in each other: UAX #9 counts 125 levels, two for each at most."""

LRE, RLE, PDF, LRO, RLO = "\u202a", "\u202b", "\u202c", "\u202d", "\u202e"
LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"

_ISOLATES = frozenset((LRI, RLI, FSI))
_OVERRIDES = frozenset((LRO, RLO))
_CONTROLS = re.compile(f"[{LRE}-{RLO}{LRI}-{PDI}\U000e0000-\U000e007f]")


def balanced(line: str) -> str:
    """A line without overrides and tags, in which every embedding and isolate is closed.

    `balanced("\\u202eabc\\u2067سلام") == "abc\\u2067سلام\\u2069"` (U+0633 U+0644 U+0627 U+0645). What
    closes nothing is left out. Newlines count as any other sign: give it a line at a time.
    """
    # None of them is printable; to ask for that is quicker than to look for them.
    if line.isprintable() or not _CONTROLS.search(line):
        return line
    kept: list[str] = []
    levels = _Levels()
    at = 0
    for match in _CONTROLS.finditer(line):
        kept += (line[at : match.start()], levels.take(match[0]))
        at = match.end()
    return "".join([*kept, line[at:], levels.close()])


class _Levels:
    """What is open, overrides too, though they are never said."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._beyond = 0
        """Openings that were one too many, so that what closes them closes nothing else."""

    def take(self, control: str) -> str:
        """What stands in the place of one control."""
        if control in (PDF, PDI):
            if self._beyond:
                self._beyond -= 1
                return ""
            return self._embedding() if control == PDF else self._isolate()
        if control > PDI:  # a tag
            return ""
        if len(self._open) == MOST_OPEN:
            self._beyond += 1
            return ""
        self._open.append(control)
        return "" if control in _OVERRIDES else control

    def close(self, first: int = 0) -> str:
        """What closes all that was opened from one on."""
        closed = self._open[first:]
        del self._open[first:]
        return "".join(
            PDI if control in _ISOLATES else PDF for control in reversed(closed) if control not in _OVERRIDES
        )

    def _embedding(self) -> str:
        # It closes no isolate, and nothing outside of one (X7).
        return self.close(len(self._open) - 1) if self._open and self._open[-1] not in _ISOLATES else ""

    def _isolate(self) -> str:
        # It closes what was opened inside of the isolate as well (X6a).
        last = next((k for k in range(len(self._open) - 1, -1, -1) if self._open[k] in _ISOLATES), None)
        return "" if last is None else self.close(last)
