"""Gestures: what somebody does right before his words and a colon.

هز رأسه: «…»; أشارت إلى الصورة: «…».
"""

from __future__ import annotations

from reader.quotes.speakers.acting import gender_of, plain
from reader.quotes.tables.lexicon import CueForm
from reader.quotes.tables.lists import listed
from reader.quotes.words.agreement import of_one, of_pronoun
from reader.quotes.words.marks import Marks
from reader.quotes.words.shapes import unowned
from reader.quotes.words.tokens import Token

_SHOWN = 8
"""Tokens of what somebody points at."""


def shows(tokens: list[Token], marks: Marks, i: int, last: int) -> bool:
    """إلى الصورة على الحائط: «هذا زوجي»: whether words stand behind what is only pointed at from `i` on."""
    for j in range(i, min(i + _SHOWN, last)):
        word = tokens[j].word
        if tokens[j].kind == "colon":
            return j + 1 in marks.opens
        if word is None or "clause" in word.classes:
            return False
    return False


def doer(tokens: list[Token], first: int, colon_i: int) -> tuple[CueForm, ...]:
    """Who made a gesture right before a colon, as forms that agree with him; none where it is no gesture.

    `first`: where the sentence begins. The verb has no subject of its own: هز رأسه, ثم التفت إلى ابنه.
    """
    commas = (i + 1 for i in range(colon_i - 1, first, -1) if tokens[i].kind == "comma")
    i = next(commas, first)
    i += tokens[i].text == "ثم"
    verb, after = tokens[i].word, tokens[i + 1].word
    if verb is None or after is None or i + 1 >= colon_i or verb.noun:
        return ()
    part = unowned(after.stem)
    if not verb.definite and {part, part[:-1] + "ت"} & listed("part_of_him"):  # صوتها
        return of_pronoun(after.text)
    bare = plain(verb)
    led = after.prep or after.maybe_prep or "preposition" in after.classes
    if bare not in listed("turned") or not led:
        return ()
    return of_one(gender_of(verb) or ("f" if bare[0] == "ت" else "m"))
