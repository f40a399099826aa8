"""Who says what: an article in, its speakers and quotes out, each with a reason.

Rules over tables, standard library only. `engine` has the stages, each folder stands on those before it:

    tables       what the language holds
    words        folded words and signs, paragraphs, sentences, marks
    phrases      a noun phrase: title, name, organisation, joint
    speakers     whom the text tells of, one entity however it is called
    reports      the words that report, with speaker and frame
    contents     where what is said ends, and the writer goes on
    attribution  whose it is, why, and how sure that is

Articles in Latin letters go another way: `english`, simple rules with a table of verbs.
"""

from __future__ import annotations

from reader.quotes.engine import extract

__all__ = ["extract"]
