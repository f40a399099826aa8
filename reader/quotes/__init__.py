"""Who says what: an article in, its speakers and quotes out, each with a reason.

Rules over tables, standard library only. The stages, in order:

    tokens      folded words and signs, paragraph by paragraph
    marks       quotation marks paired by position
    sentences   the stretches in which a cue looks for its parts
    phrases     a noun phrase: title, name, organisation, joint
    cues        the words that report, with what they need
    frames      what joins cue, speaker and content
    contents    where the content ends, and `remarks` where the writer goes on for himself
    standing    paragraphs in marks that name nobody
    entities    one speaker, however it is called
    mentions    who else is told of, and what each does in his clause
    choice      whose a cue without a subject is
    owners      whose a relation or a post with a pronoun is
    reasons     one line for people

Articles in Latin letters go another way: `english` and `people`, simple rules with a table of verbs.
"""

from __future__ import annotations

from reader.quotes.engine import extract

__all__ = ["extract"]
