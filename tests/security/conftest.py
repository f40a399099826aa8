"""The fixtures of the layers that a hostile text goes through: a command line, terminals, servers."""

from __future__ import annotations

from tests.cli.conftest import jarida, terminal
from tests.sources.conftest import server
from tests.terminal.conftest import emulator

__all__ = ["emulator", "jarida", "server", "terminal"]
