"""What hatchling does before it packs or links jarida: compiles catalogues and tables.

Every way of installing comes through here (wheel, sdist, editable), so that git keeps nothing compiled.
hatchling loads this file by its path, alone, and where no dependency of jarida is there: only what the
catalogues need, which `pyproject.toml` asks for.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def get_build_hook() -> type[BuildHookInterface[Any]]:
    """What hatchling asks a script for when it looks for a build hook in it."""
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface  # present while building only

    class Compiler(BuildHookInterface[Any]):
        """Compiles in the tree that is being packed or linked."""

        PLUGIN_NAME = "custom"

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's
            """Before a target is built; editable ones too, which read what is compiled from the tree."""
            sys.path.insert(0, self.root)
            from reader.locale.build import compile_catalogues
            from reader.quotes.tables.build import compile_tables

            compile_catalogues(Path(self.root, "reader", "locale"))
            compile_tables(f"{self.root}/reader/quotes/tables")
            Path(self.root, "reader", "headstart", "quotes.bundle").touch()  # filled by the first starts

    return Compiler
