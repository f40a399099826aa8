"""Who said what, as every layer passes it on: frozen, offsets in code points of `Article.text`."""

from __future__ import annotations

from reader.named import NamedTuple
from reader.typed import Literal

QuoteKind = Literal["direct", "indirect", "mixed"]
SpeakerKind = Literal["person", "organisation", "other"]
Link = Literal["explicit", "local", "dropped"]

KINDS: tuple[QuoteKind, ...] = ("direct", "indirect", "mixed")
ACTS = (
    *("say", "add", "reply", "announce", "explain", "stress"),
    *("claim", "think", "warn", "call", "deny", "stance"),
)
"""What a speaker does by speaking: the groups of the cues."""

UNSURE = 0.5
"""Below this confidence an attribution is a guess, and called one."""


class Reason(NamedTuple):
    """Why a quote was given to its speaker: one line that a person understands, in both languages."""

    ar: str
    en: str


class Cue(NamedTuple):
    """The words that report (قال U+0642 U+0627 U+0644, مؤكدا, بحسب, or `:`), without a proclitic و or ف."""

    text: str
    start: int
    end: int


class Speaker(NamedTuple):
    """Someone or something that speaks: a person, an organisation, a document, an unnamed source."""

    id: str
    kind: SpeakerKind
    name: str
    """The fullest name in the article, without title."""
    role: str = ""
    """The title as written, of a body with a name in marks what is said behind it, or nothing."""
    aliases: tuple[str, ...] = ()
    """Every other surface form that meant this speaker."""
    named: bool = True
    """False of مصدر أمني and خبراء: persons whom nobody could know again in another article."""


class Quote(NamedTuple):
    """One statement: its content, how it was reported and by whom it was made."""

    id: str
    kind: QuoteKind
    start: int
    """First code point of the content, inside its marks."""
    end: int
    """One past its last."""
    cue: Cue
    speaker_id: str
    link: Link
    """`explicit`: the cue's own subject; `local`: overt in the same sentence; `dropped`: of an earlier."""
    mention: tuple[int, int] | None
    """Code points of the speaker phrase, of an explicit one only."""
    act: str
    """One of `ACTS`, the group of the cue."""
    confidence: float
    """0..1."""
    reason: Reason


class Speech(NamedTuple):
    """All that is said in one article."""

    speakers: tuple[Speaker, ...] = ()
    """In order of their first quote; each has at least one."""
    quotes: tuple[Quote, ...] = ()
    """In order of `start`, the outer before the inner."""

    def by(self, speaker_id: str) -> tuple[Quote, ...]:
        """The quotes of one speaker, in order of the text."""
        return tuple(quote for quote in self.quotes if quote.speaker_id == speaker_id)
