"""A web server of the test's own, on the loopback: feeds that change, fail and dawdle as they are told."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(slots=True)
class Answer:
    """What is served at a path."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Newsroom:
    """The server, its pages, and what it was asked for."""

    address: str = ""
    pages: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def serve(self, path: str, body: str | bytes = b"", status: int = 200, **headers: str) -> str:
        """Put something at a path; its address."""
        data = body.encode() if isinstance(body, str) else body
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = Answer(data, status, named)
        return self.address + path

    def requests(self, path: str) -> list[dict[str, str]]:
        """The headers of every request for a path."""
        return [headers for asked, headers in self.asked if asked == path]


def rss(title: str, *items: tuple[str, str]) -> str:
    """A feed: each item a guid and a text, whose first line is the title."""
    entries = "".join(
        f"<item><guid isPermaLink='false'>{escape(guid)}</guid><title>{escape(text.partition(chr(10))[0])}"
        f"</title><description>{escape(text.partition(chr(10))[2])}</description>"
        f"<pubDate>Thu, 19 Nov 2026 07:{n % 60:02}:00 GMT</pubDate></item>"
        for n, (guid, text) in enumerate(items)
    )
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>{title}</title>{entries}</channel></rss>"


class Quiet(ThreadingHTTPServer):
    """A server that says nothing about clients who hang up: that is their right."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing."""


@contextmanager
def newsroom() -> Iterator[Newsroom]:
    """A server for as long as a test runs."""
    room = Newsroom()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            room.asked.append((self.path, headers))
            answer = room.pages.get(self.path, Answer(status=404))
            etag = answer.headers.get("ETag")
            if etag is not None and headers.get("if-none-match") == etag:
                answer = Answer(status=304, headers=answer.headers)
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = Quiet(("127.0.0.1", 0), Handler)
    room.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield room
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
