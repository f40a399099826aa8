"""Entries: taken in once, renewed, never doubled, and never robbed of what their reader did."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.article import Article, Block, Link, Source
from reader.store import entries, feeds, marks, upkeep, windows
from reader.store.faults import NoEntry
from reader.store.query import Query, parse
from reader.store.records import BLOCK_KINDS, Taken, packed, unpacked
from tests.store.conftest import FEED, NOW, item

if TYPE_CHECKING:
    from reader.store.database import Database
    from reader.store.records import Feed
    from tests.store.conftest import Put


def titles(db: Database, line: str = "") -> list[str]:
    return [entry.title for entry in windows.every(db, parse(line))]


def test_the_view_is_as_documented(db: Database, put: Put) -> None:
    [entry_id] = put(("g1", "خبر", "2026-11-19T07:30:00"))
    marks.set_flag(db, "starred", [entry_id])
    columns = "id, guid, feed, title, url, published, read, starred"
    row = db.row(f"SELECT {columns} FROM entries")
    assert row == (entry_id, "g1", FEED, "خبر", "http://ufuq.test/2", "2026-11-19T07:30:00Z", 0, 1)
    assert [each[1] for each in db.rows("PRAGMA table_info(entries)")] == columns.split(", ")


def test_an_article_comes_back_as_it_went_in(db: Database, feed: Feed) -> None:
    text = "عنوان\n\nكتبت: ليلى\n\nقالت: «نعم»."
    blocks = (Block("title", 0, 5), Block("byline", 7, 17), Block("paragraph", 19, len(text)))
    article = Article(text, blocks, "عنوان", Source("x", "y", "feed"), "ليلى")
    [entry_id] = entries.take_in(db, feed.id, [item("g", "x")._replace(article=article)]).new
    back = entries.article(db, entry_id)
    assert (back.text, back.blocks, back.title, back.byline) == (text, blocks, "عنوان", "ليلى")
    assert back.source == Source("أفق الأخبار", "http://ufuq.test/1", "feed")


def test_links_come_back_and_those_of_a_fetched_page_take_their_place(db: Database, feed: Feed) -> None:
    links = (Link(0, 3, "https://a.example/"), Link(4, 4, "https://a.example/p.png", "image", "جسر"))
    article = Article("خبر قصير", (Block("paragraph", 0, 8),), "خبر", Source("x", "y", "feed"), links=links)
    came = item("g", "x")._replace(article=article, enclosures=("https://a.example/s.mp3",))
    [entry_id] = entries.take_in(db, feed.id, [came]).new
    sound = Link(8, 8, "https://a.example/s.mp3", "enclosure")
    assert entries.article(db, entry_id).links == (*links, sound)
    assert entries.article(db, entry_id).url == came.url
    page = article._replace(text="خبر طويل جدا", links=(Link(4, 8, "https://b.example/"),))
    entries.keep_full_text(db, entry_id, page)
    whole = entries.article(db, entry_id).links
    assert whole == (*page.links, sound._replace(start=12, end=12))
    assert entries.article(db, entry_id, summary=True).links == (*links, sound)


def test_every_kind_of_block_can_be_packed() -> None:
    blocks = tuple(Block(kind, at, at + 1) for at, kind in enumerate(BLOCK_KINDS))
    assert unpacked(packed(blocks), len(blocks)) == blocks


def test_the_same_document_twice_adds_nothing(db: Database, put: Put) -> None:
    assert len(put("واحد", "اثنان")) == 2
    assert put("واحد", "اثنان") == []
    assert db.value("SELECT count(*) FROM entries") == 2


def test_a_changed_text_is_renewed_and_the_marks_stay(db: Database, put: Put) -> None:
    [entry_id] = put(("g", "النص الأول"))
    marks.set_flag(db, "read", [entry_id])
    marks.set_flag(db, "starred", [entry_id])
    marks.tag(db, [entry_id], ["مهم"])
    marks.set_note(db, entry_id, "ملاحظة")
    marks.set_position(db, entry_id, 3)
    put(("g", "النص الثاني"))
    entry = entries.entry(db, entry_id)
    assert (entry.title, entry.read, entry.starred, entry.tags) == ("النص الثاني", True, True, ("مهم",))
    assert (entry.position, marks.note(db, entry_id)) == (3, "ملاحظة")


def test_a_changed_text_is_found_by_its_new_words_only(db: Database, put: Put) -> None:
    put(("g", "الزلزال"))
    put(("g", "الفيضان"))
    assert titles(db, "زلزال") == []
    assert titles(db, "فيضان") == ["الفيضان"]


def test_items_of_one_guid_are_kept_apart_and_found_again(db: Database, feed: Feed) -> None:
    twins = [item("same", "أول"), item("same", "ثان")]
    twins = [each._replace(url=f"http://ufuq.test/{n}") for n, each in enumerate(twins)]
    assert len(entries.take_in(db, feed.id, twins).new) == 2
    assert entries.take_in(db, feed.id, twins) == Taken((), 0)
    assert entries.take_in(db, feed.id, twins[1:]) == Taken((), 0)


def test_a_guid_may_be_missing(db: Database, put: Put) -> None:
    put(("", "أول"))
    put(("", "أول"))
    assert titles(db) == ["أول"]


def test_two_feeds_may_use_the_same_guid(db: Database, put: Put) -> None:
    other = feeds.add(db, "http://sada.test/feed")
    first, second = put(("g", "أول")), put(("g", "ثان"), into=other)
    assert entries.ids_of(db, "g") in ([*first, *second], [*second, *first])


def test_an_entry_is_meant_by_its_id_or_its_guid(db: Database, put: Put) -> None:
    [entry_id] = put(("urn:خبر:1", "خبر"))
    assert entries.ids_of(db, str(entry_id)) == [entry_id]
    assert entries.ids_of(db, "urn:خبر:1") == [entry_id]


@pytest.mark.parametrize("word", ["999", "nothing", "", "9" * 40, "٣"])
def test_an_unknown_entry_is_reported(db: Database, put: Put, word: str) -> None:
    put("خبر")
    with pytest.raises(NoEntry):
        entries.ids_of(db, word)


def test_an_id_is_never_given_again(db: Database, put: Put) -> None:
    [first] = put("أول")
    with db.writing():
        db.run("DELETE FROM texts")
        db.run("DELETE FROM articles")
    [second] = put("ثان")
    assert second > first


def test_the_newest_stands_first_whatever_came_first(db: Database, put: Put) -> None:
    put(("a", "قديم", "2026-11-01"), ("b", "جديد", "2026-11-19"), ("c", "وسط", "2026-11-10"))
    assert titles(db) == ["جديد", "وسط", "قديم"]


@pytest.mark.parametrize("date", ["2999-01-01", "0001-01-01", ""])
def test_an_odd_date_neither_hides_an_entry_nor_keeps_it_on_top(db: Database, put: Put, date: str) -> None:
    put(("odd", "غريب", date))
    entries.take_in(db, feeds.named(db, FEED)[0].id, [item("later", "لاحق")], NOW + 10)
    assert titles(db) == ["لاحق", "غريب"]


def test_entries_of_one_second_all_have_a_place(db: Database, put: Put) -> None:
    put(*((f"g{n}", f"خبر {n}", "2026-11-19") for n in range(300)))
    assert len(titles(db)) == 300


def test_the_full_text_stands_beside_the_summary(db: Database, put: Put) -> None:
    [entry_id] = put(("g", "موجز"))
    entries.keep_full_text(db, entry_id, item("", "النص الكامل للخبر").article)
    assert entries.article(db, entry_id).text == "النص الكامل للخبر"
    assert entries.article(db, entry_id, summary=True).text == "موجز"
    assert titles(db, "الكامل") == ["موجز"]


def test_a_refresh_renews_the_summary_under_a_full_text(db: Database, put: Put) -> None:
    [entry_id] = put(("g", "موجز"))
    entries.keep_full_text(db, entry_id, item("", "النص الكامل").article)
    put(("g", "موجز آخر"))
    assert entries.article(db, entry_id).text == "النص الكامل"
    assert entries.article(db, entry_id, summary=True).text == "موجز آخر"
    assert titles(db, "الكامل") == ["موجز آخر"]


def test_a_removed_feed_takes_its_entries_along_and_brings_them_back(
    db: Database, feed: Feed, put: Put
) -> None:
    [entry_id] = put("خبر")
    marks.set_flag(db, "starred", [entry_id])
    feeds.remove(db, feed.id)
    assert (titles(db), feeds.feeds(db)) == ([], [])
    feeds.add(db, FEED)
    assert entries.entry(db, entry_id).starred


def test_old_entries_go_and_do_not_come_back(db: Database, feed: Feed, put: Put) -> None:
    put("قديم")
    feeds.describe(db, feed.id, {"keep_days": 7})
    assert upkeep.expire(db, feed.id, NOW + 8 * upkeep.DAY) == 1
    assert put("قديم") == []
    assert titles(db) == titles(db, "قديم") == []


def test_only_the_newest_are_kept(db: Database, feed: Feed, put: Put) -> None:
    put(("a", "أول", "2026-11-01"), ("b", "ثان", "2026-11-02"), ("c", "ثالث", "2026-11-03"))
    feeds.describe(db, feed.id, {"keep_count": 2})
    upkeep.expire(db, feed.id, NOW)
    assert titles(db) == ["ثالث", "ثان"]


def test_what_is_starred_noted_or_tagged_stays(db: Database, feed: Feed, put: Put) -> None:
    star, note, tag, _gone = put("نجمة", "ملاحظة", "وسم", "يذهب")
    marks.set_flag(db, "starred", [star])
    marks.set_note(db, note, "مهم")
    marks.tag(db, [tag], ["مهم"])
    feeds.describe(db, feed.id, {"keep_days": 1})
    upkeep.expire(db, feed.id, NOW + 9 * upkeep.DAY)
    assert sorted(titles(db)) == ["ملاحظة", "نجمة", "وسم"]


def test_nothing_goes_where_nobody_wants_it(db: Database, feed: Feed, put: Put) -> None:
    put("خبر")
    assert upkeep.expire(db, feed.id, NOW + 9999 * upkeep.DAY) == 0


def test_feeds_count_what_is_unread(db: Database, put: Put) -> None:
    first, *_rest = put("أول", "ثان", "ثالث")
    marks.set_flag(db, "read", [first])
    [feed] = feeds.feeds(db)
    assert (feed.unread, feed.entries) == (2, 3)


def test_windows_go_down_and_up(db: Database, put: Put) -> None:
    put(*((f"g{n}", f"{n}", f"2026-11-{n:02}") for n in range(1, 10)))
    first = windows.window(db, Query(), limit=3)
    below = windows.window(db, Query(), limit=3, older_than=first[-1].key)
    above = windows.window(db, Query(), limit=2, newer_than=below[0].key)
    assert [entry.title for entry in first + below] == list("987654")
    assert [entry.title for entry in above] == list("87")


def test_a_feeds_password_is_not_shown(db: Database) -> None:
    feed = feeds.add(db, "http://x.test/", credentials="me:secret")
    assert "secret" not in repr(feed)
    assert feeds.feed(db, "http://x.test/") == feed


def test_control_characters_do_not_enter(db: Database) -> None:
    feed = feeds.add(db, "http://x.test/\x1b[2J", name="a\x1b]0;x\x07")
    assert "\x1b" not in feed.url + feed.name


def test_a_guid_that_comes_with_a_mark_one_day_and_bare_the_next_is_one_entry(
    db: Database, feed: Feed
) -> None:
    marked, bare, other = (
        item(guid, text)._replace(url="http://ufuq.test/1")
        for guid, text in (("same#ab12", "أول"), ("same", "أول"), ("same", "ثان"))
    )
    assert len(entries.take_in(db, feed.id, [marked]).new) == 1
    assert entries.take_in(db, feed.id, [bare]).new == ()
    assert len(entries.take_in(db, feed.id, [other]).new) == 1
