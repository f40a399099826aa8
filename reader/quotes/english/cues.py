"""English verbs that report, from their table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from reader.quotes.english.phrases import WORD
from reader.quotes.english.words import rows


@dataclass(frozen=True, slots=True)
class Verb:
    """What a verb does, and what may stand behind it: the table tells each."""

    act: str
    takes: frozenset[str]


@cache
def verbs() -> dict[str, Verb]:
    """Every form of every verb."""
    return {
        form: Verb(act, frozenset(takes.split()))
        for act, forms, takes in rows("english.tsv")[1:]
        for form in forms.split()
    }


@cache
def forms() -> str:
    """A pattern of any of them."""
    return "(?:" + "|".join(sorted(verbs(), key=lambda form: (-len(form), form))) + ")"


@cache
def behind_marks() -> re.Pattern[str]:
    """Who says what marks hold that end in no comma: “Why?” Clara Wendell asked."""
    return re.compile(rf"\s*(?:{WORD} ){{1,4}}{forms()}\b")


@cache
def cues() -> re.Pattern[str]:
    """All of them, as words of their own."""
    return re.compile(rf"(?<![-’'])\b{forms()}\b(?![’'-]\w)")
