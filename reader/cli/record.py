"""The quotes of a document as one line of JSON.

Offsets are code points of the text that is named: the file's own for a plain text file (newlines
normalised and nothing else), else the `text` that is sent along.
"""

from __future__ import annotations

import os

from reader.article import Article
from reader.cli.names import STDIN
from reader.library.export_json import entity_record, harmless, quote_record
from reader.speech import Speech

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

FORMAT = "quotes-gold/1"


class Names:
    """Gives every document of a run a name of its own: the file's, numbered where it holds several."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}

    def of(self, article: Article) -> str:
        """The name of the next document."""
        location = article.source.location
        name = "stdin" if location == STDIN else os.path.splitext(os.path.basename(location.rstrip("/")))[0]
        count = self._counts[location] = self._counts.get(location, 0) + 1
        return f"{name}-{count}" if article.source.format == "feed" else name


def json_line(article: Article, speech: Speech, name: str, elapsed_ms: float) -> bytes:
    """One document, with its newline, in UTF-8."""
    import hashlib  # OpenSSL, 3 ms, for quotes only

    record = {
        "format": FORMAT,
        "doc": name,
        **_text(article),
        "text_sha256": hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
        "entities": [entity_record(speaker) for speaker in speech.speakers],
        "quotes": [quote_record(quote) for quote in speech.quotes],
        "elapsed_ms": round(elapsed_ms, 3),
    }
    return line_of(record)


def line_of(record: dict[str, Any]) -> bytes:
    """An object as one line of JSON in UTF-8, with its newline; safe to look at on a terminal."""
    import json  # 0.7 ms, for programs

    return harmless(json.dumps(record, ensure_ascii=False)).encode() + b"\n"


def _text(article: Article) -> dict[str, str]:
    if article.source.format == "plain" and article.source.location != STDIN:
        return {"text_file": article.source.location}
    return {"text": article.text}
