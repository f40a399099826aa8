"""What comes over the network, from servers that mean well and from those that do not."""

from __future__ import annotations

import asyncio
import gzip
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
import zlib
from contextlib import suppress
from pathlib import Path

import pytest

import reader
from reader.sources.fetch import Credentials, Fetched, Limits, Request, failures, fetch_all, journey
from reader.sources.fetch.turns import Turns
from tests.sources.servers import FEED, Script, Server, dribble, endless, moved, ok, pieces, reset, said

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n"
SHORT = Limits(deadline=0.4)
SMALL = Limits(deadline=5, sent=100_000, inflated=200_000)


def fetch(*requests: Request, limits: Limits | None = None) -> list[Fetched]:
    answers: list[Fetched] = []
    fetch_all(requests, told=answers.append, limits=limits)
    return answers


def one(url: str, limits: Limits | None = None) -> Fetched:
    (answer,) = fetch(Request(url), limits=limits)
    return answer


def test_a_feed_is_fetched(server: Server) -> None:
    server.scripts["/"] = ok(Content_Type="application/rss+xml", ETag='"1"', Last_Modified="Thu, 19 Nov 2026")
    answer = one(server.url())
    assert (answer.status, answer.body, answer.error) == (200, FEED, None)
    assert (answer.content_type, answer.etag, answer.modified) == (
        "application/rss+xml",
        '"1"',
        "Thu, 19 Nov 2026",
    )
    assert answer.url == server.url()


def test_nothing_is_asked_of_nobody() -> None:
    assert fetch() == []


def test_jarida_says_its_name(server: Server) -> None:
    one(server.url())
    assert server.headers()["user-agent"] == f"jarida/{reader.__version__}"


def test_a_feed_may_want_another_name(server: Server) -> None:
    fetch(Request(server.url(), user_agent="Mozilla/5.0"))
    assert server.headers()["user-agent"] == "Mozilla/5.0"


def test_a_name_that_would_split_the_headers_is_not_sent(server: Server) -> None:
    fetch(Request(server.url(), user_agent="a\r\nX-Evil: 1"))
    assert "x-evil" not in server.headers()


def test_the_server_is_told_which_copy_is_here(server: Server) -> None:
    server.scripts["/"] = said("304 Not Modified")
    (answer,) = fetch(Request(server.url(), etag='W/"7"', modified="Thu, 19 Nov 2026 10:00:00 GMT"))
    assert server.headers()["if-none-match"] == 'W/"7"'
    assert server.headers()["if-modified-since"] == "Thu, 19 Nov 2026 10:00:00 GMT"
    assert (answer.unchanged, answer.body, answer.error) == (True, b"", None)


def test_304_to_somebody_who_has_no_copy_is_a_fault(server: Server) -> None:
    server.scripts["/"] = said("304 Not Modified")
    assert isinstance(one(server.url()).error, failures.ServerError)


@pytest.mark.parametrize(
    ("status", "error"),
    [
        ("401 Unauthorized", failures.Forbidden),
        ("403 Forbidden", failures.Forbidden),
        ("404 Not Found", failures.NotFound),
        ("410 Gone", failures.Gone),
        ("429 Too Many Requests", failures.Busy),
        ("500 Internal Server Error", failures.ServerError),
        ("503 Service Unavailable", failures.ServerError),
        ("418 I'm a teapot", failures.ServerError),
    ],
)
def test_a_status_is_an_error_that_says_which(
    server: Server, status: str, error: type[failures.FetchError]
) -> None:
    server.scripts["/"] = said(status, b"<html>oops</html>")
    answer = one(server.url())
    assert type(answer.error) is error
    assert answer.error is not None
    assert (answer.error.where, answer.error.detail) == (server.url(), status[:3])
    assert (answer.status, answer.body) == (int(status[:3]), b"")


def test_gone_is_gone(server: Server) -> None:
    server.scripts["/gone"] = said("410 Gone")
    assert one(server.url("/gone")).gone
    assert not one(server.url("/other")).gone


def test_the_words_of_a_server_are_never_passed_on(server: Server) -> None:
    server.scripts["/"] = said("500 \x1b[2J\x1b]0;owned\x07")
    answer = one(server.url())
    assert answer.error is not None
    assert "\x1b" not in repr(answer) + "".join(map(str, answer.error.args))


def test_a_server_says_when_to_come_back(server: Server) -> None:
    server.scripts["/"] = said("429 Too Many Requests", Retry_After="120")
    assert one(server.url()).retry_after == 120


def test_many_are_fetched_at_once_but_few_of_one_host(server: Server) -> None:
    served = list[int]()
    busiest = 0

    def slow(connection: socket.socket) -> None:
        nonlocal busiest
        served.append(1)
        busiest = max(busiest, len(served))
        time.sleep(0.05)
        # Before the answer: whoever has it may ask for the next at once.
        served.pop()
        ok()(connection)

    server.scripts.update({f"/{n}": slow for n in range(12)})
    answers = fetch(*(Request(server.url(f"/{n}")) for n in range(12)))
    assert {answer.request.url for answer in answers} == {server.url(f"/{n}") for n in range(12)}
    assert all(answer.body == FEED for answer in answers)
    assert busiest == 2


async def test_no_more_than_sixteen_at_once() -> None:
    turns, busy, busiest = Turns(Limits()), 0, 0

    async def turn(host: str) -> None:
        nonlocal busy, busiest
        async with turns.on(host):
            busy += 1
            busiest = max(busiest, busy)
            await asyncio.sleep(0)
            busy -= 1

    await asyncio.gather(*(turn(f"h{n}") for n in range(50)))
    assert busiest == 16


async def test_a_slow_host_keeps_no_other_waiting() -> None:
    turns, done = Turns(Limits(at_once=3)), asyncio.Event()

    async def turn(host: str, until: asyncio.Event | None) -> None:
        async with turns.on(host):
            if until is not None:
                await until.wait()

    slow = [asyncio.create_task(turn("slow", done)) for _ in range(10)]
    await asyncio.sleep(0)
    await asyncio.wait_for(turn("quick", None), 1)
    done.set()
    await asyncio.gather(*slow)


def test_one_that_fails_stops_no_other(server: Server) -> None:
    server.scripts["/good"] = ok()
    server.scripts["/reset"] = reset()
    server.scripts["/garbage"] = pieces(b"\x00\xff\r\n\r\n")
    urls = [
        "ftp://x/",
        "http://",
        "",
        "\x00",
        server.url("/reset"),
        server.url("/garbage"),
        server.url("/good"),
    ]
    answers = {answer.request.url: answer for answer in fetch(*map(Request, urls))}
    assert set(answers) == set(urls)
    assert [url for url in urls if answers[url].error is None] == [server.url("/good")]


def test_what_is_told_is_told_to_the_thread_that_asked(server: Server) -> None:
    threads: list[threading.Thread] = []
    fetch_all([Request(server.url())], told=lambda _: threads.append(threading.current_thread()))
    assert threads == [threading.current_thread()]


def test_slow_work_on_an_answer_makes_no_other_too_late(server: Server) -> None:
    server.scripts["/"] = ok()
    answers: list[Fetched] = []

    def told(answer: Fetched) -> None:
        time.sleep(0.3)
        answers.append(answer)

    fetch_all([Request(server.url())] * 4, told=told, limits=Limits(deadline=0.5))
    assert [answer.error for answer in answers] == [None] * 4


def test_what_the_caller_raises_ends_the_run(server: Server) -> None:
    def told(answer: Fetched) -> None:
        raise KeyError

    with pytest.raises(KeyError):
        fetch_all([Request(server.url())] * 3, told=told)


def test_it_can_be_stopped_at_once(server: Server) -> None:
    server.scripts["/"] = dribble(HEAD + b"\r\n", b"a", 0.05, server.over)
    stop = threading.Event()
    threading.Timer(0.2, stop.set).start()
    answers: list[Fetched] = []
    began = time.monotonic()
    fetch_all([Request(server.url())] * 3, told=answers.append, stop=stop)
    assert time.monotonic() - began < 2
    assert answers == []


def test_ctrl_c_ends_it_at_once(server: Server) -> None:
    server.scripts["/"] = dribble(HEAD + b"\r\n", b"a", 0.05, server.over)
    program = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from reader.sources.fetch import Request, fetch_all\n"
        f"try: fetch_all([Request({server.url()!r})] * 3, told=print)\n"
        "except KeyboardInterrupt: print('stopped')"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        while not server.asked and running.poll() is None:
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        assert running.communicate(timeout=5) == ("stopped\n", "")


def test_stopped_before_it_began_it_asks_nobody(server: Server) -> None:
    stop = threading.Event()
    stop.set()
    fetch_all([Request(server.url())], told=lambda _: None, stop=stop)
    assert server.asked == []


# Servers that do not mean well.


@pytest.mark.parametrize(
    "head",
    [b"", b"HTTP/1.1 200 OK\r\nX-A: ", HEAD + b"\r\n", HEAD + b"Content-Length: 100000\r\n\r\n"],
    ids=["silent", "headers", "body", "counted body"],
)
def test_a_server_that_dribbles_runs_into_the_deadline(server: Server, head: bytes) -> None:
    server.scripts["/"] = dribble(head, b"a" if head else b"", 0.05, server.over)
    began = time.monotonic()
    answer = one(server.url(), SHORT)
    assert isinstance(answer.error, failures.TooSlow)
    assert answer.error.detail == "> 0.4 s"
    assert time.monotonic() - began < 3


def test_the_deadline_is_for_all_redirects_together(server: Server) -> None:
    def late(connection: socket.socket) -> None:
        time.sleep(0.15)
        moved("/")(connection)

    server.scripts["/"] = late
    assert isinstance(one(server.url(), SHORT).error, failures.TooSlow)


def test_waiting_for_a_turn_does_not_count(server: Server) -> None:
    def late(connection: socket.socket) -> None:
        time.sleep(0.2)
        ok()(connection)

    server.scripts["/"] = late
    answers = fetch(*[Request(server.url())] * 6, limits=SHORT)
    assert [answer.error for answer in answers] == [None] * 6


def test_a_server_without_end_runs_into_the_size_limit(server: Server) -> None:
    server.scripts["/"] = endless(HEAD + b"\r\n", b"a" * 65536)
    assert isinstance(one(server.url(), SMALL).error, failures.Oversized)


def test_headers_without_end_are_refused(server: Server) -> None:
    server.scripts["/"] = endless(HEAD, b"X-A: " + b"a" * 1000 + b"\r\n")
    assert isinstance(one(server.url(), SMALL).error, failures.Garbled)


def test_what_announces_itself_as_too_large_is_not_begun(server: Server) -> None:
    server.scripts["/"] = dribble(HEAD + b"Content-Length: 999999999999\r\n\r\n", b"a", 0.05, server.over)
    answer = one(server.url(), SMALL)
    assert isinstance(answer.error, failures.Oversized)
    assert answer.error.detail == "> 100000 B"


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_a_bomb_is_measured_before_it_goes_off(server: Server, coding: str) -> None:
    bomb = b"\0" * 50_000_000
    data = gzip.compress(bomb, 9) if coding == "gzip" else zlib.compress(bomb, 9)
    server.scripts["/"] = ok(data, Content_Encoding=coding)
    answer = one(server.url(), SMALL)
    assert len(data) < SMALL.sent
    assert isinstance(answer.error, failures.Oversized)
    assert answer.error.detail == "> 200000 B"


@pytest.mark.parametrize(
    ("coding", "data"),
    [
        ("gzip", gzip.compress(FEED)),
        ("x-gzip", gzip.compress(FEED)),
        ("gzip", gzip.compress(FEED[:50]) + gzip.compress(FEED[50:])),
        ("gzip", gzip.compress(FEED) + b"\0" * 9),
        ("deflate", zlib.compress(FEED)),
        ("deflate", zlib.compress(FEED)[2:-4]),
        ("identity", FEED),
    ],
)
def test_what_is_packed_is_unpacked(server: Server, coding: str, data: bytes) -> None:
    server.scripts["/"] = ok(data, Content_Encoding=coding)
    assert one(server.url()).body == FEED


@pytest.mark.parametrize(
    "script",
    [
        ok(gzip.compress(FEED)[:-20], Content_Encoding="gzip"),
        ok(b"no gzip", Content_Encoding="gzip"),
        ok(b"\xff\xff\xff", Content_Encoding="deflate"),
        ok(FEED, Content_Encoding="br"),
        ok(FEED, Content_Encoding="gzip, gzip"),
        pieces(HEAD + b"Content-Length: 5000\r\n\r\n" + FEED),
        pieces(HEAD + b"Transfer-Encoding: chunked\r\n\r\nffff\r\nabc"),
        pieces(HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
        pieces(b"SSH-2.0-OpenSSH_9.2\r\n"),
        pieces(b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n"),
        pieces(),
        reset(),
        reset(HEAD + b"Content-Length: 5000\r\n\r\nabc"),
    ],
)
def test_an_answer_that_is_broken_is_an_error(server: Server, script: Script) -> None:
    server.scripts["/"] = script
    assert isinstance(one(server.url(), SMALL).error, failures.Garbled)


def test_nobody_there(server: Server) -> None:
    answer = one(f"http://127.0.0.1:{_free_port()}/")
    assert isinstance(answer.error, failures.CannotConnect)
    assert answer.error.detail == "Connection refused"


def test_a_server_that_speaks_no_tls_cannot_prove_who_it_is(server: Server) -> None:
    server.scripts["/"] = ok()
    answer = one(server.url().replace("http:", "https:"), SMALL)
    assert isinstance(answer.error, failures.Untrusted)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl to make a certificate with")
def test_a_certificate_must_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    certificate = _certificate(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)

    def serve(listener: ssl.SSLSocket) -> None:
        for _ in range(2):
            with suppress(OSError):
                connection, _address = listener.accept()
                with connection:
                    connection.recv(65536)
                    ok()(connection)

    with (
        socket.create_server(("127.0.0.1", 0)) as plain,
        context.wrap_socket(plain, server_side=True) as listener,
    ):
        thread = threading.Thread(target=serve, args=(listener,), daemon=True)
        thread.start()
        url = f"https://localhost:{listener.getsockname()[1]}/"
        refused = one(url)
        assert isinstance(refused.error, failures.Untrusted)
        assert "self" in refused.error.detail
        journey.trust.cache_clear()
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert one(url).body == FEED
        thread.join(5)
    journey.trust.cache_clear()


def _certificate(folder: Path) -> Path:
    path = folder / "both.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"),
            *("-keyout", str(folder / "key.pem"), "-out", str(folder / "certificate.pem")),
        ],
        check=True,
        capture_output=True,
    )
    path.write_text((folder / "key.pem").read_text() + (folder / "certificate.pem").read_text())
    return path


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


# Names and passwords.


def test_a_password_is_sent_to_its_host(server: Server) -> None:
    fetch(Request(server.url(), credentials=Credentials("سلمى", "سر")))
    assert server.headers()["authorization"] == "Basic 2LPZhNmF2Yk62LPYsQ=="


def test_a_password_in_the_address_is_sent_and_never_shown(server: Server) -> None:
    answer = one(f"http://salma:hush@127.0.0.1:{server.port}/")
    assert server.headers()["authorization"] == "Basic c2FsbWE6aHVzaA=="
    assert answer.error is not None
    assert "hush" not in answer.url + answer.error.where


def test_a_password_is_not_sent_along_to_another_host(server: Server) -> None:
    server.scripts["/"] = moved(server.url("/there", host="localhost"))
    (answer,) = fetch(Request(server.url(), credentials=Credentials("a", "b")))
    assert server.paths() == ["/"]
    assert isinstance(answer.error, failures.RefusedAddress)


def test_a_password_is_not_shown() -> None:
    assert "hush" not in repr(Request("http://a/", credentials=Credentials("a", "hush")))


def test_a_server_that_redirects_cannot_name_a_password(server: Server) -> None:
    server.scripts["/"] = moved(f"http://eve:evil@127.0.0.1:{server.port}/there")
    server.scripts["/there"] = ok()
    assert one(server.url()).url == server.url("/there")
    assert "authorization" not in server.headers()


def test_a_cookie_lives_as_long_as_its_request(server: Server) -> None:
    server.scripts["/"] = moved("/there", Set_Cookie="a=1; Path=/")
    server.scripts["/there"] = ok()
    fetch(Request(server.url()))
    assert server.headers()["cookie"] == "a=1"
    fetch(Request(server.url("/there")))
    assert "cookie" not in server.headers()


# Proxies.


def test_the_proxy_of_the_environment_is_asked(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"127.0.0.1:{server.port}")
    server.scripts["http://93.184.216.34/feed"] = ok()
    assert one("http://93.184.216.34/feed").body == FEED


def test_no_proxy_is_respected(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{_free_port()}")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    server.scripts["/"] = ok()
    assert one(server.url()).body == FEED


def test_a_proxy_is_not_a_way_into_the_private_network(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{server.port}")
    server.scripts["http://93.184.216.34/"] = moved("http://169.254.169.254/latest")
    answer = one("http://93.184.216.34/")
    assert isinstance(answer.error, failures.RefusedAddress)
    assert server.paths() == ["http://93.184.216.34/"]


def test_a_proxy_that_cannot_be_used_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("all_proxy", "socks5://127.0.0.1:1")
    assert isinstance(one("http://93.184.216.34/").error, failures.CannotConnect)


@pytest.mark.parametrize("named", ["file:///etc/passwd", "127.0.0.1:99999", "\x1b[31m", "http://a\nb"])
def test_whatever_a_proxy_is_called_is_said_in_one_clean_line(
    monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.setenv("http_proxy", named)
    answer = one("http://93.184.216.34/")
    assert isinstance(answer.error, failures.CannotConnect)
    assert answer.error.detail.isprintable()


def test_fetching_is_imported_only_when_something_is_fetched() -> None:
    ask = (
        "import sys, reader.sources.fetch; "
        "print([name for name in ('asyncio', 'httpx2', 'httpcore2', 'ssl') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", ask],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(reader.__file__).parent.parent,
    )
    assert done.stdout.strip() == "[]"
