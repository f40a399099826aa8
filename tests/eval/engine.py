"""What the engine under test finds in the annotated texts."""

from __future__ import annotations

from functools import cache

from reader.article import Article
from reader.library import speech
from reader.sources.read import read as read_articles
from tests.eval import gold
from tests.eval.score import Found, Result, judge
from tests.eval.spelling import key, trim


@cache
def listen(document: gold.Document) -> tuple[Found, ...]:
    """The statements of a text, by the way that `jarida quotes` goes; worked out once."""
    (article,) = read_articles(document.path)
    return heard(document, article)


def heard(document: gold.Document, article: Article) -> tuple[Found, ...]:
    """The statements of a text that has been read already."""
    said = speech(article)
    names = {speaker.id: speaker.name for speaker in said.speakers}
    return tuple(
        Found(
            *trim(document.text, quote.start, quote.end),
            (quote.cue.start, quote.cue.end),
            quote.speaker_id,
            key(names[quote.speaker_id]),
            quote.confidence,
        )
        for quote in said.quotes
    )


@cache
def results(name: str) -> tuple[Result, ...]:
    """Every text of a set, judged once."""
    return tuple(judge(document, listen(document)) for document in gold.read(name))
