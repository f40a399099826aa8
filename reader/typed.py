"""`Literal`, `get_args` and `cast` as `typing` has them, for modules that every command imports.

`typing` takes as long to import as the article of such a command to read, and what is on their way needs
no more of it while it runs. Type checkers are shown the originals; `typing` itself reads these as those.
"""

from __future__ import annotations

__all__ = ("Literal", "cast", "get_args")

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal, cast, get_args
else:
    from types import GenericAlias

    class Literal:
        """Of what words: `Literal["m", "f"]`."""

        def __class_getitem__(cls, words):
            return GenericAlias(cls, words)

    def get_args(literal):
        """The words of a `Literal`."""
        return literal.__args__

    def cast(_kind, value):
        """The value as it is."""
        return value
