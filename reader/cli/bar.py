"""How far a refresh has come: a bar on a terminal's last row, lines in a pipe."""

from __future__ import annotations

from reader.cli.paper import Paper
from reader.cli.progress import LastRow
from reader.cli.rows import own_base
from reader.locale import _, ngettext

CELLS = 20
DONE, LEFT = "━", "─"


class Bar:
    """Counts feeds on standard error."""

    def __init__(self, err: Paper, total: int, *, quiet: bool = False) -> None:
        self._err = err
        self._total = total
        self._quiet = quiet
        self._bar = err.terminal and err.sequences and not err.still
        self._done = self._new = self._failed = 0
        self._row = LastRow(err)

    def step(self, label: str, new: int, *, failed: bool) -> None:
        """One feed more is done."""
        self._done += 1
        self._new += new
        self._failed += failed
        if self._quiet:
            return
        counted = ngettext("{n} new entry", "{n} new entries", new).format(n=new)
        if not self._bar:
            if not failed:  # what failed was said already
                self._err.write(self._err.rows(f"{self._err.name(label)} · {counted}", base=own_base()))
                self._err.stream.flush()
            return
        filled = CELLS * self._done // max(self._total, 1)
        counted = ngettext("{n} new entry", "{n} new entries", self._new).format(n=self._new)
        sentence = _("{done} of {total}").format(done=self._done, total=self._total)
        row = f"{DONE * filled}{LEFT * (CELLS - filled)} {sentence} · {counted}"
        if self._failed:
            failures = ngettext("{n} failed", "{n} failed", self._failed).format(n=self._failed)
            row += f" · {failures}"
        self._row.show(row)

    def clear(self) -> None:
        """Take the bar away, before anything else is said."""
        self._row.clear()

    def close(self) -> None:
        """The run is over, however it ended."""
        self.clear()
