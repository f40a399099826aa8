"""One noun phrase that can speak."""

from __future__ import annotations

from reader.named import Record
from reader.quotes.tables.lexicon import Gender, Number
from reader.quotes.words.tokens import Token
from reader.speech import SpeakerKind

_OBJECTS = ("اءه", "اءها", "اءهم")
"""Endings of حلفاءه, which no subject has."""


class Phrase(Record):
    """One noun phrase: token indices, ends exclusive."""

    start: int
    end: int
    kind: SpeakerKind
    gender: Gender | None
    number: Number
    head: str
    """Folded masculine singular of its head noun; nothing for a bare name."""
    definite: bool
    name: tuple[int, int] | None = None
    role: tuple[int, int] | None = None
    parts: tuple[Phrase, ...] = ()
    """Of a joint one: its members."""
    owner: Phrase | None = None
    """Of a document that is somebody's voice: whose."""


def alike(tokens: list[Token], first: Phrase, other: Phrase) -> bool:
    """Two that can speak together: people, bodies, الحزب وأنصاره, and whoever is named."""
    his = tokens[other.start].word
    own = his is not None and his.possessed and not his.text.endswith(_OBJECTS)
    named = other.name is not None or not (first.head and other.head)
    return own or named or (first.kind == "organisation") == (other.kind == "organisation")


def owned(body: Phrase, one: Phrase) -> bool:
    """مزرعة جاره فلان: whether a body ends with whose it is."""
    return body.kind == "organisation" and body.start < one.start and body.end == one.end


def titled_again(tokens: list[Token], named: Phrase, other: Phrase) -> bool:
    """الوزير فلان, then الوزير: a title of his own and not نائب | الوزير; other words only of his."""
    if not (other.definite and other.kind == named.kind == "person"):
        return False
    found = set[str]()
    for i in range(named.start, named.end):
        word, before = tokens[i].word, tokens[i - 1].word
        if word is not None and (i == named.start or before is None or before.definite):
            found.add(word.stem)
    words = [token.word for token in tokens[other.start : other.end]]
    return all(word is not None and word.stem in found for word in words)
