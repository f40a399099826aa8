"""Stretches of Latin text and numbers that a right-to-left paragraph would tear apart.

UAX #9 alone sends the plus of `+963 11 222` and the at sign of a name to the wrong side, and turns
groups of digits round. Such an island is ordered as if it stood between LRI and PDI. Ranges of years
and numbers are none: in Arabic they run from right to left.
"""

from __future__ import annotations

import re

_ISLAND = re.compile(
    r"""
    (?<![\w@.])
    (?:
        [A-Za-z][A-Za-z0-9+.-]*://[^\s«»<>"،؛؟]+         # an address with its scheme
      | www\.[^\s«»<>"،؛؟]+
      | [A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+  # electronic mail
      | (?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}/[^\s«»<>"،؛؟]*  # an address without one
      | [@\#][A-Za-z_][A-Za-z0-9_]*                      # names and tags
      | \+[0-9٠-٩]+(?:[ -][0-9٠-٩]+)+                    # telephone numbers with their country
      | \+[0-9٠-٩]{6,}
      | ~?/(?:[\w.-]*[A-Za-z][\w.-]*/?)+                 # paths
      | \.[A-Za-z][A-Za-z0-9]*                           # .NET
      | [A-Za-z][A-Za-z0-9]*[+\#]+(?![\w])               # C++
      | (?:[A-Za-z]\.){2,}                               # initials: U.S.
      | [A-Z][a-z]+[ ](?:[A-Z]\.)+                        # a name with its initial
      | (?=[0-9._-]*[A-Za-z])(?=[A-Za-z._-]*[0-9])       # versions and models: 2.x, 4.2-beta1
        [A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)+(?![\w])
    )
    """,
    re.VERBOSE,
)
_CLOSING = {")": "(", "]": "[", "}": "{"}
_TRAILING = ".,;:!?…'"


def islands(text: str) -> list[tuple[int, int]]:
    """Slices of a paragraph to keep whole, in their order.

    `islands("هاتف +963 11 222")` (U+0647 U+0627 U+062A U+0641 U+0020 U+002B …) is `[(5, 16)]`.
    """
    return [
        (match.start(), end) for match in _ISLAND.finditer(text) if (end := _end(match)) > match.start() + 1
    ]


def _end(match: re.Match[str]) -> int:
    """One past the last sign of the island: what closes the sentence or an outer bracket is none of it."""
    found = match[0]
    if "/" not in found and "@" not in found:
        return match.end()
    while found:
        last = found[-1]
        if last in _TRAILING or (last in _CLOSING and found.count(last) > found.count(_CLOSING[last])):
            found = found[:-1]
        else:
            break
    return match.start() + len(found)
