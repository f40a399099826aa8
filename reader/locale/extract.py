"""Keeps the catalogues in step with the sources: a developer's tool, no part of the running program.

    python -m reader.locale.extract      adds what is new, takes out what nothing says any more

English messages stand for themselves; a new message is left empty in Arabic, and a test fails until
somebody has written it.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from reader.locale import DOMAIN, LANGUAGES

KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}
SOURCES = Path(__file__).parent.parent

WIDTH = 110
"""Columns of a catalogue's lines, as of our sources."""

NOISE = (
    *(b'"Project-Id-Version', b'"Report-Msgid-Bugs-To', b'"POT-Creation-Date', b'"PO-Revision-Date'),
    *(b'"Last-Translator', b'"Language-Team', b'"Generated-By'),
)
"""Headers that Babel writes into every catalogue."""

Msgid = str | tuple[str, str]
"""A message, or its singular and plural."""


def messages(folder: Path = SOURCES) -> dict[Msgid, list[str]]:
    """Every message of the sources under a folder, with the files that say it, in order of the files."""
    found: dict[Msgid, list[str]] = {}
    extracted = extract_from_dir(folder, [("**.py", "python")], keywords=KEYWORDS)
    for name, _line, msgid, _comments, _context in sorted(extracted, key=lambda message: message[:2]):
        said = found.setdefault(msgid if isinstance(msgid, str) else (msgid[0], msgid[1]), [])
        if name not in said:
            said.append(name)
    return found


def catalogue_path(language: str) -> Path:
    """The source of a language's catalogue."""
    return SOURCES / "locale" / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def read(language: str) -> Catalog:
    """The catalogue of a language, as written."""
    with catalogue_path(language).open("rb") as source:
        return read_po(source, locale=language, abort_invalid=True)


def updated(old: Catalog, language: str) -> Catalog:
    """A catalogue with exactly the messages of the sources; what was written already is kept."""
    new = Catalog(locale=language, header_comment=old.header_comment, fuzzy=False)
    new.mime_headers = old.mime_headers
    for msgid, files in messages().items():
        known = old.get(msgid)
        own = msgid if language == "en" else ("" if isinstance(msgid, str) else ("",) * old.num_plurals)
        new.add(msgid, known.string if known and known.string else own, [(name, 0) for name in files])
    return new


def written(catalogue: Catalog) -> bytes:
    """A catalogue as a file: without dates and names, which are git's to know."""
    whole = BytesIO()
    write_po(whole, catalogue, width=WIDTH, include_lineno=False)
    return b"".join(line for line in whole.getvalue().splitlines(keepends=True) if not line.startswith(NOISE))


if __name__ == "__main__":
    for name in LANGUAGES:
        catalogue = updated(read(name), name)
        catalogue_path(name).write_bytes(written(catalogue))
        sys.stdout.write(f"{name}: {len(catalogue)}\n")
