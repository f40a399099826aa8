"""What a terminal sends for keys, read as it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from textual import events
from textual._xterm_parser import XTermParser
from textual.keys import Keys

ESCAPE = "escape"

# What no key sends: `\x1b[?1;2c` and its like. Modes (`$y`) and the cursor's place (`R`) Textual knows.
ANSWER = re.compile(r"\x1b\[[?>=][0-9;]*[a-zA-Z]")


class TypedParser(XTermParser):
    """Textual's, which takes a sign behind Esc for the sign alone, and unknown answers for keys.

    A terminal is asked what it is before the screen opens; over a slow line the answer may come when nobody
    waits for it any more, and its `?` would open the help.

    Over a slow line Esc and what is pressed after it come in one packet. Behind Esc a letter is Alt and the
    letter, and `KeyedApp` makes two keys of it where nothing is bound to that; of a sign Textual leaves
    nothing to see that there was an Esc.
    """

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        if ANSWER.fullmatch(sequence):
            yield events.Key(Keys.Ignore, sequence)
            return
        if alt and len(sequence) == 1 and sequence.isprintable() and not sequence.isalnum():
            yield events.Key(ESCAPE, None)
        yield from super()._sequence_to_key_events(sequence, alt)
