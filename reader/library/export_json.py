"""An article or its quotes for programs: offsets are code points of the `text` that is sent along."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from reader.article import Article, Note
from reader.speech import Quote, Speaker, Speech


def json_text(article: Article, speech: Speech, notes: Sequence[Note], only_quotes: bool) -> str:
    """The text of the file."""
    record: dict[str, Any] = {
        "title": article.title,
        "byline": article.byline or None,
        "source": article.source.name,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url or None,
    }
    if not only_quotes:
        record["text"] = article.text
        record["blocks"] = [[block.kind, block.start, block.end] for block in article.blocks]
        record["links"] = [
            {"start": link.start, "end": link.end, "url": link.url, "kind": link.kind, "label": link.label}
            for link in article.links
        ]
    record["entities"] = [entity_record(speaker) for speaker in speech.speakers]
    record["quotes"] = [
        {**quote_record(quote), "content": article.text[quote.start : quote.end]} for quote in speech.quotes
    ]
    record["notes"] = [
        {"start": note.start, "end": note.end, "words": note.words, "note": note.text} for note in notes
    ]
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def entity_record(speaker: Speaker) -> dict[str, Any]:
    """Someone who speaks."""
    return {
        "id": speaker.id,
        "type": speaker.kind,
        "name": speaker.name,
        "role": speaker.role or None,
        "aliases": list(speaker.aliases),
    }


def quote_record(quote: Quote) -> dict[str, Any]:
    """One statement."""
    mention_start, mention_end = quote.mention or (None, None)
    return {
        "id": quote.id,
        "kind": quote.kind,
        "start": quote.start,
        "end": quote.end,
        "cue": {"text": quote.cue.text, "start": quote.cue.start, "end": quote.cue.end},
        "speaker": {
            "mention_start": mention_start,
            "mention_end": mention_end,
            "entity_id": quote.speaker_id,
            "link": quote.link,
        },
        "act": quote.act,
        "confidence": round(quote.confidence, 3),
        "reason": {"ar": quote.reason.ar, "en": quote.reason.en},
    }
