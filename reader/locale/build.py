"""Compiles the catalogues, `.po` to `.mo`: when jarida is built (`reader.hook`), and by hand.

    python -m reader.locale.build        after a catalogue was edited

The `.mo` files are never kept in git. Babel is there while jarida is built, not when it runs.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path


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


if __name__ == "__main__":
    for path in compile_catalogues(Path(__file__).parent):
        sys.stdout.write(f"{path}\n")
