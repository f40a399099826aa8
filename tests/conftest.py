"""Walls around every test: no home folder, no locale, no colour settings, no network but loopback."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

PLACES = {
    "HOME": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "XDG_RUNTIME_DIR": ".run",
}
LEFT_OUT = (
    *("LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LC_TIME", "LC_NUMERIC", "LC_COLLATE"),
    *("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLORTERM", "COLUMNS", "LINES"),
    *("JARIDA_DIALECT", "TMUX", "STY", "VTE_VERSION", "KONSOLE_VERSION", "PAGER", "BROWSER"),
    *("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"),
    # Programs that tests start compile all of jarida anew where it is set: four fifths of their time.
    "PYTHONDONTWRITEBYTECODE",
)
LOOPBACK = ("127.", "localhost", "::1")


@pytest.fixture(autouse=True)
def walled_environment(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of the test run's own; child processes inherit it."""
    home = tmp_path_factory.getbasetemp() / "home"
    home.mkdir(exist_ok=True)
    for variable, place in PLACES.items():
        monkeypatch.setenv(variable, str(home / place))
    for variable in LEFT_OUT:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    for left in ("JARIDA_FRAME", "JARIDA_HEADSTART"):  # of one test, which the next must not see
        monkeypatch.setenv(left, "0")
    return home


@pytest.fixture(autouse=True, scope="session")
def heard_signals() -> None:
    """A shell has what it runs in the background ignore these, and so would all that tests start and stop."""
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP):
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)


@pytest.fixture(autouse=True)
def walled_language(walled_environment: Path) -> None:
    """Every test starts in the language of a bare environment, whatever the one before it spoke."""
    from reader import locale

    locale.install()


@pytest.fixture(autouse=True, scope="session")
def walled_network() -> Iterator[None]:
    """A connection to another machine is an error, not a slow test."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, _at_home_only(getattr(socket.socket, name)))
        yield


def _at_home_only(connect: Callable[..., Any]) -> Callable[..., Any]:
    def guarded(self: socket.socket, address: Any) -> Any:
        host = address[0] if isinstance(address, tuple) else ""
        if host and not str(host).startswith(LOOPBACK):
            raise AssertionError(f"a test reached for the network: {host}")
        return connect(self, address)

    return guarded
