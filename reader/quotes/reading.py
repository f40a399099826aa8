"""An article as the later stages see it: its tokens, and what stands around them."""

from __future__ import annotations

from reader.article import Article
from reader.named import Record
from reader.quotes import given
from reader.quotes.marks import Marks, pair_marks
from reader.quotes.phrases import Phrases
from reader.quotes.places import Places
from reader.quotes.sentences import Sentence, split
from reader.quotes.tokens import Passage, Token, tokenise


class Reading(Record):
    """The first stages, done."""

    text: str
    """Logical, of the whole article."""
    tokens: list[Token]
    passages: list[Passage]
    sentences: list[Sentence]
    marks: Marks
    places: Places
    phrases: Phrases


def read(article: Article) -> Reading:
    """Tokens, marks and sentences of an article."""
    tokens, passages = tokenise(article)
    places = Places(tokens)
    given.settle(tokens, places)
    marks = pair_marks(tokens, passages, places.signs)
    sentences = split(tokens, passages, marks)
    phrases = Phrases(tokens, marks, places)
    return Reading(article.text, tokens, passages, sentences, marks, places, phrases)
