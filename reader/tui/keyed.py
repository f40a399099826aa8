"""An app whose letter keys work on the Arabic layout too, on every screen of it.

Text fields get their letters untouched: a twin is looked for only after nobody wanted the key itself.
"""

from __future__ import annotations

import unicodedata
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from textual import events
from textual.app import App
from textual.message_pump import MessagePump

from reader.locale import _
from reader.tui.legend import LRI, PDI, Legend
from reader.tui.typed import ESCAPE
from reader.tui.widgets.footer import Footer
from reader.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.dom import DOMNode
    from textual.timer import Timer

T = TypeVar("T")

META = "alt+"

CLOSING = ("enter", "escape")
"""Keys that close a field or a dialog; what follows is meant for what is behind."""

GIVEN_UP = 0.3
"""Seconds after which keys do not wait for that any more."""

HOLD = 0.04
"""Seconds that the first half of لا waits for the second. Both come with one press, so in one packet."""

LATE, PATIENCE = 0.01, 5
"""A timer that is so late (seconds) says that the screen was busy, and the second half may be in the
queue: it waits anew, so often at most."""


class Awaited(MessagePump):
    """A screen that keys wait for until there is something to press them on: see `KeyedApp`."""

    ready = False

    async def _let_in(self) -> None:
        """It is ready now; what was typed for it follows."""
        self.ready = True
        if isinstance(self.app, KeyedApp):
            await self.app.let_in()


class KeyedApp(App[T]):
    """Translates keys of the Arabic layout where no action has them themselves."""

    legend: Legend
    """The keys of the user, on the layout that is on."""

    _ahead: tuple[events.Key, ...] = ()
    """Keys that wait for the dialog that the one before them opened."""
    _leaving: Timer | None = None
    """Runs while what a key closes is on its way out."""
    _waiting: events.Key | None = None
    """A key that may be the first half of a pair."""
    _timer: Timer | None = None

    async def on_event(self, event: events.Event) -> None:
        """Notice which layout is on, and put together what one key sent as two.

        That is done here, where keys come in one after the other, before they go round the widgets.
        """
        if isinstance(event, events.Key) and not event.is_forwarded:
            if self.legend.heard(event.character):
                self.refresh_bindings()  # footer and help follow
            first = self._take()
            pair = self.legend.pairs.get((first.key, event.key)) if first is not None else None
            if pair is not None:
                event = events.Key(pair, pair)
            else:
                if first is not None:
                    await self._hear(first)
                if event.key in self.legend.held and not self._wanted(event):
                    self._waiting = event
                    self._wait(PATIENCE)
                    return
            await self._hear(event)
        else:
            await super().on_event(event)

    async def _hear(self, key: events.Key) -> None:
        """Do what a key means before the next one is looked at: over a slow line many come in one packet.

        Textual sends each to the widget that has the focus and takes the next one meanwhile, so that a word
        typed behind the key that opens a field would be so many commands.
        """
        if self._leaving is not None or not getattr(self.screen, "ready", True):
            self._ahead += (key,)
        elif not isinstance(self.focused, Pane):
            await super().on_event(key)
            if key.key in CLOSING and self.focused is not None:
                self._leaving = self.set_timer(GIVEN_UP, self.let_in)
                self._wait_behind([node for node in self.focused.ancestors_with_self for _twice in "12"])
        elif not await self._check_bindings(key.key, priority=True):
            await self._on_key(key)

    def _wait_behind(self, nodes: Sequence[DOMNode]) -> None:
        """Let keys in when each has done what is in its queue: a message of one is in the next by then."""
        for n, node in enumerate(nodes):
            if isinstance(node, MessagePump) and node.call_later(self._wait_behind, nodes[n + 1 :]):
                return
        self.call_later(self.let_in)

    async def let_in(self) -> None:
        """A screen is ready, or a field was left: the keys that were typed before that have their turn."""
        if self._leaving is not None:
            self._leaving.stop()
            self._leaving = None
        typed, self._ahead = self._ahead, ()
        for key in typed:
            await self._hear(key)

    def _wanted(self, key: events.Key) -> bool:
        """Whether a text field takes a key, or an action has it itself."""
        if self.focused is not None and self.focused.check_consume_key(key.key, key.character):
            return True
        return any(key.key in bindings.key_to_bindings for _node, bindings in self.screen._binding_chain)

    def _take(self) -> events.Key | None:
        """What was waiting waits no more."""
        first, self._waiting = self._waiting, None
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        return first

    def _wait(self, patience: int) -> None:
        due = monotonic() + HOLD

        async def release() -> None:
            """Nothing came after it: it was a key of its own."""
            if monotonic() - due > LATE and patience:
                self._wait(patience - 1)
                return
            first = self._take()
            if first is not None:
                await self._hear(first)

        self._timer = self.set_timer(HOLD, release)

    async def _check_bindings(self, key: str, priority: bool = False) -> bool:
        """What a text field consumes, Textual leaves out of both."""
        if await super()._check_bindings(key, priority):
            return True
        twin = self.legend.twin(key)
        return twin is not None and await super()._check_bindings(twin, priority)

    async def _on_key(self, event: events.Key) -> None:
        """The last who is asked about a key; Textual's own asks, and says nothing where nobody wants it."""
        event.prevent_default()
        if await self._check_bindings(event.key):
            return
        letter = event.character
        if letter and event.key.startswith(META) and isinstance(self.focused, Pane):
            # Esc and a letter, pressed one after the other, come in one packet over a slow line.
            await self.on_event(events.Key(ESCAPE, None))
            await self.on_event(events.Key(letter, letter))
        elif event.is_printable and event.character is not None:
            self.in_vain(event.character)

    def in_vain(self, character: str) -> None:
        """A letter or sign does nothing on this screen: say so, and where those stand that do."""
        footer: Footer | None = getattr(self.screen, "footer", None)
        if footer is not None:
            key = f"◌{character}" if unicodedata.combining(character) else character
            words = self.legend.told(_("{key} does nothing here: {help} shows all keys"))
            footer.tell(words.replace("{key}", f"{LRI}{key}{PDI}"))
