"""What is written to a terminal, write by write, in its dialect."""

from __future__ import annotations

from reader.terminal.dialects import Encoder
from reader.terminal.runs import finished


class Stream:
    """Encodes writes that may end within an escape sequence: such an end waits for the next write."""

    def __init__(self, encode: Encoder) -> None:
        self._encode = encode
        self._held = ""

    def write(self, data: str) -> str:
        """What is to be sent for a write."""
        data = self._held + data
        end = finished(data)
        self._held = data[end:]
        return self._encode(data[:end] if self._held else data)

    def end(self) -> str:
        """What was held back and never finished."""
        held, self._held = self._held, ""
        return held
