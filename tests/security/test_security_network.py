"""T12: what a page, a feed or a redirect leads to is not what the user gave.

The rest of T11 and T12 is held where fetching is: tests/sources/test_sources_fetch*.py.
"""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.library.refreshing import refresh
from reader.library.shelf import Shelf
from reader.sources.fetch import Credentials, Fetched, Limits, Request, failures, fetch_all
from reader.store import feeds
from reader.store.database import Database
from tests.cli.newsroom import Newsroom, newsroom, rss
from tests.sources.servers import Server, moved, ok

if TYPE_CHECKING:
    from tests.cli.conftest import Jarida

PUBLIC = "http://93.184.216.34/rss"


@pytest.fixture
def room() -> Iterator[Newsroom]:
    with newsroom() as server:
        yield server


@pytest.fixture
def router() -> Iterator[Newsroom]:
    """Another service on this machine, which the user never named."""
    with newsroom() as server:
        server.serve(
            "/admin", "<html><body><h1>سر</h1><p>" + "كلمة السر للجهاز كله. " * 30 + "</p></body></html>"
        )
        server.serve("/rss", rss("سر", ("1", "سر\nنص")))
        yield server


def one(request: Request) -> Fetched:
    answers: list[Fetched] = []
    fetch_all([request], told=answers.append, limits=Limits(deadline=5))
    return answers[0]


def test_an_address_that_was_found_may_not_be_private(server: Server) -> None:
    server.scripts["/"] = ok()
    answer = one(Request(server.url(), given=PUBLIC))
    assert isinstance(answer.error, failures.BadAddress | failures.RefusedAddress)
    assert server.asked == []


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "127.0.0.1.", "localhost", "LOCALHOST.", "localhost.localdomain", "0", "10.0.0.1"),
        *("[::ffff:127.0.0.1]", "2130706433", "0x7f.0.0.1", "0177.1", "①②⑦.⓪.⓪.①", "127。0。0。1"),
        *("%31%32%37.0.0.1", "a@127.0.0.1", "127.0.0.1%00.example.com", "[::127.0.0.1]", "[fe80::1%25lo]"),
    ],
)
def test_on_the_usual_ports_too(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # A name that some system gives out stands for this machine here.
    looked = socket.getaddrinfo
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda _host, *more, **named: looked("127.0.0.1", *more, **named)
    )
    answer = one(Request(f"http://{host}/", given=PUBLIC))
    assert isinstance(answer.error, failures.RefusedAddress | failures.BadAddress)


def test_what_was_found_on_the_users_own_server_is_read(server: Server) -> None:
    server.scripts["/page"] = ok()
    assert one(Request(server.url("/page"), given=server.url("/feed"))).error is None


def test_a_redirect_back_to_the_users_own_server_is_followed(server: Server) -> None:
    server.scripts["/page"] = moved(server.url("/there"))
    server.scripts["/there"] = ok()
    assert one(Request(server.url("/page"), given=server.url("/feed"))).error is None


def test_an_odd_port_of_a_found_address_is_refused() -> None:
    answer = one(Request("http://93.184.216.34:6379/", given=PUBLIC))
    assert isinstance(answer.error, failures.BadAddress)


def test_the_pages_of_a_feed_lead_into_no_other_service_of_this_machine(
    jarida: Jarida, tmp_path: Path, room: Newsroom, router: Newsroom
) -> None:
    item = f"<item><guid>1</guid><title>عنوان</title><link>{router.address}/admin</link></item>"
    address = room.serve("/rss", f"<rss version='2.0'><channel><title>ص</title>{item}</channel></rss>")
    library = tmp_path / "library.db"
    assert jarida("--db", library, "add", address, "--full-text").code == 0
    jarida("--db", library, "refresh", "--force")
    with Shelf(library) as shelf, pytest.raises(failures.FetchError):
        shelf.fetch_full_text(1)
    assert router.asked == []


def test_a_page_offers_no_feed_of_another_service_of_this_machine(
    jarida: Jarida, tmp_path: Path, room: Newsroom, router: Newsroom
) -> None:
    link = f'<link rel="alternate" type="application/rss+xml" href="{router.address}/rss">'
    address = room.serve("/", f"<html><head>{link}</head><body><p>نص</p></body></html>")
    assert jarida("--db", tmp_path / "library.db", "add", address).code == 1
    assert router.asked == []


def test_a_feed_that_moved_is_still_what_the_user_gave(
    jarida: Jarida, tmp_path: Path, room: Newsroom, router: Newsroom
) -> None:
    """The new address is the server's word: when its name comes to mean this machine, nobody asks it."""
    address = room.serve("/rss", status=301, Location=f"{room.address}/new")
    room.serve("/new", rss("ص", ("1", "عنوان\nنص")))
    library = tmp_path / "library.db"
    assert jarida("--db", library, "add", address).code == 0
    with Shelf(library) as shelf:
        (feed,) = shelf.feeds()
    assert feed.url == f"{room.address}/new"
    room.serve("/new", status=301, Location=f"{router.address}/rss")
    done = jarida("--db", library, "--lang", "en", "refresh", "--force")
    assert done.code == 1
    assert router.asked == []


def test_a_move_that_is_remembered_gives_no_leave(tmp_path: Path, router: Newsroom) -> None:
    db = Database(tmp_path / "library.db")
    feed = feeds.add(db, PUBLIC)
    # As if it had been public when it moved there.
    assert feeds.move(db, feed.id, f"{router.address}/rss")
    told: list[object] = []
    refresh(db, feeds.feeds(db), told.append, stop=threading.Event())
    db.close()
    assert router.asked == []
    assert len(told) == 1


def test_nothing_secret_is_listed(jarida: Jarida, tmp_path: Path, room: Newsroom) -> None:
    room.serve("/rss", rss("ص", ("1", "عنوان\nنص")))
    library = tmp_path / "library.db"
    with_password = room.address.replace("://", "://name:hunter2@") + "/rss"
    added = jarida("--db", library, "add", with_password)
    refreshed = jarida("--db", library, "refresh", "--force")
    listed = jarida("--db", library, "list", "--feeds", "--json")
    exported = jarida("--db", library, "export")
    room.serve("/rss", status=401)
    failed = jarida("--db", library, "refresh", "--force")
    for done in (added, refreshed, listed, exported, failed):
        assert "hunter2" not in done.out + done.err
    assert failed.code == 1
    assert json.loads(listed.out)["url"] == f"{room.address}/rss"


def test_a_password_is_in_no_repr() -> None:
    assert "hunter2" not in repr(Request("http://example.com", credentials=Credentials("name", "hunter2")))
