"""Where servers send on to, and which machines are never connected to."""

from __future__ import annotations

import socket
from ipaddress import ip_address
from typing import Any

import pytest

from reader.sources.fetch import Credentials, Fetched, Limits, Request, failures, fetch_all
from reader.sources.fetch.addresses import Place, is_public, literal, may_connect
from tests.sources.servers import FEED, Server, moved, ok, said

LIMITS = Limits(deadline=5)


def one(request: Request | str) -> Fetched:
    answers: list[Fetched] = []
    fetch_all([Request(request) if isinstance(request, str) else request], told=answers.append, limits=LIMITS)
    return answers[0]


def named(monkeypatch: pytest.MonkeyPatch, **hosts: str | list[str]) -> list[str]:
    """Make names stand for addresses; a list is answered one after the other. Returns what was looked up."""
    looked: list[str] = []

    def getaddrinfo(host: Any, port: Any, *args: Any, **named: Any) -> Any:
        looked.append(host)
        known = hosts.get(str(host).replace(".", "_"))
        if known is None:
            raise socket.gaierror(-2, "Name or service not known")
        address = known if isinstance(known, str) else known.pop(0)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in address.split()]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return looked


@pytest.mark.parametrize(
    "status", ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"]
)
def test_redirects_are_followed(server: Server, status: str) -> None:
    server.scripts["/"] = moved("/there?a=1#part", status)
    server.scripts["/there?a=1"] = ok()
    answer = one(server.url())
    assert (answer.body, answer.url) == (FEED, server.url("/there?a=1"))


@pytest.mark.parametrize("status", ["301 Moved", "308 Permanent"])
def test_a_permanent_one_tells_the_new_address(server: Server, status: str) -> None:
    server.scripts["/"] = moved("/new", status)
    server.scripts["/new"] = ok()
    assert one(server.url()).permanent == server.url("/new")


def test_a_temporary_one_does_not(server: Server) -> None:
    server.scripts["/"] = moved("/new")
    server.scripts["/new"] = ok()
    assert one(server.url()).permanent == ""


def test_only_the_permanent_beginning_of_a_chain_is_the_new_address(server: Server) -> None:
    server.scripts["/"] = moved("/new", "301 Moved")
    server.scripts["/new"] = moved("/today", "302 Found")
    server.scripts["/today"] = moved("/x", "301 Moved")
    server.scripts["/x"] = ok()
    answer = one(server.url())
    assert (answer.permanent, answer.url) == (server.url("/new"), server.url("/x"))


def test_no_new_address_is_told_of_a_failure(server: Server) -> None:
    server.scripts["/"] = moved("/new", "301 Moved")
    answer = one(server.url())
    assert (answer.permanent, answer.status, answer.url) == ("", 404, server.url("/new"))


def test_a_copy_behind_a_redirect_is_asked_for_with_its_tag(server: Server) -> None:
    server.scripts["/"] = moved("/new")
    server.scripts["/new"] = said("304 Not Modified")
    assert one(Request(server.url(), etag='"1"')).unchanged


def test_a_circle_ends(server: Server) -> None:
    server.scripts["/"] = moved("/")
    answer = one(server.url())
    assert isinstance(answer.error, failures.Wandering)
    assert len(server.asked) == LIMITS.redirects + 1


@pytest.mark.parametrize(
    "target",
    [
        "file:///etc/passwd",
        "file:/etc/passwd",
        "FILE:///etc/passwd",
        "data:text/xml,<rss/>",
        "javascript:alert(1)",
        "ftp://example.com/",
        "gopher://example.com/",
        "http://[::1",
        "http://example.com\\@127.0.0.1/",
        "http://exa mple.com/",
        "http://%31%32%37.0.0.1/",
        "http://example.com:22/",
        "http://example.com:6379/",
        "http://example.com:0/",
        "http://example.com:99999/",
        "http://" + "a" * 10_000 + "/",
    ],
)
def test_a_redirect_to_no_web_address_is_refused(
    server: Server, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = named(monkeypatch)
    server.scripts["/"] = moved(target)
    answer = one(server.url())
    assert isinstance(answer.error, failures.BadAddress)
    assert looked == []


def test_a_redirect_to_nowhere_is_broken(server: Server) -> None:
    server.scripts["/"] = moved("")
    assert isinstance(one(server.url()).error, failures.Garbled)


@pytest.mark.parametrize(
    "host",
    [
        *(
            "127.0.0.1",
            "localhost",
            "127.1",
            "2130706433",
            "0x7f000001",
            "0x7f.1",
            "0177.0.0.1",
            "017700000001",
        ),
        *("0.0.0.0", "0", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::7f00:1]"),
        *("[64:ff9b::7f00:1]", "[2002:7f00:1::]", "127。0。0。1", "10.0.0.1", "192.168.1.1", "172.16.0.1"),
        *(
            "169.254.169.254",
            "[fe80::1]",
            "[fc00::1]",
            "[fec0::1]",
            "100.64.0.1",
            "224.0.0.1",
            "255.255.255.255",
        ),
    ],
)
def test_a_redirect_into_the_private_network_is_refused_however_it_is_written(
    server: Server, host: str
) -> None:
    # The ports are right, so that the address alone decides.
    server.scripts["/"] = moved(f"http://{host}:80/secret")
    answer = one(server.url())
    assert isinstance(answer.error, failures.RefusedAddress | failures.BadAddress)
    assert server.paths() == ["/"]


def test_the_host_that_the_user_gave_may_be_private_on_its_own_port_only(server: Server) -> None:
    server.scripts["/"] = moved("http://127.0.0.1:80/secret")
    assert isinstance(one(server.url()).error, failures.RefusedAddress)
    server.scripts["/"] = moved(server.url("/there"))
    server.scripts["/there"] = ok()
    assert one(server.url()).body == FEED


def test_a_name_that_the_user_gave_may_be_private(server: Server) -> None:
    server.scripts["/"] = ok()
    assert one(server.url(host="localhost")).body == FEED


def test_a_public_name_never_stands_for_this_machine(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    named(monkeypatch, feeds_example_com="127.0.0.1")
    answer = one(server.url(host="feeds.example.com"))
    assert isinstance(answer.error, failures.RefusedAddress)
    assert server.asked == []


def test_a_redirect_to_a_name_of_the_private_network_is_refused(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    named(monkeypatch, wiki_example_com="127.0.0.1")
    server.scripts["/"] = moved(server.url("/secret", host="wiki.example.com"))
    answer = one(server.url())
    assert isinstance(answer.error, failures.RefusedAddress)
    assert server.paths() == ["/"]


def test_a_name_is_looked_up_once_and_that_address_connected(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DNS rebinding: a second look would find another address than the one that was checked."""
    looked = named(monkeypatch, nas="127.0.0.1", nas_test=["127.0.0.1", "10.0.0.1", "10.0.0.1"])
    server.scripts["/"] = ok()
    assert one(server.url(host="nas.test")).body == FEED
    assert looked == ["nas.test"]


def test_of_mixed_addresses_the_private_ones_are_left_out(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    connected: list[str] = []

    def connect(self: socket.socket, address: Any) -> None:
        connected.append(address[0])
        raise ConnectionRefusedError(111, "Connection refused")

    monkeypatch.setattr(socket.socket, "connect", connect)
    named(monkeypatch, feeds_example_com="127.0.0.1 93.184.216.34 10.0.0.1")
    assert isinstance(one("http://feeds.example.com/").error, failures.CannotConnect)
    assert connected == ["93.184.216.34"]


def test_the_address_that_was_reached_is_what_counts(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Something below that connects elsewhere than it was told to: not a byte is sent."""
    real = socket.socket.connect
    monkeypatch.setattr(socket.socket, "connect", lambda self, _: real(self, ("127.0.0.1", server.port)))
    answer = one("http://93.184.216.34/")
    assert isinstance(answer.error, failures.RefusedAddress)
    assert server.asked == []


def test_no_such_host(monkeypatch: pytest.MonkeyPatch) -> None:
    named(monkeypatch)
    answer = one("http://nowhere.example.com/")
    assert isinstance(answer.error, failures.CannotConnect)
    assert answer.error.detail == "Name or service not known"


def test_an_arabic_host_is_asked_by_its_ascii_name(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = named(monkeypatch)
    answer = one("http://صحيفة.مثال/خبر")
    assert looked == ["xn--ogbhx3c3b.xn--mgbh0fb"]
    assert answer.url == "http://xn--ogbhx3c3b.xn--mgbh0fb/%D8%AE%D8%A8%D8%B1"


def test_credentials_go_along_on_the_same_host(server: Server) -> None:
    server.scripts["/"] = moved("/there")
    server.scripts["/there"] = ok()
    one(Request(server.url(), credentials=Credentials("a", "b")))
    assert server.headers()["authorization"] == "Basic YTpi"


def test_credentials_stay_behind_on_the_way_to_another(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Through a proxy one server can stand for both.
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{server.port}")
    server.scripts["http://93.184.216.34/"] = moved("http://93.184.216.35/")
    server.scripts["http://93.184.216.35/"] = ok()
    one(Request("http://93.184.216.34/", credentials=Credentials("a", "b")))
    assert "authorization" in server.headers(0)
    assert "authorization" not in server.headers(1)


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "2606:4700::1111", "::ffff:93.184.216.34", "64:ff9b::5db8:d822"]
)
def test_the_open_internet_is_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize("spelling", ["127.0.0.1", "127.1", "0x7f.1", "2130706433", "0177.1"])
def test_all_spellings_are_one_address(spelling: str) -> None:
    assert literal(spelling) == ip_address("127.0.0.1")


@pytest.mark.parametrize("name", ["example.com", "localhost", "a", ""])
def test_a_name_is_no_address(name: str) -> None:
    assert literal(name) is None


def test_no_group_of_machines_is_connected_to_even_when_given() -> None:
    place = Place("224.0.0.1", 80)
    assert not may_connect(ip_address("224.0.0.1"), place, place)
