"""An article or its quotes for programs: offsets are code points of the `text` that is sent along."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.article import Article, Note
from reader.speech import Quote, Speaker, Speech

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# JSON escapes C0 itself. The rest of what a terminal might obey or what is no UTF-8 (names of files
# may hold lone surrogates) is escaped too, so that it can be looked at anywhere.
_UNSAFE = "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\U000e0000-\U000e007f]"


def json_text(article: Article, speech: Speech, notes: Sequence[Note], only_quotes: bool) -> str:
    """The text of the file."""
    import json  # as below

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
    return "\n".join(map(harmless, json.dumps(record, ensure_ascii=False, indent=2).split("\n"))) + "\n"


def harmless(line: str) -> str:
    """A line of JSON that means the same, and that no terminal obeys."""
    if line.isprintable():  # most lines are; U+200C is not, and harmless
        return line
    import json  # for programs, not for those who only import who writes for them

    return re.sub(_UNSAFE, lambda sign: json.dumps(sign[0])[1:-1], line)


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
