"""Another post: whole texts in which each person bears a title of somebody in another text.

Who says a statement must not depend on what he is. The gold moves with the text, and what was heard rightly
must be again. Only titles are exchanged that stand in their text once and are not told of again (الوزير), for
such that begin with a word of the same gender, with ال or without as they do.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from reader.article import Source
from reader.sources import plain
from tests.eval import gold
from tests.eval.engine import heard
from tests.eval.score import judge

_MOST = 6
"""Words of a title that is exchanged."""
_OFFSETS = ("start", "end", "mention_start", "mention_end")
Record = dict[str, Any]
"""The annotation of one text, as it stands in its file."""


class Exchange(NamedTuple):
    """A statement that is heard rightly in its own text."""

    place: str
    """Text and statement, to find it again."""
    line: str
    """Who says it by the gold, and what, in the changed text."""
    right: bool
    """Whether it is heard rightly there too."""

    @property
    def told(self) -> str:
        """All of it in one line."""
        return f"{self.place} {self.line}"


def exchanges(name: str, *, step: int = 1) -> Iterator[Exchange]:
    """Of every `step`th text of a set."""
    records = list(gold.records(name))
    titles = sorted({title for _, raw in records for title in _titles(raw)})
    for path, raw in records[::step]:
        for place, one, changed, right in retold(path, raw, partial(retitled, titles=titles)):
            yield Exchange(place, f"{one.speaker.name}: {changed[one.start : one.end]}", right)


def retold(
    path: Path, raw: Record, change: Callable[[Record, str], tuple[Record, str]]
) -> Iterator[tuple[str, gold.Statement, str, bool]]:
    """The statements of a text that are heard rightly in it: its place, itself, the changed text, and whether
    it is heard rightly there too."""
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    other, changed = change(raw, text)
    if changed == text:
        return
    own, then = _rightly(path, raw, text), _rightly(path, other, changed)
    for one in gold.statements(other, changed):
        if one.id in own:
            yield f"{path.stem} {one.id}", one, changed, one.id in then


def retitled(raw: Record, text: str, titles: list[str]) -> tuple[Record, str]:
    """The annotation and the text with other titles, and every offset where its words stand now."""
    changed = dict(_changes(raw, text, titles))
    if not changed:
        return raw, text
    each = re.compile("|".join(map(re.escape, sorted(changed, key=len, reverse=True))))
    moves = [
        (found.end(), len(changed[found[0]]) - len(found[0])) for found in each.finditer(text)
    ]  # places in `text`, and how far all behind them moves

    def called(words: str) -> str:
        return each.sub(lambda found: changed[found[0]], words)

    def moved(at: int) -> int:
        return at + sum(far for end, far in moves if end <= at)

    other = copy.deepcopy(raw)
    for entity in other["entities"]:
        entity["name"], entity["role"] = called(entity["name"]), called(entity["role"] or "") or None
        entity["aliases"] = [called(alias) for alias in entity["aliases"]]
    move(other, lambda at, _: moved(at))
    return other, called(text)


def move(raw: Record, moved: Callable[[int, bool], int]) -> None:
    """Put every offset of an annotation where it stands now; `moved` is told whether it is an end."""
    for quote in raw["quotes"]:
        for part in (quote, quote["cue"], quote["speaker"]):
            for key in _OFFSETS:
                if part.get(key) is not None:
                    part[key] = moved(part[key], key.endswith("end"))


def _changes(raw: Record, text: str, titles: list[str]) -> Iterator[tuple[str, str]]:
    """Titles that may go, each with the next in the alphabet that may stand there."""
    for title in _titles(raw):
        if text.count(title) != 1 or len(re.findall(rf"(?<!\w)\w{{0,4}}{_head(title)}(?!\w)", text)) > 1:
            continue
        at = titles.index(title)
        for other in titles[at + 1 :] + titles[:at]:
            if _kin(other) == _kin(title) and _head(other) != _head(title) and _head(other) not in text:
                yield title, other
                break


def _titles(raw: Record) -> Iterator[str]:
    for entity in raw["entities"]:
        title = entity["role"] or ""
        if entity["type"] == "person" and 1 < len(title.split()) <= _MOST and not set(title) & set("«»،()"):
            yield title


def _head(title: str) -> str:
    return title.split(maxsplit=1)[0].removeprefix("ال")


def _kin(title: str) -> tuple[bool, bool]:
    first = title.split(maxsplit=1)[0]
    return first.startswith("ال"), bool(re.search(r"(?:[ةه]|ت(?:ها|ه|هم|نا))$", first))


def _rightly(path: Path, raw: Record, text: str) -> set[str]:
    """The statements of a text that are found and given to their speaker."""
    document = gold.Document(path.stem, path, text, gold.statements(raw, text))
    article = plain.article(text, Source(path.stem, "-", "plain"))
    return {pair.expected.id for pair in judge(document, heard(document, article)).required if pair.right}
