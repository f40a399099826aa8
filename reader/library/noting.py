"""Notes at their places: where a text was renewed the words that a note is on are looked for again."""

from __future__ import annotations

from collections.abc import Iterable

from reader.article import Note


def placed(notes: Iterable[Note], text: str) -> tuple[Note, ...]:
    """Notes where their words stand now; one whose words are gone is on the whole, and names them."""
    return tuple(_placed(note, text) for note in notes)


def _placed(note: Note, text: str) -> Note:
    if note.whole or not note.words or text[note.start : note.end] == note.words:
        return note
    start = text.find(note.words)
    if start < 0:
        return note._replace(start=0, end=0)
    return note._replace(start=start, end=start + len(note.words))


def noted(notes: Iterable[Note], note: Note) -> tuple[Note, ...]:
    """Notes with another one in its place; one without words takes it away."""
    others = tuple(each for each in notes if (each.start, each.end) != (note.start, note.end))
    return (*others, note) if note.text.strip() else others
