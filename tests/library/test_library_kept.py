"""What the screen asks of the library from its threads."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.article import State
from reader.library import kept
from reader.library.guests import Guests
from reader.library.shelf import Shelf

TEXT = "افتتاح المكتبة\n\nقال الوزير سامر النجار إن الكتاب متاح للجميع.\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "jarida.db"


def test_nothing_is_made_where_nothing_is_known(path: Path) -> None:
    guests = Guests(path)
    assert (guests.states(["a1"]), guests.of("a1")) == ({}, ())
    assert not path.exists()


def test_an_opened_file_is_remembered_by_its_content(path: Path) -> None:
    Guests(path).keep("a1", State(read=True, position=12))
    assert Guests(path).states(["a1", "b2"]) == {"a1": State(True, False, 12)}
    assert not kept.any_feeds(path)


def test_a_speaker_of_an_entry_is_found_among_all_and_the_entry_listened_to(
    path: Path, tmp_path: Path
) -> None:
    (tmp_path / "خبر.txt").write_text(TEXT, encoding="utf-8")
    with Shelf(path) as shelf:
        shelf.add(str(tmp_path / "خبر.txt"))
        [entry] = shelf.window(shelf.query(""), limit=9)
        person = shelf.speaker(entry.id, "s1")
        assert person.name == "سامر النجار"
        assert [said.entry.id for said in shelf.statements(person)] == [entry.id]


def test_another_shelf_is_noticed(path: Path) -> None:
    with Shelf(path) as one, Shelf(path) as other:
        before = one.changes()
        other.keep_search("الأسعار", "سعر")
        assert one.changes() != before
        assert [saved.name for saved in one.saved()] == ["الأسعار"]
