"""Counts, places and windows around an entry: what lists show beside their rows."""

from __future__ import annotations

import random
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from reader.store import entries, feeds, marks, matching, searches, upkeep, windows
from reader.store.database import Database
from reader.store.query import Query, parse
from reader.store.records import Count, Totals
from tests.store.conftest import NOW, item

if TYPE_CHECKING:
    from pathlib import Path

    from reader.store.records import Feed
    from tests.store.conftest import Put

COUNTED = """
    SELECT feed_id, count(*), total(read = 0), total(repeat = 0), total(read = 0 AND repeat = 0)
    FROM articles WHERE hidden = 0 GROUP BY feed_id ORDER BY feed_id
"""
TALLIED = "SELECT feed_id, shown, unread, first, first_unread FROM tallies WHERE shown > 0 ORDER BY feed_id"


@pytest.mark.parametrize("seed", range(5))
def test_what_is_tallied_is_what_would_be_counted(db: Database, seed: int) -> None:
    chance = random.Random(seed)
    every = [feeds.add(db, f"http://{n}.test/feed").id for n in range(3)]
    ids = list[int]()
    for step in range(60):
        some = chance.sample(ids, min(len(ids), 4))
        match chance.randrange(8):
            case 0 | 1 | 2:
                items = [item(f"{step}-{n}", f"خبر {step} {n}") for n in range(3)]
                ids += entries.take_in(db, chance.choice(every), items, NOW).new
            case 3:
                marks.set_flag(db, "read", some, chance.random() < 0.7)
            case 4:
                marks.delete(db, some)
            case 5:
                feeds.remove(db, chance.choice(every))
            case 6:
                feed = chance.choice(every)
                feeds.add(db, f"http://{every.index(feed)}.test/feed")
                feeds.describe(db, feed, {"keep_count": 5})
                upkeep.expire(db, feed, NOW)
            case 7 if db.value("SELECT count(*) FROM deeds"):
                marks.undo(db)
        assert db.rows(TALLIED) == db.rows(COUNTED), step


def test_the_list_of_everything_is_counted_without_counting(db: Database, put: Put) -> None:
    first, *_rest = put("أول", "ثان", "ثالث")
    marks.set_flag(db, "read", [first])
    assert feeds.totals(db) == Totals(3, 2, 0)


def test_a_window_opens_around_an_entry(db: Database, put: Put) -> None:
    put(*((f"g{n}", f"{n}", f"2026-11-{n:02}") for n in range(1, 10)))
    [five] = [entry for entry in windows.every(db, Query()) if entry.title == "5"]
    found = windows.around(db, Query(), five.key, above=2, below=3)
    assert [entry.title for entry in found] == list("765432")


def test_a_window_around_an_entry_that_does_not_fit_leaves_it_out(db: Database, put: Put) -> None:
    ids = put(*((f"g{n}", f"{n}", f"2026-11-{n:02}") for n in range(1, 6)))
    marks.set_flag(db, "read", [ids[2]])
    key = entries.entry(db, ids[2]).key
    found = windows.around(db, parse("is:unread"), key, above=9, below=1)
    assert [entry.title for entry in found] == list("5421")


def test_an_entry_has_its_place_in_a_list(db: Database, put: Put) -> None:
    ids = put(*((f"g{n}", f"{n}", f"2026-11-{n:02}") for n in range(1, 10)))
    key = entries.entry(db, ids[4]).key
    assert windows.rank(db, Query(), key, most=100) == Count(4, True)
    assert windows.rank(db, Query(), key, most=3) == Count(3, False)


def test_kept_queries_are_counted_up_to_a_limit(db: Database, put: Put) -> None:
    first, *_rest = put(*(f"خبر {n}" for n in range(12)))
    marks.set_flag(db, "read", [first])
    searches.keep(db, "الأخبار", "خبر")
    [saved] = searches.counted(db, most=99, seconds=60)
    assert (saved.name, saved.line, saved.entries, saved.unread) == (
        *("الأخبار", "خبر"),
        *(Count(12, True), Count(11, True)),
    )
    [saved] = searches.counted(db, most=5, seconds=60)
    assert saved.entries == Count(5, False)


def test_counting_ends_when_the_time_is_up(db: Database, feed: Feed) -> None:
    sql = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
    number, ended = db.count_rows(sql, (), 0.01)
    assert number > 0
    assert not ended
    assert db.value("SELECT 1") == 1


def test_a_list_may_be_of_some_feeds_and_no_others(db: Database, put: Put) -> None:
    one, other = feeds.add(db, "http://a.test/"), feeds.add(db, "http://a.test/b")
    put("أول", into=one)
    put("ثان", into=other)
    assert [entry.title for entry in windows.every(db, Query().within([one.id]))] == ["أول"]
    assert windows.count(db, Query().within([one.id, other.id])) == 2
    assert windows.count(db, Query().within([])) == 0


def test_what_another_program_wrote_is_noticed(db: Database, path: Path, put: Put) -> None:
    [entry_id] = put("خبر")
    before = db.changes()
    assert db.changes() == before
    with closing(Database(path)) as other:
        marks.set_flag(other, "read", [entry_id])
    assert db.changes() != before


@pytest.mark.parametrize("most", [200, 1], ids=["feed by feed", "all of them"])
def test_a_window_on_several_feeds_is_a_stretch_of_all_their_entries(
    db: Database, put: Put, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(matching, "MOST_FEEDS", most)
    chance = random.Random(3)
    every = [feeds.add(db, f"http://{n}.test/") for n in range(4)]
    for n in range(60):
        put((f"g{n}", f"خبر {n}", f"2026-11-{chance.randint(1, 19):02}"), into=chance.choice(every))
    all_ids = [entry.id for entry in windows.every(db, Query())]
    marks.set_flag(db, "read", chance.sample(all_ids, 20))
    some = {every[0].id, every[2].id}
    for line in ("", "is:unread", "after:2026-11-05 before:2026-11-15"):
        query = parse(line).within(some)
        expected = [entry for entry in windows.every(db, parse(line)) if entry.feed_id in some]
        assert list(windows.every(db, query)) == expected
        assert windows.count(db, query) == len(expected)
        at = expected[len(expected) // 2]
        found = windows.around(db, query, at.key, above=4, below=4)
        middle = expected.index(at)
        assert found == expected[max(middle - 4, 0) : middle + 5]
        assert windows.rank(db, query, at.key, most=99).number == middle
