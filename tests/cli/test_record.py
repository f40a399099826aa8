"""One document's quotes as JSON."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from reader.article import Article, Block, Source
from reader.cli.record import Names, json_line
from reader.speech import Cue, Quote, Reason, Speaker, Speech

TEXT = "قالت هدى العلي إن الموعد لم يتغير."
PLAIN = Article(TEXT, (Block("paragraph", 0, len(TEXT)),), TEXT, Source("خبر", "news/خبر.txt", "plain"))
FEED = PLAIN._replace(source=Source("خلاصة", "news/feed.xml", "feed"))

SPEECH = Speech(
    (Speaker("s1", "person", "هدى العلي", aliases=("العلي",)),),
    (
        Quote(
            "q1",
            "indirect",
            18,
            33,
            Cue("قالت", 0, 4),
            "s1",
            "explicit",
            (5, 14),
            "say",
            0.87654,
            Reason("«قالت» قبل الاسم", "“قالت” before the name"),
        ),
    ),
)


def record(article: Article, speech: Speech = SPEECH, name: str = "خبر", elapsed_ms: float = 1.23456) -> Any:
    line = json_line(article, speech, name, elapsed_ms)
    assert line.endswith(b"}\n")
    assert line.count(b"\n") == 1
    return json.loads(line)


def test_a_plain_file_is_named_and_hashed() -> None:
    document = record(PLAIN)
    assert document["format"] == "quotes-gold/1"
    assert document["doc"] == "خبر"
    assert document["text_file"] == "news/خبر.txt"
    assert "text" not in document
    assert document["text_sha256"] == hashlib.sha256(TEXT.encode()).hexdigest()
    assert document["elapsed_ms"] == 1.235


def test_the_text_of_other_formats_is_sent_along() -> None:
    document = record(FEED)
    assert document["text"] == TEXT
    assert "text_file" not in document


def test_plain_text_from_standard_input_is_sent_along_since_no_file_holds_it() -> None:
    document = record(PLAIN._replace(source=Source("-", "-", "plain")))
    assert document["text"] == TEXT


def test_a_speaker_is_an_entity() -> None:
    assert record(PLAIN)["entities"] == [
        {"id": "s1", "type": "person", "name": "هدى العلي", "role": None, "aliases": ["العلي"]}
    ]


def test_a_quote_has_its_content_cue_speaker_and_reason() -> None:
    (quote,) = record(PLAIN)["quotes"]
    assert quote == {
        "id": "q1",
        "kind": "indirect",
        "start": 18,
        "end": 33,
        "cue": {"text": "قالت", "start": 0, "end": 4},
        "speaker": {"mention_start": 5, "mention_end": 14, "entity_id": "s1", "link": "explicit"},
        "act": "say",
        "confidence": 0.877,
        "reason": {"ar": "«قالت» قبل الاسم", "en": "“قالت” before the name"},
    }
    assert TEXT[quote["start"] : quote["end"]] == "الموعد لم يتغير"


def test_a_dropped_speaker_has_no_mention() -> None:
    dropped = SPEECH.quotes[0]._replace(link="dropped", mention=None)
    (quote,) = record(PLAIN, SPEECH._replace(quotes=(dropped,)))["quotes"]
    assert (quote["speaker"]["mention_start"], quote["speaker"]["mention_end"]) == (None, None)


def test_a_line_holds_no_control_and_no_broken_code_point() -> None:
    """They are escaped, so nothing is lost: DEL, C1, bidi overrides, lone surrogates of a file's name."""
    name = "\x1b\x7f\x9b\u202e\u2066\udcff"
    line = json_line(FEED._replace(text=name), Speech(), name, 0.0).decode()
    assert not set(name) & set(line)
    assert json.loads(line)["text"] == name


def test_documents_are_named_by_their_file() -> None:
    names = Names()
    assert names.of(PLAIN) == "خبر"
    assert names.of(PLAIN._replace(source=Source("-", "-", "plain"))) == "stdin"


def test_the_items_of_a_feed_are_numbered() -> None:
    names = Names()
    assert [names.of(FEED), names.of(FEED)] == ["feed-1", "feed-2"]
