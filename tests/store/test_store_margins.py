"""Notes on articles, on words of them, and on what was only opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.article import Note, State
from reader.library.noting import noted, placed
from reader.store import entries, files, margins, marks, upkeep

if TYPE_CHECKING:
    from reader.store.database import Database
    from reader.store.records import Feed
    from tests.store.conftest import Put

WHOLE, WORDS = Note("راجع الأرقام"), Note("من قال هذا؟", 4, 9, "النهر")


def test_notes_on_an_entry_come_back(db: Database, put: Put) -> None:
    [entry_id] = put("خبر النهر")
    margins.write_entry(db, entry_id, [WORDS, WHOLE])
    assert margins.of_entry(db, entry_id) == (WHOLE, WORDS)
    assert marks.note(db, entry_id) == WHOLE.text
    margins.write_entry(db, entry_id, [])
    assert margins.of_entry(db, entry_id) == ()
    assert db.value("SELECT count(*) FROM notes") == 0


def test_the_note_on_the_whole_leaves_those_on_words_alone(db: Database, put: Put) -> None:
    [entry_id] = put("خبر")
    margins.write_entry(db, entry_id, [WORDS])
    marks.set_note(db, entry_id, "جديد")
    assert margins.of_entry(db, entry_id) == (Note("جديد"), WORDS)
    marks.set_note(db, entry_id, "")
    assert margins.of_entry(db, entry_id) == (WORDS,)
    assert entries.entry(db, entry_id).noted


def test_an_entry_with_a_note_on_its_words_does_not_grow_too_old(db: Database, feed: Feed, put: Put) -> None:
    old, noted_one, newest = put(
        ("a", "قديم", "2001-01-01T00:00:00"),
        ("b", "قديم أيضا", "2001-01-02T00:00:00"),
        ("c", "جديد", "2001-01-03T00:00:00"),
    )
    margins.write_entry(db, noted_one, [WORDS])
    db.run("UPDATE feeds SET keep_count = 1 WHERE id = ?", (feed.id,))
    upkeep.expire(db, feed.id)
    assert db.rows("SELECT id FROM entries ORDER BY id") == [(noted_one,), (newest,)]
    assert old not in (noted_one, newest)


def test_notes_on_what_was_opened_stay_beside_its_marks(db: Database) -> None:
    margins.write_file(db, "abc", [WHOLE])
    files.keep(db, "abc", State(read=True, position=7))
    assert margins.of_file(db, "abc") == (WHOLE,)
    margins.write_file(db, "abc", [WORDS])
    assert files.states(db, ["abc"]) == {"abc": State(read=True, position=7)}
    assert margins.of_file(db, "other") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("خبر النهر", WORDS),
        ("وهذا خبر النهر", Note(WORDS.text, 9, 14, "النهر")),
        ("خبر البحر", Note(WORDS.text, 0, 0, "النهر")),
    ],
)
def test_a_note_finds_its_words_in_a_renewed_text(text: str, expected: Note) -> None:
    assert placed([WORDS], text) == (expected,)
    assert expected.lost == (expected.start == expected.end)


def test_an_empty_note_takes_away_the_one_in_its_place() -> None:
    assert noted((WHOLE, WORDS), Note(" ", 4, 9)) == (WHOLE,)
    assert noted((WHOLE,), WORDS) == (WHOLE, WORDS)
