"""What a reader wrote on an article and on words in it: on entries, and on files that were only opened."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable

from reader.article import Note
from reader.store.database import Database
from reader.store.records import listed
from reader.text.clean import clean


def of_entry(db: Database, entry_id: int) -> tuple[Note, ...]:
    """The notes on an entry: that on the whole first, then those on words, in their order."""
    row = db.row("SELECT note, margins FROM notes WHERE article_id = ?", (entry_id,))
    if row is None:
        return ()
    return (*((Note(str(row[0])),) if row[0] else ()), *_unpacked(row[1]))


def write_entry(db: Database, entry_id: int, notes: Iterable[Note]) -> None:
    """Put these in the place of all notes on an entry."""
    kept = _clean(notes)
    whole = next((note.text for note in kept if note.whole), "")
    with db.writing():
        if kept:
            sql = "INSERT OR REPLACE INTO notes (article_id, note, margins) VALUES (?, ?, ?)"
            db.run(sql, (entry_id, whole, _packed(note for note in kept if not note.whole)))
        else:
            db.run("DELETE FROM notes WHERE article_id = ?", (entry_id,))


def of_file(db: Database, hash_: str) -> tuple[Note, ...]:
    """The notes on an opened content."""
    found = db.value("SELECT notes FROM files WHERE hash = ?", (hash_,))
    return _unpacked(found) if found else ()


def write_file(db: Database, hash_: str, notes: Iterable[Note], now: float | None = None) -> None:
    """Put these in the place of all notes on an opened content."""
    now = time.time() if now is None else now
    with db.writing():
        sql = """
            INSERT INTO files (hash, notes, at) VALUES (?, ?, ?)
            ON CONFLICT (hash) DO UPDATE SET notes = excluded.notes, at = excluded.at
        """
        db.run(sql, (hash_, _packed(_clean(notes)), now))


def _clean(notes: Iterable[Note]) -> list[Note]:
    """Those with words, each place once, in their order."""
    kept = {(note.start, note.end): note for note in notes}
    tidy = (Note(clean(note.text).strip(), note.start, note.end, note.words) for note in kept.values())
    return sorted((note for note in tidy if note.text), key=lambda note: (note.start, note.end))


def _packed(notes: Iterable[Note]) -> str:
    rows = [[note.start, note.end, note.words, note.text] for note in notes]
    return json.dumps(rows, separators=(",", ":"), ensure_ascii=False)


def _unpacked(text: str) -> tuple[Note, ...]:
    try:
        return tuple(Note(note, start, end, words) for start, end, words, note in listed(text))
    except (ValueError, TypeError):
        return ()
