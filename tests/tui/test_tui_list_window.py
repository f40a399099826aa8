"""The rows around a cursor, without a screen: of what is in memory and of the library that stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.article import Article, Source
from reader.library import Library
from reader.library.kept import Kept
from reader.library.listing import Books, Order, View
from reader.library.shelf import Shelf
from reader.tui.window import MARGIN, MOST, STEP, Window

LENGTH = 3 * MOST
FIRST = datetime(2026, 11, 1, tzinfo=UTC)

Make = Callable[[int], Books]


def article(number: int, text: str = "") -> Article:
    source = Source(f"صحيفة {number % 3}", f"/{number}", "plain")
    return Article(
        text or f"نص {number}", (), f"خبر {number}", source, published=FIRST + timedelta(minutes=number)
    )


def in_memory(length: int) -> Library:
    library = Library()
    for number in range(length):
        library.add(article(number))
    return library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.db"


def fill(path: Path, numbers: range, name: str = "a") -> None:
    items = "".join(
        f"<item><guid>{name}{number}</guid><title>خبر {number}</title><description>نص {number}</description>"
        f"<pubDate>{(FIRST + timedelta(minutes=number)):%a, %d %b %Y %H:%M:%S} GMT</pubDate></item>"
        for number in numbers
    )
    feed = path.with_name(f"{name}.xml")
    feed.write_text(
        f"<rss version='2.0'><channel><title>صحيفة {name}</title>{items}</channel></rss>", encoding="utf-8"
    )
    with Shelf(path) as shelf:
        shelf.add(str(feed))


@pytest.fixture(params=["memory", "store"])
def books(request: pytest.FixtureRequest, path: Path) -> Iterator[Books]:
    """A list of `LENGTH` articles, `خبر 0` the oldest."""
    if request.param == "memory":
        yield in_memory(LENGTH)
        return
    fill(path, range(LENGTH))
    kept = Kept(path)
    yield kept
    kept.close()


def titles(window: Window) -> list[str]:
    return [row.title for row in window.held]


def newest(first: int, count: int) -> list[str]:
    return [f"خبر {number}" for number in range(first, first - count, -1)]


def test_a_list_begins_with_its_newest(books: Books) -> None:
    window = Window.opened(books.rows(View()))
    assert titles(window) == newest(LENGTH - 1, STEP)
    assert (window.number, window.count.number) == (1, LENGTH)


def test_going_down_row_by_row_meets_every_row_once_and_holds_few(books: Books) -> None:
    window = Window.opened(books.rows(View()))
    met, most = [], 0
    for number in range(LENGTH):
        assert window.row is not None
        assert window.number == number + 1
        met.append(window.row.title)
        window.move(1)
        window.first = max(window.first, window.cursor - 20)
        most = max(most, len(window.held))
    assert met == newest(LENGTH - 1, LENGTH)
    assert most <= MOST + STEP


def test_going_back_up_meets_every_row_once(books: Books) -> None:
    window = Window.opened(books.rows(View()))
    window.bottom()
    assert window.number == LENGTH
    met = []
    for number in range(LENGTH, 0, -1):
        assert window.row is not None
        assert window.number == number
        met.append(window.row.title)
        window.move(-1)
        assert len(window.held) <= MOST + STEP
    assert met == newest(LENGTH - 1, LENGTH)[::-1]


def test_rows_stand_ready_on_both_sides(books: Books) -> None:
    window = Window.opened(books.rows(View()))
    for _ in range(MOST):
        window.move(1)
        window.first = window.cursor
        assert len(window.held) - window.cursor > MARGIN


@pytest.mark.parametrize("order", ["oldest", "feed"])
def test_other_orders_go_both_ways_too(books: Books, order: Order) -> None:
    every = books.rows(View(order=order)).below(None, LENGTH)
    assert len({row.id for row in every}) == LENGTH
    if order == "oldest":
        assert [row.title for row in every] == newest(LENGTH - 1, LENGTH)[::-1]
    else:
        sources = [row.source for row in every]
        assert sources == sorted(sources)
    window = Window.opened(books.rows(View(order=order)))
    for row in every:
        assert window.row == row
        window.move(1)
    for row in reversed(every):
        assert window.row == row
        window.move(-1)


def test_a_row_that_was_just_read_stays_in_a_list_of_unread_ones(books: Books) -> None:
    view = View(unread=True)
    window = Window.opened(books.rows(view))
    window.move(3)
    row = window.row
    assert row is not None
    books.set_flag("read", [row.id])
    window.rows.hold([row.marked(read=True)])
    window.reload()
    assert window.row is not None
    assert (window.row.id, window.row.state.read) == (row.id, True)
    window.top()
    assert titles(window)[2:5] == newest(LENGTH - 3, 3)
    assert row.id not in {each.id for each in Window.opened(books.rows(view)).held}


def test_what_is_read_anew_stays_under_the_cursor(books: Books) -> None:
    window = Window.opened(books.rows(View()))
    window.move(30)
    row = window.row
    assert row is not None
    above = window.held[10:20]
    books.delete([each.id for each in above])
    window.reload()
    assert window.row == row
    assert window.number == 21


def test_a_deleted_row_gives_its_place_to_the_one_below(books: Books) -> None:
    window = Window.opened(books.rows(View()))
    window.move(5)
    row = window.row
    assert row is not None
    books.delete([row.id])
    window.drop([row.id])
    assert window.row is not None
    assert window.row.title == f"خبر {LENGTH - 7}"
    window.reload()
    assert window.row.title == f"خبر {LENGTH - 7}"
    assert window.count.number == LENGTH - 1


def test_the_next_unread_row_is_found_far_below(books: Books) -> None:
    rows = books.rows(View())
    every = rows.below(None, LENGTH)
    books.set_flag("read", [row.id for row in every[1:-10]])
    window = Window.opened(books.rows(View()))
    assert window.row is not None
    found = window.rows.next_unread(window.row)
    assert found is not None
    assert found.title == "خبر 9"
    window.go_to(found)
    assert window.row is not None
    assert window.row.id == found.id
    window.move(1)
    assert window.row.title == "خبر 8"
    window.move(-2)
    assert window.row.title == "خبر 10"


def test_words_narrow_a_list(books: Books) -> None:
    window = Window.opened(books.rows(View(line="نص 117")))
    assert "خبر 117" in titles(window)
    assert len(titles(window)) < STEP


def test_marks_can_be_undone(books: Books) -> None:
    rows = books.rows(View())
    [row] = rows.below(None, 1)
    assert books.set_flag("starred", [row.id]) == 1
    assert books.undo() == ("starred", 1)
    [row] = rows.below(None, 1)
    assert not row.state.starred
    assert books.mark_all(View()) == LENGTH
    assert books.undo() == ("read", LENGTH)
    assert books.delete([row.id]) == 1
    assert books.undo() == ("delete", 1)
    assert books.undo() == ("", 0)
    assert books.rows(View(unread=True)).count().number == LENGTH


def test_new_entries_are_counted_and_wait(path: Path) -> None:
    fill(path, range(10))
    kept = Kept(path)
    window = Window.opened(kept.rows(View()))
    window.move(4)
    row = window.row
    assert window.newest is not None
    assert window.rows.newer(window.newest) == 0
    fill(path, range(20, 23), "b")
    assert window.rows.newer(window.newest) == 3
    window.reload()
    assert window.row == row
    assert titles(window)[0] == "خبر 9"
    window.top()
    assert titles(window)[0] == "خبر 22"
    kept.close()


def test_marking_all_read_spares_what_came_unseen(path: Path) -> None:
    fill(path, range(10))
    kept = Kept(path)
    [top] = kept.rows(View()).below(None, 1)
    fill(path, range(20, 23), "b")
    assert kept.mark_all(View(), top) == 10
    assert kept.rows(View(unread=True)).count().number == 3
    kept.close()


def test_each_thread_has_a_shelf_of_its_own(path: Path) -> None:
    from threading import Thread

    fill(path, range(3))
    kept = Kept(path)
    found = list[int]()
    thread = Thread(target=lambda: found.append(len(kept.rows(View()).below(None, 9))))
    assert len(kept.rows(View()).below(None, 9)) == 3
    thread.start()
    thread.join()
    assert found == [3]
    kept.close()


def test_articles_of_one_moment_stand_beside_one_another() -> None:
    library = Library()
    for number in range(5):
        library.add(article(0, f"نص آخر {number}")._replace(title=f"خبر {number}"))
    rows = library.rows(View())
    [first, second] = rows.below(None, 2)
    assert rows.below(first, 1) == [second]
    assert rows.above(second, 9) == [first]
