"""Quotes as CSV, a row each, for spreadsheets."""

from __future__ import annotations

import csv
import io
import re

from reader.article import Article
from reader.speech import Speech
from reader.text.balance import balanced
from reader.text.clean import clean

COLUMNS = (
    *("document", "title", "source", "speaker", "role", "kind", "act", "quote", "start", "end"),
    *("cue", "confidence", "reason_ar", "reason_en"),
)
"""Names for programs, the same in every language."""

# Without a mark at its beginning the most used spreadsheet takes UTF-8 for its own old code page.
MARK = "\ufeff"

# What a spreadsheet would calculate; the text comes from strangers. Where the comma is for fractions, rows
# are parted at semicolons, within what is quoted too.
_FORMULA = re.compile("(^|[;\t]\\s*)(?=[-=+@\t\r\n\uff0b\uff0d\uff1d\uff20])")


def header() -> bytes:
    """The first row, after the mark of UTF-8."""
    return MARK.encode() + _row(COLUMNS)


def table_rows(article: Article, speech: Speech, name: str) -> bytes:
    """The quotes of one document, in order of the text."""
    speakers = {speaker.id: speaker for speaker in speech.speakers}
    rows = []
    for quote in speech.quotes:
        speaker = speakers[quote.speaker_id]
        content = " ".join(article.text[quote.start : quote.end].split())
        cells = (
            *(name, article.title, article.source.name, speaker.name, speaker.role, quote.kind, quote.act),
            *(content, str(quote.start), str(quote.end), quote.cue.text, f"{quote.confidence:.2f}"),
            *(quote.reason.ar, quote.reason.en),
        )
        rows.append(_row(cells))
    return b"".join(rows)


def _row(cells: tuple[str, ...]) -> bytes:
    row = io.StringIO()
    # The name of a document is a file's, which may be called anything.
    shown = (balanced(clean(cell)) for cell in cells)
    safe = (_FORMULA.sub(r"\1'", cell) for cell in shown)
    csv.writer(row).writerow(safe)  # RFC 4180: CR LF, quotes doubled
    return row.getvalue().encode("utf-8", "replace")
