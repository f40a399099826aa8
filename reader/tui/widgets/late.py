"""Widgets that are not there before they are first shown: each costs a start a millisecond and more."""

from __future__ import annotations

from collections.abc import Callable

from textual.widget import Widget


class Late(Widget):
    """A widget whose place is waiting for it."""

    mounts: Callable[[Widget], object] | None = None
    """What puts it there; None where it is mounted as others are."""

    def appear(self) -> None:
        """Be there from now on."""
        if self.mounts is not None:
            mounts, self.mounts = self.mounts, None
            mounts(self)
