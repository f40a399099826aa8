"""Names that are written in several words, and read as one: هونغ كونغ, فرانس برس."""

from __future__ import annotations

import re
from functools import cache

from reader.quotes.tables.lexicon import SEVERAL, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.word import analyse
from reader.text.fold import folded_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.quotes.words.tokens import Written

_CLITICS = frozenset(("", *"وفبلك", "وب", "ول", "وك", "فب", "فل", "ال", "وال", "بال", "لل", "ولل"))
_WHOLE = 4
"""Words of the longest name that is read as one."""
POINTED = re.compile(r"[ء-ي]+(?:\.[ء-ي]+)+")
_AGENCIES = frozenset(("ا.ف.ب", "د.ب.ا", "ا.ش.ا"))
"""Which sign with letters and points."""


@cache
def last_words() -> dict[str, tuple[str, ...]]:
    """Last word → what stands before it, of all names that are written in several words: هونغ كونغ."""
    found: dict[str, tuple[str, ...]] = {}
    for (name,) in lexicon().rows(SEVERAL):
        head, _, last = name.rpartition(" ")
        found[last] = (*found.get(last, ()), head)
    return found


@cache
def _before(heads: tuple[str, ...]) -> tuple[str, ...]:
    """What stands right before the last word of such names."""
    return tuple([head.rpartition(" ")[2] for head in heads])


def join(written: Written, first: int) -> None:
    """Make one word of the last tokens if they are a name of several words: هونغ كونغ."""
    tokens, last = written.tokens, len(written.tokens) - 1
    word = tokens[last].word
    heads = last_words()[tokens[last].text]
    if word is None or last == first or not tokens[last - 1].text.endswith(_before(heads)):
        return
    text, raw = "", ""
    for i in range(last - 1, max(first, last - _WHOLE) - 1, -1):
        before = tokens[i]
        if before.word is None:
            return
        text, raw = f"{before.text} {text}".strip(), f"{before.word.raw} {raw}".strip()
        for head in heads:
            if text.endswith(head) and text[: -len(head)] in _CLITICS:
                written.join(i, last + 1, analyse(f"{text} {word.text}", f"{raw} {word.raw}"))
                return


def spelt(joined: re.Match[str]) -> str:
    """بي.بي.سي: a name of Latin letters as one word, a tatweel for each point; أ.ف.ب: as أ ف ب."""
    if folded_text(joined[0]) in _AGENCIES:
        return joined[0].replace(".", " ")
    letters = all(folded_text(name) in listed("letters") for name in joined[0].split("."))
    return joined[0].replace(".", "\u0640") if letters else joined[0]
