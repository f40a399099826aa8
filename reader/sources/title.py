"""A title for a text: its own where it has one, else its first sentence, shortened."""

from __future__ import annotations

import re

LONGEST_MADE = 70
"""Code points of a title made from a sentence: what a list of usual width shows."""
SENTENCE = 600
"""Code points in which a first sentence is looked for."""

ELLIPSIS = "…"
STOPS = ".!?…؟۔。"
"""What ends a sentence; the Arabic question mark is U+061F, the Urdu full stop U+06D4."""
PAUSES = ",،;؛:-–—"
"""What ends a line that goes on, so that a title cut there loses it."""
CLOSERS = "\"'”’»›)]}“‘\u200e\u200f\u202c\u2069"
"""What may stand behind the stop of a sentence. Typists close with opening marks too."""

# A stop ends a sentence when a blank follows, with closers between; not in 5.75, not in "د. سلمى".
_END = rf"(?<!\b\w)[{re.escape(STOPS)}]+[{re.escape(CLOSERS)}]*(?=\s|$)"


def one_line(text: str) -> str:
    """The text with every run of white space one blank."""
    return " ".join(text.split())


def made_title(text: str) -> str:
    """The first sentence of a text, shortened at a word; without its full stop."""
    beginning = text[:SENTENCE]
    end = re.search(_END, beginning)
    sentence = one_line(beginning[: end.end()] if end else beginning)
    if end is None and len(text) > SENTENCE:
        sentence += ELLIPSIS
    short = shorten(sentence)
    return short[:-1] if short.endswith((".", "۔")) and not short.endswith("..") else short


def shorten(line: str, longest: int = LONGEST_MADE) -> str:
    """A line cut at the last word that fits, closed by …; a word longer than that is cut inside."""
    if len(line) <= longest:
        return line
    room = longest - len(ELLIPSIS)
    at = line.rfind(" ", 0, room + 1)
    # A first word that fills the line has no better place to be cut.
    cut = line[: at if at > longest // 2 else room]
    return cut.rstrip(PAUSES + STOPS + " ") + ELLIPSIS


def ends_sentence(line: str, stops: str = STOPS) -> bool:
    """Whether a line ends with a stop, closing marks behind it aside."""
    return line.rstrip(CLOSERS + " ").endswith(tuple(stops))
