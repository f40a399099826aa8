"""The thread that writes down what the reader did, in order, so that no key has to wait for a disk."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable

from textual.message import Message

from reader.errors import Crash, ReaderError
from reader.locale import N_
from reader.text.clean import clean
from reader.tui.messages import Trouble

Job = Callable[[], Message | None]
"""Writes something, and says what the screen is to be told."""

# At the end of the program: so long (seconds) what is still to be written may take.
PATIENCE = 20.0


class Refused(ReaderError):
    """The system refused a file that the reader named."""

    what = N_("the system refuses this file")


class Keeper(threading.Thread):
    """Does one job after the other. Touches no widget; `tell` must be safe to call from another thread."""

    def __init__(self, tell: Callable[[Message], object]) -> None:
        super().__init__(name="jarida-keeper", daemon=True)
        self._tell = tell
        self._jobs: queue.Queue[Job | None] = queue.Queue()

    @property
    def idle(self) -> bool:
        """Everything was written."""
        return self._jobs.unfinished_tasks == 0

    def do(self, job: Job) -> None:
        """Do this after all that was asked before."""
        self._jobs.put(job)

    def end(self) -> None:
        """Write what is left, and stop."""
        self._jobs.put(None)
        self.join(PATIENCE)

    def run(self) -> None:
        """Work until the end."""
        while (job := self._jobs.get()) is not None:
            message: Message | None
            try:
                message = job()
            except ReaderError as error:
                message = Trouble(error)
            except OSError as error:
                message = Trouble(Refused(clean(str(error.filename or "")), clean(error.strerror or "")))
            except Exception as fault:
                # One deed that fails by a fault of our own must not cost the reader the others.
                message = Trouble(Crash(detail=type(fault).__name__))
            self._jobs.task_done()
            if message is not None:
                self._tell(message)
