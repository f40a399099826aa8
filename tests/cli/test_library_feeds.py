"""Subscribing, refreshing, lists of feeds: the library on the command line, against a server of our own."""

from __future__ import annotations

import json
import re
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from reader.library.refreshing import trusted
from reader.library.shelf import Shelf
from reader.sources import fetch
from tests.cli.newsroom import Newsroom, newsroom, rss

if TYPE_CHECKING:
    from tests.cli.conftest import Jarida, Terminal

FIRST = ("g1", "افتتاح المكتبة\nقال الوزير سامر النجار إن المكتبة مفتوحة للجميع.")
SECOND = ("g2", "سعر الصرف\nارتفع سعر الصرف اليوم.")
THIRD = ("g3", "مباراة اليوم\nفاز الفريق بهدفين.")

PAGE = """<html><head><meta charset="utf-8"><title>خبر a</title></head><body><article><h1>خبر a</h1>
<p>أعلنت البلدية اليوم افتتاح الحديقة الجديدة في وسط المدينة بعد أشهر من العمل المتواصل فيها.</p>
<p>وتضم الحديقة ممرات للمشاة وملعبا للأطفال ومكتبة صغيرة، وتفتح أبوابها من الصباح حتى المساء.</p>
<p>ويتوقع القائمون عليها أن يزورها آلاف السكان في أسبوعها الأول، وفق بيان وزع على الصحفيين.</p>
</article></body></html>"""


@pytest.fixture
def room() -> Iterator[Newsroom]:
    with newsroom() as server:
        yield server


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def run(jarida: Jarida, library: Path) -> Jarida:
    """A command line in English on a library of the test's own."""
    return lambda *words, stdin=b"": jarida("--lang", "en", "--db", library, *words, stdin=stdin)


def records(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def titles(run: Jarida, *words: str) -> list[str]:
    return [record["title"] for record in records(run("list", "--json", *words).out)]


def test_a_feed_is_added_with_what_is_in_it(run: Jarida, room: Newsroom) -> None:
    url = room.serve("/feed", rss("أفق", FIRST, SECOND))
    result = run("add", "--json", url)
    [record] = records(result.out)
    assert (result.code, record["url"], record["title"], record["new"]) == (0, url, "أفق", 2)
    assert titles(run) == ["سعر الصرف", "افتتاح المكتبة"]


def test_the_file_of_a_feed_is_called_as_the_feed_calls_itself(run: Jarida, tmp_path: Path) -> None:
    (tmp_path / "f.xml").write_text(rss("أفق", FIRST, SECOND), encoding="utf-8")
    [record] = records(run("add", "--json", str(tmp_path / "f.xml")).out)
    assert record["title"] == "أفق"
    (tmp_path / "one.txt").write_text("خبر وحيد\n\nكان في السوق أمس.\n", encoding="utf-8")
    [record] = records(run("add", "--json", str(tmp_path / "one.txt")).out)
    assert record["title"] == "one.txt"


def test_the_feed_of_a_page_is_found(run: Jarida, room: Newsroom) -> None:
    feed = room.serve("/news.xml", rss("أفق", FIRST))
    other = room.serve("/sport.xml", rss("رياضة", THIRD))
    link = '<link rel="alternate" type="application/rss+xml" href="{}">'
    page = room.serve("/", f"<html><head>{link.format('/news.xml')}{link.format('/sport.xml')}</head></html>")
    result = run("add", page)
    assert result.code == 0
    assert other in result.err
    assert records(run("list", "--feeds", "--json").out)[0]["url"] == feed


@pytest.mark.parametrize(
    ("body", "status", "sentence"),
    [
        ("<html><p>لا خلاصة", 200, "there is no feed at this address"),
        ("", 404, "there is nothing at this address"),
    ],
)
def test_what_is_no_feed_is_not_added(
    run: Jarida, room: Newsroom, body: str, status: int, sentence: str
) -> None:
    result = run("add", room.serve("/x", body, status))
    assert result.code == 1
    assert room.address in result.line
    assert records(run("list", "--feeds", "--json").out) == []


def test_a_name_and_a_folder_are_kept(run: Jarida, room: Newsroom) -> None:
    run("add", room.serve("/feed", rss("أفق", FIRST)), "--name", "صحيفتي", "--folder", "محلية")
    [feed] = records(run("list", "--feeds", "--json").out)
    assert (feed["name"], feed["folder"], feed["title"]) == ("صحيفتي", "محلية", "أفق")
    assert records(run("list", "--json").out)[0]["source"] == "صحيفتي"


def test_adding_again_changes_settings_and_doubles_nothing(run: Jarida, room: Newsroom) -> None:
    url = room.serve("/feed", rss("أفق", FIRST))
    run("add", url)
    run("add", url, "--name", "صحيفتي")
    [feed] = records(run("list", "--feeds", "--json").out)
    assert (feed["name"], feed["entries"]) == ("صحيفتي", 1)


def test_a_password_in_an_address_is_sent_and_never_shown(run: Jarida, room: Newsroom) -> None:
    url = room.serve("/feed", rss("أفق", FIRST))
    result = run("add", "--json", url.replace("//", "//me:secret@"))
    assert room.requests("/feed")[0]["authorization"].startswith("Basic ")
    shown = result.out + result.err + run("list", "--feeds", "--json").out + run("export").out
    assert "secret" not in shown


def test_a_folder_is_watched_on_refresh(run: Jarida, tmp_path: Path) -> None:
    folder = tmp_path / "مقالات"
    folder.mkdir()
    (folder / "أول.txt").write_text("الخبر الأول\n\nنصه هنا.", encoding="utf-8")
    assert run("add", folder).code == 0
    (folder / "ثان.txt").write_text("الخبر الثاني\n\nنصه هنا.", encoding="utf-8")
    assert records(run("refresh", "--json").out)[0]["new"] == 1
    assert set(titles(run)) == {"الخبر الأول", "الخبر الثاني"}


def test_a_refresh_brings_what_is_new_and_keeps_what_was_done(run: Jarida, room: Newsroom) -> None:
    url = room.serve("/feed", rss("أفق", FIRST))
    run("add", url)
    run("star", "g1")
    run("mark", "--read", "g1")
    room.serve("/feed", rss("أفق", (FIRST[0], FIRST[1] + " وأضاف."), SECOND))
    [outcome] = records(run("refresh", "--json").out)
    assert (outcome["feed"], outcome["new"], outcome["changed"], outcome["error"]) == (url, 1, 1, None)
    first = records(run("show", "--json", "g1").out)[0]
    assert (first["read"], first["starred"]) == (True, True)
    assert first["text"].endswith("وأضاف.")


def test_what_did_not_change_is_not_sent_again(run: Jarida, room: Newsroom) -> None:
    run("add", room.serve("/feed", rss("أفق", FIRST), ETag='"1"'))
    assert run("refresh").code == 0
    assert room.requests("/feed")[-1]["if-none-match"] == '"1"'
    assert titles(run) == ["افتتاح المكتبة"]


def test_a_broken_feed_does_not_stop_the_others(run: Jarida, room: Newsroom) -> None:
    bad, good = room.serve("/bad", rss("سيئ", FIRST)), room.serve("/good", rss("جيد", SECOND))
    run("add", bad, good)
    room.serve("/bad", "<rss><channel><item>", 500)
    room.serve("/good", rss("جيد", SECOND, THIRD))
    result = run("refresh", "--quiet")
    assert result.code == 1
    assert bad in result.line
    assert "مباراة اليوم" in titles(run)
    feeds = {feed["url"]: feed["error"] for feed in records(run("list", "--feeds", "--json").out)}
    assert (bool(feeds[bad]), feeds[good]) == (True, "")


def test_what_is_said_of_a_feed_holds_though_its_server_is_down(run: Jarida, room: Newsroom) -> None:
    url = room.serve("/feed", rss("أفق", FIRST))
    run("add", url, "--keep-count", "3")
    room.serve("/feed", b"", 500)
    assert run("add", url, "--name", "صحيفتي", "--keep-count", "0").code == 1
    [feed] = records(run("list", "--feeds", "--json").out)
    assert feed["name"] == "صحيفتي"


def test_it_is_said_through_which_page_a_feed_was_found(run: Jarida, room: Newsroom) -> None:
    feed = room.serve("/news.xml", rss("أفق", FIRST))
    link = '<link rel="alternate" type="application/rss+xml" href="/news.xml">'
    page = room.serve("/", f"<html><head>{link}</head></html>")
    [record] = records(run("add", "--json", page).out)
    assert (record["url"], record["through"]) == (feed, page)
    assert f"found through the page: {feed}" in run("add", page).err


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "مقالات"
    place.mkdir()
    for name in ("أول", "ثان"):
        (place / f"{name}.txt").write_text(f"الخبر {name}\n\nنص الخبر {name}.", encoding="utf-8")
    return place


def test_a_folder_is_watched(run: Jarida, folder: Path) -> None:
    run("add", folder)
    assert records(run("refresh", "--json").out)[0]["new"] == 0
    (folder / "ثالث.txt").write_text("الخبر الثالث", encoding="utf-8")
    (folder / "أول.txt").write_text("الخبر الأول\n\nتغير النص.", encoding="utf-8")
    (folder / "ثان.txt").unlink()
    [outcome] = records(run("refresh", "--json").out)
    assert (outcome["new"], outcome["changed"], outcome["error"]) == (1, 1, None)
    # What is gone from the disk stays in the library: that is what a library is for.
    assert set(titles(run)) == {"الخبر الأول", "الخبر ثان", "الخبر الثالث"}


def test_a_file_that_is_moved_stays_one_entry(run: Jarida, folder: Path) -> None:
    run("add", folder)
    first = next(each for each in records(run("list", "--json").out) if each["title"] == "الخبر أول")
    run("star", str(first["id"]))
    (folder / "2026").mkdir()
    (folder / "أول.txt").rename(folder / "2026" / "مفتتح.txt")
    assert records(run("refresh", "--json").out)[0]["new"] == 0
    [starred] = records(run("list", "--starred", "--json").out)
    assert (starred["id"], starred["guid"]) == (first["id"], str(folder / "2026" / "مفتتح.txt"))


def test_an_empty_folder_is_watched_for_what_may_come(run: Jarida, tmp_path: Path) -> None:
    folder = tmp_path / "فارغ"
    folder.mkdir()
    assert run("add", folder).code == 0
    assert run("refresh", "--quiet").err == ""
    (folder / "خبر.txt").write_text("أول خبر", encoding="utf-8")
    run("refresh")
    assert titles(run) == ["أول خبر"]


def test_a_folder_that_is_gone_is_reported_and_its_entries_stay(run: Jarida, folder: Path) -> None:
    run("add", folder)
    folder.rename(folder.with_name("أخرى"))
    result = run("refresh", "--quiet")
    assert (result.code, "no such file or folder" in result.line) == (1, True)
    assert len(titles(run)) == 2


def test_a_folder_named_from_inside_is_the_same(
    run: Jarida, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "رابط").symlink_to(folder)
    monkeypatch.chdir(tmp_path)
    run("add", "رابط")
    run("refresh")
    run("add", folder)
    assert len(titles(run)) == 2


def test_a_feed_that_moved_for_good_is_followed(run: Jarida, room: Newsroom) -> None:
    old, new = room.serve("/old", rss("أفق", FIRST)), room.serve("/new", rss("أفق", FIRST, SECOND))
    run("add", old)
    room.serve("/old", b"", 301, Location="/new")
    assert run("refresh").code == 0
    assert records(run("list", "--feeds", "--json").out)[0]["url"] == new
    assert len(titles(run)) == 2


def test_a_feed_that_is_gone_is_not_asked_again(run: Jarida, room: Newsroom) -> None:
    run("add", room.serve("/feed", rss("أفق", FIRST)))
    room.serve("/feed", b"", 410)
    assert run("refresh").code == 1
    asked = len(room.requests("/feed"))
    assert run("refresh").code == 0
    assert len(room.requests("/feed")) == asked
    assert titles(run) == ["افتتاح المكتبة"]


def test_a_server_that_wants_to_be_left_alone_is(run: Jarida, room: Newsroom) -> None:
    run("add", room.serve("/feed", rss("أفق", FIRST)))
    room.serve("/feed", b"", 503, Retry_After="3600")
    run("refresh")
    asked = len(room.requests("/feed"))
    [outcome] = records(run("refresh", "--json").out)
    assert outcome["later"]
    assert len(room.requests("/feed")) == asked


def test_only_the_feeds_that_are_named_are_refreshed(run: Jarida, room: Newsroom) -> None:
    run("add", room.serve("/one", rss("الأول", FIRST)), room.serve("/two", rss("الثاني", SECOND)))
    outcomes = records(run("refresh", "--json", "الاول").out)
    assert [outcome["title"] for outcome in outcomes] == ["الأول"]


def test_an_unknown_feed_is_one_line(run: Jarida) -> None:
    result = run("refresh", "http://nowhere.test/")
    assert result.code == 1
    assert "there is no such feed" in result.err


def test_the_page_of_every_new_entry_is_fetched_where_that_is_wanted(run: Jarida, room: Newsroom) -> None:
    item = "<item><guid isPermaLink='false'>{0}</guid><title>خبر {0}</title><link>{1}/{0}.html</link></item>"
    feed = "<rss version='2.0'><channel><title>أفق</title>{}</channel></rss>"
    url = room.serve("/feed", feed.format(""))
    run("add", "--full-text", url)
    room.serve("/a.html", PAGE)
    room.serve("/feed", feed.format(item.format("a", room.address)))
    assert run("refresh").code == 0
    [record] = records(run("show", "--json", "a").out)
    assert record["full_text"]
    assert "الحديقة الجديدة" in record["text"]
    assert "الحديقة" not in run("show", "--summary", "a").out


LINKED = (
    "<item><guid isPermaLink='false'>{0}</guid><title>خبر {0}</title><link>{1}/{0}.html</link>"
    "<pubDate>Thu, 19 Nov 2026 07:0{0}:00 GMT</pubDate></item>"
)


def test_a_page_that_cannot_be_fetched_is_told_and_tried_again(run: Jarida, room: Newsroom) -> None:
    items = "".join(LINKED.format(n, room.address) for n in range(2))
    run("add", "--full-text", room.serve("/feed", f"<rss version='2.0'><channel>{items}</channel></rss>"))
    room.serve("/0.html", PAGE)
    assert "the full text of 1 entry could not be fetched" in run("refresh").err
    room.serve("/1.html", PAGE)
    assert "could not be fetched" not in run("refresh").err
    assert [each["full_text"] for each in records(run("show", "--json", "0", "1").out)] == [True, True]
    assert len(room.requests("/0.html")) == 1
    assert len(room.requests("/1.html")) == 2


def test_a_page_that_is_never_there_is_not_asked_for_ever(run: Jarida, room: Newsroom) -> None:
    item = LINKED.format(0, room.address)
    run("add", "--full-text", room.serve("/feed", f"<rss version='2.0'><channel>{item}</channel></rss>"))
    for _refresh in range(5):
        assert run("refresh", "--quiet").err == ""
    assert len(room.requests("/0.html")) == 3


def test_what_a_feed_keeps_no_longer_is_not_fetched_in_full(run: Jarida, room: Newsroom) -> None:
    items = "".join(LINKED.format(n, room.address) for n in range(5))
    room.serve("/4.html", PAGE)
    feed = f"<rss version='2.0'><channel>{items}</channel></rss>"
    run("add", "--full-text", "--keep-count", "1", room.serve("/feed", feed))
    assert run("refresh", "--quiet").code == 0
    assert [path for path, _headers in room.asked if path.endswith("html")] == ["/4.html"]


def test_speakers_are_merged_on_the_command_line_and_undone(run: Jarida, room: Newsroom) -> None:
    told = ("g4", "خبر آخر\nقال س. النجار إن العمل مستمر في المكتبة.")
    run("add", room.serve("/feed", rss("أفق", FIRST, told)))
    names = {each["name"]: each["id"] for each in records(run("speakers", "--json").out)}
    assert len(names) == 2
    first, second = names.values()
    run("speakers", str(first), "--merge", str(second))
    assert len(records(run("speakers", "--json").out)) == 1
    assert records(run("undo", "--json").out) == [{"undone": "merge", "count": 1}]
    assert len(records(run("speakers", "--json").out)) == 2


@pytest.mark.parametrize("version", ["0.91", "0.92", "0.93", "0.94", "2.0"])
def test_every_rss_is_read(run: Jarida, room: Newsroom, version: str) -> None:
    feed = rss("أفق", FIRST).replace("version='2.0'", f"version='{version}'")
    assert records(run("add", "--json", room.serve("/feed", feed)).out)[0]["new"] == 1


def test_subscriptions_go_out_and_in_with_their_folders(run: Jarida, room: Newsroom, tmp_path: Path) -> None:
    url = room.serve("/feed", rss("أفق", FIRST))
    run("add", url, "--folder", "محلية/مدن", "--name", "صحيفتي")
    exported = run("export").out
    file = tmp_path / "feeds.opml"
    file.write_text(exported, encoding="utf-8")
    run("--db", tmp_path / "other.db", "import", file)
    [feed] = records(run("--db", tmp_path / "other.db", "list", "--feeds", "--json").out)
    assert (feed["url"], feed["name"], feed["folder"]) == (url, "صحيفتي", "محلية/مدن")


def test_a_list_is_imported_once(run: Jarida, tmp_path: Path) -> None:
    opml = '<opml version="2.0"><body><outline text="أ" xmlUrl="http://a.test/f"/></body></opml>'
    assert records(run("import", "--json", "-", stdin=opml.encode()).out)[0]["added"] == 1
    again = records(run("import", "--json", "-", stdin=opml.encode()).out)[0]
    assert (again["added"], again["known"]) == (0, 1)


def test_newsboats_list_is_imported_without_its_commands(run: Jarida, tmp_path: Path) -> None:
    urls = 'http://a.test/f "~أفق" محلية\nexec:rm -rf ~\n"query:x:y"\nfile:///etc/passwd\n'
    [result] = records(run("import", "--json", "-", stdin=urls.encode()).out)
    assert result["added"] == 1
    assert records(run("list", "--feeds", "--json").out)[0]["url"] == "http://a.test/f"


def test_a_list_that_is_none_is_one_line(run: Jarida, tmp_path: Path) -> None:
    result = run("import", tmp_path / "missing.opml")
    assert (result.code, "no such file" in result.line) == (1, True)
    (tmp_path / "bad.opml").write_text("<opml><body>")
    assert run("import", tmp_path / "bad.opml").code == 1


def test_removing_is_undone(run: Jarida, room: Newsroom) -> None:
    run("add", room.serve("/feed", rss("أفق", FIRST)))
    assert run("remove", "أفق").code == 0
    assert titles(run) == []
    assert "undone" in run("undo").out
    assert titles(run) == ["افتتاح المكتبة"]


def test_an_entry_that_was_deleted_stays_away(run: Jarida, room: Newsroom) -> None:
    run("add", room.serve("/feed", rss("أفق", FIRST, SECOND)))
    run("remove", "--entry", "g1")
    run("refresh")
    assert titles(run) == ["سعر الصرف"]


def test_old_entries_go_where_that_was_said(run: Jarida, room: Newsroom) -> None:
    run("add", "--keep-count", "1", room.serve("/feed", rss("أفق", FIRST, SECOND)))
    run("refresh", "--vacuum")
    assert titles(run) == ["سعر الصرف"]


def test_the_settings_say_what_is_kept_of_feeds_that_say_nothing(
    run: Jarida, room: Newsroom, tmp_path: Path
) -> None:
    config = tmp_path / "keep.toml"
    config.write_text("[library]\nkeep_count = 1\n", encoding="utf-8")
    run("add", room.serve("/usual", rss("أفق", FIRST, SECOND)))
    run("refresh", "--config", config)
    assert titles(run) == ["سعر الصرف"]


def test_a_feeds_own_number_counts_more_than_the_settings(
    run: Jarida, room: Newsroom, tmp_path: Path
) -> None:
    config = tmp_path / "keep.toml"
    config.write_text("[library]\nkeep_count = 1\n", encoding="utf-8")
    run("add", "--keep-count", "2", room.serve("/own", rss("أفق", FIRST, SECOND)))
    run("refresh", "--config", config)
    assert len(titles(run)) == 2


def test_a_pipe_gets_lines_and_a_terminal_a_bar(
    run: Jarida, room: Newsroom, terminal: Terminal, library: Path
) -> None:
    run("add", room.serve("/feed", rss("أفق", FIRST)))
    assert run("refresh").err == "أفق · 0 new entries\n"
    shown = terminal("--lang", "en", "--db", library, "refresh")
    assert shown.code == 0
    assert "━".encode() in shown.raw
    assert shown.rows == ("0 new entries",)


def test_no_bar_runs_where_motion_is_reduced(
    run: Jarida, room: Newsroom, terminal: Terminal, library: Path, tmp_path: Path
) -> None:
    run("add", room.serve("/feed", rss("أفق", FIRST)))
    config = tmp_path / "still.toml"
    config.write_text('[ui]\nmotion = "reduced"\n', encoding="utf-8")
    shown = terminal("--lang", "en", "--db", library, "--config", config, "refresh")
    assert shown.code == 0
    assert "━".encode() not in shown.raw
    assert b"\r\x1b[K" not in shown.raw


def test_the_view_can_be_read_by_other_programs(run: Jarida, room: Newsroom, library: Path) -> None:
    url = room.serve("/feed", rss("أفق", FIRST))
    run("add", url)
    with closing(sqlite3.connect(library)) as other:
        rows = other.execute("SELECT guid, feed, title, published, read, starred FROM entries").fetchall()
    assert rows == [("g1", url, "افتتاح المكتبة", "2026-11-19T07:00:00Z", 0, 0)]


def test_a_damaged_library_is_one_line(run: Jarida, library: Path) -> None:
    library.write_bytes(b"not a library" * 1000)
    for words in (("list",), ("refresh",), ("search", "x"), ("star", "1"), ("speakers",)):
        result = run(*words)
        assert (result.code, result.out) == (1, "")
        assert "the library is damaged" in result.line
    assert library.read_bytes() == b"not a library" * 1000


def test_the_library_is_where_data_is_kept(jarida: Jarida, walled_environment: Path) -> None:
    assert jarida("list", "--json").code == 0
    assert (walled_environment / ".local/share/jarida/jarida.db").is_file()


@pytest.mark.parametrize(
    ("new", "kept"), [("http://a.test/new", "me:secret"), ("http://b.test/f", "")], ids=["same", "another"]
)
def test_a_password_does_not_follow_a_feed_to_another_server(
    library: Path, monkeypatch: pytest.MonkeyPatch, new: str, kept: str
) -> None:
    def answer(requests: Sequence[fetch.Request], **told: Callable[[fetch.Fetched], None]) -> None:
        for request in requests:
            body = rss("أفق", FIRST).encode()
            told["told"](fetch.Fetched(request, 200, new, permanent=new, body=body))

    monkeypatch.setattr(fetch, "fetch_all", answer)
    with Shelf(library) as shelf:
        shelf.take_list(b"http://me:secret@a.test/f\n")
        shelf.refresh(lambda _outcome: None)
        [feed] = shelf.feeds()
    assert (feed.url, feed.credentials) == (new, kept)


TRUSTED = [
    ("http://a.test/f", "http://a.test/g", True),
    ("http://a.test/f", "https://a.test/f", True),
    ("https://a.test/f", "https://a.test:443/f", True),
    ("https://a.test/f", "http://a.test/f", False),
    ("http://a.test/f", "http://b.test/f", False),
    ("http://a.test/f", "http://a.test:8080/f", False),
    ("http://a.test:8080/f", "https://a.test/f", False),
]


@pytest.mark.parametrize(("old", "new", "expected"), TRUSTED)
def test_a_password_goes_to_its_own_server_only(old: str, new: str, expected: bool) -> None:
    assert trusted(old, new) == expected


def test_a_library_that_may_not_grow_is_one_line_and_recovers(
    library: Path, tmp_path: Path, run: Jarida
) -> None:
    folder = tmp_path / "مقالات"
    folder.mkdir()
    for n in range(30):
        (folder / f"{n}.txt").write_text(f"خبر {n}\n\n" + f"كلام{n} طويل جدا. " * 600, encoding="utf-8")
    run("list")
    limit = 400 * 1024

    def narrow() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    command = [sys.executable, "-m", "reader", "--lang", "en", "--db", str(library), "add", str(folder)]
    result = subprocess.run(command, preexec_fn=narrow, capture_output=True, check=False)
    assert (result.returncode, result.stderr.count(b"\n")) == (1, 1)
    assert b"there is no room left" in result.stderr
    assert titles(run) == []
    assert run("add", folder).code == 0
    assert len(titles(run)) == 30


def test_of_entries_without_a_date_the_feeds_first_stands_first(run: Jarida, room: Newsroom) -> None:
    items = "".join(f"<item><title>خبر {n}</title></item>" for n in range(3))
    run("add", room.serve("/feed", f"<rss version='2.0'><channel><title>أفق</title>{items}</channel></rss>"))
    assert titles(run) == ["خبر 0", "خبر 1", "خبر 2"]


STORY = (
    "أعلنت وزيرة الصحة ندى الشامي تسجيل أول إصابة بحمى الوادي المتصدع منذ عشر سنوات لراع في محافظة الجنوب، "
    "وأكدت أن حالته مستقرة وأن فحوص أسرته سلبية."
)


def test_a_story_of_several_feeds_is_listed_once(run: Jarida, room: Newsroom) -> None:
    today = format_datetime(datetime.now(UTC))
    for n in range(3):
        told = rss(f"صحيفة {n}", (f"g{n}", f"حمى الوادي في الجنوب {n}\n{STORY}"))
        told = re.sub("<pubDate>.*?</pubDate>", f"<pubDate>{today}</pubDate>", told)
        run("add", room.serve(f"/{n}", told))
    [first] = records(run("list", "--json").out)
    assert (first["guid"], first["others"], first["repeat"]) == ("g0", 2, False)
    assert "in 2 more sources" in run("list").out
    assert len(titles(run, "--all")) == 3
    assert [each["guid"] for each in records(run("list", "--story", "g1", "--json").out)] == [
        "g0",
        "g1",
        "g2",
    ]
    assert len(records(run("search", "is:repeat", "--json").out)) == 2
