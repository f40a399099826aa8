"""A library in a folder of the test's own, and articles made in one line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.article import Article, Block, Source
from reader.store import entries, feeds
from reader.store.database import Database
from reader.store.records import Feed, Incoming

FEED = "http://ufuq.test/feed"
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC).timestamp()

Put = Callable[..., list[int]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "جريدة" / "jarida.db"


@pytest.fixture
def db(path: Path) -> Iterator[Database]:
    database = Database(path)
    yield database
    database.close()


@pytest.fixture
def feed(db: Database) -> Feed:
    return feeds.add(db, FEED, title="أفق الأخبار")


@pytest.fixture
def put(db: Database, feed: Feed) -> Put:
    """Take items in: each a text, or (guid, text), or (guid, text, date); the ids of the new ones."""

    def take(*items: str | tuple[str, ...], into: Feed = feed) -> list[int]:
        made = [item(f"guid-{each}", each) if isinstance(each, str) else item(*each) for each in items]
        return list(entries.take_in(db, into.id, made, NOW).new)

    return take


def item(guid: str, text: str, date: str = "", title: str = "") -> Incoming:
    """An item: its title is given, or its text's first line."""
    title = title or text.partition("\n")[0]
    published = datetime.fromisoformat(date).replace(tzinfo=UTC) if date else None
    source = Source("أفق", FEED, "feed")
    blocks = (Block("paragraph", 0, len(text)),)
    return Incoming(
        guid, f"http://ufuq.test/{len(guid)}", Article(text, blocks, title, source, "", published)
    )
