"""What a terminal sends for keys, read as it was typed."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events
from textual._xterm_parser import XTermParser

ESCAPE = "escape"


class TypedParser(XTermParser):
    """Textual's, which takes a sign behind Esc for the sign alone.

    Over a slow line Esc and what is pressed after it come in one packet. Behind Esc a letter is Alt and the
    letter, and `KeyedApp` makes two keys of it where nothing is bound to that; of a sign Textual leaves
    nothing to see that there was an Esc.
    """

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        if alt and len(sequence) == 1 and sequence.isprintable() and not sequence.isalnum():
            yield events.Key(ESCAPE, None)
        yield from super()._sequence_to_key_events(sequence, alt)
