"""The annotated texts: read from the folders of `SETS`, and the seals on those of `SEALED`.

The format is `quotes-gold/1`: offsets in code points of the text, see README.md beside this.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.eval.spelling import HONORIFICS, key, plain, trim

FOLDER = Path(__file__).parent
SETS = ("open", "sealed", "lessons", "english", "english-sealed")
SEALED = ("sealed", "english-sealed")


@dataclass(frozen=True, slots=True)
class Identity:
    """A speaker, and what he may be called."""

    id: str
    name: str
    keys: frozenset[str]
    """Keys of every name that is accepted."""
    family: str
    """Key of a person's last name; empty of others."""
    words: frozenset[str]
    """A person's names and titles: any mix of them that has the last name is accepted too."""

    def goes_by(self, called: str) -> bool:
        """Whether this key of a name means this speaker."""
        if called in self.keys:
            return True
        words = set(called.split())
        return self.family in words and words <= self.words | HONORIFICS


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of the gold, its span trimmed."""

    id: str
    start: int
    end: int
    cue: tuple[int, int]
    speaker: Identity
    optional: bool
    """Arguable: finding it costs nothing, missing it costs nothing."""


@dataclass(frozen=True, slots=True)
class Document:
    """One annotated text."""

    name: str
    path: Path
    text: str
    statements: tuple[Statement, ...]


def read(name: str) -> tuple[Document, ...]:
    """The texts of one set, by name."""
    return tuple(_document(raw, path.with_suffix(".txt")) for path, raw in records(name))


def records(name: str) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The JSON of one set as it stands in the files."""
    for path in sorted((FOLDER / name).glob("*.json")):
        yield path, json.loads(path.read_text(encoding="utf-8"))


def seal(name: str) -> str:
    """The hash over a sealed set: `cd sealed && LC_ALL=C sha256sum * | sha256sum`."""
    lines = (f"{_sha256(path.read_bytes())}  {path.name}\n" for path in sorted((FOLDER / name).iterdir()))
    return _sha256("".join(lines).encode())


def _document(raw: dict[str, Any], path: Path) -> Document:
    # Not read_text: a text is what its bytes say, and its offsets count every newline as it stands.
    text = path.read_bytes().decode("utf-8")
    return Document(raw["doc"], path, text, statements(raw, text))


def statements(raw: dict[str, Any], text: str) -> tuple[Statement, ...]:
    """Those of one text, as its JSON has them."""
    speakers = {entity["id"]: _identity(raw, entity, text) for entity in raw["entities"]}
    return tuple(
        Statement(
            quote["id"],
            *trim(text, quote["start"], quote["end"]),
            (quote["cue"]["start"], quote["cue"]["end"]),
            speakers[quote["speaker"]["entity_id"]],
            quote.get("optional", False),
        )
        for quote in raw["quotes"]
    )


def _identity(raw: dict[str, Any], entity: dict[str, Any], text: str) -> Identity:
    name, role = entity["name"], entity["role"]
    names = [name, *entity["aliases"]]
    keys = {key(each) for each in (*names, *((f"{role} {name}", f"{name} {role}") if role else ()))}
    for quote in raw["quotes"]:
        speaker = quote["speaker"]
        if speaker["entity_id"] == entity["id"] and speaker["mention_start"] is not None:
            keys.add(key(text[speaker["mention_start"] : speaker["mention_end"]]))
    # Of a single name, title and name cannot be told apart: only what is listed is accepted.
    whole = entity["type"] == "person" and " " in key(name)
    words = {word for each in (*names, role or "") for word in plain(each).split()} if whole else set[str]()
    family = key(name).split()[-1] if whole else ""
    return Identity(entity["id"], name, frozenset(keys - {""}), family, frozenset(words))


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
