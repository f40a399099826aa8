"""Where jarida keeps its files: `$XDG_…_HOME/jarida`, or where this system keeps such things."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from reader.typed import Literal

Kind = Literal["config", "data", "state"]

# As the specification of the variables has it, for systems that keep to it.
_USUAL: dict[Kind, str] = {"config": "~/.config", "data": "~/.local/share", "state": "~/.local/state"}


def folder(kind: Kind, environ: Mapping[str, str]) -> str:
    """The folder of settings, of the library, or of what is remembered and logged."""
    named = environ.get(f"XDG_{kind.upper()}_HOME", "")
    if not os.path.isabs(named):  # a relative one is to be ignored, says the specification
        if sys.platform != "linux" or "ANDROID_ROOT" in environ:
            import platformdirs  # 9 ms

            return str(getattr(platformdirs, f"user_{kind}_dir")("jarida", appauthor=False))
        named = os.path.expanduser(_USUAL[kind])
    return os.path.join(named, "jarida")
