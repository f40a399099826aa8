"""Whatever a reader does can be taken back, the last deed first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.store import deeds, entries, feeds, marks, windows
from reader.store.faults import NothingToUndo
from reader.store.query import Query, parse

if TYPE_CHECKING:
    from reader.store.database import Database
    from reader.store.records import Feed
    from tests.store.conftest import Put


def test_marking_all_read_is_undone_for_those_that_it_changed(db: Database, put: Put) -> None:
    before, *_others = put("أول", "ثان", "ثالث")
    marks.set_flag(db, "read", [before])
    assert marks.set_flag_where(db, "read", *windows.ids(db, Query())) == 2
    assert marks.undo(db) == ("read", 2)
    assert [entry.id for entry in windows.every(db, parse("is:read"))] == [before]


def test_marking_what_a_search_finds_leaves_the_rest(db: Database, put: Put) -> None:
    put("الزلزال", "الفيضان")
    marks.set_flag_where(db, "read", *windows.ids(db, parse("زلزال")))
    assert [entry.title for entry in windows.every(db, parse("is:unread"))] == ["الفيضان"]


def test_a_star_is_undone(db: Database, put: Put) -> None:
    [entry_id] = put("خبر")
    marks.set_flag(db, "starred", [entry_id])
    marks.undo(db)
    assert not entries.entry(db, entry_id).starred


def test_a_tag_is_undone_and_one_that_was_there_stays(db: Database, put: Put) -> None:
    [entry_id] = put("خبر")
    marks.tag(db, [entry_id], ["قديم"])
    marks.tag(db, [entry_id], ["قديم", "#جديد"])
    assert entries.entry(db, entry_id).tags == ("جديد", "قديم")
    marks.undo(db)
    assert entries.entry(db, entry_id).tags == ("قديم",)


def test_deleting_is_undone(db: Database, put: Put) -> None:
    [entry_id] = put("خبر")
    assert marks.delete(db, [entry_id]) == 1
    assert put("خبر") == []
    assert list(windows.every(db, Query())) == []
    marks.undo(db)
    assert [entry.id for entry in windows.every(db, parse("خبر"))] == [entry_id]


def test_removing_a_feed_is_undone_but_what_was_deleted_before_stays_deleted(
    db: Database, feed: Feed, put: Put
) -> None:
    first, second = put("أول", "ثان")
    marks.delete(db, [first])
    feeds.remove(db, feed.id)
    assert marks.undo(db) == ("remove", 1)
    assert [entry.id for entry in windows.every(db, Query())] == [second]


def test_deeds_are_undone_from_the_last_to_the_first(db: Database, put: Put) -> None:
    [entry_id] = put("خبر")
    marks.set_flag(db, "read", [entry_id])
    marks.set_flag(db, "starred", [entry_id])
    assert [marks.undo(db)[0], marks.undo(db)[0]] == ["starred", "read"]
    with pytest.raises(NothingToUndo):
        marks.undo(db)


def test_what_changes_nothing_is_no_deed(db: Database, put: Put) -> None:
    [entry_id] = put("خبر")
    marks.set_flag(db, "read", [entry_id], False)
    marks.tag(db, [entry_id], ["x"], False)
    with pytest.raises(NothingToUndo):
        deeds.last(db)


def test_a_long_deed_is_undone_too(db: Database, put: Put) -> None:
    ids = put(*(f"خبر {n}" for n in range(1500)))
    marks.set_flag(db, "read", ids)
    assert marks.undo(db) == ("read", 1500)
    assert db.value("SELECT sum(read) FROM entries") == 0


def test_the_log_does_not_grow_without_end(db: Database, put: Put) -> None:
    [entry_id] = put("خبر")
    for n in range(deeds.KEPT + 20):
        marks.set_flag(db, "read", [entry_id], n % 2 == 0)
    assert db.value("SELECT count(*) FROM deeds") == deeds.KEPT
