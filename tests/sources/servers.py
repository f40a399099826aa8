"""Servers that do what they are told, however rude: the wire, not a library."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import repeat

Script = Callable[[socket.socket], None]

FEED = (
    '<rss version="2.0"><channel><title>صحيفة المدار</title>'
    "<item><title>خبر أول</title><description>نص الخبر.</description></item></channel></rss>"
).encode()


def said(status: str, body: bytes = b"", **headers: str) -> Script:
    """One answer, whole; header names are written with _ for -."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return pieces("\r\n".join([*lines, "", ""]).encode() + body)


def ok(body: bytes = FEED, **headers: str) -> Script:
    return said("200 OK", body, **headers)


def moved(to: str, status: str = "302 Found", **headers: str) -> Script:
    return said(status, b"", Location=to, **headers)


def pieces(*data: bytes) -> Script:
    """Bytes as they are, then the end."""

    def play(connection: socket.socket) -> None:
        for piece in data:
            connection.sendall(piece)

    return play


def dribble(head: bytes, piece: bytes, seconds: float, stop: threading.Event) -> Script:
    """A piece every few moments, for ever."""

    def play(connection: socket.socket) -> None:
        connection.sendall(head)
        while not stop.wait(seconds):
            connection.sendall(piece)

    return play


def endless(head: bytes, piece: bytes) -> Script:
    """As fast as the line takes it, for ever."""

    def play(connection: socket.socket) -> None:
        connection.sendall(head)
        for data in repeat(piece):
            connection.sendall(data)

    return play


def reset(head: bytes = b"") -> Script:
    """Something, then the connection torn down."""

    def play(connection: socket.socket) -> None:
        connection.sendall(head)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    return play


@dataclass
class Server:
    """Answers each path by its script; remembers what it was asked, and how many asked at once."""

    port: int
    scripts: dict[str, Script] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    """Requests as they came over the line."""
    over: threading.Event = field(default_factory=threading.Event)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        return [_path(request) for request in self.asked]

    def headers(self, asked_i: int = -1) -> dict[str, str]:
        """Of one request, names in lower case."""
        lines = self.asked[asked_i].split("\r\n")[1:]
        return {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}

    def serve(self, listener: socket.socket) -> None:
        while not self.over.is_set():
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            connection.settimeout(10)
            data = b""
            # Who begins with 0x16 wants TLS, and will not say more before it is answered.
            while b"\r\n\r\n" not in data and data[:1] != b"\x16" and (piece := connection.recv(65536)):
                data += piece
            if not data:
                return
            request = data.decode("latin-1").partition("\r\n\r\n")[0]
            with self._lock:
                self.asked.append(request)
            self.scripts.get(_path(request), said("404 Not Found"))(connection)


def _path(request: str) -> str:
    return [*request.split(" ", 2), "", ""][1]
