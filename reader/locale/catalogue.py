"""A compiled catalogue (`.mo`) of which only the messages that are said are read.

`gettext` reads all of it before the first word: a thousand messages, of which a command says twenty. Such a
file has numbers of 32 bits, the lowest byte first as Babel writes them: how many texts there are, and where
two tables stand that have each text's length and place. The first are message ids, in the order of their
bytes.
https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html
"""

from __future__ import annotations

from bisect import bisect_left

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    Plural = Callable[[int], int]
    """The form of a message that goes with a number, as `Plural-Forms` of a catalogue says it."""

MAGIC = b"\xde\x12\x04\x95"
"""How such a file begins."""


def english(n: int) -> int:
    """One, and all others."""
    return int(n != 1)


def arabic(n: int) -> int:
    """None, one, two, a few (3 to 10), many (11 to 99), and hundreds."""
    if n <= 2:
        return n
    rest = n % 100
    return 3 if 3 <= rest <= 10 else 4 if rest >= 11 else 5


class Catalogue:
    """The messages of one language; what is not among them is said as it is."""

    def __init__(self, data: bytes, plural: Plural) -> None:
        self._data = data if data.startswith(MAGIC) else b""
        """Of a file that is something else, nothing."""
        self._count = self._number(8)
        self._found: dict[str, list[str]] = {}
        self._plural = plural

    def gettext(self, message: str) -> str:
        """What a message is called."""
        forms = self._forms(message)
        return forms[0 if len(forms) == 1 else self._plural(1)] if forms else message

    def ngettext(self, one: str, many: str, n: int) -> str:
        """The form of a message that goes with a number."""
        forms = self._forms(one)
        if len(forms) < 2:
            return one if n == 1 else many
        return forms[self._plural(n)]

    def _forms(self, message: str) -> list[str]:
        """A message's text, or all its forms; none where it is not there."""
        found = self._found.get(message)
        if found is None:
            key = message.encode()
            at = bisect_left(range(self._count), key, key=self._id)
            known = at < self._count and self._id(at).partition(b"\0")[0] == key
            said = self._text(self._number(16) + 8 * at).decode().split("\0") if known else []
            found = self._found[message] = said
        return found

    def _id(self, at: int) -> bytes:
        """A message id; of one that counts, both forms."""
        return self._text(self._number(12) + 8 * at)

    def _text(self, entry: int) -> bytes:
        place = self._number(entry + 4)
        return self._data[place : place + self._number(entry)]

    def _number(self, place: int) -> int:
        return int.from_bytes(self._data[place : place + 4], "little")
