"""X: … — a headline that quotes, or the label of an answer in an interview."""

from __future__ import annotations

from collections import Counter

from reader.quotes.contents import trimmed
from reader.quotes.entities import Entities
from reader.quotes.lexicon import lexicon
from reader.quotes.marks import Marks
from reader.quotes.phrases import Phrase, Phrases
from reader.quotes.reports import Report
from reader.quotes.sentences import Sentence
from reader.quotes.tokens import Passage, Token

_LABEL = 14
"""Tokens before the colon, at most."""
_ANSWERS = frozenset(("ج", "جواب", "الجواب"))
_QUESTIONS = frozenset(("س", "سوال", "السوال"))
_NO_MARKS = Marks((), [], {}, {}, [])
_HEADLINE = 40
"""Tokens of a line that may be a headline though nobody said so."""


def find(
    tokens: list[Token],
    passages: list[Passage],
    sentences: list[Sentence],
    marks: Marks,
    phrases: Phrases,
    entities: Entities,
) -> list[Report]:
    """The colon reports of all passages, where the words before the colon name somebody."""
    labels = {
        number: (phrase, colon_i)
        for number, passage in enumerate(passages)
        if (found := _label(tokens, passage, phrases))
        for phrase, colon_i in [found]
    }
    seen = Counter(_text(tokens, phrase) for phrase, _ in labels.values())
    first_sentence: dict[int, int] = {}
    for sentence_i, sentence in enumerate(sentences):
        first_sentence.setdefault(sentence.passage_i, sentence_i)
    reports = _answers(tokens, passages, first_sentence, entities)
    for number, (phrase, colon_i) in labels.items():
        passage = passages[number]
        headline = passage.kind in ("title", "heading") or (
            passage.last - passage.first <= _HEADLINE and tokens[passage.last - 1].kind != "stop"
        )
        repeated = seen[_text(tokens, phrase)] > 1 and passage.kind in ("paragraph", "quote", "item")
        if not (_speaks(phrase, headline, entities, tokens) or repeated) or number not in first_sentence:
            continue
        content = colon_i + 1
        end = _end(tokens, content, passage, marks, phrases) if headline else passage.last
        report = Report(
            "colon",
            colon_i,
            colon_i + 1,
            "say",
            first_sentence[number],
            "colon",
            content,
            passage.first,
            subject=phrase,
        )
        if content in marks.opens and marks.pairs[marks.opens[content]].close_i >= end - 2:
            report.pair = marks.opens[content]
            report.content_end = marks.pairs[report.pair].close_i
        else:
            report.content_end = trimmed(content, end, tokens, marks)
        if report.content_end - content >= 2:
            reports.append(report)
    return reports


def questions(tokens: list[Token], passages: list[Passage]) -> list[int]:
    """The paragraphs that ask: س: …"""
    return [
        number
        for number, passage in enumerate(passages)
        if passage.last - passage.first > 1
        and tokens[passage.first + 1].kind == "colon"
        and tokens[passage.first].text in _QUESTIONS
    ]


def _answers(
    tokens: list[Token], passages: list[Passage], first_sentence: dict[int, int], entities: Entities
) -> list[Report]:
    """ج: … — the answers of whoever is interviewed: the person in the title, else the first one named."""
    guest = next((phrase for phrase in entities.registered if phrase.kind == "person" and phrase.name), None)
    reports: list[Report] = []
    for number, passage in enumerate(passages):
        label = passage.first + 1
        if guest is None or passage.last - passage.first < 4 or number not in first_sentence:
            continue
        if tokens[label].kind != "colon" or tokens[passage.first].text not in _ANSWERS:
            continue
        report = Report(
            "colon",
            label,
            label + 1,
            "reply",
            first_sentence[number],
            "colon",
            label + 1,
            passage.first,
            subject=guest,
            link="dropped",
        )
        report.content_end = trimmed(label + 1, passage.last, tokens, _NO_MARKS)
        reports.append(report)
    return reports


def _label(tokens: list[Token], passage: Passage, phrases: Phrases) -> tuple[Phrase, int] | None:
    first = passage.first
    for colon_i in range(first + 1, min(first + _LABEL, passage.last - 1)):
        if tokens[colon_i].kind == "colon":
            phrase = phrases.read(first, colon_i)
            if phrase is None and (word := tokens[first].word) and word.definite and colon_i == first + 1:
                phrase = Phrase(first, colon_i, "person", None, "s", "", True, (first, colon_i))
            if phrase is not None and phrase.end == colon_i:
                return phrase, colon_i
            return None
        if tokens[colon_i].kind in ("stop", "mark"):
            return None
    return None


def _speaks(phrase: Phrase, headline: bool, entities: Entities, tokens: list[Token]) -> bool:
    if phrase.parts or (phrase.head and phrase.kind == "person"):
        return True
    if phrase.head:
        word = tokens[phrase.start].word
        document = bool(word and word.noun and word.noun.kind == "document")
        return headline and (not document or not word or word.definite or phrase.end > phrase.start + 1)
    assert phrase.name is not None
    key = entities.name_key(*phrase.name)
    known = key[-1] in entities.by_name
    given = tokens[phrase.name[0]].text in lexicon().names
    return known or (given and phrase.end - phrase.start > 1)


def _end(tokens: list[Token], content: int, passage: Passage, marks: Marks, phrases: Phrases) -> int:
    """A headline may quote a second speaker after «..» or a bar."""
    for i in range(content + 1, passage.last):
        if tokens[i].kind == "dots" or tokens[i].text in "|":
            return i
    return passage.last


def _text(tokens: list[Token], phrase: Phrase) -> str:
    return " ".join(token.text for token in tokens[phrase.start : phrase.end])
