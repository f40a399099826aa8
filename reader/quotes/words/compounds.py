"""Names that are written in several words, and read as one: هونغ كونغ, فرانس برس."""

from __future__ import annotations

from functools import cache

from reader.quotes.tables.lexicon import SEVERAL, lexicon
from reader.quotes.words.word import analyse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.quotes.words.tokens import Written

_CLITICS = frozenset(("", *"وفبلك", "وب", "ول", "وك", "فب", "فل", "ال", "وال", "بال", "لل", "ولل"))
_WHOLE = 4
"""Words of the longest name that is read as one."""


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
