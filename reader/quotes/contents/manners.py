"""Manners: how a speaker looked, moved and sounded, which the writer tells behind what he said.

، رافعا يده; ، بنبرة غاضبة; ، والدموع في عينيه; ، وهو يشير إلى الخريطة; ، ثم التفت إلى الحضور.
"""

from __future__ import annotations

from reader.quotes.contents.verdicts import told_past
from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import AND_HE
from reader.quotes.words.sentences import Sentence
from reader.quotes.words.tokens import Token


def told(i: int, sentence: Sentence, tokens: list[Token]) -> bool:
    """Whether a manner is told from a token on, which stands behind a comma.

    But أن الرجل خرج من البيت، وهو يحمل سكينا tells of another, as does what is told of the past.
    """
    text, then = tokens[i].text, tokens[i + 1].text
    if text in AND_HE:
        shown = then in listed("gesturing")
    elif text in ("ثم", "وقد"):
        shown = then in listed("moved")
    else:
        shown = text in listed("manners") or (text[0] == "و" and text[1:] in listed("moved"))
    return shown and not told_past(i - 1, sentence, tokens)
