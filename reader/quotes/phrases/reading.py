"""An article as the later stages see it: its tokens, and what stands around them."""

from __future__ import annotations

from reader.article import Article
from reader.named import Record
from reader.quotes.phrases import counted, families, forecasts, given, graces, movements, owned
from reader.quotes.phrases.phrases import Phrases
from reader.quotes.words import datelines
from reader.quotes.words.marks import Marks, pair_marks
from reader.quotes.words.places import Places
from reader.quotes.words.sentences import Sentence, split
from reader.quotes.words.tokens import Passage, Token, Written, tokenise


class Reading(Record):
    """The first stages, done."""

    written: Written
    tokens: list[Token]
    """The last is a stop, which the text may not have."""
    passages: list[Passage]
    sentences: list[Sentence]
    marks: Marks
    places: Places
    phrases: Phrases


def read(article: Article) -> Reading:
    """Tokens, marks and sentences of an article."""
    written, passages = tokenise(article)
    tokens = written.tokens
    if tokens and tokens[-1].kind != "stop":
        # Teasers break off. In no paragraph, but there for whoever looks behind the last word.
        written.starts.append(written.end(len(tokens) - 1))
        tokens.append(Token("stop", ".", 0, False, None))
    passages = [passage for passage in passages if not datelines.signs(tokens, passage)]
    places = Places(tokens)
    graces.settle(tokens, places)
    given.settle(tokens, places)
    families.settle(tokens, places)
    counted.settle(tokens, places)
    movements.settle(tokens, places)
    owned.settle(tokens, places)
    forecasts.settle(tokens, places)
    places.classify(tokens)
    marks = pair_marks(tokens, passages, places.signs)
    sentences = split(tokens, passages, marks, places)
    phrases = Phrases(tokens, marks, places)
    return Reading(written, tokens, passages, sentences, marks, places, phrases)
