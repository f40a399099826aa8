"""A feed's document, whatever it is written in, as items for the store."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.article import Article
from reader.errors import Empty, SourceError
from reader.store.records import Incoming
from reader.text.clean import clean


@dataclass(frozen=True, slots=True)
class Document:
    """A feed as it came."""

    title: str
    link: str
    items: tuple[Incoming, ...]
    """The last of them stands first in the lists, among those without a date: the newest, that is."""


def document(body: bytes, url: str) -> Document:
    """Read a feed: RSS, Atom or JSON Feed.

    Args:
        body: as it came.
        url: where it came from.

    Raises:
        SourceError: it is none.
    """
    from reader.sources import feed
    from reader.sources.deadline import within

    found = within(clean(url), len(body), feed.document, body, url, url)
    items = tuple(
        Incoming(item.guid, item.url, item.article, tuple(each.url for each in item.enclosures))
        for item in found.items
    )
    return Document(found.title, found.link, items[::-1])  # a feed begins with its newest


def local(location: str) -> tuple[Document, list[SourceError]]:
    """The articles of a file or folder as a feed, and what could not be read in it.

    Raises:
        SourceError: the place itself is not there, or cannot be listed.
    """
    from reader.sources.files import find
    from reader.sources.read import read

    items, errors = list[Incoming](), list[SourceError]()
    try:
        paths = find(location)
    except Empty:  # a folder is watched for what may come
        paths = iter(())
    for path in paths:
        try:
            articles = read(path)
        except SourceError as error:
            errors.append(error)
            continue
        where = str(Path(path).absolute())
        # A file of a feed holds several; which one an item is, its content says.
        items += [Incoming(_guid(where, each, len(articles)), each.url, each) for each in articles]
    return Document(_title(location, items), "", tuple(items[::-1])), errors  # `find` begins with the newest


def _title(location: str, items: list[Incoming]) -> str:
    """What a file of a feed calls itself, else the name of the file or folder."""
    sources = {item.article.source for item in items}
    source = sources.pop() if len(sources) == 1 and not Path(location).is_dir() else None
    return source.name if source is not None and source.format == "feed" else Path(location).name


def page(body: bytes, url: str) -> Article:
    """The article of a web page.

    Raises:
        SourceError: there is none.
    """
    from reader.sources.deadline import within
    from reader.sources.page import full_text

    return within(clean(url), len(body), full_text, body, url)


def _guid(where: str, article: Article, count: int) -> str:
    return where if count == 1 else f"{where}#{article.id}"
