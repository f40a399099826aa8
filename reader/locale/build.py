"""Compiles the catalogues, `.po` to `.mo`: as a hook of hatchling and by hand.

    python -m reader.locale.build        after a catalogue was edited

Every way of installing comes through the hook (wheel, sdist, editable), so the `.mo` files are never
kept in git. hatchling loads this file by its path, alone, where neither `reader` nor its
dependencies can be imported: only Babel, which `pyproject.toml` asks for, may be used, and that
late, since hatchling itself is absent when a developer runs it.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_catalogues(folder: Path) -> list[Path]:
    """Write a `.mo` beside every `.po` under a folder; the written files, sorted.

    Fuzzy messages are left out, as gettext's own compiler does.
    """
    from babel.messages.mofile import write_mo  # a tool for building, not needed to run
    from babel.messages.pofile import read_po

    written = []
    for po in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        with po.open("rb") as source:
            catalogue = read_po(source, abort_invalid=True)
        catalogue.creation_date = datetime.fromtimestamp(0, UTC)  # else now, and no two builds are the same
        mo = po.with_suffix(".mo")
        # Put in place whole: a jarida that starts meanwhile would read half of it, and end.
        new = mo.with_suffix(f".mo.{os.getpid()}")
        with new.open("wb") as target:
            write_mo(target, catalogue)
        new.replace(mo)
        written.append(mo)
    return written


def get_build_hook() -> type[BuildHookInterface[Any]]:
    """What hatchling asks a script for when it looks for a build hook in it."""
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface  # present while building only

    class Catalogues(BuildHookInterface[Any]):
        """Compiles the catalogues in the tree that is being packed or linked."""

        PLUGIN_NAME = "custom"

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's
            """Before a target is built; editable ones too, which read them from the tree."""
            compile_catalogues(Path(self.root, "reader", "locale"))

    return Catalogues


if __name__ == "__main__":
    for path in compile_catalogues(Path(__file__).parent):
        sys.stdout.write(f"{path}\n")
