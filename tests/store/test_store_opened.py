"""Files that were opened: what was done to them is remembered by their content, and nothing is taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import State
from reader.store import files

if TYPE_CHECKING:
    import pytest

    from reader.store.database import Database


def test_what_was_done_to_a_content_is_remembered(db: Database) -> None:
    files.keep(db, "a1", State(read=True, starred=True, position=7))
    files.keep(db, "b2", State(read=True))
    files.keep(db, "b2", State(read=False, position=3))
    assert files.states(db, ["a1", "b2", "c3"]) == {
        "a1": State(True, True, 7),
        "b2": State(False, False, 3),
    }


def test_nothing_is_added_to_the_library(db: Database) -> None:
    files.keep(db, "a1", State(read=True))
    assert db.value("SELECT count(*) FROM entries") == db.value("SELECT count(*) FROM feeds") == 0


def test_the_oldest_are_let_go_and_starred_ones_stay(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "KEPT", 2)
    files.keep(db, "star", State(starred=True), 1)
    for at, name in enumerate(("old", "middle", "new"), 2):
        files.keep(db, name, State(read=True), at)
    assert files.forget(db) == 1
    assert files.states(db, ["star", "old", "middle", "new"]).keys() == {"star", "middle", "new"}
