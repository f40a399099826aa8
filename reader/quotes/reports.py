"""A report: a cue with what belongs to it, as the stages fill it in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from reader.quotes.lexicon import CueForm
from reader.quotes.phrase import Phrase
from reader.quotes.sentences import Sentence
from reader.quotes.words import Word
from reader.speech import Link

Shape = Literal["verb", "participle", "nominal", "colon", "mark"]
Opening = Literal["clause", "colon", "marks", "preposition", "noun", "bare", "before"]
"""What joins cue and content; `before`: the content stands before its cue."""


class Site(NamedTuple):
    """A cue word where it stands."""

    i: int
    word: Word
    before: Word | None
    """The word before it in the sentence."""
    sentence_i: int
    sentence: Sentence
    last: int
    """Where its parts are looked for ends: the sentence, or the marks around it."""


@dataclass(slots=True)
class Report:
    """One cue and its parts: token indices, ends exclusive."""

    shape: Shape
    cue_i: int
    cue_end: int
    act: str
    sentence_i: int
    opening: Opening
    content: int
    """Where the content begins."""
    segment: int
    """Where everything that belongs to this report begins: an earlier content ends there."""
    form: CueForm | None = None
    forms: tuple[CueForm, ...] = ()
    subject: Phrase | None = None
    link: Link = "explicit"
    content_end: int = -1
    """Set where the frame itself knows it, else by `contents`."""
    nested: bool = False
    """Inside the content of another report, and no end of it."""
    pair: int = -1
    """The marks that hold the whole content."""
    pronoun: bool = False
    """The source is only a pronoun (عنه, على حد قوله)."""


class Carrier(NamedTuple):
    """A verb with an overt subject that reports nothing itself but lends its subject to a participle."""

    i: int
    sentence_i: int
    subject: Phrase
    ends: bool
    """A content before it ends there: it is no part of it."""
    asks: bool
    """It asks somebody (سأله المراسل …): the answer is not its subject's."""
