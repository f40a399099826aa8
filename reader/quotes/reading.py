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
    """The last is a stop, which the text may not have."""
    passages: list[Passage]
    sentences: list[Sentence]
    marks: Marks
    places: Places
    phrases: Phrases


def read(article: Article) -> Reading:
    """Tokens, marks and sentences of an article."""
    tokens, passages = tokenise(article)
    if tokens and tokens[-1].kind != "stop":
        # Teasers break off. In no paragraph, but there for whoever looks behind the last word.
        end = tokens[-1].end
        tokens.append(Token("stop", ".", end, end, False, None))
    places = Places(tokens)
    given.settle(tokens, places)
    places.classify(tokens)
    marks = pair_marks(tokens, passages, places.signs)
    sentences = split(tokens, passages, marks)
    phrases = Phrases(tokens, marks, places)
    return Reading(article.text, tokens, passages, sentences, marks, places, phrases)
