"""A server on this machine."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest

from tests.sources.servers import Server


@pytest.fixture
def server() -> Iterator[Server]:
    with socket.create_server(("127.0.0.1", 0), backlog=128) as listener:
        running = Server(listener.getsockname()[1])
        thread = threading.Thread(target=running.serve, args=(listener,), daemon=True)
        thread.start()
        yield running
        running.over.set()
        listener.shutdown(socket.SHUT_RDWR)
    thread.join(5)
