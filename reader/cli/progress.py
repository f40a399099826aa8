"""How far a long run has come, on the last row of the terminal, gone when it is done."""

from __future__ import annotations

from time import monotonic

from reader.cli.paper import Paper
from reader.locale import language, ngettext

# Seconds before the first word, and between two: short runs say nothing.
PATIENCE, BEAT = 1.0, 0.2

ERASE = b"\r\x1b[K"


class LastRow:
    """The row that tells it, on standard error: written over itself, and taken away before anything else."""

    def __init__(self, err: Paper) -> None:
        self._err = err

    def show(self, sentence: str) -> None:
        """Say something in the place of what stands there."""
        if self._err.still:
            return
        row = self._err.rows(sentence, base="rtl" if language() == "ar" else "ltr")[0]
        dialect = self._err.dialect
        # Back at its beginning: behind a row that is full the terminal's own ^C would begin another.
        self._err.stream.write(dialect.enter + ERASE + row.encode("utf-8", "replace") + b"\r" + dialect.leave)
        self._err.stream.flush()
        self._err.passing = ERASE

    def clear(self) -> None:
        """Take the row away."""
        self._err.clear()


class Progress:
    """Counts documents on standard error, where that is a terminal and the results go elsewhere."""

    def __init__(self, out: Paper, err: Paper, *, everywhere: bool = False) -> None:
        """`everywhere`: also where results go to the same terminal, since they come afterwards."""
        self._row = LastRow(err)
        self._on = err.terminal and err.sequences and (everywhere or not out.terminal)
        self._next = monotonic() + PATIENCE

    def count(self, documents: int) -> None:
        """So many are done."""
        if self._on and monotonic() >= self._next:
            self._next = monotonic() + BEAT
            self._row.show(ngettext("{n} document read", "{n} documents read", documents).format(n=documents))

    def clear(self) -> None:
        """Take the row away, before anything else is said."""
        self._row.clear()

    def close(self) -> None:
        """The run is over, however it ended."""
        self.clear()
