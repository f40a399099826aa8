"""What the program is measured on: a home of its own, libraries, articles, and the texts of its bases."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from reader.article import Article, Block, Source
from reader.store import entries, feeds
from reader.store.database import Database
from reader.store.records import Incoming
from reader.text.layout import Options, layout, visual
from tests.bench.corpus import paragraphs

PROGRAMS = Path(__file__).parent / "programs"
PYTHON = sys.executable
HELLO = (PYTHON, str(PROGRAMS / "hello.py"))

NOW = 1.79e9
"""Seconds since 1970 of the newest article: it was received in 2026, and is newer than all others."""

SMALL, LARGE = 10_000, 10_000_000
"""Bytes of the two articles that are opened."""

TITLE = "عنوانفريد وخبر طويل يقرأ على مهل"
NEWEST = "أحدثخبر في المكتبة وفيه ما فيه"
"""Headlines that begin with words found nowhere else."""


class Box(NamedTuple):
    """Size in cells."""

    columns: int
    rows: int


SCREEN, WIDE = Box(100, 30), Box(120, 36)
"""The screen of two panes, and of three."""
LIST, ARTICLE = Box(28, 29), Box(58, 35)
"""The list of the one, and the article of the other, as the style sheet has them; a test holds it."""


def ink(headline: str) -> bytes:
    """The first word of a headline as it stands on the screen."""
    return visual(headline.split(maxsplit=1)[0]).encode()


class Stand:
    """A folder with all of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.small, self.large = folder / "small.txt", folder / "large.txt"
        for path, size in ((self.small, SMALL), (self.large, LARGE)):
            if not path.exists():
                path.write_text(_article(size), encoding="utf-8")
        self.text = self.small.read_text(encoding="utf-8")

    def environ(self, library: str = "few") -> dict[str, str]:
        """The environment of a person whose library has that name."""
        home = self.folder / library
        kept = {"PATH": os.environ["PATH"]}  # compiled modules are kept, as they are for everybody
        places = {
            f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("DATA", "CONFIG", "STATE", "CACHE")
        }
        return {
            **kept,
            **places,
            "HOME": str(home),
            "LANG": "ar_EG.UTF-8",
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
        }

    def jarida(self, *arguments: str | Path) -> tuple[str, ...]:
        """The command as it is installed."""
        return (str(Path(PYTHON).with_name("jarida")), *map(str, arguments))

    def shelf(self, library: str) -> Path:
        """The file of a library."""
        return self.folder / library / "data" / "jarida" / "jarida.db"

    def fill(self, library: str, articles: int) -> None:
        """Make a library, if it is not there."""
        path = self.shelf(library)
        if path.exists():
            return
        path.parent.mkdir(parents=True)
        with closing(Database(path)) as db:
            feed = feeds.add(db, "http://small.test/feed", name="صحيفة")
            entries.take_in(db, feed.id, _items(articles), NOW)
            newest = _item(NEWEST, paragraphs(5_000)[0], datetime.fromtimestamp(NOW, UTC))
            entries.take_in(db, feed.id, [newest], NOW)

    def borrow(self, library: str, file: Path) -> None:
        """Have a copy of somebody's library; the copy is written to, the file is not."""
        path = self.shelf(library)
        if not path.exists():
            path.parent.mkdir(parents=True)
            shutil.copyfile(file, path)

    def lines(self, name: str, width: int) -> Path:
        """The article's lines as they are shown at a width, for a program that knows no Arabic."""
        path = self.folder / f"{name}-{width}.txt"
        options = Options(justify="kashida")
        laid = [line for text in self.text.split("\n") for line in layout(text, width, options)]
        path.write_text("\n".join(line.visual for line in laid), encoding="utf-8")
        return path

    def titles(self) -> Path:
        """Headlines in visual order."""
        path = self.folder / "titles.txt"
        path.write_text("\n".join(visual(item.article.title) for item in _items(300)), encoding="utf-8")
        return path


def _article(size: int) -> str:
    chosen, total = [TITLE], 0
    for text in paragraphs(size // 2):
        chosen.append(text)
        total += len(text.encode()) + 2
        if total > size:
            break
    return "\n\n".join(chosen) + "\n"


def _items(articles: int) -> Iterator[Incoming]:
    texts = paragraphs(100_000)
    for number in range(articles):
        text = texts[number % len(texts)]
        day = datetime(2026, 1 + number % 10, 1 + number % 28, number % 24, tzinfo=UTC)
        yield _item(f"{number} {text[:60]}", text, day)


def _item(title: str, text: str, day: datetime) -> Incoming:
    blocks = (Block("paragraph", 0, len(text)),)
    return Incoming(title, "", Article(text, blocks, title, Source("", "", "feed"), "", day))
